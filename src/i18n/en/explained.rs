//! How a figure came about, in English.
use crate::domain::explanation::Name;
use crate::domain::flow::Component;
use crate::i18n::messages_explained::ExplainedTexts;

pub(in crate::i18n) const EXPLAINED: ExplainedTexts = ExplainedTexts {
    open: |row, offer| format!("How this came about: {row}, {offer}"),
    close: "Close",
    back: "Back",
    name,
    component,
    year: |number| format!("Year {number}"),
    month: |component, month| format!("{component}, month {month}"),
    more: |count, sum| format!("{count} more, together {sum}"),
    result: "Result",
    rests_on: "Rests on",
    entered: ["what you entered", "what is assumed for all offers", "price levels (see Data)"],
    law: |place, year| format!("tax law of {place}, {year}"),
    rates: |day| format!("reference exchange rates of {day}"),
    loss: |kind| match kind {
        "unvested" => "Not yet vested",
        "unpaid" => "One-time payment still to come",
        "bonus" => "Bonus earned, not yet paid",
        "option_lapse" => "Options that lapse",
        "leaver_share" => "Vested, but not kept by leavers",
        "gap" => "Pay between the jobs",
        "clawback" => "One-time payment to be paid back",
        _ => "Training or the like to be paid back",
    },
    rank: "Where the amount lies among those of the same role, level and place: even steps between the percentiles known.",
    nothing: "This figure stands as it was entered.",
};

const fn name(name: Name) -> &'static str {
    match name {
        Name::Flow => "Payment",
        Name::Component => "Part of pay",
        Name::Gross => "Before tax",
        Name::Deduction => "Tax or contribution",
        Name::Amount => "Amount",
        Name::Year => "Year",
        Name::Inflation => "Inflation a year",
        Name::Years => "Years",
        Name::Guaranteed => "Guaranteed payments",
        Name::All => "All payments",
        Name::HoursPerWeek => "Hours of work a week",
        Name::VacationDays => "Vacation days a year",
        Name::CommuteHoursPerWeek => "Hours on the way a week",
        Name::RemoteShare => "Part of the time at home",
        Name::ReferenceIndex => "Price level of the reference place",
        Name::PlaceIndex => "Price level of this place",
        Name::Face => "Face value",
        Name::Units => "Units",
        Name::Contribution => "Paid into the plan in half a year",
        Name::Price => "Price of a share today",
        Name::BasePrice => "Strike or base price",
        Name::Growth => "Growth of the price a year",
        Name::AboveOptionLimit => "Units above the $100,000 a year of ISOs, taxed as NSOs",
        Name::AbovePlanLimit => "Above the $25,000 a year of purchase plans, not counted",
        Name::Proceeds => "Part that must be sold",
        Name::Haircut => "Haircut",
        Name::Probability => "Probability",
        Name::Loss => "What is lost",
        Name::Discounting => "Discounted to today",
        Name::LossTax => "Tax and contributions on it",
        Name::Taken => "Deducted from the year’s pay",
        Name::TakenWithStep => "Deducted with a little more pay",
        Name::Step => "The extra pay",
        Name::Score => "Score",
        Name::Staying => "Worth of staying",
        Name::Own => "This offer",
        Name::Reference => "The offer it is measured against",
        Name::TaxWithout => "Tax without the sign-on",
        Name::TaxWith => "Tax with the sign-on",
    }
}

const fn component(component: Component) -> &'static str {
    match component {
        Component::Base => "Base pay",
        Component::Bonus => "Bonus",
        Component::SignOn => "Sign-on",
        Component::Retention => "Retention",
        Component::Relocation => "Relocation",
        Component::Equity => "Equity",
        Component::Refresher => "Refreshers",
        Component::Benefit => "Benefits",
        Component::DealProceeds => "Proceeds of the deal",
        Component::Royalty => "Royalties",
        Component::Forfeited => "Given up",
        Component::Cost => "Exercise price, costs",
    }
}
