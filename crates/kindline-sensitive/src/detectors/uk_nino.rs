//! UK national insurance numbers.

use super::codes::{Code, Forms};
use super::score::{Odds, form};
use super::{Detector, Find};
use crate::context::Cue;
use crate::finding::Kind;

/// ## What it does
/// Finds two letters, six digits and a letter from A to D. D F I Q U V are in neither place of the
/// prefix, O not in the second, and BG GB KN NK NT TN ZZ are not given (HMRC manual NIM39110).
/// ## Limits
/// There is no check. In groups with spaces it needs words that say so.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::UK_NINO,
    find: Find::Code(
        Forms::of(&["AA999999A"]).spaced_near(&[Cue::Nino]),
        |code, around| {
            let said = around.says(Cue::Nino);
            (is_nino(code) && (said || !code.spaced))
                .then(|| Odds::form(form::OWN - 0.5).said_if(said).score())
                .flatten()
        },
    ),
    examples: &[
        "NI number «AB 12 34 56 C»",
        "nino «ab123456c»",
        "«JG103759A»",
    ],
    counter_examples: &["BG123456C", "order AB 12 34 56 C", "ID AB123456E"],
};

fn is_nino(code: &Code<'_>) -> bool {
    const UNUSED: &[u8] = b"DFIQUV";
    code.fits("AA999999A")
        && !UNUSED.contains(&code.at(0))
        && !UNUSED.contains(&code.at(1))
        && code.at(1) != b'O'
        && !matches!(
            code.bytes().get(..2),
            Some(b"BG" | b"GB" | b"KN" | b"NK" | b"NT" | b"TN" | b"ZZ")
        )
        && matches!(code.at(8), b'A'..=b'D')
}
