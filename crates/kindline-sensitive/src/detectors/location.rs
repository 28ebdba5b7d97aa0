//! Towns, states and countries where somebody lives or comes from.

mod countries;

use super::score::{Odds, form};
use super::spelling::Starts;
use super::{Detector, Find, Raw, Trigger};
use crate::context::{Cue, View};
use crate::finding::Kind;
use crate::lexicon::{attr, role};
use crate::tokens::{Token, fold, gap, shape};
use crate::words::{Sorted, bytes_of};
use countries::COUNTRIES;

/// ## What it does
/// Finds the place after words that tie it to a person: "lives in", "originally from", "grew up in", "moved
/// here from", "born in" (45 CFR 164.514(b)(2)(i)(B) counts all geographic subdivisions smaller than a state). It has to begin with a capital, or be a country's name.
///
/// Trigger: a cue of residence or origin.
/// ## Limits
/// A place that no such words tie to a person is no finding, and neither is a place of work or of meeting.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::LOCATION,
    find: Find::On(Trigger::cues(&[Cue::Home]), find),
    examples: &[
        "My friend lives in «Little Harrowgate»",
        "I'm originally from «Bahamas»",
        "she moved here from «Costa Rica» in spring",
        "a man who grew up in «Kalatsova».",
        "he was born in «kenya»",
    ],
    counter_examples: &[
        "he lives in fear",
        "I live in a flat",
        "the letter is from Monday",
        "we live in March",
        "she grew up in care",
        "i am from the council",
    ],
};

fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    for hit in view.matches.iter().filter(|m| m.action.role == role::CUE) {
        if hit.action.argument != Cue::Home as u8 {
            continue;
        }
        let at = hit.end;
        let Some(token) = view.token(at).filter(|t| t.gap == gap::SPACE) else {
            continue;
        };
        let end = match country(view, at) {
            Some(end) => end,
            None => match town(view, at) {
                Some(end) => end,
                None => continue,
            },
        };
        // "Springfield, Illinois".
        let end = view
            .token(end)
            .filter(|next| next.gap == gap::COMMA | gap::SPACE)
            .and_then(|next| {
                let state = next.has(attr::PLACE) && next.shape & shape::CAPITAL != 0;
                country(view, end)
                    .or((state || super::postcode::is_state(view.word(end))).then_some(end + 1))
            })
            .unwrap_or(end);
        let Some(last) = end.checked_sub(1).and_then(|at| view.token(at)) else {
            continue;
        };
        let score = Odds::form(form::DIGITS).said().score();
        let range = token.start as usize..last.end as usize;
        found.extend(score.map(|score| Raw::new(range, Kind::LOCATION, score)));
    }
}

/// The token after a town's name: up to four words with capitals.
fn town(view: &View<'_>, first: usize) -> Option<usize> {
    let is_part = |token: Token| {
        token.shape & shape::CAPITAL != 0
            && token.shape & (shape::DIGIT | shape::APOSTROPHE) == 0
            && !token.has(attr::FUNCTION | attr::MONTH | attr::SELF | attr::TITLE)
    };
    let token = view
        .token(first)
        .filter(|token| is_part(*token) && token.len() >= 3)?;
    let goes_on = view
        .token(first + 1)
        .is_some_and(|t| t.gap == gap::SPACE && is_part(t));
    if token.has(attr::COMMON) && !token.has(attr::PLACE) && !goes_on || is_day(view.word(first)) {
        return None;
    }
    let mut end = first + 1;
    while end < first + 4 {
        let Some(next) = view
            .token(end)
            .filter(|t| matches!(t.gap, gap::SPACE | gap::DASH))
        else {
            break;
        };
        let link = view.word(end).len() <= 3
            && next.shape & shape::CAPITAL == 0
            && ["de", "la", "di", "del", "am", "on", "le", "da", "do", "en"]
                .contains(&view.word(end))
            && view
                .token(end + 1)
                .is_some_and(|t| is_part(t) && t.gap == gap::SPACE);
        if !is_part(next) && !link {
            break;
        }
        end += 1;
    }
    Some(end)
}

fn is_day(word: &str) -> bool {
    word.len() >= 6
        && word
            .get(word.len() - 3..)
            .is_some_and(|end| end.eq_ignore_ascii_case("day"))
}

/// The names of countries.
static NAMES: Sorted<{ COUNTRIES.len() }, { bytes_of(&COUNTRIES) }> = Sorted::new(&COUNTRIES);

/// Whether the name of a country starts with these letters, in any case.
fn starts_country(letters: [u8; 2]) -> bool {
    static STARTS: Starts = Starts::new(&COUNTRIES);
    let [first, second] = letters.map(|letter| letter.to_ascii_lowercase());
    !second.is_ascii_alphanumeric() || STARTS.has(first, second)
}

/// Where a name stands among the countries, or would.
fn country_place(name: &[u8]) -> usize {
    /// By letter, how many countries start with an earlier one.
    static BEFORE: [u16; 27] = countries::before(&COUNTRIES);
    let letter = name.first().copied().unwrap_or(0);
    let count = |letter: u8| {
        let before = BEFORE.get(usize::from(letter.saturating_sub(b'a')).min(26));
        before.copied().map_or(0, usize::from)
    };
    let (from, to) = (count(letter), count(letter.saturating_add(1)));
    NAMES.place(from..to, name)
}

/// The token after a country's name that starts here, in any case.
pub(super) fn country(view: &View<'_>, first: usize) -> Option<usize> {
    const LONGEST: usize = 40;
    let token = view.token(first)?;
    if token.len() < 3 || token.shape & shape::DIGIT != 0 || token.has(attr::FUNCTION) {
        return None;
    }
    // Most words start as no country does.
    let start = view.spelling(first).first_chunk::<2>();
    if token.shape & shape::WIDE == 0 && start.is_some_and(|start| !starts_country(*start)) {
        return None;
    }
    let mut name = [0u8; LONGEST];
    let mut length = 0;
    let mut best = None;
    for at in first..first + 5 {
        let Some(token) = view.token(at) else { break };
        if at > first {
            if token.gap & !(gap::SPACE | gap::DASH) != 0 {
                break;
            }
            if let Some(place) = name.get_mut(length) {
                *place = b' ';
                length += 1;
            }
        }
        for char in view.word(at).chars() {
            // "People's Republic", "Côte d'Ivoire".
            let byte = match fold(char) {
                Some(folded) if folded.is_ascii() => folded as u8,
                Some(_) => return best,
                None => b' ',
            };
            *name.get_mut(length)? = byte;
            length += 1;
        }
        let text = name.get(..length).unwrap_or_default();
        let place = country_place(text);
        let Some(known) = NAMES.get(place) else {
            break;
        };
        if known == text {
            best = Some(at + 1);
            // A longer name may start with this one.
        }
        let more = [place, place + 1].into_iter().any(|place| {
            let known = NAMES.get(place);
            known.is_some_and(|known| known.starts_with(text) && known.len() > length)
        });
        if !more {
            break;
        }
    }
    best
}
