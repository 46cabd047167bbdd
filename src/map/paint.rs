//! Painting: circles by fill, their names, and what is active or chosen.

use std::cell::Cell;
use std::f64::consts::TAU;
use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::CanvasRenderingContext2d;
use wijkmix_atlas::{AreaCode, Atlas};
use wijkmix_mix::order;
use wijkmix_view::colour::{Scheme, Token, sequential};
use wijkmix_view::labels::{self, Label};
use wijkmix_view::lens::Lens;
use wijkmix_view::scene::{Disc, Scene};

use super::MapMoment;
use super::fills::{Fill, Fills};
use super::surface::{Surface, hatch, once_still};
use crate::context::Shared;
use crate::parts::measured;

/// Height of names on the map, CSS pixels; the font in [`names`] says the same.
const NAME: f64 = 12.0;
/// A circle smaller than this, in pixels of radius, has no name on the map.
const NAMED_FROM: f64 = 8.0;
/// With fewer circles than this large enough for a name, municipalities are named instead.
const FEW: usize = 6;
/// One name for so many pixels of width, and no more than [`NAMES`].
const APART: f64 = 40.0;
/// More names than this crowd any window.
const NAMES: usize = 24;

/// Repaints whenever something that is shown changes, at most once a frame.
pub fn keep_painted(
    moment: MapMoment,
    fills: Memo<Shared<Fills>>,
    scheme: RwSignal<Scheme>,
    surface: StoredValue<Option<Surface>, LocalStorage>,
    frame: NodeRef<Div>,
) {
    let asked = Rc::new(Cell::new(false));
    let still = RwSignal::new(0u32);
    Effect::new(move |before: Option<u32>| {
        frame.track();
        moment.scene.track();
        fills.track();
        scheme.track();
        moment.lens.track();
        moment.context.active.track();
        moment.context.selected.track();
        let at_rest = still.get();
        let now_still = before.is_some_and(|before| before != at_rest);
        if !asked.replace(true) {
            let asked = Rc::clone(&asked);
            request_animation_frame(move || {
                asked.set(false);
                // The map may have gone since the frame was asked for.
                let _ = surface.try_update_value(|surface| {
                    paint(moment, fills, scheme, surface, frame, now_still, still);
                });
            });
        }
        at_rest
    });
    // What the bitmap holds is stale when anything but the lens changed.
    Effect::new(move |_| {
        moment.scene.track();
        fills.track();
        scheme.track();
        moment.context.words.track();
        let _ = surface.try_update_value(|surface| {
            if let Some(surface) = surface {
                surface.forget();
            }
        });
    });
}

fn paint(
    moment: MapMoment,
    fills: Memo<Shared<Fills>>,
    scheme: RwSignal<Scheme>,
    surface: &mut Option<Surface>,
    frame: NodeRef<Div>,
    still: bool,
    rest: RwSignal<u32>,
) {
    let Some(Some(lens)) = moment.lens.try_get_untracked() else { return };
    if surface.is_none() {
        *surface = frame.get_untracked().and_then(|frame| Surface::new(&frame));
    }
    let Some(surface) = surface else { return };
    surface.resize(lens);
    let colours = Colours::of(scheme.get_untracked());
    let moved_only = surface.show_base(lens, still, |context| {
        measured("wijkmix:repaint", || {
            let fills = fills.get_untracked();
            base(context, moment, &fills, &colours, lens);
        });
    });
    surface.show_over(|context| over(context, moment, &colours, lens));
    if moved_only {
        once_still(move || {
            let _ = rest.try_update(|count| *count = count.wrapping_add(1));
        });
    }
}

/// The colours of one scheme as the canvas takes them.
struct Colours {
    paper: String,
    ink: String,
    accent: String,
    quiet: String,
    hairline: String,
    outline: String,
    scheme: Scheme,
}

impl Colours {
    fn of(scheme: Scheme) -> Colours {
        let hex = |token: Token| token.rgb(scheme).hex();
        Colours {
            paper: hex(Token::Paper),
            ink: hex(Token::Ink),
            accent: hex(Token::Accent),
            quiet: hex(Token::Muted),
            hairline: hex(Token::Hairline),
            outline: hex(Token::Outline),
            scheme,
        }
    }
}

