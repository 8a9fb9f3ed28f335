//! Everything that can happen to a session, and what it does: a pure function.
//!
//! The session keeps two drafts of each offer: the one being typed and the last one that was
//! complete, so that half-typed input never takes the last valid result away.
//!
//! ```
//! use bandworth::session::{Action, Session, draft::Field};
//! let session = Session::example();
//! let half_typed = session.after(Action::Edit(Field::BaseSalary, "2x".to_owned()));
//! assert_eq!(half_typed.draft().text(Field::BaseSalary), "2x");
//! assert_eq!(half_typed.complete(), session.complete()); // the result stays, marked stale
//! ```
use super::deal::DealDraft;
use super::detail::{Detail, Table};
use super::draft::{Draft, Field};
use super::entry::{Entry, Shared, give_letters};
use super::locale::Locale;

/// More offers than this are not compared at once.
pub const MOST_OFFERS: usize = 8;

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

/// What one person edits on one page or in one element: at least one offer, one of them open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    first: Entry,
    others: Vec<Entry>,
    open: usize,
    reference: Option<usize>,
    /// What is assumed for all offers: fields for which [`Detail::is_shared`] holds.
    pub shared: Shared,
    /// Whether figures are shown before tax only.
    pub before_tax: bool,
    /// The language of the texts.
    pub locale: Locale,
    /// How it looks.
    pub theme: Theme,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A text of the open offer was typed or chosen.
    Edit(Field, String),
    /// A field of the open offer was left: its number is written as the language writes numbers.
    Tidy(Field),
    /// Several fields of the open offer came from outside at once: attributes, a link.
    Fill(Vec<(Field, String)>),
    /// Empty every amount of the open offer.
    Clear,
    /// Bring the worked example back into the open offer.
    ShowExample,
    /// Open the offer at this place.
    Open(usize),
    /// One more offer for the same job, of one of the kinds in [`super::detail::KINDS`], and open it.
    Add(&'static str),
    /// One more row of a table, of the open offer or of what is assumed for all.
    AddRow(Table),
    /// Take a row of a table away.
    RemoveRow(Table, u8),
    /// The deal of the open offer was edited.
    EditDeal(Box<DealDraft>),
    /// Measure the others against the offer at this place.
    Refer(usize),
    /// The open offer trades places with the one before it, or after it.
    Move(Direction),
    /// One more offer like the open one, and open it.
    Duplicate,
    /// The same under a name of its own.
    DuplicateAs(String),
    /// Take the open offer away; the last one left is emptied instead.
    Remove,
    /// Show figures before tax only, or not.
    BeforeTax(bool),
    /// Put the offers of another session in place of these: a file, a link, a kept set.
    Take(Box<Session>),
    /// Begin anew with the example, and keep nothing to go back to; the history does it.
    Forget,
    /// Take the last change back; the history does it.
    Undo,
    /// Make it again; the history does it.
    Redo,
    /// Another language.
    Speak(Locale),
    /// Another look.
    Look(Theme),
}

/// Where an offer is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// One place to the front.
    Earlier,
    /// One place to the back.
    Later,
}

impl Session {
    /// The session of a first visit.
    pub fn example() -> Self {
        Self::of(Draft::example(Locale::default()))
    }

    /// A session that starts with a draft.
    pub fn of(draft: Draft) -> Self {
        Self {
            first: Entry { letter: Some(0), ..Entry::of(Draft::blank()) }.with(draft),
            others: Vec::new(),
            open: 0,
            reference: None,
            shared: Shared::default(),
            before_tax: false,
            locale: Locale::default(),
            theme: Theme::default(),
        }
    }

    /// A session with these offers, the one at `open` open; none where there are none or too many.
    pub fn of_entries(mut entries: Vec<Entry>, open: usize) -> Option<Self> {
        give_letters(&mut entries);
        let mut entries = entries.into_iter();
        let first = entries.next()?;
        let others: Vec<Entry> = entries.collect();
        let count = others.len() + 1;
        let session = Self { first, others, open, ..Self::example() };
        (count <= MOST_OFFERS && open < count).then_some(session)
    }

