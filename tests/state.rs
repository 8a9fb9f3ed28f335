//! Saved states: both forms give every state back, and a link stays short enough to send.
#![allow(clippy::unwrap_used)]

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::data::registry::Registry;
use bandworth::data::state::{Form, exported, imported};
use proptest::prelude::*;
use rust_decimal::Decimal;

#[test]
fn four_full_packages_fit_into_a_link() {
    let state = Node::from_json(include_str!("cases/state/four-full-packages.json")).unwrap();
    let link = exported(&state, Form::Link).unwrap();
    assert!(link.len() < 2_000, "{} characters", link.len());
    assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
    assert_eq!(imported(&link).unwrap(), state);
}

#[test]
fn the_functions_take_both_forms() {
    let registry = Registry::default();
    let state = Node::from_json(r#"{"packages": [], "assumptions": {"tax": "off"}}"#).unwrap();
    for form in [None, Some("json"), Some("link")] {
        let form = form.map_or(Node::Null, Node::text);
        let input = Node::record([("state", state.clone()), ("form", form)]);
        let text = api::call(&registry, "exportState", &input).unwrap();
        assert_eq!(api::call(&registry, "importState", &text).unwrap(), state);
    }
    let wrong = Node::record([("state", Node::text("x")), ("form", Node::text("zip"))]);
    let problems = api::call(&registry, "exportState", &wrong).unwrap_err();
    let found: Vec<_> = problems.iter().map(|problem| (problem.code.id(), problem.path.as_str())).collect();
    assert_eq!(found, [("UnknownValue", "/form")]);
}

fn nodes() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Boolean),
        (any::<i64>(), 0_u32..28).prop_map(|(digits, scale)| Node::Number(Decimal::new(digits, scale))),
        (any::<i32>(), 0_u32..5).prop_map(|(digits, scale)| Node::Number(Decimal::new(digits.into(), scale))),
        ".{0,12}".prop_map(Node::Text),
        prop::sample::select(vec!["rsu", "grants", "USD", "data_engineer", "seed"]).prop_map(Node::text),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Node::List),
            prop::collection::btree_map("[a-z_]{0,8}|base_salary|vesting", inner, 0..6)
                .prop_map(|fields| Node::Record(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Invariant 10: state -> link -> state is the identity.
    #[test]
    fn a_link_gives_the_state_back(node in nodes()) {
        let state = Node::record([("state", node)]);
        prop_assert_eq!(imported(&exported(&state, Form::Link).unwrap()).unwrap(), state);
    }

    #[test]
    fn no_text_makes_the_reader_stumble(text in ".{0,60}", bytes in "[A-Za-z0-9_-]{0,80}") {
        prop_assert!(imported(&text).is_err());
        let link = format!("v1.{bytes}");
        prop_assert!(imported(&link).is_err());
    }
}
