//! A Rust toolchain that can build for `wasm32-unknown-unknown`: rustup's own where its server answers, else Debian's.
use super::{announce, debian, lock::InstallLock};
use crate::{
    failure::{Failure, Outcome},
    places,
    process::{DEBIAN_TOOLCHAIN, cargo, program, succeeds_within, text_if_any},
};
use std::{
    env, fmt,
    path::Path,
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};

/// The only target of the web builds.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Chooses the toolchain by name instead of by what answers: `rustup` or `debian`.
const CHOICE: &str = "BANDWORTH_WASM_TOOLCHAIN";

/// How long rustup's server may take before the fall-back is used.
const LIMIT: Duration = Duration::from_secs(60);

/// Which Rust toolchain builds for the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WasmToolchain {
    /// The one that also builds natively, with the target that rustup added.
    Rustup,
    /// Debian's, with a standard library built here.
    Debian,
}

impl WasmToolchain {
    /// Makes a command (cargo, trunk) build with this toolchain, in a target folder of its own where the compilers differ.
    pub fn apply(self, command: &mut Command) {
        if self == Self::Debian {
            command.env("RUSTUP_TOOLCHAIN", DEBIAN_TOOLCHAIN);
            command.env("CARGO_TARGET_DIR", self.target_folder());
        }
    }

    /// Cargo on this toolchain, with the first arguments.
    pub fn cargo(self, arguments: &[&str]) -> Command {
        let mut command = cargo(arguments);
        self.apply(&mut command);
        command
    }

    /// Whether clippy comes with this toolchain; Debian packages it apart from this compiler.
    pub fn has_lints(self) -> bool {
        text_if_any(self.cargo(&["clippy", "--version"]).stdin(Stdio::null())).is_some()
    }

    /// The target folder that [`WasmToolchain::apply`] leads to.
    pub fn target_folder(self) -> PathBuf {
        match self {
            Self::Rustup => places::target(),
            Self::Debian => places::target().join("debian"),
        }
    }
}

impl fmt::Display for WasmToolchain {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Rustup => "rustup's toolchain with its wasm32-unknown-unknown target",
            Self::Debian => "Debian's toolchain (rustup's server gave no target)",
        })
    }
}

/// Finds or installs a toolchain for the web builds.
pub fn wasm_toolchain() -> Outcome<WasmToolchain> {
    match env::var(CHOICE).as_deref() {
        Ok("debian") => return from_debian(),
        Ok("rustup") if has_target() || add_target()? => return Ok(WasmToolchain::Rustup),
        Ok("rustup") => return Failure::raise("rustup could not add the wasm32-unknown-unknown target"),
        Ok(other) if !other.is_empty() => {
            return Failure::raise(format!("{CHOICE}={other}: it may be `rustup` or `debian`"));
        }
        _ => {}
    }
    if has_target() {
        return Ok(WasmToolchain::Rustup);
    }
    if debian::is_ready() {
        return Ok(WasmToolchain::Debian);
    }
    announce("adding the wasm32-unknown-unknown target through rustup", "half a minute");
    if add_target()? {
        return Ok(WasmToolchain::Rustup);
    }
    eprintln!("setup: rustup's server did not answer; falling back to Debian's Rust");
    from_debian().map_err(|failure| {
        Failure::new(format!(
            "{failure}\nno toolchain for WebAssembly: run `rustup target add {TARGET}` where rustup's server can be \
             reached, or use Debian 12 or newer, whose packages hold one"
        ))
    })
}

fn from_debian() -> Outcome<WasmToolchain> {
    if !debian::is_ready() {
        let _lock = InstallLock::take()?;
        // Another process may have installed it while this one waited.
        if !debian::is_ready() {
            debian::install()?;
        }
    }
    Ok(WasmToolchain::Debian)
}

/// Whether the native toolchain has the target's standard library.
fn has_target() -> bool {
    text_if_any(program("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| holds_standard_library(Path::new(&folder)))
}

/// Whether a folder has a compiled standard library.
pub fn holds_standard_library(folder: &Path) -> bool {
    places::files_below(folder).is_ok_and(|files| {
        files.iter().any(|file| {
            let name = file.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    })
}

fn add_target() -> Outcome<bool> {
    Ok(succeeds_within(program("rustup").args(["target", "add", TARGET]), LIMIT)? && has_target())
}
