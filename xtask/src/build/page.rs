//! The single-page app, built by trunk from `www/index.html`, made fit for a strict content policy.
use super::optimise::optimise;
use crate::{
    failure::{Failure, Outcome},
    places,
    process::{program, run, search_path},
    setup,
};
use std::path::Path;

/// Builds the page for the one who develops: quickly, with names for the debugger.
pub fn development(site: &Path) -> Outcome {
    build(site, &[])?;
    super::data::stage(&site.join("data"))
}

/// Builds the page as it is hosted: small. A site that is there goes only when the new page is built.
pub fn release(site: &Path) -> Outcome {
    let built = places::target().join("page");
    build(&built, &["--release"])?;
    for file in places::files_below(&built)? {
        let whole = built.join(&file);
        if file.extension().is_some_and(|kind| kind == "wasm") {
            optimise(&whole, &[])?;
        } else if file.extension().is_some_and(|kind| kind == "js") {
            places::write(&whole, bare_script(&places::read(&whole)?))?;
        }
    }
    places::renew(site)?;
    places::copy_all(&built, site)
}

fn build(site: &Path, options: &[&str]) -> Outcome {
    stylesheet(&places::root())?;
    let toolchain = setup::wasm_toolchain()?;
    let (trunk, bindgen) = (setup::trunk()?, setup::wasm_bindgen()?);
    let mut build = program(trunk.join("trunk"));
    // Offline: trunk shall use the tools it is given and download none of its own.
    build.args(["build", "--offline=true", "--skip-version-check", "--dist"]).arg(site).args(options);
    build.current_dir(places::root()).env("PATH", search_path(&[&bindgen])?).env_remove("NO_COLOR");
    toolchain.apply(&mut build);
    run(&mut build)?;
    let index = site.join("index.html");
    let (page, script) = without_inline_script(&places::read(&index)?)?;
    places::write(&site.join("boot.js"), script)?;
    places::write(&index, page)
}

/// Every stylesheet of the page in one file, in the order of their paths, as the element adopts them.
fn stylesheet(root: &Path) -> Outcome {
    let folder = root.join("src/ui");
    let mut sheets = places::files_below(&folder)?;
    sheets.retain(|sheet| sheet.extension().is_some_and(|kind| kind == "css"));
    sheets.sort();
    let texts = sheets.iter().map(|sheet| places::read(&folder.join(sheet))).collect::<Outcome<Vec<_>>>()?;
    // `www/index.html` names this place.
    places::write(&root.join("target/page.css"), bare(&texts.concat()))
}

/// A stylesheet without its comments, indentation and empty lines, which are for those who read the source.
fn bare(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once("*/").map_or("", |(_, after)| after));
    let text: String = std::iter::once(first).chain(rest).collect();
    text.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

/// A script, ours or wasm-bindgen's, without the lines of comment, indentation and empty lines.
fn bare_script(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Takes trunk's start script out of the page, where `script-src 'self'` would block it, and puts a
/// reference to `boot.js` in its place; gives the page and the script.
fn without_inline_script(page: &str) -> Outcome<(String, String)> {
    const START: &str = "<script type=\"module\"";
    let parts = page.split_once(START).and_then(|(before, tag)| {
        let (attributes, body) = tag.split_once('>')?;
        let (script, after) = body.split_once("</script>")?;
        (!attributes.contains("src=")).then_some((before, script, after))
    });
    let Some((before, script, after)) = parts else {
        return Failure::raise("trunk's page has no inline module script: its output has changed");
    };
    if after.split("<script").skip(1).any(|tag| !tag.split('>').next().unwrap_or_default().contains("src=")) {
        return Failure::raise("www/index.html has an inline script: the content policy forbids it");
    }
    let page = format!("{before}<script type=\"module\" src=\"./boot.js\"></script>{after}");
    Ok((page, script.trim_start().to_owned()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{bare, bare_script, without_inline_script};

    #[test]
    fn a_stylesheet_loses_what_is_for_its_readers() {
        let sheet =
            "/* One\n   two. */\n.a { color: red; }\n\n@media print {\n  .b { margin: 0; } /* Why. */\n}\n";
        assert_eq!(bare(sheet), ".a { color: red; }\n@media print {\n.b { margin: 0; }\n}\n");
        assert_eq!(bare(".a { color: red; } /* no end"), ".a { color: red; }\n");
    }

    #[test]
    fn a_script_loses_what_is_for_its_readers() {
        let script = "// Why.\nexport function a() {\n  // How.\n  return 1; // one\n}\n\n";
        assert_eq!(bare_script(script), "export function a() {\nreturn 1; // one\n}\n");
    }

    #[test]
    fn the_start_script_moves_to_a_file() {
        let page = "<head><script type=\"module\">\nimport init from './app.js';\n</script><link></head>";
        let (page, script) = without_inline_script(page).unwrap();
        assert_eq!(page, "<head><script type=\"module\" src=\"./boot.js\"></script><link></head>");
        assert_eq!(script, "import init from './app.js';\n");
    }

    #[test]
    fn a_page_that_the_policy_would_block_is_refused() {
        assert!(without_inline_script("<head></head>").is_err());
        let second = "<script type=\"module\">a()</script><script>b()</script>";
        assert!(without_inline_script(second).is_err());
    }
}
