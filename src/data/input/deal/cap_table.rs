//! Share classes from outside.
use rust_decimal::Decimal;

use crate::data::Label;
use crate::data::node::Node;
use crate::data::record::{Read, wrong_type};
use crate::domain::cap_table::{
    AccruingDividend, CapTable, ClassKind, ClassTerms, Compounding, ConversionRatio, DividendBase,
    Participation, ParticipationKind, PreferredTerms, StockClass, duplicate_ids,
};
use crate::domain::problem::Problem;
use crate::domain::quantity::{DividendRate, DividendYears, Multiple, Preference, Strike, Units};

crate::words!(ClassKind, UnknownClassKind,
    "common" => ClassKind::Common, "preferred" => ClassKind::Preferred, "option" => ClassKind::Option);
crate::words!(ParticipationKind, UnknownParticipation,
    "none" => ParticipationKind::None, "full" => ParticipationKind::Full, "capped" => ParticipationKind::Capped);
crate::words!(Compounding, UnknownValue, "simple" => Compounding::Simple, "annual" => Compounding::Annual);
crate::words!(DividendBase, UnknownValue,
    "original_issue_price" => DividendBase::OriginalIssuePrice, "preference" => DividendBase::Preference);

crate::record! {
    /// A class of shares, options or warrants.
    pub struct ShareClass {
        /// Name of the class; results are given under it.
        id: Label,
        /// What it is. Options include warrants and profits interests with a hurdle.
        kind: ClassKind,
        /// Shares outstanding.
        shares: Units,
        /// Common shares that one share stands for.
        conversion_ratio: ConversionRatio = ConversionRatio::ONE,
        /// Options: price of one share.
        strike: Strike = Strike::new(Decimal::ZERO)?,
        /// Preferred: original issue price x shares.
        invested: Preference = Preference::new(Decimal::ZERO)?,
        /// Preferred: times the money invested that is paid first.
        liquidation_multiple: Multiple = Multiple::new(Decimal::ONE)?,
        /// Preferred: whether it may become common stock.
        convertible: bool = true,
        /// Preferred: whether it shares in the rest as well.
        participation: ParticipationKind = ParticipationKind::None,
        /// Capped participation: the most it receives, preference included, times the money invested.
        cap_multiple: Option<Multiple>,
        /// Preferred: the larger is paid first, equal ones share; left out, rounds rank as listed, the latest first.
        seniority: Option<Decimal>,
        /// Preferred: a dividend that accrues until paid.
        dividend: Option<DividendTerms>,
    }
    check participation_fits(participation.as_ref(), cap_multiple.as_ref(), liquidation_multiple.as_ref());
}

crate::record! {
    /// A dividend that accrues until paid and is lost on conversion.
    pub struct DividendTerms {
        /// Per year.
        rate: DividendRate,
        /// Years unpaid; whole years where it compounds.
        years: DividendYears,
        /// Whether unpaid dividends bear dividends.
        compounding: Compounding = Compounding::Simple,
        /// What it is counted on.
        base: DividendBase = DividendBase::OriginalIssuePrice,
    }
    check whole_years(rate.as_ref(), years.as_ref(), compounding.as_ref(), base.as_ref());
}

fn participation_fits(
    kind: Option<&ParticipationKind>,
    cap: Option<&Option<Multiple>>,
    multiple: Option<&Multiple>,
) -> Vec<Problem> {
    let (Some(kind), Some(cap), Some(multiple)) = (kind, cap, multiple) else { return Vec::new() };
    let problem = Participation::new(*kind, *cap, *multiple).err();
    problem.map(|problem| problem.below("cap_multiple")).into_iter().collect()
}

fn whole_years(
    rate: Option<&DividendRate>,
    years: Option<&DividendYears>,
    compounding: Option<&Compounding>,
    base: Option<&DividendBase>,
) -> Vec<Problem> {
    let (Some(rate), Some(years), Some(compounding), Some(base)) = (rate, years, compounding, base) else {
        return Vec::new();
    };
    let problem = AccruingDividend::new(*rate, *years, *compounding, *base).err();
    problem.map(|problem| problem.below("years")).into_iter().collect()
}

impl ShareClass {
    /// The class; `round` is its rank where none was given.
    ///
    /// # Errors
    /// What the record already reports, for terms that contradict.
    pub fn class(&self, round: usize) -> Result<StockClass, Problem> {
        let terms = match self.kind {
            ClassKind::Common => ClassTerms::Common,
            ClassKind::Option => ClassTerms::Option { strike: self.strike },
            ClassKind::Preferred => ClassTerms::Preferred(PreferredTerms {
                invested: self.invested,
                liquidation_multiple: self.liquidation_multiple,
                convertible: self.convertible,
                participation: Participation::new(
                    self.participation,
                    self.cap_multiple,
                    self.liquidation_multiple,
                )?,
                seniority: self.seniority.unwrap_or(Decimal::from(round)),
                dividend: match &self.dividend {
                    Some(terms) => {
                        Some(AccruingDividend::new(terms.rate, terms.years, terms.compounding, terms.base)?)
                    }
                    None => None,
                },
            }),
        };
        let (id, conversion_ratio) = (self.id.0.clone(), self.conversion_ratio);
        Ok(StockClass { id, shares: self.shares, conversion_ratio, terms })
    }
}

impl Read for StockClass {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        ShareClass::read(node)?.class(1).map_err(|problem| vec![problem])
    }

    fn typescript() -> String {
        ShareClass::typescript()
    }
}

impl Read for CapTable {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let records = match Vec::<ShareClass>::read(node) {
            Ok(records) => records,
            Err(mut problems) => {
                // Ids are compared even where other fields are wrong: all mistakes at once.
                let Node::List(nodes) = node else { return Err(vec![wrong_type(node, "list")]) };
                problems.extend(duplicate_ids(nodes.iter().map(|node| match node.field("id") {
                    Node::Text(id) => Some(id.as_str()),
                    _ => None,
                })));
                return Err(problems);
            }
        };
        let (mut classes, mut round) = (Vec::with_capacity(records.len()), 0);
        for (index, record) in records.iter().enumerate() {
            round += usize::from(record.kind == ClassKind::Preferred);
            classes.push(record.class(round).map_err(|problem| vec![problem.below_index(index)])?);
        }
        Self::new(classes)
    }

    fn typescript() -> String {
        Vec::<ShareClass>::typescript()
    }
}

impl Read for ConversionRatio {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        Self::new(Decimal::read(node)?).map_err(|problem| vec![problem])
    }

    fn typescript() -> String {
        <Decimal as Read>::typescript()
    }
}
