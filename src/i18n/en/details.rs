//! The form beyond the first one, in English.
use crate::i18n::messages_details::{DetailNames, Details};
use crate::session::detail::form::Group;
use crate::session::detail::{Detail as D, Table};

pub(in crate::i18n) const NAMES: DetailNames = DetailNames {
    label,
    word,
    row: |table, number| match table {
        Table::OneOffs => format!("One-time payment {number}"),
        Table::Rounds => format!("Round {number}"),
        Table::Grants => format!("Further grant {number}"),
        Table::Benefits => format!("Benefit {number}"),
        Table::Repayments => format!("Repayment {number}"),
        Table::Weights => format!("Point {number}"),
        Table::Rates => format!("Exchange rate {number}"),
    },
};

pub(in crate::i18n) const DETAILS: Details = Details {
    heading: [
        "More about this offer",
        "Open what applies. What you leave out counts as nothing, or as the usual value named beside it.",
    ],
    group: |group| match group {
        Group::Work => ["Hours and start", "When it begins, and how many hours: for pay per hour."],
        Group::Tax => ["More for your tax", "What the tax of this place depends on besides."],
        Group::Cash => {
            ["Raises, bonus, one-time payments", "How pay moves, and what may have to be paid back."]
        }
        Group::Company => {
            ["The employer's shares", "For how much the shares may grow, and when they can be sold."]
        }
        Group::Equity => ["More equity", "Options, virtual shares, refreshers, purchase plans."],
        Group::Benefits => ["Benefits", "Pension, health, meals, computing, and whatever else has a price."],
        Group::Leaving => ["What leaving loses", "Shares, bonuses and repayments that end with this job."],
        Group::Weights => {
            ["What has no price", "Scores from 0 to 10, shown beside the money and never mixed into it."]
        }
        Group::Assumptions => ["Assumed for all offers", "Change these and every figure follows."],
    },
    names: &NAMES,
    hint,
    unset: "Not said",
    add: |table| match table {
        Table::OneOffs => "Add a one-time payment",
        Table::Rounds => "Add a financing round",
        Table::Grants => "Add a grant",
        Table::Benefits => "Add a benefit",
        Table::Repayments => "Add a repayment",
        Table::Weights => "Add a point",
        Table::Rates => "Add your own exchange rate",
    },
    // The name stands inside the sentence.
    remove: |row| {
        let mut letters = row.chars();
        let first = letters.next().map(|letter| letter.to_ascii_lowercase());
        format!("Remove {}", first.into_iter().chain(letters).collect::<String>())
    },
};

const fn label(detail: D) -> &'static str {
    match detail {
        D::Kind => "What it is",
        D::Employer => "Employer",
        D::Title => "Job title",
        D::StartDate => "First day",
        D::HoursPerWeek => "Hours a week",
        D::VacationDays => "Vacation days",
        D::CommuteHours => "Commute a week",
        D::RemoteShare => "At home",
        D::SpouseWages => "Pay of your spouse",
        D::Deductions => "Deductions of the year",
        D::Residency => "Residence",
        D::Ruling => "30 % ruling",
        D::Raise => "Raise a year",
        D::BonusAmount => "Target bonus as an amount",
        D::BonusPayout => "Expected payout",
        D::BonusGuaranteed => "First bonus guaranteed",
        D::BonusLag => "Bonus paid after",
        D::SignOnClawback => "Sign-on clawback",
        D::SignOnClawbackMonths => "Sign-on clawback period",
        D::OneOffKind | D::GrantKind | D::BenefitKind | D::WeightKind => "Kind",
        D::OneOffAmount | D::RepaymentAmount => "Amount",
        D::OneOffMonth => "Paid in month",
        D::OneOffClawback | D::RepaymentRule => "Paid back on leaving",
        D::OneOffClawbackMonths | D::RepaymentMonths => "For",
        D::Liquidity => "How shares are sold",
        D::SharePrice => "Price of a share",
        D::Growth => "Price grows a year",
        D::PreferredPrice => "Price of the last round",
        D::CommonDiscount => "Common below preferred",
        D::Haircut => "Discount for no market",
        D::LiquidityMonth => "First sale in month",
        D::LiquidityChance => "Chance of a sale",
        D::RoundMonth => "In month",
        D::RoundNewShares => "New shares",
        D::RoundDilution => "Or: dilution",
        D::FurtherValue => "Value",
        D::GrantUnits => "Units",
        D::GrantPrice => "Price at grant",
        D::Strike => "Strike price",
        D::Exercise => "Exercised",
        D::HoldMonths => "Held for",
        D::ExerciseWindow => "Exercise window",
        D::Expiry => "Lapse after",
        D::BaseValue => "Base value",
        D::CapMultiple => "Cap, times the price",
        D::LockUp => "Lock-up",
        D::BasePrice => "Base price",
        D::Payout => "Paid out",
        D::PayoutMonth => "Paid in month",
        D::GoodLeaver => "Kept by good leavers",
        D::Paid => "You pay per share",
        D::Election83b => "83(b) election",
        D::PlanDiscount => "Discount",
        D::Lookback => "Lookback",
        D::Contribution => "Put in a year",
        D::FurtherMonths => "Vesting",
        D::FurtherCliff => "Cliff",
        D::FurtherCadence => "Vests",
        D::FurtherWeights => "Parts by year",
        D::FurtherStart => "Vesting starts in month",
        D::RefresherValue => "Yearly refresher",
        D::RefresherFirst => "First refresher after",
        D::RefresherMonths => "Each vests over",
        D::RefresherCadence => "Each vests",
        D::RefresherGrowth => "Refreshers grow a year",
        D::BenefitValue => "Worth a year",
        D::BenefitRate => "Or: part of base",
        D::BenefitCap => "At most a year",
        D::BenefitTaxed => "Taxed like pay",
        D::LeaveMonth => "Last month",
        D::NoticeMonths => "Notice",
        D::GapMonths => "Unpaid between jobs",
        D::RepaymentMonth => "Spent in month",
        D::WeightScore => "Score",
        D::WeightCount => "Counts",
        D::Horizon => "Years compared",
        D::DiscountRate => "Discount rate",
        D::Inflation => "Inflation",
        D::SignOnShown => "Sign-on shown",
        D::Calendar => "Years counted as",
        D::TaxYear => "Tax law of",
        D::ComparedIn => "Currency of the comparison",
        D::ReferencePlace => "Prices of",
        D::Scenario => "Outlook",
        D::RatePair => "Currencies",
        D::RateValue => "Rate",
    }
}

