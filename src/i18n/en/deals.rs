//! Deals, in English.
use crate::i18n::messages_deals::{Deals, Parts};
use crate::session::deal::{Group, Side, Table};

use super::deal_fields;

pub(in crate::i18n) const DEALS: Deals = Deals {
    heading: [
        "Licence deals",
        "When a company licenses its technology and its people move, the money reaches them another way than in a sale. See what would have reached you, in a reported deal or in yours.",
    ],
    side: "Kind of deal",
    sides: |side| match side {
        Side::Talent => "Licence and talent",
        Side::Licence => "Classic licence",
        Side::Inventor => "Inventor",
    },
    story: "Start from a reported deal",
    own: "A deal of my own",
    clear: "Empty this form",
    group: |group| match group {
        Group::Fee => "The money",
        Group::Classes => "Who holds what",
        Group::Holding => "Your shares",
        Group::Later => "What comes later",
        Group::Shell => "If you stay: the company that goes on",
        Group::Licence => "What the licence pays",
        Group::Market => "What is sold under it",
        Group::Costs => "What it costs the licensee",
        Group::Value => "How it is valued",
        Group::Invention => "The invention",
        Group::Inventor => "Your part",
    },
    label: deal_fields::label,
    hint: deal_fields::hint,
    word: deal_fields::word,
    row: |table, number| match table {
        Table::Classes => format!("Class {number}"),
        Table::Held => format!("Vested shares {number}"),
        Table::Unvested => format!("Unvested shares {number}"),
        Table::Tiers => format!("Royalty tier {number}"),
        Table::Milestones => format!("Milestone {number}"),
    },
    add: |table| match table {
        Table::Classes => "Add a class",
        Table::Held => "Add vested shares",
        Table::Unvested => "Add unvested shares",
        Table::Tiers => "Add a tier",
        Table::Milestones => "Add a milestone",
    },
    remove: |row| format!("Remove {row}"),
    empty: |side| match side {
        Side::Talent => {
            "Enter the money and the share classes. Then you see what reaches each class, and you."
        }
        Side::Licence => {
            "Enter the net sales you expect. Then you see what the licence pays and what it is worth to both sides."
        }
        Side::Inventor => "Enter the turnover or the income, and your part. Then you see what you are owed.",
    },
    to_mend: "Some fields need a look; each says why.",
    waiting: "The calculation is on its way …",
    reaches: |now, value| format!("{now} reach you at closing; everything together is worth {value} today."),
    of_headline: |percent| format!("{percent} of the headline."),
    in_months: |months| format!("{months} months of salary."),
    parts: Parts {
        ways: "Three ways to hand the money out",
        classes: "What each class gets",
        steps: "From the fee to the share classes",
        points: "Where a class begins to act otherwise",
        facts: "What was reported",
        benchmarks: [
            "What others agreed",
            "Few cases and quoted ranges, each with its source. They are points to hold a deal against, not percentiles.",
        ],
        licence: "What the licence is worth",
        years: "Expected payments by year",
        sensitivity: "What moves the value most",
    },
    way: |mode| match mode {
        "deemed_liquidation" => "Liquidation",
        "dividend" => "Dividend",
        _ => "One price per share",
    },
    line: |line| match line {
        "at_closing" => "At closing",
        "deferred_expected" => "Later, if you stay (expected)",
        "deferred_pv" => "Later, today’s value",
        "buyer_stock_pv" => "of it stock of the buyer",
        "package_expected" => "New package (expected)",
        "package_pv" => "New package, today’s value",
        "total_pv" => "Everything, today’s value",
        "at_risk" => "At risk if you leave",
        _ => "Stake in the company that goes on",
    },
    step: |step| match step {
        "receipts" => "Received for licence and waivers",
        "transaction_costs" => "Costs of the deal",
        "debt_repaid" => "Debt repaid",
        "carve_out" => "Carve-out for the management",
        "corporate_tax" => "Corporate tax",
        "retained" => "Left in the company",
        _ => "For the share classes",
    },
    leakage: |amount| {
        format!(
            "A sale of the shares for the same headline would not have cost the corporate tax of {amount}."
        )
    },
    class: "Class",
    part: "Share of it",
    remaining: "Stays in the company",
    acts: ["converts in a liquidation", "exercised in a liquidation"],
    point_columns: &["From", "Class", "What it does"],
    event: |event| match event {
        "convert" => "converts to common",
        "cap_reached" => "has reached its cap",
        _ => "is exercised",
    },
    fact_columns: &["Reported", "Figure", "Source"],
    unverified: "not verified",
    derived: |text| format!("How the classes were made: {text}"),
    no_classes: "The reports do not say who held what: enter the classes to see what would have reached you.",
    announced: |date| format!("Announced: {date}."),
    benchmark_columns: &["For", "Figure", "Cases", "Source"],
    metric: |metric| match metric {
        "headline_to_last_valuation" => Some("Headline over the last valuation"),
        "headline_to_capital_raised" => Some("Headline over the capital raised"),
        "headline_per_head_moved" => Some("Headline per person who moved"),
        "royalty_rate" => Some("Royalty rates"),
        "upfront_share" => Some("Part paid at signing"),
        "carve_out_pct" => Some("Management carve-out"),
        "escrow_pct" => Some("Held back in escrow"),
        "german_share_factor" => Some("German share factor"),
        _ => None,
    },
    figure: |name| match name {
        "min" => Some("lowest"),
        "q1" => Some("lower quarter"),
        "median" => Some("median"),
        "q3" => Some("upper quarter"),
        "max" => Some("highest"),
        "low" => Some("from"),
        "high" => Some("to"),
        _ => None,
    },
    licence_line: |line| match line {
        "rnpv_licensor" => "Worth to the licensor (risk-adjusted)",
        "rnpv_licensee" => "Worth to the licensee (risk-adjusted)",
        "pv_payments" => "All payments, today’s value",
        "effective_royalty_rate" => "Effective royalty rate",
        "licensor_value_share" => "The licensor’s part of the value",
        "upfront_share" => "Part paid at signing",
        "payback_years" => "Years until the licensee is paid back",
        _ => "Royalty that leaves the licensee nothing",
    },
    licence_says: |licensor, licensee| {
        format!("The licence is worth {licensor} to the licensor and {licensee} to the licensee.")
    },
    signing: "Signing",
    year: |number| format!("Year {number}"),
    payments: "Expected payments",
    sensitivity_columns: &[
        "A fifth lower or higher",
        "Licensor, lower",
        "Licensor, higher",
        "Licensee, lower",
        "Licensee, higher",
    ],
    driver: |driver| match driver {
        "net_sales" => "Net sales",
        "p_sales" => "Chance to reach the market",
        "royalty_rate" => "Royalty rate",
        "discount_rates" => "Discount rates",
        "launch_delay" => "Launch a year earlier or later",
        _ => "Cost of goods",
    },
    inventor_says: |person, all| format!("You are owed {person}, of {all} for all inventors."),
    inventor_lines: ["Value of the invention", "Share factor", "For all inventors", "For you"],
    assumptions: |side| match side {
        Side::Talent => {
            "Before your own tax. Unvested shares, the package and the stake count with the chance that you stay, and later money is discounted. Nothing is held back in escrow."
        }
        Side::Licence => {
            "Payments at the end of each year, weighed with the chance that the market is reached, then discounted. Before tax on both sides."
        }
        Side::Inventor => {
            "Before tax. The German formula is value × share factor × part among the inventors (guidelines of 1959 as amended); a university’s schedule is applied to all income together."
        }
    },
    double_risk: "Chances below 100 % and a discount rate above 15 % count the risk twice.",
};
