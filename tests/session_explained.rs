//! What the page says of how a figure came about, and of what would change the order.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod support;

use support::compared::compared;

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::domain::driver::DriverKind;
use bandworth::domain::explanation::{Formula, Name};
use bandworth::domain::flow::Component;
use bandworth::session::compare::{
    BAND, Comparison, DRIVERS, Explained, FigureOf, Flip, PartOf, Request, request,
};
use bandworth::session::detail::Detail;
use bandworth::session::draft::Field;
use bandworth::session::{Action, Session};
use rust_decimal::Decimal;

thread_local! {
    static REGISTRY: bandworth::data::registry::Registry = support::registry();
}

fn ask(name: &str, input: &Node) -> Node {
    REGISTRY.with(|registry| api::call(registry, name, input)).unwrap()
}

/// The example beside a job in Munich with options that cannot be sold yet.
fn two_offers() -> (Request, Comparison, Node) {
    let second = [
        (Field::Region, "de"),
        (Field::Currency, "EUR"),
        (Field::BaseSalary, "150000"),
        (Field::Detail(Detail::Liquidity, 0), "private"),
    ];
    let second = second.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    let session = Session::example().after(Action::Duplicate).after(Action::Fill(second));
    let asked = request(&session);
    let answer = ask("compare", &asked.explained());
    let comparison = compared(&answer, &asked);
    (asked, comparison, answer)
}

fn pointer(text: &str) -> FigureOf {
    FigureOf::Pointer(text.to_owned())
}

#[test]
fn every_figure_that_opens_is_the_result_of_its_formula() {
    let (_, comparison, answer) = two_offers();
    assert!(comparison.after_tax);
    for (place, column) in comparison.columns.iter().enumerate() {
        let sums = [
            (pointer("/metrics/npv_net"), column.value.unwrap()),
            (pointer("/totals/gross"), column.gross),
            (pointer("/totals/net"), column.net.unwrap()),
            (pointer("/years/1/net"), column.years[1].net.unwrap()),
            (pointer("/metrics/hourly"), column.hourly.unwrap()),
            (pointer("/metrics/guaranteed_share"), column.guaranteed.unwrap()),
            (FigureOf::Deducted { contributions: false }, column.total(|year| year.tax)),
            (FigureOf::Deducted { contributions: true }, column.total(|year| year.contributions)),
            (FigureOf::Grants("face"), column.equity.iter().map(|grant| grant.face).sum()),
            (FigureOf::Grants("counted"), column.equity.iter().map(|grant| grant.counted).sum()),
            (FigureOf::Outlooks, column.equity.iter().map(|grant| grant.outlooks[0]).sum()),
            (pointer("/years/0/marginal_rate"), column.years[0].marginal.unwrap()),
            (FigureOf::Difference, comparison.difference(column).unwrap()),
        ];
        // Listed shares hang on no sale: there is nothing to open.
        let paper = (!column.paper.is_zero()).then_some((FigureOf::Paper, column.paper));
        for (figure, shown) in sums.into_iter().chain(paper) {
            let found = Explained::of(&answer, place, 0, &figure).unwrap_or_else(|| panic!("{figure:?}"));
            assert!((found.result - shown).abs() < Decimal::new(1, 6), "{figure:?}: {found:?} {shown}");
            assert!(!found.sources.is_empty() && !found.parts.is_empty(), "{figure:?}");
        }
    }
}

#[test]
fn a_figure_opens_down_to_the_payments_and_the_lines_of_the_law() {
    let (_, _, answer) = two_offers();
    let total = Explained::of(&answer, 1, 0, &pointer("/totals/net")).unwrap();
    assert_eq!((total.formula, total.parts[0].of.clone()), (Formula::Total, PartOf::Year(1)));
    let year = Explained::of(&answer, 1, 0, total.parts[0].figure.as_ref().unwrap()).unwrap();
    assert_eq!(year.formula, Formula::Net);
    let lines = year.parts.iter().filter(|part| matches!(part.of, PartOf::Line(_))).count();
    assert!(lines > 2, "{year:?}");
    assert!(year.sources.iter().any(|source| source.starts_with("tax/de/")), "{:?}", year.sources);
    let gross = year.parts.iter().find_map(|part| part.figure.as_ref()).unwrap();
    let gross = Explained::of(&answer, 1, 0, gross).unwrap();
    let base = gross.parts.iter().find(|part| part.of == PartOf::Component(Component::Base)).unwrap();
    let base = Explained::of(&answer, 1, 0, base.figure.as_ref().unwrap()).unwrap();
    assert_eq!(base.parts.len(), 12);
    assert!(matches!(base.parts[0].of, PartOf::Flow(Component::Base, month) if month == Decimal::ONE));
}

