//! The texts around the law behind a net: which one, how firm it is, what it leaves out.

/// The law behind the net of each offer.
#[derive(Debug)]
pub struct Law {
    /// Heading, and a sentence on what follows.
    pub heading: [&'static str; 2],
    /// The law of an offer: (offer, place, year).
    pub of: fn(&str, &str, &str) -> String,
    /// How firm it is, as a sentence: (year, `law`, `announced` or `projected`).
    pub stands: fn(&str, &str) -> String,
    /// Introduces what is left out.
    pub leaves_out: &'static str,
    /// Nothing is left out that is known.
    pub nothing: &'static str,
    /// How what a deal pays for shares is taxed.
    pub shares: &'static str,
    /// How a licence is taxed: in the United States, in Germany.
    pub licence: [&'static str; 2],
    /// What California allows of taking a sign-on back.
    pub clawback: &'static str,
    /// Name of the choice of the tax year.
    pub year: &'static str,
    /// Choice: the newest law in force in each place.
    pub newest: &'static str,
    /// Button: apply another year to all offers: (year, how firm it is).
    pub apply: fn(&str, &str) -> String,
    /// No net, because the place knows a scale on taxable income only: (offer, place).
    pub deductions: fn(&str, &str) -> String,
}
