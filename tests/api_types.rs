//! The committed JavaScript and TypeScript of the interface say what the code says.
#![allow(clippy::unwrap_used)]
use bandworth::api;

fn is_current(path: &str, expected: &str) {
    let found = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    assert_eq!(found, expected, "{path} is not current: run `cargo xtask types`");
}

#[test]
fn the_committed_functions_are_current() {
    is_current("www/pkg/functions.js", &api::javascript());
    is_current("www/pkg/functions.d.ts", &api::typescript());
}

#[test]
fn every_type_a_signature_names_is_declared() {
    let text = api::typescript();
    for function in api::FUNCTIONS {
        let signature = (function.signature)();
        let names = signature.split(|sign: char| !sign.is_alphanumeric()).filter(|word| {
            word.chars().next().is_some_and(char::is_uppercase) && word.chars().any(char::is_lowercase)
        });
        for name in names {
            assert!(
                text.contains(&format!("export interface {name} {{")),
                "{}: {name} is not declared",
                function.name
            );
        }
    }
}
