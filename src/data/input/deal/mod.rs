//! Licensing deals from outside: share classes, the bridge, people, classic licences.
//!
//! Field names are those of the public interface; each record turns into the domain's own
//! types, and rules that span fields are reported together with the mistakes inside them.
pub mod bridge;
pub mod cap_table;
mod characters;
pub mod inventor;
pub mod licence;
mod licence_rules;
pub mod person;
pub mod stake;

pub use bridge::{BridgeTerms, CarveOutOffset, EscrowTerms, SharesByClass, TrancheTerms};
pub use cap_table::{DividendTerms, ShareClass};
pub use inventor::InventionPointsTerms;
pub use licence::{
    LicenceTerms, MilestoneTerms, RecoupTerms, SalesMilestoneTerms, StackingTerms, StepDownTerms, TierTerms,
};
pub use person::{HoldingTerms, PersonTerms, ShellTerms, UnvestedTerms};
pub use stake::{DealTerms, DistributionTerms, InventorTerms, KeptShellTerms, LicenceStakeTerms};
