//! Where a law of the United States jumps or falls by its own data.
use bandworth::data::registry::Registry;
use bandworth::domain::tax::figure::Figure;
use bandworth::domain::tax::us::cliff::{Cliff, CliffName};
use bandworth::domain::tax::{FilingStatus, Law};
use rust_decimal::Decimal;

/// Where a law jumps or falls by its data: what, the first and the last income of the range.
pub type Named = (CliffName, Decimal, Decimal);

/// What the law of a place names of its own.
pub fn own_cliffs(registry: &Registry, id: &str, year: u16, status: FilingStatus) -> Vec<Named> {
    let list: &[Cliff] = match &registry.tax.entry(id, year).unwrap().file.law {
        Law::UsState(state) => &state.cliffs,
        Law::UsLocality(locality) => &locality.cliffs,
        _ => &[],
    };
    let of = |cliff: &Cliff| -> Vec<Named> {
        let bounds = |(first, last): (Figure, Figure)| (first.exact().unwrap(), last.exact().unwrap());
        cliff.ranges(status).map(bounds).map(|(first, last)| (cliff.name(), first, last)).collect()
    };
    list.iter().flat_map(of).collect()
}

/// What the law of a place and of the state that it stands on name.
pub fn cliffs(registry: &Registry, id: &str, year: u16, status: FilingStatus) -> Vec<Named> {
    let mut named = own_cliffs(registry, id, year, status);
    if let Some(state) = registry.tax.entry(id, year).unwrap().file.parent.as_deref() {
        named.extend(own_cliffs(registry, state, year, status));
    }
    named
}
