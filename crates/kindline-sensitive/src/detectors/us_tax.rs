//! US taxpayer numbers other than the social security number.

use super::score::needs_words;
use super::{Detector, Find};
use crate::context::Cue;
use crate::digits::Form;
use crate::finding::Kind;

/// ## What it does
/// Finds individual taxpayer identification numbers: nine digits that start with 9, with 50-65, 70-88,
/// 90-92 or 94-99 as their fourth and fifth (IRS, Internal Revenue Manual 3.21.263; irs.gov, read 2026-11), with
/// words that say so.
/// ## Limits
/// There is no check digit.
pub(super) const ITIN: Detector = Detector {
    kind: Kind::US_ITIN,
    find: Find::Digits(Form::of(1 << 9).near(&[Cue::Itin]), |number, around| {
        let fits = number.digit(0) == 9
            && matches!(number.value(3, 5), 50..=65 | 70..=88 | 90..=92 | 94..=99)
            && !number.glued();
        needs_words(fits, around, Cue::Itin, 1.0)
    }),
    examples: &["my ITIN is «912-70-1234»", "ITIN «912881234»"],
    counter_examples: &["order 912-70-1234", "ITIN 912-10-1234", "ITIN 912-93-1234"],
};

/// ## What it does
/// Finds employer identification numbers: two digits that a campus of the IRS gives, a dash and seven
/// digits (irs.gov, "How EINs are assigned and valid EIN prefixes"), with words that say so.
/// ## Limits
/// There is no check digit.
pub(super) const EIN: Detector = Detector {
    kind: Kind::US_EIN,
    find: Find::Digits(Form::of(1 << 9).near(&[Cue::Ein]), |number, around| {
        let prefix = number.value(0, 2);
        let given = !matches!(prefix, 0 | 7..=9 | 17..=19 | 28 | 29 | 49 | 69 | 70 | 78 | 79 | 89 | 96 | 97);
        let fits = given && matches!(number.groups(), [2, 7] | [9]) && !number.glued();
        needs_words(fits, around, Cue::Ein, 1.0)
    }),
    examples: &["EIN «12-3456789»", "our tax id is «461234567»"],
    counter_examples: &["ref 12-3456789", "EIN 07-1234567", "EIN 123-45-6789"],
};
