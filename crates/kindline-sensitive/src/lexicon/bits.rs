//! Numbers in about as many bits as they are likely to need: those of one sort share a prefix code, which the
//! file begins with.
//!
//! A number has a symbol, and behind its code the bits that the symbol leaves open. Numbers below [`SMALL`]
//! are their own symbols; above, a symbol says how many bits the number has and which the second one is.
//! Codes are canonical (shorter ones first, then by symbol) and lie in the file with their first bit lowest.

/// The longest code, in bits.
pub(super) const LONGEST: u32 = 9;
/// Numbers below this are their own symbols.
pub(super) const SMALL: u64 = 16;

/// What numbers are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Sort {
    /// What a state has, as a symbol.
    Head,
    /// The list of a state's actions.
    Outs,
    /// Where no word of its own leads: the turn, any word, a gap.
    Special,
    /// How many edges of one key.
    Ones,
    /// How many of a set.
    Many,
    /// The first key of a state, and the differences to it.
    FirstKey,
    Key,
    /// Where a key leads.
    KeyTo,
    /// Which set.
    Set,
    /// Where a set leads.
    SetTo,
    /// How many sets back the one is that a set is like.
    Like,
    /// How many words of that one it has not, and after how many others each is.
    Missing,
    Place,
    /// How many words more, and of a set that is like no other, how many.
    More,
    Length,
    /// The words of such a set, and those that another has more.
    FirstWord,
    Word,
    FirstOwn,
    Own,
    /// What a word of phrases is, its groups and how it anchors them, as symbols; and its roots.
    What,
    Groups,
    Anchor,
    Root,
    /// The difference of the ids of words that are listed.
    Id,
    /// The difference of the hashes of words of no phrase.
    Hash,
    /// Which attributes such a word has.
    Attr,
}

impl Sort {
    /// How many sorts there are.
    pub(super) const COUNT: usize = Sort::Attr as usize + 1;
}

/// The symbol of a number; how many bits it leaves open.
#[cfg(test)]
pub(super) fn symbol_of(number: u64) -> (u16, u32) {
    if number < SMALL {
        return (number as u16, 0);
    }
    let open = number.ilog2() - 1;
    let second = (number >> open & 1) as u16;
    (SMALL as u16 + 2 * (open as u16 - 3) + second, open)
}

/// The codes of symbols by their lengths, 0 for a symbol that does not occur, with their first bit lowest.
pub(super) fn codes_of(lengths: &[u8]) -> Vec<u16> {
    let mut codes = vec![0u16; lengths.len()];
    let mut next = 0u16;
    for length in 1..=LONGEST as u8 {
        for (code, _) in codes
            .iter_mut()
            .zip(lengths)
            .filter(|(_, of)| **of == length)
        {
            *code = next.reverse_bits() >> (16 - u32::from(length));
            next = next.wrapping_add(1);
        }
        next <<= 1;
    }
    codes
}

/// The codes of all sorts.
#[derive(Debug, Default)]
pub(super) struct Codes {
    /// By sort and the next bits: the symbol, and in the four low bits its length.
    table: Vec<u16>,
}

impl Codes {
    /// How many places a sort has.
    const PLACES: usize = 1 << LONGEST;

    pub(super) fn new(sorts: usize) -> Codes {
        Codes {
            table: vec![0; sorts * Codes::PLACES],
        }
    }

    /// Takes the lengths of one sort's symbols.
    pub(super) fn put(&mut self, sort: usize, lengths: &[u8]) -> Option<()> {
        let from = sort * Codes::PLACES;
        let places = self.table.get_mut(from..from + Codes::PLACES)?;
        let all = (0u16..).zip(lengths).zip(codes_of(lengths));
        for ((symbol, length), code) in all.filter(|((_, length), _)| **length > 0) {
            let step = 1usize.checked_shl((*length).into())?;
            for place in places.iter_mut().skip(code.into()).step_by(step) {
                *place = symbol << 4 | u16::from(*length);
            }
        }
        Some(())
    }
}

/// Reads bits from a place on. Behind the last one eight bytes more must lie.
pub(super) struct Bits<'a> {
    codes: &'a Codes,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Bits<'a> {
    pub(super) fn new(codes: &'a Codes, bytes: &'a [u8]) -> Bits<'a> {
        Bits {
            codes,
            bytes,
            at: 0,
        }
    }

    /// The next bits, 57 of them at least.
    #[inline(always)]
    fn window(&self) -> Option<u64> {
        let bytes = self.bytes.get(self.at / 8..)?.first_chunk::<8>()?;
        Some(u64::from_le_bytes(*bytes) >> (self.at % 8))
    }

    /// The symbol at the start of these bits, and its length.
    #[inline(always)]
    fn first(&self, sort: Sort, window: u64) -> Option<(u64, u32)> {
        let places = 1 << LONGEST;
        let place = sort as usize * places + window as usize % places;
        let entry = *self.codes.table.get(place)?;
        let length = u32::from(entry & 15);
        (length > 0).then_some((u64::from(entry >> 4), length))
    }

    #[inline(always)]
    pub(super) fn symbol(&mut self, sort: Sort) -> Option<u8> {
        let (symbol, length) = self.first(sort, self.window()?)?;
        self.at += length as usize;
        u8::try_from(symbol).ok()
    }

    /// The number of a symbol of which `length` bits of the window are read.
    #[inline(always)]
    fn rest(&mut self, symbol: u64, length: u32, window: u64) -> u64 {
        if symbol < SMALL {
            self.at += length as usize;
            return symbol;
        }
        let open = ((symbol - SMALL) / 2 + 3) as u32 & 63;
        self.at += (length + open) as usize;
        let low = window >> length & ((1 << open) - 1);
        (2 | symbol & 1) << open | low
    }

    #[inline(always)]
    pub(super) fn number(&mut self, sort: Sort) -> Option<u64> {
        let window = self.window()?;
        let (symbol, length) = self.first(sort, window)?;
        Some(self.rest(symbol, length, window))
    }

    /// A number that fits sixteen bits.
    #[inline(always)]
    pub(super) fn small(&mut self, sort: Sort) -> Option<u16> {
        u16::try_from(self.number(sort)?).ok()
    }

    /// A number with a flag beside it.
    #[inline(always)]
    pub(super) fn flagged(&mut self, sort: Sort) -> Option<(bool, usize)> {
        let window = self.window()?;
        let (symbol, length) = self.first(sort, window)?;
        let number = self.rest(symbol / 2, length, window);
        Some((symbol % 2 != 0, usize::try_from(number).ok()?))
    }

    /// So many bits as they are, 57 at most.
    #[inline(always)]
    pub(super) fn raw(&mut self, count: u32) -> Option<u64> {
        let value = self.window()? & ((1 << count) - 1);
        self.at += count as usize;
        Some(value)
    }
}
