//! Vehicles: identification numbers and licence plates.

use super::codes::{Code, Forms};
use super::score::{Odds, form};
use super::{Detector, Find};
use crate::context::Cue;
use crate::finding::Kind;

/// ## What it does
/// Finds seventeen letters and digits without I, O and Q (ISO 3779:2009), whose ninth checks the others
/// (49 CFR 565.15(c)), or with words that say so.
/// ## Limits
/// Outside of North America and China the ninth need not be a check: words are needed there.
pub(super) const VIN: Detector = Detector {
    kind: Kind::VIN,
    find: Find::Code(
        Forms::starts(&["*"], 1 << 17).in_groups(1),
        |code, around| {
            let fits = code.bytes().iter().all(|byte| !b"IOQ".contains(byte))
                && code.bytes().iter().any(u8::is_ascii_uppercase)
                && code.digits() >= 5
                && code.groups().len() == 1;
            let said = around.says(Cue::Vin);
            if !fits {
                None
            } else if is_vin(code) {
                Odds::form(form::GROUPS + 0.6)
                    .checked(11.0)
                    .said_if(said)
                    .score()
            } else if said {
                Odds::form(form::GROUPS).said().score()
            } else {
                None
            }
        },
    ),
    examples: &[
        "VIN «1HGCM82633A004352»",
        "towed «1M8GDM9AXKP042788» off",
        "vin «WVWZZZ1JZXW000001»",
    ],
    counter_examples: &[
        "VIN 1HGCM8263",
        "key 1HGCM82643A004352",
        "VIN 1HGCM82633AO04352",
    ],
};

/// ## What it does
/// Finds what stands after "plate", "rego", "number plate": four to eight letters and digits, in the
/// forms of US states (a letter and digits mixed, five to seven), the UK (AB12 CDE since 2001; DVLA
/// INF104), Ireland (year, county, number), Australian states, Canadian provinces and New Zealand (DVLA,
/// NaTIS and state registries).
/// ## Limits
/// None without words; a plate of letters alone is left alone.
pub(super) const PLATE: Detector = Detector {
    kind: Kind::LICENSE_PLATE,
    find: Find::Said(&[Cue::Plate], |code, _| {
        const FORMS: &[&str] = &[
            "AA99AAA", "A999AAA", "AAA999A", "9AAA999", "AAA9999", "AAA999", "999AAA", "AA99999",
            "99AAA9", "AA9999", "A99AAA", "9999AAA", "AAA99A", "AA99AA", "99999A9", "AAAA999",
            "AAA99AA", "9A99999", "999A999",
        ];
        let length = code.bytes().len();
        if !(4..=9).contains(&length) {
            return None;
        }
        let known = code.fits_any(FORMS);
        let letters = code.digits() < length;
        let own = if known { 1.2 } else { 0.0 } + if letters { 0.0 } else { -0.9 };
        Odds::form(form::DIGITS).plus(own).said().score()
    }),
    examples: &[
        "plate «7ABC123»",
        "reg «AB12 CDE»",
        "rego is «1AB2CD»",
        "number plate «191-D-12345»",
    ],
    counter_examples: &["plate of 12 biscuits", "plates at 5pm", "the reg 2019 form"],
};

fn is_vin(code: &Code<'_>) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let value = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'H' => u32::from(byte - b'A') + 1,
        b'J'..=b'R' => u32::from(byte - b'J') + 1,
        _ => u32::from(byte.wrapping_sub(b'S')) + 2,
    };
    let sum: u32 = code
        .bytes()
        .iter()
        .zip(WEIGHTS)
        .map(|(&byte, weight)| value(byte) * weight)
        .sum();
    match sum % 11 {
        10 => code.at(8) == b'X',
        rest => u32::from(code.at(8)) == u32::from(b'0') + rest,
    }
}
