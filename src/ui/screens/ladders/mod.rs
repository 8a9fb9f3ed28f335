//! The two ladders, apart: the chosen one first, each with its strip, its words and its sources.
use yew::prelude::*;

use super::View;
use crate::domain::band::{Ladder, Level, PERCENTILES, Region, Warning};
use crate::session::draft::Field;
use crate::session::evaluate::{BandKind, BandView, Evaluated, LadderView, NoBand};
use crate::session::{Action, Locale};
use crate::ui::charts::band::{Mark, Point};
use crate::ui::charts::{BandChart, band_chart};
use crate::ui::wording::{basis, geometry, position, rank, warning};

/// Both ladders.
pub fn ladders(view: &View) -> Html {
    let texts = &view.texts().bands;
    let Some(evaluated) = &view.outcome.evaluated else { return Html::default() };
    html! {
        <section class="bw-ladders" aria-labelledby="bw-ladders-heading">
            <div class="bw-stack">
                <h2 id="bw-ladders-heading">{ texts.heading }</h2>
                <p class="bw-ladder__note">{ texts.explain }</p>
            </div>
            { for evaluated.ladders.iter().enumerate().map(|(index, ladder)| {
                html! { <div key={ladder.ladder.id()}>{ one(view, evaluated, ladder, index > 0) }</div> }
            }) }
            <p class="bw-ladder__note">{ texts.apart }</p>
        </section>
    }
}

fn one(view: &View, evaluated: &Evaluated, ladder: &LadderView, with_words: bool) -> Html {
    let (names, kinds) = (&view.texts().names, &view.texts().kinds);
    html! {
        <div class="bw-ladder">
            <div>
                <h3 class="bw-ladder__name">{ format!("{}: {}", (names.ladder)(ladder.ladder), heading(view, ladder)) }</h3>
                <p class="bw-ladder__note">{ (names.ladder_note)(ladder.ladder) }</p>
            </div>
            { match &ladder.band {
                Ok(band) => strip(view, evaluated, ladder, band, with_words),
                Err(nothing) => nearest(view, nothing),
            } }
            { for ladder.modelled.iter().map(|band| here(view, evaluated, ladder, band)) }
            { for ladder.own.iter().map(|band| beside(view, evaluated, ladder, band, kinds.own.to_owned())) }
        </div>
    }
}

/// The band modelled for a metropolitan area, after what was counted nationwide.
fn here(view: &View, evaluated: &Evaluated, ladder: &LadderView, band: &BandView) -> Html {
    let (texts, figures) = (&view.texts().kinds, view.figures());
    let place = (view.texts().names.region)(band.region.id());
    let nation = ladder.band.as_ref().ok().filter(|nation| nation.high.is_none());
    let between =
        nation.map(|nation| (texts.between)(&rank(nation.rank, figures), &rank(band.rank, figures)));
    html! {
        <>
            { beside(view, evaluated, ladder, band, (texts.here)(&place)) }
            { for between.map(|text| html! { <p>{ text }</p> }) }
        </>
    }
}

/// A band beside the first one.
fn beside(view: &View, evaluated: &Evaluated, ladder: &LadderView, band: &BandView, name: String) -> Html {
    html! {
        <div class="bw-ladder__beside">
            <h4 class="bw-ladder__name">{ name }</h4>
            { strip(view, evaluated, ladder, band, true) }
        </div>
    }
}

/// Role, level and place as the band really counts them.
fn heading(view: &View, ladder: &LadderView) -> String {
    let names = &view.texts().names;
    let (level, region) = match &ladder.band {
        Ok(band) => (band.level, &band.region),
        Err(_) => (Some(ladder.level), &ladder.region),
    };
    let level = level.map_or(names.every_level, |level| (names.level)(level));
    format!("{}, {level}, {}", (names.role)(ladder.role, ladder.ladder), (names.region)(region.id()))
}

/// The chart of a band; also stands in the compact element.
pub(in crate::ui) fn chart(view: &View, evaluated: &Evaluated, ladder: &LadderView, band: &BandView) -> Html {
    let (texts, figures) = (view.texts(), view.figures());
    let mark = |amount| Mark { at: geometry(amount), label: figures.short(amount, band.currency).into() };
    let point = |(percentile, amount)| Point {
        percentile,
        name: (texts.bands.percentile)(percentile).into(),
        mark: mark(amount),
    };
    let points: Vec<Point> = stated(band).map(point).collect();
    let text = |percentile: usize| {
        band.points
            .get(percentile)
            .copied()
            .flatten()
            .map(|amount| figures.amount(amount, band.currency))
            .unwrap_or_default()
    };
    let position = position(evaluated, band, figures);
    let summary = format!(
        "{}. {}",
        (texts.bands.chart_title)(
            (texts.names.ladder)(ladder.ladder),
            (texts.names.role)(ladder.role, ladder.ladder),
            band.level.map_or(texts.names.every_level, |level| (texts.names.level)(level)),
            &(texts.names.region)(band.region.id())
        ),
        match band.points {
            [Some(_), _, Some(_), _, Some(_)] =>
                (texts.bands.chart_summary)(&text(0), &text(2), &text(4), &position),
            _ => position,
        },
    );
    band_chart(&BandChart {
        points,
        you: mark(band.amount),
        high: band.high.map(|(amount, _)| mark(amount)),
        name: if band.high.is_some() { texts.bands.advert } else { texts.bands.you }.into(),
        lab: ladder.ladder == Ladder::FrontierLab,
        summary: summary.into(),
    })
}

