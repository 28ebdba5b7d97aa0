//! Canadian provincial health cards.

use super::codes::Forms;
use super::score::{Odds, form};
use super::{Detector, Find, Score};
use crate::context::{Around, Cue};
use crate::digits::{Form, Number, luhn};
use crate::finding::Kind;

/// ## What it does
/// Finds a card's number with words that say so, by province (Canadian Institute for Health Information,
/// "Health card number formats by province and territory", 2023; BC Ministry of Health, "PHN check digit
/// number routine", 2003; Ontario Ministry of Health, "Health card validation reference manual", 2022):
/// - ten digits: Ontario (Luhn), British Columbia (9 first, modulus 11), Nova Scotia;
/// - nine digits: Alberta, Manitoba, Saskatchewan, New Brunswick, Yukon, Nunavut;
/// - eight digits: Prince Edward Island; twelve: Newfoundland and Labrador.
/// ## Limits
/// A wrong check digit takes evidence away and does not acquit: the words say what it is.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::CA_HEALTH_CARD,
    find: Find::Digits(Form::of(0b1_0111_0000_0000).near(&[Cue::HealthCard]), check),
    examples: &[
        "OHIP «1234 567 890»",
        "my PHN is «9698 658 215»",
        "health card «9876 543 217»",
        "MCP health card number «123 456 789 012»",
        "alberta health care number «12345 6789»",
    ],
    counter_examples: &["call 1234 567 890", "PHN of 9698"],
};

/// ## What it does
/// Finds Quebec's numbers: four letters, then year, month (plus 50 for women) and day of birth, and two
/// more digits (RAMQ, "Health insurance card").
/// ## Limits
/// The century is not in it, so no date is impossible but by month and day.
pub(super) const RAMQ: Detector = Detector {
    kind: Kind::CA_HEALTH_CARD,
    find: Find::Code(Forms::of(&["AAAA99999999"]), |code, around| {
        let month = code.digit(6) * 10 + code.digit(7);
        let day = code.digit(8) * 10 + code.digit(9);
        let fits = code.fits("AAAA99999999")
            && !(code.spaced && code.lower)
            && matches!(month, 1..=12 | 51..=62)
            && (1..=31).contains(&day);
        fits.then(|| {
            Odds::form(form::RARE - 0.4)
                .said_if(around.says(Cue::HealthCard))
                .unless(around.says(Cue::Goods))
                .score()
        })?
    }),
    examples: &["RAMQ «TREM 8754 1203»", "carte soleil «TREM87541203»"],
    counter_examples: &[
        "RAMQ TREM87991203",
        "model TREM87541203",
        "card 4111 1111 1111 1111",
    ],
};

/// ## What it does
/// Finds the Northwest Territories' numbers: N, D, M or T and seven digits (CIHI as above), with words.
/// ## Limits
/// None without words.
pub(super) const TERRITORIES: Detector = Detector {
    kind: Kind::CA_HEALTH_CARD,
    find: Find::Code(
        Forms::of(&["A9999999"]).near(&[Cue::HealthCard]),
        |code, around| {
            let fits = code.fits("A9999999") && b"NDMT".contains(&code.at(0));
            (fits && around.says(Cue::HealthCard))
                .then(|| Odds::form(form::GROUPS).said().score())
                .flatten()
        },
    ),
    examples: &["health card number «N1234567»"],
    counter_examples: &["health card number X1234567", "flat N1234567"],
};

fn check(number: &Number<'_>, around: &Around) -> Option<Score> {
    if !around.says(Cue::HealthCard) || number.glued() || number.amount() || number.plus {
        return None;
    }
    let odds = Odds::form(form::DIGITS).said();
    let digits = number.digits();
    let sum = number.weighted(&[0, 2, 4, 8, 5, 10, 9, 7, 3]);
    let check = (11 - sum % 11) % 11;
    match (digits.len(), number.digit(0)) {
        (10, 9) if check == u64::from(number.digit(9)) => odds.checked(11.0).score(),
        (10, _) if luhn(digits) => odds.checked(10.0).score(),
        (10, _) => odds.plus(-0.8).score(),
        _ => odds.score(),
    }
}
