//! The offer as typed, text included: a draft keeps what was typed even where it is wrong.
//!
//! ```
//! use bandworth::session::{Locale, draft::{Draft, Field}};
//! let mut draft = Draft::example(Locale::En);
//! draft.set(Field::BaseSalary, "250,000".to_owned());
//! assert_eq!(draft.text(Field::BaseSalary), "250,000");
//! ```
use std::sync::LazyLock;

use super::deal::{DealDraft, DealField, Side};
use super::detail::{Detail, Table};
use super::locale::Locale;
use super::number_input::is_bare;
use super::place::{is_abroad, usual_currency};
use super::reading::Read;
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
            /// A field beyond the first form, and its row where it stands in a table, from 0.
            Detail(Detail, u8),
        }

        /// Every field but weights and details, with its spelling and the text of the worked example.
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
    /// `yes` once the person chose the currency; until then it follows the place.
    CurrencyChosen "currency_chosen" "",
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
    /// Every field, weights and rows of tables included, in the order of the form.
    pub fn all() -> impl Iterator<Item = Field> {
        let details = Detail::ALL.iter().flat_map(|detail| {
            let rows = if detail.table().is_some() { Table::MOST } else { 1 };
            (0..rows).map(|row| Field::Detail(*detail, row))
        });
        let first = TABLE.iter().map(|(field, ..)| *field);
        first.chain((1..=WEIGHT_YEARS).map(Field::Weight)).chain(details)
    }

    /// The spelling in saved states and as the tail of element ids: rows after the first end with their number.
    pub fn id(self) -> String {
        match self {
            Field::Weight(year) => format!("weight_{year}"),
            Field::Detail(detail, 0) => detail.id().to_owned(),
            Field::Detail(detail, row) => format!("{}_{}", detail.id(), row.saturating_add(1)),
            named => TABLE.iter().find(|row| row.0 == named).map_or("", |row| row.1).to_owned(),
        }
    }

    /// The field of a spelling.
    pub fn parse(id: &str) -> Option<Field> {
        if let Some((field, ..)) = TABLE.iter().find(|row| row.1 == id) {
            return Some(*field);
        }
        if let Some(detail) = Detail::parse(id) {
            return Some(Field::Detail(detail, 0));
        }
        let (name, number) = numbered(id)?;
        if name == "weight" {
            return (1..=WEIGHT_YEARS).contains(&number).then_some(Field::Weight(number));
        }
        let detail = Detail::parse(name).filter(|detail| detail.table().is_some())?;
        (2..=Table::MOST).contains(&number).then(|| Field::Detail(detail, number.saturating_sub(1)))
    }

    /// How the text is read as a number, where each language writes it in its own way.
    pub fn number(self, text: &str) -> Option<Decimal> {
        self.read()?.number(text)
    }

    /// How the text is read, where it is no choice of the first form.
    pub fn read(self) -> Option<Read> {
        Some(match self {
            Field::BaseSalary | Field::BaseSalaryHigh | Field::SignOn | Field::GrantValue => Read::Money,
            Field::BonusRate | Field::Weight(_) => Read::Percent,
            Field::Detail(detail, _) => detail.read(),
            _ => return None,
        })
    }

    /// The text as the language writes it, where it holds a number that each writes in its own way.
    pub fn written(self, text: &str, locale: Locale) -> Option<String> {
        let read = self.read()?;
        Some(read.written(read.number(text)?, locale))
    }
}

/// The name and the number of a spelling that ends with the number of a row, from 1.
pub(super) fn numbered(id: &str) -> Option<(&str, u8)> {
    let (name, number) = id.rsplit_once('_')?;
    Some((name, number.parse().ok().filter(|_| !number.starts_with(['0', '+']))?))
}

