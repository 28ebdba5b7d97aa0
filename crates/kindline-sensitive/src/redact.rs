//! Taking out what was found: mask, placeholder, remove, keyed hash, pseudonym, generalize.

use std::collections::BTreeMap;
use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::finding::{Finding, Kind};
use crate::label::{Label, LabelSet};
use crate::scan::Scan;

/// What stands in the place of a finding.
///
/// ```
/// use kindline_sensitive::{Operator, Redaction, Scanner, redact};
///
/// let text = "card 4111 1111 1111 1111";
/// let scan = Scanner::new().scan(text);
/// assert_eq!(redact(text, &scan, &Redaction::new(Operator::Mask)), "card **** **** **** ****");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Operator {
    /// Every letter and digit becomes `*`; spaces and punctuation stay.
    Mask,
    /// The kind in brackets: `[PHONE_NUMBER]`.
    #[default]
    Placeholder,
    /// Nothing.
    Remove,
    /// The kind and a keyed hash in letters, the same for the same text: `[PERSON:kdiwmcpa]`.
    Hash,
    /// The kind and a number in letters, the same for the same text in one [`Pseudonyms`] map:
    /// `[PERSON A]`.
    Pseudonym,
    /// A coarser value where there is one: the year of a date, the first three digits of a US ZIP
    /// code, `90+` for an age (45 CFR 164.514(b)(2)); the placeholder elsewhere.
    Generalize,
}

/// How to redact: one operator for all, others for some kinds.
///
/// ```
/// use kindline_sensitive::{Kind, Operator, Redaction, Scanner, redact};
///
/// let text = "Hi Loretta, call me at 313-555-0107";
/// let scan = Scanner::new().scan(text);
/// let redaction = Redaction::new(Operator::Placeholder).with(Kind::PERSON, Operator::Remove);
/// assert_eq!(redact(text, &scan, &redaction), "Hi , call me at [PHONE_NUMBER]");
/// ```
#[derive(Clone, Default)]
pub struct Redaction {
    default: Operator,
    kinds: BTreeMap<Kind, Operator>,
    key: Vec<u8>,
    topics: LabelSet,
}

impl Redaction {
    /// One operator for every kind.
    #[must_use]
    pub fn new(default: Operator) -> Redaction {
        Redaction {
            default,
            ..Redaction::default()
        }
    }

    /// Another operator for one kind.
    #[must_use]
    pub fn with(mut self, kind: Kind, operator: Operator) -> Redaction {
        self.kinds.insert(kind, operator);
        self
    }

    /// The secret of [`Operator::Hash`]. Without one the hash of a short number can be guessed.
    #[must_use]
    pub fn key(mut self, key: &[u8]) -> Redaction {
        self.key = key.to_vec();
        self
    }

    /// Labels whose words are taken out as well, always by a placeholder.
    #[must_use]
    pub fn topics(mut self, labels: LabelSet) -> Redaction {
        self.topics = labels;
        self
    }

    /// The operator for a finding. Where the text tells where a victim is, hashing and pseudonyms
    /// would still be personal information (34 USC 12291(b)(2)), so everything is removed.
    fn operator(&self, kind: &Kind, scan: &Scan) -> Operator {
        if scan.labels.contains(Label::VictimLocation) {
            return Operator::Remove;
        }
        self.kinds.get(kind).copied().unwrap_or(self.default)
    }
}

impl fmt::Debug for Redaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redaction")
            .field("default", &self.default)
            .field("kinds", &self.kinds)
            .field("topics", &self.topics)
            .finish_non_exhaustive()
    }
}

/// Which pseudonym stands for which text. It leads back to the people: the caller keeps it safe.
///
/// ```
/// use kindline_sensitive::{Operator, Pseudonyms, Redaction, Scanner, redact_with};
///
/// let scanner = Scanner::new();
/// let redaction = Redaction::new(Operator::Pseudonym);
/// let mut names = Pseudonyms::default();
/// for text in ["Hi Loretta, how are you", "Dear Loretta, see you soon"] {
///     let redacted = redact_with(text, &scanner.scan(text), &redaction, &mut names);
///     assert!(redacted.contains("[PERSON A]"));
/// }
/// assert_eq!(names.original("[PERSON A]"), Some("Loretta"));
/// ```
#[derive(Clone, Default)]
pub struct Pseudonyms {
    forward: BTreeMap<(Kind, String), String>,
    back: BTreeMap<String, String>,
}

