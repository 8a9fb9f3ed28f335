//! How far a result may be off: the table of the reference's own accuracy (oracles/ORACLES.md).
//!
//! A column that the table does not name has the tolerance of the group it stands in, and so has a
//! sum. In the German sums that tolerance is what they may be off beyond the taxes in them, which have wider ones
//! of their own: `|d(total) - d(income tax) - d(surcharge)| <= 0.01`.
use bandworth::data::node::Node;
use rust_decimal::Decimal;

/// The tolerances that a file of deals states in its head.
#[derive(Clone, Debug)]
pub struct DealTolerance {
    money: Decimal,
    rate: Decimal,
    per_share: Decimal,
    years: Decimal,
}

impl DealTolerance {
    /// Reads `money`, `rate` and `per_share`.
    pub fn of(head: &Node) -> Result<Self, String> {
        let read =
            |key: &str| head.field(key).decimal().ok_or_else(|| format!("no `tolerance.{key}` in its head"));
        let years = Decimal::new(1, 6);
        Ok(Self { money: read("money")?, rate: read("rate")?, per_share: read("per_share")?, years })
    }

    /// The tolerance of the field of that name.
    pub fn of_field(&self, name: &str) -> Decimal {
        match name {
            "residual_per_share" => self.per_share,
            "payback_years" => self.years,
            _ if name.ends_with("_rate") || name.ends_with("_share") => self.rate,
            _ => self.money,
        }
    }
}

/// How far a line of a tax table may be off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// By this much.
    Within(Decimal),
    /// By the first where the named line falls into the same hundred as in the table, else by the second:
    /// the tariff cuts it to hundreds.
    BySameHundred(&'static str, Decimal, Decimal),
    /// By this much beyond what the named lines, which it is a sum of, are off themselves.
    Beyond(&'static [&'static str], Decimal),
}

/// Tables (with `*` for any text), columns (none: all others), filing, tolerance; the first match counts.
struct Rule {
    tables: &'static str,
    columns: &'static [&'static str],
    joint: Option<bool>,
    within: &'static str,
}

const fn rule(tables: &'static str, columns: &'static [&'static str], within: &'static str) -> Rule {
    Rule { tables, columns, joint: None, within }
}

const fn filed(columns: &'static [&'static str], joint: bool, within: &'static str) -> Rule {
    Rule { tables: "de-2*", columns, joint: Some(joint), within }
}

/// Sums that contain [`GERMAN_TAXES`].
const SUMS: &[&str] = &["total", "net"];
/// What the German reference reckons with coefficients of its own.
const GERMAN_TAXES: &[&str] = &["income_tax", "solidarity_surcharge"];

const RULES: &[Rule] = &[
    rule("us-ny-*", &[], "1"),
    rule("us-ar-*", &[], "1"),
    rule("us-ct-*", &[], "1"),
    rule("us-*", &[], "0.02"),
    rule("uk-*", &[], "0.02"),
    rule("de-tariff-*", &[], "0"),
    rule("de-lohnsteuer-*", &[], "0.10"),
    // The reference derives the tariff's coefficients; the statute prints them rounded.
    filed(&["income_tax"], false, "1"),
    filed(&["income_tax"], true, "2"),
    rule("de-2*", &["solidarity_surcharge"], "0.25"),
    rule("de-2*", &[], "0.01"),
    rule("fr-*", &["income_tax", "cehr", "income_tax_total"], "1"),
    rule("fr-*", &[], "0.30"),
    rule("ca-*", &[], "0.02"),
    rule("nl-*", &[], "2"),
    rule("in-*", &[], "10"),
    rule("ch-federal-2025", &[], "0.15"),
    rule("ch-federal-*", &[], "0.05"),
    rule("ch-*-salary-*", &["ahv_iv_eo", "alv", "nbu", "bvg", "social_total", "net_salary"], "0.02"),
    rule(
        "ch-*",
        &["total_without_church", "tax_total_without_church", "net_without_church", "net_with_church"],
        "2",
    ),
    rule("ch-*", &[], "1"),
    rule("au-*", &[], "0"),
    rule("ie-*", &["prsi"], "0.05"),
    rule("ie-*", &[], "0.02"),
    rule("sg-*", &[], "0.02"),
    rule("il-*", &[], "1"),
    rule("kr-tariff-*", &[], "1"),
    rule("jp-tariff-*", &[], "1"),
];

/// One Swiss tax may be off by this much where the taxable income falls into another hundred.
const OTHER_HUNDRED: Decimal = Decimal::from_parts(30, 0, 0, false, 0);

