//! Starting a deal from what was reported of one.
use rust_decimal::Decimal;

use super::fields::{DealField, Table};
use super::library::{Story, divided_by};
use super::seat::{Seat, seated};
use super::{DealDraft, Side};
use crate::data::node::Node;
use crate::domain::money::product;
use crate::session::locale::Locale;
use crate::session::number_input::written;

/// The draft with what was reported of a deal in place of its money and classes; what the person holds stays.
///
/// Only facts with a source are taken over. Where the reports say nothing of the share classes, those of the draft
/// are taken away, so that no figure stands on another company's.
/// Where the seat's class is known and the person has typed no shares yet, the seat's own holding is filled in.
pub fn applied(draft: &DealDraft, story: &Story, locale: Locale) -> DealDraft {
    let next = with_facts(draft, story, locale);
    let seat = Seat::of(&next);
    let typed = !next.text(DealField::HeldShares, 0).is_empty() && draft.story.is_empty();
    if typed { next } else { seated(&next, seat) }
}

fn with_facts(draft: &DealDraft, story: &Story, locale: Locale) -> DealDraft {
    let (known, story) = (story, &story.given);
    let mut next = DealDraft::of(Side::Talent);
    for table in [Table::Held, Table::Unvested] {
        copy(draft, &mut next, table);
    }
    for field in [
        DealField::Seat,
        DealField::NewPackage,
        DealField::Stay,
        DealField::Discount,
        DealField::MonthlySalary,
    ] {
        if draft.side == Side::Talent {
            next.set(field, 0, draft.text(field, 0).to_owned());
        }
    }
    next.story = text(story.field("id"));
    next.set(DealField::Currency, 0, text(story.field("currency")));
    let fact = |key: &str| sourced(story, key).map(|amount| written(amount, locale));
    let mut take = |field, found: Option<String>| next.set(field, 0, found.unwrap_or_default());
    take(DealField::Headline, fact("headline"));
    let preset = story.field("preset");
    let amount = |key: &str| preset.field(key).decimal().map(|amount| written(amount, locale));
    let proceeds = amount("equity_proceeds").or_else(|| fact("to_shareholders"));
    take(DealField::From, Some(if proceeds.is_some() { "proceeds" } else { "fee" }.to_owned()));
    take(DealField::EquityProceeds, proceeds);
    take(DealField::LicenceFee, fact("licence_fee").or_else(|| fact("headline")));
    take(DealField::OtherReceipts, fact("claim_waiver_fee"));
    let mode = match (preset.field("mode"), story.field("distribution")) {
        (Node::Text(mode), _) => mode.clone(),
        (_, Node::Text(way)) if way == "dividend" => "dividend".to_owned(),
        (_, Node::Text(way)) if way == "tender_per_share" => "tender".to_owned(),
        _ => "deemed_liquidation".to_owned(),
    };
    take(DealField::Mode, Some(mode));
    take(DealField::PricePerShare, amount("price_per_share"));
    for field in [DealField::LastValuation, DealField::CapitalRaised, DealField::HeadsMoved] {
        take(field, divided_by(known, field).map(|figure| written(figure, locale)));
    }
    take(DealField::RetentionPool, fact("retention_pool"));
    // Nothing is reported of money held back.
    for field in [DealField::Escrow, DealField::EscrowMonths, DealField::EscrowMethod] {
        take(field, None);
    }
    instalments(&mut next, story, locale);
    classes(&mut next, preset, locale);
    let known: Vec<String> = next.class_names().into_iter().map(str::to_owned).collect();
    for row in 0..next.rows(Table::Held) {
        if !known.iter().any(|name| name == next.text(DealField::HeldClass, row)) {
            next.set(DealField::HeldClass, row, known.first().cloned().unwrap_or_default());
        }
    }
    next
}

/// The parts of the fee that come later, where they are reported.
fn instalments(next: &mut DealDraft, story: &Node, locale: Locale) {
    let Some(fact) = found(story, "instalments") else { return };
    let Node::List(parts) = fact.field("parts") else { return };
    let later =
        parts.iter().filter(|part| part.field("month").decimal().is_some_and(|month| !month.is_zero()));
    for (row, part) in later.enumerate().take(Table::MOST) {
        let percent =
            part.field("share").decimal().and_then(|share| product(share, Decimal::ONE_HUNDRED).ok());
        for (field, found) in [
            (DealField::InstalmentPart, percent),
            (DealField::InstalmentMonth, part.field("month").decimal()),
        ] {
            next.set(field, row, found.map(|number| written(number, locale)).unwrap_or_default());
        }
    }
}

fn classes(next: &mut DealDraft, preset: &Node, locale: Locale) {
    next.empty(Table::Classes);
    let Node::List(classes) = preset.field("classes") else { return };
    for (row, class) in classes.iter().enumerate().take(Table::MOST) {
        for field in Table::Classes.fields() {
            let found = field.place().split('/').fold(class, |node, name| node.field(name));
            let text = match found.decimal() {
                Some(number) => written(number, locale),
                None => text(found),
            };
            next.set(*field, row, text);
        }
    }
}

fn copy(from: &DealDraft, to: &mut DealDraft, table: Table) {
    for row in 0..from.rows(table) {
        for field in table.fields() {
            to.set(*field, row, from.text(*field, row).to_owned());
        }
    }
}

/// A fact that has a source.
fn found<'a>(story: &'a Node, key: &str) -> Option<&'a Node> {
    let Node::List(facts) = story.field("facts") else { return None };
    let fact = facts.iter().find(|fact| *fact.field("key") == Node::text(key))?;
    (*fact.field("status") == Node::text("sourced")).then_some(fact)
}

/// The figure of a fact that has a source.
fn sourced(story: &Node, key: &str) -> Option<Decimal> {
    found(story, key)?.field("value").decimal()
}

fn text(node: &Node) -> String {
    match node {
        Node::Text(text) => text.clone(),
        _ => String::new(),
    }
}
