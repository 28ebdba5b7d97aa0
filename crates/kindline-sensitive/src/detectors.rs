//! Every identifier the scanner knows: one file each, one line each in [`ALL`].

use std::sync::LazyLock;

use crate::context::{Around, Cue, View};
use crate::digits::{Form, Number};
use crate::finding::{Evidence, Kind};
use crate::text::mark;

mod address;
mod age;
mod au;
mod bank;
mod ca_health_card;
mod ca_sin;
mod card;
mod codes;
mod coordinates;
mod dates;
mod device;
mod driver_license;
mod email;
mod iban;
mod ie_ppsn;
mod location;
mod nz;
mod passport;
mod password;
mod phone;
mod postcode;
mod records;
mod score;
mod spelling;
mod uk_nhs;
mod uk_nino;
mod uk_utr;
mod url;
mod us_mbi;
mod us_provider;
mod us_ssn;
mod us_tax;
mod username;
mod vehicle;

pub(crate) use address::ends_like_street;
use codes::{Code, Forms};
pub(crate) use phone::labels_number;
pub(crate) use score::Score;

/// One identifier: how to find it, with texts that show it. In `examples` the finding stands between
/// `«` and `»`; in `counter_examples` this detector finds nothing.
pub(crate) struct Detector {
    pub(crate) kind: Kind,
    pub(crate) find: Find,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) examples: &'static [&'static str],
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) counter_examples: &'static [&'static str],
}

