//! One installation at a time, also between checkouts that share the tools.
use crate::{
    failure::{Explain, Outcome},
    places,
};
use std::fs::File;

/// Held while something is installed; given back when dropped.
pub struct InstallLock(File);

impl InstallLock {
    /// Waits until no other process installs.
    pub fn take() -> Outcome<Self> {
        let folder = places::tools()?;
        places::create(&folder)?;
        let file = File::create(folder.join("lock")).explain("opening the tools' lock")?;
        if file.try_lock().is_err() {
            eprintln!("setup: waiting for another installation to end");
            file.lock().explain("waiting for the tools' lock")?;
        }
        Ok(Self(file))
    }
}

impl Drop for InstallLock {
    fn drop(&mut self) {
        // The system also releases the lock when the file closes, so an error here changes nothing.
        let _ = self.0.unlock();
    }
}
