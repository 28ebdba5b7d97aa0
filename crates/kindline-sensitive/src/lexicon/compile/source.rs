//! The lexicon's text files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::phrase::{Part, Tree, parse, spelled_out};
use crate::context::Cue;
use crate::label::Label;
use crate::lexicon::table::{Action, attr, role, strength};
use crate::tokens::fold;

#[derive(Default)]
pub(super) struct Source {
    pub(super) classes: BTreeMap<String, BTreeSet<String>>,
    pub(super) aliases: Vec<(String, String)>,
    pub(super) phrases: Vec<(Tree, Action)>,
    pub(super) attributes: BTreeMap<String, u16>,
    pub(super) misspelt: Vec<String>,
    pub(super) problems: Vec<String>,
}

pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// The word as the tokenizer looks it up.
pub(super) fn plain(word: &str) -> String {
    word.chars()
        .filter(|c| !matches!(c, '\'' | '’' | '*'))
        .map(|c| fold(c).unwrap_or(c))
        .collect()
}

impl Source {
    pub(super) fn read() -> Source {
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
                        Ok(mut tree) => {
                            let mut number = false;
                            tree.parts(&mut |part| number |= *part == Part::Number);
                            if number && head.first() == Some(&"cue") {
                                let problem = "a cue would take the number that it announces";
                                self.problems.push(format!("{place}: {problem}: {phrase}"));
                            }
                            let crisis =
                                matches!(head.first(), Some(&("crisis" | "concern" | "threat")));
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

fn action(head: &[&str]) -> Option<Action> {
    let pack = |role: u8, argument: u8, strength: u8| {
        Some(Action {
            role,
            argument,
            strength,
        })
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
