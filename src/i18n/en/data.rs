//! The data behind the bands, in English.
use crate::domain::band::{Ladder, Role};
use crate::domain::problem::Code;
use crate::i18n::{Data, OwnBands, SetGroup};

pub(in crate::i18n) const DATA: Data = Data {
    heading: [
        "Data and sources",
        "Every figure on pay that this page uses, where it comes from, how it was made and how it may mislead.",
    ],
    sets: [
        "Sets of figures",
        "What was counted is kept apart from what an office published, what people said, and what was computed. Each set can be taken along as JSON or CSV, under its licence.",
    ],
    group: |group| match group {
        SetGroup::Market => "Posted ranges of the market",
        SetGroup::Labs => "Posted ranges of AI labs",
        SetGroup::Official => "Official wages of occupations",
        SetGroup::Filings => "Visa filings",
        SetGroup::Survey => "What people said they earn",
        SetGroup::Factors => "Factors for modelled bands",
        SetGroup::Cited => "Cited points",
        SetGroup::Rates => "Exchange rates and price levels",
    },
    made: "How it was made, and its known bias",
    set_columns: &["Set", "Data of", "Rows", "Grade", "Source and licence", "Download"],
    places: |n| format!("{n} places"),
    points: |n| format!("{n} entries"),
    unstated: "not stated",
    download: |set, format| format!("Download {set} as {format}"),
    employers: [
        "What employers post",
        "Base pay a year in the adverts of single labs, all levels together, highest median first; of Google, Microsoft, Meta, NVIDIA, Databricks and others there are visa filings alone. The spread is P90 over the median: where it is wide, more is left to negotiation.",
    ],
    filter: "Show",
    filters: ["All adverts of labs", "Visa filings"],
    sides: ["Side of the lab", "Both", "Research", "Infrastructure"],
    name: "Employer’s name holds",
    nobody: "No employer fits this choice.",
    roles: [
        "Research and infrastructure side by side",
        "Whoever builds what models are trained and served on is as sought after as whoever does research. The spread, P90 over the median, says how much is left to negotiation in a role.",
    ],
    roles_of: |ladder| match ladder {
        Ladder::FrontierLab => "Labs’ posted base pay, all levels, San Francisco Bay Area",
        Ladder::Market => "The market’s posted base pay, senior, United States",
    },
    role_columns: &["Role", "Side", "Adverts", "Grade", "Median", "P90", "Spread", "Data of"],
    side: |role| match role {
        Role::FrontierResearcher | Role::ResearchEngineer => "Research",
        Role::MlInfraEngineer => "Infrastructure",
        Role::MlEngineer | Role::DataScientist | Role::DataEngineer | Role::SoftwareEngineer => "Other",
    },
    ranking: "Employers by median base pay",
    posted_columns: &[
        "Employer",
        "Role",
        "Place",
        "Adverts",
        "Grade",
        "P10",
        "Median",
        "P90",
        "Spread",
        "Last seen",
    ],
    filed_columns: &[
        "Employer",
        "Occupation or title",
        "Place",
        "Filings",
        "Grade",
        "P25",
        "Median",
        "P75",
        "P75 over median",
        "Data of",
    ],
    every_employer: "All who filed",
    anchors: [
        "Points on total pay",
        "Nobody publishes bands of total pay with equity. These are single points, each with its source: never an average, and not comparable between the tables.",
    ],
    anchor: |kind| match kind {
        "median_employee_total" => "Median of all employees (SEC pay ratio)",
        "sbc_per_employee" => "Stock pay per employee (a mean, not a median)",
        "reported_offer" => "Offers as reported by the press",
        "academic_pay" => "Pay at universities",
        _ => "Other points",
    },
    anchor_columns: &["Who pays", "Whom it covers", "Amount", "For", "Of", "Source"],
    period: |period| match period {
        "year" => "a year".to_owned(),
        "month" => "a month".to_owned(),
        other => other.to_owned(),
    },
    country: |code| match code {
        "global" => "all countries".to_owned(),
        "US" => "United States".to_owned(),
        "DE" => "Germany".to_owned(),
        other => other.to_owned(),
    },
    facts: ["How scarce the people are", "What was said, by whom and when: facts, not a score."],
    said: |who, when| format!("{who}, {when}"),
    own: OwnBands {
        heading: [
            "Your own bands",
            "Bring bands of your own as CSV or JSON. They are read on this device, leave it never, and stand beside ours where you look at an offer. The first line of a CSV names the columns: role, level, region, currency, grade are needed, and at least one of p10, p25, p50, p75, p90; n (rows) is needed where the bands were counted. Amounts are plain numbers a year.",
        ],
        choose: "Choose a file",
        example: "Example table (CSV)",
        remove: "Remove my bands",
        read: |file, bands, kept| {
            let kept = if kept {
                "They stay on this device until you remove them."
            } else {
                "This browser does not let the page save: they are gone after a reload."
            };
            format!("{file}: {bands} bands are in use. {kept}")
        },
        refused: |file| format!("{file} cannot be used. What was in use before stays."),
        place: |line, entry, column| match (line, entry) {
            (Some(line), _) if column.is_empty() => format!("Line {line}"),
            (Some(line), _) => format!("Line {line}, {column}"),
            (_, Some(entry)) => format!("Entry {entry}, {column}"),
            _ => column.to_owned(),
        },
        mend: |code| match code {
            Code::DataCorrupt => {
                "Amounts must rise from p10 to p90; every line has as many fields as the first; one table has one currency."
            }
            Code::WrongType => "Write numbers plainly: 120000 or 120000.50, in JSON amounts as text.",
            Code::Missing => "Add it; for counted bands n is needed.",
            Code::UnknownField => "Take the column away or correct its name.",
            Code::DuplicateId => "Two lines speak of the same role, level and place: keep one.",
            _ => "",
        },
        not_json: |said| format!("This is neither a table nor JSON: {said}"),
        caption: "Your bands beside ours",
        columns: &["Role and level", "Place", "P10", "Median", "P90", "Rows", "Grade", "Our median"],
        size: "The file is empty, or larger than 1 MiB. Save it with fewer lines.",
        too_few: "Fewer than 20 rows: listed, not drawn.",
    },
};
