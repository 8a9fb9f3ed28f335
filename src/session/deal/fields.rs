//! The fields of the forms for deals: what each is called in saved drafts, where it stands in the record that
//! the interface takes, and how its text is read.
use super::Read;

/// Declares the fields once: the enum, the list of all, spelling, place and way of reading.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $id:literal $place:literal $read:expr,)*) => {
        /// One field of a form for deals.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum DealField {
            $($(#[$doc])* $name,)*
        }

        impl DealField {
            /// Every field.
            pub const ALL: &[DealField] = &[$(DealField::$name,)*];

            /// The spelling in saved drafts.
            pub const fn id(self) -> &'static str {
                match self { $(DealField::$name => $id,)* }
            }

            /// Where it stands in the record of the interface: names of records, then its own. In a field of a
            /// [`Table`] the place is the one inside a row.
            pub(super) const fn place(self) -> &'static str {
                match self { $(DealField::$name => $place,)* }
            }

            /// How its text is read.
            pub const fn read(self) -> Read {
                match self { $(DealField::$name => $read,)* }
            }
        }
    };
}

/// Sides of the table in a licence-and-talent deal.
const SEATS: &[&str] = &["founder", "moved", "left_behind", "investor"];
/// Kinds of share classes.
const CLASS_KINDS: &[&str] = &["common", "preferred", "option"];
/// Ways to share in the rest.
const PARTICIPATION: &[&str] = &["none", "full", "capped"];
/// What becomes of unvested shares.
const UNVESTED: &[&str] = &["accelerate", "cash_over_time", "buyer_stock", "forfeit"];

