//! Many texts at once: on all threads where the feature `rayon` is on, one after the other without it.
//! The answers are the same.

use crate::column::Column;
use crate::redact::{Redacted, Redaction};
use crate::scan::Scan;
use crate::scanner::Scanner;

impl Scanner {
    /// Scans each text on its own; the scans come in the order of the texts.
    ///
    /// With the feature `rayon` the texts are shared out among the threads of rayon's current pool, each
    /// of which keeps the working memory of its last scan. Where the system gives no threads rayon's global
    /// pool panics: a host to which that can happen builds a pool and calls within `ThreadPool::install`.
    ///
    /// ```
    /// use kindline_sensitive::{Kind, Scanner};
    ///
    /// let scans = Scanner::new().scan_all(&["see you at 4", "call 313-555-0107"]);
    /// assert!(scans[0].findings.is_empty());
    /// assert_eq!(scans[1].findings[0].kind, Kind::PHONE_NUMBER);
    /// ```
    #[must_use]
    pub fn scan_all<T: AsRef<str> + Sync>(&self, texts: &[T]) -> Vec<Scan> {
        each(texts, |text| self.scan(text.as_ref()))
    }

    /// Scans each row of a column on its own; `None` stands for the rows that are null.
    ///
    /// ```
    /// use kindline_sensitive::{Column, Kind, Scanner, Validity};
    ///
    /// let values = b"see you at 4call 313-555-0107";
    /// let column = Column::new(values, &[0, 12, 12, 29], Some(Validity::new(&[0b101])))?;
    /// let scans = Scanner::new().scan_column(&column);
    /// assert!(scans[0].as_ref().is_some_and(|scan| scan.findings.is_empty()));
    /// assert!(scans[1].is_none());
    /// let scan = scans[2].as_ref().unwrap();
    /// assert_eq!((&scan.findings[0].kind, scan.findings[0].span.bytes()), (&Kind::PHONE_NUMBER, 5..17));
    /// # Ok::<(), kindline_sensitive::ColumnError>(())
    /// ```
    #[must_use]
    pub fn scan_column(&self, column: &Column<'_>) -> Vec<Option<Scan>> {
        each(column.rows(), |row| row.map(|text| self.scan(text)))
    }

    /// Redacts each text on its own, as [`redact`](Scanner::redact) does: stand-ins of different texts
    /// agree only where the redaction has a key.
    ///
    /// ```
    /// use kindline_sensitive::{Redaction, Scanner};
    ///
    /// let texts = ["see you at 4", "call 313-555-0107"];
    /// let redacted = Scanner::new().redact_all(&texts, &Redaction::default());
    /// assert_eq!(redacted[1].text, "call [PHONE_NUMBER]");
    /// ```
    #[must_use]
    pub fn redact_all<T: AsRef<str> + Sync>(
        &self,
        texts: &[T],
        redaction: &Redaction,
    ) -> Vec<Redacted> {
        each(texts, |text| self.redact(text.as_ref(), redaction))
    }

    /// Redacts each row of a column on its own, as [`redact_all`](Scanner::redact_all) does; `None`
    /// stands for the rows that are null.
    #[must_use]
    pub fn redact_column(
        &self,
        column: &Column<'_>,
        redaction: &Redaction,
    ) -> Vec<Option<Redacted>> {
        each(column.rows(), |row| {
            row.map(|text| self.redact(text, redaction))
        })
    }
}

#[cfg(feature = "rayon")]
fn each<T: Sync, R: Send>(texts: &[T], answer: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    use rayon::prelude::*;
    texts.par_iter().map(answer).collect()
}

#[cfg(not(feature = "rayon"))]
fn each<T: Sync, R: Send>(texts: &[T], answer: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    texts.iter().map(answer).collect()
}
