//! A text that comes in chunks.

use std::fmt;

use crate::redact::{Redacted, Redaction};
use crate::scan::Scan;
use crate::scanner::Scanner;

/// One text that comes in chunks, with the result of one piece, wherever the chunks are cut: between
/// words, within a number, within a character.
///
/// The whole text decides: a word at its end can tie a word at its beginning to a person, names are
/// read by the capitals around them, and `STOP` opts out only where it is the whole message. So a
/// stream keeps the text until [`finish`](Stream::finish), up to a [`limit`](Stream::limit), and then
/// scans it once. What never ends, a log or a transcript, is read by [`Records`](crate::Records), whose
/// memory is that of one record.
///
/// The text is overwritten before its memory is given back, as well as a program without unsafe code
/// can see to that, and `Debug` does not show it. While it grows, a stream needs up to three bytes for
/// each byte of text.
///
/// For a look at what has come so far, finish a clone: what it gives may change with the next chunk.
///
/// An error ends a stream: what came before is forgotten and every later call gives the same error, so
/// that nobody takes the scan of a part for the scan of the whole.
///
/// ```
/// use kindline_sensitive::{Kind, Scanner};
///
/// let scanner = Scanner::new();
/// let mut stream = scanner.stream();
/// for chunk in ["call 313-5", "55-01", "07 🙂"] {
///     stream.push(chunk)?;
/// }
/// let scan = stream.finish()?;
/// assert_eq!(scan, scanner.scan("call 313-555-0107 🙂"));
/// assert_eq!(scan.findings[0].kind, Kind::PHONE_NUMBER);
/// # Ok::<(), kindline_sensitive::StreamError>(())
/// ```
#[derive(Clone)]
pub struct Stream<'s> {
    scanner: &'s Scanner,
    text: Held,
    /// How much of the text is known to be whole characters. INVARIANT: at most three bytes less than
    /// all of it, the beginning of a character.
    whole: usize,
    limit: usize,
    trouble: Option<StreamError>,
}

/// The most bytes that a [`Stream`] or one record of [`Records`](crate::Records) holds, unless the host
/// sets another limit: 64 MiB.
pub(crate) const LIMIT: usize = 64 << 20;

impl Scanner {
    /// Begins a text that comes in chunks.
    ///
    /// ```
    /// use kindline_sensitive::Scanner;
    ///
    /// let scanner = Scanner::new();
    /// let mut stream = scanner.stream();
    /// stream.push("mail ana@exam")?;
    /// stream.push("ple.org")?;
    /// assert_eq!(stream.finish()?.findings.len(), 1);
    /// # Ok::<(), kindline_sensitive::StreamError>(())
    /// ```
    #[must_use]
    pub fn stream(&self) -> Stream<'_> {
        Stream {
            scanner: self,
            text: Held::default(),
            whole: 0,
            limit: LIMIT,
            trouble: None,
        }
    }
}

