//! One figure with its name.
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it is.
    pub name: AttrValue,
    /// Formatted.
    pub value: AttrValue,
    /// The one to look at first.
    pub first: bool,
}

/// A figure; stands inside a `dl`.
pub fn figure(props: &Figure) -> Html {
    html! {
        <div class={classes!("bw-figure", props.first.then_some("bw-figure--first"))}>
            <dt class="bw-figure__name">{ &props.name }</dt>
            <dd class="bw-figure__value">{ &props.value }</dd>
        </div>
    }
}
