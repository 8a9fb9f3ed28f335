//! What is held back, paid later, set off and warned of in a licence-and-talent deal as typed.
use bandworth::session::Locale;
use bandworth::session::deal::{DealDraft, DealField, DealOutcome, Side};

use super::{ask, decimal, outcome, started};

/// A deal of 100 million for one common and one preferred class, and 10,000 common shares in it.
fn two_classes() -> DealDraft {
    let mut draft = DealDraft::of(Side::Talent);
    for (field, row, text) in [
        (DealField::LicenceFee, 0, "100m"),
        (DealField::Costs, 0, ""),
        (DealField::CorporateTax, 0, ""),
        (DealField::ClassName, 0, "common"),
        (DealField::ClassShares, 0, "1,000,000"),
        (DealField::ClassName, 1, "series a"),
        (DealField::ClassKind, 1, "preferred"),
        (DealField::ClassShares, 1, "250,000"),
        (DealField::Invested, 1, "40m"),
        (DealField::HeldClass, 0, "common"),
        (DealField::HeldShares, 0, "10,000"),
    ] {
        draft.set(field, row, text.to_owned());
    }
    draft
}

fn talent(draft: &DealDraft) -> bandworth::session::deal::talent::Talent {
    match outcome(draft, &ask) {
        Ok(DealOutcome::Talent(found)) => *found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_held_back_comes_later_and_may_not_come() {
    let mut draft = two_classes();
    draft.set(DealField::Escrow, 0, "10 %".to_owned());
    draft.set(DealField::EscrowMonths, 0, "18".to_owned());
    draft.set(DealField::EscrowReleased, 0, "80".to_owned());
    let found = talent(&draft);
    // 40 of 90 million go first, then 50 are left for common; of the ten held back eight come, all of them to common.
    assert_eq!(found.ways[0].held, Some(decimal("500000")));
    let escrow = found.ways[0].payments.iter().find(|payment| payment.source == "escrow").unwrap();
    assert_eq!((escrow.month, escrow.expected), (18, decimal("80000")));
    assert_eq!(found.until, Some(18));
    // Both ways of bearing it stand side by side: pro rata, common waits for a tenth of its 60 million.
    let of = |at: usize| found.methods[at].classes[0].clone();
    assert_eq!(of(0), ("common".to_owned(), decimal("50000000"), decimal("8000000")));
    assert_eq!(of(1), ("common".to_owned(), decimal("54000000"), decimal("4800000")));
    draft.set(DealField::EscrowMethod, 0, "pro_rata".to_owned());
    assert_eq!(talent(&draft).ways[0].held, Some(decimal("540000")));
    // Without a discount, all that is expected adds up.
    draft.set(DealField::Discount, 0, "0".to_owned());
    let person = talent(&draft).ways[0].person.clone();
    assert_eq!(person.field("total_pv").decimal(), Some(decimal("588000")));
    assert_eq!(person.field("held_back_pv").decimal(), Some(decimal("48000")));
    // Money known to be for the shares is held back alike.
    draft.set(DealField::From, 0, "proceeds".to_owned());
    draft.set(DealField::EquityProceeds, 0, "100m".to_owned());
    assert_eq!(talent(&draft).ways[0].held, Some(decimal("540000")));
}

#[test]
fn the_fee_comes_in_instalments() {
    let mut draft = two_classes();
    draft.set(DealField::Escrow, 0, String::new());
    for (row, part, month) in [(0, "10", "6"), (1, "5 %", "12")] {
        draft.set(DealField::InstalmentPart, row, part.to_owned());
        draft.set(DealField::InstalmentMonth, row, month.to_owned());
    }
    draft.set(DealField::InstalmentChance, 1, "50".to_owned());
    let found = talent(&draft);
    // 85 million at closing, 45 of them for common; then ten, then five, half as likely.
    assert_eq!((found.proceeds, found.later), (decimal("85000000"), decimal("15000000")));
    assert_eq!(found.ways[0].held, Some(decimal("450000")));
    let later: Vec<_> = found.ways[0]
        .payments
        .iter()
        .filter(|payment| payment.source == "instalment")
        .map(|payment| (payment.month, payment.face.normalize(), payment.expected.normalize()))
        .collect();
    assert_eq!(later, [(6, decimal("100000"), decimal("100000")), (12, decimal("50000"), decimal("25000"))]);
    let kept = DealDraft::read(&draft.write()).unwrap();
    assert_eq!((kept.record(), kept.package()), (draft.record(), draft.package()));
    // More than the whole fee is refused at the part that is too much.
    draft.set(DealField::InstalmentPart, 1, "95".to_owned());
    let wrong: Vec<_> = outcome(&draft, &ask).unwrap_err().into_iter().map(|one| (one.0, one.1)).collect();
    assert_eq!(wrong, [(DealField::InstalmentPart, 1)]);
    // The reported instalments of 85, 10 and 5 percent are filled in.
    let groq = started("groq-nvidia-2025", Locale::De);
    let parts: Vec<_> = (0..2).map(|row| groq.text(DealField::InstalmentPart, row)).collect();
    assert_eq!(parts, ["10", "5"]);
}

#[test]
fn a_carve_out_is_set_off_and_a_cliff_waived() {
    let mut draft = two_classes();
    for (field, text) in [
        (DealField::Escrow, ""),
        (DealField::CarveOut, "10"),
        (DealField::CarveOutOwn, "20"),
        (DealField::UnvestedShares, "1,000"),
        (DealField::UnvestedPrice, "50"),
        (DealField::UnvestedMode, "cash_over_time"),
        (DealField::UnvestedSchedule, "50/50"),
        (DealField::Stay, "90/80"),
        (DealField::Discount, "0"),
    ] {
        draft.set(field, 0, text.to_owned());
    }
    let found = talent(&draft);
    assert_eq!(found.bridge.as_ref().unwrap().field("carve_out").decimal(), Some(decimal("10000000")));
    let person = found.ways[0].person.clone();
    assert_eq!(person.field("carve_out").decimal(), Some(decimal("2000000")));
    // 50 of 90 million for common, a hundredth of it, and a fifth of the carve-out.
    assert_eq!(person.field("at_closing").decimal(), Some(decimal("2500000")));
    assert_eq!(person.field("deferred_expected").decimal(), Some(decimal("42500")));
    draft.set(DealField::CliffWaived, 0, "yes".to_owned());
    assert_eq!(talent(&draft).ways[0].person.field("deferred_expected").decimal(), Some(decimal("47500")));
    // Members with a tenth of common: p = 10 - (60 - p) / 10, so 4 / 0.9 million.
    draft.set(DealField::MemberClass, 0, "common".to_owned());
    draft.set(DealField::MemberShare, 0, "10".to_owned());
    let pool = talent(&draft).bridge.unwrap().field("carve_out").decimal().unwrap();
    assert_eq!(pool, decimal("4444444.44"));
    draft.set(DealField::MemberShare, 0, "500".to_owned());
    draft.set(DealField::Stay, 0, "90/800".to_owned());
    draft.set(DealField::Debt, 0, "-1".to_owned());
    draft.set(DealField::NewPackage, 0, "1/x".to_owned());
    let wrong: Vec<_> = outcome(&draft, &ask).unwrap_err().into_iter().map(|one| (one.0, one.1)).collect();
    for field in [DealField::NewPackage, DealField::Debt, DealField::MemberShare, DealField::Stay] {
        assert!(wrong.contains(&(field, 0)), "{field:?}: {wrong:?}");
    }
    assert_eq!(wrong.len(), 4, "{wrong:?}");
}

#[test]
fn what_should_be_known_is_said() {
    let mut draft = two_classes();
    assert_eq!(talent(&draft).warnings, ["cost_basis_assumed_zero"]);
    draft.set(DealField::ClassName, 1, "Common ".to_owned());
    draft.set(DealField::Invested, 1, "200m".to_owned());
    draft.set(DealField::Headline, 0, "120m".to_owned());
    draft.set(DealField::RetentionPool, 0, "130m".to_owned());
    let said = talent(&draft).warnings;
    for code in ["preferences_above_headline", "class_names_alike", "retention_above_headline"] {
        assert!(said.iter().any(|known| known == code), "{code}: {said:?}");
    }
    let story = talent(&started("character-ai-google-2024", Locale::En));
    assert!(story.warnings.iter().any(|code| code == "unverified_preset"));
}

#[test]
fn five_for_five_percent_is_told_from_a_part_of_one() {
    let mut draft = DealDraft::of(Side::Licence);
    for (text, told) in
        [("5", None), ("0.05", Some("0.05")), ("0.05 %", None), ("0", None), ("0,5", Some("0.5"))]
    {
        draft.set(DealField::TierRate, 0, text.to_owned());
        assert_eq!(draft.small_percent(DealField::TierRate, 0), told.map(decimal), "{text}");
    }
    draft.set(DealField::MarketReached, 0, "0.9/0.8".to_owned());
    assert_eq!(draft.small_percent(DealField::MarketReached, 0), Some(decimal("0.9")));
    draft.set(DealField::TierRate, 0, "500".to_owned());
    draft.set(DealField::LicensorRate, 0, "-200".to_owned());
    draft.set(DealField::Years, 0, "60".to_owned());
    let wrong: Vec<_> = outcome(&draft, &ask).unwrap_err().into_iter().map(|one| one.0).collect();
    for field in [DealField::Years, DealField::TierRate, DealField::LicensorRate] {
        assert!(wrong.contains(&field), "{field:?}: {wrong:?}");
    }
}

#[test]
fn what_is_held_may_be_typed_as_a_part_of_all_shares() {
    let whole = two_classes();
    let mut part = whole.clone();
    // 10,000 of 1,250,000.
    part.set(DealField::HeldShares, 0, "0,8 %".to_owned());
    assert_eq!(part.held(0), Some((decimal("10000"), decimal("1250000"))));
    assert_eq!(part.held(0), whole.held(0));
    assert_eq!(part.record().unwrap(), whole.record().unwrap());
    // It stays as typed, in either language and when the field is left.
    for locale in Locale::ALL {
        let tidied = part.clone().written_in(*locale).tidied(DealField::HeldShares, 0, *locale);
        assert_eq!(tidied.text(DealField::HeldShares, 0), "0,8 %");
    }
    for nonsense in ["x %", "%", "0..5 %", "5 %%"] {
        part.set(DealField::HeldShares, 0, nonsense.to_owned());
        assert_eq!(part.record().unwrap_err().len(), 1, "{nonsense}");
    }
    part.set(DealField::HeldShares, 0, "101 %".to_owned());
    assert!(outcome(&part, &ask).is_err());
}
