//! Numbers as people type them: `85.000,50` and `85,000.50` mean the same.
//!
//! Rules, in this order: spaces, apostrophes and currency signs around the digits are ignored;
//! `k`, `m`, `Tsd`, `Mio`, `billion` multiply. With both separators the last one is the decimal one. One
//! kind of separator, more than once, groups. A single one groups when exactly three digits
//! follow and no multiplier does, else it is the decimal one: nobody types a salary with three
//! decimals, in either language. Groups hold three digits, or two before the last one as in India;
//! anything else between separators is no number.
//!
//! ```
//! use bandworth::session::number_input::amount;
//! use rust_decimal::Decimal;
//! assert_eq!(amount("85.000,50"), amount("85,000.50"));
//! assert_eq!(amount("CHF 120'000"), Some(Decimal::from(120_000)));
//! assert_eq!(amount("1.25m"), Some(Decimal::from(1_250_000)));
//! assert_eq!(amount("12 apples"), None);
//! ```
use rust_decimal::Decimal;

use super::locale::Locale;
use crate::domain::money::{Currency, product, quotient};

/// A number as a person of a language would type it: grouped, with its decimals.
///
/// ```
/// use bandworth::session::{Locale, number_input::written};
/// use rust_decimal::Decimal;
/// assert_eq!(written(Decimal::new(8_500_050, 2), Locale::De), "85.000,5");
/// assert_eq!(written(Decimal::from(230_000), Locale::En), "230,000");
/// ```
pub fn written(number: Decimal, locale: Locale) -> String {
    spelt(number, locale, true)
}

/// The same without groups, as a percentage is typed: `1,500` per cent would be one and a half.
///
/// ```
/// use bandworth::session::{Locale, number_input::{percentage, written_share}};
/// use rust_decimal::Decimal;
/// assert_eq!(written_share(Decimal::from(1_500), Locale::En), "1500");
/// assert_eq!(percentage("1500"), Some(Decimal::from(15)));
/// ```
pub fn written_share(number: Decimal, locale: Locale) -> String {
    spelt(number, locale, false)
}

