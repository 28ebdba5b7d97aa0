//! Post boxes, military addresses and corners.

use super::words::is_link;
use super::{push, tail, words};
use crate::context::{Cue, View};
use crate::detectors::score::{Odds, form};
use crate::detectors::{Detector, Find, Raw, Trigger};
use crate::finding::Kind;
use crate::lexicon::{attr, role};
use crate::tokens::{Token, gap, shape};
use crate::words::is_one_of;

/// ## What it does
/// Finds "PO Box 1187", "P.O. Box 12", private and locked bags of Australia and New Zealand, rural routes and
/// deliveries ("RR 2 Box 118", "RD 4, Te Awamutu 3874"), "BFPO 57", and military addresses of the United States ("PSC 1205, Box 4521,
/// APO AE 09204"; USPS Publication 28, sections 225 and 238).
///
/// Trigger: a number after "Box", "Bag", "BFPO", "RR" or "RD", or five digits after AA, AE or AP.
/// ## Limits
/// "Box 12" alone is none.
pub(in crate::detectors) const BOX: Detector = Detector {
    kind: Kind::STREET_ADDRESS,
    find: Find::On(Trigger::DIGIT, boxes),
    examples: &[
        "send it to «PO Box 1187»",
        "write to «P.O. Box 12, Galway»",
        "at «PSC 1205, Box 4521\nAPO AE 09204»",
        "«Unit 2050 Box 4190\nDPO AP 96278»",
        "write to «Private Bag 2201, Hamilton»",
        "«Locked Bag 14»",
        "send it to «BFPO 57»",
        "send to «RR 2 Box 118, Elko NV 89801»",
        "«Box 44, RR#3, Vernon BC V1T 6L6»",
        "«RD 4, Te Awamutu 3874»",
    ],
    counter_examples: &[
        "box 12 is full",
        "a po box please",
        "the box, 1187 of them",
        "a private bag 20 dollars",
        "bag 14 is mine",
        "the rd 4 weeks ago",
        "RR 2 is late",
    ],
};

/// ## What it does
/// Finds "the corner of Elm Street and 5th Avenue".
///
/// Trigger: the words "corner of".
/// ## Limits
/// One of the two has to have a street's word.
pub(in crate::detectors) const CORNER: Detector = Detector {
    kind: Kind::STREET_ADDRESS,
    find: Find::On(Trigger::CORNER, corners),
    examples: &[
        "waiting at the «corner of Elm Street and Mason Avenue»",
        "«corner of Kesä út 10. and Larch Street»",
    ],
    counter_examples: &["the corner of my eye", "in the corner of the room and"],
};

fn boxes(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits {
        return;
    }
    for (before, pair) in view.tokens.windows(2).enumerate() {
        let [name, token] = *pair else {
            continue;
        };
        // "Box" and "Bag", "BFPO", two letters of a route or before five digits.
        let named = match name.len() {
            2 => matches!(token.len(), 1 | 2 | 5),
            length => length == 3 || length == 4,
        };
        if !named || token.shape & shape::DIGIT == 0 || token.len() > 6 {
            continue;
        }
        let at = before + 1;
        let word = view.spelling(before);
        if word.eq_ignore_ascii_case(b"box") && token.gap & !(gap::SPACE | gap::HASH) == 0 {
            if let Some(first) = post_start(view, before) {
                // "98 P.O. Box 101": a number of the house in front.
                let first = first
                    .checked_sub(1)
                    .filter(|&house| {
                        view.token(first).is_some_and(|t| t.gap == gap::SPACE)
                            && view
                                .token(house)
                                .is_some_and(|t| t.is_number() && t.len() <= 5)
                    })
                    .unwrap_or(first);
                push(
                    view,
                    found,
                    first,
                    tail::after(view, at + 1, false),
                    Odds::form(form::OWN + 0.4),
                );
            }
        } else if let Some(first) = bag_start(view, before, token.gap) {
            push(
                view,
                found,
                first,
                tail::after(view, at + 1, false),
                Odds::form(form::OWN),
            );
        } else if token.len() <= 2 && matches!(word, b"RR" | b"RD" | b"HC") {
            if let Some((first, after)) = rural(view, before) {
                push(view, found, first, after, Odds::form(form::RARE + 0.6));
            }
        } else if token.is_number()
            && token.len() == 5
            && matches!(word, b"AA" | b"AE" | b"AP" | b"aa" | b"ae" | b"ap")
        {
            if let Some(first) = military_start(view, before) {
                push(view, found, first, at + 1, Odds::form(form::UNIQUE));
            }
        }
    }
}

