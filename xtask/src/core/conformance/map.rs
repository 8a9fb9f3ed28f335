//! What a file's words mean to the core: kinds to functions, table names and columns to the input of `takeHome`.
use crate::conformance::{
    read::{Case, Expected, ExpectedLine},
    scope,
    tolerance::Tolerance,
};
use bandworth::data::node::Node;
use rust_decimal::Decimal;

/// The variants that a table's name may carry after its jurisdiction.
const VARIANTS: [&str; 6] = ["amt-iso", "gains", "lohnsteuer", "salary", "salt", "tariff"];

/// What a name's last word says about the law, and the status a result must then have.
const STATUSES: [(&str, &str); 2] = [("budget", "announced"), ("projected", "projected")];

/// Columns that are inputs in every table they stand in, with the name of the input.
const INPUTS: [(&str, &str); 15] = [
    ("capital_gains", "long_term_gains"),
    ("church_tax_percent", "church_tax_percent"),
    ("filing_status", "filing_status"),
    ("gross_salary", "wages"),
    ("gross_salary_year", "wages"),
    ("iso_bargain_element", "iso_bargain_element"),
    ("long_term_gains", "long_term_gains"),
    ("residency", "residency"),
    ("ruling_30_percent", "ruling_30_percent"),
    ("salary", "wages"),
    ("short_term_gains", "short_term_gains"),
    ("state_local_income_tax_paid", "state_local_income_tax_paid"),
    ("tax_class", "tax_class"),
    ("wages", "wages"),
    ("wages_spouse", "wages_spouse"),
];

/// Columns in words: they explain a row and have no amount to compare.
const WORDS: [&str; 1] = ["regime"];

/// The function that computes a kind of case: the same name in the interface's spelling. Whether there
/// is such a function the core says when it is called.
pub fn function_of(kind: &str) -> String {
    let mut name = String::new();
    let mut upper = false;
    for character in kind.chars() {
        match character {
            '_' => upper = true,
            _ if upper => {
                name.push(character.to_ascii_uppercase());
                upper = false;
            }
            _ => name.push(character),
        }
    }
    name
}

/// What a table's name says.
#[derive(Debug, PartialEq, Eq)]
pub struct TableName {
    /// The whole name, by which tolerances are found.
    pub stem: String,
    /// The place.
    pub jurisdiction: String,
    /// Which side of its law, where the table shows one.
    pub variant: Option<&'static str>,
    /// The tax year.
    pub year: u16,
    /// What the result must say of the law's standing.
    pub status: Option<&'static str>,
}

impl TableName {
    /// Reads `<jurisdiction>[-variant]-<year>[-projected|-budget]`.
    pub fn of(stem: &str) -> Result<Self, String> {
        let wrong = || format!("`{stem}` is not `<jurisdiction>[-variant]-<year>[-projected|-budget]`");
        let (front, last) = stem.rsplit_once('-').ok_or_else(wrong)?;
        let status = STATUSES.into_iter().find(|(word, _)| *word == last).map(|(_, status)| status);
        let (place, year) =
            if status.is_some() { front.rsplit_once('-').ok_or_else(wrong)? } else { (front, last) };
        let year = year.parse().ok().filter(|_| year.len() == 4).ok_or_else(wrong)?;
        let variant = VARIANTS.into_iter().find_map(|variant| {
            place.strip_suffix(variant)?.strip_suffix('-').map(|jurisdiction| (jurisdiction, variant))
        });
        let jurisdiction = variant.map_or(place, |(jurisdiction, _)| jurisdiction).to_owned();
        if jurisdiction.is_empty() {
            return Err(wrong());
        }
        Ok(Self {
            stem: stem.to_owned(),
            jurisdiction,
            variant: variant.map(|(_, variant)| variant),
            year,
            status,
        })
    }
}

/// A table: its name and what each column is.
pub struct Table {
    name: TableName,
    columns: Vec<(String, Column)>,
}

