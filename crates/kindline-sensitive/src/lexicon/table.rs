//! The compiled lexicon, unpacked once for the whole program.
//!
//! The file holds hashes, sets and small differences ([`super::unpack`] reads it); what is here is laid
//! out for speed. Every word of a text is looked up once, in a table in which each word has a place of its
//! own; what comes back says all that the pass wants to know. A phrase is read from its anchor back to its
//! start and then on to its end, by an automaton whose states lie in one row of numbers.

use std::sync::OnceLock;

use super::bits::Codes;
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
    #[cfg(test)]
    pub(crate) const MASK: u8 = 2;
    /// Crisis language; the strength is 1 concern, 2 crisis. With strength 0 a bare word of a short
    /// message: the argument is 1 for a thing, 2 for a plea, 3 for a word that asks for the thing,
    /// 4 for a step that makes concern a crisis.
    pub(crate) const CRISIS: u8 = 3;
    /// Looks like crisis language and is not (argument 0), is past (argument 1: a crisis is then a
    /// concern), or says that its sentence tells a tale (argument 2).
    #[cfg(test)]
    pub(crate) const CRISIS_MASK: u8 = 4;
    /// Ties the text to a person.
    #[cfg(test)]
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
/// Edge keys from here on are word classes, until they become their words.
#[cfg(test)]
pub(crate) const CLASS_BASE: u16 = 0xF000;
/// The edge from the start of a phrase to what follows its anchor.
#[cfg(test)]
pub(crate) const TURN: u16 = 0xFFFD;
/// The edge that any word takes.
#[cfg(test)]
pub(crate) const ANY: u16 = 0xFFFE;
/// The edge over none to three words.
#[cfg(test)]
pub(crate) const GAP: u16 = 0xFFFF;

/// What the pass over a text learns of a word in one look: bits of [`Table::info`].
pub(crate) mod info {
    /// The number of the word in the phrases; 0 where it is in none.
    pub(crate) const ID: u32 = 0x7FFF;
    /// From this bit on the groups of the phrases that it anchors, as in [`super::group`].
    pub(crate) const GROUPS: u32 = 16;
    /// The first of a pair that anchors a phrase of labels.
    pub(crate) const FIRST: u32 = 1 << 24;
    /// The second of such a pair.
    pub(crate) const SECOND: u32 = 1 << 25;
    /// The anchor of a phrase of labels by itself.
    pub(crate) const ALONE: u32 = 1 << 26;
    /// A detector waits for it.
    pub(crate) const DETECTOR: u32 = 1 << 27;
    /// I, you, she: [`super::attr::PERSON`].
    pub(crate) const PERSON: u32 = 1 << 28;
    /// I: [`super::attr::SELF`].
    pub(crate) const SELF: u32 = 1 << 29;
    /// A digit is part of it. This and what follows is about the word in its text, and no table says it.
    pub(crate) const DIGIT: u32 = 1 << 30;
    /// A sentence may start with it.
    pub(crate) const STOP: u32 = 1 << 31;

    /// The bits of some groups.
    pub(crate) const fn of(groups: u8) -> u32 {
        (groups as u32) << GROUPS
    }

    /// The groups of the phrases that a word anchors.
    pub(crate) const fn groups(info: u32) -> u8 {
        (info >> GROUPS) as u8
    }
}

/// The phrases that are looked for together.
pub(crate) mod group {
    #[cfg(test)]
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
    #[cfg(test)]
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

/// One thing to do when a phrase has been seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Action {
    pub(crate) role: u8,
    pub(crate) argument: u8,
    pub(crate) strength: u8,
}

/// What a state of the automaton has: bits of its first number.
pub(crate) mod has {
    /// Phrases end here.
    pub(crate) const OUTS: u16 = 1;
    /// The way from a phrase's start to what follows its anchor.
    pub(crate) const TURN: u16 = 2;
    /// The edge that any word takes.
    pub(crate) const ANY: u16 = 4;
    /// The edge over none to three words.
    pub(crate) const GAP: u16 = 8;
    /// A bit for each of its keys, several keys a bit.
    pub(crate) const SIGNATURE: u16 = 16;
    /// From this bit on how long the signature is: four numbers doubled so often.
    pub(crate) const WIDTH: u32 = 5;
    /// From this bit on the number of its edges of a set.
    pub(crate) const SETS: u32 = 8;
}

