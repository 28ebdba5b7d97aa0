//! Numbers: groups of digits with their separators, each shown to every detector of its length.

mod forms;
mod run;

use crate::context::{Around, Cues, View};
use crate::detectors::{self, Detector, Find, Raw, Score};
use crate::tokens::{gap, shape};
pub(crate) use forms::{ByLength, Form, Patterns};
use forms::{Entry, GROUP, List, group};
use run::{Run, before_letters, extension};

/// The most digits that any number has.
pub(crate) const MOST_DIGITS: usize = 19;
/// The most groups that a number is written in.
const MOST_GROUPS: usize = 7;
/// Below this a score is not reported.
pub(crate) const FLOOR: f32 = 0.5;

/// How the groups of a number are set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    /// One group.
    None,
    Space,
    Dash,
    Dot,
    /// Parentheses, slashes or more than one sort.
    Mixed,
}

/// One candidate: digits in groups.
pub(crate) struct Number<'a> {
    /// The digits from its first one on, more of them than it has.
    row: &'a [u8],
    length: usize,
    groups: [u8; MOST_GROUPS],
    group_count: usize,
    pub(crate) separator: Separator,
    /// A plus sign stands before it.
    pub(crate) plus: bool,
    /// An extension ends it ("x4587", "ext. 12"), which is part of what is found.
    pub(crate) extended: bool,
    /// Kisses follow in the same word ("07700 900412xx") and are no part of it.
    kissed: bool,
    /// Its first group stands in parentheses.
    pub(crate) parenthesis: bool,
    /// Its first digit.
    begin: usize,
    pub(crate) end: usize,
    /// Its tokens.
    pub(crate) first: usize,
    pub(crate) after: usize,
    pub(crate) view: &'a View<'a>,
}

impl Number<'_> {
    /// The values of the digits.
    pub(crate) fn digits(&self) -> &[u8] {
        self.row.get(..self.length).unwrap_or_default()
    }

    /// The lengths of the groups.
    pub(crate) fn groups(&self) -> &[u8] {
        self.groups.get(..self.group_count).unwrap_or_default()
    }

    pub(crate) fn digit(&self, index: usize) -> u8 {
        self.digits().get(index).copied().unwrap_or(0)
    }

    /// The digits `from..to` as a number.
    pub(crate) fn value(&self, from: usize, to: usize) -> u64 {
        self.digits()
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .fold(0, |value: u64, &digit| {
                value.wrapping_mul(10).wrapping_add(u64::from(digit))
            })
    }

    /// The sum of digits times weights.
    pub(crate) fn weighted(&self, weights: &[u64]) -> u64 {
        self.digits()
            .iter()
            .zip(weights)
            .map(|(&digit, weight)| u64::from(digit) * weight)
            .sum()
    }

    /// The place of a lone 0 in parentheses after the first group, as in "+49 (0) 30".
    pub(crate) fn trunk_zero(&self) -> Option<usize> {
        let [code, 1, _, ..] = self.groups() else {
            return None;
        };
        let at = usize::from(*code);
        let token = self.view.token(self.first + 1)?;
        let open = self.view.byte_before(token.start as usize) == b'(';
        (self.digit(at) == 0 && open).then_some(at)
    }

    /// Whether words for a telephone end at most one token before it.
    pub(crate) fn said_close(&self) -> bool {
        let around = self.view.around(self.first, self.after);
        around.nearest == Some(crate::context::Cue::Phone) && around.distance <= 1
    }

    /// Whether the same character stands between all groups.
    pub(crate) fn is_evenly_separated(&self) -> bool {
        let tokens = self
            .view
            .tokens
            .get(self.first + 1..self.after)
            .unwrap_or_default();
        let mut marks = tokens
            .iter()
            .map(|token| self.view.byte_before(token.start as usize));
        let first = marks.next();
        marks.all(|mark| Some(mark) == first)
    }

    /// Whether all digits are the same.
    pub(crate) fn is_uniform(&self) -> bool {
        let digits = self.digits();
        digits.iter().all(|digit| Some(digit) == digits.first())
    }
}

/// The Luhn check (ISO/IEC 7812-1 annex B).
pub(crate) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, &digit)| {
            let value = u32::from(digit) * if index % 2 == 1 { 2 } else { 1 };
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    !digits.is_empty() && sum % 10 == 0
}

