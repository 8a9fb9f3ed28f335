//! The form beyond the first one: what else an offer says, and what is assumed for all offers.
use web_sys::MouseEvent;
use yew::prelude::*;

use crate::domain::band::Region;
use crate::domain::money::Currency;
use crate::domain::problem::{Code, Problem};
use crate::i18n::{Details, compare, details};
use crate::platform::dom::{self, News};
use crate::platform::focus;
use crate::session::Action;
use crate::session::detail::form::{Group, Part, assumptions, columns, groups, shared};
use crate::session::detail::needed::all_missing;
use crate::session::detail::package::wrong;
use crate::session::detail::{Detail, Read, Table};
use crate::session::draft::{Draft, Field};
use crate::session::parse::Complaint;
use crate::ui::components::{self, Choice, Field as TextField};
use crate::ui::screens::View;
use crate::ui::wording::{beside, caution, control_id};

/// What else the open offer says.
pub fn more(view: &View) -> Html {
    let texts = details(view.session.locale);
    let [heading, explain] = texts.heading;
    let groups = groups(view.session.draft());
    html! {
        <section class="bw-details-form bw-stack" aria-labelledby="bw-details-heading">
            <div>
                <h3 id="bw-details-heading">{ heading }</h3>
                <p class="bw-small">{ explain }</p>
            </div>
            { for groups.into_iter().map(|(group, parts)| fold(view, texts, group, &parts, view.session.draft())) }
        </section>
    }
}

/// What is assumed for all offers.
pub fn assumed(view: &View) -> Html {
    let texts = details(view.session.locale);
    html! {
        <section class="bw-details-form bw-stack">
            { fold(view, texts, Group::Assumptions, &assumptions(), &view.session.shared.draft) }
        </section>
    }
}

/// A group that unfolds.
fn fold(view: &View, texts: &Details, group: Group, parts: &[Part], draft: &Draft) -> Html {
    let [title, explain] = (texts.group)(group);
    html! {
        <details class="bw-fold bw-details-form__part" key={title} id={format!("bw-group-{}", group as u8)}>
            <summary>{ title }</summary>
            <div class="bw-stack">
                <p class="bw-small">{ explain }</p>
                <div class="bw-pair">
                    { for parts.iter().filter_map(|part| match part {
                        Part::One(detail) => Some(control(view, texts, draft, *detail, 0)),
                        Part::Rows(_) => None,
                    }) }
                </div>
                { for parts.iter().filter_map(|part| match part {
                    Part::Rows(table) => Some(rows(view, texts, draft, *table)),
                    Part::One(_) => None,
                }) }
            </div>
        </details>
    }
}

fn rows(view: &View, texts: &Details, draft: &Draft, table: Table) -> Html {
    let count = draft.rows(table);
    let removed = compare(view.session.locale).removed;
    let name = |row: u8| (texts.names.row)(table, &view.figures().plain((u32::from(row) + 1).into(), 0));
    // The keyboard goes to the first field of the row that is new, whose name is read out there, or of the one before.
    let send = |action: Action, to: u8, news: String| {
        let columns = columns(table, draft, to);
        view.send.reform(move |_: MouseEvent| {
            dom::say(News::Done, &news);
            if let Some(first) = columns.first() {
                focus::soon(&control_id(Field::Detail(*first, to)));
            }
            action.clone()
        })
    };
    html! {
        <>
            { for (0..count).map(|row| {
                let name = name(row);
                let remove = send(Action::RemoveRow(table, row), row.saturating_sub(1), removed(&name));
                html! {
                    <fieldset class="bw-group bw-details-form__row" key={row}>
                        <legend class="bw-group__title">{ &name }</legend>
                        <div class="bw-pair">
                            { for columns(table, draft, row).into_iter().map(|detail| control(view, texts, draft, detail, row)) }
                        </div>
                        <div>
                            <button type="button" class="bw-button bw-button--quiet" onclick={remove}>
                                { (texts.remove)(&name) }
                            </button>
                        </div>
                    </fieldset>
                }
            }) }
            if count < Table::MOST {
                <div>
                    <button type="button" class="bw-button" id={format!("bw-add-{}", table.id())} onclick={send(Action::AddRow(table), count, String::new())}>
                        { (texts.add)(table) }
                    </button>
                </div>
            }
        </>
    }
}

fn control(view: &View, texts: &Details, draft: &Draft, detail: Detail, row: u8) -> Html {
    let field = Field::Detail(detail, row);
    let form = &view.texts().form;
    let (id, label) = (AttrValue::from(control_id(field)), AttrValue::Static((texts.names.label)(detail)));
    let error = error(view, draft, field);
    let text = draft.text(field).to_owned();
    let options = options(view, texts, detail);
    if !options.is_empty() {
        // A kind is always chosen; anything else can be left open.
        let open = (!matches!(
            detail,
            Detail::OneOffKind | Detail::GrantKind | Detail::BenefitKind | Detail::WeightKind
        ))
        .then(|| (AttrValue::default(), AttrValue::Static(texts.unset)));
        let choice = Choice {
            id,
            label,
            options: open.into_iter().chain(options).collect(),
            value: text.into(),
            error,
            on_change: view.edit(field),
            quiet: false,
        };
        return components::hinted_choice(&choice, &(texts.hint)(detail).into());
    }
    let unit = match detail.read() {
        Read::Money => view.session.draft().text(Field::Currency).to_owned(),
        _ => (form.unit)(field).to_owned(),
    };
    let keyboard = match detail.read() {
        Read::Money | Read::Number | Read::Percent => "decimal",
        Read::Whole => "numeric",
        _ => "text",
    };
    let props = TextField {
        id,
        label,
        hint: (texts.hint)(detail).into(),
        unit: unit.into(),
        value: text.into(),
        error,
        keyboard: keyboard.into(),
        required: false,
        on_change: view.edit(field),
    };
    components::noted_field(&props, &caution(draft, field, view.figures()).into(), &view.leave(field))
}

/// What may be chosen; nothing where a text is typed.
fn options(view: &View, texts: &Details, detail: Detail) -> Vec<(AttrValue, AttrValue)> {
    let names = &view.texts().names;
    match detail {
        Detail::ComparedIn => {
            Currency::ALL.iter().map(|currency| (currency.code().into(), currency.code().into())).collect()
        }
        Detail::ReferencePlace => {
            Region::named().map(|id| (id.into(), AttrValue::from((names.region)(id)))).collect()
        }
        _ => {
            let words = detail.read().words().iter();
            words.map(|word| ((*word).into(), AttrValue::from((texts.names.word)(detail, word)))).collect()
        }
    }
}

/// What is wrong with a field: its text, that it is needed, or what the engine says of it.
fn error(view: &View, draft: &Draft, field: Field) -> AttrValue {
    let Field::Detail(detail, row) = field else { return AttrValue::default() };
    let text = draft.text(field).trim();
    let needed = || text.is_empty() && is_needed(draft, detail, row);
    let found = wrong(draft, field, detail);
    let found = found.or_else(|| needed().then(|| Complaint::NotAllowed(Problem::new(Code::Missing))));
    found.map_or_else(|| view.error(field), |found| beside(field, &found, view.figures()).into())
}

/// Whether something else was entered that makes a field needed.
fn is_needed(draft: &Draft, detail: Detail, row: u8) -> bool {
    let parts = groups(draft).into_iter().flat_map(|(_, parts)| parts).chain(shared());
    all_missing(draft, &parts.collect::<Vec<_>>()).contains(&Field::Detail(detail, row))
}
