//! Formulas in English.
use crate::domain::explanation::Formula;

/// The sentence of a formula.
pub(crate) const fn sentence(formula: Formula) -> &'static str {
    match formula {
        Formula::Component => "The sum of what is paid in the year under this heading.",
        Formula::Gross => "The sum of all components, before tax.",
        Formula::Net => "The gross, less taxes and contributions.",
        Formula::Real => "The amount divided by the rise of prices since today.",
        Formula::Total => "The sum over the years.",
        Formula::Cash => "Base pay, bonus and one-time payments of the year.",
        Formula::Same => "The same figure, shown under another name.",
        Formula::Average => "The total divided by the number of years.",
        Formula::PresentValue => {
            "Every payment divided by one plus the discount rate, to the power of the years until it is paid."
        }
        Formula::NetPresentValue => {
            "The present value before tax, less every year's tax, discounted like the payments it falls on."
        }
        Formula::GuaranteedShare => "The guaranteed payments divided by all payments.",
        Formula::Hourly => {
            "The amount divided by the hours of work and commuting in these years, vacation taken off."
        }
        Formula::WorthElsewhere => {
            "The amount times the price level of the reference place, divided by that of this place."
        }
        Formula::Counted => {
            "The face value; what must be sold counts less the haircut, times the probability of a sale."
        }
        Formula::Expected => "The amount if all goes well, times how likely that is.",
        Formula::MakeWhole => {
            "What staying is worth more than the offer, plus the tax on the sign-on that makes up for it."
        }
        Formula::Face => "The units that vest, times what one of them brings in these years.",
        Formula::Lost => "What leaving loses, less discount and tax.",
        Formula::Buyout => "What is lost, plus the tax on the sign-on that replaces it.",
        Formula::Marginal => "What is deducted from a little more pay in the year, divided by it.",
        Formula::WeightedAverage => "The average of the scores, each by its weight.",
        Formula::Difference => "This package less the reference package.",
    }
}
