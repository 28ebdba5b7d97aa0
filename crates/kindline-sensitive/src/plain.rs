//! The scanner as it would be written without a thought for time: every word a token, every phrase
//! sought from every word, every detector shown the whole text. The fast one must give the same.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::context::View;
use crate::detectors::{self, Find, Raw};
use crate::digits;
use crate::hash::word_hash;
use crate::label::{Label, LabelSet};
use crate::lexicon::table::{ANY, GAP, MIXED, NUMBER, strength};
use crate::lexicon::{Forward, Match, Table, attr, role};
use crate::overlap;
use crate::scan::Scan;
use crate::scanner::Scanner;
use crate::signals::{Crisis, Signals};
use crate::tokens::{Token, Tokens, between, fold, gap, is_ignorable, is_mark, shape};
use crate::topics::Reading;

/// What the fast scanner must give for this text.
fn scan(scanner: &Scanner, names: bool, text: &str) -> Scan {
    let seen = tokens(scanner.table, text);
    let phrases = Phrases::all(&seen.list);
    let view = View::new(text, &seen, &phrases);
    let mut found: Vec<Raw> = Vec::new();
    digits::numbers(&view, detectors::ALL, &scanner.numbers, &mut found);
    for detector in detectors::ALL {
        match detector.find {
            Find::On(_, find) => find(&view, &mut found),
            Find::Digits(..) | Find::Code(..) | Find::Said(..) => {}
        }
    }
    scanner.of_countries(&mut found);
    let mut people = Vec::new();
    let found = if names {
        scanner.people(text, &seen, || phrases.clone(), found, &mut people)
    } else {
        overlap::resolve(found)
    };
    let reading = read(&view, &people);
    scanner.report(text, found, reading)
}

/// The longest phrase, and the widest gap.
const LONGEST: usize = 16;
const WIDEST: usize = 3;

/// The phrases from one word.
struct Phrases<'a> {
    table: &'a Forward,
    tokens: &'a [Token],
    start: usize,
    seen: BTreeSet<(usize, usize, u8, u8, u8)>,
}

impl Phrases<'_> {
    fn all(tokens: &[Token]) -> Vec<Match> {
        let table = Forward::get();
        let mut list = Vec::new();
        for (start, token) in tokens.iter().enumerate() {
            let mut phrases = Phrases {
                table,
                tokens,
                start,
                seen: BTreeSet::new(),
            };
            for root in table.roots(token.word).iter().filter(|_| token.word != 0) {
                phrases.visit(*root, start + 1);
            }
            list.extend(
                phrases
                    .seen
                    .iter()
                    .map(|&(start, end, role, argument, strength)| Match {
                        action: crate::lexicon::table::Action {
                            role,
                            argument,
                            strength,
                        },
                        start,
                        end,
                    }),
            );
        }
        list
    }

    fn visit(&mut self, state: u32, at: usize) {
        for a in self.table.outs(state) {
            self.seen
                .insert((self.start, at, a.role, a.argument, a.strength));
        }
        if at - self.start >= LONGEST || !self.goes_on(at) {
            return;
        }
        self.word(state, at);
        if let Some(child) = self.table.edge(state, ANY) {
            self.visit(child, at + 1);
        }
        if let Some(child) = self.table.edge(state, GAP) {
            self.after_gap(child, at);
        }
    }

    fn after_gap(&mut self, state: u32, at: usize) {
        for at in at..=at + WIDEST {
            if !self.goes_on(at) {
                return;
            }
            self.word(state, at);
            if let Some(child) = self.table.edge(state, GAP) {
                self.after_gap(child, at);
            }
        }
    }

    fn goes_on(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| !t.starts_sentence())
    }

    fn word(&mut self, state: u32, at: usize) {
        let word = self.tokens[at].word;
        if let Some(child) = self.table.edge(state, word).filter(|_| word != 0) {
            self.visit(child, at + 1);
        }
    }
}

