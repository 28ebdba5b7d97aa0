//! US social security numbers.

use super::score::{Odds, form};
use super::{Detector, Find, Score};
use crate::context::{Around, Cue};
use crate::digits::{Form, Number, Separator};
use crate::finding::Kind;

/// ## What it does
/// Finds nine digits as 3-2-4, or in one piece with words that say so. Area 000, 666 and 900-999,
/// group 00 and serial 0000 were never given (SSA, "SSN randomization", 2011; read 2026-11).
/// ## Limits
/// There is no check digit: without context the separators are the only evidence.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::US_SSN,
    find: Find::Digits(
        Form::of(1 << 9)
            .bare(&[&[3, 2, 4]], &[&[3, 2, 4]])
            .or_near(&[Cue::Ssn]),
        check,
    ),
    examples: &[
        "my ssn is «536-90-4399»",
        "my social is «536 90 4399»",
        "SSN: «536‐90‐4399»",
        "SSN «５３６-９０-４３９９»",
        "social security number\n«536904399»",
    ],
    counter_examples: &[
        "order 900-12-3456 shipped",
        "ref 000-12-3456",
        "ssn 666-12-3456",
        "ssn 536-00-4399",
        "call me 659726531 pls",
        "Suite 680 36 4022 Oakridge Lane",
    ],
};

/// ## What it does
/// Finds the last four digits where the words around say that they are.
pub(super) const LAST_FOUR: Detector = Detector {
    kind: Kind::US_SSN,
    find: Find::Digits(
        Form::of(1 << 4).in_groups(1 << 1).near(&[Cue::Ssn]),
        check_last_four,
    ),
    examples: &[
        "last four of my social are «4399»",
        "ssn ends in «4399»",
        "the last 4 of his ssn: «4399»",
    ],
    counter_examples: &[
        "the last four years",
        "my social worker moved to 1200 Elm",
        "ssn office at 4399 Elm",
    ],
};

fn check(number: &Number<'_>, around: &Around) -> Option<Score> {
    let said = around.says(Cue::Ssn);
    if !said && number.groups() != [3, 2, 4] {
        return None;
    }
    let area = number.value(0, 3);
    let group = number.value(3, 5);
    let serial = number.value(5, 9);
    let given = area != 0 && area != 666 && area < 900 && group != 0 && serial != 0;
    if !given || number.glued() || number.plus || number.is_uniform() {
        return None;
    }
    let form = match (number.groups(), number.separator) {
        ([3, 2, 4], Separator::Dash) => form::OWN - 0.4,
        // A unit and a house number can stand in such groups as well.
        ([3, 2, 4], Separator::Space | Separator::Dot) if !around.says(Cue::Address) => form::RARE,
        _ if said => form::DIGITS + 1.4,
        _ => return None,
    };
    let other = around.says(Cue::Goods) && !said;
    Odds::form(form).said_if(said).unless(other).score()
}

fn check_last_four(number: &Number<'_>, around: &Around) -> Option<Score> {
    let fits = !number.glued()
        && number.groups().len() == 1
        && around.left.has(Cue::LastFour)
        && around.says(Cue::Ssn);
    fits.then(|| Odds::form(form::DIGITS + 0.6).said().score())
        .flatten()
}
