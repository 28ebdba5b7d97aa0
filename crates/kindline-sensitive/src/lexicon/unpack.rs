//! Reads `data/lexicon.bin`. Keys, sets and targets of states take two bytes, low byte first; every other
//! number is written seven bits a byte, low bits first, the upper bit set where more follow.
//!
//! 1. A magic number of four bytes.
//! 2. Lists of actions: how many; of each the length and its actions (role, argument, strength).
//! 3. Sets of keys: how many, and how many keys; the length of each; all keys.
//! 4. Edges: how many of one key, and how many of a set; then all keys, their targets, all sets, their
//!    targets.
//! 5. States, each after those it leads to: how many; of each its list of actions plus one (0 for none),
//!    how many edges of one key, how many of a set, and three bytes: the groups of phrases that go on
//!    here, how far the longest mask reaches, and the bits of [`flag`], followed by where any word and a
//!    gap lead, plus one, if they do.
//! 6. Classes: how many; the root of each plus one.
//! 7. Words of phrases: how many; of each one byte of what follows: 1 its root, 2 its classes (how many,
//!    differences), 4 its anchor (groups, numbers of words before).
//! 8. The bits of [`super::table::start_bits`].
//! 9. The filter of pairs of words that anchor phrases: of each of its words how many bits, and which.
//! 10. The vocabulary: how many words and how many lists; of each list its attributes, a byte for whether
//!     its words are of phrases, the length, and per word the difference of its hash and its id.

use std::sync::OnceLock;

use super::table::{
    Action, HASH_BITS, Keys, LARGE, MASKS, Record, STARTS, State, Table, flag, signature,
};

pub(super) const MAGIC: [u8; 4] = *b"KLD4";

/// What follows in a word's record.
pub(super) mod follows {
    pub(crate) const ROOT: u8 = 1;
    pub(crate) const CLASSES: u8 = 2;
    pub(crate) const ANCHOR: u8 = 4;
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    #[inline]
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    #[inline]
    fn number(&mut self) -> Option<u64> {
        let mut value = u64::from(self.byte()?);
        if value < 0x80 {
            return Some(value);
        }
        value &= 0x7F;
        let mut shift = 7;
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

    fn small(&mut self) -> Option<u16> {
        u16::try_from(self.number()?).ok()
    }

    /// Numbers of two bytes each.
    fn pairs_of_bytes(&mut self, count: usize) -> Option<Vec<u16>> {
        let (bytes, rest) = self.rest.split_at_checked(count.checked_mul(2)?)?;
        self.rest = rest;
        let pairs = bytes.chunks_exact(2);
        Some(
            pairs
                .map(|pair| {
                    pair.first_chunk()
                        .map_or(0, |pair| u16::from_le_bytes(*pair))
                })
                .collect(),
        )
    }

    /// How many things follow; never more than there are bytes.
    fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.rest.len()).then_some(count)
    }
}

/// Fills a table; `None` where the bytes are no lexicon.
pub(super) fn unpack(bytes: &[u8], table: &mut Table) -> Option<()> {
    let rest = bytes.strip_prefix(&MAGIC)?;
    let mut reader = Reader { rest };
    table.lists = actions(&mut reader, table)?;
    sets(&mut reader, table)?;
    edges(&mut reader, table)?;
    states(&mut reader, table)?;
    for _ in 0..reader.count()? {
        table.class_roots.push(reader.small()?);
    }
    records(&mut reader, table)?;
    let (filter, rest) = reader.rest.split_at_checked(STARTS / 8)?;
    table.starts = filter.to_vec();
    reader.rest = rest;
    pairs(&mut reader, table)?;
    vocabulary(&mut reader, table)?;
    reader.rest.is_empty().then_some(())
}

fn actions(reader: &mut Reader<'_>, table: &mut Table) -> Option<Vec<(u16, u16)>> {
    let mut lists = Vec::new();
    for _ in 0..reader.count()? {
        let start = u16::try_from(table.actions.len()).ok()?;
        for _ in 0..reader.count()? {
            table.actions.push(Action {
                role: reader.byte()?,
                argument: reader.byte()?,
                strength: reader.byte()?,
            });
        }
        lists.push((start, u16::try_from(table.actions.len()).ok()?));
    }
    Some(lists)
}

