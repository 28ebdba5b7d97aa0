//! Every identifier the scanner knows: one file each, one line each in [`ALL`].

use crate::context::{Around, View};
use crate::digits::Number;
use crate::finding::{Evidence, Kind};

mod card;
mod codes;
mod dates;
mod email;
mod national;
mod phone;
mod places;
mod us_ssn;

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
    /// It judges every group of digits that has one of these lengths (bit `n` for `n` digits).
    Digits(u32, fn(&Number<'_>, &Around) -> Option<Score>),
    /// It walks the text itself, once.
    Text(fn(&View<'_>, &mut Vec<Raw>)),
}

/// How sure a detector is, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Score {
    pub(crate) confidence: f32,
    pub(crate) evidence: Evidence,
}

impl Score {
    pub(crate) fn format(confidence: f32) -> Option<Score> {
        Some(Score {
            confidence,
            evidence: Evidence::FORMAT,
        })
    }

    pub(crate) fn context(confidence: f32) -> Option<Score> {
        Some(Score {
            confidence,
            evidence: Evidence::FORMAT.and(Evidence::CONTEXT),
        })
    }

    pub(crate) fn checked(confidence: f32) -> Option<Score> {
        Some(Score {
            confidence,
            evidence: Evidence::FORMAT.and(Evidence::CHECKSUM),
        })
    }

    pub(crate) fn checked_context(confidence: f32) -> Option<Score> {
        let evidence = Evidence::FORMAT
            .and(Evidence::CHECKSUM)
            .and(Evidence::CONTEXT);
        Some(Score {
            confidence,
            evidence,
        })
    }
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

/// The table: to add an identifier, copy a neighbor's file and add its line here.
pub(crate) static ALL: &[Detector] = &[
    email::DETECTOR,
    phone::DETECTOR,
    us_ssn::DETECTOR,
    us_ssn::LAST_FOUR,
    card::DETECTOR,
    national::ITIN,
    national::EIN,
    national::NPI,
    national::ROUTING,
    national::NHS,
    national::UTR,
    national::SIN,
    national::HEALTH_CARD,
    national::TFN,
    national::AU_MEDICARE,
    national::IRD,
    national::IMEI,
    national::IPV4,
    dates::NUMERIC,
    dates::BIRTH,
    dates::WORDED,
    dates::OLD_AGE,
    places::ADDRESS,
    places::URL,
    places::HANDLE,
    places::PASSWORD,
    codes::DETECTOR,
    codes::IBAN,
    codes::NINO,
    codes::MBI,
    codes::VIN,
    codes::PPSN,
    codes::DEA,
    codes::NHI,
    codes::CRN,
    codes::MRN,
    codes::ACCOUNT,
    codes::PLATE,
    codes::LICENSE,
    codes::PASSPORT,
    codes::PLAN,
    codes::DEVICE,
    codes::POSTCODE,
];

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
