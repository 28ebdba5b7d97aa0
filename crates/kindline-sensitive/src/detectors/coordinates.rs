//! Latitude and longitude.

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::{Cue, View};
use crate::finding::Kind;
use crate::tokens::{Token, gap};

/// ## What it does
/// Finds a latitude up to 90 and a longitude up to 180 next to each other (ISO 6709:2022; WGS 84): decimal degrees with three decimals or more, or degrees, minutes and seconds with their signs.
///
/// Trigger: a number with a decimal point, or a degree sign after a number.
/// ## Limits
/// Two decimals with fewer than four places each need words such as "location" or "GPS".
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::COORDINATES,
    find: Find::On(Trigger::DIGIT, find),
    examples: &[
        "im at «42.3314, -83.0458» come",
        "gps «53.349 -6.260»",
        "lat «42.3314», long -83.0458",
        "«42°19'53\"N 83°2'45\"W»",
        "pin «37.7749° N, 122.4194° W»",
    ],
    counter_examples: &[
        "costs 12.50, 13.75",
        "at 106.0512973 east",
        "1607635102.00 -0.96",
        "95.3314, 83.0458",
        "version 1.2345, 2.3456 out",
    ],
};

/// A number of degrees: where it stands, its value, its decimals, and the tokens after.
struct Degrees {
    start: usize,
    end: usize,
    /// The token of its whole degrees.
    at: usize,
    places: usize,
    /// With a degree sign.
    marked: bool,
    /// The letter of a side of the world after it.
    side: Option<u8>,
    after: usize,
}

impl Degrees {
    fn value(&self, view: &View<'_>) -> f64 {
        let whole = view.spelling(self.at).iter();
        let whole = whole.fold(0.0, |value, byte| value * 10.0 + f64::from(byte & 15));
        if self.places == 0 {
            return whole;
        }
        let part = view.spelling(self.at + 1).iter().rev();
        whole
            + part.fold(0.0, |rest, byte| {
                (rest + f64::from(byte.wrapping_sub(b'0'))) / 10.0
            })
    }
}

fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits || !view.seen.dots && view.seen.ascii {
        return;
    }
    let mut at = 0;
    while at < view.tokens.len() {
        let Some(first) = degrees(view, at) else {
            at += 1;
            continue;
        };
        let next = after_label(view, first.after);
        let second = degrees(view, next).filter(|second| second.start - first.end <= 12);
        let Some(second) = second else {
            at = first.after;
            continue;
        };
        let labelled = next != first.after;
        let sides = matches!(first.side, None | Some(b'N' | b'S'))
            && matches!(second.side, None | Some(b'E' | b'W'))
            && first.side.is_some() == second.side.is_some();
        let strong = first.marked && second.marked && first.side.is_some();
        let exact = first.places.min(second.places);
        at = second.after;
        if !sides || exact < 3 && !strong {
            continue;
        }
        let ranges = first.value(view) <= 90.0 && second.value(view) <= 180.0;
        let around = view.around(first.at, second.after);
        let said = labelled || around.says(Cue::Place) && !around.says(Cue::Money);
        if !ranges || exact < 4 && !said && !strong {
            continue;
        }
        let odds = if strong {
            Odds::form(form::UNIQUE)
        } else {
            Odds::form(if exact >= 4 { form::RARE } else { form::GROUPS })
        };
        let odds = odds.said_if(said).unless(around.says(Cue::Goods));
        let score = odds
            .plus(if around.says(Cue::Goods) { -1.0 } else { 0.0 })
            .score();
        if labelled {
            // "lat 42.3314, long -83.0458": the words between are no part of either.
            for one in [&first, &second] {
                found.extend(score.map(|s| Raw::new(one.start..one.end, Kind::COORDINATES, s)));
            }
        } else {
            found.extend(score.map(|s| Raw::new(first.start..second.end, Kind::COORDINATES, s)));
        }
    }
}

/// Past "long", "lng", "longitude".
fn after_label(view: &View<'_>, at: usize) -> usize {
    let word = view.word(at);
    let label = ["long", "lng", "lon", "longitude"]
        .iter()
        .any(|label| word.eq_ignore_ascii_case(label));
    at + usize::from(label)
}

fn degrees(view: &View<'_>, at: usize) -> Option<Degrees> {
    let whole = view.token(at).filter(|t| t.is_number() && t.len() <= 3)?;
    // Decimals or a degree sign follow.
    if !matches!(view.byte_at(whole.end as usize), b'.' | b'!' | b'?' | 0xC2)
        || !view.is_plain(whole)
    {
        return None;
    }
    let mut start = whole.start as usize;
    let before = view.byte_before(start);
    if matches!(before, b'.' | b'/' | b'$' | b',') || before.is_ascii_alphanumeric() {
        return None;
    }
    let mut after = at + 1;
    let mut end = whole.end as usize;
    let mut places = 0;
    if let Some(part) = view.token(after).filter(|t| {
        t.is_number() && t.gap == gap::STOP && t.start as usize == end + 1 && t.len() <= 15
    }) {
        places = part.len();
        end = part.end as usize;
        after += 1;
    }
    let marked = matches!(
        view.bytes.get(end..end + 2),
        Some(b"\xC2\xB0" | b"\xC2\xBA")
    );
    if marked {
        end += 2;
        // Minutes and seconds.
        for _ in 0..2 {
            let Some(part) = view
                .token(after)
                .filter(|t| t.is_number() && t.len() <= 5 && (t.start as usize) - end <= 4)
            else {
                break;
            };
            end = part.end as usize;
            after += 1;
            let decimals = view
                .token(after)
                .filter(|t: &Token| t.is_number() && t.gap == gap::STOP);
            if let Some(decimals) = decimals {
                end = decimals.end as usize;
                after += 1;
            }
            end += sign(view.text.get(end..).unwrap_or_default());
        }
    } else if places == 0 {
        return None;
    }
    if matches!(before, b'-' | b'+') && !view.byte_before(start - 1).is_ascii_alphanumeric() {
        start -= 1;
    }
    let side = view
        .token(after)
        .filter(|t| t.len() == 1 && (t.start as usize) - end <= 1)
        .map(|t| view.byte_at(t.start as usize).to_ascii_uppercase())
        .filter(|side| b"NSEW".contains(side));
    if side.is_some() {
        end = view.token(after).map_or(end, |token| token.end as usize);
        after += 1;
    }
    Some(Degrees {
        start,
        end,
        at,
        places,
        marked,
        side,
        after,
    })
}

/// How many bytes the sign of minutes or seconds takes.
fn sign(rest: &str) -> usize {
    let mut length = 0;
    for char in rest.chars().take(2) {
        if !matches!(char, '\'' | '"' | '′' | '″' | '’' | '”') {
            break;
        }
        length += char.len_utf8();
    }
    length
}
