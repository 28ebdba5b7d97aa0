//! The small language of identifier patterns, and the automaton that matches one in a single pass.
//!
//! | written | stands for |
//! |---|---|
//! | `#` | one digit |
//! | `@` | one letter |
//! | `*` | one letter or digit |
//! | `[A-F0-9]` | one of these |
//! | `{4}`, `{2,6}` | the item before, so many times |
//! | `?` | the item before, or nothing |
//! | `( )` | a group, for `{ }` and `?` |
//! | `\#` | the mark itself |
//! | anything else | itself: `-` is any dash, a blank is any blank |

use super::plain::{Plain, plain};

/// A compiled pattern: each character that it can take is a position, a bit of a machine word.
#[derive(Clone)]
pub(super) struct Pattern {
    first: u64,
    last: u64,
    /// The positions after each position.
    follow: Vec<u64>,
    /// The positions that take each ASCII character.
    takes: Box<[u64; 128]>,
    shape: Shape,
}

/// What every match of a pattern has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) shortest: usize,
    /// The fewest and the most digits, letters that a class shares with digits counted as digits only
    /// in the most.
    pub(super) digits: (usize, usize),
    /// Whether a digit, or a mark or letter of its own, is in every match.
    pub(super) marked: bool,
}

/// A match: where it ends, in bytes.
pub(super) struct Matched {
    pub(super) end: usize,
    /// The characters in their plain form.
    pub(super) plain: Vec<u8>,
}

/// The most positions of a pattern.
const MOST: usize = 64;
/// The most characters in a row that show nothing and still belong to a match.
const UNSEEN: usize = 8;

/// The ASCII characters that one position takes.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Class(u128);

impl Class {
    fn of(bytes: impl IntoIterator<Item = u8>) -> Class {
        Class(
            bytes
                .into_iter()
                .fold(0, |set, byte| set | 1 << (byte & 127)),
        )
    }

    fn has(self, byte: u8) -> bool {
        byte < 128 && self.0 >> byte & 1 != 0
    }

    fn both_cases(self) -> Class {
        let swap = |byte: u8| match byte {
            b'a'..=b'z' => byte.to_ascii_uppercase(),
            other => other.to_ascii_lowercase(),
        };
        Class(self.0 | Class::of((0..128).filter(|&byte| self.has(byte)).map(swap)).0)
    }

    fn only_digits(self) -> bool {
        (0..128).all(|byte| !self.has(byte) || byte.is_ascii_digit())
    }

    fn some_digit(self) -> bool {
        (b'0'..=b'9').any(|byte| self.has(byte))
    }
}

enum Item {
    One(Class),
    Group(Vec<(Item, Times)>),
}

#[derive(Clone, Copy)]
struct Times {
    least: usize,
    most: usize,
}

const ONCE: Times = Times { least: 1, most: 1 };

/// A part of the automaton: the positions it can start and end with.
#[derive(Clone, Copy)]
struct Part {
    empty: bool,
    first: u64,
    last: u64,
    shape: Shape,
}

const NOTHING: Part = Part {
    empty: true,
    first: 0,
    last: 0,
    shape: Shape {
        shortest: 0,
        digits: (0, 0),
        marked: false,
    },
};

impl Pattern {
    /// Compiles a pattern. The error says what is wrong and what would help.
    pub(super) fn compile(
        written: &str,
        exact_case: bool,
    ) -> Result<Pattern, (String, &'static str)> {
        let mut source = Source {
            chars: written.chars().collect(),
            at: 0,
        };
        let items = source.items(0)?;
        if source.at < source.chars.len() {
            return Err((
                format!("`{written}` closes a group that nothing opened"),
                "write `\\)` for the mark itself",
            ));
        }
        let mut pattern = Pattern {
            first: 0,
            last: 0,
            follow: Vec::new(),
            takes: Box::new([0; 128]),
            shape: NOTHING.shape,
        };
        let whole = pattern.row(&items, exact_case).ok_or((
            format!("`{written}` can be longer than {MOST} characters"),
            "shorten its repeats",
        ))?;
        if whole.empty {
            return Err((
                format!("`{written}` also matches nothing at all"),
                "let at least one character be there always",
            ));
        }
        pattern.first = whole.first;
        pattern.last = whole.last;
        pattern.shape = whole.shape;
        Ok(pattern)
    }

    pub(super) fn shape(&self) -> Shape {
        self.shape
    }

