//! New Zealand numbers: inland revenue and national health index.

use super::codes::{Code, Forms};
use super::score::{Odds, form, needs_words};
use super::{Detector, Find};
use crate::context::Cue;
use crate::digits::{Form, Number};
use crate::finding::Kind;

/// ## What it does
/// Finds eight or nine digits from 10,000,000 to 150,000,000 whose last digit checks the others: weights
/// 3 2 7 6 5 4 3 2, modulus 11, and where that gives 10, weights 7 4 3 2 5 2 7 6 (Inland Revenue, "RWT
/// and NRWT specification", 2022), with words that say so.
/// ## Limits
/// One number in eleven passes by chance, so the words are needed.
pub(super) const IRD: Detector = Detector {
    kind: Kind::NZ_IRD,
    find: Find::Digits(Form::of(0b11 << 8).near(&[Cue::Ird]), |number, around| {
        needs_words(is_ird(number) && !number.glued(), around, Cue::Ird, 11.0)
    }),
    examples: &["IRD number «49-091-850»", "ird «136410132»"],
    counter_examples: &["49-091-850", "IRD 49-091-851", "IRD 990918500"],
};

/// ## What it does
/// Finds three letters without I and O, then three digits and a check digit (modulus 11), or two digits,
/// a letter and a check letter (modulus 24), with weights 7 to 2 (Health New Zealand, HISO 10046:2019
/// and its amendment of 2023; the checks as datacraft.nz and rapidrehita.health.nz work them out, read 2026-11). The form with letters is told by its check; the other one
/// needs words.
/// ## Limits
/// Test numbers start with Z and are found as well.
pub(super) const NHI: Detector = Detector {
    kind: Kind::NZ_NHI,
    find: Find::Code(
        Forms::of(&["AAA9999", "AAA99AA"]).spaced_near(&[]),
        |code, around| {
            let said = around.says(Cue::Nhi);
            let letters = code.bytes().iter().all(|byte| !matches!(byte, b'I' | b'O'));
            if !letters || code.spaced {
                return None;
            }
            if code.fits("AAA9999") && said && old_check(code) {
                Odds::form(form::GROUPS).checked(11.0).said().score()
            } else if code.fits("AAA99AA") && new_check(code) && (said || !code.lower) {
                let odds = Odds::form(form::GROUPS - 1.4).checked(24.0);
                odds.said_if(said).unless(around.says(Cue::Goods)).score()
            } else {
                None
            }
        },
    ),
    examples: &[
        "NHI «ZZZ0016»",
        "nhi «zac5361»",
        "NHI number «ALU18KZ»",
        "for «ZZZ00AX» today",
    ],
    counter_examples: &[
        "code ZZZ0016",
        "NHI ZZZ0017",
        "NHI ZZZ00AY",
        "model ZZZ00AX",
    ],
};

fn is_ird(number: &Number<'_>) -> bool {
    let count = number.digits().len();
    let value = number.value(0, count);
    // The digits without the last, padded to eight.
    let rest = |weights: &[u64; 8]| {
        let skip = 9 - count.min(9);
        let sum: u64 = number
            .digits()
            .iter()
            .take(count - 1)
            .zip(weights.iter().skip(skip))
            .map(|(&digit, weight)| u64::from(digit) * weight)
            .sum();
        (11 - sum % 11) % 11
    };
    let mut check = rest(&[3, 2, 7, 6, 5, 4, 3, 2]);
    if check == 10 {
        check = rest(&[7, 4, 3, 2, 5, 2, 7, 6]);
    }
    (10_000_000..=150_000_000).contains(&value) && check == value % 10
}

/// The value of a character: its digit, or its place in the alphabet without I and O.
fn value(byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'H' => u32::from(byte - b'A') + 1,
        b'J'..=b'N' => u32::from(byte - b'A'),
        _ => u32::from(byte.wrapping_sub(b'A')) - 1,
    }
}

fn sum(code: &Code<'_>) -> u32 {
    (0..6u32)
        .map(|at| value(code.at(at as usize)) * (7 - at))
        .sum()
}

fn old_check(code: &Code<'_>) -> bool {
    match sum(code) % 11 {
        0 => false,
        rest => (11 - rest) % 10 == code.digit(6),
    }
}

fn new_check(code: &Code<'_>) -> bool {
    24 - sum(code) % 24 == value(code.at(6))
}
