//! The browser edge: strings in, strings out.
