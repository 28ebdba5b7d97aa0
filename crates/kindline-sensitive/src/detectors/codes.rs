//! The walk that shows every run of letters and digits to the detectors of codes, and every number or
//! code that words announce to the detectors of those words.

mod forms;

use std::ops::Range;

use super::score::Score;
use super::spelling::{self, Lists};
use super::{Detector, Find, Raw};
use crate::context::{Around, Cue, Cues, View};
use crate::tokens::{Token, fold, gap, shape};
use crate::words::is_one_of;
pub(super) use forms::Forms;
use forms::{Codes, LISTS, Outline};

/// The most characters that a code has.
const MOST: usize = 40;
/// The most groups that a code is written in.
const MOST_GROUPS: usize = 10;
/// The fewest digits of a number that only the words before it tell.
const SHORTEST_SAID: usize = 4;
/// The most groups of a code that words announce, but for an IBAN.
const ANNOUNCED: usize = 5;

/// A code: ASCII letters and digits, upper case, kept without an allocation, since a text can hold
/// thousands of candidates.
pub(crate) struct Code<'a> {
    bytes: [u8; MOST],
    length: usize,
    groups: [u8; MOST_GROUPS],
    group_count: usize,
    /// Spaces stand between some of its groups.
    pub(crate) spaced: bool,
    /// Some of its letters are lower case.
    pub(crate) lower: bool,
    /// Its tokens.
    pub(crate) first: usize,
    pub(crate) after: usize,
    pub(crate) view: &'a View<'a>,
}

impl<'a> Code<'a> {
    fn new(view: &'a View<'a>, first: usize) -> Code<'a> {
        Code {
            bytes: [0; MOST],
            length: 0,
            groups: [0; MOST_GROUPS],
            group_count: 0,
            spaced: false,
            lower: false,
            first,
            after: first,
            view,
        }
    }

    /// The code of some tokens; `None` where it is too long or has other characters.
    fn of(view: &'a View<'a>, first: usize, after: usize) -> Option<Code<'a>> {
        let mut code = Code::new(view, first);
        if after - first > MOST_GROUPS {
            return None;
        }
        for _ in first..after {
            code.push()?;
        }
        Some(code)
    }

    /// Adds the tokens up to this one.
    fn reach(&mut self, after: usize) -> Option<()> {
        while self.after < after {
            self.push()?;
        }
        Some(())
    }

    /// Adds the next token.
    fn push(&mut self) -> Option<()> {
        let token = self.view.token(self.after)?;
        if token.len() > 3 * MOST {
            return None;
        }
        let before = self.length;
        if token.shape & shape::WIDE == 0 {
            // All else in it are apostrophes and what shows nothing.
            let word = self.view.bytes.get(token.range()).unwrap_or_default();
            for byte in word.iter().filter(|byte| byte.is_ascii_alphanumeric()) {
                *self.bytes.get_mut(self.length)? = byte.to_ascii_uppercase();
                self.length += 1;
            }
            self.lower |= token.shape & shape::LOWER != 0;
        } else {
            self.push_wide()?;
        }
        *self.groups.get_mut(self.group_count)? = (self.length - before) as u8;
        if self.after > self.first {
            self.spaced |= token.gap & gap::SPACE != 0;
        }
        self.group_count += 1;
        self.after += 1;
        Some(())
    }

    /// Adds the characters of the next token as ASCII letters and digits, as far as they go.
    fn push_wide(&mut self) -> Option<()> {
        for char in self.view.word(self.after).chars() {
            if char.is_ascii_lowercase() {
                self.lower = true;
            }
            if let Some(folded) = fold(char) {
                if !folded.is_ascii() {
                    return None;
                }
                *self.bytes.get_mut(self.length)? = folded.to_ascii_uppercase() as u8;
                self.length += 1;
            }
        }
        Some(())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    pub(crate) fn at(&self, index: usize) -> u8 {
        self.bytes().get(index).copied().unwrap_or(0)
    }

    /// The value of the digit at a place, 0 where none stands.
    pub(crate) fn digit(&self, index: usize) -> u32 {
        match self.at(index) {
            digit @ b'0'..=b'9' => u32::from(digit - b'0'),
            _ => 0,
        }
    }

    /// Whether it has this form: `A` a letter, `9` a digit, `*` either.
    pub(crate) fn fits(&self, form: &str) -> bool {
        form.len() == self.length
            && form
                .bytes()
                .zip(self.bytes())
                .all(|(wanted, byte)| match wanted {
                    b'A' => byte.is_ascii_uppercase(),
                    b'9' => byte.is_ascii_digit(),
                    _ => true,
                })
    }

    /// Whether it has one of these forms.
    pub(crate) fn fits_any(&self, forms: &[&str]) -> bool {
        forms.iter().any(|form| self.fits(form))
    }

    pub(crate) fn digits(&self) -> usize {
        self.bytes().iter().filter(|b| b.is_ascii_digit()).count()
    }

    /// The lengths of the groups.
    pub(crate) fn groups(&self) -> &[u8] {
        self.groups.get(..self.group_count).unwrap_or_default()
    }

    fn range(&self) -> Range<usize> {
        range(self.view, self.first, self.after)
    }
}

