//! Irish personal public service numbers.

use super::codes::Forms;
use super::score::{Odds, form};
use super::{Detector, Find};
use crate::context::Cue;
use crate::finding::Kind;

/// ## What it does
/// Finds seven digits and one or two letters: weights 8 to 2, the second letter times 9, modulus 23,
/// which the first letter shows (Revenue Commissioners, "PPSN checksum and validation", as the Social
/// Welfare Consolidation Act 2005, s. 262, sets the number out). With two letters, the
/// second is A, B, H, W, T or X.
/// ## Limits
/// The older form with one letter needs words that say so.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::IE_PPSN,
    find: Find::Code(
        Forms::of(&["9999999A", "9999999AA"]).spaced_near(&[Cue::Ppsn]),
        |code, around| {
            let two = code.fits("9999999AA") && b"ABHWTX".contains(&code.at(8));
            if !two && !code.fits("9999999A") || code.spaced && !around.says(Cue::Ppsn) {
                return None;
            }
            let letter = |at: usize| u32::from(code.at(at).wrapping_sub(b'A')) + 1;
            let digits: u32 = (0..7u32).map(|at| code.digit(at as usize) * (8 - at)).sum();
            // W was the mark of a married woman and counts nothing.
            let second = if two && code.at(8) != b'W' {
                letter(8) * 9
            } else {
                0
            };
            let right = (digits + second) % 23 == letter(7) % 23;
            let said = around.says(Cue::Ppsn);
            match (right, said, two && !code.lower) {
                (true, true, _) => Odds::form(form::GROUPS).checked(23.0).said().score(),
                (true, false, true) => Odds::form(form::GROUPS - 1.0)
                    .checked(23.0)
                    .unless(around.says(Cue::Goods))
                    .score(),
                _ => None,
            }
        },
    ),
    examples: &[
        "PPS number «1234567FA»",
        "ppsn «1234567T»",
        "for «1234567FA» please",
    ],
    counter_examples: &["PPS number 1234567A", "form 1234567T", "model 1234567FA"],
};
