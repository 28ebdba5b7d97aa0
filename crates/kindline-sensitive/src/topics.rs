//! From the phrases seen to labels and signals: masks, ties to a person, and the parts that add up.
//!
//! Phrases of labels are read from their anchors only. What decides about them (masks, people near by,
//! words that speak to everybody) is looked for when a phrase has been found that needs it, and at most
//! once.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use crate::label::{Label, LabelSet};
use crate::lexicon::matcher::{Reader, SPAN};
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
    let mut reader = Reader::new(text, group::LABEL);
    for anchor in &sweep.hits {
        reader.read(*anchor as usize);
    }
    reader.in_order()
}

/// The phrases of a group, by start.
fn all(text: &Text<'_>, group: u8) -> Vec<Match> {
    let mut reader = Reader::new(text, group);
    for anchor in text.anchors(group) {
        reader.read(anchor as usize);
    }
    reader.in_order()
}

/// Reads what [`phrases`] gave. `people` are the bytes of the names found.
pub(crate) fn read(text: &Text<'_>, found: &[Match], people: &[Range<usize>]) -> Reading {
    let sentences = Sentences {
        text,
        starts: OnceCell::new(),
        last: Cell::new((0, 0)),
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
    /// The one that was asked for last.
    last: Cell<(usize, usize)>,
}

impl Sentences<'_> {
    /// The words of the sentence of a word.
    fn around(&self, at: usize) -> Range<usize> {
        let (start, end) = self.last.get();
        if (start..end).contains(&at) {
            return start..end;
        }
        let starts = self.starts.get_or_init(|| {
            let mut list = self.text.all_with(info::STOP);
            list.retain(|at| *at > 0 && self.text.starts_sentence(*at as usize));
            list
        });
        let after = starts.partition_point(|start| *start as usize <= at);
        let start = after.checked_sub(1).and_then(|at| starts.get(at));
        let start = start.map_or(0, |start| *start as usize);
        let end = starts
            .get(after)
            .map_or(self.text.words.len(), |end| *end as usize);
        self.last.set((start, end));
        start..end
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
    sort(&mut topics);
    topics.dedup();
    (labels, own, hinted, topics)
}

/// Sorts topics by place.
pub(crate) fn sort(topics: &mut [(Label, Range<usize>)]) {
    topics.sort_by_key(|(label, range)| (range.start, range.end, *label));
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
    /// Whether one says that its sentence tells a tale.
    tale: bool,
    /// How many masks started before what was asked about last.
    upto: Cell<usize>,
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
        let text = sentences.text;
        let anchors = text.all_with(info::of(wanted));
        let mut reader = Reader::new(text, wanted);
        let phrases = (!anchors.is_empty()).then_some(phrases);
        let asked = Asked::new(sentences, phrases.into_iter().flatten(), after);
        let mut next = 0;
        for phrase in &asked.phrases {
            let sentence = sentences.around(phrase.start);
            let from = sentence
                .start
                .max(asked.first(phrase.start).saturating_sub(SPAN));
            let to = sentence.end.min(phrase.own + SPAN);
            while let Some(anchor) = anchors.get(next).map(|at| *at as usize) {
                if anchor >= to {
                    break;
                }
                next += 1;
                if anchor >= from
                    && asked.hear(sentences, anchor, text.info(anchor), wanted)
                    && text.may_anchor(anchor, wanted)
                {
                    reader.read(anchor);
                }
            }
        }
        let found = reader.in_order();
        let list: Vec<(usize, usize, u8)> = found
            .iter()
            .map(|found| (found.start, found.end, found.action.argument))
            .collect();
        let tale = list.iter().any(|mask| mask.2 == TALE);
        Masks {
            list,
            tale,
            upto: Cell::new(0),
        }
    }

    /// The last masks that start before a word, the latest first.
    fn before(&self, word: usize) -> impl Iterator<Item = &(usize, usize, u8)> {
        // What is asked next is close by.
        let starts_before = |at: usize| self.list.get(at).is_some_and(|mask| mask.0 < word);
        let mut upto = self.upto.get();
        while starts_before(upto) {
            upto += 1;
        }
        while upto > 0 && !starts_before(upto - 1) {
            upto -= 1;
        }
        self.upto.set(upto);
        let list = self.list.get(..upto).unwrap_or_default();
        list.iter().rev().take(24)
    }

    /// Whether a mask lies over all of the phrase, or starts before it and covers its first word.
    fn cover(&self, found: &Match, label: u8) -> bool {
        self.before(found.start + 1).any(|&(start, end, of)| {
            let over = end >= found.end;
            let before = start < found.start && end > found.start;
            (of == label || of == role::ANY_LABEL) && (over || before)
        })
    }

    /// Whether a mask shares a word with the phrase.
    fn touch(&self, found: &Match, label: u8) -> bool {
        self.before(found.end)
            .any(|&(_, end, of)| end > found.start && of == label)
    }

    /// Whether the phrase stands in a sentence that tells a tale, and not of the writer.
    fn tells(&self, sentences: &Sentences<'_>, found: &Match) -> bool {
        if !self.tale {
            return false;
        }
        let text = sentences.text;
        let own = (found.start..found.end).any(|at| text.info(at) & info::SELF != 0);
        !own && self.before(found.end + NEAR).any(|&(start, end, of)| {
            let (from, to) = (start.min(found.start), end.max(found.end));
            of == TALE && to - from <= 2 * NEAR && sentences.around(from).end >= to
        })
    }
}

