//! The app: context, pages, and what is kept in step with them.

use leptos::prelude::*;
use wijkmix_view::state::Page;
use wijkmix_view::url::decode;

use crate::chart::Hatch;
use crate::context::{Context, Say};
use crate::embed::EmbedPage;
use crate::explore::ExplorePage;
use crate::later::{Later, LaterPage};
use crate::parts::{document, mark, part, text};
use crate::shell::{Footer, Header, Notices};
use crate::{figures, links};

/// The whole app, in a page or embedded in another's.
#[component]
pub fn App() -> impl IntoView {
    let (state, problems) = decode(&links::query());
    let context = Context::new(state, problems);
    provide_context(context);
    links::keep_in_step(context);
    figures::load(context);
    keep_page_titled(context);
    mark("wijkmix:interactive");

    let embedded = Memo::new(move |_| context.view.with(|view| view.embed));
    let page = Memo::new(move |_| context.view.with(|view| view.page));
    let pages = move || match embedded.get() {
        Some(embed) => view! { <EmbedPage embed/> }.into_any(),
        None => view! {
            <a class="skip" href="#main">{context.words.say(|words| words.skip_to_content)}</a>
            <Header/>
            <Notices/>
            <main id="main" tabindex="-1" class=text(move || format!("page-{}", page.get().key()))>
                {part(move || match page.get() {
                    Page::Explore => view! { <ExplorePage/> }.into_any(),
                    Page::Claim => view! { <LaterPage later=Later::Claim/> }.into_any(),
                    Page::WhatIf => view! { <LaterPage later=Later::WhatIf/> }.into_any(),
                    Page::Method => view! { <LaterPage later=Later::Method/> }.into_any(),
                })}
            </main>
            <Footer/>
        }
        .into_any(),
    };
    view! { <Hatch/>{part(pages)} }
}

/// The tab of the browser and the language of the document follow the view.
fn keep_page_titled(context: Context) {
    Effect::new(move |_| {
        let words = context.words.get();
        let page = context.view.with(|view| view.page);
        document().set_title(&format!("{} – Wijkmix", words.page(page)));
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", words.code);
        }
    });
}
