//! The words of a roster: found as they are, or with one letter wrong, missing, extra or swapped.
//!
//! The second way is a deletion neighborhood: two words are one edit apart only if they are the same
//! after at most one letter is taken from each. So every longer word is stored under all of its shorter
//! forms, a word of the text is looked up under its own, and what comes up is compared letter by letter.
//! Both take a number of steps that grows with the length of one word and not with the roster.

use crate::hash::word_hash;

/// From this many letters on one wrong letter is forgiven.
pub(super) const FORGIVEN: usize = 5;
/// No longer word is compared.
pub(super) const LONGEST: usize = 40;

/// What a word of the roster is.
pub(super) mod flag {
    /// Written so on the roster.
    pub(crate) const OWN: u8 = 1;
    /// What people call somebody with a name on the roster.
    pub(crate) const NICK: u8 = 2;
    /// An ordinary word as well.
    pub(crate) const DOUBTFUL: u8 = 4;
    /// A small word stands before it: de la Cruz, van Dijk.
    pub(crate) const PARTICLE: u8 = 8;
    /// Only with an O before it: O Neil.
    pub(crate) const AFTER_O: u8 = 16;
}

/// A word of the roster.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    start: u32,
    length: u8,
    pub(super) flags: u8,
    /// The initials of the other words of the names that it is in, one bit a letter.
    pub(super) initials: u32,
}

/// A table of entry numbers by hash: slots of `(hash, number + 1)`, 0 for an empty one.
#[derive(Clone, Default)]
struct Slots {
    slots: Vec<(u32, u32)>,
    used: usize,
}

impl Slots {
    fn first(&self, hash: u64) -> usize {
        (hash >> 32) as usize & self.slots.len().saturating_sub(1)
    }

    /// The numbers stored under a hash.
    fn under(&self, hash: u64) -> impl Iterator<Item = u32> {
        let mut at = self.first(hash);
        std::iter::from_fn(move || {
            loop {
                let &(key, number) = self.slots.get(at)?;
                let number = number.checked_sub(1)?;
                at = (at + 1) & (self.slots.len() - 1);
                if key == hash as u32 {
                    return Some(number);
                }
            }
        })
    }

    fn add(&mut self, hash: u64, number: u32) {
        // INVARIANT: more than a third of the slots are empty, so every search ends.
        if self.used * 3 >= self.slots.len() * 2 {
            self.grow();
        }
        let mut at = self.first(hash);
        while self.slots.get(at).is_some_and(|slot| slot.1 != 0) {
            at = (at + 1) & (self.slots.len() - 1);
        }
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = (hash as u32, number + 1);
            self.used += 1;
        }
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.slots);
        self.slots = vec![(0, 0); (old.len() * 2).max(16)];
        self.used = 0;
        for (key, number) in old {
            if let Some(number) = number.checked_sub(1) {
                self.add(spread(key), number);
            }
        }
    }

    fn bytes(&self) -> usize {
        self.slots.capacity() * std::mem::size_of::<(u32, u32)>()
    }
}

/// A hash of 64 bits from the 32 that are kept, so that a table can grow without its words.
fn spread(key: u32) -> u64 {
    let high = u64::from(key).wrapping_mul(0x9E37_79B9_7F4A_7C15) & 0xFFFF_FFFF_0000_0000;
    high | u64::from(key)
}

fn key(word: &[u8]) -> u64 {
    let hash = word_hash(word);
    spread((hash ^ hash >> 32) as u32)
}

/// All words of a roster.
#[derive(Clone, Default)]
pub(super) struct Index {
    letters: String,
    entries: Vec<Entry>,
    exact: Slots,
    near: Slots,
}

impl Index {
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many bytes of memory it takes.
    pub(super) fn bytes(&self) -> usize {
        self.letters.capacity()
            + self.entries.capacity() * std::mem::size_of::<Entry>()
            + self.exact.bytes()
            + self.near.bytes()
    }

    /// Adds a word in its plain spelling, or adds to what is known of it.
    pub(super) fn add(&mut self, word: &str, flags: u8, initials: u32) {
        if word.is_empty() || word.len() > LONGEST {
            return;
        }
        let hash = key(word.as_bytes());
        let known = self
            .exact
            .under(hash)
            .find(|&number| self.word(number) == word);
        if let Some(entry) = known.and_then(|number| self.entries.get_mut(number as usize)) {
            // An O is no longer needed once somebody has the word without it.
            let needs_o = entry.flags & flags & flag::AFTER_O;
            entry.flags = (entry.flags | flags) & !flag::AFTER_O | needs_o;
            entry.initials |= initials;
            return;
        }
        let (Ok(number), Ok(start)) = (
            u32::try_from(self.entries.len()),
            u32::try_from(self.letters.len()),
        ) else {
            return;
        };
        self.letters.push_str(word);
        self.entries.push(Entry {
            start,
            length: word.len() as u8,
            flags,
            initials,
        });
        self.exact.add(hash, number);
        if flags & flag::AFTER_O == 0 && word.chars().count() >= FORGIVEN {
            self.near.add(hash, number);
            for_each_shorter(word, |shorter| self.near.add(key(shorter), number));
        }
    }