/// From here on the number of a state is that of a list of actions: phrases end, and none goes on.
pub(crate) const FINAL: u16 = 0xF000;
/// This many states are unpacked together, when one of them is first come to.
pub(crate) const STATES: usize = 32;
/// This many sets are.
pub(crate) const SETS: usize = 8;
/// A state with sets, or with more edges of one key than this, has a signature.
pub(crate) const UNSIGNED: u16 = 2;

/// A state of the phrases' automaton. Its numbers are: what it [`has`], how many edges of one key; the
/// list of actions, the turn, the edges of any word and of a gap, as far as it has them; its signature;
/// its keys, in order, and the states they lead to; its sets, each with its state.
#[derive(Debug, Clone, Copy)]
pub(crate) struct State<'a> {
    has: u16,
    ones: usize,
    rest: &'a [u16],
}

impl<'a> State<'a> {
    /// Whether one of its keys may be this one, and the numbers after the signature.
    #[inline]
    fn signed(has: u16, rest: &'a [u16], key: u16) -> (bool, &'a [u16]) {
        let width = u32::from(has >> has::WIDTH & 7);
        let (bits, more) = rest.split_at_checked(4 << width).unwrap_or_default();
        let bit = signature(key, width);
        let bits = bits.get(bit / 16).copied().unwrap_or(0);
        (bits >> (bit % 16) & 1 != 0, more)
    }

    #[inline]
    fn slot(&self, wanted: u16) -> Option<u16> {
        if self.has & wanted == 0 {
            return None;
        }
        let before = self.has & (wanted - 1) & (has::SIGNATURE - 1);
        self.rest.get(before.count_ones() as usize).copied()
    }

    /// The list of the actions of the phrases that end here.
    #[inline]
    pub(crate) fn outs(&self) -> Option<u16> {
        self.slot(has::OUTS)
    }

    #[inline]
    pub(crate) fn turn(&self) -> Option<u16> {
        self.slot(has::TURN)
    }

    #[inline]
    pub(crate) fn any(&self) -> Option<u16> {
        self.slot(has::ANY)
    }

    #[inline]
    pub(crate) fn gap(&self) -> Option<u16> {
        self.slot(has::GAP)
    }

    /// Whether any word leads on.
    #[inline]
    pub(crate) fn goes_on(&self) -> bool {
        self.ones != 0 || self.has & !(has::OUTS | has::TURN) != 0
    }

    /// The state that a word leads to.
    #[inline]
    pub(crate) fn step(&self, table: &'a Table, key: u16) -> Option<u16> {
        let slots = (self.has & (has::SIGNATURE - 1)).count_ones() as usize;
        let mut rest = self.rest.get(slots..)?;
        if self.has & has::SIGNATURE != 0 {
            let (may_be, more) = State::signed(self.has, rest, key);
            if !may_be {
                return None;
            }
            rest = more;
        }
        let keys = rest.get(..self.ones)?;
        let at = if self.ones > 16 {
            keys.binary_search(&key).ok()
        } else {
            keys.iter().position(|one| *one == key)
        };
        if let Some(at) = at {
            return rest.get(self.ones + at).copied();
        }
        let sets = usize::from(self.has >> has::SETS);
        let many = rest.get(2 * self.ones..2 * (self.ones + sets))?;
        for pair in many.chunks_exact(2) {
            if let [set, target] = *pair {
                if table.holds(set, key) {
                    return Some(target);
                }
            }
        }
        None
    }
}

/// How a word anchors the phrases of a group: how many words may stand after it (the three low bits), how
/// many before it (the next three; [`FAR`] for that many and more), and whether it does so by itself.
pub(crate) mod anchor {
    pub(crate) const BEFORE: u32 = 3;
    pub(crate) const COUNT: u8 = 7;
    pub(crate) const ALONE: u8 = 64;
    /// This many words stand for any number.
    pub(crate) const FAR: u8 = 7;
}

/// How many bits of a hash the lexicon keeps.
pub(crate) const HASH_BITS: u32 = 34;
/// How many bits of a hash choose the number that finds a word's place.
pub(crate) const PILOT_BITS: u32 = 12;
/// How many words of 64 bits the filter of pairs has, as a power of two.
pub(crate) const PAIR_BITS: u32 = 12;

/// This many words of phrases have their roots unpacked together.
pub(crate) const ROOTS: usize = 64;
/// How many bits of a hash choose the bucket in which a word of no phrase has its attributes.
pub(crate) const BUCKET_BITS: u32 = 7;

/// Words of no phrase with their attributes.
#[derive(Debug)]
pub(super) struct Bucket {
    /// As it is packed, with what follows it.
    pub(super) packed: &'static [u8],
    /// A power of two of slots: a part of the hash, and the number of the attributes; 0 is empty.
    pub(super) slots: OnceLock<Box<[u32]>>,
}

