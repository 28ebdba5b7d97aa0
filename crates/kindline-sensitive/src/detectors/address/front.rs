//! What stands before a house number: unit, floor, a second number.

use super::words::is_unit;
use crate::context::View;
use crate::tokens::{Token, gap, shape};
use crate::words::is_one_of;

/// The first token of an address whose house number this is: "Flat 4, 27 Mill Lane", "Apt. 434 40 Rue",
/// "2nd Floor, 14 Dock Street", "204 - 1188 Howe St".
pub(super) fn first(view: &View<'_>, at: usize) -> usize {
    let unit_at = |at: usize| {
        at.checked_sub(1).filter(|&unit| {
            is_unit(view, unit)
                && view
                    .token(at)
                    .is_some_and(|t| t.gap & !(gap::SPACE | gap::STOP | gap::HASH) == 0)
        })
    };
    let at = halved(view, at).unwrap_or(at);
    // The unit's own number stands right here, or one back with a comma or a dash.
    let one_back = at.checked_sub(1).filter(|&number| {
        view.token(number).is_some_and(|t| {
            t.shape & shape::DIGIT != 0 && t.len() <= 5
                || t.len() == 1 && t.shape & shape::CAPITAL != 0
        }) && view.token(at).is_some_and(|t| {
            t.gap & !(gap::SPACE | gap::COMMA | gap::LINE) == 0 || t.gap == gap::SPACE | gap::DASH
        })
    });
    let at = if is_slashed(view, at) { at - 1 } else { at };
    unit_at(at)
        .or_else(|| one_back.and_then(unit_at))
        .or_else(|| floor(view, at))
        .or_else(|| joined(view, at))
        .unwrap_or(at)
}

/// "1212 1/2 Pine St": the house of which this is the lower number of a half or a quarter.
fn halved(view: &View<'_>, at: usize) -> Option<usize> {
    let upper = at.checked_sub(1)?;
    let house = upper.checked_sub(1)?;
    let fraction = matches!(
        (view.spelling(upper), view.spelling(at)),
        (b"1", b"2" | b"3" | b"4") | (b"2", b"3") | (b"3", b"4")
    );
    (fraction
        && is_slashed(view, at)
        && view.token(upper).is_some_and(|t| t.gap == gap::SPACE)
        && view
            .token(house)
            .is_some_and(|t| t.is_number() && t.len() <= 5))
    .then_some(house)
}

/// "2nd Floor, 14 Dock Street", "Ground Floor, 14 Dock Street".
fn floor(view: &View<'_>, at: usize) -> Option<usize> {
    let floor = at.checked_sub(1)?;
    let which = floor.checked_sub(1)?;
    let comma = view
        .token(at)
        .is_some_and(|t| t.gap & (gap::COMMA | gap::LINE) != 0);
    let near = view.token(floor).is_some_and(|t| t.gap == gap::SPACE);
    let token = view.token(which)?;
    let counted = token.shape & shape::DIGIT != 0
        && token.len() <= 4
        && view.spelling(which).first().is_some_and(u8::is_ascii_digit);
    let said = is_one_of(
        view.word(which),
        "ground first second third fourth fifth top upper lower basement",
    );
    (comma && near && is_one_of(view.word(floor), "floor flr fl") && (counted || said))
        .then_some(which)
}

/// "204 - 1188 Howe St": the unit's number before the house's, as in Canada; "17 - 19 Heath Road".
fn joined(view: &View<'_>, at: usize) -> Option<usize> {
    let unit = at.checked_sub(1)?;
    let token = view.token(unit)?;
    let dash = view.token(at).is_some_and(|t| {
        t.gap == gap::SPACE | gap::DASH && t.is_number() && (t.len() >= 3 || t.len() == token.len())
    });
    let free = token.is_number()
        && (2..=4).contains(&token.len())
        && token.gap & !(gap::SPACE | gap::COMMA | gap::LINE | gap::FIRST | gap::HASH) == 0;
    (dash && free).then_some(unit)
}

/// Whether the number is the house's in "2/405", "U5/12" or "12A/405".
pub(super) fn is_slashed(view: &View<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        view.token(before).is_some_and(|unit| {
            is_flat_number(view, before, unit)
                && view.token(at).is_some_and(|t| {
                    t.gap == gap::SLASH && t.start - unit.end == 1 && t.is_number()
                })
                && !matches!(view.byte_before(unit.start as usize), b'/' | b'-' | b'.')
        })
    })
}

/// Up to three digits, with one letter at the most.
fn is_flat_number(view: &View<'_>, at: usize, token: Token) -> bool {
    if token.is_number() {
        return token.len() <= 3;
    }
    let letters = view
        .spelling(at)
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    token.shape & (shape::WIDE | shape::APOSTROPHE) == 0
        && token.shape & shape::DIGIT != 0
        && token.len() <= 4
        && letters == 1
        && view
            .spelling(at)
            .first()
            .zip(view.spelling(at).last())
            .is_some_and(|(first, last)| !first.is_ascii_digit() || last.is_ascii_alphabetic())
}
