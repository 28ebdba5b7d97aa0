//! Reads `data/lexicon.bin`. Every number is written seven bits a byte, low bits first, the upper bit set
//! where more follow, unless something else is said.
//!
//! 1. A magic number of four bytes.
//! 2. Lists of actions: how many; of each the length and its actions (role, argument, strength, a byte
//!    each).
//! 3. Sets of words, in blocks of [`SETS`]: how many blocks, how many bytes each has, then the blocks; of
//!    each set the length and its words, each as the difference to the one before it.
//! 4. States, each after those it leads to, in blocks of [`STATES`], likewise. A block begins with how many
//!    sets the states before it have. Of each state there is a byte, then what the byte announces, in this
//!    order: 1 its list of actions, 2 the state after the turn, 4 where any word leads, 8 where a gap leads,
//!    the number of its edges of one word (in the byte times 16, 3 for a number that follows), and of a set
//!    (times 64, likewise, as one byte); then its words, each as the difference to the one before it, each
//!    with its state; its sets, each with its state. A set is written as how many sets before the next new
//!    one it is, 0 for that one. A state is written as twice the number of states between it and this one;
//!    or, where phrases end and none goes on, as twice the list of actions plus one.
//! 5. Words of phrases: how many; of each a byte of the bits of [`more`], where they say so a byte of the
//!    groups beside labels of which it anchors phrases, and for each of its groups the bits of
//!    [`super::table::anchor`] (not for labels) and a root: a list as above, or twice the difference of the state's number to that of the last root, which is written as
//!    0, -1, 1, -2 and so on.
//! 6. The filter of pairs of words that anchor phrases, eight bytes a word, low byte first.
//! 7. Pilots, a byte each.
//! 8. The vocabulary: how many words of phrases, how many with attributes, and how many lists; of each
//!    list its attributes, a byte for whether its words are of phrases, the length, and for each word the
//!    difference of its hash and, in a list of phrases, its number. The lists of words that are neither of
//!    phrases nor [`attr::PERSON`] come last.

use std::sync::OnceLock;

use super::table::{
    ATTR_BITS, Action, Attrs, Block, FINAL, HASH_BITS, MIXED, NUMBER, PAIR_BITS, PILOT_BITS, SETS,
    STATES, Table, UNSIGNED, attr, attr_slot, fingerprint, group, has, info, place, signature,
};
use crate::hash::word_hash;

pub(super) const MAGIC: [u8; 4] = *b"KLD6";

/// What else a word of phrases is.
pub(super) mod more {
    /// The anchor of a phrase of labels by itself.
    pub(crate) const ALONE: u8 = 1;
    /// The first of a pair of anchors.
    pub(crate) const FIRST: u8 = 2;
    /// The second of one.
    pub(crate) const SECOND: u8 = 4;
    /// A detector waits for it.
    pub(crate) const DETECTOR: u8 = 8;
    /// It anchors phrases of labels.
    pub(crate) const LABEL: u8 = 16;
    /// It anchors phrases of other groups, which follow.
    pub(crate) const OTHERS: u8 = 32;
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    #[inline(always)]
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    #[inline(always)]
    fn number(&mut self) -> Option<u64> {
        let first = u64::from(self.byte()?);
        if first < 0x80 {
            return Some(first);
        }
        let second = u64::from(self.byte()?);
        let value = first & 0x7F | (second & 0x7F) << 7;
        if second < 0x80 {
            return Some(value);
        }
        self.large(value)
    }

    /// The rest of a number of more than two bytes.
    fn large(&mut self, mut value: u64) -> Option<u64> {
        let mut shift = 14;
        while shift < 63 {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(value);
            }
            shift += 7;
        }
        None
    }

    #[inline(always)]
    fn small(&mut self) -> Option<u16> {
        u16::try_from(self.number()?).ok()
    }

    /// How many things follow; never more than there are bytes.
    fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.bytes.len()).then_some(count)
    }

    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let bytes = self.bytes.get(self.at..self.at.checked_add(count)?)?;
        self.at += count;
        Some(bytes)
    }
}

