//! What the page takes from the engine's answer.
use rust_decimal::Decimal;

use super::explained::is_paper;
use super::explained::{RANKS, stated};
use super::{Parts, Request};
use crate::data::node::Node;
use crate::domain::band::Rank;
use crate::domain::money::Currency;

/// One year of one offer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Year {
    /// Everything paid in the year.
    pub gross: Decimal,
    /// What it is made of.
    pub parts: Parts,
    /// Taxes less credits.
    pub tax: Decimal,
    /// Contributions of the employee.
    pub contributions: Decimal,
    /// What is left; none where tax is off or not known.
    pub net: Option<Decimal>,
    /// Part of a little more pay that is taken.
    pub marginal: Option<Decimal>,
}

/// A grant beside the totals.
#[derive(Clone, Debug, PartialEq)]
pub struct Equity {
    /// What it is, an id of the interface.
    pub kind: String,
    /// At face value.
    pub face: Decimal,
    /// After haircut and probability: what totals use.
    pub counted: Decimal,
    /// Counted where things go worse, and better.
    pub outlooks: [Decimal; 2],
}

/// What leaving the present job loses, and what makes up for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving {
    /// Worth today, net, of what leaving loses.
    pub forfeited: Option<Decimal>,
    /// Sign-on before tax whose net equals it.
    pub buyout: Option<Decimal>,
    /// Sign-on before tax that makes the offer equal to staying.
    pub make_whole: Option<Decimal>,
    /// Months without pay and what must be paid back, before tax: neither staying nor an offer has it taken off.
    pub moving: Decimal,
}

/// The law behind an offer's net.
#[derive(Clone, Debug, PartialEq)]
pub struct Law {
    /// Its year.
    pub year: u16,
    /// Where it stands: `law`, `announced`, `projected`.
    pub status: String,
    /// What it leaves out or assumes, ids of the interface.
    pub notes: Vec<String>,
}

/// One offer in a comparison, every amount in the comparison's currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its place in the session.
    pub offer: usize,
    /// Year by year.
    pub years: Vec<Year>,
    /// Everything paid in all years.
    pub gross: Decimal,
    /// What is left of it after tax and contributions.
    pub net: Option<Decimal>,
    /// Present value: of the net, or of the gross before tax.
    pub value: Option<Decimal>,
    /// Part of the pay that is guaranteed.
    pub guaranteed: Option<Decimal>,
    /// Left of an hour of work.
    pub hourly: Option<Decimal>,
    /// Net at the prices of the reference place.
    pub worth: Option<Decimal>,
    /// Where base, and the cash of the first year, stand among those of the same role, level and place, and whether a
    /// model says so.
    pub ranks: [Option<(Rank, bool)>; 2],
    /// Weighted score of what has no price, 0 to 10.
    pub unpriced: Option<Decimal>,
    /// Grants, beside the totals.
    pub equity: Vec<Equity>,
    /// Refreshers of all years: expected, seldom promised.
    pub refreshers: Decimal,
    /// What leaving loses.
    pub leaving: Option<Leaving>,
    /// Everything received up to the end of each month, before tax, from month 0.
    pub cumulative: Vec<Decimal>,
    /// Received or kept on leaving after each month, from month 1.
    pub kept: Vec<Decimal>,
    /// Of the pay, what comes only if shares can be sold.
    pub paper: Decimal,
    /// Its own currency, units of the comparison's per unit of it, and the day of the reference rate.
    pub rate: Option<(Currency, Decimal, Option<String>)>,
    /// The law behind the net.
    pub law: Option<Law>,
    /// What the reader should know, ids of the interface.
    pub warnings: Vec<String>,
}

impl Column {
    /// A part of every year, in all.
    pub fn total(&self, part: fn(&Year) -> Decimal) -> Decimal {
        self.years.iter().map(part).fold(Decimal::ZERO, Decimal::saturating_add)
    }

    /// Whether tax was asked for and cannot be worked out from pay alone in this place.
    pub fn net_missing(&self) -> bool {
        self.warnings.iter().any(|code| code == "net_not_available")
    }
}

/// Who is ahead, and by how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// Place in the session of the best offer.
    pub best: usize,
    /// Place of the one after it.
    pub next: usize,
    /// How much more the best one is worth today.
    pub by: Decimal,
    /// Whether that is too little to tell them apart.
    pub close: bool,
}

