//! Latitude and longitude.

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::{Cue, View};
use crate::finding::Kind;
use crate::tokens::{Token, gap};
use crate::words::is_one_of;

/// ## What it does
/// Finds a latitude up to 90 and a longitude up to 180 next to each other (ISO 6709:2022; WGS 84): decimal degrees with three decimals or more, or degrees, minutes and seconds with their signs.
///
/// Trigger: a number with a decimal point, or a degree sign after a number.
/// ## Limits
/// Two decimals with fewer than four places each need words such as "location" or "GPS", and so do two below
/// one, or in a row of more, without a sign.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::COORDINATES,
    find: Find::On(Trigger::DIGIT, find),
    examples: &[
        "im at «42.3314, -83.0458» come",
        "gps «53.349 -6.260»",
        "lat «42.3314», long -83.0458",
        "«42°19'53\"N 83°2'45\"W»",
        "pin «37.7749° N, 122.4194° W»",
        "«-36.8485,174.7633»",
        "at «51.5074,0.1278» now",
        "«51.5074N, 0.1278W»",
        "coords «37.77,-122.41»",
        "location «0.3476, 0.5825»",
    ],
    counter_examples: &[
        "costs 12.50, 13.75",
        "at 106.0512973 east",
        "1607635102.00 -0.96",
        "95.3314, 83.0458",
        "version 1.2345, 2.3456 out",
        "weights 0.1234, 0.5678",
        "temps 36.6123, 37.4512",
        "mean loss of 12.0345 14.0456",
        "0.0345 0.0456",
        "11.0345, 12.0456, 13.1234, 14.0001",
        "11.0345,12.0456,13.1234",
        "location 2.50, 3.75",
        "1,234.5678,90.1234",
    ],
};

/// A number of degrees: where it stands, its value, its decimals, and the tokens after.
struct Degrees {
    start: usize,
    end: usize,
    value: f64,
    places: usize,
    /// With a degree sign.
    marked: bool,
    /// With a plus or a minus.
    signed: bool,
    /// The letter of a side of the world after it.
    side: Option<u8>,
    after: usize,
}

fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits || !view.seen.dots && view.seen.ascii {
        return;
    }
    let mut at = 0;
    while at < view.tokens.len() {
        let Some(first) = degrees(view, at, false) else {
            at += 1;
            continue;
        };
        let next = after_label(view, first.after);
        let second = degrees(view, next, true).filter(|second| second.start - first.end <= 12);
        let Some(second) = second else {
            at = first.after;
            continue;
        };
        let labelled = next != first.after;
        let ranges = first.value <= 90.0 && second.value <= 180.0;
        let sides = matches!(first.side, None | Some(b'N' | b'S'))
            && matches!(second.side, None | Some(b'E' | b'W'))
            && first.side.is_some() == second.side.is_some();
        let around = view.around(at, second.after);
        let said = labelled || around.says(Cue::Place) && !around.says(Cue::Money);
        let strong = first.marked && second.marked && first.side.is_some();
        let exact = first.places.min(second.places);
        let near = around.nearest == Some(Cue::Place) && around.distance <= 1;
        let sided = first.side.is_some() || first.signed || second.signed;
        let fewest = if near && sided { 2 } else { 3 };
        let measured = !said
            && !sided
            && (first.value < 1.0 && second.value < 1.0
                || is_measure(view, at)
                || is_listed(view, at, second.after));
        at = second.after;
        if !ranges
            || !sides
            || measured
            || exact < fewest && !strong
            || exact < 4 && !said && !strong
        {
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

/// Whether up to three words before speak of what is measured in decimals.
fn is_measure(view: &View<'_>, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|at| {
        is_one_of(view.word(at), "temp temps temperature temperatures weight weights loss losses score scores value values mean \
means average avg median rate rates ratio error errors reading readings accuracy probability \
odds sd std result results levels level dose size sizes length width height price prices")
    })
}

/// Whether a number stands right before or after, as in a list of them.
fn is_listed(view: &View<'_>, first: usize, after: usize) -> bool {
    let joined = |at: usize| {
        view.token(at)
            .is_some_and(|t| t.gap & !(gap::COMMA | gap::SPACE) == 0)
    };
    let before = first
        .checked_sub(1)
        .and_then(|at| view.token(at))
        .is_some_and(Token::is_number);
    before && joined(first) || joined(after) && degrees(view, after, true).is_some()
}

/// Past "long", "lng", "longitude".
fn after_label(view: &View<'_>, at: usize) -> usize {
    let word = view.word(at);
    let label = is_one_of(word, "long lng lon longitude");
    at + usize::from(label)
}

/// Reads degrees that start with a token. `second` lets a comma stand right before.
fn degrees(view: &View<'_>, at: usize, second: bool) -> Option<Degrees> {
    let whole = view.token(at).filter(|t| t.is_number() && t.len() <= 3)?;
    // Decimals or a degree sign follow.
    if !matches!(view.byte_at(whole.end as usize), b'.' | b'!' | b'?' | 0xC2)
        || !view.is_plain(whole)
    {
        return None;
    }
    let mut start = whole.start as usize;
    let before = view.byte_before(start);
    if matches!(before, b'.' | b'/' | b'$')
        || before == b',' && !second
        || before.is_ascii_alphanumeric()
    {
        return None;
    }
    let mut value = f64::from(view.word(at).parse::<u16>().ok()?);
    let mut after = at + 1;
    let mut end = whole.end as usize;
    let mut places = 0;
    // "51.5074N": the side is part of the token.
    let mut glued = None;
    if let Some(part) = view
        .token(after)
        .filter(|t| t.gap == gap::STOP && t.start as usize == end + 1 && t.len() <= 15)
    {
        let word = view.word(after);
        let decimals = word.trim_end_matches(|side: char| "NSEWnsew".contains(side));
        if !decimals.bytes().all(|byte| byte.is_ascii_digit()) || word.len() - decimals.len() > 1 {
            return None;
        }
        glued = word.as_bytes().get(decimals.len()).copied();
        places = decimals.len();
        value += decimals.bytes().rev().fold(0.0, |rest, byte| {
            (rest + f64::from(byte.wrapping_sub(b'0'))) / 10.0
        });
        end = part.end as usize;
        after += 1;
    }
    let marked = view
        .text
        .get(end..)
        .is_some_and(|rest| rest.starts_with(['°', 'º']));
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
    let signed =
        matches!(before, b'-' | b'+') && !view.byte_before(start - 1).is_ascii_alphanumeric();
    start -= usize::from(signed);
    let apart = || {
        let token = view.token(after).filter(|t| t.len() == 1);
        let token = token.filter(|t| (t.start as usize) - end <= 1)?;
        let side = view.byte_at(token.start as usize).to_ascii_uppercase();
        b"NSEW"
            .contains(&side)
            .then_some((side, token.end as usize))
    };
    let side = match glued {
        Some(side) => Some(side.to_ascii_uppercase()),
        None => apart().map(|(side, last)| {
            (end, after) = (last, after + 1);
            side
        }),
    };
    Some(Degrees {
        start,
        end,
        value,
        places,
        marked,
        signed,
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