/// Reads a table; `None` where the bytes are no lexicon. States, sets and attributes are read when they are
/// needed.
pub(super) fn unpack(bytes: &'static [u8]) -> Option<Table> {
    let bytes = bytes.strip_prefix(&MAGIC)?;
    let mut reader = Reader { bytes, at: 0 };
    let mut table = Table::default();
    actions(&mut reader, &mut table)?;
    table.sets = blocks(&mut reader)?;
    table.states = blocks(&mut reader)?;
    let infos = records(&mut reader, &mut table)?;
    let pairs = reader.bytes(8 << PAIR_BITS)?.chunks_exact(8);
    let word = |bytes: &[u8]| bytes.first_chunk().map_or(0, |b| u64::from_le_bytes(*b));
    table.pairs = pairs.map(word).collect();
    table.pilots = reader.bytes(1 << PILOT_BITS)?.to_vec();
    vocabulary(&mut reader, &mut table, &infos)?;
    Some(table)
}

fn actions(reader: &mut Reader<'_>, table: &mut Table) -> Option<()> {
    for _ in 0..reader.count()? {
        let start = u16::try_from(table.actions.len()).ok()?;
        for _ in 0..reader.count()? {
            table.actions.push(Action {
                role: reader.byte()?,
                argument: reader.byte()?,
                strength: reader.byte()?,
            });
        }
        table
            .lists
            .push((start, u16::try_from(table.actions.len()).ok()?));
    }
    Some(())
}

/// Blocks of states or sets: how many bytes each has, then all of them.
fn blocks(reader: &mut Reader<'static>) -> Option<Vec<Block>> {
    let count = reader.count()?;
    let lengths: Option<Vec<usize>> = (0..count).map(|_| reader.count()).collect();
    let read = |length| {
        Some(Block {
            packed: reader.bytes(length)?,
            numbers: OnceLock::new(),
        })
    };
    lengths?.into_iter().map(read).collect()
}

/// A block of sets, unpacked; what cannot be read is empty.
pub(super) fn sets(table: &Table, block: usize) -> Box<[u16]> {
    let read = || {
        let mut reader = Reader {
            bytes: table.sets.get(block)?.packed,
            at: 0,
        };
        let mut out = vec![0; SETS];
        for index in 0..SETS {
            if reader.at == reader.bytes.len() {
                break;
            }
            *out.get_mut(index)? = u16::try_from(out.len()).ok()?;
            let keys = reader.small()?;
            out.push(keys);
            let mut key = 0u16;
            for _ in 0..keys {
                key = key.wrapping_add(reader.small()?);
                out.push(key);
            }
        }
        Some(out.into_boxed_slice())
    };
    read().unwrap_or_default()
}

/// A state that is written as seen from one of some number.
#[inline(always)]
fn state(reader: &mut Reader<'_>, seen: usize) -> Option<u16> {
    let written = reader.number()?;
    let value = usize::try_from(written >> 1).ok()?;
    if written & 1 != 0 {
        return FINAL.checked_add(u16::try_from(value).ok()?);
    }
    u16::try_from(seen.checked_sub(value + 1)?).ok()
}

/// A block of states, unpacked; what cannot be read is empty.
pub(super) fn states(table: &Table, block: usize) -> Box<[u16]> {
    let read = || {
        let mut reader = Reader {
            bytes: table.states.get(block)?.packed,
            at: 0,
        };
        let mut out = vec![0; STATES];
        out.reserve(reader.bytes.len() * 2);
        let mut newest = usize::try_from(reader.number()?).ok()?;
        for index in 0..STATES {
            if reader.at == reader.bytes.len() {
                break;
            }
            let place = u16::try_from(out.len()).ok()?;
            *out.get_mut(index)? = place;
            let seen = block * STATES + index;
            one_state(&mut reader, table, &mut out, seen, &mut newest)?;
        }
        Some(out.into_boxed_slice())
    };
    read().unwrap_or_default()
}

