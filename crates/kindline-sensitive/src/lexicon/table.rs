//! The compiled lexicon, unpacked once for the whole program.
//!
//! The file holds hashes, sets and small differences ([`super::unpack`] reads it); what is here is laid
//! out for speed: one table of bytes that every word of a text is asked of, one hashed table of words
//! for those that matter, and the automaton of the phrases.

use std::sync::OnceLock;

use super::unpack;
use crate::hash::word_hash;
use crate::text::mark;

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
    /// Ties a text to a person.
    pub(crate) const PERSON: u16 = SELF | YOU | THIRD;
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
pub(crate) const CLASS_BASE: u16 = 0xF000;
/// The edge that any word takes.
#[cfg(test)]
pub(crate) const ANY: u16 = 0xFFFE;
/// The edge over none to three words.
#[cfg(test)]
pub(crate) const GAP: u16 = 0xFFFF;

/// What a word wakes.
pub(crate) mod wake {
    /// The anchor of a phrase of [`super::group::LABEL`].
    pub(crate) const ANCHOR: u8 = 1;
    /// I, you, she: [`super::attr::PERSON`].
    pub(crate) const PERSON: u8 = 2;
    /// The anchor of a phrase of [`super::group::TIE`].
    pub(crate) const TIE: u8 = 4;
    /// The anchor of a phrase of [`super::group::PUBLIC`].
    pub(crate) const PUBLIC: u8 = 8;
    /// A detector waits for it.
    pub(crate) const DETECTOR: u8 = 16;
    /// Phrases of [`super::group::LABEL`] start with it.
    pub(crate) const STARTS_LABEL: u8 = 32;
    /// Phrases of [`super::group::MASK`], [`super::group::CALM`] or [`super::group::BARE`] start with it.
    pub(crate) const STARTS_OTHER: u8 = 64;
    /// With the word before it, the anchor of a phrase of [`super::group::LABEL`].
    pub(crate) const PAIR: u8 = 128;
}

/// The phrases that are looked for together.
pub(crate) mod group {
    use super::{Action, role};

    /// Labels, crisis, threats, and words for a client: what a text is searched for.
    pub(crate) const LABEL: u8 = 1;
    /// What only looks like labels.
    pub(crate) const MASK: u8 = 2;
    pub(crate) const TIE: u8 = 4;
    /// What speaks to everybody: resources and notices.
    pub(crate) const PUBLIC: u8 = 8;
    pub(crate) const CUE: u8 = 16;
    /// What stands around names.
    pub(crate) const NAME: u8 = 32;
    /// Opting out, and what counts only beside something of [`LABEL`]: pleas, words of asking, steps.
    pub(crate) const BARE: u8 = 64;
    /// What only looks like crisis language.
    pub(crate) const CALM: u8 = 128;
    /// The group of a phrase.
    pub(crate) fn of(action: Action) -> u8 {
        match action.role {
            role::CRISIS if action.strength == 0 && action.argument > 1 => BARE,
            role::LABEL | role::CRISIS | role::THREAT | role::CLIENT => LABEL,
            role::MASK => MASK,
            role::CRISIS_MASK => CALM,
            role::TIE => TIE,
            role::RESOURCE | role::NOTICE => PUBLIC,
            role::CUE => CUE,
            role::OPT_OUT => BARE,
            _ => NAME,
        }
    }
}

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Action {
    pub(crate) role: u8,
    pub(crate) argument: u8,
    pub(crate) strength: u8,
}

/// A state of the phrases' automaton.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct State {
    /// A bit for each key that leads on, several keys a bit.
    pub(crate) signature: u64,
    /// Its edges of one key.
    pub(crate) ones_at: u32,
    pub(crate) ones: u16,
    /// Its edges of many keys.
    pub(crate) many: u16,
    pub(crate) many_at: u32,
    /// The list of the actions of the phrases that end here.
    pub(crate) outs: u16,
    /// Where any word and a gap lead, plus one.
    pub(crate) any: u16,
    pub(crate) gap: u16,
    /// Its place in [`Table::large`], the last number where it has none.
    pub(crate) large: u16,
    pub(crate) flags: u8,
    /// The groups of the phrases that end here or later.
    pub(crate) groups: u8,
    /// How many words the longest phrase of [`MASKS`] has from here on.
    pub(crate) reach: u8,
}

