//! Canadian social insurance numbers.

use super::score::{Odds, form};
use super::{Detector, Find};
use crate::context::Cue;
use crate::digits::{Form, Separator, luhn};
use crate::finding::Kind;

/// ## What it does
/// Finds nine digits that pass Luhn and start with neither 0 nor 8 (Employment and Social Development
/// Canada, "Social insurance number validation"; read 2026-11), with words that say so.
/// ## Limits
/// One number in ten passes by chance, so the words are needed.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::CA_SIN,
    find: Find::Digits(Form::of(1 << 9).near(&[Cue::Sin]), |number, around| {
        let fits = luhn(number.digits())
            && !matches!(number.digit(0), 0 | 8)
            && !number.glued()
            && !number.is_uniform()
            && around.says(Cue::Sin);
        let grouped = number.groups() == [3, 3, 3] && number.separator != Separator::Mixed;
        fits.then(|| {
            Odds::form(if grouped { form::GROUPS } else { form::DIGITS })
                .checked(10.0)
                .said()
                .score()
        })?
    }),
    examples: &["SIN «130 692 544»", "my sin number is «130692544»"],
    counter_examples: &["SIN 130 692 545", "item 130 692 544", "SIN 830 692 547"],
};
