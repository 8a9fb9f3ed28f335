#![allow(clippy::unwrap_used, clippy::panic)]
//! The order of the steps, and what is never answered.
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;

fn region(id: &str) -> Region {
    Region::parse(id).unwrap()
}

fn cell(role: Role, level: CellLevel, place: &str, method: Method, n: u32) -> Cell {
    let ladder = if method == Method::Posted { Ladder::FrontierLab } else { Ladder::Market };
    Cell {
        key: Key { ladder, role, level, region: region(place), component: Component::Base },
        band: PercentileBand::new([1, 2, 3, 4, 5].map(|point| Some(Decimal::from(point)))).unwrap(),
        n: Some(n),
        method,
        grade: Grade::B,
    }
}

fn query(ladder: Ladder, role: Role, level: Level, place: &str) -> Query {
    Query { ladder, role, level: CellLevel::One(level), region: region(place), component: Component::Base }
}

fn market(level: Level, place: &str) -> Query {
    query(Ladder::Market, Role::MlEngineer, level, place)
}

fn cells() -> Vec<Cell> {
    let one = CellLevel::One;
    vec![
        cell(Role::MlEngineer, one(Level::Entry), "us", Method::Observed, 113),
        cell(Role::MlEngineer, one(Level::Senior), "us", Method::Observed, 1_630),
        cell(Role::MlEngineer, one(Level::Executive), "us", Method::Observed, 19),
        cell(Role::DataScientist, one(Level::Mid), "us", Method::Observed, 1_403),
        cell(Role::MlEngineer, CellLevel::All, "us-sf", Method::Posted, 53),
        cell(Role::MlInfraEngineer, CellLevel::All, "us", Method::Posted, 7),
        cell(Role::SoftwareEngineer, CellLevel::All, "us", Method::Posted, 25),
    ]
}

fn found<'a>(cells: &'a [Cell], query: &Query) -> Found<'a> {
    match look_up(cells, query) {
        Answer::Found(found) => found,
        Answer::Nothing(nothing) => panic!("{query:?} found nothing: {nothing:?}"),
    }
}

fn nothing<'a>(cells: &'a [Cell], query: &Query) -> (Reason, Vec<(&'a str, &'a str)>) {
    match look_up(cells, query) {
        Answer::Found(found) => panic!("{query:?} found {found:?}"),
        Answer::Nothing(nothing) => {
            let near = nothing.nearest.into_iter();
            (nothing.reason, near.map(|cell| (cell.key.level.id(), cell.key.region.id())).collect())
        }
    }
}

#[test]
fn an_own_cell_answers_first() {
    let cells = cells();
    let found = found(&cells, &market(Level::Senior, "us"));
    assert_eq!((found.step, found.cell.n, found.warnings), (Step::OwnCell, Some(1_630), vec![]));
}

#[test]
fn a_metro_without_a_cell_gets_its_countrys_and_is_told() {
    let cells = cells();
    for place in ["us-sf", "us-nyc", "us-16980"] {
        let found = found(&cells, &market(Level::Senior, place));
        assert_eq!((found.step, found.cell.key.region.id()), (Step::Country, "us"));
        assert_eq!(found.warnings, [Warning::Nationwide(region(place))]);
    }
}

#[test]
fn official_figures_come_before_modelled_ones_and_both_before_the_country() {
    let mut cells = cells();
    cells.push(cell(Role::MlEngineer, CellLevel::One(Level::Senior), "us-sf", Method::Modelled, 1_630));
    let modelled = found(&cells, &market(Level::Senior, "us-sf"));
    assert_eq!((modelled.step, modelled.warnings), (Step::Modelled, vec![Warning::Modelled]));
    cells.push(cell(Role::MlEngineer, CellLevel::All, "us-sf", Method::Official, 10_000));
    let official = found(&cells, &market(Level::Senior, "us-sf"));
    assert_eq!(official.step, Step::Official);
    assert_eq!(official.warnings, [Warning::Occupation, Warning::AllLevels]);
    cells.push(cell(Role::MlEngineer, CellLevel::One(Level::Senior), "us-sf", Method::Observed, 20));
    assert_eq!(found(&cells, &market(Level::Senior, "us-sf")).step, Step::OwnCell);
}

