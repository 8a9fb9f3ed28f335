//! Records and lists of the plain types, read with every mistake.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::data::record::{Declared, read};
use crate::domain::quantity::Months;

crate::record! {
    /// A tranche.
    pub struct Tranche {
        /// When.
        month: Months,
        /// How much.
        share: Share = Share::new(Decimal::ONE)?,
    }
}

crate::record! {
    /// A grant.
    pub struct Grant {
        /// Its tranches.
        tranches: Vec<Tranche>,
        /// A remark.
        note: Option<Label>,
    }
}

fn codes(json: &str) -> Vec<String> {
    let problems = read::<Grant>(&Node::from_json(json).unwrap()).unwrap_err();
    problems.iter().map(|problem| format!("{} {}", problem.code.id(), problem.path)).collect()
}

#[test]
fn every_mistake_is_reported_with_its_place() {
    assert_eq!(
        codes(r#"{"tranches": [{"month": 601}, {"share": 5, "mont": 1}, 7], "note": 3}"#),
        [
            "MonthOutOfRange /tranches/0/month",
            "Missing /tranches/1/month",
            "ShareOutOfRange /tranches/1/share",
            "UnknownField /tranches/1/mont",
            "WrongType /tranches/2",
            "WrongType /note",
        ]
    );
}

#[test]
fn defaults_and_optional_fields_may_be_left_out() {
    let grant = read::<Grant>(&Node::from_json(r#"{"tranches": [{"month": "12"}]}"#).unwrap()).unwrap();
    let tranche = grant.tranches.first().unwrap();
    assert_eq!((tranche.month, tranche.share.value()), (Months::new(12).unwrap(), Decimal::ONE));
    assert_eq!(grant.note, None);
}

#[test]
fn declarations_are_typescript() {
    let expected = "/** A tranche. */\nexport interface Tranche {\n  /** When. */\n  month: number;\n  /** How much. */\n  share?: number | string;\n}\n";
    assert_eq!(Tranche::declaration(), expected);
    assert!(Grant::declaration().contains("tranches: Tranche[];"));
    assert!(Grant::declaration().contains("note?: string;"));
}