const WORD_UPPER: u32 = 1 << 16;
const WORD_LOWER: u32 = 1 << 17;
const WORD_DIGIT: u32 = 1 << 18;
const WORD: u32 = WORD_UPPER | WORD_LOWER | WORD_DIGIT;
const MARK: u32 = 1 << 19;
const HIGH: u32 = 1 << 20;
const DOT: u32 = 1 << 21;
const AT: u32 = 1 << 22;

const CLASS: [u32; 256] = classes();

const fn classes() -> [u32; 256] {
    let mut table = [gap::OTHER as u32; 256];
    let mut byte = 0;
    while byte < 256 {
        let class = match byte as u8 {
            b'a'..=b'z' => WORD_LOWER,
            b'A'..=b'Z' => WORD_UPPER,
            b'0'..=b'9' => WORD_DIGIT,
            b'\'' => MARK | gap::QUOTE as u32,
            b'`' => MARK | gap::QUOTE as u32,
            b'"' => gap::QUOTE as u32,
            b' ' | b'\t' => gap::SPACE as u32,
            b'\n' | b'\r' => gap::LINE as u32,
            b'.' => DOT | gap::STOP as u32,
            b'!' | b'?' => gap::STOP as u32,
            b',' | b';' => gap::COMMA as u32,
            b'-' => gap::DASH as u32,
            b':' => gap::COLON as u32,
            b'/' | b'\\' => gap::SLASH as u32,
            b'@' => AT | gap::AT as u32,
            b'%' => AT | gap::OTHER as u32,
            b'#' => gap::HASH as u32,
            b'(' | b'[' | b'{' | b'<' => gap::OPEN as u32,
            b')' | b']' | b'}' | b'>' => gap::CLOSE as u32,
            b'_' => gap::UNDERSCORE as u32,
            128..=255 => HIGH,
            _ => gap::OTHER as u32,
        };
        table[byte] = class;
        byte += 1;
    }
    table
}

#[inline]
fn class(byte: u8) -> u32 {
    CLASS.get(usize::from(byte)).copied().unwrap_or(0)
}

/// Splits the text. The caller cuts texts longer than `pieces::LONGEST`.
pub(crate) fn tokens(table: &Table, text: &str) -> Tokens {
    let bytes = text.as_bytes();
    let mut seen = Tokens {
        list: Vec::with_capacity(bytes.len() / 5 + 4),
        ..Tokens::default()
    };
    let mut at = 0;
    let mut between = gap::FIRST;
    let mut marks = 0u32;
    let mut digits = 0u32;
    let mut high = 0u32;
    while let Some(&byte) = bytes.get(at) {
        let mut kind = class(byte);
        if kind & (WORD | HIGH) == 0 {
            if kind & DOT != 0 && at > 0 && bytes.get(at - 1) == Some(&b'.') {
                between |= gap::PAUSE;
            }
            between |= kind as u16;
            marks |= kind;
            at += 1;
            continue;
        }
        let start = at;
        let mut all = 0;
        while kind & WORD != 0 {
            all |= kind;
            at += 1;
            kind = bytes.get(at).map_or(0, |&byte| class(byte));
        }
        digits |= all;
        let token = if kind & (MARK | HIGH) != 0 {
            high |= kind;
            match wide(table, text, start) {
                Wide::Word(token) => {
                    at = token.end as usize;
                    if token.shape & shape::DIGIT != 0 {
                        digits |= WORD_DIGIT;
                    }
                    token
                }
                Wide::Between(flags, length) => {
                    between |= flags;
                    if flags & gap::AT != 0 {
                        marks |= AT;
                    }
                    at = start + length;
                    continue;
                }
            }
        } else {
            let (mut word, attr) = look_up(table, bytes.get(start..at).unwrap_or_default());
            if word == 0 && all & WORD_DIGIT != 0 {
                word = if all & (WORD_UPPER | WORD_LOWER) == 0 {
                    NUMBER
                } else {
                    MIXED
                };
            }
            let capital = class(byte) & WORD_UPPER != 0;
            Token {
                start: start as u32,
                end: at as u32,
                word,
                attr,
                gap: 0,
                shape: (all >> 16) as u8 & 7 | if capital { shape::CAPITAL } else { 0 },
            }
        };
        seen.list.push(Token {
            gap: between,
            ..token
        });
        between = 0;
    }
    seen.digits = digits & WORD_DIGIT != 0;
    seen.at = marks & AT != 0;
    seen.dots = marks & DOT != 0;
    seen.ascii = high & HIGH == 0;
    seen
}

