//! The scanner: built once, then one pass after another over any text.

use std::ops::Range;
use std::sync::Arc;

use crate::confidentiality::ConfidentialityTable;
use crate::context::View;
use crate::countries::Countries;
use crate::custom::Custom;
use crate::detectors::{self, Find, Raw};
use crate::digits::{self, ByLength};
use crate::finding::{Finding, Kind, Topic};
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
    custom: Option<Arc<Custom>>,
    countries: Countries,
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
        if !self.countries.all() {
            found.retain(|raw| self.countries.run(&raw.kind));
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
        let mut found = overlap::resolve(found);
        let mut reading = topics::read(&view, &people);
        if let Some(custom) = &self.custom {
            custom.apply(text, &mut found, &mut reading.labels, &mut reading.topics);
        }
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
                // Three digits: the same on every machine, whatever its logarithm does in the last bits.
                confidence: (raw.confidence * 1000.0).round() / 1000.0,
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
            confidentiality: self.confidentiality.derive(
                reading.labels,
                &findings,
                reading.signals.crisis,
            ),
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
    custom: Option<Arc<Custom>>,
    countries: Countries,
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

    /// The host's own terms and identifiers.
    #[must_use]
    pub fn custom(mut self, custom: Custom) -> Self {
        self.custom = (!custom.is_empty()).then(|| Arc::new(custom));
        self
    }

    /// The countries whose national identifiers are looked for, by their ISO 3166-1 codes: `US`, `GB`,
    /// `CA`, `AU`, `NZ`, `IE`. All are, until this is called; other codes change nothing. Telephone
    /// numbers, addresses and postal codes of every country are looked for in any case.
    ///
    /// ```
    /// use kindline_sensitive::{Kind, Scanner};
    ///
    /// let scanner = Scanner::builder().locales(["GB", "IE"]).build();
    /// assert!(scanner.scan("my ssn is 536-90-4399").findings.iter().all(|f| f.kind != Kind::US_SSN));
    /// ```
    #[must_use]
    pub fn locales<I>(mut self, countries: I) -> Self
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        self.countries = Countries::only(countries);
        self
    }

    /// The kinds of the host's own terms and identifiers.
    #[must_use]
    pub fn own_kinds(&self) -> Vec<Kind> {
        self.custom
            .as_ref()
            .map_or_else(Vec::new, |custom| custom.kinds())
    }

    /// Builds the scanner.
    #[must_use]
    pub fn build(self) -> Scanner {
        Scanner {
            table: Table::builtin(),
            numbers: ByLength::new(detectors::ALL, |kind| self.countries.run(kind)),
            roster: self.roster,
            confidentiality: self.confidentiality,
            custom: self.custom,
            countries: self.countries,
        }
    }
}
