//! What an offer may say beyond the first form, and what is assumed for all offers: one table of fields, each with
//! its place in the record that the interface takes.
//!
//! The first form asks for what gives an answer; these fields unfold where they matter ([`form`]).
//!
//! ```
//! use bandworth::session::detail::{Detail, Table};
//! assert_eq!(Detail::parse("bonus_payout"), Some(Detail::BonusPayout));
//! assert_eq!(Detail::Strike.table(), Some(Table::Grants));
//! ```
pub mod bounds;
pub mod form;
pub mod needed;
pub mod package;
mod table;

pub use super::reading::Read;
pub use table::Table;

/// Declares the fields once: the enum, the list of all, spelling, place and way of reading.
macro_rules! details {
    ($($(#[$doc:meta])* $name:ident $id:literal $place:literal $read:expr,)*) => {
        /// One field beyond the first form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Detail {
            $($(#[$doc])* $name,)*
        }

        impl Detail {
            /// Every field.
            pub const ALL: &[Detail] = &[$(Detail::$name,)*];

            /// The spelling in saved states.
            pub const fn id(self) -> &'static str {
                match self { $(Detail::$name => $id,)* }
            }

            /// Where it stands in the record of the interface: names of records, then its own. In a field of a
            /// [`Table`] the place is the one inside a row; an empty one is written in a way of its own.
            pub const fn place(self) -> &'static str {
                match self { $(Detail::$name => $place,)* }
            }

            /// How its text is read.
            pub const fn read(self) -> Read {
                match self { $(Detail::$name => $read,)* }
            }
        }
    };
}

/// What a package is.
pub const KINDS: &[&str] = &["offer", "current", "licence_and_talent", "licence"];
const CLAWBACKS: &[&str] = &["pro_rata", "full", "none"];
const CADENCES: &[&str] = &["1", "3", "6", "12"];
const GRANTS: &[&str] = &[
    "rsu",
    "rsu_double_trigger",
    "option_iso",
    "option_nso",
    "ppu",
    "vsop",
    "sar",
    "phantom",
    "restricted_stock",
    "espp",
    "cash_lti",
];
const BENEFITS: &[&str] =
    &["pension_match", "health", "meals", "education", "compute_budget", "donation_match", "other"];
const WEIGHTS: &[&str] = &["publication_freedom", "team", "compute", "mission", "visa", "security"];

details! {
    /// What the package is.
    Kind "kind" "kind" Read::Word(KINDS),
    /// Who offers it.
    Employer "employer" "employer" Read::Text,
    /// What the job is called.
    Title "title" "title" Read::Text,
    /// First day.
    StartDate "start_date" "start_date" Read::Day,
    /// Hours of work a week.
    HoursPerWeek "hours_per_week" "hours_per_week" Read::Number,
    /// Days of holiday a year.
    VacationDays "vacation_days" "vacation_days" Read::Number,
    /// Hours on the way a week.
    CommuteHours "commute_hours" "commute_hours_per_week" Read::Number,
    /// Part of the time at home.
    RemoteShare "remote_share" "remote_share" Read::Percent,

    /// Pay of the spouse a year.
    SpouseWages "spouse_wages" "tax/spouse_wages" Read::Money,
    /// Deductions of the year.
    Deductions "deductions" "tax/deductions" Read::Money,
    /// Residence, where contributions depend on it.
    Residency "residency" "tax/residency" Read::Word(&["citizen_or_pr", "foreigner_tax_resident"]),
    /// The Dutch ruling that leaves 30 % of pay free of tax.
    Ruling "ruling_30_percent" "tax/ruling_30_percent" Read::YesNo,

    /// Raise a year.
    Raise "raise" "raise" Read::Percent,
    /// The bonus as an amount, in place of a part of base.
    BonusAmount "bonus_amount" "bonus/target_amount" Read::Money,
    /// Expected multiple of the target.
    BonusPayout "bonus_payout" "bonus/payout" Read::Percent,
    /// The first year pays at least the target.
    BonusGuaranteed "bonus_guaranteed" "bonus/guaranteed_first_year" Read::YesNo,
    /// Months after the bonus year until it is paid.
    BonusLag "bonus_lag" "bonus/pay_month" Read::Whole,
    /// How much of the sign-on must be paid back.
    SignOnClawback "sign_on_clawback" "" Read::Word(CLAWBACKS),
    /// For how long.
    SignOnClawbackMonths "sign_on_clawback_months" "" Read::Whole,

    /// What a one-off is for.
    OneOffKind "one_off_kind" "kind" Read::Word(&["sign_on", "retention", "relocation"]),
    /// How much.
    OneOffAmount "one_off_amount" "amount" Read::Money,
    /// When.
    OneOffMonth "one_off_month" "month" Read::Month,
    /// How much of it must be paid back.
    OneOffClawback "one_off_clawback" "clawback" Read::Word(CLAWBACKS),
    /// For how long.
    OneOffClawbackMonths "one_off_clawback_months" "clawback_months" Read::Whole,

    /// How shares of the employer can be sold.
    Liquidity "liquidity" "company/liquidity" Read::Word(&["public", "tender", "private"]),
    /// Price of a share today.
    SharePrice "share_price" "company/price" Read::Money,
    /// Expected growth of the price a year.
    Growth "growth" "company/growth" Read::Percent,
    /// Issue price of the newest preferred share.
    PreferredPrice "preferred_price" "company/preferred_price" Read::Money,
    /// How far a common share stands below it.
    CommonDiscount "common_discount" "company/common_discount" Read::Percent,
    /// What is taken off because nobody need buy.
    Haircut "haircut" "company/haircut" Read::Percent,
    /// When shares can first be sold.
    LiquidityMonth "liquidity_month" "company/liquidity_month" Read::Whole,
    /// Probability that they ever can.
    LiquidityChance "liquidity_chance" "company/liquidity_probability" Read::Percent,

    /// When a financing round comes.
    RoundMonth "round_month" "month" Read::Whole,
    /// New shares as a part of those existing.
    RoundNewShares "round_new_shares" "new_shares" Read::Percent,
    /// What holders are diluted by.
    RoundDilution "round_dilution" "dilution" Read::Percent,

    /// What a further grant is.
    GrantKind "grant_kind" "kind" Read::Word(GRANTS),
    /// Its value.
    FurtherValue "further_value" "value" Read::Money,
    /// Its units.
    GrantUnits "grant_units" "units" Read::Number,
    /// Price of a unit on the day of the grant.
    GrantPrice "grant_price" "price" Read::Money,
    /// Price to buy one share.
    Strike "strike" "strike" Read::Money,
    /// When options are exercised.
    Exercise "exercise" "exercise" Read::Word(&["at_liquidity", "at_vest", "hold_months"]),
    /// Months from exercise to sale.
    HoldMonths "hold_months" "hold_months" Read::Whole,
    /// Months a leaver has to exercise.
    ExerciseWindow "exercise_window" "post_termination_months" Read::Whole,
    /// Months after which units lapse.
    Expiry "expiry" "expiry_months" Read::Whole,
    /// Value of a unit that belongs to those who came before.
    BaseValue "base_value" "base_value" Read::Money,
    /// Most a unit may gain, as a multiple of its price at grant.
    CapMultiple "cap_multiple" "cap_multiple" Read::Number,
    /// Months without a sale.
    LockUp "lock_up" "lock_up_months" Read::Whole,
    /// What is taken off the price.
    BasePrice "base_price" "base_price" Read::Money,
    /// When a virtual share pays.
    Payout "payout" "payout" Read::Word(&["at_exit", "at_vest", "at_month"]),
    /// The month of it.
    PayoutMonth "payout_month" "payout_month" Read::Whole,
    /// Part of vested units kept on leaving.
    GoodLeaver "good_leaver" "good_leaver_share" Read::Percent,
    /// What is paid for one share.
    Paid "paid" "paid" Read::Money,
    /// Taxed at the grant.
    Election83b "election_83b" "election_83b" Read::YesNo,
    /// Part taken off the price.
    PlanDiscount "plan_discount" "discount" Read::Percent,
    /// The lower price of a period counts.
    Lookback "lookback" "lookback" Read::YesNo,
    /// What is put in a year.
    Contribution "contribution" "contribution" Read::Money,
    /// Length of the schedule.
    FurtherMonths "further_months" "vesting/months" Read::Whole,
    /// Nothing vests before.
    FurtherCliff "further_cliff" "vesting/cliff_months" Read::Whole,
    /// Months between two tranches.
    FurtherCadence "further_cadence" "vesting/cadence_months" Read::Choice(CADENCES),
    /// Parts by year.
    FurtherWeights "further_weights" "vesting/weights" Read::PercentByYear,
    /// When vesting began or begins.
    FurtherStart "further_start" "vesting/start_month" Read::Month,

    /// Value of the first grant that is expected every year.
    RefresherValue "refresher_value" "refresher/annual_value" Read::Money,
    /// When it comes.
    RefresherFirst "refresher_first" "refresher/first_month" Read::Whole,
    /// Length of its schedule.
    RefresherMonths "refresher_months" "refresher/vesting/months" Read::Whole,
    /// Months between two tranches of it.
    RefresherCadence "refresher_cadence" "refresher/vesting/cadence_months" Read::Choice(CADENCES),
    /// Growth from one to the next.
    RefresherGrowth "refresher_growth" "refresher/growth" Read::Percent,

    /// What a benefit is.
    BenefitKind "benefit_kind" "kind" Read::Word(BENEFITS),
    /// What it is worth a year.
    BenefitValue "benefit_value" "annual_value" Read::Money,
    /// Part of base.
    BenefitRate "benefit_rate" "rate" Read::Percent,
    /// Most it may be a year.
    BenefitCap "benefit_cap" "cap" Read::Money,
    /// Taxed like pay.
    BenefitTaxed "benefit_taxed" "taxable" Read::YesNo,

    /// When the present job ends.
    LeaveMonth "leave_month" "leaving/leave_month" Read::Whole,
    /// Months of notice.
    NoticeMonths "notice_months" "leaving/notice_months" Read::Whole,
    /// Months without pay between the jobs.
    GapMonths "gap_months" "leaving/gap_months" Read::Whole,
    /// What must be paid back.
    RepaymentAmount "repayment_amount" "amount" Read::Money,
    /// When it was spent.
    RepaymentMonth "repayment_month" "month" Read::Month,
    /// Months over which it fades.
    RepaymentMonths "repayment_months" "clawback_months" Read::Whole,
    /// How.
    RepaymentRule "repayment_rule" "clawback" Read::Word(CLAWBACKS),

    /// What has no price.
    WeightKind "weight_kind" "kind" Read::Word(WEIGHTS),
    /// 0 to 10.
    WeightScore "weight_score" "score" Read::Number,
    /// How much it counts.
    WeightCount "weight_count" "weight" Read::Number,

    /// Years looked at.
    Horizon "horizon" "horizon_years" Read::Whole,
    /// Discount rate a year.
    DiscountRate "discount_rate" "discount_rate" Read::Percent,
    /// Inflation a year.
    Inflation "inflation" "inflation" Read::Percent,
    /// In which years a sign-on is shown.
    SignOnShown "sign_on_shown" "sign_on" Read::Word(&["paid", "spread_2", "spread_4"]),
    /// Years since the start, or tax years.
    Calendar "calendar" "calendar" Read::Word(&["offer_years", "calendar_years"]),
    /// Year whose tax law is applied.
    TaxYear "tax_year" "tax_year" Read::Whole,
    /// Currency of the comparison.
    ComparedIn "compared_in" "currency" Read::Text,
    /// Place whose prices the net is brought to.
    ReferencePlace "reference_place" "reference_place" Read::Text,
    /// Which outlook of the companies.
    Scenario "scenario" "scenario" Read::Word(&["base", "bear", "bull"]),
    /// The pair of an own exchange rate.
    RatePair "rate_pair" "" Read::Text,
    /// The rate.
    RateValue "rate_value" "" Read::Number,
}

impl Detail {
    /// The field of a spelling.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|detail| detail.id() == id)
    }

    /// The table it is a column of.
    pub fn table(self) -> Option<Table> {
        Table::ALL.iter().copied().find(|table| table.fields().contains(&self))
    }

    /// Whether it is assumed for all offers.
    pub const fn is_shared(self) -> bool {
        self as usize >= Detail::Horizon as usize
    }
}
