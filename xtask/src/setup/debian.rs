//! The fall-back toolchain: Debian carries a newer Rust with the sources of its library, from which the web's is built once.
use super::{
    announce, install_debian_packages,
    wasm_toolchain::{TARGET, holds_standard_library},
};
use crate::{
    failure::{Explain, Failure, Outcome},
    places,
    process::{DEBIAN_TOOLCHAIN, program, run, run_as_administrator, text_if_any, text_of},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

const COMPILER: &str = "/usr/bin/rustc";
const LINKER: &str = "/usr/bin/rust-lld";

/// Names the compiler that built the library beside it: another compiler cannot read it.
const MARK: &str = "bandworth-built-with";

/// Whether compiler, library, linker and rustup's link to them are in place and fit together.
pub fn is_ready() -> bool {
    let Some(version) = version() else { return false };
    let linked = text_if_any(program("rustc").arg("--version").env("RUSTUP_TOOLCHAIN", DEBIAN_TOOLCHAIN));
    library_folder().is_some_and(|folder| {
        holds_standard_library(&folder)
            && fs::read_to_string(folder.join(MARK)).is_ok_and(|built_with| built_with == version)
    }) && linked.is_some_and(|linked| linked == version)
        && Path::new(LINKER).exists()
}

/// Installs the packages, builds the library, and gives rustup a name for the result.
pub fn install() -> Outcome {
    announce("installing Debian's Rust for the web", "a minute or two, 250 MB");
    install_debian_packages(&["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"])?;
    install_linker()?;
    build_library()?;
    run(program("rustup").args(["toolchain", "link", DEBIAN_TOOLCHAIN, "/usr"]))?;
    if is_ready() {
        Ok(())
    } else {
        Failure::raise("Debian's Rust is installed but does not build for the web")
    }
}

/// Installs the version of lld that the link at [`LINKER`] points to.
fn install_linker() -> Outcome {
    let target = fs::read_link(LINKER).explain(format_args!("reading the link {LINKER}"))?;
    if Path::new(LINKER).exists() {
        return Ok(());
    }
    // The link leads to /usr/lib/llvm-22/bin/lld or to /usr/bin/lld-22; the number names the package.
    let digits = target.to_string_lossy().split('/').rev().find_map(version_number);
    match digits {
        Some(digits) => install_debian_packages(&[&format!("lld-{digits}")]),
        None => Failure::raise(format!("{LINKER} points to {}, which names no version", target.display())),
    }
}

fn version_number(part: &str) -> Option<String> {
    let number = part.rsplit_once('-')?.1;
    (!number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit())).then(|| number.to_owned())
}

/// Compiles the standard library for the web and puts it where the compiler looks for it.
fn build_library() -> Outcome {
    announce("building the standard library for the web", "a minute");
    let scratch = places::tools()?.join("standard-library");
    places::renew(&scratch)?;
    let manifest =
        "[package]\nname = \"standard-library\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n";
    places::write(&scratch.join("Cargo.toml"), manifest)?;
    places::write(&scratch.join("src/lib.rs"), "#![no_std]\n")?;
    let mut build = program("/usr/bin/cargo");
    build.args(["build", "--release", "-Zbuild-std=std,panic_abort,proc_macro", "--target", TARGET]);
    build.current_dir(&scratch).env("CARGO_TARGET_DIR", scratch.join("target"));
    // Without bitcode in the library, link-time optimisation of the release build fails.
    build.env("RUSTFLAGS", "-Cembed-bitcode=yes").env("RUSTC_BOOTSTRAP", "1");
    build.env("RUSTC", COMPILER).env("RUSTDOC", "/usr/bin/rustdoc").env_remove("RUSTUP_TOOLCHAIN");
    run(&mut build)?;

    let built = scratch.join("target").join(TARGET).join("release/deps");
    let ready = scratch.join("ready");
    for file in places::files_below(&built)? {
        let name = file.to_string_lossy();
        if name.ends_with(".rlib") && !name.starts_with("libstandard_library-") {
            places::copy(&built.join(&file), &ready.join(&file))?;
        }
    }
    places::write(&ready.join(MARK), text_of(program(COMPILER).arg("--version"))?)?;
    let folder = library_folder()
        .ok_or_else(|| Failure::new(format!("{COMPILER} does not say where its library is")))?;
    let (folder, ready) = (folder.to_string_lossy().into_owned(), ready.to_string_lossy().into_owned());
    run_as_administrator(&["rm", "-rf", &folder])?;
    run_as_administrator(&["mkdir", "-p", &folder])?;
    run_as_administrator(&["cp", "-r", &format!("{ready}/."), &folder])?;
    places::remove(&scratch)
}

fn version() -> Option<String> {
    text_if_any(program(COMPILER).arg("--version"))
}

fn library_folder() -> Option<PathBuf> {
    let sysroot = text_if_any(program(COMPILER).args(["--print", "sysroot"]))?;
    Some(Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib"))
}

#[cfg(test)]
mod tests {
    use super::version_number;

    #[test]
    fn the_link_names_the_package() {
        assert_eq!(version_number("lld-22").as_deref(), Some("22"));
        assert_eq!(version_number("llvm-19").as_deref(), Some("19"));
        assert_eq!(version_number("lld"), None);
        assert_eq!(version_number("rust-lld"), None);
    }
}