impl Tolerance {
    /// The tolerance of a column in a table.
    pub fn of(stem: &str, column: &str, joint: bool) -> Result<Self, String> {
        let rule = RULES.iter().find(|rule| {
            matches_pattern(rule.tables, stem)
                && (rule.columns.is_empty() || rule.columns.contains(&column))
                && rule.joint.is_none_or(|wanted| wanted == joint)
        });
        let Some(rule) = rule else {
            return Err(format!("no tolerance is stated for the table `{stem}`"));
        };
        let within =
            Decimal::from_str_exact(rule.within).map_err(|error| format!("{}: {error}", rule.within))?;
        let is_swiss_tax = matches_pattern("ch-*-salary-*", stem)
            && !column.starts_with("taxable_income")
            && within >= Decimal::ONE;
        let is_german_sum = matches_pattern("de-2*", stem) && SUMS.contains(&column);
        Ok(if is_german_sum {
            Self::Beyond(GERMAN_TAXES, within)
        } else if is_swiss_tax {
            let base = if column == "direct_federal_tax" {
                "taxable_income_federal"
            } else {
                "taxable_income_canton"
            };
            Self::BySameHundred(base, within, OTHER_HUNDRED + within - Decimal::ONE)
        } else {
            Self::Within(within)
        })
    }
}

/// Whether a text fits a pattern in which `*` stands for any text.
fn matches_pattern(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, after)) => text.strip_prefix(before).is_some_and(|rest| {
            rest.char_indices()
                .map(|(at, _)| at)
                .chain([rest.len()])
                .any(|at| rest.get(at..).is_some_and(|rest| matches_pattern(after, rest)))
        }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn within(stem: &str, column: &str, joint: bool) -> String {
        match Tolerance::of(stem, column, joint).unwrap() {
            Tolerance::Within(within) => within.to_string(),
            Tolerance::BySameHundred(base, same, other) => format!("{base} {same} {other}"),
            Tolerance::Beyond(parts, within) => format!("{within} beyond {}", parts.join(", ")),
        }
    }

    #[test]
    fn patterns_hold_any_text() {
        for (pattern, text, fits) in [
            ("us-*", "us-ca-2025", true),
            ("de-2*", "de-2025", true),
            ("de-2*", "de-tariff-2025", false),
            ("ch-*-salary-*", "ch-zg-zug-salary-2025", true),
            ("ch-*-salary-*", "ch-zg-zug-2025", false),
            ("ch-federal-2025", "ch-federal-2026", false),
        ] {
            assert_eq!(matches_pattern(pattern, text), fits, "{pattern} {text}");
        }
    }

    #[test]
    fn every_table_has_its_tolerance() {
        assert_eq!(within("us-ny-nyc-2025", "net", false), "1");
        assert_eq!(within("us-ca-2026-projected", "net", false), "0.02");
        assert_eq!(within("de-2025", "income_tax", true), "2");
        assert_eq!(within("de-2025", "care_insurance", true), "0.01");
        assert_eq!(within("de-2025", "taxable_income", true), "0.01");
        assert_eq!(within("de-2026", "net", true), "0.01 beyond income_tax, solidarity_surcharge");
        assert_eq!(within("de-tariff-2025", "income_tax", true), "0");
        assert_eq!(within("fr-2025", "cehr", false), "1");
        assert_eq!(within("fr-2025", "net_taxable_income", false), "0.30");
        assert_eq!(within("fr-2025", "net", false), "0.30");
        assert_eq!(within("ie-2025", "net", false), "0.02");
        assert_eq!(within("ch-federal-2025", "direct_federal_tax", false), "0.15");
        assert_eq!(within("ch-ge-geneva-2026", "total_without_church", false), "2");
        assert_eq!(
            within("ch-zg-zug-salary-2025", "direct_federal_tax", false),
            "taxable_income_federal 1 30"
        );
        assert_eq!(within("ch-zg-zug-salary-2025", "net_with_church", false), "taxable_income_canton 2 31");
        assert_eq!(within("ch-zg-zug-salary-2025", "alv", false), "0.02");
        assert!(Tolerance::of("xx-2025", "net", false).is_err());
    }

    #[test]
    fn deals_are_measured_by_the_field() {
        let head = Node::from_json(r#"{"money":"0.01","rate":"0.0000001","per_share":"0.000001"}"#).unwrap();
        let tolerance = DealTolerance::of(&head).unwrap();
        let of = |name: &str| tolerance.of_field(name).to_string();
        assert_eq!(of("payouts"), "0.01");
        assert_eq!(of("effective_royalty_rate"), "0.0000001");
        assert_eq!(of("licensor_value_share"), "0.0000001");
        assert_eq!(of("residual_per_share"), "0.000001");
        assert_eq!(of("payback_years"), "0.000001");
        assert!(DealTolerance::of(&Node::Null).is_err());
    }
}
