//! From the lexicon's text files to `data/lexicon.bin`.
//!
//! `KINDLINE_BLESS=1 cargo test -p kindline-sensitive lexicon_is_fresh` writes the file; without the
//! variable the same test fails when it does not fit its sources. docs: `data/lexicon/README.md`.

mod anchors;
mod automaton;
mod bits;
mod pack;
mod phrase;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::OnceLock;

use self::anchors::{Graph, Words};
use self::automaton::{END, FromAnchor, Maker, Place, Shape, places};
use self::bits::{Coder, Sheet};
use self::pack::{Writer, pack_states, write_pairs, write_pilots};
use self::phrase::{Part, Tree};
use self::source::Source;
use super::bits::Sort;
use super::spelling::slips;
use super::table::{
    ANY, ATTR_BITS, Action, BUCKET_BITS, CLASS_BASE, GAP, HASH_BITS, MIXED, NUMBER, ROOTS, TURN,
    Table, anchor, attr, group, info,
};
use super::unpack::{MAGIC, more};
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

    /// The words that a key stands for; the key itself where it is no class.
    fn words_of(&self, key: u16) -> Vec<u16> {
        if !(CLASS_BASE..TURN).contains(&key) {
            return vec![key];
        }
        let class = key & !CLASS_BASE;
        let words = self.of_word.iter();
        let words = words.filter(|(_, classes)| classes.contains(&class));
        words.map(|(word, _)| *word).collect()
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
        let words = self.ids.values().map(|id| (*id, vec![*id]));
        let classes = (0..self.classes.len() as u16).map(|class| CLASS_BASE | class);
        words
            .chain(classes.map(|class| (class, self.words_of(class))))
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
    let mut all: BTreeMap<String, ()> = BTreeMap::new();
    for (tree, _) in &mut source.phrases {
        tree.parts(&mut |part| match part {
            Part::Word(word) => {
                all.insert(word.clone(), ());
            }
            Part::Class(class) if !source.classes.contains_key(class) => {
                source.problems.push(format!("unknown class {class}"));
            }
            _ => {}
        });
    }
    all.extend(
        source
            .classes
            .values()
            .flatten()
            .map(|word| (word.clone(), ())),
    );
    all.extend(source.aliases.iter().map(|(_, to)| (to.clone(), ())));
    // What is used most gets the smallest numbers, which take the least room.
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for (tree, _) in &mut source.phrases {
        tree.parts(&mut |part| match part {
            Part::Word(word) => {
                if let Some((word, _)) = all.get_key_value(word.as_str()) {
                    *uses.entry(word).or_default() += 1;
                }
            }
            Part::Class(class) => {
                for word in &source.classes[class] {
                    if let Some((word, _)) = all.get_key_value(word.as_str()) {
                        *uses.entry(word).or_default() += 1;
                    }
                }
            }
            _ => {}
        });
    }
    let mut in_order: Vec<&str> = all.keys().map(String::as_str).collect();
    in_order.sort_by_key(|word| std::cmp::Reverse(uses.get(word).copied().unwrap_or(0)));
    let in_order = in_order.into_iter().map(str::to_owned);
    let ids: BTreeMap<String, u16> = in_order.zip(MIXED + 1..).collect();
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

/// The phrases as an automaton that reads them from their start, for the slow scan of the tests.
pub(crate) struct Forward {
    shapes: Vec<Shape>,
    /// The states that phrases which start with a word enter.
    roots: BTreeMap<u16, Vec<u32>>,
}

impl Forward {
    pub(crate) fn get() -> &'static Forward {
        static FORWARD: OnceLock<Forward> = OnceLock::new();
        FORWARD.get_or_init(|| {
            let mut source = Source::read();
            settle(&mut source);
            let names = names(&mut source);
            let (shapes, by_key) = automaton(&mut source, &names);
            let mut roots: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
            for (key, root) in by_key {
                for word in names.words_of(key) {
                    roots.entry(word).or_default().push(root);
                }
            }
            Forward { shapes, roots }
        })
    }

    pub(crate) fn roots(&self, word: u16) -> &[u32] {
        self.roots.get(&word).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn outs(&self, state: u32) -> &[Action] {
        &self.shapes[state as usize].0
    }

    pub(crate) fn edge(&self, state: u32, key: u16) -> Option<u32> {
        let edges = &self.shapes[state as usize].1;
        let at = edges.binary_search_by_key(&key, |edge| edge.0).ok()?;
        Some(edges[at].1)
    }
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
    let words_of = |key| names.words_of(key);
    let mut maker = Maker::new(&all, &actions, &words_of);
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

/// The groups of phrases, in the order of their bits.
const GROUPS: [u8; 8] = [1, 2, 4, 8, 16, 32, 64, 128];

/// The automaton that reads phrases from their anchors.
#[derive(Default)]
struct Anchored {
    /// The states, each after those it leads to.
    shapes: Vec<Shape>,
    /// The state that the phrases of a group which a word anchors start from.
    roots: BTreeMap<(u16, u8), u32>,
    /// Pairs of words that anchor phrases of a group, and words that do so by themselves.
    pairs: BTreeSet<(u16, u16, u8)>,
    alone: BTreeSet<(u16, u8)>,
    /// Words that wake detectors.
    wake: BTreeSet<u16>,
    /// How many words the phrases of a group which a word anchors may have before it and after it.
    reach: BTreeMap<(u16, u8), [u8; 2]>,
}

fn anchored(source: &mut Source, names: &Names) -> Anchored {
    let frequency = frequencies(names, &source.aliases);
    let by_key = names.by_key();
    let cues: Vec<u8> = detectors::waking_cues().map(|cue: Cue| cue as u8).collect();
    let mut out = Anchored::default();
    let mut all: Vec<Place> = Vec::new();
    let mut starts: BTreeMap<(u16, u8), BTreeSet<u32>> = BTreeMap::new();
    let actions: Vec<Action> = source.phrases.iter().map(|(_, action)| *action).collect();
    for wanted in GROUPS {
        let phrases: Vec<usize> = (0..actions.len())
            .filter(|at| group::of(actions[*at]) == wanted)
            .collect();
        let graphs: Vec<Graph> = phrases
            .iter()
            .map(|at| {
                let mut list = Vec::new();
                let tree = &source.phrases[*at].0;
                let end = END + *at as u32;
                let first = places(tree, &[end], &|part| names.key(part), &mut list);
                Graph::new(actions[*at], list, first)
            })
            .collect();
        let words = Words {
            of: &|key| by_key.get(&key).map_or(&[], Vec::as_slice),
            frequency: &|id| {
                frequency.get(&id).copied().unwrap_or(match id {
                    NUMBER => 1500.0,
                    MIXED => 500.0,
                    _ => 1.0,
                })
            },
            pairs: wanted != group::CUE,
        };
        let cuts = match anchors::choose(&graphs, &words) {
            Ok(cuts) => cuts,
            Err(phrase) => {
                let action = actions[phrases[phrase]];
                source.problems.push(format!(
                    "a phrase of group {wanted} has no word that must be there: {action:?}"
                ));
                continue;
            }
        };
        for (graph, cut) in graphs.iter().zip(&cuts) {
            let origin = all.len() as u32;
            let first = graph.first.iter().map(|at| *at as usize).collect();
            all.extend(graph.places.iter().map(|place| {
                let moved = |at: &u32| if *at < END { *at + origin } else { *at };
                Place {
                    key: place.key,
                    next: place.next.iter().map(moved).collect(),
                }
            }));
            let alone = cut.places.iter().map(|at| (*at, None));
            let pairs = cut.pairs.iter().map(|(one, two)| (*two, Some(*one)));
            for (anchor, before) in alone.chain(pairs) {
                let from = FromAnchor {
                    places: &graph.places,
                    first: &first,
                    prior: &graph.prior,
                    origin,
                    anchor,
                    before,
                    turn: TURN,
                };
                let list = from.add(&mut all);
                let key = graph.places[anchor].key;
                let reach = [graph.before(anchor), graph.after(anchor)];
                for word in &by_key[&key] {
                    starts.entry((*word, wanted)).or_default().extend(&list);
                    let most = out.reach.entry((*word, wanted)).or_default();
                    *most = [most[0].max(reach[0]), most[1].max(reach[1])];
                }
                if wanted == group::CUE && cues.contains(&graph.action.argument) {
                    out.wake.extend(&by_key[&key]);
                }
                match before {
                    Some(before) => {
                        for one in &by_key[&graph.places[before].key] {
                            let pairs = by_key[&key].iter().map(|two| (*one, *two, wanted));
                            out.pairs.extend(pairs);
                        }
                    }
                    None => out
                        .alone
                        .extend(by_key[&key].iter().map(|word| (*word, wanted))),
                }
            }
        }
    }
    let words_of = |key| names.words_of(key);
    let mut maker = Maker::new(&all, &actions, &words_of);
    out.roots = starts
        .into_iter()
        .map(|(key, set)| (key, maker.state(set.into_iter().collect())))
        .collect();
    let mut by_state: Vec<(Shape, u32)> = maker.shapes.into_iter().collect();
    by_state.sort_by_key(|(_, state)| *state);
    out.shapes = by_state.into_iter().map(|(shape, _)| shape).collect();
    out
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
    let mut seen: BTreeMap<u64, &str> = BTreeMap::new();
    for word in all.keys() {
        if let Some(other) = seen.insert(word_hash(word.as_bytes()) >> (64 - HASH_BITS), word) {
            return Err(format!("{word} and {other} have one hash"));
        }
    }
    Ok(all)
}

/// What the words of phrases are, and which states the phrases that they anchor start from, in blocks.
fn records(
    anchors: &Anchored,
    count: usize,
    written: &[Result<usize, usize>],
) -> (Sheet, Vec<Sheet>) {
    let mut out = Sheet::default();
    let mut blocks: Vec<Sheet> = Vec::new();
    let of_labels = || anchors.pairs.iter().filter(|pair| pair.2 == group::LABEL);
    let firsts: BTreeSet<u16> = of_labels().map(|pair| pair.0).collect();
    let seconds: BTreeSet<u16> = of_labels().map(|pair| pair.1).collect();
    let mut last = 0i64;
    for id in 0..count as u16 {
        let roots = anchors.roots.range((id, 0)..=(id, u8::MAX));
        let groups = roots.clone().fold(0, |all, ((_, group), _)| all | group);
        let others = groups & !group::LABEL;
        let what = [
            (more::ALONE, anchors.alone.contains(&(id, group::LABEL))),
            (more::FIRST, firsts.contains(&id)),
            (more::SECOND, seconds.contains(&id)),
            (more::DETECTOR, anchors.wake.contains(&id)),
            (more::LABEL, groups & group::LABEL != 0),
            (more::OTHERS, others != 0),
        ];
        let what = what.iter().filter(|(_, is)| *is).map(|(bit, _)| bit).sum();
        out.symbol(Sort::What, what);
        if others != 0 {
            out.symbol(Sort::Groups, others);
        }
        if usize::from(id) % ROOTS == 0 {
            blocks.push(Sheet::default());
            blocks[usize::from(id) / ROOTS].raw(16, last as u64);
        }
        let out = &mut blocks[usize::from(id) / ROOTS];
        for (of, root) in roots {
            if of.1 != group::LABEL {
                let [before, after] = anchors.reach[of];
                let alone = u8::from(anchors.alone.contains(of)) * anchor::ALONE;
                out.symbol(Sort::Anchor, alone | before << anchor::BEFORE | after);
            }
            match written[*root as usize] {
                Ok(number) => {
                    let difference = number as i64 - last;
                    let folded = (difference << 1 ^ difference >> 63) as u64;
                    out.flagged(Sort::Root, false, folded);
                    last = number as i64;
                }
                Err(list) => out.flagged(Sort::Root, true, list as u64),
            }
        }
    }
    (out, blocks)
}

/// The compiled lexicon, or everything that is wrong with its sources.
fn compile() -> Result<Vec<u8>, String> {
    let mut source = Source::read();
    settle(&mut source);
    let names = names(&mut source);
    if !source.problems.is_empty() {
        return Err(source.problems.join("\n"));
    }
    let anchors = anchored(&mut source, &names);
    if !source.problems.is_empty() {
        return Err(source.problems.join("\n"));
    }
    let vocabulary = vocabulary(&source, &names)?;
    if names.ids.len() + usize::from(MIXED) >= info::ID as usize {
        return Err("too many words of phrases".into());
    }

    let mut out = Writer(MAGIC.to_vec());
    let packed = pack_states(&mut out, &anchors.shapes)?;
    // Words are numbered from 1 on; 0 is no word.
    let count = usize::from(MIXED) + 1 + names.ids.len();
    let (records, roots) = records(&anchors, count, &packed.numbers);
    let kept = |word: &str| word_hash(word.as_bytes()) >> (64 - HASH_BITS);
    const WAKING: [&str; 8] = [
        "www", "corner", "dot", "gmail", "hotmail", "yahoo", "outlook", "icloud",
    ];
    let looked_up = |word: &str, id: u16, bits: u16| {
        id != 0 || bits & attr::PERSON != 0 || WAKING.contains(&word)
    };
    let mut hashes: BTreeSet<u64> = vocabulary
        .iter()
        .filter(|(word, (id, bits))| looked_up(word, *id, *bits))
        .map(|(word, _)| kept(word) << (64 - HASH_BITS))
        .collect();
    hashes.extend(WAKING.map(|word| kept(word) << (64 - HASH_BITS)));
    let hashes: Vec<u64> = hashes.into_iter().collect();
    let attrs: BTreeSet<u16> = vocabulary
        .values()
        .map(|(_, bits)| *bits)
        .chain([0])
        .collect();
    let attrs: Vec<u16> = attrs.into_iter().collect();
    if attrs.len() > 1 << ATTR_BITS {
        return Err("too many kinds of attributes".into());
    }
    // What the pass asks for, words of phrases by number, others by hash; and the rest by hash.
    let mut lists: BTreeMap<(usize, bool), BTreeSet<(u16, u64)>> = BTreeMap::new();
    let mut others: Vec<BTreeMap<u64, usize>> = vec![BTreeMap::new(); 1 << BUCKET_BITS];
    for (word, (id, bits)) in &vocabulary {
        let attr = attrs
            .iter()
            .position(|attr| attr == bits)
            .unwrap_or_default();
        let hash = kept(word);
        if looked_up(word, *id, *bits) {
            let list = lists.entry((attr, *id != 0)).or_default();
            list.insert((*id, hash));
        } else {
            let bucket = (hash >> (HASH_BITS - BUCKET_BITS)) as usize;
            others[bucket].insert(hash, attr);
        }
    }
    let mut words = Sheet::default();
    for ((attr, of_phrases), list) in &lists {
        words.symbol(Sort::Attr, *attr as u8);
        words.raw(1, (*of_phrases).into());
        words.raw(32, list.len() as u64);
        let mut last = (0, 0);
        for (id, hash) in list {
            if *of_phrases {
                words.number(Sort::Id, (id - last.0).into());
                words.raw(HASH_BITS, *hash);
            } else {
                words.number(Sort::Hash, hash - last.1);
            }
            last = (*id, *hash);
        }
    }
    let buckets = others.iter().enumerate().map(|(bucket, words)| {
        let mut out = Sheet::default();
        out.raw(16, words.len() as u64);
        let mut last = (bucket as u64) << (HASH_BITS - BUCKET_BITS);
        for (hash, attr) in words {
            out.symbol(Sort::Attr, *attr as u8);
            out.number(Sort::Hash, hash - last);
            last = *hash;
        }
        out
    });
    let buckets: Vec<Sheet> = buckets.collect();

    let sheets = packed.sets.iter().chain(&packed.states);
    let sheets = sheets.chain(&roots).chain(&buckets);
    let coder = Coder::new(sheets.chain([&records, &words]));
    out.codes(&coder);
    let mut parts = vec![out.0.len()];
    out.count(packed.set_count);
    out.blocks(&packed.sets, &coder);
    parts.push(out.0.len());
    out.count(packed.count);
    out.blocks(&packed.states, &coder);
    parts.push(out.0.len());
    write_pairs(&mut out, &anchors.pairs);
    write_pilots(&mut out, &hashes)?;
    parts.push(out.0.len());
    out.count(count);
    let records = coder.write(&records);
    out.count(records.len());
    out.0.extend(records);
    parts.push(out.0.len());
    out.count(count);
    out.blocks(&roots, &coder);
    parts.push(out.0.len());
    out.count(attrs.len());
    out.0
        .extend(attrs.iter().flat_map(|attr| attr.to_le_bytes()));
    out.count(hashes.len());
    out.count(lists.len());
    let words = coder.write(&words);
    out.count(words.len());
    out.0.extend(words);
    parts.push(out.0.len());
    out.blocks(&buckets, &coder);
    parts.push(out.0.len());
    // Numbers are read eight bytes at a time.
    out.0.extend([0; 8]);
    println!(
        "lexicon: {} words, {} phrase words, {} states, {} words and {} pairs for anchors; bytes of actions and codes, sets, states, filters, words of phrases, roots, words, other words end at {parts:?}",
        vocabulary.len(),
        names.ids.len(),
        anchors.shapes.len(),
        anchors.alone.len(),
        anchors.pairs.len(),
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
    assert!(Table::builtin().is_whole(), "a part cannot be read");
}

#[test]
fn every_word_is_looked_up_as_it_was_written() {
    let mut source = Source::read();
    settle(&mut source);
    let names = names(&mut source);
    let table = Table::builtin();
    for (word, (id, bits)) in vocabulary(&source, &names).unwrap() {
        let hash = word_hash(word.as_bytes());
        assert_eq!((table.id(hash), table.attr(hash)), (id, bits), "{word}");
        let person = table.info(hash) & info::PERSON != 0;
        assert_eq!(person, bits & attr::PERSON != 0, "{word}");
    }
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
