//! From the lexicon's text files to `data/lexicon.bin`.
//!
//! `KINDLINE_BLESS=1 cargo test -p kindline-sensitive lexicon_is_fresh` writes the file; without the
//! variable the same test fails when it does not fit its sources. docs: `data/lexicon/README.md`.

mod anchors;
mod automaton;
mod phrase;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use self::anchors::{Anchors, Graph, Words};
use self::automaton::{END, Maker, Place, Shape, places};
use self::phrase::{Part, Tree};
use self::source::Source;
use super::spelling::slips;
use super::table::{
    ANY, Action, CLASS_BASE, GAP, HASH_BITS, MASKS, MIXED, NUMBER, Pairs, STARTS, attr,
    fingerprint, flag, group, role, start_bits,
};
use super::unpack::{MAGIC, follows};
use crate::context::Cue;
use crate::detectors;
use crate::hash::word_hash;

/// Words, classes and their numbers.
struct Names {
    ids: BTreeMap<String, u16>,
    classes: Vec<String>,
    /// The classes of each word.
    of_word: BTreeMap<u16, BTreeSet<u16>>,
    /// The words of each class.
    members: BTreeMap<u16, Vec<u16>>,
}

impl Names {
    fn class(&self, name: &str) -> u16 {
        let at = self.classes.iter().position(|other| other == name);
        at.unwrap_or_default() as u16
    }

    fn key(&self, part: &Part) -> u16 {
        match part {
            Part::Word(word) => self.ids[word],
            Part::Class(class) => CLASS_BASE | self.class(class),
            Part::Number => CLASS_BASE | self.class("#"),
            Part::Any => ANY,
            Part::Gap => GAP,
        }
    }

    /// The words that each key stands for, where it can be an anchor.
    fn by_key(&self) -> BTreeMap<u16, Vec<u16>> {
        let number = self.class("#");
        let words = self.ids.values().map(|id| (*id, vec![*id]));
        let classes = self.members.iter().filter(|(class, _)| **class != number);
        words
            .chain(classes.map(|(class, words)| (CLASS_BASE | class, words.clone())))
            .collect()
    }
}

/// An alias is its word wherever it stands.
fn settle(source: &mut Source) {
    let aliases: BTreeMap<String, String> = source.aliases.iter().cloned().collect();
    let settle = |word: &mut String| {
        if let Some(to) = aliases.get(word) {
            word.clone_from(to);
        }
    };
    for (tree, _) in &mut source.phrases {
        tree.parts(&mut |part| {
            if let Part::Word(word) = part {
                settle(word);
            }
        });
    }
    for words in source.classes.values_mut() {
        *words = std::mem::take(words)
            .into_iter()
            .map(|mut word| {
                settle(&mut word);
                word
            })
            .collect();
    }
}

fn names(source: &mut Source) -> Names {
    let mut all: BTreeSet<String> = BTreeSet::new();
    for (tree, _) in &mut source.phrases {
        tree.parts(&mut |part| match part {
            Part::Word(word) => {
                all.insert(word.clone());
            }
            Part::Class(class) if !source.classes.contains_key(class) => {
                source.problems.push(format!("unknown class {class}"));
            }
            _ => {}
        });
    }
    all.extend(source.classes.values().flatten().cloned());
    all.extend(source.aliases.iter().map(|(_, to)| to.clone()));
    let ids: BTreeMap<String, u16> = all.into_iter().zip(MIXED + 1..).collect();
    let classes: Vec<String> = source.classes.keys().cloned().chain(["#".into()]).collect();
    let mut names = Names {
        ids,
        classes,
        of_word: BTreeMap::new(),
        members: BTreeMap::new(),
    };
    for (class, words) in &source.classes {
        let class = names.class(class);
        let ids: Vec<u16> = words.iter().map(|word| names.ids[word]).collect();
        for id in &ids {
            names.of_word.entry(*id).or_default().insert(class);
        }
        names.members.insert(class, ids);
    }
    let number = names.class("#");
    let digits = names
        .ids
        .iter()
        .filter(|(word, _)| word.starts_with(|c: char| c.is_ascii_digit()));
    for id in digits.map(|(_, id)| *id).chain([NUMBER, MIXED]) {
        names.of_word.entry(id).or_default().insert(number);
    }
    names
}

