//! Licensing deals: what reaches a person in a reported deal or in one of their own, licences, inventors.
mod ask;
mod benchmarks;
mod checked;
mod fold;
mod form;
mod inventor;
mod known;
mod latest;
mod licence;
mod lines;
mod payments;
mod talent;
mod ways;

use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::domain::money::Currency;
use crate::i18n::{self, Deals as Texts};
use crate::platform::dom::{self, News};
use crate::session::Action;
use crate::session::deal::library::Library;
use crate::session::deal::{DealDraft, DealField, DealOutcome, Seat, Side, Wrong, applied, seated};
use crate::ui::components::{self, Announcer, Choice};
use crate::ui::screens::View;
use form::form;
use latest::Latest;

/// What the room gets.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DealsProps {
    /// The page.
    pub view: View,
}

/// What an edit makes of a draft.
type Change = Box<dyn Fn(&DealDraft, String) -> DealDraft>;

/// A deal as it is shown: what was typed, what it comes to, and a way to change it.
#[derive(Clone)]
pub(super) struct Shown<'a> {
    /// The page.
    view: &'a View,
    /// As typed.
    draft: &'a Rc<DealDraft>,
    /// What it last came to.
    outcome: &'a DealOutcome,
    /// What needs another look.
    wrong: &'a [Wrong],
    /// What is known of other deals.
    library: &'a Rc<Library>,
    /// The draft as last edited.
    latest: &'a Latest,
    /// Takes the draft after an edit.
    edit: &'a Callback<DealDraft>,
}

impl Shown<'_> {
    fn texts(&self) -> &'static Texts {
        i18n::deals(self.view.session.locale)
    }

    /// The currency of the draft; dollars where the text is none.
    fn currency(&self) -> Currency {
        Currency::parse(self.draft.text(DealField::Currency, 0)).unwrap_or(Currency::Usd)
    }

    /// An amount in full.
    fn money(&self, amount: Decimal) -> String {
        self.view.figures().amount(amount, self.currency())
    }

    /// An amount of the worked cases.
    fn dollars(&self, amount: Decimal) -> String {
        self.view.figures().amount(amount, Currency::Usd)
    }

    /// A large amount in short form, a small one in full.
    fn short(&self, amount: Decimal) -> String {
        const LARGE: i64 = 1_000_000;
        if amount.abs() >= Decimal::from(LARGE) {
            self.view.figures().short(amount, self.currency())
        } else {
            self.money(amount)
        }
    }

    /// A class of our own in the person's language, another one as it is called.
    fn class_name(&self, name: &str) -> String {
        (self.texts().talent.class_name)(name).map_or_else(|| name.to_owned(), str::to_owned)
    }

    /// A callback that makes another draft of this one. Boxed: a callback of each kind is code of its own.
    fn edited(&self, change: Change) -> Callback<String> {
        let latest = self.latest.clone();
        self.edit.reform(move |text| change(&latest.draft(), text))
    }

    /// A callback that types into a field.
    fn typed(&self, field: DealField, row: usize) -> Callback<String> {
        self.edited(Box::new(move |draft, text| {
            let mut next = draft.clone();
            next.set(field, row, text);
            next
        }))
    }
}

/// The room.
#[component]
pub fn Deals(props: &DealsProps) -> Html {
    let view = &props.view;
    let engine = view.compared.engine.clone();
    let library = use_memo(engine.clone(), |engine| engine.as_ref().map(ask::library).unwrap_or_default());
    // The page opens this room for a deal alone.
    let draft = view.session.draft().deal.clone().unwrap_or_else(|| DealDraft::of(Side::Talent));
    let draft = Rc::new(draft);
    let found = use_memo((draft.clone(), engine), |(draft, engine)| {
        engine.as_ref().map(|engine| ask::found(engine, &library, draft))
    });
    // Half-typed input never takes the last result away; that of another deal is none.
    let last = use_mut_ref(|| ((0, Side::Talent), Rc::new(DealOutcome::Empty)));
    let which = (view.session.open(), draft.side);
    let (outcome, wrong): (Rc<DealOutcome>, &[Wrong]) = match &*found {
        Some(Ok(found)) => {
            let found = Rc::new(found.clone());
            *last.borrow_mut() = (which, found.clone());
            (found, &[])
        }
        other => {
            let (of, last) = last.borrow().clone();
            let kept = if of == which { last } else { Rc::new(DealOutcome::Empty) };
            (kept, other.as_ref().and_then(|found| found.as_ref().err()).map_or(&[], Vec::as_slice))
        }
    };
    let latest = (*use_state(Latest::default)).clone();
    latest.shown(&draft);
    let edit = {
        let latest = latest.clone();
        view.send.reform(move |next: DealDraft| {
            let next = next.checked();
            latest.sent(Rc::new(next.clone()));
            Action::EditDeal(Box::new(next))
        })
    };
    let shown = Shown {
        view,
        draft: &draft,
        outcome: &outcome,
        wrong,
        library: &library,
        latest: &latest,
        edit: &edit,
    };
    deal(&shown)
}