/// A phrase about which masks may say something.
struct Phrase {
    start: usize,
    /// The last word of which a mask has one where it says something about the phrase.
    own: usize,
    /// The same for this phrase and those before it in its sentence.
    last: usize,
}

/// The phrases about which masks may say something.
struct Asked {
    /// By start.
    phrases: Vec<Phrase>,
    /// How many words before a phrase a mask may end.
    before: usize,
    /// How many phrases the last anchor could say something about, and those before them.
    upto: Cell<usize>,
}

impl Asked {
    /// `after` is how many words after a phrase a mask may start, 0 where it must have the phrase's first
    /// word.
    fn new<'a>(
        sentences: &Sentences<'_>,
        phrases: impl Iterator<Item = &'a Match>,
        after: usize,
    ) -> Asked {
        let (mut end, mut furthest) = (0, 0);
        let mut list: Vec<Phrase> = Vec::new();
        for phrase in phrases {
            let own = if after > 0 {
                phrase.end + after - 1
            } else {
                phrase.start
            };
            if phrase.start >= end {
                (end, furthest) = (sentences.around(phrase.start).end, 0);
            }
            furthest = furthest.max(own);
            match list.last_mut() {
                Some(last) if last.start == phrase.start => {
                    (last.own, last.last) = (last.own.max(own), furthest);
                }
                _ => list.push(Phrase {
                    start: phrase.start,
                    own,
                    last: furthest,
                }),
            }
        }
        Asked {
            phrases: list,
            before: if after > 0 { 2 * NEAR } else { 0 },
            upto: Cell::new(0),
        }
    }

    /// The first word of which a mask has one where it says something about a phrase that starts here.
    fn first(&self, start: usize) -> usize {
        start.saturating_sub(self.before)
    }

    /// Whether masks that a word anchors may say something about a phrase of its sentence.
    fn hear(&self, sentences: &Sentences<'_>, anchor: usize, info: u32, wanted: u8) -> bool {
        let [back, on] = sentences.text.table.reach(info, wanted, SPAN);
        let sentence = sentences.around(anchor);
        // Behind the phrase a mask stands nearer than before it by one word.
        let back = back.min(SPAN - 1);
        let latest = (anchor + on + self.before).min(sentence.end - 1);
        // The next anchor is close by.
        let is_upto = |at: usize| {
            self.phrases
                .get(at)
                .is_some_and(|phrase| phrase.start <= latest)
        };
        let mut upto = self.upto.get();
        while is_upto(upto) {
            upto += 1;
        }
        while upto > 0 && !is_upto(upto - 1) {
            upto -= 1;
        }
        self.upto.set(upto);
        let last = upto.checked_sub(1).and_then(|at| self.phrases.get(at));
        last.is_some_and(|phrase| {
            phrase.start >= sentence.start && phrase.last >= anchor.saturating_sub(back)
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
            } else if masks.tells(sentences, found) {
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
    let mut reader = Reader::new(text, group::BARE);
    for at in 0..length {
        let info = text.info(at);
        if info & info::of(group::BARE) == 0 {
            continue;
        }
        let [back, on] = text.table.reach(info, group::BARE, SPAN);
        if back >= at && at + on >= last && text.may_anchor(at, group::BARE) {
            reader.read(at);
        }
    }
    reader.in_order().iter().any(|found| {
        found.action.role == role::OPT_OUT && found.start == 0 && length <= found.end + 1
    })
}
