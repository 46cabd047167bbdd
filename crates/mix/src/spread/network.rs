//! A minimum-cost flow from givers to takers, by successive shortest paths.
//!
//! Every path from the source through a giver, perhaps back and forth, to a taker and the sink sends what
//! it can; paths come in the order of their cost, so that after each of them the flow is the cheapest of
//! its size (Busacker & Gowen 1960). Potentials keep reduced costs from being negative, so that Dijkstra's
//! method finds the path (Edmonds & Karp 1972, J. ACM 19; Tomizawa 1971, Networks 1). A search stops at
//! the first taker with room and then changes the potentials only of what it settled, and a giver's arcs
//! are sorted, so that it looks at no arc too long to matter: searches stay local.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::goal::{Offer, Wanted, needed};

const NONE: u32 = u32::MAX;
const FAR: i64 = i64::MAX;

/// A taker's part from one giver.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub giver: u32,
    pub units: i64,
    pub metres: u32,
}

/// One side: what is left of the offers, and the search's marks.
#[derive(Clone, Debug)]
struct Side {
    left: Vec<[i64; 2]>,
    worth: Vec<[i64; 2]>,
    best: i64,
    potential: Vec<i64>,
    reach: Vec<i64>,
    parent: Vec<u32>,
}

impl Side {
    fn new(offers: &[Offer]) -> Side {
        let worth = offers.iter().map(|offer| offer.worth).collect();
        Side {
            left: offers.iter().map(|offer| offer.units).collect(),
            worth,
            best: offers.iter().map(|offer| offer.worth[0]).max().unwrap_or(0),
            potential: vec![0; offers.len()],
            reach: vec![FAR; offers.len()],
            parent: vec![NONE; offers.len()],
        }
    }

    /// Which of the two kinds of units comes next.
    fn kind(&self, node: usize) -> Option<usize> {
        self.left[node].iter().position(|left| *left > 0)
    }
}

/// The network and its flow.
#[derive(Clone, Debug)]
pub(super) struct Network {
    givers: Side,
    takers: Side,
    /// Where a giver's arcs begin in `arcs`: taker and metres, the shortest first.
    starts: Vec<usize>,
    arcs: Vec<(u32, u32)>,
    parts: Vec<Vec<Part>>,
    /// What one of worth weighs in metres: more than any path or cycle is long, so that worth goes first.
    weight: i64,
    /// Minus the potential of the source; that of the sink stays 0.
    paid: i64,
    enough: Option<i64>,
    gained: i64,
    sent: i64,
    done: bool,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
    /// Nodes settled by the search: givers, then takers counted on from them.
    settled: Vec<u32>,
    touched: Vec<u32>,
}

impl Network {
    /// A network without arcs; `None` where costs would not fit 64 bits.
    pub fn new(wanted: &Wanted, farthest: u32) -> Option<Network> {
        let (givers, takers) = (Side::new(&wanted.givers), Side::new(&wanted.takers));
        let legs = wanted.givers.len().min(wanted.takers.len()) as i128 + 1;
        let weight = legs * i128::from(farthest) + 1;
        let worths = [&wanted.givers, &wanted.takers].map(|side| {
            side.iter().flat_map(|offer| offer.worth).map(i64::unsigned_abs).max().unwrap_or(0)
        });
        let most = 4 * (i128::from(worths[0]) + i128::from(worths[1]) + 1) * weight;
        if most > i128::from(i64::MAX) || givers.left.len() + takers.left.len() >= NONE as usize {
            return None;
        }
        Some(Network {
            starts: vec![0],
            arcs: Vec::new(),
            parts: vec![Vec::new(); wanted.takers.len()],
            weight: weight as i64,
            paid: 0,
            enough: wanted.enough,
            gained: 0,
            sent: 0,
            done: false,
            heap: BinaryHeap::new(),
            settled: Vec::new(),
            touched: Vec::new(),
            givers,
            takers,
        })
    }

    /// The arcs of the next giver, the shortest first: taker and metres.
    pub fn push_arcs(&mut self, arcs: impl Iterator<Item = (u32, u32)>) {
        self.arcs.extend(arcs);
        self.starts.push(self.arcs.len());
    }

    /// How many givers have their arcs.
    pub fn built(&self) -> usize {
        self.starts.len() - 1
    }

    pub fn is_done(&self) -> bool {
        self.done
    }

    pub fn sent(&self) -> i64 {
        self.sent
    }

