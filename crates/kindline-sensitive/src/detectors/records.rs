//! Numbers that an agency, a clinic or an insurer gives to somebody: they have no form of their own,
//! and the words before them tell.

use super::codes::Code;
use super::score::{Odds, Score, form};
use super::{Detector, Find, Trigger, codes};
use crate::context::Cue;
use crate::finding::Kind;

/// ## What it does
/// Finds the number after "case", "docket", "ref", "file no." and the like; also where words say "CRN" and
/// the number is not Centrelink's.
/// ## Limits
/// A number that no word announces is no finding. This entry also drives the walk of all codes.
pub(super) const CASE: Detector = Detector {
    kind: Kind::CASE_NUMBER,
    find: Find::Said(&[Cue::Case, Cue::Crn], |code, _| length(code, 3, 0.0)),
    examples: &[
        "invited. Ref «LCS-8830-4417».",
        "case #«2024-8812»",
        "docket no. «23-cv-1187»",
        "her A number is «A204 117 883»",
        "claim # «WC-448221»",
        "see file #«20931»",
    ],
    counter_examples: &[
        "in case 2 people come",
        "ref the 2 forms",
        "case closed",
        "file # 3 of 12",
        "the report #2024",
        "raffle #448221",
        "order number 4471882",
    ],
};

/// ## What it does
/// Finds the number after "MRN", "medical record", "hospital number", "chart number".
/// ## Limits
/// Hospitals number as they like; four characters at least.
pub(super) const MEDICAL: Detector = Detector {
    kind: Kind::MEDICAL_RECORD_NUMBER,
    find: Find::Said(&[Cue::Mrn], |code, _| length(code, 4, 0.6)),
    examples: &[
        "MRN «5583920»",
        "filed under mrn «2280» pending",
        "hospital no. «K0482217»",
        "patient #«447687»",
    ],
    counter_examples: &["MRN is missing", "chart of 12 songs"],
};

/// ## What it does
/// Finds the number after "member ID", "Medicaid number", "policy number", and after "Medicare" where it
/// has the form of the older claim numbers.
/// ## Limits
/// Six characters at least.
pub(super) const PLAN: Detector = Detector {
    kind: Kind::HEALTH_PLAN_NUMBER,
    find: Find::Said(&[Cue::Plan, Cue::Mbi], |code, _| length(code, 6, 0.0)),
    examples: &["member ID is «HPX-77-40921»", "medicaid # «AB12345C»"],
    counter_examples: &["plan for 3 weeks", "medicare pays 80 dollars"],
};

/// ## What it does
/// Finds the number after "serial number", "device ID", "pump SN", "UDI".
/// ## Limits
/// Five characters at least.
pub(super) const DEVICE: Detector = Detector {
    kind: Kind::DEVICE_ID,
    find: Find::Said(&[Cue::Device], |code, _| length(code, 5, 0.0)),
    examples: &[
        "Device serial «SN-CG5-881207X»",
        "pacemaker serial number «PZH40021»",
    ],
    counter_examples: &["serial killer 2", "device number one"],
};

/// ## What it does
/// Finds the number after "certificate number", "LCSW license", "registration no.".
/// ## Limits
/// Four characters at least.
pub(super) const CERTIFICATE: Detector = Detector {
    kind: Kind::CERTIFICATE_NUMBER,
    find: Find::Said(&[Cue::Certificate], |code, _| length(code, 4, 0.0)),
    examples: &["certificate number «CN-20447»", "LCSW license «88213»"],
    counter_examples: &["certificate of 2 years", "registration is at 9"],
};

/// ## What it does
/// Finds the code after "fingerprint ID", "face template", "voiceprint", "retina scan" and the like: 45
/// CFR 164.514(b)(2)(i)(P) counts biometric identifiers among those to remove (read 2026-11).
/// ## Limits
/// The print itself is no text; this finds its number.
pub(super) const BIOMETRIC: Detector = Detector {
    kind: Kind::BIOMETRIC_ID,
    find: Find::Said(&[Cue::Biometric], |code, _| length(code, 4, 0.3)),
    examples: &[
        "fingerprint ID «FP-88213-C»",
        "voiceprint id is «VX20449»",
        "biometric no. «4471882»",
    ],
    counter_examples: &["fingerprint appointment at 1400", "two fingerprints taken"],
};

/// ## What it does
/// Nothing itself: its entry drives the walk that shows codes to all of the detectors of codes.
/// ## Limits
/// As theirs.
pub(super) const WALK: Detector = Detector {
    kind: Kind::CASE_NUMBER,
    find: Find::On(Trigger::DIGIT, codes::find),
    examples: &["claim no. «CL-4471-22»"],
    counter_examples: &["claim 2 of them"],
};

fn length(code: &Code<'_>, least: usize, plus: f32) -> Option<Score> {
    (code.bytes().len() >= least)
        .then(|| Odds::form(form::DIGITS).plus(plus).said().score())
        .flatten()
}
