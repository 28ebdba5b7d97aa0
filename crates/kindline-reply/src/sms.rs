//! What a text message costs: its encoding, its segments, and what made it dear.
//!
//! A message whose every character is in the GSM 7-bit alphabet is counted in septets: 160 in one
//! segment, 153 in each of several, an extension character such as `€` taking two that may not be
//! parted. Any other character makes the whole message UCS-2: 70 units in one segment, 67 in each of
//! several; a character outside the basic plane takes two units that may not be parted. Signs that
//! readers see as one, such as flags and families, may be parted: gateways pack units, not signs.
//!
//! Tables: 3GPP TS 23.038, release 16, section 6.2.1 and annex A, read 2026-11-22 in the copies that
//! the SMS libraries named in the benchmarks carry.

mod fold;
mod gsm7;
mod shift;

use serde::Serialize;

pub use shift::{NationalTable, Shift};

pub(crate) use fold::{fold_into, fold_len};
pub(crate) use gsm7::Septets;

/// How a text message is encoded on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Encoding {
    /// The 7-bit default alphabet with its extension table.
    #[serde(rename = "GSM-7")]
    Gsm7,
    /// Sixteen bits a unit, for everything else.
    #[serde(rename = "UCS-2")]
    Ucs2,
}

impl Encoding {
    /// `GSM-7` or `UCS-2`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gsm7 => "GSM-7",
            Self::Ucs2 => "UCS-2",
        }
    }
}

/// What a text message costs.
///
/// ```
/// use kindline_reply::{Encoding, Segments};
///
/// let plain = Segments::count("I'll answer on Monday.");
/// assert_eq!((plain.encoding, plain.segments, plain.units), (Encoding::Gsm7, 1, 22));
///
/// // One typographic apostrophe halves the room.
/// let dear = Segments::count("I’ll answer on Monday.");
/// assert_eq!(dear.encoding, Encoding::Ucs2);
/// assert_eq!(dear.forced_by, Some('’'));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Segments {
    /// How it is encoded.
    pub encoding: Encoding,
    /// How many segments are billed; an empty text is one.
    pub segments: u32,
    /// Septets for GSM-7 (an extension character counts two), 16-bit units for UCS-2.
    pub units: u32,
    /// The first character that is not in the 7-bit alphabet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forced_by: Option<char>,
}

impl Segments {
    /// Counts the segments of `text`. Takes one pass over a 7-bit text and two over another; never
    /// allocates.
    #[must_use]
    pub fn count(text: &str) -> Self {
        if gsm7::is_basic_ascii(text) {
            // One septet a byte: nothing can straddle a border, so division is enough.
            return Self::gsm(Packer::of_ones(text.len(), 160, 153));
        }
        let mut septets = Packer::new(160, 153);
        for c in text.chars() {
            match gsm7::septets(c) {
                Septets::One => septets.push(1),
                Septets::Two => septets.push(2),
                Septets::None => return Self::count_ucs2(text, c),
            }
        }
        Self::gsm(septets)
    }

    const fn gsm(septets: Packer) -> Self {
        Self {
            encoding: Encoding::Gsm7,
            segments: septets.segments(),
            units: septets.units,
            forced_by: None,
        }
    }

    /// Counts `text` as it would travel with a national table in single shift, where every character
    /// fits it; as [`count`](Self::count) where one does not. Such a message loses a few septets of
    /// each segment to the header that names the table: 155 in one, 149 in each of several (3GPP TS
    /// 23.040, 9.2.3.24.15 and 16).
    ///
    /// ```
    /// use kindline_reply::{Encoding, NationalTable, Segments};
    ///
    /// let turkish = "Teşekkürler";
    /// assert_eq!(Segments::count(turkish).encoding, Encoding::Ucs2);
    /// let counted = Segments::count_with(turkish, NationalTable::Turkish);
    /// assert_eq!((counted.encoding, counted.units), (Encoding::Gsm7, 12));
    /// ```
    #[must_use]
    pub fn count_with(text: &str, table: NationalTable) -> Self {
        Self::count_shifted(text, table, Shift::Single)
    }

    /// As [`count_with`](Self::count_with), in single shift, with the table's own alphabet locked in,
    /// or with both: then 152 septets are left in one message and 146 in each of several.
    ///
    /// ```
    /// use kindline_reply::{NationalTable, Segments, Shift};
    ///
    /// let units = |shift| Segments::count_shifted("ışık", NationalTable::Turkish, shift).units;
    /// assert_eq!((units(Shift::Single), units(Shift::Locking)), (7, 4));
    /// ```
    #[must_use]
    pub fn count_shifted(text: &str, table: NationalTable, shift: Shift) -> Self {
        let plain = Self::count(text);
        if plain.encoding == Encoding::Gsm7 {
            return plain;
        }
        let (single, each) = shift.room();
        let mut septets = Packer::new(single, each);
        for c in text.chars() {
            match table.septets(c, shift) {
                Septets::One => septets.push(1),
                Septets::Two => septets.push(2),
                Septets::None => return plain,
            }
        }
        Self::gsm(septets)
    }

    /// The cheapest way to send `text` with a national table or without: what it costs, and which
    /// shift that takes. `None`: the table saves nothing.
    ///
    /// ```
    /// use kindline_reply::{NationalTable, Segments, Shift};
    ///
    /// let text = "Olá, não há ninguém aqui à noite. Respondemos amanhã às 9h. ".repeat(2);
    /// assert_eq!(Segments::count(&text).segments, 2);
    /// let (cost, shift) = Segments::cheapest(&text, NationalTable::Portuguese);
    /// assert_eq!((cost.segments, shift), (1, Some(Shift::Single)));
    /// ```
    #[must_use]
    pub fn cheapest(text: &str, table: NationalTable) -> (Self, Option<Shift>) {
        let mut best = (Self::count(text), None);
        for &shift in Shift::ALL {
            let counted = Self::count_shifted(text, table, shift);
            if counted.segments < best.0.segments {
                best = (counted, Some(shift));
            }
        }
        best
    }