/// Finds the numbers of a text.
pub(crate) fn numbers(
    view: &View<'_>,
    detectors: &[Detector],
    by: &ByLength,
    found: &mut Vec<Raw>,
) {
    let mut at = 0;
    let mut run = Run::default();
    while let Some(token) = view.token(at) {
        if token.shape & shape::DIGIT == 0 {
            at += 1;
            continue;
        }
        if at >= run.end {
            if !token.is_number() || token.len() > 3 * MOST_DIGITS {
                // "3135550107x88" is a number with its extension, "07700900412xx" one with kisses.
                if before_letters(view, token).is_none() {
                    at += 1;
                    continue;
                }
            }
            let bytes = run.read(view, at);
            let groups = run.end - at;
            // A long row of short numbers is a table or a pattern, and no identifier.
            if groups > 12 && bytes < 2 * groups || run.digits.len() < by.shortest {
                at = run.end;
                continue;
            }
        }
        at = best_from(view, at, &run, detectors, by, found).unwrap_or(at + 1);
    }
}

/// The best reading so far: the detector, its score, the number's place and the token after it.
struct Best<'a> {
    detector: &'a Detector,
    score: Score,
    start: usize,
    end: usize,
    after: usize,
}

/// The best reading of a number that starts with this token, and the token after it.
fn best_from(
    view: &View<'_>,
    first: usize,
    run: &Run,
    detectors: &[Detector],
    by: &ByLength,
    found: &mut Vec<Raw>,
) -> Option<usize> {
    let pieces = run.pieces.get(first - run.first..)?;
    let token = view.token(first)?;
    let begins = pieces.first().map_or(0, |piece| piece.from as usize);
    let mut joints = pieces.iter().skip(1).take(2);
    let marked = joints.any(|piece| piece.joint != Separator::Space);
    let length = |at: usize| pieces.get(at).map_or(0, |piece| piece.length);
    let begin = token.start as usize;
    let before = view.byte_before(begin);
    let glued = glued_before(view, first, begin);
    if glued && !by.may_start_glued(marked, length(0), length(1)) {
        return None;
    }
    // A number with an extension may be the first group of nothing longer, so its token ends elsewhere.
    let close = begin + usize::from(length(0));
    let end = if token.is_number() {
        token.end as usize
    } else {
        close
    };
    let parenthesis = before == b'(' && view.byte_at(end) == b')';
    let labelled = || {
        let label = first.checked_sub(1);
        token.gap & gap::COLON != 0
            && label.is_some_and(|label| detectors::labels_number(view, label))
    };
    let told = parenthesis || before == b'+' || run.is_told(view) || labelled();
    // An extension has two words at most.
    let near = view.cues_near(first, first + MOST_GROUPS + 2);
    let bare = !glued && !told && !near.meets(by.telling) && run.digits.get(begins) != Some(&0);
    if bare && !by.may_start(marked, length(0), length(1)) {
        return None;
    }
    let seen = Seen {
        by,
        detectors,
        marked,
        glued,
        told,
        near,
    };
    let mut number = Number {
        row: run.digits.get(begins..).unwrap_or_default(),
        length: 0,
        groups: [0; MOST_GROUPS],
        group_count: 0,
        separator: Separator::None,
        plus: before == b'+' || parenthesis && view.byte_before(begin - 1) == b'+',
        extended: false,
        kissed: false,
        parenthesis,
        begin,
        end: 0,
        first,
        after: first,
        view,
    };
    let mut best: Option<Best<'_>> = None;
    let mut groups = 0;
    for (index, piece) in pieces.iter().enumerate().take(MOST_GROUPS) {
        if index > 0 {
            number.separator = match number.separator {
                Separator::None => piece.joint,
                same if same == piece.joint => same,
                _ => Separator::Mixed,
            };
        }
        number.length += usize::from(piece.length);
        if number.length > MOST_DIGITS {
            break;
        }
        if let Some(slot) = number.groups.get_mut(index) {
            *slot = piece.length;
        }
        groups |= group(index, piece.length.into());
        number.group_count = index + 1;
        let list = by.list(number.length, number.group_count);
        if let Some(list) = list.filter(|list| seen.may_judge(&number, groups, list)) {
            let at = first + index;
            number.kissed = piece.kissed;
            number.end = view.token(at).map_or(number.end, |token| {
                if piece.kissed {
                    token.start as usize + usize::from(piece.length)
                } else {
                    token.end as usize
                }
            });
            number.after = at + 1;
            // An extension is part of what is found and none of its digits.
            number.extended = piece.extended;
            if !number.extended && index + 1 == pieces.len() && run.is_told(view) {
                if let Some((end, after)) = extension(view, at + 1) {
                    number.extended = true;
                    number.end = end;
                    number.after = after;
                }
            }
            seen.judge(&number, groups, list, &mut best);
        }
        if piece.extended {
            break;
        }
    }
    let best = best?;
    let range = best.start..best.end;
    found.push(Raw::new(range, best.detector.kind.clone(), best.score));
    Some(best.after)
}

