//! One offer as programs write it.
use crate::data::node::Node;
use crate::session::deal::DealDraft;
use crate::session::detail::Detail;
use crate::session::detail::form::groups;
use crate::session::detail::package::{Pointers, put_details};
use crate::session::draft::{Draft, Field};
use crate::session::number_input;
use crate::session::parse::{Offer, weight_years};
use crate::session::reading::{put, value};

/// The package of a complete draft, and where each of its values came from.
pub(super) fn package(at: usize, draft: &Draft, offer: &Offer) -> (Node, Pointers) {
    let place = super::jurisdiction(draft);
    let mut package = Node::Record(vec![("id".to_owned(), Node::text(at.to_string()))]);
    let mut pointers = Pointers::new();
    let mut set = |place: &str, field: Field, value: Node| {
        put(&mut package, place, value);
        pointers.push((format!("/{place}"), field));
    };
    let kind = draft.detail(Detail::Kind);
    if !kind.is_empty() {
        set("kind", Field::Detail(Detail::Kind, 0), Node::text(kind));
    }
    set("role", Field::Role, Node::text(offer.role.id()));
    set("level", Field::Level, Node::text(offer.level.id()));
    set("location/region", Field::Region, Node::text(offer.region.id()));
    if !place.is_empty() {
        set("location/jurisdiction", Field::Jurisdiction, Node::text(place.as_str()));
    }
    let filing = if draft.text(Field::FilingStatus) == "joint" { "joint" } else { "single" };
    set("tax/filing_status", Field::FilingStatus, Node::text(filing));
    let church = place == "de" && draft.text(Field::ChurchTax) == "yes";
    set("tax/church_tax", Field::ChurchTax, Node::Boolean(church));
    set("currency", Field::Currency, Node::text(offer.currency.code()));
    set("base_salary", Field::BaseSalary, Node::Number(offer.base_salary.value()));
    if draft.detail(Detail::BonusAmount).is_empty() {
        set("bonus/target_rate", Field::BonusRate, Node::Number(offer.bonus_rate.value()));
    }
    set("one_offs", Field::SignOn, Node::List(sign_on(draft, offer).into_iter().collect()));
    let grant = offer.grant.as_ref().map(|(value, _)| {
        Node::record([
            ("kind", Node::text("rsu")),
            ("value", Node::Number(value.value())),
            ("vesting", vesting(draft)),
        ])
    });
    if grant.is_some() {
        let terms = [("months", Field::VestingMonths), ("cliff_months", Field::CliffMonths)];
        let terms = terms.map(|(name, field)| (format!("/grants/0/vesting/{name}"), field));
        pointers.extend(terms);
        pointers.push(("/grants/0".to_owned(), Field::GrantValue));
    }
    put(&mut package, "grants", Node::List(grant.into_iter().collect()));
    if let Some((name, deal)) = draft.deal.as_ref().and_then(DealDraft::package) {
        put(&mut package, name, deal);
        pointers.push((format!("/{name}"), Field::Detail(Detail::Kind, 0)));
    }
    let parts: Vec<_> = groups(draft).into_iter().flat_map(|(_, parts)| parts).collect();
    put_details(draft, &parts, &mut package, &mut pointers);
    (package, pointers)
}

/// The sign-on of the first form, with its clawback where one was chosen.
fn sign_on(draft: &Draft, offer: &Offer) -> Option<Node> {
    let amount = offer.sign_on.value();
    let mut one_off = Node::record([("kind", Node::text("sign_on")), ("amount", Node::Number(amount))]);
    for (detail, place) in
        [(Detail::SignOnClawback, "clawback"), (Detail::SignOnClawbackMonths, "clawback_months")]
    {
        if let Ok(found) = value(detail.read(), draft.detail(detail).trim(), None) {
            put(&mut one_off, place, found);
        }
    }
    (!amount.is_zero()).then_some(one_off)
}

/// The schedule as programs write it, from the same texts that were checked.
fn vesting(draft: &Draft) -> Node {
    let months = |field| Node::count(number_input::whole(draft.text(field)).unwrap_or_default());
    let weights = match draft.text(Field::Distribution) {
        "weights" => {
            let share = |year| number_input::percentage(draft.text(Field::Weight(year))).unwrap_or_default();
            Node::List((1..=weight_years(draft)).map(|year| Node::Number(share(year))).collect())
        }
        _ => Node::Null,
    };
    Node::record([
        ("months", months(Field::VestingMonths)),
        ("cliff_months", months(Field::CliffMonths)),
        ("cadence_months", months(Field::CadenceMonths)),
        ("weights", weights),
        ("allocation_type", Node::text("FRACTIONAL")),
    ])
}
