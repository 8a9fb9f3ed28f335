//! `payoutCurve`: what every class gets over a range of proceeds, in one call.
use rust_decimal::Decimal;

use super::{has_numeric_amount, one};
use crate::api::{Function, Taped, signature, taped, typed_beside_tape};
use crate::data::node::Node;
use crate::data::record::Write;
use crate::data::tape::Tape;
use crate::domain::cap_table::{CapTable, StockClass};
use crate::domain::money::{product, quotient, sum};
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::Proceeds;
use crate::domain::rounding::{CENT_PLACES, rounded};
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

/// Amounts in cents, as numbers or as texts: a curve is long, and goes to JavaScript on a tape.
#[derive(Clone, Debug)]
pub struct Column {
    amounts: Vec<Decimal>,
    texts: bool,
}

impl Write for Column {
    fn write(&self) -> Node {
        let amount = |amount: &Decimal| {
            let cents = rounded(*amount, CENT_PLACES);
            if self.texts { Node::text(cents.to_string()) } else { Node::Number(cents) }
        };
        Node::List(self.amounts.iter().map(amount).collect())
    }

    fn typescript() -> String {
        "(number | string)[]".to_owned()
    }

    fn tape(&self, tape: &mut Tape) {
        tape.flag(self.texts);
        tape.count(self.amounts.len());
        for amount in &self.amounts {
            let cents = rounded(*amount, CENT_PLACES);
            if self.texts { tape.text(&cents.to_string()) } else { tape.decimal(cents) }
        }
    }

    fn reader() -> String {
        "(u[i++] ? list(() => t[j++]) : list(() => u[i++]))".to_owned()
    }
}

/// A column of amounts for every class, by its id.
#[derive(Clone, Debug)]
pub struct Columns(Vec<(String, Column)>);

impl Write for Columns {
    fn write(&self) -> Node {
        Node::Record(self.0.iter().map(|(id, column)| (id.clone(), column.write())).collect())
    }

    fn typescript() -> String {
        "Record<string, (number | string)[]>".to_owned()
    }

    fn tape(&self, tape: &mut Tape) {
        tape.count(self.0.len());
        for (id, column) in &self.0 {
            tape.text(id);
            column.tape(tape);
        }
    }

    fn reader() -> String {
        format!("Object.fromEntries(list(() => [t[j++], {}]))", Column::reader())
    }
}

crate::outcome! {
    /// The curve, column by column.
    pub struct PayoutCurveOutcome {
        /// Money for the share classes, ascending.
        proceeds: Column,
        /// What each class gets there.
        payouts: Columns,
    }
}

/// The curve, its amounts as texts where those of the input are.
fn curve(input: &PayoutCurveInput, texts: bool) -> Result<PayoutCurveOutcome, Problem> {
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
    let mut columns = vec![Vec::with_capacity(proceeds.len()); classes.len()];
    for amounts in waterfall.curve(&proceeds)? {
        for (column, amount) in columns.iter_mut().zip(amounts) {
            column.push(amount);
        }
    }
    let named = |(class, amounts): (&StockClass, Vec<Decimal>)| (class.id.clone(), Column { amounts, texts });
    Ok(PayoutCurveOutcome {
        payouts: Columns(classes.iter().zip(columns).map(named).collect()),
        proceeds: Column { amounts: proceeds, texts },
    })
}

pub(in crate::api) const PAYOUT_CURVE: Function = Function {
    name: "payoutCurve",
    doc: "What every class gets over a range of proceeds: at the corners, between which it is linear, or at many points.",
    run: |_, input| typed_beside_tape(input, |given| curve(&given, !has_numeric_amount(input)).map_err(one)),
    taped: Some(Taped {
        run: |_, input| taped(input, |given| curve(&given, !has_numeric_amount(input)).map_err(one)),
        #[cfg(not(target_arch = "wasm32"))]
        reader: <PayoutCurveOutcome as Write>::reader,
    }),
    signature: signature::<PayoutCurveInput, PayoutCurveOutcome>,
};
