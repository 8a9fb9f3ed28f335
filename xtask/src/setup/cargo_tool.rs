//! Tools that cargo compiles: trunk and wasm-bindgen, each in one exact version, kept in a folder of that version.
use super::{announce, lock::InstallLock};
use crate::{
    failure::{Failure, Outcome},
    places,
    process::{cargo, found_on_path, program, succeeds, text_if_any},
};
use std::path::{Path, PathBuf};

/// Newer ones want a newer compiler than this project's.
const TRUNK_VERSION: &str = "0.21.14";

struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
    arguments: &'static [&'static str],
    time: &'static str,
}

/// The folder with `trunk`.
pub fn trunk() -> Outcome<PathBuf> {
    // Without the check for updates: a build asks the network for nothing.
    let arguments = &["--no-default-features", "--features", "rustls"];
    let version = TRUNK_VERSION.to_owned();
    CargoTool { package: "trunk", program: "trunk", version, arguments, time: "3 to 10 minutes" }.folder()
}

/// The folder with `wasm-bindgen`, in the version of the library in Cargo.lock.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    let lock = places::read(&places::root().join("Cargo.lock"))?;
    let Some(version) = locked_version(&lock, "wasm-bindgen") else {
        return Failure::raise("Cargo.lock names no wasm-bindgen");
    };
    let (package, program, time) = ("wasm-bindgen-cli", "wasm-bindgen", "2 to 4 minutes");
    CargoTool { package, program, version, arguments: &[], time }.folder()
}

impl CargoTool {
    fn folder(&self) -> Outcome<PathBuf> {
        let home = places::tools()?.join(format!("{}-{}", self.package, self.version));
        let folder = home.join("bin");
        if self.is_at(&folder.join(self.program)) {
            return Ok(folder);
        }
        if let Some(found) = found_on_path(self.program).filter(|file| self.is_at(file)) {
            return Ok(found.parent().map(Path::to_path_buf).unwrap_or_default());
        }
        let _lock = InstallLock::take()?;
        // Another process may have installed it while this one waited.
        if !self.is_at(&folder.join(self.program)) {
            self.install(&home)?;
        }
        Ok(folder)
    }

    fn is_at(&self, file: &Path) -> bool {
        file.is_file()
            && text_if_any(program(file).arg("--version"))
                .is_some_and(|text| text.split_whitespace().nth(1) == Some(self.version.as_str()))
    }

    fn install(&self, home: &Path) -> Outcome {
        announce(&format!("compiling {} {}", self.package, self.version), self.time);
        // The locked crates first; where one of them cannot be had, the newest that fit.
        for locked in [&["--locked"][..], &[]] {
            let mut install = cargo(&["install", "--force", "--root"]);
            install.arg(home).args(locked).args(self.arguments);
            install.arg(format!("{}@{}", self.package, self.version));
            install.current_dir(places::tools()?).env_remove("CARGO_TARGET_DIR");
            // These tools work for seconds at a time: a quick compilation is worth more than a quick program.
            install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
            install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            if succeeds(&mut install)? {
                return Ok(());
            }
        }
        Failure::raise(format!(
            "{package} {version} could not be compiled: run `cargo install {package}@{version}` to see why, or put the \
             program {program} in that version on the search path",
            package = self.package,
            version = self.version,
            program = self.program,
        ))
    }
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let entry = format!("\nname = \"{package}\"\nversion = \"");
    let after = lock.split_once(&entry)?.1;
    Some(after.split_once('"')?.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_lock_file_names_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