enum Column {
    Input(&'static str),
    Line,
    Word,
}

impl Table {
    /// Reads the line of column names.
    pub fn new(name: TableName, head: &str) -> Result<Self, String> {
        let titles: Vec<&str> = head.split(',').map(str::trim).collect();
        // Taxable income is given where nothing above it is, and computed elsewhere.
        let given_wages = titles.iter().any(|title| input_of(title) == Some("wages"));
        let columns = titles.iter().map(|title| {
            let column = match input_of(title) {
                Some(input) => Column::Input(input),
                None if *title == "taxable_income" && !given_wages => Column::Input("taxable_income"),
                None if WORDS.contains(title) => Column::Word,
                None => Column::Line,
            };
            ((*title).to_owned(), column)
        });
        let columns: Vec<_> = columns.collect();
        let count = |wanted: fn(&Column) -> bool| columns.iter().filter(|(_, column)| wanted(column)).count();
        if count(|column| matches!(column, Column::Input("wages" | "taxable_income"))) != 1 {
            return Err("a table needs one column of wages or taxable income".to_owned());
        }
        if count(|column| matches!(column, Column::Line)) == 0 {
            return Err("a table without a column to compare".to_owned());
        }
        Ok(Self { name, columns })
    }

    /// The case of one row.
    pub fn case(&self, at: usize, line: &str) -> Result<Case, String> {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        if cells.len() != self.columns.len() {
            return Err(format!("{} cells under {} columns", cells.len(), self.columns.len()));
        }
        let row = Row { table: self, cells: &cells };
        let out_of_scope = scope::reason(&self.name, &row)?;
        let mut lines = Vec::new();
        for ((title, column), cell) in self.columns.iter().zip(&cells) {
            if matches!(column, Column::Line) && !out_of_scope.is_some_and(|reason| reason.covers(title)) {
                let tolerance = Tolerance::of(&self.name.stem, title, row.is_joint())?;
                lines.push(ExpectedLine { id: title.clone(), amount: number(title, cell)?, tolerance });
            }
        }
        Ok(Case {
            id: format!("line {at}"),
            function: "takeHome".to_owned(),
            input: self.input(&row, &cells)?,
            expected: Expected::Lines(lines, self.name.status),
            out_of_scope: out_of_scope.map(scope::OutOfScope::text),
        })
    }

    fn input(&self, row: &Row, cells: &[&str]) -> Result<Node, String> {
        let mut fields = vec![
            ("jurisdiction".to_owned(), Node::text(self.name.jurisdiction.as_str())),
            ("year".to_owned(), Node::count(self.name.year)),
        ];
        if self.name.variant == Some("lohnsteuer") {
            fields.push(("basis".to_owned(), Node::text("withholding")));
        }
        for ((title, column), cell) in self.columns.iter().zip(cells) {
            if let Column::Input(input) = column {
                let given = match *input {
                    "wages" => Node::text(scope::pay(&self.name, row, title)?.to_string()),
                    _ => value(title, input, cell)?,
                };
                fields.push(((*input).to_owned(), given));
            }
        }
        Ok(Node::Record(fields))
    }
}

/// One row of a table, asked by column name.
pub struct Row<'a> {
    table: &'a Table,
    cells: &'a [&'a str],
}

impl Row<'_> {
    /// The number under a column; zero where the table has no such column.
    pub fn number(&self, title: &str) -> Result<Decimal, String> {
        self.cell(title).map_or(Ok(Decimal::ZERO), |cell| number(title, cell))
    }

    fn cell(&self, title: &str) -> Option<&str> {
        let at = self.table.columns.iter().position(|(known, _)| known == title)?;
        self.cells.get(at).copied()
    }

    fn is_joint(&self) -> bool {
        self.cell("filing_status").is_some_and(|status| status != "single")
    }
}

