//! Income tax and employee contributions: what is left of an income in a place and year.
//!
//! `net = gross - (taxes + contributions - credits)`. Rates and thresholds are data; a country
//! is one file of rules here and one row of [`laws!`]. The parameters of a place reach its rules
//! through [`parameters`], tariffs are made of [`schedule`], results are lines of a [`ledger`].
//! The marginal rate is what the next step of income costs, `(T(x + s) - T(x)) / s`; the step `s`
//! stands in the parameter file.
//!
//! A place may stand on another (a state on the federation, a city on its canton): the rules of
//! the place above are handed down, nearest first.
use rust_decimal::Decimal;

use super::money::Currency;
use super::problem::{Allowed, Code, Problem};
use super::quantity::Amount;

pub mod figure;
pub mod ledger;
pub mod parameters;
pub mod schedule;

mod australia;
mod canada;
mod france;
mod germany;
mod germany_withholding;
mod india;
mod ireland;
mod israel;
mod japan;
mod korea;
mod netherlands;
mod singapore;
mod switzerland;
mod united_kingdom;
pub mod us;

use figure::Figure;
use ledger::{Ledger, Line, LineId, Note, closed_list};
use parameters::{Parameter, Value};

/// One row per set of rules: the word a file's `rules` field names, and the parameters' type.
macro_rules! laws {
    ($($word:literal $variant:ident($type:ty),)*) => {
        /// The rules of a place with their parameters.
        #[derive(Clone, Debug)]
        pub enum Law { $(#[doc = concat!("`", $word, "`")] $variant(Box<$type>),)* }

        impl Law {
            /// The rules of that word, bound to the parameters of a file.
            ///
            /// # Errors
            /// `UnknownValue` for an unknown word, else every problem of the parameters.
            pub fn bind(word: &str, values: &Value) -> Result<Self, Vec<Problem>> {
                match word {
                    $($word => <$type>::bind(values)
                        .map(|law| Self::$variant(Box::new(law)))
                        .map_err(|found| found.into_iter().map(|problem| problem.below("values")).collect()),)*
                    _ => {
                        let known = vec![$($word.to_owned()),*];
                        Err(vec![Problem::new(Code::UnknownValue).allowing(Allowed::Values(known)).below("rules")])
                    }
                }
            }

            fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
                match self { $(Self::$variant(law) => law.assess(input, above, ledger),)* }
            }

            const fn takes(&self) -> &'static [Character] {
                match self { $(Self::$variant(_) => <$type as Rules>::TAKES,)* }
            }
        }
    };
}

laws! {
    "australia" Australia(australia::Australia),
    "british-columbia" BritishColumbia(canada::BritishColumbia),
    "canada" Canada(canada::Canada),
    "france" France(france::France),
    "germany" Germany(germany::Germany),
    "india" India(india::India),
    "ireland" Ireland(ireland::Ireland),
    "israel" Israel(israel::Israel),
    "japan" Japan(japan::Japan),
    "korea" Korea(korea::Korea),
    "netherlands" Netherlands(netherlands::Netherlands),
    "ontario" Ontario(canada::Ontario),
    "quebec" Quebec(canada::Quebec),
    "scotland" Scotland(united_kingdom::Scotland),
    "singapore" Singapore(singapore::Singapore),
    "swiss-city" SwissCity(switzerland::SwissCity),
    "swiss-federal" SwissFederal(switzerland::SwissFederal),
    "united-kingdom" UnitedKingdom(united_kingdom::UnitedKingdom),
    "us-federal" UsFederal(us::federal::Federal),
    "us-locality" UsLocality(us::locality::Locality),
    "us-state" UsState(us::state::State),
}

/// The nearest law of one kind among those above, or `DataCorrupt`: the file's `parent` is wrong.
macro_rules! law_above {
    ($above:expr, $variant:ident) => {{
        let found = $above.iter().find_map(|law| match law {
            $crate::domain::tax::Law::$variant(law) => Some(law),
            _ => None,
        });
        let Some(law) = found else { return Err($crate::domain::tax::no_law_above(stringify!($variant))) };
        law
    }};
}
use law_above;