enum Wide {
    Word(Token),
    /// No word starts here: what it adds to the gap, and how many bytes it covers.
    Between(u16, usize),
}

/// The number of a word in the phrases, and its attributes.
fn look_up(table: &Table, word: &[u8]) -> (u16, u16) {
    let hash = word_hash(word);
    (table.id(hash), table.attr(hash))
}

/// A word with apostrophes or characters beyond ASCII in it, looked up in its plain spelling.
fn wide(table: &Table, text: &str, start: usize) -> Wide {
    let rest = text.get(start..).unwrap_or_default();
    let mut plain = [0u8; 48];
    let mut length = 0;
    let mut end = start;
    let mut shape = 0;
    let mut mark_at = None;
    let mut chars = rest.char_indices().peekable();
    while let Some((offset, char)) = chars.next() {
        let here = start + offset;
        if is_mark(char) {
            let inside = length > 0 && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if !inside {
                break;
            }
            shape |= shape::APOSTROPHE;
            mark_at = Some(length);
            continue;
        }
        if is_ignorable(char) && length > 0 {
            continue;
        }
        let Some(folded) = fold(char) else { break };
        if length == 0 && char.is_uppercase() {
            shape |= shape::CAPITAL;
        }
        shape |= match folded {
            '0'..='9' => shape::DIGIT,
            _ if char.is_uppercase() => shape::UPPER,
            _ => shape::LOWER,
        };
        if !char.is_ascii() {
            shape |= shape::WIDE;
        }
        let mut buffer = [0; 4];
        for &byte in folded.encode_utf8(&mut buffer).as_bytes() {
            if let Some(slot) = plain.get_mut(length) {
                *slot = byte;
            }
            length += 1;
        }
        end = here + char.len_utf8();
    }
    if length == 0 {
        let first = rest.chars().next();
        let flags = first.map_or(gap::OTHER, between);
        return Wide::Between(flags, first.map_or(1, char::len_utf8));
    }
    let kept = plain.get(..length.min(plain.len())).unwrap_or_default();
    let (mut word, mut attr) = look_up(table, kept);
    if mark_at.is_some_and(|at| at + 1 == length) && kept.last() == Some(&b's') {
        let stem = kept.get(..kept.len() - 1).unwrap_or_default();
        let (stem_word, stem_attr) = look_up(table, stem);
        if word == 0 {
            word = stem_word;
            attr = stem_attr;
            shape |= shape::POSSESSIVE;
        }
    }
    if word == 0 && shape & shape::DIGIT != 0 {
        word = if shape & (shape::UPPER | shape::LOWER) == 0 {
            NUMBER
        } else {
            MIXED
        };
    }
    Wide::Word(Token {
        start: start as u32,
        end: end as u32,
        word,
        attr,
        gap: 0,
        shape,
    })
}

/// How many tokens away a person may stand from a phrase that needs one near.
const NEAR: usize = 14;

/// Reads the phrases. `people` are the bytes of the names found.
pub(crate) fn read(view: &View<'_>, people: &[Range<usize>]) -> Reading {
    let ties = Ties::find(view, people);
    let (labels, own, hinted, topics) = labels(view, &ties);
    let signals = signals(view);
    Reading {
        labels,
        own,
        hinted,
        topics,
        signals,
        tied: ties.any(),
        client: ties.client,
    }
}

/// Where the text speaks of a person.
struct Ties {
    /// Tokens, in order.
    at: Vec<usize>,
    /// The writer speaks of themselves.
    own: bool,
    /// Phrases that speak to everybody.
    resources: usize,
    /// Words that tell of a service, its hours or its place.
    notice: bool,
    /// Words for somebody the writer works with.
    client: bool,
    /// Tokens at which a sentence starts.
    sentences: Vec<usize>,
}

