//! Pages that load when they are asked for, or when the browser has nothing better to do: the map comes
//! first, and what a reader may never open does not weigh on it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::context::{Say, context};
use crate::parts::{mark, part};

/// Makes a view; a function of a part, which is there once its part is.
type Make = fn() -> AnyView;

/// A page that loads later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// Check a claim.
    Claim,
    /// The claim inside another page.
    EmbeddedClaim,
    /// What if.
    WhatIf,
    /// Method.
    Method,
    /// A measure with its uncertainties.
    Study,
}

impl Later {
    async fn load(self) -> Result<Make, SplitLoaderError> {
        match self {
            Later::Claim => claim().await,
            Later::EmbeddedClaim => embedded_claim().await,
            Later::WhatIf => what_if().await,
            Later::Method => method().await,
            Later::Study => study().await,
        }
    }
}

#[wasm_split(claim, fallible)]
fn claim() -> Result<Make, SplitLoaderError> {
    Ok(|| view! { <crate::claim::ClaimPage/> }.into_any())
}

#[wasm_split(claim, fallible)]
fn embedded_claim() -> Result<Make, SplitLoaderError> {
    Ok(|| view! { <crate::claim::EmbeddedClaim/> }.into_any())
}

#[wasm_split(whatif, fallible)]
fn what_if() -> Result<Make, SplitLoaderError> {
    Ok(|| view! { <crate::whatif::WhatIfPage/> }.into_any())
}

#[wasm_split(method, fallible)]
fn method() -> Result<Make, SplitLoaderError> {
    Ok(|| view! { <crate::method::MethodPage/> }.into_any())
}

#[wasm_split(study, fallible)]
fn study() -> Result<Make, SplitLoaderError> {
    Ok(|| view! { <crate::explore::study::StudyPanel/> }.into_any())
}

/// Fetches every part, so that the tabs open at once and without a network.
pub async fn fetch_all() {
    for later in [Later::Claim, Later::WhatIf, Later::Method, Later::Study] {
        // What does not come is told where it is asked for.
        let _ = later.load().await;
    }
    mark("wijkmix:parts");
}

/// Where a part stands.
#[derive(Clone, Copy)]
enum Stage {
    Coming,
    Here(Make),
    Lost,
}

/// A page that loads later: its view once it is here, else that it is coming, or did not come.
#[component]
pub fn LaterPage(later: Later) -> impl IntoView {
    let words = context().words;
    let stage = RwSignal::new(Stage::Coming);
    let load = move || {
        stage.set(Stage::Coming);
        spawn_local(async move {
            let stage_now = later.load().await.map_or(Stage::Lost, Stage::Here);
            // Another page may have been opened meanwhile.
            let _ = stage.try_set(stage_now);
        });
    };
    load();
    part(move || match stage.get() {
        Stage::Here(make) => make(),
        Stage::Coming => {
            view! { <p class="later" role="status">{words.say(|words| words.loading_page)}</p> }
                .into_any()
        }
        Stage::Lost => view! {
            <div class="later" role="alert">
                <p>{words.say(|words| words.page_did_not_come)}</p>
                <button on:click=move |_| load()>{words.say(|words| words.retry)}</button>
            </div>
        }
        .into_any(),
    })
}
