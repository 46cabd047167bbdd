//! The server of static files behind `serve` and `test`.

use std::path::Path;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::map_response;
use axum::response::Response;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// The files of a folder, always asked for anew by the browser.
pub fn uncached(folder: &Path) -> Router {
    Router::new().fallback_service(ServeDir::new(folder)).layer(map_response(no_cache))
}

async fn no_cache(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
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
