//! The form of a deal: what everybody knows first, the rest folded, every word explained where it stands.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::Shown;
use super::fold::Fold;
use crate::domain::money::{Currency, product, quotient};
use crate::domain::problem::Code;
use crate::i18n::compare;
use crate::platform::dom::{self, News};
use crate::platform::focus;
use crate::session::deal::{DealDraft, DealField, Group, Part, Read, Table};
use crate::session::parse::Complaint;
use crate::ui::components::{self, Choice, Field};
use crate::ui::wording::complaint;

/// The form.
pub(super) fn form(shown: &Shown<'_>) -> Html {
    let texts = &shown.texts().form;
    let groups = shown.draft.groups();
    let mut groups = groups.iter();
    let first = groups.next();
    html! {
        <form class="bw-offer" aria-labelledby="bw-deal-form" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <h3 class="bw-data__heading" id="bw-deal-form">{ texts.heading }</h3>
            { for first.map(|(group, parts)| html! {
                <fieldset class="bw-group">
                    <legend class="bw-group__title">{ (texts.group)(*group) }</legend>
                    { currency(shown) }
                    { for parts.iter().map(|part| of_part(shown, *part)) }
                    { terms(shown, *group) }
                </fieldset>
            }) }
            <div class="bw-folds">
                { for groups.map(|(group, parts)| folded(shown, *group, parts)) }
            </div>
        </form>
    }
}

/// A group of fields that unfolds.
fn folded(shown: &Shown<'_>, group: Group, parts: &[Part]) -> Html {
    let holds = |field: DealField| {
        parts.iter().any(|part| match part {
            Part::One(one) => *one == field,
            Part::Rows(table) => field.table() == Some(*table),
        })
    };
    let is_wrong = shown.wrong.iter().any(|(field, ..)| holds(*field));
    html! {
        <Fold
            key={group.id()} id={format!("bw-deal-group-{}", group.id())}
            name={(shown.texts().form.group)(group)} {is_wrong}
        >
            { for parts.iter().map(|part| of_part(shown, *part)) }
            { terms(shown, group) }
        </Fold>
    }
}

/// The words of a group in plain words.
fn terms(shown: &Shown<'_>, group: Group) -> Html {
    let texts = &shown.texts().form;
    let terms = (texts.terms)(group);
    html! {
        <details class="bw-details">
            <summary>{ texts.plainly }<span class="bw-hidden">{ format!(" ({})", (texts.group)(group)) }</span></summary>
            <dl class="bw-terms">
                { for terms.iter().map(|(term, meaning)| html! { <div><dt>{ *term }</dt><dd>{ *meaning }</dd></div> }) }
            </dl>
        </details>
    }
}

fn of_part(shown: &Shown<'_>, part: Part) -> Html {
    match part {
        Part::One(one) => field(shown, one, 0),
        Part::Rows(table) => rows(shown, table),
    }
}

/// The rows of a table, each a group of its own.
fn rows(shown: &Shown<'_>, table: Table) -> Html {
    let (texts, draft) = (&shown.texts().form, shown.draft);
    let count = draft.rows(table);
    let name = |row: usize| {
        let number = u32::try_from(row).unwrap_or_default().saturating_add(1);
        (texts.row)(table, &shown.view.figures().count(number))
    };
    let row = |row: usize| {
        let name = name(row);
        let remove = remove(shown, table, row, (compare(shown.view.session.locale).removed)(&name));
        let single = count == 1;
        html! {
            <fieldset class={classes!("bw-row", single.then_some("bw-row--single"))} key={row}>
                <legend class={if single { "bw-hidden" } else { "bw-group__title" }}>{ &name }</legend>
                <div class="bw-pair">
                    { for draft.columns(table, row).into_iter().map(|column| field(shown, column, row)) }
                </div>
                if !single {
                    <div><button type="button" class="bw-button bw-button--quiet" onclick={remove}>{ (texts.remove)(&name) }</button></div>
                }
            </fieldset>
        }
    };
    html! {
        <div class="bw-stack">
            { for (0..count).map(row) }
            if count < Table::MOST {
                <div>
                    <button
                        type="button" class="bw-button bw-button--quiet" id={format!("bw-deal-add-{}", table.id())}
                        onclick={add(shown, table, (texts.added)(&name(count)))}
                    >{ (texts.add)(table) }</button>
                </div>
            }
        </div>
    }
}

/// One more row, said and with the keyboard in its first field.
fn add(shown: &Shown<'_>, table: Table, news: String) -> Callback<MouseEvent> {
    change(
        shown,
        Box::new(move |draft| {
            let row = draft.rows(table);
            draft.add(table);
            dom::say(News::Done, &news);
            if let Some(first) = draft.columns(table, row).first() {
                focus::soon(&id(*first, row));
            }
        }),
    )
}

/// One row less, said and with the keyboard in the first field of the one before it.
fn remove(shown: &Shown<'_>, table: Table, row: usize, news: String) -> Callback<MouseEvent> {
    change(
        shown,
        Box::new(move |draft| {
            draft.remove(table, row);
            dom::say(News::Done, &news);
            let before = row.saturating_sub(1);
            if let Some(first) = draft.columns(table, before).first() {
                focus::soon(&id(*first, before));
            }
        }),
    )
}

fn change(shown: &Shown<'_>, change: Box<dyn Fn(&mut DealDraft)>) -> Callback<MouseEvent> {
    let latest = shown.latest.clone();
    shown.edit.reform(move |_| {
        let mut next = DealDraft::clone(&latest.draft());
        change(&mut next);
        next
    })
}

