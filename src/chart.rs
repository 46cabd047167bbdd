//! Charts: the plain shapes of `wijkmix-view` as SVG elements, and what they need of the browser.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::ResizeObserver;
use wijkmix_atlas::{Composition, Group, Theme};
use wijkmix_view::charts::bars::{self, BarRow, Segment};
use wijkmix_view::charts::strip::{self, StripData};
use wijkmix_view::classes::Classes;
use wijkmix_view::colour::{self, Scheme};
use wijkmix_view::shape::{Anchor, Drawing, Paint, Shape, fixed};

use crate::context::{Context, context};
use crate::explore::card::Company;
use crate::explore::scope_name;
use crate::parts::{part, text};

/// Width and height of an element in CSS pixels, kept in step.
pub fn size_of(frame: NodeRef<Div>) -> Signal<(f64, f64)> {
    let size = RwSignal::new((0.0, 0.0));
    let observer = StoredValue::new_local(None::<ResizeObserver>);
    Effect::new(move |_| {
        let Some(element) = frame.get() else { return };
        let measured = element.clone();
        let measure = move || {
            let bounds = measured.get_bounding_client_rect();
            let now = (bounds.width().floor(), bounds.height().floor());
            if size.try_get_untracked().is_some_and(|before| before != now) {
                size.set(now);
            }
        };
        measure();
        let heard = Closure::<dyn FnMut()>::new(measure);
        if let Ok(made) = ResizeObserver::new(heard.as_ref().unchecked_ref()) {
            made.observe(&element);
            observer.set_value(Some(made));
        }
        // The observer calls it until the component goes; then it is disconnected.
        heard.forget();
    });
    on_cleanup(move || {
        let _ = observer.try_update_value(|observer| {
            if let Some(observer) = observer.take() {
                observer.disconnect();
            }
        });
    });
    size.into()
}

/// Width of an element in CSS pixels, at least that of a small phone's column.
pub fn width_of(frame: NodeRef<Div>) -> Signal<f64> {
    let size = size_of(frame);
    Memo::new(move |_| size.get().0.max(240.0)).into()
}

/// A drawing as SVG, with its words.
#[component]
pub fn Chart(
    /// What to show.
    #[prop(into)]
    drawing: Signal<Drawing>,
) -> impl IntoView {
    let scheme = context().scheme;
    part(move || {
        let (drawing, scheme) = (drawing.get(), scheme.get());
        let shapes = drawing.shapes.iter().map(|shape| draw(shape, scheme)).collect_view();
        view! {
            <svg class="chart" role="img" aria-label=format!("{}. {}", drawing.title, drawing.description)
                width=fixed(drawing.width) height=fixed(drawing.height)
                viewBox=format!("0 0 {} {}", fixed(drawing.width), fixed(drawing.height))>
                {shapes}
            </svg>
        }
    })
}

/// What charts fill the unpublished with; once in the page, for every chart to refer to.
#[component]
pub fn Hatch() -> impl IntoView {
    view! {
        <svg class="unseen" width="0" height="0" aria-hidden="true">
            <defs>
                <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <line x1="0" y1="0" x2="0" y2="5" stroke="currentColor" stroke-opacity="0.55" stroke-width="1.5"/>
                </pattern>
            </defs>
        </svg>
    }
}

fn paint(paint: &Paint, scheme: Scheme) -> String {
    match paint {
        Paint::Token(token) => token.rgb(scheme).hex(),
        Paint::Rgb(rgb) => rgb.hex(),
        Paint::Hatch(_) => "url(#hatch)".to_string(),
        Paint::None => "none".to_string(),
    }
}

fn draw(shape: &Shape, scheme: Scheme) -> AnyView {
    match shape {
        Shape::Rect { x, y, w, h, fill, stroke } => view! {
            <rect x=fixed(*x) y=fixed(*y) width=fixed(*w) height=fixed(*h)
                fill=paint(fill, scheme) stroke=paint(stroke, scheme)/>
        }
        .into_any(),
        Shape::Circle { cx, cy, r, fill, stroke } => view! {
            <circle cx=fixed(*cx) cy=fixed(*cy) r=fixed(*r) fill=paint(fill, scheme) stroke=paint(stroke, scheme)/>
        }
        .into_any(),
        Shape::Line { x1, y1, x2, y2, stroke, width } => view! {
            <line x1=fixed(*x1) y1=fixed(*y1) x2=fixed(*x2) y2=fixed(*y2)
                stroke=paint(stroke, scheme) stroke-width=fixed(*width)/>
        }
        .into_any(),
        Shape::Path { d, fill, stroke, width } => view! {
            <path d=d.clone() fill=paint(fill, scheme) stroke=paint(stroke, scheme) stroke-width=fixed(*width)/>
        }
        .into_any(),
        Shape::Text { x, y, text, size, weight, anchor, fill } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            view! {
                <text x=fixed(*x) y=fixed(*y) font-size=fixed(*size) font-weight=weight.to_string()
                    text-anchor=anchor fill=paint(fill, scheme)>{text.clone()}</text>
            }
            .into_any()
        }
    }
}

