//! Names as their surroundings tell them: titles, greetings, kinship, capitals and name lists.

use std::ops::Range;

use crate::context::View;
use crate::detectors::Score;
use crate::finding::Evidence;
use crate::lexicon::{Match, attr, role};
use crate::tokens::{Token, gap, shape};
use crate::words::is_one_of;

/// The most words that one name has.
const LONGEST: usize = 4;

/// What a token can be in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// In a list of names, and no ordinary word.
    Known,
    /// In a list of names, and an ordinary word as well.
    Doubtful,
    /// In no list at all.
    Unknown,
    /// An ordinary word.
    Word,
}

/// Where phrases say that a name follows or precedes, as sorted token numbers.
pub(crate) struct Cues {
    after: Vec<usize>,
    before: Vec<usize>,
    not: Vec<(usize, usize)>,
}

impl Cues {
    pub(crate) fn of(matches: &[Match]) -> Cues {
        let mut cues = Cues {
            after: Vec::new(),
            before: Vec::new(),
            not: Vec::new(),
        };
        for found in matches {
            match found.action.role {
                role::NAME_AFTER => cues.after.push(found.end),
                role::NAME_BEFORE => cues.before.push(found.start),
                role::NAME_MASK => cues.not.push((found.start, found.end)),
                // What speaks of a label is no name: Al-Anon.
                role::LABEL if found.end <= found.start + 2 => {
                    cues.not.push((found.start, found.end));
                }
                _ => {}
            }
        }
        cues.after.sort_unstable();
        cues.before.sort_unstable();
        cues.not.sort_unstable();
        cues
    }

    /// Whether a phrase says that a name stands here.
    pub(crate) fn around(&self, start: usize, end: usize) -> bool {
        self.after.binary_search(&start).is_ok() || self.before.binary_search(&end).is_ok()
    }

    pub(super) fn masked(&self, at: usize) -> bool {
        let upto = self.not.partition_point(|mask| mask.0 <= at);
        self.not
            .get(..upto)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(8)
            .any(|mask| mask.1 > at)
    }
}

/// What [`least_margin`] gives at least.
pub(super) const LEAST: f32 = -3.5;

/// What the model has to give the first word of a name that it does not read itself, in logarithms. A
/// name after a title or a word for a relative, or one that opens a message to its bearer, may look unlike
/// one.
pub(super) fn least_margin(view: &View<'_>, at: usize, end: usize) -> f32 {
    const TOLD: &str = "son daughter boy girl lad baby brother sister husband wife partner boyfriend girlfriend mum mom \
dad mother father nan uncle aunt auntie cousin friend nephew niece client patient tenant \
resident named called twin grandson granddaughter stepson stepdad";
    const SPOKEN_TO: &str = "your you please pls can could we i would";
    let Some(before) = at.checked_sub(1) else {
        let spoken_to = view.token(end).is_some_and(|next| {
            next.gap == gap::COMMA | gap::SPACE && is_one_of(view.word(end), SPOKEN_TO)
        });
        let strange = view
            .token(at)
            .is_some_and(|token| !super::is_ordinary(&super::Letters::of(view, token)));
        return if spoken_to && strange { LEAST } else { -1.5 };
    };
    let near = view.token(at).is_some_and(|token| token.gap == gap::SPACE);
    let word = view.word(before);
    let told = near && is_one_of(word, TOLD);
    let titled = view
        .token(before)
        .is_some_and(|token| token.has(attr::TITLE));
    let me_and = near
        && word.eq_ignore_ascii_case("and")
        && before
            .checked_sub(1)
            .is_some_and(|at| view.word(at).eq_ignore_ascii_case("me"));
    if told || titled || me_and {
        LEAST
    } else {
        -1.5
    }
}

/// Whether a name can start here at all: a capital, or a first name of the lists.
pub(super) fn is_wordlike(token: Token) -> bool {
    token.shape & shape::DIGIT == 0
        && token.len() >= 2
        && (token.looks(shape::CAPITAL) || token.has(attr::FIRST))
        && !token.has(attr::FUNCTION)
}

