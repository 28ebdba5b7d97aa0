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

/// The actions that end in a state, and its edges.
pub(super) type Shape = (Vec<Action>, Vec<(u16, u32)>);

/// The automaton while it is made: sets of places become states, states with one future are one.
pub(super) struct Maker<'a> {
    pub(super) all: &'a [Place],
    pub(super) actions: &'a [Action],
    pub(super) sets: BTreeMap<Vec<u32>, u32>,
    pub(super) shapes: BTreeMap<Shape, u32>,
}

impl Maker<'_> {
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
                next.entry(place.key).or_default().extend(&place.next);
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
