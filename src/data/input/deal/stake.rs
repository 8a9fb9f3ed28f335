//! A person's part in a deal or a licence, as a package carries it.

use super::bridge::{BridgeTerms, EscrowTerms, offset_known, proceeds_given};
use super::inventor::InventionPointsTerms;
use super::licence::LicenceTerms;
use super::person::PersonTerms;
use crate::data::Label;
use crate::data::node::Node;
use crate::data::record::{Read, wrong_type};
use crate::domain::assumed;
use crate::domain::bridge::Bridge;
use crate::domain::cap_table::CapTable;
use crate::domain::distribution::{Distribution, DistributionMode};
use crate::domain::escrow::Escrow;
use crate::domain::inventor::{Degression, InventionPoints};
use crate::domain::licensing_flows::inventor::{Inventor, InventorRule, ValueBasis};
use crate::domain::licensing_flows::{Deal, DealCharacters, LicenceCharacters, LicenceIncome, Licensing};
use crate::domain::marginal_bands::MarginalBands;
use crate::domain::person::{Person, Shell};
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, Months, Probability, Proceeds, Rate, Share};

crate::record! {
    /// A licence-and-talent deal and one person in it.
    pub struct DealTerms {
        /// From what is paid to what reaches the classes.
        bridge: Option<BridgeTerms>,
        /// Money for the share classes, where no bridge is given.
        equity_proceeds: Option<Proceeds>,
        /// The share classes.
        classes: CapTable,
        /// How the money is handed out: a mode, or a record with the price of a tender.
        distribution: Distribution = Distribution::DeemedLiquidation,
        /// How money held back is shared.
        escrow: Option<EscrowTerms>,
        /// Months until it is released.
        escrow_month: Months = assumed::ESCROW_MONTHS,
        /// The person; payments after closing come at the end of their year.
        person: PersonTerms = PersonTerms::nobody()?,
        /// The company that goes on, for those who keep shares in it.
        shell: Option<KeptShellTerms>,
        /// The person's part of the management carve-out.
        carve_out_share: Share = Share::ZERO,
        /// What the shares and options once cost the person; nothing, where left out.
        cost_basis: Option<Amount>,
        /// How tax looks at each payment.
        characters: DealCharacters = DealCharacters::default(),
        /// Id of the bundled deal that the terms were started from.
        preset: Option<Label>,
    }
    check proceeds_given(equity_proceeds.as_ref(), bridge.as_ref());
    check offset_known(classes.as_ref(), bridge.as_ref());
}

crate::record! {
    /// The way licence money is handed out.
    pub struct DistributionTerms {
        /// The way.
        mode: DistributionMode = DistributionMode::DeemedLiquidation,
        /// Tender: price of one share as converted.
        price_per_share: Amount = Amount::ZERO,
    }
}

crate::record! {
    /// The company that goes on, and when a stake in it is worth money.
    pub struct KeptShellTerms {
        /// Cash it keeps; what the bridge retains, where left out.
        retained_cash: Option<Amount>,
        /// What else it may bring one day.
        estimate: Amount = Amount::ZERO,
        /// How likely.
        probability: Probability = Probability::CERTAIN,
        /// Months after closing; left out, the stake is not in the totals.
        month: Option<Months>,
    }
}

crate::record! {
    /// What a package says of a licence besides its terms.
    pub struct LicenceStakeTerms {
        /// The person's part of what the licensor gets and spends.
        own_share: Share = Share::WHOLE,
        /// The person as an employed inventor, in place of the licensor.
        inventor: Option<InventorTerms>,
        /// How tax looks at it.
        characters: LicenceCharacters = LicenceCharacters::default(),
    }
}

crate::record! {
    /// An employed inventor: German law, or with `bands` or a `schedule` a university. Turnover and income
    /// are the licence's own where no total is given.
    pub struct InventorTerms {
        /// Turnover with the invention, over all years.
        turnover: Option<Amount>,
        /// Usual licence rate on turnover; left out, the net licence income counts.
        licence_rate: Option<Rate>,
        /// How turnover counts less as it grows.
        degression: Degression = Degression::None,
        /// Net income from licensing it out, over all years.
        net_licence_income: Option<Amount>,
        /// The employee's share of the value.
        share_factor: Option<Share>,
        /// Points of the guidelines, instead of the share factor.
        points: Option<InventionPointsTerms>,
        /// Part of this person among the inventors.
        co_inventor_share: Share = Share::WHOLE,
        /// Part of the value that counts while the patent is pending.
        risk_factor: Share = Share::WHOLE,
        /// University: net income over all years.
        net_income: Option<Amount>,
        /// University: kept before sharing; left out, that of the schedule, else nothing.
        top_slice: Option<Share>,
        /// University: inventors' share of each band of income.
        bands: Option<MarginalBands>,
        /// University: the id of a bundled schedule.
        schedule: Option<Label>,
    }
    check match (&share_factor, &points, &bands, &schedule) {
        (Some(None), Some(None), Some(None), Some(None)) => Some(Problem::new(Code::Missing).below("share_factor")),
        _ => None,
    };
}

