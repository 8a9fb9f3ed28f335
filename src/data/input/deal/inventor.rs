//! Inventors' terms from outside.
use rust_decimal::Decimal;

use crate::domain::inventor::{Degression, InventionPoints};

crate::words!(Degression, UnknownValue,
    "none" => Degression::None, "nominal" => Degression::Nominal, "half" => Degression::Half);

crate::record! {
    /// Points of the German guidelines; half points are allowed.
    pub struct InventionPointsTerms {
        /// Who set the task: 1 (the company) to 6 (own initiative).
        a: Decimal,
        /// How it was solved: 1 (with all means of the company) to 6 (without any).
        b: Decimal,
        /// Position: 1 (head of research) to 8 (untrained).
        c: Decimal,
    }
}

impl From<&InventionPointsTerms> for InventionPoints {
    fn from(terms: &InventionPointsTerms) -> Self {
        Self { a: terms.a, b: terms.b, c: terms.c }
    }
}
