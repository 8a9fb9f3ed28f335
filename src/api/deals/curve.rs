//! `payoutCurve`: what every class gets over a range of proceeds, in one call.
use rust_decimal::Decimal;

use super::{Places, amounts_as_given, one};
use crate::api::{Function, signature};
use crate::data::node::Node;
use crate::data::record::Write;
use crate::domain::cap_table::CapTable;
use crate::domain::money::{product, quotient, sum};
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::Proceeds;
use crate::domain::waterfall::Waterfall;

/// Most points of a curve.
const MOST_POINTS: u16 = 10_000;

crate::record! {
    /// Share classes and how far the curve goes.
    pub struct PayoutCurveInput {
        /// The share classes.
        classes: CapTable,
        /// Where the curve ends; it begins at zero. Left out, a quarter beyond everything on it.
        most: Option<Proceeds>,
        /// Proceeds that shall be points of it as well.
        also: Vec<Proceeds> = Vec::new(),
        /// So many points, evenly spaced, both ends included; left out, the corners, between which
        /// payouts are straight lines: they are the whole curve.
        points: Option<u16>,
    }
    check points.flatten().and_then(points_problem);
}

fn points_problem(points: u16) -> Option<Problem> {
    let allowed = Allowed::Between(Decimal::TWO, Decimal::from(MOST_POINTS));
    let outside = !(2..=MOST_POINTS).contains(&points);
    outside.then(|| Problem::new(Code::LengthMismatch).allowing(allowed).below("points"))
}

/// A column of amounts for every class, by its id.
#[derive(Clone, Debug)]
pub struct Columns(Vec<(String, Vec<Places<2>>)>);

impl Write for Columns {
    fn write(&self) -> Node {
        Node::Record(self.0.iter().map(|(id, column)| (id.clone(), column.write())).collect())
    }

    fn typescript() -> String {
        "Record<string, (number | string)[]>".to_owned()
    }
}

crate::outcome! {
    /// The curve, column by column.
    pub struct PayoutCurveOutcome {
        /// Money for the share classes, ascending.
        proceeds: Vec<Places<2>>,
        /// What each class gets there.
        payouts: Columns,
    }
}

fn curve(input: &PayoutCurveInput) -> Result<PayoutCurveOutcome, Problem> {
    let waterfall = Waterfall::new(&input.classes)?;
    let mut also: Vec<Decimal> = input.also.iter().map(|proceeds| proceeds.value()).collect();
    let corners = waterfall.corners()?;
    let most = match input.most {
        Some(most) => most.value(),
        None => {
            let last = corners.iter().chain(&also).copied().max().unwrap_or_default();
            sum(last, quotient(last, Decimal::from(4))?)?
        }
    };
    let mut proceeds = match input.points {
        Some(points) => {
            let last = Decimal::from(points.saturating_sub(1));
            let point = |index: u16| quotient(product(most, Decimal::from(index))?, last);
            (0..points).map(point).collect::<Result<Vec<_>, _>>()?
        }
        None => {
            also.push(most);
            corners
        }
    };
    if !also.is_empty() {
        proceeds.append(&mut also);
        proceeds.retain(|point| *point <= most);
        crate::domain::order::sort_by(&mut proceeds, |a, b| a.cmp(b));
        proceeds.dedup();
    }
    let classes = input.classes.classes();
    let mut columns: Vec<Vec<Places<2>>> = vec![Vec::with_capacity(proceeds.len()); classes.len()];
    for amounts in waterfall.curve(&proceeds)? {
        for (column, amount) in columns.iter_mut().zip(amounts) {
            column.push(Places(amount));
        }
    }
    let payouts = Columns(classes.iter().map(|class| class.id.clone()).zip(columns).collect());
    Ok(PayoutCurveOutcome { proceeds: proceeds.into_iter().map(Places).collect(), payouts })
}

pub(in crate::api) const PAYOUT_CURVE: Function = Function {
    name: "payoutCurve",
    doc: "What every class gets over a range of proceeds: at the corners, between which it is linear, or at many points.",
    run: |_, input| amounts_as_given(input, |input| curve(&input).map_err(one)),
    taped: None,
    signature: signature::<PayoutCurveInput, PayoutCurveOutcome>,
};
