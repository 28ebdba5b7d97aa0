//! From the automaton and the words to the bytes of the file.

use std::collections::{BTreeMap, BTreeSet};

use super::automaton::Shape;
use super::bits::{Coder, Sheet};
use crate::lexicon::bits::Sort;
use crate::lexicon::table::{
    ANY, Action, GAP, PAIR_BITS, PILOT_BITS, SETS, STATES, TURN, pair_place, place,
};
use crate::lexicon::unpack::word_places;

/// Bytes as [`crate::lexicon::unpack`] reads them.
#[derive(Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    pub(super) fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
    }

    pub(super) fn count(&mut self, count: usize) {
        self.number(count as u64);
    }

    /// The lengths of all codes.
    pub(super) fn codes(&mut self, coder: &Coder) {
        for lengths in coder.lengths() {
            self.count(lengths.len());
            for pair in lengths.chunks(2) {
                self.0
                    .push(pair[0] | pair.get(1).map_or(0, |high| high << 4));
            }
        }
    }

    /// Blocks, their lengths before them.
    pub(super) fn blocks(&mut self, blocks: &[Sheet], coder: &Coder) {
        let blocks: Vec<Vec<u8>> = blocks.iter().map(|block| coder.write(block)).collect();
        self.count(blocks.len());
        for block in &blocks {
            self.count(block.len());
        }
        self.0.extend(blocks.into_iter().flatten());
    }
}

/// A state's edges of one key and of a set, each with its state, and the edges of no word.
struct Edges {
    ones: Vec<(u16, u32)>,
    many: Vec<(usize, u32)>,
    turn: Option<u32>,
    any: Option<u32>,
    gap: Option<u32>,
}

/// The states and sets, ready to be written.
pub(super) struct Packed {
    pub(super) sets: Vec<Sheet>,
    pub(super) states: Vec<Sheet>,
    /// How many states are written.
    pub(super) count: usize,
    pub(super) set_count: usize,
    /// The number of each state, or its list of actions where it only ends phrases.
    pub(super) numbers: Vec<Result<usize, usize>>,
}

/// Packs the states; writes the lists of actions.
pub(super) fn pack_states(out: &mut Writer, shapes: &[Shape]) -> Result<Packed, String> {
    let mut uses: BTreeMap<&[Action], usize> = BTreeMap::new();
    for (actions, edges) in shapes {
        if !actions.is_empty() {
            let last = edges.is_empty();
            *uses.entry(actions).or_default() += if last { 1 << 20 } else { 1 };
        }
    }
    for (_, edges) in shapes {
        for (_, to) in edges {
            let (actions, more) = &shapes[*to as usize];
            if more.is_empty() {
                *uses.entry(actions).or_default() += 1;
            }
        }
    }
    // What ends the most phrases has the smallest number.
    let mut in_order: Vec<(&[Action], usize)> = uses.into_iter().collect();
    in_order.sort_by_key(|(_, uses)| std::cmp::Reverse(*uses));
    out.count(in_order.len());
    for (list, _) in &in_order {
        out.count(list.len());
        for action in *list {
            out.0
                .extend([action.role, action.argument, action.strength]);
        }
    }
    let lists: BTreeMap<&[Action], usize> = in_order
        .iter()
        .enumerate()
        .map(|(at, (list, _))| (*list, at))
        .collect();
    let (edges, sets) = grouped(shapes);
    // States that only end phrases are not written.
    let mut numbers: Vec<Result<usize, usize>> = Vec::new();
    let mut count = 0;
    for (actions, edges) in shapes {
        if edges.is_empty() {
            numbers.push(Err(lists[actions.as_slice()]));
        } else {
            numbers.push(Ok(count));
            count += 1;
        }
    }
    let lead = |out: &mut Sheet, sort: Sort, from: usize, to: u32| match numbers[to as usize] {
        Ok(number) => out.flagged(sort, false, (from - number - 1) as u64),
        Err(list) => out.flagged(sort, true, list as u64),
    };
    let mut blocks: Vec<Sheet> = Vec::new();
    let mut newest = 0;
    let all = shapes.iter().zip(&edges).zip(&numbers);
    for (((actions, _), edges), number) in all {
        let Ok(from) = *number else { continue };
        if from % STATES == 0 {
            blocks.push(Sheet::default());
            blocks[from / STATES].raw(16, newest as u64);
        }
        let out = &mut blocks[from / STATES];
        if edges.many.len() > 255 {
            return Err("a state has too many sets".into());
        }
        let small = |count: usize| if count < 3 { count as u8 } else { 3 };
        let head = u8::from(!actions.is_empty())
            | u8::from(edges.turn.is_some()) << 1
            | u8::from(edges.any.is_some()) << 2
            | u8::from(edges.gap.is_some()) << 3
            | small(edges.ones.len()) << 4
            | small(edges.many.len()) << 6;
        out.symbol(Sort::Head, head);
        if !actions.is_empty() {
            out.number(Sort::Outs, lists[actions.as_slice()] as u64);
        }
        for to in [edges.turn, edges.any, edges.gap].into_iter().flatten() {
            lead(out, Sort::Special, from, to);
        }
        if edges.ones.len() >= 3 {
            out.number(Sort::Ones, edges.ones.len() as u64);
        }
        if edges.many.len() >= 3 {
            out.number(Sort::Many, edges.many.len() as u64);
        }
        let mut last: Option<u16> = None;
        for (key, to) in &edges.ones {
            match last {
                None => out.number(Sort::FirstKey, (*key).into()),
                Some(last) => out.number(Sort::Key, u64::from(key - last)),
            }
            lead(out, Sort::KeyTo, from, *to);
            last = Some(*key);
        }
        for (set, to) in &edges.many {
            out.number(Sort::Set, (newest - *set) as u64);
            newest += usize::from(newest == *set);
            lead(out, Sort::SetTo, from, *to);
        }
    }
    Ok(Packed {
        set_count: sets.len(),
        sets: pack_sets(&sets),
        states: blocks,
        count,
        numbers,
    })
}

