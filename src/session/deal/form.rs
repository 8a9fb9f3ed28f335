//! What the form for a deal shows: groups of fields, by kind of deal and by what was chosen.
use super::DealDraft;
use super::fields::{DealField, Table};
use super::seat::Seat;

/// Which kind of deal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// A licence of the technology together with a move of its people.
    #[default]
    Talent,
    /// A classic licence.
    Licence,
    /// An inventor's share of a licence or of the use of an invention.
    Inventor,
}

impl Side {
    /// Every kind.
    pub const ALL: [Side; 3] = [Side::Talent, Side::Licence, Side::Inventor];

    /// The spelling in saved drafts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Talent => "talent",
            Self::Licence => "licence",
            Self::Inventor => "inventor",
        }
    }

    /// The kind of a spelling.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.id() == id)
    }
}

/// A group of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What everybody knows: the headline, the own stake.
    Short,
    /// What is paid, and what reaches the share classes.
    Fee,
    /// When the company is paid, and what is held back of it.
    Timing,
    /// What goes to the management first.
    CarveOut,
    /// Who holds what.
    Classes,
    /// What comes later: unvested shares, package, staying.
    Later,
    /// The company that goes on.
    Shell,
    /// What others agreed is held against.
    Beside,
    /// What the licence pays.
    Licence,
    /// What is sold under it.
    Market,
    /// What it costs the licensee.
    Costs,
    /// How it is valued.
    Value,
    /// The invention.
    Invention,
    /// The inventor's part.
    Inventor,
}

impl Group {
    /// A word for it, apart from any language.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Fee => "fee",
            Self::Timing => "timing",
            Self::CarveOut => "carve_out",
            Self::Classes => "classes",
            Self::Later => "later",
            Self::Shell => "shell",
            Self::Beside => "beside",
            Self::Licence => "licence",
            Self::Market => "market",
            Self::Costs => "costs",
            Self::Value => "value",
            Self::Invention => "invention",
            Self::Inventor => "inventor",
        }
    }
}

/// A part of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// One field.
    One(DealField),
    /// A table with rows.
    Rows(Table),
}

/// What an empty form is filled with: usual terms, each of which can be changed.
pub(super) const fn usual(side: Side) -> &'static [(DealField, &'static str)] {
    match side {
        Side::Talent => &[
            (DealField::Seat, "moved"),
            (DealField::From, "fee"),
            (DealField::Costs, "2"),
            (DealField::CorporateTax, "21"),
            (DealField::CarveOutBase, "net_of_costs_and_debt"),
            (DealField::Escrow, "10"),
            (DealField::EscrowMonths, "12"),
            (DealField::EscrowMethod, "incremental"),
            (DealField::Mode, "deemed_liquidation"),
            (DealField::ClassKind, "common"),
            (DealField::UnvestedMode, "forfeit"),
            (DealField::Discount, "5"),
        ],
        Side::Licence => &[
            (DealField::Years, "10"),
            (DealField::TierAbove, "0"),
            (DealField::TierRate, "5"),
            (DealField::LicensorRate, "12"),
            (DealField::LicenseeRate, "10"),
            (DealField::OffsetShare, "50"),
            (DealField::FloorShare, "50"),
        ],
        Side::Inventor => &[
            (DealField::Currency, "EUR"),
            (DealField::Rules, "german_employee"),
            (DealField::Degression, "half"),
        ],
    }
}

/// The groups shown for a draft.
pub(super) fn groups(draft: &DealDraft) -> Vec<(Group, Vec<Part>)> {
    match draft.side {
        Side::Talent => talent(draft),
        Side::Licence => licence(draft),
        Side::Inventor => inventor(draft),
    }
}

