//! Every default that is an assumption, in one table: the person sees each and can change it.
//!
//! None is a fact about the world; facts with a source are data files.
use rust_decimal::Decimal;

use super::quantity::Months;

/// Discount rate a year.
pub const DISCOUNT_RATE: Decimal = Decimal::from_parts(5, 0, 0, false, 2);
/// Part taken off the value of shares that cannot be sold freely.
pub const PRIVATE_HAIRCUT: Decimal = Decimal::from_parts(3, 0, 0, false, 1);
/// Yearly volatility of a listed share.
pub const PUBLIC_VOLATILITY: Decimal = Decimal::from_parts(4, 0, 0, false, 1);
/// Yearly volatility of a share that is not listed.
pub const PRIVATE_VOLATILITY: Decimal = Decimal::from_parts(7, 0, 0, false, 1);
/// Months after which double-trigger units lapse without a liquidity event.
pub const DOUBLE_TRIGGER_EXPIRY: u16 = 84;
/// Months a leaver has to exercise vested options.
pub const POST_TERMINATION_MONTHS: u16 = 3;
/// Months over which a one-off must be paid back on leaving.
pub const CLAWBACK_MONTHS: u16 = 12;
/// Months until money held back in a deal is released, where nothing was said.
pub const ESCROW_MONTHS: Months = Months::YEAR;
/// A royalty on sales, everything paid counted, above which a licence stands out.
pub const HIGH_EFFECTIVE_ROYALTY: Decimal = Decimal::from_parts(25, 0, 0, false, 2);
/// A discount rate above which the risk is likely in it already, where probabilities are given too.
pub const RISKY_DISCOUNT_RATE: Decimal = Decimal::from_parts(15, 0, 0, false, 2);
/// Hours of work a week.
pub const HOURS_PER_WEEK: Decimal = Decimal::from_parts(40, 0, 0, false, 0);
/// Days of holiday a year.
pub const VACATION_DAYS: Decimal = Decimal::from_parts(25, 0, 0, false, 0);
/// Two values nearer than this part of the larger are called close.
pub const CLOSE: Decimal = Decimal::from_parts(2, 0, 0, false, 2);
