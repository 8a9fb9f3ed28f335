//! What the tables hold that is not to be compared; counted and named, never dropped silently.
//!
//! Two rules only: low-income relief of US states, which the reference models in part, and rows of
//! the Dutch 30 % ruling whose allowance is not that of the pay in the column. Also [`pay`]: what
//! the rows of the ruling mean by pay.
use crate::conformance::map::{Row, TableName};
use rust_decimal::Decimal;
use std::cmp::{max, min};

/// Below this sum of wages and gains the reference's state columns are not reliable.
const LOW_INCOME: Decimal = Decimal::from_parts(40_000, 0, 0, false, 0);

/// The 30 % ruling (Uitvoeringsbesluit loonbelasting 10ea to 10ef): year, pay it is capped at, taxable pay at least.
const RULING: [(u16, Decimal, Decimal); 2] = [
    (2025, Decimal::from_parts(246_000, 0, 0, false, 0), Decimal::from_parts(46_660, 0, 0, false, 0)),
    (2026, Decimal::from_parts(262_000, 0, 0, false, 0), Decimal::from_parts(48_013, 0, 0, false, 0)),
];
const RULING_SHARE: Decimal = Decimal::from_parts(3, 0, 0, false, 1);
/// Pay with the holiday allowance of 8 % (Wet minimumloon en minimumvakantiebijslag 15), by pay without it.
const WITH_HOLIDAY_ALLOWANCE: Decimal = Decimal::from_parts(108, 0, 0, false, 2);

/// Why a row, or a part of it, is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutOfScope {
    /// State and local columns of a small US income.
    LowIncomeState,
    /// A row of the 30 % ruling whose allowance is not the law's.
    Ruling,
}

impl OutOfScope {
    /// The reason in words.
    pub fn text(self) -> &'static str {
        match self {
            Self::LowIncomeState => "state and local columns below 40,000",
            Self::Ruling => "30 % ruling, where the table's allowance is not the law's",
        }
    }

    /// Whether a column of such a row is left out.
    pub fn covers(self, column: &str) -> bool {
        match self {
            // The totals contain the state's tax. Payroll columns are not income-tested.
            Self::LowIncomeState => {
                column.starts_with("state_income_tax")
                    || matches!(column, "state_refundable_credits" | "local_income_tax" | "total" | "net")
            }
            Self::Ruling => true,
        }
    }
}

/// Whether a row is wholly or partly out of scope.
pub fn reason(name: &TableName, row: &Row) -> Result<Option<OutOfScope>, String> {
    let is_state = name.jurisdiction.starts_with("us-") && name.jurisdiction != "us-federal";
    if is_state {
        let income = row.number("wages")?.saturating_add(row.number("long_term_gains")?);
        return Ok((income < LOW_INCOME).then_some(OutOfScope::LowIncomeState));
    }
    if name.jurisdiction == "nl" && row.number("ruling_30_percent")? == Decimal::ONE {
        let (_, cap, floor) = ruling(name.year)?;
        let gross = row.number("gross_salary")?;
        let law = max(Decimal::ZERO, min(RULING_SHARE * min(gross, cap), gross - floor)).round_dp(2);
        let follows = law == row.number("tax_free_allowance")?;
        return Ok((!follows).then_some(OutOfScope::Ruling));
    }
    Ok(None)
}

/// The wages of a row: what its column of pay says, but with the holiday allowance where the ruling
/// is granted in the Dutch tables.
///
/// Their reference takes `gross_salary` for pay without the allowance, adds it where the ruling is asked
/// for, taxes it and pays it out (`taxable_income + tax_free_allowance = net + wage_tax_total = 1.08
/// gross_salary` in every such row), and leaves it out again where pay with it stays below the
/// norm, so that nothing is granted. The law is applied to the pay that the row is about.
pub fn pay(name: &TableName, row: &Row, column: &str) -> Result<Decimal, String> {
    let stated = row.number(column)?;
    if name.jurisdiction != "nl" || row.number("ruling_30_percent")? != Decimal::ONE {
        return Ok(stated);
    }
    let (_, _, least) = ruling(name.year)?;
    let with_allowance = (stated * WITH_HOLIDAY_ALLOWANCE).round_dp(2);
    Ok(if with_allowance > least { with_allowance } else { stated })
}

fn ruling(year: u16) -> Result<(u16, Decimal, Decimal), String> {
    let known = RULING.into_iter().find(|(known, _, _)| *known == year);
    known.ok_or_else(|| format!("no rule of the 30 % ruling is known for {year}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::conformance::{
        map::{Table, TableName},
        read::Expected,
    };

    fn compared(stem: &str, head: &str, line: &str) -> (Vec<String>, bool) {
        let case = Table::new(TableName::of(stem).unwrap(), head).unwrap().case(2, line).unwrap();
        let Expected::Lines(lines, _) = case.expected else { return (Vec::new(), false) };
        (lines.into_iter().map(|line| line.id).collect(), case.out_of_scope.is_some())
    }

    #[test]
    fn small_incomes_are_compared_but_for_state_and_local_tax() {
        let head = "filing_status,wages,long_term_gains,federal_income_tax,state_income_tax,state_payroll_total,local_income_tax,total,net";
        let small = compared("us-ny-2025", head, "single,30000,9999.99,1,1,1,1,1,1");
        assert_eq!(small, (vec!["federal_income_tax".into(), "state_payroll_total".into()], true));
        let large = compared("us-ny-2025", head, "single,30000,10000,1,1,1,1,1,1");
        assert_eq!((large.0.len(), large.1), (6, false));
    }

    #[test]
    fn the_ruling_is_compared_where_the_table_follows_the_law() {
        let head = "ruling_30_percent,gross_salary,tax_free_allowance,taxable_income,net";
        // Taxable pay may not fall below the norm: nothing is free at 40,000 (law and table agree),
        // 30 % is free at 100,000 (the table has 32.4 %), and without the ruling all is compared.
        assert!(!compared("nl-2025", head, "1,40000,0,40000,1").1);
        assert!(!compared("nl-2025", head, "1,100000,30000,70000,1").1);
        assert_eq!(compared("nl-2025", head, "1,100000,32400,75600,1"), (vec![], true));
        // Above the cap the allowance is the same with and without holiday pay: the row counts.
        assert!(!compared("nl-2025", head, "1,375000,73800,331200,1").1);
        assert!(!compared("nl-2025", head, "0,100000,0,100000,1").1);
    }

    #[test]
    fn pay_has_the_holiday_allowance_where_the_ruling_is_granted() {
        let wages = |stem: &str, head: &str, line: &str| {
            let case = Table::new(TableName::of(stem).unwrap(), head).unwrap().case(2, line).unwrap();
            case.input.field("wages").decimal().unwrap().normalize().to_string()
        };
        let head = "ruling_30_percent,gross_salary,net";
        assert_eq!(wages("nl-2025", head, "1,375000,0"), "405000");
        assert_eq!(wages("nl-2025", head, "1,999999,0"), "1079998.92");
        // 8 % more than 43,203 stays below the norm of 46,660, and a row without the ruling has none.
        assert_eq!(wages("nl-2025", head, "1,43203,0"), "43203");
        assert_eq!(wages("nl-2025", head, "1,43204,0"), "46660.32");
        assert_eq!(wages("nl-2026", head, "0,375000,0"), "375000");
        assert_eq!(wages("de-2025", "gross_salary,net", "375000,0"), "375000");
    }
}
