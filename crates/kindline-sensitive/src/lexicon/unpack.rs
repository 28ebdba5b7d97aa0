//! Reads `data/lexicon.bin`. Numbers are written in codes ([`super::bits`] says how), those marked with a
//! star seven bits a byte, low bits first, the upper bit set where more follow.
//!
//! 1. A magic number of four bytes.
//! 2. Lists of actions: how many*; of each the length* and its actions (role, argument, strength, a byte
//!    each).
//! 3. The codes of each [`Sort`]: how many symbols*, then the lengths of their codes, four bits each.
//! 4. Sets of words: how many*, in blocks of [`SETS`]: how many blocks*, how many bytes each has*, then the
//!    blocks. Of each set, how many sets back the one is that it is like; then which words of that one it
//!    has not (how many, and after how many others each stands), how many it has more, and these. Where it
//!    is like no other, 0, then its length and its words. Words are written as the difference to the one
//!    before.
//! 5. States, each after those it leads to: how many*, in blocks of [`STATES`], likewise. A block begins with
//!    how many sets the states before it have, in sixteen bits. Of each state there is a head, then what the
//!    head announces, in this order: 1 its list of actions, 2 the state after the turn, 4 where any word
//!    leads, 8 where a gap leads, the number of its edges of one word (in the head times 16, 3 for a number
//!    that follows), and of a set (times 64, likewise); then its words, each as the difference to the one
//!    before it, each with its state; its sets, each with its state. A set is written as how many sets before
//!    the next new one it is, 0 for that one. A state is written as the number of states between it and this
//!    one; or, where phrases end and none goes on, flagged, as its list of actions.
//! 6. The filter of pairs of words that anchor phrases, eight bytes a word, low byte first.
//! 7. Pilots, a byte each.
//! 8. Words of phrases: how many*, how many bytes*; of each the bits of [`more`], and where they say so the
//!    groups beside labels of which it anchors phrases.
//! 9. Their roots, in blocks of [`ROOTS`] words: how many words*, how many blocks*, how many bytes each
//!    has*, then the blocks. A block begins with the state of the last root before it, in sixteen bits. Of
//!    each word, for each of its groups, the bits of [`super::table::anchor`] (not for labels) and a root: a
//!    list, flagged, or the difference of the state's number to that of the last root, which is written as 0,
//!    -1, 1, -2 and so on.
//! 10. Attributes: how many different ones there are*, and each as two bytes, low byte first.
//! 11. The words that the pass asks for: how many*, how many lists*, how many bytes*; of each list which
//!     attributes, a bit for whether its words are of phrases, the length (thirty-two bits), and each word:
//!     in a list of phrases the difference of its number and all of its hash, in others the difference of its
//!     hash.
//! 12. The other words, in a bucket for each value of the first [`BUCKET_BITS`] bits of the hash: how many
//!     buckets*, how many bytes each has*; of each how many words (sixteen bits), and of each word which
//!     attributes, and the difference of the rest of its hash.
//! 13. Eight bytes of nothing.

use std::sync::OnceLock;

use super::bits::{Bits, Codes, Sort};
use super::table::{
    ATTR_BITS, Action, BUCKET_BITS, Block, Bucket, FINAL, HASH_BITS, MIXED, NUMBER, PAIR_BITS,
    PILOT_BITS, ROOTS, SETS, STATES, Table, UNSIGNED, WIDEST, attr, attr_slot, fingerprint, group,
    has, info, place, signature, width,
};
use crate::hash::word_hash;