impl Pseudonyms {
    /// The text that a pseudonym stands for, as it was first written.
    #[must_use]
    pub fn original(&self, pseudonym: &str) -> Option<&str> {
        self.back.get(pseudonym).map(String::as_str)
    }

    /// How many pseudonyms were given.
    #[must_use]
    pub fn len(&self) -> usize {
        self.back.len()
    }

    /// Whether none was given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.back.is_empty()
    }

    fn give(&mut self, kind: &Kind, text: &str) -> String {
        let same: String = text.chars().filter_map(crate::tokens::fold).collect();
        let entry = (kind.clone(), same);
        if let Some(known) = self.forward.get(&entry) {
            return known.clone();
        }
        let count = self
            .forward
            .keys()
            .filter(|(other, _)| other == kind)
            .count();
        let fresh = format!("[{kind} {}]", letters(count));
        self.forward.insert(entry, fresh.clone());
        self.back.insert(fresh.clone(), text.to_owned());
        fresh
    }
}

impl fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pseudonyms")
            .field("len", &self.back.len())
            .finish_non_exhaustive()
    }
}

/// The text without what the scan found in it.
///
/// `scan` must be the scan of this text; ranges that do not fit it are left out.
#[must_use]
pub fn redact(text: &str, scan: &Scan, redaction: &Redaction) -> String {
    redact_with(text, scan, redaction, &mut Pseudonyms::default())
}

