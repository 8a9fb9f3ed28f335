//! What we checked: worked cases in which published calculators pay something else.
use yew::prelude::*;

use super::Shown;
use super::known::cited;
use super::lines::{names, para, section, table};
use crate::session::deal::Side;
use crate::session::deal::checks::Check;

/// The cases, each behind what goes wrong in it.
pub(super) fn checked(shown: &Shown<'_>) -> Html {
    let checks = &shown.library.checks;
    if checks.is_empty() || shown.draft.side != Side::Talent {
        return Html::default();
    }
    let [heading, intro] = shown.texts().checked.heading;
    let cases = html! { <div class="bw-folds">{ for checks.iter().map(|check| case(shown, check)) }</div> };
    section("bw-deal-checked", heading.to_owned(), intro, cases)
}

fn case(shown: &Shown<'_>, check: &Check) -> Html {
    let (texts, locale) = (&shown.texts().checked, shown.view.session.locale);
    let columns = names(texts.columns);
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
                { para("", check.mistake.in_language(locale).to_owned()) }
                { table((texts.of)(&shown.dollars(check.proceeds)).into(), &columns, rows) }
                if is_off {
                    { para("bw-deals__flag", (texts.off)(&shown.dollars(theirs), &shown.dollars(check.proceeds))) }
                }
                { para("", check.right.in_language(locale).to_owned()) }
                { for check.source.as_ref().map(|source| html! { <p>{ cited(texts.source, source) }{ (texts.retrieved)(&shown.view.figures().date(&source.retrieved)) }</p> }) }
            </div>
        </details>
    }
}