    /// Whether the worth that was asked for is gained.
    pub fn has_enough(&self) -> bool {
        self.enough.is_none_or(|enough| self.gained >= enough)
    }

    /// What each taker has from whom.
    pub fn parts(&self) -> &[Vec<Part>] {
        &self.parts
    }

    /// Units of the first kind left over, of the givers and of the takers.
    pub fn left(&self) -> [impl Iterator<Item = i64>; 2] {
        [&self.givers, &self.takers].map(|side| side.left.iter().map(|left| left[0]))
    }

    /// Sends along one more path; the flow is the best there is once none is worth it.
    pub fn step(&mut self) {
        if self.done {
            return;
        }
        if self.enough.is_some() && self.has_enough() {
            self.done = true;
            return;
        }
        match self.search() {
            Some((taker, length)) => self.send(taker, length),
            None => self.done = true,
        }
    }

    /// What the next unit of a node costs beyond the best one of its side.
    fn price(&self, side: &Side, node: usize, kind: usize) -> i64 {
        (side.best - side.worth[node][kind]) * self.weight
    }

    /// The shortest path in reduced costs: its last taker and its length.
    fn search(&mut self) -> Option<(usize, i64)> {
        self.clear();
        let mut level = Vec::new();
        for giver in 0..self.givers.left.len() {
            if let Some(kind) = self.givers.kind(giver) {
                let length = self.price(&self.givers, giver, kind)
                    - self.paid
                    - self.givers.potential[giver];
                self.givers.reach[giver] = length;
                self.touched.push(giver as u32);
                if length == 0 {
                    level.push(giver as u32);
                } else {
                    self.heap.push(Reverse((length, giver as u32)));
                }
            }
        }
        let givers = self.givers.left.len() as u32;
        let (mut best, mut last, mut at) = (FAR, None, 0);
        loop {
            let node = match level.pop() {
                Some(node) if at < best => node,
                Some(_) => break,
                None => match self.heap.pop() {
                    Some(Reverse((length, node))) if length < best => {
                        at = length;
                        node
                    }
                    _ => break,
                },
            };
            if node < givers {
                let giver = node as usize;
                if self.givers.reach[giver] < at {
                    continue;
                }
                self.settled.push(node);
                let base = at + self.givers.potential[giver];
                for &(taker, metres) in &self.arcs[self.starts[giver]..self.starts[giver + 1]] {
                    // No taker's potential is above 0, so no arc from here on can matter.
                    let length = base + i64::from(metres);
                    if length >= best {
                        break;
                    }
                    let to = taker as usize;
                    let length = length - self.takers.potential[to];
                    if length >= self.takers.reach[to] || length >= best {
                        continue;
                    }
                    if self.takers.reach[to] == FAR {
                        self.touched.push(givers + taker);
                    }
                    self.takers.reach[to] = length;
                    self.takers.parent[to] = node;
                    if let Some(kind) = self.takers.kind(to) {
                        let price = self.price(&self.takers, to, kind);
                        let whole = length + price + self.takers.potential[to];
                        if whole < best {
                            (best, last) = (whole, Some(to));
                        }
                    }
                    if length == at {
                        level.push(givers + taker);
                    } else {
                        self.heap.push(Reverse((length, givers + taker)));
                    }
                }
            } else {
                let taker = (node - givers) as usize;
                if self.takers.reach[taker] < at {
                    continue;
                }
                self.settled.push(node);
                // What is sent already may be sent elsewhere: the arc back has the reduced cost 0.
                for part in &self.parts[taker] {
                    let giver = part.giver as usize;
                    if at < self.givers.reach[giver] {
                        if self.givers.reach[giver] == FAR {
                            self.touched.push(part.giver);
                        }
                        self.givers.reach[giver] = at;
                        self.givers.parent[giver] = node - givers;
                        level.push(part.giver);
                    }
                }
            }
        }
        last.map(|taker| (taker, best))
    }

    fn clear(&mut self) {
        let givers = self.givers.left.len();
        for node in self.touched.drain(..) {
            let node = node as usize;
            if node < givers {
                (self.givers.reach[node], self.givers.parent[node]) = (FAR, NONE);
            } else {
                self.takers.reach[node - givers] = FAR;
            }
        }
        self.heap.clear();
        self.settled.clear();
    }

