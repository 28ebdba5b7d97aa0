//! The agency's own clients, found by name.

use std::fmt;
use std::ops::Range;

use crate::context::View;
use crate::detectors::{Raw, Score};
use crate::finding::{Evidence, Kind};
use crate::lexicon::attr;
use crate::names::{Around, Letters, Profile, is_ordinary, is_particle, stem};
use crate::tokens::{Token, gap, shape};

mod index;
mod spelling;

use index::{Entry, Index, flag};
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
    [
        "mr", "mrs", "ms", "miss", "dr", "prof", "jr", "sr", "ii", "iii",
    ]
    .iter()
    .any(|title| word.eq_ignore_ascii_case(title))
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

/// A word of the text that is on the roster.
#[derive(Debug, Clone)]
struct Hit {
    range: Range<usize>,
    entry: Entry,
    confidence: f32,
}

/// A text that is searched, and what is only worked out where a word needs it.
struct Search<'a> {
    roster: &'a Roster,
    view: &'a View<'a>,
    cues: &'a Around<'a>,
    profile: Option<Profile>,
}

impl Roster {
    /// Marks every token that is a name of somebody on the roster; neighbors become one finding.
    pub(crate) fn find(&self, view: &View<'_>, cues: &Around<'_>, found: &mut Vec<Raw>) {
        if self.index.is_empty() {
            return;
        }
        let mut search = Search {
            roster: self,
            view,
            cues,
            profile: None,
        };
        let mut open: Option<(Hit, usize)> = None;
        for at in 0..view.tokens.len() {
            let Some(hit) = search.hit(at).or_else(|| search.initials(at)) else {
                continue;
            };
            let hit = search.widen(at, hit);
            open = match open {
                Some((mut run, last)) if search.goes_on(&run, last, &hit, at) => {
                    run.range.end = run.range.end.max(hit.range.end);
                    run.confidence = run.confidence.max(hit.confidence);
                    run.entry.initials |= hit.entry.initials;
                    Some((run, at))
                }
                other => {
                    found.extend(other.map(|(run, _)| person(run)));
                    Some((hit, at))
                }
            };
        }
        found.extend(open.map(|(run, _)| person(run)));
    }
}

