//! How tax looks at each payment of a deal or a licence, from outside: records of one type of field.
use crate::data::node::Node;
use crate::data::record::{Declared, Read, interface, wrong_type};
use crate::domain::flow::TaxCharacter;
use crate::domain::licensing_flows::{DealCharacters, LicenceCharacters};
use crate::domain::problem::{Allowed, Code, Problem};

/// The characters a person may choose, by their words.
const CHARACTERS: [(&str, TaxCharacter); 7] = [
    ("wage", TaxCharacter::Wage),
    ("supplemental_wage", TaxCharacter::SupplementalWage),
    ("long_term_gain", TaxCharacter::LongTermGain),
    ("short_term_gain", TaxCharacter::ShortTermGain),
    ("dividend", TaxCharacter::Dividend),
    ("royalty", TaxCharacter::Royalty),
    ("tax_free", TaxCharacter::TaxFree),
];

/// Fields with what each is about, for the reader and for the `.d.ts`.
type Fields = &'static [(&'static str, &'static str)];

const OF_DEAL: Fields = &[
    ("shares", "Vested shares; left out, dividends where one is paid, else long-term gains."),
    ("options", "Vested options that are paid out."),
    ("accelerated", "Unvested shares paid at closing."),
    ("cash_over_time", "Unvested shares paid in cash over time."),
    ("buyer_stock", "Stock of the buyer, as it vests."),
    ("package", "The new package."),
    ("carve_out", "The carve-out."),
    ("remaining_stake", "The stake that is kept."),
];

const OF_LICENCE: Fields =
    &[("royalty", "What the licensor gets and spends."), ("inventor", "What the employed inventor gets.")];

impl Read for TaxCharacter {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Node::Text(text) = node else { return Err(vec![wrong_type(node, "text")]) };
        let found = CHARACTERS.iter().find(|(word, _)| word == text);
        found.map(|(_, character)| *character).ok_or_else(|| {
            let words = CHARACTERS.iter().map(|(word, _)| (*word).to_owned()).collect();
            vec![Problem::new(Code::UnknownValue).allowing(Allowed::Values(words))]
        })
    }

    fn typescript() -> String {
        CHARACTERS.iter().map(|(word, _)| format!("{word:?}")).collect::<Vec<_>>().join(" | ")
    }
}

/// Reads a record of characters, one loop for all: a field each would be the largest part of the reader.
fn read(node: &Node, known: Fields, mut set: impl FnMut(&str, TaxCharacter)) -> Result<(), Vec<Problem>> {
    let Node::Record(given) = node else { return Err(vec![wrong_type(node, "object")]) };
    let mut problems = Vec::new();
    for (name, node) in given {
        if !known.iter().any(|(field, _)| field == name) {
            let names = known.iter().map(|(field, _)| (*field).to_owned()).collect();
            problems.push(Problem::new(Code::UnknownField).allowing(Allowed::Values(names)).below(name));
            continue;
        }
        match node {
            Node::Null => {}
            node => match TaxCharacter::read(node) {
                Ok(character) => set(name, character),
                Err(found) => problems.extend(found.into_iter().map(|problem| problem.below(name))),
            },
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn declared(name: &str, doc: &str, fields: Fields) -> String {
    let docs: Vec<[&str; 1]> = fields.iter().map(|(_, doc)| [*doc]).collect();
    let fields = fields.iter().zip(&docs);
    let fields: Vec<_> = fields
        .map(|((field, _), doc)| (*field, true, <TaxCharacter as Read>::typescript(), doc.as_slice()))
        .collect();
    interface(name, &[doc], &fields)
}

impl Read for DealCharacters {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let mut found = Self::default();
        read(node, OF_DEAL, |field, character| match field {
            "shares" => found.shares = Some(character),
            "options" => found.options = character,
            "accelerated" => found.accelerated = character,
            "cash_over_time" => found.cash_over_time = character,
            "buyer_stock" => found.buyer_stock = character,
            "package" => found.package = character,
            "carve_out" => found.carve_out = character,
            _ => found.remaining_stake = character,
        })?;
        Ok(found)
    }

    fn typescript() -> String {
        Self::NAME.to_owned()
    }
}

impl Declared for DealCharacters {
    const NAME: &'static str = "DealCharacterTerms";

    fn declaration() -> String {
        declared(Self::NAME, "How tax looks at each payment of a deal; the presets are assumptions.", OF_DEAL)
    }
}

impl Read for LicenceCharacters {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let mut found = Self::default();
        read(node, OF_LICENCE, |field, character| match field {
            "royalty" => found.royalty = character,
            _ => found.inventor = character,
        })?;
        Ok(found)
    }

    fn typescript() -> String {
        Self::NAME.to_owned()
    }
}

impl Declared for LicenceCharacters {
    const NAME: &'static str = "LicenceCharacterTerms";

    fn declaration() -> String {
        declared(
            Self::NAME,
            "How tax looks at what a licence brings; the presets are assumptions.",
            OF_LICENCE,
        )
    }
}
