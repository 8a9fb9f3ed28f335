//! What the form beyond the first one shows: groups of fields, by what was chosen.
use super::{Detail, Table};
use crate::session::compare::jurisdiction;
use crate::session::draft::{Draft, Field};

/// A group of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Who, what, when, how many hours.
    Work,
    /// What tax depends on besides.
    Tax,
    /// Raises, bonus, one-offs.
    Cash,
    /// The employer's shares.
    Company,
    /// Grants beside the first one, and refreshers.
    Equity,
    /// What the employer pays besides.
    Benefits,
    /// What leaving the present job loses.
    Leaving,
    /// What has no price.
    Weights,
    /// What is assumed for all offers.
    Assumptions,
}

/// A part of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// One field.
    One(Detail),
    /// A table with rows.
    Rows(Table),
}

/// The groups shown for an offer.
pub fn groups(draft: &Draft) -> Vec<(Group, Vec<Part>)> {
    use Detail as D;
    let place = jurisdiction(draft);
    let mut groups = vec![
        (
            Group::Cash,
            [
                ones(&[D::Raise, D::BonusPayout, D::BonusAmount, D::BonusGuaranteed, D::BonusLag]),
                ones(&[D::SignOnClawback, D::SignOnClawbackMonths]),
                vec![Part::Rows(Table::OneOffs)],
            ]
            .concat(),
        ),
        (Group::Company, company(draft)),
        (
            Group::Equity,
            [
                vec![Part::Rows(Table::Grants)],
                ones(&[D::RefresherValue]),
                if draft.detail(D::RefresherValue).is_empty() {
                    Vec::new()
                } else {
                    ones(&[D::RefresherFirst, D::RefresherMonths, D::RefresherCadence, D::RefresherGrowth])
                },
            ]
            .concat(),
        ),
        (Group::Benefits, vec![Part::Rows(Table::Benefits)]),
        (
            Group::Work,
            [
                // The name of the offer says who offers it; what was entered once is not hidden.
                ones(if draft.detail(D::Employer).is_empty() { &[] } else { &[D::Employer] }),
                ones(&[
                    D::Title,
                    D::StartDate,
                    D::HoursPerWeek,
                    D::VacationDays,
                    D::CommuteHours,
                    D::RemoteShare,
                ]),
            ]
            .concat(),
        ),
    ];
    let tax = tax(&place, draft);
    if !tax.is_empty() {
        groups.insert(1, (Group::Tax, ones(&tax)));
    }
    if draft.is_current() {
        let leaving = ones(&[D::LeaveMonth, D::NoticeMonths, D::GapMonths]);
        let rows = vec![Part::Rows(Table::Repayments)];
        groups.insert(0, (Group::Leaving, [leaving, rows].concat()));
    }
    groups.push((Group::Weights, vec![Part::Rows(Table::Weights)]));
    if !draft.has_job() {
        // A deal without a job; what was entered is not hidden.
        groups.retain(|(group, parts)| {
            matches!(group, Group::Tax | Group::Weights) || parts.iter().any(|part| is_used(draft, *part))
        });
    }
    groups
}

/// Whether something was entered in a part.
fn is_used(draft: &Draft, part: Part) -> bool {
    match part {
        Part::One(detail) => !draft.detail(detail).is_empty(),
        Part::Rows(table) => draft.rows(table) > 0,
    }
}

/// Everything that is assumed for all offers: what the form shows, and the tax year, which is chosen beside the law.
pub fn shared() -> Vec<Part> {
    [assumptions(), ones(&[Detail::TaxYear])].concat()
}

/// What is assumed for all offers, as the form shows it.
pub fn assumptions() -> Vec<Part> {
    use Detail as D;
    let fields = [
        D::Horizon,
        D::DiscountRate,
        D::Inflation,
        D::SignOnShown,
        D::Scenario,
        D::Calendar,
        D::ComparedIn,
        D::ReferencePlace,
    ];
    [ones(&fields), vec![Part::Rows(Table::Rates)]].concat()
}

