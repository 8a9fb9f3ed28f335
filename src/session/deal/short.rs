//! What a person knows first is enough: the headline stands for the fee, a stake for shares of a single class.
use rust_decimal::Decimal;

use super::fields::{DealField, Table};
use super::form::Side;
use super::{DealDraft, Reading, put};
use crate::data::node::Node;
use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::problem::{Allowed, Code, Problem};
use crate::session::number_input::percentage;
use crate::session::parse::Complaint;

/// The name of the only class where none was entered.
pub const ALL_SHARES: &str = "all";

impl DealDraft {
    /// How many shares a person holds, and how many there are of all classes: typed as a number of shares, or as a part
    /// of all of them ("1 %"). None where either is not known.
    pub fn held(&self, row: usize) -> Option<(Decimal, Decimal)> {
        let shares = |row| DealField::ClassShares.read().number(self.text(DealField::ClassShares, row));
        let all =
            (0..self.rows(Table::Classes)).filter_map(shares).fold(Decimal::ZERO, Decimal::saturating_add);
        let typed = self.text(DealField::HeldShares, row).trim();
        let held = match typed.ends_with('%') {
            true => product(percentage(typed)?, all).ok()?.round(),
            false => DealField::HeldShares.read().number(typed)?,
        };
        (!all.is_zero()).then_some((held, all))
    }
}

/// Completes the record of a licence-and-talent deal with what follows from the first fields.
pub(super) fn completed(draft: &DealDraft, found: &mut Reading) {
    if draft.side != Side::Talent {
        return;
    }
    let headline = found.record.field("person").field("headline_amount").clone();
    let by_fee = draft.text(DealField::From, 0) != "proceeds";
    if by_fee && *found.record.field("bridge").field("licence_fee") == Node::Null && headline != Node::Null {
        put(&mut found.record, "bridge/licence_fee", headline);
        found.places.push(("/bridge/licence_fee".to_owned(), DealField::Headline, 0));
    }
    money(by_fee, found);
    members(draft, found);
    stake(draft, found);
}

/// Money known to be for the shares is cash that nobody stands before; parts of it, or of the fee, may come later.
fn money(by_fee: bool, found: &mut Reading) {
    let (name, field) = if by_fee {
        ("licence_fee", DealField::LicenceFee)
    } else {
        ("cash_on_hand", DealField::EquityProceeds)
    };
    if !by_fee && *found.record.field("bridge") != Node::Null {
        let proceeds = found.record.field("equity_proceeds").clone();
        put(&mut found.record, "equity_proceeds", Node::Null);
        put(&mut found.record, &format!("bridge/{name}"), proceeds);
        found.places.push((format!("/bridge/{name}"), field, 0));
    }
    let parts = found.record.field("bridge").field("deferred_tranches").list().to_vec();
    let all = found.record.field("bridge").field(name).decimal();
    let mut later = Decimal::ZERO;
    let mut tranches = Vec::new();
    for (row, given) in parts.iter().enumerate() {
        let part = given.field("part").decimal();
        let amount = all.zip(part).and_then(|(all, part)| product(all, part).ok());
        later = part.and_then(|part| sum(later, part).ok()).unwrap_or(later);
        let year = given.field("month").decimal().and_then(|month| quotient(month, Decimal::from(12)).ok());
        let is_share = part.is_none_or(|part| (Decimal::ZERO..=Decimal::ONE).contains(&part));
        let at = format!("/{}/{row}", Table::Instalments.place());
        let typed = found.places.iter().find(|(place, ..)| *place == format!("{at}/part"));
        let typed = typed.map(|(.., row)| *row).unwrap_or_default();
        if !is_share || later > Decimal::ONE {
            found.wrong.push((DealField::InstalmentPart, typed, no_share()));
        }
        for (name, field) in [("amount", DealField::InstalmentPart), ("year", DealField::InstalmentMonth)] {
            found.places.push((format!("{at}/{name}"), field, typed));
        }
        let mut tranche = Node::Record(Vec::new());
        let named =
            [("amount", amount), ("year", year), ("probability", given.field("probability").decimal())];
        for (name, value) in named {
            if let Some(value) = value {
                put(&mut tranche, name, Node::Number(value));
            }
        }
        tranches.push(tranche);
    }
    if tranches.is_empty() {
        return;
    }
    // An instalment of what nobody has named yet is none.
    let tranches = if all.is_some() { Node::List(tranches) } else { Node::Null };
    put(&mut found.record, Table::Instalments.place(), tranches);
    let now = difference(Decimal::ONE, later.min(Decimal::ONE));
    let now = now.and_then(|now| product(all.unwrap_or_default(), now));
    if let (Some(_), Ok(now)) = (all, now) {
        put(&mut found.record, &format!("bridge/{name}"), Node::Number(now));
    }
}

/// The interface takes the shares of those who get the carve-out by class.
fn members(draft: &DealDraft, found: &mut Reading) {
    let place = Table::Members.place();
    let Node::List(rows) = found.record.field("bridge").field("carve_out_offset").clone() else { return };
    let mut shares = Vec::new();
    for given in &rows {
        if let Node::Text(class) = given.field("class") {
            let row = (0..draft.rows(Table::Members))
                .find(|row| draft.text(DealField::MemberClass, *row).trim() == class.as_str());
            let at = format!("/{place}/{}", crate::domain::problem::escaped(class));
            found.places.push((at, DealField::MemberShare, row.unwrap_or_default()));
            shares.push((class.clone(), given.field("share").clone()));
        }
    }
    put(&mut found.record, place, if shares.is_empty() { Node::Null } else { Node::Record(shares) });
}

/// A part of all shares, where no class is named.
fn stake(draft: &DealDraft, found: &mut Reading) {
    let typed = draft.text(DealField::Stake, 0).trim();
    if !draft.class_names().is_empty() || typed.is_empty() {
        return;
    }
    match percentage(typed) {
        // Said already, as of every text that cannot be read.
        None => {}
        Some(stake) if stake < Decimal::ZERO || stake > Decimal::ONE => {
            found.wrong.push((DealField::Stake, 0, no_share()));
        }
        Some(stake) => {
            let class = Node::record([
                ("id", Node::text(ALL_SHARES)),
                ("kind", Node::text("common")),
                ("shares", Node::Number(Decimal::ONE)),
            ]);
            let holding = Node::record([("class", Node::text(ALL_SHARES)), ("shares", Node::Number(stake))]);
            put(&mut found.record, "classes", Node::List(vec![class]));
            put(&mut found.record, "person/holdings", Node::List(vec![holding]));
        }
    }
}

fn no_share() -> Complaint {
    let allowed = Allowed::Between(Decimal::ZERO, Decimal::ONE);
    Complaint::NotAllowed(Problem::new(Code::ShareOutOfRange).allowing(allowed))
}
