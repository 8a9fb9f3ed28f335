//! Chromium for the tests in a browser.
use super::{announce, install_debian_packages, lock::InstallLock};
use crate::{
    failure::{Failure, Outcome},
    process::found_on_path,
};
use std::path::PathBuf;

const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Finds Chromium, or installs Debian's.
pub fn browser() -> Outcome<PathBuf> {
    if let Some(program) = present() {
        return Ok(program);
    }
    let _lock = InstallLock::take()?;
    announce("installing Chromium", "a minute, 350 MB");
    install_debian_packages(&["chromium"])?;
    present().map_or_else(|| Failure::raise("Chromium is installed, but not on the search path"), Ok)
}

fn present() -> Option<PathBuf> {
    PROGRAMS.into_iter().find_map(found_on_path)
}
