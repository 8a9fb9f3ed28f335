//! Starting other programs: shown before they run, with a clean environment, with a time limit where one is due.
use crate::failure::{Explain, Failure, Outcome};
use std::{
    env,
    ffi::OsStr,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// The rustup toolchain name of the Debian fall-back; native commands never run on it.
pub const DEBIAN_TOOLCHAIN: &str = "debian";

/// A command without the variables that the running `cargo` gave this process for its own package,
/// so that a nested cargo, trunk or npm behaves as if it were typed at the prompt.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    for (key, _) in env::vars_os() {
        let text = key.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") || text == "CARGO" {
            command.env_remove(&key);
        }
    }
    if env::var_os("RUSTUP_TOOLCHAIN").is_some_and(|name| name == DEBIAN_TOOLCHAIN) {
        command.env_remove("RUSTUP_TOOLCHAIN");
    }
    command
}

/// Cargo for the machine itself, with the first arguments.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = program("cargo");
    command.args(arguments);
    command
}

/// Shows and runs a command to its end; a status other than 0 is a failure.
pub fn run(command: &mut Command) -> Outcome {
    if succeeds(command)? { Ok(()) } else { Failure::raise(format!("failed: {}", shown(command))) }
}

/// Shows and runs a command; says whether its status was 0.
pub fn succeeds(command: &mut Command) -> Outcome<bool> {
    eprintln!("$ {}", shown(command));
    Ok(command.status().explain(missing(command))?.success())
}

/// Like [`succeeds`], but ends the command after `limit`, which counts as not having worked.
pub fn succeeds_within(command: &mut Command, limit: Duration) -> Outcome<bool> {
    eprintln!("$ {}  (at most {} s)", shown(command), limit.as_secs());
    let mut child = command.spawn().explain(missing(command))?;
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait().explain(shown(command))? {
            return Ok(status.success());
        }
        thread::sleep(Duration::from_millis(100));
    }
    stop(&mut child);
    Ok(false)
}

/// Ends a child process and waits until it is gone.
pub fn stop(child: &mut Child) {
    // Both fail only when the process has already ended, which is what is wanted.
    let _ = child.kill();
    let _ = child.wait();
}

/// What a command prints, its errors shown on the terminal; a status other than 0 is a failure.
pub fn text_of(command: &mut Command) -> Outcome<String> {
    let output = command.stderr(Stdio::inherit()).output().explain(missing(command))?;
    if !output.status.success() {
        return Failure::raise(format!("failed: {}", shown(command)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Shows and runs a command, shows what it prints and keeps it; with whether its status was 0.
pub fn text_shown(command: &mut Command) -> Outcome<(String, bool)> {
    eprintln!("$ {}", shown(command));
    let mut child = command.stdout(Stdio::piped()).spawn().explain(missing(command))?;
    let mut text = String::new();
    for line in child.stdout.take().into_iter().flat_map(|pipe| BufReader::new(pipe).lines()) {
        let line = line.explain(shown(command))?;
        println!("{line}");
        text += &line;
        text.push('\n');
    }
    Ok((text, child.wait().explain(shown(command))?.success()))
}

/// What a command prints when it works, nothing when it does not exist or fails; quiet.
pub fn text_if_any(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where a program of this name stands on the search path.
pub fn found_on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The search path with `folders` before all others.
pub fn search_path(folders: &[&Path]) -> Outcome<std::ffi::OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf()).chain(env::split_paths(&rest));
    env::join_paths(all).explain("joining the search path")
}

/// Runs a command as the system's administrator: as it is for root, through sudo for others.
pub fn run_as_administrator(arguments: &[&str]) -> Outcome {
    let is_root = text_if_any(program("id").arg("-u")).is_some_and(|id| id == "0");
    let mut words = arguments.iter();
    let mut command = match words.next() {
        Some(first) if is_root => program(first),
        Some(first) if found_on_path("sudo").is_some() => {
            let mut sudo = program("sudo");
            sudo.arg("--preserve-env=DEBIAN_FRONTEND").arg(first);
            sudo
        }
        _ => return Failure::raise(format!("this needs root or sudo: {}", arguments.join(" "))),
    };
    run(command.args(words).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn missing(command: &Command) -> String {
    format!("cannot start {}", command.get_program().to_string_lossy())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
