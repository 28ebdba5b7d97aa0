//! What follows a street: unit, town, state, country, postal code.

use super::super::location;
use super::super::postcode::is_state;
use super::roads;
use super::words::{is_link, is_unit};
use crate::context::View;
use crate::lexicon::attr;
use crate::tokens::{Token, gap, shape};

/// The short names of the regions that stand in addresses: US states, Canadian provinces (Canada Post) and
/// Australian states (AS 4590.1:2017).
fn is_region(word: &str) -> bool {
    is_state(word)
        || matches!(
            word,
            "AB" | "BC"
                | "MB"
                | "NB"
                | "NL"
                | "NS"
                | "NT"
                | "NU"
                | "ON"
                | "PE"
                | "QC"
                | "SK"
                | "YT"
                | "NSW"
                | "VIC"
                | "QLD"
                | "SA"
                | "TAS"
                | "ACT"
        )
}

/// Whether the line that starts here ends with a region or a postal code, after at most four words.
fn line_closes(view: &View<'_>, at: usize) -> bool {
    for next in at + 1..at + 6 {
        let Some(token) = view.token(next) else {
            return false;
        };
        if is_code(view, token, next) || is_region(view.word(next)) {
            return true;
        }
        if !is_town(token) || token.gap & !(gap::SPACE | gap::COMMA | gap::DASH) != 0 {
            return false;
        }
    }
    false
}

/// The most tokens that are read after a street.
const REACH: usize = 18;

/// Whether a town, and with it a state, a country or a postal code, stands on the lines that follow.
pub(super) fn is_block(view: &View<'_>, from: usize) -> bool {
    let Some(first) = view.token(from) else {
        return false;
    };
    if first.gap & gap::LINE == 0 && first.gap & gap::COMMA == 0
        || first.shape & shape::CAPITAL == 0
    {
        return false;
    }
    for at in from..from + 9 {
        let Some(token) = view.token(at) else { break };
        let separate = token.gap & (gap::LINE | gap::COMMA) != 0;
        let code = at > from
            && is_code(view, token, at)
            && (token.is_number() || token.len() > 2 || separate);
        if code && (separate || at > from + 1) || at > from && separate && is_region(view.word(at))
        {
            return true;
        }
        if at > from && separate && location::country(view, at).is_some() {
            return true;
        }
        if token.is_number() || token.shape & shape::CAPITAL == 0 && !is_link(view, at) {
            break;
        }
    }
    false
}

