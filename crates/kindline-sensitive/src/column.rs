//! A column of texts as Arrow and most data frames lay it out.

use std::fmt;

/// A column of texts in one buffer of bytes, as Arrow's `Utf8` and `LargeUtf8` lay it out: row *n* are
/// the bytes from the *n*th offset to the next.
///
/// Slices of a column come as they are: offsets need not begin at 0, and [`Validity::from_bit`] takes a
/// bitmap that begins in the middle of a byte.
///
/// ```
/// use kindline_sensitive::{Column, ColumnErrorKind};
///
/// let column = Column::new("Bänke".as_bytes(), &[0, 3, 6], None)?;
/// assert_eq!(column.rows(), [Some("Bä"), Some("nke")]);
/// let error = Column::new("Bänke".as_bytes(), &[0, 2, 6], None).unwrap_err();
/// assert_eq!((error.kind(), error.row()), (ColumnErrorKind::NotUtf8, 0));
/// # Ok::<(), kindline_sensitive::ColumnError>(())
/// ```
#[derive(Clone)]
pub struct Column<'a> {
    rows: Vec<Option<&'a str>>,
}

/// Where the rows of a column begin and end: one offset more than there are rows.
#[derive(Debug, Clone, Copy)]
pub enum Offsets<'a> {
    /// Of 32 bits, as in `Utf8`.
    I32(&'a [i32]),
    /// Of 64 bits, as in `LargeUtf8`.
    I64(&'a [i64]),
}

/// Which rows of a column hold a text: one bit a row, the lowest of a byte first; 0 is null.
#[derive(Debug, Clone, Copy)]
pub struct Validity<'a> {
    bits: &'a [u8],
    first: usize,
}

impl<'a> Column<'a> {
    /// Reads a column. The bytes of null rows may be anything.
    ///
    /// # Errors
    /// At the first row whose offsets run backwards or leave the values, whose bytes are not UTF-8, or
    /// for which the validity has no bit.
    pub fn new(
        values: &'a [u8],
        offsets: impl Into<Offsets<'a>>,
        validity: Option<Validity<'_>>,
    ) -> Result<Column<'a>, ColumnError> {
        let rows = match offsets.into() {
            Offsets::I32(offsets) => rows(values, offsets, validity),
            Offsets::I64(offsets) => rows(values, offsets, validity),
        };
        rows.map(|rows| Column { rows })
    }

    /// The rows; null ones are `None`.
    #[must_use]
    pub fn rows(&self) -> &[Option<&'a str>] {
        &self.rows
    }
}

impl<'a> Validity<'a> {
    /// The rows' bits, from the first bit on.
    #[must_use]
    pub fn new(bits: &'a [u8]) -> Validity<'a> {
        Validity { bits, first: 0 }
    }

    /// The same bits, where that of the first row is not the first: the offset of an Arrow array.
    ///
    /// ```
    /// use kindline_sensitive::{Column, Validity};
    ///
    /// let validity = Validity::new(&[0b0110_0000]).from_bit(5);
    /// let column = Column::new(b"abc", &[0_i64, 1, 2, 3], Some(validity))?;
    /// assert_eq!(column.rows(), [Some("a"), Some("b"), None]);
    /// # Ok::<(), kindline_sensitive::ColumnError>(())
    /// ```
    #[must_use]
    pub fn from_bit(self, first: usize) -> Validity<'a> {
        Validity { first, ..self }
    }

    fn of(self, row: usize) -> Option<bool> {
        let bit = self.first.checked_add(row)?;
        Some(self.bits.get(bit / 8)? >> (bit % 8) & 1 == 1)
    }
}

impl<'a> From<&'a [i32]> for Offsets<'a> {
    fn from(offsets: &'a [i32]) -> Self {
        Offsets::I32(offsets)
    }
}

impl<'a> From<&'a [i64]> for Offsets<'a> {
    fn from(offsets: &'a [i64]) -> Self {
        Offsets::I64(offsets)
    }
}

impl<'a, const N: usize> From<&'a [i32; N]> for Offsets<'a> {
    fn from(offsets: &'a [i32; N]) -> Self {
        Offsets::I32(offsets)
    }
}

impl<'a, const N: usize> From<&'a [i64; N]> for Offsets<'a> {
    fn from(offsets: &'a [i64; N]) -> Self {
        Offsets::I64(offsets)
    }
}

fn rows<'a, O: Copy + TryInto<usize>>(
    values: &'a [u8],
    offsets: &[O],
    validity: Option<Validity<'_>>,
) -> Result<Vec<Option<&'a str>>, ColumnError> {
    let place = |offset: &O| (*offset).try_into().ok();
    let pairs = offsets.iter().zip(offsets.iter().skip(1));
    let read = |(row, (start, end))| {
        let trouble = |kind| ColumnError { kind, row };
        let bytes = place(start)
            .zip(place(end))
            .and_then(|(start, end)| values.get(start..end))
            .ok_or_else(|| trouble(ColumnErrorKind::Offset))?;
        let valid = match validity {
            Some(validity) => validity
                .of(row)
                .ok_or_else(|| trouble(ColumnErrorKind::Validity))?,
            None => true,
        };
        if !valid {
            return Ok(None);
        }
        let text = std::str::from_utf8(bytes);
        text.map(Some)
            .map_err(|_| trouble(ColumnErrorKind::NotUtf8))
    };
    pairs.enumerate().map(read).collect()
}

/// Why a column cannot be read. It holds a row's number, never words of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ColumnError {
    kind: ColumnErrorKind,
    row: usize,
}

/// What is wrong with a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ColumnErrorKind {
    /// A row's offsets are negative, run backwards or leave the values.
    Offset,
    /// A row is not UTF-8.
    NotUtf8,
    /// The validity has no bit for a row.
    Validity,
}

impl ColumnError {
    /// What is wrong.
    #[must_use]
    pub fn kind(self) -> ColumnErrorKind {
        self.kind
    }

    /// The row, counted from 0.
    #[must_use]
    pub fn row(self) -> usize {
        self.row
    }
}

impl fmt::Display for ColumnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = self.row;
        match self.kind {
            ColumnErrorKind::Offset => write!(f, "the offsets of row {row} do not fit the values"),
            ColumnErrorKind::NotUtf8 => write!(f, "row {row} is not UTF-8"),
            ColumnErrorKind::Validity => write!(f, "the validity has no bit for row {row}"),
        }
    }
}

impl std::error::Error for ColumnError {}

impl fmt::Debug for Column<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Column")
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
}
