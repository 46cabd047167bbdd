//! What if: levers, spread and support.

use leptos::prelude::*;

/// The page.
#[component]
pub fn WhatIfPage() -> impl IntoView {
    view! { <div class="whatif"></div> }
}
