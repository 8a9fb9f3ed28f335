//! Yew components: show values, send actions.
