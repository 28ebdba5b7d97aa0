//! From the phrases seen to labels and signals: masks, ties to a person, and the parts that add up.
//!
//! Phrases of labels are looked for around their anchors only. What decides about them (masks, people
//! near by, words that speak to everybody) is looked for when a phrase has been found that needs it,
//! and at most once.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use crate::label::{Label, LabelSet};
use crate::lexicon::matcher::{SPAN, matches_at};
use crate::lexicon::table::{strength, wake};
use crate::lexicon::{Match, attr, group, role};
use crate::signals::{Crisis, Signals};
use crate::text::{Sweep, Text};

/// What the phrases of a text say.
#[derive(Debug, PartialEq)]
pub(crate) struct Reading {
    pub(crate) labels: LabelSet,
    /// Label and byte range of the words it was given for.
    pub(crate) topics: Vec<(Label, Range<usize>)>,
    pub(crate) signals: Signals,
    /// Whether anything ties the text to a person.
    pub(crate) tied: bool,
    /// Whether it speaks of somebody the writer works with.
    pub(crate) client: bool,
}

/// How many words away a person may stand from a phrase that needs one near.
const NEAR: usize = 14;
/// A phrase of opting out is the whole of a text of at most this many words.
const OPTING_OUT: usize = SPAN + 1;
/// A message of at most this many words can be a cry in bare words: "knife. kitchen. pls".
const BARE: usize = 8;

/// The phrases of labels, alarms and clients, by start.
pub(crate) fn phrases(text: &Text<'_>, sweep: &Sweep) -> Vec<Match> {
    around_anchors(text, sweep, wake::ANCHOR | wake::PAIR, group::LABEL)
}

/// Reads what [`phrases`] gave. `people` are the bytes of the names found.
pub(crate) fn read(
    text: &Text<'_>,
    sweep: &Sweep,
    found: &[Match],
    people: &[Range<usize>],
) -> Reading {
    let ties = Ties::new(text, sweep, people);
    let (labels, topics) = labels(text, found, &ties);
    let signals = signals(text, found);
    let client = found.iter().any(|found| found.action.role == role::CLIENT);
    Reading {
        labels,
        topics,
        signals,
        tied: ties.any(),
        client,
    }
}

/// The phrases of a group, by start, from the anchors that the pass has seen.
fn around_anchors(text: &Text<'_>, sweep: &Sweep, wanted: u8, group: u8) -> Vec<Match> {
    let anchors = sweep
        .hits
        .iter()
        .filter(|(_, wake)| wake & wanted != 0)
        .map(|(index, wake)| (*index as usize, wake & wanted & wake::PAIR != 0));
    around(text, anchors, group)
}

/// The phrases of a group, by start, from words that may be their anchors, or are seconds of a pair
/// that may be one.
fn around(text: &Text<'_>, anchors: impl Iterator<Item = (usize, bool)>, group: u8) -> Vec<Match> {
    let mut starts: Vec<usize> = Vec::new();
    let mut sorted = true;
    for (anchor, pair) in anchors {
        let id = text.id(anchor);
        let record = text.table.record(id);
        if !pair && record.anchors & group == 0 {
            continue;
        }
        let mut try_at = |back: usize| {
            let Some(start) = anchor.checked_sub(back) else {
                return;
            };
            if group == group::LABEL
                && (text.wake(start) & wake::STARTS_LABEL == 0
                    || !text.table.anchors(text.id(start), id))
            {
                return;
            }
            if starts.is_empty() {
                starts.reserve(32);
            }
            sorted &= starts.last().is_none_or(|last| *last < start);
            starts.push(start);
        };
        let mut backs = record.back;
        if backs >> 15 != 0 {
            (15..SPAN).rev().for_each(&mut try_at);
            backs &= !(1 << 15);
        }
        while backs != 0 {
            let back = 15 - backs.leading_zeros();
            backs &= !(1 << back);
            try_at(back as usize);
        }
    }
    if !sorted {
        starts.sort_unstable();
        starts.dedup();
    }
    let mut found = Vec::with_capacity(if starts.is_empty() { 0 } else { 8 });
    for start in starts {
        matches_at(text, start, group, &mut found);
    }
    found
}

/// The word at most `most` words before another one, of the same sentence.
fn back(text: &Text<'_>, from: usize, most: usize) -> usize {
    let mut at = from;
    while at > 0 && from - at < most && !text.starts_sentence(at) {
        at -= 1;
    }
    at
}

/// Where the text speaks of a person, and whether it speaks to everybody.
struct Ties<'a> {
    text: &'a Text<'a>,
    sweep: &'a Sweep,
    /// Words with which names start, in order.
    people: Vec<usize>,
    /// Words with which phrases of ties start, in order.
    phrases: OnceCell<Vec<usize>>,
    public: OnceCell<(bool, bool)>,
    own: OnceCell<bool>,
    /// Words of one sentence, from its start on, that are known to speak of nobody.
    nobody: Cell<(usize, usize)>,
}

