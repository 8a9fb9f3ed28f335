//! The answers of the view for deals, in English.
use crate::i18n::messages_deals::{Checked, Inventor, Known, Licence, Talent};

pub(super) const TALENT: Talent = Talent {
    line: |line| match line {
        "at_closing" => ["At closing", "Vested shares, and unvested ones that are paid at once."],
        "carve_out" => ["including your part of the carve-out", "Paid to the management before the shares."],
        "held_back_pv" => [
            "Held back or paid later, today’s value",
            "From the escrow and from later instalments, as far as they are expected.",
        ],
        "deferred_pv" => ["Unvested shares, today’s value", "Paid as they would have vested, if you stay."],
        "buyer_stock_pv" => ["including stock of the buyer", "Its price may rise or fall until it vests."],
        "package_pv" => ["New package, today’s value", "What the new employer pays for coming and staying."],
        "total_pv" => ["Everything, today’s value", "Later money is weighed with the chance and discounted."],
        "at_risk" => [
            "Taken off for the chance of leaving",
            "What is promised for later, less what is expected of it; leaving at once would cost all of it.",
        ],
        "headline_share" => ["Of the headline", "What reaches you, as part of the figure in the news."],
        "months_of_salary" => ["In months of salary", "What reaches you, by your monthly salary."],
        _ => [
            "Stake in the company that goes on",
            "By the cash it keeps and your own estimate; not in the sum above.",
        ],
    },
    lines: "Line by line",
    steps: "From the fee down to you",
    steps_say: |start, shares, you| {
        format!("Of {start}, {shares} are for the shares; {you} of that are for yours.")
    },
    step: |step| match step {
        "headline" => "Headline",
        "not_shares" => "Not for the shares",
        "promised" => "Promised to the company",
        "for_shares" => "For the shares in all",
        "later" => "Comes in later instalments",
        "held_back" => "Held back (escrow)",
        "receipts" => "Paid to the company",
        "cash" => "Cash it had",
        "transaction_costs" => "Costs of the deal",
        "debt_repaid" => "Debt repaid",
        "carve_out" => "Carve-out for the management",
        "corporate_tax" => "Corporate tax",
        "retained" => "Left in the company",
        "equity_total" => "For the shares",
        "stays" => "Not handed out",
        "others" => "All other shares",
        _ => "Your vested shares, at closing",
    },
    step_columns: &["Step", "Amount", "Left after it"],
    leakage: |amount| {
        format!(
            "In a sale of the shares at the same price, the corporate tax of {amount} would not have been due."
        )
    },
    ways: [
        "Three ways to hand the money out",
        "The same money, shared in three ways. Which one applies stands in the charter or is for the board to decide.",
    ],
    way: |mode| match mode {
        "deemed_liquidation" => [
            "Liquidation",
            "Preferences are paid first, then the rest is shared. Usual where the licence is exclusive and covers everything.",
        ],
        "dividend" => [
            "Dividend",
            "Everybody gets the same for each share; preferences stay alive for later. Options that were not exercised get nothing.",
        ],
        _ => [
            "One price per share",
            "Each share is bought at one price, as at Character.AI. What is left over stays in the company.",
        ],
    },
    chosen: "chosen",
    way_rows: ["Stays in the company", "You, at closing", "You, everything at today’s value"],
    no_price: "The third way, one price per share, needs a price; enter it under “From the fee to the shares”.",
    class: "Class",
    class_name: |name| match name {
        "all" => Some("All shares"),
        "founder" => Some("Founder"),
        "others" => Some("Everyone else"),
        "investors" => Some("Investors"),
        _ => None,
    },
    payments: [
        "When it comes, and what can take it away",
        "Each payment with its month. Grey is what it comes to if it is paid, coloured what is expected of it.",
    ],
    source: |source| match source {
        "shares" => ["Vested shares", "Costs, debt, tax and preferences, paid before."],
        "options" => ["Vested options", "A price below the strike."],
        "escrow" => ["From the escrow, as far as you expect it back", "Claims of the buyer."],
        "instalment" => ["Later instalment", "The buyer not paying; debt and preferences still open."],
        "carve_out" => ["Part of the carve-out", "What your own shares get, where it is set off."],
        "accelerated" => ["Unvested shares, paid at once", "Nothing, once it is paid."],
        "cash_over_time" => ["Unvested shares, in cash", "Leaving before."],
        "buyer_stock" => {
            ["Unvested shares, in stock of the buyer", "Leaving before; a lower price of the stock."]
        }
        "package" => ["New package", "Leaving before; all but the first part."],
        _ => ["Stake in the company that goes on", "The company failing."],
    },
    paid_after: |what, when| format!("{what}, {when}"),
    payment_columns: &["Payment", "When", "If it is paid", "How likely", "Expected", "What can take it away"],
    at_closing: "at closing",
    after: |span| format!("after {span}"),
    methods: [
        "Who bears the escrow, by both ways",
        "In a liquidation, at closing and on release. The agreement says which way holds; the chosen one stands first.",
    ],
    method_columns: ["at closing", "on release"],
    warning: |code| match code {
        "instalments_stay_in_company" => {
            Some("One price is paid for the shares; later instalments stay in the company.")
        }
        "preferences_above_headline" => Some(
            "The preferences are larger than everything that is paid: in a liquidation, common shares get nothing.",
        ),
        "retention_above_headline" => {
            Some("The pay promised to those who move is more than the headline, which is said to contain it.")
        }
        "class_names_alike" => {
            Some("Two classes are called the same but for case and spaces. Look whether they are one.")
        }
        "unverified_preset" => Some(
            "The share classes were rebuilt from press reports; parts of them are assumptions that nothing confirms.",
        ),
        "buyer_stock_at_deal_price" => {
            Some("Stock of the buyer counts at the price of the deal, whatever it does until it vests.")
        }
        "value_after_horizon" => Some("What comes after 15 years is not counted."),
        _ => None,
    },
    curve: "What one share gets in a liquidation, by how much money there is",
    curve_says: |money, classes| format!("At {money} one share gets: {classes}."),
    per_share: |class, amount| format!("{class} {amount}"),
    axis: ["this deal", "Money for the shares"],
    points: "Where a class begins to act otherwise",
    point_columns: &["From", "Class", "What it does"],
    event: |event| match event {
        "convert" => "gives up its preference and shares like common stock",
        "cap_reached" => "has reached its cap",
        _ => "is worth exercising",
    },
};

