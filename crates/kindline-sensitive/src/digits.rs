//! Numbers: groups of digits with their separators, each shown to every detector of its length.

use crate::context::View;
use crate::detectors::{Detector, Find, Raw, Score};
use crate::finding::Kind;
use crate::tokens::{Token, fold, gap, shape};

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
    digits: [u8; 24],
    length: usize,
    groups: [u8; MOST_GROUPS],
    group_count: usize,
    pub(crate) separator: Separator,
    /// A plus sign stands before it.
    pub(crate) plus: bool,
    /// It is part of something longer: a path, a code, a decimal.
    pub(crate) glued: bool,
    /// The same, by what stands before it.
    pub(crate) glued_before: bool,
    /// An extension ends it ("x4587", "ext. 12"), which is part of what is found.
    pub(crate) extended: bool,
    /// A currency sign stands before it, or a per cent sign after.
    pub(crate) amount: bool,
    /// Its first group stands in parentheses.
    pub(crate) parenthesis: bool,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Its tokens.
    pub(crate) first: usize,
    pub(crate) after: usize,
    pub(crate) view: &'a View<'a>,
}

impl Number<'_> {
    /// The values of the digits.
    pub(crate) fn digits(&self) -> &[u8] {
        self.digits.get(..self.length).unwrap_or_default()
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
        self.digits()
            .windows(2)
            .all(|pair| pair.first() == pair.last())
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

/// The detectors that judge numbers, by count of digits.
#[derive(Debug, Clone)]
pub(crate) struct ByLength {
    lists: Vec<Vec<usize>>,
    shortest: usize,
}

impl ByLength {
    /// The lists of those detectors whose kind is to `run`.
    pub(crate) fn new(detectors: &[Detector], run: impl Fn(&Kind) -> bool) -> ByLength {
        let mut lists = vec![Vec::new(); MOST_DIGITS + 1];
        for (index, detector) in detectors.iter().enumerate() {
            if let (Find::Digits(lengths, _), true) = (&detector.find, run(&detector.kind)) {
                for (length, list) in lists.iter_mut().enumerate() {
                    if *lengths >> length & 1 != 0 {
                        list.push(index);
                    }
                }
            }
        }
        let shortest = lists
            .iter()
            .position(|list| !list.is_empty())
            .unwrap_or(MOST_DIGITS);
        ByLength { lists, shortest }
    }
}

/// Finds the numbers of a text.
pub(crate) fn numbers(
    view: &View<'_>,
    detectors: &[Detector],
    by: &ByLength,
    found: &mut Vec<Raw>,
) {
    let mut at = 0;
    let mut run = 0;
    while let Some(token) = view.token(at) {
        if !token.is_number() || token.len() > 3 * MOST_DIGITS {
            // "3135550107x88" is a number with its extension.
            if token.shape & shape::DIGIT == 0 || before_extension(view, token).is_none() {
                at += 1;
                continue;
            }
        }
        if at >= run {
            run = run_end(view, at);
            let groups = run - at;
            let digits: usize = view
                .tokens
                .get(at..run)
                .unwrap_or_default()
                .iter()
                .map(|token| token.len())
                .sum();
            // A long row of short numbers is a table or a pattern, and no identifier.
            if groups > 12 && digits < 2 * groups {
                at = run;
                continue;
            }
        }
        at = best_from(view, at, detectors, by, found).unwrap_or(at + 1);
    }
}

/// The digits before an extension ("9740x111") as a token of their own.
fn before_extension(view: &View<'_>, token: Token) -> Option<Token> {
    if token.is_number() || token.shape & shape::DIGIT == 0 || token.len() > 24 {
        return None;
    }
    let word = view.text.get(token.range()).unwrap_or_default();
    let (digits, extension) = word.split_once(['x', 'X'])?;
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (all(digits) && all(extension) && digits.len() >= 3).then_some(Token {
        end: token.start + digits.len() as u32,
        ..token
    })
}

/// The end of an extension in words ("ext. 22", "x 22", "extension 22") and the token after it.
fn extension(view: &View<'_>, at: usize) -> Option<(usize, usize)> {
    let word = view.token(at).filter(|t| !t.is_number() && t.len() <= 9)?;
    let name = view.word(at);
    // "313-555-0107 x22".
    let joined = matches!(name.as_bytes(), [b'x' | b'X', rest @ ..] if (1..=6).contains(&rest.len()) && rest.iter().all(u8::is_ascii_digit));
    if joined && word.gap == gap::SPACE {
        return Some((word.end as usize, at + 1));
    }
    let named = ["x", "ext", "extn", "extension", "xtn"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known));
    let number = view
        .token(at + 1)
        .filter(|t| t.is_number() && t.len() <= 6)?;
    let apart = word.gap & !(gap::SPACE | gap::COMMA | gap::OPEN | gap::HASH) == 0;
    let near = number.gap & !(gap::SPACE | gap::STOP | gap::COLON | gap::HASH) == 0;
    (named && apart && near).then_some((number.end as usize, at + 2))
}