/// Whether capitals mean nothing in this text.
pub(super) fn is_shouting(view: &View<'_>) -> bool {
    let words = view
        .tokens
        .iter()
        .take(40)
        .filter(|token| token.len() > 1 && !token.is_number());
    let (mut all, mut upper) = (0, 0);
    for token in words {
        all += 1;
        upper += usize::from(token.shape & shape::LOWER == 0);
    }
    all > 2 && upper * 3 > all * 2
}

fn part(token: Token) -> Part {
    if token.has(attr::FUNCTION | attr::MONTH | attr::PLACE | attr::TITLE) {
        return Part::Word;
    }
    let listed = token.has(attr::FIRST | attr::LAST);
    let word = token.has(attr::COMMON) || token.word != 0;
    match (listed, word) {
        (true, false) => Part::Known,
        (true, true) if token.has(attr::FIRST) => Part::Doubtful,
        (false, false) => Part::Unknown,
        _ => Part::Word,
    }
}

fn capital(token: Token) -> bool {
    token.looks(shape::CAPITAL)
}

fn acronym(token: Token) -> bool {
    token.shape & (shape::LOWER | shape::UPPER) == shape::UPPER
}

/// Words right after a name that make it something else: a street, a school, a firm.
pub(super) fn is_place_word(word: &str) -> bool {
    const PLACES: &str = "school hospital clinic centre center church house inn university college court council ltd inc \
llc police library station park primary academy county city hotel hall health services service \
foundation trust project team act day nursery surgery pharmacy line bank prison unit ward \
project society association helpline hostel bridge market festival cup fc airport week month \
white house shelter army program programme department office review";
    is_one_of(word, PLACES)
}

/// The name that starts at this token: the token after it, how sure, and its bytes.
pub(super) fn name_at(
    view: &View<'_>,
    at: usize,
    cues: &Cues,
    shouting: bool,
) -> Option<(usize, Score, Range<usize>)> {
    let token = view.token(at)?;
    if cues.masked(at) {
        return None;
    }
    let previous = at.checked_sub(1).and_then(|at| view.token(at));
    let near = token.gap & (gap::STOP | gap::AT | gap::HASH | gap::UNDERSCORE | gap::SLASH) == 0;
    let title = previous.is_some_and(|p| p.has(attr::TITLE))
        && token.gap & (gap::COMMA | gap::AT | gap::SLASH | gap::LINE) == 0;
    let cued = (near && cues.after.binary_search(&at).is_ok())
        || (token.gap & gap::COLON != 0
            && token.gap & gap::AT == 0
            && cues.after.binary_search(&at).is_ok());
    let initial = initial_before(view, at);
    let cued = cued || initial;
    let first = part(token);
    let big = capital(token) && (!acronym(token) || shouting);
    if first == Part::Word && !(title && big) {
        return None;
    }
    let end = extent(view, at, big, shouting);
    let next = view.token(end);
    if next.is_some_and(|next| {
        next.gap & !(gap::SPACE | gap::LINE) == 0
            && (is_place_word(view.word(end)) || next.has(attr::STREET) && capital(next))
    }) || previous.is_some_and(|_| view.word(at - 1).eq_ignore_ascii_case("st"))
    {
        return None;
    }
    let words = end - at;
    let opens = token.starts_sentence() || token.gap & gap::QUOTE != 0;
    let vocative = next.is_some_and(|next| next.gap & gap::COMMA != 0) && words <= 2;
    let own = token.looks(shape::POSSESSIVE) || cues.before.binary_search(&end).is_ok();
    let known = first == Part::Known;
    let articled = previous.is_some_and(|_| {
        matches!(
            view.word(at - 1).to_ascii_lowercase().as_str(),
            "the" | "a" | "an" | "this"
        )
    }) && near;
    let listed_pair = words >= 2
        && view
            .token(at + 1)
            .is_some_and(|t| t.has(attr::LAST | attr::FIRST));
    let confidence = match (big, first) {
        _ if title => 0.95,
        _ if articled && !own && words < 2 => return None,
        (true, Part::Known) if cued || vocative || own || words >= 2 => 0.93,
        (true, Part::Known) if !token.has(attr::FIRST) => return None,
        // Three letters that open a sentence are a sigh more often than a name.
        (true, Part::Known) if opens && token.len() <= 3 => return None,
        (true, Part::Known) => {
            if opens {
                0.55
            } else {
                0.8
            }
        }
        (true, Part::Doubtful) if cued || (words >= 2 && listed_pair) => 0.85,
        (true, Part::Doubtful) if !opens && !token.has(attr::COMMON) => 0.6,
        (true, Part::Unknown) if shouting => return None,
        (true, Part::Unknown) if cued || own => 0.85,
        (true, Part::Unknown) if opens && vocative => 0.7,
        (true, Part::Unknown) if words >= 2 => 0.65,
        (true, Part::Unknown) if !opens && token.shape & shape::LOWER != 0 && settled(view, at) => {
            0.5
        }
        (false, Part::Known) if cued && token.has(attr::FIRST) => 0.75,
        (false, Part::Known) if words >= 2 && listed_pair && token.has(attr::FIRST) => 0.7,
        (false, Part::Known) if own && token.has(attr::FIRST) => 0.6,
        _ => return None,
    };
    let evidence = match (cued || title || own, known) {
        (true, true) => Evidence::CONTEXT.and(Evidence::GAZETTEER),
        (true, false) => Evidence::CONTEXT,
        (false, true) => Evidence::GAZETTEER,
        (false, false) => Evidence::FORMAT,
    };
    Some((
        end,
        Score {
            confidence,
            evidence,
        },
        bytes(view, at, end),
    ))
}