impl State {
    pub(crate) fn ones(&self) -> std::ops::Range<usize> {
        let start = self.ones_at as usize;
        start..start + usize::from(self.ones)
    }

    pub(crate) fn many(&self) -> std::ops::Range<usize> {
        let start = self.many_at as usize;
        start..start + usize::from(self.many)
    }
}

/// A set of keys that lead to one state.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Keys {
    pub(crate) signature: u64,
    pub(crate) range: (u32, u32),
}

/// A word of the phrases.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Record {
    /// The state of the phrases that start with it, plus one.
    pub(crate) root: u16,
    /// Its classes, as a range of the list of them.
    pub(crate) classes: (u16, u16),
    /// The groups whose phrases it starts, by itself or by its classes.
    pub(crate) groups: u8,
    /// How many words the longest phrase has that is a mask and starts with it.
    pub(crate) mask: u8,
    /// The groups of phrases whose anchor it is.
    pub(crate) anchors: u8,
    /// The numbers of words that these may have before it: bit `n` for `n` words, the last bit for its
    /// own number and more.
    pub(crate) back: u16,
}

/// How many bits of a hash the filter of pairs is asked with.
const PAIR_BITS: u32 = 14;

/// The pairs of words that anchor phrases: two bits of one word of 64 for each pair.
#[derive(Debug)]
pub(crate) struct Pairs(Box<[u64; 1 << PAIR_BITS]>);

impl Pairs {
    #[cfg(test)]
    pub(crate) fn new() -> Pairs {
        Pairs(Box::new([0; 1 << PAIR_BITS]))
    }

    /// Its words of 64 bits.
    pub(crate) fn words(&mut self) -> &mut [u64] {
        self.0.as_mut_slice()
    }

    #[cfg(test)]
    pub(crate) fn insert(&mut self, one: u64, two: u64) {
        let (at, bits) = Pairs::place(one, two);
        if let Some(word) = self.0.get_mut(at) {
            *word |= bits;
        }
    }

    /// Whether two words may be such a pair; now and then said of others.
    #[inline]
    pub(crate) fn has(&self, one: u64, two: u64) -> bool {
        let (at, bits) = Pairs::place(one, two);
        self.0.get(at).is_some_and(|word| word & bits == bits)
    }

    /// Of both hashes only bits that the lexicon keeps are used.
    #[inline]
    fn place(one: u64, two: u64) -> (usize, u64) {
        let mixed = one.rotate_left(17) ^ two;
        let at = (mixed >> (64 - PAIR_BITS)) as usize;
        (at, 1 << (mixed >> 47 & 63) | 1 << (two >> 30 & 63))
    }
}

/// How many bits of a hash the table of [`wake`] is asked with.
const WAKE_BITS: u32 = 17;
const WAKE: usize = 1 << WAKE_BITS;
/// How many bits of a hash the lexicon keeps.
pub(crate) const HASH_BITS: u32 = 34;

/// The compiled lexicon.
#[derive(Debug)]
pub(crate) struct Table {
    wake: Box<[u8; WAKE]>,
    number_wake: u8,
    pub(crate) pairs: Pairs,
    /// A power of two of slots: 32 bits of the hash, the word id, the attributes; 0 is empty.
    slots: Vec<u64>,
    slot_shift: u32,
    pub(crate) records: Vec<Record>,
    pub(crate) class_list: Vec<u8>,
    /// The states that phrases starting with a class enter, plus one.
    pub(crate) class_roots: Vec<u16>,
    pub(crate) states: Vec<State>,
    pub(crate) one_keys: Vec<u16>,
    pub(crate) one_targets: Vec<u16>,
    /// Set and target.
    pub(crate) many: Vec<(u16, u16)>,
    pub(crate) sets: Vec<Keys>,
    pub(crate) set_keys: Vec<u16>,
    pub(crate) actions: Vec<Action>,
    /// The lists of actions, as ranges of them.
    pub(crate) lists: Vec<(u16, u16)>,
    /// Which keys phrases of labels start with, by their anchors: [`start_bits`].
    pub(crate) starts: Vec<u8>,
    /// The edges of the states that have many.
    pub(crate) large: Vec<OnceLock<Large>>,
}