/// The token after the row of joined numbers that starts here.
fn run_end(view: &View<'_>, first: usize) -> usize {
    let mut end = first + 1;
    while view
        .token(end)
        .is_some_and(|token| token.is_number() && joint(token, view, end).is_some())
    {
        end += 1;
    }
    end
}

/// The best reading of a number that starts with this token, and the token after it.
fn best_from(
    view: &View<'_>,
    first: usize,
    detectors: &[Detector],
    by: &ByLength,
    found: &mut Vec<Raw>,
) -> Option<usize> {
    let mut number = Number {
        digits: [0; 24],
        length: 0,
        groups: [0; MOST_GROUPS],
        group_count: 0,
        separator: Separator::None,
        plus: false,
        glued: false,
        glued_before: false,
        extended: false,
        amount: false,
        parenthesis: false,
        start: 0,
        end: 0,
        first,
        after: first,
        view,
    };
    let mut best: Option<(Raw, usize)> = None;
    for at in first..first + MOST_GROUPS {
        let Some(token) = view.token(at) else { break };
        let extended = before_extension(view, token);
        if !token.is_number() && extended.is_none() {
            break;
        }
        if at > first {
            match joint(token, view, at) {
                Some(separator) => {
                    number.separator = match number.separator {
                        Separator::None => separator,
                        same if same == separator => same,
                        _ => Separator::Mixed,
                    };
                }
                None => break,
            }
        }
        if !number.push(extended.unwrap_or(token)) {
            break;
        }
        // An extension is part of what is found and none of its digits.
        number.end = token.end as usize;
        number.after = at + 1;
        number.extended = extended.is_some();
        if !number.extended {
            if let Some((end, after)) = extension(view, at + 1) {
                number.extended = true;
                number.end = end;
                number.after = after;
            }
        }
        // The last group may go on into the next one only where it ends for good.
        if let Some(list) = by.lists.get(number.length) {
            if number.length >= by.shortest && !list.is_empty() {
                judge(&mut number, list, detectors, &mut best);
            }
        }
        if number.extended {
            break;
        }
        let more = view
            .token(at + 1)
            .is_some_and(|next| next.is_number() || before_extension(view, next).is_some());
        if !more {
            break;
        }
    }
    let (raw, after) = best?;
    found.push(raw);
    Some(after)
}

fn judge(
    number: &mut Number<'_>,
    list: &[usize],
    detectors: &[Detector],
    best: &mut Option<(Raw, usize)>,
) {
    number.look_around();
    let around = number.view.around(number.first, number.after);
    for &index in list {
        let Some(detector) = detectors.get(index) else {
            continue;
        };
        let Find::Digits(_, check) = detector.find else {
            continue;
        };
        let Some(score) = check(number, &around).filter(|score| score.confidence >= FLOOR) else {
            continue;
        };
        let better = best
            .as_ref()
            .is_none_or(|(old, _)| (score.confidence, number.end) > (old.confidence, old.end));
        if better {
            *best = Some((raw(number, detector, score), number.after));
        }
    }
}

fn raw(number: &Number<'_>, detector: &Detector, score: Score) -> Raw {
    Raw::new(number.start..number.end, detector.kind.clone(), score)
}

