//! What a request gets: a file in the smallest form the client takes, or a short word why not.
use super::{CONTENT_POLICY, Site, request::Request};
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Write},
    path::{Component, Path, PathBuf},
};

/// The compressed forms that `cargo xtask build` puts beside a file, best first.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

pub struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Response {
    /// The answer to a request.
    pub fn to(request: &Request, site: &Site) -> Self {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Self::text("405 Method Not Allowed", "only GET and HEAD");
        }
        let Some(below) = request.path.strip_prefix(&site.prefix) else {
            return Self::text("404 Not Found", &format!("the site stands under {}", site.prefix));
        };
        let Some(mut file) = inside(&site.folder, below) else {
            return Self::text("404 Not Found", "no such file");
        };
        if file.is_dir() {
            if !request.path.ends_with('/') {
                let mut response = Self::text("308 Permanent Redirect", "a folder ends with a slash");
                response.headers.push(("Location", format!("{}/", request.path)));
                return response;
            }
            file.push("index.html");
        }
        Self::file(request, &file).unwrap_or_else(|| Self::text("404 Not Found", "no such file"))
    }

    fn file(request: &Request, file: &Path) -> Option<Self> {
        let kind = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        let compressed =
            ENCODINGS.into_iter().filter(|(name, _)| request.accepts(name)).find_map(|(name, ending)| {
                Some((name, fs::read(file.with_extension(format!("{kind}.{ending}"))).ok()?))
            });
        let (encoding, body) = match compressed {
            Some((name, body)) => (Some(name), body),
            None => (None, fs::read(file).ok()?),
        };
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let tag = format!("\"{:016x}\"", hasher.finish());
        let mut headers = vec![
            ("Content-Type", media_type(&kind).to_owned()),
            ("Cache-Control", "no-cache".to_owned()),
            ("Vary", "Accept-Encoding".to_owned()),
            ("ETag", tag.clone()),
            // The element is loaded by other people's pages.
            ("Access-Control-Allow-Origin", "*".to_owned()),
        ];
        headers.extend(encoding.map(|name| ("Content-Encoding", name.to_owned())));
        if request.header("if-none-match").is_some_and(|known| known.contains(&tag)) {
            return Some(Self { status: "304 Not Modified", headers, body: Vec::new() });
        }
        Some(Self { status: "200 OK", headers, body })
    }

    fn text(status: &'static str, text: &str) -> Self {
        let headers = vec![("Content-Type", media_type("txt").to_owned())];
        Self { status, headers, body: format!("{text}\n").into_bytes() }
    }

    /// Sends the answer; a HEAD request gets no body.
    pub fn write(&self, out: &mut impl Write, with_body: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\nContent-Length: {}\r\n", self.status, self.body.len());
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += &format!("Content-Security-Policy: {CONTENT_POLICY}\r\n");
        head += "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\r\n";
        out.write_all(head.as_bytes())?;
        if with_body { out.write_all(&self.body) } else { Ok(()) }
    }
}

/// The path of a file below a folder; nothing when the path would leave it.
fn inside(folder: &Path, below: &str) -> Option<PathBuf> {
    let below = Path::new(below);
    let plain = below.components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| folder.join(below))
}

fn media_type(kind: &str) -> &'static str {
    match kind {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "ts" | "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::places;

    fn answer(site: &Site, path: &str, headers: &str) -> String {
        let text = format!("GET {path} HTTP/1.1\r\n{headers}\r\n");
        let request = Request::read(&mut text.as_bytes()).unwrap().unwrap();
        let mut out = Vec::new();
        Response::to(&request, site).write(&mut out, true).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn site(name: &str) -> Site {
        let folder = std::env::temp_dir().join(format!("bandworth-server-{name}-{}", std::process::id()));
        places::renew(&folder).unwrap();
        places::write(&folder.join("index.html"), "page").unwrap();
        places::write(&folder.join("a/app.wasm"), "plain").unwrap();
        places::write(&folder.join("a/app.wasm.br"), "small").unwrap();
        Site { folder, prefix: "/some/path/".to_owned() }
    }

    #[test]
    fn files_are_served_below_the_prefix_alone() {
        let site = site("prefix");
        assert!(answer(&site, "/some/path/", "").contains("Content-Type: text/html"));
        assert!(answer(&site, "/some/path/a", "").starts_with("HTTP/1.1 308"));
        for path in
            ["/", "/index.html", "/some/path/none.js", "/some/path/../index.html", "/some/path/%2e%2e/x"]
        {
            assert!(answer(&site, path, "").starts_with("HTTP/1.1 404"), "{path}");
        }
        places::remove(&site.folder).unwrap();
    }

    #[test]
    fn the_smallest_form_the_client_takes_is_sent() {
        let site = site("forms");
        let path = "/some/path/a/app.wasm";
        let small = answer(&site, path, "Accept-Encoding: gzip, br\r\n");
        assert!(small.contains("Content-Encoding: br") && small.ends_with("small"));
        assert!(small.contains("Content-Type: application/wasm"));
        let plain = answer(&site, path, "Accept-Encoding: gzip\r\n");
        assert!(!plain.contains("Content-Encoding") && plain.ends_with("plain"));
        places::remove(&site.folder).unwrap();
    }

    #[test]
    fn every_answer_carries_the_policy() {
        let site = site("policy");
        for path in ["/some/path/", "/nothing"] {
            assert!(
                answer(&site, path, "")
                    .contains("Content-Security-Policy: default-src 'none'; script-src 'self'")
            );
        }
        places::remove(&site.folder).unwrap();
    }
}
