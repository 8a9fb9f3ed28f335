//! Offers from packages as programs write them: the input of `compare` or `evaluate`, a list of packages, or one.
//!
//! What a package says stands in the table of fields ([`super::detail`]) with its place; here the table is read the
//! other way. A value is taken over only where its text gives exactly that value back. What no field asks for, deals
//! and licences among it, is left, and its places are told.
//!
//! ```
//! use bandworth::data::node::Node;
//! use bandworth::session::{draft::Field, given};
//! let text = r#"[{"id":"nova","currency":"EUR","base_salary":85000.5,"notes":"remote"}]"#;
//! let given = given::read(&Node::from_json(text)?).ok_or("no packages")?;
//! assert_eq!(given.session.draft().text(Field::BaseSalary), "85,000.5");
//! assert_eq!(given.left, ["/packages/0/notes"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
use super::action::Session;
use super::detail::{Detail, Table};
use super::draft::{Draft, Field, WEIGHT_YEARS};
use super::entry::Shared;
use super::place::{place_of, usual_currency};
use super::reading::{Read, text};
use super::share::of_drafts;
use crate::data::node::Node;
use crate::domain::band::{Level, Region, Role};
use crate::domain::money::Currency;

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// The offers, and what is assumed for all.
    pub session: Session,
    /// JSON pointers of what was not taken over.
    pub left: Vec<String>,
    /// What no package or not every one says, and stands at its usual value: role, level, place.
    pub assumed: Vec<Field>,
}

/// The offers of an input; none where it holds no packages, or more than are compared at once.
pub fn read(input: &Node) -> Option<Given> {
    let alone =
        [input, input.field("package")].into_iter().find(|node| *node.field("base_salary") != Node::Null);
    let packages = match (input, input.field("packages"), alone) {
        (Node::List(packages), ..) | (_, Node::List(packages), _) => packages.clone(),
        (.., Some(package)) => vec![package.clone()],
        _ => return None,
    };
    let (mut drafts, mut left, mut assumed) = (Vec::new(), Vec::new(), Vec::new());
    for (index, mut package) in packages.into_iter().enumerate() {
        drafts.push(offer(&mut package, &mut assumed));
        leaves(&package, &format!("/packages/{index}"), &mut left);
    }
    let mut shared = input.field("assumptions").clone();
    let mut session = of_drafts(drafts)?;
    session.shared = Shared::default().with(assumptions(&mut shared));
    leaves(&shared, "/assumptions", &mut left);
    Some(Given { session, left, assumed })
}

/// Takes out of a package what the form asks for.
fn offer(package: &mut Node, assumed: &mut Vec<Field>) -> Draft {
    let mut draft = Draft::blank();
    let id = take(package, "id", |node| Some(node.words().to_owned()));
    let label = take(package, "label", |node| Some(node.words().to_owned()));
    // A number is no name.
    let name = label.or_else(|| id.filter(|id| id.parse::<u32>().is_err()));
    draft.set(Field::Label, name.unwrap_or_default());
    type Known = fn(&str) -> bool;
    let words: [(&str, Field, Known); 6] = [
        ("role", Field::Role, |id| Role::parse(id).is_ok()),
        ("level", Field::Level, |id| Level::parse(id).is_ok()),
        ("location/region", Field::Region, |id| Region::parse(id).is_ok()),
        ("location/jurisdiction", Field::Jurisdiction, |id| !id.is_empty()),
        ("tax/filing_status", Field::FilingStatus, |id| matches!(id, "single" | "joint")),
        ("currency", Field::Currency, |id| Currency::parse(id).is_ok()),
    ];
    // Where pay is taxed says where the job is, unless something else does.
    let taxed = package.field("location").field("jurisdiction").words();
    let mut region = place_of(taxed).map(str::to_owned);
    for (place, field, known) in words {
        let found = take(package, place, |node| Some(node.words()).filter(|id| known(id)).map(str::to_owned));
        let found = if field == Field::Region { found.or_else(|| region.take()) } else { found };
        let unsaid = found.is_none() && matches!(field, Field::Role | Field::Level | Field::Region);
        if unsaid && !assumed.contains(&field) {
            assumed.push(field);
        }
        if let Some(text) = found {
            draft.set(field, text);
        }
    }
    let usual = usual_currency(draft.text(Field::Region));
    if usual.is_none_or(|usual| usual.code() != draft.text(Field::Currency)) {
        draft.set(Field::CurrencyChosen, "yes".to_owned());
    }
    for (place, field, read) in [
        ("tax/church_tax", Field::ChurchTax, Read::YesNo),
        ("base_salary", Field::BaseSalary, Read::Money),
        ("bonus/target_rate", Field::BonusRate, Read::Percent),
    ] {
        put(package, place, read, |text| draft.set(field, text));
    }
    sign_on(package, &mut draft);
    first_grant(package, &mut draft);
    fields(package, &mut draft, false);
    draft
}

