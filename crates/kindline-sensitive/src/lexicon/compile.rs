//! From the lexicon's text files to `data/lexicon.bin`.
//!
//! `KINDLINE_BLESS=1 cargo test -p kindline-sensitive lexicon_is_fresh` writes the file; without the
//! variable the same test fails when it does not fit its sources. docs: `data/lexicon/README.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::table::{ANY, CLASS_BASE, GAP, MAGIC, MIXED, NUMBER, SECTIONS, attr, fingerprint, role, strength};
use crate::context::Cue;
use crate::hash::word_hash;
use crate::label::Label;
use crate::tokens::fold;

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
    phrases: Vec<(Vec<Part>, u32)>,
    attributes: BTreeMap<String, u16>,
    problems: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// The word as the tokenizer looks it up.
fn plain(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '\'' | '’' | '*')).map(|c| fold(c).unwrap_or(c)).collect()
}

impl Source {
    fn read() -> Source {
        let mut source = Source::default();
        let mut files: Vec<PathBuf> = Vec::new();
        for language in ["en", "es", "fr"] {
            let Ok(entries) = fs::read_dir(folder().join("lexicon").join(language)) else { continue };
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
            ("names/doubtful.txt", attr::DOUBTFUL),
            ("names/places.txt", attr::PLACE),
        ] {
            let text = fs::read_to_string(folder().join(file)).unwrap_or_default();
            for word in text.lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace) {
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
                    self.problems.push(format!("{place}: section without a source"));
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
                    self.classes.entry((*class).to_owned()).or_default().insert(plain(word));
                }
            }
            ["alias"] => {
                let Some((to, from)) = line.split_once(':') else {
                    self.problems.push(format!("{place}: alias without a colon"));
                    return;
                };
                for word in from.split_whitespace() {
                    self.aliases.push((plain(word), plain(to.trim())));
                }
            }
            ["attr", name] => {
                let Some(bits) = attribute(name) else {
                    self.problems.push(format!("{place}: unknown attribute {name}"));
                    return;
                };
                for word in line.split_whitespace() {
                    *self.attributes.entry(plain(word)).or_default() |= bits;
                }
            }
            _ => {
                let Some(action) = action(&head) else {
                    self.problems.push(format!("{place}: unknown section {head:?}"));
                    return;
                };
                for phrase in line.split(';').map(str::trim).filter(|p| !p.is_empty()) {
                    match expand(phrase) {
                        Ok(rows) => {
                            for row in rows {
                                self.phrases.push((row, action));
                            }
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
        "kin" => attr::KIN,
        "title" => attr::TITLE,
        "month" => attr::MONTH,
        "place" => attr::PLACE,
        "street" => attr::STREET,
        "first" => attr::FIRST,
        "last" => attr::LAST,
        "common" => attr::COMMON,
        "doubtful" => attr::DOUBTFUL,
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
        ["tie"] => pack(role::TIE, 0, 0),
        ["resource"] => pack(role::RESOURCE, 0, 0),
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
fn expand(phrase: &str) -> Result<Vec<Vec<Part>>, String> {
    let mut rest = phrase.trim();
    let rows = sequence(&mut rest)?;
    if !rest.is_empty() {
        return Err("a bracket is closed that was not opened".into());
    }
    if rows.iter().any(|row| matches!(row.first(), None | Some(Part::Any | Part::Gap))) {
        return Err("a phrase starts with a word or a class".into());
    }
    Ok(rows)
}

/// Items up to a bar, a closing bracket or the end.
fn sequence(rest: &mut &str) -> Result<Vec<Vec<Part>>, String> {
    let mut rows: Vec<Vec<Part>> = vec![Vec::new()];
    loop {
        *rest = rest.trim_start();
        let choices = match rest.chars().next() {
            None | Some('|' | ')' | ']') => return Ok(rows),
            Some(open @ ('(' | '[')) => {
                let mut list = Vec::new();
                loop {
                    *rest = rest.get(1..).unwrap_or_default();
                    list.extend(sequence(rest)?);
                    match (open, rest.chars().next()) {
                        (_, Some('|')) => {}
                        ('(', Some(')')) => break,
                        ('[', Some(']')) => {
                            list.push(Vec::new());
                            break;
                        }
                        _ => return Err("a bracket is not closed".into()),
                    }
                }
                *rest = rest.get(1..).unwrap_or_default();
                list
            }
            Some(_) => {
                let end = rest.find(['(', '[', ')', ']', '|']).unwrap_or(rest.len());
                let (inner, after) = rest.split_at(end);
                *rest = after;
                words(inner)?
            }
        };
        rows = rows
            .iter()
            .flat_map(|row| choices.iter().map(move |choice| [row.as_slice(), choice].concat()))
            .collect();
    }
}

fn words(text: &str) -> Result<Vec<Vec<Part>>, String> {
    let mut rows: Vec<Vec<Part>> = vec![Vec::new()];
    for word in text.split_whitespace() {
        let choices = match word {
            "_" => vec![Part::Any],
            ".." => vec![Part::Gap],
            "#" => vec![Part::Number],
            _ if word.starts_with('{') => {
                vec![Part::Class(word.trim_matches(['{', '}']).to_owned())]
            }
            _ => {
                let stem = plain(word.trim_end_matches('+'));
                if stem.is_empty() || !stem.chars().all(char::is_alphanumeric) {
                    return Err(format!("`{word}` is not a word"));
                }
                let mut list = vec![Part::Word(stem.clone())];
                if word.ends_with('+') {
                    list.push(Part::Word(format!("{stem}s")));
                }
                list
            }
        };
        rows = rows
            .iter()
            .flat_map(|row| {
                choices.iter().map(move |choice| {
                    let mut row = row.clone();
                    row.push(choice.clone());
                    row
                })
            })
            .collect();
    }
    Ok(rows)
}

/// The actions that end in a state, and its edges.
type Shape = (Vec<u32>, Vec<(u16, u32)>);

#[derive(Default)]
struct State {
    next: BTreeMap<u16, usize>,
    outs: BTreeSet<u32>,
}

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
    for (row, _) in &mut source.phrases {
        for part in row {
            if let Part::Word(word) = part {
                settle(word);
            }
        }
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
    for (row, _) in &source.phrases {
        for part in row {
            match part {
                Part::Word(word) => {
                    all.insert(word.clone());
                }
                Part::Class(class) if !source.classes.contains_key(class) => {
                    source.problems.push(format!("unknown class {class}"));
                }
                _ => {}
            }
        }
    }
    all.extend(source.classes.values().flatten().cloned());
    all.extend(source.aliases.iter().map(|(_, to)| to.clone()));
    for word in all {
        ids.insert(word, next);
        next += 1;
    }
    let class_names: Vec<String> = source.classes.keys().cloned().chain(["#".into()]).collect();
    let class_id = |name: &str| {
        class_names.iter().position(|other| other == name).map(|at| at as u16).unwrap_or_default()
    };
    let number = class_id("#");
    let mut word_classes: BTreeMap<u16, BTreeSet<u16>> = BTreeMap::new();
    for (class, words) in &source.classes {
        for word in words {
            word_classes.entry(ids[word]).or_default().insert(class_id(class));
        }
    }
    word_classes.entry(NUMBER).or_default().insert(number);
    word_classes.entry(MIXED).or_default().insert(number);
    for (word, id) in &ids {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            word_classes.entry(*id).or_default().insert(number);
        }
    }

    let mut states: Vec<State> = vec![State::default()];
    for (row, action) in &source.phrases {
        let mut at = 0;
        for part in row {
            let key = match part {
                Part::Word(word) => ids[word],
                Part::Class(class) => CLASS_BASE | class_id(class),
                Part::Number => CLASS_BASE | number,
                Part::Any => ANY,
                Part::Gap => GAP,
            };
            let fresh = states.len();
            let to = *states[at].next.entry(key).or_insert(fresh);
            if to == fresh {
                states.push(State::default());
            }
            at = to;
        }
        states[at].outs.insert(*action);
    }
    if !source.problems.is_empty() {
        return Err(source.problems.join("\n"));
    }

    // States with the same future are one state: children before parents.
    let mut merged: Vec<u32> = vec![0; states.len()];
    let mut known: BTreeMap<Shape, u32> = BTreeMap::new();
    let mut edges = vec![0u32];
    let mut edge_keys: Vec<u16> = Vec::new();
    let mut edge_targets: Vec<u16> = Vec::new();
    let mut outs = vec![0u32];
    let mut out_list: Vec<u32> = Vec::new();
    // INVARIANT: a child was made after its parent, so it has the larger index.
    for (index, state) in states.iter().enumerate().skip(1).rev() {
        let next: Vec<(u16, u32)> =
            state.next.iter().map(|(&key, &child)| (key, merged[child])).collect();
        let shape = (state.outs.iter().copied().collect::<Vec<u32>>(), next);
        let fresh = known.len() as u32;
        merged[index] = *known.entry(shape.clone()).or_insert(fresh);
        if merged[index] == fresh {
            for (key, child) in shape.1 {
                edge_keys.push(key);
                edge_targets.push(u16::try_from(child).map_err(|_| "too many states")?);
            }
            edges.push(edge_keys.len() as u32);
            out_list.extend(shape.0);
            outs.push(out_list.len() as u32);
        }
    }

    let root = &states[0];
    let mut roots = vec![0u32];
    let mut root_list: Vec<u32> = Vec::new();
    let mut classes = vec![0u32];
    let mut class_list: Vec<u16> = Vec::new();
    for word in 0..next {
        let mine = word_classes.get(&word).cloned().unwrap_or_default();
        let keys = std::iter::once(word).chain(mine.iter().map(|class| CLASS_BASE | class));
        root_list.extend(keys.filter_map(|key| root.next.get(&key)).map(|&state| merged[state]));
        roots.push(root_list.len() as u32);
        class_list.extend(mine);
        classes.push(class_list.len() as u32);
    }

    let mut vocabulary: BTreeMap<String, (u16, u16)> =
        ids.iter().map(|(word, id)| (word.clone(), (*id, 0))).collect();
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
        let bits = vocabulary[to].1 & (attr::SELF | attr::YOU | attr::THIRD | attr::KIN | attr::COMMON | attr::FUNCTION);
        vocabulary.get_mut(word).unwrap().1 |= bits;
    }
    let slots = (vocabulary.len() * 4 / 3 + 8).next_power_of_two();
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
        if steps > 60 {
            return Err(format!("{word} lies too far from its slot"));
        }
        table[slot] = print | u64::from(*id) << 32 | u64::from(*bits) << 48;
    }

    let sections: [Vec<u8>; SECTIONS] = [
        table.iter().flat_map(|v| v.to_le_bytes()).collect(),
        bytes32(&roots),
        bytes32(&root_list),
        bytes32(&classes),
        bytes16(&class_list),
        bytes32(&edges),
        bytes16(&edge_keys),
        bytes16(&edge_targets),
        bytes32(&outs),
        bytes32(&out_list),
    ];
    let mut header = vec![MAGIC];
    let mut offset = (SECTIONS + 2) * 4;
    for section in &sections {
        header.push(offset as u32);
        offset += section.len();
    }
    header.push(offset as u32);
    println!(
        "lexicon: {} words, {} phrase words, {} states, {} phrases, {} bytes",
        vocabulary.len(), ids.len(), known.len(), source.phrases.len(), offset
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
    assert!(fresh, "data/lexicon.bin does not fit its sources: run the test with KINDLINE_BLESS=1");
}
