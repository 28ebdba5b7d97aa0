//! Lists of words, each in one string.

/// Whether a word is one of those that are set apart by spaces, without regard to ASCII case; a number is none. A
/// slice of strings would cost forty bytes a word more, most of them to say where each lies.
#[inline(never)]
pub(crate) fn is_one_of(word: &str, known: &str) -> bool {
    let word = word.as_bytes();
    // Texts full of numbers ask this most.
    if word.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let mut words = known.as_bytes().split(|byte| *byte == b' ');
    words.any(|known| word.eq_ignore_ascii_case(known))
}

/// How many bytes the words of a list have together.
pub(crate) const fn bytes_of(words: &[&str]) -> usize {
    let (mut bytes, mut at) = (0, 0);
    #[expect(clippy::indexing_slicing, reason = "at < words.len()")]
    while at < words.len() {
        bytes += words[at].len();
        at += 1;
    }
    bytes
}

/// A list of words in order, in small letters, made while the program is compiled: `WORDS` of them, of `BYTES`
/// together ([`bytes_of`]).
pub(crate) struct Sorted<const WORDS: usize, const BYTES: usize> {
    text: [u8; BYTES],
    ends: [u16; WORDS],
}

impl<const WORDS: usize, const BYTES: usize> Sorted<WORDS, BYTES> {
    pub(crate) const fn new(words: &[&str; WORDS]) -> Self {
        let (mut text, mut ends) = ([0; BYTES], [0; WORDS]);
        let (mut at, mut length) = (0, 0);
        #[expect(
            clippy::indexing_slicing,
            reason = "at < WORDS, and all words together have BYTES bytes"
        )]
        while at < WORDS {
            let word = words[at].as_bytes();
            let mut byte = 0;
            while byte < word.len() {
                text[length] = word[byte];
                length += 1;
                byte += 1;
            }
            ends[at] = length as u16;
            at += 1;
        }
        Sorted { text, ends }
    }

    /// The word of this number.
    pub(crate) fn get(&self, at: usize) -> Option<&[u8]> {
        let start = match at.checked_sub(1) {
            Some(before) => usize::from(*self.ends.get(before)?),
            None => 0,
        };
        self.text.get(start..usize::from(*self.ends.get(at)?))
    }

    /// Where a word is, or would be, among those of some numbers.
    pub(crate) fn place(&self, among: std::ops::Range<usize>, word: &[u8]) -> usize {
        let (mut from, mut to) = (among.start, among.end);
        while from < to {
            let middle = from.midpoint(to);
            if self.get(middle).is_some_and(|known| known < word) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    pub(crate) fn has(&self, word: &str) -> bool {
        let word = word.as_bytes();
        self.get(self.place(0..WORDS, word)) == Some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::{Sorted, bytes_of, is_one_of};

    #[test]
    fn a_sorted_list_finds_its_words() {
        const WORDS: [&str; 4] = ["ash", "bell", "belle", "dot"];
        static LIST: Sorted<4, { bytes_of(&WORDS) }> = Sorted::new(&WORDS);
        assert!(WORDS.iter().all(|word| LIST.has(word)));
        for other in ["", "a", "as", "ashe", "bel", "belles", "dots", "zoo"] {
            assert!(!LIST.has(other), "{other}");
        }
        assert_eq!(LIST.place(1..3, b"belle"), 2);
        assert_eq!(LIST.get(4), None);
    }

    #[test]
    fn whole_words_count() {
        assert!(is_one_of("Mum", "dad mum nan"));
        assert!(is_one_of("dad", "dad mum nan") && is_one_of("nan", "dad mum nan"));
        assert!(!is_one_of("mu", "dad mum nan") && !is_one_of("", "dad mum nan"));
        assert!(!is_one_of("dad mum", "dad mum nan"));
        assert!(is_one_of("2FA", "sms 2fa") && !is_one_of("22", "sms 22"));
    }
}
