//! Common stock that gets nothing until the preference is paid.
use yew::prelude::*;

use super::{Breakpoint, PayoutChart, PayoutLine, payout_chart};

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let line =
        |name: &'static str, at: [f64; 3], is_own| PayoutLine { name: name.into(), at: at.to_vec(), is_own };
    vec![(
        "payout",
        payout_chart(&PayoutChart {
            proceeds: vec![0.0, 10.0, 30.0],
            lines: vec![line("Common", [0.0, 0.0, 2.0], true), line("Series A", [0.0, 1.0, 2.0], false)],
            breakpoints: vec![Breakpoint { at: 10.0, line: 0 }],
            deal: (20.0, "20M".into()),
            ends: ["0".into(), "30M".into(), "2 a share".into()],
            axis: "Money for the shares".into(),
            summary: "Common gets something above 10M.".into(),
        }),
    )]
}
