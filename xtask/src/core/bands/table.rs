//! Opening a raw file: the hash must be the one on record, the columns the ones expected.
use super::plan::Source;
use crate::{
    failure::{Explain, Failure, Outcome},
    places,
};
use flate2::read::GzDecoder;
use sha2::{Digest as _, Sha256};
use std::{fmt::Write as _, io::Read as _, path::Path};

/// The text of a source below the raw folder, unpacked, after its hash was checked.
pub fn text(raw: &Path, source: &Source) -> Outcome<String> {
    let file = raw.join(&source.file);
    let bytes = places::read_bytes(&file).map_err(|failure| {
        Failure::new(format!("{failure}\n{} is obtained thus: {}", source.file, source.obtain))
    })?;
    let found = sha256(&bytes);
    if found != source.sha256 {
        return Failure::raise(format!(
            "{}: the file has changed (sha256 {found}, on record {}); it is obtained thus: {}",
            file.display(),
            source.sha256,
            source.obtain
        ));
    }
    let mut text = String::new();
    if source.file.ends_with(".gz") {
        GzDecoder::new(&bytes[..]).read_to_string(&mut text).explain(file.display())?;
    } else {
        text = String::from_utf8(bytes).explain(file.display())?;
    }
    Ok(text)
}

/// The SHA-256 of bytes in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The rows of a CSV text with exactly these columns in this order, each with its line number.
pub fn rows<const N: usize>(name: &str, text: &str, columns: [&str; N]) -> Outcome<Vec<(u64, [String; N])>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let found: Vec<&str> = reader.headers().explain(name)?.iter().collect();
    if let Some(unknown) = found.iter().find(|column| !columns.contains(column)) {
        return Failure::raise(format!("{name}: unknown column `{unknown}`"));
    }
    if found != columns {
        return Failure::raise(format!("{name}: the columns are {found:?}, expected {columns:?}"));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.explain(name)?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        let cells =
            cells.try_into().map_err(|_| Failure::new(format!("{name}, line {line}: missing columns")))?;
        rows.push((line, cells));
    }
    Ok(rows)
}

/// Refuses a value outside what its column may hold.
pub fn demand(holds: bool, name: &str, line: u64, column: &str, value: &str) -> Outcome {
    if holds {
        Ok(())
    } else {
        Failure::raise(format!("{name}, line {line}: {column} out of range: `{value}`"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_standard() {
        // FIPS 180-2, appendix B.1.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), expected);
    }

    #[test]
    fn other_columns_are_refused() {
        let failure = |text: &str| rows("x.csv", text, ["a", "b"]).unwrap_err().to_string();
        assert_eq!(failure("a,b,c\n1,2,3\n"), "x.csv: unknown column `c`");
        assert!(failure("b,a\n1,2\n").contains("expected [\"a\", \"b\"]"));
        assert!(failure("a\n1\n").contains("expected"));
        assert!(rows("x.csv", "a,b\n1\n", ["a", "b"]).is_err());
        assert_eq!(rows("x.csv", "a,b\n1,2\n", ["a", "b"]).unwrap(), [(2, ["1".to_owned(), "2".to_owned()])]);
    }

    #[test]
    fn a_changed_file_is_refused_and_says_how_to_get_the_right_one() {
        let folder = std::env::temp_dir().join(format!("bandworth-hash-{}", std::process::id()));
        places::write(&folder.join("a.csv"), "abc").unwrap();
        let mut source: Source = serde_json::from_value(serde_json::json!({
            "citation": {"id": "a", "title": "", "url": "", "retrieved": "", "licence": ""},
            "file": "a.csv", "sha256": sha256(b"abc"), "as_of": "", "obtain": "from the attic",
        }))
        .unwrap();
        assert_eq!(text(&folder, &source).unwrap(), "abc");
        source.sha256 = sha256(b"abd");
        let failure = text(&folder, &source).unwrap_err().to_string();
        assert!(failure.contains("has changed") && failure.contains("from the attic"), "{failure}");
        source.file = "b.csv".to_owned();
        assert!(text(&folder, &source).unwrap_err().to_string().contains("from the attic"));
        places::remove(&folder).unwrap();
    }
}
