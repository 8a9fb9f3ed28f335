//! The part of HTTP/1.1 that a static server reads.
use std::io::{self, BufRead, Read};

/// Longer heads are no browser's.
const LONGEST_HEAD: u64 = 64 * 1024;

/// One request, without a body: a static server takes none.
#[derive(Debug)]
pub struct Request {
    /// `GET`, `HEAD` or something that will be refused.
    pub method: String,
    /// The path with its escapes decoded, without query.
    pub path: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// Reads a request's head; nothing when it is not one.
    pub fn read(lines: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut lines = lines.take(LONGEST_HEAD);
        let mut first = String::new();
        lines.read_line(&mut first)?;
        let mut words = first.split_whitespace();
        let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next()) else {
            return Ok(None);
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (method, path) = (method.to_owned(), decoded(path));
        if !version.starts_with("HTTP/1.") {
            return Ok(None);
        }
        let mut headers = Vec::new();
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(None);
            }
            match line.trim_end().split_once(':') {
                Some((name, value)) => headers.push((name.to_ascii_lowercase(), value.trim().to_owned())),
                None => break,
            }
        }
        Ok(path.map(|path| Self { method, path, headers }))
    }

    /// A header's value by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether the client takes a compressed form.
    pub fn accepts(&self, encoding: &str) -> bool {
        self.header("accept-encoding").is_some_and(|list| {
            list.split(',').any(|item| {
                let mut parts = item.split(';').map(str::trim);
                parts.next() == Some(encoding) && !parts.any(|quality| quality == "q=0")
            })
        })
    }
}

/// A path with its percent escapes replaced; nothing when they are not UTF-8.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(text: &str) -> Option<Request> {
        Request::read(&mut text.as_bytes()).unwrap()
    }

    #[test]
    fn the_head_is_read() {
        let request = read("GET /a%20b/?x=1 HTTP/1.1\r\nAccept-Encoding: gzip, br;q=0\r\n\r\n").unwrap();
        assert_eq!((request.method.as_str(), request.path.as_str()), ("GET", "/a b/"));
        assert!(request.accepts("gzip") && !request.accepts("br") && !request.accepts("zstd"));
    }

    #[test]
    fn what_is_no_request_is_dropped() {
        for text in
            ["", "GET\r\n\r\n", "GET / SPDY\r\n\r\n", "GET /%zz HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\n"]
        {
            assert!(read(text).is_none(), "{text:?}");
        }
    }
}