/// The automaton: the states, each after those it leads to, and the state that each key enters.
fn automaton(source: &mut Source, names: &Names) -> (Vec<Shape>, BTreeMap<u16, u32>) {
    let mut all: Vec<Place> = Vec::new();
    let mut actions: Vec<Action> = Vec::new();
    let mut starts: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
    for (tree, action) in &source.phrases {
        actions.push(*action);
        let end = END + actions.len() as u32 - 1;
        for first in places(tree, &[end], &|part| names.key(part), &mut all) {
            if first >= END || all[first as usize].key >= ANY {
                source
                    .problems
                    .push("a phrase starts with a word or a class".into());
            } else {
                let place = &all[first as usize];
                starts.entry(place.key).or_default().extend(&place.next);
            }
        }
    }
    let mut maker = Maker {
        all: &all,
        actions: &actions,
        sets: BTreeMap::new(),
        shapes: BTreeMap::new(),
    };
    let roots = starts
        .into_iter()
        .map(|(key, set)| (key, maker.state(set)))
        .collect();
    let mut by_state: Vec<(Shape, u32)> = maker.shapes.into_iter().collect();
    by_state.sort_by_key(|(_, state)| *state);
    (
        by_state.into_iter().map(|(shape, _)| shape).collect(),
        roots,
    )
}

/// How often words are met, in a hundred thousand: `data/lexicon/frequent.txt`.
fn frequencies(names: &Names, aliases: &[(String, String)]) -> BTreeMap<u16, f64> {
    let text = fs::read_to_string(source::folder().join("lexicon/frequent.txt")).unwrap();
    let mut list: BTreeMap<u16, f64> = BTreeMap::new();
    let mut each = 0.0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(head) = line.strip_prefix("== ") {
            each = head.split_whitespace().next().unwrap().parse().unwrap();
            continue;
        }
        for word in line.split_whitespace().map(source::plain) {
            let word = aliases
                .iter()
                .find(|(from, _)| *from == word)
                .map_or(&word, |(_, to)| to);
            if let Some(id) = names.ids.get(word) {
                *list.entry(*id).or_default() += each;
            }
        }
    }
    list
}

/// The anchors of each word (the groups, and how many words may stand before it) and the pairs of keys
/// that anchor phrases.
#[derive(Default)]
struct AllAnchors {
    words: BTreeMap<u16, (u8, u16)>,
    pairs: BTreeSet<(u16, u16)>,
    /// The keys that phrases of labels start with, with those of their anchors.
    starts: BTreeSet<(u16, u16)>,
}

fn anchors(source: &mut Source, names: &Names) -> AllAnchors {
    let frequency = frequencies(names, &source.aliases);
    let cues: Vec<u8> = detectors::waking_cues().map(|cue: Cue| cue as u8).collect();
    let by_key = names.by_key();
    let mut all = AllAnchors::default();
    for wanted in [group::LABEL, group::TIE, group::PUBLIC, group::CUE] {
        let words = Words {
            of: &|key| by_key.get(&key).map_or(&[], Vec::as_slice),
            frequency: &|id| frequency.get(&id).copied().unwrap_or(1.0),
            pairs: wanted == group::LABEL,
        };
        let waking = |action: &Action| action.role != role::CUE || cues.contains(&action.argument);
        let graphs: Vec<Graph> = source
            .phrases
            .iter()
            .filter(|(_, action)| group::of(*action) == wanted && waking(action))
            .map(|(tree, _)| {
                let mut list = Vec::new();
                let first = places(tree, &[END], &|part| names.key(part), &mut list);
                Graph {
                    places: list,
                    first,
                }
            })
            .collect();
        let Ok(Anchors {
            words,
            pairs,
            starts,
        }) = anchors::choose(&graphs, &words, GAP)
        else {
            source.problems.push(format!(
                "a phrase of group {wanted} has no word that must be there"
            ));
            continue;
        };
        for (id, back) in words {
            let entry = all.words.entry(id).or_default();
            *entry = (entry.0 | wanted, entry.1 | back);
        }
        if wanted == group::LABEL {
            all.starts = starts;
        }
        for ((one, two), back) in pairs {
            all.pairs.insert((one, two));
            for id in &by_key[&two] {
                let entry = all.words.entry(*id).or_default();
                entry.1 |= back;
            }
        }
    }
    all
}

