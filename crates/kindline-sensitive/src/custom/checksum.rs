//! Check digits.

use crate::digits::luhn;

/// Which check digits an identifier has.
///
/// ```
/// use kindline_sensitive::Checksum;
///
/// assert!(Checksum::Luhn.holds("7992-7398713"));
/// // The weights of every digit, the check digit included; a last `X` counts 10.
/// let isbn = Checksum::Mod11(vec![10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
/// assert!(isbn.holds("0-8044-2957-X"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Checksum {
    /// None.
    #[default]
    None,
    /// The Luhn check (ISO/IEC 7812-1 annex B) over all digits.
    Luhn,
    /// The digits times these weights, one a digit, add up to a multiple of 11.
    Mod11(Vec<u8>),
    /// ISO 7064 MOD 97-10: the number, letters read as 10 to 35, leaves 1.
    Mod97,
    /// Verhoeff's check (J. Verhoeff, 1969) over all digits.
    Verhoeff,
}

impl Checksum {
    /// Whether the digits and letters of a text pass; marks and blanks do not count.
    #[must_use]
    pub fn holds(&self, text: &str) -> bool {
        let chars = text.chars().filter_map(crate::tokens::fold);
        let plain: Vec<u8> = chars.filter(char::is_ascii).map(|c| c as u8).collect();
        self.holds_for(&plain)
    }

    /// The same for lower-case letters, digits and marks.
    pub(super) fn holds_for(&self, plain: &[u8]) -> bool {
        let digits: Vec<u8> = plain
            .iter()
            .filter(|byte| byte.is_ascii_digit())
            .map(|byte| byte - b'0')
            .collect();
        match self {
            Checksum::None => true,
            Checksum::Luhn => luhn(&digits),
            Checksum::Mod11(weights) => mod11(plain, weights),
            Checksum::Mod97 => mod97(plain),
            Checksum::Verhoeff => verhoeff(&digits),
        }
    }
}

fn mod11(plain: &[u8], weights: &[u8]) -> bool {
    let mut values: Vec<u32> = Vec::with_capacity(weights.len());
    for (index, &byte) in plain.iter().enumerate() {
        match byte {
            b'0'..=b'9' => values.push(u32::from(byte - b'0')),
            b'x' | b'X' if index + 1 == plain.len() => values.push(10),
            _ => {}
        }
    }
    let sum: u32 = values
        .iter()
        .zip(weights)
        .map(|(value, weight)| value * u32::from(*weight))
        .sum();
    values.len() == weights.len() && !values.is_empty() && sum % 11 == 0
}

fn mod97(plain: &[u8]) -> bool {
    let mut rest = 0;
    let mut seen = false;
    for &byte in plain {
        rest = match byte {
            b'0'..=b'9' => rest * 10 + u32::from(byte - b'0'),
            b'a'..=b'z' => rest * 100 + u32::from(byte - b'a') + 10,
            b'A'..=b'Z' => rest * 100 + u32::from(byte - b'A') + 10,
            _ => continue,
        } % 97;
        seen = true;
    }
    seen && rest == 1
}

/// Multiplication in the dihedral group of order 10.
fn dihedral(a: u8, b: u8) -> u8 {
    match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => (a + b - 5) % 5 + 5,
        (false, true) => (a - b) % 5 + 5,
        (false, false) => (a + 5 - b) % 5,
    }
}

fn verhoeff(digits: &[u8]) -> bool {
    // The permutation that is applied once more for every place further left.
    const STEP: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let mut check = 0;
    for (index, &digit) in digits.iter().rev().enumerate() {
        let mut value = digit;
        for _ in 0..index % 8 {
            value = STEP.get(usize::from(value)).copied().unwrap_or(0);
        }
        check = dihedral(check, value);
    }
    !digits.is_empty() && check == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table as it is printed everywhere (Wikipedia, "Verhoeff algorithm", read 2026-11).
    const D: [[u8; 10]; 10] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ];

    #[test]
    fn the_group_is_the_printed_table() {
        for a in 0..10u8 {
            for b in 0..10u8 {
                assert_eq!(dihedral(a, b), D[usize::from(a)][usize::from(b)], "{a} {b}");
            }
        }
    }

    #[test]
    fn printed_examples_hold_and_every_wrong_digit_is_seen() {
        for (checksum, text) in [
            (Checksum::Luhn, "79927398713"),
            (Checksum::Verhoeff, "2363"),
            (Checksum::Verhoeff, "123451"),
            // ISO 7064's own example.
            (Checksum::Mod97, "79444"),
            (
                Checksum::Mod11(vec![10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
                "9434765919",
            ),
        ] {
            assert!(checksum.holds(text), "{checksum:?} {text}");
            for at in 0..text.len() {
                for digit in '0'..='9' {
                    let mut wrong: Vec<char> = text.chars().collect();
                    let was = std::mem::replace(&mut wrong[at], digit);
                    let wrong: String = wrong.into_iter().collect();
                    assert_eq!(checksum.holds(&wrong), was == digit, "{checksum:?} {wrong}");
                }
            }
        }
    }

    #[test]
    fn nothing_holds_for_nothing() {
        for checksum in [
            Checksum::Luhn,
            Checksum::Verhoeff,
            Checksum::Mod97,
            Checksum::Mod11(vec![1, 2]),
        ] {
            assert!(!checksum.holds(""), "{checksum:?}");
        }
    }
}
