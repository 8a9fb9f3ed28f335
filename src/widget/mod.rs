//! The custom element for other people's pages.