/// The token after all that belongs to the address. `anchored` lets lines in lower case belong to it.
pub(super) fn after(view: &View<'_>, from: usize, anchored: bool) -> usize {
    let mut anchored = anchored;
    let mut end = from;
    let mut at = from;
    let mut words = 0;
    let mut coded_once = false;
    let mut code_first = false;
    while at < from + REACH {
        let Some(token) = view.token(at) else { break };
        let comma = token.gap & gap::COMMA != 0;
        let line = token.gap & gap::LINE != 0;
        let abbreviated = token.gap == gap::STOP | gap::SPACE
            && at > from
            && (is_unit(view, at - 1) || view.word(at - 1).len() <= 3 && words > 0);
        // "> Springfield": a line that an e-mail quotes.
        let quoted = line && token.gap & !(gap::LINE | gap::SPACE | gap::CLOSE | gap::COMMA) == 0;
        // "77 4th St NW".
        let point = at == from
            && token.gap == gap::SPACE
            && token.shape & shape::LOWER == 0
            && roads::is_point(view, at);
        if point {
            at += 1;
            end = at;
            continue;
        }
        // "14 Main St., Tralee".
        let shortened = token.gap & !(gap::STOP | gap::COMMA | gap::SPACE | gap::LINE) == 0
            && token.gap & (gap::COMMA | gap::LINE) != 0
            && view
                .token(at.saturating_sub(1))
                .is_some_and(|t| t.len() <= 4 && view.byte_at(t.end as usize) == b'.');
        // "Elmwood Ave. #3", "Elmwood Avenue # 3B".
        let hashed = token.gap & gap::HASH != 0
            && token.gap & !(gap::HASH | gap::SPACE | gap::COMMA | gap::STOP) == 0
            && (at == from || comma)
            && token.len() <= 5
            && (token.shape & shape::DIGIT != 0 || token.len() == 1);
        if hashed && !coded_once {
            at += 1;
            end = at;
            anchored = true;
            continue;
        }
        if token.gap & !(gap::SPACE | gap::COMMA | gap::LINE | gap::HASH | gap::DASH) != 0
            && !abbreviated
            && !shortened
            && !quoted
        {
            break;
        }
        // "RD 2" is a rural delivery of New Zealand.
        let rural = |at: usize| view.word(at) == "RD";
        let unit = (is_unit(view, at) || rural(at))
            && view
                .token(at + 1)
                .is_some_and(|t| t.shape & shape::DIGIT != 0 || t.len() == 1);
        let unit_value = at > from
            && (is_unit(view, at - 1) || rural(at - 1) && token.is_number())
            && token.len() <= 5;
        if unit && (comma || line || at == from || anchored) || unit_value {
            at += 1;
            if unit_value {
                end = at;
                anchored = true;
            }
            continue;
        }
        if let Some(after) = location::country(view, at).filter(|_| at > from || comma || line) {
            at = after;
            end = at;
            words += 1;
            continue;
        }
        if is_region(view.word(at)) && (words > 0 || comma) {
            at += 1;
            end = at;
            continue;
        }
        // "35286 Lillois": before the town, as on the continent.
        let first = (comma || line)
            && words == 0
            && token.is_number()
            && view
                .token(at + 1)
                .is_some_and(|t| t.gap == gap::SPACE && is_town(t));
        // "Dublin 1", "Dublin 6W".
        let district = words > 0
            && token.gap == gap::SPACE
            && matches!(view.word(at - 1), "Dublin" | "DUBLIN" | "dublin")
            && token.len() <= 2
            && view.byte_at(token.start as usize).is_ascii_digit();
        if district {
            at += 1;
            end = at;
            continue;
        }
        if is_code(view, token, at) && (words > 0 || line || anchored || first) && !coded_once {
            code_first = first;
            coded_once = true;
            at += 1;
            // The second half of "SW1A 1AA" or "K1A 0B6", the four of ZIP+4.
            let half = view.token(at).is_some_and(|next| {
                next.shape & shape::DIGIT != 0
                    && (next.gap == gap::SPACE
                        && matches!(next.len(), 3 | 4)
                        && !next.is_number()
                        && !token.is_number()
                        || next.gap == gap::DASH && next.is_number() && next.len() == 4)
            });
            at += usize::from(half);
            end = at;
            continue;
        }
        let town = is_town(token)
            && (!coded_once || code_first && !line)
            && (comma || line && (anchored || line_closes(view, at)) || end == at && !line);
        if town && words < 6 {
            words += 1;
            at += 1;
            end = at;
            continue;
        }
        // "Oued el Bir": small words inside a town's name, and whole lines after a unit.
        let inner = words > 0 && is_link(view, at) && view.token(at + 1).is_some_and(is_town);
        let lower = anchored
            && !coded_once
            && (line || end == at && !comma)
            && words < 6
            && !token.has(attr::FUNCTION)
            && token.shape & shape::DIGIT == 0
            && line_of_words(view, at);
        if inner || lower {
            words += 1;
            at += 1;
            if lower {
                end = at;
            }
            continue;
        }
        break;
    }
    end
}

fn is_town(token: Token) -> bool {
    token.shape & shape::CAPITAL != 0
        && token.shape & shape::DIGIT == 0
        && (!token.has(attr::FUNCTION | attr::MONTH) || token.len() == 1)
}

/// A postal code: four to six digits, or letters and digits in capitals.
fn is_code(view: &View<'_>, token: Token, at: usize) -> bool {
    if token.shape & shape::DIGIT == 0 {
        return false;
    }
    let numeric = token.is_number() && matches!(token.len(), 4..=6);
    let lettered = token.shape & shape::UPPER != 0
        && token.shape & shape::LOWER == 0
        && matches!(token.len(), 2..=4 | 6 | 7);
    // A telephone's or a card's first group is none.
    let goes_on = view.token(at + 1).is_some_and(|next| {
        next.is_number()
            && matches!(next.gap, gap::SPACE | gap::DASH | gap::STOP)
            && !(next.gap == gap::DASH && next.len() == 4)
    });
    (numeric && !goes_on) || lettered
}

/// Whether this line of at most five words ends with a line, a number or a country: a town in lower case.
fn line_of_words(view: &View<'_>, at: usize) -> bool {
    for next in at + 1..at + 6 {
        let Some(token) = view.token(next) else {
            return true;
        };
        if token.gap & gap::LINE != 0
            || token.is_number()
            || location::country(view, next).is_some()
        {
            return true;
        }
        if token.has(attr::FUNCTION) && !is_link(view, next)
            || token.gap & !(gap::SPACE | gap::DASH | gap::COMMA) != 0
        {
            return false;
        }
    }
    false
}
