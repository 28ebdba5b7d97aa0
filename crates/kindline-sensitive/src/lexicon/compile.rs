//! From the lexicon's text files to `data/lexicon.bin`.
//!
//! `KINDLINE_BLESS=1 cargo test -p kindline-sensitive lexicon_is_fresh` writes the file; without the
//! variable the same test fails when it does not fit its sources. docs: `data/lexicon/README.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::spelling::slips;
use super::table::{
    ANY, CLASS_BASE, GAP, MAGIC, MIXED, NUMBER, attr, fingerprint, flag, pair_hash, role, strength,
};
use crate::context::Cue;
use crate::hash::word_hash;
use crate::label::Label;
use crate::tokens::fold;

/// A phrase as it is written.
enum Tree {
    Row(Vec<Tree>),
    Choice(Vec<Tree>),
    Part(Part),
}

impl Tree {
    fn parts(&mut self, visit: &mut impl FnMut(&mut Part)) {
        match self {
            Tree::Row(list) | Tree::Choice(list) => {
                for tree in list {
                    tree.parts(visit);
                }
            }
            Tree::Part(part) => visit(part),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Word(String),
    Class(String),
    Number,
    Any,
    Gap,
}

#[derive(Default)]
struct Source {
    classes: BTreeMap<String, BTreeSet<String>>,
    aliases: Vec<(String, String)>,
    phrases: Vec<(Tree, u32)>,
    attributes: BTreeMap<String, u16>,
    misspelt: Vec<String>,
    problems: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// The word as the tokenizer looks it up.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|c| !matches!(c, '\'' | '’' | '*'))
        .map(|c| fold(c).unwrap_or(c))
        .collect()
}

impl Source {
    fn read() -> Source {
        let mut source = Source::default();
        let mut files: Vec<PathBuf> = Vec::new();
        for language in ["en", "es", "fr"] {
            let Ok(entries) = fs::read_dir(folder().join("lexicon").join(language)) else {
                continue;
            };
            files.extend(entries.map(|entry| entry.unwrap().path()));
        }
        files.retain(|path| path.extension().is_some_and(|e| e == "txt"));
        files.sort();
        for file in &files {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            source.file(&name, &fs::read_to_string(file).unwrap());
        }
        for (file, bits) in [
            ("names/first.txt", attr::FIRST),
            ("names/last.txt", attr::LAST),
            ("names/common.txt", attr::COMMON),
            ("names/places.txt", attr::PLACE),
        ] {
            let text = fs::read_to_string(folder().join(file)).unwrap_or_default();
            for word in text
                .lines()
                .filter(|l| !l.starts_with('#'))
                .flat_map(str::split_whitespace)
            {
                *source.attributes.entry(plain(word)).or_default() |= bits;
            }
        }
        source
    }

    fn file(&mut self, name: &str, text: &str) {
        let mut head: Vec<String> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let place = format!("{name}:{}", index + 1);
            let line = line.split(" ## ").next().unwrap_or_default().trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(rest) = line.strip_prefix("== ") {
                let (words, origin) = rest.split_once("::").unwrap_or((rest, ""));
                if origin.trim().is_empty() {
                    self.problems
                        .push(format!("{place}: section without a source"));
                }
                head = words.split_whitespace().map(str::to_owned).collect();
                continue;
            }
            self.line(&place, &head, line);
        }
    }

    fn line(&mut self, place: &str, head: &[String], line: &str) {
        let head: Vec<&str> = head.iter().map(String::as_str).collect();
        match head.as_slice() {
            ["class", class] => {
                for word in line.split_whitespace() {
                    self.classes
                        .entry((*class).to_owned())
                        .or_default()
                        .insert(plain(word));
                }
            }
            ["misspelt"] => self.misspelt.extend(line.split_whitespace().map(plain)),
            ["alias"] => {
                let Some((to, from)) = line.split_once(':') else {
                    self.problems
                        .push(format!("{place}: alias without a colon"));
                    return;
                };
                for word in from.split_whitespace() {
                    self.aliases.push((plain(word), plain(to.trim())));
                }
            }
            ["attr", name] => {
                let Some(bits) = attribute(name) else {
                    self.problems
                        .push(format!("{place}: unknown attribute {name}"));
                    return;
                };
                for word in line.split_whitespace() {
                    *self.attributes.entry(plain(word)).or_default() |= bits;
                }
            }
            _ => {
                let Some(action) = action(&head) else {
                    self.problems
                        .push(format!("{place}: unknown section {head:?}"));
                    return;
                };
                for phrase in line.split(';').map(str::trim).filter(|p| !p.is_empty()) {
                    match parse(phrase) {
                        Ok(tree) => {
                            let crisis = matches!(
                                head.first(),
                                Some(&("crisis" | "concern" | "hint" | "threat"))
                            );
                            let tree = if crisis { spelled_out(tree) } else { tree };
                            self.phrases.push((tree, action));
                        }
                        Err(problem) => self.problems.push(format!("{place}: {problem}: {phrase}")),
                    }
                }
            }
        }
    }
}

fn attribute(name: &str) -> Option<u16> {
    Some(match name {
        "self" => attr::SELF,
        "you" => attr::YOU,
        "third" => attr::THIRD,
        "title" => attr::TITLE,
        "month" => attr::MONTH,
        "place" => attr::PLACE,
        "street" => attr::STREET,
        "first" => attr::FIRST,
        "last" => attr::LAST,
        "common" => attr::COMMON,
        "numeral" => attr::NUMERAL,
        "function" => attr::FUNCTION,
        _ => return None,
    })
}

fn action(head: &[&str]) -> Option<u32> {
    let pack = |role: u8, argument: u8, strength: u8| {
        Some(u32::from(role) | u32::from(argument) << 8 | u32::from(strength) << 16)
    };
    match head {
        ["all", "not"] => pack(role::MASK, role::ANY_LABEL, 0),
        ["crisis"] => pack(role::CRISIS, 0, 2),
        ["concern"] => pack(role::CRISIS, 0, 1),
        ["crisis", "not"] => pack(role::CRISIS_MASK, 0, 0),
        ["crisis", "past"] => pack(role::CRISIS_MASK, 1, 0),
        ["crisis", "tale"] => pack(role::CRISIS_MASK, 2, 0),
        ["crisis", "thing"] => pack(role::CRISIS, 1, 0),
        ["crisis", "plea"] => pack(role::CRISIS, 2, 0),
        ["crisis", "asked"] => pack(role::CRISIS, 3, 0),
        ["hint", family, weight] => pack(
            role::CRISIS,
            crate::hints::family(family)?,
            weight
                .parse()
                .ok()
                .filter(|weight| (1..=3).contains(weight))?,
        ),
        ["crisis", "step"] => pack(role::CRISIS, 4, 0),
        ["tie"] => pack(role::TIE, 0, 0),
        ["resource"] => pack(role::RESOURCE, 0, 0),
        ["notice"] => pack(role::NOTICE, 0, 0),
        ["client"] => pack(role::CLIENT, 0, 0),
        ["opt-out"] => pack(role::OPT_OUT, 0, 0),
        ["threat"] => pack(role::THREAT, 0, 0),
        ["name", "after"] => pack(role::NAME_AFTER, 0, 0),
        ["name", "before"] => pack(role::NAME_BEFORE, 0, 0),
        ["name", "not"] => pack(role::NAME_MASK, 0, 0),
        ["cue", cue] => pack(role::CUE, Cue::from_id(cue)? as u8, 0),
        [label, level] => {
            let label = Label::from_id(label)?.index();
            match *level {
                "not" => pack(role::MASK, label, 0),
                "own" => pack(role::LABEL, label, strength::OWN),
                "tie" => pack(role::LABEL, label, strength::TIE),
                "near" => pack(role::LABEL, label, strength::NEAR),
                "part" => pack(role::LABEL, label, strength::PART),
                _ => None,
            }
        }
        _ => None,
    }
}

/// `(a|b c)`, `[optional|words]`, `{class}`, `word+` (also with s), `#` (a number), `_` (any word),
/// `..` (up to three words).
fn parse(phrase: &str) -> Result<Tree, String> {
    let mut rest = phrase.trim();
    let tree = choice(&mut rest)?;
    if rest.is_empty() {
        Ok(tree)
    } else {
        Err("a bracket is closed that was not opened".into())
    }
}

fn choice(rest: &mut &str) -> Result<Tree, String> {
    let mut list = vec![row(rest)?];
    while let Some(after) = rest.strip_prefix('|') {
        *rest = after;
        list.push(row(rest)?);
    }
    Ok(Tree::Choice(list))
}

fn row(rest: &mut &str) -> Result<Tree, String> {
    let mut list = Vec::new();
    loop {
        *rest = rest.trim_start();
        match rest.chars().next() {
            None | Some('|' | ')' | ']') => return Ok(Tree::Row(list)),
            Some(open @ ('(' | '[')) => {
                *rest = rest.get(1..).unwrap_or_default();
                let inner = choice(rest)?;
                let close = if open == '(' { ')' } else { ']' };
                *rest = rest.strip_prefix(close).ok_or("a bracket is not closed")?;
                list.push(if open == '(' {
                    inner
                } else {
                    Tree::Choice(vec![inner, Tree::Row(Vec::new())])
                });
            }
            Some(_) => {
                let end = rest
                    .find([' ', '(', '[', ')', ']', '|'])
                    .unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                *rest = after;
                list.push(part(word)?);
            }
        }
    }
}

fn part(word: &str) -> Result<Tree, String> {
    Ok(match word {
        "_" => Tree::Part(Part::Any),
        ".." => Tree::Part(Part::Gap),
        "#" => Tree::Part(Part::Number),
        _ if word.starts_with('{') => {
            Tree::Part(Part::Class(word.trim_matches(['{', '}']).to_owned()))
        }
        _ => {
            let stem = plain(word.trim_end_matches('+'));
            if stem.is_empty() || !stem.chars().all(char::is_alphanumeric) {
                return Err(format!("`{word}` is not a word"));
            }
            let one = Tree::Part(Part::Word(stem.clone()));
            if word.ends_with('+') {
                Tree::Choice(vec![one, Tree::Part(Part::Word(format!("{stem}s")))])
            } else {
                one
            }
        }
    })
}

/// Short forms that crisis phrases hold, and what they stand for: somebody in danger may write either.
const SHORT: &[(&str, &str)] = &[
    ("im", "i am"),
    ("ive", "i have"),
    ("ill", "i will"),
    ("hes", "he is"),
    ("shes", "she is"),
    ("theyre", "they are"),
    ("hell", "he will"),
    ("shell", "she will"),
    ("wont", "will not"),
    ("dont", "do not"),
    ("doesnt", "does not"),
    ("didnt", "did not"),
    ("cant", "can not"),
    ("isnt", "is not"),
    ("wasnt", "was not"),
    ("havent", "have not"),
    ("hasnt", "has not"),
    ("wouldnt", "would not"),
];

/// The phrase with every short form also written in full.
fn spelled_out(tree: Tree) -> Tree {
    match tree {
        Tree::Row(list) => Tree::Row(list.into_iter().map(spelled_out).collect()),
        Tree::Choice(list) => Tree::Choice(list.into_iter().map(spelled_out).collect()),
        Tree::Part(Part::Word(word)) => {
            let long = SHORT.iter().find(|(short, _)| *short == word);
            let one = Tree::Part(Part::Word(word));
            match long {
                Some((_, long)) => {
                    let words = long
                        .split(' ')
                        .map(|word| Tree::Part(Part::Word(word.to_owned())));
                    Tree::Choice(vec![one, Tree::Row(words.collect())])
                }
                None => one,
            }
        }
        other => other,
    }
}

/// A place in a phrase: the key that leads over it and where one may go on.
struct Place {
    key: u16,
    next: Vec<u32>,
}

/// Targets from here on stand for "the phrase ends, do this".
const END: u32 = 1 << 31;

/// Adds a tree in front of `next` and gives the places it may start with.
fn places(tree: &Tree, next: &[u32], key: &dyn Fn(&Part) -> u16, all: &mut Vec<Place>) -> Vec<u32> {
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
type Shape = (Vec<u32>, Vec<(u16, u32)>);

/// The automaton while it is made: sets of places become states, states with one future are one.
struct Maker<'a> {
    all: &'a [Place],
    actions: &'a [u32],
    sets: BTreeMap<Vec<u32>, u32>,
    shapes: BTreeMap<Shape, u32>,
}

impl Maker<'_> {
    fn state(&mut self, mut set: Vec<u32>) -> u32 {
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

/// Eight bits and more for each edge, so that seven of eight words that do not fit are turned away.
const PAIR_BYTES: usize = 1 << 17;

/// The compiled lexicon, or everything that is wrong with its sources.
fn compile() -> Result<Vec<u8>, String> {
    let mut source = Source::read();
    // An alias is its word wherever it stands.
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
    let mut ids: BTreeMap<String, u16> = BTreeMap::new();
    let mut next = MIXED + 1;
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
    for word in all {
        ids.insert(word, next);
        next += 1;
    }
    let class_names: Vec<String> = source.classes.keys().cloned().chain(["#".into()]).collect();
    let class_id = |name: &str| {
        class_names
            .iter()
            .position(|other| other == name)
            .map(|at| at as u16)
            .unwrap_or_default()
    };
    let number = class_id("#");
    let mut word_classes: BTreeMap<u16, BTreeSet<u16>> = BTreeMap::new();
    for (class, words) in &source.classes {
        for word in words {
            word_classes
                .entry(ids[word])
                .or_default()
                .insert(class_id(class));
        }
    }
    word_classes.entry(NUMBER).or_default().insert(number);
    word_classes.entry(MIXED).or_default().insert(number);
    for (word, id) in &ids {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            word_classes.entry(*id).or_default().insert(number);
        }
    }

    let key = |part: &Part| match part {
        Part::Word(word) => ids[word],
        Part::Class(class) => CLASS_BASE | class_id(class),
        Part::Number => CLASS_BASE | number,
        Part::Any => ANY,
        Part::Gap => GAP,
    };
    let mut all: Vec<Place> = Vec::new();
    let mut actions: Vec<u32> = Vec::new();
    let mut starts: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
    if source.problems.is_empty() {
        for (tree, action) in &source.phrases {
            actions.push(*action);
            let end = END + actions.len() as u32 - 1;
            for first in places(tree, &[end], &key, &mut all) {
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
    }
    if !source.problems.is_empty() {
        return Err(source.problems.join("\n"));
    }

    let mut maker = Maker {
        all: &all,
        actions: &actions,
        sets: BTreeMap::new(),
        shapes: BTreeMap::new(),
    };
    // Every word enters one state: that of all phrases that start with it or with one of its classes.
    let mut words: Vec<u16> = Vec::new();
    let mut class_list: Vec<u16> = Vec::new();
    for word in 0..next {
        let first = class_list.len() as u16;
        let mine = word_classes.get(&word).into_iter().flatten();
        class_list.extend(mine.map(|class| CLASS_BASE | class));
        let after = class_list.len() as u16;
        let set: Vec<u32> = std::iter::once(&word)
            .chain(&class_list[usize::from(first)..])
            .filter_map(|key| starts.get(key))
            .flatten()
            .copied()
            .collect();
        let root = if set.is_empty() {
            0
        } else {
            u16::try_from(maker.state(set) + 1).map_err(|_| "too many states")?
        };
        words.extend([root, first, after, 0]);
    }
    let mut by_state: Vec<(Shape, u32)> = maker.shapes.into_iter().collect();
    by_state.sort_by_key(|(_, state)| *state);
    let mut edges = vec![0u32];
    let mut edge_keys: Vec<u16> = Vec::new();
    let mut edge_targets: Vec<u16> = Vec::new();
    let mut outs = vec![0u32];
    let mut out_list: Vec<u32> = Vec::new();
    for ((actions, next), _) in &by_state {
        for (key, child) in next {
            edge_keys.push(*key);
            edge_targets.push(u16::try_from(*child).map_err(|_| "too many states")?);
        }
        edges.push(edge_keys.len() as u32);
        out_list.extend(actions);
        outs.push(out_list.len() as u32);
    }

    let mut vocabulary: BTreeMap<String, (u16, u16)> = ids
        .iter()
        .map(|(word, id)| (word.clone(), (*id, 0)))
        .collect();
    for (word, to) in &source.aliases {
        let id = ids[to];
        let entry = vocabulary.entry(word.clone()).or_default();
        if entry.0 != 0 && entry.0 != id {
            return Err(format!("alias {word} is a word of its own"));
        }
        entry.0 = id;
    }
    for (word, bits) in &source.attributes {
        vocabulary.entry(word.clone()).or_default().1 |= bits;
    }
    for (word, to) in &source.aliases {
        let bits = vocabulary[to].1
            & (attr::SELF | attr::YOU | attr::THIRD | attr::COMMON | attr::FUNCTION);
        vocabulary.get_mut(word).unwrap().1 |= bits;
    }
    for word in &source.misspelt {
        let Some(&entry) = vocabulary.get(word).filter(|(id, _)| *id != 0) else {
            return Err(format!("{word} is misspelt and in no phrase"));
        };
        for slip in slips(word) {
            vocabulary.entry(slip).or_insert(entry);
        }
    }
    let slots = (vocabulary.len() * 5 / 4 + 8).next_power_of_two();
    let mut table = vec![0u64; slots];
    for (word, (id, bits)) in &vocabulary {
        let hash = word_hash(word.as_bytes());
        let print = u64::from(fingerprint(hash));
        let mut slot = hash as usize & (slots - 1);
        let mut steps = 0;
        while table[slot] != 0 {
            if table[slot] & 0xFFFF_FFFF == print {
                return Err(format!("the hash of {word} is taken"));
            }
            slot = (slot + 1) & (slots - 1);
            steps += 1;
        }
        if steps > 250 {
            return Err(format!("{word} lies too far from its slot"));
        }
        table[slot] = print | u64::from(*id) << 32 | u64::from(*bits) << 48;
    }

    let mut pairs = vec![0u8; PAIR_BYTES];
    let mut flags: Vec<u8> = Vec::new();
    for (state, ((actions, next), _)) in by_state.iter().enumerate() {
        let mut sorts = if actions.is_empty() { 0 } else { flag::OUTS };
        for (key, _) in next {
            sorts |= flag::EDGES
                | match *key {
                    GAP => flag::GAP,
                    ANY => flag::ANY,
                    CLASS_BASE.. => flag::CLASSES,
                    _ => 0,
                };
            let bit = pair_hash(state as u32, *key) as usize % (PAIR_BYTES * 8);
            pairs[bit / 8] |= 1 << (bit % 8);
        }
        flags.push(sorts);
    }
    let sections: [Vec<u8>; 10] = [
        table.iter().flat_map(|v| v.to_le_bytes()).collect(),
        bytes16(&words),
        bytes16(&class_list),
        bytes32(&edges),
        bytes16(&edge_keys),
        bytes16(&edge_targets),
        flags,
        pairs,
        bytes32(&outs),
        bytes32(&out_list),
    ];
    let mut header = vec![MAGIC];
    let mut offset = (sections.len() + 2) * 4;
    for section in &sections {
        header.push(offset as u32);
        offset += section.len();
    }
    header.push(offset as u32);
    println!(
        "lexicon: {} words, {} phrase words, {} states, {} edges, {} bytes",
        vocabulary.len(),
        ids.len(),
        by_state.len(),
        edge_keys.len(),
        offset
    );
    Ok([bytes32(&header), sections.concat()].concat())
}

fn bytes32(list: &[u32]) -> Vec<u8> {
    list.iter().flat_map(|v| v.to_le_bytes()).collect()
}

fn bytes16(list: &[u16]) -> Vec<u8> {
    list.iter().flat_map(|v| v.to_le_bytes()).collect()
}

#[test]
fn lexicon_is_fresh() {
    let bytes = compile().unwrap_or_else(|problems| panic!("{problems}"));
    let path = folder().join("lexicon.bin");
    if std::env::var_os("KINDLINE_BLESS").is_some() {
        fs::write(&path, &bytes).unwrap();
    }
    let fresh = fs::read(&path).is_ok_and(|old| old == bytes);
    assert!(
        fresh,
        "data/lexicon.bin does not fit its sources: run the test with KINDLINE_BLESS=1"
    );
}
