//! Writing packed rows.

use kindline::sensitive::{Label, Scan};
use kindline::{Decision, Policy};

use super::{EVIDENCE, Kinds, VERSION};
use crate::OffsetUnit;
use crate::scan::range;

const SCAN_ROW: u16 = 16;
const FINDING_ROW: usize = 16;
const DECISION_ROW: u16 = 32;
const HEADER: usize = 16;

/// One row a text, and after them one a finding.
pub(super) struct ScanRows {
    texts: Vec<u8>,
    findings: Vec<u8>,
}

impl ScanRows {
    pub(super) fn with_capacity(texts: usize) -> Self {
        let mut rows = Vec::with_capacity(HEADER + texts.saturating_mul(usize::from(SCAN_ROW)));
        rows.resize(HEADER, 0);
        Self {
            texts: rows,
            findings: Vec::with_capacity(texts.saturating_mul(FINDING_ROW)),
        }
    }

    pub(super) fn push(&mut self, scan: &Scan, unit: OffsetUnit, kinds: &Kinds) {
        let flags = u8::from(scan.signals.opt_out)
            | u8::from(scan.signals.threat) << 1
            | u8::from(scan.identifies_person()) << 2;
        let last = [
            scan.confidentiality as u8,
            scan.signals.crisis as u8,
            flags,
            0,
        ];
        let found = count(scan.findings.len()).to_le_bytes();
        let row = &mut self.texts;
        row.extend_from_slice(&scan.labels.bits().to_le_bytes());
        row.extend_from_slice([found, last].as_flattened());
        for finding in &scan.findings {
            let (start, end) = range(&finding.span, unit);
            let [low, high] = kinds.number(&finding.kind).to_le_bytes();
            let seen = bits(&EVIDENCE, |evidence| finding.evidence.contains(*evidence)) as u8;
            let row = [
                start.to_le_bytes(),
                end.to_le_bytes(),
                finding.confidence.to_le_bytes(),
                [low, high, seen, 0],
            ];
            self.findings.extend_from_slice(row.as_flattened());
        }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        let findings = self.findings.len() / FINDING_ROW;
        let mut bytes = with_header(self.texts, SCAN_ROW, findings);
        bytes.extend_from_slice(&self.findings);
        bytes
    }
}

/// One row an event.
pub(super) struct DecisionRows<'a> {
    rows: Vec<u8>,
    policy: &'a Policy,
}

impl<'a> DecisionRows<'a> {
    pub(super) fn with_capacity(events: usize, policy: &'a Policy) -> Self {
        let mut rows =
            Vec::with_capacity(HEADER + events.saturating_mul(usize::from(DECISION_ROW)));
        rows.resize(HEADER, 0);
        Self { rows, policy }
    }

    pub(super) fn push(&mut self, decision: &Decision) {
        let labels = |label: &Label| decision.labels.contains(&label.id());
        let obligations =
            |obligation: &kindline::Obligation| decision.obligations.contains(obligation);
        let (seconds, nanos) = match decision.until {
            Some(until) => (until.timestamp(), until.timestamp_subsec_nanos()),
            None => (i64::MIN, 0),
        };
        let row = &mut self.rows;
        row.extend(seconds.to_le_bytes());
        row.extend(match decision.labels.as_slice() {
            [] => [0; 8],
            _ => bits(Label::ALL, labels).to_le_bytes(),
        });
        let obligations = bits(kindline::Obligation::ALL, obligations);
        row.extend(u32::try_from(obligations).unwrap_or(u32::MAX).to_le_bytes());
        row.extend(nanos.to_le_bytes());
        row.extend(leading(self.policy, decision).to_le_bytes());
        row.extend(
            u16::try_from(decision.findings.len())
                .unwrap_or(u16::MAX)
                .to_le_bytes(),
        );
        row.push(decision.verdict as u8);
        row.push(
            u8::from(decision.escalate)
                | u8::from(!decision.replies.is_empty()) << 1
                | u8::from(decision.silence.is_some()) << 2,
        );
        row.push(
            decision
                .channels
                .first()
                .map_or(u8::MAX, |channel| *channel as u8),
        );
        row.push(u8::try_from(decision.reasons.len()).unwrap_or(u8::MAX));
    }

    /// The row of an event with mistakes.
    pub(super) fn push_mistake(&mut self) {
        let row = &mut self.rows;
        row.extend(i64::MIN.to_le_bytes());
        row.extend([0; 16]);
        row.extend(u16::MAX.to_le_bytes());
        row.extend([0, 0, u8::MAX, 0, u8::MAX, 0]);
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        with_header(self.rows, DECISION_ROW, 0)
    }
}

/// The rule that decided: the first that asked for the most restrictive verdict.
fn leading(policy: &Policy, decision: &Decision) -> u16 {
    let in_force = decision.reasons.iter().filter(|reason| !reason.set_aside);
    let strongest = in_force.fold(None, |best: Option<&kindline::Reason>, next| match best {
        Some(best) if best.verdict >= next.verdict => Some(best),
        _ => Some(next),
    });
    strongest.map_or(u16::MAX, |reason| {
        // Rules are in force by id, in order.
        let place = policy
            .rules()
            .binary_search_by(|rule| rule.id().cmp(&reason.rule));
        place
            .ok()
            .and_then(|place| u16::try_from(place).ok())
            .unwrap_or(u16::MAX)
    })
}

/// Fills in the header, for which room was left at the front.
fn with_header(mut rows: Vec<u8>, row: u16, findings: usize) -> Vec<u8> {
    let number = rows.len().saturating_sub(HEADER) / usize::from(row);
    let header = VERSION
        .to_le_bytes()
        .into_iter()
        .chain(row.to_le_bytes())
        .chain(count(number).to_le_bytes())
        .chain(count(findings).to_le_bytes());
    for (slot, byte) in rows.iter_mut().zip(header) {
        *slot = byte;
    }
    rows
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn bits<T>(all: &[T], is: impl Fn(&T) -> bool) -> u64 {
    all.iter()
        .enumerate()
        .filter(|(_, each)| is(each))
        .fold(0, |bits, (bit, _)| bits | 1 << bit)
}
