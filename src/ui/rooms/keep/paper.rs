//! What was entered, for the printed sheet, which has no form.
use yew::prelude::*;

use super::texts;
use crate::domain::band::{Ladder, Level, Role};
use crate::session::draft::{Draft, Field};
use crate::ui::screens::View;

/// The fields on paper, in the order of the form.
const FIELDS: &[Field] = &[
    Field::Role,
    Field::Level,
    Field::Region,
    Field::BaseSalary,
    Field::BonusRate,
    Field::SignOn,
    Field::GrantValue,
    Field::VestingMonths,
    Field::CliffMonths,
];

/// A table of what was entered for every offer; seen on paper only.
pub(super) fn paper(view: &View) -> Html {
    let form = &view.texts().form;
    let entries = view.session.entries();
    let row = |field: &Field| {
        html! {
            <tr key={field.id()}>
                <th scope="row">{ (form.label)(*field) }</th>
                { for entries.iter().map(|entry| html! { <td>{ text(view, &entry.draft, *field) }</td> }) }
            </tr>
        }
    };
    html! {
        <div class="bw-paper">
            <table class="bw-table bw-paper__table">
                <caption>{ texts(view).entered }</caption>
                <thead>
                    <tr>
                        <td></td>
                        { for (0..entries.len()).map(|at| html! { <th scope="col" key={at}>{ view.offer_name(at) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for FIELDS.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn text(view: &View, draft: &Draft, field: Field) -> String {
    let (texts, typed) = (view.texts(), draft.text(field));
    let named = match field {
        Field::Role => {
            let ladder = Ladder::parse(draft.text(Field::Ladder)).unwrap_or(Ladder::Market);
            Role::parse(typed).ok().map(|role| (texts.names.role)(role, ladder).to_owned())
        }
        Field::Level => Level::parse(typed).ok().map(|level| (texts.names.level)(level).to_owned()),
        Field::Region => Some((texts.names.region)(typed).to_owned()),
        _ if typed.is_empty() => None,
        Field::BaseSalary | Field::SignOn | Field::GrantValue => {
            Some(format!("{typed} {}", draft.text(Field::Currency)))
        }
        _ => Some(format!("{typed} {}", (texts.form.unit)(field))),
    };
    named.unwrap_or_default()
}
