//! What is in a text.

use crate::{Confidentiality, Crisis, OffsetUnit};

/// What is in a text: positions and codes, never the text itself.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Scan {
    /// Identifiers, by place; none lies inside another.
    pub findings: Vec<Finding>,
    /// The words for which labels were given, by place.
    pub topics: Vec<Topic>,
    /// The special categories touched for a person, as HL7 codes or ours.
    pub labels: Vec<String>,
    /// The level that follows from labels and findings.
    pub confidentiality: Confidentiality,
    /// Crisis language seen. A floor, never a detection.
    pub crisis: Crisis,
    /// The whole message is an opt-out word, such as `STOP`.
    pub opt_out: bool,
    /// Words that threaten somebody.
    pub threat: bool,
    /// Whether a finding or the words tie the text to a person.
    pub identifies_person: bool,
    /// Whether the text speaks of somebody the writer works with: a name of the roster, an identifier
    /// that leads to one person, words such as "my client". What is harmless to a colleague is a breach
    /// when it is posted.
    pub speaks_of_client: bool,
}

/// One identifier in the text.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Finding {
    /// The kind's id, such as `US_SSN`.
    pub kind: String,
    /// Where it starts, in the engine's offset unit.
    pub start: i32,
    /// The position after its end.
    pub end: i32,
    /// The share of such findings expected to be right, 0 to 1.
    pub confidence: f32,
    /// What speaks for it, as codes: `format`, `checksum`, `context`, `roster`, ...
    pub evidence: Vec<String>,
}

/// The words for which a label was given: the place, never the words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Topic {
    /// The category's code.
    pub label: String,
    /// Where it starts, in the engine's offset unit.
    pub start: i32,
    /// The position after its end.
    pub end: i32,
}

impl Scan {
    pub(crate) fn from_core(scan: &kindline::sensitive::Scan, unit: OffsetUnit) -> Self {
        Self {
            findings: scan
                .findings
                .iter()
                .map(|finding| {
                    let (start, end) = range(&finding.span, unit);
                    Finding {
                        kind: finding.kind.id().to_owned(),
                        start,
                        end,
                        confidence: finding.confidence,
                        evidence: finding.evidence.codes().map(str::to_owned).collect(),
                    }
                })
                .collect(),
            topics: scan
                .topics
                .iter()
                .map(|topic| {
                    let (start, end) = range(&topic.span, unit);
                    Topic {
                        label: topic.label.id().to_owned(),
                        start,
                        end,
                    }
                })
                .collect(),
            labels: scan
                .labels
                .iter()
                .map(|label| label.id().to_owned())
                .collect(),
            confidentiality: scan.confidentiality.into(),
            crisis: scan.signals.crisis.into(),
            opt_out: scan.signals.opt_out,
            threat: scan.signals.threat,
            identifies_person: scan.identifies_person(),
            speaks_of_client: scan.speaks_of_client(),
        }
    }
}

/// A span in the caller's unit.
pub(crate) fn range(span: &kindline::sensitive::Span, unit: OffsetUnit) -> (i32, i32) {
    let range = match unit {
        OffsetUnit::Utf16 => span.utf16(),
        OffsetUnit::CodePoints => span.chars(),
    };
    let at = |position: usize| i32::try_from(position).unwrap_or(i32::MAX);
    (at(range.start), at(range.end))
}