/// One deal: its form and what it comes to.
fn deal(shown: &Shown<'_>) -> Html {
    let texts = shown.texts();
    let [heading, intro] = texts.heading;
    if shown.view.compared.engine.is_none() {
        return html! {
            <div class="bw-deals">
                <div class="bw-stack"><h2 id="bw-deals-heading">{ heading }</h2><p role="status">{ texts.failed }</p></div>
            </div>
        };
    }
    html! {
        <div class="bw-deals">
            <div class="bw-deals__head bw-stack">
                <h2 id="bw-deals-heading" tabindex="-1">{ heading }</h2>
                <p class="bw-deals__intro">{ intro }</p>
                <div class="bw-deals__start">
                    { stories(shown) }
                    { sides(shown) }
                </div>
                { seats(shown) }
            </div>
            <section class="bw-deals__answer bw-stack" aria-labelledby="bw-deal-answer">
                <h3 class="bw-hidden" id="bw-deal-answer" tabindex="-1">{ texts.answer }</h3>
                { answer(shown) }
            </section>
            <div class="bw-deals__form">{ form(shown) }</div>
            <div class="bw-deals__more">
                { more(shown) }
                { known::story(shown) }
                { benchmarks::benchmarks(shown) }
                { checked::checked(shown) }
                <p class="bw-small bw-deals__assumed">{ (texts.assumptions)(shown.draft.side) }</p>
            </div>
        </div>
    }
}

fn answer(shown: &Shown<'_>) -> Html {
    let texts = shown.texts();
    let (sentence, rest) = match shown.outcome {
        DealOutcome::Talent(found) => talent::answer(shown, found),
        DealOutcome::Licence(found) => licence::answer(shown, found),
        DealOutcome::Inventor(found) => inventor::answer(shown, found),
        DealOutcome::Empty => ((texts.empty)(shown.draft.side).to_owned(), Html::default()),
    };
    let stale = !shown.wrong.is_empty();
    html! {
        <div class={classes!("bw-answer", stale.then_some("bw-answer--stale"))}>
            <p class="bw-answer__sentence" id="bw-deal-says">{ &sentence }</p>
            if stale {
                <p class="bw-ladder__warning" id="bw-deal-mend">{ texts.to_mend }</p>
            }
            { rest }
            <Announcer text={if stale { texts.to_mend.to_owned() } else { sentence }} />
        </div>
    }
}

fn more(shown: &Shown<'_>) -> Html {
    match shown.outcome {
        DealOutcome::Talent(found) => talent::more(shown, found),
        DealOutcome::Licence(found) => licence::more(shown, found),
        DealOutcome::Inventor(found) => inventor::more(shown, found),
        DealOutcome::Empty => Html::default(),
    }
}

/// The choice of a reported deal.
fn stories(shown: &Shown<'_>) -> Html {
    let (texts, locale) = (shown.texts(), shown.view.session.locale);
    let option = |story: &crate::session::deal::library::Story| {
        let year = story.announced.split('-').next().unwrap_or_default();
        let name = (texts.story_of)(story.name.in_language(locale), year);
        (AttrValue::from(story.id.clone()), AttrValue::from(name))
    };
    let own = (AttrValue::default(), AttrValue::from(texts.own));
    let on_change = {
        let (library, latest, open) =
            (shown.library.clone(), shown.latest.clone(), shown.view.session.open());
        shown.edited(Box::new(move |draft, id| match library.story(&id) {
            Some(story) => {
                if latest.replaced(open, draft, &id) {
                    dom::say(News::Done, &(texts.own_kept)(story.name.in_language(locale)));
                }
                applied(draft, story, locale).written_in(locale)
            }
            None => latest.own(open, draft).unwrap_or_else(|| DealDraft::of(draft.side)).written_in(locale),
        }))
    };
    components::choice(&Choice {
        id: "bw-deal-story".into(),
        label: texts.story.into(),
        options: std::iter::once(own).chain(shown.library.stories.iter().map(option)).collect(),
        value: shown.draft.story.clone().into(),
        error: AttrValue::default(),
        on_change,
        quiet: false,
    })
}

/// The choice of a kind of deal.
fn sides(shown: &Shown<'_>) -> Html {
    let texts = shown.texts();
    components::segments(&Choice {
        id: "bw-deal-side".into(),
        label: texts.side.into(),
        options: Side::ALL.iter().map(|side| (side.id().into(), (texts.sides)(*side).into())).collect(),
        value: shown.draft.side.id().into(),
        error: AttrValue::default(),
        on_change: shown.edited(Box::new(|draft, id| match Side::parse(&id) {
            Some(side) if side != draft.side => DealDraft::of(side),
            _ => draft.clone(),
        })),
        quiet: false,
    })
}

/// The choice of a side of the table; a classic licence shows both of its sides.
fn seats(shown: &Shown<'_>) -> Html {
    if shown.draft.side == Side::Licence {
        return Html::default();
    }
    let (texts, locale) = (shown.texts(), shown.view.session.locale);
    components::segments(&Choice {
        id: "bw-deal-seat".into(),
        label: texts.seat.into(),
        options: Seat::ALL.iter().map(|seat| (seat.id().into(), (texts.seats)(*seat).into())).collect(),
        value: Seat::of(shown.draft).id().into(),
        error: AttrValue::default(),
        on_change: shown.edited(Box::new(move |draft, id| {
            Seat::parse(&id).map_or_else(|| draft.clone(), |seat| seated(draft, seat).written_in(locale))
        })),
        quiet: false,
    })
}