fn no_law_above(kind: &str) -> Problem {
    Problem::new(Code::DataCorrupt).allowing(Allowed::Name(kind.to_owned()))
}

/// What a country's file implements.
trait Rules: Parameter {
    /// The incomes beside pay that the rules tax; all others are shown gross with a note.
    const TAKES: &'static [Character] = &[];

    /// Writes the lines of an income; `above` are the laws this one stands on, nearest first.
    fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem>;
}

closed_list! {
    /// How the return is filed.
    FilingStatus {
        /// One person.
        Single "single",
        /// A couple taxed together.
        Joint "joint",
    }

    /// Where a law stands.
    Status {
        /// In force.
        Law "law",
        /// Announced by a government, not enacted.
        Announced "announced",
        /// Carried forward by indexing, neither enacted nor announced.
        Projected "projected",
    }

    /// Residence for Singapore's provident fund.
    Residency {
        /// Citizen, or permanent resident from the third year.
        CitizenOrPr "citizen_or_pr",
        /// Foreigner resident for tax.
        ForeignerTaxResident "foreigner_tax_resident",
    }

    /// German withholding class (EStG 38b).
    TaxClass {
        /// Single.
        One "I",
        /// Single parent.
        Two "II",
        /// Married, the spouse in class 5.
        Three "III",
        /// Married, the spouse in class 4.
        Four "IV",
        /// Married, the spouse in class 3.
        Five "V",
        /// A second job.
        Six "VI",
    }

    /// Which tax: what the year's assessment gives, or what the employer withholds.
    Basis {
        /// By assessment of the year.
        Assessed "assessed",
        /// By monthly withholding.
        Withholding "withholding",
    }
}

/// An amount beside pay with its own treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Character {
    /// Gains on things held long (in the US over a year).
    LongTermGain,
    /// Other gains.
    ShortTermGain,
    /// Dividends.
    Dividend,
    /// Royalties.
    Royalty,
    /// The spread of incentive options exercised and held: no cash.
    IsoBargainElement,
}

impl Character {
    /// Every character with the note of a place that has no rule for it.
    const NOTES: [(Self, Note); 5] = [
        (Self::LongTermGain, Note::LongTermGainsNotTaxedHere),
        (Self::ShortTermGain, Note::ShortTermGainsNotTaxedHere),
        (Self::Dividend, Note::DividendsNotTaxedHere),
        (Self::Royalty, Note::RoyaltiesNotTaxedHere),
        (Self::IsoBargainElement, Note::IsoBargainElementNotTaxedHere),
    ];
}

/// What is earned: pay, or a taxable income where the deductions are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Earnings {
    /// Gross pay of the person and of the spouse, a year.
    Wages {
        /// The person's.
        own: Figure,
        /// The spouse's, in a joint return.
        spouse: Figure,
    },
    /// Income after all deductions, a year.
    Taxable(Figure),
}

/// Membership in a church that levies tax.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Church {
    /// Of none.
    None,
    /// Of one; the rate is the place's usual one.
    Member,
    /// Of one, at so many percent of the income tax.
    Percent(Figure),
}

/// Everything a take-home computation asks about a person; amounts a year, in local currency.
#[derive(Clone, Debug, PartialEq)]
pub struct TaxInput {
    /// How the return is filed.
    pub filing_status: FilingStatus,
    /// Pay, or taxable income.
    pub earnings: Earnings,
    /// Gains on things held long.
    pub long_term_gains: Figure,
    /// Other gains.
    pub short_term_gains: Figure,
    /// Dividends.
    pub dividends: Figure,
    /// Royalties.
    pub royalties: Figure,
    /// Spread of incentive options exercised and held; no cash.
    pub iso_bargain_element: Figure,
    /// State and local income tax paid, deductible when itemising.
    pub state_local_income_tax_paid: Figure,
    /// Church tax.
    pub church: Church,
    /// German withholding class.
    pub tax_class: TaxClass,
    /// Residence for provident funds.
    pub residency: Residency,
    /// Whether the Dutch ruling for incoming staff applies.
    pub ruling_30_percent: bool,
    /// Assessment or withholding.
    pub basis: Basis,
}

