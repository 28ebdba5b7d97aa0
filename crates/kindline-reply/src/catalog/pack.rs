//! Packing of tables: LZ77 with an adaptive binary range coder, after the pattern of LZMA.
//!
//! Templates repeat themselves from tone to tone, so packing leaves a fifth of them, and a phone
//! unpacks a language once, when the first reply in it is written. Both sides share the models below;
//! only the unpacker is on the phone.

/// Unpacks what [`pack`] made with the same `dictionary`: exactly `len` bytes. Damaged input gives
/// `None` or other bytes, which the reader of the bytes must judge; it never panics and never takes
/// more steps than `len`.
pub(crate) fn unpack(packed: &[u8], dictionary: &[u8], len: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(dictionary.len().checked_add(len)?);
    bytes.extend_from_slice(dictionary);
    let end = bytes.len().checked_add(len)?;
    let mut models = Models::new();
    let mut input = Decoder::new(packed);
    let mut after_match = 0;
    let mut distance = 0;
    while bytes.len() < end {
        if !input.bit(models.is_match.get_mut(after_match)?) {
            let byte = input.tree(models.literals.get_mut(context(&bytes))?, 8)?;
            bytes.push(u8::try_from(byte).ok()?);
            after_match = 0;
            continue;
        }
        if !input.bit(&mut models.again) {
            let slot = input.tree(&mut models.slots, SLOT_BITS)?;
            distance = read_distance(&mut input, slot)?;
        }
        after_match = 1;
        let count = usize::try_from(input.tree(&mut models.lengths, 8)?).ok()? + SHORTEST;
        let from = bytes.len().checked_sub(distance + 1)?;
        if count > end - bytes.len() {
            return None;
        }
        for at in from..from + count {
            bytes.push(*bytes.get(at)?);
        }
    }
    Some(bytes.split_off(dictionary.len()))
}

/// The shortest match that is written.
const SHORTEST: usize = 2;
#[cfg(feature = "parse")]
const LONGEST: usize = SHORTEST + 255;
const SLOT_BITS: u32 = 6;
const LITERAL_CONTEXTS: usize = 32;
/// How fast a model learns, as a shift: templates are short, so fast.
const RATE: u32 = 4;
const TOP: u32 = 1 << 24;

/// What has been learned so far, alike on both sides.
struct Models {
    is_match: [u16; 2],
    again: u16,
    slots: [u16; 1 << SLOT_BITS],
    lengths: [u16; 256],
    literals: Vec<[u16; 256]>,
}

impl Models {
    fn new() -> Self {
        const EVEN: u16 = 1 << 10;
        Self {
            is_match: [EVEN; 2],
            again: EVEN,
            slots: [EVEN; 1 << SLOT_BITS],
            lengths: [EVEN; 256],
            literals: vec![[EVEN; 256]; LITERAL_CONTEXTS],
        }
    }
}

/// Literals are guessed from the byte before.
fn context(bytes: &[u8]) -> usize {
    bytes.last().map_or(0, |&byte| usize::from(byte >> 3))
}

/// Distances are written as a slot, the length in bits and the bit after the first, and the rest.
fn read_distance(input: &mut Decoder<'_>, slot: u32) -> Option<usize> {
    if slot < 4 {
        return usize::try_from(slot).ok();
    }
    let extra = slot / 2 - 1;
    if extra > 24 {
        return None;
    }
    let mut rest = 0;
    for _ in 0..extra {
        rest = rest << 1 | u32::from(input.even_bit());
    }
    usize::try_from(((2 | slot & 1) << extra) + rest).ok()
}

struct Decoder<'p> {
    input: std::slice::Iter<'p, u8>,
    range: u32,
    code: u32,
}

impl<'p> Decoder<'p> {
    fn new(packed: &'p [u8]) -> Self {
        let mut decoder = Self {
            input: packed.iter(),
            range: u32::MAX,
            code: 0,
        };
        for _ in 0..4 {
            decoder.code = decoder.code << 8 | decoder.byte();
        }
        decoder
    }

    /// The next byte; beyond the end stand zeros, which the packer leaves out.
    fn byte(&mut self) -> u32 {
        self.input.next().copied().map_or(0, u32::from)
    }