/// Some states, sets or roots: where each begins, then all of them.
#[derive(Debug)]
pub(super) struct Block {
    /// As it is packed, with what follows it.
    pub(super) packed: &'static [u8],
    /// How many there are.
    pub(super) count: usize,
    pub(super) numbers: OnceLock<Box<[u16]>>,
}

impl Block {
    /// What belongs to one of them.
    #[inline]
    fn get(&self, at: usize, unpack: impl FnOnce() -> Box<[u16]>) -> Option<&[u16]> {
        let numbers = self.numbers.get_or_init(unpack);
        numbers.get(usize::from(*numbers.get(at)?)..)
    }
}

/// The compiled lexicon.
#[derive(Default)]
pub(crate) struct Table {
    /// The codes in which everything is packed.
    pub(super) codes: Codes,
    /// The number that, with its hash, gives a word its place: one for each value of the first
    /// [`PILOT_BITS`] of the hash.
    pub(super) pilots: Vec<u8>,
    /// The words of phrases, each in its own place: 32 bits of its hash, and its [`info`].
    pub(super) words: Vec<u64>,
    pub(super) word_shift: u32,
    /// The attributes of each of these words, as a number of `attr_lists`.
    pub(super) attrs: Vec<u8>,
    pub(super) attr_lists: Vec<u16>,
    /// The attributes of other words.
    pub(super) others: Vec<Bucket>,
    /// The pairs of words that anchor phrases: two bits for each.
    pub(super) pairs: Vec<u64>,
    /// The groups of the phrases that each word of phrases anchors.
    pub(super) groups: Vec<u8>,
    /// Of each word of phrases, for each of these groups, the bits of [`anchor`] (for labels they say
    /// nothing) and the state that the phrases start from.
    pub(super) roots: Vec<Block>,
    /// The infos of [`NUMBER`] and [`MIXED`].
    pub(super) numbers: [u32; 2],
    pub(super) states: Vec<Block>,
    pub(super) sets: Vec<Block>,
    pub(super) actions: Vec<Action>,
    /// The lists of actions, as ranges of them.
    pub(super) lists: Vec<(u16, u16)>,
}

/// What it holds is the same in every program, and millions of numbers.
impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table").finish_non_exhaustive()
    }
}

