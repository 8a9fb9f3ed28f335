//! `cargo xtask size`: how large what we ship is, against the walls it must stay under.
//!
//! A kB is 1,000 bytes. Budgets of ARCHITECTURE.md: gzip for the wasm files, the element's loader
//! and the data; brotli for the first visit, which hosts send so.
use crate::{
    build::{brotli, gzip},
    failure::{Failure, Outcome},
    options::Options,
    places,
};
use std::{
    ops::AddAssign,
    path::{Path, PathBuf},
};

/// Bytes as stored and as sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> Outcome<Self> {
        Ok(Self { raw: bytes.len(), gzip: gzip(bytes)?.len(), brotli: brotli(bytes)?.len() })
    }
}

impl AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// A wall: what is measured, how large it is and may be, in bytes.
struct Wall {
    name: &'static str,
    size: usize,
    limit: usize,
}

impl Wall {
    fn holds(&self) -> bool {
        self.size <= self.limit
    }

    fn line(&self) -> String {
        let (verdict, difference) = match self.limit.checked_sub(self.size) {
            Some(left) => ("ok", format!("{} left", kilobytes(left))),
            None => ("ABOVE", format!("{} too much", kilobytes(self.size.saturating_sub(self.limit)))),
        };
        format!(
            "{:<40} {:>9} of {:>9}  {verdict}: {difference}",
            self.name,
            kilobytes(self.size),
            kilobytes(self.limit)
        )
    }
}

/// Prints sizes and walls of what was built; a wall that is passed is a failure.
pub fn command(options: Options) -> Outcome {
    options.end()?;
    let (passed, failed) = check()?;
    if failed == 0 {
        return Ok(());
    }
    Failure::raise(format!("{failed} of {} size walls do not hold", passed + failed))
}

/// Prints sizes and walls; gives how many walls hold and how many do not.
pub fn check() -> Outcome<(usize, usize)> {
    let (site, package) = (places::site(), places::package());
    if !site.join("index.html").is_file() || !package.join("package.json").is_file() {
        return Failure::raise("nothing to measure: run `cargo xtask build` first");
    }
    for folder in [&site, &package] {
        print_table(folder)?;
    }
    let walls = walls(&site, &package)?;
    println!("{:<40} {:>9}    {:>9}", "wall", "size", "limit");
    for wall in &walls {
        println!("{}", wall.line());
    }
    let held = walls.iter().filter(|wall| wall.holds()).count();
    Ok((held, walls.len() - held))
}

/// The package with every function of the interface. An earlier wall of 120 kB was set on small programs,
/// before there were taxes, offers and deals; with deals and licences as packages, their explanations and the
/// worked cases, all functions measure 405 kB. The page needs none of them for its first result.
const PACKAGE: usize = 425_000;

/// The parts of the page that are fetched once the first result stands, each of its modules.
const ROOMS: usize = 240_000;

fn walls(site: &Path, package: &Path) -> Outcome<Vec<Wall>> {
    let first = first_visit(site)?;
    let visit = sum(site, &first)?;
    let app: Vec<PathBuf> = first.into_iter().filter(|file| has_ending(file, "wasm")).collect();
    let measured = [
        ("app wasm, gzip", sum(site, &app)?.gzip, 240_000),
        ("room compare wasm, gzip", one(&site.join("rooms/compare_bg.wasm"))?.gzip, ROOMS),
        ("room context wasm, gzip", one(&site.join("rooms/context_bg.wasm"))?.gzip, ROOMS),
        ("room data wasm, gzip", one(&site.join("rooms/data_bg.wasm"))?.gzip, ROOMS),
        ("room deals wasm, gzip", one(&site.join("rooms/deals_bg.wasm"))?.gzip, ROOMS),
        ("room keep wasm, gzip", one(&site.join("rooms/keep_bg.wasm"))?.gzip, ROOMS),
        ("element wasm, gzip", one(&site.join("embed/bandworth_widget_bg.wasm"))?.gzip, 200_000),
        ("package wasm, gzip", one(&package.join("bandworth_bg.wasm"))?.gzip, PACKAGE),
        ("first visit with core data, brotli", visit.brotli, 220_000),
        ("bandworth-embed.js, gzip", one(&site.join("embed/bandworth-embed.js"))?.gzip, 6_000),
        ("all tax data, gzip", Size::of(&of_kind(&site.join("data"), "tax")?)?.gzip, 70_000),
        ("all bands, gzip", Size::of(&of_kind(&site.join("data"), "bands")?)?.gzip, 35_000),
        ("core data, gzip", one(&site.join("data/core.json"))?.gzip, 15_000),
    ];
    Ok(measured.into_iter().map(|(name, size, limit)| Wall { name, size, limit }).collect())
}