impl TaxInput {
    /// A person with this pay, and everything else at its default.
    pub fn from_wages(filing_status: FilingStatus, wages: Amount) -> Self {
        let own = Figure::new(wages.value());
        Self::new(filing_status, Earnings::Wages { own, spouse: Figure::ZERO })
    }

    /// A person with this taxable income, and everything else at its default.
    pub fn from_taxable_income(filing_status: FilingStatus, income: Amount) -> Self {
        Self::new(filing_status, Earnings::Taxable(Figure::new(income.value())))
    }

    /// A person with these earnings, and everything else at its default.
    pub const fn new(filing_status: FilingStatus, earnings: Earnings) -> Self {
        Self {
            filing_status,
            earnings,
            long_term_gains: Figure::ZERO,
            short_term_gains: Figure::ZERO,
            dividends: Figure::ZERO,
            royalties: Figure::ZERO,
            iso_bargain_element: Figure::ZERO,
            state_local_income_tax_paid: Figure::ZERO,
            church: Church::None,
            tax_class: TaxClass::One,
            residency: Residency::CitizenOrPr,
            ruling_30_percent: false,
            basis: Basis::Assessed,
        }
    }

    /// Pay of the person and of the spouse.
    ///
    /// # Errors
    /// `Missing` at `wages` where a taxable income was given: the rules of the place start from pay.
    pub fn wages(&self) -> Result<(Figure, Figure), Problem> {
        match self.earnings {
            Earnings::Wages { own, spouse } => Ok((own, spouse)),
            Earnings::Taxable(_) => Err(Problem::new(Code::Missing).below("wages")),
        }
    }

    /// The taxable income, for places of which only the scale is known.
    ///
    /// # Errors
    /// `TaxableIncomeNeeded` at `taxable_income`.
    pub fn taxable_income(&self) -> Result<Figure, Problem> {
        match self.earnings {
            Earnings::Taxable(income) => Ok(income),
            Earnings::Wages { .. } => Err(Problem::new(Code::TaxableIncomeNeeded).below("taxable_income")),
        }
    }

    /// The amount of a character beside pay.
    pub const fn amount(&self, character: Character) -> Figure {
        match character {
            Character::LongTermGain => self.long_term_gains,
            Character::ShortTermGain => self.short_term_gains,
            Character::Dividend => self.dividends,
            Character::Royalty => self.royalties,
            Character::IsoBargainElement => self.iso_bargain_element,
        }
    }

    /// All cash income: pay (or the taxable income), gains, dividends, royalties.
    pub fn gross(&self) -> Figure {
        let earned = match self.earnings {
            Earnings::Wages { own, spouse } => own + spouse,
            Earnings::Taxable(income) => income,
        };
        earned + self.long_term_gains + self.short_term_gains + self.dividends + self.royalties
    }

    /// The same person with so much more pay (or taxable income).
    pub fn with_more(&self, step: Figure) -> Self {
        let earnings = match self.earnings {
            Earnings::Wages { own, spouse } => Earnings::Wages { own: own + step, spouse },
            Earnings::Taxable(income) => Earnings::Taxable(income + step),
        };
        Self { earnings, ..self.clone() }
    }
}

/// One parameter file of a place and year.
#[derive(Clone, Debug)]
pub struct TaxFile {
    /// The place: `de`, `us-ca`.
    pub id: String,
    /// The tax year, named by the year in which it begins.
    pub year: u16,
    /// What amounts are in.
    pub currency: Currency,
    /// Where the law stands.
    pub status: Status,
    /// The ways of filing there are.
    pub filing_statuses: Vec<FilingStatus>,
    /// Step of income for the marginal rate.
    pub marginal_step: Figure,
    /// The place this one stands on.
    pub parent: Option<String>,
    /// Rules and parameters.
    pub law: Law,
}