fn strip(view: &View, evaluated: &Evaluated, ladder: &LadderView, band: &BandView, with_words: bool) -> Html {
    let (figures, kinds) = (view.figures(), &view.texts().kinds);
    // What is modelled or official says why among its warnings.
    let is_warned =
        band.warnings.iter().any(|found| matches!(found, Warning::Modelled | Warning::Occupation));
    html! {
        <>
            <p class={classes!("bw-kind", band.kind.is_modelled().then_some("bw-kind--modelled"))}>{ (kinds.name)(band.kind) }</p>
            { chart(view, evaluated, ladder, band) }
            if with_words {
                <p>{ position(evaluated, band, figures) }</p>
            }
            { for band.warnings.iter().map(|found| {
                html! { <p class="bw-ladder__warning">{ warning(found, ladder.ladder, band, figures) }</p> }
            }) }
            if !is_warned {
                <p class="bw-ladder__note">{ (kinds.why)(band.kind) }</p>
            }
            { margin(view, band) }
            { facts(view, band) }
            { table(view, band) }
        </>
    }
}

/// How exactly the position is known, and what was converted to find it.
fn margin(view: &View, band: &BandView) -> Html {
    let (texts, figures) = (&view.texts().bands, view.figures());
    let interval =
        band.interval.map(|(low, high)| (texts.interval)(&figures.plain(low, 0), &figures.plain(high, 0)));
    let converted = band.conversion.as_ref().map(|(rate, day)| {
        (texts.converted)(
            &figures.amount(band.amount, band.currency),
            &figures.plain(*rate, 4),
            &figures.date(day),
        )
    });
    html! {
        if interval.is_some() || converted.is_some() {
            <p class="bw-ladder__note">{ converted.into_iter().chain(interval).collect::<Vec<_>>().join(" ") }</p>
        }
    }
}

/// Count, date, grade, method and sources.
pub(in crate::ui) fn facts(view: &View, band: &BandView) -> Html {
    let (texts, figures) = (view.texts(), view.figures());
    html! {
        <ul class="bw-ladder__facts">
            { for basis(band, figures).map(|basis| html! { <li>{ basis }</li> }) }
            <li>{ (texts.bands.as_of)(&figures.date(&band.as_of)) }</li>
            <li>{ format!("{}: {}", texts.bands.method, (texts.kinds.name)(band.kind)) }</li>
            <li>{ format!("{} {}", texts.bands.grade, (texts.names.grade)(band.grade)) }</li>
            { for band.sources.iter().map(|(title, url, licence)| html! {
                <li key={url.clone()}>
                    { format!("{}: ", texts.bands.source) }
                    // A person's own file may name any address: only those of the web are followed.
                    if url.starts_with("https://") || url.starts_with("http://") {
                        <a href={url.clone()} lang="en" target="_blank" rel="noopener noreferrer">{ title }</a>
                    } else {
                        { title }
                    }
                    <span lang="en">{ format!(" ({licence})") }</span>
                </li>
            }) }
        </ul>
    }
}

fn table(view: &View, band: &BandView) -> Html {
    let (texts, figures) = (&view.texts().bands, view.figures());
    html! {
        <details class="bw-details">
            <summary>{ texts.show_table }</summary>
            <table class="bw-table">
                <thead><tr><th scope="col">{ texts.column_percentile }</th><th scope="col">{ texts.column_base }</th></tr></thead>
                <tbody>
                    { for stated(band).map(|(percentile, amount)| html! {
                        <tr key={percentile}>
                            <th scope="row">{ (texts.percentile)(percentile) }</th>
                            <td>{ figures.amount(amount, band.currency) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            if let Some(note) = note(view, band) {
                <p class="bw-ladder__note">{ format!("{}: {note}", view.texts().kinds.made) }</p>
            }
        </details>
    }
}

/// How the figures were made, in the person's language.
fn note<'a>(view: &View, band: &'a BandView) -> Option<&'a String> {
    let [english, german] = band.note.as_ref()?;
    Some(match view.session.locale {
        Locale::En => english,
        Locale::De => german,
    })
}

fn stated(band: &BandView) -> impl Iterator<Item = (u8, rust_decimal::Decimal)> {
    PERCENTILES.into_iter().zip(band.points).filter_map(|(percentile, amount)| Some((percentile, amount?)))
}

/// Why there is no band, and a way to the nearest ones that exist.
pub(super) fn nearest(view: &View, nothing: &NoBand) -> Html {
    /// More than these would be a list to search, not a help.
    const MOST: usize = 4;
    let texts = view.texts();
    if let Some(missing) = view.bands_missing() {
        return html! { <p>{ missing }</p> };
    }
    let offer = |(level, region, kind): &(Option<Level>, Region, BandKind)| {
        let name = level.map_or(texts.names.every_level, |level| (texts.names.level)(level));
        let name = format!("{name}, {} ({})", (texts.names.region)(region.id()), (texts.kinds.name)(*kind));
        let mut fill = vec![(Field::Region, region.id().to_owned())];
        fill.extend(level.map(|level| (Field::Level, level.id().to_owned())));
        let onclick = view.send.reform(move |_: MouseEvent| Action::Fill(fill.clone()));
        html! {
            <li key={name.clone()}>
                <button type="button" class="bw-button bw-button--quiet" {onclick}>{ name }</button>
            </li>
        }
    };
    html! {
        <>
            <p>{ (texts.bands.reason)(nothing.reason) }</p>
            if !nothing.nearest.is_empty() {
                <div>
                    <p class="bw-small">{ texts.bands.nearest }</p>
                    <ul>{ for nothing.nearest.iter().take(MOST).map(offer) }</ul>
                </div>
            }
        </>
    }
}
