//! An identifier of the host's own.

use super::checksum::Checksum;
use super::pattern::Pattern;
use super::plain::{Plain, before, is_apostrophe, plain};
use super::terms::Case;
use crate::detectors::Score;
use crate::finding::{Evidence, Kind};
use crate::label::Label;
use crate::settings::Judge;
use crate::tokens::{fold, is_ignorable};

/// An identifier of the host's own: a kind, a pattern, and what makes a match one.
///
/// | written | stands for |
/// |---|---|
/// | `#` | one digit |
/// | `@` | one letter |
/// | `*` | one letter or digit |
/// | `[A-F0-9]` | one of these |
/// | `{4}`, `{2,6}` | the item before, so many times |
/// | `?` | the item before, or nothing |
/// | `( )` | a group, for `{ }` and `?` |
/// | `\#` | the mark itself |
/// | anything else | itself: `-` is any dash, a blank is any blank |
///
/// A match starts and ends where a word or number does. Case counts only on request; fullwidth
/// characters and those that show nothing change nothing. Matching takes time in proportion to the
/// text.
///
/// ```
/// use kindline_sensitive::{Checksum, Custom, Identifier, Kind, Scanner};
///
/// let custom = Custom::builder()
///     .identifier(Identifier::new("CLIENT_NUMBER", "LCS-####(-##)?"))
///     .identifier(
///         Identifier::new("LIBRARY_CARD", "#{14}").context(["library"]).checksum(Checksum::Luhn),
///     )
///     .build()
///     .unwrap();
/// let scanner = Scanner::builder().custom(custom).build();
/// let scan = scanner.scan("file lcs-8830-02 please");
/// assert_eq!(scan.findings[0].kind, Kind::custom("CLIENT_NUMBER"));
/// assert_eq!(scan.findings[0].span.bytes(), 5..16);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Identifier {
    pub(super) kind: String,
    pub(super) pattern: String,
    pub(super) context: Vec<String>,
    pub(super) checksum: Checksum,
    pub(super) label: Option<Label>,
    pub(super) case: Case,
    pub(super) examples: Vec<String>,
    pub(super) counters: Vec<String>,
}

impl Identifier {
    /// An identifier of this kind with this pattern. Wrong patterns are reported when all is built.
    #[must_use]
    pub fn new(kind: impl Into<String>, pattern: impl Into<String>) -> Identifier {
        Identifier {
            kind: kind.into(),
            pattern: pattern.into(),
            context: Vec::new(),
            checksum: Checksum::None,
            label: None,
            case: Case::Any,
            examples: Vec::new(),
            counters: Vec::new(),
        }
    }

    /// Words or phrases of which one must stand near: within some ten words before or five after.
    #[must_use]
    pub fn context<I>(mut self, words: I) -> Identifier
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        self.context.extend(words.into_iter().map(Into::into));
        self
    }

    /// The check digits that a match must have.
    #[must_use]
    pub fn checksum(mut self, checksum: Checksum) -> Identifier {
        self.checksum = checksum;
        self
    }

    /// A label that every finding gives to the text.
    #[must_use]
    pub fn label(mut self, label: Label) -> Identifier {
        self.label = Some(label);
        self
    }

    /// Let the case of letters count.
    #[must_use]
    pub fn exact_case(mut self) -> Identifier {
        self.case = Case::Exact;
        self
    }

    /// A text in which building must find the identifier.
    #[must_use]
    pub fn example(mut self, text: impl Into<String>) -> Identifier {
        self.examples.push(text.into());
        self
    }

    /// A text in which building must not find it.
    #[must_use]
    pub fn counter(mut self, text: impl Into<String>) -> Identifier {
        self.counters.push(text.into());
        self
    }
}

/// An identifier, compiled.
#[derive(Clone)]
pub(super) struct Matcher {
    pub(super) kind: Kind,
    pub(super) label: Option<Label>,
    pub(super) pattern: Pattern,
    context: Vec<Vec<String>>,
    checksum: Checksum,
}