/// The first token of "P.O. Box", given the token of "Box".
fn post_start(view: &View<'_>, boxed: usize) -> Option<usize> {
    let is = |back: usize, known: &str| {
        boxed
            .checked_sub(back)
            .is_some_and(|at| view.word(at).eq_ignore_ascii_case(known))
    };
    // "RR 2 Box 118".
    let routed = boxed > 1
        && view
            .token(boxed - 1)
            .is_some_and(|t| t.is_number() && t.len() <= 3)
        && (is(2, "rr") || is(2, "hc"));
    if is(1, "po") || is(1, "gpo") {
        Some(boxed - 1)
    } else if routed || is(1, "o") && is(2, "p") || is(1, "office") && is(2, "post") {
        Some(boxed - 2)
    } else {
        None
    }
}

/// The first token of "Private Bag", "Locked Bag" or "BFPO", given the one before the number and what lies
/// between.
fn bag_start(view: &View<'_>, before: usize, between: u16) -> Option<usize> {
    let token = view.token(before)?;
    if between & !(gap::SPACE | gap::HASH) != 0 {
        return None;
    }
    if is_one_of(view.word(before), "bfpo") {
        return Some(before);
    }
    let first = before.checked_sub(1)?;
    let bag = view.word(before) == "Bag" || view.word(before) == "BAG";
    (bag && token.gap == gap::SPACE && is_one_of(view.word(first), "private locked community mail"))
        .then_some(first)
}

/// The first token of a rural route or delivery and the one after it: with a town and its code behind, as
/// "RD 4, Te Awamutu 3874"; or behind a box, as "Box 44, RR#3".
fn rural(view: &View<'_>, letters: usize) -> Option<(usize, usize)> {
    let number = view
        .token(letters + 1)
        .filter(|t| t.is_number() && t.gap & !(gap::SPACE | gap::HASH) == 0)?;
    if number.end - number.start > 2 {
        return None;
    }
    let after = tail::after(view, letters + 2, false);
    let coded = after > letters + 3
        && view.token(after - 1).is_some_and(|t| {
            t.shape & shape::DIGIT != 0 && t.len() >= 3
                || t.len() <= 3 && t.shape & shape::LOWER == 0
        });
    let boxed = letters.checked_sub(2).filter(|&at| {
        view.word(at).eq_ignore_ascii_case("box")
            && view.token(at + 1).is_some_and(Token::is_number)
            && view
                .token(letters)
                .is_some_and(|t| t.gap & gap::COMMA != 0 || t.gap == gap::SPACE)
    });
    match boxed {
        Some(first) => Some((first, after)),
        None if coded => Some((letters, after)),
        None => None,
    }
}

/// The first token of a military address, given the token of its two letters: "PSC 12, Box 3" or a ship.
fn military_start(view: &View<'_>, letters: usize) -> Option<usize> {
    let office = letters.checked_sub(1)?;
    if !is_one_of(view.word(office), "apo fpo dpo") {
        return None;
    }
    (office.saturating_sub(7)..office)
        .find(|&at| is_one_of(view.word(at), "psc cmr unit uss usns usnv uscgc umr psg"))
        .or(Some(office))
}

fn corners(view: &View<'_>, found: &mut Vec<Raw>) {
    for hit in view.matches.iter().filter(|m| m.action.role == role::CUE) {
        if hit.action.argument != Cue::Address as u8 || !is_one_of(view.word(hit.start), "corner") {
            continue;
        }
        let mut and = None;
        let mut end = None;
        for at in hit.end..hit.end + 14 {
            let Some(token) = view.token(at) else { break };
            if token.gap & gap::LINE != 0 || token.gap & gap::COMMA != 0 && and.is_some() {
                break;
            }
            if is_one_of(view.word(at), "and n") && and.is_none() {
                and = Some(at);
            } else if token.has(attr::FUNCTION)
                && !is_link(view, at)
                && and.is_none_or(|and| and + 1 != at)
            {
                break;
            } else if and.is_some_and(|and| at > and + 1) && words::street(view, at, 1).is_some() {
                end = Some(at + 1);
                break;
            }
        }
        if let Some(end) = end {
            push(
                view,
                found,
                hit.start,
                tail::after(view, end, false),
                Odds::form(form::OWN),
            );
        }
    }
}
