//! `cargo xtask serve`: builds the page and shows it on this machine.
use crate::{
    build,
    failure::{Explain, Outcome},
    options::Options,
    places,
    server::{Server, Site},
};

const DEFAULT_PORT: u16 = 8080;

/// Serves a development build, with `--release` what `cargo xtask build` makes to be hosted.
pub fn command(mut options: Options) -> Outcome {
    let port = match options.value("--port")? {
        Some(port) => port.parse().explain(format_args!("--port {port}"))?,
        None => DEFAULT_PORT,
    };
    let release = options.flag("--release");
    options.end()?;
    let folder = if release { places::site() } else { places::development_site() };
    // Before the build, so that a taken port is said at once and not after minutes.
    let server = Server::open(Site { folder: folder.clone(), prefix: "/".to_owned() }, port)?;
    if release {
        build::everything()?;
    } else {
        build::development(&folder)?;
    }
    println!("Bandworth: {}  (stop with Ctrl+C; run it again after a change)", server.address());
    server.run();
    Ok(())
}