fn base(
    context: &CanvasRenderingContext2d,
    moment: MapMoment,
    fills: &Fills,
    colours: &Colours,
    lens: Lens,
) {
    moment.scene.with_untracked(|scene| {
        moment.context.rows.with_untracked(|rows| {
            // Rows and discs come from one list of places; discs leave out those without a point.
            let mut fill_of = Vec::with_capacity(scene.discs().len());
            let mut discs = scene.discs().iter().peekable();
            for (row, fill) in rows.rows.iter().zip(&fills.fills) {
                if discs.peek().is_some_and(|disc| disc.place == row.place)
                    && let Some(disc) = discs.next()
                {
                    fill_of.push((*fill, *disc));
                }
            }
            fill_of.retain(|(_, disc)| in_window(disc, lens));
            let order = order::by(fill_of.len(), &|a, b| fill_of[a].0.cmp(&fill_of[b].0));
            let fill_of = order::arranged(&fill_of, &order);
            for same in fill_of.chunk_by(|a, b| a.0 == b.0) {
                if let Some((fill, _)) = same.first() {
                    circles(context, *fill, same, fills, colours, lens);
                }
            }
        });
        names(context, moment, scene, colours, lens);
    });
}

fn in_window(disc: &Disc, lens: Lens) -> bool {
    let (left, top) = lens.to_screen(disc.x, disc.y);
    let r = disc.r * lens.scale + 2.0;
    left + r > 0.0 && left - r < lens.width && top + r > 0.0 && top - r < lens.height
}

/// All circles of one fill as one path: a handful of fills instead of thousands.
fn circles(
    context: &CanvasRenderingContext2d,
    fill: Fill,
    same: &[(Fill, Disc)],
    fills: &Fills,
    colours: &Colours,
    lens: Lens,
) {
    context.begin_path();
    for (_, disc) in same {
        let (left, top) = lens.to_screen(disc.x, disc.y);
        let r = (disc.r * lens.scale).max(0.6);
        context.move_to(left + r, top);
        let _ = context.arc(left, top, r, 0.0, TAU);
    }
    match fill {
        Fill::Class(class) => {
            let count = fills.classes.as_ref().map_or(1, |classes| classes.count());
            let ramp = sequential(count, colours.scheme);
            let colour = ramp.get(class).map_or_else(|| colours.quiet.clone(), |rgb| rgb.hex());
            context.set_fill_style_str(&colour);
            context.fill();
            // The lightest class is near the paper; an outline keeps its circles there.
            context.set_stroke_style_str(&colours.outline);
            context.set_line_width(0.35);
            context.stroke();
        }
        Fill::Certain | Fill::AsPublished => {
            context.set_fill_style_str(&colours.accent);
            context.fill();
            if fill == Fill::Certain {
                context.set_stroke_style_str(&colours.ink);
                context.set_line_width(1.0);
                context.stroke();
            }
        }
        Fill::Possible => {
            hatched(context, &colours.accent);
            context.set_stroke_style_str(&colours.accent);
            context.set_line_width(1.0);
            context.stroke();
        }
        Fill::Excluded => {
            context.set_fill_style_str(&colours.hairline);
            context.fill();
        }
        Fill::Unpublished => {
            hatched(context, &colours.quiet);
            context.set_stroke_style_str(&colours.quiet);
            context.set_line_width(0.5);
            context.stroke();
        }
        Fill::LeftOut => {
            context.set_stroke_style_str(&colours.hairline);
            context.set_line_width(0.75);
            context.stroke();
        }
    }
}

fn hatched(context: &CanvasRenderingContext2d, ink: &str) {
    let pattern = hatch(ink).and_then(|canvas| {
        context.create_pattern_with_html_canvas_element(&canvas, "repeat").ok().flatten()
    });
    if let Some(pattern) = pattern {
        context.set_fill_style_canvas_pattern(&pattern);
        context.fill();
    }
}

/// A name to be written: what it is, where its circle or city is, and how large.
struct Named<'a> {
    name: &'a str,
    x: f64,
    y: f64,
    r: f64,
    residents: f64,
}

