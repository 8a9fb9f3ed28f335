//! What is said beside a field: what is wrong with its text and what would be right, in the unit of the field.
use rust_decimal::Decimal;

use super::form;
use crate::domain::problem::{Allowed, Code};
use crate::session::Locale;
use crate::session::caution::Caution;
use crate::session::draft::Field;
use crate::session::parse::Complaint;

/// A complaint as a sentence. `show` prints numbers.
///
/// ```
/// use bandworth::i18n::fields::complaint;
/// use bandworth::session::{Locale, detail::{Detail, bounds::checked}, draft::Field};
/// let wrong = checked(Detail::BonusPayout, "900").unwrap_err();
/// let field = Field::Detail(Detail::BonusPayout, 0);
/// assert_eq!(complaint(Locale::De, field, &wrong, &|number| number.to_string()), "Zwischen 0 und 500 %.");
/// ```
pub fn complaint(
    locale: Locale,
    field: Field,
    complaint: &Complaint,
    show: &dyn Fn(Decimal) -> String,
) -> String {
    let form = form(locale);
    let problem = match complaint {
        Complaint::NotANumber => return form.not_a_number.to_owned(),
        Complaint::NotMonths => return form.not_months.to_owned(),
        Complaint::NotWhole => return form.not_whole.to_owned(),
        Complaint::TooMany => return form.too_many.to_owned(),
        Complaint::OtherCurrency => return form.foreign_amount.to_owned(),
        Complaint::RangeReversed => return form.range_reversed.to_owned(),
        Complaint::NotAllowed(problem) => problem,
    };
    match (problem.code, &problem.allowed) {
        (Code::RateOutOfRange | Code::MonthOutOfRange, Allowed::Between(low, high)) => {
            (form.between)(&show(*low), &show(*high), (form.unit)(field))
        }
        (_, Allowed::AtLeast(low)) => (form.at_least)(&show(*low)),
        (_, Allowed::Above(low)) => (form.above)(&show(*low)),
        (code, _) => (form.wrong)(code, field).to_owned(),
    }
}

/// A caution as a sentence. `show` prints numbers.
pub fn caution(locale: Locale, field: Field, caution: Caution, show: &dyn Fn(Decimal) -> String) -> String {
    let form = form(locale);
    match caution {
        Caution::Small { typed, meant } => (form.small)(field, &show(typed), &show(meant)),
        Caution::Long => form.long.to_owned(),
    }
}