fn range(view: &View<'_>, first: usize, after: usize) -> Range<usize> {
    let start = view.token(first).map_or(0, |token| token.start as usize);
    let end = after
        .checked_sub(1)
        .and_then(|last| view.token(last))
        .map_or(start, |token| token.end as usize);
    start..end
}

/// Walks every token with a digit in it once, with the neighbors joined to it.
///
/// Trigger: a token of letters and digits, or a number within reach of a cue.
pub(super) fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits {
        return;
    }
    let lists = &*LISTS;
    let mut at = 0;
    while let Some(token) = view.token(at) {
        if token.shape & shape::DIGIT == 0 {
            at += 1;
            continue;
        }
        let (first, after) = tight(view, at);
        match judge(view, lists, first, after) {
            Some((raw, end)) => {
                found.push(raw);
                at = end.max(at + 1);
            }
            None => at = after.max(at + 1),
        }
    }
}

/// The tokens joined to this one by a single dash, slash or underscore.
fn tight(view: &View<'_>, at: usize) -> (usize, usize) {
    const REACH: usize = 6;
    let joined = |token: Token, before: Token| {
        matches!(token.gap, gap::DASH | gap::UNDERSCORE | gap::SLASH)
            && (token.start - before.end == 1
                || token.start - before.end <= 3 && token.gap == gap::DASH)
    };
    let mut first = at;
    while at - first < REACH {
        let Some(before) = first.checked_sub(1).and_then(|i| view.token(i)) else {
            break;
        };
        let Some(token) = view.token(first) else {
            break;
        };
        if !joined(token, before)
            || before.len() > 12
            || (before.shape & shape::DIGIT == 0 && before.len() > 5)
        {
            break;
        }
        first -= 1;
    }
    let mut after = at + 1;
    while after - at < REACH {
        let (Some(before), Some(token)) = (view.token(after - 1), view.token(after)) else {
            break;
        };
        if !joined(token, before) || token.len() > 20 {
            break;
        }
        after += 1;
    }
    (first, after)
}

/// A group that can belong to a code written with spaces.
fn is_group(token: Token) -> bool {
    matches!(token.gap, gap::SPACE | gap::DASH)
        && token.len() <= 12
        && (token.shape & shape::DIGIT != 0 || token.shape & shape::LOWER == 0 || token.len() <= 2)
}

