//! The words that name a band: which work, how senior, where, on which ladder, which part of pay.

use crate::domain::problem::{Allowed, Code, Problem};

/// Declares a closed list once: the enum, every value in order, and the spelling outside.
macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident or $code:ident { $($(#[$variant_doc:meta])* $variant:ident $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every value, in the order of the declaration.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// The spelling in files and in the interface.
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)* }
            }

            /// The value of a spelling.
            ///
            /// # Errors
            #[doc = concat!("`", stringify!($code), "`, with the words that exist.")]
            pub fn parse(id: &str) -> Result<Self, Problem> {
                Self::ALL.iter().copied().find(|value| value.id() == id).ok_or_else(|| {
                    let known = Self::ALL.iter().map(|value| value.id().to_owned()).collect();
                    Problem::new(Code::$code).allowing(Allowed::Values(known))
                })
            }
        }
    };
}

closed_list! {
    /// A family of roles whose pay is counted together.
    Role or UnknownRole {
        /// Research on models; on the market ladder research and applied scientists of any kind.
        FrontierResearcher "frontier_researcher",
        /// Engineers inside a research team.
        ResearchEngineer "research_engineer",
        /// Builds and ships models.
        MlEngineer "ml_engineer",
        /// Training and serving infrastructure, platforms, reliability.
        MlInfraEngineer "ml_infra_engineer",
        /// Analysis, experiments, statistical models.
        DataScientist "data_scientist",
        /// Pipelines and warehouses.
        DataEngineer "data_engineer",
        /// General software.
        SoftwareEngineer "software_engineer",
    }
}

closed_list! {
    /// How senior a role is. The order is the order of seniority.
    Level or UnknownLevel {
        /// First years.
        Entry "entry",
        /// Works alone.
        Mid "mid",
        /// Leads work.
        Senior "senior",
        /// Staff, principal and above, without people: only the titles of visa filings tell it apart.
        StaffPlus "staff_plus",
        /// Directors and executives; not a staff or principal engineer.
        Executive "executive",
    }
}

closed_list! {
    /// Which labour market a band speaks of. The two are never mixed: a lab's posted base is
    /// about twice the market's for the same family.
    Ladder or UnknownValue {
        /// Postings of the whole industry and official statistics.
        Market "market",
        /// The posted ranges of the frontier labs.
        FrontierLab "frontier_lab",
    }
}

closed_list! {
    /// The part of pay a band speaks of. Percentiles of parts do not add up to those of a total.
    Component or UnknownValue {
        /// Base salary.
        Base "base",
        /// Base, bonus and other cash.
        TotalCash "total_cash",
    }
}

closed_list! {
    /// How the figures of a band came about.
    ///
    /// The first three are measured, the last is computed. Only [`Method::Observed`] cells are a
    /// sample of independent rows from which the spread of a percentile follows, so only they
    /// carry an interval.
    Method or UnknownValue {
        /// Counted row by row from the records of a source, repeats dropped. The rows may be
        /// persons or postings: `n_kind` beside the band says which, and postings are what
        /// employers announce, not what they pay.
        Observed "observed",
        /// Published by a statistical office for an occupation.
        Official "official",
        /// What employers themselves announce, summed up by somebody: the labs' posted ranges, the
        /// wages named in visa filings. Few employers weigh much, so no interval follows.
        Posted "posted",
        /// Another place's band carried over by a factor: wide uncertainty.
        Modelled "modelled",
    }
}

closed_list! {
    /// How far a band can be trusted, best first.
    Grade or UnknownValue {
        /// Official, standard error of a few percent.
        A "A",
        /// Many rows, rising with the level, agrees with official medians.
        B "B",
        /// Real and recent, but wide, few employers, no level.
        BMinus "B-",
        /// Few rows and known outliers.
        CPlus "C+",
        /// Few rows, or carried over by a factor.
        C "C",
        /// Self-reported or cut off.
        CMinus "C-",
        /// An anecdote: never offered of its own accord.
        D "D",
    }
}

