//! Fields that stand in rows.
use super::Detail;

/// Fields that stand in rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Amounts paid once, beside the sign-on.
    OneOffs,
    /// Financing rounds to come.
    Rounds,
    /// Grants beside the first one.
    Grants,
    /// What the employer pays besides.
    Benefits,
    /// What must be paid back on leaving the present job.
    Repayments,
    /// What has no price.
    Weights,
    /// Own exchange rates.
    Rates,
}

impl Table {
    /// Every table.
    pub const ALL: &[Table] = &[
        Table::OneOffs,
        Table::Rounds,
        Table::Grants,
        Table::Benefits,
        Table::Repayments,
        Table::Weights,
        Table::Rates,
    ];

    /// More rows than this are not entered.
    pub const MOST: u8 = 12;

    /// The spelling in ids of controls.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OneOffs => "one_offs",
            Self::Rounds => "rounds",
            Self::Grants => "grants",
            Self::Benefits => "benefits",
            Self::Repayments => "repayments",
            Self::Weights => "weights",
            Self::Rates => "rates",
        }
    }

    /// The table of a spelling.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|table| table.id() == id)
    }

    /// Where its rows stand in the record of the interface; empty where they are written in a way of their own.
    pub const fn place(self) -> &'static str {
        match self {
            Self::OneOffs => "one_offs",
            Self::Rounds => "company/rounds",
            Self::Grants => "grants",
            Self::Benefits => "benefits",
            Self::Repayments => "leaving/repayments",
            Self::Weights => "weights",
            Self::Rates => "",
        }
    }

    /// Its columns.
    pub const fn fields(self) -> &'static [Detail] {
        use Detail as D;
        match self {
            Self::OneOffs => {
                &[D::OneOffKind, D::OneOffAmount, D::OneOffMonth, D::OneOffClawback, D::OneOffClawbackMonths]
            }
            Self::Rounds => &[D::RoundMonth, D::RoundNewShares, D::RoundDilution],
            Self::Grants => &[
                D::GrantKind,
                D::FurtherValue,
                D::GrantUnits,
                D::GrantPrice,
                D::Strike,
                D::Exercise,
                D::HoldMonths,
                D::ExerciseWindow,
                D::Expiry,
                D::BaseValue,
                D::CapMultiple,
                D::LockUp,
                D::BasePrice,
                D::Payout,
                D::PayoutMonth,
                D::GoodLeaver,
                D::Paid,
                D::Election83b,
                D::PlanDiscount,
                D::Lookback,
                D::Contribution,
                D::FurtherMonths,
                D::FurtherCliff,
                D::FurtherCadence,
                D::FurtherWeights,
                D::FurtherStart,
            ],
            Self::Benefits => {
                &[D::BenefitKind, D::BenefitValue, D::BenefitRate, D::BenefitCap, D::BenefitTaxed]
            }
            Self::Repayments => {
                &[D::RepaymentAmount, D::RepaymentMonth, D::RepaymentMonths, D::RepaymentRule]
            }
            Self::Weights => &[D::WeightKind, D::WeightScore, D::WeightCount],
            Self::Rates => &[D::RatePair, D::RateValue],
        }
    }

    /// What a new row starts with: the usual choices, each of which can be changed.
    pub const fn usual(self) -> &'static [(Detail, &'static str)] {
        use Detail as D;
        match self {
            Self::OneOffs => &[
                (D::OneOffKind, "retention"),
                (D::OneOffMonth, "12"),
                (D::OneOffClawback, "pro_rata"),
                (D::OneOffClawbackMonths, "12"),
            ],
            Self::Rounds => &[(D::RoundMonth, "18"), (D::RoundNewShares, "20")],
            Self::Grants => &[
                (D::GrantKind, "option_nso"),
                (D::FurtherMonths, "48"),
                (D::FurtherCliff, "12"),
                (D::FurtherCadence, "1"),
            ],
            Self::Benefits => &[(D::BenefitKind, "pension_match"), (D::BenefitTaxed, "no")],
            Self::Repayments => {
                &[(D::RepaymentMonth, "-12"), (D::RepaymentMonths, "36"), (D::RepaymentRule, "pro_rata")]
            }
            Self::Weights => &[(D::WeightKind, "team"), (D::WeightScore, "5"), (D::WeightCount, "1")],
            Self::Rates => &[(D::RatePair, "USDEUR")],
        }
    }
}
