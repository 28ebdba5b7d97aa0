//! Australian numbers: tax file, Medicare, Centrelink.

use super::codes::Forms;
use super::score::{Odds, form, needs_words};
use super::{Detector, Find};
use crate::context::Cue;
use crate::digits::Form;
use crate::finding::Kind;

/// ## What it does
/// Finds tax file numbers: nine digits with weights 1 4 3 7 5 8 6 9 10, or eight with 10 7 8 4 6 3 5 1,
/// modulus 11 (Australian Taxation Office, "TFN algorithm", as tax software carries it),
/// with words that say so.
/// ## Limits
/// One number in eleven passes by chance, so the words are needed.
pub(super) const TFN: Detector = Detector {
    kind: Kind::AU_TFN,
    find: Find::Digits(Form::of(0b11 << 8).near(&[Cue::Tfn]), |number, around| {
        let weights: &[u64] = if number.digits().len() == 9 {
            &[1, 4, 3, 7, 5, 8, 6, 9, 10]
        } else {
            &[10, 7, 8, 4, 6, 3, 5, 1]
        };
        let fits = number.weighted(weights) % 11 == 0 && !number.glued() && !number.is_uniform();
        needs_words(fits, around, Cue::Tfn, 11.0)
    }),
    examples: &["TFN «123 456 782»", "tax file number «459599230»"],
    counter_examples: &["TFN 123 456 789", "123 456 782 people"],
};

/// ## What it does
/// Finds Medicare card numbers: ten digits, or eleven with the place on the card; the first 2 to 6, the
/// ninth a check with weights 1 3 7 9 1 3 7 9, modulus 10 (Services Australia, "Medicare card"; METeOR
/// 270101), with words that say so.
/// ## Limits
/// One number in ten passes by chance, so the words are needed.
pub(super) const MEDICARE: Detector = Detector {
    kind: Kind::AU_MEDICARE,
    find: Find::Digits(
        Form::of(0b11 << 10).near(&[Cue::Medicare]),
        |number, around| {
            let sum = number.weighted(&[1, 3, 7, 9, 1, 3, 7, 9]);
            let fits = (2..=6).contains(&number.digit(0))
                && sum % 10 == u64::from(number.digit(8))
                && !number.glued();
            needs_words(fits, around, Cue::Medicare, 10.0)
        },
    ),
    examples: &[
        "Medicare card «2123 45670 1»",
        "medicare no «2123456701»",
        "Medicare «2123 45670 1/2»",
    ],
    counter_examples: &["Medicare card 2123 45671 1", "2123 45670 1"],
};

/// ## What it does
/// Finds Centrelink customer reference numbers: nine digits and a letter, which weights 512 to 2 and
/// modulus 11 give out of X V T S L K J H C B A (Services Australia, "Customer reference number"; the
/// check as health software carries it), with words that say so, or with the right letter.
/// ## Limits
/// One code in twenty-six has the right letter by chance.
pub(super) const CRN: Detector = Detector {
    kind: Kind::AU_CRN,
    find: Find::Code(Forms::of(&["999999999A"]), |code, around| {
        if !code.fits("999999999A") {
            return None;
        }
        const LETTERS: &[u8; 11] = b"XVTSLKJHCBA";
        let sum: u32 = (0..9).map(|at| code.digit(at) << (9 - at)).sum();
        let right = LETTERS.get((sum % 11) as usize) == Some(&code.at(9));
        let said = around.says(Cue::Crn);
        match (right, said) {
            (true, _) => Odds::form(form::GROUPS - 1.6)
                .checked(26.0)
                .said_if(said)
                .unless(around.says(Cue::Goods))
                .score(),
            (false, true) => Odds::form(form::DIGITS).said().score(),
            _ => None,
        }
    }),
    examples: &[
        "Centrelink CRN «123456789A»",
        "CRN «207 132 455H»",
        "ref «207132455H»",
    ],
    counter_examples: &["part 123456789A", "model 207132455H"],
};
