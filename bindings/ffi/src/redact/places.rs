//! The core gives the redacted text; this also says where each replacement stands.

use kindline::sensitive::{LabelSet, Pseudonyms, Redaction, Scan, Span, redact_with};

use super::{Redacted, Replaced};
use crate::{OffsetUnit, PrivateText, scan};

/// Findings that overlap, taken out as one.
struct Place {
    kind: String,
    first: Span,
    last: Span,
    /// The scan with nothing but these findings.
    alone: Scan,
}

/// The text without what the scan found, and where that was and is.
pub(super) fn redact(
    text: &str,
    scan: &Scan,
    redaction: &Redaction,
    topics: LabelSet,
    pseudonyms: &mut Pseudonyms,
    unit: OffsetUnit,
) -> Redacted {
    let mut out = String::with_capacity(text.len());
    let mut written = 0;
    let mut replaced = Vec::new();
    let mut at = 0;
    for place in places(scan, topics) {
        let (start, end) = (place.first.bytes().start, place.last.bytes().end);
        let (Some(before), Some(through)) = (text.get(at..start), text.get(..end)) else {
            continue;
        };
        let alone = redact_with(through, &place.alone, redaction, pseudonyms);
        // What stands before the only findings is left as it is.
        let instead = alone.get(start..).unwrap_or_default();
        let new_start = written + units(before, unit);
        written = new_start + units(instead, unit);
        out.push_str(before);
        out.push_str(instead);
        replaced.push(Replaced {
            kind: place.kind,
            start: scan::range(&place.first, unit).0,
            end: scan::range(&place.last, unit).1,
            new_start: position(new_start),
            new_end: position(written),
        });
        at = end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    Redacted {
        text: PrivateText::new(out),
        replaced,
    }
}

fn places(scan: &Scan, topics: LabelSet) -> Vec<Place> {
    let mut nothing = scan.clone();
    nothing.findings.clear();
    nothing.topics.clear();
    let mut parts: Vec<(Span, String, Scan)> = Vec::new();
    for finding in &scan.findings {
        let mut alone = nothing.clone();
        alone.findings.push(finding.clone());
        parts.push((finding.span, finding.kind.id().to_owned(), alone));
    }
    for topic in &scan.topics {
        if topics.contains(topic.label) {
            let mut alone = nothing.clone();
            alone.topics.push(*topic);
            parts.push((topic.span, topic.label.id().to_owned(), alone));
        }
    }
    parts.sort_by_key(|(span, ..)| (span.bytes().start, std::cmp::Reverse(span.bytes().end)));
    let mut places: Vec<Place> = Vec::new();
    for (span, kind, mut alone) in parts {
        match places.last_mut() {
            Some(open) if span.bytes().start < open.last.bytes().end => {
                open.alone.findings.append(&mut alone.findings);
                open.alone.topics.append(&mut alone.topics);
                if span.bytes().end > open.last.bytes().end {
                    open.last = span;
                }
            }
            _ => places.push(Place {
                kind,
                first: span,
                last: span,
                alone,
            }),
        }
    }
    places
}

fn units(text: &str, unit: OffsetUnit) -> usize {
    match unit {
        OffsetUnit::Utf16 => text.encode_utf16().count(),
        OffsetUnit::CodePoints => text.chars().count(),
    }
}

fn position(units: usize) -> i32 {
    i32::try_from(units).unwrap_or(i32::MAX)
}

/// The text with every stand-in replaced by what it stands for.
pub(super) fn restore(text: &str, pseudonyms: &Pseudonyms) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.find('[').and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        let end = from.bytes().take(LONGEST).position(|byte| byte == b']');
        let known = end
            .and_then(|end| from.split_at_checked(end + 1))
            .and_then(|(stand_in, after)| Some((pseudonyms.original(stand_in)?, after)));
        rest = match known {
            Some((original, after)) => {
                out.push_str(original);
                after
            }
            None => {
                out.push('[');
                from.get(1..).unwrap_or_default()
            }
        };
    }
    out.push_str(rest);
    out
}

/// No stand-in is longer.
const LONGEST: usize = 128;