/// Reads one state. `newest` is how many sets the states before it have.
fn one_state(
    reader: &mut Reader<'_>,
    table: &Table,
    out: &mut Vec<u16>,
    seen: usize,
    newest: &mut usize,
) -> Option<()> {
    let head_at = out.len();
    let head = reader.byte()?;
    let slots = u16::from(head) & (has::SIGNATURE - 1);
    out.extend([slots, 0]);
    if slots & has::OUTS != 0 {
        out.push(reader.small()?);
    }
    for _ in 0..(slots & !has::OUTS).count_ones() {
        out.push(state(reader, seen)?);
    }
    let ones = match head >> 4 & 3 {
        3 => reader.small()?,
        few => u16::from(few),
    };
    let many = match head >> 6 {
        3 => reader.byte()?,
        few => few,
    };
    let signed = many > 0 || ones > UNSIGNED;
    let bits_at = out.len();
    if signed {
        out.extend([0; 4]);
    }
    let (mut key, mut bits) = (0u16, 0u64);
    let from = out.len();
    let width = usize::from(ones);
    out.resize(from + 2 * width, 0);
    let (keys, targets) = out.get_mut(from..)?.split_at_mut_checked(width)?;
    for (slot, target) in keys.iter_mut().zip(targets) {
        key = key.wrapping_add(reader.small()?);
        bits |= 1 << signature(key);
        *slot = key;
        *target = state(reader, seen)?;
    }
    for _ in 0..many {
        // 0 is a set that no state before this one has.
        let back = usize::from(reader.small()?);
        let set = u16::try_from(newest.checked_sub(back)?).ok()?;
        *newest += usize::from(back == 0);
        let keys = table.set(set).iter();
        bits = keys.fold(bits, |bits, key| bits | 1 << signature(*key));
        out.push(set);
        out.push(state(reader, seen)?);
    }
    if signed {
        for (shift, slot) in out.get_mut(bits_at..bits_at + 4)?.iter_mut().enumerate() {
            *slot = (bits >> (16 * shift)) as u16;
        }
    }
    if let Some([first, second]) = out.get_mut(head_at..head_at + 2) {
        *first |= (u16::from(many) << has::SETS) | (u16::from(signed) * has::SIGNATURE);
        *second = ones;
    }
    Some(())
}

/// The words of phrases: of each its [`info`].
fn records(reader: &mut Reader<'_>, table: &mut Table) -> Option<Vec<u32>> {
    let count = reader.count()?;
    let mut infos = Vec::with_capacity(count);
    table.first_roots.reserve_exact(count);
    let mut last = 0usize;
    for id in 0..count {
        table
            .first_roots
            .push(u16::try_from(table.roots.len()).ok()?);
        let bits = reader.byte()?;
        let mut groups = 0;
        if bits & more::OTHERS != 0 {
            groups = reader.byte()?;
        }
        if bits & more::LABEL != 0 {
            groups |= group::LABEL;
        }
        let mut word = u32::try_from(id).ok()? | info::of(groups);
        for (bit, means) in [
            (more::ALONE, info::ALONE),
            (more::FIRST, info::FIRST),
            (more::SECOND, info::SECOND),
            (more::DETECTOR, info::DETECTOR),
        ] {
            if bits & bit != 0 {
                word |= means;
            }
        }
        for root in 0..groups.count_ones() {
            let of_labels = root == 0 && groups & group::LABEL != 0;
            let how = if of_labels { 0 } else { reader.byte()? };
            table.anchors.push(how);
            let written = reader.number()?;
            let value = usize::try_from(written >> 1).ok()?;
            table.roots.push(if written & 1 != 0 {
                FINAL.checked_add(u16::try_from(value).ok()?)?
            } else {
                let by = value >> 1;
                last = if value & 1 == 0 {
                    last.wrapping_add(by)
                } else {
                    last.wrapping_sub(by + 1)
                };
                u16::try_from(last).ok()?
            });
        }
        infos.push(word);
    }
    let info = |id: u16| infos.get(usize::from(id)).copied();
    table.numbers = [info(NUMBER)?, info(MIXED)?];
    Some(infos)
}

