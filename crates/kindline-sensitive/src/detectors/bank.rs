//! Bank and other account numbers.

use super::score::{Odds, form, needs_words};
use super::{Detector, Find};
use crate::context::Cue;
use crate::digits::{Form, Separator, luhn};
use crate::finding::Kind;
use crate::words::is_one_of;

/// ## What it does
/// Finds US bank routing numbers: nine digits, first two 00-12, 21-32, 61-72 or 80, weights 3-7-1,
/// modulus 10 (American Bankers Association, "Routing number policy and procedures"; 12 CFR 229,
/// appendix A), with words that say so.
/// ## Limits
/// One number in ten passes by chance, so the words are needed.
pub(super) const ROUTING: Detector = Detector {
    kind: Kind::ABA_ROUTING,
    find: Find::Digits(Form::of(1 << 9).near(&[Cue::Routing]), |number, around| {
        let fits = matches!(number.value(0, 2), 0..=12 | 21..=32 | 61..=72 | 80)
            && number.weighted(&[3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
            && !number.glued()
            && !number.is_uniform();
        needs_words(fits, around, Cue::Routing, 10.0)
    }),
    examples: &["routing «021000021»", "ABA number «122105155»"],
    counter_examples: &["routing 021000022", "ref 021000021", "routing 501000020"],
};

/// ## What it does
/// Finds UK sort codes, six digits in pairs (Pay.UK, "Sort code checker"), with words
/// that say so.
/// ## Limits
/// Six digits in one piece are left to the account's own words.
pub(super) const SORT_CODE: Detector = Detector {
    kind: Kind::ACCOUNT_NUMBER,
    find: Find::Digits(
        Form::of(1 << 6).in_groups(1 << 3).near(&[Cue::SortCode]),
        |number, around| {
            let fits =
                number.groups() == [2, 2, 2] && number.is_evenly_separated() && !number.glued();
            let link = number
                .first
                .checked_sub(1)
                .map_or("", |at| number.view.word(at));
            // "sort" is a verb as well.
            let named = number.separator == Separator::Dash || is_one_of(link, "code is sc no");
            needs_words(fits && named, around, Cue::SortCode, 1.0)
        },
    ),
    examples: &["sort code «20-45-77»", "the sort code is «09 01 28»"],
    counter_examples: &["the codes 20-45-77", "sort the 20 45 77 boxes out"],
};

/// ## What it does
/// Finds the number after "account number", "acct #", "EBT card" and the like: five digits or more.
/// ## Limits
/// Banks' own check digits differ and are not read; Luhn counts for it where it passes.
pub(super) const ACCOUNT: Detector = Detector {
    kind: Kind::ACCOUNT_NUMBER,
    find: Find::Said(&[Cue::Account, Cue::SortCode], |code, _| {
        let length = code.bytes().len();
        if !(5..=34).contains(&length) {
            return None;
        }
        let mut digits = [0; 24];
        let numeric = code.digits() == length && length <= digits.len();
        for (index, place) in digits.iter_mut().enumerate().take(length) {
            *place = code.digit(index) as u8;
        }
        let odds = Odds::form(form::DIGITS).said();
        if numeric && length >= 12 && luhn(digits.get(..length).unwrap_or_default()) {
            odds.checked(10.0).score()
        } else {
            odds.score()
        }
    }),
    examples: &[
        "Billing account «6620148833» was",
        "account number is «0447 11908»",
        "acct # «88-120-774»",
    ],
    counter_examples: &[
        "account for 12 people",
        "on my account at 5",
        "account 2019",
    ],
};