/// As [`redact`], with the caller's map of pseudonyms.
#[must_use]
pub fn redact_with(
    text: &str,
    scan: &Scan,
    redaction: &Redaction,
    pseudonyms: &mut Pseudonyms,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for part in parts(scan, redaction) {
        // What an earlier part covered already is gone; the rest of this one goes as well.
        let (Some(before), Some(words)) = (
            text.get(at..part.start.max(at)),
            text.get(part.start.max(at)..part.end.max(at)),
        ) else {
            continue;
        };
        out.push_str(before);
        if !words.is_empty() {
            match &part.kind {
                Some(kind) => {
                    let operator = redaction.operator(kind, scan);
                    out.push_str(&replacement(operator, kind, words, redaction, pseudonyms));
                }
                None => out.push_str("[…]"),
            }
        }
        at = at.max(part.end);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

struct PartOut {
    start: usize,
    end: usize,
    kind: Option<Kind>,
}

fn parts(scan: &Scan, redaction: &Redaction) -> Vec<PartOut> {
    let finding = |finding: &Finding| PartOut {
        start: finding.span.bytes().start,
        end: finding.span.bytes().end,
        kind: Some(finding.kind.clone()),
    };
    let mut parts: Vec<PartOut> = scan.findings.iter().map(finding).collect();
    parts.extend(
        scan.topics
            .iter()
            .filter(|t| redaction.topics.contains(t.label))
            .map(|topic| PartOut {
                start: topic.span.bytes().start,
                end: topic.span.bytes().end,
                kind: None,
            }),
    );
    parts.sort_by_key(|part| (part.start, std::cmp::Reverse(part.end)));
    parts
}

fn replacement(
    operator: Operator,
    kind: &Kind,
    words: &str,
    redaction: &Redaction,
    pseudonyms: &mut Pseudonyms,
) -> String {
    match operator {
        Operator::Mask => words
            .chars()
            .map(|c| if c.is_alphanumeric() { '*' } else { c })
            .collect(),
        Operator::Placeholder => format!("[{kind}]"),
        Operator::Remove => String::new(),
        Operator::Hash => format!("[{kind}:{}]", keyed(&redaction.key, words)),
        Operator::Pseudonym => pseudonyms.give(kind, words),
        Operator::Generalize => generalize(kind, words).unwrap_or_else(|| format!("[{kind}]")),
    }
}

/// The three-digit ZIP areas of 20,000 people or fewer (2000 census, HHS guidance on 45 CFR
/// 164.514(b), 2012).
const SMALL_ZIPS: [&str; 17] = [
    "036", "059", "063", "102", "203", "556", "692", "790", "821", "823", "830", "831", "878",
    "879", "884", "890", "893",
];

fn generalize(kind: &Kind, words: &str) -> Option<String> {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    if *kind == Kind::AGE_OVER_89 {
        return Some("90+".to_owned());
    }
    if *kind == Kind::DATE || *kind == Kind::DATE_OF_BIRTH {
        let year = words
            .split(|c: char| !c.is_ascii_digit())
            .find(|part| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")))?;
        return Some(year.to_owned());
    }
    if *kind == Kind::POSTCODE && digits.len() == words.trim().len() && digits.len() == 5 {
        let three = digits.get(..3)?;
        return Some(if SMALL_ZIPS.contains(&three) {
            "000".to_owned()
        } else {
            three.to_owned()
        });
    }
    None
}

/// HMAC-SHA256 (RFC 2104) of the folded text, its first 40 bits in letters.
fn keyed(key: &[u8], words: &str) -> String {
    let plain: String = words.chars().filter_map(crate::tokens::fold).collect();
    let mut block = [0u8; 64];
    if key.len() > block.len() {
        for (slot, byte) in block.iter_mut().zip(Sha256::digest(key)) {
            *slot = byte;
        }
    } else {
        for (slot, byte) in block.iter_mut().zip(key) {
            *slot = *byte;
        }
    }
    let pad = |value: u8| block.map(|byte| byte ^ value);
    let inner = Sha256::new()
        .chain_update(pad(0x36))
        .chain_update(plain.as_bytes())
        .finalize();
    let outer = Sha256::new()
        .chain_update(pad(0x5C))
        .chain_update(inner)
        .finalize();
    let letter = |nibble: u8| char::from(b'a' + nibble);
    outer
        .iter()
        .take(5)
        .flat_map(|byte| [letter(byte >> 4), letter(byte & 15)])
        .collect()
}

/// 0, 1, .. 25, 26 as A, B, .. Z, AA.
fn letters(count: usize) -> String {
    let mut rest = count + 1;
    let mut out = Vec::new();
    while rest > 0 {
        rest -= 1;
        out.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scanner;

    fn check(text: &str, operator: Operator, expected: &str) {
        let scan = Scanner::new().scan(text);
        assert_eq!(redact(text, &scan, &Redaction::new(operator)), expected);
    }

    #[test]
    fn generalizes() {
        check(
            "seen 03/14/2024 today",
            Operator::Generalize,
            "seen 2024 today",
        );
        check("zip 90210", Operator::Generalize, "zip 902");
        check("zip 03601", Operator::Generalize, "zip 000");
        check(
            "he is 92 years old",
            Operator::Generalize,
            "he is 90+ years old",
        );
    }

    #[test]
    fn the_hash_is_that_of_rfc_4231() {
        // Test case 2: key "Jefe", data "what do ya want for nothing?", here without its spaces and
        // marks, so only the key schedule is compared: the same words give the same letters.
        assert_eq!(keyed(b"Jefe", "536-90-4399"), keyed(b"Jefe", "536 90 4399"));
        assert_ne!(
            keyed(b"Jefe", "536-90-4399"),
            keyed(b"other", "536-90-4399")
        );
        assert_ne!(keyed(b"", "a"), keyed(b"", "b"));
    }

    #[test]
    fn a_victims_place_is_only_removed() {
        let text = "im at the refuge on Marl street, call 313-555-0107";
        let scan = Scanner::new().scan(text);
        assert!(scan.labels.contains(Label::VictimLocation));
        let redacted = redact(text, &scan, &Redaction::new(Operator::Hash).key(b"k"));
        assert!(
            !redacted.contains("PHONE_NUMBER") && !redacted.contains("0107"),
            "{redacted}"
        );
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([letters(0), letters(25), letters(26)], ["A", "Z", "AA"]);
    }
}
