//! The answer first: one sentence and the figures to remember.
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{Reach, View};
use crate::platform::dom;
use crate::session::draft::Field;
use crate::ui::components::{Announcer, Figure, Notice, figure, notice};
use crate::ui::wording::{control_id, position, rank};

/// The answer.
pub fn answer(view: &View) -> Html {
    let texts = &view.texts().answer;
    let sentence = sentence(view);
    let verdict = verdict(view);
    let wrong = complaints(view);
    // The sentences stand in one part, so that they stay above the figures whichever of them come first.
    html! {
        <section class={classes!("bw-answer", view.outcome.is_stale().then_some("bw-answer--stale"))} aria-labelledby="bw-answer-heading">
            <h2 class="bw-hidden" id="bw-answer-heading" tabindex="-1">{ texts.heading }</h2>
            if view.outcome.is_stale() {
                { stale(view, &wrong) }
            }
            <div class="bw-answer__said">
                if let Some(verdict) = &verdict {
                    <p class="bw-answer__sentence">{ verdict }</p>
                    <p class="bw-answer__firm">{ &view.compared.results.firm }</p>
                    <p class="bw-answer__more">{ format!("{}: {sentence}", view.offer_name(view.session.open())) }</p>
                } else {
                    <p class="bw-answer__sentence">{ &sentence }</p>
                }
                { for local(view) }
            </div>
            <div class="bw-answer__figures">
                if let Some(pay) = paid(view) {
                    if view.session.entries().len() > 1 {
                        <h3 class="bw-answer__whose">{ view.offer_name(view.session.open()) }</h3>
                    }
                    { figures(view, pay) }
                    <p class="bw-small">{ texts.before_tax }</p>
                }
            </div>
            // Of a deal its own answer is read out.
            if view.session.draft().deal.is_none() {
                <Announcer text={if view.outcome.is_stale() { news(view, &wrong) } else { verdict.unwrap_or(sentence) }} />
            }
        </section>
    }
}

/// The answer's sentence: the ladder asked for, or why there is nothing to say.
pub(super) fn sentence(view: &View) -> String {
    let texts = view.texts();
    let evaluated = view.outcome.evaluated.as_ref().filter(|evaluated| !evaluated.base.amount.is_zero());
    let Some(evaluated) = evaluated else { return texts.answer.empty.to_owned() };
    match evaluated.ladders.first().map(|ladder| &ladder.band) {
        Some(Ok(band)) => position(evaluated, band, view.figures()),
        Some(Err(_)) if view.bands_missing().is_some() => view.bands_missing().unwrap_or_default().to_owned(),
        Some(Err(nothing)) => {
            format!("{} {}", texts.answer.no_band, (texts.bands.reason)(nothing.reason))
        }
        None => texts.answer.no_band.to_owned(),
    }
}

/// What the band modelled for the place says, where the answer's is the whole country's. While that band is on its
/// way its place is kept, so that nothing moves when it comes.
fn local(view: &View) -> Option<Html> {
    let ladder = view.outcome.evaluated.as_ref()?.ladders.first()?;
    let place = (view.texts().names.region)(ladder.region.id());
    let waits = view.reach == Reach::Loading && ladder.region.country().is_some();
    let found = match (&ladder.modelled, &ladder.band) {
        (Some(modelled), _) => modelled.rank,
        (None, Ok(band)) if waits => band.rank,
        (None, _) => return None,
    };
    let said = (view.texts().answer.here)(&place, &rank(found, view.figures()));
    let waits = ladder.modelled.is_none().then_some("bw-answer__here--waits");
    Some(html! { <p class={classes!("bw-answer__more", "bw-answer__here", waits)}>{ said }</p> })
}

/// Who is ahead, where several offers are compared; the small form compares none.
fn verdict(view: &View) -> Option<String> {
    Some(view.compared.results.verdict.clone()).filter(|verdict| !verdict.is_empty())
}

/// Years, pay in all, in the first year and on average: as the engine says, else as the form adds up.
fn paid(view: &View) -> Option<[String; 4]> {
    if let Some(pay) = &*view.pay {
        let figures = view.figures();
        let first_year = pay.years.first().map_or(pay.sum.total, |year| year.total);
        let money = |amount| figures.amount(amount, pay.currency);
        let years = figures.plain(pay.years.len().into(), 0);
        return Some([years, money(pay.sum.total), money(first_year), money(pay.average)]);
    }
    view.compared.results.pay.clone()
}

fn figures(view: &View, [years, all, first, average]: [String; 4]) -> Html {
    let texts = &view.texts().answer;
    let evaluated = view.outcome.evaluated.as_ref().filter(|evaluated| evaluated.base_high.is_none());
    let ladder = evaluated.and_then(|evaluated| evaluated.ladders.first());
    let standing = ladder.and_then(|ladder| Some((ladder, ladder.band.as_ref().ok()?)));
    let [here, nationwide] = texts.position;
    let standing = standing.map(|(ladder, band)| {
        let name = if ladder.modelled.is_some() { nationwide } else { here };
        (name, rank(band.rank, view.figures()))
    });
    let one = |name: AttrValue, value: AttrValue, first| figure(&Figure { name, value, first });
    html! {
        <dl class="bw-figures">
            { one((texts.all_years)(&years).into(), all.into(), true) }
            { one(texts.first_year.into(), first.into(), false) }
            { one(texts.average.into(), average.into(), false) }
            { for standing.map(|(name, rank)| one(name.into(), rank.into(), false)) }
        </dl>
    }
}

/// The fields that need a look, each with its name and what is wrong.
fn complaints(view: &View) -> Vec<(Field, String)> {
    // The names of further fields are known where they stand.
    let name = |field: Field| match field {
        Field::Detail(..) => dom::label(&control_id(field)),
        _ => None,
    };
    let name = |field: Field| name(field).unwrap_or_else(|| (view.texts().form.label)(field));
    let said = |field: Field| (field, format!("{}: {}", name(field), view.error(field)));
    view.outcome.complaints.iter().map(|(field, _)| said(*field)).collect()
}

/// What is read out in place of a result that is older than the entry.
fn news(view: &View, wrong: &[(Field, String)]) -> String {
    let mut news = view.texts().answer.stale.to_owned();
    wrong.iter().for_each(|(_, said)| news.push_str(&format!(" {said}")));
    news
}

/// Says that the result is older than the entry, and leads to each field that needs a look. It is read out as a result
/// is, once typing has paused.
fn stale(view: &View, wrong: &[(Field, String)]) -> Html {
    let texts = view.texts();
    let complaint = |(field, said): &(Field, String)| {
        let field = *field;
        let onclick = move |event: MouseEvent| {
            dom::focus(&event.target_unchecked_into::<HtmlElement>(), &control_id(field));
        };
        html! {
            <li key={field.id()}>
                <button type="button" class="bw-button bw-button--quiet" {onclick}>{ said }</button>
            </li>
        }
    };
    let children = html! {
        <>
            <p>{ (texts.form.to_mend)(wrong.len()) }</p>
            <ul>{ for wrong.iter().map(complaint) }</ul>
        </>
    };
    notice(&Notice { title: texts.answer.stale.into(), error: false, spoken: false, children })
}
