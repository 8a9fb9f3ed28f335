//! `takeHome(input)` and `jurisdictions()`: tax law of places and years.
use rust_decimal::Decimal;

use super::{Function, signature, typed};
use crate::data::record::Write;
use crate::data::registry::Registry;
use crate::data::schema::tax::TaxEntry;
use crate::domain::money::Currency;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Amount, out_of_bounds};
use crate::domain::tax::figure::Figure;
use crate::domain::tax::ledger::{Kind, LineId, Note};
use crate::domain::tax::{Basis, Church, Earnings, FilingStatus, Residency, Status, TaxClass, TaxInput};

crate::record! {
    /// Whose income is taxed where; amounts a year, in the currency of the place.
    pub struct TakeHomeInput {
        /// A place, as `jurisdictions()` lists them: `de`, `us-ca`, `ch-zh-zurich`.
        jurisdiction: String,
        /// The tax year, named by the calendar year in which it begins.
        year: u16,
        /// How the return is filed.
        filing_status: FilingStatus = FilingStatus::Single,
        /// Gross pay. Give this or `taxable_income`.
        wages: Option<Amount>,
        /// Gross pay of the spouse, in a joint return.
        wages_spouse: Option<Amount>,
        /// Income after all deductions, for places of which only the scale is known.
        taxable_income: Option<Amount>,
        /// Gains on things held long.
        long_term_gains: Option<Amount>,
        /// Other gains.
        short_term_gains: Option<Amount>,
        /// Dividends.
        dividends: Option<Amount>,
        /// Royalties.
        royalties: Option<Amount>,
        /// Spread of incentive options exercised and held past the end of the year.
        iso_bargain_element: Option<Amount>,
        /// Spread at exercise of shares from incentive options whose long-term gain is among the gains: the
        /// minimum tax does not count it again.
        iso_higher_basis: Option<Amount>,
        /// State and local income tax paid, deductible when itemising.
        state_local_income_tax_paid: Option<Amount>,
        /// Whether church tax is due, at the usual rate of the place.
        church_tax: bool = false,
        /// Church tax in percent of the income tax, 0 to 100; goes before `church_tax`.
        church_tax_percent: Option<Decimal>,
        /// German withholding class, 1 to 6.
        tax_class: u8 = 1,
        /// Residence, for Singapore's provident fund.
        residency: Residency = Residency::CitizenOrPr,
        /// Whether the Dutch 30 % ruling applies.
        ruling_30_percent: bool = false,
        /// The year's assessment, or what the employer withholds.
        basis: Basis = Basis::Assessed,
    }
}

crate::outcome! {
    /// One line of a result.
    pub struct TakeHomeLine {
        /// What it is.
        id: LineId,
        /// Amount a year; a month's for ids ending in `_month`.
        amount: Decimal,
        /// How it enters the sum: gross = net + taxes + contributions + credits (negative).
        kind: Kind,
    }
}

crate::outcome! {
    /// What is left of an income.
    pub struct TakeHomeOutcome {
        /// Every line, in the order of the computation.
        lines: Vec<TakeHomeLine>,
        /// All cash income.
        gross: Decimal,
        /// Taxes and contributions less credits.
        total: Decimal,
        /// Gross less total.
        net: Decimal,
        /// Total by gross; zero without income.
        effective_rate: Decimal,
        /// What the next 100 cost (10,000 in CHF, INR, JPY, KRW), as a share of them.
        marginal_rate: Decimal,
        /// What amounts are in.
        currency: Currency,
        /// Where the law stands.
        status: Status,
        /// What is left out or assumed.
        notes: Vec<Note>,
    }
}

crate::outcome! {
    /// A place whose tax law is known.
    pub struct Jurisdiction {
        /// Its id.
        id: String,
        /// Its name in English.
        name: String,
        /// Its name in German.
        name_de: String,
        /// The years there is law for.
        years: Vec<u16>,
        /// Where the law of each of these years stands.
        statuses: Vec<Status>,
        /// What amounts are in.
        currency: Currency,
        /// Ways of filing.
        filing_statuses: Vec<FilingStatus>,
        /// The lines a result can have.
        lines: Vec<LineId>,
    }
}

pub(super) const TAKE_HOME: Function = Function {
    name: "takeHome",
    doc: "What is left of a year's income after tax and employee contributions.",
    run: |registry, input| typed(input, |input| take_home(registry, &input)),
    taped: None,
    signature: signature::<TakeHomeInput, TakeHomeOutcome>,
};

pub(super) const JURISDICTIONS: Function = Function {
    name: "jurisdictions",
    doc: "The places whose tax law is known, with years, ways of filing and lines.",
    run: |registry, _| jurisdictions(registry).map(|places| places.write()),
    taped: None,
    signature: || format!("(): {}", <Vec<Jurisdiction> as Write>::typescript()),
};

