//! Answers in words, made of the language's texts and formatted values.
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::figures::Figures;
use crate::domain::band::{Ladder, Rank, Warning};
use crate::i18n::{at, fields, messages, over, under};
use crate::session::draft::{Draft, Field};
use crate::session::evaluate::{BandView, Evaluated};
use crate::session::parse::Complaint;

/// Parts of all that have a word, in percent.
const FRACTIONS: &[u8] = &[10, 20, 25, 30, 33, 40, 50, 60, 67, 70, 75, 80, 90];

/// The part nearest to a percentile, and whether it is as good as exact: at the middle, which stands beside it, to
/// the tenth.
fn nearest_fraction(percentile: Decimal) -> (u8, bool) {
    let distance = |part: &u8| (Decimal::from(*part) - percentile).abs();
    let nearest = FRACTIONS.iter().min_by_key(|part| distance(part)).copied().unwrap_or(50);
    let tolerated = if nearest == 50 { Decimal::new(5, 2) } else { Decimal::new(5, 1) };
    (nearest, distance(&nearest) < tolerated)
}

/// Where the base stands in a band, as one sentence.
pub(crate) fn position(evaluated: &Evaluated, band: &BandView, figures: Figures) -> String {
    let texts = &messages(figures.0).answer;
    let among = &among(band, figures);
    let middle = band.points.get(2).copied().flatten().map(|amount| figures.amount(amount, band.currency));
    let middle = middle.unwrap_or_default();
    let amount = figures.money(evaluated.base);
    if let (Some((_, high)), Some(high_money)) = (band.high, evaluated.base_high) {
        return (texts.range)(
            &amount,
            &figures.money(high_money),
            &rank(band.rank, figures),
            &rank(high, figures),
            among,
            &middle,
        );
    }
    let amount = (texts.subject)(evaluated.component, &amount);
    match band.rank {
        Rank::At(percentile) => {
            let (part, exact) = nearest_fraction(percentile);
            (texts.inside)(&amount, (texts.fraction)(part, exact), among, &middle)
        }
        Rank::Below(percentile) => {
            (texts.below)(&amount, &figures.count(u32::from(percentile)), among, &middle)
        }
        Rank::Above(percentile) => {
            let rest = 100_u32.saturating_sub(u32::from(percentile));
            (texts.above)(&amount, &figures.count(rest), among, &middle)
        }
    }
}

/// A rank in words: percentile 63, below percentile 10.
pub(crate) fn rank(rank: Rank, figures: Figures) -> String {
    let locale = figures.0;
    match rank {
        Rank::At(percentile) => at(locale)(&figures.plain(percentile, 0)),
        Rank::Below(percentile) => under(locale)(&figures.count(percentile.into())),
        Rank::Above(percentile) => over(locale)(&figures.count(percentile.into())),
    }
}

/// What an amount is held against.
fn among(band: &BandView, figures: Figures) -> String {
    let messages = messages(figures.0);
    let n = band.n.map(|n| figures.count(n)).unwrap_or_default();
    (messages.kinds.among)(band.kind, &n, &(messages.names.region)(band.region.id()))
}

/// What a band rests on, where its source says how much.
pub(crate) fn basis(band: &BandView, figures: Figures) -> Option<String> {
    let messages = messages(figures.0);
    let from = band.carried_from.as_ref().map(|region| (messages.names.region)(region.id()));
    Some((messages.kinds.basis)(band.kind, &figures.count(band.n?), &from.unwrap_or_default()))
}

/// A warning as a sentence.
pub(crate) fn warning(warning: &Warning, ladder: Ladder, band: &BandView, figures: Figures) -> String {
    let messages = messages(figures.0);
    let texts = &messages.bands;
    match warning {
        Warning::AllLevels => (texts.all_levels)(ladder).to_owned(),
        Warning::Anecdote(n) => (texts.anecdote)(&figures.count(*n)),
        Warning::Occupation | Warning::Modelled => (messages.kinds.why)(band.kind).to_owned(),
        Warning::CountedTwice => texts.counted_twice.to_owned(),
        Warning::Nationwide(_) => (texts.nationwide)(&(messages.names.region)(band.region.id())),
    }
}

/// What is said beside a field that is wrong.
pub(crate) fn beside(field: Field, complaint: &Complaint, figures: Figures) -> String {
    fields::complaint(figures.0, field, complaint, &|number| figures.plain(number, 2))
}

/// What is said beside a figure that may be a slip; empty for nothing.
pub(crate) fn caution(draft: &Draft, field: Field, figures: Figures) -> String {
    // The small form has no room for second thoughts.
    if !cfg!(any(feature = "app", feature = "rooms")) {
        return String::new();
    }
    let found = crate::session::caution::caution(draft, field);
    let show = |number: Decimal| figures.plain(number, if number.fract().is_zero() { 0 } else { 2 });
    found.map(|found| fields::caution(figures.0, field, found, &show)).unwrap_or_default()
}

/// A complaint as a sentence: what is wrong and what is allowed, for fields that are not of the offer's own form.
#[cfg(feature = "rooms")]
pub(crate) fn complaint(complaint: &Complaint, figures: Figures) -> String {
    let texts = &messages(figures.0).form;
    match complaint {
        Complaint::NotANumber => texts.not_a_number.to_owned(),
        Complaint::NotMonths => texts.not_months.to_owned(),
        Complaint::NotWhole => texts.not_whole.to_owned(),
        Complaint::TooMany => texts.too_many.to_owned(),
        Complaint::OtherCurrency => texts.foreign_amount.to_owned(),
        Complaint::RangeReversed => texts.range_reversed.to_owned(),
        Complaint::NotAllowed(problem) => {
            crate::i18n::sentence(figures.0, problem, &|number| figures.plain(number, 2))
        }
    }
}

/// The id of a field's control.
pub(crate) fn control_id(field: Field) -> String {
    format!("bw-{}", field.id())
}

/// A number for the geometry of a chart.
pub(crate) fn geometry(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_have_the_nearest_word() {
        assert_eq!(nearest_fraction(Decimal::new(754, 1)), (75, true));
        assert_eq!(nearest_fraction(Decimal::from(73)), (75, false));
        assert_eq!(nearest_fraction(Decimal::from(50)), (50, true));
        assert_eq!(nearest_fraction(Decimal::new(498, 1)), (50, false));
        assert_eq!(nearest_fraction(Decimal::new(342, 1)), (33, false));
        assert_eq!(nearest_fraction(Decimal::from(90)), (90, true));
    }
}
