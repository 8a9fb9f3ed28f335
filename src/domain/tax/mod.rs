//! Income tax and employee contributions: what is left of an income in a place and year.
//!
//! `net = gross - (taxes + contributions - credits)`. Rates and thresholds are data; a country
//! is one file of rules here and one row of [`laws!`]. The parameters of a place reach its rules
//! through [`parameters`], tariffs are made of [`schedule`], results are lines of a [`ledger`].
//! The marginal rate is what the next step of income costs, `(T(x + s) - T(x)) / s`; the step `s`
//! stands in the parameter file: 100, but 10,000 where a hundred is little money or where the law rounds the
//! income to hundreds, of which a step of 100 now and then reaches the next and now and then does not.
//!
//! A place may stand on another (a state on the federation, a city on its canton): the rules of
//! the place above are handed down, nearest first.
use super::problem::{Allowed, Code, Problem};

pub mod curve;
pub mod figure;
pub mod half_cents;
mod input;
pub mod ledger;
pub mod parameters;
pub mod schedule;
mod system;

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

pub use input::{Basis, Character, Church, Earnings, FilingStatus, Residency, TaxClass, TaxInput};
use ledger::Ledger;
use parameters::{Parameter, Value};
pub use system::{Status, TakeHome, TaxFile, TaxSystem};

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

            /// What the place leaves out where pay comes in shares or options.
            pub const fn leaves_out_of_equity(&self) -> Option<ledger::Note> {
                match self { $(Self::$variant(_) => <$type as Rules>::LEAVES_OUT_OF_EQUITY,)* }
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
    /// What is left out where pay comes in shares or options.
    const LEAVES_OUT_OF_EQUITY: Option<ledger::Note> = None;

    /// Writes the lines of an income; `above` are the laws this one stands on, nearest first.
    fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem>;
}