/// Every spelling with its id and attributes.
fn vocabulary(source: &Source, names: &Names) -> Result<BTreeMap<String, (u16, u16)>, String> {
    let mut all: BTreeMap<String, (u16, u16)> = names
        .ids
        .iter()
        .map(|(word, id)| (word.clone(), (*id, 0)))
        .collect();
    for (word, to) in &source.aliases {
        let id = names.ids[to];
        let entry = all.entry(word.clone()).or_default();
        if entry.0 != 0 && entry.0 != id {
            return Err(format!("alias {word} is a word of its own"));
        }
        entry.0 = id;
    }
    for (word, bits) in &source.attributes {
        all.entry(word.clone()).or_default().1 |= bits;
    }
    for (word, to) in &source.aliases {
        let bits = all[to].1 & (attr::PERSON | attr::COMMON | attr::FUNCTION);
        all.get_mut(word).unwrap().1 |= bits;
    }
    for word in &source.misspelt {
        let Some(&entry) = all.get(word).filter(|(id, _)| *id != 0) else {
            return Err(format!("{word} is misspelt and in no phrase"));
        };
        for slip in slips(word) {
            all.entry(slip).or_insert(entry);
        }
    }
    let mut seen: BTreeMap<u32, &str> = BTreeMap::new();
    for word in all.keys() {
        if let Some(other) = seen.insert(fingerprint(word_hash(word.as_bytes())), word) {
            return Err(format!("{word} and {other} have one hash"));
        }
    }
    Ok(all)
}

/// Bytes as [`super::unpack`] reads them.
#[derive(Default)]
struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
    }

    fn count(&mut self, count: usize) {
        self.number(count as u64);
    }

    /// Numbers of two bytes each.
    fn pairs_of_bytes(&mut self, numbers: impl IntoIterator<Item = u16>) {
        self.0
            .extend(numbers.into_iter().flat_map(u16::to_le_bytes));
    }
}

fn write_states(out: &mut Writer, shapes: &[Shape]) {
    let mut lists: BTreeMap<&[Action], usize> = BTreeMap::new();
    let mut uses: BTreeMap<Vec<u16>, usize> = BTreeMap::new();
    let grouped: Vec<BTreeMap<u32, Vec<u16>>> = shapes
        .iter()
        .map(|(actions, edges)| {
            if !actions.is_empty() {
                let next = lists.len();
                lists.entry(actions).or_insert(next);
            }
            let mut by_target: BTreeMap<u32, Vec<u16>> = BTreeMap::new();
            for (key, target) in edges {
                // The edges that any word takes stand alone.
                let own = if *key >= ANY {
                    u32::from(*key) << 16
                } else {
                    0
                };
                by_target.entry(*target | own).or_default().push(*key);
            }
            for keys in by_target.values().filter(|keys| keys.len() > 1) {
                *uses.entry(keys.clone()).or_default() += 1;
            }
            by_target
        })
        .collect();
    let mut in_order: Vec<(&[Action], usize)> = lists.iter().map(|(k, v)| (*k, *v)).collect();
    in_order.sort_by_key(|(_, index)| *index);
    out.count(in_order.len());
    for (list, _) in &in_order {
        out.count(list.len());
        for action in *list {
            out.0
                .extend([action.role, action.argument, action.strength]);
        }
    }
    let mut sets: Vec<(Vec<u16>, usize)> = uses.into_iter().collect();
    sets.sort_by_key(|(_, uses)| std::cmp::Reverse(*uses));
    out.count(sets.len());
    out.count(sets.iter().map(|(keys, _)| keys.len()).sum());
    for (keys, _) in &sets {
        out.count(keys.len());
    }
    for (keys, _) in &sets {
        out.pairs_of_bytes(keys.iter().copied());
    }
    let set_ids: BTreeMap<&Vec<u16>, u16> = sets
        .iter()
        .zip(0..)
        .map(|((keys, _), at)| (keys, at))
        .collect();
    let target = |edge: u32| (edge & 0xFFFF) as u16;
    // Of each state its edges of one key and those of a set, with their targets.
    let edges: Vec<[Vec<(u16, u16)>; 2]> = grouped
        .iter()
        .map(|by_target| {
            let ones = by_target.iter().filter(|(_, keys)| keys.len() == 1);
            let mut ones: Vec<(u16, u16)> = ones
                .map(|(edge, keys)| (keys[0], target(*edge)))
                .filter(|(key, _)| *key < ANY)
                .collect();
            ones.sort_unstable();
            let many = by_target.iter().filter(|(_, keys)| keys.len() > 1);
            let many = many.map(|(edge, keys)| (set_ids[keys], target(*edge)));
            [ones, many.collect()]
        })
        .collect();
    for sort in [0, 1] {
        out.count(edges.iter().map(|edges| edges[sort].len()).sum());
    }
    for sort in [0, 1] {
        out.pairs_of_bytes(
            edges
                .iter()
                .flat_map(|edges| &edges[sort])
                .map(|edge| edge.0),
        );
        out.pairs_of_bytes(
            edges
                .iter()
                .flat_map(|edges| &edges[sort])
                .map(|edge| edge.1),
        );
    }
    out.count(shapes.len());
    // The groups that each state leads to, and how far its masks reach.
    let mut leads: Vec<(u8, u8)> = Vec::new();
    for ((actions, all), [ones, many]) in shapes.iter().zip(&edges) {
        let list = lists
            .get(actions.as_slice())
            .filter(|_| !actions.is_empty());
        out.count(list.map_or(0, |list| list + 1));
        out.count(ones.len());
        out.count(many.len());
        let own = actions
            .iter()
            .fold(0, |all, action| all | group::of(*action));
        let (groups, reach) = all.iter().fold((own, 0), |(groups, reach), (key, to)| {
            let (more, far) = leads[*to as usize];
            let far = far.saturating_add(if *key == GAP { 3 } else { 1 });
            let far = if more & MASKS != 0 { far } else { 0 };
            (groups | more, reach.max(far))
        });
        leads.push((groups, reach));
        let has = |key: u16| all.iter().find(|edge| edge.0 == key).map(|edge| edge.1);
        let classed = all.iter().any(|edge| (CLASS_BASE..ANY).contains(&edge.0));
        let flags = [
            (flag::EDGES, !all.is_empty()),
            (flag::CLASSES, classed),
            (flag::ANY, has(ANY).is_some()),
            (flag::GAP, has(GAP).is_some()),
            (flag::OUTS, !actions.is_empty()),
        ];
        let flags: u8 = flags.iter().filter(|(_, is)| *is).map(|(bit, _)| bit).sum();
        out.0.extend([groups, reach, flags]);
        for special in [ANY, GAP] {
            if let Some(to) = has(special) {
                out.number(u64::from(to) + 1);
            }
        }
    }
}

