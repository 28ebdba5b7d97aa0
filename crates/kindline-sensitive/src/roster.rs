//! The agency's own clients, found by name.

use std::fmt;

use crate::names::is_particle;
use crate::words::is_one_of;

mod index;
mod search;
mod spelling;

use index::{Index, flag};
use spelling::Nicknames;

/// The names of the people an agency works with, given by the host.
///
/// Each word of a name is found on its own, in any order and any case, and together with the words next
/// to it:
/// - with or without accents, and as other alphabets' letters are written in Latin ones;
/// - as a possessive, with its apostrophe or without;
/// - by what people call somebody of that name (Peggy, Paco), and by the name that it is short for;
/// - in either part of a hyphenated name, with or without the small words before it (de la Cruz);
/// - with an initial beside it (J. Doe; Doe, J.), and as initials alone where a word near by says that a
///   name stands there and the roster has no more than a thousand people;
/// - with one letter wrong, missing, extra or swapped, where it has five letters or more and the word of
///   the text is no name or word of its own.
///
/// A name that is an ordinary word (Will, Hope) needs more: a capital inside a sentence, a word that
/// says that a name stands there, or another word of the roster beside it.
///
/// Building takes time in proportion to the names, finding takes the same time for any number of them.
///
/// ```
/// use kindline_sensitive::{Kind, Roster, Scanner};
///
/// let roster = Roster::from_names(["Tadhg Ó Briain", "Lopez, Margaret"]);
/// let scanner = Scanner::builder().roster(roster).build();
/// let scan = scanner.scan("saw tadhgs mam today, and peggy");
/// assert_eq!(scan.findings.first().map(|finding| finding.kind.clone()), Some(Kind::PERSON));
/// assert_eq!(scan.findings.len(), 2);
/// ```
///
/// ## Limits
/// Short forms are those of a list of about three hundred names, most of them English and Spanish; others
/// have to be given as names of their own. Two edits in one word are too many.
#[derive(Clone, Default)]
pub struct Roster {
    index: Index,
    /// The initials of people, two or three letters; none for a large roster.
    initials: Vec<u32>,
    people: usize,
}

/// A larger roster has every pair of initials.
const FEW: usize = 1000;

impl Roster {
    /// A roster of these people's names, as the agency writes them: `Jane Doe` or `Doe, Jane`.
    #[must_use]
    pub fn from_names<I>(names: I) -> Roster
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut roster = Roster::default();
        let nicknames = Nicknames::read();
        for name in names {
            roster.add(name.as_ref(), &nicknames);
            roster.people += 1;
        }
        if roster.people > FEW {
            roster.initials = Vec::new();
        }
        roster.initials.sort_unstable();
        roster.initials.dedup();
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

    /// How much memory the roster takes, in bytes.
    ///
    /// ```
    /// use kindline_sensitive::Roster;
    ///
    /// assert!(Roster::from_names(["Tadhg Ó Briain"]).memory() < 10_000);
    /// ```
    #[must_use]
    pub fn memory(&self) -> usize {
        self.index.bytes() + self.initials.capacity() * std::mem::size_of::<u32>()
    }

    fn add(&mut self, name: &str, nicknames: &Nicknames) {
        let (family, given) = match name.split_once(',') {
            Some((family, given)) => (family, given),
            None => {
                let trimmed = name.trim_end();
                let cut = trimmed.rfind(char::is_whitespace).unwrap_or(0);
                (
                    trimmed.get(cut..).unwrap_or_default(),
                    trimmed.get(..cut).unwrap_or_default(),
                )
            }
        };
        let words = || {
            let given = given.split_whitespace().map(|word| (word, true));
            let family = family.split_whitespace().map(|word| (word, false));
            given.chain(family).filter(|(word, _)| !is_title(word))
        };
        // No name has more words than that; what follows is not compared.
        let letters = |own: usize| {
            words()
                .take(12)
                .enumerate()
                .filter(|(index, _)| *index != own)
                .fold(0, |all, (_, (word, _))| all | initial_bits(word))
        };
        let alone = given.trim().is_empty();
        let mut particle = 0;
        let mut first_letters = 0u32;
        let mut count = 0;
        for (at, (word, is_given)) in words().take(12).enumerate() {
            if at > 0 && is_particle(word) {
                particle = flag::PARTICLE;
                continue;
            }
            if let Some(letter) = spelling::plain(word).bytes().next() {
                first_letters = first_letters << 8 | u32::from(letter);
                count += 1;
            }
            let initials = letters(at);
            self.add_word(word, flag::OWN | particle, initials);
            if is_given || alone {
                for nickname in nicknames.of(&spelling::plain(word)) {
                    self.put(nickname, flag::NICK, initials);
                }
            }
            particle = 0;
        }
        if (2..=3).contains(&count) && self.people <= FEW {
            self.initials.push(first_letters);
        }
    }

    /// Adds a word of a name in all its spellings.
    fn add_word(&mut self, word: &str, flags: u8, initials: u32) {
        if word.len() > 4 * index::LONGEST {
            return;
        }
        self.put(&spelling::plain(word), flags, initials);
        for other in spelling::others(word) {
            self.put(&other, flags, initials);
        }
        for part in word.split('-').filter(|part| part.len() < word.len()) {
            self.put(&spelling::plain(part), flags, initials);
        }
        let mut parts = word.splitn(2, ['\'', '’', '‘', '`']);
        if let (Some("O" | "o" | "Ó" | "ó"), Some(rest)) = (parts.next(), parts.next()) {
            self.put(&spelling::plain(rest), flags | flag::AFTER_O, initials);
        }
    }

    fn put(&mut self, plain: &str, flags: u8, initials: u32) {
        if plain.chars().nth(1).is_some() {
            let doubtful = if spelling::is_doubtful(plain) {
                flag::DOUBTFUL
            } else {
                0
            };
            self.index.add(plain, flags | doubtful, initials);
        }
    }
}

impl fmt::Debug for Roster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Roster")
            .field("people", &self.people)
            .finish_non_exhaustive()
    }
}

/// Words beside a name that are no part of it.
fn is_title(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']);
    is_one_of(word, "mr mrs ms miss dr prof jr sr ii iii")
}

/// The first letters of a word and of its parts, one bit each.
fn initial_bits(word: &str) -> u32 {
    word.split('-')
        .filter_map(|part| spelling::plain(part).bytes().next())
        .fold(0, |all, letter| all | bit(letter))
}

fn bit(letter: u8) -> u32 {
    match letter.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => 1 << (letter - b'a'),
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