#[test]
fn another_country_is_never_answered_for() {
    let cells = cells();
    for place in ["uk", "de", "in", "sg", "eu-other", "rest"] {
        let expected = (Reason::RegionNotCovered, vec![("senior", "us")]);
        assert_eq!(nothing(&cells, &market(Level::Senior, place)), expected);
    }
}

#[test]
fn thin_cells_are_no_bands_and_other_levels_are_only_named() {
    let cells = cells();
    let others = vec![("senior", "us"), ("entry", "us")];
    assert_eq!(nothing(&cells, &market(Level::Executive, "us")), (Reason::TooFewRows(19), others.clone()));
    assert_eq!(nothing(&cells, &market(Level::StaffPlus, "us")), (Reason::LevelNotCovered, others));
    assert_eq!(nothing(&cells, &market(Level::Mid, "us-sf")).0, Reason::LevelNotCovered);
}

#[test]
fn frontier_bands_hold_all_levels_and_say_so() {
    let cells = cells();
    for level in Level::ALL {
        let found = found(&cells, &query(Ladder::FrontierLab, Role::MlEngineer, *level, "us-sf"));
        assert_eq!((found.cell.key.level, found.warnings), (CellLevel::All, vec![Warning::AllLevels]));
    }
}

#[test]
fn all_levels_may_be_asked_for_by_name() {
    let cells = cells();
    let all =
        |ladder, place| Query { level: CellLevel::All, ..query(ladder, Role::MlEngineer, Level::Mid, place) };
    assert_eq!(found(&cells, &all(Ladder::FrontierLab, "us-sf")).warnings, []);
    assert_eq!(nothing(&cells, &all(Ladder::Market, "us")).0, Reason::LevelNotCovered);
}

#[test]
fn an_anecdote_answers_only_where_it_stands() {
    let cells = cells();
    let infra = |place| query(Ladder::FrontierLab, Role::MlInfraEngineer, Level::Senior, place);
    assert_eq!(found(&cells, &infra("us")).warnings, [Warning::AllLevels, Warning::Anecdote(7)]);
    assert_eq!(nothing(&cells, &infra("us-nyc")).0, Reason::TooFewRows(7));
    let software = query(Ladder::FrontierLab, Role::SoftwareEngineer, Level::Senior, "us-nyc");
    assert_eq!(found(&cells, &software).step, Step::Country);
    // A metro's band never speaks for the country.
    let country = query(Ladder::FrontierLab, Role::MlEngineer, Level::Senior, "us");
    assert_eq!(nothing(&cells, &country), (Reason::RegionNotCovered, vec![("all", "us-sf")]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn whatever_is_asked_role_ladder_and_country_are_kept(
        role in prop::sample::select(Role::ALL), level in prop::sample::select(Level::ALL),
        ladder in prop::sample::select(Ladder::ALL),
        place in prop::sample::select(vec!["us", "us-sf", "us-41940", "us-99999", "uk", "ca", "rest"]),
        order in Just(cells()).prop_shuffle(),
    ) {
        let query = query(ladder, role, level, place);
        match (look_up(&order, &query), look_up(&cells(), &query)) {
            (Answer::Found(found), Answer::Found(other)) => {
                prop_assert_eq!(found.cell, other.cell, "the order of the cells does not matter");
                let key = &found.cell.key;
                prop_assert_eq!((key.role, key.ladder), (role, ladder));
                let is_here = key.region == query.region || Some(&key.region) == query.region.country().as_ref();
                prop_assert!(is_here && covers(key.level, query.level));
                prop_assert!(is_band(found.cell) || found.warnings.iter().any(|w| matches!(w, Warning::Anecdote(_))));
            }
            (Answer::Nothing(nothing), Answer::Nothing(other)) => {
                prop_assert_eq!(&nothing, &other);
                prop_assert!(nothing.nearest.iter().all(|cell| cell.key.role == role && cell.key.ladder == ladder));
            }
            _ => prop_assert!(false, "the order of the cells decided"),
        }
    }
}
