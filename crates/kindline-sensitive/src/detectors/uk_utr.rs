//! UK unique taxpayer references.

use super::score::{Odds, form};
use super::{Detector, Find};
use crate::context::Cue;
use crate::digits::Form;
use crate::finding::Kind;

/// ## What it does
/// Finds ten digits with words that say so. The first is a check digit over the others with weights
/// 6 7 8 9 10 5 4 3 2, modulus 11 (OECD, "United Kingdom: information on tax identification numbers",
/// 2021, and HMRC's open services); where it is wrong the words still count, since people
/// mistype.
/// ## Limits
/// None without words.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::UK_UTR,
    find: Find::Digits(Form::of(1 << 10).near(&[Cue::Utr]), |number, around| {
        if !around.says(Cue::Utr) || number.glued() || number.amount() {
            return None;
        }
        const CHECKS: [u8; 11] = [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1];
        let sum = number.weighted(&[0, 6, 7, 8, 9, 10, 5, 4, 3, 2]);
        let right = CHECKS.get((sum % 11) as usize) == Some(&number.digit(0));
        let odds = Odds::form(form::DIGITS).said();
        if right {
            odds.checked(10.0).score()
        } else {
            odds.score()
        }
    }),
    examples: &["my UTR is «12345 67890»", "UTR «2234567890»"],
    counter_examples: &["ref 12345 67890", "UTR 123456789"],
};
