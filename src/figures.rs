//! Loading the figures: the manifest first, then the packs the view needs, then the rest.

use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableWritablePair, WritableStream};
use wijkmix_atlas::manifest::{Entry, Manifest};
use wijkmix_atlas::pack;
use wijkmix_view::catalogue::Catalogue;
use wijkmix_view::state::Focus;

use crate::context::{Context, Shared};
use crate::later;
use crate::parts::{document, mark};

#[wasm_bindgen]
extern "C" {
    /// The browser's own unpacker.
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn readable(this: &DecompressionStream) -> ReadableStream;
    #[wasm_bindgen(method, getter)]
    fn writable(this: &DecompressionStream) -> WritableStream;
}

/// Where one file of figures stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Not asked for yet.
    Waiting,
    /// On its way.
    Fetching,
    /// In the atlas.
    Ready,
    /// It did not come, or was refused; the words say why.
    Failed(String),
}

/// How the loading goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loading {
    /// What there is to load.
    pub packs: Vec<(Entry, Stage)>,
    /// Why the manifest is not there, if it is not.
    pub manifest_failed: Option<String>,
}

impl Loading {
    /// Whether something is still to come.
    pub fn busy(&self) -> bool {
        self.manifest_failed.is_none()
            && (self.packs.is_empty()
                || self
                    .packs
                    .iter()
                    .any(|(_, stage)| matches!(stage, Stage::Waiting | Stage::Fetching)))
    }

    /// Whether figures of a focus are still on their way.
    pub fn awaits(&self, focus: Focus) -> bool {
        self.manifest_failed.is_none()
            && (self.packs.is_empty()
                || self.packs.iter().any(|(entry, stage)| {
                    entry.source.year == focus.year
                        && matches!(stage, Stage::Waiting | Stage::Fetching)
                }))
    }

    /// Whether figures of a focus did not come.
    pub fn lacks(&self, focus: Focus) -> bool {
        self.manifest_failed.is_some()
            || self.packs.iter().any(|(entry, stage)| {
                entry.source.year == focus.year && matches!(stage, Stage::Failed(_))
            })
    }

    /// What failed, by table and year, and why.
    pub fn failures(&self) -> Vec<(String, String)> {
        let packs = self.packs.iter().filter_map(|(entry, stage)| match stage {
            Stage::Failed(why) => {
                Some((format!("{} ({})", entry.source.table, entry.source.year), why.clone()))
            }
            _ => None,
        });
        let manifest = self.manifest_failed.iter().map(|why| (String::new(), why.clone()));
        manifest.chain(packs).collect()
    }
}

/// Loads what is not loaded yet: the manifest, the packs of the year in focus, then the others.
/// Called again, it tries what failed once more.
pub fn load(context: Context) {
    spawn_local(async move {
        let base = manifest_address();
        if context.loading.with_untracked(|loading| loading.packs.is_empty()) {
            context.loading.update(|loading| loading.manifest_failed = None);
            match fetch(&base)
                .await
                .and_then(|bytes| Manifest::decode(&bytes).map_err(|error| error.to_string()))
            {
                Ok(manifest) => {
                    context.catalogue.set(Shared::new(Catalogue::of_packs(&manifest.packs)));
                    context.loading.update(|loading| {
                        loading.packs = manifest
                            .packs
                            .into_iter()
                            .map(|entry| (entry, Stage::Waiting))
                            .collect();
                    });
                }
                Err(why) => {
                    context.loading.update(|loading| loading.manifest_failed = Some(why));
                    return;
                }
            }
        }
        let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder).to_string();
        context.loading.update(|loading| {
            for (_, stage) in &mut loading.packs {
                if matches!(stage, Stage::Failed(_)) {
                    *stage = Stage::Waiting;
                }
            }
        });
        while let Some(at) = next(context) {
            load_pack(context, &folder, at).await;
        }
        // A view inside another page has no tabs, and readers of that page need not pay for them.
        if context.view.with_untracked(|view| view.embed.is_none()) {
            later::fetch_all().await;
        }
    });
}

/// The pack to load next: one of the year in focus before the others.
fn next(context: Context) -> Option<usize> {
    let focus = context.focus.get_untracked();
    let selected = context.selected.get_untracked();
    context.loading.with_untracked(|loading| {
        let waiting = loading.packs.iter().enumerate();
        waiting
            .filter(|(_, (_, stage))| *stage == Stage::Waiting)
            .max_by_key(|(at, (entry, _))| {
                let in_focus = entry.source.year == focus.year;
                let holds_level = entry.levels.iter().any(|(level, _)| *level == focus.level);
                let holds_selected = selected.is_some_and(|code| code.within(entry.source.covers));
                (in_focus && holds_level, in_focus, holds_selected, std::cmp::Reverse(*at))
            })
            .map(|(at, _)| at)
    })
}

async fn load_pack(context: Context, folder: &str, at: usize) {
    let set = |stage: Stage| {
        context.loading.update(|loading| {
            if let Some((_, held)) = loading.packs.get_mut(at) {
                *held = stage;
            }
        });
    };
    let Some(file) = context
        .loading
        .with_untracked(|loading| loading.packs.get(at).map(|(entry, _)| entry.file.clone()))
    else {
        return;
    };
    set(Stage::Fetching);
    let read = fetch(&format!("{folder}/{file}"))
        .await
        .and_then(|bytes| pack::decode(&bytes).map_err(|error| error.to_string()))
        .and_then(|edition| {
            let mut atlas = context.atlas.with_untracked(|atlas| (**atlas).clone());
            atlas.insert(edition).map_err(|error| error.to_string())?;
            Ok(atlas)
        });
    match read {
        Ok(atlas) => {
            mark("wijkmix:figures");
            context.atlas.set(Shared::new(atlas));
            set(Stage::Ready);
        }
        Err(why) => set(Stage::Failed(why)),
    }
}

/// The page names the manifest in a preload, so that it travels together with the wasm.
fn manifest_address() -> String {
    document()
        .get_element_by_id("wijkmix-figures")
        .and_then(|link| link.get_attribute("href"))
        .unwrap_or_else(|| "figures/figures.pack".to_string())
}

/// What the browser said of a request that failed. Not by the error's own words, which would bring
/// those of a JSON reader that nothing here uses.
fn said(error: gloo_net::Error) -> String {
    match error {
        gloo_net::Error::JsError(error) => error.message,
        gloo_net::Error::GlooError(words) => words,
        gloo_net::Error::SerdeError(_) => String::new(),
    }
}

/// Fetches a gzipped file of the site's own and unpacks it.
async fn fetch(address: &str) -> Result<Vec<u8>, String> {
    let say = |error: JsValue| {
        error.dyn_ref::<js_sys::Error>().map_or_else(
            || format!("{address}: {error:?}"),
            |error| format!("{address}: {}", String::from(error.message())),
        )
    };
    let response = Request::get(address)
        .send()
        .await
        .map_err(|error| format!("{address}: {}", said(error)))?;
    if !response.ok() {
        return Err(format!("{address}: HTTP {}", response.status()));
    }
    let body = response.body().ok_or_else(|| format!("{address}: empty"))?;
    let gunzip = DecompressionStream::new("gzip").map_err(say)?;
    let pair = ReadableWritablePair::new(&gunzip.readable(), &gunzip.writable());
    let unpacked = web_sys::Response::new_with_opt_readable_stream(Some(&body.pipe_through(&pair)))
        .map_err(say)?;
    let buffer = JsFuture::from(unpacked.array_buffer().map_err(say)?).await.map_err(say)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