fn spelt(number: Decimal, locale: Locale, grouped: bool) -> String {
    let (group, point) = match locale {
        Locale::En => (',', '.'),
        Locale::De => ('.', ','),
    };
    let text = number.normalize().to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let digits = whole.trim_start_matches('-');
    let mut out = String::from(if whole.starts_with('-') { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if grouped && index > 0 && digits.len().saturating_sub(index).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(point);
        out.push_str(decimals);
        // Three decimals alone would be read as a group.
        if grouped && decimals.len() == 3 {
            out.push('0');
        }
    }
    out
}

/// Words that multiply, longest first.
const MULTIPLIERS: &[(&str, u32)] = &[
    ("milliarden", 1_000_000_000),
    ("milliarde", 1_000_000_000),
    ("millionen", 1_000_000),
    ("thousand", 1_000),
    ("tausend", 1_000),
    ("billion", 1_000_000_000),
    ("million", 1_000_000),
    ("mrd.", 1_000_000_000),
    ("mrd", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("b", 1_000_000_000),
    ("mio.", 1_000_000),
    ("mio", 1_000_000),
    ("tsd.", 1_000),
    ("tsd", 1_000),
    ("m", 1_000_000),
    ("k", 1_000),
];

/// Signs that may stand before or after an amount, and the currencies that they are written for.
const SIGNS: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("$", "AUD CAD HKD MXN NZD SGD USD"),
    ("£", "GBP"),
    ("¥", "CNY JPY"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("₪", "ILS"),
];

/// The amount a person typed, or nothing where it is no number.
pub fn amount(typed: &str) -> Option<Decimal> {
    number(&without_currency(typed.trim()))
}

/// The share a person typed as a percentage: `15`, `15 %` and `15,0` are 0.15.
pub fn percentage(typed: &str) -> Option<Decimal> {
    let digits = typed.trim().strip_suffix('%').unwrap_or(typed.trim());
    quotient(decimal(&plain(digits)?, true)?, Decimal::ONE_HUNDRED).ok()
}

/// The whole number a person typed.
pub fn whole(typed: &str) -> Option<u16> {
    typed.trim().parse().ok()
}

/// Whether an amount, or one of a list of them, names another currency than the one of its field.
pub(super) fn names_another(typed: &str, currency: &str) -> bool {
    let another = |amount: &str| {
        let amount = amount.trim().to_ascii_uppercase();
        let stands = |name: &str| amount.starts_with(name) || amount.ends_with(name);
        let sign = |(sign, of): &(&str, &str)| stands(sign) && of.split(' ').any(|known| known == currency);
        without_currency(&amount) != amount && !stands(currency) && !SIGNS.iter().any(sign)
    };
    !currency.is_empty() && typed.split(['/', ';']).any(another)
}

/// Whether an amount names no currency beside its digits.
pub(super) fn is_bare(typed: &str) -> bool {
    without_currency(typed.trim()) == typed.trim()
}

fn number(typed: &str) -> Option<Decimal> {
    let lower = typed.to_ascii_lowercase();
    for (word, factor) in MULTIPLIERS {
        if let Some(digits) = lower.strip_suffix(word) {
            return product(decimal(&plain(digits)?, true)?, Decimal::from(*factor)).ok();
        }
    }
    decimal(&plain(&lower)?, false)
}

/// The text without a currency sign or an ISO code at either end.
fn without_currency(typed: &str) -> String {
    let mut rest = typed;
    for (sign, _) in SIGNS {
        rest = rest.strip_prefix(sign).unwrap_or(rest);
        rest = rest.strip_suffix(sign).unwrap_or(rest);
    }
    let rest = rest.trim();
    let is_code = |code: &str| Currency::parse(&code.to_ascii_uppercase()).is_ok();
    if let Some((start, digits)) = rest.split_at_checked(3)
        && is_code(start)
    {
        return digits.trim().to_owned();
    }
    if let Some((digits, end)) = rest.len().checked_sub(3).and_then(|end| rest.split_at_checked(end))
        && is_code(end)
    {
        return digits.trim().to_owned();
    }
    rest.to_owned()
}

/// Digits and separators only, without the signs that merely group.
fn plain(typed: &str) -> Option<String> {
    let text: String = typed
        .trim()
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | '_'))
        .map(|sign| if sign == '−' { '-' } else { sign })
        .collect();
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let valid = digits.chars().all(|sign| sign.is_ascii_digit() || sign == '.' || sign == ',');
    (valid && digits.chars().any(|sign| sign.is_ascii_digit())).then_some(text)
}

/// Reads digits with `.` and `,` by the rules of the module.
fn decimal(text: &str, single_is_decimal: bool) -> Option<Decimal> {
    let point = match (text.rfind('.'), text.rfind(',')) {
        (Some(dot), Some(comma)) => Some(dot.max(comma)),
        (Some(only), None) | (None, Some(only)) => {
            let separator = text.get(only..)?.chars().next()?;
            let several = text.matches(separator).count() > 1;
            let after = text.len().checked_sub(only)?.checked_sub(1)?;
            let groups = several || (after == 3 && !single_is_decimal && !leading_zero(text, only));
            (!groups).then_some(only)
        }
        (None, None) => None,
    };
    let (whole, decimals) = match point {
        Some(at) => (text.get(..at)?, text.get(at.checked_add(1)?..)?),
        None => (text, ""),
    };
    if !is_grouped(whole) {
        return None;
    }
    let text = format!("{}.{decimals}", whole.replace(['.', ','], ""));
    Decimal::from_str_exact(text.trim_end_matches('.')).ok()
}

/// Whether digits stand alone, or in groups between one kind of separator.
fn is_grouped(whole: &str) -> bool {
    let digits = whole.trim_start_matches('-');
    let mut groups = digits.rsplit(['.', ',']).map(str::len);
    let (last, mut groups) = (groups.next(), groups.peekable());
    if groups.peek().is_none() {
        return true;
    }
    let mut inner: Vec<usize> = groups.collect();
    let first = inner.pop().unwrap_or_default();
    !(digits.contains('.') && digits.contains(','))
        && last == Some(3)
        && (1..=3).contains(&first)
        && inner.iter().all(|length| matches!(length, 2 | 3))
}

