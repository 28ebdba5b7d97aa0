//! The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1).

/// How many septets a character takes in the default alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Septets {
    One,
    Two,
    None,
}

/// How many septets `c` takes.
#[inline]
pub(crate) const fn septets(c: char) -> Septets {
    let code = c as u32;
    if code < 128 {
        let bit = 1_u128 << code;
        return if BASIC_ASCII & bit != 0 {
            Septets::One
        } else if EXTENSION_ASCII & bit != 0 {
            Septets::Two
        } else {
            Septets::None
        };
    }
    match c {
        '£' | '¥' | 'è' | 'é' | 'ù' | 'ì' | 'ò' | 'Ç' | 'Ø' | 'ø' | 'Å' | 'å' | 'Δ' | 'Φ' | 'Γ'
        | 'Λ' | 'Ω' | 'Π' | 'Ψ' | 'Σ' | 'Θ' | 'Ξ' | 'Æ' | 'æ' | 'ß' | 'É' | '¤' | '¡' | 'Ä'
        | 'Ö' | 'Ñ' | 'Ü' | '§' | '¿' | 'ä' | 'ö' | 'ñ' | 'ü' | 'à' => Septets::One,
        '€' => Septets::Two,
        _ => Septets::None,
    }
}

/// Whether every byte is a character of one septet. No early end: so the compiler looks at many bytes
/// at once.
pub(crate) fn is_basic_ascii(text: &str) -> bool {
    let odd = |byte: u8| {
        let upper = byte.wrapping_sub(b' ') <= b'Z' - b' ';
        let lower = byte.wrapping_sub(b'a') <= b'z' - b'a';
        !(upper | lower | (byte == b'_') | (byte == b'\n') | (byte == b'\r'))
    };
    !text.bytes().fold(false, |found, byte| found | odd(byte))
}

const BASIC_ASCII: u128 = ascii_set(
    b"\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
);
const EXTENSION_ASCII: u128 = ascii_set(b"\x0c[\\]^{|}~");

const fn ascii_set(mut bytes: &[u8]) -> u128 {
    let mut set = 0;
    while let [first, rest @ ..] = bytes {
        set |= 1 << *first;
        bytes = rest;
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_look_agrees_with_the_alphabet() {
        for c in '\0'..='\u{ff}' {
            let one = c.is_ascii() && septets(c) == Septets::One;
            assert_eq!(is_basic_ascii(&c.to_string()), one, "{c:?}");
        }
    }

    #[test]
    fn the_alphabet_has_127_characters_and_an_escape() {
        let one = ('\0'..='\u{ffff}')
            .filter(|&c| septets(c) == Septets::One)
            .count();
        let two = ('\0'..='\u{ffff}')
            .filter(|&c| septets(c) == Septets::Two)
            .count();
        assert_eq!((one, two), (127, 10));
    }
}