/// The strip of the areas in focus.
pub fn strip_of(context: Context, width: f64, scheme: Scheme) -> Drawing {
    let words = context.words.get();
    let (focus, claim) = (context.focus.get(), context.claim.get());
    let selected = context.selected.get();
    let scope = scope_name(context);
    context.rows.with(|rows| {
        let shares = rows.shares();
        let classes = Classes::of(&shares);
        let chosen = selected.and_then(|code| {
            let row = rows.find(code)?;
            let name = context.atlas.with(|atlas| atlas.area(row.place).name.clone());
            Some((row.share.published?, name))
        });
        let mean = rows.overall();
        let marks: Vec<(f64, &str)> = mean.map(|mean| (mean, scope.as_str())).into_iter().collect();
        let outcome = rows.outcome(claim);
        let data = StripData {
            shares: &shares,
            class_of: &|share| classes.class_of(share),
            classes: classes.count(),
            threshold: claim.threshold.share,
            selected: chosen.as_ref().map(|(share, name)| (*share, name.as_str())),
            marks: &marks,
            lang: words.lang,
            title: &words.table_title(focus),
            description: &words.strip_count(&outcome, focus, claim),
        };
        strip::draw(&data, width, scheme)
    })
}

/// A small square in a group's colour.
#[component]
pub fn Swatch(group: Group) -> impl IntoView {
    let scheme = context().scheme;
    view! {
        <svg class="swatch" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <rect width="12" height="12" fill=text(move || colour::group(group, scheme.get()).hex())/>
        </svg>
    }
}

/// One area's composition as a bar, over those of the areas around it.
#[component]
pub fn CompositionBars(theme: Theme, company: Company) -> impl IntoView {
    let mut companies = vec![(company.place, company.name.clone())];
    companies.extend(company.around);
    bar_chart(theme, companies, bars::draw)
}

/// The compositions of several areas under each other.
#[component]
pub fn CompareBars(theme: Theme, companies: Vec<Company>) -> impl IntoView {
    let rows = companies
        .into_iter()
        .map(|company| (company.place, format!("{} ({})", company.name, company.year)));
    bar_chart(theme, rows.collect(), bars::draw_with_key)
}

fn bar_chart(
    theme: Theme,
    areas: Vec<(wijkmix_atlas::Place, String)>,
    draw: fn(&[BarRow], f64, wijkmix_atlas::Lang, &str, &str) -> Drawing,
) -> impl IntoView {
    let context = context();
    let frame = NodeRef::<Div>::new();
    let width = width_of(frame);
    let scheme = context.scheme;
    let drawing = Signal::derive(move || {
        let (words, width, scheme) = (context.words.get(), width.get(), scheme.get());
        let compositions: Vec<(String, Composition)> = context.atlas.with(|atlas| {
            areas
                .iter()
                .map(|(place, name)| (name.clone(), atlas.composition(*place, theme)))
                .collect()
        });
        let rows: Vec<BarRow> = compositions
            .iter()
            .map(|(name, composition)| BarRow {
                label: name,
                segments: composition
                    .parts
                    .iter()
                    .filter(|part| theme.parts().contains(&part.group))
                    .map(|part| Segment {
                        name: part.group.title().get(words.lang),
                        colour: colour::group(part.group, scheme),
                        share: part.share.published,
                        text: part
                            .share
                            .published
                            .map(|share| words.percent(share))
                            .unwrap_or_default(),
                    })
                    .collect(),
            })
            .collect();
        let description = words.composition_in_words(&compositions);
        draw(&rows, width, words.lang, theme.title().get(words.lang), &description)
    });
    view! { <div class="bars" node_ref=frame><Chart drawing/></div> }
}
