//! The anchors of every phrase: words, or pairs of neighbors, of which one must be seen before the
//! phrase can be there.
//!
//! The ways through a phrase are a graph of its places. The cheapest cut of that graph is taken
//! (maximum flow, minimum cut), where a word costs what it is frequent, a pair what it is likely to be,
//! and words that other phrases of the group use already cost little.

use std::collections::{BTreeMap, BTreeSet};

use super::automaton::{END, Place};
use crate::lexicon::table::anchor::FAR;
use crate::lexicon::table::{Action, GAP};

/// What the anchors are chosen by.
pub(super) struct Words<'a> {
    /// The words that a key stands for; none where it can be no anchor.
    pub(super) of: &'a dyn Fn(u16) -> &'a [u16],
    /// How often a word is met, in a hundred thousand.
    pub(super) frequency: &'a dyn Fn(u16) -> f64,
    /// Whether pairs can be anchors.
    pub(super) pairs: bool,
}

/// The places of one phrase, numbered from 0, and those it may start with.
pub(super) struct Graph {
    /// What the phrase does.
    pub(super) action: Action,
    pub(super) places: Vec<Place>,
    pub(super) first: Vec<u32>,
    /// The places before each.
    pub(super) prior: Vec<Vec<usize>>,
}

impl Graph {
    pub(super) fn new(action: Action, places: Vec<Place>, first: Vec<u32>) -> Graph {
        let mut prior = vec![Vec::new(); places.len()];
        for (at, place) in places.iter().enumerate() {
            for next in place.next.iter().filter(|next| **next < END) {
                prior[*next as usize].push(at);
            }
        }
        Graph {
            action,
            places,
            first,
            prior,
        }
    }

    /// How many words may stand before a place; [`FAR`] for that many and more.
    pub(super) fn before(&self, at: usize) -> u8 {
        let width = |at: usize| self.before(at) + Graph::width(&self.places[at]);
        let before = self.prior[at].iter().map(|before| width(*before));
        before.max().unwrap_or(0).min(FAR)
    }

    /// How many words may stand after a place, likewise.
    pub(super) fn after(&self, at: usize) -> u8 {
        let next = self.places[at].next.iter().filter(|next| **next < END);
        let width = |at: usize| self.after(at) + Graph::width(&self.places[at]);
        next.map(|next| width(*next as usize))
            .max()
            .unwrap_or(0)
            .min(FAR)
    }

    fn width(place: &Place) -> u8 {
        if place.key == GAP { 3 } else { 1 }
    }
}

/// The places of one phrase that anchor it, and the pairs of neighbors that do.
#[derive(Default)]
pub(super) struct Cut {
    pub(super) places: Vec<usize>,
    pub(super) pairs: BTreeSet<(usize, usize)>,
}

/// How much more often two words of a phrase are neighbors than chance would have it.
const LIFT: f64 = 6.0;
/// What a cut that cannot be costs.
const NEVER: f64 = 1e12;

/// A network of pipes, each with its reverse beside it.
struct Flow {
    to: Vec<usize>,
    room: Vec<f64>,
    out: Vec<Vec<usize>>,
}

impl Flow {
    fn pipe(&mut self, from: usize, to: usize, room: f64) {
        for (from, to, room) in [(from, to, room), (to, from, 0.0)] {
            self.out[from].push(self.to.len());
            self.to.push(to);
            self.room.push(room);
        }
    }