#[test]
fn a_single_grant_opens_at_once_and_outlooks_say_what_they_assume() {
    let (_, comparison, answer) = two_offers();
    let face = Explained::of(&answer, 0, 0, &FigureOf::Grants("face")).unwrap();
    assert_eq!(face.formula, Formula::Face);
    assert!(face.parts.iter().any(|part| matches!(part.of, PartOf::Flow(Component::Equity, _))), "{face:?}");
    let counted = Explained::of(&answer, 1, 0, &FigureOf::Grants("counted")).unwrap();
    assert_eq!(counted.parts[0].figure, Some(pointer("/equity/0/face")));
    let found = Explained::of(&answer, 1, 0, &FigureOf::Outlooks).unwrap();
    let [worse, better] = comparison.columns[1].equity[0].outlooks;
    assert_eq!((found.result, found.upper), (worse, Some(better)));
    let growths = found.parts.iter().filter(|part| part.of == PartOf::Named(Name::Growth));
    let growths: Vec<_> = growths.map(|part| part.value.is_sign_positive()).collect();
    assert_eq!(growths, [false, true], "{found:?}");
    let opened = Explained::of(&answer, 1, 0, found.parts[1].figure.as_ref().unwrap()).unwrap();
    assert_eq!((opened.formula, opened.result), (Formula::Counted, worse));
}

#[test]
fn what_leaving_loses_opens_in_every_column() {
    let present = [
        (Field::Region, "de"),
        (Field::Currency, "EUR"),
        (Field::BaseSalary, "120000"),
        (Field::GrantValue, "80000"),
        (Field::Detail(Detail::LeaveMonth, 0), "6"),
    ];
    let present = present.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    let session = Session::example().after(Action::Add("current")).after(Action::Fill(present));
    let asked = request(&session);
    let answer = ask("compare", &asked.explained());
    let comparison = compared(&answer, &asked);
    for (place, column) in comparison.columns.iter().enumerate() {
        let leaving = column.leaving.as_ref().unwrap();
        let lost = Explained::of(&answer, place, 0, &pointer("/forfeits/forfeited")).unwrap();
        assert_eq!((lost.formula, Some(lost.result)), (Formula::Lost, leaving.forfeited));
        let grant = PartOf::Loss("unvested".to_owned(), "rsu".to_owned());
        assert!(lost.parts.iter().any(|part| part.of == grant), "{lost:?}");
        assert!(lost.sources.iter().any(|source| source.starts_with("tax/de/")), "{:?}", lost.sources);
        let buyout = Explained::of(&answer, place, 0, &pointer("/forfeits/buyout")).unwrap();
        assert_eq!((buyout.formula, Some(buyout.result)), (Formula::Buyout, leaving.buyout));
        assert_eq!(buyout.parts[0].figure, Some(pointer("/forfeits/forfeited")));
    }
}

#[test]
fn flips_name_offers_by_their_place_and_what_they_need() {
    let (asked, comparison, _) = two_offers();
    let ahead = comparison.verdict.unwrap().best;
    let mut seen = Vec::new();
    for driver in DRIVERS {
        for flip in Flip::read(&ask("flips", &asked.flips(driver))) {
            let (low, high) = flip.range;
            assert!(low <= flip.today && flip.today <= high, "{flip:?}");
            if let Some((value, leader)) = flip.lead {
                assert!(low <= value && value <= high && leader != ahead, "{flip:?}");
                assert!(flip.distance().unwrap() <= Decimal::ONE);
            }
            seen.push((flip.driver, flip.offer));
        }
    }
    // Both pay a bonus and stock, only the second in another currency; no share price was entered.
    let expected = [
        (DriverKind::Growth, Some(0)),
        (DriverKind::Growth, Some(1)),
        (DriverKind::Payout, Some(0)),
        (DriverKind::Payout, Some(1)),
        (DriverKind::ExchangeRate, Some(1)),
        (DriverKind::Horizon, None),
        (DriverKind::DiscountRate, None),
    ];
    assert_eq!(seen, expected);
}

/// A place among market pay opens to the percentiles that it lies between, and to where they come from.
#[test]
fn a_rank_opens_to_its_band() {
    let (_, _, answer) = two_offers();
    let found = Explained::of(&answer, 0, 0, &FigureOf::Rank(0)).unwrap();
    let percentiles: Vec<PartOf> = [10, 25, 50, 75, 90].map(PartOf::Percentile).to_vec();
    let parts: Vec<PartOf> = found.parts.iter().skip(1).map(|part| part.of.clone()).collect();
    assert_eq!((found.parts[0].of.clone(), parts), (PartOf::Named(Name::Own), percentiles));
    assert!(found.parts.windows(2).skip(1).all(|pair| pair[0].value < pair[1].value));
    assert!(found.sources.iter().all(|source| source.starts_with(BAND)) && !found.sources.is_empty());
    assert!(Explained::of(&answer, 0, 0, &FigureOf::Rank(7)).is_none());
}
