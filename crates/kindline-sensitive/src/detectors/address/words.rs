//! Words of addresses.

use crate::context::View;
use crate::detectors::spelling::{self, Lists};
use crate::lexicon::attr;
use crate::tokens::{Token, gap, shape};
use crate::words::is_one_of;

/// Where a street's word stands in its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// "Mill Lane".
    Last,
    /// "Lindenstrasse", "Mäkelänkatu".
    Suffix,
    /// "Rue des Tilleuls".
    First,
}

/// Words of addresses, as bits of [`word`].
static LISTS: Lists<512> = Lists::new(&[
    // Words for a part of a building (USPS Publication 28, appendix C2; own list for other countries).
    (
        UNIT,
        &[
            "apt",
            "apartment",
            "suite",
            "ste",
            "unit",
            "flat",
            "room",
            "floor",
            "lot",
            "bldg",
            "building",
            "trailer",
            "apto",
            "studio",
            "level",
            "rm",
        ],
    ),
    (
        LINK,
        &[
            "the", "of", "st", "de", "la", "le", "les", "du", "des", "del", "della", "di", "da",
            "do", "dos", "das", "van", "der", "den", "von", "und", "y", "e", "el", "los", "las",
            "na", "am", "im", "an", "zur", "zum", "d", "l", "u",
        ],
    ),
    (
        STRONG,
        &[
            "street",
            "road",
            "avenue",
            "lane",
            "drive",
            "boulevard",
            "crescent",
            "terrace",
            "ave",
            "rd",
            "st",
            "blvd",
        ],
    ),
    (
        ABROAD,
        &[
            "rue", "calle", "rua", "avenida", "ul", "ulica", "viale", "piazza", "chemin", "strada",
        ],
    ),
    (
        FIRST,
        &[
            "rue",
            "via",
            "viale",
            "calle",
            "rua",
            "avenida",
            "ul",
            "ulica",
            "plaza",
            "piazza",
            "chemin",
            "boulevard",
            "carrera",
            "camino",
            "strada",
            "largo",
            "impasse",
            "avenue",
            "place",
            "trg",
            "aleja",
            "travessa",
            "boul",
        ],
    ),
    (
        SOFT,
        &[
            "approach",
            "bank",
            "yard",
            "chase",
            "croft",
            "fold",
            "mount",
            "cottages",
            "villas",
            "buildings",
            "hollow",
            "landing",
            "heath",
            "reach",
            "copse",
            "orchard",
            "circuit",
            "cct",
            "cl",
            "crt",
            "cr",
            "tce",
            "bvd",
            "bvde",
            "track",
            "sideroad",
            "boulevarde",
            "gdns",
            "dene",
            "garth",
            "paddock",
            "common",
            "nook",
            "knoll",
            "chare",
            "causeway",
            "concession",
            "passage",
            "field",
            "fields",
            "end",
            "line",
            "wood",
            "promenade",
            "arcade",
            "byway",
            "cottage",
            "trace",
            "creek",
            "hurst",
        ],
    ),
    (
        SUFFIX,
        &[
            "utca", "ulica", "cesta", "ulice", "katu", "tie", "polku", "vej",
        ],
    ),
]);

const UNIT: u8 = 1;
/// Small words inside a street's or a town's name.
const LINK: u8 = 2;
/// Words that are hardly anything but a street's, also in lower case.
const STRONG: u8 = 4;
/// A leading word for a street that English does not have.
const ABROAD: u8 = 8;
/// A leading word for a street.
const FIRST: u8 = 16;
/// A word for a street that follows its name, in languages that write it small.
const SUFFIX: u8 = 32;

/// Words that end a street's name and are ordinary ones: only with capitals, and where the name ends.
const SOFT: u8 = 64;

/// As [`FIRST`] and [`SUFFIX`], beyond ASCII.
const WIDE_FIRST: &str = "praça allée";
const WIDE_SUFFIX: &str = "út tér körút väg";

/// The lists of words that a token is in.
#[inline]
fn word(view: &View<'_>, at: usize) -> u8 {
    LISTS.of(spelling::number(view, at))
}

/// Whether it is a word for a part of a building.
pub(super) fn is_unit(view: &View<'_>, at: usize) -> bool {
    word(view, at) & UNIT != 0
}

pub(super) fn is_link(view: &View<'_>, at: usize) -> bool {
    word(view, at) & LINK != 0
}

pub(super) fn is_strong(view: &View<'_>, at: usize) -> bool {
    word(view, at) & STRONG != 0
}

pub(super) fn is_abroad(view: &View<'_>, at: usize) -> bool {
    word(view, at) & ABROAD != 0
}

pub(super) fn is_soft(view: &View<'_>, at: usize) -> bool {
    word(view, at) & SOFT != 0
}