/// The best reading of the tokens, and the token after it.
fn judge(view: &View<'_>, lists: &Codes, first: usize, after: usize) -> Option<(Raw, usize)> {
    let token = view.token(first)?;
    let lone = after == first + 1 && token.is_number();
    let signed = signed(view, first, token);
    if lone && signed.is_none() && !may_be_announced(view, lists, first, token) {
        return None;
    }
    let mut around = view.around(first, after);
    if let Some(cue) = signed.filter(|_| around.nearest.is_none() || around.distance > 0) {
        (around.nearest, around.distance) = (Some(cue), 0);
        around.left = around.left.with(Cues::of(&[cue]));
    }
    let quiet = around == Around::default();
    if lone && quiet {
        return None;
    }
    let whole = range(view, first, after);
    let before = view.byte_before(whole.start);
    let next = view.byte_at(whole.end);
    // "nino=...": a value of the word before.
    let given = before == b'=' && around.nearest.is_some() && around.distance == 0;
    if matches!(before, b'/' | b'@' | b'=' | b'$') && !given || matches!(next, b'@' | b'%') {
        return None;
    }
    let usable = lists.usable(around.all());
    let mut best: Option<Best> = None;
    let mut consider = |code: &Code<'_>, detector: &'static Detector| {
        let Find::Code(_, check) = &detector.find else {
            return;
        };
        let Some(score) = check(code, &around) else {
            return;
        };
        let better = best
            .as_ref()
            .is_none_or(|old| (score.confidence, code.after) > (old.score.confidence, old.after));
        if better {
            best = Some(Best {
                detector,
                score,
                first: code.first,
                after: code.after,
            });
        }
    };
    // Groups set apart by spaces are worth a look where words announce a code, or where the first
    // group is of capitals or of a few letters, as those of an IBAN and of postal codes are.
    let more = if quiet { 0 } else { ANNOUNCED - 1 };
    let lettered = lists.may_start(digits_before_letter(view, first, after, more));
    let lead = lead(view, first, token).filter(|_| !quiet);
    let starts = [Some(first).filter(|_| lettered), lead];
    for start in starts.into_iter().flatten() {
        let mut outline = Outline::new(usable);
        // All but a few codes are told from their outlines to be none.
        let mut end = start;
        if after - start > MOST_GROUPS {
            continue;
        }
        while end < after && outline.add(lists, view, end) {
            end += 1;
        }
        if end < after {
            continue;
        }
        let mut more = outline.goes_on().max(more);
        let mut code = None;
        loop {
            let forms = outline.forms(lists, usable);
            if forms != 0 {
                let code = code.get_or_insert_with(|| Code::new(view, start));
                if code.reach(end).is_some() {
                    let detectors = lists.of(forms);
                    detectors.for_each(|detector| consider(code, detector));
                }
            }
            let goes_on = more > 0
                && outline.can_grow(lists, usable)
                && view.token(end).is_some_and(is_group)
                && outline.add(lists, view, end);
            if !goes_on {
                break;
            }
            end += 1;
            more -= 1;
        }
    }
    match best {
        Some(best) => {
            let range = range(view, best.first, best.after);
            let kind = best.detector.kind.clone();
            Some((Raw::new(range, kind, best.score), best.after))
        }
        None => announced(view, lists, first, after, &around),
    }
}

/// What a number sign says of the number after it, by the word before it: "claim # 44718", "patient #447687". Without
/// the sign these words are about something else too often.
fn signed(view: &View<'_>, first: usize, token: Token) -> Option<Cue> {
    const CASE: u8 = 1;
    const PLAN: u8 = 2;
    const RECORD: u8 = 4;
    const LICENSE: u8 = 8;
    static SIGNED: Lists<64> = Lists::new(&[
        (
            CASE,
            &[
                "claim",
                "file",
                "report",
                "intake",
                "voucher",
                "citation",
                "uscis",
                "doc",
                "a",
                "incident",
                "referral",
                "complaint",
                "petition",
                "warrant",
                "permit",
                "application",
            ],
        ),
        (
            PLAN,
            &["policy", "member", "group", "subscriber", "medicaid"],
        ),
        (RECORD, &["patient", "pt"]),
        (LICENSE, &["license", "licence"]),
    ]);
    if token.gap & gap::HASH == 0 {
        return None;
    }
    match SIGNED.of(spelling::number(view, first.checked_sub(1)?)) {
        CASE => Some(Cue::Case),
        PLAN => Some(Cue::Plan),
        RECORD => Some(Cue::Mrn),
        LICENSE => Some(Cue::License),
        _ => None,
    }
}

/// Whether words may tell what a number is that stands alone: most are too short, and have no letters near.
fn may_be_announced(view: &View<'_>, lists: &Codes, first: usize, token: Token) -> bool {
    view.cues() != Cues::default()
        && (token.len() >= SHORTEST_SAID
            || goes_on_in_groups(view, first)
            || view.cues().has(Cue::Plate)
            || lead(view, first, token).is_some()
            || lists.may_start(digits_before_letter(view, first, first + 1, ANNOUNCED - 1)))
}

/// Whether a number of three digits goes on: "880 675 691".
fn goes_on_in_groups(view: &View<'_>, first: usize) -> bool {
    let length = view.token(first).map_or(0, Token::len);
    let next = view.token(first + 1);
    length == 3
        && next.is_some_and(|next| {
            next.gap == gap::SPACE && next.is_number() && (3..=8).contains(&next.len())
        })
}

/// The few letters before a number that may be a part of its code.
fn lead(view: &View<'_>, first: usize, token: Token) -> Option<usize> {
    first.checked_sub(1).filter(|&lead| {
        token.gap == gap::SPACE
            && view.token(lead).is_some_and(|lead| {
                lead.len() <= 5 && lead.shape & (shape::DIGIT | shape::WIDE) == 0
            })
    })
}