impl Ties {
    fn find(view: &View<'_>, people: &[Range<usize>]) -> Ties {
        let mut at: Vec<usize> = Vec::new();
        let mut own = false;
        let mut sentences = vec![0];
        for (index, token) in view.tokens.iter().enumerate() {
            if index > 0 && token.starts_sentence() {
                sentences.push(index);
            }
            if token.has(attr::SELF | attr::YOU | attr::THIRD) {
                at.push(index);
                own |= token.has(attr::SELF);
            }
        }
        at.extend(people.iter().map(|range| {
            view.tokens
                .partition_point(|token| (token.end as usize) <= range.start)
        }));
        let mut resources = 0;
        let (mut notice, mut client) = (false, false);
        for found in view.matches {
            match found.action.role {
                role::TIE => at.push(found.start),
                role::RESOURCE => resources += 1,
                role::NOTICE => notice = true,
                role::CLIENT => client = true,
                _ => {}
            }
        }
        at.sort_unstable();
        Ties {
            at,
            own,
            resources,
            notice,
            client,
            sentences,
        }
    }

    fn any(&self) -> bool {
        !self.at.is_empty()
    }

    fn near(&self, found: &Match) -> bool {
        let sentence = self
            .sentences
            .partition_point(|&start| start <= found.start);
        let begin = sentence
            .checked_sub(1)
            .and_then(|i| self.sentences.get(i))
            .copied()
            .unwrap_or(0);
        let end = self.sentences.get(sentence).copied().unwrap_or(usize::MAX);
        let from = begin.min(found.start.saturating_sub(NEAR));
        let to = end.min(found.end + 4 * NEAR).max(found.end + NEAR);
        let first = self.at.partition_point(|&at| at < from);
        self.at.get(first).is_some_and(|&at| at < to)
    }
}

fn labels(
    view: &View<'_>,
    ties: &Ties,
) -> (LabelSet, LabelSet, LabelSet, Vec<(Label, Range<usize>)>) {
    let masks = Masks::of(view.matches, role::MASK);
    let (mut labels, mut own, mut hinted) = (LabelSet::EMPTY, LabelSet::EMPTY, LabelSet::EMPTY);
    let mut topics = Vec::new();
    let mut parts: Vec<(Label, &Match)> = Vec::new();
    for found in view
        .matches
        .iter()
        .filter(|found| found.action.role == role::LABEL)
    {
        let Some(label) = Label::from_index(found.action.argument) else {
            continue;
        };
        hinted.insert(label);
        if masks.cover(found, label.index()) {
            continue;
        }
        let given = match found.action.strength {
            strength::OWN => ties.any() || !ties.notice,
            strength::TIE => ties.any() && (ties.resources == 0 || ties.own || ties.near(found)),
            strength::NEAR => ties.near(found) && ties.resources == 0,
            _ => false,
        };
        if given {
            labels.insert(label);
            if found.action.strength == strength::OWN {
                own.insert(label);
            }
            topics.push((label, bytes(view, found)));
        } else if (strength::PART..=strength::NEAR).contains(&found.action.strength) {
            parts.push((label, found));
        }
    }
    if ties.any() && ties.resources == 0 {
        // Parts add up: two different phrases of one label that do not share words.
        let mut ends: [Option<usize>; 64] = [None; 64];
        let mut sums = LabelSet::EMPTY;
        for (label, found) in &parts {
            let Some(end) = ends.get_mut(usize::from(label.index())) else {
                continue;
            };
            if end.is_some_and(|end| found.start >= end) {
                sums.insert(*label);
            }
            *end = Some(end.map_or(found.end, |end| end.min(found.end)));
        }
        for (label, found) in &parts {
            if sums.contains(*label) {
                labels.insert(*label);
                topics.push((*label, bytes(view, found)));
            }
        }
    }
    topics.sort_by_key(|(label, range)| (range.start, range.end, *label));
    topics.dedup();
    (labels, own, hinted, topics)
}

