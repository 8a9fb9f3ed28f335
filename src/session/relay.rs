//! What a room asks of the page, as a record that crosses from one wasm module to the other.
//!
//! A room (`ui/rooms`) shows the page's session and has none of its own: what shall change, the page changes.
//!
//! ```
//! use bandworth::session::{Action, Session, relay::{self, Asked}};
//! let asked = relay::write(&Asked::Act(Action::Take(Box::new(Session::example()))));
//! assert!(matches!(asked.and_then(|asked| relay::read(&asked)), Some(Asked::Act(Action::Take(_)))));
//! ```
use rust_decimal::prelude::ToPrimitive as _;

use super::deal::DealDraft;
use super::detail::Table;
use super::draft::Field;
use super::persist;
use super::{Action, Session};
use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};

const ADD_ROW: &str = "add_row";
const BANDS: &str = "bands";
const BEFORE_TAX: &str = "before_tax";
const DEAL: &str = "deal";
const EDIT: &str = "edit";
const FORGET: &str = "forget";
const HEARD: &str = "heard";
const REFER: &str = "refer";
const REMOVE_ROW: &str = "remove_row";
const OPEN: &str = "open";
const TAKE: &str = "take";
const TIDY: &str = "tidy";

/// What a room asks for.
#[derive(Clone, Debug)]
pub enum Asked {
    /// An action on the session.
    Act(Action),
    /// To draw these bands of the person's own, in the form in which they are kept; `null` for none any more.
    OwnBands(Node),
    /// Nothing: tells what the engine said.
    Heard(Results),
}

/// What the page shows of the engine's answer, in the words of the session's language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Who is ahead; empty for a single offer.
    pub verdict: String,
    /// How firm that is; empty for a single offer.
    pub firm: String,
    /// What each offer of the session leaves; empty where it is not compared.
    pub worth: Vec<String>,
    /// Years, pay in all, in the first year and on average of the open offer.
    pub pay: Option<[String; 4]>,
    /// What the engine said is wrong.
    pub problems: Vec<Located>,
}

/// What is asked as a record; none for actions that no room asks for.
pub fn write(asked: &Asked) -> Option<Node> {
    match asked {
        Asked::Act(Action::Forget) => Some(Node::text(FORGET)),
        Asked::Act(Action::Take(session)) => Some(Node::record([(TAKE, persist::write(session))])),
        Asked::Act(Action::Edit(field, text)) => {
            Some(Node::record([(EDIT, Node::text(field.id())), ("text", Node::text(text.as_str()))]))
        }
        Asked::Act(Action::AddRow(table)) => Some(Node::record([(ADD_ROW, Node::text(table.id()))])),
        Asked::Act(Action::RemoveRow(table, row)) => {
            Some(Node::record([(REMOVE_ROW, Node::text(table.id())), ("row", Node::count(*row))]))
        }
        Asked::Act(Action::BeforeTax(before_tax)) => {
            Some(Node::record([(BEFORE_TAX, Node::Boolean(*before_tax))]))
        }
        Asked::Act(Action::Tidy(field)) => Some(Node::record([(TIDY, Node::text(field.id()))])),
        Asked::Act(Action::Open(at)) => Some(Node::record([(OPEN, Node::count(*at))])),
        Asked::Act(Action::Refer(at)) => Some(Node::record([(REFER, Node::count(*at))])),
        Asked::Act(Action::EditDeal(deal)) => Some(Node::record([(DEAL, deal.write())])),
        Asked::Act(_) => None,
        Asked::OwnBands(kept) => Some(Node::record([(BANDS, Node::List(vec![kept.clone()]))])),
        Asked::Heard(results) => Some(Node::record([(HEARD, heard(results))])),
    }
}

/// What a record asks for; none for anything that [`write`] could not have made.
pub fn read(record: &Node) -> Option<Asked> {
    if *record == Node::text(FORGET) {
        return Some(Asked::Act(Action::Forget));
    }
    if let Node::List(bands) = record.field(BANDS) {
        return bands.first().cloned().map(Asked::OwnBands);
    }
    if *record.field(HEARD) != Node::Null {
        return results(record.field(HEARD)).map(Asked::Heard);
    }
    if let Some(action) = edit(record) {
        return Some(Asked::Act(action));
    }
    let taken: Session = persist::read(record.field(TAKE)).ok()?;
    Some(Asked::Act(Action::Take(Box::new(taken))))
}

/// An edit of the open offer or of what is assumed for all.
fn edit(record: &Node) -> Option<Action> {
    let text = |name: &str| match record.field(name) {
        Node::Text(text) => Some(text.as_str()),
        _ => None,
    };
    if let Some(field) = text(EDIT) {
        return Some(Action::Edit(Field::parse(field)?, text("text")?.to_owned()));
    }
    if let Some(field) = text(TIDY) {
        return Some(Action::Tidy(Field::parse(field)?));
    }
    if let Some(table) = text(ADD_ROW) {
        return Some(Action::AddRow(Table::parse(table)?));
    }
    if let Some(table) = text(REMOVE_ROW) {
        return Some(Action::RemoveRow(Table::parse(table)?, record.field("row").decimal()?.to_u8()?));
    }
    if let Node::Boolean(before_tax) = record.field(BEFORE_TAX) {
        return Some(Action::BeforeTax(*before_tax));
    }
    if let Some(at) = record.field(REFER).decimal() {
        return Some(Action::Refer(at.to_usize()?));
    }
    if let Some(at) = record.field(OPEN).decimal() {
        return Some(Action::Open(at.to_usize()?));
    }
    let deal = Some(record.field(DEAL)).filter(|deal| **deal != Node::Null)?;
    Some(Action::EditDeal(Box::new(DealDraft::read(deal).ok()?)))
}