fields! {
    /// Currency of every amount.
    Currency "currency" "" Read::Text,
    /// Which side of the table the person sits on.
    Seat "seat" "" Read::Word(SEATS),
    /// Part of all shares, where the classes are not known.
    Stake "stake" "" Read::Percent,

    /// Whether the money for the share classes is known, or follows from the fee.
    From "from" "" Read::Word(&["proceeds", "fee"]),
    /// Money for the share classes, where it is known.
    EquityProceeds "equity_proceeds" "equity_proceeds" Read::Money,
    /// Paid for the licence.
    LicenceFee "licence_fee" "bridge/licence_fee" Read::Money,
    /// Paid for anything else.
    OtherReceipts "other_receipts" "bridge/other_receipts" Read::Money,
    /// Cash in the company before.
    CashOnHand "cash_on_hand" "bridge/cash_on_hand" Read::Money,
    /// Costs of the deal, as a share of receipts.
    Costs "costs" "bridge/transaction_costs_pct" Read::Percent,
    /// Debt repaid before equity.
    Debt "debt" "bridge/debt" Read::Money,
    /// Corporate tax.
    CorporateTax "corporate_tax" "bridge/tax_rate" Read::Percent,
    /// Losses of earlier years.
    Losses "losses" "bridge/nol_available" Read::Money,
    /// Management carve-out.
    CarveOut "carve_out" "bridge/carve_out_pct" Read::Percent,
    /// What the carve-out is counted on.
    CarveOutBase "carve_out_base" "bridge/carve_out_base" Read::Word(&["net_of_costs_and_debt", "gross"]),
    /// The person's part of the carve-out.
    CarveOutOwn "carve_out_own" "carve_out_share" Read::Percent,
    /// Class of shares that those who get the carve-out hold.
    MemberClass "member_class" "class" Read::Class,
    /// Their part of that class.
    MemberShare "member_share" "share" Read::Percent,
    /// Left in the company.
    Retained "retained" "bridge/retained_in_company" Read::Money,
    /// Part of the fee that is paid later.
    InstalmentPart "instalment" "part" Read::Percent,
    /// Months after closing.
    InstalmentMonth "instalment_month" "month" Read::Whole,
    /// How likely, if those before it came.
    InstalmentChance "instalment_chance" "probability" Read::Percent,
    /// Held back from the money for the shares.
    Escrow "escrow" "bridge/escrow_pct" Read::Percent,
    /// Months until it is released.
    EscrowMonths "escrow_months" "escrow_month" Read::Whole,
    /// Part of it that comes back.
    EscrowReleased "escrow_released" "escrow/released_share" Read::Percent,
    /// Who bears what is held back.
    EscrowMethod "escrow_method" "escrow/method" Read::Word(&["incremental", "pro_rata"]),
    /// How the money reaches the classes.
    Mode "mode" "mode" Read::Word(&["deemed_liquidation", "dividend", "tender"]),
    /// Tender: price of one share.
    PricePerShare "price_per_share" "price_per_share" Read::Money,

    /// Name of a class.
    ClassName "class" "id" Read::Text,
    /// What a class is.
    ClassKind "class_kind" "kind" Read::Word(CLASS_KINDS),
    /// Shares of a class.
    ClassShares "class_shares" "shares" Read::Number,
    /// Preferred: money invested.
    Invested "invested" "invested" Read::Money,
    /// Preferred: times the money invested.
    Multiple "multiple" "liquidation_multiple" Read::Number,
    /// Preferred: whether it shares in the rest.
    Participation "participation" "participation" Read::Word(PARTICIPATION),
    /// Preferred: most that it receives.
    Cap "cap" "cap_multiple" Read::Number,
    /// Preferred: the larger is paid first.
    Seniority "seniority" "seniority" Read::Number,
    /// Preferred: common shares that one becomes.
    Conversion "conversion" "conversion_ratio" Read::Number,
    /// Preferred: dividend a year that accrues.
    DividendRate "dividend" "dividend/rate" Read::Percent,
    /// Preferred: for how many years it was not paid.
    DividendYears "dividend_years" "dividend/years" Read::Number,
    /// Options: price of one share.
    Strike "strike" "strike" Read::Money,

    /// Class of the person's shares.
    HeldClass "held_class" "class" Read::Class,
    /// How many are vested.
    HeldShares "held_shares" "shares" Read::Number,
    /// How many are not vested.
    UnvestedShares "unvested_shares" "shares" Read::Number,
    /// Deal price of one, net of the strike.
    UnvestedPrice "unvested_price" "price" Read::Money,
    /// What becomes of them.
    UnvestedMode "unvested_mode" "mode" Read::Word(UNVESTED),
    /// Parts by year.
    UnvestedSchedule "unvested_schedule" "schedule" Read::PercentByYear,
    /// Whether the first part is due at once.
    CliffWaived "cliff_waived" "cliff_waived" Read::YesNo,
    /// The new package, now and by year.
    NewPackage "new_package" "person/package" Read::MoneyByYear,
    /// Probability of still being there.
    Stay "stay" "person/p_stay" Read::PercentByYear,
    /// Discount rate.
    Discount "discount" "person/discount_rate" Read::Percent,
    /// Salary of a month.
    MonthlySalary "monthly_salary" "person/monthly_salary" Read::Money,
    /// Headline of the deal.
    Headline "headline" "person/headline_amount" Read::Money,
    /// Part of the headline that is pay for those who move.
    RetentionPool "retention_pool" "person/retention_pool" Read::Money,
    /// What the company was worth in its last round.
    LastValuation "last_valuation" "" Read::Money,
    /// What investors had put in.
    CapitalRaised "capital_raised" "" Read::Money,
    /// How many people moved.
    HeadsMoved "heads_moved" "" Read::Number,
    /// What the company that goes on may bring.
    ShellEstimate "shell_estimate" "shell/estimate" Read::Money,
    /// How likely.
    ShellProbability "shell_probability" "shell/probability" Read::Percent,

    /// Term of a licence.
    Years "years" "years" Read::Whole,
    /// Net sales by year.
    NetSales "net_sales" "net_sales" Read::MoneyByYear,
    /// Probability that the market is reached, by year.
    MarketReached "market_reached" "p_sales" Read::PercentByYear,
    /// Paid at signing.
    Upfront "upfront" "upfront_fee" Read::Money,
    /// Part of it that royalties are set off against.
    Creditable "creditable" "upfront_creditable" Read::Money,
    /// Where a tier begins.
    TierAbove "tier_above" "above" Read::Money,
    /// Its rate.
    TierRate "tier_rate" "rate" Read::Percent,
    /// Least royalty by year.
    Minimum "minimum" "minimum_annual_royalty" Read::MoneyByYear,
    /// Most royalty of a year.
    AnnualCap "annual_cap" "royalty_cap_annual" Read::Money,
    /// First year at the lower rate.
    StepDownYear "step_down_year" "step_down/from_year" Read::Whole,
    /// What remains of the royalty then.
    StepDownFactor "step_down_factor" "step_down/factor" Read::Percent,
    /// Royalty to others.
    ThirdParties "third_parties" "stacking/third_party_rate" Read::Percent,
    /// Part of that royalty that is set off.
    OffsetShare "offset_share" "stacking/offset_share" Read::Percent,
    /// Part of the royalty that stays in any case.
    FloorShare "floor_share" "stacking/floor_share" Read::Percent,
    /// What is achieved.
    MilestoneName "milestone" "name" Read::Text,
    /// Paid then.
    MilestoneAmount "milestone_amount" "amount" Read::Money,
    /// In this year.
    MilestoneYear "milestone_year" "year" Read::Whole,
    /// How likely.
    MilestoneChance "milestone_chance" "probability" Read::Percent,
    /// Costs of development by year.
    Development "development" "development_costs" Read::MoneyByYear,
    /// Cost of goods.
    CostOfGoods "cost_of_goods" "cogs_pct" Read::Percent,
    /// Other running costs.
    RunningCosts "running_costs" "opex_pct" Read::Percent,
    /// Discount rate of the licensor.
    LicensorRate "licensor_rate" "discount_rate_licensor" Read::Percent,
    /// Discount rate of the licensee.
    LicenseeRate "licensee_rate" "discount_rate_licensee" Read::Percent,
    /// Tax kept back.
    Withholding "withholding" "withholding_rate" Read::Percent,

    /// Whose rules share the income: an employer's, or a university's.
    Rules "rules" "" Read::Word(&["german_employee", "university"]),
    /// Turnover with the invention.
    Turnover "turnover" "turnover" Read::Money,
    /// Usual licence rate on it.
    LicenceRate "licence_rate" "licence_rate" Read::Percent,
    /// How turnover counts less as it grows.
    Degression "degression" "degression" Read::Word(&["none", "nominal", "half"]),
    /// Points: who set the task.
    PointsTask "points_task" "points/a" Read::Number,
    /// Points: how it was solved.
    PointsSolution "points_solution" "points/b" Read::Number,
    /// Points: position.
    PointsPosition "points_position" "points/c" Read::Number,
    /// The share factor, instead of points.
    ShareFactor "share_factor" "share_factor" Read::Percent,
    /// Part of this person among the inventors.
    Coinventor "coinventor" "co_inventor_share" Read::Percent,
    /// Part that counts while the patent is pending.
    Risk "risk" "risk_factor" Read::Percent,
    /// Schedule of a university.
    Schedule "schedule" "schedule" Read::Text,
    /// Net income over all years.
    NetIncome "net_income" "net_income" Read::Money,
}

