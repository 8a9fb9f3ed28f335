//! The rows of the table of all offers, also for files.
use rust_decimal::Decimal;

use super::named::ranked;
use super::side_by_side::{place, years};
use crate::i18n::side_by_side;
use crate::session::compare::{Column, Comparison, Equity, FigureOf, Leaving};
use crate::ui::screens::View;

/// One row of the table: its name, whether it is one of the main figures, a text for each offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the figures are.
    pub name: String,
    /// Whether it is a main figure.
    pub strong: bool,
    /// A text for each offer.
    pub cells: Vec<String>,
    /// The figure that each text is, where it can be opened.
    pub figure: Option<FigureOf>,
}

impl Row {
    /// The row with figures that can be opened.
    fn opening(self, figure: FigureOf) -> Self {
        Self { figure: Some(figure), ..self }
    }

    /// The same for a figure that the engine explains.
    fn at(self, pointer: &str) -> Self {
        self.opening(FigureOf::Pointer(pointer.to_owned()))
    }
}

/// The rows of the table, also for files.
pub fn rows(view: &View, comparison: &Comparison) -> Vec<Row> {
    let (texts, figures) = (side_by_side(view.session.locale), view.figures());
    let missing = || texts.missing.to_owned();
    let money = |amount: Decimal| figures.plain(amount, 0);
    let or_missing = |amount: Option<Decimal>| amount.map_or_else(missing, money);
    let row = |name: &str, strong: bool, cell: &dyn Fn(&Column) -> String| {
        let cells = comparison.columns.iter().map(cell).collect();
        Row { name: name.to_owned(), strong, cells, figure: None }
    };
    let has = |found: &dyn Fn(&Column) -> bool| comparison.columns.iter().any(found);
    let total = |column: &Column, part| column.net.is_some().then(|| column.total(part));
    let percent = |share: Option<Decimal>| share.map_or_else(missing, |share| figures.percent(share));
    // A deal alone brings no hours to divide by, and no pay of which a part could be guaranteed.
    let of_job = |column: &Column, text: String| {
        let has_job = view.session.entries().get(column.offer).is_none_or(|entry| entry.complete.has_job());
        if has_job { text } else { "–".to_owned() }
    };
    let taxed = comparison.after_tax;
    let worth_today = if taxed { "/metrics/npv_net" } else { "/metrics/npv_gross" };
    let mut rows = vec![row(texts.value, true, &|column| or_missing(column.value)).at(worth_today)];
    if comparison.columns.len() > 1 {
        let name = (texts.difference)(&view.offer_name(comparison.reference));
        rows.push(
            row(&name, false, &|column| match column.offer == comparison.reference {
                true => "–".to_owned(),
                false => or_missing(comparison.difference(column)),
            })
            .opening(FigureOf::Difference),
        );
    }
    rows.push(row(texts.gross, !taxed, &|column| money(column.gross)).at("/totals/gross"));
    if has(&|column| !column.paper.is_zero()) {
        rows.push(row(texts.paper, false, &|column| money(column.paper)).opening(FigureOf::Paper));
    }
    if taxed {
        let taxes = FigureOf::Deducted { contributions: false };
        rows.push(row(texts.tax, false, &|column| or_missing(total(column, |year| year.tax))).opening(taxes));
        rows.push(
            row(texts.contributions, false, &|column| or_missing(total(column, |year| year.contributions)))
                .opening(FigureOf::Deducted { contributions: true }),
        );
        rows.push(row(texts.net, true, &|column| or_missing(column.net)).at("/totals/net"));
        let benefits = |column: &Column| column.total(|year| year.parts.benefits);
        if has(&|column| !benefits(column).is_zero()) {
            rows.push(
                row(texts.benefits, false, &|column| money(benefits(column)))
                    .at("/totals/components/benefit"),
            );
        }
    }
    for at in 0..years(comparison) {
        let number = figures.plain((at + 1).into(), 0);
        rows.push(if taxed {
            row(&(texts.net_in)(&number), false, &|column| {
                or_missing(column.years.get(at).and_then(|year| year.net))
            })
            .at(&format!("/years/{at}/net"))
        } else {
            row(&(texts.gross_in)(&number), false, &|column| {
                or_missing(column.years.get(at).map(|year| year.gross))
            })
            .at(&format!("/years/{at}/gross"))
        });
    }
    if has(&|column| column.worth.is_some()) {
        rows.push(
            row(&(texts.worth)(&place(view, comparison)), false, &|column| or_missing(column.worth))
                .at("/metrics/worth_in_reference_place"),
        );
    }
    rows.push(
        row(texts.guaranteed, false, &|column| of_job(column, percent(column.guaranteed)))
            .at("/metrics/guaranteed_share"),
    );
    if taxed {
        rows.push(
            row(texts.hourly, false, &|column| of_job(column, or_missing(column.hourly)))
                .at("/metrics/hourly"),
        );
        rows.push(
            row(texts.marginal, false, &|column| {
                percent(column.years.first().and_then(|year| year.marginal))
            })
            .at("/years/0/marginal_rate"),
        );
    }
    let sum = |column: &Column, part: fn(&Equity) -> Decimal| {
        money(column.equity.iter().map(part).fold(Decimal::ZERO, Decimal::saturating_add))
    };
    if has(&|column| {
        column
            .equity
            .iter()
            .any(|grant| grant.face != grant.counted || grant.outlooks[0] != grant.outlooks[1])
    }) {
        let [face, counted, outlooks] = texts.equity;
        rows.push(
            row(face, false, &|column| sum(column, |grant| grant.face)).opening(FigureOf::Grants("face")),
        );
        rows.push(
            row(counted, false, &|column| sum(column, |grant| grant.counted))
                .opening(FigureOf::Grants("counted")),
        );
        rows.push(
            row(outlooks, false, &|column| {
                let [low, high] = [|grant: &Equity| grant.outlooks[0], |grant: &Equity| grant.outlooks[1]];
                (texts.range)(&sum(column, low), &sum(column, high))
            })
            .opening(FigureOf::Outlooks),
        );
    }
    if has(&|column| !column.refreshers.is_zero()) {
        rows.push(
            row(texts.refreshers, false, &|column| money(column.refreshers))
                .at("/totals/components/refresher"),
        );
    }
    if has(&|column| column.leaving.is_some()) {
        let [lost, replaces, equals] = texts.leaving;
        // Whoever stays loses nothing and asks nobody for a sign-on.
        let alone = comparison.columns.len() == 1;
        let of_offer = |column: &Column, text: String| {
            let stays =
                view.session.entries().get(column.offer).is_some_and(|entry| entry.complete.is_current());
            if stays && !alone { "–".to_owned() } else { text }
        };
        let of = |part: fn(&Leaving) -> Option<Decimal>| {
            move |column: &Column| of_offer(column, or_missing(column.leaving.as_ref().and_then(part)))
        };
        // What is lost needs the month of leaving.
        if has(&|column| column.leaving.as_ref().is_some_and(|leaving| leaving.forfeited.is_some())) {
            rows.push(row(lost, false, &of(|leaving| leaving.forfeited)).at("/forfeits/forfeited"));
            rows.push(row(replaces, false, &of(|leaving| leaving.buyout)).at("/forfeits/buyout"));
        }
        let equal = |column: &Column| {
            let asked = match column.leaving.as_ref().and_then(|leaving| leaving.make_whole) {
                Some(amount) if amount.is_zero() => texts.none_needed.to_owned(),
                amount => or_missing(amount),
            };
            of_offer(column, asked)
        };
        rows.push(row(equals, false, &equal).at("/forfeits/make_whole"));
    }
    for (at, name) in texts.ranks.into_iter().enumerate() {
        if has(&|column| column.ranks.get(at).is_some_and(Option::is_some)) {
            let cell = |column: &Column| of_job(column, ranked(view, column, at).unwrap_or_else(missing));
            rows.push(row(name, false, &cell).opening(FigureOf::Rank(at)));
        }
    }
    if has(&|column| column.unpriced.is_some()) {
        rows.push(
            row(texts.unpriced, false, &|column| {
                column.unpriced.map_or_else(missing, |score| figures.plain(score, 1))
            })
            .at("/unpriced_score"),
        );
    }
    if taxed {
        rows.push(row(texts.law, false, &|column| {
            column.law.as_ref().map_or_else(missing, |law| (texts.status)(&law.year.to_string(), &law.status))
        }));
    }
    rows
}
