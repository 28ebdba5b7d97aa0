//! Stand-ins: the same person is the same letters, and the caller holds the way back.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::keyed;
use crate::finding::Kind;
use crate::tokens::fold;

/// Which stand-in stands for which text. It leads back to the people: the caller keeps it safe, apart
/// from what was redacted. It can be stored and read again with serde.
///
/// Texts redacted with one map agree: the same name or number has the same stand-in, in any case,
/// spacing and order of its words. Within one text a part of one person's name ("Loretta") has the
/// stand-in of the whole ("Loretta Quill"); where two people could be meant it has its own. With
/// [`Redaction::key`](crate::Redaction::key) the letters come from the key, and texts agree without a
/// common map.
///
/// ```
/// use kindline_sensitive::{Operator, Pseudonyms, Redaction, Scanner};
///
/// let scanner = Scanner::new();
/// let redaction = Redaction::new(Operator::Pseudonym);
/// let mut names = Pseudonyms::default();
/// for text in ["Hi Loretta, how are you", "Dear Loretta, see you soon"] {
///     let redacted = scanner.redact_with(text, &redaction, &mut names);
///     assert!(redacted.text.contains("[PERSON A]"));
///     assert_eq!(names.restore(&redacted.text), text);
/// }
/// assert_eq!(names.original("[PERSON A]"), Some("Loretta"));
///
/// let stored = serde_json::to_string(&names).unwrap();
/// let again: Pseudonyms = serde_json::from_str(&stored).unwrap();
/// assert_eq!(again.original("[PERSON A]"), Some("Loretta"));
/// ```
#[derive(Clone, Default)]
pub struct Pseudonyms {
    entries: Vec<Entry>,
    forward: HashMap<(Kind, String), usize>,
    back: HashMap<String, usize>,
    counts: BTreeMap<Kind, usize>,
}

#[derive(Clone)]
struct Entry {
    kind: Kind,
    stand_in: String,
    original: String,
}

impl Pseudonyms {
    /// The text that a stand-in stands for, as it was first written.
    #[must_use]
    pub fn original(&self, stand_in: &str) -> Option<&str> {
        let entry = self.entries.get(*self.back.get(stand_in)?)?;
        Some(&entry.original)
    }

    /// How many stand-ins were given.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether none was given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The text with every stand-in replaced by what it stands for, as that was first written.
    #[must_use]
    pub fn restore(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, from)) = rest.find('[').and_then(|at| rest.split_at_checked(at)) {
            out.push_str(before);
            // A stand-in has no bracket inside.
            let mut marks = from.bytes().enumerate().skip(1);
            let end = marks.find(|(_, byte)| matches!(byte, b'[' | b']'));
            let known = end
                .filter(|(_, byte)| *byte == b']')
                .map(|(end, _)| end)
                .and_then(|end| from.split_at_checked(end + 1))
                .and_then(|(stand_in, after)| Some((self.original(stand_in)?, after)));
            rest = match known {
                Some((original, after)) => {
                    out.push_str(original);
                    after
                }
                None => {
                    out.push('[');
                    from.get(1..).unwrap_or_default()
                }
            };
        }
        out.push_str(rest);
        out
    }

    /// Forgets everything that was given after the map had this many.
    pub(super) fn truncate(&mut self, length: usize) {
        while self.entries.len() > length {
            let Some(entry) = self.entries.pop() else {
                break;
            };
            self.forward
                .remove(&(entry.kind.clone(), same(&entry.kind, &entry.original)));
            self.back.remove(&entry.stand_in);
            if let Some(count) = self.counts.get_mut(&entry.kind) {
                *count = count.saturating_sub(1);
            }
        }
    }

    fn add(&mut self, kind: &Kind, stand_in: String, original: &str) -> usize {
        let index = self.entries.len();
        self.forward
            .insert((kind.clone(), same(kind, original)), index);
        self.back.insert(stand_in.clone(), index);
        *self.counts.entry(kind.clone()).or_default() += 1;
        self.entries.push(Entry {
            kind: kind.clone(),
            stand_in,
            original: original.to_owned(),
        });
        index
    }

    fn stand_in(&self, index: usize) -> String {
        self.entries
            .get(index)
            .map_or_else(String::new, |entry| entry.stand_in.clone())
    }
}