impl Search<'_> {
    /// The word as a name of the roster.
    fn hit(&mut self, at: usize) -> Option<Hit> {
        let token = self.view.token(at)?;
        if token.len() > 2 * index::LONGEST || token.len() < 2 || token.shape & shape::DIGIT != 0 {
            return None;
        }
        let index = &self.roster.index;
        let letters = Letters::of(self.view, token);
        let word = letters.as_str();
        let written = stem(token, self.view.word(at));
        let start = token.start as usize;
        let whole = start..start + written.len();
        let mut how = index.get(word).map(|entry| (entry, whole.clone()));
        if how.is_none() {
            // Lorettas: a possessive without its apostrophe, or one that the lexicon has as a word.
            let short = word.strip_suffix('s').and_then(|short| index.get(short));
            how = short.and_then(|entry| {
                let stem = written.strip_suffix(['s', 'S'])?;
                let stem = stem.trim_end_matches(['\'', '’', '‘', '`', '´']);
                Some((entry, start..start + stem.len()))
            });
        }
        if let Some((entry, mut range)) = how {
            if entry.flags & flag::AFTER_O != 0 {
                range.start = self.o_before(at)?;
            }
            let doubtful = entry.flags & flag::DOUBTFUL != 0
                || token.has(attr::COMMON | attr::FUNCTION)
                || token.word != 0;
            if doubtful && !self.is_cued(at, token) {
                return None;
            }
            let confidence = if doubtful || entry.flags & flag::OWN == 0 {
                0.9
            } else {
                0.97
            };
            return Some(Hit {
                range,
                entry,
                confidence,
            });
        }
        let known = token.word != 0
            || token.has(attr::COMMON | attr::FUNCTION | attr::FIRST | attr::LAST | attr::PLACE);
        if known || word.len() + 1 < index::FORGIVEN || is_ordinary(&letters) {
            return None;
        }
        let entry = index.resembles(word).or_else(|| {
            let short = word.strip_suffix('s')?;
            index.resembles(short)
        })?;
        Some(Hit {
            range: whole,
            entry,
            confidence: 0.85,
        })
    }

    /// Where the O of "O Neil" starts.
    fn o_before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        let token = self.view.token(before)?;
        let near = self.view.token(at)?.gap & !(gap::SPACE | gap::QUOTE) == 0;
        (near && matches!(self.view.word(before), "O" | "o" | "Ó" | "ó"))
            .then_some(token.start as usize)
    }

    /// Whether what stands around an ordinary word says that it is a name here.
    fn is_cued(&mut self, at: usize, token: Token) -> bool {
        let before = at
            .checked_sub(1)
            .map(|at| self.view.word(at))
            .unwrap_or_default();
        let after = self.view.word(at + 1);
        let is = |word: &str, list: &[&str]| list.iter().any(|one| word.eq_ignore_ascii_case(one));
        // "hi may i ask", "will you".
        if is(after, &["i", "u", "you", "we", "they", "he", "she", "it"]) {
            return false;
        }
        if self.has_neighbor(at) {
            return true;
        }
        let next_to = token.gap & !gap::SPACE == 0;
        let told = next_to && is(before, BEFORE)
            || is(after, AFTER) && !is(before, &["i", "we", "you", "they"]);
        if !token.looks(shape::CAPITAL) {
            return told;
        }
        let profile = *self.profile.get_or_insert_with(|| Profile::of(self.view));
        if matches!(profile, Profile::Upper | Profile::Title) {
            return told;
        }
        let titled = next_to
            && at
                .checked_sub(1)
                .and_then(|at| self.view.token(at))
                .is_some_and(|token| token.has(attr::TITLE));
        let opens =
            token.starts_sentence() || token.gap & (gap::QUOTE | gap::LINE | gap::COLON) != 0;
        told || titled || !opens || token.looks(shape::POSSESSIVE)
    }

    /// Whether a word of the roster that is no ordinary word stands right beside.
    fn has_neighbor(&self, at: usize) -> bool {
        let is_name = |at: usize| {
            self.view.token(at).is_some_and(|token| {
                token.word == 0
                    && !token.has(attr::COMMON | attr::FUNCTION)
                    && self
                        .roster
                        .index
                        .get(Letters::of(self.view, token).as_str())
                        .is_some_and(|entry| entry.flags & (flag::DOUBTFUL | flag::AFTER_O) == 0)
            })
        };
        let near = |at: usize| {
            self.view
                .token(at)
                .is_some_and(|token| token.gap & !(gap::SPACE | gap::COMMA | gap::DASH) == 0)
        };
        near(at + 1) && is_name(at + 1) || near(at) && at.checked_sub(1).is_some_and(is_name)
    }

    /// Initials alone: "JD", "J.D.".
    fn initials(&mut self, at: usize) -> Option<Hit> {
        if self.roster.initials.is_empty() {
            return None;
        }
        let token = self.view.token(at)?;
        if token.shape & (shape::UPPER | shape::LOWER | shape::DIGIT) != shape::UPPER {
            return None;
        }
        let mut end = at + 1;
        let mut stop = token.end as usize;
        let mut letters = 0u32;
        if token.len() == 1 {
            while end < at + 3
                && self
                    .view
                    .token(end)
                    .is_some_and(|t| t.gap == gap::STOP && t.len() == 1)
            {
                end += 1;
            }
            if end == at + 1 {
                return None;
            }
            for index in at..end {
                let token = self.view.token(index)?;
                let byte = self.view.byte_at(token.start as usize);
                if !byte.is_ascii_uppercase() {
                    return None;
                }
                letters = letters << 8 | u32::from(byte.to_ascii_lowercase());
                stop = token.end as usize;
            }
        } else {
            if token.len() > 3 || token.word != 0 || token.has(attr::COMMON | attr::FUNCTION) {
                return None;
            }
            for byte in self.view.word(at).bytes() {
                letters = letters << 8 | u32::from(byte.to_ascii_lowercase());
            }
        }
        self.roster.initials.binary_search(&letters).ok()?;
        let profile = *self.profile.get_or_insert_with(|| Profile::of(self.view));
        let cues = self.cues;
        let before = at.checked_sub(1).map(|at| self.view.word(at));
        let articled = before.is_some_and(|word| {
            ["the", "a", "an", "this", "that", "my", "our", "your", "no"]
                .iter()
                .any(|small| word.eq_ignore_ascii_case(small))
        });
        if profile == Profile::Upper || articled || !cues.around(at, end) {
            return None;
        }
        if token.len() == 1 && self.view.byte_at(stop) == b'.' {
            stop += 1;
        }
        Some(Hit {
            range: token.start as usize..stop,
            entry: Entry::default(),
            confidence: 0.6,
        })
    }

    /// Takes in the initials and the small words beside a name.
    fn widen(&self, at: usize, mut hit: Hit) -> Hit {
        let mut first = at;
        while hit.entry.flags & flag::PARTICLE != 0
            && first + 3 > at
            && first
                .checked_sub(1)
                .is_some_and(|before| is_particle(self.view.word(before)))
            && self
                .view
                .token(first)
                .is_some_and(|token| token.gap == gap::SPACE)
        {
            first -= 1;
            hit.range.start = self
                .view
                .token(first)
                .map_or(hit.range.start, |t| t.start as usize);
        }
        let initial = |at: usize, pointed: bool| {
            let token = self
                .view
                .token(at)
                .filter(|t| t.len() == 1 && t.shape & shape::UPPER != 0)?;
            let letter = self.view.byte_at(token.start as usize);
            let plain = pointed || !matches!(letter, b'A' | b'I');
            (plain && hit.entry.initials & bit(letter) != 0).then_some(token)
        };
        let before_gap = self.view.token(first).map_or(gap::FIRST, |token| token.gap);
        if matches!(before_gap, gap::SPACE) || before_gap == gap::SPACE | gap::STOP {
            let pointed = before_gap & gap::STOP != 0;
            if let Some(token) = first.checked_sub(1).and_then(|at| initial(at, pointed)) {
                hit.range.start = token.start as usize;
            }
        }
        if let Some(next) = self.view.token(at + 1) {
            let pointed = self.view.byte_at(next.end as usize) == b'.';
            if next.gap & !gap::COMMA == gap::SPACE {
                if let Some(token) = initial(at + 1, pointed) {
                    hit.range.end = token.end as usize + usize::from(pointed);
                }
            }
        }
        hit
    }

    /// Whether this name goes on with that one: the next word, or the first name after the comma.
    fn goes_on(&self, run: &Hit, last: usize, next: &Hit, at: usize) -> bool {
        if next.range.start <= run.range.end + 1 {
            return true;
        }
        let letter = |hit: &Hit| bit(self.view.byte_at(hit.range.start));
        let comma = self
            .view
            .token(at)
            .is_some_and(|token| token.gap == gap::COMMA | gap::SPACE);
        last + 1 == at
            && comma
            && run.entry.initials & letter(next) != 0
            && next.entry.initials & letter(run) != 0
    }
}