fn sets(reader: &mut Reader<'_>, table: &mut Table) -> Option<()> {
    let (count, keys) = (reader.count()?, reader.count()?);
    table.sets.reserve_exact(count);
    let mut start = 0;
    for _ in 0..count {
        let range = (start, start + u32::try_from(reader.count()?).ok()?);
        table.sets.push(Keys {
            signature: 0,
            range,
        });
        start = range.1;
    }
    table.set_keys = reader.pairs_of_bytes(keys)?;
    for set in &mut table.sets {
        let keys = table
            .set_keys
            .get(set.range.0 as usize..set.range.1 as usize)?;
        set.signature = keys.iter().fold(0, |bits, key| bits | signature(*key));
    }
    Some(())
}

fn edges(reader: &mut Reader<'_>, table: &mut Table) -> Option<()> {
    let (ones, many) = (reader.count()?, reader.count()?);
    table.one_keys = reader.pairs_of_bytes(ones)?;
    table.one_targets = reader.pairs_of_bytes(ones)?;
    let sets = reader.pairs_of_bytes(many)?;
    let targets = reader.pairs_of_bytes(many)?;
    table.many = sets.into_iter().zip(targets).collect();
    Some(())
}

fn states(reader: &mut Reader<'_>, table: &mut Table) -> Option<()> {
    let count = reader.count()?;
    table.states.reserve_exact(count);
    let (mut ones_at, mut many_at) = (0, 0);
    for _ in 0..count {
        let mut state = State {
            outs: reader.small()?.wrapping_sub(1),
            ones_at,
            ones: reader.small()?,
            many_at,
            many: reader.small()?,
            groups: reader.byte()?,
            reach: reader.byte()?,
            flags: reader.byte()?,
            large: u16::MAX,
            ..State::default()
        };
        if state.flags & flag::ANY != 0 {
            state.any = reader.small()?;
        }
        if state.flags & flag::GAP != 0 {
            state.gap = reader.small()?;
        }
        ones_at += u32::from(state.ones);
        many_at += u32::from(state.many);
        let keys = table.one_keys.get(state.ones())?;
        let mut bits = keys.iter().fold(0, |bits, key| bits | signature(*key));
        for (set, _) in table.many.get(state.many())? {
            bits |= table.sets.get(usize::from(*set))?.signature;
        }
        state.signature = bits;
        if usize::from(state.ones) + 2 * usize::from(state.many) >= LARGE {
            state.large = u16::try_from(table.large.len()).ok()?;
            table.large.push(OnceLock::new());
        }
        table.states.push(state);
    }
    Some(())
}

fn records(reader: &mut Reader<'_>, table: &mut Table) -> Option<()> {
    let count = reader.count()?;
    table.records.reserve_exact(count);
    for _ in 0..count {
        let what = reader.byte()?;
        let mut record = Record::default();
        if what & follows::ROOT != 0 {
            record.root = reader.small()?;
        }
        let first = u16::try_from(table.class_list.len()).ok()?;
        if what & follows::CLASSES != 0 {
            let mut class = 0u8;
            for _ in 0..reader.count()? {
                class = class.checked_add(reader.byte()?)?;
                table.class_list.push(class);
            }
        }
        record.classes = (first, u16::try_from(table.class_list.len()).ok()?);
        if what & follows::ANCHOR != 0 {
            record.anchors = reader.byte()?;
            record.back = reader.small()?;
        }
        let (mut groups, mut mask) = (0, 0);
        for state in table.roots(&record).filter_map(|root| table.state(root)) {
            groups |= state.groups;
            if state.groups & MASKS != 0 {
                mask = mask.max(state.reach.saturating_add(1));
            }
        }
        record.groups = groups;
        record.mask = mask;
        table.records.push(record);
    }
    Some(())
}

fn pairs(reader: &mut Reader<'_>, table: &mut Table) -> Option<()> {
    for word in table.pairs.words() {
        for _ in 0..reader.byte()? {
            *word |= 1 << (reader.byte()? & 63);
        }
    }
    Some(())
}

fn vocabulary(reader: &mut Reader<'_>, table: &mut Table) -> Option<()> {
    table.reserve(reader.count()?);
    for _ in 0..reader.count()? {
        let attr = reader.small()?;
        let of_phrases = reader.byte()? != 0;
        let mut hash = 0u64;
        for _ in 0..reader.count()? {
            hash = hash.wrapping_add(reader.number()?);
            let id = if of_phrases { reader.small()? } else { 0 };
            table.insert(hash << (64 - HASH_BITS), id, attr);
        }
    }
    Some(())
}