pub(super) const MAGIC: [u8; 4] = *b"KLD7";

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

    fn number(&mut self) -> Option<u64> {
        let (mut value, mut shift) = (0, 0);
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

    /// How many things follow; never more than there are bytes.
    fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.bytes.len()).then_some(count)
    }

    /// So many bytes, with what follows them.
    fn with_rest(&mut self, count: usize) -> Option<&'a [u8]> {
        let bytes = self.bytes.get(self.at..)?;
        self.bytes(count)?;
        Some(bytes)
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
    table.codes = codes(&mut reader)?;
    table.sets = blocks(&mut reader, SETS)?;
    table.states = blocks(&mut reader, STATES)?;
    let pairs = reader.bytes(8 << PAIR_BITS)?.chunks_exact(8);
    let word = |bytes: &[u8]| bytes.first_chunk().map_or(0, |b| u64::from_le_bytes(*b));
    table.pairs = pairs.map(word).collect();
    table.pilots = reader.bytes(1 << PILOT_BITS)?.to_vec();
    let infos = records(&mut reader, &mut table)?;
    table.roots = blocks(&mut reader, ROOTS)?;
    for _ in 0..reader.count()? {
        let attr = reader.bytes(2)?.first_chunk()?;
        table.attr_lists.push(u16::from_le_bytes(*attr));
    }
    vocabulary(&mut reader, &mut table, &infos)?;
    let buckets = spread(&mut reader)?.into_iter();
    table.others = buckets
        .map(|packed| Bucket {
            packed,
            slots: OnceLock::new(),
        })
        .collect();
    Some(table)
}

