//! Total cash on a ladder: what people told a survey, in grey, or an office's figure.
use yew::prelude::*;

use super::{Side, moved};
use crate::domain::band::{Component, Ladder};
use crate::domain::money::Money;
use crate::i18n;
use crate::session::Locale;
use crate::session::context::held;
use crate::session::evaluate::{BandKind, BandView, Evaluated, LadderView};
use crate::ui::screens::View;
use crate::ui::screens::ladders::{chart, facts};
use crate::ui::wording::position;

/// The part.
pub(super) fn cash(view: &View, side: &Side) -> Html {
    let (texts, totals) = (i18n::context(view.session.locale), side.totals);
    let [name, what] = texts.cash;
    let found = held(totals, (Component::TotalCash, totals.cash), side.ladder, side.growth, &side.library.0);
    let content = match found {
        Some(found) => match found.band {
            Ok(band) => html! { <>{ strip(view, side, &band) }{ moved(view, found.index) }</> },
            Err(_) if side.ladder == Ladder::FrontierLab => html! { <p>{ texts.no_cash_labs }</p> },
            Err(_) => html! { <p>{ texts.no_cash }</p> },
        },
        None => Html::default(),
    };
    html! {
        <div class="bw-context__part">
            <h4 class="bw-ladder__name">{ format!("{name}: {}", view.figures().amount(totals.cash, totals.currency)) }</h4>
            <p class="bw-ladder__note">{ what }</p>
            { content }
        </div>
    }
}

fn strip(view: &View, side: &Side, band: &BandView) -> Html {
    let (kinds, totals) = (&view.texts().kinds, side.totals);
    let evaluated = Evaluated {
        component: Component::TotalCash,
        base: Money::new(totals.cash, totals.currency),
        base_high: None,
        ladders: Vec::new(),
    };
    let ladder = LadderView {
        ladder: side.ladder,
        role: totals.role,
        level: totals.level,
        region: totals.region.clone(),
        band: Ok(band.clone()),
        modelled: None,
        own: None,
    };
    let note = band.note.as_ref().map(|[english, german]| match view.session.locale {
        Locale::En => english.clone(),
        Locale::De => german.clone(),
    });
    // What people said is a hint; an office's figure is one of its own right.
    let grey = (band.kind == BandKind::Survey).then_some("bw-context__grey");
    html! {
        <div class={classes!("bw-context__strip", grey)}>
            <p class="bw-kind">{ (kinds.name)(band.kind) }</p>
            { chart(view, &evaluated, &ladder, band) }
            <p>{ position(&evaluated, band, view.figures()) }</p>
            <p class="bw-ladder__note">{ (kinds.why)(band.kind) }</p>
            { facts(view, band) }
            { for note.map(|note| html! { <p class="bw-ladder__note">{ format!("{}: {note}", kinds.made) }</p> }) }
        </div>
    }
}
