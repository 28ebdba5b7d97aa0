//! The anchors of every phrase: words, or pairs of neighbors, of which one must be seen before the
//! phrase can be there.
//!
//! The ways through a phrase are a graph of its places. The cheapest cut of that graph is taken
//! (maximum flow, minimum cut), where a word costs what it is frequent, a pair what it is likely to be,
//! words that other phrases of the group use already cost little, and words far from the start cost more.

use std::collections::{BTreeMap, BTreeSet};

use super::automaton::{END, Place};

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
    pub(super) places: Vec<Place>,
    pub(super) first: Vec<u32>,
}

/// Words and pairs of keys that anchor phrases, with the numbers of words that may stand before them
/// (before the second of a pair): bit `n` for `n` words, the last bit for its own number and more.
#[derive(Default)]
pub(super) struct Anchors {
    pub(super) words: BTreeMap<u16, u16>,
    pub(super) pairs: BTreeMap<(u16, u16), u16>,
    /// The keys that phrases start with, with those of their anchors (of a pair the second).
    pub(super) starts: BTreeSet<(u16, u16)>,
}

/// How much more often two words of a phrase are neighbors than chance would have it.
const LIFT: f64 = 6.0;
/// What a cut that cannot be costs.
const NEVER: f64 = 1e12;
/// How many words a gap covers at most.
const GAP_WORDS: usize = 3;

impl Graph {
    /// The numbers of words that may stand before each place.
    fn before(&self, gap: u16) -> Vec<u16> {
        let later = |before: u16| before << 1 | before & 1 << 15;
        let mut before = vec![0; self.places.len()];
        for first in &self.first {
            before[*first as usize] = 1;
        }
        // Places are numbered from the end of the phrase to its start.
        for at in (0..self.places.len()).rev() {
            let here = if self.places[at].key == gap {
                let mut all = before[at];
                for _ in 0..GAP_WORDS {
                    all |= later(all);
                }
                all
            } else {
                later(before[at])
            };
            for next in self.places[at].next.iter().filter(|next| **next < END) {
                before[*next as usize] |= here;
            }
        }
        before
    }
}

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
pub(super) fn choose(graphs: &[Graph], words: &Words<'_>, gap: u16) -> Result<Anchors, usize> {
    let mut uses: BTreeMap<u16, usize> = BTreeMap::new();
    let mut cuts: Vec<Cut> = Vec::new();
    cuts.resize_with(graphs.len(), Default::default);
    for _ in 0..2 {
        for (index, graph) in graphs.iter().enumerate() {
            for word in cuts[index].0.keys().flat_map(|key| (words.of)(*key)) {
                *uses.entry(*word).or_default() -= 1;
            }
            cuts[index] = cut(graph, words, gap, &uses).ok_or(index)?;
            for word in cuts[index].0.keys().flat_map(|key| (words.of)(*key)) {
                *uses.entry(*word).or_default() += 1;
            }
        }
    }
    let mut anchors = Anchors::default();
    for ((keys, pairs), graph) in cuts.iter().zip(graphs) {
        for anchor in keys.keys().chain(pairs.keys().map(|(_, two)| two)) {
            let first = graph
                .first
                .iter()
                .map(|first| graph.places[*first as usize].key);
            anchors.starts.extend(first.map(|first| (first, *anchor)));
        }
        for (key, before) in keys {
            for word in (words.of)(*key) {
                *anchors.words.entry(*word).or_default() |= *before;
            }
        }
        for (pair, before) in pairs {
            *anchors.pairs.entry(*pair).or_default() |= *before;
        }
    }
    Ok(anchors)
}

type Cut = (BTreeMap<u16, u16>, BTreeMap<(u16, u16), u16>);

fn cut(graph: &Graph, words: &Words<'_>, gap: u16, uses: &BTreeMap<u16, usize>) -> Option<Cut> {
    let before = graph.before(gap);
    let far = |before: u16| 1.0 + f64::from(before.count_ones()) / 2.0;
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
            each.sum::<f64>() * far(before[at])
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
                likely * far(before[next as usize])
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
            *found.0.entry(place.key).or_default() |= before[at];
        }
        for next in place.next.iter().filter(|next| **next < END) {
            let next = *next as usize;
            if reached[leave(at)] && !reached[enter(next)] {
                *found
                    .1
                    .entry((place.key, graph.places[next].key))
                    .or_default() |= before[next];
            }
        }
    }
    Some(found)
}
