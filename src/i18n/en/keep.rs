//! Keeping, sending and printing, in English.
use crate::i18n::messages_keep::Keep;

pub(in crate::i18n) const KEEP: Keep = Keep {
    heading: "Keep and share",
    intro: "What you enter stays in this browser. A link carries the offers in its own address, and no server sees them; whoever has the link can read them.",
    link: "Copy link",
    without_names: "Without names",
    json: "Save as file (JSON)",
    csv: "Table (CSV)",
    markdown: "Table (Markdown)",
    paper: "Print",
    entered: "What was entered",
    entry: "Entry",
    assumed: "Assumed for all offers",
    copied: "The link is copied.",
    not_copied: "The browser did not let the link be copied. It is:",
    not_yet: "The page is still loading. Try again in a moment.",
    open: "Open a link, file or table",
    file: "File (JSON, CSV or Markdown)",
    paste: "Link or text",
    paste_hint: "A link from here, the text of a file saved here, or packages as a program writes them (JSON).",
    assumed_fields: |fields| format!("Not said there, so please check: {fields}."),
    left_out: |places, more| {
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        format!("Not taken over, because no field here asks for it: {places}{more}.")
    },
    look: "Show what is in it",
    unreadable: "This cannot be opened: it is damaged, was made by a newer version, or is something else. Your offers are untouched. Ask for the link or file again, or reload the page for the newest version.",
    preview: |offers, names, replaced| {
        let count = |n: usize| if n == 1 { "one offer".to_owned() } else { format!("{n} offers") };
        format!(
            "It holds {}: {names}. Opening it replaces your {}; Undo brings that back.",
            count(offers),
            count(replaced)
        )
    },
    take: "Open it",
    leave: "Leave mine",
    taken: "Opened. Undo brings back what stood here before.",
    other_tab: [
        "Your offers were changed in another tab of this browser. Only one of both stays kept.",
        "Show those here",
        "Keep these",
    ],
    sets: "Sets on this device",
    set_name: "Name of the set",
    keep_set: "Keep these offers",
    no_sets: "Nothing kept under a name yet.",
    set: |name, offers| {
        if offers == 1 { format!("{name}, one offer") } else { format!("{name}, {offers} offers") }
    },
    open_set: |name| format!("Open {name}"),
    delete_set: |name| format!("Delete {name}"),
    kept: |name| format!("Kept as {name}."),
    not_kept: "The browser refuses to keep anything on this device. Save a file instead.",
    no_room: |most| format!("Give it a name of up to 120 characters; at most {most} sets are kept."),
    forget: "Delete everything on this device",
    forget_sure: "This deletes all offers and all sets kept here. Nothing can bring them back.",
    forget_yes: "Delete everything",
    forget_no: "Keep everything",
    forgotten: "Everything is deleted. The example stands here again.",
};
