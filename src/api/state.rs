//! `exportState(state, form)` and `importState(text)`: what was entered, as text and back.
use super::Function;
use crate::data::node::Node;
use crate::data::record::{Fields, wrong_type};
use crate::data::state::{self, Form};
use crate::domain::problem::Problem;

/// The two parameters come as one record, `{state, form}`; the export for JavaScript packs them.
pub(super) const EXPORT: Function = Function {
    name: "exportState",
    doc: "A state as versioned JSON text, or as the fragment of a link.",
    run: |_, input| export(input).map(Node::Text),
    taped: None,
    signature: || "(state: object, form?: \"json\" | \"link\"): string".to_owned(),
};

pub(super) const IMPORT: Function = Function {
    name: "importState",
    doc: "The state of a text that exportState made, in either form.",
    run: |_, input| {
        let Node::Text(text) = input else { return Err(vec![wrong_type(input, "text")]) };
        state::imported(text).map_err(|problem| vec![problem])
    },
    taped: None,
    signature: || "(text: string): object".to_owned(),
};

fn export(input: &Node) -> Result<String, Vec<Problem>> {
    let mut fields = Fields::open(input, &["state", "form"])?;
    let state = fields.take::<Node>("state", None);
    let form = fields.take::<Form>("form", Some(|| Ok(Form::Json)));
    let (state, form) = fields.close(state.zip(form))?;
    state::exported(&state, form).map_err(|problem| vec![problem.below("state")])
}