fn hint(detail: D) -> &'static str {
    match detail {
        D::StartDate => "As 2027-01-31.",
        D::HoursPerWeek => "40 where left out.",
        D::VacationDays => "25 where left out. Public holidays do not count.",
        D::CommuteHours => "Hours on the way if you go every day.",
        D::RemoteShare => "Part of the time for which the way falls away.",
        D::SpouseWages => "A joint return depends on both.",
        D::Deductions => "Only the scale of this place is known: without your deductions there is no net.",
        D::Residency => "Permanent residents pay into the provident fund, foreigners do not.",
        D::Ruling => "Leaves up to 30 % of pay free of tax for people hired from abroad.",
        D::Raise => "Expected, every year from the second on. Nothing where left out.",
        D::BonusAmount => "In place of the percentage above.",
        D::BonusPayout => {
            "Of the target. 100 % where left out: an assumption, ask for the last years' payouts."
        }
        D::BonusGuaranteed => "At least the target in the first year, in writing.",
        D::BonusLag => {
            "Months after the bonus year. Leave before, and it is often lost; in Germany what was earned is mostly due pro rata (BAG 10 AZR 848/12)."
        }
        D::SignOnClawback | D::OneOffClawback => "Clawback: what you give back if you leave early.",
        D::SignOnClawbackMonths | D::OneOffClawbackMonths => {
            "Months from the payment on. 12 where left out: an assumption."
        }
        D::OneOffMonth => "0 is the first day; below zero before it.",
        D::Liquidity => {
            "Public: any day. Tender offers: when the company lets you. Private: at a sale or listing."
        }
        D::SharePrice => "Of a common share, today. 409A: the appraised value in the United States.",
        D::Growth => "No growth where left out. Try what you would have to believe.",
        D::PreferredPrice => {
            "What investors paid per preferred share; yours are usually common and worth less."
        }
        D::CommonDiscount => "How far the appraised common share stands below the last round.",
        D::Haircut => "Because nobody has to buy. 30 % where left out: an assumption.",
        D::LiquidityMonth => "From the first day. Until then shares cannot become money.",
        D::LiquidityChance => "That a sale, listing or tender comes at all.",
        D::RoundMonth => "Each round issues new shares, and your part shrinks.",
        D::RoundNewShares => "20 % more shares leave you 1 / 1.2 of your part.",
        D::RoundDilution => "20 % dilution leaves you 0.8 of it: not the same.",
        D::FurtherValue => "All of the grant, at today's price.",
        D::GrantUnits => "Shares, options or units.",
        D::GrantPrice => {
            "Of a common share on that day (409A), far below what investors pay for preferred ones."
        }
        D::Strike => "What you pay per share to exercise.",
        D::Exercise => "When you buy the shares. Holding them can trigger the alternative minimum tax.",
        D::HoldMonths => "From exercise to sale.",
        D::ExerciseWindow => "Months a leaver has. 3 where left out: then vested options are lost.",
        D::Expiry => "Months after the grant if no sale has come. 84 where left out.",
        D::BaseValue => "What belongs to those who came before: you share only in growth.",
        D::CapMultiple => "Most a unit may gain, as a multiple of its price at grant.",
        D::LockUp => "Months without a sale.",
        D::BasePrice => "What is taken off the price: you get the rise.",
        D::GoodLeaver => {
            "Part of the vested units that leavers keep. All of it where left out: read the plan."
        }
        D::Election83b => "Taxed at the grant; later growth is a gain. To be filed within 30 days.",
        D::PlanDiscount => "15 % at most.",
        D::Lookback => "The lower price of the half-year counts.",
        D::FurtherMonths => "Until the whole grant is yours.",
        D::FurtherCliff => "Leave before it and nothing is yours.",
        D::FurtherWeights => "Such as 5 / 15 / 40 / 40. Even where left out.",
        D::FurtherStart => "0 is the first day; -18 began 18 months ago.",
        D::RefresherValue => "What you expect to be granted each year; rarely promised.",
        D::BenefitRate => "Such as 5 % into a pension.",
        D::LeaveMonth => "Counted from today.",
        D::NoticeMonths => "You cannot go before its end.",
        D::GapMonths => "Garden leave without pay, a pause, a move.",
        D::RepaymentAmount => "Training or relocation you would have to repay.",
        D::RepaymentMonth => "-12 is a year ago.",
        D::RepaymentMonths => "Months over which it fades.",
        D::WeightCount => "1 is usual; 2 counts double.",
        D::Horizon => "1 to 15; 4 where left out.",
        D::DiscountRate => "What money later is worth less a year. 5 % where left out: an assumption.",
        D::Inflation => "For figures in today's prices. Nothing where left out.",
        D::SignOnShown => "Paid once or spread: we say when it changes the order.",
        D::Calendar => "Tax years tax the first and the last part year on their own.",
        D::TaxYear => "The newest law where left out.",
        D::ComparedIn => "The first offer's where left out.",
        D::ReferencePlace => "Shows what the net would buy there.",
        D::Scenario => "Worse and better: one standard deviation away.",
        D::RatePair => "USDEUR: euros for one dollar.",
        D::RateValue => "In place of the reference rate.",
        _ => "",
    }
}

