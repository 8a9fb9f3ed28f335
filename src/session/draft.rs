//! The offer as typed, text included: a draft keeps what was typed even where it is wrong.
//!
//! ```
//! use bandworth::session::{Locale, draft::{Draft, Field}};
//! let mut draft = Draft::example(Locale::En);
//! draft.set(Field::BaseSalary, "250,000".to_owned());
//! assert_eq!(draft.text(Field::BaseSalary), "250,000");
//! ```

use super::locale::Locale;
use super::number_input::{amount, percentage, written};
use rust_decimal::Decimal;

/// Years that may carry a vesting weight of their own.
pub const WEIGHT_YEARS: u8 = 10;

/// Declares the fields once: the enum, the list of all, and the spelling in saved states.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $id:literal $example:literal,)*) => {
        /// One field of the offer form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field {
            $($(#[$doc])* $name,)*
            /// Part of the grant, in percent, that vests in year 1, 2, ... of ten.
            Weight(u8),
        }

        /// Every field but the weights, with its spelling and the text of the worked example.
        const TABLE: &[(Field, &str, &str)] = &[$((Field::$name, $id, $example),)*];
    };
}

fields! {
    /// What the person calls the offer; empty for "Offer A".
    Label "label" "",
    /// Role family, an id of the bands.
    Role "role" "ml_engineer",
    /// Level, an id of the bands.
    Level "level" "senior",
    /// Place, an id of the bands.
    Region "region" "us-sf",
    /// Where the pay is taxed, a tax jurisdiction; empty for the one of the place.
    Jurisdiction "jurisdiction" "",
    /// How tax is filed: `single` or `joint`.
    FilingStatus "filing_status" "single",
    /// German church tax: `yes` or `no`.
    ChurchTax "church_tax" "no",
    /// Which ladder the answer speaks of.
    Ladder "ladder" "market",
    /// ISO code of the currency of all amounts.
    Currency "currency" "USD",
    /// Base salary a year.
    BaseSalary "base_salary" "230000",
    /// Upper end where an advert gives a range; empty for an offer.
    BaseSalaryHigh "base_salary_high" "",
    /// Target bonus in percent of base.
    BonusRate "bonus_rate" "15",
    /// One-off amount at the start.
    SignOn "sign_on" "50000",
    /// Value of the equity grant, in total.
    GrantValue "grant_value" "400000",
    /// Months until the whole grant is vested.
    VestingMonths "vesting_months" "48",
    /// Months before which nothing vests.
    CliffMonths "cliff_months" "12",
    /// Months between two vesting dates.
    CadenceMonths "cadence_months" "3",
    /// Evenly, or with a weight per year.
    Distribution "distribution" "even",
}

impl Field {
    /// Every field, weights included, in the order of the form.
    pub fn all() -> impl Iterator<Item = Field> {
        TABLE.iter().map(|(field, ..)| *field).chain((1..=WEIGHT_YEARS).map(Field::Weight))
    }

    /// The spelling in saved states and as the tail of element ids.
    pub fn id(self) -> String {
        match self {
            Field::Weight(year) => format!("weight_{year}"),
            named => TABLE.iter().find(|row| row.0 == named).map_or("", |row| row.1).to_owned(),
        }
    }

    /// The field of a spelling.
    pub fn parse(id: &str) -> Option<Field> {
        Field::all().find(|field| field.id() == id)
    }
}

/// An offer as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// In the order of the fields, none empty.
    texts: Vec<(Field, String)>,
}

impl Draft {
    /// The worked example a first visit starts with: invented, plausible, editable.
    pub fn example(locale: Locale) -> Self {
        let mut draft = Self::default();
        for (field, _, example) in TABLE {
            draft.set(*field, (*example).to_owned());
        }
        draft.written_in(locale)
    }

    /// The same with every readable number as the language writes it; anything else stays as typed.
    pub fn written_in(mut self, locale: Locale) -> Self {
        for (field, text) in &mut self.texts {
            let number = match field {
                Field::BaseSalary | Field::BaseSalaryHigh | Field::SignOn | Field::GrantValue => amount(text),
                Field::BonusRate | Field::Weight(_) => {
                    percentage(text).and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED))
                }
                _ => None,
            };
            if let Some(number) = number {
                *text = written(number, locale);
            }
        }
        self
    }

    /// The form with choices at their usual values and every amount empty.
    pub fn blank() -> Self {
        use Field::{
            CadenceMonths, ChurchTax, CliffMonths, Currency, Distribution, FilingStatus, Ladder, Level,
            Region, Role, VestingMonths,
        };
        let kept = [
            Role,
            Level,
            Region,
            Ladder,
            Currency,
            VestingMonths,
            CliffMonths,
            CadenceMonths,
            Distribution,
            FilingStatus,
            ChurchTax,
        ];
        let mut draft = Self::example(Locale::default());
        draft.texts.retain(|(field, _)| kept.contains(field));
        draft
    }

    /// The blank form with the job and the place of this one: the start of one more offer.
    pub fn blank_for_the_same_job(&self) -> Self {
        use Field::{ChurchTax, Currency, FilingStatus, Jurisdiction, Ladder, Level, Region, Role};
        let mut draft = Self::blank();
        for field in [Role, Level, Region, Jurisdiction, FilingStatus, ChurchTax, Ladder, Currency] {
            draft.set(field, self.text(field).to_owned());
        }
        draft
    }

    /// What stands in a field.
    pub fn text(&self, field: Field) -> &str {
        let found = self.texts.iter().find(|(other, _)| *other == field);
        found.map_or("", |(_, text)| text.as_str())
    }

    /// Puts a text into a field; an empty one leaves no trace.
    pub fn set(&mut self, field: Field, text: String) {
        self.texts.retain(|(other, _)| *other != field);
        if !text.is_empty() {
            let at = self.texts.iter().take_while(|(other, _)| *other < field).count();
            self.texts.insert(at, (field, text));
        }
    }

    /// Every field that is not empty.
    pub fn filled(&self) -> impl Iterator<Item = (Field, &str)> {
        self.texts.iter().map(|(field, text)| (*field, text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_found_by_its_spelling() {
        for field in Field::all() {
            assert_eq!(Field::parse(&field.id()), Some(field));
        }
        assert_eq!(Field::parse("weight_11"), None);
    }

    #[test]
    fn a_blank_form_has_no_amount() {
        let blank = Draft::blank();
        for field in [Field::BaseSalary, Field::BonusRate, Field::SignOn, Field::GrantValue, Field::Weight(1)]
        {
            assert_eq!(blank.text(field), "");
        }
        assert_eq!(blank.text(Field::VestingMonths), "48");
    }
}