fn take_home(registry: &Registry, input: &TakeHomeInput) -> Result<TakeHomeOutcome, Vec<Problem>> {
    let person = person(input);
    let system = registry.tax.system(&input.jurisdiction, input.year);
    let (person, system) = match (person, system) {
        (Ok(person), Ok(system)) => (person, system),
        (person, system) => {
            let mut problems: Vec<Problem> = system.err().into_iter().collect();
            problems.extend(person.err().into_iter().flatten());
            return Err(problems);
        }
    };
    let result = system.take_home(&person).map_err(|problem| vec![problem])?;
    let line = |line: &crate::domain::tax::ledger::Line| {
        line.amount.exact().map(|amount| TakeHomeLine { id: line.id, amount, kind: line.kind })
    };
    Ok(TakeHomeOutcome {
        lines: result.lines().iter().map(line).collect::<Result<_, _>>().map_err(|problem| vec![problem])?,
        gross: result.gross,
        total: result.total,
        net: result.net,
        effective_rate: result.effective_rate,
        marginal_rate: result.marginal_rate,
        currency: result.currency,
        status: result.status,
        notes: result.ledger.notes().to_vec(),
    })
}

/// The person the domain computes with, or everything that contradicts itself.
fn person(input: &TakeHomeInput) -> Result<TaxInput, Vec<Problem>> {
    let mut problems = Vec::new();
    let given = |amount: Option<Amount>| amount.map_or(Figure::ZERO, |amount| Figure::new(amount.value()));
    let mut refuse = |code, field, allowed| problems.push(Problem::new(code).allowing(allowed).below(field));
    let spouse = given(input.wages_spouse);
    if input.wages.is_none() && input.taxable_income.is_none() {
        refuse(Code::Missing, "wages", Allowed::Nothing);
    }
    if (input.wages.is_some() || spouse.is_positive()) && input.taxable_income.is_some() {
        refuse(Code::UnknownField, "taxable_income", Allowed::Values(vec!["wages".to_owned()]));
    }
    if spouse.is_positive() && input.filing_status == FilingStatus::Single {
        let joint = FilingStatus::Joint.word().to_owned();
        refuse(Code::UnknownFilingStatus, "filing_status", Allowed::Values(vec![joint]));
    }
    let tax_class = usize::from(input.tax_class).checked_sub(1).and_then(|index| TaxClass::ALL.get(index));
    if tax_class.is_none() {
        let classes = (1..=TaxClass::ALL.len()).map(|class| class.to_string()).collect();
        problems.push(Problem::new(Code::UnknownValue).allowing(Allowed::Values(classes)).below("tax_class"));
    }
    let church = match input.church_tax_percent {
        Some(percent) if percent < Decimal::ZERO || percent > Decimal::ONE_HUNDRED => {
            let range = out_of_bounds(Code::RateOutOfRange, Decimal::ZERO, Decimal::ONE_HUNDRED);
            problems.push(range.below("church_tax_percent"));
            Church::None
        }
        Some(percent) => Church::Percent(Figure::new(percent)),
        None if input.church_tax => Church::Member,
        None => Church::None,
    };
    let Some(&tax_class) = tax_class.filter(|_| problems.is_empty()) else { return Err(problems) };
    let earnings = match input.taxable_income {
        Some(income) => Earnings::Taxable(Figure::new(income.value())),
        None => Earnings::Wages { own: given(input.wages), spouse },
    };
    Ok(TaxInput {
        long_term_gains: given(input.long_term_gains),
        short_term_gains: given(input.short_term_gains),
        dividends: given(input.dividends),
        royalties: given(input.royalties),
        iso_bargain_element: given(input.iso_bargain_element),
        iso_higher_basis: given(input.iso_higher_basis),
        state_local_income_tax_paid: given(input.state_local_income_tax_paid),
        church,
        tax_class,
        residency: input.residency,
        ruling_30_percent: input.ruling_30_percent,
        basis: input.basis,
        ..TaxInput::new(input.filing_status, earnings)
    })
}

fn jurisdictions(registry: &Registry) -> Result<Vec<Jurisdiction>, Vec<Problem>> {
    if registry.tax.is_empty() {
        return Err(vec![Problem::new(Code::DataNotLoaded).allowing(Allowed::Name("tax".to_owned()))]);
    }
    let place = |id: &str| {
        let years = registry.tax.years(id);
        let newest = years.last().copied().unwrap_or_default();
        let TaxEntry { header, file, .. } = registry.tax.entry(id, newest)?;
        let stands = |year: &u16| registry.tax.system(id, *year).map(|system| system.status());
        Ok(Jurisdiction {
            id: id.to_owned(),
            name: header.name.en.clone(),
            name_de: header.name.de.clone(),
            lines: registry.tax.system(id, newest)?.lines(),
            statuses: years.iter().map(stands).collect::<Result<_, _>>()?,
            years,
            currency: file.currency,
            filing_statuses: file.filing_statuses.clone(),
        })
    };
    registry.tax.ids().into_iter().map(place).collect::<Result<_, _>>().map_err(|problem| vec![problem])
}