fn word(detail: D, word: &str) -> &'static str {
    match word {
        "offer" => "Offer",
        "current" => "My present job",
        "licence_and_talent" => "Licence-and-talent deal",
        "licence" => "Licence",
        "yes" => "Yes",
        "no" => "No",
        "pro_rata" => "Pro rata",
        "full" => "In full",
        "none" => "Nothing",
        "1" => "Every month",
        "3" => "Every quarter",
        "6" => "Every half-year",
        "12" => "Every year",
        "sign_on" => "Sign-on",
        "retention" => "Retention",
        "relocation" => "Relocation",
        "citizen_or_pr" => "Citizen or permanent resident",
        "foreigner_tax_resident" => "Foreigner, tax resident",
        "public" => "Public",
        "tender" => "Private, with tender offers",
        "private" => "Private",
        "rsu" => "Shares (RSU)",
        "rsu_double_trigger" => "Shares that wait for a sale (double-trigger RSU)",
        "option_iso" => "Options, US incentive (ISO)",
        "option_nso" => "Options (NSO)",
        "ppu" => "Profit participation units (PPU)",
        "vsop" => "Virtual options (VSOP)",
        "sar" => "Stock appreciation rights (SAR)",
        "phantom" => "Phantom shares",
        "restricted_stock" => "Restricted stock",
        "espp" => "Stock purchase plan (ESPP)",
        "cash_lti" => "Cash that vests (cash LTI)",
        "at_liquidity" => "When shares can be sold",
        "at_vest" => "On vesting",
        "hold_months" => "On vesting, then held",
        "at_exit" => "At a sale or listing",
        "at_month" => "In a month",
        "pension_match" => "Pension",
        "health" => "Health",
        "meals" => "Meals",
        "education" => "Education",
        "compute_budget" => "Computing",
        "donation_match" => "Donations doubled",
        "other" => "Other",
        "publication_freedom" => "Freedom to publish",
        "team" => "The team",
        "compute" => "Access to computing",
        "mission" => "What it is for",
        "visa" => "The right to stay",
        "security" => "How safe the job is",
        "paid" => "In the year it is paid",
        "spread_2" => "Over two years",
        "spread_4" => "Over four years",
        "offer_years" => "Years since the start",
        "calendar_years" => "Tax years",
        "base" => "As entered",
        "bear" => "Worse",
        "bull" => "Better",
        _ => label(detail),
    }
}
