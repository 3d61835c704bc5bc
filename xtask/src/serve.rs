//! `cargo xtask serve`: the page "Periksa Renstra" on this machine.

use std::path::PathBuf;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::step::Failure;
use crate::www;

/// The content security policy of the page: its own scripts, WebAssembly and origin, nothing inline.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data:; connect-src 'self'";

/// Headers of every answer; types of files are those of their endings.
const HEADERS: [(HeaderName, &str); 3] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CACHE_CONTROL, "no-cache"),
];

/// Serves the page "Periksa Renstra" on this machine, and prints its address.
#[derive(clap::Args)]
pub struct Serve {
    /// The port; another free one if it is taken, any for 0
    #[arg(long, default_value_t = 8017)]
    port: u16,
    /// Serve this folder instead of the page
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

impl Serve {
    /// Builds the page and serves it until it is stopped.
    pub fn run(self) -> Result<(), Failure> {
        let folder = match self.folder {
            Some(folder) => folder,
            None => {
                let folder = www::default();
                www::write(&folder)?;
                folder
            }
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let runtime = runtime.map_err(|e| format!("tokio: {e}"))?;
        runtime
            .block_on(serve(folder, self.port))
            .map_err(|e| format!("127.0.0.1:{}: {e}", self.port))
    }
}

async fn serve(folder: PathBuf, port: u16) -> std::io::Result<()> {
    let listener = match TcpListener::bind(("127.0.0.1", port)).await {
        Ok(listener) => listener,
        Err(_) => TcpListener::bind(("127.0.0.1", 0)).await?,
    };
    let mut router = Router::new().fallback_service(ServeDir::new(folder));
    for (name, value) in HEADERS {
        let value = HeaderValue::from_static(value);
        router = router.layer(SetResponseHeaderLayer::overriding(name, value));
    }
    println!(
        "Periksa Renstra: http://{}/ (stop with Ctrl+C)",
        listener.local_addr()?
    );
    axum::serve(listener, router).await
}
