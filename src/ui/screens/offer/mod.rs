//! The form of one offer.
use web_sys::HtmlElement;
use yew::prelude::*;

use super::View;
use crate::domain::band::{Ladder, Level, Region, Role};
use crate::domain::money::Currency;
use crate::domain::order::sort_by;
use crate::domain::vesting::Cadence;
use crate::platform::dom;
use crate::session::Action;
use crate::session::draft::Field;
use crate::session::parse::weight_years;
use crate::session::place::{is_abroad, jurisdiction, other_currency};
use crate::ui::components::{self, Choice, Field as TextField, Notice, notice};
use crate::ui::wording::{caution, control_id};

/// The form of one offer.
pub fn offer(view: &View) -> Html {
    let form = &view.texts().form;
    let send = |action: Action| view.send.reform(move |_: MouseEvent| action.clone());
    // A deal is taxed somewhere, whether or not a job comes with it.
    let is_deal = view.session.draft().deal.is_some();
    let (first, place) =
        if is_deal { (region(view), Html::default()) } else { (Html::default(), region(view)) };
    let (job, tax) =
        (group(form.job, job(view, place)), group(form.tax, html! { <>{ first }{ tax(view) }</> }));
    let pay = html! { <>{ group(form.cash, cash(view)) }{ group(form.equity, equity(view)) }</> };
    html! {
        <form class="bw-offer" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <div class="bw-offer__head">
                <h2 id="bw-form-heading" tabindex="-1">{ view.offer_name(view.session.open()) }</h2>
                if view.session.is_example() {
                    <p class="bw-small">{ form.example_note }</p>
                    <div>
                        <button type="button" class="bw-button bw-button--quiet" id="bw-clear" onclick={send(Action::Clear)}>{ form.clear }</button>
                    </div>
                } else {
                    <div>
                        <button type="button" class="bw-button bw-button--quiet" id="bw-example" onclick={send(Action::ShowExample)}>{ form.example }</button>
                    </div>
                }
            </div>
            { text(view, Field::Label, "text") }
            if is_deal {
                { tax }
                // Open from the start only where it is used.
                <details class="bw-details bw-offer__job" open={view.session.draft().has_job()}>
                    <summary>{ form.job_too }</summary>
                    <div class="bw-offer">{ job }{ pay }</div>
                </details>
            } else {
                { job }
                { tax }
                { pay }
            }
        </form>
    }
}

fn group(title: &str, fields: Html) -> Html {
    html! {
        <fieldset class="bw-group">
            <legend class="bw-group__title">{ title }</legend>
            { fields }
        </fieldset>
    }
}

fn job(view: &View, place: Html) -> Html {
    html! {
        <>
            { role(view) }
            { level(view) }
            { place }
            { ladder(view) }
        </>
    }
}

/// The choice of a role family, named as the chosen ladder names it.
pub(super) fn role(view: &View) -> Html {
    let names = &view.texts().names;
    let ladder = Ladder::parse(view.session.draft().text(Field::Ladder)).unwrap_or(Ladder::Market);
    let options = Role::ALL.iter().map(|role| (role.id(), (names.role)(*role, ladder).to_owned()));
    choice(view, Field::Role, options)
}

/// The choice of a level.
pub(super) fn level(view: &View) -> Html {
    let names = &view.texts().names;
    choice(view, Field::Level, Level::ALL.iter().map(|level| (level.id(), (names.level)(*level).to_owned())))
}

fn region(view: &View) -> Html {
    let names = &view.texts().names;
    choice(view, Field::Region, Region::named().map(|id| (id, (names.region)(id))))
}

fn ladder(view: &View) -> Html {
    let names = &view.texts().names;
    segments(view, Field::Ladder, Ladder::ALL.iter().map(|ladder| (ladder.id(), (names.ladder)(*ladder))))
}

fn tax(view: &View) -> Html {
    let texts = &view.texts().compare;
    let draft = view.session.draft();
    let places = &view.compared.places;
    let id = jurisdiction(draft);
    let here = places.iter().find(|place| place.id == id);
    let locale = view.session.locale;
    let mut options: Vec<(&str, String)> =
        places.iter().map(|place| (place.id.as_str(), place.name(locale).to_owned())).collect();
    sort_by(&mut options, |a, b| a.1.cmp(&b.1));
    if id.is_empty() {
        options.insert(0, ("", texts.choose_place.to_owned()));
    }
    let mut place = chosen(view, Field::Jurisdiction, options.into_iter());
    place.value = id.clone().into();
    let [single, joint] = texts.filing;
    let [no, yes] = texts.no_yes;
    html! {
        <>
            { components::choice(&place) }
            if is_abroad(draft) {
                { abroad(view, here.map_or(id.as_str(), |place| place.name(locale))) }
            }
            if here.is_some_and(|place| place.joint) {
                { segments(view, Field::FilingStatus, [("single", single), ("joint", joint)].into_iter()) }
            }
            if id == "de" {
                { segments(view, Field::ChurchTax, [("no", no), ("yes", yes)].into_iter()) }
            }
        </>
    }
}

