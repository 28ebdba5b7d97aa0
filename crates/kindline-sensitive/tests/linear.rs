//! Inputs that are slow for others: 128 KB of one repeated unit. No clock is read here: that each scan
//! ends within the test's time in a debug build, with spans that fit the text, is what is held.

use kindline_sensitive::Scanner;

const UNITS: &[&str] = &[
    "1-1-1-",
    "1 1 1 ",
    "1.1.1.",
    "http://a.",
    "a.a.a.",
    "é",
    "a1:",
    "(212) ",
    "1-",
    "🙂",
    ".",
    " ",
    "7",
    "A",
    "word ",
    "@",
    "a@",
    "%40",
    "'",
    "’",
    "\u{200B}",
    "my ",
    "i want to ",
    "kill my ",
    "ssn ",
    "John ",
    "A. ",
    "12 Elm ",
    "password is ",
    "0",
    "+",
    "4111 ",
    "of the ",
    "section ",
    "é1 ",
    "#",
    "they took my ",
    "\n",
    "\u{FF11}",
    "St. ",
];

#[test]
fn long_repetitions_end() {
    let scanner = Scanner::new();
    for unit in UNITS {
        let text = unit.repeat(128 * 1024 / unit.len());
        let scan = scanner.scan(&text);
        for finding in &scan.findings {
            assert!(text.get(finding.span.bytes()).is_some(), "{unit:?}");
        }
    }
}
