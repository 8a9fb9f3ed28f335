//! Numbers and dates as people of a language write them, by the browser's `Intl`.
//!
//! Outside a browser (component tests) a fixed formatter answers in the same shape.

/// What a number means, and so how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// No number but a day.
    Day,
}

/// A number (decimal digits with a point) in a language.
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

    use js_sys::{Array, Date, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    use super::Style;

    thread_local! {
        // A formatter costs some fifty microseconds to make and none to keep.
        static FORMATTERS: RefCell<HashMap<(String, Style), js_sys::Function>> = RefCell::default();
    }

    fn options(entries: &[(&str, JsValue)]) -> Object {
        let options = Object::new();
        for (key, value) in entries {
            // Setting a property of a fresh plain object cannot fail.
            let _ = Reflect::set(&options, &JsValue::from_str(key), value);
        }
        options
    }

    fn formatter(tag: &str, style: Style) -> js_sys::Function {
        let text = JsValue::from_str;
        let none = JsValue::from_f64(0.0);
        let entries = match style {
            Style::Plain(decimals) => vec![("maximumFractionDigits", JsValue::from_f64(decimals.into()))],
            Style::Money(code) => vec![
                ("style", text("currency")),
                ("currency", text(code)),
                ("maximumFractionDigits", none.clone()),
                ("minimumFractionDigits", none),
            ],
            Style::ShortMoney(code) => vec![
                ("style", text("currency")),
                ("currency", text(code)),
                ("notation", text("compact")),
                ("maximumSignificantDigits", JsValue::from_f64(3.0)),
            ],
            Style::Price(code) => vec![
                ("style", text("currency")),
                ("currency", text(code)),
                ("maximumSignificantDigits", JsValue::from_f64(4.0)),
            ],
            Style::Percent => vec![("style", text("percent")), ("maximumFractionDigits", none)],
            Style::FinePercent => {
                vec![("style", text("percent")), ("maximumSignificantDigits", JsValue::from_f64(3.0))]
            }
            Style::Day => vec![("dateStyle", text("medium")), ("timeZone", text("UTC"))],
        };
        let (tags, entries) = (Array::of1(&text(tag)), options(&entries));
        match style {
            Style::Day => Intl::DateTimeFormat::new(&tags, &entries).format(),
            _ => Intl::NumberFormat::new(&tags, &entries).format(),
        }
    }

    fn written(tag: &str, style: Style, value: &JsValue) -> Option<String> {
        let key = (tag.to_owned(), style);
        let written = FORMATTERS.with_borrow_mut(|formatters| {
            let format = formatters.entry(key).or_insert_with(|| formatter(tag, style));
            format.call1(&JsValue::UNDEFINED, value)
        });
        written.ok()?.as_string()
    }

    pub(super) fn number(tag: &str, digits: &str, style: Style) -> String {
        // As text: exact where the browser reads decimals, and no float parser in the wasm.
        written(tag, style, &JsValue::from_str(digits)).unwrap_or_else(|| digits.to_owned())
    }

    pub(super) fn date(tag: &str, iso: &str) -> Option<String> {
        let value = Date::new(&JsValue::from_str(iso));
        (!value.get_time().is_nan()).then(|| written(tag, Style::Day, &value)).flatten()
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
            if value < 0.0 { format!("-{out}") } else { out }
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
            Style::Day => digits.to_owned(),
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
        assert_eq!(number("de", "-85000", Style::Money("EUR")), "-85.000 EUR");
    }
}
