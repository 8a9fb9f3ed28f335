//! The tax of packages from the loaded files: the bridge between flows and the law of a place.
//!
//! The law of one tax year, the one asked for or the newest in force, is applied to every year of
//! the horizon, unindexed. A package in another currency than its place's is taxed at the rate of
//! the day. With a spouse's pay, the package bears what it adds: `T(own + spouse) - T(spouse)`.
//! Pay without employee contributions is that in the United States, and pay like any other elsewhere. Losses
//! are not set off.
//!
//! ```
//! use bandworth::data::{registry::Registry, taxes::RegisteredTaxes};
//! use bandworth::domain::{flow::CharacterSums, money::Currency, net::Taxes, offer::{Package, PackageKind}};
//! let registry = Registry::default();
//! let taxes = RegisteredTaxes { files: &registry.tax, rates: None, tax_year: None };
//! let nowhere = Package::new("a", PackageKind::Offer, Currency::Eur, Default::default());
//! assert_eq!(taxes.assess(&nowhere, 1, &CharacterSums::ZERO)?, None);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::schema::tax::TaxFiles;
use crate::domain::exchange::ReferenceRates;
use crate::domain::flow::{CharacterSums, TaxCharacter};
use crate::domain::money::{Money, difference, product, quotient, sum};
use crate::domain::net::{AppliedLaw, Assessment, Line, LineKind, Taxes};
use crate::domain::offer::Package;
use crate::domain::problem::{Code, Problem};
use crate::domain::tax::figure::Figure;
use crate::domain::tax::ledger::{Kind, Ledger, Note};
use crate::domain::tax::{Church, Earnings, Status, TaxInput, TaxSystem};

/// The loaded laws.
#[derive(Clone, Copy, Debug)]
pub struct RegisteredTaxes<'a> {
    /// The files.
    pub files: &'a TaxFiles,
    /// Exchange rates, for packages in a foreign currency.
    pub rates: Option<&'a ReferenceRates>,
    /// The tax year asked for; the newest in force where left out.
    pub tax_year: Option<u16>,
}

impl RegisteredTaxes<'_> {
    /// The newest year of a place whose law is in force, else the newest of all.
    fn newest(&self, place: &str) -> Option<u16> {
        let years = self.files.years(place);
        let in_force = years
            .iter()
            .rev()
            .find(|year| self.files.system(place, **year).is_ok_and(|system| system.status() == Status::Law));
        in_force.or(years.last()).copied()
    }

    /// The names of the files behind the tax of a package, its own place first.
    pub fn names(&self, package: &Package) -> Vec<String> {
        let Ok(Some(system)) = self.system(package) else { return Vec::new() };
        system.files().map(|file| format!("tax/{}/{}", file.id, file.year)).collect()
    }

    /// The tax of a package's year; none without a place or an exchange rate.
    fn assessment(
        &self,
        package: &Package,
        income: &CharacterSums,
        with_rate: bool,
    ) -> Result<Option<Assessment>, Problem> {
        let Some(system) = self.system(package)? else { return Ok(None) };
        let own = Money::new(Decimal::ONE, package.currency);
        let rate = match self.rates.map(|rates| rates.converted(own, system.currency())) {
            _ if package.currency == system.currency() => Decimal::ONE,
            Some(Ok(converted)) => converted.rate,
            Some(Err(_)) | None => return Ok(None),
        };
        let person = person(package, income, rate)?;
        let Some(ledger) = assessed(&system, &person, package, rate)? else { return Ok(None) };
        let spouse = match person.earnings {
            Earnings::Wages { spouse, .. } if spouse.is_positive() => {
                let alone = Earnings::Wages { own: Figure::ZERO, spouse };
                let alone = TaxInput { earnings: alone, ..without_income(&person) };
                assessed(&system, &alone, package, rate)?.unwrap_or_default()
            }
            Earnings::Wages { .. } | Earnings::Taxable(_) => Ledger::default(),
        };
        let mut assessment = assessment(&ledger, &spouse, rate)?;
        if !package.grants.is_empty() {
            assessment.notes.extend(system.files().filter_map(|file| file.law.leaves_out_of_equity()));
        }
        if with_rate {
            let step = system.marginal_step();
            let more = assessed(&system, &person.with_more(step), package, rate)?;
            let rise = more.map(|more| (more.total() - ledger.total()).exact()).transpose()?;
            assessment.marginal_step = Some(back(step.exact()?, rate)?);
            assessment.marginal_rate = rise.map(|rise| quotient(rise, step.exact()?)).transpose()?;
        }
        Ok(Some(assessment))
    }

    /// The law of a package's place.
    fn system(&self, package: &Package) -> Result<Option<TaxSystem<'_>>, Problem> {
        let Some(place) = package.jurisdiction.as_deref() else { return Ok(None) };
        let year = self.tax_year.or_else(|| self.newest(place)).unwrap_or_default();
        self.files.system(place, year).map(Some).map_err(|problem| problem.below("location"))
    }
}

impl Taxes for RegisteredTaxes<'_> {
    fn assess(
        &self,
        package: &Package,
        _: u16,
        income: &CharacterSums,
    ) -> Result<Option<Assessment>, Problem> {
        self.assessment(package, income, false)
    }

    fn assess_with_rate(
        &self,
        package: &Package,
        _: u16,
        income: &CharacterSums,
    ) -> Result<Option<Assessment>, Problem> {
        self.assessment(package, income, true)
    }

    fn law(&self, package: &Package) -> Option<AppliedLaw> {
        let system = self.system(package).ok()??;
        let file = system.files().next()?;
        Some(AppliedLaw { jurisdiction: file.id.clone(), year: file.year, status: system.status() })
    }
}

