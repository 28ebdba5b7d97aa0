//! The compiled lexicon, read in place.
//!
//! Layout, little-endian `u32` unless said: magic, then the offsets of the sections, then
//! - `vocabulary`: a power of two of slots `(fingerprint, payload)`; fingerprint 0 is empty; the
//!   payload is the word id (low 16 bits, 0 for none) and its attributes (high 16 bits);
//! - `words` (8 bytes each): for each word id the state that phrases starting with it enter, plus one
//!   (`u16`, 0 for none), and its range in `class_list` (`u16` start, `u16` end, `u16` unused);
//! - `class_list` (`u16`): the edge keys of the word classes of each word;
//! - `edges` / `edge_keys` / `edge_targets` (`u16` both): for each state the range of its edges, their
//!   keys in order, and the states they lead to; states with the same future are one state;
//! - `flags` (`u8`): for each state which sorts of edges it has;
//! - `pairs`: a power of two of bits, one set for each state and key that go on, so that one probe
//!   turns almost every word away;
//! - `outs` / `out_list`: for each state the actions of the phrases that end there.

/// What a word is, beside its id.
pub(crate) mod attr {
    /// A first name or nickname of the name lists.
    pub(crate) const FIRST: u16 = 1;
    /// A family name of the name lists.
    pub(crate) const LAST: u16 = 2;
    /// An ordinary English word.
    pub(crate) const COMMON: u16 = 4;
    /// I, me, my.
    pub(crate) const SELF: u16 = 8;
    /// You, your.
    pub(crate) const YOU: u16 = 16;
    /// He, she, his, her.
    pub(crate) const THIRD: u16 = 32;
    /// Mr, Ms, Dr.
    pub(crate) const TITLE: u16 = 128;
    /// A month's name.
    pub(crate) const MONTH: u16 = 256;
    /// A town, state, country, language or nationality.
    pub(crate) const PLACE: u16 = 512;
    /// Street, Road, Lane.
    pub(crate) const STREET: u16 = 1024;
    /// A word for a number: one, third, twenty.
    pub(crate) const NUMERAL: u16 = 4096;
    /// A function word, which no name contains.
    pub(crate) const FUNCTION: u16 = 8192;
}

/// What a phrase does when it is seen.
pub(crate) mod role {
    /// Speaks of a label; the argument is the label's index, the strength one of [`strength`].
    pub(crate) const LABEL: u8 = 1;
    /// Looks like a label and is not; the argument is the label's index or [`ANY_LABEL`].
    pub(crate) const MASK: u8 = 2;
    /// Crisis language; the strength is 1 concern, 2 crisis. With strength 0 a bare word of a short
    /// message: the argument is 1 for a thing, 2 for a plea, 3 for a word that asks for the thing,
    /// 4 for a step that makes concern a crisis.
    pub(crate) const CRISIS: u8 = 3;
    /// Looks like crisis language and is not (argument 0), is past (argument 1: a crisis is then a
    /// concern), or says that its sentence tells a tale (argument 2).
    pub(crate) const CRISIS_MASK: u8 = 4;
    /// Ties the text to a person.
    pub(crate) const TIE: u8 = 5;
    /// Speaks to everybody: a group, a hotline, a leaflet.
    pub(crate) const RESOURCE: u8 = 6;
    /// An opt-out word.
    pub(crate) const OPT_OUT: u8 = 7;
    /// A threat.
    pub(crate) const THREAT: u8 = 8;
    /// Words that say what the number near by is; the argument is the cue's index.
    pub(crate) const CUE: u8 = 9;
    /// A name follows.
    pub(crate) const NAME_AFTER: u8 = 10;
    /// A name precedes.
    pub(crate) const NAME_BEFORE: u8 = 11;
    /// Not a name, whatever its letters.
    pub(crate) const NAME_MASK: u8 = 12;
    /// Tells everybody about a service: it takes labels back in a text that speaks of nobody.
    pub(crate) const NOTICE: u8 = 13;
    /// Speaks of somebody the writer works with.
    pub(crate) const CLIENT: u8 = 14;
    /// The argument of a mask for every label.
    pub(crate) const ANY_LABEL: u8 = 255;
}

