//! The interface as JavaScript and TypeScript see it, written from the tables of this module, so
//! that neither can say anything else than the code.
use super::{FUNCTIONS, Function, declarations};
use crate::data::tape::READING;

/// The functions as an ES module around the wasm's `call`.
pub fn javascript() -> String {
    module(FUNCTIONS)
}

fn module(functions: &[Function]) -> String {
    let mut text = String::from(
        r#"// Written by `cargo xtask types`.
import { call, loadData as load } from "./bandworth_bg.js";

export class BandworthError extends Error {
  constructor(errors) {
    super(errors.map(({ code, path, message }) => `${code} at ${path || "/"}: ${message}`).join("\n"));
    this.name = "BandworthError";
    this.errors = errors;
  }
}

function thrown(error) {
  return Array.isArray(error) ? new BandworthError(plain(...error)) : error;
}

function run(name, input, read = any) {
  try {
    return taken(read, call(name, ...written(input)));
  } catch (error) {
    throw thrown(error);
  }
}

export function loadData(name, file) {
  try {
    load(name, ...written(file));
  } catch (error) {
    throw thrown(error);
  }
}
"#,
    );
    text.push('\n');
    text.push_str(&READING.replace("export ", ""));
    let mut words = Words::default();
    for function in functions {
        let name = function.name;
        let signature = (function.signature)();
        if let Some(taped) = function.taped {
            let reader = words.named(&(taped.reader)());
            text.push_str(&words.declared());
            text.push_str(&format!("const {name}Read = () => {reader};\n"));
            text.push_str(&format!("export const {name} = (input) => run(\"{name}\", input, {name}Read);\n"));
            continue;
        }
        // Several parameters cross as one record of their names.
        let line = match parameters(&signature)[..] {
            [] => format!("export const {name} = () => run(\"{name}\");\n"),
            [only] => format!("export const {name} = ({only}) => run(\"{name}\", {only});\n"),
            ref several => {
                let list = several.join(", ");
                format!("export const {name} = ({list}) => run(\"{name}\", {{ {list} }});\n")
            }
        };
        text.push_str(&line);
    }
    text
}

/// Lists of words that readers pick from: each a constant, not a new list for every pick.
#[derive(Debug, Default)]
struct Words {
    lists: Vec<String>,
    declared: usize,
}

impl Words {
    /// A reader with the names of its lists in their place.
    fn named(&mut self, reader: &str) -> String {
        let mut named = String::new();
        let mut left = reader;
        while let Some((before, (list, after))) =
            left.split_once("[\"").and_then(|(before, rest)| Some((before, rest.split_once("\"][u[i++]]")?)))
        {
            let known = self.lists.iter().position(|known| known == list).unwrap_or_else(|| {
                self.lists.push(list.to_owned());
                self.lists.len() - 1
            });
            named.push_str(&format!("{before}w{known}[u[i++]]"));
            left = after;
        }
        named + left
    }

    /// The constants that are new.
    fn declared(&mut self) -> String {
        let new = self.lists.iter().enumerate().skip(self.declared);
        let text = new.map(|(at, list)| format!("const w{at} = [\"{list}\"];\n")).collect();
        self.declared = self.lists.len();
        text
    }
}

/// The names of a signature's parameters: `input` of `(input: VestInput): VestOutcome`.
fn parameters(signature: &str) -> Vec<&str> {
    let list = signature.split_once("): ").map_or("", |(list, _)| list.trim_start_matches('('));
    let names = list.split(", ").filter_map(|parameter| parameter.split([':', '?']).next());
    names.filter(|name| !name.is_empty()).collect()
}

/// The types of the functions.
pub fn typescript() -> String {
    let mut text = String::from(
        r#"// Written by `cargo xtask types`.

/** What is wrong with an input, where (JSON pointer), and what is allowed. */
export interface Problem {
  /** Stable name; codes never change their meaning. */
  code: string;
  /** JSON pointer into the input. */
  path: string;
  /** A plain sentence. */
  message: string;
}

/** Thrown by every function: all problems of the input at once. */
export class BandworthError extends Error {
  errors: Problem[];
}

/** Adds or replaces a parameter file, such as an employer's own bands. */
export function loadData(name: string, file: unknown): void;
"#,
    );
    for function in FUNCTIONS {
        let (name, doc, signature) = (function.name, function.doc, (function.signature)());
        text.push_str(&format!("\n/** {doc} */\nexport function {name}{signature};\n"));
    }
    for declaration in reached(&text) {
        text.push('\n');
        text.push_str(&declaration);
    }
    text
}

/// The declarations that a text names, and those they name in turn.
fn reached(text: &str) -> Vec<String> {
    let mut left: Vec<String> = declarations().collect();
    let (mut found, mut named) = (Vec::new(), text.to_owned());
    loop {
        let (now, later): (Vec<_>, Vec<_>) = left.into_iter().partition(|text| names(&named, text));
        if now.is_empty() {
            return found;
        }
        named.extend(now.iter().map(String::as_str));
        found.extend(now);
        left = later;
    }
}

/// Whether a text names the interface that a declaration declares.
fn names(text: &str, declaration: &str) -> bool {
    let declared = declaration.split("export interface ").nth(1).and_then(|rest| rest.split(' ').next());
    let mut words = text.split(|sign: char| !sign.is_alphanumeric());
    declared.is_some_and(|name| words.any(|word| word == name))
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_parameters_cross_as_one_record() {
        assert_eq!(parameters("(): Version"), Vec::<&str>::new());
        assert_eq!(parameters("(input: VestInput): VestOutcome"), ["input"]);
        let text = module(crate::api::FUNCTIONS);
        assert!(
            text.contains(
                "export const exportState = (state, form) => run(\"exportState\", { state, form });"
            )
        );
        assert!(text.contains("export const vest = (input) => run(\"vest\", input);"));
    }
}