/// Offers side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The offers, in the order of the session.
    pub columns: Vec<Column>,
    /// Currency of every amount.
    pub currency: Currency,
    /// Whether the comparison is after tax.
    pub after_tax: bool,
    /// Place in the session of the offer that the others are measured against.
    pub reference: usize,
    /// The place at whose prices each net is told besides.
    pub place: Option<String>,
    /// Who is ahead; none for a single offer or where an offer has no value.
    pub verdict: Option<Verdict>,
}

impl Comparison {
    /// The names of all fields that [`Comparison::read`] looks at, of a result and below, between them spaces: an
    /// answer holds more than twice as much.
    pub const NAMES: &str = "amount band base bear benefit bonus buyout bull certainty character close code components \
                             cost counted currency deal_proceeds early_exits equity evaluations face flows forfeited \
                             forfeits gross guaranteed_share hourly id items kept kind lines local make_whole marginal_rate \
                             method metrics month net notes p10 p25 p50 p75 p90 percentile positions ranking rate rate_date \
                             reference refresher relocation retention royalty scenarios sign_on status tax to_month \
                             total_cash totals unpriced_score value warnings \
                             worth_in_reference_place year years";

    /// Takes from a result of `compare` what the page shows; none where it is no such result.
    pub fn read(result: &Node, request: &Request) -> Option<Self> {
        let ranking = result.field("ranking").list();
        let evaluations = result.field("evaluations").list();
        let column = |(evaluation, offer): (&Node, &usize)| {
            let ranked = ranking.iter().find(|ranked| ranked.field("id") == evaluation.field("id"))?;
            column(evaluation, ranked, *offer)
        };
        let columns: Vec<Column> =
            evaluations.iter().zip(&request.offers).map(column).collect::<Option<_>>()?;
        let currency = evaluations.first()?.field("currency").words().to_owned();
        let assumed = request.input.field("assumptions");
        let taxed = assumed.field("tax") == &Node::text("on");
        let place = Some(assumed.field("reference_place").words().to_owned()).filter(|id| !id.is_empty());
        let verdict = verdict(&columns, result);
        let reference = result.field("reference").words().parse().ok()?;
        let currency = Currency::parse(&currency).ok()?;
        Some(Self { columns, currency, after_tax: taxed, reference, place, verdict })
    }

    /// The column of an offer.
    pub fn column(&self, offer: usize) -> Option<&Column> {
        self.columns.iter().find(|column| column.offer == offer)
    }

    /// What leaving the present job costs beside what is lost with it; none where it costs nothing.
    pub fn moving(&self) -> Option<Decimal> {
        let costs = self.columns.iter().filter_map(|column| Some(column.leaving.as_ref()?.moving));
        costs.max().filter(|cost| !cost.is_zero() && self.columns.len() > 1)
    }

    /// How much more an offer is worth today than the reference.
    pub fn difference(&self, column: &Column) -> Option<Decimal> {
        let reference = self.column(self.reference)?;
        column.value?.checked_sub(reference.value?)
    }
}

fn column(evaluation: &Node, ranked: &Node, offer: usize) -> Option<Column> {
    let (totals, metrics) = (evaluation.field("totals"), evaluation.field("metrics"));
    let years = evaluation.field("years").list();
    let end = years.last()?.field("to_month").decimal()?;
    let kept = evaluation.field("early_exits").list().iter();
    Some(Column {
        offer,
        years: years.iter().map(year).collect::<Option<_>>()?,
        gross: totals.field("gross").decimal()?,
        net: totals.field("net").decimal(),
        value: ranked.field("value").decimal(),
        guaranteed: metrics.field("guaranteed_share").decimal(),
        hourly: metrics.field("hourly").decimal(),
        worth: metrics.field("worth_in_reference_place").decimal(),
        ranks: RANKS.map(|part| rank(evaluation.field("positions").field(part))),
        unpriced: evaluation.field("unpriced_score").decimal(),
        equity: evaluation.field("equity").list().iter().map(equity).collect::<Option<_>>()?,
        refreshers: totals.field("components").field("refresher").decimal().unwrap_or_default(),
        leaving: leaving(evaluation.field("forfeits")),
        cumulative: cumulative(evaluation.field("flows").list(), end),
        kept: kept.filter_map(|exit| exit.field("kept").decimal()).collect(),
        paper: evaluation
            .field("flows")
            .list()
            .iter()
            .filter(|flow| is_paper(flow))
            .filter_map(|flow| flow.field("amount").decimal())
            .fold(Decimal::ZERO, Decimal::saturating_add),
        rate: rate(evaluation.field("local")),
        law: law(evaluation.field("tax")),
        warnings: evaluation
            .field("warnings")
            .list()
            .iter()
            .map(|warning| warning.field("code").words().to_owned())
            .collect(),
    })
}

