#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
//! What second computations share: quantiles by another road than the builder's, and the committed cells.
use crate::places;
use serde_json::Value;
use std::path::PathBuf;

/// Rows and percentiles of a cell.
pub type Counted = (usize, [f64; 5]);

/// Quantiles as the point where the empirical distribution function, linear between its knots
/// `(i / (N - 1), x_i)`, reaches `p`; in floats.
pub fn quantiles(mut points: Vec<f64>) -> [f64; 5] {
    points.sort_by(f64::total_cmp);
    let last = (points.len() - 1) as f64;
    [0.10, 0.25, 0.50, 0.75, 0.90].map(|p: f64| {
        let next = (0..points.len()).find(|&i| i as f64 / last >= p - 1e-12).unwrap();
        let (x, before) = (points[next], points[next.saturating_sub(1)]);
        x - (x - before) * (next as f64 - p * last)
    })
}

/// The cells of a committed file below `static/data/bands`.
pub fn committed(name: &str) -> Vec<Value> {
    let file = places::root().join(format!("static/data/bands/{name}.json"));
    let file: Value = serde_json::from_str(&places::read(&file).unwrap()).unwrap();
    file["cells"].as_array().unwrap().clone()
}

/// Rows and percentiles of a committed cell.
pub fn counted(cell: &Value) -> Counted {
    let amount = |key: &str| cell[key].as_str().unwrap().parse::<f64>().unwrap();
    let n = usize::try_from(cell["n"].as_u64().unwrap()).unwrap();
    (n, ["p10", "p25", "p50", "p75", "p90"].map(amount))
}

/// Equal up to the rounding to a hundred; at a tie floats may fall on either side.
pub fn assert_same(what: &str, again: Counted, committed: Counted) {
    assert_eq!(again.0, committed.0, "{what}");
    for (exact, rounded) in again.1.into_iter().zip(committed.1) {
        assert!((exact - rounded).abs() <= 50.0 + 1e-6, "{what}: {exact} against {rounded}");
        assert_eq!(rounded % 100.0, 0.0, "{what}");
    }
}

/// The folder of the raw files, for tests that need them.
pub fn raw() -> PathBuf {
    PathBuf::from(std::env::var("BANDWORTH_RAW").unwrap())
}
