//! What we checked: worked cases in which published calculators pay something else.
use yew::prelude::*;

use super::Shown;
use super::known::cited;
use super::lines::table;
use crate::session::deal::Side;
use crate::session::deal::checks::Check;

/// The cases, each behind what goes wrong in it.
pub(super) fn checked(shown: &Shown<'_>) -> Html {
    let checks = &shown.library.checks;
    if checks.is_empty() || shown.draft.side != Side::Talent {
        return Html::default();
    }
    let [heading, intro] = shown.texts().checked.heading;
    html! {
        <section class="bw-stack" aria-labelledby="bw-deal-checked">
            <h3 class="bw-data__heading" id="bw-deal-checked">{ heading }</h3>
            <p class="bw-ladder__note">{ intro }</p>
            <div class="bw-folds">{ for checks.iter().map(|check| case(shown, check)) }</div>
        </section>
    }
}

fn case(shown: &Shown<'_>, check: &Check) -> Html {
    let (texts, locale) = (&shown.texts().checked, shown.view.session.locale);
    let columns: Vec<AttrValue> = texts.columns.iter().map(|name| (*name).into()).collect();
    let row = |name: String, theirs, ours| {
        vec![name.into(), shown.dollars(theirs).into(), AttrValue::from(shown.dollars(ours))]
    };
    let mut rows: Vec<Vec<AttrValue>> =
        check.classes.iter().map(|(class, theirs, ours)| row(class.clone(), *theirs, *ours)).collect();
    let [theirs, ours] = check.sums;
    rows.push(row(texts.sum.to_owned(), theirs, ours));
    let is_off = theirs != check.proceeds;
    html! {
        <details class="bw-fold bw-fold--plain">
            <summary>{ check.title.in_language(locale) }</summary>
            <div class="bw-fold__body bw-small">
                <p>{ check.mistake.in_language(locale) }</p>
                { table((texts.of)(&shown.dollars(check.proceeds)).into(), &columns, rows) }
                if is_off {
                    <p class="bw-deals__flag">{ (texts.off)(&shown.dollars(theirs), &shown.dollars(check.proceeds)) }</p>
                }
                <p>{ check.right.in_language(locale) }</p>
                { for check.source.as_ref().map(|source| html! { <p>{ cited(texts.source, source) }{ (texts.retrieved)(&shown.view.figures().date(&source.retrieved)) }</p> }) }
            </div>
        </details>
    }
}
