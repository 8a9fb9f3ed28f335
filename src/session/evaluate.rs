//! From a complete draft to what is shown.
//!
//! Nothing derived is stored: the screen calls this whenever the draft or the data change.
use rust_decimal::Decimal;

use super::draft::Draft;
use super::parse::{Offer, parse};
use crate::data::registry::Registry;
use crate::domain::band::{Grade, Ladder, Level, Method, Rank, Reason, Region, Role, Step, Warning};
use crate::domain::money::{Currency, Money};

/// What is shown for one complete offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluated {
    /// Base salary as entered, in its own currency.
    pub base: Money,
    /// Upper end where an advert gives a range.
    pub base_high: Option<Money>,
    /// The ladder asked for first, then the other; never mixed.
    pub ladders: Vec<LadderView>,
    /// Pay of each year.
    pub years: Vec<YearPay>,
    /// Sum over the years, part by part.
    pub sum: YearPay,
    /// Sum divided by the number of years.
    pub average: Decimal,
}

/// One year's pay in the currency of the offer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct YearPay {
    /// Base salary.
    pub base: Decimal,
    /// Bonus.
    pub bonus: Decimal,
    /// Sign-on.
    pub sign_on: Decimal,
    /// Equity that vests in the year.
    pub equity: Decimal,
    /// All of it.
    pub total: Decimal,
}

/// One ladder's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderView {
    /// Which ladder.
    pub ladder: Ladder,
    /// The role asked for.
    pub role: Role,
    /// The level asked for.
    pub level: Level,
    /// The place asked for.
    pub region: Region,
    /// The band, or why there is none.
    pub band: Result<BandView, NoBand>,
}

/// A band with the person's place in it.
#[derive(Clone, Debug, PartialEq)]
pub struct BandView {
    /// Amounts at the percentiles 10, 25, 50, 75, 90.
    pub points: [Option<Decimal>; 5],
    /// Their currency.
    pub currency: Currency,
    /// Rows behind the band.
    pub n: Option<u32>,
    /// Whether the rows are postings.
    pub postings: bool,
    /// How the figures came about.
    pub method: Method,
    /// How far they can be trusted.
    pub grade: Grade,
    /// How the band was found.
    pub step: Step,
    /// The level it holds; none for all levels.
    pub level: Option<Level>,
    /// The place it counts.
    pub region: Region,
    /// What must be said beside it.
    pub warnings: Vec<Warning>,
    /// Day of the data.
    pub as_of: String,
    /// Title, address and licence of each source.
    pub sources: Vec<(String, String, String)>,
    /// The base in the band's currency, and where it stands.
    pub amount: Decimal,
    /// Where it stands.
    pub rank: Rank,
    /// Upper end of an advert, and where it stands.
    pub high: Option<(Decimal, Rank)>,
    /// 90 % interval of the rank.
    pub interval: Option<(Decimal, Decimal)>,
    /// Rate and day where the base was converted.
    pub conversion: Option<(Decimal, String)>,
}

/// Why there is no band, and what nearby would be answered.
#[derive(Clone, Debug, PartialEq)]
pub struct NoBand {
    /// Why.
    pub reason: Reason,
    /// Level and place of the nearest bands; no level for all levels.
    pub nearest: Vec<(Option<Level>, Region)>,
}

/// Evaluates the last complete draft; `None` while nothing is entered.
pub fn evaluate(complete: &Draft, registry: &Registry) -> Option<Evaluated> {
    let offer: Offer = parse(complete).offer?;
    let _ = (offer, registry);
    None
}