impl<'a> Ties<'a> {
    fn new(text: &'a Text<'a>, sweep: &'a Sweep, people: &[Range<usize>]) -> Ties<'a> {
        let mut people: Vec<usize> = people
            .iter()
            .map(|range| text.words.partition_point(|word| word.end() <= range.start))
            .collect();
        people.sort_unstable();
        Ties {
            text,
            sweep,
            people,
            phrases: OnceCell::new(),
            public: OnceCell::new(),
            own: OnceCell::new(),
            nobody: Cell::new((0, 0)),
        }
    }

    /// Whether anything at all speaks of a person.
    fn any(&self) -> bool {
        self.sweep.tied || !self.people.is_empty() || !self.phrases().is_empty()
    }

    fn phrases(&self) -> &[usize] {
        self.phrases.get_or_init(|| {
            let found = if self.sweep.tied {
                // The pass stopped to note these anchors at the first person.
                let all = 0..self.text.words.len();
                let anchors = all.filter(|at| self.text.wake(*at) & wake::TIE != 0);
                around(self.text, anchors.map(|at| (at, false)), group::TIE)
            } else {
                around_anchors(self.text, self.sweep, wake::TIE, group::TIE)
            };
            found.iter().map(|found| found.start).collect()
        })
    }

    /// Whether phrases speak to everybody, and whether any tells of a service.
    fn public(&self) -> (bool, bool) {
        *self.public.get_or_init(|| {
            let all = 0..self.text.words.len();
            let anchors = all.filter(|at| self.text.wake(*at) & wake::PUBLIC != 0);
            let found = around(self.text, anchors.map(|at| (at, false)), group::PUBLIC);
            let has = |wanted| found.iter().any(|found| found.action.role == wanted);
            (has(role::RESOURCE), has(role::NOTICE))
        })
    }

    fn resources(&self) -> bool {
        self.public().0
    }

    fn notice(&self) -> bool {
        self.public().1
    }

    /// Whether the writer speaks of themselves.
    fn own(&self) -> bool {
        *self.own.get_or_init(|| {
            (0..self.text.words.len())
                .any(|at| self.person(at) && self.text.attr(at) & attr::SELF != 0)
        })
    }

    fn person(&self, at: usize) -> bool {
        self.text.wake(at) & wake::PERSON != 0 && self.text.attr(at) & attr::PERSON != 0
    }

    /// Whether a person is spoken of in the phrase's sentence or close to it.
    fn near(&self, found: &Match) -> bool {
        let text = self.text;
        let length = text.words.len();
        // Back to the start of the sentence, and at least some words.
        let (clear, clear_to) = self.nobody.get();
        let mut from = found.start;
        let mut begin = from;
        let mut in_sentence = true;
        loop {
            in_sentence &= from > 0 && !text.starts_sentence(from);
            if from == 0 || !in_sentence && found.start - from >= NEAR {
                break;
            }
            from -= 1;
            if in_sentence && clear < from && from < clear_to {
                from = clear;
            } else if self.person(from) {
                return true;
            }
            if in_sentence {
                begin = from;
            }
        }
        let mut to = found.start;
        let mut in_sentence = true;
        while to < length {
            in_sentence &= to == found.start || !text.starts_sentence(to);
            if !(in_sentence && to < found.end + 4 * NEAR || to < found.end + NEAR) {
                break;
            }
            if self.person(to) {
                return true;
            }
            to += 1;
        }
        self.nobody.set((begin, found.start + 1));
        let within = |list: &[usize]| {
            let first = list.partition_point(|&at| at < from);
            list.get(first).is_some_and(|&at| at < to)
        };
        within(&self.people) || within(self.phrases())
    }
}

fn labels(
    text: &Text<'_>,
    found: &[Match],
    ties: &Ties<'_>,
) -> (LabelSet, Vec<(Label, Range<usize>)>) {
    let mut labels = LabelSet::EMPTY;
    let mut topics = Vec::new();
    let found = || {
        found
            .iter()
            .filter(|found| found.action.role == role::LABEL)
    };
    if found().next().is_none() {
        return (labels, topics);
    }
    let masks = Masks::near(text, found(), group::MASK, 0);
    let mut parts: Vec<(Label, &Match)> = Vec::new();
    for found in found() {
        let Some(label) = Label::from_index(found.action.argument) else {
            continue;
        };
        if masks.cover(found, label.index()) {
            continue;
        }
        let given = match found.action.strength {
            strength::OWN => ties.any() || !ties.notice(),
            strength::TIE => ties.any() && (ties.own() || !ties.resources() || ties.near(found)),
            strength::NEAR => ties.near(found) && !ties.resources(),
            _ => false,
        };
        if given {
            labels.insert(label);
            topics.push((label, bytes(text, found)));
        } else if (strength::PART..=strength::NEAR).contains(&found.action.strength) {
            parts.push((label, found));
        }
    }
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
    if !sums.is_empty() && ties.any() && !ties.resources() {
        for (label, found) in &parts {
            if sums.contains(*label) {
                labels.insert(*label);
                topics.push((*label, bytes(text, found)));
            }
        }
    }
    topics.sort_by_key(|(label, range)| (range.start, range.end, *label));
    topics.dedup();
    (labels, topics)
}

fn bytes(text: &Text<'_>, found: &Match) -> Range<usize> {
    let start = text.words.get(found.start).map_or(0, |word| word.start());
    let last = found.end.checked_sub(1).and_then(|at| text.words.get(at));
    start..last.map_or(start, |word| word.end())
}

/// The argument of a crisis mask whose sentence tells a tale.
const TALE: u8 = 2;

/// Phrases that only look like something.
struct Masks {
    /// `(start, end, label or all)`, by start.
    list: Vec<(usize, usize, u8)>,
}

impl Masks {
    /// The masks of a group that can say something about phrases, given by start: those that cover them,
    /// and those of their sentences up to some words after.
    fn near<'a>(
        text: &Text<'_>,
        phrases: impl Iterator<Item = &'a Match>,
        wanted: u8,
        after: usize,
    ) -> Masks {
        let mut found = Vec::new();
        let mut passed = 0;
        for phrase in phrases {
            let most = if after > 0 { SPAN.max(2 * NEAR) } else { SPAN };
            let first = back(text, phrase.start, most).max(passed);
            let mut at = first;
            // A mask that ends sooner says nothing about this phrase or a later one.
            let least = if after > 0 {
                phrase.start.saturating_sub(2 * NEAR)
            } else {
                phrase.start
            };
            let last = phrase.start.max((phrase.end + after).saturating_sub(1));
            while at <= last && at < text.words.len() {
                if at > phrase.start && text.starts_sentence(at) {
                    break;
                }
                let ends = |at: usize| at + usize::from(text.table.record(text.id(at)).mask);
                if text.wake(at) & wake::STARTS_OTHER != 0 && ends(at) > least {
                    matches_at(text, at, wanted, &mut found);
                }
                at += 1;
            }
            passed = passed.max(at);
        }
        let list = found
            .iter()
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
    fn tells(&self, text: &Text<'_>, found: &Match) -> bool {
        if !self.list.iter().any(|mask| mask.2 == TALE) {
            return false;
        }
        let own = (found.start..found.end).any(|at| text.attr(at) & attr::SELF != 0);
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
                    && !(from + 1..to).any(|at| text.starts_sentence(at))
            })
    }
}