impl Matcher {
    /// Compiles an identifier, or says everything that is wrong with it.
    pub(super) fn compile(written: &Identifier, field: &str, judge: &mut Judge) -> Option<Matcher> {
        let at = |key: &str| crate::settings::join(field, key);
        let kind = kind(&written.kind, &at("kind"), judge);
        let mut context = Vec::new();
        for phrase in &written.context {
            let words = words(phrase);
            if words.is_empty() {
                let message = format!("`{phrase}` has no letter or digit");
                judge.problem(at("context"), message, "write words that stand near");
            }
            context.push(words);
        }
        let pattern = match Pattern::compile(&written.pattern, written.case == Case::Exact) {
            Ok(pattern) => pattern,
            Err((message, help)) => {
                judge.problem(at("pattern"), message, help);
                return None;
            }
        };
        let shape = pattern.shape();
        let (fewest, most) = shape.digits;
        match &written.checksum {
            Checksum::Luhn | Checksum::Verhoeff | Checksum::Mod97 if most < 2 => judge.problem(
                at("checksum"),
                format!("`{}` has too few digits for check digits", written.pattern),
                "leave `checksum` out",
            ),
            Checksum::Mod11(weights) if weights.len() < 2 || weights.iter().all(|w| *w == 0) => {
                judge.problem(
                    at("checksum"),
                    "mod11 has no weights",
                    "write one a digit, the check digit's too: `{ mod11 = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] }`",
                );
            }
            Checksum::Mod11(weights) if !(fewest..=most + 1).contains(&weights.len()) => {
                let message = format!(
                    "mod11 has {} weights and `{}` has {most} digits",
                    weights.len(),
                    written.pattern
                );
                judge.problem(at("checksum"), message, "write one weight a digit");
            }
            _ => {}
        }
        let bare = written.checksum == Checksum::None && context.is_empty();
        if bare && (!shape.marked || shape.shortest < 4) {
            let message = format!(
                "`{}` would match ordinary words or numbers",
                written.pattern
            );
            let help = "add a letter or mark of its own, `context` words or a `checksum`";
            judge.problem(at("pattern"), message, help);
        }
        let matcher = Matcher {
            kind: kind?,
            label: written.label,
            pattern,
            context,
            checksum: written.checksum.clone(),
        };
        matcher.prove(written, field, judge);
        Some(matcher)
    }

    fn prove(&self, written: &Identifier, field: &str, judge: &mut Judge) {
        for text in &written.examples {
            if !self.is_in(text) {
                let message = format!("`{text}` is not matched by `{}`", written.pattern);
                let help = "mend the pattern, its context or its checksum";
                judge.problem(crate::settings::join(field, "example"), message, help);
            }
        }
        for text in &written.counters {
            if self.is_in(text) {
                let message = format!("`{text}` is matched by `{}`", written.pattern);
                let help = "make the pattern narrower, or add `context` or a `checksum`";
                judge.problem(crate::settings::join(field, "counter"), message, help);
            }
        }
    }

    fn is_in(&self, text: &str) -> bool {
        text.char_indices().any(|(at, char)| match plain(char) {
            Plain::Char(byte) => opens(text, at, byte) && self.at(text, at).is_some(),
            _ => false,
        })
    }

    /// The end of a match that starts here, and how sure it is.
    pub(super) fn at(&self, text: &str, start: usize) -> Option<(usize, Score)> {
        let matched = self.pattern.matched(text, start)?;
        if !self.checksum.holds_for(&matched.plain) || !self.speaks_of_it(text, start, matched.end)
        {
            return None;
        }
        let mut evidence = Evidence::FORMAT.and(Evidence::CUSTOM);
        if self.checksum != Checksum::None {
            evidence = evidence.and(Evidence::CHECKSUM);
        }
        if !self.context.is_empty() {
            evidence = evidence.and(Evidence::CONTEXT);
        }
        let confidence = match (self.checksum != Checksum::None, !self.context.is_empty()) {
            (true, true) => 0.97,
            (true, false) | (false, true) => 0.9,
            (false, false) => 0.8,
        };
        Some((
            matched.end,
            Score {
                confidence,
                evidence,
            },
        ))
    }

    fn speaks_of_it(&self, text: &str, start: usize, end: usize) -> bool {
        if self.context.is_empty() {
            return true;
        }
        let mut from = start.saturating_sub(BEFORE);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let mut to = (end + AFTER).min(text.len());
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        let before = words(text.get(from..start).unwrap_or_default());
        let after = words(text.get(end..to).unwrap_or_default());
        self.context.iter().any(|phrase| {
            [&before, &after].into_iter().any(|words| {
                words
                    .windows(phrase.len())
                    .any(|part| part == phrase.as_slice())
            })
        })
    }
}

/// How many bytes before a match its context may stand.
const BEFORE: usize = 80;
/// How many bytes after it.
const AFTER: usize = 40;

/// A kind of the host's own or a built-in one.
pub(super) fn kind(id: &str, field: &str, judge: &mut Judge) -> Option<Kind> {
    let capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    let good = id.bytes().all(capital) && id.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
    if !good || id.len() > 64 {
        let message = format!("`{id}` is no kind");
        judge.problem(
            field,
            message,
            "write capitals, digits and `_`, such as `CLIENT_NUMBER`",
        );
        return None;
    }
    Some(Kind::custom(id))
}

/// The words of a text in their plain form.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for char in text.chars() {
        match fold(char) {
            Some(folded) => word.push(folded),
            None if is_ignorable(char) || is_apostrophe(char) => {}
            None => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Whether a match that starts here starts where a word or number does, or is neither.
pub(super) fn opens(text: &str, at: usize, first: u8) -> bool {
    let first = Plain::Char(first);
    if !first.is_word() {
        return true;
    }
    let mut chars = before(text, at).map(plain);
    let Some(one) = chars.next() else {
        return true;
    };
    !(one.is_word()
        || first.is_digit() && one.joins_digits() && chars.next().is_some_and(Plain::is_digit))
}
