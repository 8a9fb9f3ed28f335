//! The row of offers: which one is open, one more, one less, and back.
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{View, offer_name};
use crate::i18n::Messages;
use crate::platform::dom::{self, News};
use crate::platform::focus;
use crate::session::action::MOST_OFFERS;
use crate::session::change::{Kind, change};
use crate::session::detail::KINDS;
use crate::session::draft::Field;
use crate::session::history::History;
use crate::session::{Action, Direction, Locale, Session};
use crate::ui::wording::control_id;

/// A name is at most as long as files take it, with room for what makes it a copy's.
const LONGEST_NAME: usize = 104;

/// The row of offers.
pub fn offers(view: &View, history: &History) -> Html {
    let texts = &view.texts().compare;
    let session = &view.session;
    let send = |action: Action| view.send.reform(move |_: MouseEvent| action.clone());
    let count = session.entries().len();
    let name = view.offer_name(session.open());
    // What cannot be done keeps the focus, so that nobody who presses it again meets the button beside it: the session
    // stays as it is, and nothing is said.
    let button = |id: &'static str, text: &'static str, action: Action, able: bool, news: String| {
        // With a single offer left there is nothing to remove or to move.
        let goes = action == Action::Remove && count == 2;
        let onclick = view.send.reform(move |_: MouseEvent| {
            if goes {
                focus::soon("bw-form-heading");
            }
            if able {
                dom::say(News::Done, &news);
            }
            action.clone()
        });
        html! {
            <button type="button" class="bw-button" {id} aria-disabled={(!able).then_some("true")} {onclick}>{ text }</button>
        }
    };
    let moved = |to: usize| (texts.moved)(&name, to.saturating_add(1), count);
    let copy = copy(view, &name);
    let copied = (texts.added)(&copy);
    let step = |id: &'static str, text: &'static str, action: Action, again: bool| {
        let other = history.step(again).cloned();
        let (disabled, now, texts) = (other.is_none().then_some("true"), session.clone(), view.texts());
        let onclick = view.send.reform(move |_: MouseEvent| {
            if let Some(other) = &other {
                let sessions: [&Session; 2] = if again { [&now, other] } else { [other, &now] };
                let [undone, redone] = texts.compare.undone;
                let news =
                    format!("{}{}.", if again { redone } else { undone }, told(sessions, texts, now.locale));
                dom::say(News::Done, &news);
            }
            action.clone()
        });
        html! { <button type="button" class="bw-button" {id} aria-disabled={disabled} {onclick}>{ text }</button> }
    };
    html! {
        <nav class="bw-offers" aria-label={texts.offers}>
            <ul class="bw-offers__list">
                { for (0..session.entries().len()).map(|at| {
                    let open = at == session.open();
                    html! {
                        <li key={at}>
                            <button
                                type="button" class={classes!("bw-offers__tab", open.then_some("bw-offers__tab--open"))}
                                aria-current={open.then_some("true")} onclick={send(Action::Open(at))}
                            >
                                <span class="bw-offers__name">{ view.offer_name(at) }</span>
                                { worth(view, at) }
                            </button>
                        </li>
                    }
                }) }
                if session.has_room() {
                    <li>
                        <details class="bw-offers__add" id="bw-add" data-menu="">
                            <summary class="bw-offers__tab bw-offers__tab--add">{ texts.add }</summary>
                            <ul class="bw-offers__menu">
                                { for KINDS.iter().zip(texts.kinds).map(|(kind, name)| html! {
                                    <li key={*kind}>
                                        <button type="button" class="bw-button bw-button--quiet" id={format!("bw-add-{kind}")} onclick={add(view, kind, name)}>{ name }</button>
                                    </li>
                                }) }
                            </ul>
                        </details>
                    </li>
                }
            </ul>
            <div class="bw-offers__tools">
                { button("bw-duplicate", texts.duplicate, Action::DuplicateAs(copy), session.has_room(), copied) }
                if count > 1 {
                    { button("bw-remove", texts.remove, Action::Remove, true, (texts.removed)(&name)) }
                    { button("bw-earlier", texts.moves[0], Action::Move(Direction::Earlier), session.open() > 0, moved(session.open().saturating_sub(1))) }
                    { button("bw-later", texts.moves[1], Action::Move(Direction::Later), session.open() + 1 < count, moved(session.open() + 1)) }
                }
                { step("bw-undo", texts.undo, Action::Undo, false) }
                { step("bw-redo", texts.redo, Action::Redo, true) }
            </div>
            <div class="bw-hidden" aria-live="polite" id="bw-live"><p></p><p></p></div>
        </nav>
    }
}

/// The name of one more offer like the one of this name: which copy it is of the first.
fn copy(view: &View, name: &str) -> String {
    let mark = view.texts().compare.copy;
    let tail = |which: usize| if which == 1 { format!("{mark})") } else { format!("{mark} {which})") };
    let of = (1..=MOST_OFFERS).find_map(|which| name.strip_suffix(tail(which).as_str())).unwrap_or(name);
    let of: String = of.chars().take(LONGEST_NAME).collect();
    let mut copies = (1..=MOST_OFFERS).map(|which| format!("{of}{}", tail(which)));
    let is_new = |copy: &String| (0..MOST_OFFERS).all(|at| view.offer_name(at) != *copy);
    copies.find(is_new).unwrap_or_default()
}

/// What made the second session of the first one, in words.
fn told([earlier, later]: [&Session; 2], texts: &Messages, locale: Locale) -> String {
    let (mut kind, at) = change(earlier, later);
    let field = match kind {
        // The names of further fields are known where they stand.
        Kind::Field(field @ Field::Detail(..)) => dom::label(&control_id(field)),
        Kind::Field(field) => Some((texts.form.label)(field)),
        _ => Some(String::new()),
    };
    let field = field.unwrap_or_else(|| {
        kind = Kind::Offer;
        String::new()
    });
    let name = match kind {
        Kind::Assumed | Kind::Taken | Kind::View => String::new(),
        Kind::Removed => offer_name(earlier, locale, at),
        _ => offer_name(later, locale, at),
    };
    let [before, behind] = (texts.compare.change)(kind);
    [&field, before, &name, behind].concat()
}

/// Adds an offer of a kind, closes the menu and goes to the name of the new offer.
fn add(view: &View, kind: &'static str, name: &'static str) -> Callback<MouseEvent> {
    let send = view.send.clone();
    let news = (view.texts().compare.added)(name);
    Callback::from(move |event: MouseEvent| {
        let button = event.target_unchecked_into::<HtmlElement>();
        dom::close_around(&button);
        dom::say(News::Done, &news);
        send.emit(Action::Add(kind));
        match kind {
            "offer" | "current" => dom::focus(&button, &control_id(Field::Label)),
            _ => focus::soon("bw-deals-heading"),
        }
    })
}

/// What an offer leaves over the years (pays, before tax), in the row of offers.
fn worth(view: &View, at: usize) -> Html {
    let Some(worth) = view.compared.results.worth.get(at).filter(|worth| !worth.is_empty()) else {
        return Html::default();
    };
    let old = view.outcome.is_stale() && at == view.session.open();
    html! {
        <span class={classes!("bw-offers__worth", old.then_some("bw-offers__worth--stale"))}>
            { worth }
            if old {
                { view.texts().compare.old }
            }
        </span>
    }
}