    fn count_ucs2(text: &str, forced_by: char) -> Self {
        let mut units = Packer::new(70, 67);
        for c in text.chars() {
            units.push(if c > '\u{ffff}' { 2 } else { 1 });
        }
        Self {
            encoding: Encoding::Ucs2,
            segments: units.segments(),
            units: units.units,
            forced_by: Some(forced_by),
        }
    }
}

/// Fills segments one character at a time, never parting a character of two units.
struct Packer {
    single: u32,
    each: u32,
    units: u32,
    full: u32,
    used: u32,
}

impl Packer {
    const fn new(single: u32, each: u32) -> Self {
        Self {
            single,
            each,
            units: 0,
            full: 0,
            used: 0,
        }
    }

    /// A packer that took `count` characters of one unit.
    fn of_ones(count: usize, single: u32, each: u32) -> Self {
        let units = u32::try_from(count).unwrap_or(u32::MAX);
        let full = units.saturating_sub(1) / each;
        Self {
            single,
            each,
            units,
            full,
            used: units - full * each,
        }
    }

    const fn push(&mut self, size: u32) {
        self.units = self.units.saturating_add(size);
        if self.used + size > self.each {
            self.full = self.full.saturating_add(1);
            self.used = size;
        } else {
            self.used += size;
        }
    }

    const fn segments(&self) -> u32 {
        if self.units <= self.single {
            1
        } else {
            self.full.saturating_add(1)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The plain reading of the rules: make each segment as a list, then count the lists.
    fn oracle(text: &str) -> (Encoding, u32) {
        let sizes: Option<Vec<u32>> = text
            .chars()
            .map(|c| match gsm7::septets(c) {
                Septets::One => Some(1),
                Septets::Two => Some(2),
                Septets::None => None,
            })
            .collect();
        let (encoding, sizes, single, each) = match sizes {
            Some(sizes) => (Encoding::Gsm7, sizes, 160, 153),
            None => (
                Encoding::Ucs2,
                text.chars().map(|c| c.len_utf16() as u32).collect(),
                70,
                67,
            ),
        };
        if sizes.iter().sum::<u32>() <= single {
            return (encoding, 1);
        }
        let mut segments: Vec<Vec<u32>> = vec![Vec::new()];
        for size in sizes {
            if segments.last().unwrap().iter().sum::<u32>() + size > each {
                segments.push(Vec::new());
            }
            segments.last_mut().unwrap().push(size);
        }
        (encoding, segments.len() as u32)
    }

    proptest! {
        #[test]
        fn counts_as_the_rules_read(text in "[a-zA-Z0-9 .,'\u{20ac}{}\\[\\]~|^\\\\\u{e9}]{0,700}") {
            let found = Segments::count(&text);
            prop_assert_eq!((found.encoding, found.segments), oracle(&text));
        }

        #[test]
        fn counts_any_text_as_the_rules_read(text in any::<String>(), times in 1_usize..12) {
            let text = text.repeat(times);
            let found = Segments::count(&text);
            prop_assert_eq!((found.encoding, found.segments), oracle(&text));
        }

        #[test]
        fn shifted_texts_count_as_the_rules_read(text in "[a-z çãõáığşİ€^]{0,400}|[A-Z0-9a-z ਸ੍ਤ੨।پگ۔۴]{0,400}", at in 0..NationalTable::ALL.len(), with in 0_usize..3) {
            let (table, shift) = (NationalTable::ALL[at], Shift::ALL[with]);
            let sizes: Option<Vec<u32>> = text
                .chars()
                .map(|c| match table.septets(c, shift) {
                    Septets::One => Some(1),
                    Septets::Two => Some(2),
                    Septets::None => None,
                })
                .collect();
            let found = Segments::count_shifted(&text, table, shift);
            if let (Some(sizes), Encoding::Ucs2) = (sizes, Segments::count(&text).encoding) {
                // The header in octets, then in septets: 140 octets hold 160.
                let tables = if shift == Shift::Both { 6 } else { 3 };
                let room = |octets: u32| 160 - (octets * 8).div_ceil(7);
                let total: u32 = sizes.iter().sum();
                prop_assert_eq!(found.encoding, Encoding::Gsm7);
                prop_assert_eq!(found.units, total);
                let (single, each) = (room(1 + tables), room(1 + tables + 5));
                prop_assert_eq!((single, each), shift.room());
                let mut segments = 1;
                let mut used = 0;
                for size in sizes {
                    if used + size > each {
                        segments += 1;
                        used = 0;
                    }
                    used += size;
                }
                prop_assert_eq!(found.segments, if total <= single { 1 } else { segments });
            }
        }

        #[test]
        fn a_longer_text_never_costs_less(text in any::<String>(), more in any::<String>()) {
            let both = format!("{text}{more}");
            prop_assert!(Segments::count(&both).units >= Segments::count(&text).units);
        }

        #[test]
        fn a_national_table_never_costs_more_units(text in any::<String>()) {
            for &table in NationalTable::ALL {
                let plain = Segments::count(&text);
                for &shift in Shift::ALL {
                    let shifted = Segments::count_shifted(&text, table, shift);
                    if plain.encoding == Encoding::Gsm7 {
                        prop_assert_eq!(plain, shifted);
                    }
                }
                let (cheapest, shift) = Segments::cheapest(&text, table);
                prop_assert!(cheapest.segments <= plain.segments);
                prop_assert_eq!(shift.is_some(), cheapest.segments < plain.segments);
            }
        }
    }
}
