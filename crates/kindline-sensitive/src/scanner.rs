//! The scanner: built once, then one pass after another over any text.

use std::cell::{Cell, LazyCell};
use std::ops::Range;
use std::sync::Arc;

use crate::confidentiality::ConfidentialityTable;
use crate::context::View;
use crate::countries::Countries;
use crate::custom::Custom;
use crate::detectors::{self, Raw};
use crate::digits::ByLength;
use crate::finding::{Finding, Kind, Topic};
use crate::gist::Gist;
use crate::lexicon::{Match, Table, group, matches};
use crate::names;
use crate::overlap;
use crate::pieces;
use crate::roster::Roster;
use crate::scan::Scan;
use crate::span::Counter;
use crate::text::{Sweep, Text};
use crate::tokens::Tokens;
use crate::topics::{self, Reading};
use crate::windows;

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
    pub(crate) table: &'static Table,
    pub(crate) numbers: ByLength,
    roster: Roster,
    names: bool,
    gist: Option<&'static Gist>,
    confidentiality: ConfidentialityTable,
    custom: Option<Arc<Custom>>,
    countries: Countries,
}

thread_local! {
    /// The memory of the last scan of this thread, so that the next one needs none. It holds places and
    /// hashes, no text.
    static SWEEP: Cell<Option<Box<Sweep>>> = const { Cell::new(None) };
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
        let kept = SWEEP.try_with(Cell::take).ok().flatten();
        let mut sweep = kept.unwrap_or_default();
        let scan = self.scan_with(text, &mut sweep);
        sweep.clear();
        // A thread that ends has no place left for it, and no need.
        let _ = SWEEP.try_with(|place| place.set(Some(sweep)));
        scan
    }

    fn scan_with(&self, source: &str, sweep: &mut Sweep) -> Scan {
        sweep.read(self.table, source);
        let text = Text::new(self.table, source, sweep);
        let named = self.names || !self.roster.is_empty();
        let seen = named.then(|| Tokens::of(&text));
        let mut found: Vec<Raw> = Vec::new();
        windows::find(&text, sweep, seen.as_ref(), &self.numbers, &mut found);
        self.of_countries(&mut found);
        let phrases = topics::phrases(&text, sweep);
        let mut people: Vec<Range<usize>> = Vec::new();
        if let Some(seen) = &seen {
            let around = || {
                let words = text.anchored(0..text.words.len(), group::NAME);
                let mut around = matches(&text, words, group::NAME);
                around.extend_from_slice(&phrases);
                around
            };
            found = self.people(source, seen, around, found, &mut people);
        } else if !found.is_empty() {
            found = overlap::resolve(found);
        }
        let mut reading = topics::read(&text, &phrases, &people);
        if let Some(gist) = self.gist {
            gist.read_into(&text, &mut reading);
        }
        self.report(source, found, reading)
    }

    /// Leaves the identifiers of other countries out.
    pub(crate) fn of_countries(&self, found: &mut Vec<Raw>) {
        if !self.countries.all() {
            found.retain(|raw| self.countries.run(&raw.kind));
        }
    }

    /// Adds the names of people to what has been found. `around` gives the phrases around names.
    pub(crate) fn people(
        &self,
        text: &str,
        seen: &Tokens,
        around: impl FnOnce() -> Vec<Match>,
        found: Vec<Raw>,
        people: &mut Vec<Range<usize>>,
    ) -> Vec<Raw> {
        let view = View::bare(text, seen);
        let cues = LazyCell::new(|| names::Cues::of(&around()));
        let mut found = overlap::resolve(found);
        let known = found.len();
        self.roster.find(&view, &cues, &mut found);
        if self.names {
            let mut taken: Vec<Range<usize>> = found.iter().map(|raw| raw.start..raw.end).collect();
            taken.sort_by_key(|range| range.start);
            names::find(&view, &cues, &taken, &mut found);
        }
        if found.len() == known {
            return found;
        }
        people.extend(found.iter().skip(known).map(|raw| raw.start..raw.end));
        overlap::resolve(found)
    }

    /// What a scan gives, with the host's own terms and identifiers and its spans counted.
    pub(crate) fn report(&self, text: &str, mut found: Vec<Raw>, mut reading: Reading) -> Scan {
        if let Some(custom) = &self.custom {
            custom.apply(text, &mut found, &mut reading.labels, &mut reading.topics);
        }
        let places = found.iter().map(|raw| raw.start..raw.end);
        let topics = reading.topics.iter().map(|(_, range)| range.clone());
        let counter = Counter::new(text, places.chain(topics));
        let findings: Vec<Finding> = found
            .into_iter()
            .map(|raw| Finding {
                span: counter.span(&(raw.start..raw.end)),
                kind: raw.kind,
                // Three digits: the same on every machine, whatever its logarithm does in the last bits.
                confidence: (raw.confidence * 1000.0).round() / 1000.0,
                evidence: raw.evidence,
            })
            .collect();
        let topics = reading
            .topics
            .iter()
            .map(|(label, range)| Topic {
                label: *label,
                span: counter.span(range),
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
#[derive(Debug, Clone)]
pub struct ScannerBuilder {
    roster: Roster,
    names: bool,
    gist: bool,
    confidentiality: ConfidentialityTable,
    custom: Option<Arc<Custom>>,
    countries: Countries,
}

impl Default for ScannerBuilder {
    fn default() -> Self {
        ScannerBuilder {
            roster: Roster::default(),
            names: true,
            gist: true,
            confidentiality: ConfidentialityTable::default(),
            custom: None,
            countries: Countries::default(),
        }
    }
}

impl ScannerBuilder {
    /// The people whose names are to be found.
    #[must_use]
    pub fn roster(mut self, roster: Roster) -> Self {
        self.roster = roster;
        self
    }

    /// Whether names that no roster holds are read as well. They are, unless this says no; a scan of
    /// short messages without them takes half the time. The names of a roster are always found.
    ///
    /// ```
    /// use kindline_sensitive::Scanner;
    ///
    /// let scanner = Scanner::builder().names(false).build();
    /// assert!(scanner.scan("Hi Loretta, see you at 4").findings.is_empty());
    /// ```
    #[must_use]
    pub fn names(mut self, names: bool) -> Self {
        self.names = names;
        self
    }

    /// Whether the trained model reads for labels and crisis language beside the listed words and phrases.
    /// It does, unless this says no: then a label is given for listed words only, a person can be shown each
    /// of them, and none is taken back because the rest of the text speaks against it.
    ///
    /// ```
    /// use kindline_sensitive::Scanner;
    ///
    /// let scanner = Scanner::builder().gist(false).build();
    /// assert!(scanner.scan("my methadone is due").labels.iter().next().is_some());
    /// ```
    #[must_use]
    pub fn gist(mut self, gist: bool) -> Self {
        self.gist = gist;
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
            names: self.names,
            gist: self.gist.then(Gist::builtin),
            confidentiality: self.confidentiality,
            custom: self.custom,
            countries: self.countries,
        }
    }
}