/// What a browser fetches before the page can be used: the page's own files and the core data.
fn first_visit(site: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = vec![PathBuf::from("data/core.json")];
    for file in shipped(site)? {
        let top = file.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
        let elsewhere = matches!(top.as_deref(), Some("data" | "demo" | "embed" | "engine" | "rooms"));
        if !elsewhere && ["css", "html", "js", "wasm"].iter().any(|kind| has_ending(&file, kind)) {
            files.push(file);
        }
    }
    Ok(files)
}

/// All files of a kind in one text, as the packs carry them.
fn of_kind(data: &Path, kind: &str) -> Outcome<Vec<u8>> {
    let mut all = Vec::new();
    for file in places::files_below(&data.join(kind))? {
        if has_ending(&file, "json") {
            all.extend(places::read_bytes(&data.join(kind).join(file))?);
        }
    }
    Ok(all)
}

fn print_table(folder: &Path) -> Outcome {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    println!("{name:<52} {:>10} {:>10} {:>10}", "raw", "gzip", "brotli");
    let (mut data, mut count) = (Size::default(), 0_usize);
    for file in shipped(folder)? {
        let size = one(&folder.join(&file))?;
        let single = !file.starts_with("data") || file.components().count() == 2;
        if single {
            print_row(&file.to_string_lossy(), size);
        } else {
            data += size;
            count += 1;
        }
    }
    print_row(&format!("data/*/, {count} files one by one"), data);
    println!();
    Ok(())
}

fn print_row(name: &str, size: Size) {
    println!("  {name:<50} {:>10} {:>10} {:>10}", size.raw, size.gzip, size.brotli);
}

/// The files of a built folder without the compressed copies beside them.
fn shipped(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let files = places::files_below(folder)?;
    Ok(files.into_iter().filter(|file| !has_ending(file, "br") && !has_ending(file, "gz")).collect())
}

fn sum(folder: &Path, files: &[PathBuf]) -> Outcome<Size> {
    let mut total = Size::default();
    for file in files {
        total += one(&folder.join(file))?;
    }
    Ok(total)
}

fn one(file: &Path) -> Outcome<Size> {
    Size::of(&places::read_bytes(file)?)
}

fn has_ending(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|kind| kind == ending)
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_wall_holds_up_to_its_limit() {
        let wall = |size| Wall { name: "app", size, limit: 240_000 };
        assert!(wall(240_000).holds() && !wall(240_001).holds());
        assert!(wall(250_000).line().ends_with("ABOVE: 10.0 kB too much"));
        assert!(wall(239_000).line().ends_with("ok: 1.0 kB left"));
    }

    #[test]
    fn the_first_visit_is_the_page_and_the_core_data() {
        let site = std::env::temp_dir().join(format!("bandworth-size-{}", std::process::id()));
        places::renew(&site).unwrap();
        let names = [
            "app_bg.wasm",
            "app_bg.wasm.br",
            "boot.js",
            "data/core.json",
            "data/pack.json",
            "embed/x.js",
            "rooms/x.wasm",
            "i.svg",
        ];
        for name in names {
            places::write(&site.join(name), name).unwrap();
        }
        let first: Vec<_> = ["data/core.json", "app_bg.wasm", "boot.js"].map(PathBuf::from).into();
        assert_eq!(first_visit(&site).unwrap(), first);
        assert_eq!(sum(&site, &first).unwrap().raw, 14 + 11 + 7);
        places::remove(&site).unwrap();
    }
}