    /// Whether a match can start with this ASCII character.
    pub(super) fn starts_with(&self, byte: u8) -> bool {
        let takes = self.takes.get(usize::from(byte)).copied().unwrap_or(0);
        takes & self.first != 0
    }

    /// The longest match that starts here and ends where a word does. It looks at no more characters
    /// than the pattern has positions, but for those that show nothing.
    pub(super) fn matched(&self, text: &str, start: usize) -> Option<Matched> {
        let mut open = self.first;
        let mut seen = Vec::new();
        let mut best = None;
        let mut unseen = 0;
        for (offset, char) in text.get(start..)?.char_indices() {
            let byte = match plain(char) {
                Plain::Char(byte) => byte,
                Plain::Nothing if !seen.is_empty() && unseen < UNSEEN => {
                    unseen += 1;
                    continue;
                }
                _ => break,
            };
            unseen = 0;
            let here = self.takes.get(usize::from(byte)).copied().unwrap_or(0) & open;
            if here == 0 {
                break;
            }
            seen.push(byte);
            let end = start + offset + char.len_utf8();
            if here & self.last != 0 && ends_word(text, end, byte) {
                best = Some((end, seen.len()));
            }
            open = self.after(here);
        }
        let (end, length) = best?;
        seen.truncate(length);
        Some(Matched { end, plain: seen })
    }

    fn after(&self, mut here: u64) -> u64 {
        let mut open = 0;
        while here != 0 {
            let position = here.trailing_zeros() as usize;
            open |= self.follow.get(position).copied().unwrap_or(0);
            here &= here - 1;
        }
        open
    }

    fn row(&mut self, items: &[(Item, Times)], exact_case: bool) -> Option<Part> {
        let mut row = NOTHING;
        for (item, times) in items {
            for count in 0..times.most {
                let mut part = self.part(item, exact_case)?;
                if count >= times.least {
                    part.empty = true;
                    part.shape = Shape {
                        shortest: 0,
                        digits: (0, part.shape.digits.1),
                        marked: false,
                    };
                }
                row = self.join(row, part);
            }
        }
        Some(row)
    }

    fn part(&mut self, item: &Item, exact_case: bool) -> Option<Part> {
        let class = match item {
            Item::Group(items) => return self.row(items, exact_case),
            Item::One(class) if exact_case => *class,
            Item::One(class) => class.both_cases(),
        };
        let position = self.follow.len();
        if position >= MOST {
            return None;
        }
        self.follow.push(0);
        let bit = 1 << position;
        for (byte, takes) in (0u8..).zip(self.takes.iter_mut()) {
            if class.has(byte) {
                *takes |= bit;
            }
        }
        let own = class.both_cases().0.count_ones() <= 2;
        Some(Part {
            empty: false,
            first: bit,
            last: bit,
            shape: Shape {
                shortest: 1,
                digits: (
                    usize::from(class.only_digits()),
                    usize::from(class.some_digit()),
                ),
                marked: own || class.only_digits(),
            },
        })
    }

    fn join(&mut self, before: Part, after: Part) -> Part {
        let mut last = before.last;
        while last != 0 {
            if let Some(follow) = self.follow.get_mut(last.trailing_zeros() as usize) {
                *follow |= after.first;
            }
            last &= last - 1;
        }
        let (a, b) = (before.shape, after.shape);
        Part {
            empty: before.empty && after.empty,
            first: before.first | if before.empty { after.first } else { 0 },
            last: after.last | if after.empty { before.last } else { 0 },
            shape: Shape {
                shortest: a.shortest + b.shortest,
                digits: (a.digits.0 + b.digits.0, a.digits.1 + b.digits.1),
                marked: a.marked || b.marked,
            },
        }
    }
}

/// Whether a word or number that ends with `last` is over here.
fn ends_word(text: &str, end: usize, last: u8) -> bool {
    let mut after = text.get(end..).unwrap_or_default().chars().map(plain);
    let mut next = || after.by_ref().take(UNSEEN).find(|c| *c != Plain::Nothing);
    let Some(first) = next() else { return true };
    if !last.is_ascii_alphanumeric() {
        return true;
    }
    !(first.is_word()
        || last.is_ascii_digit() && first.joins_digits() && next().is_some_and(Plain::is_digit))
}

/// The characters of a written pattern.
struct Source {
    chars: Vec<char>,
    at: usize,
}

