//! Which of several readings of the same characters is reported.

use crate::detectors::Raw;

/// Drops every finding that lies inside another one, so that what is reported covers everything that
/// was found: the longer wins, then the surer, then the kind that sorts first. Findings that overlap
/// in part stay, both of them, since neither covers the other.
pub(crate) fn resolve(mut found: Vec<Raw>) -> Vec<Raw> {
    found.sort_by(|a, b| {
        a.start
            .cmp(&b.start)
            .then(b.end.cmp(&a.end))
            .then(b.confidence.total_cmp(&a.confidence))
            .then_with(|| a.kind.cmp(&b.kind))
    });
    let mut kept: Vec<Raw> = Vec::with_capacity(found.len());
    let mut covered = 0;
    for raw in found {
        // INVARIANT: sorted by start, so a range is inside an earlier one when it ends no later than
        // the furthest end so far.
        if raw.end > covered {
            covered = raw.end;
            kept.push(raw);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Evidence, Kind};

    fn raw(start: usize, end: usize, kind: Kind, confidence: f32) -> Raw {
        Raw {
            start,
            end,
            kind,
            confidence,
            evidence: Evidence::FORMAT,
        }
    }

    #[test]
    fn the_union_never_shrinks() {
        let found = vec![
            raw(5, 9, Kind::DATE, 0.9),
            raw(0, 9, Kind::URL, 0.6),
            raw(0, 9, Kind::EMAIL_ADDRESS, 0.7),
            raw(7, 12, Kind::PHONE_NUMBER, 0.8),
        ];
        let kept: Vec<_> = resolve(found)
            .into_iter()
            .map(|r| (r.start, r.end, r.kind))
            .collect();
        assert_eq!(
            kept,
            [(0, 9, Kind::EMAIL_ADDRESS), (7, 12, Kind::PHONE_NUMBER)]
        );
    }
}
