//! International bank account numbers.

use super::codes::{Code, Forms};
use super::score::{Odds, form};
use super::{Detector, Find};
use crate::finding::Kind;

/// ## What it does
/// Finds a country, two check digits and that country's count of characters that pass modulus 97 (ISO
/// 13616-1:2020; lengths as in the SWIFT IBAN registry, release 99, 2024), in one piece or
/// in groups.
/// ## Limits
/// The inner form of each country's account is not read: one random code in 97 of the right country and
/// length passes.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::IBAN,
    find: Find::Code(Forms::starts(&["AA99"], 0xF_FFFF << 15), |code, around| {
        is_iban(code)
            .then(|| {
                Odds::form(form::RARE)
                    .checked(97.0)
                    .said_if(around.says(crate::context::Cue::Iban))
                    .score()
            })
            .flatten()
    }),
    examples: &[
        "a week to «IE64IRCE92050112345678», and",
        "IBAN «GB29 NWBK 6016 1331 9268 19»",
        "«NO93 8601 1117 947»",
        "«MT84MALT011000012345MTLCAST001S»",
    ],
    counter_examples: &["IE65IRCE92050112345678", "IBAN GB29 NWBK 6016 1331 9268 1"],
};

fn is_iban(code: &Code<'_>) -> bool {
    let bytes = code.bytes();
    let digits = bytes.iter().skip(2).take(2).all(u8::is_ascii_digit);
    if !digits || length(bytes.get(..2)) != Some(bytes.len()) {
        return false;
    }
    let turned = bytes.iter().skip(4).chain(bytes.iter().take(4));
    let rest = turned.fold(0u64, |rest, &byte| {
        // As long as it fits there is nothing to divide.
        let rest = if rest >> 56 == 0 { rest } else { rest % 97 };
        match byte {
            b'0'..=b'9' => rest * 10 + u64::from(byte - b'0'),
            _ => rest * 100 + u64::from(byte.wrapping_sub(b'A')) + 10,
        }
    });
    rest % 97 == 1
}

/// How long a country's numbers are.
pub(super) fn length(country: Option<&[u8]>) -> Option<usize> {
    Some(match country? {
        b"NO" => 15,
        b"BE" => 16,
        b"DK" | b"FI" | b"FK" | b"FO" | b"GL" | b"NL" | b"SD" => 18,
        b"MK" | b"SI" => 19,
        b"AT" | b"BA" | b"EE" | b"KZ" | b"LT" | b"LU" | b"MN" | b"XK" => 20,
        b"CH" | b"HR" | b"LI" | b"LV" => 21,
        b"BG" | b"BH" | b"CR" | b"DE" | b"GB" | b"GE" | b"IE" | b"ME" | b"RS" | b"VA" => 22,
        b"AE" | b"GI" | b"IL" | b"IQ" | b"OM" | b"SO" | b"TL" => 23,
        b"AD" | b"CZ" | b"ES" | b"MD" | b"PK" | b"RO" | b"SA" | b"SE" | b"SK" | b"TN" | b"VG" => 24,
        b"LY" | b"PT" | b"ST" => 25,
        b"IS" | b"TR" => 26,
        b"BI" | b"DJ" | b"FR" | b"GR" | b"IT" | b"MC" | b"MR" | b"SM" => 27,
        b"AL" | b"AZ" | b"BY" | b"CY" | b"DO" | b"GT" | b"HU" | b"LB" | b"NI" | b"PL" | b"SV" => 28,
        b"BR" | b"EG" | b"PS" | b"QA" | b"UA" => 29,
        b"JO" | b"KW" | b"MU" | b"YE" => 30,
        b"MT" | b"SC" => 31,
        b"LC" => 32,
        b"RU" => 33,
        _ => return None,
    })
}