/// How many digits stand before the first letter of the tokens `first..after` and so many groups that follow,
/// and the count of groups up to that letter; `None` where there is none.
fn digits_before_letter(
    view: &View<'_>,
    first: usize,
    after: usize,
    more: usize,
) -> Option<(usize, usize)> {
    let mut digits = 0;
    for at in first..after + more {
        let token = view.token(at)?;
        if at >= after && !is_group(token) {
            return None;
        }
        digits += if token.shape & shape::WIDE == 0 {
            let word = view.bytes.get(token.range()).unwrap_or_default();
            let characters = word.iter().filter(|byte| byte.is_ascii_alphanumeric());
            characters.take_while(|byte| byte.is_ascii_digit()).count()
        } else {
            let characters = view.word(at).chars().filter_map(fold);
            characters.take_while(char::is_ascii_digit).count()
        };
        if !token.is_number() {
            return Some((digits, at + 1 - first));
        }
    }
    None
}

/// The best reading so far: the detector, its score and the code's tokens.
struct Best {
    detector: &'static Detector,
    score: Score,
    first: usize,
    after: usize,
}

/// Codes that only the words before tell: the nearest words decide.
fn announced(
    view: &View<'_>,
    lists: &Codes,
    first: usize,
    after: usize,
    around: &Around,
) -> Option<(Raw, usize)> {
    let token = view.token(first)?;
    let cue = around.nearest.filter(|_| around.distance <= 2)?;
    let list = lists
        .said
        .get(cue as usize)
        .filter(|list| !list.is_empty())?;
    // Most numbers are too short, or too far from their words: see below.
    let length = token.len();
    let far = around.distance > 1 && token.gap & gap::HASH == 0;
    let lone = after == first + 1 && token.is_number() && cue != Cue::Plate;
    let grouped = lone && goes_on_in_groups(view, first);
    if lone && !grouped && (length < SHORTEST_SAID || length < 6 && far) {
        return None;
    }
    if token.gap & (gap::STOP | gap::PAUSE) == gap::STOP && around.distance > 0 {
        return None;
    }
    // "plate KLM 4471": the letters in front belong to it.
    let lead = first.checked_sub(1).filter(|&lead| {
        cue == Cue::Plate
            && around.distance == 1
            && token.gap == gap::SPACE
            && view
                .token(lead)
                .is_some_and(|t| t.len() <= 3 && t.shape & (shape::LOWER | shape::DIGIT) == 0)
    });
    let mut code = Code::of(view, lead.unwrap_or(first), after)?;
    let own = code.length;
    let digits = code.digits();
    // Numbers in groups go on ("0447 11908"), and so do plates ("AB12 CDE").
    let numeric = digits + 2 >= own && code.at(own.saturating_sub(1)).is_ascii_digit();
    let mut groups = 0;
    while groups < 3
        && view.token(code.after).is_some_and(|next| {
            next.gap == gap::SPACE
                && (numeric && next.is_number() && (3..=8).contains(&next.len())
                    || cue == Cue::Plate
                        && groups == 0
                        && next.len() <= 3
                        && next.shape & shape::LOWER == 0)
        })
        && code.push().is_some()
    {
        groups += 1;
    }
    let total = code.length;
    let year = own == 4 && total == 4 && matches!(code.bytes().get(..2), Some(b"19" | b"20"));
    let measured = || {
        view.token(code.after).is_some_and(|next| {
            next.gap == gap::SPACE && next.shape & shape::DIGIT == 0 && is_unit(view, code.after)
        })
    };
    let numbered = digits >= SHORTEST_SAID
        || grouped && code.digits() > SHORTEST_SAID
        || digits >= 2 && own > digits && total >= 5;
    // A short number needs its words right before it, or a number sign.
    let link = first.checked_sub(1).map_or("", |at| view.word(at));
    let linked = around.distance == 1 && is_one_of(link, "is was no number id");
    let close = around.distance == 0
        || linked
        || lead.is_some()
        || token.gap & gap::HASH != 0
        || digits >= 6;
    if !numbered || year || !close || measured() {
        return None;
    }
    list.iter().find_map(|detector| {
        let Find::Said(_, check) = detector.find else {
            return None;
        };
        let score: Score = check(&code, around)?;
        let raw = Raw::new(code.range(), detector.kind.clone(), score);
        Some((raw, code.after))
    })
}

fn is_unit(view: &View<'_>, at: usize) -> bool {
    static UNITS: Lists<64> = Lists::new(&[(
        1,
        &[
            "am", "pm", "dollars", "pounds", "euros", "people", "days", "weeks", "months", "years",
            "hours", "hrs", "minutes", "mins", "times", "miles", "km", "kg", "mg", "ml", "lbs",
            "quid", "bucks", "euro", "pages", "points", "copies", "biscuits",
        ],
    )]);
    UNITS.of(spelling::number(view, at)) != 0
}