fn bytes(view: &View<'_>, found: &Match) -> Range<usize> {
    let start = view
        .token(found.start)
        .map_or(0, |token| token.start as usize);
    let end = found
        .end
        .checked_sub(1)
        .and_then(|at| view.token(at))
        .map_or(start, |t| t.end as usize);
    start..end
}

/// The argument of a crisis mask whose sentence tells a tale.
const TALE: u8 = 2;

/// Phrases that only look like something.
struct Masks {
    /// `(start, end, label or all)`, by start.
    list: Vec<(usize, usize, u8)>,
}

impl Masks {
    fn of(matches: &[Match], wanted: u8) -> Masks {
        let list = matches
            .iter()
            .filter(|found| found.action.role == wanted)
            .map(|found| (found.start, found.end, found.action.argument))
            .collect();
        Masks { list }
    }

    /// Whether a mask lies over all of the phrase, or starts before it and covers its first word.
    fn cover(&self, found: &Match, label: u8) -> bool {
        let upto = self.list.partition_point(|mask| mask.0 <= found.start);
        self.list
            .get(..upto)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(24)
            .any(|&(start, end, of)| {
                let over = start <= found.start && end >= found.end;
                let before = start < found.start && end > found.start;
                (over || before) && (of == label || of == role::ANY_LABEL)
            })
    }

    /// Whether a mask shares a word with the phrase.
    fn touch(&self, found: &Match, label: u8) -> bool {
        let upto = self.list.partition_point(|mask| mask.0 < found.end);
        self.list
            .get(..upto)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(24)
            .any(|&(_, end, of)| end > found.start && of == label)
    }

    /// Whether the phrase stands in a sentence that tells a tale, and not of the writer.
    fn tells(&self, tokens: &[Token], found: &Match) -> bool {
        let own = tokens
            .get(found.start..found.end)
            .unwrap_or_default()
            .iter()
            .any(|token| token.has(attr::SELF));
        let upto = self.list.partition_point(|mask| mask.0 < found.end + NEAR);
        !own && self
            .list
            .get(..upto)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(24)
            .any(|&(start, end, of)| {
                let (from, to) = (start.min(found.start), end.max(found.end));
                of == TALE
                    && to - from <= 2 * NEAR
                    && !tokens
                        .get(from + 1..to)
                        .unwrap_or_default()
                        .iter()
                        .any(|token| token.starts_sentence())
            })
    }
}

/// A message of at most this many words can be a cry in bare words: "knife. kitchen. pls".
const BARE: usize = 8;

fn signals(view: &View<'_>) -> Signals {
    let masks = Masks::of(view.matches, role::CRISIS_MASK);
    let mut signals = Signals::default();
    let mut bare = [false; 5];
    for found in view.matches {
        let action = found.action;
        match action.role {
            role::CRISIS if masks.cover(found, 0) => {}
            role::CRISIS if action.strength == 0 => {
                if let Some(seen) = bare.get_mut(usize::from(action.argument)) {
                    *seen = true;
                }
            }
            role::CRISIS if masks.tells(view.tokens, found) => {}
            role::CRISIS => {
                let now = action.strength >= 2 && !masks.touch(found, 1);
                let level = if now { Crisis::Crisis } else { Crisis::Concern };
                signals.crisis = signals.crisis.max(level);
            }
            role::OPT_OUT if whole(view.tokens, found) => signals.opt_out = true,
            role::THREAT if !masks.cover(found, 0) && !masks.tells(view.tokens, found) => {
                signals.threat = true;
            }
            _ => {}
        }
    }
    let [_, thing, plea, asked, step] = bare;
    let cry = view.tokens.len() <= BARE && thing && plea && !asked;
    if cry || step && signals.crisis == Crisis::Concern {
        signals.crisis = Crisis::Crisis;
    }
    signals
}