/// The words that the pass asks for. The lists that have none of them come last, and are not read.
fn vocabulary(reader: &mut Reader<'static>, table: &mut Table, infos: &[u32]) -> Option<()> {
    let (words, with_attributes) = (reader.count()?, reader.count()?);
    table.vocabulary = (reader.bytes.get(reader.at..)?, with_attributes);
    let places = word_places(words);
    table.words = vec![0; places];
    table.word_shift = 32 - places.trailing_zeros();
    for word in [b"www".as_slice(), b"corner"] {
        insert(table, word_hash(word), info::DETECTOR);
    }
    for _ in 0..reader.count()? {
        let bits = reader.small()?;
        let of_phrases = reader.byte()? != 0;
        if !of_phrases && bits & attr::PERSON == 0 {
            return Some(());
        }
        let mut of_all = 0;
        for (attr, means) in [(attr::PERSON, info::PERSON), (attr::SELF, info::SELF)] {
            if bits & attr != 0 {
                of_all |= means;
            }
        }
        let mut hash = 0u64;
        for _ in 0..reader.count()? {
            hash = hash.wrapping_add(reader.number()?);
            let id = if of_phrases { reader.small()? } else { 0 };
            let info = infos.get(usize::from(id)).copied().unwrap_or(0);
            insert(table, hash << (64 - HASH_BITS), info | of_all);
        }
    }
    Some(())
}

/// The attributes of all words; what cannot be read is empty.
pub(super) fn attributes(table: &Table) -> Attrs {
    let read = || {
        let (bytes, words) = table.vocabulary;
        let mut reader = Reader { bytes, at: 0 };
        let mut attrs = Attrs {
            slots: vec![0; (words * 4 / 3 + 8).next_power_of_two()],
            lists: Vec::new(),
        };
        let mask = attrs.slots.len() - 1;
        for _ in 0..reader.count()? {
            let bits = reader.small()?;
            let of_phrases = reader.byte()? != 0;
            if bits != 0 {
                attrs.lists.push(bits);
            }
            let list = u32::try_from(attrs.lists.len()).ok()?;
            if list >> ATTR_BITS != 0 {
                return None;
            }
            let mut hash = 0u64;
            for _ in 0..reader.count()? {
                hash = hash.wrapping_add(reader.number()?);
                if of_phrases {
                    reader.small()?;
                }
                if bits == 0 {
                    continue;
                }
                let (mut slot, kept) = attr_slot(hash << (64 - HASH_BITS), mask + 1);
                while let Some(entry) = attrs.slots.get_mut(slot & mask) {
                    if *entry == 0 {
                        *entry = kept << ATTR_BITS | list;
                        break;
                    }
                    slot += 1;
                }
            }
        }
        (reader.at == bytes.len()).then_some(attrs)
    };
    read().unwrap_or_default()
}

/// How many places some words of phrases have.
pub(crate) fn word_places(words: usize) -> usize {
    (words * 8 / 7 + 8).next_power_of_two()
}

#[inline]
fn insert(table: &mut Table, hash: u64, info: u32) {
    let pilot = table.pilots.get((hash >> (64 - PILOT_BITS)) as usize);
    let place = place(hash, pilot.copied().unwrap_or(0), table.word_shift);
    if let Some(entry) = table.words.get_mut(place) {
        *entry |= u64::from(fingerprint(hash)) | u64::from(info) << 32;
    }
}