/// The first sign-on that is paid at the start has fields of its own.
fn sign_on(package: &mut Node, draft: &mut Draft) {
    let starts = |one: &Node| {
        let month = one.field("month").decimal().unwrap_or_default();
        *one.field("kind") == Node::text("sign_on") && month.is_zero()
    };
    let Some(at) = package.field("one_offs").list().iter().position(starts) else { return };
    for (name, field, read) in [
        ("amount", Field::SignOn, Read::Money),
        ("clawback", Field::Detail(Detail::SignOnClawback, 0), Detail::SignOnClawback.read()),
        ("clawback_months", Field::Detail(Detail::SignOnClawbackMonths, 0), Read::Whole),
    ] {
        put(package, &format!("one_offs/{at}/{name}"), read, |text| draft.set(field, text));
    }
    // What it was found by.
    drop_fields(package, &format!("one_offs/{at}"), &["kind", "month"]);
}

/// The first grant of shares by value has fields of its own, where its schedule fits them.
fn first_grant(package: &mut Node, draft: &mut Draft) {
    const TERMS: [(&str, Field); 3] = [
        ("months", Field::VestingMonths),
        ("cliff_months", Field::CliffMonths),
        ("cadence_months", Field::CadenceMonths),
    ];
    let plain = |grant: &Node| {
        let vesting = grant.field("vesting");
        let only = |node: &Node, known: &[&str]| match node {
            Node::Record(fields) => {
                fields.iter().all(|(name, value)| known.contains(&name.as_str()) || *value == Node::Null)
            }
            _ => false,
        };
        let cadence = text(Read::Whole, vesting.field("cadence_months")).unwrap_or_default();
        *grant.field("kind") == Node::text("rsu")
            && only(grant, &["kind", "value", "vesting"])
            && only(vesting, &["months", "cliff_months", "cadence_months", "weights", "allocation_type"])
            && matches!(vesting.field("allocation_type").words(), "" | "FRACTIONAL")
            && vesting.field("weights").list().len() <= usize::from(WEIGHT_YEARS)
            && Detail::FurtherCadence.read().words().contains(&cadence.as_str())
    };
    let Some(at) = package.field("grants").list().iter().position(plain) else { return };
    let weights = package.field("grants").list().get(at);
    let weights = weights.map_or(0, |grant| grant.field("vesting").field("weights").list().len());
    put(package, &format!("grants/{at}/value"), Read::Money, |text| draft.set(Field::GrantValue, text));
    for (name, field) in TERMS {
        draft.set(field, String::new());
        put(package, &format!("grants/{at}/vesting/{name}"), Read::Whole, |text| draft.set(field, text));
    }
    if weights > 0 {
        draft.set(Field::Distribution, "weights".to_owned());
    }
    for (year, index) in (1..).zip(0..weights) {
        let place = format!("grants/{at}/vesting/weights/{index}");
        put(package, &place, Read::Percent, |text| draft.set(Field::Weight(year), text));
    }
    drop_fields(package, &format!("grants/{at}"), &["kind", "vesting/allocation_type"]);
}

