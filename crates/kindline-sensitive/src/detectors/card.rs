//! Payment cards.

use super::score::{Odds, form};
use super::{Detector, Find, Score};
use crate::context::{Around, Cue};
use crate::digits::{Form, Number, Patterns, Separator, luhn};
use crate::finding::Kind;

/// ## What it does
/// Finds 12 to 19 digits that pass the Luhn check (ISO/IEC 7812-1 annex B) and start like a card of
/// a known scheme (issuer ranges as the schemes publish them, read 2026-11).
/// ## Limits
/// One number in ten passes Luhn by chance, so a number in one piece without a known start or words
/// that say so is left alone.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::CREDIT_CARD,
    find: Find::Digits(
        Form::of(0xFF << 12)
            .bare(GROUPS, GROUPS)
            .or_near(&[Cue::Card]),
        check,
    ),
    examples: &[
        "card «4111 1111 1111 1111»",
        "«6011-5776-3171-1174»",
        "amex «378282246310005» exp 09/29",
        "my card is «4222222222222»",
    ],
    counter_examples: &[
        "ref 4111 1111 1111 1112",
        "ratio 3.4111111111111111 measured",
        "0000 0000 0000 0000",
    ],
};

/// What [`check`] takes for a card's groups.
const GROUPS: Patterns = &[
    &[4, 4, 4, 0],
    &[4, 6, 5],
    &[4, 6, 4],
    &[12],
    &[13],
    &[14],
    &[15],
    &[16],
    &[17],
    &[18],
    &[19],
];

fn check(number: &Number<'_>, around: &Around) -> Option<Score> {
    let digits = number.digits();
    let said = around.says(Cue::Card);
    if digits.len() < 13 && !said {
        return None;
    }
    let scheme = scheme(number);
    let grouped = match number.groups() {
        [4, 4, 4, rest] => (1..=7).contains(rest),
        [4, 4, 4, 4, rest] => *rest <= 3,
        [4, 6, 5 | 4] => true,
        [_] => number.separator == Separator::None,
        _ => false,
    };
    let form = match (scheme, grouped, number.groups().len()) {
        (true, true, 2..) => form::RARE,
        (true, true, _) => form::GROUPS + 0.4,
        (true, false, _) if said => form::DIGITS,
        (false, true, _) if said => form::DIGITS + 0.6,
        _ => return None,
    };
    if number.plus || number.glued() || number.is_uniform() || !luhn(digits) {
        return None;
    }
    Odds::form(form)
        .checked(10.0)
        .said_if(said)
        .unless(!said && around.says(Cue::Goods))
        .score()
}

/// Whether the first digits and the length are those of a known scheme.
fn scheme(number: &Number<'_>) -> bool {
    let two = number.value(0, 2);
    let four = number.value(0, 4);
    let length = number.digits().len();
    match number.digit(0) {
        4 => matches!(length, 13 | 16 | 18 | 19),
        5 => (51..=55).contains(&two) && length == 16 || two == 50 || (56..=58).contains(&two),
        2 => (2221..=2720).contains(&four) && length == 16,
        3 => {
            matches!(two, 34 | 37) && length == 15
                || matches!(two, 36 | 38 | 39) && (14..=19).contains(&length)
                || two == 30 && length == 14
                || two == 35 && (15..=19).contains(&length)
        }
        6 => length >= 12,
        _ => false,
    }
}
