//! From the phrases seen to labels and signals: masks, ties to a person, and the parts that add up.

use std::ops::Range;

use crate::context::View;
use crate::hints::{self, Hints};
use crate::label::{Label, LabelSet};
use crate::lexicon::table::{role, strength};
use crate::lexicon::{Match, attr};
use crate::signals::{Crisis, Signals};
use crate::tokens::Token;

/// What the phrases of a text say.
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

/// How many tokens away a person may stand from a phrase that needs one near.
const NEAR: usize = 14;

/// Reads the phrases. `people` are the bytes of the names found.
pub(crate) fn read(view: &View<'_>, people: &[Range<usize>]) -> Reading {
    let ties = Ties::find(view, people);
    let (labels, topics) = labels(view, &ties);
    let signals = signals(view);
    Reading {
        labels,
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

fn labels(view: &View<'_>, ties: &Ties) -> (LabelSet, Vec<(Label, Range<usize>)>) {
    let masks = Masks::of(view.matches, role::MASK);
    let mut labels = LabelSet::EMPTY;
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
    (labels, topics)
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
    let mut hints = Hints::new(view.tokens.len());
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
            role::CRISIS if action.argument >= hints::FIRST => {
                hints.see(found.start, action.argument, action.strength);
            }
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
    signals.crisis = signals.crisis.max(hints.level());
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
