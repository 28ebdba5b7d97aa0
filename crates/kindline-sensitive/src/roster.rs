//! The agency's own clients, found by name.

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use crate::context::View;
use crate::detectors::{Raw, Score};
use crate::finding::{Evidence, Kind};
use crate::hash::word_hash;
use crate::lexicon::attr;
use crate::tokens::{Token, fold, shape};

/// The names of the people an agency works with, given by the host.
///
/// Each word of a name is found on its own, in any order and any case, with or without accents, as a
/// possessive, in either part of a hyphenated name, and with one wrong, missing or extra letter
/// where it has five letters or more. A name that is an ordinary word (Will, Hope) needs its capital, and
/// not that of a sentence's start.
///
/// ```
/// use kindline_sensitive::{Kind, Roster, Scanner};
///
/// let roster = Roster::from_names(["Tadhg Ó Briain", "Ana Lopez"]);
/// let scanner = Scanner::builder().roster(roster).build();
/// let scan = scanner.scan("saw tadhgs mam today");
/// assert_eq!(scan.findings.first().map(|finding| finding.kind.clone()), Some(Kind::PERSON));
/// ```
///
/// ## Limits
/// Nicknames are not derived: give them as names of their own.
#[derive(Clone, Default)]
pub struct Roster {
    /// The hashes of the words.
    words: HashSet<u64>,
    /// The hashes of the longer words without one letter.
    near: HashSet<u64>,
    people: usize,
}

/// From this many letters on one wrong letter is forgiven.
const FORGIVEN: usize = 5;

impl Roster {
    /// A roster of these people's names, as the agency writes them.
    #[must_use]
    pub fn from_names<I>(names: I) -> Roster
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut roster = Roster::default();
        for name in names {
            let parts = name
                .as_ref()
                .split(|c: char| c.is_whitespace() || c == '-' || c == ',');
            for word in parts {
                let plain = plain(word);
                if plain.chars().count() < 2 {
                    continue;
                }
                roster.words.insert(word_hash(plain.as_bytes()));
                if plain.chars().count() >= FORGIVEN {
                    roster.near.extend(shortened(&plain));
                }
            }
            roster.people += 1;
        }
        roster
    }

    /// How many people the roster has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.people
    }

    /// Whether the roster has nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.people == 0
    }

    /// Marks every token that is a name of somebody on the roster; neighbors become one finding.
    pub(crate) fn find(&self, view: &View<'_>, found: &mut Vec<Raw>) {
        if self.words.is_empty() {
            return;
        }
        let mut open: Option<Range<usize>> = None;
        for token in view.tokens {
            let word = view.text.get(token.range()).unwrap_or_default();
            let start = token.start as usize;
            let hit = self.hit(*token, word).map(|length| start..start + length);
            match (hit, &mut open) {
                (Some(range), Some(run)) if range.start <= run.end + 1 => run.end = range.end,
                (None, _) => found.extend(open.take().map(person)),
                (hit, run) => {
                    found.extend(run.take().map(person));
                    *run = hit;
                }
            }
        }
        found.extend(open.map(person));
    }

    /// How many bytes of the word are a name on the roster.
    fn hit(&self, token: Token, word: &str) -> Option<usize> {
        let doubtful = token.has(attr::COMMON | attr::FUNCTION) || token.word != 0;
        if token.len() > LONGEST || token.shape & shape::DIGIT != 0 {
            return None;
        }
        if doubtful && (!token.looks(shape::CAPITAL) || token.starts_sentence()) {
            return None;
        }
        let whole = plain(word);
        if self.words.contains(&word_hash(whole.as_bytes())) {
            return Some(word.len());
        }
        let stem = word
            .strip_suffix(['s', 'S'])
            .map(|stem| stem.trim_end_matches(['\'', '’', '‘', '`']))
            .filter(|stem| self.words.contains(&word_hash(plain(stem).as_bytes())));
        if let Some(stem) = stem {
            return Some(stem.len());
        }
        let known = doubtful || token.has(attr::FIRST | attr::LAST);
        (!known && self.resembles(&whole)).then_some(word.len())
    }

    /// Whether one letter more, less or other makes it a longer word of the roster.
    fn resembles(&self, plain: &str) -> bool {
        let length = plain.chars().count();
        if length + 1 < FORGIVEN || self.near.is_empty() {
            return false;
        }
        self.near.contains(&word_hash(plain.as_bytes()))
            || length >= FORGIVEN
                && shortened(plain).any(|hash| {
                    self.near.contains(&hash) || self.words.contains(&hash) && length > FORGIVEN
                })
    }
}

impl fmt::Debug for Roster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Roster")
            .field("people", &self.people)
            .finish_non_exhaustive()
    }
}

fn plain(word: &str) -> String {
    word.chars().filter_map(fold).collect()
}

/// No word of a text that is longer is ever compared, so none of a name is either.
const LONGEST: usize = 64;

/// The hashes of the word without each of its letters after the first; none for a word so long that
/// it is never compared.
fn shortened(plain: &str) -> impl Iterator<Item = u64> + '_ {
    let letters = if plain.len() > LONGEST { "" } else { plain };
    letters.char_indices().skip(1).map(|(at, char)| {
        let mut shorter = String::with_capacity(plain.len());
        shorter.push_str(plain.get(..at).unwrap_or_default());
        shorter.push_str(plain.get(at + char.len_utf8()..).unwrap_or_default());
        word_hash(shorter.as_bytes())
    })
}

fn person(range: Range<usize>) -> Raw {
    Raw::new(
        range,
        Kind::PERSON,
        Score {
            confidence: 0.97,
            evidence: Evidence::ROSTER,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scanner;

    fn check(text: &str, expected: &[&str]) {
        let roster = Roster::from_names(["Saoirse Quill-Marlow", "Will Oakham", "Bjørn Tesfaye"]);
        let scanner = Scanner::builder().roster(roster).build();
        let scan = scanner.scan(text);
        let names: Vec<&str> = scan
            .findings
            .iter()
            .filter(|finding| finding.evidence.contains(Evidence::ROSTER))
            .filter_map(|finding| text.get(finding.span.bytes()))
            .collect();
        assert_eq!(names, expected, "{text}");
    }

    #[test]
    fn names_as_people_write_them() {
        check("saw saoirse today", &["saoirse"]);
        check("saw saorise's mam", &[]);
        check("is Saoirses bus late", &["Saoirse"]);
        check("MARLOW, saoirse quill", &["MARLOW", "saoirse quill"]);
        check("met bjorn tesfay", &["bjorn tesfay"]);
        check("with Sairse later", &["Sairse"]);
        check("i will ring you", &[]);
        check("ask Will about it", &["Will"]);
        check("Will you come", &[]);
    }

    /// A name of a million letters must not take a million times a million steps.
    #[test]
    fn a_very_long_name_is_taken_in() {
        let long = "a".repeat(1_000_000);
        let roster = Roster::from_names([long.as_str(), "Jonah Whitlock"]);
        let scan = Scanner::builder()
            .roster(roster)
            .build()
            .scan("met Jonah Whitlok today");
        assert!(
            scan.findings
                .iter()
                .any(|finding| finding.kind == Kind::PERSON)
        );
    }
}
