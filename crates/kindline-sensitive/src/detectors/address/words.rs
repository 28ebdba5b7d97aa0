//! Words of addresses.

use crate::context::View;
use crate::lexicon::attr;
use crate::tokens::shape;

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

pub(super) fn is_any(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Words for a part of a building (USPS Publication 28, appendix C2; own list for other countries).
pub(super) fn is_unit(word: &str) -> bool {
    (3..=9).contains(&word.len())
        && is_any(
            word,
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
            ],
        )
        || word.eq_ignore_ascii_case("rm")
}

/// Small words inside a street's or a town's name.
pub(super) fn is_link(word: &str) -> bool {
    word.len() <= 4
        && is_any(
            word,
            &[
                "the", "of", "st", "de", "la", "le", "les", "du", "des", "del", "della", "di",
                "da", "do", "dos", "das", "van", "der", "den", "von", "und", "y", "e", "el", "los",
                "las", "na", "am", "im", "an", "zur", "zum", "d", "l", "u",
            ],
        )
}

/// Words that are hardly anything but a street's, also in lower case.
pub(super) fn is_strong(word: &str) -> bool {
    is_any(
        word,
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
    )
}

/// A leading word for a street that English does not have.
pub(super) fn is_abroad(word: &str) -> bool {
    is_any(
        word,
        &[
            "rue", "calle", "rua", "avenida", "ul", "ulica", "viale", "piazza", "chemin", "strada",
        ],
    )
}

/// Ends of words for streets in the Germanic, Nordic, Dutch, Finnish and Hungarian manner.
const ENDS: &[&str] = &[
    "strasse", "straße", "stasse", "straat", "gasse", "gata", "gatan", "gaten", "vegen", "veien",
    "vagen", "vägen", "katu", "allee", "platz", "plein", "laan", "kade", "stræde", "gade",
    "torget", "singel", "dreef", "gracht", "polku", "utca", "weg", "vej", "väg",
];

/// Whether a word ends as words for streets do.
pub(crate) fn ends_like_street(word: &[u8]) -> bool {
    word.len() >= 7
        && ENDS.iter().any(|end| {
            word.len() >= end.len() + 3
                && word
                    .get(word.len() - end.len()..)
                    .is_some_and(|tail| tail.eq_ignore_ascii_case(end.as_bytes()))
        })
}

/// What sort of street's word the token is. `words` counts the words between the number and it.
pub(super) fn street(view: &View<'_>, at: usize, words: usize) -> Option<Sort> {
    const FIRST: &[&str] = &[
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
        "praça",
        "largo",
        "allée",
        "impasse",
        "avenue",
        "place",
        "trg",
        "aleja",
        "travessa",
    ];
    let token = view.token(at)?;
    let word = view.word(at);
    let short = token.len() < 7 && token.shape & (shape::CAPITAL | shape::WIDE) == 0;
    if short && words > 0 && !token.has(attr::STREET) {
        return None;
    }
    if words > 0 && token.has(attr::STREET) {
        return Some(Sort::Last);
    }
    if words == 0 && is_any(word, FIRST) {
        return Some(Sort::First);
    }
    if words > 0
        && is_any(
            word,
            &[
                "út", "utca", "tér", "körút", "ulica", "cesta", "ulice", "katu", "tie", "polku",
                "vej", "väg",
            ],
        )
    {
        return Some(Sort::Suffix);
    }
    // "Király u. 15": utca for short.
    let short = words > 0
        && word.eq_ignore_ascii_case("u")
        && view.byte_at(token.end as usize) == b'.'
        && view
            .token(at + 1)
            .is_some_and(crate::tokens::Token::is_number);
    if short {
        return Some(Sort::Suffix);
    }
    let ends = ends_like_street(word.as_bytes());
    (ends && !token.has(attr::COMMON)).then_some(Sort::Suffix)
}