fn codes(reader: &mut Reader<'_>) -> Option<Codes> {
    let mut codes = Codes::new(Sort::COUNT);
    for sort in 0..Sort::COUNT {
        let count = reader.count()?;
        let bytes = reader.bytes(count.div_ceil(2))?;
        let lengths = bytes.iter().flat_map(|byte| [byte & 15, byte >> 4]);
        let lengths: Vec<u8> = lengths.take(count).collect();
        codes.put(sort, &lengths)?;
    }
    Some(codes)
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

/// Blocks of so many things each.
fn blocks(reader: &mut Reader<'static>, each: usize) -> Option<Vec<Block>> {
    let all = reader.count()?;
    let blocks = spread(reader)?.into_iter().enumerate();
    let block = |(block, packed)| {
        Some(Block {
            packed,
            count: all.checked_sub(block * each)?.min(each),
            numbers: OnceLock::new(),
        })
    };
    blocks.map(block).collect()
}

/// Stretches of bytes, each with what follows it.
fn spread(reader: &mut Reader<'static>) -> Option<Vec<&'static [u8]>> {
    let count = reader.count()?;
    let lengths: Option<Vec<usize>> = (0..count).map(|_| reader.count()).collect();
    let lengths = lengths?.into_iter();
    lengths.map(|length| reader.with_rest(length)).collect()
}

/// A block of sets, unpacked; what cannot be read is empty.
pub(super) fn sets(table: &Table, block: usize) -> Box<[u16]> {
    let read = || {
        let packed = table.sets.get(block)?;
        let mut bits = Bits::new(&table.codes, packed.packed);
        let mut out = vec![0; SETS];
        let mut other = Vec::new();
        for index in 0..packed.count {
            let place = out.len();
            *out.get_mut(index)? = u16::try_from(place).ok()?;
            let back = usize::try_from(bits.number(Sort::Like)?).ok()?;
            if back == 0 {
                let count = bits.small(Sort::Length)?;
                out.push(count);
                words(&mut bits, [Sort::FirstWord, Sort::Word], count, &mut out)?;
                continue;
            }
            other.clear();
            if let Some(here) = index.checked_sub(back) {
                let at = usize::from(*out.get(here)?);
                let (count, words) = out.get(at..)?.split_first()?;
                other.extend_from_slice(words.get(..usize::from(*count))?);
            } else {
                let set = (block * SETS + index).checked_sub(back)?;
                other.extend_from_slice(table.set(u16::try_from(set).ok()?));
            }
            out.push(0);
            altered(&mut bits, &mut other, &mut out)?;
            let count = u16::try_from(out.len() - place - 1).ok()?;
            *out.get_mut(place)? = count;
        }
        Some(out.into_boxed_slice())
    };
    read().unwrap_or_default()
}

/// Reads ascending words.
fn words(bits: &mut Bits<'_>, sorts: [Sort; 2], count: u16, out: &mut Vec<u16>) -> Option<()> {
    let [first, more] = sorts;
    let mut word = 0u16;
    for at in 0..count {
        word = word.wrapping_add(bits.small(if at == 0 { first } else { more })?);
        out.push(word);
    }
    Some(())
}

/// Adds the words of another set without those that are missing, and with those that only this one has.
fn altered(bits: &mut Bits<'_>, other: &mut Vec<u16>, out: &mut Vec<u16>) -> Option<()> {
    let (mut from, mut to) = (0usize, 0usize);
    for _ in 0..bits.small(Sort::Missing)? {
        let kept = usize::from(bits.small(Sort::Place)?);
        let end = from.checked_add(kept).filter(|end| *end < other.len())?;
        other.copy_within(from..end, to);
        from += kept + 1;
        to += kept;
    }
    let end = other.len();
    other.copy_within(from..end, to);
    other.truncate(to + end - from);
    let more = bits.small(Sort::More)?;
    let mut rest = other.as_slice();
    let mut word = 0u16;
    for at in 0..more {
        let sort = if at == 0 { Sort::FirstOwn } else { Sort::Own };
        word = word.wrapping_add(bits.small(sort)?);
        let (below, above) = rest.split_at(rest.partition_point(|one| *one < word));
        out.extend_from_slice(below);
        out.push(word);
        rest = above;
    }
    out.extend_from_slice(rest);
    Some(())
}

/// A state that is written as seen from one of some number.
#[inline(always)]
fn state(bits: &mut Bits<'_>, sort: Sort, seen: usize) -> Option<u16> {
    let (is_list, value) = bits.flagged(sort)?;
    if is_list {
        return FINAL.checked_add(u16::try_from(value).ok()?);
    }
    u16::try_from(seen.checked_sub(value + 1)?).ok()
}

/// A block of states, unpacked; what cannot be read is empty.
pub(super) fn states(table: &Table, block: usize) -> Box<[u16]> {
    let read = || {
        let packed = table.states.get(block)?;
        let mut bits = Bits::new(&table.codes, packed.packed);
        let mut out = vec![0; STATES];
        out.reserve(16 * STATES);
        let mut newest = bits.raw(16)? as usize;
        for index in 0..packed.count {
            let place = u16::try_from(out.len()).ok()?;
            *out.get_mut(index)? = place;
            let seen = block * STATES + index;
            one_state(&mut bits, table, &mut out, seen, &mut newest)?;
        }
        Some(out.into_boxed_slice())
    };
    read().unwrap_or_default()
}

/// Reads one state. `newest` is how many sets the states before it have.
fn one_state(
    bits: &mut Bits<'_>,
    table: &Table,
    out: &mut Vec<u16>,
    seen: usize,
    newest: &mut usize,
) -> Option<()> {
    let head_at = out.len();
    let head = bits.symbol(Sort::Head)?;
    let slots = u16::from(head) & (has::SIGNATURE - 1);
    out.extend([slots, 0]);
    if slots & has::OUTS != 0 {
        out.push(bits.small(Sort::Outs)?);
    }
    for _ in 0..(slots & !has::OUTS).count_ones() {
        out.push(state(bits, Sort::Special, seen)?);
    }
    let ones = match head >> 4 & 3 {
        3 => bits.small(Sort::Ones)?,
        few => u16::from(few),
    };
    let many = match head >> 6 {
        3 => u8::try_from(bits.number(Sort::Many)?).ok()?,
        few => few,
    };
    let mut key = 0u16;
    let from = out.len();
    let width = usize::from(ones);
    out.resize(from + 2 * width, 0);
    let (keys, targets) = out.get_mut(from..)?.split_at_mut_checked(width)?;
    let mut sort = Sort::FirstKey;
    for (slot, target) in keys.iter_mut().zip(targets) {
        key = key.wrapping_add(bits.small(sort)?);
        sort = Sort::Key;
        *slot = key;
        *target = state(bits, Sort::KeyTo, seen)?;
    }
    for _ in 0..many {
        // 0 is a set that no state before this one has.
        let back = usize::from(bits.small(Sort::Set)?);
        let set = u16::try_from(newest.checked_sub(back)?).ok()?;
        *newest += usize::from(back == 0);
        out.push(set);
        out.push(state(bits, Sort::SetTo, seen)?);
    }
    let mut sign = 0;
    if many > 0 || ones > UNSIGNED {
        let width = sign_state(table, out, from, ones)?;
        sign = has::SIGNATURE | (width as u16) << has::WIDTH;
    }
    if let Some([first, second]) = out.get_mut(head_at..head_at + 2) {
        *first |= (u16::from(many) << has::SETS) | sign;
        *second = ones;
    }
    Some(())
}

/// Puts the signature of the last state before its keys, which start at a place; gives how often it is doubled.
fn sign_state(table: &Table, out: &mut Vec<u16>, from: usize, ones: u16) -> Option<u32> {
    let (own, sets) = out.get(from..)?.split_at_checked(2 * usize::from(ones))?;
    let own = own.get(..usize::from(ones))?;
    let sets = sets.iter().step_by(2).map(|set| table.set(*set));
    let width = width(own.len() + sets.clone().map(<[u16]>::len).sum::<usize>());
    let mut bits = [0u16; 4 << WIDEST];
    let mut sign = |keys: &[u16]| {
        for key in keys {
            let bit = signature(*key, width);
            if let Some(bits) = bits.get_mut(bit / 16) {
                *bits |= 1 << (bit % 16);
            }
        }
    };
    sign(own);
    sets.for_each(sign);
    out.splice(from..from, bits.into_iter().take(4 << width));
    Some(width)
}

/// The words of phrases: of each its [`info`].
fn records(reader: &mut Reader<'static>, table: &mut Table) -> Option<Vec<u32>> {
    let count = reader.count()?;
    let length = reader.count()?;
    let mut bits = Bits::new(&table.codes, reader.with_rest(length)?);
    let mut infos = Vec::with_capacity(count);
    table.groups.reserve_exact(count);
    for id in 0..count {
        let what = bits.symbol(Sort::What)?;
        let mut groups = 0;
        if what & more::OTHERS != 0 {
            groups = bits.symbol(Sort::Groups)?;
        }
        if what & more::LABEL != 0 {
            groups |= group::LABEL;
        }
        table.groups.push(groups);
        let mut word = u32::try_from(id).ok()? | info::of(groups);
        for (bit, means) in [
            (more::ALONE, info::ALONE),
            (more::FIRST, info::FIRST),
            (more::SECOND, info::SECOND),
            (more::DETECTOR, info::DETECTOR),
        ] {
            if what & bit != 0 {
                word |= means;
            }
        }
        infos.push(word);
    }
    let info = |id: u16| infos.get(usize::from(id)).copied();
    table.numbers = [info(NUMBER)?, info(MIXED)?];
    Some(infos)
}

/// A block of roots, unpacked; what cannot be read is empty.
pub(super) fn roots(table: &Table, block: usize) -> Box<[u16]> {
    let read = || {
        let packed = table.roots.get(block)?;
        let mut bits = Bits::new(&table.codes, packed.packed);
        let mut last = bits.raw(16)? as usize;
        let mut out = vec![0; ROOTS];
        out.reserve(4 * ROOTS);
        for index in 0..packed.count {
            *out.get_mut(index)? = u16::try_from(out.len()).ok()?;
            let groups = table.groups.get(block * ROOTS + index)?;
            for root in 0..groups.count_ones() {
                let of_labels = root == 0 && groups & group::LABEL != 0;
                let anchor = if of_labels {
                    0
                } else {
                    bits.symbol(Sort::Anchor)?
                };
                let (is_list, value) = bits.flagged(Sort::Root)?;
                let root = if is_list {
                    FINAL.checked_add(u16::try_from(value).ok()?)?
                } else {
                    let by = value >> 1;
                    last = if value & 1 == 0 {
                        last.wrapping_add(by)
                    } else {
                        last.wrapping_sub(by + 1)
                    };
                    u16::try_from(last).ok()?
                };
                out.extend([anchor.into(), root]);
            }
        }
        Some(out.into_boxed_slice())
    };
    read().unwrap_or_default()
}

/// The words that the pass asks for.
fn vocabulary(reader: &mut Reader<'static>, table: &mut Table, infos: &[u32]) -> Option<()> {
    let words = reader.count()?;
    let lists = reader.count()?;
    let length = reader.count()?;
    let packed = reader.with_rest(length)?;
    let places = word_places(words);
    table.words = vec![0; places];
    table.attrs = vec![0; places];
    table.word_shift = 32 - places.trailing_zeros();
    for word in [
        b"www".as_slice(),
        b"corner",
        b"dot",
        b"gmail",
        b"hotmail",
        b"yahoo",
        b"outlook",
        b"icloud",
    ] {
        insert(table, word_hash(word), info::DETECTOR, 0);
    }
    let codes = std::mem::take(&mut table.codes);
    let mut bits = Bits::new(&codes, packed);
    for _ in 0..lists {
        let list = List::read(&mut bits)?;
        let attrs = *table.attr_lists.get(usize::from(list.attr))?;
        let mut of_all = 0;
        for (attr, means) in [(attr::PERSON, info::PERSON), (attr::SELF, info::SELF)] {
            if attrs & attr != 0 {
                of_all |= means;
            }
        }
        list.words(&mut bits, |id, hash| {
            let info = infos.get(usize::from(id)).copied().unwrap_or(0);
            insert(table, hash << (64 - HASH_BITS), info | of_all, list.attr);
        })?;
    }
    table.codes = codes;
    Some(())
}

/// A list of words with the same attributes.
struct List {
    attr: u8,
    of_phrases: bool,
    length: u64,
}

impl List {
    fn read(bits: &mut Bits<'_>) -> Option<List> {
        Some(List {
            attr: bits.symbol(Sort::Attr)?,
            of_phrases: bits.raw(1)? != 0,
            length: bits.raw(32)?,
        })
    }

    /// Gives the number and the hash of each word.
    #[inline(always)]
    fn words(&self, bits: &mut Bits<'_>, mut take: impl FnMut(u16, u64)) -> Option<()> {
        let (mut id, mut hash) = (0u16, 0u64);
        for _ in 0..self.length {
            if self.of_phrases {
                id = id.wrapping_add(bits.small(Sort::Id)?);
                hash = bits.raw(HASH_BITS)?;
            } else {
                hash = hash.wrapping_add(bits.number(Sort::Hash)?);
            }
            take(id, hash);
        }
        Some(())
    }
}

/// A bucket of words of no phrase with their attributes; what cannot be read is empty.
pub(super) fn others(table: &Table, bucket: usize) -> Box<[u32]> {
    let read = || {
        let mut bits = Bits::new(&table.codes, table.others.get(bucket)?.packed);
        let count = bits.raw(16)? as usize;
        let size = (count * 4 / 3 + 8).next_power_of_two();
        let mut slots = vec![0; size];
        let mut hash = u64::try_from(bucket).ok()? << (HASH_BITS - BUCKET_BITS);
        for _ in 0..count {
            let attr = bits.symbol(Sort::Attr)?;
            hash = hash.wrapping_add(bits.number(Sort::Hash)?);
            let (mut slot, kept) = attr_slot(hash << (64 - HASH_BITS), size);
            while let Some(entry) = slots.get_mut(slot & (size - 1)) {
                if *entry == 0 {
                    *entry = kept << ATTR_BITS | u32::from(attr);
                    break;
                }
                slot += 1;
            }
        }
        Some(slots.into_boxed_slice())
    };
    read().unwrap_or_default()
}

/// How many places some words of phrases have.
pub(crate) fn word_places(words: usize) -> usize {
    (words * 8 / 7 + 8).next_power_of_two()
}

#[inline]
fn insert(table: &mut Table, hash: u64, info: u32, attr: u8) {
    let pilot = table.pilots.get((hash >> (64 - PILOT_BITS)) as usize);
    let place = place(hash, pilot.copied().unwrap_or(0), table.word_shift);
    if let Some(entry) = table.words.get_mut(place) {
        *entry |= u64::from(fingerprint(hash)) | u64::from(info) << 32;
    }
    if let Some(entry) = table.attrs.get_mut(place) {
        *entry |= attr;
    }
}
