//! Words as numbers, and lists of them that are asked in a few instructions.

use crate::context::View;

/// The most letters of a word that has a number.
const LONGEST: usize = 16;
/// Makes a letter small and leaves digits as they are.
const FOLD: u128 = 0x2020_2020_2020_2020_2020_2020_2020_2020;

/// A word without regard to ASCII case; 0 where it is longer than any in a list. Two words of letters,
/// digits and apostrophes have the same number where they are the same.
#[inline]
pub(super) fn number(view: &View<'_>, at: usize) -> u128 {
    let Some(token) = view.token(at) else {
        return 0;
    };
    let length = token.len();
    if length == 0 || length > LONGEST {
        return 0;
    }
    let rest = view.bytes.get(token.start as usize..).unwrap_or_default();
    let bytes = match rest.first_chunk::<LONGEST>() {
        Some(chunk) => *chunk,
        None => {
            let mut bytes = [0; LONGEST];
            for (to, from) in bytes.iter_mut().zip(rest) {
                *to = *from;
            }
            bytes
        }
    };
    (u128::from_le_bytes(bytes) | FOLD) & (u128::MAX >> (8 * (LONGEST - length)))
}

const fn number_of(word: &str) -> u128 {
    let bytes = word.as_bytes();
    assert!(
        !bytes.is_empty() && bytes.len() <= LONGEST && word.is_ascii(),
        "words of a list are short and ASCII"
    );
    let mut number = 0;
    let mut at = bytes.len();
    while at > 0 {
        at -= 1;
        #[expect(clippy::indexing_slicing, reason = "at < bytes.len()")]
        {
            number = number << 8 | (bytes[at] | 0x20) as u128;
        }
    }
    number
}

/// Lists of ASCII words in lower case, and which of the lists a word is in, as bits. `SIZE` is a power
/// of two, at least twice the count of words.
pub(super) struct Lists<const SIZE: usize> {
    words: [u128; SIZE],
    /// The lists that hold the word of the same place.
    lists: [u8; SIZE],
}

impl<const SIZE: usize> Lists<SIZE> {
    /// Made while the program is compiled.
    pub(super) const fn new(lists: &[(u8, &[&str])]) -> Lists<SIZE> {
        assert!(SIZE.is_power_of_two(), "the size is a power of two");
        let (mut known, mut bits) = ([0; SIZE], [0; SIZE]);
        let mut list = 0;
        let mut count = 0;
        #[expect(
            clippy::indexing_slicing,
            reason = "the indices are below the lengths, and slots are taken modulo their count"
        )]
        while list < lists.len() {
            let (bit, words) = lists[list];
            let mut word = 0;
            while word < words.len() {
                let number = number_of(words[word]);
                let mut at = place(number) % SIZE;
                while known[at] != 0 && known[at] != number {
                    at = (at + 1) % SIZE;
                }
                count += (known[at] == 0) as usize;
                known[at] = number;
                bits[at] |= bit;
                word += 1;
            }
            list += 1;
        }
        assert!(2 * count <= SIZE, "half of the slots stay free");
        Lists {
            words: known,
            lists: bits,
        }
    }

    /// The lists that hold the word of this number.
    #[inline]
    pub(super) fn of(&self, number: u128) -> u8 {
        let mut at = place(number) % SIZE;
        while let Some(&known) = self.words.get(at) {
            if known == number || known == 0 {
                return self.lists.get(at).copied().unwrap_or(0);
            }
            at = (at + 1) % SIZE;
        }
        0
    }
}

const fn place(number: u128) -> usize {
    let low = (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let high = ((number >> 64) as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    ((low ^ high) >> 40) as usize
}

/// Pairs of capitals, and single ones.
pub(super) struct Pairs {
    /// By the first letter: a bit for each second one, the highest bit for none.
    seconds: [u32; 26],
}

impl Pairs {
    /// Those that a text names between spaces.
    pub(super) const fn new(text: &str) -> Pairs {
        const NONE: usize = 31;
        let bytes = text.as_bytes();
        let mut seconds = [0; 26];
        let mut at = 0;
        #[expect(clippy::indexing_slicing, reason = "the list is of capitals")]
        while at < bytes.len() {
            let alone = at + 1 >= bytes.len() || bytes[at + 1] == b' ';
            if bytes[at] == b' ' {
                at += 1;
                continue;
            }
            let first = (bytes[at] - b'A') as usize;
            let second = if alone {
                NONE
            } else {
                (bytes[at + 1] - b'A') as usize
            };
            seconds[first] |= 1 << second;
            at += if alone { 1 } else { 2 };
        }
        Pairs { seconds }
    }

    /// Whether these capitals are one of them.
    #[inline]
    pub(super) fn has(&self, letters: &[u8]) -> bool {
        let (first, second) = match *letters {
            [first] => (first, b'A' + 31),
            [first, second] if second.is_ascii_uppercase() => (first, second),
            _ => return false,
        };
        self.seconds
            .get(usize::from(first.wrapping_sub(b'A')))
            .is_some_and(|seconds| seconds >> (second - b'A') & 1 != 0)
    }
}

/// With which two small letters the words of a list start.
pub(super) struct Starts {
    /// By the first letter: a bit for each second one.
    seconds: [u32; 26],
}

impl Starts {
    pub(super) const fn new(words: &[&str]) -> Starts {
        let mut seconds = [0; 26];
        let mut at = 0;
        #[expect(clippy::indexing_slicing, reason = "the words are of small letters")]
        while at < words.len() {
            let word = words[at].as_bytes();
            seconds[(word[0] - b'a') as usize] |= 1 << (word[1] - b'a');
            at += 1;
        }
        Starts { seconds }
    }

    pub(super) fn has(&self, first: u8, second: u8) -> bool {
        second.is_ascii_lowercase()
            && self
                .seconds
                .get(usize::from(first.wrapping_sub(b'a')))
                .is_some_and(|seconds| seconds >> (second - b'a') & 1 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::{Token, Tokens};

    #[test]
    fn a_word_has_the_number_of_its_letters() {
        let text = "Flat rm apartments’ 1ST flat";
        let words = [(0, 4), (5, 7), (8, 18), (22, 25), (26, 30)];
        let list = words.map(|(start, end)| Token {
            start,
            end,
            word: 0,
            attr: 0,
            gap: 0,
            shape: 0,
        });
        let seen = Tokens {
            list: list.to_vec(),
            ..Tokens::default()
        };
        let view = View::new(text, &seen, &[]);
        let numbers: Vec<u128> = (0..6).map(|at| number(&view, at)).collect();
        let known = ["flat", "rm", "apartments", "1st", "flat"].map(number_of);
        assert_eq!(numbers, [known.as_slice(), &[0]].concat());
        let lists: Lists<16> = Lists::new(&[(1, &["flat", "rm"]), (2, &["flat", "x"])]);
        assert_eq!(known.map(|number| lists.of(number)), [3, 1, 0, 0, 3]);
        assert_eq!(lists.of(0), 0);
    }

    #[test]
    fn pairs_are_those_of_the_list() {
        let pairs = Pairs::new("AB ZZ E");
        for (letters, known) in [
            ("AB", true),
            ("ZZ", true),
            ("E", true),
            ("A", false),
            ("BA", false),
            ("ab", false),
            ("ABZ", false),
            ("", false),
            ("A1", false),
        ] {
            assert_eq!(pairs.has(letters.as_bytes()), known, "{letters}");
        }
    }
}
