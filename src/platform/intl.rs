//! Numbers and dates as people of a language write them, by the browser's `Intl`.
//!
//! Outside a browser (component tests) a fixed formatter answers in the same shape.

/// What a number means, and so how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A plain number with at most so many decimals.
    Plain(u8),
    /// Money of an ISO 4217 currency, whole units.
    Money(&'static str),
    /// Money in short form: 197K, 1.2M.
    ShortMoney(&'static str),
    /// The price of one thing, with four significant digits.
    Price(&'static str),
    /// A share of one as percent, whole.
    Percent,
    /// A share of one as percent, with three significant digits.
    FinePercent,
}

/// A number (decimal digits with a point) in a language, with a true minus: for people, not for files and fields.
pub fn number(tag: &str, digits: &str, style: Style) -> String {
    imp::number(tag, digits, style)
}

/// A day (2026-11-23) in a language, in words; text that names no day (2026-11) stays as it is.
pub fn date(tag: &str, iso: &str) -> String {
    let day = (iso.len() == "2026-11-23".len()).then(|| imp::date(tag, iso)).flatten();
    day.unwrap_or_else(|| iso.to_owned())
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use std::cell::RefCell;
    use std::collections::HashMap;

    use wasm_bindgen::prelude::*;

    use super::Style;

    #[wasm_bindgen(module = "/src/platform/intl.js")]
    extern "C" {
        #[wasm_bindgen(js_name = number)]
        fn number_js(tag: &str, style: &str, of: &str, digits: &str) -> String;
        #[wasm_bindgen(js_name = day)]
        fn day_js(tag: &str, iso: &str) -> Option<String>;
    }

    /// What is kept of a style at most: some pages' worth of figures.
    const KEPT: usize = 1024;

    /// Texts by their digits. A text costs some three microseconds, and after a key most of a page are those from
    /// before.
    struct Known {
        tag: String,
        style: Style,
        texts: HashMap<String, String>,
    }

    thread_local! {
        static KNOWN: RefCell<Vec<Known>> = RefCell::default();
    }

    pub(super) fn number(tag: &str, digits: &str, style: Style) -> String {
        KNOWN.with_borrow_mut(|all| {
            let place = all.iter().position(|known| known.style == style && known.tag == tag);
            let place = place.unwrap_or_else(|| {
                all.push(Known { tag: tag.to_owned(), style, texts: HashMap::new() });
                all.len() - 1
            });
            let Some(Known { texts, .. }) = all.get_mut(place) else { return digits.to_owned() };
            if let Some(written) = texts.get(digits) {
                return written.clone();
            }
            let written = fresh(tag, digits, style);
            if texts.len() == KEPT {
                texts.clear();
            }
            texts.insert(digits.to_owned(), written.clone());
            written
        })
    }

    fn fresh(tag: &str, digits: &str, style: Style) -> String {
        match style {
            Style::Plain(decimals) => number_js(tag, "plain", &decimals.to_string(), digits),
            Style::Money(code) => number_js(tag, "money", code, digits),
            Style::ShortMoney(code) => number_js(tag, "shortMoney", code, digits),
            Style::Price(code) => number_js(tag, "price", code, digits),
            Style::Percent => number_js(tag, "percent", "", digits),
            Style::FinePercent => number_js(tag, "finePercent", "", digits),
        }
    }

    pub(super) fn date(tag: &str, iso: &str) -> Option<String> {
        day_js(tag, iso)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use super::Style;

    pub(super) fn number(tag: &str, digits: &str, style: Style) -> String {
        let german = tag.starts_with("de");
        let value: f64 = digits.parse().unwrap_or_default();
        let grouped = |value: f64, decimals: u8| {
            let text = format!("{:.*}", usize::from(decimals), value.abs());
            let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
            let mut out = String::new();
            for (index, digit) in whole.chars().enumerate() {
                if index > 0 && (whole.len() - index).is_multiple_of(3) {
                    out.push(if german { '.' } else { ',' });
                }
                out.push(digit);
            }
            let fraction = fraction.trim_end_matches('0');
            if !fraction.is_empty() {
                out.push(if german { ',' } else { '.' });
                out.push_str(fraction);
            }
            if value < 0.0 { format!("\u{2212}{out}") } else { out }
        };
        let money = |amount: String, code: &str| {
            if german { format!("{amount} {code}") } else { format!("{code} {amount}") }
        };
        match style {
            Style::Plain(decimals) => grouped(value, decimals),
            Style::Money(code) => money(grouped(value, 0), code),
            Style::ShortMoney(code) if german => money(grouped(value, 0), code),
            Style::ShortMoney(code) => money(format!("{}K", grouped(value / 1_000.0, 0)), code),
            Style::Price(code) => money(grouped(value, 2), code),
            Style::Percent if german => format!("{} %", grouped(value * 100.0, 0)),
            Style::Percent => format!("{}%", grouped(value * 100.0, 0)),
            Style::FinePercent if german => format!("{} %", grouped(value * 100.0, 2)),
            Style::FinePercent => format!("{}%", grouped(value * 100.0, 2)),
        }
    }

    pub(super) fn date(_tag: &str, iso: &str) -> Option<String> {
        Some(iso.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_formatter_groups_by_language() {
        assert_eq!(number("en", "1234567.5", Style::Plain(2)), "1,234,567.5");
        assert_eq!(number("de", "-85000", Style::Money("EUR")), "\u{2212}85.000 EUR");
    }
}