/// The filter of the pairs of words that pairs of keys stand for.
fn write_pairs(
    out: &mut Writer,
    pairs: &BTreeSet<(u16, u16)>,
    names: &Names,
    vocabulary: &BTreeMap<String, (u16, u16)>,
) {
    let mut hashes: BTreeMap<u16, Vec<u64>> = BTreeMap::new();
    for (word, (id, _)) in vocabulary {
        let hash = word_hash(word.as_bytes()) >> (64 - HASH_BITS) << (64 - HASH_BITS);
        hashes.entry(*id).or_default().push(hash);
        for class in names.of_word.get(id).into_iter().flatten() {
            hashes.entry(CLASS_BASE | class).or_default().push(hash);
        }
    }
    let mut filter = Pairs::new();
    for (one, two) in pairs {
        for one in hashes.get(one).into_iter().flatten() {
            for two in hashes.get(two).into_iter().flatten() {
                filter.insert(*one, *two);
            }
        }
    }
    for word in filter.words() {
        out.0.push(word.count_ones() as u8);
        out.0.extend((0..64).filter(|bit| *word >> bit & 1 != 0));
    }
}

/// The compiled lexicon, or everything that is wrong with its sources.
fn compile() -> Result<Vec<u8>, String> {
    let mut source = Source::read();
    settle(&mut source);
    let names = names(&mut source);
    if !source.problems.is_empty() {
        return Err(source.problems.join("\n"));
    }
    let (shapes, roots) = automaton(&mut source, &names);
    let anchors = anchors(&mut source, &names);
    if !source.problems.is_empty() {
        return Err(source.problems.join("\n"));
    }
    if shapes.len() > usize::from(u16::MAX - 1) {
        return Err("too many states".into());
    }
    let vocabulary = vocabulary(&source, &names)?;

    let mut out = Writer(MAGIC.to_vec());
    write_states(&mut out, &shapes);
    let states = out.0.len();
    let root = |key: u16| roots.get(&key).map_or(0, |root| *root as u16 + 1);
    out.count(names.classes.len());
    for class in 0..names.classes.len() as u16 {
        out.number(root(CLASS_BASE | class).into());
    }
    // Words are numbered from 1 on; 0 is no word.
    let count = usize::from(MIXED) + 1 + names.ids.len();
    out.count(count);
    for id in 0..count as u16 {
        let classes = names.of_word.get(&id);
        let anchor = anchors.words.get(&id);
        let what = [
            (follows::ROOT, root(id) != 0),
            (follows::CLASSES, classes.is_some()),
            (follows::ANCHOR, anchor.is_some()),
        ];
        out.0
            .push(what.iter().filter(|(_, is)| *is).map(|(bit, _)| bit).sum());
        if root(id) != 0 {
            out.number(root(id).into());
        }
        if let Some(classes) = classes {
            out.count(classes.len());
            let mut last = 0;
            for class in classes {
                out.0.push((class - last) as u8);
                last = *class;
            }
        }
        if let Some((groups, back)) = anchor {
            out.0.push(*groups);
            out.number((*back).into());
        }
    }
    let mut filter = vec![0u8; STARTS / 8];
    for (start, anchor) in &anchors.starts {
        for bit in start_bits(*start, *anchor) {
            filter[bit / 8] |= 1 << (bit % 8);
        }
    }
    out.0.extend(filter);
    write_pairs(&mut out, &anchors.pairs, &names, &vocabulary);
    let records = out.0.len();

    let mut lists: BTreeMap<(u16, bool), BTreeMap<u64, u16>> = BTreeMap::new();
    for (word, (id, attr)) in &vocabulary {
        let hash = word_hash(word.as_bytes()) >> (64 - HASH_BITS);
        lists
            .entry((*attr, *id != 0))
            .or_default()
            .insert(hash, *id);
    }
    out.count(vocabulary.len());
    out.count(lists.len());
    for ((attr, of_phrases), words) in &lists {
        out.number((*attr).into());
        out.0.push(u8::from(*of_phrases));
        out.count(words.len());
        let mut last = 0;
        for (hash, id) in words {
            out.number(hash - last);
            if *of_phrases {
                out.number((*id).into());
            }
            last = *hash;
        }
    }
    println!(
        "lexicon: {} words, {} phrase words, {} states, {} words and {} pairs for anchors, {} starts; {states} bytes of states, {} of words, {} of vocabulary",
        vocabulary.len(),
        names.ids.len(),
        shapes.len(),
        anchors.words.len(),
        anchors.pairs.len(),
        anchors.starts.len(),
        records - states,
        out.0.len() - records,
    );
    Ok(out.0)
}