impl Stream<'_> {
    /// The most bytes that the text may have; 64 MiB, unless this is called.
    ///
    /// ```
    /// use kindline_sensitive::{Scanner, StreamErrorKind};
    ///
    /// let scanner = Scanner::new();
    /// let mut stream = scanner.stream().limit(8);
    /// stream.push("12345678")?;
    /// assert_eq!(stream.push("9").map_err(|error| error.kind()), Err(StreamErrorKind::TooLong));
    /// # Ok::<(), kindline_sensitive::StreamError>(())
    /// ```
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// Takes the next chunk.
    ///
    /// # Errors
    /// [`StreamErrorKind::TooLong`] where the text goes beyond the limit, [`StreamErrorKind::NotUtf8`]
    /// where an earlier [`push_bytes`](Stream::push_bytes) left the beginning of a character, and any
    /// earlier error again.
    pub fn push(&mut self, chunk: &str) -> Result<(), StreamError> {
        self.push_bytes(chunk.as_bytes())
    }

    /// Takes the next chunk as bytes of UTF-8; a character may begin in one chunk and end in another.
    ///
    /// # Errors
    /// [`StreamErrorKind::NotUtf8`] at the first byte that is none, [`StreamErrorKind::TooLong`] where the
    /// text goes beyond the limit, and any earlier error again.
    ///
    /// ```
    /// use kindline_sensitive::{Scanner, StreamErrorKind};
    ///
    /// let scanner = Scanner::new();
    /// let mut stream = scanner.stream();
    /// stream.push_bytes(b"Jos\xC3")?;
    /// stream.push_bytes(b"\xA9 is here")?;
    /// let error = stream.push_bytes(b", Jos\xE9 too").unwrap_err();
    /// assert_eq!((error.kind(), error.at()), (StreamErrorKind::NotUtf8, 18));
    /// # Ok::<(), kindline_sensitive::StreamError>(())
    /// ```
    pub fn push_bytes(&mut self, chunk: &[u8]) -> Result<(), StreamError> {
        if let Some(trouble) = self.trouble {
            return Err(trouble);
        }
        // What is wrong first is told first, however the text was cut: so what fits is read before the
        // limit is held against the rest.
        let fits = chunk
            .len()
            .min(self.limit.saturating_sub(self.text.0.len()));
        self.text.add(chunk.get(..fits).unwrap_or_default());
        let unread = self.text.0.get(self.whole..).unwrap_or_default();
        match std::str::from_utf8(unread) {
            Ok(_) => self.whole = self.text.0.len(),
            Err(error) => {
                self.whole += error.valid_up_to();
                if error.error_len().is_some() {
                    return Err(self.end(StreamErrorKind::NotUtf8, self.whole));
                }
            }
        }
        if fits < chunk.len() {
            return Err(self.end(StreamErrorKind::TooLong, self.limit));
        }
        Ok(())
    }

    /// Scans the text.
    ///
    /// # Errors
    /// [`StreamErrorKind::NotUtf8`] where the text ends within a character, and any earlier error again.
    pub fn finish(self) -> Result<Scan, StreamError> {
        self.read(Scanner::scan)
    }

    /// Redacts the text.
    ///
    /// # Errors
    /// As [`finish`](Stream::finish).
    ///
    /// ```
    /// use kindline_sensitive::{Redaction, Scanner};
    ///
    /// let scanner = Scanner::new();
    /// let mut stream = scanner.stream();
    /// stream.push("mail ana@exam")?;
    /// stream.push("ple.org")?;
    /// assert_eq!(stream.finish_redacted(&Redaction::default())?.text, "mail [EMAIL_ADDRESS]");
    /// # Ok::<(), kindline_sensitive::StreamError>(())
    /// ```
    pub fn finish_redacted(self, redaction: &Redaction) -> Result<Redacted, StreamError> {
        self.read(|scanner, text| scanner.redact(text, redaction))
    }

    fn read<T>(self, read: impl FnOnce(&Scanner, &str) -> T) -> Result<T, StreamError> {
        if let Some(trouble) = self.trouble {
            return Err(trouble);
        }
        match std::str::from_utf8(&self.text.0) {
            Ok(text) => Ok(read(self.scanner, text)),
            Err(error) => Err(StreamError::new(
                StreamErrorKind::NotUtf8,
                error.valid_up_to(),
            )),
        }
    }

    fn end(&mut self, kind: StreamErrorKind, at: usize) -> StreamError {
        self.text = Held::default();
        *self.trouble.insert(StreamError::new(kind, at))
    }
}

impl fmt::Debug for Stream<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stream")
            .field("bytes", &self.text.0.len())
            .field("limit", &self.limit)
            .field("trouble", &self.trouble)
            .finish_non_exhaustive()
    }
}

/// Why a text that came in chunks cannot be scanned. It holds a place, never words of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StreamError {
    kind: StreamErrorKind,
    at: usize,
}

/// What is wrong with a text that came in chunks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StreamErrorKind {
    /// The bytes are not UTF-8, or end within a character.
    NotUtf8,
    /// There are more bytes than the limit allows.
    TooLong,
}

impl StreamError {
    pub(crate) fn new(kind: StreamErrorKind, at: usize) -> StreamError {
        StreamError { kind, at }
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(self) -> StreamErrorKind {
        self.kind
    }

    /// Where, in bytes from the beginning of the text or record: the first byte that belongs to no
    /// character, or the limit.
    #[must_use]
    pub fn at(self) -> usize {
        self.at
    }
}

impl fmt::Display for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.at;
        match self.kind {
            StreamErrorKind::NotUtf8 => write!(f, "the text is not UTF-8 at byte {at}"),
            StreamErrorKind::TooLong => write!(f, "the text is longer than {at} bytes"),
        }
    }
}

impl std::error::Error for StreamError {}

/// Bytes that are overwritten before their memory is given back.
#[derive(Clone, Default)]
pub(crate) struct Held(pub(crate) Vec<u8>);

impl Held {
    pub(crate) fn add(&mut self, more: &[u8]) {
        let length = self.0.len().saturating_add(more.len());
        if length > self.0.capacity() {
            // Not left to `Vec`, which would leave the old bytes as they are.
            let mut larger = Vec::with_capacity(length.max(self.0.capacity().saturating_mul(2)));
            larger.extend_from_slice(&self.0);
            self.clear();
            self.0 = larger;
        }
        self.0.extend_from_slice(more);
    }

    pub(crate) fn clear(&mut self) {
        self.0.fill(0);
        // Nobody reads the zeros: without this the compiler could leave them out.
        std::hint::black_box(self.0.as_mut_slice());
        self.0.clear();
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.clear();
    }
}
