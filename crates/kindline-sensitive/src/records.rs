//! Records of a stream that need not end, each scanned as soon as it is complete.

use std::fmt;

use crate::redact::{Redacted, Redaction};
use crate::scan::Scan;
use crate::scanner::Scanner;
use crate::stream::{Held, LIMIT, StreamError, StreamErrorKind};

/// Cuts a stream of bytes into its lines, as [`str::lines`] does, and hands each to the scanner as soon
/// as it is complete: for logs, transcripts and rows of JSON.
///
/// Each record is a text of its own, so that its scan is the same wherever the chunks are cut. What
/// lies across a line end is not seen as one: an address over two lines, a person in one line and the
/// words about them in the next. A text that has to be read as a whole goes into a
/// [`Stream`](crate::Stream).
///
/// Memory is bounded by the longest record and the [`limit`](Records::limit). A record that is too long
/// or is not UTF-8 comes out as an error in its place, and the next one is read as ever. What is kept of
/// an unfinished record is overwritten before its memory is used again or given back.
///
/// ```
/// use kindline_sensitive::{Kind, Scanner};
///
/// let scanner = Scanner::new();
/// let mut records = scanner.records();
/// let mut found = Vec::new();
/// for chunk in ["call 313-555-0107\nmail ana@ex", "ample.org\r\ncall 313-5", "55-0108"] {
///     let mut chunk = chunk.as_bytes();
///     while let Some(record) = records.next(&mut chunk) {
///         found.push((record.number, record.scan()?.findings[0].kind.clone()));
///     }
/// }
/// if let Some(record) = records.finish() {
///     found.push((record.number, record.scan()?.findings[0].kind.clone()));
/// }
/// assert_eq!(found, [
///     (1, Kind::PHONE_NUMBER), (2, Kind::EMAIL_ADDRESS), (3, Kind::PHONE_NUMBER),
/// ]);
/// # Ok::<(), kindline_sensitive::StreamError>(())
/// ```
///
/// Rows of JSON are records whose text is one of their values:
///
/// ```
/// use kindline_sensitive::Scanner;
///
/// let scanner = Scanner::new();
/// let mut records = scanner.records();
/// let mut chunk = br#"{"id": 1, "text": "Jos\u00e9 wrote: call 313-555-0107"}
/// "#.as_slice();
/// while let Some(record) = records.next(&mut chunk) {
///     let row: serde_json::Value = serde_json::from_str(record.text?)?;
///     let scan = scanner.scan(row["text"].as_str().unwrap_or_default());
///     assert_eq!(scan.findings.last().map(|found| found.span.chars()), Some(17..29));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Records<'s> {
    scanner: &'s Scanner,
    /// The beginning of a record whose end has not come.
    held: Held,
    /// What is held has been given out and is to be forgotten.
    given: bool,
    /// The record was too long, which has been said; its rest is passed over.
    passing: bool,
    /// How many bytes of the record have come.
    length: u64,
    number: u64,
    at: u64,
    limit: usize,
}

/// One record of a stream.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Record<'a> {
    scanner: &'a Scanner,
    /// Which record of the stream this is, counted from 1. Empty lines count.
    pub number: u64,
    /// How many bytes of the stream stand before it.
    pub at: u64,
    /// Its text without the line end, or what is wrong with it.
    pub text: Result<&'a str, StreamError>,
}

impl Scanner {
    /// Begins a stream of records that are lines.
    ///
    /// ```
    /// use kindline_sensitive::Scanner;
    ///
    /// let scanner = Scanner::new();
    /// let mut records = scanner.records();
    /// let mut chunk = b"first\nsecond".as_slice();
    /// assert_eq!(records.next(&mut chunk).map(|record| record.text), Some(Ok("first")));
    /// assert!(records.next(&mut chunk).is_none() && chunk.is_empty());
    /// assert_eq!(records.finish().map(|record| record.text), Some(Ok("second")));
    /// ```
    #[must_use]
    pub fn records(&self) -> Records<'_> {
        Records {
            scanner: self,
            held: Held::default(),
            given: false,
            passing: false,
            length: 0,
            number: 1,
            at: 0,
            limit: LIMIT,
        }
    }
}