/// What is known of all numbers that start with one token, and the detectors that judge them.
struct Seen<'a> {
    by: &'a ByLength,
    detectors: &'a [Detector],
    /// Something else than spaces sets the first three groups apart.
    marked: bool,
    /// See [`Number::glued_before`].
    glued: bool,
    /// It is not bare, as [`Form::bare`] has it.
    told: bool,
    /// The cues that may be around any of them.
    near: Cues,
}

impl<'a> Seen<'a> {
    /// Whether any detector of a list may find something in a number that starts like this.
    fn may_judge(&self, number: &Number<'_>, groups: u64, list: &List) -> bool {
        if self.glued {
            return !list.glued.is_empty();
        }
        self.told || self.near.meets(list.telling) || {
            let firsts = list.firsts.get(usize::from(self.marked));
            firsts.is_some_and(|firsts| firsts >> (groups & GROUP) & 1 != 0)
                || list.trunk && number.digit(0) == 0
        }
    }

    /// Shows a number with these lengths of groups to the detectors of its list.
    fn judge(&self, number: &Number<'_>, groups: u64, list: &'a List, best: &mut Option<Best<'a>>) {
        let fits = |entry: &Entry| {
            number.length >= entry.trunk && number.digit(0) == 0
                || self.by.fits(entry, groups, self.marked)
        };
        let quiet = !self.told && !self.near.meets(list.telling);
        if self.glued || quiet {
            let bare = list.bare.get(usize::from(self.marked));
            let entries = if self.glued { Some(&list.glued) } else { bare };
            for entry in entries.into_iter().flatten().filter(|entry| fits(entry)) {
                self.consider(number, entry, &self.around(number), best);
            }
            return;
        }
        let around = self.around(number);
        let cues = around.all();
        let entries = if cues.meets(list.cues) {
            &list.all
        } else {
            &list.free
        };
        for entry in entries {
            let free = entry.cues == Cues::default();
            if cues.meets(entry.telling) || free && (self.told || fits(entry)) {
                self.consider(number, entry, &around, best);
            }
        }
    }

    fn around(&self, number: &Number<'_>) -> Around {
        if self.near == Cues::default() {
            return Around::default();
        }
        number.view.around(number.first, number.after)
    }

    /// Lets a detector judge a number.
    fn consider(
        &self,
        number: &Number<'_>,
        entry: &Entry,
        around: &Around,
        best: &mut Option<Best<'a>>,
    ) {
        let Some(detector) = self.detectors.get(entry.detector) else {
            return;
        };
        let Find::Digits(_, check) = &detector.find else {
            return;
        };
        let Some(score) = check(number, around).filter(|score| score.confidence >= FLOOR) else {
            return;
        };
        let better = best
            .as_ref()
            .is_none_or(|old| (score.confidence, number.end) > (old.score.confidence, old.end));
        if better {
            *best = Some(Best {
                detector,
                score,
                start: number.start(),
                end: number.end,
                after: number.after,
            });
        }
    }
}

/// Whether a byte before or after a number makes it a part of something longer.
fn joins(byte: u8) -> bool {
    matches!(byte, b'/' | b'_' | b'@' | b'=' | b'&' | b'%' | b'\\')
}

/// Whether a number that begins here is part of something longer, by what stands before it.
fn glued_before(view: &View<'_>, first: usize, begin: usize) -> bool {
    let before = view.byte_before(begin);
    if before == b' ' {
        return false;
    }
    let two_before = view.byte_before(begin.saturating_sub(1));
    match before {
        b'-' => two_before.is_ascii_alphanumeric() || two_before == b'-',
        b'.' => two_before.is_ascii_digit() || two_before == b'/',
        b':' => two_before.is_ascii_digit(),
        b',' => two_before.is_ascii_digit() && is_part_of_an_amount(view, first),
        b'=' if is_given(view, first) || is_dotted(view, first) => false,
        b'/' if is_whole(view, first) => false,
        _ if joins(before) => begin >= 2 && !two_before.is_ascii_whitespace(),
        _ => before.is_ascii_alphanumeric(),
    }
}

