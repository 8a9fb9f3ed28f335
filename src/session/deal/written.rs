//! Numbers of a deal as a language writes them, and what an edit changed.
use super::{DealDraft, DealField};
use crate::session::locale::Locale;
use crate::session::number_input::is_bare;
use crate::session::reading::value;

impl DealDraft {
    /// The same with the number of one field as the language writes it, where it names no currency.
    #[must_use]
    pub fn tidied(mut self, field: DealField, row: usize, locale: Locale) -> Self {
        let text = self.text(field, row);
        if let Some(number) = field.read().number(text).filter(|_| is_bare(text)) {
            self.set(field, row, field.read().written(number, locale));
        }
        self
    }

    /// The same with every readable number as the language writes it; anything else stays as typed.
    #[must_use]
    pub fn written_in(mut self, locale: Locale) -> Self {
        for ((field, _), text) in &mut self.texts {
            if let Some(number) = field.read().number(text) {
                *text = field.read().written(number, locale);
            }
        }
        self
    }

    /// The only field that another draft has another text in, and whether both texts say the same; none where more
    /// than one text differs.
    pub fn one_change(&self, next: &Self) -> Option<(DealField, usize, bool)> {
        if (self.side, &self.story, &self.rows) != (next.side, &next.story, &next.rows) {
            return None;
        }
        let mut changed = self.texts.iter().chain(&next.texts).filter(|(key, text)| {
            let elsewhere = |draft: &Self| draft.texts.get(*key) != Some(*text);
            elsewhere(self) || elsewhere(next)
        });
        let &(field, row) = changed.next()?.0;
        if changed.any(|(key, _)| *key != (field, row)) {
            return None;
        }
        let said = |draft: &Self| value(field.read(), draft.text(field, row).trim(), None).ok();
        Some((field, row, said(self).is_some_and(|before| said(next) == Some(before))))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::session::deal::{Side, Table};

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let mut draft = DealDraft::of(Side::Talent);
        draft.set(DealField::Headline, 0, "2.7bn".to_owned());
        draft.set(DealField::Costs, 0, "2.5".to_owned());
        draft.set(DealField::Stay, 0, "90 / 80".to_owned());
        let german = draft.clone().written_in(Locale::De);
        let texts =
            [DealField::Headline, DealField::Costs, DealField::Stay].map(|field| german.text(field, 0));
        assert_eq!(texts, ["2.700.000.000", "2,5", "90 / 80"]);
        assert_eq!(german.record().unwrap(), draft.record().unwrap());
        let tidied = draft.tidied(DealField::Costs, 0, Locale::De);
        assert_eq!((tidied.text(DealField::Costs, 0), tidied.text(DealField::Headline, 0)), ("2,5", "2.7bn"));
    }

    #[test]
    fn one_change_is_told_from_more() {
        let draft = DealDraft::of(Side::Talent);
        let typed = |field, text: &str| {
            let mut next = draft.clone();
            next.set(field, 0, text.to_owned());
            next
        };
        assert_eq!(draft.one_change(&draft), None);
        assert_eq!(draft.one_change(&typed(DealField::Costs, "3")), Some((DealField::Costs, 0, false)));
        assert_eq!(draft.one_change(&typed(DealField::Costs, "2.0")), Some((DealField::Costs, 0, true)));
        assert_eq!(draft.one_change(&typed(DealField::Stake, "1")), Some((DealField::Stake, 0, false)));
        assert_eq!(typed(DealField::Stake, "1").one_change(&typed(DealField::Costs, "3")), None);
        let mut longer = draft.clone();
        longer.add(Table::Classes);
        assert_eq!(draft.one_change(&longer), None);
        assert_eq!(draft.one_change(&DealDraft::of(Side::Licence)), None);
    }
}
