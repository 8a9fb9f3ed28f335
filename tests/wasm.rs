//! What only a browser can answer, in wasm: `cargo xtask test` runs these in headless Chromium.
#![cfg(all(target_arch = "wasm32", feature = "ui"))]

use bandworth::platform::{
    dom,
    intl::{self, Style},
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// `Intl` puts spaces between number and sign that do not break a line.
fn with_plain_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[wasm_bindgen_test]
fn numbers_are_written_as_the_language_writes_them() {
    for (tag, digits, style, written) in [
        ("en", "1234567.25", Style::Plain(2), "1,234,567.25"),
        ("de", "1234567.25", Style::Plain(2), "1.234.567,25"),
        ("en", "197499", Style::Money("USD"), "$197,499"),
        ("de", "-85000", Style::Money("EUR"), "-85.000 €"),
        ("en", "197499", Style::ShortMoney("USD"), "$197K"),
        ("de", "0.43", Style::Percent, "43 %"),
    ] {
        assert_eq!(with_plain_spaces(&intl::number(tag, digits, style)), written, "{tag} {digits}");
    }
}

#[wasm_bindgen_test]
fn dates_are_days_wherever_the_browser_is() {
    assert_eq!(with_plain_spaces(&intl::date("en", "2026-11-23")), "Nov 23, 2026");
    assert_eq!(with_plain_spaces(&intl::date("de", "2026-11-23")), "23.11.2026");
    assert_eq!(intl::date("en", "someday"), "someday");
}

#[wasm_bindgen_test]
fn the_page_says_its_language() {
    dom::set_page_language("de", "Bandworth");
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    assert_eq!(root.and_then(|root| root.get_attribute("lang")).as_deref(), Some("de"));
}
