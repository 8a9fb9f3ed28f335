//! Every text for people, one file per language.
//!
//! A language fills the same [`Messages`]; a missing or misfitting text does not compile.
//! Texts with values are functions of already formatted values.
//!
//! ```
//! use bandworth::{i18n, session::Locale};
//! assert_eq!(i18n::messages(Locale::De).form.cash, "Bar");
//! ```
#![forbid(unsafe_code)]

mod de;
mod en;
mod messages;
pub mod tax;

pub use messages::{Answer, Bands, Failures, Form, Messages, Names, Shell, Years};

use crate::domain::evaluation::WarningCode;
use crate::domain::problem::Problem;
use crate::session::Locale;
use rust_decimal::Decimal;

/// All texts of a language.
pub const fn messages(locale: Locale) -> &'static Messages {
    match locale {
        Locale::En => &en::MESSAGES,
        Locale::De => &de::MESSAGES,
    }
}

/// A problem as a sentence: what is wrong and what is allowed. `show` prints numbers.
pub fn sentence(locale: Locale, problem: &Problem, show: &dyn Fn(Decimal) -> String) -> String {
    match locale {
        Locale::En => en::problems::sentence(problem, show),
        Locale::De => de::problems::sentence(problem, show),
    }
}

/// What the reader should know about an evaluation, as a sentence.
pub const fn remark(locale: Locale, code: WarningCode) -> &'static str {
    match locale {
        Locale::En => en::remarks::sentence(code),
        Locale::De => de::remarks::sentence(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::problem::{Allowed, Code};

    #[test]
    fn every_code_has_a_sentence_that_ends_in_every_language() {
        for locale in Locale::ALL {
            for code in Code::ALL {
                let problem = Problem::new(*code).allowing(Allowed::Between(Decimal::ZERO, Decimal::ONE));
                let sentence = sentence(*locale, &problem, &|number| number.to_string());
                assert!(sentence.len() > 15 && sentence.ends_with('.'), "{locale:?} {code:?}: {sentence}");
            }
        }
    }
}