pub(super) const LICENCE: Licence = Licence {
    lines: "What the licence is worth",
    line: |line| match line {
        "rnpv_licensor" => [
            "Worth to the licensor",
            "All payments it expects, less its costs, at today’s value (risk-adjusted net present value).",
        ],
        "rnpv_licensee" => {
            ["Worth to the licensee", "Sales it expects, less all costs and payments, at today’s value."]
        }
        "effective_royalty_rate" => [
            "Effective royalty",
            "Everything paid, fees included, as part of the net sales; both at today’s value.",
        ],
        "licensor_value_share" => [
            "The licensor’s share of the value",
            "A rule of thumb is 25 to 33 % of the profit before royalties.",
        ],
        "payback_years" => {
            ["Paid back after", "When the licensee’s expected cash has made up for what it spent."]
        }
        "break_even_royalty_rate" => {
            ["Highest bearable royalty", "At this flat rate nothing is left for the licensee."]
        }
        "upfront_share" => ["Paid at signing", "Part of the fee and all milestones that comes at the start."],
        _ => ["All payments, today’s value", "What the licensee is expected to pay."],
    },
    in_years: |years| if years == "1" { "one year".to_owned() } else { format!("{years} years") },
    years: "Royalty by year, if it sells",
    years_say: |most, year, expected| {
        format!(
            "At most {most}, in year {year}. Weighed with all chances, {expected} are expected over the term."
        )
    },
    signing: "Signing",
    legend: ["paid if it sells", "minimum royalty"],
    year_columns: &["Year", "Net sales", "Paid if it sells", "Paid if not", "Minimum", "Expected"],
    swings: ["What moves the value for the licensor", "What moves the value for the licensee"],
    swings_say: |driver| {
        format!(
            "Each assumption a fifth lower and higher, the launch a year earlier and later. Most is moved by: {driver}."
        )
    },
    swing_columns: &["Assumption", "Lower, or earlier", "Higher, or later"],
    driver: |driver| match driver {
        "net_sales" => "Net sales",
        "p_sales" => "Chance to reach the market",
        "royalty_rate" => "Royalty rate",
        "discount_rates" => "Discount rates",
        "launch_delay" => "Launch",
        _ => "Cost of goods",
    },
    double_risk: "Chances below 100 % and a discount rate above 15 % count the same risk twice. Take one of them back.",
};

