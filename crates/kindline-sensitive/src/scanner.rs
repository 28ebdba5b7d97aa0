//! The scanner: built once, then one pass after another over any text.

use std::ops::Range;

use crate::confidentiality::ConfidentialityTable;
use crate::context::View;
use crate::detectors::{self, Find, Raw};
use crate::digits::{self, ByLength};
use crate::finding::{Finding, Topic};
use crate::lexicon::{self, Table};
use crate::names;
use crate::overlap;
use crate::pieces;
use crate::roster::Roster;
use crate::scan::Scan;
use crate::span;
use crate::tokens;
use crate::topics;

/// Finds identifiers, special categories and signals. Built once, shared by all threads.
///
/// Every scan takes time in proportion to the length of the text, whatever the text.
///
/// ```
/// use kindline_sensitive::{Kind, Scanner};
///
/// let scanner = Scanner::new();
/// let scan = scanner.scan("card 4111 1111 1111 1111");
/// assert_eq!(scan.findings.first().map(|f| f.kind.clone()), Some(Kind::CREDIT_CARD));
/// ```
#[derive(Debug, Clone)]
pub struct Scanner {
    table: Table,
    numbers: ByLength,
    roster: Roster,
    confidentiality: ConfidentialityTable,
}

impl Default for Scanner {
    fn default() -> Self {
        Scanner::new()
    }
}

impl Scanner {
    /// A scanner with everything built in and no roster.
    #[must_use]
    pub fn new() -> Scanner {
        Scanner::builder().build()
    }

    /// A scanner with the host's own settings.
    #[must_use]
    pub fn builder() -> ScannerBuilder {
        ScannerBuilder::default()
    }

    /// Scans a text of any length. One longer than a gibibyte is read in pieces cut at white space, and
    /// what lies across a cut can be missed.
    #[must_use]
    pub fn scan(&self, text: &str) -> Scan {
        if text.len() > pieces::LONGEST {
            return pieces::scan(text, pieces::LONGEST, |piece| self.scan_piece(piece));
        }
        self.scan_piece(text)
    }

    fn scan_piece(&self, text: &str) -> Scan {
        let seen = tokens::tokens(&self.table, text);
        let matches = lexicon::matches(&self.table, &seen.list);
        let view = View::new(text, &seen, &matches);
        let mut found: Vec<Raw> = Vec::new();
        if seen.digits {
            digits::numbers(&view, detectors::ALL, &self.numbers, &mut found);
        }
        for detector in detectors::ALL {
            if let Find::Text(find) = detector.find {
                find(&view, &mut found);
            }
        }
        let mut found = overlap::resolve(found);
        let known = found.len();
        self.roster.find(&view, &mut found);
        let mut taken: Vec<Range<usize>> = found.iter().map(|raw| raw.start..raw.end).collect();
        taken.sort_by_key(|range| range.start);
        names::find(&view, &taken, &mut found);
        let people: Vec<Range<usize>> = found
            .iter()
            .skip(known)
            .map(|raw| raw.start..raw.end)
            .collect();
        let found = overlap::resolve(found);
        let reading = topics::read(&view, &people);
        let ranges: Vec<Range<usize>> = found
            .iter()
            .map(|raw| raw.start..raw.end)
            .chain(reading.topics.iter().map(|(_, range)| range.clone()))
            .collect();
        let spans = span::spans(text, &ranges);
        let findings: Vec<Finding> = found
            .into_iter()
            .zip(&spans)
            .map(|(raw, span)| Finding {
                kind: raw.kind,
                span: *span,
                confidence: raw.confidence,
                evidence: raw.evidence,
            })
            .collect();
        let topics = reading
            .topics
            .iter()
            .zip(spans.iter().skip(findings.len()))
            .map(|((label, _), span)| Topic {
                label: *label,
                span: *span,
            })
            .collect();
        Scan {
            confidentiality: self.confidentiality.derive(reading.labels, &findings),
            findings,
            topics,
            labels: reading.labels,
            signals: reading.signals,
            tied: reading.tied,
            client: reading.client,
        }
    }
}

/// The host's settings for a [`Scanner`].
#[derive(Debug, Clone, Default)]
pub struct ScannerBuilder {
    roster: Roster,
    confidentiality: ConfidentialityTable,
}

impl ScannerBuilder {
    /// The people whose names are to be found.
    #[must_use]
    pub fn roster(mut self, roster: Roster) -> Self {
        self.roster = roster;
        self
    }

    /// The table that derives confidentiality.
    #[must_use]
    pub fn confidentiality(mut self, table: ConfidentialityTable) -> Self {
        self.confidentiality = table;
        self
    }

    /// Builds the scanner.
    #[must_use]
    pub fn build(self) -> Scanner {
        Scanner {
            table: Table::builtin(),
            numbers: ByLength::new(detectors::ALL),
            roster: self.roster,
            confidentiality: self.confidentiality,
        }
    }
}