/// The person without any income beside pay.
fn without_income(person: &TaxInput) -> TaxInput {
    TaxInput {
        church: person.church,
        tax_class: person.tax_class,
        residency: person.residency,
        ruling_30_percent: person.ruling_30_percent,
        basis: person.basis,
        ..TaxInput::new(person.filing_status, person.earnings)
    }
}

/// A package's year as the law sees it, in the currency of the place.
fn person(package: &Package, income: &CharacterSums, rate: Decimal) -> Result<TaxInput, Problem> {
    let of = |character| product(income.of(character).max(Decimal::ZERO), rate);
    let profile = &package.tax;
    let mut wages = sum(of(TaxCharacter::Wage)?, of(TaxCharacter::SupplementalWage)?)?;
    let mut bare = of(TaxCharacter::WageWithoutContributions)?;
    if !package.jurisdiction.as_deref().is_some_and(|place| place.starts_with("us-")) {
        wages = sum(wages, std::mem::take(&mut bare))?;
    }
    let higher_basis = product((-income.of(TaxCharacter::IsoHigherBasis)).max(Decimal::ZERO), rate)?;
    let spouse = Figure::new(profile.spouse_wages.value());
    let earnings = Earnings::Wages { own: Figure::new(wages), spouse };
    Ok(TaxInput {
        wages_without_contributions: Figure::new(bare),
        long_term_gains: Figure::new(of(TaxCharacter::LongTermGain)?),
        short_term_gains: Figure::new(of(TaxCharacter::ShortTermGain)?),
        dividends: Figure::new(of(TaxCharacter::Dividend)?),
        royalties: Figure::new(of(TaxCharacter::Royalty)?),
        iso_bargain_element: Figure::new(of(TaxCharacter::IsoBargainElement)?),
        iso_higher_basis: Figure::new(higher_basis),
        church: if profile.church_tax { Church::Member } else { Church::None },
        residency: profile.residency,
        ruling_30_percent: profile.ruling_30_percent,
        ..TaxInput::new(profile.filing_status, earnings)
    })
}

/// The lines of an income; where the place knows only a scale on taxable income, of the pay less
/// the deductions given, and none without them.
fn assessed(
    system: &TaxSystem<'_>,
    person: &TaxInput,
    package: &Package,
    rate: Decimal,
) -> Result<Option<Ledger>, Problem> {
    match system.assess(person) {
        Ok(ledger) => Ok(Some(ledger)),
        Err(problem) if problem.code == Code::TaxableIncomeNeeded => {
            let Some(deductions) = package.tax.deductions else { return Ok(None) };
            let (own, spouse) = person.wages()?;
            let pay = sum(own.exact()?, spouse.exact()?)?;
            let taxable = difference(pay, product(deductions.value(), rate)?)?.max(Decimal::ZERO);
            let taxable = Earnings::Taxable(Figure::new(taxable));
            let person = TaxInput { earnings: taxable, ..person.clone() };
            system.assess(&person).map(Some).map_err(|problem| problem.below("tax"))
        }
        Err(problem) => Err(problem.below("tax")),
    }
}

/// An amount of the place in the package's currency.
fn back(amount: Decimal, rate: Decimal) -> Result<Decimal, Problem> {
    if rate == Decimal::ONE { Ok(amount) } else { quotient(amount, rate) }
}

/// What a package adds to the tax of its household, back in its own currency.
fn assessment(ledger: &Ledger, spouse: &Ledger, rate: Decimal) -> Result<Assessment, Problem> {
    let mut lines = Vec::with_capacity(ledger.lines().len());
    for line in ledger.lines() {
        let alone = spouse.lines().iter().filter(|other| other.id == line.id);
        let alone = alone.fold(Figure::ZERO, |total, other| total + other.amount);
        let kind = match line.kind {
            Kind::Tax => LineKind::Tax,
            Kind::Contribution => LineKind::Contribution,
            Kind::Credit => LineKind::Credit,
            Kind::Subtotal => LineKind::Subtotal,
            Kind::Base => LineKind::Base,
        };
        let amount = back((line.amount - alone).exact()?, rate)?;
        lines.push(Line { id: line.id.word().to_owned(), amount, kind });
    }
    let untaxed = [
        (Note::DividendsNotTaxedHere, TaxCharacter::Dividend),
        (Note::IsoBargainElementNotTaxedHere, TaxCharacter::IsoBargainElement),
        (Note::LongTermGainsNotTaxedHere, TaxCharacter::LongTermGain),
        (Note::RoyaltiesNotTaxedHere, TaxCharacter::Royalty),
        (Note::ShortTermGainsNotTaxedHere, TaxCharacter::ShortTermGain),
    ];
    let remarks = untaxed.into_iter().filter(|(note, _)| ledger.notes().contains(note));
    Ok(Assessment {
        lines,
        deducted: back((ledger.total() - spouse.total()).exact()?, rate)?,
        remarks: remarks.map(|(_, character)| character).collect(),
        notes: ledger.notes().to_vec(),
        marginal_rate: None,
        marginal_step: None,
    })
}
