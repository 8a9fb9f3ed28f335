//! Where things stand: the checkout, what is built, and the tools kept between checkouts.
use crate::failure::{Explain, Failure, Outcome};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The root of the checkout.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The hosted site.
pub fn site() -> PathBuf {
    root().join("dist")
}

/// The npm package.
pub fn package() -> PathBuf {
    root().join("pkg")
}

/// The site as `cargo xtask serve` builds it while one develops.
pub fn development_site() -> PathBuf {
    target().join("site")
}

/// Cargo's target folder of native builds.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Where downloaded and compiled tools are kept for this user, so that a fresh clone finds them:
/// `$BANDWORTH_TOOLS`, else `bandworth/tools` in the user's cache folder.
pub fn tools() -> Outcome<PathBuf> {
    if let Some(folder) = env::var_os("BANDWORTH_TOOLS") {
        return Ok(root().join(folder));
    }
    let cache = match env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => match env::var_os("HOME") {
            Some(home) => PathBuf::from(home).join(".cache"),
            None => return Failure::raise("no home folder: set BANDWORTH_TOOLS to a folder for tools"),
        },
    };
    Ok(cache.join("bandworth/tools"))
}

/// Reads a text file.
pub fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).explain(format_args!("reading {}", file.display()))
}

/// Reads a file's bytes.
pub fn read_bytes(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).explain(format_args!("reading {}", file.display()))
}

/// Writes a file, with the folders above it.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Outcome {
    if let Some(folder) = file.parent() {
        create(folder)?;
    }
    fs::write(file, content).explain(format_args!("writing {}", file.display()))
}

/// Makes a folder and those above it, unless they are there.
pub fn create(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).explain(format_args!("making {}", folder.display()))
}

/// Removes a folder with all that is in it, if it is there.
pub fn remove(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).explain(format_args!("removing {}", folder.display()))?;
    }
    Ok(())
}

/// Removes a file, if it is there.
pub fn remove_file(file: &Path) -> Outcome {
    if file.exists() {
        fs::remove_file(file).explain(format_args!("removing {}", file.display()))?;
    }
    Ok(())
}

/// Gives a file or folder another name.
pub fn rename(from: &Path, to: &Path) -> Outcome {
    fs::rename(from, to).explain(format_args!("renaming {}", from.display()))
}

/// Makes a folder anew, empty.
pub fn renew(folder: &Path) -> Outcome {
    remove(folder)?;
    create(folder)
}

/// Copies one file, with the folders above it.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    write(to, read_bytes(from)?)
}

/// Copies every file below a folder; a folder that is not there has none.
pub fn copy_all(from: &Path, to: &Path) -> Outcome {
    for file in files_below(from)? {
        copy(&from.join(&file), &to.join(&file))?;
    }
    Ok(())
}

/// Every file below a folder, as paths relative to it, in order of name.
pub fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.is_dir() {
        collect(folder, Path::new(""), &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, relative: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder).explain(format_args!("listing {}", folder.display()))? {
        let entry = entry.explain(format_args!("listing {}", folder.display()))?;
        let (path, name) = (entry.path(), relative.join(entry.file_name()));
        if path.is_dir() {
            collect(&path, &name, found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}
