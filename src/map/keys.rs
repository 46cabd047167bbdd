//! The map by keyboard: arrows between adjacent areas, Enter selects, Escape goes back.

use leptos::prelude::*;
use web_sys::KeyboardEvent;
use wijkmix_view::hit::Direction;

use super::MapMoment;

/// A key on the map.
pub fn press(moment: MapMoment, event: &KeyboardEvent) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let context = moment.context;
    match event.key().as_str() {
        "ArrowUp" => step(moment, Direction::North),
        "ArrowDown" => step(moment, Direction::South),
        "ArrowLeft" => step(moment, Direction::West),
        "ArrowRight" => step(moment, Direction::East),
        "Enter" | " " => {
            if let Some(code) = context.active.get_untracked() {
                context.select(Some(code));
            }
        }
        "Escape" if context.active.get_untracked().is_some() => context.active.set(None),
        "Escape" => context.select(None),
        "+" | "=" => zoom(moment, 1.6),
        "-" => zoom(moment, 1.0 / 1.6),
        "0" => whole(moment),
        _ => return,
    }
    event.prevent_default();
}

/// From the area under the cursor to the next in a direction; the first step goes to the selected
/// area, or to the one nearest the middle.
fn step(moment: MapMoment, direction: Direction) {
    let context = moment.context;
    let Some(lens) = moment.lens.get_untracked() else { return };
    let next = moment.scene.with_untracked(|scene| match context.active.get_untracked() {
        Some(code) => scene.neighbour(code, direction).or(Some(code)),
        None => context
            .selected
            .get_untracked()
            .filter(|code| scene.find(*code).is_some())
            .or_else(|| scene.hit(lens.x, lens.y, f64::INFINITY)),
    });
    context.active.set(next);
    if let Some(code) = next {
        moment.show(code);
        moment.rest();
    }
}

/// Looks closer or further, around the active area or the middle.
pub fn zoom(moment: MapMoment, factor: f64) {
    let code =
        moment.context.active.get_untracked().or_else(|| moment.context.selected.get_untracked());
    let disc = code.and_then(|code| moment.scene.with_untracked(|scene| scene.find(code).copied()));
    moment.look(|lens| {
        let (left, top) = disc
            .map(|disc| lens.to_screen(disc.x, disc.y))
            .filter(|(left, top)| {
                (0.0..lens.width).contains(left) && (0.0..lens.height).contains(top)
            })
            .unwrap_or((lens.width / 2.0, lens.height / 2.0));
        lens.zoomed(factor, left, top)
    });
    moment.rest();
}

/// Shows the whole scope.
pub fn whole(moment: MapMoment) {
    moment.context.view.update(|view| view.camera = None);
    if let Some(lens) = moment.lens.get_untracked() {
        moment.lens.set(moment.fitted((lens.width, lens.height)));
    }
}