/// From this many edges on a state is large; an edge of many keys counts as two.
pub(crate) const LARGE: usize = 12;

impl Table {
    /// The lexicon that is part of the library, unpacked at the first call.
    pub(crate) fn builtin() -> &'static Table {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| Table::read(include_bytes!("../../data/lexicon.bin")))
    }

    /// Unpacks a lexicon; one that cannot be read is empty.
    pub(crate) fn read(bytes: &[u8]) -> Table {
        let mut table = Table::empty();
        // INVARIANT: a test unpacks the file that is part of the library.
        if unpack::unpack(bytes, &mut table).is_none() {
            return Table::empty();
        }
        table
    }

    fn empty() -> Table {
        Table {
            wake: Box::new([0; WAKE]),
            number_wake: 0,
            pairs: Pairs(Box::new([0; 1 << PAIR_BITS])),
            slots: Vec::new(),
            slot_shift: 63,
            records: Vec::new(),
            class_list: Vec::new(),
            class_roots: Vec::new(),
            states: Vec::new(),
            one_keys: Vec::new(),
            one_targets: Vec::new(),
            many: Vec::new(),
            sets: Vec::new(),
            set_keys: Vec::new(),
            actions: Vec::new(),
            lists: Vec::new(),
            starts: Vec::new(),
            large: Vec::new(),
        }
    }

    /// Makes room for words, before [`Table::insert`].
    pub(crate) fn reserve(&mut self, words: usize) {
        let slots = (words * 4 / 3 + 8).next_power_of_two();
        self.slots = vec![0; slots];
        self.slot_shift = 64 - slots.trailing_zeros();
        for word in [b"www".as_slice(), b"corner"] {
            self.set_wake(word_hash(word), wake::DETECTOR);
        }
        let numbers = [NUMBER, MIXED].map(|id| self.record(id));
        for record in numbers {
            self.number_wake |= starts(record.groups);
        }
    }

    /// Adds a word by the upper [`HASH_BITS`] of its hash. The words' records are there already.
    pub(crate) fn insert(&mut self, hash: u64, id: u16, attr: u16) {
        let mask = self.slots.len().saturating_sub(1);
        let mut slot = (hash >> self.slot_shift) as usize;
        while let Some(entry) = self.slots.get_mut(slot & mask) {
            if *entry == 0 {
                *entry = u64::from(fingerprint(hash)) | u64::from(id) << 32 | u64::from(attr) << 48;
                break;
            }
            slot += 1;
        }
        let record = self.record(id);
        let mut wake = starts(record.groups);
        for (group, bit) in [
            (group::LABEL, wake::ANCHOR),
            (group::TIE, wake::TIE),
            (group::PUBLIC, wake::PUBLIC),
            (group::CUE, wake::DETECTOR),
        ] {
            if record.anchors & group != 0 {
                wake |= bit;
            }
        }
        if attr & attr::PERSON != 0 {
            wake |= wake::PERSON;
        }
        self.set_wake(hash, wake);
    }

    fn set_wake(&mut self, hash: u64, bits: u8) {
        if let Some(byte) = self.wake.get_mut((hash >> (64 - WAKE_BITS)) as usize) {
            *byte |= bits;
        }
    }

    /// What a word with this hash may wake. Words share places, so that more can be said than is so.
    #[inline]
    pub(crate) fn wake(&self, hash: u64) -> u8 {
        self.wake
            .get((hash >> (64 - WAKE_BITS)) as usize)
            .copied()
            .unwrap_or(0)
    }

    /// What numbers wake beside that.
    pub(crate) fn number_wake(&self) -> u8 {
        self.number_wake
    }

    /// Whether the word with this hash speaks of a person.
    pub(crate) fn is_person(&self, hash: u64) -> bool {
        self.word(hash).1 & attr::PERSON != 0
    }

    /// What the word with this hash says to the detectors, as a bit of [`mark`].
    pub(crate) fn detector_mark(&self, hash: u64) -> Option<u8> {
        if hash == word_hash(b"www") {
            return Some(mark::LINK);
        }
        if hash == word_hash(b"corner") {
            return Some(mark::CORNER);
        }
        let record = self.record(self.word(hash).0);
        (record.anchors & group::CUE != 0).then_some(mark::CUE)
    }

    /// The id and the attributes of a word by its hash; 0 where it is unknown.
    #[inline]
    pub(crate) fn word(&self, hash: u64) -> (u16, u16) {
        let wanted = fingerprint(hash);
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = (hash >> self.slot_shift) as usize;
        // INVARIANT: at least one slot in four is empty, so this ends.
        while let Some(&entry) = self.slots.get(slot & mask) {
            if entry as u32 == wanted {
                return ((entry >> 32) as u16, (entry >> 48) as u16);
            }
            if entry == 0 {
                break;
            }
            slot += 1;
        }
        (0, 0)
    }

    /// What the phrases know of a word.
    #[inline]
    pub(crate) fn record(&self, word: u16) -> Record {
        self.records
            .get(usize::from(word))
            .copied()
            .unwrap_or_default()
    }

    /// The groups whose phrases a word starts.
    #[inline]
    pub(crate) fn groups(&self, word: u16) -> u8 {
        self.records
            .get(usize::from(word))
            .map_or(0, |record| record.groups)
    }

    /// The classes of a word.
    #[inline]
    pub(crate) fn classes(&self, record: &Record) -> &[u8] {
        let (start, end) = record.classes;
        self.class_list
            .get(usize::from(start)..usize::from(end))
            .unwrap_or_default()
    }

    /// Whether a phrase of a label may start with one word and have the other one as its anchor.
    pub(crate) fn anchors(&self, start: u16, anchor: u16) -> bool {
        let has = |start: u16, anchor: u16| {
            start_bits(start, anchor).iter().all(|bit| {
                let byte = self.starts.get(bit / 8).copied().unwrap_or(0);
                byte >> (bit % 8) & 1 != 0
            })
        };
        let key = |class: &u8| CLASS_BASE | u16::from(*class);
        let with = |start: u16| {
            has(start, anchor)
                || self
                    .classes_of(anchor)
                    .iter()
                    .any(|class| has(start, key(class)))
        };
        with(start) || self.classes_of(start).iter().any(|class| with(key(class)))
    }

    /// The classes of the word with this id.
    #[inline]
    pub(crate) fn classes_of(&self, word: u16) -> &[u8] {
        self.records
            .get(usize::from(word))
            .map_or(&[], |record| self.classes(record))
    }

    /// The states that phrases starting with a word enter.
    #[inline]
    pub(crate) fn roots(&self, record: &Record) -> impl Iterator<Item = u16> + '_ {
        let classes = self.classes(record).iter();
        let roots = classes.filter_map(|class| self.class_roots.get(usize::from(*class)).copied());
        std::iter::once(record.root)
            .chain(roots)
            .filter_map(|root| root.checked_sub(1))
    }

    #[inline]
    pub(crate) fn state(&self, state: u16) -> Option<&State> {
        self.states.get(usize::from(state))
    }

    /// The state that the edge with this key leads to.
    #[inline]
    pub(crate) fn step(&self, state: &State, key: u16) -> Option<u16> {
        if state.signature & signature(key) == 0 {
            return None;
        }
        match self.large.get(usize::from(state.large)) {
            Some(large) => large.get_or_init(|| Large::new(self, state)).edge(key),
            None => self.edge(state, key),
        }
    }

    fn edge(&self, state: &State, key: u16) -> Option<u16> {
        let ones = state.ones();
        if let Ok(at) = self.one_keys.get(ones.clone())?.binary_search(&key) {
            return self.one_targets.get(ones.start + at).copied();
        }
        let many = state.many();
        self.many
            .get(many)?
            .iter()
            .find(|(set, _)| self.holds(*set, key))
            .map(|(_, target)| *target)
    }

    fn holds(&self, set: u16, key: u16) -> bool {
        let Some(keys) = self.sets.get(usize::from(set)) else {
            return false;
        };
        keys.signature & signature(key) != 0
            && self
                .set_keys
                .get(keys.range.0 as usize..keys.range.1 as usize)
                .is_some_and(|list| list.binary_search(&key).is_ok())
    }

    /// What to do for the phrases that end in this state.
    #[inline]
    pub(crate) fn outs(&self, state: &State) -> &[Action] {
        if state.flags & flag::OUTS == 0 {
            return &[];
        }
        let list = self.lists.get(usize::from(state.outs)).copied();
        let (start, end) = list.unwrap_or_default();
        self.actions
            .get(usize::from(start)..usize::from(end))
            .unwrap_or_default()
    }
}