/// Whether the words around are written as sentences are: small letters on both sides.
fn settled(view: &View<'_>, at: usize) -> bool {
    let small = |at: usize| {
        view.token(at)
            .is_some_and(|t| t.shape & (shape::UPPER | shape::DIGIT) == 0)
    };
    let spaced = view
        .token(at)
        .is_some_and(|t| t.gap == gap::SPACE && t.len() >= 4);
    spaced
        && at.checked_sub(1).is_some_and(small)
        && (small(at + 1) || view.token(at + 1).is_none())
}

/// The token after the name that starts here.
fn extent(view: &View<'_>, at: usize, big: bool, shouting: bool) -> usize {
    let mut end = at + 1;
    while end < at + LONGEST {
        let Some(token) = view.token(end) else { break };
        let joined = token.gap == gap::SPACE || token.gap == gap::DASH;
        // "A. Whitlock": a point after one letter.
        let initial = view.word(end - 1).len() == 1 && token.gap == gap::STOP | gap::SPACE;
        let before = view.token(end - 1);
        if !(joined || initial) || before.is_some_and(|t| t.looks(shape::POSSESSIVE)) {
            break;
        }
        let single = token.len() == 1 && token.shape & shape::UPPER != 0 && !view.word(end).eq("I");
        let fits = match part(token) {
            Part::Known => capital(token) == big,
            Part::Unknown | Part::Doubtful => {
                big && capital(token) && (!acronym(token) || shouting)
            }
            Part::Word => false,
        };
        if !(fits || (big && single)) {
            break;
        }
        end += 1;
    }
    end
}

/// Whether one capital letter stands before, with or without a point: "A. Whitlock".
fn initial_before(view: &View<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|at| view.token(at)) else {
        return false;
    };
    before.len() == 1
        && before.shape & shape::UPPER != 0
        && !matches!(view.word(at - 1), "I" | "A")
        && view
            .token(at)
            .is_some_and(|t| t.gap == gap::STOP | gap::SPACE || t.gap == gap::SPACE)
        || before.len() == 1
            && view.word(at - 1) == "A"
            && view
                .token(at)
                .is_some_and(|t| t.gap == gap::STOP | gap::SPACE)
}

/// The bytes of a name: an initial before it, a point after an initial, no possessive ending.
fn bytes(view: &View<'_>, at: usize, end: usize) -> Range<usize> {
    let mut start = view.token(at).map_or(0, |token| token.start as usize);
    if initial_before(view, at) {
        start = view
            .token(at - 1)
            .map_or(start, |token| token.start as usize);
    }
    let Some(last) = view.token(end - 1) else {
        return start..start;
    };
    let mut stop = last.end as usize;
    if last.looks(shape::POSSESSIVE) {
        let word = view.text.get(last.range()).unwrap_or_default();
        let stem = word
            .trim_end_matches(['s', 'S'])
            .trim_end_matches(['\'', '’', '‘', '`', '´']);
        stop = last.start as usize + stem.len();
    } else if last.len() == 1 && view.byte_at(stop) == b'.' {
        stop += 1;
    }
    start..stop
}
