//! Explanations as programs see them: ids and numbers; sentences are in `i18n`.
use rust_decimal::Decimal;

use crate::data::node::Node;
use crate::data::record::Write;
use crate::data::registry::Registry;
use crate::data::schema::price_level::PriceLevelFile;
use crate::data::tape::Tape;
use crate::data::taxes::RegisteredTaxes;
use crate::domain::evaluation::Evaluation;
use crate::domain::explanation::{Basis, Explanation, Formula, Input, Name, Unit};
use crate::domain::money::Currency;
use crate::domain::offer::Package;

/// Closed lists that leave by their spelling.
macro_rules! by_id {
    ($($type:ty),+) => {$(
        impl Write for $type {
            fn write(&self) -> Node {
                Node::text(self.id())
            }

            fn tape(&self, tape: &mut Tape) {
                tape.text(self.id());
            }

            fn reader() -> String {
                "t[j++]".to_owned()
            }

            fn typescript() -> String {
                Self::ALL.iter().map(|value| format!("{:?}", value.id())).collect::<Vec<_>>().join(" | ")
            }
        }
    )+};
}

by_id!(Formula, Name, Unit);

crate::outcome! {
    /// One number of a formula.
    pub struct ExplanationInput {
        /// What it is.
        name: Name,
        /// JSON pointer to the figure in the result; empty for what was entered or assumed.
        figure: String,
        /// The number.
        value: Decimal,
        /// What it is multiplied by in a sum: a sign, a discount factor, what one unit brings; 0 of what is only to read by.
        factor: Decimal,
    }
}

crate::outcome! {
    /// How a figure of a result was computed.
    pub struct ExplanationOutcome {
        /// JSON pointer to the figure, from the result that holds this explanation.
        id: String,
        /// How it follows from the inputs.
        formula: Formula,
        /// Out of what, in the formula's order.
        inputs: Vec<ExplanationInput>,
        /// The figure.
        result: Decimal,
        /// What it counts.
        unit: Unit,
        /// In which currency; null for shares and scores.
        currency: Option<Currency>,
        /// What the numbers rest on: `package`, `assumptions`, or the name of a data file.
        sources: Vec<String>,
    }
}

/// The names of the files behind explanations.
#[derive(Debug, Default)]
pub(super) struct Files {
    tax: Vec<String>,
    rates: Vec<String>,
    price_levels: Vec<String>,
}

impl Files {
    /// Those behind the figures of some packages.
    pub(super) fn of<'a>(
        registry: &Registry,
        taxes: Option<&RegisteredTaxes<'_>>,
        found: impl Iterator<Item = (&'a Evaluation, &'a Package)>,
    ) -> Self {
        let mut files = Self::default();
        for (evaluation, package) in found {
            let law = taxes.map_or_else(Vec::new, |taxes| taxes.names(package));
            files.tax.extend(law);
            // A rate of the person's own has no day.
            let day = evaluation.local.day;
            files.rates.push(day.map_or_else(|| "assumptions".to_owned(), |day| format!("fx/{day}")));
        }
        files.price_levels.extend(registry.price_levels().map(PriceLevelFile::name));
        files
    }

    pub(super) fn written(&self, explanation: Explanation) -> ExplanationOutcome {
        let mut sources: Vec<String> = Vec::new();
        for basis in &explanation.basis {
            let names = match basis {
                Basis::Package | Basis::Assumptions => &[basis.id().to_owned()],
                Basis::Tax => self.tax.as_slice(),
                Basis::ExchangeRates => self.rates.as_slice(),
                Basis::PriceLevels => self.price_levels.as_slice(),
            };
            for name in names {
                if !sources.contains(name) {
                    sources.push(name.clone());
                }
            }
        }
        let Explanation { figure, formula, inputs, result, unit, currency, .. } = explanation;
        let inputs = inputs.into_iter().map(|input| {
            let Input { name, figure, value, factor } = input;
            ExplanationInput { name, figure, value, factor }
        });
        ExplanationOutcome { id: figure, formula, inputs: inputs.collect(), result, unit, currency, sources }
    }
}
