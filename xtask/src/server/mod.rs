//! A small static server: one folder under one path, with the content policy of a careful host.
mod request;
mod response;

use crate::failure::{Failure, Outcome};
use request::Request;
use response::Response;
use std::{
    io::{self, BufRead, BufReader, ErrorKind, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    sync::Arc,
    thread,
    time::Duration,
};

/// What the page must work under; README names it for those who host it.
pub const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// A folder to serve, and under which path.
pub struct Site {
    /// The folder with the files.
    pub folder: PathBuf,
    /// The path under which it stands, with a slash at both ends.
    pub prefix: String,
}

/// A server that listens already and answers once it runs.
pub struct Server {
    listener: TcpListener,
    site: Arc<Site>,
    address: String,
}

impl Server {
    /// Listens on this machine alone; port 0 takes any free one.
    pub fn open(site: Site, port: u16) -> Outcome<Self> {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
                ErrorKind::AddrInUse => Failure::new(format!(
                    "port {port} is taken: stop the program that uses it, or choose another with \
                 `cargo xtask serve --port {}`",
                    port.saturating_add(1)
                )),
                _ => Failure::new(format!("cannot listen on port {port}: {error}")),
            })?;
        let port = listener.local_addr().map_or(port, |address| address.port());
        let address = format!("http://127.0.0.1:{port}{}", site.prefix);
        Ok(Self { listener, site: Arc::new(site), address })
    }

    /// The address of the site's first page.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Answers until the process ends.
    pub fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let site = Arc::clone(&self.site);
            // A connection that breaks concerns the browser that held it and nobody else.
            thread::spawn(move || drop(answer_all(stream, &site)));
        }
    }
}

/// Answers the requests of one connection, one after the other.
fn answer_all(stream: TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    stream.set_nodelay(true)?;
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream);
    while !lines.fill_buf()?.is_empty() {
        let Some(request) = Request::read(&mut lines)? else { break };
        Response::to(&request, site).write(&mut out, request.method != "HEAD")?;
        out.flush()?;
    }
    Ok(())
}