/// An offer as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// In the order of the fields, none empty.
    texts: Vec<(Field, String)>,
    /// The deal that it comes with, or is.
    pub deal: Option<DealDraft>,
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

    /// Whether it is the worked example.
    pub fn is_example(&self, locale: Locale) -> bool {
        static EXAMPLES: LazyLock<Vec<Draft>> =
            LazyLock::new(|| Locale::ALL.iter().map(|locale| Draft::example(*locale)).collect());
        Locale::ALL.iter().zip(&*EXAMPLES).any(|(of, example)| *of == locale && self == example)
    }

    /// The same with every readable number as the language writes it; anything else stays as typed.
    pub fn written_in(mut self, locale: Locale) -> Self {
        for (field, text) in &mut self.texts {
            if let Some(written) = field.written(text, locale) {
                *text = written;
            }
        }
        self.deal = self.deal.map(|deal| deal.written_in(locale));
        self
    }

    /// The same with the text of one field as the language writes it, where it is a number that names no currency.
    pub fn tidied(mut self, field: Field, locale: Locale) -> Self {
        let text = self.text(field);
        if let Some(written) = field.written(text, locale).filter(|_| is_bare(text)) {
            self.set(field, written);
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

    /// The blank form with the job and the place of this one: the start of one more offer, taxed and paid as is
    /// usual there unless a tax place of the same country was chosen.
    pub fn blank_for_the_same_job(&self) -> Self {
        use Field::{ChurchTax, Currency, FilingStatus, Jurisdiction, Ladder, Level, Region, Role};
        let person =
            [Detail::SpouseWages, Detail::Residency, Detail::Ruling].map(|detail| Field::Detail(detail, 0));
        let mut draft = Self::blank();
        let job = [Role, Level, Region, Jurisdiction, FilingStatus, ChurchTax, Ladder, Currency];
        for field in job.into_iter().chain(person) {
            draft.set(field, self.text(field).to_owned());
        }
        if is_abroad(self) {
            draft.set(Field::Jurisdiction, String::new());
        }
        if let Some(currency) = usual_currency(self.text(Field::Region)) {
            draft.set(Field::Currency, currency.code().to_owned());
        }
        draft
    }

    /// The blank form with the job, the place, the tax place and the currency of this one: the same offer, emptied.
    pub fn emptied(&self) -> Self {
        let mut draft = self.blank_for_the_same_job();
        for field in [Field::Jurisdiction, Field::Currency, Field::CurrencyChosen] {
            draft.set(field, self.text(field).to_owned());
        }
        draft
    }

    /// Moves to another place: what was not chosen for this offer follows.
    pub(super) fn move_to(&mut self, region: String) {
        let usual = usual_currency(self.text(Field::Region));
        let follows = self.text(Field::CurrencyChosen).is_empty()
            && usual.is_none_or(|usual| usual.code() == self.text(Field::Currency));
        if let Some(currency) = usual_currency(&region).filter(|_| follows) {
            self.set(Field::Currency, currency.code().to_owned());
        }
        self.set(Field::Jurisdiction, String::new());
        self.set(Field::Region, region);
    }

    /// The blank form for the same job as a package of one of the kinds in [`super::detail::KINDS`].
    pub fn blank_of_kind(&self, kind: &str) -> Self {
        let mut draft = self.blank_for_the_same_job().with_deal(match kind {
            "licence_and_talent" => Some(DealDraft::of(Side::Talent)),
            "licence" => Some(DealDraft::of(Side::Licence)),
            _ => None,
        });
        let currency = draft.text(Field::Currency).to_owned();
        draft.set(Field::Currency, currency);
        // What a present job still has to give began in the past.
        if kind == "current" {
            draft.set(Field::CliffMonths, "0".to_owned());
        }
        if kind != "offer" {
            draft.set(Field::Detail(Detail::Kind, 0), kind.to_owned());
        }
        draft
    }

    /// The draft with another deal.
    #[must_use]
    pub fn with_deal(self, deal: Option<DealDraft>) -> Self {
        Self { deal, ..self }
    }

    /// The draft with its deal edited: the kind of package is the deal's, and both count in one currency. Another kind
    /// of deal begins in the currency of the offer; the German rules, with which an inventor begins, are for those who
    /// work in Germany.
    #[must_use]
    pub fn with_edited(mut self, mut deal: DealDraft) -> Self {
        let begins =
            self.deal.as_ref().is_none_or(|before| before.side != deal.side) && deal.story.is_empty();
        if begins && deal.side == Side::Inventor {
            self.move_to("de".to_owned());
        }
        if begins {
            deal.set(DealField::Currency, 0, self.text(Field::Currency).to_owned());
        }
        let currency = deal.text(DealField::Currency, 0).to_owned();
        self.set(Field::Detail(Detail::Kind, 0), deal.kind().to_owned());
        if self.text(Field::Currency) != currency {
            self.set(Field::CurrencyChosen, "yes".to_owned());
            self.set(Field::Currency, currency);
        }
        self.with_deal(Some(deal))
    }

    /// What stands in a field.
    pub fn text(&self, field: Field) -> &str {
        let found = self.texts.iter().find(|(other, _)| *other == field);
        found.map_or("", |(_, text)| text.as_str())
    }

    /// What stands in a field beyond the first form; in the first row of a table.
    pub fn detail(&self, detail: Detail) -> &str {
        self.text(Field::Detail(detail, 0))
    }

    /// Whether this is the present job.
    pub fn is_current(&self) -> bool {
        self.detail(Detail::Kind) == "current"
    }

    /// Whether there is a job: with a deal there need be none.
    pub fn has_job(&self) -> bool {
        self.deal.is_none() || !self.text(Field::BaseSalary).is_empty()
    }

    /// Whether this is a licence or comes with one.
    pub fn is_deal(&self) -> bool {
        matches!(self.detail(Detail::Kind), "licence_and_talent" | "licence")
    }

    /// How many rows of a table hold something.
    pub fn rows(&self, table: Table) -> u8 {
        let row = |(field, _): &(Field, String)| match field {
            Field::Detail(detail, row) if table.fields().contains(detail) => row.saturating_add(1),
            _ => 0,
        };
        self.texts.iter().map(row).max().unwrap_or_default()
    }

    /// One more row, with the usual choices.
    pub fn add_row(&mut self, table: Table) {
        let row = self.rows(table);
        if row < Table::MOST {
            for (detail, text) in table.usual() {
                self.set(Field::Detail(*detail, row), (*text).to_owned());
            }
        }
    }

    /// Gives refreshers that have a value their usual schedule, where they have none.
    pub(super) fn complete_refreshers(&mut self) {
        let usual = [(Detail::RefresherMonths, "48"), (Detail::RefresherCadence, "3")];
        if !self.detail(Detail::RefresherValue).is_empty()
            && usual.iter().all(|(detail, _)| self.detail(*detail).is_empty())
        {
            for (detail, text) in usual {
                self.set(Field::Detail(detail, 0), text.to_owned());
            }
        }
    }

    /// Takes a row away; those below move up.
    pub fn remove_row(&mut self, table: Table, gone: u8) {
        let texts = std::mem::take(&mut self.texts);
        for (field, text) in texts {
            match field {
                Field::Detail(detail, row) if table.fields().contains(&detail) => {
                    if row != gone {
                        let row = if row > gone { row.saturating_sub(1) } else { row };
                        self.set(Field::Detail(detail, row), text);
                    }
                }
                _ => self.set(field, text),
            }
        }
    }

    /// Puts a text into a field; an empty one leaves no trace.
    pub fn set(&mut self, field: Field, text: String) {
        if let (Field::Currency, Some(deal)) = (field, &mut self.deal) {
            deal.set(DealField::Currency, 0, text.clone());
        }
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
mod tests;
