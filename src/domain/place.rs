//! Where a package is taxed: the currency it is likely to be paid in and the day its tax year begins.
//!
//! Source of the days: United Kingdom, Income Tax Act 2007 s. 4 (6 April); India, Income-tax Act
//! 1961 s. 3 (1 April); Australia, Income Tax Assessment Act 1997 s. 4-10 (1 July); elsewhere the
//! calendar year.
//!
//! ```
//! use bandworth::domain::{money::Currency, place::Place};
//! let place = Place::of("uk-england")?;
//! assert_eq!((place.currency, place.tax_year_start), (Currency::Gbp, (4, 6)));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use super::money::Currency;
use super::problem::{Allowed, Code, Problem};

/// What the country of a jurisdiction settles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The first part of the ids of its jurisdictions: `us` of `us-ca`.
    pub country: &'static str,
    /// Its currency.
    pub currency: Currency,
    /// Month and day on which a tax year begins.
    pub tax_year_start: (u8, u8),
}

/// Every country with a jurisdiction.
const PLACES: &[Place] = &[
    place("au", Currency::Aud, (7, 1)),
    place("ca", Currency::Cad, (1, 1)),
    place("ch", Currency::Chf, (1, 1)),
    place("de", Currency::Eur, (1, 1)),
    place("fr", Currency::Eur, (1, 1)),
    place("ie", Currency::Eur, (1, 1)),
    place("il", Currency::Ils, (1, 1)),
    place("in", Currency::Inr, (4, 1)),
    place("jp", Currency::Jpy, (1, 1)),
    place("kr", Currency::Krw, (1, 1)),
    place("nl", Currency::Eur, (1, 1)),
    place("sg", Currency::Sgd, (1, 1)),
    place("uk", Currency::Gbp, (4, 6)),
    place("us", Currency::Usd, (1, 1)),
];

const fn place(country: &'static str, currency: Currency, tax_year_start: (u8, u8)) -> Place {
    Place { country, currency, tax_year_start }
}

impl Place {
    /// The country of a jurisdiction id.
    ///
    /// # Errors
    /// `UnknownJurisdiction` for a country without one, with the countries that have.
    pub fn of(jurisdiction: &str) -> Result<Self, Problem> {
        let country = jurisdiction.split('-').next().unwrap_or_default();
        PLACES.iter().find(|place| place.country == country).copied().ok_or_else(|| {
            let known = PLACES.iter().map(|place| place.country.to_owned()).collect();
            Problem::new(Code::UnknownJurisdiction).allowing(Allowed::Values(known))
        })
    }
}
