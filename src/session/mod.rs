//! What the person is editing, without any browser.
#![forbid(unsafe_code)]