    /// Sends what fits along the path that the search ended with, if it is worth anything.
    fn send(&mut self, last: usize, length: i64) {
        let Some(take) = self.takers.kind(last) else { return };
        // Back along the path: its first giver, and the least that fits.
        let mut fits = self.takers.left[last][take];
        let mut giver = self.takers.parent[last] as usize;
        while self.givers.parent[giver] != NONE {
            let back = self.givers.parent[giver] as usize;
            let sent = self.parts[back].iter().find(|part| part.giver as usize == giver);
            fits = fits.min(sent.map_or(0, |part| part.units));
            giver = self.takers.parent[back] as usize;
        }
        let Some(give) = self.givers.kind(giver) else { return };
        fits = fits.min(self.givers.left[giver][give]);
        let worth = self.givers.worth[giver][give] + self.takers.worth[last][take];
        if worth <= 0 || fits <= 0 {
            self.done = true;
            return;
        }
        if let Some(enough) = self.enough {
            fits = fits.min(needed(enough - self.gained, worth));
        }
        self.raise(length);
        self.takers.left[last][take] -= fits;
        self.givers.left[giver][give] -= fits;
        self.gained += worth * fits;
        self.sent += fits;
        let mut taker = last;
        loop {
            let from = self.takers.parent[taker];
            self.add(taker, from, fits);
            let back = self.givers.parent[from as usize];
            if back == NONE {
                break;
            }
            taker = back as usize;
            self.add(taker, from, -fits);
        }
    }

    fn raise(&mut self, length: i64) {
        let givers = self.givers.left.len();
        self.paid += length;
        for at in 0..self.settled.len() {
            let node = self.settled[at] as usize;
            if node < givers {
                self.givers.potential[node] += self.givers.reach[node] - length;
            } else {
                self.takers.potential[node - givers] += self.takers.reach[node - givers] - length;
            }
        }
    }

    fn add(&mut self, taker: usize, giver: u32, units: i64) {
        let arcs = &self.arcs[self.starts[giver as usize]..self.starts[giver as usize + 1]];
        let parts = &mut self.parts[taker];
        match parts.iter().position(|part| part.giver == giver) {
            Some(at) => {
                parts[at].units += units;
                if parts[at].units == 0 {
                    parts.swap_remove(at);
                }
            }
            None => {
                let arc = arcs.iter().find(|arc| arc.0 as usize == taker);
                parts.push(Part { giver, units, metres: arc.map_or(0, |arc| arc.1) });
            }
        }
    }
}

#[cfg(test)]
impl Network {
    /// The certificate that the flow is the cheapest of its size: with the potentials as prices, nothing
    /// that could still change has a negative cost (complementary slackness). Looks at every arc.
    pub fn certify(&self) -> Result<(), String> {
        for (name, side) in [("giver", &self.givers), ("taker", &self.takers)] {
            let is_giver = name == "giver";
            for node in 0..side.left.len() {
                for kind in 0..2 {
                    let price = self.price(side, node, kind);
                    let cost = if is_giver {
                        price - self.paid - side.potential[node]
                    } else {
                        price + side.potential[node]
                    };
                    if side.left[node][kind] > 0 && cost < 0 {
                        return Err(format!("{name} {node}, kind {kind}: left at {cost}"));
                    }
                }
            }
        }
        for giver in 0..self.built() {
            for &(taker, metres) in &self.arcs[self.starts[giver]..self.starts[giver + 1]] {
                let to = taker as usize;
                let cost =
                    i64::from(metres) + self.givers.potential[giver] - self.takers.potential[to];
                let used = self.parts[to].iter().any(|part| part.giver as usize == giver);
                if cost < 0 || (used && cost != 0) {
                    return Err(format!("arc {giver} to {to}: {cost}, used {used}"));
                }
            }
        }
        Ok(())
    }

    /// The other half of it: units that are used cost no more than their path brought.
    pub fn certify_used(&self, wanted: &Wanted) -> Result<(), String> {
        let sides = [(&self.givers, &wanted.givers, true), (&self.takers, &wanted.takers, false)];
        for (side, offers, is_giver) in sides {
            for (node, offer) in offers.iter().enumerate() {
                for kind in 0..2 {
                    let price = self.price(side, node, kind);
                    let cost = if is_giver {
                        price - self.paid - side.potential[node]
                    } else {
                        price + side.potential[node]
                    };
                    if side.left[node][kind] < offer.units[kind] && cost > 0 {
                        return Err(format!("node {node}, kind {kind}: used at {cost}"));
                    }
                }
            }
        }
        Ok(())
    }
}