/// Fields that stand in rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Later instalments of the fee.
    Instalments,
    /// Shares of those who get the carve-out.
    Members,
    /// Share classes.
    Classes,
    /// Vested shares of the person.
    Held,
    /// Unvested grants of the person.
    Unvested,
    /// Royalty tiers.
    Tiers,
    /// Milestones.
    Milestones,
}

impl Table {
    /// Every table.
    pub const ALL: &[Table] = &[
        Table::Instalments,
        Table::Members,
        Table::Classes,
        Table::Held,
        Table::Unvested,
        Table::Tiers,
        Table::Milestones,
    ];

    /// A word for it, apart from any language.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Instalments => "instalments",
            Self::Members => "members",
            Self::Classes => "classes",
            Self::Held => "held",
            Self::Unvested => "unvested",
            Self::Tiers => "tiers",
            Self::Milestones => "milestones",
        }
    }

    /// Its columns.
    pub const fn fields(self) -> &'static [DealField] {
        use DealField as F;
        match self {
            Self::Instalments => &[F::InstalmentPart, F::InstalmentMonth, F::InstalmentChance],
            Self::Members => &[F::MemberClass, F::MemberShare],
            Self::Classes => &[
                F::ClassName,
                F::ClassKind,
                F::ClassShares,
                F::Invested,
                F::Multiple,
                F::Participation,
                F::Cap,
                F::Seniority,
                F::Conversion,
                F::DividendRate,
                F::DividendYears,
                F::Strike,
            ],
            Self::Held => &[F::HeldClass, F::HeldShares],
            Self::Unvested => {
                &[F::UnvestedShares, F::UnvestedPrice, F::UnvestedMode, F::UnvestedSchedule, F::CliffWaived]
            }
            Self::Tiers => &[F::TierAbove, F::TierRate],
            Self::Milestones => &[F::MilestoneName, F::MilestoneAmount, F::MilestoneYear, F::MilestoneChance],
        }
    }

    /// Where its rows stand in the record of the interface.
    pub(super) const fn place(self) -> &'static str {
        match self {
            Self::Instalments => "bridge/deferred_tranches",
            Self::Members => "bridge/carve_out_offset",
            Self::Classes => "classes",
            Self::Held => "person/holdings",
            Self::Unvested => "person/unvested",
            Self::Tiers => "royalty_tiers",
            Self::Milestones => "milestones",
        }
    }

    /// More rows than this are not entered.
    pub const MOST: usize = 12;
}

impl DealField {
    /// The field of a spelling.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.id() == id)
    }

    /// The table it is a column of.
    pub fn table(self) -> Option<Table> {
        Table::ALL.iter().copied().find(|table| table.fields().contains(&self))
    }
}
