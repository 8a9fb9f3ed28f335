//! Employee payroll taxes: Social Security, Medicare, additional Medicare.
//!
//! `social security = 6.2 % x min(pay, ceiling)` a person, `medicare = 1.45 % x pay`, `additional
//! medicare = 0.9 % x max(0, pay of both - threshold)`: the final liability, not what one
//! employer withholds.
//!
//! Sources: 26 USC 3101(a), 3101(b), 3121(a)(1); 42 USC 430. The rates stand in the parameter
//! file.
use crate::domain::tax::FilingStatus;
use crate::domain::tax::figure::Figure;
use crate::domain::tax::schedule::{ByStatus, Contribution};

crate::parameters! {
    /// Parameters of a year.
    pub struct Payroll {
        /// Old-age, survivors and disability insurance, 26 USC 3101(a).
        social_security: Contribution,
        /// Hospital insurance, 26 USC 3101(b)(1).
        medicare: Contribution,
        /// Hospital insurance on high pay, 26 USC 3101(b)(2); the floor is for the pay of both.
        additional_medicare: ByStatus<Contribution>,
    }
}

/// What two people pay.
#[derive(Clone, Copy, Debug)]
pub struct PayrollTax {
    /// Social Security of both.
    pub social_security: Figure,
    /// Medicare of both.
    pub medicare: Figure,
    /// Additional Medicare of both.
    pub additional_medicare: Figure,
    /// Social Security and Medicare of the person.
    pub own: Figure,
    /// Social Security and Medicare of the spouse.
    pub spouse: Figure,
}

impl PayrollTax {
    /// All of it.
    pub fn total(&self) -> Figure {
        self.social_security + self.medicare + self.additional_medicare
    }
}

impl Payroll {
    /// The taxes on the pay of a person and a spouse.
    pub fn on(&self, own: Figure, spouse: Figure, status: FilingStatus) -> PayrollTax {
        let [own_security, spouse_security] = [own, spouse].map(|pay| self.social_security.on(pay));
        let [own_medicare, spouse_medicare] = [own, spouse].map(|pay| self.medicare.on(pay));
        PayrollTax {
            social_security: own_security + spouse_security,
            medicare: own_medicare + spouse_medicare,
            additional_medicare: self.additional_medicare.of(status).on(own + spouse),
            own: own_security + own_medicare,
            spouse: spouse_security + spouse_medicare,
        }
    }
}