    fn bit(&mut self, model: &mut u16) -> bool {
        let bound = (self.range >> 11) * u32::from(*model);
        let one = self.code >= bound;
        if one {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        learn(model, one);
        self.fill();
        one
    }

    fn even_bit(&mut self) -> bool {
        self.range >>= 1;
        let one = self.code >= self.range;
        if one {
            self.code -= self.range;
        }
        self.fill();
        one
    }

    fn fill(&mut self) {
        while self.range < TOP {
            self.range <<= 8;
            self.code = self.code << 8 | self.byte();
        }
    }

    fn tree(&mut self, models: &mut [u16], bits: u32) -> Option<u32> {
        let mut node = 1_usize;
        for _ in 0..bits {
            let one = self.bit(models.get_mut(node)?);
            node = node << 1 | usize::from(one);
        }
        u32::try_from(node - (1 << bits)).ok()
    }
}

fn learn(model: &mut u16, one: bool) {
    if one {
        *model -= *model >> RATE;
    } else {
        *model += (2048 - *model) >> RATE;
    }
}

#[cfg(feature = "parse")]
pub(crate) use packer::pack;

#[cfg(feature = "parse")]
mod packer {
    use std::collections::HashMap;

    use super::{LONGEST, Models, SHORTEST, SLOT_BITS, TOP, context, learn};

    /// Packs `bytes`, which may repeat parts of `dictionary`.
    pub(crate) fn pack(bytes: &[u8], dictionary: &[u8]) -> Vec<u8> {
        let whole = [dictionary, bytes].concat();
        let mut finder = Finder::new(&whole);
        let mut models = Models::new();
        let mut output = Encoder::new();
        let mut at = dictionary.len();
        let mut after_match = 0;
        let mut last = None;
        while at < whole.len() {
            let mut found = finder.best(at, last);
            if let Some((_, len)) = found {
                // A longer match one byte on is worth a literal.
                if finder
                    .best(at + 1, last)
                    .is_some_and(|(_, next)| next > len + 1)
                {
                    found = None;
                }
            }
            let Some(is_match) = models.is_match.get_mut(after_match) else {
                break;
            };
            match found {
                None => {
                    output.bit(is_match, false);
                    let (before, rest) = whole.split_at(at);
                    if let (Some(models), Some(&byte)) =
                        (models.literals.get_mut(context(before)), rest.first())
                    {
                        output.tree(models, 8, u32::from(byte));
                    }
                    after_match = 0;
                    at += 1;
                }
                Some((distance, len)) => {
                    output.bit(is_match, true);
                    let again = last == Some(distance);
                    output.bit(&mut models.again, again);
                    if !again {
                        write_distance(&mut output, &mut models, distance);
                    }
                    last = Some(distance);
                    after_match = 1;
                    output.tree(&mut models.lengths, 8, (len - SHORTEST) as u32);
                    at += len;
                }
            }
        }
        output.finish()
    }

    fn write_distance(output: &mut Encoder, models: &mut Models, distance: usize) {
        let distance = distance as u32;
        if distance < 4 {
            return output.tree(&mut models.slots, SLOT_BITS, distance);
        }
        let extra = 30 - distance.leading_zeros();
        let slot = extra * 2 + (distance >> extra);
        output.tree(&mut models.slots, SLOT_BITS, slot);
        for place in (0..extra).rev() {
            output.even_bit(distance >> place & 1 == 1);
        }
    }

    /// How many places a match is looked for at: a text has fewer of nearly all its threes.
    const MOST_PLACES: usize = 256;

    /// Finds what was there before.
    struct Finder<'w> {
        whole: &'w [u8],
        known: HashMap<[u8; 3], Vec<usize>>,
        indexed: usize,
    }

    impl<'w> Finder<'w> {
        fn new(whole: &'w [u8]) -> Self {
            Self {
                whole,
                known: HashMap::new(),
                indexed: 0,
            }
        }

