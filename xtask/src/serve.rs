//! `cargo xtask serve`: the page "Periksa Renstra" on this machine.

use std::path::{Path, PathBuf};

use tiny_http::{Header, Method, Request, Response, Server};

use crate::step::Failure;
use crate::{files, www};

/// What the page may do: run its own scripts and WebAssembly, fetch from where it came, nothing inline.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data:; connect-src 'self'";

/// Serves the page "Periksa Renstra" on this machine, and prints its address.
#[derive(clap::Args)]
pub struct Serve {
    /// The port; any free one for 0
    #[arg(long, default_value_t = 8017)]
    port: u16,
    /// Serve this folder instead of the page
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

impl Serve {
    /// Puts the page together and hands it out until it is stopped.
    pub fn run(self) -> Result<(), Failure> {
        let folder = match self.folder {
            Some(folder) => folder,
            None => {
                let folder = www::default();
                www::write(&folder)?;
                folder
            }
        };
        let folder = folder
            .canonicalize()
            .map_err(|e| format!("{}: {e}", folder.display()))?;
        let server = listen(self.port)?;
        println!("Periksa Renstra: http://{}/", server.server_addr());
        println!("stop with Ctrl+C");
        for request in server.incoming_requests() {
            // A reader that goes away is no failure of ours.
            let _ = answer(request, &folder);
        }
        Ok(())
    }
}

/// The port that is asked for, or another if it is taken.
fn listen(port: u16) -> Result<Server, Failure> {
    Server::http(("127.0.0.1", port))
        .or_else(|_| Server::http(("127.0.0.1", 0)))
        .map_err(|e| format!("127.0.0.1:{port}: {e}"))
}

fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::from_string("GET").with_status_code(405));
    }
    let found = find(request.url(), folder).and_then(|path| Some((files::read(&path).ok()?, path)));
    let Some((bytes, path)) = found else {
        return request.respond(Response::from_string("404").with_status_code(404));
    };
    let mut response = Response::from_data(bytes);
    for (name, value) in [
        ("Content-Type", kind(&path)),
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-cache"),
    ] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

/// The file of an address; nothing outside the folder.
fn find(url: &str, folder: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = match path {
        "" => "index.html",
        other => other,
    };
    let file = folder.join(path).canonicalize().ok()?;
    (file.starts_with(folder) && file.is_file()).then_some(file)
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}
