//! Files of exchange rates: `fx/<date>.json`, one day, units of each currency per euro.
use rust_decimal::Decimal;

use super::{Exact, Header, checked, contradiction, opened};
use crate::data::node::Node;
use crate::data::record::{Read, wrong_type};
use crate::domain::exchange::ReferenceRates;
use crate::domain::money::Currency;
use crate::domain::problem::Problem;

/// Kind and major version.
pub const SCHEMA: &str = "fx/1";

/// The currency all quotes are per one unit of.
const BASE: Currency = Currency::Eur;

/// A file of exchange rates, checked.
#[derive(Clone, Debug)]
pub struct FxFile {
    /// What the file says of itself.
    pub header: Header,
    /// The rates.
    pub rates: ReferenceRates,
}

crate::record! {
    /// The fields of the kind.
    pub struct FxBody {
        /// Units of each currency per euro.
        rates: Quotes,
    }
}

/// Currency codes with their quotes.
#[derive(Clone, Debug)]
pub struct Quotes(pub Vec<(Currency, Decimal)>);

impl Read for Quotes {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Node::Record(fields) = node else { return Err(vec![wrong_type(node, "object")]) };
        let (mut quotes, mut problems) = (Vec::new(), Vec::new());
        for (code, value) in fields {
            match (Currency::parse(code), Exact::read(value)) {
                (Ok(currency), Ok(Exact(quote))) => quotes.push((currency, quote)),
                (currency, quote) => {
                    let found = currency.err().into_iter().chain(quote.err().into_iter().flatten());
                    problems.extend(found.map(|problem| problem.below(code)));
                }
            }
        }
        checked(Self(quotes), problems)
    }

    fn typescript() -> String {
        "Record<string, string>".to_owned()
    }
}

impl Read for FxFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, FxBody) = opened(SCHEMA, node)?;
        if header.currency != BASE {
            return Err(vec![contradiction("currency", BASE.code())]);
        }
        let base = body.rates.0.iter().find(|(currency, _)| *currency == BASE);
        if base.is_none_or(|(_, quote)| *quote != Decimal::ONE) {
            return Err(vec![contradiction(BASE.code(), "1").below("rates")]);
        }
        let rates = ReferenceRates::new(header.valid_from, body.rates.0)
            .map_err(|problem| vec![problem.below("rates")])?;
        Ok(Self { header, rates })
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

impl FxFile {
    /// The name under which the file is shipped: `fx/2026-10-30`.
    pub fn name(&self) -> String {
        format!("fx/{}", self.header.valid_from)
    }
}
