//! The functions that programs call: plain objects in, plain objects out.
#![forbid(unsafe_code)]