impl Records<'_> {
    /// The most bytes that a record may have, its line feed aside; 64 MiB, unless this is called.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// The next record that the chunk completes. What has been read is taken off the front of the chunk.
    /// `None` says that the chunk is used up: what remained of it is kept, and the next chunk goes on
    /// from there. So call it until it gives `None`.
    pub fn next<'r, 'c: 'r>(&'r mut self, chunk: &mut &'c [u8]) -> Option<Record<'r>> {
        self.forget();
        while !chunk.is_empty() {
            let bytes: &'c [u8] = chunk;
            let line_feed = bytes.iter().position(|byte| *byte == b'\n');
            let (part, rest) = bytes.split_at(line_feed.unwrap_or(bytes.len()));
            *chunk = rest.get(1..).unwrap_or_default();
            self.length += part.len() as u64;
            let (number, at) = (self.number, self.at);
            let passing = self.passing;
            let long = part.len() > self.limit.saturating_sub(self.held.0.len());
            let begun = !self.held.0.is_empty();
            if passing || long {
                self.held.clear();
                self.passing = true;
            } else if begun || line_feed.is_none() {
                self.held.add(part);
            }
            if line_feed.is_some() {
                self.turn();
            }
            let text = match (passing, long) {
                (true, _) => continue,
                (false, true) => Err(StreamError::new(StreamErrorKind::TooLong, self.limit)),
                (false, false) if line_feed.is_none() => continue,
                (false, false) => {
                    self.given = begun;
                    let line = if begun { &self.held.0 } else { part };
                    utf8(line.strip_suffix(b"\r").unwrap_or(line))
                }
            };
            return Some(Record {
                scanner: self.scanner,
                number,
                at,
                text,
            });
        }
        None
    }

    /// The last record, where the stream does not end with a line end. What comes after it would be
    /// another stream.
    pub fn finish(&mut self) -> Option<Record<'_>> {
        self.forget();
        let (number, at) = (self.number, self.at);
        let rest = !self.passing && self.length > 0;
        self.turn();
        self.at = 0;
        self.number = 1;
        self.given = rest;
        rest.then(|| Record {
            scanner: self.scanner,
            number,
            at,
            text: utf8(&self.held.0),
        })
    }

    /// Goes on to the record after a line feed.
    fn turn(&mut self) {
        self.number += 1;
        self.at += self.length + 1;
        self.length = 0;
        self.passing = false;
    }

    fn forget(&mut self) {
        if std::mem::take(&mut self.given) {
            self.held.clear();
        }
    }
}

impl Record<'_> {
    /// Scans the record.
    ///
    /// # Errors
    /// What is wrong with its text.
    pub fn scan(&self) -> Result<Scan, StreamError> {
        self.text.map(|text| self.scanner.scan(text))
    }

    /// Redacts the record.
    ///
    /// # Errors
    /// What is wrong with its text: nothing of it can be passed on.
    ///
    /// ```
    /// use kindline_sensitive::{Redaction, Scanner};
    ///
    /// let scanner = Scanner::new();
    /// let mut records = scanner.records();
    /// let mut chunk = b"login by ana@example.org\n".as_slice();
    /// while let Some(record) = records.next(&mut chunk) {
    ///     assert_eq!(record.redact(&Redaction::default())?.text, "login by [EMAIL_ADDRESS]");
    /// }
    /// # Ok::<(), kindline_sensitive::StreamError>(())
    /// ```
    pub fn redact(&self, redaction: &Redaction) -> Result<Redacted, StreamError> {
        self.text.map(|text| self.scanner.redact(text, redaction))
    }
}

fn utf8(bytes: &[u8]) -> Result<&str, StreamError> {
    std::str::from_utf8(bytes)
        .map_err(|error| StreamError::new(StreamErrorKind::NotUtf8, error.valid_up_to()))
}

impl fmt::Debug for Records<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records")
            .field("number", &self.number)
            .field("at", &self.at)
            .field("length", &self.length)
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record")
            .field("number", &self.number)
            .field("at", &self.at)
            .field("bytes", &self.text.map(str::len))
            .finish_non_exhaustive()
    }
}