impl Read for Distribution {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        if let Node::Text(_) = node {
            return DistributionMode::read(node).map(|mode| Self::new(mode, Amount::ZERO));
        }
        DistributionTerms::read(node).map(|terms| Self::new(terms.mode, terms.price_per_share))
    }

    fn typescript() -> String {
        format!("{} | {}", <DistributionMode as Read>::typescript(), DistributionTerms::typescript())
    }
}

impl Read for Deal {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let given = DealTerms::read(node)?;
        let bridge = match (&given.bridge, given.equity_proceeds) {
            (Some(terms), _) => Bridge::from(terms),
            // Money given for the classes has passed every step before them.
            (None, proceeds) => {
                let cash =
                    Amount::new(proceeds.unwrap_or_default().value()).map_err(|problem| vec![problem])?;
                Bridge { cash_on_hand: cash, ..Bridge::default() }
            }
        };
        let offset = given.bridge.as_ref().and_then(BridgeTerms::offset);
        let shell = given.shell.map(|terms| {
            let retained_cash = terms.retained_cash.unwrap_or(bridge.retained);
            let (estimate, probability) = (terms.estimate, terms.probability);
            (Shell { retained_cash, estimate, probability }, terms.month)
        });
        let deal = Self {
            offset: offset.map(|members| members.members(&given.classes)),
            bridge,
            table: given.classes,
            way: given.distribution,
            escrow: Escrow::from(given.escrow.as_ref().unwrap_or(&EscrowTerms::usual())),
            escrow_month: given.escrow_month,
            person: Person::from(&given.person),
            carve_out_share: given.carve_out_share,
            cost_basis: given.cost_basis,
            shell,
            characters: given.characters,
            preset: given.preset.map(|Label(id)| (id, false)),
        };
        // What only the whole deal shows, such as a tender for more than there is, is told here.
        deal.lines().map(|_| deal)
    }

    fn typescript() -> String {
        DealTerms::typescript()
    }
}

impl Read for LicenceIncome {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        const OWN: [&str; 3] = ["own_share", "inventor", "characters"];
        let Node::Record(fields) = node else { return Err(vec![wrong_type(node, "object")]) };
        let (own, terms) = fields.iter().cloned().partition(|(name, _)| OWN.contains(&name.as_str()));
        match (LicenceTerms::read(&Node::Record(terms)), LicenceStakeTerms::read(&Node::Record(own))) {
            (Ok(terms), Ok(own)) => Ok(Self {
                licence: terms.licence().map_err(|problem| vec![problem])?,
                own_share: own.own_share,
                inventor: own.inventor.map(Inventor::from),
                characters: own.characters,
            }),
            (terms, own) => Err(terms.err().into_iter().chain(own.err()).flatten().collect()),
        }
    }

    fn typescript() -> String {
        format!("{} & {}", LicenceTerms::typescript(), LicenceStakeTerms::typescript())
    }
}

impl From<InventorTerms> for Inventor {
    fn from(terms: InventorTerms) -> Self {
        let co_inventor_share = terms.co_inventor_share;
        if terms.bands.is_some() || terms.schedule.is_some() {
            let schedule = terms.schedule.map(|Label(id)| id);
            let rule = InventorRule::University { schedule, bands: terms.bands, top_slice: terms.top_slice };
            return Self { rule, total: terms.net_income, co_inventor_share };
        }
        let by_turnover =
            terms.net_licence_income.is_none() && (terms.licence_rate.is_some() || terms.turnover.is_some());
        let (value, total) = if by_turnover {
            let (licence_rate, degression) = (terms.licence_rate.unwrap_or_default(), terms.degression);
            (ValueBasis::Turnover { licence_rate, degression, kept: None }, terms.turnover)
        } else {
            (ValueBasis::Income, terms.net_licence_income)
        };
        let (factor, points) = (terms.share_factor, terms.points.as_ref().map(InventionPoints::from));
        let rule = InventorRule::German { value, factor, points, risk_factor: terms.risk_factor };
        Self { rule, total, co_inventor_share }
    }
}

/// The part in a deal or a licence that a package of its kind carries.
pub fn licensing(deal: Option<Deal>, licence: Option<LicenceIncome>) -> Option<Licensing> {
    let deal = deal.map(|deal| Licensing::Deal(Box::new(deal)));
    deal.or_else(|| licence.map(|licence| Licensing::Licence(Box::new(licence))))
}
