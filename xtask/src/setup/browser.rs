//! Chromium and its driver for the tests in a browser.
use super::{announce, install_debian_packages, lock::InstallLock};
use crate::{
    failure::{Failure, Outcome},
    process::found_on_path,
};
use std::path::PathBuf;

const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A browser that tests can drive.
pub struct Browser {
    /// The browser itself.
    pub program: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

/// Finds Chromium and its driver, or installs Debian's.
pub fn browser() -> Outcome<Browser> {
    if let Some(browser) = present() {
        return Ok(browser);
    }
    let _lock = InstallLock::take()?;
    announce("installing Chromium and its driver", "a minute, 350 MB");
    install_debian_packages(&["chromium", "chromium-driver"])?;
    present().map_or_else(|| Failure::raise("Chromium is installed, but not on the search path"), Ok)
}

fn present() -> Option<Browser> {
    let program = PROGRAMS.into_iter().find_map(found_on_path)?;
    Some(Browser { program, driver: found_on_path("chromedriver")? })
}
