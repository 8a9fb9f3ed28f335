//! What a row or a group still needs before it counts, as the interface would say of it.
//!
//! A row in which nothing was entered but the usual choices says nothing: it is neither sent nor complained of.
//!
//! ```
//! use bandworth::session::detail::{Detail, Table, needed::{is_blank, missing}};
//! use bandworth::session::draft::{Draft, Field};
//! let mut draft = Draft::blank();
//! draft.add_row(Table::Grants);
//! assert!(is_blank(&draft, Table::Grants, 0));
//! draft.set(Field::Detail(Detail::GrantUnits, 0), "100".to_owned());
//! let price = [Detail::Strike, Detail::GrantPrice].map(|detail| Field::Detail(detail, 0));
//! assert_eq!(missing(&draft, Table::Grants, 0), price);
//! ```
use super::form::{Part, columns, company_fields};
use super::{Detail, Table};
use crate::session::draft::{Draft, Field};

/// Whether nothing was entered in a row that would count, beyond what a new row starts with.
pub fn is_blank(draft: &Draft, table: Table, row: u8) -> bool {
    let typed = |detail: &Detail| {
        let text = draft.text(Field::Detail(*detail, row)).trim();
        let usual = table.usual().iter().any(|(other, usual)| other == detail && *usual == text);
        detail.read().words().is_empty() && !text.is_empty() && !usual
    };
    !missing(draft, table, row).is_empty() && !columns(table, draft, row).iter().any(typed)
}

/// The fields of a row that are empty and needed.
pub fn missing(draft: &Draft, table: Table, row: u8) -> Vec<Field> {
    use Detail as D;
    let empty = |detail: Detail| draft.text(Field::Detail(detail, row)).trim().is_empty();
    let needed = match table {
        Table::OneOffs => vec![D::OneOffAmount],
        Table::Rounds if empty(D::RoundDilution) => vec![D::RoundMonth, D::RoundNewShares],
        Table::Rounds => vec![D::RoundMonth],
        Table::Benefits if empty(D::BenefitRate) => vec![D::BenefitValue],
        Table::Benefits => Vec::new(),
        Table::Repayments => vec![D::RepaymentAmount, D::RepaymentMonths],
        Table::Weights => vec![D::WeightScore],
        Table::Rates => vec![D::RatePair, D::RateValue],
        Table::Grants => grant(draft, row),
    };
    needed.into_iter().filter(|detail| empty(*detail)).map(|detail| field(detail, row)).collect()
}

/// Every field of these parts that is empty and needed, because something else was entered.
pub fn all_missing(draft: &Draft, parts: &[Part]) -> Vec<Field> {
    use Detail as D;
    let mut found: Vec<Field> = Vec::new();
    let filled = |detail: Detail| !draft.detail(detail).trim().is_empty();
    for part in parts {
        match part {
            Part::Rows(table) => {
                let rows = (0..draft.rows(*table)).filter(|row| !is_blank(draft, *table, *row));
                found.extend(rows.flat_map(|row| missing(draft, *table, row)));
            }
            Part::One(D::RefresherMonths) if !filled(D::RefresherMonths) => {
                found.push(field(D::RefresherMonths, 0));
            }
            Part::One(D::LeaveMonth) if !filled(D::LeaveMonth) && speaks_of_leaving(draft) => {
                found.push(field(D::LeaveMonth, 0));
            }
            Part::One(_) => {}
        }
    }
    found
}

/// Whether anything is said that needs a last month.
fn speaks_of_leaving(draft: &Draft) -> bool {
    let said =
        [Detail::NoticeMonths, Detail::GapMonths].map(|detail| !draft.detail(detail).trim().is_empty());
    let owes = |row| !is_blank(draft, Table::Repayments, row);
    said.contains(&true) || (0..draft.rows(Table::Repayments)).any(owes)
}

/// What a grant of its kind needs.
fn grant(draft: &Draft, row: u8) -> Vec<Detail> {
    use Detail as D;
    let text = |detail: Detail| draft.text(Field::Detail(detail, row)).trim();
    let kind = text(D::GrantKind);
    if kind == "espp" {
        return vec![D::PlanDiscount, D::Contribution];
    }
    let by_value = text(D::GrantUnits).is_empty();
    let paid_by_value = matches!(kind, "rsu" | "rsu_double_trigger" | "cash_lti");
    let mut needed = Vec::new();
    if paid_by_value || kind == "restricted_stock" {
        // Value or units.
        needed.extend(by_value.then_some(D::FurtherValue));
    } else {
        needed.push(D::GrantUnits);
    }
    match kind {
        "option_iso" | "option_nso" => needed.push(D::Strike),
        "ppu" => needed.push(D::BaseValue),
        "vsop" | "sar" | "phantom" => needed.push(D::BasePrice),
        _ => {}
    }
    needed.extend((text(D::Exercise) == "hold_months").then_some(D::HoldMonths));
    needed.extend((text(D::Payout) == "at_month").then_some(D::PayoutMonth));
    let shown = company_fields(draft);
    let company = |detail| shown.contains(&detail) && !draft.detail(detail).trim().is_empty();
    let has_price = company(D::SharePrice) || company(D::PreferredPrice);
    let worth_known = by_value && paid_by_value;
    if !has_price && !worth_known {
        needed.push(D::GrantPrice);
    }
    needed.push(D::FurtherMonths);
    let columns = columns(Table::Grants, draft, row);
    needed.retain(|detail| columns.contains(detail));
    // Of the company, so in no row.
    if kind == "rsu_double_trigger" && draft.detail(D::Liquidity) != "public" {
        needed.extend([D::LiquidityMonth, D::LiquidityChance].into_iter().filter(|detail| !company(*detail)));
    }
    needed
}

/// A field of a row; what is said once for all rows stands in the first.
fn field(detail: Detail, row: u8) -> Field {
    Field::Detail(detail, if detail.table().is_some() { row } else { 0 })
}
