//! National numbers of digits alone, each with its check where it has one.

use super::{Detector, Find, Score};
use crate::context::{Around, Cue};
use crate::digits::{Number, luhn};
use crate::finding::Kind;

/// US ITIN: starts with 9, group 50-65, 70-88, 90-92 or 94-99 (irs.gov, read 2026-11).
pub(super) const ITIN: Detector = Detector {
    kind: Kind::US_ITIN,
    find: Find::Digits(1 << 9, |number, around| {
        let group = number.value(3, 5);
        let ok = number.digit(0) == 9 && matches!(group, 50..=65 | 70..=88 | 90..=92 | 94..=99);
        said(number, ok, around.says(Cue::Itin), false)
    }),
    examples: &["my ITIN is «912-70-1234»"],
    counter_examples: &["order 912-70-1234", "ITIN 912-10-1234"],
};

/// US EIN: two digits, a dash, seven digits, with words that say so.
pub(super) const EIN: Detector = Detector {
    kind: Kind::US_EIN,
    find: Find::Digits(1 << 9, |number, around| {
        said(
            number,
            matches!(number.groups(), [2, 7] | [9]),
            around.says(Cue::Ein),
            false,
        )
    }),
    examples: &["EIN «12-3456789»"],
    counter_examples: &["ref 12-3456789"],
};

/// US NPI: ten digits starting with 1 or 2; Luhn over them with 80840 in front (CMS, 2008).
pub(super) const NPI: Detector = Detector {
    kind: Kind::US_NPI,
    find: Find::Digits(1 << 10, |number, around| {
        let mut digits = vec![8, 0, 8, 4, 0];
        digits.extend(number.digits());
        let ok = matches!(number.digit(0), 1 | 2) && luhn(&digits);
        said(number, ok, around.says(Cue::Npi), true)
    }),
    examples: &["NPI «1234567893»"],
    counter_examples: &["NPI 1234567890", "ts 1234567893"],
};