fn tax(place: &str, draft: &Draft) -> Vec<Detail> {
    let mut fields = Vec::new();
    if draft.text(Field::FilingStatus) == "joint" {
        fields.push(Detail::SpouseWages);
    }
    match place {
        "sg" => fields.push(Detail::Residency),
        "nl" => fields.push(Detail::Ruling),
        // Places of which only a scale on taxable income is known.
        "au" | "jp" | "kr" | "ch-federal" | "ch-ge-geneva" => fields.push(Detail::Deductions),
        _ => {}
    }
    fields
}

/// The fields of the employer's shares that are shown, by how the shares can be sold.
pub fn company_fields(draft: &Draft) -> Vec<Detail> {
    use Detail as D;
    let mut fields = vec![D::Liquidity, D::SharePrice, D::Growth];
    if is_unlisted(draft) {
        fields.extend([
            D::PreferredPrice,
            D::CommonDiscount,
            D::Haircut,
            D::LiquidityMonth,
            D::LiquidityChance,
        ]);
    }
    fields
}

/// Whether shares are said to have no market, or are of a kind that waits for one.
fn is_unlisted(draft: &Draft) -> bool {
    let waits = |row| draft.text(Field::Detail(Detail::GrantKind, row)) == "rsu_double_trigger";
    match draft.detail(Detail::Liquidity) {
        "private" | "tender" => true,
        "public" => false,
        _ => (0..draft.rows(Table::Grants)).any(waits),
    }
}

fn company(draft: &Draft) -> Vec<Part> {
    let mut parts = ones(&company_fields(draft));
    if is_unlisted(draft) {
        parts.push(Part::Rows(Table::Rounds));
    }
    parts
}

/// The columns of a table that matter in a row.
pub fn columns(table: Table, draft: &Draft, row: u8) -> Vec<Detail> {
    let fields = table.fields().iter().copied();
    match table {
        Table::Grants => {
            let kind = draft.text(Field::Detail(Detail::GrantKind, row));
            let rule = draft.text(Field::Detail(Detail::Exercise, row));
            let payout = draft.text(Field::Detail(Detail::Payout, row));
            fields.filter(|field| grant_has(*field, kind, rule, payout)).collect()
        }
        _ => fields.collect(),
    }
}

/// Whether another field of the row says the same and counts in place of this one.
pub fn is_overruled(draft: &Draft, detail: Detail, row: u8) -> bool {
    let by = match detail {
        Detail::RoundNewShares => Detail::RoundDilution,
        Detail::BenefitValue => Detail::BenefitRate,
        _ => return false,
    };
    !draft.text(Field::Detail(by, row)).trim().is_empty()
}

/// Whether a kind of grant has a field.
fn grant_has(field: Detail, kind: &str, exercise: &str, payout: &str) -> bool {
    use Detail as D;
    let option = matches!(kind, "option_iso" | "option_nso");
    let right = matches!(kind, "vsop" | "sar" | "phantom");
    match field {
        D::GrantKind => true,
        D::FurtherValue => matches!(kind, "rsu" | "rsu_double_trigger" | "restricted_stock" | "cash_lti"),
        D::GrantUnits | D::GrantPrice => !matches!(kind, "espp" | "cash_lti"),
        D::Strike | D::Exercise | D::ExerciseWindow => option,
        D::HoldMonths => option && exercise == "hold_months",
        D::Expiry => kind == "rsu_double_trigger",
        D::BaseValue | D::CapMultiple | D::LockUp => kind == "ppu",
        D::BasePrice | D::Payout | D::GoodLeaver => right,
        D::PayoutMonth => right && payout == "at_month",
        D::Paid | D::Election83b => kind == "restricted_stock",
        D::PlanDiscount | D::Lookback | D::Contribution => kind == "espp",
        _ => kind != "espp",
    }
}

fn ones(fields: &[Detail]) -> Vec<Part> {
    fields.iter().copied().map(Part::One).collect()
}