/// Those of them that end other names as often: a town has to follow, or words that announce an address.
pub(super) fn is_loose(view: &View<'_>, at: usize) -> bool {
    is_one_of(
        view.word(at),
        "end line field fields creek common trace passage track concession wood circuit",
    )
}

/// Whether the word before a number counts parts with it: "chapter 3", "top 10".
pub(super) fn is_part(view: &View<'_>, number: usize) -> bool {
    number.checked_sub(1).is_some_and(|before| {
        is_one_of(
            view.word(before),
            "top chapter week episode ep season page bus part vol volume section day year act scene line \
psalm verse table step grade round game match series",
        )
    })
}

/// Streets that are named with one word.
pub(super) fn is_whole(view: &View<'_>, at: usize) -> bool {
    is_one_of(
        view.word(at),
        "broadway esplanade strand embankment promenade bowery cornmarket eastgate westgate northgate \
southgate haymarket cheapside boulevard parade terrace crescent",
    )
}

/// What is counted and makes no street of the word behind: "24 Hour Drive", "2 Way Street".
pub(super) fn is_counted(view: &View<'_>, at: usize) -> bool {
    is_one_of(view.word(at), "hour hr day step way week minute min")
}

/// Whether a token can make something a street that no words announce: as a word for a street or a unit, or
/// as the start of a line or clause.
pub(super) fn may_name(view: &View<'_>, token: Token, at: usize) -> bool {
    const WORDS: u8 = UNIT | FIRST | SUFFIX | SOFT;
    token.has(attr::STREET)
        || token.gap & (gap::LINE | gap::COMMA) != 0
        || token.shape & shape::DIGIT == 0
            && (word(view, at) & WORDS != 0
                || matches!(
                    view.spelling(at),
                    b"u" | b"U" | b"US" | b"Route" | b"route" | b"Rte" | b"SR" | b"CR" | b"FM"
                )
                || token.shape & shape::WIDE != 0
                    && (is_one_of(view.word(at), WIDE_FIRST)
                        || is_one_of(view.word(at), WIDE_SUFFIX))
                || !token.has(attr::COMMON) && ends_like_street(view.spelling(at)))
}

/// Ends of words for streets in the Germanic, Nordic, Dutch, Finnish and Hungarian manner, by their last letter.
const fn ends(last: u8) -> &'static [&'static str] {
    match last {
        b'a' => &["gata", "utca"],
        b'e' => &[
            "strasse", "straße", "stasse", "gasse", "allee", "kade", "stræde", "gade",
        ],
        b'f' => &["dreef"],
        b'g' => &["weg", "väg"],
        b'j' => &["vej"],
        b'l' => &["singel"],
        b'n' => &[
            "gatan", "gaten", "vegen", "veien", "vagen", "vägen", "plein", "laan",
        ],
        b't' => &["straat", "torget", "gracht"],
        b'u' => &["katu", "polku"],
        b'z' => &["platz"],
        _ => &[],
    }
}

/// Whether a word ends as words for streets do.
pub(crate) fn ends_like_street(word: &[u8]) -> bool {
    word.len() >= 7
        && word
            .last()
            .is_some_and(|last| is_any_end(word, ends(last.to_ascii_lowercase())))
}

fn is_any_end(word: &[u8], ends: &[&str]) -> bool {
    ends.iter().any(|end| {
        word.len() >= end.len() + 3
            && word
                .get(word.len() - end.len()..)
                .is_some_and(|tail| tail.eq_ignore_ascii_case(end.as_bytes()))
    })
}

/// What sort of street's word the token is. `words` counts the words between the number and it.
pub(super) fn street(view: &View<'_>, at: usize, words: usize) -> Option<Sort> {
    let token = view.token(at)?;
    let short = token.len() < 7 && token.shape & (shape::CAPITAL | shape::WIDE) == 0;
    if short && words > 0 && !token.has(attr::STREET) {
        return None;
    }
    if words > 0 && token.has(attr::STREET) {
        return Some(Sort::Last);
    }
    let (list, wide, sort) = if words == 0 {
        (FIRST, WIDE_FIRST, Sort::First)
    } else {
        (SUFFIX, WIDE_SUFFIX, Sort::Suffix)
    };
    let listed = if token.shape & shape::WIDE == 0 {
        word(view, at) & list != 0
    } else {
        is_one_of(view.word(at), wide)
    };
    if listed {
        return Some(sort);
    }
    // "Király u. 15": utca for short.
    let short = words > 0
        && matches!(view.spelling(at), b"u" | b"U")
        && view.byte_at(token.end as usize) == b'.'
        && view
            .token(at + 1)
            .is_some_and(crate::tokens::Token::is_number);
    if short {
        return Some(Sort::Suffix);
    }
    let ends = !token.has(attr::COMMON) && ends_like_street(view.spelling(at));
    ends.then_some(Sort::Suffix)
}
