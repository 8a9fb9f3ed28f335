//! The words of results: closed lists of the domain as programs see them.
use crate::data::node::Node;
use crate::data::record::{Write, word_reader};
use crate::data::tape::Tape;
use crate::domain::flow::{self, Component, TaxCharacter};
use crate::domain::leaving::LossKind;
use crate::domain::net::LineKind;

/// Binds a domain enum to its words, for results only.
macro_rules! spelled {
    ($type:ty, $($value:path => $word:literal),+ $(,)?) => {
        impl Write for $type {
            fn write(&self) -> Node {
                Node::text(match self { $($value => $word),+ })
            }

            fn tape(&self, tape: &mut $crate::data::tape::Tape) {
                $crate::place_of!(self, tape, $($value),+);
            }

            fn reader() -> String {
                $crate::data::record::word_reader(&[$($word),+])
            }

            fn typescript() -> String {
                [$(concat!("\"", $word, "\"")),+].join(" | ")
            }
        }
    };
}

pub(super) use spelled;

impl Write for Component {
    fn write(&self) -> Node {
        Node::text(self.id())
    }

    fn tape(&self, tape: &mut Tape) {
        tape.count(*self as usize);
    }

    fn reader() -> String {
        word_reader(&Self::ALL.iter().map(|component| component.id()).collect::<Vec<_>>())
    }

    fn typescript() -> String {
        Self::ALL.iter().map(|component| format!("{:?}", component.id())).collect::<Vec<_>>().join(" | ")
    }
}

spelled!(TaxCharacter,
    TaxCharacter::Wage => "wage",
    TaxCharacter::SupplementalWage => "supplemental_wage",
    TaxCharacter::WageWithoutContributions => "wage",
    TaxCharacter::LongTermGain => "long_term_gain",
    TaxCharacter::ShortTermGain => "short_term_gain",
    TaxCharacter::Dividend => "dividend",
    TaxCharacter::Royalty => "royalty",
    TaxCharacter::TaxFree => "tax_free",
    TaxCharacter::IsoBargainElement => "iso_bargain_element",
    TaxCharacter::IsoHigherBasis => "iso_bargain_element",
);

spelled!(flow::Certainty,
    flow::Certainty::Guaranteed => "guaranteed",
    flow::Certainty::ContingentStaying => "contingent_staying",
    flow::Certainty::ContingentPerformance => "contingent_performance",
    flow::Certainty::ContingentPrice => "contingent_price",
    flow::Certainty::ContingentLiquidity => "contingent_liquidity",
);

spelled!(LineKind,
    LineKind::Tax => "tax",
    LineKind::Contribution => "contribution",
    LineKind::Credit => "credit",
    LineKind::Subtotal => "subtotal",
    LineKind::Base => "base",
);

spelled!(LossKind,
    LossKind::Unvested => "unvested",
    LossKind::Unpaid => "unpaid",
    LossKind::Bonus => "bonus",
    LossKind::OptionLapse => "option_lapse",
    LossKind::LeaverShare => "leaver_share",
    LossKind::Gap => "gap",
    LossKind::Clawback => "clawback",
    LossKind::Repayment => "repayment",
);
