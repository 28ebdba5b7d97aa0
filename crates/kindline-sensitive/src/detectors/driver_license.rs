//! Driving licences and state identity cards.

use super::codes::{Code, Forms};
use super::score::{Odds, form};
use super::{Detector, Find};
use crate::context::Cue;
use crate::finding::Kind;

/// ## What it does
/// Finds what stands after "driver's license", "DL", "driving licence number": five to eighteen
/// characters, and is surer where they have a form that a US state, a Canadian province, Australia, New
/// Zealand or Ireland gives (AAMVA, "Driver license number formats", and the states' own manuals).
/// ## Limits
/// Most states' forms are plain digits, so it needs its words.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::DRIVER_LICENSE,
    find: Find::Said(&[Cue::License], |code, _| {
        let length = code.bytes().len();
        if !(5..=18).contains(&length) {
            return None;
        }
        let known = if is_state_form(code) { 0.0 } else { -1.2 };
        Odds::form(form::DIGITS).plus(known).said().score()
    }),
    examples: &[
        "driver license «D1234567»",
        "DL number «S530-4599-0277»",
        "her licence number is «AB123456»",
        "dl «99AAA12345»",
    ],
    counter_examples: &[
        "license expired 2019",
        "drivers license for 2 years",
        "dl 12",
    ],
};

/// ## What it does
/// Finds Great Britain's driver numbers: five letters of the name (9s fill it up), then decade, month
/// (plus 5 for women) and day of birth, year, two initials and three more (DVLA, "Driver number"; INF1D).
/// ## Limits
/// There is no public check digit.
pub(super) const GB: Detector = Detector {
    kind: Kind::DRIVER_LICENSE,
    find: Find::Code(Forms::of(GB_FORMS), |code, around| {
        is_gb(code)
            .then(|| {
                Odds::form(form::OWN)
                    .said_if(around.says(Cue::License))
                    .score()
            })
            .flatten()
    }),
    examples: &[
        "DL «MORGA753116SM9IJ»",
        "driving licence «MORGA 753116 SM9IJ»",
    ],
    counter_examples: &["MORGA793116SM9IJ", "MORGA753426SM9IJ"],
};

/// Letters of the name, filled up with nines.
const GB_FORMS: &[&str] = &[
    "AAAAA999999A**AA",
    "AAAA9999999A**AA",
    "AAA99999999A**AA",
    "AA999999999A**AA",
    "A9999999999A**AA",
];

fn is_gb(code: &Code<'_>) -> bool {
    let month = code.digit(6) * 10 + code.digit(7);
    let day = code.digit(8) * 10 + code.digit(9);
    let name = code.bytes().iter().take(5);
    let mut filled = false;
    let named = name.clone().next().is_some_and(u8::is_ascii_uppercase)
        && name.clone().all(|&byte| {
            filled |= byte == b'9';
            byte == b'9' || byte.is_ascii_uppercase() && !filled
        });
    named
        && code.fits("*****999999A**AA")
        && (code.at(12).is_ascii_uppercase() || code.at(12) == b'9')
        && matches!(month, 1..=12 | 51..=62)
        && (1..=31).contains(&day)
}

/// Whether some state or province gives numbers of this form.
fn is_state_form(code: &Code<'_>) -> bool {
    let length = code.bytes().len();
    let digits = code.digits();
    let letters_first = code
        .bytes()
        .iter()
        .take_while(|byte| byte.is_ascii_uppercase())
        .count();
    let digits_after = letters_first + digits == length;
    match letters_first {
        // AL, AK, AR, CT, DE, GA, LA, ME, MS, NC, NM, OR, PA, SC, SD, TN, TX, UT, WY and others.
        0 if digits == length => (6..=14).contains(&length) || length == 16,
        // Letter and digits: AZ, CA, FL, HI, IL, IN, KS, KY, MD, MA, MI, MN, MO, MT, NE, NJ, NV, NY,
        // OH, OK, RI, VA, WI, WV; Newfoundland, Ontario, Quebec.
        1 if digits_after => matches!(digits, 5..=14 | 18),
        // OH; New Zealand.
        2 if digits_after => (3..=7).contains(&digits),
        // ND; Washington's newer form.
        3 if digits_after => digits == 6,
        // Nova Scotia.
        5 if digits_after => digits == 9,
        // Idaho, Iowa, New Hampshire, Kansas, Missouri, Vermont, Maine, Manitoba, Washington.
        _ => {
            code.fits_any(&[
                "AA999999A",
                "999AA9999",
                "99AAA99999",
                "A9A9A",
                "A999999A",
                "99999999AA",
                "999999999A",
                "9999999A",
                "AAAAAA999AA",
                "AAA**AA999A9",
                "AAAAAAA***AA",
            ]) || (length == 12 && letters_first >= 3)
        }
    }
}
