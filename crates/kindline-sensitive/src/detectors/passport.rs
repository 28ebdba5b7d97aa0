//! Passports.

use super::score::{Odds, form};
use super::{Detector, Find};
use crate::context::Cue;
use crate::finding::Kind;

/// ## What it does
/// Finds what stands after "passport number" and the like, six to nine characters (ICAO Doc 9303 part 3),
/// and is surer where a country gives such numbers: United States (nine digits, or a letter and eight),
/// United Kingdom (nine digits), Canada (two letters and six digits, or a letter, six digits and two
/// letters), Australia (one or two letters and seven digits), Ireland (two letters and seven digits, or
/// X, a letter and seven digits), New Zealand (two letters and six digits) (the issuers' pages on filling in
/// forms).
/// ## Limits
/// None without words: the numbers themselves hold no check digit.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::PASSPORT,
    find: Find::Said(&[Cue::Passport], |code, _| {
        const FORMS: &[&str] = &[
            "999999999",
            "A99999999",
            "AA999999",
            "A999999AA",
            "A9999999",
            "AA9999999",
        ];
        if !(6..=9).contains(&code.bytes().len()) {
            return None;
        }
        let known = if code.fits_any(FORMS) { 1.0 } else { 0.0 };
        Odds::form(form::DIGITS).plus(known).said().score()
    }),
    examples: &[
        "passport «X1234567»",
        "passport no. «AB123456»",
        "her passport number is «533380006»",
        "travel document «A123456BC»",
    ],
    counter_examples: &[
        "passport photo 2 copies",
        "passport expires 2029",
        "passport for 3 weeks",
    ],
};