    /// The entry of a word in its plain spelling.
    pub(super) fn get(&self, word: &str) -> Option<Entry> {
        self.exact
            .under(key(word.as_bytes()))
            .find(|&number| self.word(number) == word)
            .and_then(|number| self.entries.get(number as usize))
            .copied()
    }

    /// The entry of a longer word that one edit makes of this one.
    pub(super) fn resembles(&self, word: &str) -> Option<Entry> {
        if word.chars().count() + 1 < FORGIVEN || word.len() > LONGEST {
            return None;
        }
        let mut best = self.resembles_under(word.as_bytes(), word);
        for_each_shorter(word, |shorter| {
            if best.is_none() {
                best = self.resembles_under(shorter, word);
            }
        });
        best
    }

    fn resembles_under(&self, form: &[u8], word: &str) -> Option<Entry> {
        self.near
            .under(key(form))
            .find(|&number| is_one_edit(self.word(number), word))
            .and_then(|number| self.entries.get(number as usize))
            .copied()
    }

    fn word(&self, number: u32) -> &str {
        self.entries
            .get(number as usize)
            .and_then(|entry| {
                let start = entry.start as usize;
                self.letters.get(start..start + usize::from(entry.length))
            })
            .unwrap_or_default()
    }
}

/// Calls `give` with the word without each of its letters.
fn for_each_shorter(word: &str, mut give: impl FnMut(&[u8])) {
    let mut shorter = [0u8; LONGEST];
    for (at, char) in word.char_indices() {
        let (before, after) = (
            word.as_bytes().get(..at).unwrap_or_default(),
            word.as_bytes()
                .get(at + char.len_utf8()..)
                .unwrap_or_default(),
        );
        let length = before.len() + after.len();
        for (slot, byte) in shorter.iter_mut().zip(before.iter().chain(after)) {
            *slot = *byte;
        }
        give(shorter.get(..length).unwrap_or_default());
    }
}

/// Whether two words are the same but for one letter that is wrong, missing or extra, or for two
/// neighbors that are swapped.
pub(super) fn is_one_edit(a: &str, b: &str) -> bool {
    let same = a.chars().zip(b.chars()).take_while(|(x, y)| x == y);
    let start: usize = same.map(|(x, _)| x.len_utf8()).sum();
    let (a, b) = (
        a.get(start..).unwrap_or_default(),
        b.get(start..).unwrap_or_default(),
    );
    let mut after_a = a.chars();
    let mut after_b = b.chars();
    let first_a = after_a.next();
    let first_b = after_b.next();
    let (rest_a, rest_b) = (after_a.as_str(), after_b.as_str());
    if first_a.is_none() && first_b.is_none() {
        return true;
    }
    let swapped = after_b.next() == first_a
        && after_a.next() == first_b
        && after_a.as_str() == after_b.as_str();
    swapped
        || rest_a == rest_b
        || (first_a.is_some() && rest_a == b)
        || (first_b.is_some() && a == rest_b)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The plain way: a table of distances, neighbors swapped for the price of one.
    fn distance(a: &str, b: &str) -> usize {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let change = usize::from(a[i - 1] != b[j - 1]);
                    let mut least = (table[i - 1][j] + 1)
                        .min(table[i][j - 1] + 1)
                        .min(table[i - 1][j - 1] + change);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        least = least.min(table[i - 2][j - 2] + 1);
                    }
                    least
                };
            }
        }
        table[a.len()][b.len()]
    }

    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_edit_is_what_the_table_says(a in "[abé]{0,6}", b in "[abé]{0,6}") {
            prop_assert_eq!(is_one_edit(&a, &b), distance(&a, &b) <= 1);
        }

        #[test]
        fn the_index_finds_what_comparing_with_everybody_finds(
            names in proptest::collection::vec("[abcé]{1,8}", 1..12),
            word in "[abcé]{1,8}",
        ) {
            let mut index = Index::default();
            for name in &names {
                index.add(name, flag::OWN, 0);
            }
            prop_assert_eq!(index.get(&word).is_some(), names.contains(&word));
            let near = names
                .iter()
                .any(|name| name.chars().count() >= FORGIVEN && distance(name, &word) <= 1);
            prop_assert_eq!(index.resembles(&word).is_some(), near);
        }
    }
}
