//! The words and numbers of a formula that has been opened.
use rust_decimal::Decimal;

use crate::domain::explanation::{Formula, Name};
use crate::i18n::{self, tax};
use crate::session::compare::{BAND, Column, Explained, PartOf};
use crate::session::detail::Detail;
use crate::ui::screens::View;
use crate::ui::wording::rank;

/// The year of a month; the first holds month 0.
pub(super) fn years(month: Decimal) -> usize {
    let month = usize::try_from(month).unwrap_or_default();
    month.saturating_sub(1).wrapping_div(12).saturating_add(1)
}

/// What a number of a formula is.
pub(super) fn name(view: &View, of: &PartOf) -> String {
    let locale = view.session.locale;
    let (texts, figures) = (i18n::explained(locale), view.figures());
    let word = |detail: Detail, id: &str| (i18n::detail_names(locale).word)(detail, id).to_owned();
    match of {
        PartOf::Named(name) => (texts.name)(*name).to_owned(),
        PartOf::Year(year) => (texts.year)(&figures.plain((*year).into(), 0)),
        PartOf::Component(component) => (texts.component)(*component).to_owned(),
        PartOf::Line(line) => tax::line(locale, *line).to_owned(),
        PartOf::Flow(component, month) => {
            (texts.month)((texts.component)(*component), &figures.plain(*month, 0))
        }
        PartOf::Grant(kind) => word(Detail::GrantKind, kind),
        PartOf::Percentile(percentile) => (i18n::at(locale))(&figures.count((*percentile).into())),
        PartOf::Loss(why, kind) if kind.is_empty() => (texts.loss)(why).to_owned(),
        PartOf::Loss(why, kind) => format!("{}: {}", (texts.loss)(why), word(Detail::GrantKind, kind)),
    }
}

/// A number of a formula.
pub(super) fn written(view: &View, of: &PartOf, value: Decimal) -> String {
    let figures = view.figures();
    match of {
        PartOf::Named(
            Name::Haircut | Name::Probability | Name::Inflation | Name::RemoteShare | Name::Growth,
        ) => figures.fine_percent(value),
        PartOf::Named(
            Name::Years
            | Name::HoursPerWeek
            | Name::VacationDays
            | Name::CommuteHoursPerWeek
            | Name::ReferenceIndex
            | Name::PlaceIndex
            | Name::Price
            | Name::BasePrice
            | Name::Taken
            | Name::TakenWithStep
            | Name::Step
            | Name::Score,
        ) => figures.plain(value, 3),
        _ => figures.plain(value, 0),
    }
}

/// Where an offer stands among market pay, in words.
pub(super) fn ranked(view: &View, column: &Column, at: usize) -> Option<String> {
    let (found, is_modelled) = column.ranks.get(at).copied().flatten()?;
    let found = rank(found, view.figures());
    let modelled = i18n::side_by_side(view.session.locale).modelled;
    Some(if is_modelled { modelled(&found) } else { found })
}

/// The figure that follows from them.
pub(super) fn result(view: &View, found: &Explained) -> String {
    let figures = view.figures();
    let upper = found.upper.map(|upper| figures.plain(upper, 0));
    match found.formula {
        Formula::GuaranteedShare | Formula::Marginal => figures.percent(found.result),
        Formula::WeightedAverage => figures.plain(found.result, 1),
        _ => {
            let figure = figures.plain(found.result, 0);
            match upper {
                Some(upper) => (i18n::side_by_side(view.session.locale).range)(&figure, &upper),
                None => figure,
            }
        }
    }
}

/// What the numbers rest on, in words.
pub(super) fn sources(view: &View, found: &Explained) -> String {
    let locale = view.session.locale;
    let texts = i18n::explained(locale);
    let [entered, assumed, prices] = texts.entered;
    let word = |source: &String| {
        if let Some(title) = source.strip_prefix(BAND) {
            return title.to_owned();
        }
        let mut parts = source.split('/');
        match (parts.next(), parts.next(), parts.next()) {
            (Some("package"), ..) => entered.to_owned(),
            (Some("assumptions"), ..) => assumed.to_owned(),
            (Some("tax"), Some(place), Some(year)) => {
                let known = view.compared.places.iter().find(|known| known.id == place);
                let year = year.split('-').next().unwrap_or(year);
                (texts.law)(known.map_or(place, |known| known.name(locale)), year)
            }
            (Some("fx"), Some(day), _) => (texts.rates)(&view.figures().date(day)),
            _ => prices.to_owned(),
        }
    };
    let words: Vec<String> = found.sources.iter().map(word).collect();
    format!("{}: {}.", texts.rests_on, words.join("; "))
}
