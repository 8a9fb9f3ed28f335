//! Where a figure comes from: its formula with the numbers filled in, and what the numbers rest on.
//!
//! An [`Explanation`] is made from a finished result, never on the way to it: it costs nothing unless
//! asked for, and a law of the tests holds every one against its figure:
//! `formula.value(inputs) = result`. Texts for people are in `i18n`.
//!
//! ```
//! use bandworth::domain::evaluation::{Assumptions, Evaluation, Parameters};
//! use bandworth::domain::explanation::{Formula, explain};
//! use bandworth::domain::{money::Currency, offer::{Package, PackageKind}, quantity::Amount};
//! let package = Package::new("a", PackageKind::Offer, Currency::Usd, Amount::new(100_000.into())?);
//! let (assumptions, parameters) = (Assumptions { tax: false, ..Assumptions::default() }, Parameters::default());
//! let evaluation = Evaluation::of(&package, &assumptions, &parameters)?;
//! let all = explain(&evaluation, &package, &assumptions, &parameters)?;
//! let gross = all.iter().find(|one| one.figure == "/years/0/gross").map(|one| (one.formula, one.result));
//! assert_eq!(gross, Some((Formula::Gross, 100_000.into())));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::{Decimal, MathematicalOps as _, prelude::ToPrimitive as _};

use super::money::{Currency, difference, product, quotient, sum};
use super::problem::{Code, Problem};

mod beside;
mod comparison;
mod evaluation;

pub use comparison::explain_comparison;
pub use evaluation::explain;

/// Declares a closed list with its spelling outside.
macro_rules! spelled {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The spelling outside; it never changes its meaning.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

spelled! {
    /// How a figure follows from its inputs. `v` is an input's value, `f` its factor.
    Formula {
        /// A component of a year: `sum of v` over its flows.
        Component "component",
        /// The gross of a year or of all: `sum of v` over the components.
        Gross "gross",
        /// What is left: gross less taxes and contributions, `sum of v x f` with `f` 1 or -1.
        Net "net",
        /// In money of today: `amount / (1 + inflation)^years`.
        Real "real",
        /// A sum over the years.
        Total "total",
        /// Base, bonus and one-offs of a year.
        Cash "cash",
        /// The figure of another name, unchanged.
        Same "same",
        /// `total / years`.
        Average "average",
        /// `sum of v x f` over the flows, `f = 1 / (1 + r)^(month / 12)`.
        PresentValue "present_value",
        /// Present value before tax less every year's tax, discounted like the flows it falls on.
        NetPresentValue "net_present_value",
        /// `guaranteed / all` flows.
        GuaranteedShare "guaranteed_share",
        /// `amount / (years x (52 w - v w / 5))`, `w = hours + commute x (1 - remote)`.
        Hourly "hourly",
        /// `amount x index(reference) / index(place)`.
        WorthElsewhere "worth_elsewhere",
        /// `sum of v x f` over what vests, `f` = what one unit of it brings; numbers to read it by have `f` 0.
        Face "face",
        /// `face - proceeds + proceeds x (1 - haircut) x probability`.
        Counted "counted",
        /// `face x probability`.
        Expected "expected",
        /// `max(staying - own, 0) + tax with - tax without`: the gap, and the tax on the sign-on that fills it.
        MakeWhole "make_whole",
        /// `sum of v x f`: what is lost, less what discounting and tax take off.
        Lost "lost",
        /// `max(lost, 0) + tax with - tax without`: what is lost, and the tax on the sign-on that replaces it.
        Buyout "buyout",
        /// `(taken with the step - taken) / step`.
        Marginal "marginal",
        /// `sum of v x f / sum of f`.
        WeightedAverage "weighted_average",
        /// `own - reference`.
        Difference "difference",
    }
}

spelled! {
    /// What an input is.
    Name {
        /// A flow.
        Flow "flow",
        /// A component of a year.
        Component "component",
        /// Before tax.
        Gross "gross",
        /// A tax, a contribution, or a credit below zero.
        Deduction "deduction",
        /// After tax, or before it with tax off.
        Amount "amount",
        /// The figure of a year.
        Year "year",
        /// Inflation a year.
        Inflation "inflation",
        /// A number of years.
        Years "years",
        /// Guaranteed flows.
        Guaranteed "guaranteed",
        /// All flows.
        All "all",
        /// Hours of work a week.
        HoursPerWeek "hours_per_week",
        /// Days of holiday a year.
        VacationDays "vacation_days",
        /// Hours on the way a week.
        CommuteHoursPerWeek "commute_hours_per_week",
        /// Part of the time at home.
        RemoteShare "remote_share",
        /// Price level of the reference place.
        ReferenceIndex "reference_index",
        /// Price level of the place.
        PlaceIndex "place_index",
        /// A grant at face value.
        Face "face",
        /// Units that vest, or money where a grant has no price.
        Units "units",
        /// What half a year spends in a purchase plan.
        Contribution "contribution",
        /// Price of a share today.
        Price "price",
        /// What is paid for a share, or taken off its price.
        BasePrice "base_price",
        /// What the price gains in a year.
        Growth "growth",
        /// Incentive options above the 100,000 of their year.
        AboveOptionLimit "above_option_limit",
        /// Contributions above the 25,000 of their year.
        AbovePlanLimit "above_plan_limit",
        /// The part of it that haircut and probability bear on.
        Proceeds "proceeds",
        /// What is taken off because nobody need buy.
        Haircut "haircut",
        /// Probability that the value comes.
        Probability "probability",
        /// What leaving loses.
        Loss "loss",
        /// What is taken off because it would come later.
        Discounting "discounting",
        /// What tax and contributions would take of it.
        LossTax "loss_tax",
        /// Taxes and contributions of the year.
        Taken "taken",
        /// The same with a step more of pay.
        TakenWithStep "taken_with_step",
        /// That step.
        Step "step",
        /// A score from 0 to 10; its weight is the factor.
        Score "score",
        /// Present value of staying.
        Staying "staying",
        /// Present value, or another figure, of the package.
        Own "own",
        /// The same figure of the reference package.
        Reference "reference",
        /// Present value of all years' taxes and contributions without the sign-on.
        TaxWithout "tax_without",
        /// The same with the sign-on, paid on the first day.
        TaxWith "tax_with",
    }
}

spelled! {
    /// What a figure counts.
    Unit {
        /// Money.
        Money "money",
        /// Money an hour.
        MoneyPerHour "money_per_hour",
        /// A share of one.
        Share "share",
        /// A score from 0 to 10.
        Score "score",
    }
}

spelled! {
    /// What the numbers of an explanation rest on.
    Basis {
        /// What was entered.
        Package "package",
        /// Assumptions the person can change.
        Assumptions "assumptions",
        /// The law of the place.
        Tax "tax",
        /// The reference rates of a day.
        ExchangeRates "fx",
        /// The price levels of the places.
        PriceLevels "price_levels",
    }
}

/// One number of a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What it is.
    pub name: Name,
    /// JSON pointer to the figure in the result; empty for what was entered or assumed.
    pub figure: String,
    /// The number.
    pub value: Decimal,
    /// What it is multiplied by in a sum: a sign, a discount factor, what a unit is worth; 0 of what is only to read by.
    pub factor: Decimal,
}