/// How much a phrase needs before its label is given.
pub(crate) mod strength {
    /// Only together with another phrase of the label, and a person.
    pub(crate) const PART: u8 = 1;
    /// A person near by.
    pub(crate) const NEAR: u8 = 2;
    /// A person anywhere in the text.
    pub(crate) const TIE: u8 = 3;
    /// Names its person itself.
    pub(crate) const OWN: u8 = 4;
}

/// The word id of a number that is not in the vocabulary.
pub(crate) const NUMBER: u16 = 1;
/// The word id of a token of digits and letters that is not in the vocabulary.
pub(crate) const MIXED: u16 = 2;
/// Edge keys from here on are word classes.
#[cfg(test)]
pub(crate) const CLASS_BASE: u16 = 0xF000;
/// The edge that any word takes.
pub(crate) const ANY: u16 = 0xFFFE;
/// The edge over none to three words.
pub(crate) const GAP: u16 = 0xFFFF;

pub(crate) const MAGIC: u32 = 0x4B4C_4432;

/// The sorts of edges that a state has.
pub(crate) mod flag {
    /// Any at all.
    pub(crate) const EDGES: u8 = 1;
    /// Edges with a word class.
    pub(crate) const CLASSES: u8 = 2;
    /// The edge that any word takes.
    pub(crate) const ANY: u8 = 4;
    /// The edge over none to three words.
    pub(crate) const GAP: u8 = 8;
    /// Phrases end here.
    pub(crate) const OUTS: u8 = 16;
}

/// One thing to do when a phrase has been seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Action {
    pub(crate) role: u8,
    pub(crate) argument: u8,
    pub(crate) strength: u8,
}

/// The compiled lexicon.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table {
    vocabulary: &'static [u8],
    mask: usize,
    words: &'static [u8],
    class_list: &'static [u8],
    edges: &'static [u8],
    edge_keys: &'static [u8],
    edge_targets: &'static [u8],
    flags: &'static [u8],
    pairs: &'static [u8],
    pair_mask: u32,
    outs: &'static [u8],
    out_list: &'static [u8],
}

impl Table {
    /// The lexicon that is part of the library.
    pub(crate) fn builtin() -> Table {
        Table::read(include_bytes!("../../data/lexicon.bin"))
    }

    /// Reads a compiled lexicon; what is missing reads as empty.
    pub(crate) fn read(bytes: &'static [u8]) -> Table {
        let section = |index: usize| {
            let start = u32_at(bytes, index + 1) as usize;
            let end = u32_at(bytes, index + 2) as usize;
            bytes.get(start..end).unwrap_or_default()
        };
        let vocabulary = if u32_at(bytes, 0) == MAGIC {
            section(0)
        } else {
            &[]
        };
        Table {
            vocabulary,
            mask: (vocabulary.len() / 8).saturating_sub(1),
            words: section(1),
            class_list: section(2),
            edges: section(3),
            edge_keys: section(4),
            edge_targets: section(5),
            flags: section(6),
            pairs: section(7),
            pair_mask: (section(7).len() as u32).wrapping_mul(8).wrapping_sub(1),
            outs: section(8),
            out_list: section(9),
        }
    }

    /// The payload of a word by its hash: word id in the low half, attributes in the high half.
    #[inline]
    pub(crate) fn word(&self, hash: u64) -> (u16, u16) {
        let fingerprint = fingerprint(hash);
        let mut slot = (hash as usize) & self.mask;
        // INVARIANT: the compiler leaves at least one slot in five empty, so this ends.
        for _ in 0..256 {
            let Some(entry) = self
                .vocabulary
                .get(slot * 8..)
                .and_then(<[u8]>::first_chunk::<8>)
            else {
                return (0, 0);
            };
            let entry = u64::from_le_bytes(*entry);
            let found = entry as u32;
            if found == fingerprint {
                let payload = (entry >> 32) as u32;
                return (payload as u16, (payload >> 16) as u16);
            }
            if found == 0 {
                return (0, 0);
            }
            slot = (slot + 1) & self.mask;
        }
        (0, 0)
    }

    /// The state that phrases starting with this word enter, and the word's classes.
    #[inline]
    pub(crate) fn entry(&self, word: u16) -> Entry {
        let record = u64_at(self.words, usize::from(word));
        Entry {
            root: (record as u16).checked_sub(1).map(u32::from),
            classes: (record >> 16) as u16..(record >> 32) as u16,
        }
    }