/// How a detector is driven.
pub(crate) enum Find {
    /// It judges every group of digits that has this form.
    Digits(Form, fn(&Number<'_>, &Around) -> Option<Score>),
    /// It judges every run of letters and digits that has one of these forms, in one piece or in groups.
    Code(Forms, fn(&Code<'_>, &Around) -> Option<Score>),
    /// It judges the number or code that one of these cues announces.
    Said(&'static [Cue], fn(&Code<'_>, &Around) -> Option<Score>),
    /// It walks the stretches of text that its trigger has woken: some sixteen words before it and
    /// forty-two after, and the rest of the sentence before. It takes memory only for what it finds.
    On(Trigger, fn(&View<'_>, &mut Vec<Raw>)),
}

/// What must be in a text before a detector is asked: a text without it costs nothing.
#[derive(Clone, Copy)]
pub(crate) struct Trigger {
    /// Bits of [`mark`].
    pub(crate) marks: u8,
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the lexicon is compiled by a test")
    )]
    cues: &'static [Cue],
}

impl Trigger {
    /// A word with a digit in it. A small number that stands alone wakes nothing, unless it may be a
    /// house's or a plate's: see `windows::is_idle`.
    pub(crate) const DIGIT: Trigger = Trigger::marks(mark::DIGIT);
    /// An at sign, fullwidth or encoded as well, or "at" in brackets.
    pub(crate) const AT: Trigger = Trigger::marks(mark::AT);
    /// `://`, `www`, or a slash right after a word that follows a full stop.
    pub(crate) const LINK: Trigger = Trigger::marks(mark::LINK);
    /// The word "corner".
    pub(crate) const CORNER: Trigger = Trigger::marks(mark::CORNER);

    const fn marks(marks: u8) -> Trigger {
        Trigger { marks, cues: &[] }
    }

    /// Words of some cues. The compiled lexicon knows them: it must be made again after a change.
    pub(crate) const fn cues(cues: &'static [Cue]) -> Trigger {
        Trigger {
            marks: mark::CUE,
            cues,
        }
    }
}

/// The cues that wake a detector by themselves.
#[cfg(test)]
pub(crate) fn waking_cues() -> impl Iterator<Item = Cue> {
    ALL.iter()
        .filter_map(|detector| match detector.find {
            Find::On(trigger, _) => Some(trigger.cues),
            _ => None,
        })
        .flatten()
        .copied()
}

/// A finding before its span is counted.
#[derive(Debug, Clone)]
pub(crate) struct Raw {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    pub(crate) confidence: f32,
    pub(crate) evidence: Evidence,
}

impl Raw {
    pub(crate) fn new(range: std::ops::Range<usize>, kind: Kind, score: Score) -> Raw {
        Raw {
            start: range.start,
            end: range.end,
            kind,
            confidence: score.confidence,
            evidence: score.evidence,
        }
    }
}

/// Detectors without the texts that show them, which only the tests read.
macro_rules! table {
    ($($detector:path,)*) => {
        &[$(Detector {
            #[cfg(not(test))]
            examples: &[],
            #[cfg(not(test))]
            counter_examples: &[],
            ..$detector
        },)*]
    };
}

/// The table: to add an identifier, copy a neighbor's file and add its line here.
pub(crate) static ALL: &[Detector] = table![
    email::DETECTOR,
    email::SPELT,
    url::DETECTOR,
    username::HANDLE,
    username::NAMED,
    username::LABELLED,
    phone::DETECTOR,
    us_ssn::DETECTOR,
    us_ssn::LAST_FOUR,
    us_tax::ITIN,
    us_tax::EIN,
    us_provider::NPI,
    us_provider::DEA,
    us_mbi::DETECTOR,
    card::DETECTOR,
    bank::ROUTING,
    bank::SORT_CODE,
    bank::ACCOUNT,
    iban::DETECTOR,
    uk_nhs::DETECTOR,
    uk_nino::DETECTOR,
    uk_utr::DETECTOR,
    ca_sin::DETECTOR,
    ca_health_card::DETECTOR,
    ca_health_card::RAMQ,
    ca_health_card::TERRITORIES,
    au::TFN,
    au::MEDICARE,
    au::CRN,
    nz::IRD,
    nz::NHI,
    ie_ppsn::DETECTOR,
    vehicle::VIN,
    vehicle::PLATE,
    driver_license::DETECTOR,
    driver_license::GB,
    passport::DETECTOR,
    records::WALK,
    records::CASE,
    records::MEDICAL,
    records::PLAN,
    records::DEVICE,
    records::CERTIFICATE,
    records::BIOMETRIC,
    device::IMEI,
    device::IPV4,
    device::IPV6,
    device::MAC,
    device::MAC_RUN,
    coordinates::DETECTOR,
    dates::NUMERIC,
    dates::BIRTH,
    dates::BIRTH_RUN,
    dates::WORDED,
    dates::STAMP,
    age::DETECTOR,
    age::WORDS,
    address::DETECTOR,
    address::BOX,
    address::CORNER,
    location::DETECTOR,
    postcode::ZIP,
    postcode::CODES,
    password::DETECTOR,
];

/// What a detector of [`Find::On`] does with a stretch.
type Walk = fn(&View<'_>, &mut Vec<Raw>);

/// Shows a stretch to the detectors that one of these marks, bits of [`mark`], wakes, in the order of [`ALL`].
pub(crate) fn wake(marks: u8, view: &View<'_>, found: &mut Vec<Raw>) {
    /// For each set of marks the detectors that it wakes.
    static WOKEN: LazyLock<[Vec<Walk>; mark::SETS]> = LazyLock::new(|| {
        let mut marks = 0;
        [(); mark::SETS].map(|()| {
            let woken = ALL.iter().filter_map(|detector| match detector.find {
                Find::On(trigger, walk) if trigger.marks & marks != 0 => Some(walk),
                _ => None,
            });
            let woken = woken.collect();
            marks += 1;
            woken
        })
    });
    for walk in WOKEN.get(usize::from(marks)).into_iter().flatten() {
        walk(view, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scanner;

    #[test]
    fn every_detector_finds_its_examples_and_nothing_in_its_counter_examples() {
        let scanner = Scanner::new();
        let mut wrong = Vec::new();
        for detector in ALL {
            let kind = &detector.kind;
            assert!(!detector.examples.is_empty(), "{kind} has no example");
            assert!(
                !detector.counter_examples.is_empty(),
                "{kind} has no counter-example"
            );
            for example in detector.examples {
                let text = example.replace(['«', '»'], "");
                let start = example.find('«').expect("an example marks its finding");
                let end = example.find('»').expect("an example marks its finding") - '«'.len_utf8();
                let scan = scanner.scan(&text);
                let hit = scan
                    .findings
                    .iter()
                    .any(|f| f.kind == *kind && f.span.bytes() == (start..end));
                if !hit {
                    wrong.push(format!("{kind}: {example} -> {:?}", scan.findings));
                }
            }
            for text in detector.counter_examples {
                let scan = scanner.scan(text);
                if scan.findings.iter().any(|f| f.kind == *kind) {
                    wrong.push(format!("{kind} found in: {text} -> {:?}", scan.findings));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
