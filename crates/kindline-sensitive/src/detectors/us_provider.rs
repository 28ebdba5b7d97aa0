//! Numbers of US health care providers.

use super::codes::Forms;
use super::score::{Odds, form, needs_words};
use super::{Detector, Find};
use crate::context::Cue;
use crate::digits::{Form, luhn};
use crate::finding::Kind;

/// ## What it does
/// Finds national provider identifiers: ten digits that start with 1 or 2 and pass Luhn with 80840 in
/// front (45 CFR 162.406; CMS, "NPI check digit", 2004), with words that say so.
/// ## Limits
/// One number in ten passes by chance, so the words are needed.
pub(super) const NPI: Detector = Detector {
    kind: Kind::US_NPI,
    find: Find::Digits(Form::of(1 << 10).near(&[Cue::Npi]), |number, around| {
        let mut digits = [8, 0, 8, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        for (place, digit) in digits.iter_mut().skip(5).zip(number.digits()) {
            *place = *digit;
        }
        let fits = matches!(number.digit(0), 1 | 2) && luhn(&digits) && !number.glued();
        needs_words(fits, around, Cue::Npi, 10.0)
    }),
    examples: &["NPI «1234567893»", "the NPI number is «1245319599»"],
    counter_examples: &["NPI 1234567890", "ts 1234567893", "NPI 3234567893"],
};

/// ## What it does
/// Finds DEA registration numbers: a letter for the sort of registrant, a letter or 9, six digits and a
/// check digit, the sum of the first, third and fifth and twice the others (21 CFR 1301.35; DEA
/// Diversion Control Division, "Is the DEA number valid"), with words that say so.
/// ## Limits
/// Without words it is left alone.
pub(super) const DEA: Detector = Detector {
    kind: Kind::US_DEA,
    find: Find::Code(
        Forms::of(&["AA9999999", "A99999999"]).near(&[Cue::Dea]),
        |code, around| {
            let fits = (code.fits("AA9999999") || code.fits("A99999999") && code.at(1) == b'9')
                && b"ABCDEFGHJKLMPRSTUX".contains(&code.at(0));
            let odd = code.digit(2) + code.digit(4) + code.digit(6);
            let even = code.digit(3) + code.digit(5) + code.digit(7);
            let right = (odd + 2 * even) % 10 == code.digit(8);
            if fits && right && around.says(Cue::Dea) {
                Odds::form(form::GROUPS).checked(10.0).said().score()
            } else {
                None
            }
        },
    ),
    examples: &["DEA «AB1234563»", "his DEA no. is «B91234563»"],
    counter_examples: &["DEA AB1234567", "part AB1234563", "DEA QB1234563"],
};
