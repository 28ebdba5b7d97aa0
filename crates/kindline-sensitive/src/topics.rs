//! From the phrases seen to labels and signals: masks, ties to a person, and the parts that add up.
//!
//! Phrases of labels are read from their anchors only. What decides about them (masks, people near by,
//! words that speak to everybody) is looked for when a phrase has been found that needs it, and at most
//! once.

use std::cell::OnceCell;
use std::ops::Range;

use crate::label::{Label, LabelSet};
use crate::lexicon::matcher::{SPAN, in_order, matches_at};
use crate::lexicon::table::{info, strength};
use crate::lexicon::{Match, group, role};
use crate::signals::{Crisis, Signals};
use crate::text::{Sweep, Text};

/// What the phrases of a text say.
#[derive(Debug, PartialEq)]
pub(crate) struct Reading {
    pub(crate) labels: LabelSet,
    /// Those of them that a phrase gave which names its person by itself.
    pub(crate) own: LabelSet,
    /// Labels that some phrase speaks of, given or not.
    pub(crate) hinted: LabelSet,
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
    let mut found = Vec::new();
    for anchor in &sweep.hits {
        matches_at(text, *anchor as usize, group::LABEL, &mut found);
    }
    in_order(&mut found);
    found
}

/// The phrases of a group, by start.
fn all(text: &Text<'_>, group: u8) -> Vec<Match> {
    let mut found = Vec::new();
    for anchor in text.anchors(group) {
        matches_at(text, anchor as usize, group, &mut found);
    }
    in_order(&mut found);
    found
}

/// Reads what [`phrases`] gave. `people` are the bytes of the names found.
pub(crate) fn read(text: &Text<'_>, found: &[Match], people: &[Range<usize>]) -> Reading {
    let sentences = Sentences {
        text,
        starts: OnceCell::new(),
    };
    let ties = Ties::new(text, &sentences, people);
    let (labels, own, hinted, topics) = labels(text, found, &ties);
    let signals = signals(&sentences, found);
    let client = found.iter().any(|found| found.action.role == role::CLIENT);
    Reading {
        labels,
        own,
        hinted,
        topics,
        signals,
        tied: ties.any(),
        client,
    }
}

/// The sentences of a text, found when they are asked for.
struct Sentences<'a> {
    text: &'a Text<'a>,
    /// The words with which they start, but for the first.
    starts: OnceCell<Vec<u32>>,
}

impl Sentences<'_> {
    /// The words of the sentence of a word.
    fn around(&self, at: usize) -> Range<usize> {
        let starts = self.starts.get_or_init(|| {
            let mut list = self.text.all_with(info::STOP);
            list.retain(|at| *at > 0 && self.text.starts_sentence(*at as usize));
            list
        });
        let after = starts.partition_point(|start| *start as usize <= at);
        let start = after.checked_sub(1).and_then(|at| starts.get(at));
        let end = starts
            .get(after)
            .map_or(self.text.words.len(), |end| *end as usize);
        start.map_or(0, |start| *start as usize)..end
    }
}

/// Where the text speaks of a person, and whether it speaks to everybody.
struct Ties<'a> {
    text: &'a Text<'a>,
    /// Words with which names start, in order.
    people: Vec<usize>,
    /// Words with which phrases of ties start, in order.
    phrases: OnceCell<Vec<usize>>,
    public: OnceCell<(bool, bool)>,
    /// Words that speak of a person.
    persons: OnceCell<Vec<u32>>,
    sentences: &'a Sentences<'a>,
}

