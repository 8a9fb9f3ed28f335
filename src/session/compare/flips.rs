//! What would change the order: what the engine is asked, and what its answer says.
use rust_decimal::Decimal;

use super::Request;
use crate::data::node::Node;
use crate::data::record::{Read as _, Write as _};
use crate::domain::driver::DriverKind;

/// The drivers the page asks about, each at a time of its own. Tax and the years of sign-ons have a switch of their own
/// beside the result.
pub const DRIVERS: [DriverKind; 6] = [
    DriverKind::Growth,
    DriverKind::Payout,
    DriverKind::ExitValue,
    DriverKind::ExchangeRate,
    DriverKind::Horizon,
    DriverKind::DiscountRate,
];

/// Where one driver changes who is ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// What is moved.
    pub driver: DriverKind,
    /// Place in the session of the offer it belongs to; none where it belongs to all.
    pub offer: Option<usize>,
    /// Its value today.
    pub today: Decimal,
    /// The smallest and largest value looked at.
    pub range: (Decimal, Decimal),
    /// The value nearest to today's at which another offer is ahead, and that offer's place in the session.
    pub lead: Option<(Decimal, usize)>,
}

impl Flip {
    /// The flips of an answer.
    pub fn read(answer: &Node) -> Vec<Self> {
        answer.list().iter().filter_map(Self::one).collect()
    }

    fn one(flip: &Node) -> Option<Self> {
        let number = |name: &str| flip.field(name).decimal();
        // Offers are named by their place in the session.
        let place = |name: &str| flip.field(name).words().parse().ok();
        Some(Self {
            driver: DriverKind::read(flip.field("driver")).ok()?,
            offer: place("package"),
            today: number("today")?,
            range: (number("low")?, number("high")?),
            lead: number("lead").zip(place("leader")),
        })
    }

    /// How far the value is from today's, as a part of what was looked at.
    pub fn distance(&self) -> Option<Decimal> {
        let (value, _) = self.lead?;
        let (low, high) = self.range;
        (value - self.today).abs().checked_div(high.checked_sub(low)?)
    }
}

impl Request {
    /// The same packages and assumptions, asked about one driver.
    pub fn flips(&self, driver: DriverKind) -> Node {
        Node::record([
            ("packages", self.input.field("packages").clone()),
            ("assumptions", self.input.field("assumptions").clone()),
            ("drivers", Node::List(vec![driver.write()])),
        ])
    }
}