/// `0.125` is an eighth, not 125.
fn leading_zero(text: &str, point: usize) -> bool {
    matches!(text.get(..point), Some("0" | "-0" | "" | "-"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn reads(typed: &str) -> String {
        amount(typed).map_or("nothing".to_owned(), |number| number.normalize().to_string())
    }

    #[test]
    fn both_styles_are_read() {
        for typed in
            ["85.000,50", "85,000.50", "85 000,50", "85'000.50", "85000.5", "€85.000,50", "85,000.50 EUR"]
        {
            assert_eq!(reads(typed), "85000.5", "{typed}");
        }
    }

    #[test]
    fn a_single_separator_before_three_digits_groups() {
        assert_eq!(reads("85.000"), "85000");
        assert_eq!(reads("85,000"), "85000");
        assert_eq!(reads("1.234.567"), "1234567");
        assert_eq!(reads("12,34,567"), "1234567");
        assert_eq!(reads("-1.234.567,5"), "-1234567.5");
        assert_eq!(reads("85.5"), "85.5");
        assert_eq!(reads("85,55"), "85.55");
        assert_eq!(reads("0.125"), "0.125");
    }

    #[test]
    fn multipliers_are_read_in_both_languages() {
        assert_eq!(reads("230k"), "230000");
        assert_eq!(reads("1,25 Mio"), "1250000");
        assert_eq!(reads("1.250 Mio."), "1250000");
        assert_eq!(reads("85 Tsd"), "85000");
        assert_eq!(reads("$2.7m"), "2700000");
        assert_eq!(reads("2.7bn"), "2700000000");
        assert_eq!(reads("2,7 Mrd."), "2700000000");
        assert_eq!(reads("2.7 billion"), "2700000000");
        assert_eq!(reads("2,7 Milliarden"), "2700000000");
        assert_eq!(reads("250 thousand"), "250000");
        // A thousand times a milliard in German, and no word of this in English.
        assert_eq!(reads("2,7 Billionen"), "nothing");
    }

    #[test]
    fn nonsense_is_not_a_number() {
        for typed in [
            "",
            " ",
            "-",
            "abc",
            "1e5",
            "1e999",
            "NaN",
            "∞",
            "12 apples",
            "€",
            "1-2",
            ".",
            "k",
            "١٢٣",
            "1.5.5",
            "1,2,3.5",
            "85.000.50",
            "1.5,5.5",
            "<script>",
            "5 for 5 %",
            "1..5",
            "12,3456,789",
        ] {
            assert_eq!(reads(typed), "nothing", "{typed}");
        }
    }

    #[test]
    fn what_is_written_is_read_back_in_both_languages() {
        for text in ["0", "1234567.5", "-85000", "999", "1000", "0.125", "12.25", "234.567", "1234.567"] {
            let number: Decimal = text.parse().unwrap();
            for locale in Locale::ALL {
                assert_eq!(amount(&written(number, *locale)), Some(number), "{text} {locale:?}");
            }
        }
    }

    #[test]
    fn a_percentage_is_written_as_it_is_read_however_large() {
        for text in ["0", "12.5", "7.125", "150", "1000", "1500", "20000", "-2000.25"] {
            let number: Decimal = text.parse().unwrap();
            for locale in Locale::ALL {
                let share = percentage(&written_share(number, *locale)).unwrap();
                assert_eq!(share * Decimal::ONE_HUNDRED, number, "{text} {locale:?}");
            }
        }
    }

    #[test]
    fn another_currency_is_noticed() {
        for typed in ["110000 USD", "usd 110,000", "$110000", "110000 £", "€ 1 / $ 2", "110k CHF"] {
            assert!(names_another(typed, "EUR"), "{typed}");
        }
        for typed in ["110000", "110000 EUR", "€110.000", "eur 5", "2.7bn", "abc", "ü", ""] {
            assert!(!names_another(typed, "EUR"), "{typed}");
        }
        assert!(!names_another("$ 5", "CAD") && !names_another("¥5", "JPY"));
    }

    #[test]
    fn percentages_are_shares_of_one() {
        assert_eq!(percentage("15"), percentage("15 %"));
        assert_eq!(percentage("7,125"), Some("0.07125".parse().unwrap()));
        assert_eq!(percentage("7.125"), Some("0.07125".parse().unwrap()));
        assert_eq!(percentage("x"), None);
        assert_eq!(percentage("1.5.5"), None);
    }
}
