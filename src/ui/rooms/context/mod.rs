//! What an offer pays beside its base: total cash in grey, total pay among cited points, for each ladder.
mod cash;
mod points;

use std::rc::Rc;

use rust_decimal::Decimal;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::domain::band::{Component, Ladder};
use crate::domain::quantity::Raise;
use crate::i18n;
use crate::platform::files;
use crate::session::compare::request;
use crate::session::context::{Growth, Totals, held, totals};
use crate::session::draft::Field::BaseSalary as Base;
use crate::session::number_input;
use crate::session::pay::{Pay, pay};
use crate::ui::app::Library;
use crate::ui::bands;
use crate::ui::compared::Compared;
use crate::ui::components::field::{Field, field};
use crate::ui::rooms::asking::compared;
use crate::ui::rooms::data::catalogue::{self, Row};
use crate::ui::screens::View;
use crate::ui::wording::rank;

/// What the room gets.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ContextProps {
    /// The page.
    pub view: View,
}

/// What was found for one ladder.
struct Side<'a> {
    ladder: Ladder,
    totals: &'a Totals,
    growth: Growth,
    library: &'a Library,
    points: Vec<Row>,
}

/// Base, total cash and total pay of the offer shown.
#[component]
pub fn Context(props: &ContextProps) -> Html {
    let view = &props.view;
    let texts = i18n::context(view.session.locale);
    let engine = view.compared.engine.clone();
    let (library, typed) = (use_state(|| None::<Library>), use_state(|| "0".to_owned()));
    let last = use_mut_ref(Compared::default);
    let totals = use_memo((view.session.clone(), engine.clone()), |(session, engine)| {
        let complete = session.complete();
        // What the first form does not say the engine adds up.
        let asked = || {
            let request = Rc::new(request(session));
            let answer = compared((engine.as_ref()?, session.locale), &view.compared.places, &request, &last);
            let comparison = answer.comparison.as_ref()?;
            Pay::of(comparison, comparison.column(session.open())?)
        };
        totals(complete, &pay(complete).or_else(asked)?)
    });
    use_effect_with(engine.clone(), {
        let library = library.setter();
        move |engine| {
            if let Some(engine) = engine.clone() {
                spawn_local(async move { library.set(Some(bands::all(&engine).await)) });
            }
        }
    });
    let currency = (*totals).as_ref().map(|totals| totals.currency);
    let known = use_memo((engine, currency), |(engine, currency)| {
        let (engine, currency) = (engine.as_ref()?, (*currency)?);
        let of = |ladder| catalogue::points(engine, ladder, currency);
        Some([Ladder::Market, Ladder::FrontierLab].map(of))
    });
    let [heading, intro] = texts.heading;
    let rate = growth(&typed);
    let content = match (&*totals, &*library, &*known) {
        // A base is there: something further waits for its field.
        (None, _, _) if !view.session.draft().text(Base).is_empty() => html! { <p>{ texts.unfinished }</p> },
        (None, _, _) => html! { <p>{ texts.empty }</p> },
        (Some(totals), Some(library), Some([market, labs])) => {
            let growth = Growth { year: year(), rate: rate.unwrap_or_default() };
            let first = totals.ladder;
            let all = [first].into_iter().chain(Ladder::ALL.iter().copied().filter(|other| *other != first));
            let one = |ladder| {
                let points = if ladder == Ladder::Market { market } else { labs }.clone();
                side(view, &Side { ladder, totals, growth, library, points })
            };
            let error = if rate.is_none() { texts.growth_wrong } else { "" };
            let [label, hint] = texts.growth;
            html! {
                <>
                    { field(&Field {
                        id: "bw-context-growth".into(),
                        label: label.into(),
                        hint: hint.into(),
                        unit: "%".into(),
                        value: (*typed).clone().into(),
                        error: error.into(),
                        keyboard: "decimal".into(),
                        required: false,
                        on_change: Callback::from({
                            let typed = typed.setter();
                            move |text| typed.set(text)
                        }),
                    }) }
                    { for all.map(one) }
                    <p class="bw-ladder__note">{ texts.parts }</p>
                </>
            }
        }
        _ => html! { <p role="status">{ view.bands_missing().unwrap_or(view.texts().kinds.loading) }</p> },
    };
    html! {
        <section class="bw-context bw-stack" aria-labelledby="bw-context-heading">
            <h2 id="bw-context-heading">{ heading }</h2>
            <p class="bw-ladder__note">{ intro }</p>
            { content }
        </section>
    }
}

fn side(view: &View, side: &Side) -> Html {
    let texts = i18n::context(view.session.locale);
    let name = (view.texts().names.ladder)(side.ladder);
    let id = format!("bw-context-{}", side.ladder.id());
    let [total, no_band] = texts.total;
    html! {
        <section class="bw-ladder" key={side.ladder.id()} aria-labelledby={id.clone()}>
            <h3 class="bw-ladder__name" {id}>{ name }</h3>
            { base(view, side) }
            { cash::cash(view, side) }
            <div class="bw-context__part">
                <h4 class="bw-ladder__name">{ format!("{total}: {}", view.figures().amount(side.totals.total, side.totals.currency)) }</h4>
                <p class="bw-ladder__note">{ no_band }</p>
                { points::points(view, side) }
            </div>
        </section>
    }
}

/// Base in one line: its strip stands among the bands.
fn base(view: &View, side: &Side) -> Html {
    let (texts, figures, totals) = (i18n::context(view.session.locale), view.figures(), side.totals);
    let found = held(totals, (Component::Base, totals.base), side.ladder, side.growth, &side.library.0);
    let amount = figures.amount(totals.base, totals.currency);
    let line = found.map(|found| match found.band {
        Ok(band) => {
            let kind = (view.texts().kinds.name)(band.kind);
            let line = (texts.base_line)(&amount, &rank(band.rank, figures));
            let index = moved(view, found.index);
            html! { <><p>{ line }{ " " }<span class="bw-small">{ format!("({kind})") }</span></p>{ index }</> }
        }
        Err(nothing) => html! { <p>{ format!("{amount}. {}", (view.texts().bands.reason)(nothing.reason)) }</p> },
    });
    html! {
        <div class="bw-context__part">
            <h4 class="bw-ladder__name">{ texts.base }</h4>
            { for line }
        </div>
    }
}

/// What was moved in time.
fn moved(view: &View, index: Option<(u16, Decimal)>) -> Html {
    let texts = i18n::context(view.session.locale);
    let shown = index.map(|(year, index)| (texts.index)(&year.to_string(), &view.figures().plain(index, 3)));
    html! { <>{ for shown.map(|text| html! { <p class="bw-ladder__note">{ text }</p> }) }</> }
}

/// The growth typed, as a share.
fn growth(typed: &str) -> Option<Decimal> {
    let percent = if typed.trim().is_empty() { Decimal::ZERO } else { number_input::amount(typed)? };
    Raise::new(percent.checked_div(Decimal::ONE_HUNDRED)?).ok().map(Raise::value)
}

/// The year it is, which is the offer's.
fn year() -> u16 {
    files::today().get(..4).and_then(|year| year.parse().ok()).unwrap_or_default()
}
