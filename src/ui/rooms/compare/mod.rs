//! What the engine says of all offers: side by side, and month by month.
mod explained;
mod firm;
mod law;
mod named;
mod path;
mod rows;
mod side_by_side;
mod unfinished;

use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

pub use rows::{Row, rows};
pub use side_by_side::caption;

use crate::i18n;
use crate::session::compare::request;
use crate::session::pay::{Pay, pay};
use crate::session::relay::{Asked, Results};
use crate::ui::compared::Compared;
use crate::ui::later::{use_first_paint, use_settled};
use crate::ui::rooms::asking::compared;
use crate::ui::screens::View;
use crate::ui::screens::years::years;

/// What the room gets.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CompareProps {
    /// The page.
    pub view: View,
    /// Tells the page what it shows of the answer.
    pub tell: Callback<Asked>,
}

/// All offers, as the engine answers.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let view = &props.view;
    let last = use_mut_ref(Compared::default);
    // The request holds all that matters of the session; typing half a number changes nothing.
    let locale = view.session.locale;
    let asked = (Rc::new(request(&view.session)), view.compared.engine.clone(), locale);
    let firmness = firm::use_flips(asked.1.as_ref(), &asked.0);
    let answered = use_memo(asked, |(request, engine, _)| match engine {
        Some(engine) => compared((engine, locale), &view.compared.places, request, &last),
        None => Compared { stage: view.compared.stage, ..Compared::default() },
    });
    let view = View { compared: answered, ..view.clone() };
    let pay = use_memo((view.compared.clone(), view.session.open()), |(compared, open)| {
        let comparison = compared.comparison.as_ref()?;
        Pay::of(comparison, comparison.column(*open)?)
    });
    let view = View { pay, ..view };
    // The first answer and the first drawing are two tasks.
    let come = use_first_paint();
    // At once, not in an effect: those may wait until after the next paint.
    use_memo(come.then(|| results(&view, &firmness)), |results| {
        if let Some(results) = results {
            props.tell.emit(Asked::Heard(results.clone()));
        }
    });
    if !come {
        return html! { <div class="bw-room--waits"></div> };
    }
    html! {
        <div class="bw-stack-wide">
            { side_by_side::side_by_side(&view) }
            { for view.compared.comparison.as_ref().map(|comparison| firm::table(&view, comparison, &firmness)) }
            <Below {view} />
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct BelowProps {
    view: View,
}

/// What stands below the tables.
#[component]
fn Below(props: &BelowProps) -> Html {
    let place = use_node_ref();
    let settled = use_settled(&Some(props.view.clone()), &place);
    // Until the engine answered, the page has shown the years of what it can add up itself.
    let plain = |view: &View| view.session.shared.is_plain() && pay_of_page(view);
    html! {
        <div class="bw-stack-wide" ref={place}>
            if let Some(view) = &settled {
                { law::law(view) }
                if !plain(view) {
                    { years(view) }
                }
                { path::path(view) }
            }
        </div>
    }
}

fn pay_of_page(view: &View) -> bool {
    pay(view.session.complete()).is_some()
}

/// What the page shows of the answer.
fn results(view: &View, firmness: &firm::Found) -> Results {
    let compared = &view.compared;
    let figures = view.figures();
    let comparison = compared.comparison.as_ref();
    let verdict = comparison
        .and_then(|comparison| Some(side_by_side::verdict(view, comparison, comparison.verdict?)))
        .unwrap_or_default();
    let worth = |at: usize| {
        let found = comparison.and_then(|comparison| Some((comparison, comparison.column(at)?)));
        found.map_or_else(String::new, |(comparison, column)| {
            let short = |amount| figures.short(amount, comparison.currency);
            let left = i18n::side_by_side(view.session.locale).left;
            column.net.map_or_else(|| short(column.gross), |net| left(&short(net)))
        })
    };
    let pay = view.pay.as_ref().as_ref().map(|pay| {
        let first = pay.years.first().map_or(pay.sum.total, |year| year.total);
        let money = |amount: Decimal| figures.amount(amount, pay.currency);
        let years = figures.plain(pay.years.len().into(), 0);
        [years, money(pay.sum.total), money(first), money(pay.average)]
    });
    let firm = comparison.map(|comparison| {
        firm::sentence(view, comparison, firmness) + &side_by_side::prices(view, comparison)
    });
    let firm = firm.unwrap_or_default();
    Results {
        verdict,
        firm,
        worth: (0..view.session.entries().len()).map(worth).collect(),
        pay,
        problems: compared.problems.clone(),
    }
}