fn year(year: &Node) -> Option<Year> {
    let lines = year.field("lines").list();
    let of_kind = |kind: &str| {
        let lines = lines.iter().filter(|line| line.field("kind") == &Node::text(kind));
        lines.filter_map(|line| line.field("amount").decimal()).fold(Decimal::ZERO, Decimal::saturating_add)
    };
    Some(Year {
        gross: year.field("gross").decimal()?,
        parts: Parts::read(year.field("components")),
        tax: of_kind("tax").saturating_add(of_kind("credit")),
        contributions: of_kind("contribution"),
        net: year.field("net").decimal(),
        marginal: year.field("marginal_rate").decimal(),
    })
}

fn equity(grant: &Node) -> Option<Equity> {
    let scenarios = grant.field("scenarios");
    Some(Equity {
        kind: grant.field("kind").words().to_owned(),
        face: grant.field("face").decimal()?,
        counted: grant.field("counted").decimal()?,
        outlooks: [scenarios.field("bear").decimal()?, scenarios.field("bull").decimal()?],
    })
}

fn leaving(forfeits: &Node) -> Option<Leaving> {
    let found = |name: &str| forfeits.field(name).decimal();
    let costs = |item: &&Node| matches!(item.field("kind").words(), "gap" | "clawback" | "repayment");
    let items = forfeits.field("items").list().iter().filter(costs);
    let leaving = Leaving {
        forfeited: found("forfeited"),
        buyout: found("buyout"),
        make_whole: found("make_whole"),
        moving: items
            .filter_map(|item| item.field("amount").decimal())
            .fold(Decimal::ZERO, Decimal::saturating_add),
    };
    (*forfeits != Node::Null).then_some(leaving)
}

/// Where an amount stands in its band, and whether that is modelled; none without a band.
fn rank(position: &Node) -> Option<(Rank, bool)> {
    let band = position.field("band");
    let is_modelled = band.field("method").words() == "modelled";
    if let Some(percentile) = position.field("percentile").decimal() {
        return Some((Rank::At(percentile), is_modelled));
    }
    let stated: Vec<(u8, Decimal)> = stated(band).collect();
    let ((lowest, from), (highest, _)) = stated.first().copied().zip(stated.last().copied())?;
    let is_below = position.field("amount").decimal()? < from;
    Some((if is_below { Rank::Below(lowest) } else { Rank::Above(highest) }, is_modelled))
}

fn rate(local: &Node) -> Option<(Currency, Decimal, Option<String>)> {
    let day = Some(local.field("rate_date").words().to_owned()).filter(|day| !day.is_empty());
    Some((Currency::parse(local.field("currency").words()).ok()?, local.field("rate").decimal()?, day))
}

fn law(tax: &Node) -> Option<Law> {
    Some(Law {
        year: u16::try_from(tax.field("year").decimal()?).ok()?,
        status: tax.field("status").words().to_owned(),
        notes: tax.field("notes").list().iter().map(|node| node.words().to_owned()).collect(),
    })
}

/// Flows added up month by month; what is paid after the last month counts in it.
fn cumulative(flows: &[Node], end: Decimal) -> Vec<Decimal> {
    let end = usize::try_from(end).unwrap_or_default();
    let mut months = vec![Decimal::ZERO; end.saturating_add(1)];
    for flow in flows {
        let month =
            flow.field("month").decimal().and_then(|month| usize::try_from(month).ok()).unwrap_or_default();
        let taxed_only = flow.field("character") == &Node::text("iso_bargain_element");
        if let (Some(sum), Some(amount), false) =
            (months.get_mut(month.min(end)), flow.field("amount").decimal(), taxed_only)
        {
            *sum = sum.saturating_add(amount);
        }
    }
    let mut sum = Decimal::ZERO;
    for month in &mut months {
        sum = sum.saturating_add(*month);
        *month = sum;
    }
    months
}

fn verdict(columns: &[Column], result: &Node) -> Option<Verdict> {
    let [first, second, ..] = result.field("ranking").list() else { return None };
    if columns.iter().any(|column| column.value.is_none()) {
        return None;
    }
    let ids = [first.field("id"), second.field("id")];
    let [best, next] =
        ids.map(|id| columns.iter().find(|column| *id == Node::text(column.offer.to_string())));
    let (best, next) = (best?, next?);
    let close = result
        .field("close")
        .list()
        .iter()
        .any(|pair| matches!(pair, Node::List(pair) if pair.iter().all(|id| ids.contains(&id))));
    Some(Verdict { best: best.offer, next: next.offer, by: best.value?.saturating_sub(next.value?), close })
}
