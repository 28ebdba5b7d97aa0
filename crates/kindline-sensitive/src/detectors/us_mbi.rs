//! US Medicare beneficiary identifiers.

use super::codes::{Code, Forms};
use super::score::{Odds, form};
use super::{Detector, Find};
use crate::context::Cue;
use crate::finding::Kind;

/// ## What it does
/// Finds eleven characters in the order digit, letter, either, digit, letter, either, digit, letter,
/// letter, digit, digit, without the letters S L O I B Z (CMS, "Understanding the Medicare Beneficiary
/// Identifier format", 2017).
/// ## Limits
/// There is no check digit; one random code in some 1,500 has this form.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::US_MBI,
    find: Find::Code(Forms::of(&["9A*9A*9AA99"]), |code, around| {
        is_mbi(code).then(|| {
            let grouped = matches!(code.groups(), [4, 3, 4] | [11]);
            let said = around.says(Cue::Mbi) || around.says(Cue::Plan);
            Odds::form(if grouped {
                form::OWN - 0.4
            } else {
                form::GROUPS
            })
            .said_if(said)
            .unless(around.says(Cue::Goods))
            .score()
        })?
    }),
    examples: &[
        "medicare «1EG4-TE5-MK73»",
        "MBI «1EG4 TE5 MK73»",
        "id «1EG4TE5MK73»",
    ],
    counter_examples: &[
        "part 1EG4TE5MK7",
        "medicare 1EG4-TE5-SK73",
        "medicare 0EG4TE5MK73",
    ],
};

fn is_mbi(code: &Code<'_>) -> bool {
    code.fits("9A*9A*9AA99")
        && code.at(0) != b'0'
        && !code.bytes().iter().any(|byte| b"SLOIBZ".contains(byte))
}