    /// The edge keys of a word's classes.
    #[inline]
    pub(crate) fn classes(&self, range: std::ops::Range<u16>) -> impl Iterator<Item = u16> + use<> {
        let list = self.class_list;
        range.map(move |index| u16_at(list, usize::from(index)))
    }

    /// Which sorts of edges a state has.
    #[inline]
    pub(crate) fn flags(&self, state: u32) -> u8 {
        self.flags.get(state as usize).copied().unwrap_or(0)
    }

    /// Whether a state may have an edge with this key; where it has none, this is mostly false.
    #[inline]
    pub(crate) fn may_step(&self, state: u32, key: u16) -> bool {
        let bit = pair_hash(state, key) & self.pair_mask;
        let byte = self.pairs.get(bit as usize / 8).copied().unwrap_or(0);
        byte >> (bit % 8) & 1 != 0
    }

    /// The state that the edge with this key leads to.
    #[inline]
    pub(crate) fn step(&self, state: u32, key: u16) -> Option<u32> {
        let mut edges = range(self.edges, state as usize);
        while edges.end - edges.start > 4 {
            let middle = edges.start + (edges.end - edges.start) / 2;
            if u16_at(self.edge_keys, middle) <= key {
                edges.start = middle;
            } else {
                edges.end = middle;
            }
        }
        edges
            .into_iter()
            .find(|&edge| u16_at(self.edge_keys, edge) == key)
            .map(|edge| u32::from(u16_at(self.edge_targets, edge)))
    }

    /// The gap and any-word edges of a state, as `(any, gap)`.
    #[inline]
    pub(crate) fn special(&self, state: u32) -> (Option<u32>, Option<u32>) {
        let edges = range(self.edges, state as usize);
        let (mut any, mut gap) = (None, None);
        // INVARIANT: both keys sort last.
        for edge in edges.rev().take(2) {
            match u16_at(self.edge_keys, edge) {
                ANY => any = Some(u32::from(u16_at(self.edge_targets, edge))),
                GAP => gap = Some(u32::from(u16_at(self.edge_targets, edge))),
                _ => {}
            }
        }
        (any, gap)
    }

    /// What to do for the phrases that end in this state.
    #[inline]
    pub(crate) fn outs(&self, state: u32) -> impl Iterator<Item = Action> + use<> {
        let list = self.out_list;
        range(self.outs, state as usize).map(move |index| {
            let word = u32_at(list, index);
            Action {
                role: word as u8,
                argument: (word >> 8) as u8,
                strength: (word >> 16) as u8,
            }
        })
    }
}

/// A word of the phrases.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) root: Option<u32>,
    pub(crate) classes: std::ops::Range<u16>,
}

/// The place of a state and a key in the bits of the pairs.
#[inline]
pub(crate) fn pair_hash(state: u32, key: u16) -> u32 {
    let mixed = (state << 16 | u32::from(key)).wrapping_mul(0x9E37_79B1);
    (mixed ^ mixed >> 15).wrapping_mul(0x85EB_CA77) >> 8
}

/// The part of the hash that a slot keeps; never 0.
#[inline]
pub(crate) fn fingerprint(hash: u64) -> u32 {
    ((hash >> 32) as u32) | 1
}

#[inline]
fn range(starts: &[u8], index: usize) -> std::ops::Range<usize> {
    let Some(pair) = starts.get(index * 4..).and_then(<[u8]>::first_chunk::<8>) else {
        return 0..0;
    };
    let pair = u64::from_le_bytes(*pair);
    (pair as u32 as usize)..((pair >> 32) as usize)
}

#[inline]
fn u64_at(bytes: &[u8], index: usize) -> u64 {
    bytes
        .get(index * 8..)
        .and_then(<[u8]>::first_chunk::<8>)
        .map_or(0, |chunk| u64::from_le_bytes(*chunk))
}

#[inline]
fn u32_at(bytes: &[u8], index: usize) -> u32 {
    bytes
        .get(index * 4..)
        .and_then(<[u8]>::first_chunk::<4>)
        .map_or(0, |chunk| u32::from_le_bytes(*chunk))
}

#[inline]
fn u16_at(bytes: &[u8], index: usize) -> u16 {
    bytes
        .get(index * 2..)
        .and_then(<[u8]>::first_chunk::<2>)
        .map_or(0, |chunk| u16::from_le_bytes(*chunk))
}
