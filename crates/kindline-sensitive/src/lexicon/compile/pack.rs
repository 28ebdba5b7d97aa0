//! From the automaton and the words to the bytes of the file.

use std::collections::{BTreeMap, BTreeSet};

use super::automaton::Shape;
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

    /// Blocks, their lengths before them.
    pub(super) fn blocks(&mut self, blocks: Vec<Writer>) {
        self.count(blocks.len());
        for block in &blocks {
            self.count(block.0.len());
        }
        self.0.extend(blocks.into_iter().flat_map(|block| block.0));
    }

    /// Ascending numbers, each as the difference to the one before it.
    pub(super) fn differences(&mut self, numbers: &[u16]) {
        let mut last = 0;
        for number in numbers {
            self.number((number - last).into());
            last = *number;
        }
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

/// Writes the states; gives the number of each, or its list of actions where it only ends phrases.
pub(super) fn write_states(
    out: &mut Writer,
    shapes: &[Shape],
) -> Result<Vec<Result<usize, usize>>, String> {
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
    let packed = sets.chunks(SETS).map(|sets| {
        let mut block = Writer::default();
        for keys in sets {
            block.count(keys.len());
            block.differences(keys);
        }
        block
    });
    out.blocks(packed.collect());
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
    let written = |from: usize, to: u32| -> u64 {
        match numbers[to as usize] {
            Ok(number) => 2 * (from - number - 1) as u64,
            Err(list) => 2 * list as u64 + 1,
        }
    };
    let mut blocks: Vec<Writer> = Vec::new();
    let mut newest = 0;
    let all = shapes.iter().zip(&edges).zip(&numbers);
    for (((actions, _), edges), number) in all {
        let Ok(from) = *number else { continue };
        if from % STATES == 0 {
            blocks.push(Writer::default());
            blocks[from / STATES].count(newest);
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
        out.0.push(head);
        if !actions.is_empty() {
            out.count(lists[actions.as_slice()]);
        }
        for to in [edges.turn, edges.any, edges.gap].into_iter().flatten() {
            out.number(written(from, to));
        }
        if edges.ones.len() >= 3 {
            out.count(edges.ones.len());
        }
        if edges.many.len() >= 3 {
            out.0.push(edges.many.len() as u8);
        }
        let mut last = 0;
        for (key, to) in &edges.ones {
            out.number((key - last).into());
            out.number(written(from, *to));
            last = *key;
        }
        for (set, to) in &edges.many {
            out.count(newest - *set);
            newest += usize::from(newest == *set);
            out.number(written(from, *to));
        }
    }
    out.blocks(blocks);
    Ok(numbers)
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