fn input_of(title: &str) -> Option<&'static str> {
    INPUTS.into_iter().find(|(column, _)| *column == title).map(|(_, input)| input)
}

fn value(title: &str, input: &str, cell: &str) -> Result<Node, String> {
    Ok(match input {
        "filing_status" => match cell {
            "single" => Node::text("single"),
            "joint" | "married" | "married_one_earner" => Node::text("joint"),
            _ => return Err(format!("unknown filing status `{cell}`")),
        },
        "residency" => Node::text(cell),
        "ruling_30_percent" => match cell {
            "0" => Node::Boolean(false),
            "1" => Node::Boolean(true),
            _ => return Err(format!("{title} is 0 or 1, not `{cell}`")),
        },
        "tax_class" | "church_tax_percent" => Node::Number(number(title, cell)?),
        _ => Node::text(number(title, cell)?.to_string()),
    })
}

fn number(title: &str, cell: &str) -> Result<Decimal, String> {
    Decimal::from_str_exact(cell).map_err(|_| format!("{title} is not a number: `{cell}`"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn kinds_are_functions() {
        assert_eq!(function_of("carve_out_offset"), "carveOutOffset");
        assert_eq!(function_of("npv"), "npv");
        assert_eq!(function_of("breakEven"), "breakEven");
    }

    #[test]
    fn names_say_place_variant_year_and_standing() {
        let read = |stem: &str| {
            let name = TableName::of(stem).unwrap();
            (name.jurisdiction, name.variant, name.year, name.status)
        };
        assert_eq!(read("us-federal-amt-iso-2025"), ("us-federal".into(), Some("amt-iso"), 2025, None));
        assert_eq!(read("us-de-2026"), ("us-de".into(), None, 2026, None));
        assert_eq!(
            read("us-md-anne-arundel-2026-projected"),
            ("us-md-anne-arundel".into(), None, 2026, Some("projected"))
        );
        assert_eq!(read("ca-bc-2026-budget"), ("ca-bc".into(), None, 2026, Some("announced")));
        assert_eq!(read("ch-zg-zug-salary-2025"), ("ch-zg-zug".into(), Some("salary"), 2025, None));
        for stem in ["de", "de-25", "2025", "-2025", "gains-2025-final"] {
            assert!(TableName::of(stem).is_err(), "{stem}");
        }
    }

    #[test]
    fn columns_become_inputs() {
        let input = |stem: &str, head: &str, line: &str| {
            Table::new(TableName::of(stem).unwrap(), head).unwrap().case(2, line).unwrap().input.to_json()
        };
        assert_eq!(
            input(
                "de-lohnsteuer-2025",
                "tax_class,church_tax_percent,gross_salary_year,wage_tax_month",
                "3,9,24012,0"
            ),
            r#"{"jurisdiction":"de","year":2025,"basis":"withholding","tax_class":3,"church_tax_percent":9,"wages":"24012"}"#
        );
        assert_eq!(
            input("de-tariff-2026", "filing_status,taxable_income,income_tax", "married_one_earner,5,0"),
            r#"{"jurisdiction":"de","year":2026,"filing_status":"joint","taxable_income":"5"}"#
        );
        assert_eq!(
            input("nl-2025", "ruling_30_percent,gross_salary,taxable_income", "0,100.50,100.50"),
            r#"{"jurisdiction":"nl","year":2025,"ruling_30_percent":false,"wages":"100.50"}"#
        );
    }

    #[test]
    fn what_a_table_cannot_mean_is_refused() {
        let table = |head: &str| Table::new(TableName::of("de-2025").unwrap(), head);
        for head in ["filing_status,net", "wages,salary,net", "wages"] {
            assert!(table(head).is_err(), "{head}");
        }
        let table = table("filing_status,gross_salary,net").unwrap();
        for line in ["single,1", "widowed,1,1", "single,x,1", "single,1,\"1\""] {
            assert!(table.case(2, line).is_err(), "{line}");
        }
    }
}