impl Input {
    /// A number that was entered or assumed.
    pub const fn given(name: Name, value: Decimal) -> Self {
        Self { name, figure: String::new(), value, factor: Decimal::ONE }
    }

    /// A figure of the result.
    pub const fn figure(name: Name, figure: String, value: Decimal) -> Self {
        Self { name, figure, value, factor: Decimal::ONE }
    }

    /// The same, times a factor.
    pub const fn times(mut self, factor: Decimal) -> Self {
        self.factor = factor;
        self
    }
}

/// One figure, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// JSON pointer to the figure in the result.
    pub figure: String,
    /// How it is computed.
    pub formula: Formula,
    /// Out of what, in the formula's order.
    pub inputs: Vec<Input>,
    /// The figure.
    pub result: Decimal,
    /// What it counts.
    pub unit: Unit,
    /// In which currency; none for shares and scores.
    pub currency: Option<Currency>,
    /// What the numbers rest on.
    pub basis: Vec<Basis>,
}

impl Formula {
    /// Whether it is a sum of its inputs, each times its factor; [`value`](Self::value) knows how the others follow.
    pub const fn is_sum(self) -> bool {
        !matches!(
            self,
            Self::Real
                | Self::Average
                | Self::GuaranteedShare
                | Self::Hourly
                | Self::WorthElsewhere
                | Self::Counted
                | Self::Expected
                | Self::MakeWhole
                | Self::Buyout
                | Self::Marginal
                | Self::WeightedAverage
        )
    }

    /// The figure that follows from the inputs, which stand in the formula's order.
    ///
    /// # Errors
    /// `Missing` where an input is, `AmountTooLarge` where a product does not fit.
    pub fn value(self, inputs: &[Input]) -> Result<Decimal, Problem> {
        let linear = || {
            inputs
                .iter()
                .try_fold(Decimal::ZERO, |total, input| sum(total, product(input.value, input.factor)?))
        };
        let of = |index: usize| {
            inputs.get(index).map(|input| input.value).ok_or_else(|| Problem::new(Code::Missing))
        };
        match self {
            Self::Component
            | Self::Gross
            | Self::Net
            | Self::Total
            | Self::Cash
            | Self::Same
            | Self::PresentValue
            | Self::NetPresentValue
            | Self::Face
            | Self::Lost
            | Self::Difference => linear(),
            Self::Real => {
                let years = of(2)?.to_u64().unwrap_or_default();
                let level = sum(Decimal::ONE, of(1)?)?.checked_powu(years);
                quotient(of(0)?, level.ok_or_else(|| Problem::new(Code::AmountTooLarge))?)
            }
            Self::Average | Self::GuaranteedShare => quotient(of(0)?, of(1)?),
            Self::Hourly => {
                let away = product(of(4)?, difference(Decimal::ONE, of(5)?)?)?;
                let week = sum(of(2)?, away)?;
                let weeks = difference(Decimal::from(52), quotient(of(3)?, Decimal::from(5))?)?;
                quotient(of(0)?, product(of(1)?, product(week, weeks)?)?)
            }
            Self::WorthElsewhere => quotient(product(of(0)?, of(1)?)?, of(2)?),
            Self::Expected => product(of(0)?, of(1)?),
            Self::Counted => {
                let kept = product(difference(Decimal::ONE, of(2)?)?, of(3)?)?;
                sum(difference(of(0)?, of(1)?)?, product(of(1)?, kept)?)
            }
            Self::Buyout => sum(of(0)?.max(Decimal::ZERO), difference(of(2)?, of(1)?)?),
            Self::Marginal => quotient(difference(of(1)?, of(0)?)?, of(2)?),
            Self::WeightedAverage => {
                let weights = inputs.iter().map(|input| input.factor);
                quotient(linear()?, weights.into_iter().try_fold(Decimal::ZERO, sum)?)
            }
            Self::MakeWhole => {
                let gap = difference(of(0)?, of(1)?)?.max(Decimal::ZERO);
                sum(gap, difference(of(3)?, of(2)?)?)
            }
        }
    }
}
