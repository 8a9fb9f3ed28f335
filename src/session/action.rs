//! Everything that can happen to a session, and what it does: a pure function.
//!
//! The session keeps two drafts: the one being typed and the last one that was complete, so
//! that half-typed input never takes the last valid result away.
//!
//! ```
//! use bandworth::session::{Action, Session, draft::Field};
//! let session = Session::example();
//! let half_typed = session.after(Action::Edit(Field::BaseSalary, "2x".to_owned()));
//! assert_eq!(half_typed.draft.text(Field::BaseSalary), "2x");
//! assert_eq!(half_typed.complete, session.complete); // the result stays, marked stale
//! ```
use super::draft::{Draft, Field};
use super::locale::Locale;
use super::parse::parse;

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: &[Theme] = &[Theme::Auto, Theme::Light, Theme::Dark];

    /// The spelling in saved states and attributes.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a spelling.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|theme| theme.id() == id)
    }
}

/// What one person edits on one page or in one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// As typed.
    pub draft: Draft,
    /// The last draft without complaints; the result belongs to it.
    pub complete: Draft,
    /// The language of the texts.
    pub locale: Locale,
    /// How it looks.
    pub theme: Theme,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A text was typed or chosen.
    Edit(Field, String),
    /// Several fields came from outside at once: attributes, a link.
    Fill(Vec<(Field, String)>),
    /// Empty every amount.
    Clear,
    /// Bring the worked example back.
    ShowExample,
    /// Another language.
    Speak(Locale),
    /// Another look.
    Look(Theme),
}

impl Session {
    /// The session of a first visit.
    pub fn example() -> Self {
        Self::of(Draft::example(Locale::default()))
    }

    /// A session that starts with a draft.
    pub fn of(draft: Draft) -> Self {
        let blank = Self {
            draft: Draft::blank(),
            complete: Draft::blank(),
            locale: Locale::default(),
            theme: Theme::default(),
        };
        blank.with(draft)
    }

    /// Whether the example still stands as it came.
    pub fn is_example(&self) -> bool {
        self.draft == Draft::example(self.locale)
    }

    /// The session after an action.
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Edit(field, text) => self.after(Action::Fill(vec![(field, text)])),
            Action::Fill(texts) => {
                let mut draft = self.draft.clone();
                for (field, text) in texts {
                    draft.set(field, text);
                }
                self.clone().with(draft)
            }
            Action::Clear => {
                let mut session = self.clone();
                session.draft = Draft::blank();
                // What one chose stays; only amounts are emptied.
                for field in [Field::Role, Field::Level, Field::Region, Field::Ladder, Field::Currency] {
                    session.draft.set(field, self.draft.text(field).to_owned());
                }
                session.complete = session.draft.clone();
                session
            }
            Action::ShowExample => self.clone().with(Draft::example(self.locale)),
            Action::Speak(locale) => Self {
                locale,
                draft: self.draft.clone().written_in(locale),
                complete: self.complete.clone().written_in(locale),
                ..self.clone()
            },
            Action::Look(theme) => Self { theme, ..self.clone() },
        }
    }

    fn with(mut self, draft: Draft) -> Self {
        if parse(&draft).is_complete() {
            self.complete = draft.clone();
        }
        self.draft = draft;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clearing_keeps_the_job_and_empties_the_amounts() {
        let session = Session::example().after(Action::Edit(Field::Role, "data_scientist".to_owned()));
        let cleared = session.after(Action::Clear);
        assert_eq!(cleared.draft.text(Field::Role), "data_scientist");
        assert_eq!(cleared.draft.text(Field::BaseSalary), "");
        assert_eq!(cleared.complete, cleared.draft);
        assert!(!cleared.is_example());
    }

    #[test]
    fn the_example_comes_back_whole() {
        let session = Session::example().after(Action::Clear).after(Action::ShowExample);
        assert!(session.is_example());
        assert_eq!(session.complete, Draft::example(Locale::En));
    }

    #[test]
    fn language_and_theme_change_nothing_else() {
        let session = Session::example();
        let other = session.after(Action::Speak(Locale::De)).after(Action::Look(Theme::Dark));
        assert_eq!((other.locale, other.theme), (Locale::De, Theme::Dark));
        assert!(other.is_example());
        assert_eq!(other.draft.text(Field::BaseSalary), "230.000");
        let back = other.after(Action::Speak(Locale::En)).after(Action::Look(Theme::Auto));
        assert_eq!(back, session);
    }

    #[test]
    fn a_new_language_leaves_alone_what_it_cannot_read() {
        let session = Session::example().after(Action::Edit(Field::SignOn, "lots".to_owned()));
        assert_eq!(session.after(Action::Speak(Locale::De)).draft.text(Field::SignOn), "lots");
    }
}
