//! A group of fields that unfolds; it opens by itself where something in it needs another look.
use yew::prelude::*;

/// What a fold gets.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FoldProps {
    /// Its id.
    pub(super) id: AttrValue,
    /// Its name.
    pub(super) name: AttrValue,
    /// Whether something in it needs another look.
    pub(super) is_wrong: bool,
    /// What it holds.
    pub(super) children: Html,
}

/// A group of fields that unfolds.
#[component]
pub(super) fn Fold(props: &FoldProps) -> Html {
    let open = use_state(|| false);
    use_effect_with(props.is_wrong, {
        let open = open.setter();
        move |is_wrong| {
            if *is_wrong {
                open.set(true);
            }
        }
    });
    let onclick = {
        let open = open.clone();
        move |event: MouseEvent| {
            // The state says whether it is open, so that it can be opened from here as well.
            event.prevent_default();
            open.set(!*open);
        }
    };
    html! {
        <details class="bw-fold" id={&props.id} open={*open}>
            <summary {onclick}>{ &props.name }</summary>
            <div class="bw-fold__body">{ props.children.clone() }</div>
        </details>
    }
}