/// US bank routing number: nine digits, weights 3-7-1, with words that say so.
pub(super) const ROUTING: Detector = Detector {
    kind: Kind::ABA_ROUTING,
    find: Find::Digits(1 << 9, |number, around| {
        let ok = weighted(number, &[3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0;
        said(number, ok, around.says(Cue::Routing), true)
    }),
    examples: &["routing «021000021»"],
    counter_examples: &["routing 021000022", "ref 021000021"],
};

/// UK NHS number: ten digits, weights 10 to 2, modulus 11 (NHS data dictionary, read 2026-11). One
/// number in eleven passes by chance, so words or the 3-3-4 form are needed as well.
pub(super) const NHS: Detector = Detector {
    kind: Kind::UK_NHS,
    find: Find::Digits(1 << 10, |number, around| {
        let sum = weighted(number, &[10, 9, 8, 7, 6, 5, 4, 3, 2, 0]);
        let check = (11 - sum % 11) % 11;
        let ok = check != 10 && check == u64::from(number.digit(9)) && !number.is_uniform();
        said(number, ok, around.says(Cue::Nhs), true)
    }),
    examples: &["NHS number «943 476 5919»", "nhs no: «9434765919»"],
    counter_examples: &[
        "see https://acme.example/wiki/spaces/ENG/pages/4010232137/Runbook",
        "NHS number 943 476 5918",
        "call 016 5419814 tonight",
    ],
};

/// UK unique taxpayer reference: ten digits with words that say so.
pub(super) const UTR: Detector = Detector {
    kind: Kind::UK_UTR,
    find: Find::Digits(1 << 10, |number, around| {
        said(number, true, around.says(Cue::Utr), false)
    }),
    examples: &["my UTR is «12345 67890»"],
    counter_examples: &["ref 12345 67890"],
};

/// Canadian SIN: nine digits, Luhn, first digit not 0 or 8 (canada.ca, read 2026-11).
pub(super) const SIN: Detector = Detector {
    kind: Kind::CA_SIN,
    find: Find::Digits(1 << 9, |number, around| {
        let ok = luhn(number.digits()) && !matches!(number.digit(0), 0 | 8);
        said(number, ok, around.says(Cue::Sin), true)
    }),
    examples: &["SIN «130 692 544»"],
    counter_examples: &["SIN 130 692 545", "item 130 692 544"],
};

/// Canadian provincial health cards: nine to twelve digits with words that say so.
pub(super) const HEALTH_CARD: Detector = Detector {
    kind: Kind::CA_HEALTH_CARD,
    find: Find::Digits(0b1_1110_0000_0000, |number, around| {
        said(number, true, around.says(Cue::HealthCard), false)
    }),
    examples: &["OHIP «1234 567 890»", "my PHN is «9012 372 173»"],
    counter_examples: &["call 1234 567 890"],
};

/// Australian TFN: eight or nine digits, weights 1 4 3 7 5 8 6 9 10, modulus 11 (ato.gov.au).
pub(super) const TFN: Detector = Detector {
    kind: Kind::AU_TFN,
    find: Find::Digits(0b11 << 8, |number, around| {
        let ok = weighted(number, &[1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0;
        said(number, ok, around.says(Cue::Tfn), true)
    }),
    examples: &["TFN «123 456 782»"],
    counter_examples: &["TFN 123 456 789", "123 456 782 people"],
};

/// Australian Medicare: ten or eleven digits, weights 1 3 7 9 1 3 7 9, modulus 10, first digit 2-6.
pub(super) const AU_MEDICARE: Detector = Detector {
    kind: Kind::AU_MEDICARE,
    find: Find::Digits(0b11 << 10, |number, around| {
        let sum = weighted(number, &[1, 3, 7, 9, 1, 3, 7, 9]);
        let ok = (2..=6).contains(&number.digit(0)) && sum % 10 == u64::from(number.digit(8));
        said(number, ok, around.says(Cue::Medicare), true)
    }),
    examples: &["Medicare card «2123 45670 1»"],
    counter_examples: &["Medicare card 2123 45671 1", "2123 45670 1"],
};

/// New Zealand IRD: eight or nine digits, weights 3 2 7 6 5 4 3 2, modulus 11, with words.
pub(super) const IRD: Detector = Detector {
    kind: Kind::NZ_IRD,
    find: Find::Digits(0b11 << 8, |number, around| {
        said(number, true, around.says(Cue::Ird), false)
    }),
    examples: &["IRD number «49-091-850»"],
    counter_examples: &["49-091-850"],
};

/// IMEI: fifteen digits, Luhn, with words that say so (3GPP TS 23.003).
pub(super) const IMEI: Detector = Detector {
    kind: Kind::IMEI,
    find: Find::Digits(1 << 15, |number, around| {
        said(number, luhn(number.digits()), around.says(Cue::Imei), true)
    }),
    examples: &["IMEI «490154203237518»"],
    counter_examples: &["IMEI 490154203237519"],
};

/// IPv4: four numbers up to 255 with dots.
pub(super) const IPV4: Detector = Detector {
    kind: Kind::IP_ADDRESS,
    find: Find::Digits(0b1_1111_1111_0000, ipv4),
    examples: &["from «192.168.1.77»", "opened from «198.51.100.24» which"],
    counter_examples: &["version 1.2.3.4", "1.2.3", "300.1.1.1", "1 2 3 4"],
};

fn ipv4(number: &Number<'_>, around: &Around) -> Option<Score> {
    let mut at = 0;
    let fits = number.groups().len() == 4
        && number.groups().iter().all(|&length| {
            let value = number.value(at, at + usize::from(length));
            at += usize::from(length);
            length <= 3 && value <= 255
        });
    let dots = number.separator == crate::digits::Separator::Dot;
    if !fits || !dots || number.glued || around.says(Cue::Goods) {
        return None;
    }
    Score::format(0.9)
}

/// The sum of digits times weights.
fn weighted(number: &Number<'_>, weights: &[u64]) -> u64 {
    number
        .digits()
        .iter()
        .zip(weights)
        .map(|(&digit, weight)| u64::from(digit) * weight)
        .sum()
}

/// A number that needs its words: right form and words near by.
fn said(number: &Number<'_>, right: bool, said: bool, checked: bool) -> Option<Score> {
    if !right || !said || number.glued || number.amount {
        None
    } else if checked {
        Score::checked_context(0.98)
    } else {
        Score::context(0.94)
    }
}