/// Below this many words a set is like no other one.
const FEWEST: usize = 6;

/// The sets, each as what it has other than an earlier one where that is shorter.
fn pack_sets(sets: &[Vec<u16>]) -> Vec<Sheet> {
    let mut blocks: Vec<Sheet> = Vec::new();
    let mut holders: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
    for (at, keys) in sets.iter().enumerate() {
        if at % SETS == 0 {
            blocks.push(Sheet::default());
        }
        let out = blocks.last_mut().unwrap();
        match like(sets, at, &holders) {
            Some(other) => {
                let (missing, own) = apart(&sets[other], keys);
                out.number(Sort::Like, (at - other) as u64);
                out.number(Sort::Missing, missing.len() as u64);
                let mut after = 0;
                for place in &missing {
                    out.number(Sort::Place, (place - after) as u64);
                    after = place + 1;
                }
                out.number(Sort::More, own.len() as u64);
                out.differences([Sort::FirstOwn, Sort::Own], &own);
            }
            None => {
                out.number(Sort::Like, 0);
                out.number(Sort::Length, keys.len() as u64);
                out.differences([Sort::FirstWord, Sort::Word], keys);
            }
        }
        for key in keys.iter().filter(|_| keys.len() >= FEWEST) {
            holders.entry(*key).or_default().push(at);
        }
    }
    blocks
}

/// The places of the words of one set that another one has not, and the words that only that one has.
fn apart(one: &[u16], other: &[u16]) -> (Vec<usize>, Vec<u16>) {
    let places = 0..one.len();
    (
        places
            .filter(|at| other.binary_search(&one[*at]).is_err())
            .collect(),
        other
            .iter()
            .filter(|key| one.binary_search(key).is_err())
            .copied()
            .collect(),
    )
}

/// The earlier set from which one is told in the fewest bits, where that is fewer than without.
fn like(sets: &[Vec<u16>], at: usize, holders: &BTreeMap<u16, Vec<usize>>) -> Option<usize> {
    /// How many of the latest sets with a word are looked at, and how many of all in full.
    const LATEST: usize = 300;
    const CLOSEST: usize = 8;
    let keys = &sets[at];
    if keys.len() < FEWEST {
        return None;
    }
    let words = |keys: &[u16]| -> u32 {
        let differences = keys
            .windows(2)
            .map(|pair| 3 + (pair[1] - pair[0] + 1).ilog2());
        differences.sum::<u32>() + 12
    };
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    for holders in keys.iter().filter_map(|key| holders.get(key)) {
        for other in holders.iter().rev().take(LATEST) {
            *shared.entry(*other).or_default() += 1;
        }
    }
    let mut closest: Vec<(usize, usize)> = shared.into_iter().collect();
    closest.sort_by_key(|(other, shared)| std::cmp::Reverse((*shared, *other)));
    let costs = closest.iter().take(CLOSEST).map(|(other, _)| {
        let (missing, own) = apart(&sets[*other], keys);
        let own = if own.is_empty() { 2 } else { words(&own) };
        (14 + 5 * missing.len() as u32 + own, *other)
    });
    costs
        .min()
        .filter(|(cost, _)| *cost < words(keys))
        .map(|(_, other)| other)
}

