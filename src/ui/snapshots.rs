//! Every component's examples as HTML: what changes in the markup is seen in the diff of `snapshots/`.
#![allow(clippy::unwrap_used, clippy::panic)]
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::{LocalServerRenderer, prelude::*};

use super::{charts, components};

#[derive(Clone, PartialEq, Properties)]
struct ShownProps {
    children: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.children.clone()
}

/// The markup of a piece, an element a line. Nothing in it waits for anything.
fn markup(children: Html) -> String {
    let renderer = LocalServerRenderer::<Shown>::with_props(ShownProps { children }).hydratable(false);
    let rendered = pin!(renderer.render());
    match rendered.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => html.replace("><", ">\n<"),
        Poll::Pending => panic!("a piece without a state waits for something"),
    }
}

#[test]
fn every_component_shows_its_examples() {
    let all = [
        components::choice::examples::examples(),
        components::field::examples::examples(),
        components::figure::examples::examples(),
        components::notice::examples::examples(),
        charts::band::examples::examples(),
        charts::dots::examples::examples(),
        charts::figure::examples::examples(),
        charts::lines::examples::examples(),
        charts::payout::examples::examples(),
        charts::rows::examples::examples(),
        charts::royalty::examples::examples(),
        charts::years::examples::examples(),
    ];
    for (name, html) in all.into_iter().flatten() {
        insta::assert_snapshot!(name, markup(html));
    }
}