        /// The best match at a place: its distance less one, and its length.
        fn best(&mut self, at: usize, last: Option<usize>) -> Option<(usize, usize)> {
            while self.indexed < at {
                if let Some(three) = self.three(self.indexed) {
                    self.known.entry(three).or_default().push(self.indexed);
                }
                self.indexed += 1;
            }
            let again = last.and_then(|distance| {
                let len = self.common(at.checked_sub(distance + 1)?, at);
                (len >= SHORTEST).then_some((distance, len))
            });
            let mut best: Option<(usize, usize)> = None;
            let places = self.three(at).and_then(|three| self.known.get(&three));
            for &place in places.into_iter().flatten().rev().take(MOST_PLACES) {
                if place >= at {
                    continue;
                }
                let len = self.common(place, at);
                let distance = at - place - 1;
                // Three bytes from far away cost more than they save.
                let pays = len >= 4 || distance < 1 << 10;
                if pays && best.is_none_or(|(_, longest)| len > longest) {
                    best = Some((distance, len));
                }
            }
            match (again, best) {
                // The same distance again costs one bit.
                (Some(again), Some(best)) if best.1 > again.1 + 2 => Some(best),
                (Some(again), _) => Some(again),
                (None, best) => best,
            }
        }

        fn three(&self, at: usize) -> Option<[u8; 3]> {
            self.whole
                .get(at..)
                .and_then(|rest| rest.first_chunk().copied())
        }

        fn common(&self, place: usize, at: usize) -> usize {
            let (Some(before), Some(here)) = (self.whole.get(place..), self.whole.get(at..)) else {
                return 0;
            };
            before
                .iter()
                .zip(here)
                .take(LONGEST)
                .take_while(|(one, other)| one == other)
                .count()
        }
    }

    struct Encoder {
        output: Vec<u8>,
        low: u64,
        range: u32,
        cache: u8,
        pending: usize,
    }

    impl Encoder {
        fn new() -> Self {
            Self {
                output: Vec::new(),
                low: 0,
                range: u32::MAX,
                cache: 0,
                pending: 1,
            }
        }

        fn bit(&mut self, model: &mut u16, one: bool) {
            let bound = (self.range >> 11) * u32::from(*model);
            if one {
                self.low += u64::from(bound);
                self.range -= bound;
            } else {
                self.range = bound;
            }
            learn(model, one);
            self.drain();
        }

        fn even_bit(&mut self, one: bool) {
            self.range >>= 1;
            if one {
                self.low += u64::from(self.range);
            }
            self.drain();
        }

        fn tree(&mut self, models: &mut [u16], bits: u32, value: u32) {
            let mut node = 1_usize;
            for place in (0..bits).rev() {
                let one = value >> place & 1 == 1;
                if let Some(model) = models.get_mut(node) {
                    self.bit(model, one);
                }
                node = node << 1 | usize::from(one);
            }
        }

        fn drain(&mut self) {
            while self.range < TOP {
                self.range <<= 8;
                self.shift();
            }
        }

        /// Writes the highest byte once no carry can change it.
        fn shift(&mut self) {
            if self.low < 0xff00_0000 || self.low > u64::from(u32::MAX) {
                let carry = (self.low >> 32) as u8;
                let mut byte = self.cache;
                for _ in 0..self.pending {
                    self.output.push(byte.wrapping_add(carry));
                    byte = 0xff;
                }
                self.pending = 0;
                self.cache = (self.low >> 24) as u8;
            }
            self.pending += 1;
            self.low = (self.low & 0x00ff_ffff) << 8;
        }

        fn finish(mut self) -> Vec<u8> {
            for _ in 0..5 {
                self.shift();
            }
            // The first byte is the carry into nothing.
            self.output.remove(0);
            while self.output.last() == Some(&0) {
                self.output.pop();
            }
            self.output
        }
    }
}

#[cfg(all(test, feature = "parse"))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_packed_comes_back(
            words in proptest::collection::vec("[a-d ]{0,9}|[а-я]{1,5}", 0..80),
            noise in proptest::collection::vec(any::<u8>(), 0..400),
            dictionary in proptest::collection::vec("[a-d ]{0,9}", 0..20),
        ) {
            let dictionary = dictionary.concat().into_bytes();
            for bytes in [words.concat().into_bytes(), noise, Vec::new(), vec![0; 1000]] {
                let packed = pack(&bytes, &dictionary);
                prop_assert_eq!(unpack(&packed, &dictionary, bytes.len()), Some(bytes));
            }
        }

        #[test]
        fn noise_is_no_danger(noise in proptest::collection::vec(any::<u8>(), 0..400), len in 0_usize..5000) {
            let unpacked = unpack(&noise, b"some words", len);
            prop_assert!(unpacked.is_none_or(|bytes| bytes.len() == len));
        }
    }
}