/// The stand-ins of one text.
pub(super) struct Namer<'a> {
    names: &'a mut Pseudonyms,
    key: &'a [u8],
    text: &'a str,
    /// What stands in brackets in the text already; read when the first stand-in is given.
    taken: Option<HashSet<&'a str>>,
    /// The people of this text by each word of their names.
    people: HashMap<String, Vec<usize>>,
    /// The words of each person's name.
    words: HashMap<usize, Vec<String>>,
}

/// Whoever shares a word with more people than this is a person of their own.
const MANY: usize = 16;

impl<'a> Namer<'a> {
    pub(super) fn new(names: &'a mut Pseudonyms, key: &'a [u8], text: &'a str) -> Namer<'a> {
        Namer {
            names,
            key,
            text,
            taken: None,
            people: HashMap::new(),
            words: HashMap::new(),
        }
    }

    /// Meets the people of the text, the fullest names first, so that a first name that comes before
    /// the whole name has its stand-in as well.
    pub(super) fn meet<'t>(&mut self, people: impl Iterator<Item = (&'t Kind, &'t str)>) {
        let mut people: Vec<(&Kind, &str)> =
            people.filter(|(kind, _)| **kind == Kind::PERSON).collect();
        people.sort_by_key(|(_, name)| std::cmp::Reverse(words(name).len()));
        for (kind, name) in people {
            self.give(kind, name);
        }
    }

    pub(super) fn give(&mut self, kind: &Kind, text: &str) -> String {
        let known = self
            .names
            .forward
            .get(&(kind.clone(), same(kind, text)))
            .copied();
        if *kind != Kind::PERSON {
            let index = known.unwrap_or_else(|| self.fresh(kind, text));
            return self.names.stand_in(index);
        }
        let name = words(text);
        let index = match self.part_of(&name) {
            Some(index) => index,
            None => {
                let index = known.unwrap_or_else(|| self.fresh(kind, text));
                if self.words.insert(index, name.clone()).is_none() {
                    for word in name {
                        self.people.entry(word).or_default().push(index);
                    }
                }
                index
            }
        };
        self.names.stand_in(index)
    }

    /// The one person of this text whose name has all these words.
    fn part_of(&self, name: &[String]) -> Option<usize> {
        let sharing = self.people.get(name.first()?)?;
        if sharing.len() > MANY {
            return None;
        }
        let mut whole = sharing.iter().filter(|index| {
            let words = self.words.get(index);
            words.is_some_and(|words| name.iter().all(|word| words.contains(word)))
        });
        let one = whole.next().copied();
        one.filter(|_| whole.next().is_none())
    }

    fn fresh(&mut self, kind: &Kind, text: &str) -> usize {
        let start = self.names.counts.get(kind).copied().unwrap_or(0);
        let keyed =
            (!self.key.is_empty()).then(|| keyed::letters(self.key, kind, &same(kind, text)));
        let whole = self.text;
        let taken = self.taken.get_or_insert_with(|| bracketed(whole));
        let mut count = start;
        let stand_in = loop {
            let letters = match &keyed {
                Some(keyed) if count == start => keyed.clone(),
                Some(keyed) => format!("{keyed}{}", letters(count - start)),
                None => letters(count),
            };
            let stand_in = format!("[{kind} {letters}]");
            if !taken.contains(stand_in.as_str()) && !self.names.back.contains_key(&stand_in) {
                break stand_in;
            }
            count += 1;
        };
        self.names.add(kind, stand_in, text)
    }
}

/// Everything that stands in brackets, the inner ones where they lie in each other.
fn bracketed(text: &str) -> HashSet<&str> {
    let mut opened = None;
    let mut found = HashSet::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' => opened = Some(at),
            b']' => found.extend(opened.take().and_then(|start| text.get(start..=at))),
            _ => {}
        }
    }
    found
}