    /// Every offer, in order.
    pub fn entries(&self) -> Vec<&Entry> {
        std::iter::once(&self.first).chain(&self.others).collect()
    }

    /// The place of the open offer.
    pub const fn open(&self) -> usize {
        self.open
    }

    /// The place of the offer that the others are measured against, where one was chosen.
    pub const fn reference(&self) -> Option<usize> {
        self.reference
    }

    /// Whether one more offer fits.
    pub const fn has_room(&self) -> bool {
        self.others.len() + 1 < MOST_OFFERS
    }

    /// The open offer as typed.
    pub fn draft(&self) -> &Draft {
        &self.entry().draft
    }

    /// The open offer as it last was complete.
    pub fn complete(&self) -> &Draft {
        &self.entry().complete
    }

    /// Whether the open offer is the example as it came.
    pub fn is_example(&self) -> bool {
        self.draft().is_example(self.locale)
    }

    fn entry(&self) -> &Entry {
        self.open.checked_sub(1).and_then(|at| self.others.get(at)).unwrap_or(&self.first)
    }

    /// The session after an action.
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Edit(field, text) => self.after(Action::Fill(vec![(field, text)])),
            Action::Fill(texts) => {
                let (mut draft, mut shared) = (self.draft().clone(), self.shared.draft.clone());
                let given = |wanted: Field| texts.iter().any(|(field, _)| *field == wanted);
                if given(Field::Currency) {
                    draft.set(Field::CurrencyChosen, "yes".to_owned());
                }
                // Whoever says where pay is taxed together with the place means both.
                let moves = !given(Field::Jurisdiction);
                for (field, text) in texts {
                    match field {
                        Field::Detail(detail, _) if detail.is_shared() => shared.set(field, text),
                        Field::Region if moves && draft.text(field) != text => draft.move_to(text),
                        _ => draft.set(field, text),
                    }
                }
                draft.complete_refreshers();
                Self { shared: self.shared.clone().with(shared), ..self.with(draft) }
            }
            Action::AddRow(table) => self.with_rows(table, |draft| draft.add_row(table)),
            Action::RemoveRow(table, row) => self.with_rows(table, |draft| draft.remove_row(table, row)),
            Action::EditDeal(deal) => self.with(self.draft().clone().with_edited(*deal)),
            Action::Move(direction) => self.moved(direction),
            Action::Clear => {
                let draft = self.draft();
                let kind = draft.detail(Detail::Kind).to_owned();
                let deal = draft.deal.as_ref().map(|deal| DealDraft::of(deal.side));
                let mut blank = draft.emptied().with_deal(deal);
                blank.set(Field::Detail(Detail::Kind, 0), kind);
                self.with_entry(Entry { letter: self.entry().letter, ..Entry::of(blank) })
            }
            Action::ShowExample => self.with(Draft::example(self.locale)),
            Action::Open(at) if at <= self.others.len() => Self { open: at, ..self.clone() },
            Action::Add(kind) => self.with_one_more(Entry::of(self.draft().blank_of_kind(kind))),
            Action::Duplicate => self.after(Action::DuplicateAs(String::new())),
            Action::DuplicateAs(name) => {
                let mut entry = self.entry().clone();
                entry.draft.set(Field::Label, name.clone());
                entry.complete.set(Field::Label, name);
                self.with_one_more(entry)
            }
            Action::Tidy(field) => self.tidied(field),
            Action::Remove if self.others.is_empty() => self.after(Action::Clear),
            Action::Remove => {
                let mut session = self.clone();
                match self.open.checked_sub(1).filter(|at| *at < session.others.len()) {
                    Some(at) => drop(session.others.remove(at)),
                    None => session.first = session.others.remove(0),
                }
                session.reference = match self.reference {
                    Some(at) if at == self.open => None,
                    Some(at) if at > self.open => at.checked_sub(1),
                    other => other,
                };
                session.open = self.open.min(session.others.len());
                session
            }
            Action::Refer(at) => self.clone().measured_against(at),
            Action::BeforeTax(before_tax) => Self { before_tax, ..self.clone() },
            Action::Speak(locale) => self.clone().in_language(locale),
            Action::Look(theme) => Self { theme, ..self.clone() },
            Action::Take(other) => other.seen_as(&Self { open: 0, ..self.clone() }),
            Action::Forget => Self::example().seen_as(&Self { open: 0, ..self.clone() }),
            Action::Open(_) | Action::Undo | Action::Redo => self.clone(),
        }
    }

    /// The others measured against the offer at a place, if there is one.
    pub(super) fn measured_against(self, at: usize) -> Self {
        Self { reference: Some(at).filter(|at| *at <= self.others.len()), ..self }
    }

    /// This session, looked at like another one: its language, its look, its open offer.
    pub(super) fn seen_as(self, other: &Self) -> Self {
        let open = other.open.min(self.others.len());
        Self { open, theme: other.theme, ..self.in_language(other.locale) }
    }

    fn in_language(mut self, locale: Locale) -> Self {
        if self.locale != locale {
            self.locale = locale;
            self.shared = std::mem::take(&mut self.shared).written_in(locale);
            for entry in std::iter::once(&mut self.first).chain(&mut self.others) {
                entry.draft = std::mem::take(&mut entry.draft).written_in(locale);
                entry.complete = std::mem::take(&mut entry.complete).written_in(locale);
            }
        }
        self
    }

    /// The session with an edit of rows, in the open offer or in what is assumed for all.
    fn with_rows(&self, table: Table, edit: impl FnOnce(&mut Draft)) -> Self {
        let all = table.fields().iter().all(|detail| detail.is_shared());
        let mut draft = if all { self.shared.draft.clone() } else { self.draft().clone() };
        edit(&mut draft);
        if all { Self { shared: self.shared.clone().with(draft), ..self.clone() } } else { self.with(draft) }
    }

    /// The session with the text of one field as the language writes numbers, where it was typed and where it counts.
    fn tidied(&self, field: Field) -> Self {
        let mut session = self.clone();
        let shared = matches!(field, Field::Detail(detail, _) if detail.is_shared());
        let mut entry = self.entry().clone();
        let (draft, complete) = match shared {
            true => (&mut session.shared.draft, &mut session.shared.complete),
            false => (&mut entry.draft, &mut entry.complete),
        };
        for texts in [draft, complete] {
            *texts = std::mem::take(texts).tidied(field, self.locale);
        }
        if shared { session } else { self.with_entry(entry) }
    }

    fn moved(&self, direction: Direction) -> Self {
        let to = match direction {
            Direction::Earlier => self.open.checked_sub(1),
            Direction::Later => Some(self.open.saturating_add(1)).filter(|to| *to <= self.others.len()),
        };
        let mut session = self.clone();
        if let Some(to) = to {
            let mut entries: Vec<Entry> = self.entries().into_iter().cloned().collect();
            entries.swap(self.open, to);
            let mut entries = entries.into_iter();
            if let Some(first) = entries.next() {
                let reference = self.reference.map(|at| match at {
                    at if at == self.open => to,
                    at if at == to => self.open,
                    at => at,
                });
                session = Self { first, others: entries.collect(), open: to, reference, ..session };
            }
        }
        session
    }

    fn with(&self, draft: Draft) -> Self {
        self.with_entry(self.entry().clone().with(draft))
    }

    fn with_entry(&self, entry: Entry) -> Self {
        let mut session = self.clone();
        match self.open.checked_sub(1).and_then(|at| session.others.get_mut(at)) {
            Some(open) => *open = entry,
            None => session.first = entry,
        }
        session
    }

    fn with_one_more(&self, mut entry: Entry) -> Self {
        let mut session = self.clone();
        if self.has_room() {
            let is_free = |letter: &usize| self.entries().iter().all(|other| other.letter != Some(*letter));
            entry.letter = (0..MOST_OFFERS).find(is_free);
            session.others.push(entry);
            session.open = session.others.len();
        }
        session
    }
}