/// What is wrong with a field, as a sentence: the place of the offer, none for what is assumed for all.
pub type Located = (Option<usize>, Field, String);

fn heard(results: &Results) -> Node {
    let texts = |texts: &[String]| Node::List(texts.iter().map(|text| Node::text(text.as_str())).collect());
    Node::record([
        ("verdict", Node::text(results.verdict.as_str())),
        ("firm", Node::text(results.firm.as_str())),
        ("worth", texts(&results.worth)),
        ("pay", results.pay.as_ref().map_or(Node::Null, |pay| texts(pay))),
        ("problems", located(&results.problems)),
    ])
}

fn results(heard: &Node) -> Option<Results> {
    let texts = |node: &Node| match node {
        Node::List(texts) => texts
            .iter()
            .map(|text| if let Node::Text(text) = text { text.clone() } else { String::new() })
            .collect(),
        _ => Vec::new(),
    };
    let [Node::Text(verdict), Node::Text(firm)] = ["verdict", "firm"].map(|name| heard.field(name)) else {
        return None;
    };
    Some(Results {
        verdict: verdict.clone(),
        firm: firm.clone(),
        worth: texts(heard.field("worth")),
        pay: <[String; 4]>::try_from(texts(heard.field("pay"))).ok(),
        problems: read_located(heard.field("problems"))?,
    })
}

/// The JSON text in which the page hands its session to a room: the saved form and [`located`] as JSON.
pub fn state(saved: &str, problems: &str) -> String {
    format!(r#"{{"session":{saved},"problems":{problems}}}"#)
}

/// What [`state`] wrote.
///
/// # Errors
/// `StateCorrupt` for anything else.
pub fn read_state(state: &Node) -> Result<(Session, Vec<Located>), Problem> {
    let problems = read_located(state.field("problems"));
    Ok((persist::read(state.field("session"))?, problems.ok_or_else(|| Problem::new(Code::StateCorrupt))?))
}

/// What is wrong with a session as a list of records.
pub fn located(problems: &[Located]) -> Node {
    let problem = |(offer, field, problem): &Located| {
        Node::record([
            ("offer", offer.map_or(Node::Null, Node::count)),
            ("field", Node::text(field.id())),
            ("text", Node::text(problem.as_str())),
        ])
    };
    Node::List(problems.iter().map(problem).collect())
}

fn read_located(problems: &Node) -> Option<Vec<Located>> {
    let Node::List(problems) = problems else { return None };
    let problem = |problem: &Node| {
        let (Node::Text(text), Node::Text(field)) = (problem.field("text"), problem.field("field")) else {
            return None;
        };
        let offer = problem.field("offer").decimal().and_then(|at| at.to_usize());
        Some((offer, Field::parse(field)?, text.clone()))
    };
    Some(problems.iter().filter_map(problem).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::session::deal::Side;
    use crate::session::detail::Detail;

    #[test]
    fn what_rooms_ask_for_crosses_whole() {
        let actions = [
            Action::Edit(Field::Detail(Detail::Strike, 2), "10".to_owned()),
            Action::AddRow(Table::Grants),
            Action::RemoveRow(Table::Grants, 3),
            Action::BeforeTax(true),
            Action::Refer(2),
            Action::Open(1),
            Action::Tidy(Field::Detail(Detail::Strike, 2)),
            Action::EditDeal(Box::new(DealDraft::of(Side::Licence))),
            Action::Forget,
            Action::Take(Box::new(Session::example())),
        ];
        for action in actions {
            let crossed = write(&Asked::Act(action.clone())).and_then(|asked| read(&asked));
            assert!(matches!(&crossed, Some(Asked::Act(read)) if *read == action), "{action:?}: {crossed:?}");
        }
        let problem = (Some(1), Field::Detail(Detail::Horizon, 0), "Between 1 and 15 years.".to_owned());
        let results = Results {
            verdict: "A is ahead.".to_owned(),
            firm: "It stays so.".to_owned(),
            worth: vec![String::new(), "5".to_owned()],
            pay: Some(["4", "1", "2", "3"].map(str::to_owned)),
            problems: vec![problem],
        };
        let crossed = write(&Asked::Heard(results.clone())).and_then(|asked| read(&asked));
        assert!(matches!(&crossed, Some(Asked::Heard(read)) if *read == results), "{crossed:?}");
        let saved = persist::write(&Session::example()).to_json();
        let kept = state(&saved, &located(&results.problems).to_json());
        assert_eq!(
            read_state(&Node::from_json(&kept).unwrap()).unwrap(),
            (Session::example(), results.problems)
        );
    }

    #[test]
    fn what_no_room_asks_for_does_not_cross() {
        assert!(write(&Asked::Act(Action::Undo)).is_none());
        for text in ["null", "\"take\"", "{}", "{\"take\":{}}", "[]", "{\"bands\":[]}", "{\"bands\":1}"] {
            assert!(read(&Node::from_json(text).unwrap()).is_none(), "{text}");
        }
        let forget = write(&Asked::Act(Action::Forget)).unwrap();
        assert!(matches!(read(&forget), Some(Asked::Act(Action::Forget))));
        for kept in [Node::Null, Node::record([("name", Node::text("mine.csv"))])] {
            let asked = write(&Asked::OwnBands(kept.clone())).unwrap();
            assert!(matches!(read(&asked), Some(Asked::OwnBands(read)) if read == kept));
        }
    }
}