/// Words right before a name, in small letters as well.
const BEFORE: &[&str] = &[
    "hi", "hello", "hey", "hiya", "dear", "ask", "asked", "tell", "told", "rang", "texted",
    "phoned", "met", "saw", "called", "named", "son", "daughter", "brother", "sister", "husband",
    "wife", "partner", "friend", "cousin", "uncle", "aunt", "auntie", "client", "patient", "mr",
    "mrs", "ms", "miss",
];
/// Words right after a name: what only people do.
const AFTER: &[&str] = &[
    "said",
    "says",
    "told",
    "asked",
    "asks",
    "rang",
    "texted",
    "phoned",
    "called",
    "thinks",
    "thought",
    "wants",
    "wanted",
    "cried",
    "disclosed",
    "reported",
    "reckons",
    "attended",
];

fn person(hit: Hit) -> Raw {
    Raw::new(
        hit.range,
        Kind::PERSON,
        Score {
            confidence: hit.confidence,
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
        check("saw saorise's mam", &["saorise"]);
        check("is Saoirses bus late", &["Saoirse"]);
        check("MARLOW, saoirse quill", &["MARLOW, saoirse quill"]);
        check("met bjorn tesfay", &["bjorn tesfay"]);
        check("with Sairse later", &["Sairse"]);
        check("i will ring you", &[]);
        check("ask Will about it", &["Will"]);
        check("Will you come", &[]);
    }

    fn check_with(names: &[&str], text: &str, expected: &[&str]) {
        let roster = Roster::from_names(names);
        let scanner = Scanner::builder().roster(roster).build();
        let scan = scanner.scan(text);
        let found: Vec<&str> = scan
            .findings
            .iter()
            .filter(|finding| finding.evidence.contains(Evidence::ROSTER))
            .filter_map(|finding| text.get(finding.span.bytes()))
            .collect();
        assert_eq!(found, expected, "{text} with {names:?}");
    }

    #[test]
    fn what_people_call_each_other() {
        check_with(
            &["Margaret Ashdown"],
            "peggy rang, and Maggie Ashdown",
            &["peggy", "Maggie Ashdown"],
        );
        check_with(&["Peggy Ashdown"], "see margaret", &["margaret"]);
        check_with(
            &["Francisco Ruiz"],
            "paco no viene, fran tampoco",
            &["paco", "fran"],
        );
        check_with(&["Ruiz, William"], "ask bill. the bill is due", &["bill"]);
        // A family name has no short form.
        check_with(&["Ines William"], "billy is here", &[]);
    }

    #[test]
    fn initials_and_order() {
        let names = &["Jane Doerfler", "Doerfler, Anselm"];
        check_with(
            names,
            "J. Doerfler and Doerfler, Jane",
            &["J. Doerfler", "Doerfler, Jane"],
        );
        check_with(names, "DOERFLER, J. missed it", &["DOERFLER, J."]);
        check_with(names, "Jane D. came", &["Jane D."]);
        check_with(names, "K. Doerfler", &["Doerfler"]);
        check_with(names, "A Doerfler is here", &["Doerfler"]);
        check_with(names, "spoke with JD about it", &["JD"]);
        check_with(names, "spoke with J.D. about it", &["J.D."]);
        check_with(names, "the JD is out", &[]);
    }

    #[test]
    fn parts_and_letters() {
        check_with(
            &["Inés de la Cruz"],
            "with ines de la cruz",
            &["ines de la cruz"],
        );
        check_with(&["Inés de la Cruz"], "Cruzs file", &["Cruz"]);
        check_with(
            &["Sean O'Neil"],
            "o neil, ONeil and O’Neil's",
            &["o neil", "ONeil", "O’Neil"],
        );
        check_with(&["Sean O'Neil"], "neil is somebody else", &[]);
        check_with(&["Fergus MacAllister"], "mcallister rang", &["mcallister"]);
        check_with(
            &["Jörg Müller"],
            "joerg mueller, jorg muller",
            &["joerg mueller", "jorg muller"],
        );
        check_with(&["Юлия Иванова"], "iuliia ivanova", &["iuliia ivanova"]);
        check_with(
            &["Mary-Jane Quist"],
            "maryjane, mary-jane, jane",
            &["maryjane", "mary-jane", "jane"],
        );
    }

    #[test]
    fn names_that_are_words_need_a_cue() {
        let names = &[
            "Hope Quist",
            "Will Oakham",
            "Grace Tull",
            "Mark Bo",
            "May Ling",
        ];
        for text in [
            "hope you are well",
            "Hope this helps",
            "i will call",
            "may be late",
            "May I call you?",
            "grace period ends",
            "mark the date",
            "Will do",
            "HOPE YOU ARE WELL",
        ] {
            check_with(names, text, &[]);
        }
        check_with(names, "ask will about it", &["will"]);
        check_with(names, "I told Hope that", &["Hope"]);
        check_with(names, "hope quist rang", &["hope quist"]);
        check_with(names, "my daughter grace is ill", &["grace"]);
        check_with(names, "Grace said no", &["Grace"]);
        check_with(names, "hi mark, its me", &["mark"]);
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
