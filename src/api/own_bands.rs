//! `readBands(input)`: a table of one's own bands as a file that `loadData("bands/own/...", file)`
//! takes. Nothing leaves the device, and nothing is loaded by reading.
//!
//! The first line names the columns, in any order: `role`, `level`, `region`, `currency`, `grade`
//! and at least one of `p10,p25,p50,p75,p90` are needed, `n`, `ladder` (market) and `component` (base)
//! are not. One table has one currency, ladder and component: a file of bands states them once.
//! Fields may be quoted, a quote inside is doubled (RFC 4180); a semicolon separates as well as a
//! comma. Amounts are gross a year, plain numbers.
use super::Function;
use crate::data::node::Node;
use crate::data::record::{Read, Write};
use crate::data::schema::band::{BandFile, SCHEMA};
use crate::domain::calendar::Day;
use crate::domain::problem::{Allowed, Code, Problem};

/// Every column there may be.
const COLUMNS: &[&str] = &[
    "role",
    "level",
    "region",
    "currency",
    "grade",
    "n",
    "ladder",
    "component",
    "p10",
    "p25",
    "p50",
    "p75",
    "p90",
];
/// Those a table must have.
const NEEDED: &[&str] = &["role", "level", "region", "currency", "grade"];
/// What a file of bands states once, and what holds where the table does not say.
const ONCE: [(&str, Option<&str>); 3] =
    [("currency", None), ("ladder", Some("market")), ("component", Some("base"))];

crate::record! {
    /// A table of bands as text, and what is to be known of it.
    pub struct OwnBandsInput {
        /// The text of the CSV file.
        csv: String,
        /// The title shown beside the bands.
        title: String,
        /// Where the figures come from.
        source: String,
        /// The day of the data.
        as_of: Day,
        /// How the figures came about: observed, official, posted or modelled.
        method: String = "observed".to_owned(),
        /// What the rows behind n are: postings, persons, jobs or filings.
        n_kind: String = "persons".to_owned(),
    }
}

/// A file of bands, as it is handed out.
#[derive(Clone, Debug)]
struct OwnFile(Node);

impl Write for OwnFile {
    fn write(&self) -> Node {
        self.0.clone()
    }

    fn typescript() -> String {
        "object".to_owned()
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "readBands",
    doc: "A CSV table of one's own bands as a file for loadData(\"bands/own/...\", file).",
    run: |_, input| super::typed(input, |input: OwnBandsInput| file(&input).map(OwnFile)),
    taped: None,
    signature: super::signature::<OwnBandsInput, OwnFile>,
};

/// The table as a file of the kind `band/1`, checked as every file is.
fn file(input: &OwnBandsInput) -> Result<Node, Vec<Problem>> {
    let rows = records(&input.csv);
    let Some((columns, rows)) = rows.split_first() else { return Err(vec![at(Code::Missing, "csv")]) };
    let columns: Vec<String> = columns.iter().map(|name| name.trim().to_lowercase()).collect();
    let mut problems: Vec<Problem> = columns
        .iter()
        .filter(|name| !COLUMNS.contains(&name.as_str()))
        .map(|name| known(Problem::new(Code::UnknownField)).below(name))
        .collect();
    let missing = NEEDED.iter().filter(|name| !columns.iter().any(|column| column == *name));
    problems.extend(missing.map(|name| known(Problem::new(Code::Missing)).below(name)));
    if !problems.is_empty() {
        return Err(problems.into_iter().map(|problem| problem.below("csv")).collect());
    }
    let (mut once, mut cells) = (ONCE.map(|(_, value)| value.map(str::to_owned)), Vec::new());
    for (index, row) in rows.iter().enumerate() {
        let mut fields = Vec::new();
        if row.len() != columns.len() {
            let width = Allowed::Values(vec![columns.join(",")]);
            problems.push(Problem::new(Code::DataCorrupt).allowing(width).below_index(index).below("csv"));
            continue;
        }
        for (column, value) in columns.iter().zip(row).filter(|(_, value)| !value.is_empty()) {
            let same = ONCE.iter().position(|(name, _)| name == column).and_then(|place| once.get_mut(place));
            match same {
                Some(known) if index == 0 || known.is_none() => *known = Some(value.clone()),
                Some(known) if known.as_ref() != Some(value) => {
                    let first = Allowed::Values(vec![known.clone().unwrap_or_default()]);
                    let other = Problem::new(Code::DataCorrupt).allowing(first);
                    problems.push(other.below(column).below_index(index).below("csv"));
                }
                Some(_) => {}
                None if column == "n" => fields.push((column.clone(), number(value))),
                None => fields.push((column.clone(), Node::text(value.as_str()))),
            }
        }
        cells.push(Node::Record(fields));
    }
    let file = document(input, once, cells);
    // Where rows are broken, what the file says beside would only repeat it.
    if let (true, Err(found)) = (problems.is_empty(), BandFile::read(&file)) {
        problems.extend(found.into_iter().map(|problem| problem.below("csv")));
    }
    if problems.is_empty() { Ok(file) } else { Err(problems) }
}

fn document(input: &OwnBandsInput, once: [Option<String>; 3], cells: Vec<Node>) -> Node {
    let [currency, ladder, component] = once.map(|value| Node::text(value.unwrap_or_default()));
    let day = || input.as_of.write();
    let both = |text: &str| Node::record([("en", Node::text(text)), ("de", Node::text(text))]);
    let source = Node::record([
        ("id", Node::text("own")),
        ("title", Node::text(input.source.as_str())),
        ("url", Node::text("about:blank")),
        ("retrieved", day()),
        ("licence", Node::text("your own")),
    ]);
    Node::record([
        ("schema", Node::text(SCHEMA)),
        ("id", Node::text("own")),
        ("valid_from", day()),
        ("as_of", day()),
        ("currency", currency),
        ("period", Node::text("year")),
        ("unit", Node::text("gross")),
        ("name", both(&input.title)),
        ("sources", Node::List(vec![source])),
        ("status", Node::text(input.method.as_str())),
        ("ladder", ladder),
        ("component", component),
        ("n_kind", Node::text(input.n_kind.as_str())),
        ("cells", Node::List(cells)),
    ])
}

fn number(text: &str) -> Node {
    text.parse().map_or_else(|_| Node::text(text), Node::Number)
}

fn at(code: Code, field: &str) -> Problem {
    Problem::new(code).below(field)
}

fn known(problem: Problem) -> Problem {
    problem.allowing(Allowed::Values(COLUMNS.iter().map(|&name| name.to_owned()).collect()))
}

/// The records of a CSV text; lines without any field are passed over.
fn records(text: &str) -> Vec<Vec<String>> {
    let separator = if text.lines().next().is_some_and(|head| head.contains(';')) { ';' } else { ',' };
    let (mut all, mut record, mut field) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut signs) = (false, text.trim_start_matches('\u{feff}').chars().peekable());
    loop {
        match signs.next() {
            Some('"') if quoted && signs.next_if_eq(&'"').is_some() => field.push('"'),
            Some('"') => quoted = !quoted,
            Some(sign) if quoted => field.push(sign),
            Some('\r') => {}
            Some(sign) if sign == separator => record.push(std::mem::take(&mut field).trim().to_owned()),
            Some('\n') | None => {
                record.push(std::mem::take(&mut field).trim().to_owned());
                let full = std::mem::take(&mut record);
                if full.iter().any(|field| !field.is_empty()) {
                    all.push(full);
                }
                // An open quotation at the end of the text ends with it.
                if signs.peek().is_none() {
                    return all;
                }
            }
            Some(sign) => field.push(sign),
        }
    }
}
