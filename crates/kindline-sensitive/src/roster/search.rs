//! The words of a text that are names of a roster.

use std::ops::Range;

use super::index::{self, Entry, flag};
use super::{Roster, bit};
use crate::context::View;
use crate::detectors::{Raw, Score};
use crate::finding::{Evidence, Kind};
use crate::lexicon::attr;
use crate::names::{Around, Letters, Profile, is_ordinary, is_particle, stem};
use crate::tokens::{Token, gap, shape};
use crate::words::is_one_of;

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
        // "hi may i ask", "will you".
        if is_one_of(after, "i u you we they he she it") {
            return false;
        }
        if self.has_neighbor(at) {
            return true;
        }
        let next_to = token.gap & !gap::SPACE == 0;
        let told = next_to && is_one_of(before, BEFORE)
            || is_one_of(after, AFTER) && !is_one_of(before, "i we you they");
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
        let articled =
            before.is_some_and(|word| is_one_of(word, "the a an this that my our your no"));
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
const BEFORE: &str = "hi hello hey hiya dear ask asked tell told rang texted phoned met saw called named son \
daughter brother sister husband wife partner friend cousin uncle aunt auntie client patient \
mr mrs ms miss";
/// Words right after a name: what only people do.
const AFTER: &str = "said says told asked asks rang texted phoned called thinks thought wants wanted cried \
disclosed reported reckons attended";

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
