//! The texts around keeping, sending and printing.

/// Keeping, sending, printing.
#[derive(Debug)]
pub struct Keep {
    /// Heading.
    pub heading: &'static str,
    /// Where things stay.
    pub intro: &'static str,
    /// Button: copy a link.
    pub link: &'static str,
    /// Choice: leave the names of the offers out.
    pub without_names: &'static str,
    /// Button: a file to open again.
    pub json: &'static str,
    /// Button: a table for spreadsheets.
    pub csv: &'static str,
    /// Button: a table as Markdown.
    pub markdown: &'static str,
    /// Button: paper.
    pub paper: &'static str,
    /// On paper: what was entered.
    pub entered: &'static str,
    /// Head of the column of names in a table.
    pub entry: &'static str,
    /// On paper: what is assumed for all offers.
    pub assumed: &'static str,
    /// The link was copied.
    pub copied: &'static str,
    /// The link could not be copied and follows.
    pub not_copied: &'static str,
    /// The engine is needed and not there yet.
    pub not_yet: &'static str,
    /// Heading: open something.
    pub open: &'static str,
    /// Label of the file choice.
    pub file: &'static str,
    /// Label of the field for a link or a text.
    pub paste: &'static str,
    /// What can be pasted.
    pub paste_hint: &'static str,
    /// Fields that packages of a program do not say: their names.
    pub assumed_fields: fn(&str) -> String,
    /// What was not taken over from them: its places, and how many more there are.
    pub left_out: fn(&str, usize) -> String,
    /// Button: read what was pasted.
    pub look: &'static str,
    /// The text is nothing that can be opened.
    pub unreadable: &'static str,
    /// What a link or text holds (number of offers, names), and what it would replace (number).
    pub preview: fn(usize, &str, usize) -> String,
    /// Button: open it.
    pub take: &'static str,
    /// Button: leave everything as it is.
    pub leave: &'static str,
    /// What was opened stands now.
    pub taken: &'static str,
    /// Another tab has changed the offers; buttons: show those here, keep these.
    pub other_tab: [&'static str; 3],
    /// Heading: named sets.
    pub sets: &'static str,
    /// Label of the name of a set.
    pub set_name: &'static str,
    /// Button: keep the offers under the name.
    pub keep_set: &'static str,
    /// There is none yet.
    pub no_sets: &'static str,
    /// A set: (name, number of offers).
    pub set: fn(&str, usize) -> String,
    /// Button: open a set (name).
    pub open_set: fn(&str) -> String,
    /// Button: delete a set (name).
    pub delete_set: fn(&str) -> String,
    /// A set was kept (name).
    pub kept: fn(&str) -> String,
    /// The browser refused to keep it.
    pub not_kept: &'static str,
    /// The name is missing, too long, or there are too many sets (most).
    pub no_room: fn(usize) -> String,
    /// Button: delete everything.
    pub forget: &'static str,
    /// Asked before.
    pub forget_sure: &'static str,
    /// Button: yes.
    pub forget_yes: &'static str,
    /// Button: no.
    pub forget_no: &'static str,
    /// Everything is gone.
    pub forgotten: &'static str,
}