/// Whether a group after a digit and a comma goes on an amount ("1,234", "0,5") rather than a row of values.
fn is_part_of_an_amount(view: &View<'_>, first: usize) -> bool {
    view.token(first).is_some_and(|token| {
        let next = view.byte_at(token.end as usize);
        token.len() <= 3 && !matches!(next, b'-' | b'/') && !is_dotted(view, first)
    })
}

/// Whether two more numbers follow after full stops, as in an address of the internet.
fn is_dotted(view: &View<'_>, first: usize) -> bool {
    let dotted = |at| view.token(at).is_some_and(|next| next.gap == gap::STOP);
    dotted(first + 1) && dotted(first + 2)
}

/// Whether the word for it stands right before its equals sign: "ssn=536904399". In the query of a link the link is
/// what is found.
fn is_given(view: &View<'_>, first: usize) -> bool {
    let around = view.around(first, first + 1);
    let word = first.checked_sub(1).and_then(|at| view.token(at));
    let before = word.map_or(0, |word| view.byte_before(word.start as usize));
    around.nearest.is_some() && around.distance == 0 && !matches!(before, b'?' | b'&' | b'/')
}

/// Whether a number after a slash starts as whole ones do: another number stood before.
fn is_whole(view: &View<'_>, first: usize) -> bool {
    view.token(first).is_some_and(|token| {
        let next = view.byte_at(token.end as usize);
        let trunk = view.byte_at(token.start as usize) == b'0';
        match token.len() {
            3 | 4 if next == b'-' => true,
            4 | 5 => trunk && next == b' ',
            length => length >= 9,
        }
    })
}

/// What stands right before it and after.
impl Number<'_> {
    /// Whether it is part of something longer, by what stands before it: a path, a code, a decimal.
    pub(crate) fn glued_before(&self) -> bool {
        glued_before(self.view, self.first, self.begin)
    }

    /// Whether it has the groups or the length of numbers that stand beside others with a slash.
    fn is_complete(&self) -> bool {
        let enough = self.length >= 10 || self.length == 9 && self.group_count > 1;
        enough && self.separator != Separator::Mixed
    }

    /// Whether what follows its comma is more of an amount rather than the next value of a row.
    fn is_an_amount(&self) -> bool {
        match self.separator {
            Separator::None => self.length < 8,
            // "1 234 567,50".
            Separator::Space | Separator::Dot => {
                let digit = |more| self.view.byte_at(self.end + more).is_ascii_digit();
                digit(2) && !digit(3) && self.groups().iter().skip(1).all(|&group| group == 3)
            }
            Separator::Dash | Separator::Mixed => false,
        }
    }

    /// Whether it is part of something longer.
    pub(crate) fn glued(&self) -> bool {
        if self.glued_before() {
            return true;
        }
        let next = self.view.byte_at(self.end);
        if next == b' ' {
            return false;
        }
        let two_next = self.view.byte_at(self.end + 1);
        match next {
            b'-' => two_next.is_ascii_alphanumeric(),
            b'.' | b':' => two_next.is_ascii_digit(),
            b',' => two_next.is_ascii_digit() && self.is_an_amount(),
            b'/' if self.is_complete() => false,
            _ if self.kissed && self.length >= 9 => false,
            _ if joins(next) => !two_next.is_ascii_whitespace() && two_next != 0,
            _ => next.is_ascii_alphanumeric(),
        }
    }

    /// Whether a currency sign stands before it, or a per cent sign after.
    pub(crate) fn amount(&self) -> bool {
        let view = self.view;
        view.byte_before(self.begin) == b'$'
            || view.byte_at(self.end) == b'%'
            || view
                .token(self.first)
                .is_some_and(|token| token.gap & gap::OTHER != 0)
                && view
                    .text
                    .get(..self.begin)
                    .is_some_and(|text| text.trim_end().ends_with(['£', '€', '$', '¥', '₹']))
    }

    /// Where it starts, with its plus sign and its parenthesis.
    fn start(&self) -> usize {
        let begin = self.begin;
        let before = self.view.byte_before(begin);
        if !self.plus && before != b'(' {
            return begin;
        }
        let closes = || {
            let inside = self.view.bytes.get(begin..self.end);
            inside.is_some_and(|text| text.contains(&b')'))
        };
        if self.plus {
            // "+(44) 20", "(+44) 20", "+44 20".
            let open = self.view.byte_before(begin - 1) == b'(' && closes();
            return begin - if self.parenthesis || open { 2 } else { 1 };
        }
        // "(0-312) 34567": a parenthesis that closes inside opens inside.
        begin - usize::from(self.parenthesis || closes())
    }
}