impl Table {
    /// The lexicon that is part of the library, unpacked at the first call.
    pub(crate) fn builtin() -> &'static Table {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| Table::read(include_bytes!("../../data/lexicon.bin")))
    }

    /// Unpacks a lexicon; one that cannot be read is empty.
    pub(crate) fn read(bytes: &'static [u8]) -> Table {
        // INVARIANT: a test unpacks the file that is part of the library.
        unpack::unpack(bytes).unwrap_or_default()
    }

    /// Whether everything that is unpacked when it is needed can be.
    #[cfg(test)]
    pub(crate) fn is_whole(&self) -> bool {
        let sets = (0..self.sets.len()).map(|block| unpack::sets(self, block));
        let states = (0..self.states.len()).map(|block| unpack::states(self, block));
        let roots = (0..self.roots.len()).map(|block| unpack::roots(self, block));
        let mut others = (0..self.others.len()).map(|bucket| unpack::others(self, bucket));
        sets.chain(states)
            .chain(roots)
            .all(|numbers| !numbers.is_empty())
            && others.all(|slots| !slots.is_empty())
            && !self.others.is_empty()
    }

    /// What the pass wants to know of the word with this hash, as bits of [`info`]; 0 where the lexicon does
    /// not know it.
    #[inline]
    pub(crate) fn info(&self, hash: u64) -> u32 {
        let pilot = self.pilots.get((hash >> (64 - PILOT_BITS)) as usize);
        let place = place(hash, pilot.copied().unwrap_or(0), self.word_shift);
        let entry = self.words.get(place).copied().unwrap_or(0);
        // Without a branch, which would be taken by chance.
        let same = u32::from(entry as u32 == fingerprint(hash));
        (entry >> 32) as u32 & same.wrapping_neg()
    }

    /// The number of a word in the phrases; 0 where it is in none.
    #[inline]
    pub(crate) fn id(&self, hash: u64) -> u16 {
        (self.info(hash) & info::ID) as u16
    }

    /// The attributes of a word by its hash; 0 where it has none.
    #[inline]
    pub(crate) fn attr(&self, hash: u64) -> u16 {
        let pilot = self.pilots.get((hash >> (64 - PILOT_BITS)) as usize);
        let place = place(hash, pilot.copied().unwrap_or(0), self.word_shift);
        let entry = self.words.get(place).copied().unwrap_or(0);
        let number = if entry as u32 == fingerprint(hash) && entry != 0 {
            self.attrs.get(place).copied().map_or(0, usize::from)
        } else {
            self.other_attr(hash)
        };
        self.attr_lists.get(number).copied().unwrap_or(0)
    }

    /// The number of the attributes of a word of no phrase; 0 where it has none.
    fn other_attr(&self, hash: u64) -> usize {
        let bucket = (hash >> (64 - BUCKET_BITS)) as usize;
        let Some(words) = self.others.get(bucket) else {
            return 0;
        };
        let slots = words.slots.get_or_init(|| unpack::others(self, bucket));
        let (mut slot, wanted) = attr_slot(hash, slots.len());
        let mask = slots.len().wrapping_sub(1);
        // INVARIANT: at least one slot in four is empty, so this ends.
        while let Some(&entry) = slots.get(slot & mask) {
            if entry == 0 {
                break;
            }
            if entry >> ATTR_BITS == wanted {
                return (entry & ((1 << ATTR_BITS) - 1)) as usize;
            }
            slot += 1;
        }
        0
    }

    /// Whether two words may be a pair that anchors a phrase of a group; now and then said of others.
    #[inline]
    pub(crate) fn is_pair(&self, one: u32, two: u32, group: u8) -> bool {
        let (at, bits) = pair_place(one, two, group);
        self.pairs.get(at).is_some_and(|word| word & bits == bits)
    }

    /// What a word that a detector waits for says to it, as a bit of [`mark`].
    pub(crate) fn detector_mark(hash: u64) -> u8 {
        /// Words of addresses that are written out: "jo at example dot org", "jo at gmail.com".
        const MAIL: [&[u8]; 6] = [
            b"dot", b"gmail", b"hotmail", b"yahoo", b"outlook", b"icloud",
        ];
        if hash == word_hash(b"www") {
            mark::LINK
        } else if hash == word_hash(b"corner") {
            mark::CORNER
        } else if MAIL.map(word_hash).contains(&hash) {
            mark::AT
        } else {
            mark::CUE
        }
    }

    /// What the pass wants to know of a number, or of a word of digits and letters, that is in no phrase.
    #[inline]
    pub(crate) fn number(&self, id: u16) -> u32 {
        let [number, mixed] = self.numbers;
        if id == NUMBER { number } else { mixed }
    }

    /// How a word anchors the phrases of each of its groups, and the states that they start from.
    #[inline]
    fn roots_of(&self, info: u32) -> &[u16] {
        let id = (info & info::ID) as usize;
        let block = id / ROOTS;
        let roots = self.roots.get(block);
        let roots = roots.and_then(|roots| roots.get(id % ROOTS, || unpack::roots(self, block)));
        roots.unwrap_or_default()
    }

    /// How a word anchors the phrases of a group that is not that of labels, as bits of [`anchor`].
    #[inline]
    fn anchor(&self, info: u32, group: u8) -> u8 {
        let before = (info::groups(info) & (group - 1)).count_ones() as usize;
        let anchor = self.roots_of(info).get(2 * before);
        anchor.map_or(0, |anchor| *anchor as u8)
    }

    /// Whether a word may be the anchor of a phrase of a group that is not that of labels, knowing the one
    /// before it.
    #[inline]
    pub(crate) fn may_anchor(&self, before: u32, info: u32, group: u8) -> bool {
        self.anchor(info, group) & anchor::ALONE != 0 || self.is_pair(before, info, group)
    }

    /// How many words the phrases of such a group that a word anchors may have before it and after it;
    /// `many` stands for any number.
    #[inline]
    pub(crate) fn reach(&self, info: u32, group: u8, many: usize) -> [usize; 2] {
        let bits = self.anchor(info, group);
        [bits >> anchor::BEFORE, bits].map(|bits| match bits & anchor::COUNT {
            anchor::FAR => many,
            count => count.into(),
        })
    }

    /// The states that the phrases which a word anchors start from, as far as they are of some groups.
    #[inline]
    pub(crate) fn roots(&self, info: u32, wanted: u8) -> impl Iterator<Item = u16> + '_ {
        let groups = info::groups(info);
        let roots = self.roots_of(info);
        let mut left = groups & wanted;
        std::iter::from_fn(move || {
            let group = left & left.wrapping_neg();
            if group == 0 {
                return None;
            }
            left &= left - 1;
            let before = (groups & (group - 1)).count_ones() as usize;
            roots.get(2 * before + 1).copied()
        })
    }

    #[inline]
    pub(crate) fn state(&self, state: u16) -> Option<State<'_>> {
        let block = usize::from(state) / STATES;
        let numbers = self.states.get(block)?;
        let numbers = numbers.get(usize::from(state) % STATES, || unpack::states(self, block))?;
        let ([has, ones], rest) = numbers.split_first_chunk::<2>()?;
        Some(State {
            has: *has,
            ones: usize::from(*ones),
            rest,
        })
    }

    /// Whether a state leads nowhere but over words of which the next one is none.
    #[inline]
    pub(crate) fn is_lost(&self, state: u16, next: impl Fn() -> Option<u16>) -> bool {
        let Some(State { has, rest, .. }) = self.state(state) else {
            return false;
        };
        if has & (2 * has::SIGNATURE - 1) != has::SIGNATURE {
            return false;
        }
        let Some(next) = next() else { return true };
        !State::signed(has, rest, next).0
    }

    /// The words of a set.
    #[inline]
    pub(super) fn set(&self, set: u16) -> &[u16] {
        let block = usize::from(set) / SETS;
        let numbers = self
            .sets
            .get(block)
            .and_then(|sets| sets.get(usize::from(set) % SETS, || unpack::sets(self, block)));
        let (count, rest) = numbers.and_then(<[u16]>::split_first).unwrap_or((&0, &[]));
        rest.get(..usize::from(*count)).unwrap_or_default()
    }

    #[inline]
    fn holds(&self, set: u16, key: u16) -> bool {
        let keys = self.set(set);
        if keys.len() > 24 {
            keys.binary_search(&key).is_ok()
        } else {
            // Without a way out: short lists are read eight keys at a time.
            keys.iter().fold(false, |found, one| found | (*one == key))
        }
    }

    /// The actions of a list.
    #[inline]
    pub(crate) fn actions(&self, list: u16) -> &[Action] {
        let (start, end) = self
            .lists
            .get(usize::from(list))
            .copied()
            .unwrap_or_default();
        self.actions
            .get(usize::from(start)..usize::from(end))
            .unwrap_or_default()
    }
}