fn assumptions(assumed: &mut Node) -> Draft {
    let mut draft = Draft::default();
    fields(assumed, &mut draft, true);
    // Whether there is tax is chosen above the table.
    let _ = take(assumed, "tax", |_| Some(()));
    if let Node::Record(rates) = assumed.field("fx").clone() {
        for (row, (pair, _)) in (0..Table::MOST).zip(rates) {
            if put(assumed, &format!("fx/{pair}"), Read::Number, |text| {
                draft.set(Field::Detail(Detail::RateValue, row), text);
            }) {
                draft.set(Field::Detail(Detail::RatePair, row), pair);
            }
        }
    }
    draft
}

/// Takes the fields of the table out of a record, those assumed for all or the others.
fn fields(record: &mut Node, draft: &mut Draft, shared: bool) {
    let alone = |detail: &&Detail| {
        detail.is_shared() == shared && detail.table().is_none() && !detail.place().is_empty()
    };
    for detail in Detail::ALL.iter().filter(alone) {
        put(record, detail.place(), detail.read(), |text| draft.set(Field::Detail(*detail, 0), text));
    }
    for table in Table::ALL.iter().filter(|table| !shared && !table.place().is_empty()) {
        let rows = table.place().split('/').fold(&*record, |node, name| node.field(name)).list();
        // Rows that were taken already hold nothing any more.
        let filled: Vec<usize> =
            (0..).zip(rows).filter(|(_, row)| holds(row)).map(|(index, _)| index).collect();
        for (row, index) in (0..Table::MOST).zip(filled) {
            for detail in table.fields() {
                let place = format!("{}/{index}/{}", table.place(), detail.place());
                put(record, &place, detail.read(), |text| draft.set(Field::Detail(*detail, row), text));
            }
        }
    }
}

/// Takes a value out of a record as a text; whether it could be.
fn put(record: &mut Node, place: &str, read: Read, mut set: impl FnMut(String)) -> bool {
    let found = take(record, place, |node| text(read, node));
    let taken = found.is_some();
    found.into_iter().for_each(&mut set);
    taken
}

/// Takes out what is read at a place; nothing where it is not understood.
fn take<T>(record: &mut Node, place: &str, read: impl FnOnce(&Node) -> Option<T>) -> Option<T> {
    let (first, rest) = place.split_once('/').map_or((place, None), |(first, rest)| (first, Some(rest)));
    let node = match record {
        Node::Record(fields) => fields.iter_mut().find(|(name, _)| name == first).map(|(_, node)| node),
        Node::List(items) => first.parse::<usize>().ok().and_then(|index| items.get_mut(index)),
        _ => None,
    }?;
    if let Some(rest) = rest {
        return take(node, rest, read);
    }
    let found = Some(&*node).filter(|node| **node != Node::Null).and_then(read)?;
    *node = Node::Null;
    Some(found)
}

/// Takes out what says only what the other fields are.
fn drop_fields(record: &mut Node, at: &str, names: &[&str]) {
    for name in names {
        let _ = take(record, &format!("{at}/{name}"), |_| Some(()));
    }
}

/// Whether anything is left of a row.
fn holds(row: &Node) -> bool {
    let mut left = Vec::new();
    leaves(row, "", &mut left);
    !left.is_empty()
}

/// The places of what is left.
fn leaves(node: &Node, at: &str, left: &mut Vec<String>) {
    match node {
        Node::Null => {}
        Node::Record(fields) => {
            fields.iter().for_each(|(name, node)| leaves(node, &format!("{at}/{name}"), left))
        }
        Node::List(items) => {
            for (index, node) in items.iter().enumerate() {
                leaves(node, &format!("{at}/{index}"), left);
            }
        }
        _ => left.push(at.to_owned()),
    }
}