/// The law of a place and year, with the places it stands on, nearest first.
#[derive(Clone, Debug)]
pub struct TaxSystem<'a> {
    file: &'a TaxFile,
    above: Vec<&'a TaxFile>,
}

impl<'a> TaxSystem<'a> {
    /// The law of `file` on top of the files `above` it.
    pub const fn new(file: &'a TaxFile, above: Vec<&'a TaxFile>) -> Self {
        Self { file, above }
    }

    /// The least certain of the laws it stands on.
    pub fn status(&self) -> Status {
        self.above.iter().map(|file| file.status).fold(self.file.status, Ord::max)
    }

    /// What amounts are in.
    pub const fn currency(&self) -> Currency {
        self.file.currency
    }

    /// The lines of an income.
    ///
    /// # Errors
    /// `UnknownFilingStatus` with those the place has; `TaxableIncomeNeeded`; `AmountTooLarge`.
    pub fn assess(&self, input: &TaxInput) -> Result<Ledger, Problem> {
        let statuses = &self.file.filing_statuses;
        if !statuses.contains(&input.filing_status) {
            let known = statuses.iter().map(|status| status.word().to_owned()).collect();
            let problem = Problem::new(Code::UnknownFilingStatus).allowing(Allowed::Values(known));
            return Err(problem.below("filing_status"));
        }
        let above: Vec<&Law> = self.above.iter().map(|file| &file.law).collect();
        let mut ledger = Ledger::default();
        self.file.law.assess(input, &above, &mut ledger)?;
        for (character, note) in Character::NOTES {
            if input.amount(character).is_positive() && !self.file.law.takes().contains(&character) {
                ledger.note(note);
            }
        }
        Ok(ledger)
    }

    /// The lines of an income with its totals and rates.
    ///
    /// # Errors
    /// As [`TaxSystem::assess`].
    pub fn take_home(&self, input: &TaxInput) -> Result<TakeHome, Problem> {
        let ledger = self.assess(input)?;
        let step = self.file.marginal_step;
        let total = ledger.total();
        let more = self.assess(&input.with_more(step))?.total() - total;
        let gross = input.gross();
        let effective = if gross.is_positive() { total.over(gross) } else { Figure::ZERO };
        Ok(TakeHome {
            gross: gross.exact()?,
            total: total.exact()?,
            net: (gross - total).exact()?,
            effective_rate: effective.exact()?,
            marginal_rate: more.over(step).exact()?,
            currency: self.currency(),
            status: self.status(),
            ledger,
        })
    }

    /// Every line the place can show, in order.
    pub fn lines(&self) -> Vec<LineId> {
        let mut ids = Vec::new();
        for &filing_status in &self.file.filing_statuses {
            for basis in [Basis::Assessed, Basis::Withholding] {
                let wages = Earnings::Wages { own: Figure::ZERO, spouse: Figure::ZERO };
                for earnings in [wages, Earnings::Taxable(Figure::ZERO)] {
                    let input = TaxInput { basis, ..TaxInput::new(filing_status, earnings) };
                    let ledger = self.assess(&input).unwrap_or_default();
                    for line in ledger.lines() {
                        if !ids.contains(&line.id) {
                            ids.push(line.id);
                        }
                    }
                }
            }
        }
        ids
    }
}

/// What is left of a year's income.
#[derive(Clone, Debug)]
pub struct TakeHome {
    /// Every line and note.
    pub ledger: Ledger,
    /// All cash income.
    pub gross: Decimal,
    /// Taxes and contributions less credits.
    pub total: Decimal,
    /// What is left: gross less total.
    pub net: Decimal,
    /// Total by gross, zero without income.
    pub effective_rate: Decimal,
    /// What the next step of income costs, by the step.
    pub marginal_rate: Decimal,
    /// What amounts are in.
    pub currency: Currency,
    /// Where the law stands.
    pub status: Status,
}

impl TakeHome {
    /// Every line.
    pub fn lines(&self) -> &[Line] {
        self.ledger.lines()
    }
}