/// How a token is joined to the number before it; `None` where it is another number.
fn joint(token: Token, view: &View<'_>, at: usize) -> Option<Separator> {
    let before = view.token(at.checked_sub(1)?)?;
    let width = (token.start - before.end) as usize;
    if width > 6 {
        return None;
    }
    match token.gap & !gap::LINE {
        0 => (token.gap == gap::LINE).then_some(Separator::Space),
        gap::SPACE => (width <= 2 || !view.seen.ascii).then_some(Separator::Space),
        gap::DASH => Some(Separator::Dash),
        flags if flags == gap::DASH | gap::SPACE => Some(Separator::Mixed),
        gap::STOP if width == 1 => Some(Separator::Dot),
        gap::SLASH => Some(Separator::Mixed),
        flags if flags & !(gap::SPACE | gap::OPEN | gap::CLOSE | gap::DASH | gap::SLASH) == 0 => {
            Some(Separator::Mixed)
        }
        _ => None,
    }
}

impl Number<'_> {
    fn push(&mut self, token: Token) -> bool {
        let Some(slot) = self.groups.get_mut(self.group_count) else {
            return false;
        };
        let word = self.view.text.get(token.range()).unwrap_or_default();
        let before = self.length;
        for char in word.chars() {
            let Some(digit) = fold(char).and_then(|c| c.to_digit(10)) else {
                continue;
            };
            let Some(place) = self.digits.get_mut(self.length) else {
                return false;
            };
            *place = digit as u8;
            self.length += 1;
        }
        if self.length > MOST_DIGITS {
            return false;
        }
        *slot = (self.length - before) as u8;
        self.group_count += 1;
        if self.group_count == 1 {
            self.start = token.start as usize;
            let previous = self.view.byte_before(self.start);
            self.parenthesis = previous == b'(' && self.view.byte_at(token.end as usize) == b')';
            self.plus = previous == b'+'
                || (self.parenthesis && self.view.byte_before(self.start - 1) == b'+');
        }
        self.end = token.end as usize;
        true
    }

    /// Looks at what stands right before and after, once the ends are known.
    fn look_around(&mut self) {
        let view = self.view;
        let first = view.token(self.first);
        let begin = first.map_or(self.start, |token| token.start as usize);
        let before = view.byte_before(begin);
        let two_before = view.byte_before(begin.saturating_sub(1));
        let end = self.end;
        let next = view.byte_at(end);
        let two_next = view.byte_at(end + 1);
        let digit_before = two_before.is_ascii_digit();
        let word_before = two_before.is_ascii_alphanumeric();
        self.glued_before = match before {
            b'/' | b'_' | b'@' | b'=' | b'&' | b'%' | b'\\' => {
                begin >= 2 && !two_before.is_ascii_whitespace()
            }
            b'-' => word_before || two_before == b'-',
            b'.' => digit_before || two_before == b'/',
            b',' => digit_before,
            b':' => digit_before,
            _ => before.is_ascii_alphanumeric(),
        };
        self.glued = self.glued_before
            || match next {
                b'/' | b'_' | b'@' | b'=' | b'&' | b'%' | b'\\' => {
                    !two_next.is_ascii_whitespace() && two_next != 0
                }
                b'-' => two_next.is_ascii_alphanumeric(),
                b'.' | b',' | b':' => two_next.is_ascii_digit(),
                _ => next.is_ascii_alphanumeric(),
            };
        self.amount = matches!(before, b'$')
            || next == b'%'
            || first.is_some_and(|t| t.gap & gap::OTHER != 0)
                && view
                    .text
                    .get(..begin)
                    .is_some_and(|t| t.trim_end().ends_with(['£', '€', '$', '¥', '₹']));
        if self.parenthesis && self.start == begin {
            self.start = begin - 1;
        }
        // "(0-312) 34567": a parenthesis that closes inside opens inside.
        if before == b'('
            && view
                .bytes
                .get(begin..end)
                .is_some_and(|text| text.contains(&b')'))
        {
            self.start = begin - 1;
        }
        if self.plus {
            // "+(44) 20", "(+44) 20", "+44 20".
            let open = two_before == b'('
                && view
                    .bytes
                    .get(begin..end)
                    .is_some_and(|text| text.contains(&b')'));
            self.start = if self.parenthesis || open {
                begin - 2
            } else {
                begin - 1
            };
        }
    }
}