fn signals(text: &Text<'_>, found: &[Match]) -> Signals {
    let mut signals = Signals::default();
    let alarms = || {
        found
            .iter()
            .filter(|f| matches!(f.action.role, role::CRISIS | role::THREAT))
    };
    if alarms().next().is_some() {
        let masks = Masks::near(text, alarms(), group::CALM, NEAR);
        let mut thing = false;
        for found in alarms().filter(|found| !masks.cover(found, 0)) {
            let action = found.action;
            if action.role == role::CRISIS && action.strength == 0 {
                thing = true;
            } else if masks.tells(text, found) {
                continue;
            } else if action.role == role::THREAT {
                signals.threat = true;
            } else {
                let now = action.strength >= 2 && !masks.touch(found, 1);
                let level = if now { Crisis::Crisis } else { Crisis::Concern };
                signals.crisis = signals.crisis.max(level);
            }
        }
        let cry = thing && text.words.len() <= BARE && {
            let [plea, asked, _] = bare(text);
            plea && !asked
        };
        if cry || signals.crisis == Crisis::Concern && bare(text)[2] {
            signals.crisis = Crisis::Crisis;
        }
    }
    signals.opt_out = opts_out(text);
    signals
}

/// Whether a plea, a word of asking and a step are there.
fn bare(text: &Text<'_>) -> [bool; 3] {
    let mut found = Vec::new();
    for at in 0..text.words.len() {
        if text.wake(at) & wake::STARTS_OTHER != 0 {
            matches_at(text, at, group::BARE, &mut found);
        }
    }
    found.retain(|found| found.action.role == role::CRISIS);
    let masks = Masks::near(text, found.iter(), group::CALM, 0);
    found.retain(|found| !masks.cover(found, 0));
    [2, 3, 4].map(|wanted| found.iter().any(|found| found.action.argument == wanted))
}

/// Whether a phrase of opting out is all there is, but for a polite word.
fn opts_out(text: &Text<'_>) -> bool {
    let length = text.words.len();
    if length > OPTING_OUT || text.wake(0) & wake::STARTS_OTHER == 0 {
        return false;
    }
    let mut found = Vec::new();
    matches_at(text, 0, group::BARE, &mut found);
    found
        .iter()
        .any(|found| found.action.role == role::OPT_OUT && length <= found.end + 1)
}