    /// Fills the network from 0 to 1; gives the total and the nodes that 0 still reaches.
    fn fill(&mut self) -> (f64, Vec<bool>) {
        let mut total = 0.0;
        loop {
            let mut by = vec![usize::MAX; self.out.len()];
            let mut queue = std::collections::VecDeque::from([0]);
            let mut seen = vec![false; self.out.len()];
            seen[0] = true;
            while let Some(node) = queue.pop_front() {
                for &pipe in &self.out[node] {
                    let to = self.to[pipe];
                    if !seen[to] && self.room[pipe] > 1e-9 {
                        seen[to] = true;
                        by[to] = pipe;
                        queue.push_back(to);
                    }
                }
            }
            if !seen[1] || total >= NEVER {
                return (total, seen);
            }
            let mut least = f64::MAX;
            let mut node = 1;
            while node != 0 {
                least = least.min(self.room[by[node]]);
                node = self.to[by[node] ^ 1];
            }
            node = 1;
            while node != 0 {
                self.room[by[node]] -= least;
                self.room[by[node] ^ 1] += least;
                node = self.to[by[node] ^ 1];
            }
            total += least;
        }
    }
}

/// The anchors of some phrases; the number of a phrase that has none.
pub(super) fn choose(graphs: &[Graph], words: &Words<'_>) -> Result<Vec<Cut>, usize> {
    let mut uses: BTreeMap<u16, usize> = BTreeMap::new();
    let mut cuts: Vec<Cut> = Vec::new();
    cuts.resize_with(graphs.len(), Default::default);
    for _ in 0..2 {
        for (index, graph) in graphs.iter().enumerate() {
            let of = |cut: &Cut| -> Vec<u16> {
                let keys = cut.places.iter().map(|at| graph.places[*at].key);
                keys.collect::<BTreeSet<u16>>()
                    .into_iter()
                    .flat_map(words.of)
                    .copied()
                    .collect()
            };
            for word in of(&cuts[index]) {
                *uses.entry(word).or_default() -= 1;
            }
            cuts[index] = cut(graph, words, &uses).ok_or(index)?;
            for word in of(&cuts[index]) {
                *uses.entry(word).or_default() += 1;
            }
        }
    }
    Ok(cuts)
}

fn cut(graph: &Graph, words: &Words<'_>, uses: &BTreeMap<u16, usize>) -> Option<Cut> {
    let mut flow = Flow {
        to: Vec::new(),
        room: Vec::new(),
        out: vec![Vec::new(); 2 + 2 * graph.places.len()],
    };
    let (enter, leave) = (|at: usize| 2 + 2 * at, |at: usize| 3 + 2 * at);
    let total = |key: u16| -> f64 {
        (words.of)(key)
            .iter()
            .map(|word| (words.frequency)(*word))
            .sum()
    };
    for first in &graph.first {
        flow.pipe(0, enter(*first as usize), NEVER);
    }
    for (at, place) in graph.places.iter().enumerate() {
        let list = (words.of)(place.key);
        let each = list.iter().map(|word| {
            let used = uses.get(word).is_some_and(|uses| *uses > 0);
            (words.frequency)(*word) * if used { 0.3 } else { 1.0 }
        });
        let cost = if list.is_empty() {
            NEVER
        } else {
            each.sum::<f64>()
        };
        flow.pipe(enter(at), leave(at), cost);
        for next in place.next.iter().copied().collect::<BTreeSet<u32>>() {
            if next >= END {
                flow.pipe(leave(at), 1, NEVER);
                continue;
            }
            let other = graph.places[next as usize].key;
            let (one, two) = (total(place.key), total(other));
            let count = list.len() * (words.of)(other).len();
            let likely = (LIFT * one * two / 1e5).min(one).min(two) + 0.05 * count as f64;
            let cost = if words.pairs && count > 0 {
                likely
            } else {
                NEVER
            };
            flow.pipe(leave(at), enter(next as usize), cost);
        }
    }
    let (cost, reached) = flow.fill();
    if cost >= NEVER {
        return None;
    }
    let mut found = Cut::default();
    for (at, place) in graph.places.iter().enumerate() {
        if reached[enter(at)] && !reached[leave(at)] {
            found.places.push(at);
        }
        for next in place.next.iter().filter(|next| **next < END) {
            let next = *next as usize;
            if reached[leave(at)] && !reached[enter(next)] {
                found.pairs.insert((at, next));
            }
        }
    }
    Some(found)
}