/// Whether the phrase is all there is, but for a polite word.
fn whole(tokens: &[Token], found: &Match) -> bool {
    found.start == 0 && tokens.len() <= found.end + 1
}

mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(scanner: &Scanner, names: bool, text: &str) {
        let (fast, slow) = (scanner.scan(text), scan(scanner, names, text));
        assert_eq!(fast, slow, "{text:?}");
    }

    fn named() -> Scanner {
        Scanner::builder().gist(false).build()
    }

    fn scanner() -> Scanner {
        Scanner::builder().names(false).gist(false).build()
    }

    /// Every phrase of the lexicon's files, its brackets and classes filled in by chance.
    #[test]
    fn every_phrase_is_found_as_the_plain_way_finds_it() {
        let scanner = scanner();
        let mut count = 0;
        crate::lexicon::say_all(7, |phrase| {
            count += 1;
            for text in [
                phrase.to_owned(),
                format!("my client said {phrase} again yesterday"),
                format!("{phrase}. Doors open at noon, all welcome"),
            ] {
                check(&scanner, false, &text);
            }
        });
        assert!(count > 10_000, "{count}");
    }

    #[test]
    fn the_case_files_read_alike() {
        let (fast, named) = (scanner(), named());
        let mut all = String::new();
        for file in [
            "own_messages",
            "messages_sample",
            "issue_cases",
            "crisis_more",
            "notices",
        ] {
            let rows = kindline_testkit::read(&format!("sensitive/{file}.jsonl"));
            for row in rows.lines() {
                let row: serde_json::Value = serde_json::from_str(row).unwrap();
                let text = row["text"].as_str().unwrap();
                check(&fast, false, text);
                check(&named, true, text);
                all.push_str(text);
                all.push('\n');
            }
        }
        check(&fast, false, &all);
        check(&named, true, &all);
    }

    const WORDS: &str = "i im ive my his he she hes client is was been want to die kill myself going \
        gonna took all the pills on bridge and jump now tonight before years ago when in past . , ! ... \
        methadone clinic every week with scared of tell family locked me bathroom a knife has got \
        please call 911 if you are thinking about suicide film where account number 12345 phone \
        hi name arrested charged for benefits stopped union pregnant test positive xyzzy password pin \
        everyone welcome meets opens no. ref # 4471 don't don’t Loretta's it’s 313-555-0107 a@example.org \
        https://example.org/x www.example.org 03/11/1987 é — 🙂 \u{200B} ９４３ @lark STOP help hotline \
        (555) 12 Elm Street Fresno CA 93726 aged 94 AB12 3CD card 4111 1111 1111 1111 ssn 536-90-4399 \
        her kids dog game homework she told us he hits depression sober days clean shelter address HIV \
        lives in Peru from Little Harrowgate plate KLM 44 corner of Elm and Mason Avenue my insta is a_b99 \
        facebook.com/ana.example /lark 42.3314, -83.0458 2001:db8::1 3c:22:fb:9a:01:7e rue lindenstrasse flat \
        goodbye letter thank you everything fault bridge quiet here tonight appointment IBAN GB29 NWBK";

    fn words() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            12 => proptest::sample::select(WORDS.split_whitespace().collect::<Vec<_>>())
                .prop_map(str::to_owned),
            1 => any::<String>(),
            1 => "[a-zA-Z0-9 .,'’@:/%#-]{0,12}",
        ];
        let gap = prop_oneof![8 => Just(" "), 1 => Just(""), 1 => Just(". "), 1 => Just("\n")];
        proptest::collection::vec((word, gap), 0..90)
            .prop_map(|list| list.into_iter().map(|(word, gap)| word + gap).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1500))]

        #[test]
        fn what_is_fast_is_what_is_plain(text in words()) {
            let scanner = scanner();
            prop_assert_eq!(scanner.scan(&text), scan(&scanner, false, &text));
        }

        #[test]
        fn with_names_as_well(text in words()) {
            let scanner = named();
            prop_assert_eq!(scanner.scan(&text), scan(&scanner, true, &text));
        }
    }
}
