//! Texts for what a tax computation answers; a line, kind or note without a text does not compile.
//!
//! ```
//! use bandworth::{domain::tax::ledger::LineId, i18n::tax, session::Locale};
//! assert_eq!(tax::line(Locale::De, LineId::SolidaritySurcharge), "Solidaritätszuschlag");
//! ```
use super::{de, en};
use crate::domain::tax::Status;
use crate::domain::tax::ledger::{Kind, LineId, Note};
use crate::session::Locale;

/// The name of a tax line.
pub const fn line(locale: Locale, of: LineId) -> &'static str {
    match locale {
        Locale::En => en::tax::line(of),
        Locale::De => de::tax::line(of),
    }
}

/// What kind a tax line is.
pub const fn kind(locale: Locale, of: Kind) -> &'static str {
    match locale {
        Locale::En => en::tax::kind(of),
        Locale::De => de::tax::kind(of),
    }
}

/// What a tax computation leaves out or assumes, as a sentence.
pub const fn note(locale: Locale, of: Note) -> &'static str {
    match locale {
        Locale::En => en::tax::note(of),
        Locale::De => de::tax::note(of),
    }
}

/// How firm the law of a year is.
pub const fn status(locale: Locale, of: Status) -> &'static str {
    match locale {
        Locale::En => en::tax::status(of),
        Locale::De => de::tax::status(of),
    }
}