/// The edges of each state by where they lead, and the sets that occur.
fn grouped(shapes: &[Shape]) -> (Vec<Edges>, Vec<Vec<u16>>) {
    let by_target: Vec<BTreeMap<u32, Vec<u16>>> = shapes
        .iter()
        .map(|(_, edges)| {
            let mut by_target: BTreeMap<u32, Vec<u16>> = BTreeMap::new();
            for (key, to) in edges.iter().filter(|(key, _)| *key < TURN) {
                by_target.entry(*to).or_default().push(*key);
            }
            by_target
        })
        .collect();
    // Sets are numbered as the states come to them.
    let mut numbers: BTreeMap<&Vec<u16>, usize> = BTreeMap::new();
    let mut sets: Vec<Vec<u16>> = Vec::new();
    for keys in by_target.iter().flat_map(BTreeMap::values) {
        if keys.len() > 1 && !numbers.contains_key(keys) {
            numbers.insert(keys, sets.len());
            sets.push(keys.clone());
        }
    }
    let list = shapes
        .iter()
        .zip(&by_target)
        .map(|((_, edges), by_target)| {
            let special = |wanted: u16| edges.iter().find(|(key, _)| *key == wanted);
            let mut out = Edges {
                ones: Vec::new(),
                many: Vec::new(),
                turn: special(TURN).map(|edge| edge.1),
                any: special(ANY).map(|edge| edge.1),
                gap: special(GAP).map(|edge| edge.1),
            };
            for (to, keys) in by_target {
                match keys.as_slice() {
                    [key] => out.ones.push((*key, *to)),
                    _ => out.many.push((numbers[keys], *to)),
                }
            }
            out.ones.sort_unstable();
            out
        });
    (list.collect(), sets)
}

/// The filter of the pairs of words that anchor phrases.
pub(super) fn write_pairs(out: &mut Writer, pairs: &BTreeSet<(u16, u16, u8)>) {
    let mut filter = vec![0u64; 1 << PAIR_BITS];
    for (one, two, group) in pairs {
        let (at, bits) = pair_place((*one).into(), (*two).into(), *group);
        filter[at] |= bits;
    }
    for word in filter {
        out.0.extend(word.to_le_bytes());
    }
}

/// Finds for each bucket of hashes a number that gives each of its words a place of its own.
pub(super) fn write_pilots(out: &mut Writer, hashes: &[u64]) -> Result<(), String> {
    let places = word_places(hashes.len());
    let shift = 32 - places.trailing_zeros();
    let mut buckets: BTreeMap<usize, Vec<u64>> = BTreeMap::new();
    for hash in hashes {
        let bucket = (hash >> (64 - PILOT_BITS)) as usize;
        buckets.entry(bucket).or_default().push(*hash);
    }
    let mut in_order: Vec<(usize, Vec<u64>)> = buckets.into_iter().collect();
    in_order.sort_by_key(|(bucket, hashes)| (std::cmp::Reverse(hashes.len()), *bucket));
    let mut taken = vec![false; places];
    let mut pilots = vec![0u8; 1 << PILOT_BITS];
    for (bucket, hashes) in in_order {
        let spread = |pilot: u8| -> BTreeSet<usize> {
            hashes
                .iter()
                .map(|hash| place(*hash, pilot, shift))
                .collect()
        };
        let fits = |pilot: &u8| {
            let all = spread(*pilot);
            all.len() == hashes.len() && all.iter().all(|at| !taken[*at])
        };
        let Some(pilot) = (0..=255u8).find(fits) else {
            return Err("no pilot gives the words of a bucket their places".into());
        };
        for at in spread(pilot) {
            taken[at] = true;
        }
        pilots[bucket] = pilot;
    }
    out.0.extend(pilots);
    Ok(())
}
