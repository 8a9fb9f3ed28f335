//! The languages the page speaks; their texts are in `i18n`.
//!
//! ```
//! use bandworth::session::Locale;
//! assert_eq!(Locale::of_tag("de-AT"), Some(Locale::De));
//! assert_eq!(Locale::of_tag("tlh"), None);
//! ```

/// A language the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Deutsch.
    De,
}

impl Locale {
    /// Every language.
    pub const ALL: &[Locale] = &[Locale::En, Locale::De];

    /// The BCP 47 tag for `lang` and for `Intl`.
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::De => "de",
        }
    }

    /// The language's own name, for the choice of language.
    pub const fn name(self) -> &'static str {
        match self {
            Locale::En => "English",
            Locale::De => "Deutsch",
        }
    }

    /// The language of a BCP 47 tag, whatever its region.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|locale| language.eq_ignore_ascii_case(locale.tag()))
    }
}