/// Says that the offer is taxed in another country than it is in, with a way to mend it.
fn abroad(view: &View, taxed: &str) -> Html {
    let texts = view.texts();
    let place = (texts.names.region)(view.session.draft().text(Field::Region));
    let send = view.send.clone();
    let onclick = move |event: MouseEvent| {
        dom::focus(&event.target_unchecked_into::<HtmlElement>(), &control_id(Field::Jurisdiction));
        send.emit(Action::Edit(Field::Jurisdiction, String::new()));
    };
    let children = html! {
        <button type="button" class="bw-button" id="bw-tax-here" {onclick}>{ texts.form.tax_here }</button>
    };
    notice(&Notice { title: (texts.form.abroad)(&place, taxed).into(), error: false, spoken: true, children })
}

fn cash(view: &View) -> Html {
    let currencies = Currency::ALL.iter().map(|currency| (currency.code(), currency.code().to_owned()));
    let usual = other_currency(view.session.draft());
    let usual = usual.map(|usual| (view.texts().form.other_currency)(usual.code())).unwrap_or_default();
    html! {
        <>
            <div class="bw-pair">
                { amount(view, Field::BaseSalary) }
                { components::hinted_choice(&chosen(view, Field::Currency, currencies), &usual.into()) }
            </div>
            <div class="bw-pair">
                { text(view, Field::BonusRate, "decimal") }
                { amount(view, Field::SignOn) }
            </div>
        </>
    }
}

fn equity(view: &View) -> Html {
    let form = &view.texts().form;
    let cadences = ["1", "3", "6", "12"].into_iter().zip(Cadence::ALL);
    let cadences = cadences.map(|(id, cadence)| (id, (form.cadence)(cadence.months()).to_owned()));
    let spread = [("even", form.even), ("weights", form.weights)];
    let weighted = view.session.draft().text(Field::Distribution) == "weights";
    html! {
        <>
            { amount(view, Field::GrantValue) }
            <div class="bw-pair">
                { text(view, Field::VestingMonths, "numeric") }
                { text(view, Field::CliffMonths, "numeric") }
            </div>
            { choice(view, Field::CadenceMonths, cadences) }
            { segments(view, Field::Distribution, spread.into_iter()) }
            if weighted {
                <div class="bw-weights">
                    { for (1..=weight_years(view.session.draft())).map(|year| html! {
                        <div key={year}>{ text(view, Field::Weight(year), "decimal") }</div>
                    }) }
                </div>
            }
        </>
    }
}

/// An amount, with the currency of the offer behind it.
pub(super) fn amount(view: &View, field: Field) -> Html {
    with_unit(view, field, "decimal", view.session.draft().text(Field::Currency).to_owned())
}

fn text(view: &View, field: Field, keyboard: &'static str) -> Html {
    with_unit(view, field, keyboard, (view.texts().form.unit)(field).to_owned())
}

fn with_unit(view: &View, field: Field, keyboard: &'static str, unit: String) -> Html {
    let form = &view.texts().form;
    let props = TextField {
        id: control_id(field).into(),
        label: (form.label)(field).into(),
        hint: hint(view, field).into(),
        unit: unit.into(),
        value: view.session.draft().text(field).to_owned().into(),
        error: view.error(field),
        keyboard: keyboard.into(),
        required: field == Field::BaseSalary && view.session.draft().deal.is_none(),
        on_change: view.edit(field),
    };
    let note = caution(view.session.draft(), field, view.figures()).into();
    components::noted_field(&props, &note, &view.leave(field))
}

/// What helps to fill in a field; of a present job only what it still has to give counts.
fn hint(view: &View, field: Field) -> &'static str {
    let form = &view.texts().form;
    let [sign_on, grant] = form.present;
    match field {
        Field::SignOn if view.session.draft().is_current() => sign_on,
        Field::GrantValue if view.session.draft().is_current() => grant,
        _ => (form.hint)(field),
    }
}

fn choice<'a>(view: &View, field: Field, options: impl Iterator<Item = (&'a str, String)>) -> Html {
    components::choice(&chosen(view, field, options))
}

fn segments<'a>(view: &View, field: Field, options: impl Iterator<Item = (&'a str, &'a str)>) -> Html {
    components::segments(&chosen(view, field, options.map(|(id, text)| (id, text.to_owned()))))
}

fn chosen<'a>(view: &View, field: Field, options: impl Iterator<Item = (&'a str, String)>) -> Choice {
    Choice {
        id: control_id(field).into(),
        label: (view.texts().form.label)(field).into(),
        options: options.map(|(id, text)| (id.to_owned().into(), text.into())).collect(),
        value: view.session.draft().text(field).to_owned().into(),
        error: view.error(field),
        on_change: view.edit(field),
        quiet: false,
    }
}