#[test]
fn lexicon_is_fresh() {
    let bytes = compile().unwrap_or_else(|problems| panic!("{problems}"));
    let path = source::folder().join("lexicon.bin");
    if std::env::var_os("KINDLINE_BLESS").is_some() {
        fs::write(&path, &bytes).unwrap();
    }
    let fresh = fs::read(&path).is_ok_and(|old| old == bytes);
    assert!(
        fresh,
        "data/lexicon.bin does not fit its sources: run the test with KINDLINE_BLESS=1"
    );
}

/// Says every phrase of the sources `times` times, its choices, classes and gaps filled in another way
/// each time.
pub(crate) fn say_all(times: u64, mut hear: impl FnMut(&str)) {
    let mut source = Source::read();
    settle(&mut source);
    let mut seed = 1u64;
    for (tree, _) in &source.phrases {
        for _ in 0..times {
            let mut words: Vec<String> = Vec::new();
            say(tree, &source, &mut seed, &mut words);
            hear(&words.join(" "));
        }
    }
}

fn say(tree: &Tree, source: &Source, seed: &mut u64, words: &mut Vec<String>) {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    let chance = *seed as usize >> 8;
    match tree {
        Tree::Row(list) => list.iter().for_each(|tree| say(tree, source, seed, words)),
        Tree::Choice(list) => say(&list[chance % list.len()], source, seed, words),
        Tree::Part(Part::Word(word)) => words.push(word.clone()),
        Tree::Part(Part::Class(class)) => {
            let all = &source.classes[class];
            words.extend(all.iter().nth(chance % all.len()).cloned());
        }
        Tree::Part(Part::Number) => words.push((chance % 5000).to_string()),
        Tree::Part(Part::Any) => words.push("xyzzy".into()),
        Tree::Part(Part::Gap) => words.extend(
            ["then", "the", "of"]
                .iter()
                .take(chance % 4)
                .map(|w| (*w).to_owned()),
        ),
    }
}