impl<'a> Ties<'a> {
    fn new(text: &'a Text<'a>, sentences: &'a Sentences<'a>, people: &[Range<usize>]) -> Ties<'a> {
        let mut people: Vec<usize> = people
            .iter()
            .map(|range| text.words.partition_point(|word| word.end() <= range.start))
            .collect();
        people.sort_unstable();
        Ties {
            text,
            people,
            phrases: OnceCell::new(),
            public: OnceCell::new(),
            persons: OnceCell::new(),
            sentences,
        }
    }

    /// Whether anything at all speaks of a person.
    fn any(&self) -> bool {
        self.text.all & info::PERSON != 0 || !self.people.is_empty() || !self.phrases().is_empty()
    }

    fn phrases(&self) -> &[usize] {
        self.phrases.get_or_init(|| {
            let found = all(self.text, group::TIE);
            found.iter().map(|found| found.start).collect()
        })
    }

    /// Whether phrases speak to everybody, and whether any tells of a service.
    fn public(&self) -> (bool, bool) {
        *self.public.get_or_init(|| {
            let found = all(self.text, group::PUBLIC);
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
        self.text.all & info::SELF != 0
    }

    /// Whether a person is spoken of in the phrase's sentence or close to it.
    fn near(&self, found: &Match) -> bool {
        let sentence = self.sentences.around(found.start);
        let from = sentence.start.min(found.start.saturating_sub(NEAR));
        let end = sentence.end.min(found.end + 4 * NEAR);
        let to = end.max(found.end + NEAR);
        let persons = self
            .persons
            .get_or_init(|| self.text.all_with(info::PERSON));
        let first = persons.partition_point(|at| (*at as usize) < from);
        if persons.get(first).is_some_and(|at| (*at as usize) < to) {
            return true;
        }
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
) -> (LabelSet, LabelSet, LabelSet, Vec<(Label, Range<usize>)>) {
    let (mut labels, mut own, mut hinted) = (LabelSet::EMPTY, LabelSet::EMPTY, LabelSet::EMPTY);
    let mut topics = Vec::new();
    let found = || {
        found
            .iter()
            .filter(|found| found.action.role == role::LABEL)
    };
    if found().next().is_none() {
        return (labels, own, hinted, topics);
    }
    let masks = Masks::near(ties.sentences, found(), group::MASK, 0);
    let mut parts: Vec<(Label, &Match)> = Vec::new();
    for found in found() {
        let Some(label) = Label::from_index(found.action.argument) else {
            continue;
        };
        hinted.insert(label);
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
            if found.action.strength == strength::OWN {
                own.insert(label);
            }
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
    (labels, own, hinted, topics)
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
        sentences: &Sentences<'_>,
        phrases: impl Iterator<Item = &'a Match>,
        wanted: u8,
        after: usize,
    ) -> Masks {
        const DONE: u32 = 1 << 31;
        let text = sentences.text;
        let mut found = Vec::new();
        // The anchors, marked when they have been read.
        let mut anchors = text.all_with(info::of(wanted));
        let phrases = (!anchors.is_empty()).then_some(phrases);
        for phrase in phrases.into_iter().flatten() {
            // A mask says something about the phrase where it has a word of these.
            let (first, last) = if after > 0 {
                let first = phrase.start.saturating_sub(2 * NEAR);
                (first, phrase.end + after - 1)
            } else {
                (phrase.start, phrase.start)
            };
            let sentence = sentences.around(phrase.start);
            let from = sentence.start.max(first.saturating_sub(SPAN));
            let to = sentence.end.min(last + SPAN);
            let begin = anchors.partition_point(|at| ((*at & !DONE) as usize) < from);
            for at in anchors.iter_mut().skip(begin) {
                let anchor = (*at & !DONE) as usize;
                if anchor >= to {
                    break;
                }
                let reaches = || {
                    let info = text.info(anchor);
                    text.table.reaches(info, wanted, anchor, last, first)
                        && text.may_anchor(anchor, wanted)
                };
                if *at & DONE == 0 && reaches() {
                    matches_at(text, anchor, wanted, &mut found);
                    *at |= DONE;
                }
            }
        }
        in_order(&mut found);
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
        let own = (found.start..found.end).any(|at| text.info(at) & info::SELF != 0);
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

fn signals(sentences: &Sentences<'_>, found: &[Match]) -> Signals {
    let text = sentences.text;
    let mut signals = Signals::default();
    let alarms = || {
        found
            .iter()
            .filter(|f| matches!(f.action.role, role::CRISIS | role::THREAT))
    };
    if alarms().next().is_some() {
        let masks = Masks::near(sentences, alarms(), group::CALM, NEAR);
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
            let [plea, asked, _] = bare(sentences);
            plea && !asked
        };
        if cry || signals.crisis == Crisis::Concern && bare(sentences)[2] {
            signals.crisis = Crisis::Crisis;
        }
    }
    signals.opt_out = opts_out(text);
    signals
}

/// Whether a plea, a word of asking and a step are there.
fn bare(sentences: &Sentences<'_>) -> [bool; 3] {
    let mut found = all(sentences.text, group::BARE);
    found.retain(|found| found.action.role == role::CRISIS);
    let masks = Masks::near(sentences, found.iter(), group::CALM, 0);
    found.retain(|found| !masks.cover(found, 0));
    [2, 3, 4].map(|wanted| found.iter().any(|found| found.action.argument == wanted))
}

/// Whether a phrase of opting out is all there is, but for a polite word.
fn opts_out(text: &Text<'_>) -> bool {
    let length = text.words.len();
    if length > OPTING_OUT || text.all & info::of(group::BARE) == 0 {
        return false;
    }
    let last = length.saturating_sub(2);
    let mut found = Vec::new();
    for at in 0..length {
        let info = text.info(at);
        if info & info::of(group::BARE) != 0
            && text.table.reaches(info, group::BARE, at, 0, last)
            && text.may_anchor(at, group::BARE)
        {
            matches_at(text, at, group::BARE, &mut found);
        }
    }
    found.iter().any(|found| {
        found.action.role == role::OPT_OUT && found.start == 0 && length <= found.end + 1
    })
}
