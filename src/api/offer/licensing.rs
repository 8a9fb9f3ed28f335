//! The payments of a deal or a licence as programs see them.
use rust_decimal::Decimal;

use crate::api::deals::{is_unverified, share_factor, university};
use crate::data::node::Node;
use crate::data::record::Write;
use crate::data::registry::Registry;
use crate::domain::evaluation::LicensingLine;
use crate::domain::flow::{Certainty, TaxCharacter};
use crate::domain::inventor::Degression;
use crate::domain::licensing_flows::inventor::{Inventor, InventorRule, ValueBasis};
use crate::domain::licensing_flows::{Licensing, Source};
use crate::domain::offer::Package;
use crate::domain::problem::Problem;

impl Write for Source {
    fn write(&self) -> Node {
        Node::text(self.id())
    }

    fn typescript() -> String {
        Self::ALL.iter().map(|source| format!("{:?}", source.id())).collect::<Vec<_>>().join(" | ")
    }
}

/// Fills in what data files say: of the pay of an inventor the degression, the share factor, the shares of a
/// university; of a deal whether what it was started from is confirmed.
pub(super) fn complete(package: &mut Package, registry: &Registry) -> Result<(), Vec<Problem>> {
    let licence = match &mut package.licensing {
        Some(Licensing::Licence(licence)) => licence,
        Some(Licensing::Deal(deal)) => {
            if let Some((id, unverified)) = &mut deal.preset {
                *unverified = is_unverified(registry, id).map_err(|problem| vec![problem.below("deal")])?;
            }
            return Ok(());
        }
        None => return Ok(()),
    };
    let Some(inventor) = &mut licence.inventor else { return Ok(()) };
    complete_inventor(inventor, registry).map_err(|problems| -> Vec<Problem> {
        problems.into_iter().map(|problem| problem.below("inventor").below("licence")).collect()
    })
}

fn complete_inventor(inventor: &mut Inventor, registry: &Registry) -> Result<(), Vec<Problem>> {
    let one = |problem: Problem| vec![problem];
    match &mut inventor.rule {
        InventorRule::German { value, factor, points, .. } => {
            if let ValueBasis::Turnover { degression, kept, .. } = value
                && *degression != Degression::None
            {
                *kept = Some(registry.invention_guidelines().map_err(one)?.kept(*degression).clone());
            }
            if let (None, Some(points)) = (&factor, *points) {
                *factor = Some(share_factor(registry, points)?);
            }
        }
        InventorRule::University { schedule: Some(id), bands, top_slice } if bands.is_none() => {
            let found = university(registry, id).map_err(one)?;
            *bands = Some(found.bands.clone());
            top_slice.get_or_insert(found.top_slice);
        }
        InventorRule::University { .. } => {}
    }
    Ok(())
}

crate::outcome! {
    /// A payment of a deal or a licence.
    pub struct LicensingOutcome {
        /// What it is paid for.
        source: Source,
        /// Months after closing or signing.
        month: i32,
        /// The amount if all goes well.
        face: Decimal,
        /// How likely.
        probability: Decimal,
        /// Amount times probability.
        expected: Decimal,
        /// How tax looks at it.
        character: TaxCharacter,
        /// What must happen for it to come.
        certainty: Certainty,
        /// Its place among the flows; null where it comes after the horizon.
        flow: Option<usize>,
    }
}

impl From<&LicensingLine> for LicensingOutcome {
    fn from(found: &LicensingLine) -> Self {
        let line = found.line;
        Self {
            source: line.source,
            month: line.month,
            face: line.face,
            probability: line.probability,
            expected: line.expected,
            character: line.character,
            certainty: line.certainty,
            flow: found.flow,
        }
    }
}
