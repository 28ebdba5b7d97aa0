//! How hard a reply is to read.
//!
//! Readers in distress read worse than they do on other days. For English the Flesch-Kincaid grade
//! (Kincaid and others, 1975) must not pass 8; for other languages, where that formula says nothing,
//! sentences have a limit.

use super::{Place, report};
use crate::Language;
use crate::catalog::outline::Outline;
use crate::catalog::problem::{Lint, Problem};

/// The hardest school grade that a reply may need.
const HARDEST_GRADE: f64 = 8.0;
/// The most words of a sentence in a script that parts words.
const LONGEST_SENTENCE: usize = 32;
/// The most characters of a sentence in a script that does not.
const LONGEST_UNPARTED: usize = 80;

pub(super) fn check(place: &Place, text: &str, outline: &Outline<'_>, problems: &mut Vec<Problem>) {
    let name = place.name();
    for sentence in sentences(text) {
        let words = sentence.split_whitespace().count();
        let unparted = words * 12 < sentence.chars().count();
        let too_long = if unparted {
            sentence.chars().count() > LONGEST_UNPARTED
        } else {
            words > LONGEST_SENTENCE
        };
        if too_long {
            let start: String = sentence.trim().chars().take(24).collect();
            let message = format!("{name} has a sentence of {words} words: `{start}...`");
            report(
                outline,
                place.at,
                Lint::LongSentence,
                message,
                None,
                problems,
            );
        }
    }
    if outline.source.language == Language::En {
        if let Some(grade) = grade(text).filter(|grade| *grade > HARDEST_GRADE) {
            let message = format!("{name} needs grade {grade:.1}, {HARDEST_GRADE} is the limit");
            let help = Some("use shorter words and sentences".to_owned());
            report(
                outline,
                place.at,
                Lint::ReadingGrade,
                message,
                help,
                problems,
            );
        }
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', '\n', '。', '！', '？', '।', '۔', '؟'])
        .filter(|sentence| sentence.chars().any(char::is_alphabetic))
}

/// The Flesch-Kincaid grade; `None` for fewer than three sentences, of which it says nothing.
fn grade(text: &str) -> Option<f64> {
    let sentences = sentences(text).count();
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|w| w.chars().any(char::is_alphabetic))
        .collect();
    if sentences < 3 {
        return None;
    }
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    Some(
        0.39 * count(words.len()) / count(sentences) + 11.8 * count(syllables) / count(words.len())
            - 15.59,
    )
}

/// The syllables of an English word, by its groups of vowels; a final silent `e` is none.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word
        .chars()
        .filter(|c| c.is_alphabetic())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let is_vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut inside = false;
    for letter in &letters {
        let vowel = is_vowel(letter);
        if vowel && !inside {
            groups += 1;
        }
        inside = vowel;
    }
    let silent = match letters.as_slice() {
        [.., 'l', 'e'] => false,
        [.., before, 'e'] => !is_vowel(before),
        [.., before, 'e', 'd'] => !is_vowel(before) && !matches!(before, 't' | 'd'),
        _ => false,
    };
    (groups - usize::from(silent && groups > 1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_common_words() {
        for (word, count) in [
            ("hours", 1),
            ("message", 2),
            ("emergency", 4),
            ("possible", 3),
            ("closed", 1),
            ("wanted", 2),
            ("I'm", 1),
            ("the", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn the_grade_grows_with_the_words() {
        let easy = grade("We are closed. Call me. I am back soon.").unwrap();
        let hard = grade(
            "Communication availability necessitates consideration. Organizational \
             responsibilities predominate. Anticipate notification subsequently.",
        )
        .unwrap();
        assert!(easy < 3.0 && hard > 15.0, "{easy} {hard}");
        assert_eq!(grade("Hi."), None);
    }
}
