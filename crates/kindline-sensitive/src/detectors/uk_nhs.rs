//! UK NHS numbers.

use super::score::needs_words;
use super::{Detector, Find};
use crate::context::Cue;
use crate::digits::Form;
use crate::finding::Kind;

/// ## What it does
/// Finds ten digits with weights 10 to 2, modulus 11 (NHS Data Dictionary, "NHS number"; read 2026-11),
/// with words that say so.
/// ## Limits
/// One number in eleven passes by chance, so the words are needed.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::UK_NHS,
    find: Find::Digits(Form::of(1 << 10).near(&[Cue::Nhs]), |number, around| {
        let sum = number.weighted(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 0]);
        let check = (11 - sum % 11) % 11;
        let fits = check == u64::from(number.digit(9)) && !number.is_uniform() && !number.glued();
        needs_words(fits, around, Cue::Nhs, 11.0)
    }),
    examples: &["NHS number «943 476 5919»", "nhs no: «9434765919»"],
    counter_examples: &[
        "see https://acme.example/wiki/spaces/ENG/pages/4010232137/Runbook",
        "NHS number 943 476 5918",
        "call 016 5419814 tonight",
    ],
};