/// Names where there is room: of the largest circles, or, where all are too small for one, of the
/// largest municipalities over the middle of their people.
fn names(
    context: &CanvasRenderingContext2d,
    moment: MapMoment,
    scene: &Scene,
    colours: &Colours,
    lens: Lens,
) {
    context.set_font("600 12px system-ui, sans-serif");
    context.set_text_baseline("middle");
    context.set_text_align("center");
    context.set_line_join("round");
    let most = ((lens.width / APART) as usize).clamp(6, NAMES);
    moment.context.atlas.with_untracked(|atlas| {
        let large = |disc: &&Disc| disc.r * lens.scale >= NAMED_FROM && in_window(disc, lens);
        let mut named: Vec<Named> = scene
            .discs()
            .iter()
            .filter(large)
            .map(|disc| Named {
                name: &atlas.area(disc.place).name,
                x: disc.x,
                y: disc.y,
                r: disc.r,
                residents: disc.residents,
            })
            .collect();
        if named.len() < FEW {
            named = municipalities(atlas, scene);
        }
        let mut order =
            order::by(named.len(), &|a, b| named[b].residents.total_cmp(&named[a].residents));
        order.truncate(NAMES * 3);
        let wanted: Vec<Label> = order
            .iter()
            .map(|at| {
                let Named { name, x, y, r, residents } = &named[*at];
                let (x, y) = lens.to_screen(*x, *y);
                let width = context.measure_text(name).map_or(0.0, |size| size.width());
                Label { x, y, width, height: NAME + 2.0, gap: r * lens.scale, priority: *residents }
            })
            .collect();
        for placed in labels::place(&wanted, lens.width, lens.height).into_iter().take(most) {
            let Some(Named { name, .. }) = order.get(placed.index).and_then(|at| named.get(*at))
            else {
                continue;
            };
            context.set_stroke_style_str(&colours.paper);
            context.set_line_width(3.0);
            let _ = context.stroke_text(name, placed.x, placed.y);
            context.set_fill_style_str(&colours.ink);
            let _ = context.fill_text(name, placed.x, placed.y);
        }
    });
}

/// Each municipality with more than one circle, over the middle of its people.
fn municipalities<'a>(atlas: &'a Atlas, scene: &Scene) -> Vec<Named<'a>> {
    let mut found: Vec<(AreaCode, Named)> = Vec::new();
    // Discs are in code order, so those of a municipality stand together.
    for disc in scene.discs() {
        let Some(code) = disc.code.municipality().filter(|code| *code != disc.code) else {
            continue;
        };
        let weight = disc.residents;
        match found.last_mut().filter(|(last, _)| *last == code) {
            Some((_, named)) => {
                named.x += disc.x * weight;
                named.y += disc.y * weight;
                named.residents += weight;
            }
            None => {
                let name = atlas.municipality_name(code).unwrap_or_default();
                found.push((
                    code,
                    Named {
                        name,
                        x: disc.x * weight,
                        y: disc.y * weight,
                        r: 0.0,
                        residents: weight,
                    },
                ));
            }
        }
    }
    let middle = |(_, named): (AreaCode, Named<'a>)| {
        let total = named.residents;
        (total > 0.0).then(|| Named { x: named.x / total, y: named.y / total, ..named })
    };
    found.into_iter().filter_map(middle).collect()
}

/// Rings around what is compared, chosen and active.
fn over(context: &CanvasRenderingContext2d, moment: MapMoment, colours: &Colours, lens: Lens) {
    let ring = |code, width: f64, gap: f64, colour: &str| {
        moment.scene.with_untracked(|scene| {
            let Some(disc) = scene.find(code) else { return };
            let (left, top) = lens.to_screen(disc.x, disc.y);
            let r = (disc.r * lens.scale).max(1.5) + gap;
            context.begin_path();
            let _ = context.arc(left, top, r, 0.0, TAU);
            context.set_stroke_style_str(colour);
            context.set_line_width(width);
            context.stroke();
        });
    };
    let compared = moment.context.view.with_untracked(|view| view.compare.clone());
    for code in compared {
        ring(code, 1.5, 1.5, &colours.ink);
    }
    if let Some(code) = moment.context.selected.get_untracked() {
        ring(code, 5.0, 2.5, &colours.paper);
        ring(code, 2.5, 2.0, &colours.ink);
    }
    if let Some(code) = moment.context.active.get_untracked() {
        ring(code, 1.5, 1.0, &colours.ink);
    }
}