fn talent(draft: &DealDraft) -> Vec<(Group, Vec<Part>)> {
    use DealField as F;
    let seat = Seat::of(draft);
    let mut short = ones(&[F::Headline]);
    short.push(if draft.class_names().is_empty() { Part::One(F::Stake) } else { Part::Rows(Table::Held) });
    let mut fee = vec![F::From];
    if draft.text(F::From, 0) == "proceeds" {
        fee.push(F::EquityProceeds);
    } else {
        fee.extend([
            F::LicenceFee,
            F::OtherReceipts,
            F::CashOnHand,
            F::Costs,
            F::Debt,
            F::CorporateTax,
            F::Losses,
            F::Retained,
        ]);
    }
    fee.extend([F::Mode, F::PricePerShare]);
    let mut timing = vec![Part::Rows(Table::Instalments), Part::One(F::Escrow)];
    if !draft.text(F::Escrow, 0).is_empty() {
        timing.extend(ones(&[F::EscrowMonths, F::EscrowReleased, F::EscrowMethod]));
    }
    let mut carve_out = ones(&[F::CarveOut]);
    if !draft.text(F::CarveOut, 0).is_empty() {
        carve_out.extend(ones(&[F::CarveOutBase, F::CarveOutOwn]));
        carve_out.push(Part::Rows(Table::Members));
    }
    let mut later = Vec::new();
    if seat.works() {
        later.push(Part::Rows(Table::Unvested));
        if seat != Seat::LeftBehind {
            later.extend(ones(&[F::NewPackage, F::RetentionPool]));
        }
        later.extend(ones(&[F::Stay, F::MonthlySalary]));
    }
    later.extend(ones(&[F::Discount]));
    let mut groups = vec![
        (Group::Short, short),
        (Group::Fee, ones(&fee)),
        (Group::Timing, timing),
        (Group::CarveOut, carve_out),
    ];
    // Money that is known to be for the shares has passed the carve-out.
    groups.retain(|(group, _)| *group != Group::CarveOut || draft.text(F::From, 0) != "proceeds");
    groups.extend([
        (Group::Classes, vec![Part::Rows(Table::Classes)]),
        (Group::Later, later),
        (Group::Shell, ones(&[F::ShellEstimate, F::ShellProbability])),
        (Group::Beside, ones(&[F::LastValuation, F::CapitalRaised, F::HeadsMoved])),
    ]);
    groups
}

fn licence(draft: &DealDraft) -> Vec<(Group, Vec<Part>)> {
    use DealField as F;
    let terms = ones(&[F::Upfront, F::Creditable]);
    let limits = ones(&[F::Minimum, F::AnnualCap, F::StepDownYear, F::StepDownFactor, F::ThirdParties]);
    let set_off = if draft.text(F::ThirdParties, 0).is_empty() {
        Vec::new()
    } else {
        ones(&[F::OffsetShare, F::FloorShare])
    };
    vec![
        (Group::Market, ones(&[F::Years, F::NetSales, F::MarketReached])),
        (
            Group::Licence,
            [terms, vec![Part::Rows(Table::Tiers)], limits, set_off, vec![Part::Rows(Table::Milestones)]]
                .concat(),
        ),
        (Group::Costs, ones(&[F::Development, F::CostOfGoods, F::RunningCosts])),
        (Group::Value, ones(&[F::LicensorRate, F::LicenseeRate, F::Withholding])),
    ]
}

fn inventor(draft: &DealDraft) -> Vec<(Group, Vec<Part>)> {
    use DealField as F;
    match draft.text(F::Rules, 0) {
        "university" => vec![
            (Group::Invention, ones(&[F::Rules, F::Schedule, F::NetIncome])),
            (Group::Inventor, ones(&[F::Coinventor])),
        ],
        _ => vec![
            (Group::Invention, ones(&[F::Rules, F::Turnover, F::LicenceRate, F::Degression])),
            (
                Group::Inventor,
                ones(&[
                    F::PointsTask,
                    F::PointsSolution,
                    F::PointsPosition,
                    F::ShareFactor,
                    F::Coinventor,
                    F::Risk,
                ]),
            ),
        ],
    }
}

fn ones(fields: &[DealField]) -> Vec<Part> {
    fields.iter().copied().map(Part::One).collect()
}

/// The columns of a table that have a meaning in a row: an option has no preference, a lapsed grant no schedule.
pub(super) fn columns(draft: &DealDraft, table: Table, row: usize) -> Vec<DealField> {
    use DealField as F;
    let is = |field, word: &str| draft.text(field, row) == word;
    let has_meaning = |field: &DealField| match field {
        F::Invested | F::Multiple | F::Participation | F::Seniority | F::Conversion | F::DividendRate => {
            is(F::ClassKind, "preferred")
        }
        F::DividendYears => is(F::ClassKind, "preferred") && !draft.text(F::DividendRate, row).is_empty(),
        F::Cap => is(F::ClassKind, "preferred") && is(F::Participation, "capped"),
        F::Strike => is(F::ClassKind, "option"),
        F::UnvestedPrice => !is(F::UnvestedMode, "forfeit"),
        F::UnvestedSchedule | F::CliffWaived => {
            is(F::UnvestedMode, "cash_over_time") || is(F::UnvestedMode, "buyer_stock")
        }
        _ => true,
    };
    table.fields().iter().copied().filter(has_meaning).collect()
}