pub(super) const INVENTOR: Inventor = Inventor {
    line: |line| match line {
        "value" => [
            "Value of the invention",
            "What a licensee would pay for it: turnover × licence rate, large turnover counting less.",
        ],
        "factor" => {
            ["Share factor", "Your part of the value, by the points for task, solution and position."]
        }
        "all" => ["For all inventors", "Before it is split among them."],
        _ => ["For you", "Your part among the inventors."],
    },
    lines: "What you are owed",
    readings: [
        "Both readings of the bands",
        "Guideline 11 names its bands in Deutschmarks. Some take the figures as euros, others halve them; here is each, and the sum without any.",
    ],
    reading: |reading| match reading {
        "half" => "Bands halved",
        "nominal" => "Bands in euros",
        _ => "All turnover counts in full",
    },
    schedules: [
        "Universities side by side",
        "The same income under each schedule; amounts are in the currency of the form, and thresholds are not converted.",
    ],
    columns: &["By", "Value", "All inventors", "You"],
};

pub(super) const KNOWN: Known = Known {
    facts: "What was reported",
    announced: |date| {
        format!("Announced: {date}. Press reports, not confirmed by the parties unless a line says so.")
    },
    columns: &["Reported", "Figure", "Source"],
    disputed: "Reports differ",
    either: |figures| figures.join(" or "),
    unverified: ["Not confirmed", "No source was found for this. It is used nowhere on this page."],
    derived: |text| format!("How the share classes were made: {text}"),
    benchmarks: [
        "What others agreed",
        "Few cases and quoted ranges, each with its source: points to hold a deal against, not percentiles.",
    ],
    metric: |metric| match metric {
        "headline_to_last_valuation" => Some("Headline over the last valuation"),
        "headline_to_capital_raised" => Some("Headline over the capital raised"),
        "headline_per_head_moved" => Some("Headline per person who moved"),
        "royalty_rate" => Some("Royalty rates, of net sales"),
        "upfront_share" => Some("Part paid at signing"),
        "carve_out_pct" => Some("Carve-out for the management"),
        "german_share_factor" => Some("Share factor in Germany"),
        _ => None,
    },
    points_say: |n| format!("{n} reported deals, press figures; the sources stand with each deal."),
    ranges_say: "Quoted ranges and single figures; the table names cases and sources.",
    yours: "This deal",
    yours_paid: "This deal, everything paid",
    times: |number| format!("{number}×"),
    people: |number| format!("{number} people"),
    a_share: |amount| format!("{amount} a share"),
    range: |low, high| format!("{low} to {high}"),
    range_columns: &["For", "Figure", "Cases", "Year", "Source"],
    point_columns: &["Deal", "Ratio", "Source"],
};

pub(super) const CHECKED: Checked = Checked {
    heading: [
        "What we checked",
        "Cases of our own, worked by hand, in which published calculators or texts pay something else. Our column is computed here and now.",
    ],
    of: |money| format!("{money} for the shares"),
    columns: &["Class", "The published rule", "Here"],
    sum: "Together",
    off: |paid, money| format!("The rule pays {paid} where there are {money}."),
    retrieved: |date| format!(", read on {date}"),
    source: "Where the rule was read",
};
