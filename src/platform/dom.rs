//! The document around the app: title, language, look, focus.
use wasm_bindgen::JsCast as _;
use web_sys::{Document, DocumentFragment, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Sets title and language of the page.
pub fn set_page_language(tag: &str, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            // Setting `lang` on the root element cannot fail.
            let _ = root.set_attribute("lang", tag);
        }
    }
}

/// Sets the look of the whole page: `light`, `dark` or `auto`.
pub fn set_page_theme(theme: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Setting a data attribute on the root element cannot fail.
        let _ = root.set_attribute("data-theme", theme);
    }
}

/// The languages the person prefers, best first.
pub fn preferred_languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// What is read out; one kind never cuts the other short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// What was just done.
    Done,
    /// A new answer.
    Answer,
}

/// Reads a text out, in the place of the page for news.
pub fn say(news: News, text: &str) {
    let place = document().and_then(|document| document.get_element_by_id("bw-live"));
    let place = place.and_then(|place| match news {
        News::Done => place.first_element_child(),
        News::Answer => place.last_element_child(),
    });
    if let Some(place) = place {
        place.set_text_content(Some(text));
    }
}

/// What the control of an id is called on the page.
pub fn label(id: &str) -> Option<String> {
    document()?.query_selector(&format!("label[for={id}]")).ok()??.text_content()
}

/// Moves the focus to the element of an id in the same document or shadow root as `near`, and unfolds what it is in.
pub fn focus(near: &Element, id: &str) {
    let root = near.get_root_node();
    let selector = format!("#{id}");
    let found = match root.dyn_ref::<Document>() {
        Some(document) => document.query_selector(&selector),
        None => match root.dyn_ref::<DocumentFragment>() {
            Some(fragment) => fragment.query_selector(&selector),
            None => return,
        },
    };
    if let Some(element) = found.ok().flatten().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        while let Some(closed) = element.closest("details:not([open])").ok().flatten() {
            if closed.set_attribute("open", "").is_err() {
                break;
            }
        }
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Closes the `details` around an element, as a menu closes once something was chosen.
pub fn close_around(element: &Element) {
    if let Some(details) = element.closest("details").ok().flatten() {
        // Removing an attribute cannot fail.
        let _ = details.remove_attribute("open");
    }
}
