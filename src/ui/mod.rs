//! Yew components: show values, send actions.
use yew::prelude::*;

/// The root of the page.
#[component]
pub fn App() -> Html {
    html! {
        <main>
            <h1>{ "Bandworth" }</h1>
            <p>{ "Compare job offers and licensing deals." }</p>
        </main>
    }
}
