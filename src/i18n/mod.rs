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
pub mod entered;
pub mod fields;
mod messages;
mod messages_compare;
mod messages_context;
mod messages_data;
mod messages_deals;
mod messages_details;
mod messages_explained;
mod messages_firm;
mod messages_keep;
mod messages_kinds;
mod messages_law;
pub mod tax;

pub use messages::{Answer, Bands, Failures, Form, Messages, Names, Shell, Years};
pub use messages_compare::SideBySide;
pub use messages_context::{Context, OwnPart};
pub use messages_data::{Data, OwnBands, SetGroup};
pub use messages_deals::{Deals, Reach as DealReach};
pub use messages_details::{DetailNames, Details};
pub use messages_explained::ExplainedTexts;
pub use messages_firm::{DriverTexts, Firm, Turn};
pub use messages_keep::Keep;
pub use messages_law::Law;

use crate::domain::evaluation::WarningCode;
use crate::domain::explanation::{Explanation, Formula};
use crate::domain::problem::Problem;
use crate::session::Locale;
use rust_decimal::Decimal;

/// All texts of a language.
pub const fn messages(locale: Locale) -> &'static Messages {
    static ALL: [Messages; 2] = [en::MESSAGES, de::MESSAGES];
    let [en, de] = &ALL;
    match locale {
        Locale::En => en,
        Locale::De => de,
    }
}

/// A part of [`messages`] alone: a build that shows no other part carries no other.
macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $group:ident $(. $field:ident)?;)+) => {$(
        $(#[$doc])*
        pub const fn $name(locale: Locale) -> &'static $type {
            const EN: $type = en::MESSAGES.$group$(.$field)?;
            const DE: $type = de::MESSAGES.$group$(.$field)?;
            match locale {
                Locale::En => &EN,
                Locale::De => &DE,
            }
        }
    )+};
}

parts! {
    /// The entry form.
    form: Form = form;
    /// Pay year by year.
    years: Years = years;
    /// Several offers.
    compare: messages_compare::Compare = compare;
    /// Names of roles, levels, places and the rest.
    names: Names = names;
    /// Unfolds the table behind a chart.
    show_table: &'static str = bands.show_table;
    /// A rank: at a percentile.
    at: fn(&str) -> String = answer.at;
    /// Below the lowest known percentile.
    under: fn(&str) -> String = answer.under;
    /// Above the highest known percentile.
    over: fn(&str) -> String = answer.over;
}

/// The texts around keeping, sending and printing; apart from [`messages`], because another module shows them.
pub const fn keep(locale: Locale) -> &'static Keep {
    match locale {
        Locale::En => &en::keep::KEEP,
        Locale::De => &de::keep::KEEP,
    }
}

/// The texts of the view that shows what all bands rest on; apart from [`messages`] for the same reason.
pub const fn data(locale: Locale) -> &'static Data {
    match locale {
        Locale::En => &en::data::DATA,
        Locale::De => &de::data::DATA,
    }
}

/// The texts around what an offer pays beside its base; apart from [`messages`] for the same reason.
pub const fn context(locale: Locale) -> &'static Context {
    match locale {
        Locale::En => &en::context::CONTEXT,
        Locale::De => &de::context::CONTEXT,
    }
}

/// The texts of the view for deals; apart from [`messages`] for the same reason.
pub const fn deals(locale: Locale) -> &'static Deals {
    match locale {
        Locale::En => &en::deals::DEALS,
        Locale::De => &de::deals::DEALS,
    }
}

/// The texts around all offers beside each other; apart from [`messages`] for the same reason.
pub const fn side_by_side(locale: Locale) -> &'static SideBySide {
    match locale {
        Locale::En => &en::compare::SIDE_BY_SIDE,
        Locale::De => &de::compare::SIDE_BY_SIDE,
    }
}

/// The texts around how a figure came about; apart from [`messages`] for the same reason.
pub const fn explained(locale: Locale) -> &'static ExplainedTexts {
    match locale {
        Locale::En => &en::explained::EXPLAINED,
        Locale::De => &de::explained::EXPLAINED,
    }
}

/// The texts around how firm the verdict is; apart from [`messages`] for the same reason.
pub const fn firm(locale: Locale) -> &'static Firm {
    match locale {
        Locale::En => &en::firm::FIRM,
        Locale::De => &de::firm::FIRM,
    }
}

/// The texts of the form beyond the first one; apart from [`messages`] for the same reason.
pub const fn details(locale: Locale) -> &'static Details {
    match locale {
        Locale::En => &en::details::DETAILS,
        Locale::De => &de::details::DETAILS,
    }
}

/// What the fields of that form are called.
pub const fn detail_names(locale: Locale) -> &'static DetailNames {
    match locale {
        Locale::En => &en::details::NAMES,
        Locale::De => &de::details::NAMES,
    }
}

/// The texts around the law behind a net; apart from [`messages`] for the same reason.
pub const fn law(locale: Locale) -> &'static Law {
    match locale {
        Locale::En => &en::law::LAW,
        Locale::De => &de::law::LAW,
    }
}

/// A problem as a sentence: what is wrong and what is allowed. `show` prints numbers.
pub fn sentence(locale: Locale, problem: &Problem, show: &dyn Fn(Decimal) -> String) -> String {
    match locale {
        Locale::En => en::problems::sentence(problem, show),
        Locale::De => de::problems::sentence(problem, show),
    }
}

/// A problem as a sentence for programs, in English: rates are shares of one there, which is said.
pub fn sentence_for_programs(problem: &Problem, show: &dyn Fn(Decimal) -> String) -> String {
    en::problems::sentence_for_programs(problem, show)
}

/// What the reader should know about an evaluation, as a sentence.
pub const fn remark(locale: Locale, code: WarningCode) -> &'static str {
    match locale {
        Locale::En => en::remarks::sentence(code),
        Locale::De => de::remarks::sentence(code),
    }
}

/// How a figure is computed, as a sentence.
pub const fn formula(locale: Locale, formula: Formula) -> &'static str {
    match locale {
        Locale::En => en::formulas::sentence(formula),
        Locale::De => de::formulas::sentence(formula),
    }
}

/// A figure with its numbers filled in: the formula, its inputs with their factors, the result. `show` prints numbers; sums of
/// more than twelve are cut short.
///
/// ```
/// use bandworth::domain::explanation::{Basis, Explanation, Formula, Input, Name, Unit};
/// use bandworth::{i18n, session::Locale};
/// let inputs = vec![Input::given(Name::All, 84.into()), Input::given(Name::Years, 4.into())];
/// let average = Explanation { figure: "/metrics/average_annual".to_owned(), formula: Formula::Average, inputs,
///     result: 21.into(), unit: Unit::Money, currency: None, basis: vec![Basis::Package] };
/// let text = i18n::explanation(Locale::En, &average, &|number| number.to_string());
/// assert_eq!(text, "The total divided by the number of years. (84; 4) = 21");
/// ```
pub fn explanation(locale: Locale, explanation: &Explanation, show: &dyn Fn(Decimal) -> String) -> String {
    const MOST: usize = 12;
    let inputs = explanation.inputs.iter().take(MOST).map(|input| match input.factor {
        factor if factor == Decimal::ONE => show(input.value),
        factor => format!("{} × {}", show(input.value), show(factor)),
    });
    let mut numbers = inputs.collect::<Vec<_>>().join("; ");
    if explanation.inputs.len() > MOST {
        numbers.push_str("; …");
    }
    format!("{} ({numbers}) = {}", formula(locale, explanation.formula), show(explanation.result))
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
