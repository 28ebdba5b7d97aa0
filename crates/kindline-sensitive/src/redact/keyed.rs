//! The keyed hash: HMAC-SHA256 (RFC 2104), a dozen lines over the well-kept `sha2`.
//!
//! The crate `hmac` would bring `subtle` for comparing codes in constant time, and nothing is compared
//! here: codes are only written.

use sha2::{Digest as _, Sha256};

use crate::finding::Kind;

/// How many letters a hash has: 48 bits, so that among a million texts two agree with a chance of 1
/// in 500.
const LETTERS: usize = 12;

/// The hash of a text of some kind, in letters from a to p.
pub(super) fn letters(key: &[u8], kind: &Kind, folded: &str) -> String {
    // INVARIANT: no kind contains a zero, so no two pairs are the same bytes.
    let code = hmac(key, &[kind.id().as_bytes(), &[0], folded.as_bytes()]);
    let letter = |nibble: u8| char::from(b'a' + nibble);
    code.iter()
        .flat_map(|byte| [letter(byte >> 4), letter(byte & 15)])
        .take(LETTERS)
        .collect()
}

fn hmac(key: &[u8], message: &[&[u8]]) -> [u8; 32] {
    let mut block = [0u8; 64];
    let short = if key.len() > block.len() {
        Sha256::digest(key).to_vec()
    } else {
        key.to_vec()
    };
    for (slot, byte) in block.iter_mut().zip(short) {
        *slot = byte;
    }
    let mut inner = Sha256::new_with_prefix(block.map(|byte| byte ^ 0x36));
    for part in message {
        inner.update(part);
    }
    Sha256::new_with_prefix(block.map(|byte| byte ^ 0x5C))
        .chain_update(inner.finalize())
        .finalize()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(key: &[u8], data: &[u8], expected: &str) {
        let hex: String = hmac(key, &[data])
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        assert_eq!(hex, expected);
    }

    /// RFC 4231, test cases 1, 2, 3, 6 and 7.
    #[test]
    fn is_that_of_rfc_4231() {
        check(
            &[0x0B; 20],
            b"Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        );
        check(
            b"Jefe",
            b"what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        );
        check(
            &[0xAA; 20],
            &[0xDD; 50],
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        );
        check(
            &[0xAA; 131],
            b"Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        );
        check(
            &[0xAA; 131],
            b"This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.",
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
        );
    }

    #[test]
    fn kinds_and_keys_change_the_letters() {
        let all = [
            letters(b"k", &Kind::PERSON, "loretta"),
            letters(b"k", &Kind::USERNAME, "loretta"),
            letters(b"j", &Kind::PERSON, "loretta"),
            letters(b"k", &Kind::PERSON, "lorettb"),
        ];
        for (index, one) in all.iter().enumerate() {
            assert_eq!(one.len(), LETTERS);
            assert!(!all[index + 1..].contains(one));
        }
    }
}
