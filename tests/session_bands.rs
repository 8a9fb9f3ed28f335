//! Which kind of band the page shows where, and in which words.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod support;

use bandworth::data::{node::Node, registry::Registry};
use bandworth::domain::band::{Ladder, Level, Region, Role, Warning};
use bandworth::i18n::messages;
use bandworth::session::draft::{Draft, Field};
use bandworth::session::evaluate::{BandKind, LadderView, outcome};
use bandworth::session::{Action, Locale, Session};
use std::sync::LazyLock;

static DATA: LazyLock<Registry> = LazyLock::new(support::registry);

fn draft(role: &str, level: &str, region: &str) -> Draft {
    let texts = [(Field::Role, role), (Field::Level, level), (Field::Region, region)];
    let texts = texts.map(|(field, text)| (field, text.to_owned())).to_vec();
    Session::example().after(Action::Fill(texts)).complete().clone()
}

fn market(role: &str, level: &str, region: &str, own: Option<&Registry>) -> LadderView {
    let draft = draft(role, level, region);
    let evaluated = outcome(&draft, &draft, &Draft::default(), Some(&DATA), own).evaluated.unwrap();
    evaluated.ladders.into_iter().find(|view| view.ladder == Ladder::Market).unwrap()
}

#[test]
fn six_cities_each_say_what_kind_of_band_they_show() {
    // London, Munich, Zürich, Toronto, Bangalore; San Francisco below.
    for (region, kind) in [
        ("uk", BandKind::Ranges),
        ("de", BandKind::Official),
        ("ch", BandKind::OfCountry),
        ("ca", BandKind::Official),
        ("in", BandKind::OfCountry),
    ] {
        let view = market("ml_engineer", "senior", region, None);
        let band = view.band.unwrap();
        assert_eq!((band.kind, band.region.id()), (kind, region));
        assert_eq!(
            band.carried_from.map(|from| from.id().to_owned()),
            kind.is_modelled().then(|| "us".to_owned())
        );
        assert_eq!(view.modelled, None);
        assert!(band.note.unwrap().iter().all(|note| note.len() > 40));
    }
    assert_eq!(market("ml_engineer", "staff_plus", "us", None).band.unwrap().kind, BandKind::Filings);
    let none = market("ml_engineer", "senior", "rest", None).band.unwrap_err();
    assert!(none.nearest.iter().all(|(_, _, kind)| !kind.is_modelled()) && !none.nearest.is_empty());
}

#[test]
fn san_francisco_shows_the_counted_nation_first_and_the_modelled_area_beside_it() {
    let view = market("ml_engineer", "senior", "us-sf", None);
    let (nation, here) = (view.band.unwrap(), view.modelled.unwrap());
    assert_eq!((nation.kind, nation.region.id()), (BandKind::Ranges, "us"));
    assert_eq!(nation.warnings, [Warning::Nationwide(Region::parse("us-sf").unwrap())]);
    assert_eq!((here.kind, here.region.id(), here.interval), (BandKind::OfMetro, "us-sf", None));
    assert_eq!(here.warnings, [Warning::Modelled, Warning::CountedTwice]);
    assert!(here.points[2] > nation.points[2]);
    // An area that pays less than the nation is not suspected of being counted twice.
    let cheap = market("ml_engineer", "senior", "us-10420", None).modelled.unwrap();
    assert_eq!(cheap.warnings, [Warning::Modelled]);
    assert!(cheap.points[2] < nation.points[2]);
}

#[test]
fn own_bands_stand_beside_ours_and_replace_nothing() {
    let text = r#"{"csv": "role,level,region,currency,grade,n,p50\nml_engineer,senior,us,USD,C,12,250000\nml_engineer,mid,rest,USD,C,30,90000",
        "title": "mine", "source": "mine", "as_of": "2026-11-01"}"#;
    let file = bandworth::api::call(&DATA, "readBands", &Node::from_json(text).unwrap()).unwrap();
    let mut own = Registry::default();
    own.load("bands/own/mine", &file).unwrap();
    let ours = market("ml_engineer", "senior", "us", None).band.unwrap();
    let both = market("ml_engineer", "senior", "us", Some(&own));
    assert_eq!(both.band.unwrap(), ours);
    // Fewer rows than a band needs are no band, whoever counted them.
    assert_eq!(both.own, None);
    let elsewhere = market("ml_engineer", "mid", "rest", Some(&own));
    assert!(elsewhere.band.is_err());
    assert_eq!(elsewhere.own.unwrap().n, Some(30));
}

#[test]
fn what_is_modelled_is_never_called_posted() {
    for locale in Locale::ALL {
        let texts = &messages(*locale).kinds;
        let posted = (texts.name)(BandKind::Ranges);
        for kind in BandKind::ALL {
            let among = (texts.among)(*kind, "1", "X");
            let says_posted = among.contains("posted") || among.contains("ausgeschrieben");
            assert_eq!(says_posted, *kind == BandKind::Ranges, "{locale:?} {kind:?}: {among}");
            assert!((texts.why)(*kind).ends_with('.'));
            assert!(*kind == BandKind::Ranges || (texts.name)(*kind) != posted);
            let is_plain = !(texts.name)(*kind).contains("odel");
            assert_eq!(is_plain, !kind.is_modelled());
        }
    }
}

#[test]
fn every_role_level_and_place_is_answered_or_told_why_not() {
    for role in Role::ALL {
        for level in Level::ALL {
            for region in Region::named() {
                let view = market(role.id(), level.id(), region, None);
                match view.band {
                    Ok(band) if band.kind.is_modelled() => {
                        assert!(band.carried_from.is_some(), "{role:?} {region}")
                    }
                    Ok(band) => assert_eq!(band.carried_from, None),
                    Err(_) => assert_eq!(view.modelled, None),
                }
            }
        }
    }
}
