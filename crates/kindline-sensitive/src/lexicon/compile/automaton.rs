//! From trees to the automaton: sets of places become states, states with one future are one.

use std::collections::{BTreeMap, BTreeSet};

use super::phrase::{Part, Tree};
use crate::lexicon::table::Action;

/// A place in a phrase: the key that leads over it and where one may go on.
pub(super) struct Place {
    pub(super) key: u16,
    pub(super) next: Vec<u32>,
}

/// Targets from here on stand for "the phrase ends, do this".
pub(super) const END: u32 = 1 << 31;

/// Adds a tree in front of `next` and gives the places it may start with.
pub(super) fn places(
    tree: &Tree,
    next: &[u32],
    key: &dyn Fn(&Part) -> u16,
    all: &mut Vec<Place>,
) -> Vec<u32> {
    match tree {
        Tree::Row(list) => list
            .iter()
            .rev()
            .fold(next.to_vec(), |next, tree| places(tree, &next, key, all)),
        Tree::Choice(list) => {
            let mut first: Vec<u32> = list
                .iter()
                .flat_map(|tree| places(tree, next, key, all))
                .collect();
            first.sort_unstable();
            first.dedup();
            first
        }
        Tree::Part(part) => {
            all.push(Place {
                key: key(part),
                next: next.to_vec(),
            });
            vec![all.len() as u32 - 1]
        }
    }
}

/// One phrase as it is read from one of its anchors: back to its start, then on from the anchor.
pub(super) struct FromAnchor<'a> {
    /// The phrase's places, as [`places`] gives them.
    pub(super) places: &'a [Place],
    pub(super) first: &'a BTreeSet<usize>,
    /// The places before each.
    pub(super) prior: &'a [Vec<usize>],
    /// What the numbers of its places are in `all`.
    pub(super) origin: u32,
    /// The anchor, whose key has been read.
    pub(super) anchor: usize,
    /// The only place that may stand before it, where it is the second of a pair.
    pub(super) before: Option<usize>,
    /// The key that leads from the start to what follows the anchor.
    pub(super) turn: u16,
}

impl FromAnchor<'_> {
    /// Adds the phrase, read back, to `all`, where its places are already; gives the places that follow
    /// the anchor.
    pub(super) fn add(&self, all: &mut Vec<Place>) -> Vec<u32> {
        let moved = |at: &u32| if *at < END { *at + self.origin } else { *at };
        let (ends, on): (Vec<u32>, Vec<u32>) = self.places[self.anchor]
            .next
            .iter()
            .map(moved)
            .partition(|at| *at >= END);
        let mut at_start = ends;
        if !on.is_empty() {
            all.push(Place {
                key: self.turn,
                next: on,
            });
            at_start.push(all.len() as u32 - 1);
        }
        let mut done = BTreeMap::new();
        let mut list = match self.before {
            Some(before) => vec![self.back(before, &at_start, &mut done, all)],
            None => self.backs(self.anchor, &at_start, &mut done, all),
        };
        if self.before.is_none() && self.first.contains(&self.anchor) {
            list.extend(&at_start);
        }
        list
    }

    /// The places before one, read back.
    fn backs(
        &self,
        at: usize,
        at_start: &[u32],
        done: &mut BTreeMap<usize, u32>,
        all: &mut Vec<Place>,
    ) -> Vec<u32> {
        let list = self.prior[at].iter();
        list.map(|other| self.back(*other, at_start, done, all))
            .collect()
    }

    fn back(
        &self,
        at: usize,
        at_start: &[u32],
        done: &mut BTreeMap<usize, u32>,
        all: &mut Vec<Place>,
    ) -> u32 {
        if let Some(known) = done.get(&at) {
            return *known;
        }
        let mut next = self.backs(at, at_start, done, all);
        if self.first.contains(&at) {
            next.extend(at_start);
        }
        all.push(Place {
            key: self.places[at].key,
            next,
        });
        let number = all.len() as u32 - 1;
        done.insert(at, number);
        number
    }
}

/// The actions that end in a state, and its edges.
pub(super) type Shape = (Vec<Action>, Vec<(u16, u32)>);

/// The automaton while it is made: sets of places become states, states with one future are one.
pub(super) struct Maker<'a> {
    pub(super) all: &'a [Place],
    pub(super) actions: &'a [Action],
    /// The keys that a key stands for: the words of a class, or itself.
    pub(super) words: &'a dyn Fn(u16) -> Vec<u16>,
    pub(super) sets: BTreeMap<Vec<u32>, u32>,
    pub(super) shapes: BTreeMap<Shape, u32>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(
        all: &'a [Place],
        actions: &'a [Action],
        words: &'a dyn Fn(u16) -> Vec<u16>,
    ) -> Maker<'a> {
        Maker {
            all,
            actions,
            words,
            sets: BTreeMap::new(),
            shapes: BTreeMap::new(),
        }
    }

    pub(super) fn state(&mut self, mut set: Vec<u32>) -> u32 {
        set.sort_unstable();
        set.dedup();
        if let Some(&state) = self.sets.get(&set) {
            return state;
        }
        let mut outs = BTreeSet::new();
        let mut next: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
        for &target in &set {
            if target >= END {
                outs.insert(self.actions[(target - END) as usize]);
            } else {
                let place = &self.all[target as usize];
                for key in (self.words)(place.key) {
                    next.entry(key).or_default().extend(&place.next);
                }
            }
        }
        let edges = next
            .into_iter()
            .map(|(key, set)| (key, self.state(set)))
            .collect();
        let fresh = self.shapes.len() as u32;
        let state = *self
            .shapes
            .entry((outs.into_iter().collect(), edges))
            .or_insert(fresh);
        self.sets.insert(set, state);
        state
    }
}