/// The words of a name in their plain form, in order.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = name
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-'))
        .map(|word| word.chars().filter_map(fold).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// What two texts have in common that have the same stand-in.
pub(super) fn same(kind: &Kind, text: &str) -> String {
    if *kind == Kind::PERSON {
        words(text).join(" ")
    } else {
        text.chars().filter_map(fold).collect()
    }
}

/// 0, 1, .. 25, 26 as A, B, .. Z, AA.
fn letters(count: usize) -> String {
    let mut rest = count + 1;
    let mut out = Vec::new();
    while rest > 0 {
        rest -= 1;
        out.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    out.iter().rev().collect()
}

impl fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pseudonyms")
            .field("len", &self.entries.len())
            .finish_non_exhaustive()
    }
}

#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    kind: std::borrow::Cow<'a, str>,
    stand_in: std::borrow::Cow<'a, str>,
    original: std::borrow::Cow<'a, str>,
}

impl Serialize for Pseudonyms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.entries.iter().map(|entry| Stored {
            kind: entry.kind.id().into(),
            stand_in: entry.stand_in.as_str().into(),
            original: entry.original.as_str().into(),
        }))
    }
}

impl<'de> Deserialize<'de> for Pseudonyms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let stored = Vec::<Stored<'_>>::deserialize(deserializer)?;
        let mut names = Pseudonyms::default();
        for entry in stored {
            if names.back.contains_key(&*entry.stand_in) {
                return Err(serde::de::Error::custom("a stand-in stands for two texts"));
            }
            let kind = Kind::custom(&entry.kind);
            names.add(&kind, entry.stand_in.into_owned(), &entry.original);
        }
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn give(names: &mut Pseudonyms, key: &[u8], text: &str, people: &[&str]) -> Vec<String> {
        let mut namer = Namer::new(names, key, text);
        namer.meet(people.iter().map(|name| (&Kind::PERSON, *name)));
        people
            .iter()
            .map(|name| namer.give(&Kind::PERSON, name))
            .collect()
    }

    #[test]
    fn a_person_keeps_the_letters() {
        let mut names = Pseudonyms::default();
        let all = ["Loretta", "Loretta Quill", "QUILL, Loretta", "Ana", "quill"];
        assert_eq!(
            give(&mut names, b"", "", &all),
            [
                "[PERSON A]",
                "[PERSON A]",
                "[PERSON A]",
                "[PERSON B]",
                "[PERSON A]"
            ]
        );
        // In another text a first name alone may be somebody else.
        assert_eq!(give(&mut names, b"", "", &["Loretta"]), ["[PERSON C]"]);
        assert_eq!(
            give(&mut names, b"", "", &["loretta  quill"]),
            ["[PERSON A]"]
        );
    }

    #[test]
    fn who_could_be_two_people_is_a_third() {
        let mut names = Pseudonyms::default();
        let all = ["Ana Lopez", "Ana Whitlock", "Ana"];
        assert_eq!(
            give(&mut names, b"", "", &all),
            ["[PERSON A]", "[PERSON B]", "[PERSON C]"]
        );
    }

    #[test]
    fn with_a_key_texts_agree_without_a_map() {
        let one = give(
            &mut Pseudonyms::default(),
            b"secret",
            "",
            &["Ben", "Ana Lopez"],
        );
        let other = give(&mut Pseudonyms::default(), b"secret", "", &["lopez, ana"]);
        assert_eq!(one[1], other[0]);
        let key = give(&mut Pseudonyms::default(), b"another", "", &["Ana Lopez"]);
        assert_ne!(one[1], key[0]);
    }

    #[test]
    fn a_stand_in_that_the_text_has_already_is_not_given() {
        let mut names = Pseudonyms::default();
        let text = "[PERSON A] met Ana [";
        assert_eq!(give(&mut names, b"", text, &["Ana"]), ["[PERSON B]"]);
        assert_eq!(
            names.restore("[PERSON A] met [PERSON B] [["),
            "[PERSON A] met Ana [["
        );
    }

    #[test]
    fn truncating_forgets() {
        let mut names = Pseudonyms::default();
        give(&mut names, b"", "", &["Ana", "Ben"]);
        names.truncate(1);
        assert_eq!(names.len(), 1);
        assert_eq!(names.original("[PERSON B]"), None);
        assert_eq!(give(&mut names, b"", "", &["Carol"]), ["[PERSON B]"]);
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([letters(0), letters(25), letters(26)], ["A", "Z", "AA"]);
    }
}
