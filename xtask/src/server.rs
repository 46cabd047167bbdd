//! The server of static files behind `serve` and `test`.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn, map_response};
use axum::response::Response;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::headers::{self, Rule};

/// The files of a folder, always asked for anew by the browser.
pub fn uncached(folder: &Path) -> Router {
    Router::new().fallback_service(ServeDir::new(folder)).layer(map_response(no_cache))
}

async fn no_cache(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// A built site as a host would serve it: compressed where the browser takes it, with the headers
/// that the site asks for.
///
/// # Errors
/// When the folder holds no site.
pub fn published(folder: &Path) -> Result<Router> {
    let rules = std::fs::read_to_string(folder.join(headers::FILE))
        .with_context(|| format!("{} holds no built site", folder.display()))?;
    let rules: Arc<[Rule]> = headers::rules(&rules).into();
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    Ok(Router::new()
        .fallback_service(files)
        .layer(from_fn(move |request, next| with_headers(Arc::clone(&rules), request, next))))
}

async fn with_headers(rules: Arc<[Rule]>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    for (name, value) in
        rules.iter().filter(|rule| rule.applies(&path)).flat_map(|rule| &rule.headers)
    {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// Listens on `port` of this machine, or on the first free one from 8080 up.
///
/// # Errors
/// When the port is taken, or a hundred in a row are.
pub async fn listen(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return TcpListener::bind(("127.0.0.1", port)).await.with_context(|| {
            format!("port {port} cannot be used; leave --port out to take the first free one")
        });
    }
    for port in 8080..8180 {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
            return Ok(listener);
        }
    }
    bail!("no port from 8080 to 8179 is free; name another with --port N")
}

/// A server that runs beside the command, on a free port, until the command ends.
pub struct Served {
    /// Where it listens.
    pub address: SocketAddr,
}

impl Served {
    /// Starts it.
    ///
    /// # Errors
    /// When no port is free or no thread can be started.
    pub fn start(router: Router) -> Result<Served> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0)))?;
        let address = listener.local_addr()?;
        std::thread::Builder::new().name("server".to_owned()).spawn(move || {
            if let Err(error) = runtime.block_on(async { axum::serve(listener, router).await }) {
                eprintln!("the server ended: {error}");
            }
        })?;
        Ok(Served { address })
    }
}
