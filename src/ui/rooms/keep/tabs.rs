//! Two tabs of one browser keep their offers in one place: who changes them in one is told in the other.
use yew::prelude::*;

use super::{KeepProps, texts};
use crate::platform::files;
use crate::session::{Action, Session, persist};
use crate::ui::app::STORAGE_KEY;
use crate::ui::components::{Notice, notice};
use crate::ui::json;

/// What another tab has kept since, until the person has chosen.
#[component]
pub(super) fn Tabs(props: &KeepProps) -> Html {
    let view = &props.view;
    let texts = texts(view);
    let other = use_state(|| None::<Box<Session>>);
    use_effect_with((), {
        let other = other.setter();
        move |()| {
            files::on_kept_elsewhere(STORAGE_KEY, move |text| {
                // What cannot be read is none of ours.
                let session = json::read(&text).ok().and_then(|kept| persist::read(&kept).ok());
                if let Some(session) = session {
                    other.set(Some(Box::new(session)));
                }
            });
        }
    });
    // The language and the look of the other tab are no work that could be lost.
    let Some(session) = (*other).clone().filter(|other| other.entries() != view.session.entries()) else {
        return Html::default();
    };
    let take = {
        let (send, other) = (view.send.clone(), other.clone());
        move |_: MouseEvent| {
            send.emit(Action::Take(session.clone()));
            other.set(None);
        }
    };
    let stay = {
        let (send, other, own) = (view.send.clone(), other.clone(), view.session.clone());
        move |_: MouseEvent| {
            // Kept anew, so that both tabs agree again.
            send.emit(Action::Take(Box::new((*own).clone())));
            other.set(None);
        }
    };
    let children = html! {
        <div class="bw-keep__row">
            <button type="button" class="bw-button" id="bw-tab-take" onclick={take}>{ texts.other_tab[1] }</button>
            <button type="button" class="bw-button" id="bw-tab-stay" onclick={stay}>{ texts.other_tab[2] }</button>
        </div>
    };
    html! {
        <div class="bw-keep__tabs" role="alert">
            { notice(&Notice { title: texts.other_tab[0].into(), error: false, spoken: true, children }) }
        </div>
    }
}