/// Regions outside the table of metropolitan areas.
const REGIONS: &[&str] = &[
    "us", "us-sf", "us-sj", "us-sea", "us-nyc", "us-la", "us-bos", "us-aus", "uk", "de", "ca", "ch", "fr",
    "nl", "se", "no", "dk", "fi", "au", "es", "eu-other", "in", "il", "sg", "rest",
];

/// US metropolitan areas with a short name, and their CBSA code (as in OEWS and RPP).
const METROS: &[(&str, &str)] = &[
    ("us-sf", "41860"),
    ("us-sj", "41940"),
    ("us-sea", "42660"),
    ("us-nyc", "35620"),
    ("us-la", "31080"),
    ("us-bos", "14460"),
    ("us-aus", "12420"),
];

/// A place for which pay is compared: a country, a US metropolitan area, or a rest group.
///
/// Any other US metropolitan area is `us-` and the five digits of its CBSA code; the code of a
/// metro with a short name is read as that name, so one place has one spelling.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region(String);

impl Region {
    /// The region of a spelling.
    ///
    /// # Errors
    /// `UnknownRegion`, with the names that exist.
    pub fn parse(id: &str) -> Result<Self, Problem> {
        if REGIONS.contains(&id) {
            return Ok(Self(id.to_owned()));
        }
        let code =
            id.strip_prefix("us-").filter(|code| code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit()));
        let Some(code) = code else {
            let known = REGIONS.iter().copied().chain(["us-<cbsa>"]).map(str::to_owned).collect();
            return Err(Problem::new(Code::UnknownRegion).allowing(Allowed::Values(known)));
        };
        let short = METROS.iter().find(|(_, known)| *known == code).map(|(name, _)| *name);
        Ok(Self(short.unwrap_or(id).to_owned()))
    }

    /// Every region with a name, in the order in which a person chooses; other US metropolitan
    /// areas go by their code.
    pub fn named() -> impl Iterator<Item = &'static str> {
        REGIONS.iter().copied()
    }

    /// The spelling in files and in the interface.
    pub fn id(&self) -> &str {
        &self.0
    }

    /// The CBSA code of a US metropolitan area.
    pub fn metro_code(&self) -> Option<&str> {
        let named = METROS.iter().find(|(name, _)| *name == self.0).map(|(_, code)| *code);
        named.or_else(|| self.0.strip_prefix("us-"))
    }

    /// The country a metropolitan area lies in; a country lies in nothing wider, because pay
    /// in one country says nothing of another's.
    pub fn country(&self) -> Option<Self> {
        self.metro_code().map(|_| Self("us".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::unreachable)]
    use super::*;

    #[test]
    fn every_spelling_reads_back() {
        assert!(Role::ALL.iter().all(|&role| Role::parse(role.id()) == Ok(role)));
        assert!(Level::ALL.iter().all(|&level| Level::parse(level.id()) == Ok(level)));
        assert!(REGIONS.iter().all(|id| Region::parse(id).unwrap().id() == *id));
        assert!(METROS.iter().all(|(name, _)| REGIONS.contains(name)));
    }

    #[test]
    fn a_metro_has_one_spelling_and_one_country() {
        assert_eq!(Region::parse("us-41860").unwrap().id(), "us-sf");
        assert_eq!(Region::parse("us-sf").unwrap().metro_code(), Some("41860"));
        assert_eq!(Region::parse("us-16980").unwrap().country().unwrap().id(), "us");
        assert_eq!(Region::parse("us").unwrap().country(), None);
        assert_eq!(Region::parse("uk").unwrap().country(), None);
    }

    #[test]
    fn unknown_words_name_the_known_ones() {
        for id in ["US", "us-4186", "us-41860x", "world", "", "us-"] {
            assert_eq!(Region::parse(id).unwrap_err().code, Code::UnknownRegion, "{id}");
        }
        assert_eq!(Role::parse("ml engineer").unwrap_err().code, Code::UnknownRole);
        let Allowed::Values(known) = &Level::parse("EX").unwrap_err().allowed else { unreachable!() };
        assert_eq!(*known, ["entry", "mid", "senior", "staff_plus", "executive"]);
    }
}
