//! The browser app: Leptos components, canvas and loaders over `wijkmix-view`.

use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(|| view! { <p>"Wijkmix"</p> });
}