/// How many bits the filter of starts has.
pub(crate) const STARTS: usize = 1 << 20;

/// The bits that say that phrases of labels start with one key and have another one as their anchor.
#[inline]
pub(crate) fn start_bits(start: u16, anchor: u16) -> [usize; 2] {
    let mixed = (u64::from(start) << 16 | u64::from(anchor)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    [44, 24].map(|shift| (mixed >> shift) as usize & (STARTS - 1))
}

/// The groups of masks.
pub(crate) const MASKS: u8 = group::MASK | group::CALM;

/// The edges of a large state, laid out when a scan first comes to it.
#[derive(Debug)]
pub(crate) struct Large {
    /// A power of two of slots, at least half of them empty: a key with its target in the lower half, or 0.
    slots: Vec<u32>,
}

impl Large {
    fn new(table: &Table, state: &State) -> Large {
        let mut edges: Vec<u32> = Vec::new();
        let mut add = |key: u16, target: u16| edges.push(u32::from(key) << 16 | u32::from(target));
        for at in state.ones() {
            if let (Some(key), Some(target)) = (table.one_keys.get(at), table.one_targets.get(at)) {
                add(*key, *target);
            }
        }
        for at in state.many() {
            let Some((set, target)) = table.many.get(at) else {
                continue;
            };
            let range = table
                .sets
                .get(usize::from(*set))
                .map_or((0, 0), |keys| keys.range);
            let keys = table.set_keys.get(range.0 as usize..range.1 as usize);
            for key in keys.unwrap_or_default() {
                add(*key, *target);
            }
        }
        let mut slots = vec![0u32; (edges.len() * 2).next_power_of_two()];
        for edge in edges {
            let mut at = Large::place((edge >> 16) as u16);
            // INVARIANT: half of the slots are empty, so this ends.
            while let Some(slot) = slots.get(at & (slots.len() - 1)) {
                if *slot == 0 || *slot >> 16 == edge >> 16 {
                    break;
                }
                at += 1;
            }
            let at = at & (slots.len() - 1);
            if let Some(slot) = slots.get_mut(at).filter(|slot| **slot == 0) {
                *slot = edge;
            }
        }
        Large { slots }
    }

    #[inline]
    fn place(key: u16) -> usize {
        (u32::from(key).wrapping_mul(0x9E37_79B1) >> 12) as usize
    }

    #[inline]
    fn edge(&self, key: u16) -> Option<u16> {
        let mut at = Large::place(key);
        loop {
            let slot = *self.slots.get(at & (self.slots.len() - 1))?;
            if slot >> 16 == u32::from(key) {
                return Some(slot as u16);
            }
            if slot == 0 {
                return None;
            }
            at += 1;
        }
    }
}

/// What a word wakes by starting phrases of these groups.
fn starts(groups: u8) -> u8 {
    let mut wake = 0;
    if groups & group::LABEL != 0 {
        wake |= wake::STARTS_LABEL;
    }
    if groups & (group::MASK | group::CALM | group::BARE) != 0 {
        wake |= wake::STARTS_OTHER;
    }
    wake
}

/// The bit of a key in a signature.
#[inline]
pub(crate) fn signature(key: u16) -> u64 {
    1 << (u32::from(key).wrapping_mul(0x9E37_79B1) >> 26)
}

/// The part of the hash that a slot keeps; never 0.
#[inline]
pub(crate) fn fingerprint(hash: u64) -> u32 {
    ((hash >> (64 - HASH_BITS)) as u32) | 1
}