type Fault = (String, &'static str);

/// How deep groups may lie in groups.
const DEEPEST: usize = 8;

impl Source {
    fn next(&mut self) -> Option<char> {
        let char = self.chars.get(self.at).copied();
        self.at += usize::from(char.is_some());
        char
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn items(&mut self, depth: usize) -> Result<Vec<(Item, Times)>, Fault> {
        let mut items = Vec::new();
        while let Some(char) = self.peek() {
            if char == ')' {
                break;
            }
            self.at += 1;
            let item = match char {
                '#' => Item::One(Class::of(b'0'..=b'9')),
                '@' => Item::One(Class::of((b'A'..=b'Z').chain(b'a'..=b'z'))),
                '*' => Item::One(Class::of(
                    (b'A'..=b'Z').chain(b'a'..=b'z').chain(b'0'..=b'9'),
                )),
                '[' => Item::One(self.class()?),
                '(' => self.group(depth)?,
                '{' | '?' => {
                    return Err((
                        format!("`{char}` stands after nothing"),
                        "it belongs behind the item that it repeats",
                    ));
                }
                ']' | '}' => {
                    return Err((
                        format!("`{char}` closes what nothing opened"),
                        "write `\\` before it for the mark itself",
                    ));
                }
                '\\' => {
                    let marked = self.next().ok_or((
                        "a `\\` ends the pattern".to_owned(),
                        "write `\\\\` for the mark itself",
                    ))?;
                    Item::One(literal(marked)?)
                }
                other => Item::One(literal(other)?),
            };
            let times = self.times()?;
            items.push((item, times));
        }
        Ok(items)
    }

    fn group(&mut self, depth: usize) -> Result<Item, Fault> {
        if depth >= DEEPEST {
            return Err((
                format!("groups lie more than {DEEPEST} deep"),
                "write the pattern flatter",
            ));
        }
        let items = self.items(depth + 1)?;
        if self.next() != Some(')') {
            return Err(("a group is not closed".to_owned(), "add `)`"));
        }
        Ok(Item::Group(items))
    }

    fn class(&mut self) -> Result<Class, Fault> {
        let open = || ("a `[` is not closed".to_owned(), "add `]`");
        let mut class = Class::default();
        loop {
            let from = match self.next().ok_or_else(open)? {
                ']' => break,
                '\\' => self.next().ok_or_else(open)?,
                other => other,
            };
            if self.peek() == Some('-') && self.chars.get(self.at + 1).is_some_and(|c| *c != ']') {
                self.at += 1;
                let to = self.next().ok_or_else(open)?;
                let known = from.is_ascii_alphanumeric() && to.is_ascii_alphanumeric();
                let alike = from.is_ascii_digit() == to.is_ascii_digit()
                    && from.is_ascii_uppercase() == to.is_ascii_uppercase();
                if !known || !alike || from > to {
                    return Err((
                        format!("`{from}-{to}` is no range"),
                        "ranges run from letter to letter or digit to digit, such as `A-F`",
                    ));
                }
                class.0 |= Class::of(from as u8..=to as u8).0;
            } else {
                class.0 |= literal(from)?.0;
            }
        }
        if class == Class::default() {
            return Err(("`[]` takes no character".to_owned(), "list what it takes"));
        }
        Ok(class)
    }

    fn times(&mut self) -> Result<Times, Fault> {
        match self.peek() {
            Some('?') => {
                self.at += 1;
                Ok(Times { least: 0, most: 1 })
            }
            Some('{') => {
                let rest: String = self.chars.iter().skip(self.at + 1).collect();
                let Some((inside, _)) = rest.split_once('}') else {
                    return Err(("a `{` is not closed".to_owned(), "add `}`"));
                };
                self.at += inside.chars().count() + 2;
                let number = |text: &str| text.trim().parse::<usize>().ok();
                let (least, most) = match inside.split_once(',') {
                    Some((least, most)) => (number(least), number(most)),
                    None => (number(inside), number(inside)),
                };
                match (least, most) {
                    (Some(least), Some(most)) if least <= most && (1..=MOST).contains(&most) => {
                        Ok(Times { least, most })
                    }
                    _ => Err((
                        format!("`{{{inside}}}` is no count"),
                        "write `{4}` or `{2,6}`, up to 64",
                    )),
                }
            }
            _ => Ok(ONCE),
        }
    }
}

fn literal(char: char) -> Result<Class, Fault> {
    match plain(char) {
        Plain::Char(byte) if (b' '..=b'~').contains(&byte) => Ok(Class::of([byte])),
        _ => Err((
            format!("`{}` cannot stand in a pattern", char.escape_debug()),
            "letters of the Latin alphabet, digits and marks can",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, text: &str, expected: Option<&str>) {
        let pattern = Pattern::compile(pattern, false).unwrap_or_else(|e| panic!("{}", e.0));
        let found = pattern.matched(text, 0).map(|m| text.get(..m.end).unwrap());
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn takes_what_it_says() {
        check("LCS-####", "LCS-1234", Some("LCS-1234"));
        check("LCS-####", "lcs\u{2013}1234.", Some("lcs\u{2013}1234"));
        check("LCS-####", "LCS-12345", None);
        check("LCS-####", "LCS-1234-5", None);
        check(
            "LCS-####",
            "LCS-1234-x",
            Some("LCS-1234-x".get(..8).unwrap()),
        );
        check("LCS-####(-##)?", "LCS-1234-56 x", Some("LCS-1234-56"));
        check("@{2,3} #{3}", "ab 123", Some("ab 123"));
        check("@{2,3} #{3}", "abcd 123", None);
        check("(##-){2}[A-F]", "12-34-e", Some("12-34-e"));
        check("\\#\\@*", "#@7", Some("#@7"));
        check(
            "####",
            "\u{FF11}\u{FF12}3\u{200B}4",
            Some("\u{FF11}\u{FF12}3\u{200B}4"),
        );
        check("##?#?", "123", Some("123"));
        check("#{1,2}A?", "12a", Some("12a"));
    }

    #[test]
    fn says_what_is_wrong() {
        for wrong in [
            "",
            "#?",
            "(##",
            "##)",
            "[",
            "[]",
            "[z-a]",
            "[A-9]",
            "{3}",
            "#{0}",
            "#{3,2}",
            "#{x}",
            "#{65}",
            "#{",
            "\\",
            "\u{1F642}",
            "]",
            "((((((((((#))))))))))",
            "(#{30}){3}",
        ] {
            assert!(Pattern::compile(wrong, false).is_err(), "{wrong}");
        }
    }

    /// The plain meaning of a pattern: every text of up to six letters of a small alphabet is tried
    /// against a matcher that simply takes everything apart.
    #[test]
    fn the_automaton_agrees_with_a_plain_matcher() {
        fn all(items: &[(Item, Times)], at: usize, text: &[u8]) -> Vec<usize> {
            let mut ends = vec![at];
            for (item, times) in items {
                let mut here = ends.clone();
                let mut next = if times.least == 0 { ends } else { Vec::new() };
                for count in 1..=times.most {
                    here = here.iter().flat_map(|&at| one(item, at, text)).collect();
                    here.sort_unstable();
                    here.dedup();
                    if count >= times.least {
                        next.extend(&here);
                    }
                }
                ends = next;
            }
            ends
        }
        fn one(item: &Item, at: usize, text: &[u8]) -> Vec<usize> {
            match item {
                Item::Group(items) => all(items, at, text),
                Item::One(class) => text
                    .get(at)
                    .filter(|byte| class.both_cases().has(**byte))
                    .map(|_| at + 1)
                    .into_iter()
                    .collect(),
            }
        }
        let alphabet = b"a1-";
        for written in [
            "#@",
            "(a?#){1,3}",
            "a{0,2}#?-",
            "(#-?){2}a?",
            "[a1]{1,4}-?",
            "(a|#)?#",
        ] {
            let pattern = Pattern::compile(written, false).unwrap_or_else(|e| panic!("{}", e.0));
            let mut source = Source {
                chars: written.chars().collect(),
                at: 0,
            };
            let items = source.items(0).unwrap();
            for code in 0..3usize.pow(6) {
                let text: Vec<u8> = (0..6).map(|i| alphabet[code / 3usize.pow(i) % 3]).collect();
                let text = String::from_utf8(text).unwrap();
                let ends =
                    |end: &usize| *end > 0 && ends_word(&text, *end, text.as_bytes()[*end - 1]);
                let plain = all(&items, 0, text.as_bytes())
                    .into_iter()
                    .filter(ends)
                    .max();
                assert_eq!(
                    pattern.matched(&text, 0).map(|m| m.end),
                    plain,
                    "{written} {text}"
                );
            }
        }
    }
}