/// The place of a word among 2^(32 - shift).
#[inline]
pub(crate) fn place(hash: u64, pilot: u8, shift: u32) -> usize {
    let mixed = fingerprint(hash) ^ u32::from(pilot).wrapping_mul(0x9E37_79B9);
    (mixed.wrapping_mul(0x85EB_CA6B) >> (shift & 31)) as usize
}

/// The bits of the filter of pairs for the words with these infos, and a group.
#[inline]
pub(crate) fn pair_place(one: u32, two: u32, group: u8) -> (usize, u64) {
    let both = u64::from((one & info::ID) << 15 | two & info::ID);
    let mixed = (both | u64::from(group) << 30).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let at = (mixed >> (64 - PAIR_BITS)) as usize;
    (at, 1 << (mixed >> 46 & 63) | 1 << (mixed >> 40 & 63))
}

/// How many bits of a slot say which list of attributes a word has.
pub(super) const ATTR_BITS: u32 = 7;

/// Where a word is sought among the `slots` of its bucket, and what its slot holds of its hash.
#[inline]
pub(super) fn attr_slot(hash: u64, slots: usize) -> (usize, u32) {
    let slot = (hash << BUCKET_BITS >> 48) as usize;
    let bits = slots.trailing_zeros().min(16);
    let kept = (hash >> (64 - HASH_BITS)) as u32 & (u32::MAX >> ATTR_BITS);
    (slot >> (16 - bits), kept)
}

/// The most that a signature is doubled.
pub(super) const WIDEST: u32 = 6;

/// How often the signature of a state with so many keys is doubled: then one other word in eight has the bit of
/// a key at most, up to 512 keys.
pub(super) fn width(keys: usize) -> u32 {
    let bits = (8 * keys).next_power_of_two().trailing_zeros();
    bits.clamp(6, 6 + WIDEST) - 6
}

/// The bit of a key in a signature that is doubled so often.
#[inline]
pub(crate) fn signature(key: u16, width: u32) -> usize {
    (u32::from(key).wrapping_mul(0x9E37_79B1) >> (26 - width.min(WIDEST))) as usize
}

/// The part of the hash that a word's place keeps. With the bits that choose the pilot it is all that the
/// lexicon has of the hash.
#[inline]
pub(crate) fn fingerprint(hash: u64) -> u32 {
    (hash >> (64 - HASH_BITS)) as u32
}
