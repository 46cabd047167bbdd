//! The browser app: Leptos components, canvas and loaders over `wijkmix-view`.

mod app;
mod chart;
mod claim;
mod compare;
mod context;
mod embed;
mod explore;
mod figures;
mod later;
mod links;
mod map;
mod media;
mod method;
mod panic;
mod parts;
mod shell;
mod slices;
mod whatif;
mod zones;

fn main() {
    panic::install();
    let Some(root) = parts::element("app") else {
        panic::fail("the page has no element #app to show the app in");
        return;
    };
    root.set_inner_html("");
    leptos::mount::mount_to(root, app::App).forget();
}