/// The control of a field.
fn field(shown: &Shown<'_>, field: DealField, row: usize) -> Html {
    match field.read() {
        Read::Word(words) => {
            let word = shown.texts().form.word;
            chosen(
                shown,
                field,
                row,
                words.iter().map(|id| ((*id).to_owned(), word(id).to_owned())).collect(),
            )
        }
        Read::YesNo => {
            let words = ["no", "yes"].map(|id| (id.to_owned(), (shown.texts().form.word)(id).to_owned()));
            chosen(shown, field, row, words.to_vec())
        }
        Read::Class => {
            let names = shown.draft.class_names().into_iter();
            let mut options: Vec<(String, String)> =
                names.map(|id| (id.to_owned(), shown.class_name(id))).collect();
            if shown.draft.text(field, row).is_empty() {
                options.insert(0, (String::new(), shown.texts().form.choose.to_owned()));
            }
            chosen(shown, field, row, options)
        }
        Read::Text if field == DealField::Schedule => {
            let locale = shown.view.session.locale;
            let known = shown.library.schedules.iter();
            let mut options: Vec<(String, String)> = known
                .map(|schedule| (schedule.id.clone(), schedule.name.in_language(locale).to_owned()))
                .collect();
            options.insert(0, (String::new(), shown.texts().form.choose.to_owned()));
            chosen(shown, field, row, options)
        }
        _ => typed(shown, field, row),
    }
}

fn typed(shown: &Shown<'_>, field: DealField, row: usize) -> Html {
    let texts = &shown.texts().form;
    let figures = shown.view.figures();
    // What may be meant as a part of one is told how it was read.
    let read = |percent: Decimal| {
        let meant = figures.plain(product(percent, Decimal::ONE_HUNDRED).unwrap_or(percent), 4);
        (texts.small_percent)(&figures.plain(percent, 6), &meant)
    };
    let small = shown.draft.small_percent(field, row).map(read).unwrap_or_default();
    let held = shown.draft.held(row).filter(|_| field == DealField::HeldShares);
    let held = held.and_then(|held| of_all(shown, held));
    let (unit, keyboard) = match field.read() {
        Read::Money => (shown.currency().code(), "decimal"),
        Read::MoneyByYear => (shown.currency().code(), "text"),
        Read::Percent => ("%", "decimal"),
        Read::PercentByYear => ("%", "text"),
        Read::Number => ("", "decimal"),
        Read::Whole => ("", "numeric"),
        _ => ("", "text"),
    };
    let on_leave = {
        let (latest, edit, locale) = (shown.latest.clone(), shown.edit.clone(), shown.view.session.locale);
        Callback::from(move |()| {
            let before = DealDraft::clone(&latest.draft());
            let tidied = before.clone().tidied(field, row, locale);
            if tidied != before {
                edit.emit(tidied);
            }
        })
    };
    let props = Field {
        id: id(field, row).into(),
        label: (texts.label)(field).into(),
        hint: held.unwrap_or_else(|| (texts.hint)(field).to_owned()).into(),
        unit: unit.into(),
        value: shown.draft.text(field, row).to_owned().into(),
        error: error(shown, field, row),
        keyboard: keyboard.into(),
        required: false,
        on_change: shown.typed(field, row),
    };
    components::noted_field(&props, &small.into(), &on_leave)
}

/// What part of all shares a person holds.
fn of_all(shown: &Shown<'_>, (held, all): (Decimal, Decimal)) -> Option<String> {
    let figures = shown.view.figures();
    let percent = product(quotient(held, all).ok()?, Decimal::ONE_HUNDRED).ok()?;
    Some((shown.texts().form.of_all)(
        &figures.plain(held, 0),
        &figures.plain(all, 0),
        &figures.plain(percent, 4),
    ))
}

fn chosen(shown: &Shown<'_>, field: DealField, row: usize, options: Vec<(String, String)>) -> Html {
    let texts = &shown.texts().form;
    let hint = (texts.hint)(field);
    // What was not chosen stands at the first word, which is what the interface takes then.
    let chosen = match shown.draft.text(field, row) {
        "" => options.first().map(|(id, _)| id.clone()).unwrap_or_default(),
        chosen => chosen.to_owned(),
    };
    let choice = Choice {
        id: id(field, row).into(),
        label: (texts.label)(field).into(),
        options: options.into_iter().map(|(id, text)| (id.into(), text.into())).collect(),
        value: chosen.into(),
        error: error(shown, field, row),
        on_change: shown.typed(field, row),
        quiet: false,
    };
    components::hinted_choice(&choice, &hint.into())
}

fn currency(shown: &Shown<'_>) -> Html {
    let codes = Currency::ALL.iter().map(|currency| currency.code().to_owned());
    chosen(shown, DealField::Currency, 0, codes.map(|code| (code.clone(), code)).collect())
}

/// What is wrong with a field, in words; empty for nothing.
fn error(shown: &Shown<'_>, field: DealField, row: usize) -> AttrValue {
    let Some((.., wrong)) = shown.wrong.iter().find(|wrong| wrong.0 == field && wrong.1 == row) else {
        return AttrValue::default();
    };
    let of_range = |code: Code| {
        matches!(
            code,
            Code::ShareOutOfRange
                | Code::RateOutOfRange
                | Code::ProbabilityOutOfRange
                | Code::DiscountRateOutOfRange
        )
    };
    match wrong {
        // The form asks for percentages, programs write shares of one.
        Complaint::NotAllowed(problem) if of_range(problem.code) => shown.texts().form.percent.into(),
        other => complaint(other, shown.view.figures()).into(),
    }
}

fn id(field: DealField, row: usize) -> String {
    if field.table().is_some() {
        format!("bw-deal-{}-{row}", field.id())
    } else {
        format!("bw-deal-{}", field.id())
    }
}
