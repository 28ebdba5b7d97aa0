//! Roads that have numbers for names, and points of the compass.

use crate::context::View;
use crate::tokens::{gap, shape};
use crate::words::is_one_of;

/// Points of the compass, as they stand before a street's name and after it.
pub(super) fn is_point(view: &View<'_>, at: usize) -> bool {
    let word = view.spelling(at);
    word.len() <= 2 && is_one_of(view.word(at), "n s e w nw ne sw se")
}

/// Whether a point of the compass stands at `at`, right after the number of a house at `house`: in capitals,
/// or after a number that has three digits or more.
pub(super) fn is_point_of(view: &View<'_>, at: usize, house: usize) -> bool {
    let Some(token) = view.token(at) else {
        return false;
    };
    let long = view
        .token(house)
        .is_some_and(|house| house.is_number() && house.len() >= 3);
    is_point(view, at)
        && token.gap == gap::SPACE
        && (token.shape & shape::LOWER == 0 || long)
        && view.token(at + 1).is_some_and(|next| {
            matches!(next.gap, gap::SPACE)
                || next.gap == gap::STOP | gap::SPACE && token.shape & shape::CAPITAL != 0
        })
}

/// The token after a numbered road that follows the number of a house: "Highway 12", "US Highway 27 South",
/// "County Road 14", "US-1 S", "Farm to Market Road 1960". Says as well whether nothing else is written so.
pub(super) fn after(view: &View<'_>, house: usize) -> Option<(usize, bool)> {
    let first = house + 1 + usize::from(is_point_of(view, house + 1, house));
    let number = view.token(house)?;
    let token = view.token(first).filter(|t| t.gap == gap::SPACE)?;
    let capital = token.shape & shape::CAPITAL != 0;
    let numbered = |at: usize| {
        view.token(at).is_some_and(|t| {
            view.byte_at(t.start as usize).is_ascii_digit()
                && t.len() <= 4
                && (t.is_number() || t.shape & shape::LOWER == 0)
                && t.gap & !(gap::SPACE | gap::HASH) == 0
                && !matches!(view.byte_at(t.end as usize), b':' | b'%')
        })
    };
    // "US-1", "I-35", "SR 7": in capitals, for numbers of houses as such roads have them.
    if token.shape & shape::LOWER == 0
        && is_one_of(view.word(first), "us i sr cr fm sh rr rm")
        && number.is_number()
        && number.len() >= 3
    {
        let dashed = view
            .token(first + 1)
            .is_some_and(|t| t.gap == gap::DASH && t.is_number() && t.len() <= 4);
        let spaced = !is_one_of(view.word(first), "us i") && numbered(first + 1);
        if dashed || spaced {
            let after = after_point(view, first + 2);
            return Some((after, after > first + 2));
        }
    }
    // What says whose road it is.
    let mut at = first;
    let mut owned = false;
    for _ in 0..4 {
        let word = view.word(at);
        let spaced = view
            .token(at)
            .is_some_and(|t| t.gap == gap::SPACE || t.gap == gap::STOP | gap::SPACE && at > first);
        let own = spaced
            && (is_one_of(
                word,
                "county state township range ranch rural provincial national regional twp co farm to market old",
            ) || word == "US"
                || word == "U"
                || word == "S");
        if !own {
            break;
        }
        owned |= !is_one_of(word, "old to u s");
        at += 1;
    }
    let road = view
        .token(at)
        .filter(|t| t.gap == gap::SPACE || t.gap == gap::STOP | gap::SPACE)?;
    let highway = is_one_of(view.word(at), "highway hwy route rte");
    let plain = owned && is_one_of(view.word(at), "road rd");
    // The rural roads of Ontario.
    let line = capital && number.len() >= 3 && is_one_of(view.word(at), "sideroad line concession");
    let written = capital && road.shape & shape::CAPITAL != 0
        || owned && number.len() >= 2
        || highway && at == first && number.len() >= 3;
    let sure = owned || line || capital && number.len() >= 3;
    (written && (highway || plain || line) && numbered(at + 1))
        .then(|| (after_point(view, at + 2), sure))
}

/// "Highway 27 South", "US-1 S".
fn after_point(view: &View<'_>, at: usize) -> usize {
    let ends = view.token(at + 1).is_none_or(|t| t.gap != gap::SPACE);
    let point = view.token(at).is_some_and(|t| {
        let capital = t.shape & shape::CAPITAL != 0;
        t.gap == gap::SPACE
            && (is_point(view, at) && (capital || ends)
                || capital && is_one_of(view.word(at), "north south east west"))
    });
    // "8100 I-35 Frontage Rd".
    let service = view
        .token(at)
        .is_some_and(|t| t.gap == gap::SPACE && t.shape & shape::CAPITAL != 0)
        && is_one_of(view.word(at), "frontage service access")
        && view
            .token(at + 1)
            .is_some_and(|t| t.gap == gap::SPACE && t.has(crate::lexicon::attr::STREET));
    at + usize::from(point) + 2 * usize::from(service)
}
