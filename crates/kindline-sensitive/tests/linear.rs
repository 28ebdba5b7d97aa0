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
    "A1 ",
    "AB12 ",
    "1:1:",
    "ab:cd:",
    "ab-cd-",
    "1.12345 ",
    "42°19'53\" ",
    "12 A Apt ",
    "Apt 1 ",
    "PO Box 1 ",
    "corner of Elm and ",
    "12 Elm St, Town ",
    "12 Elm Apt 4\nTown ",
    "lives in Peru ",
    "my insta is a_b ",
    "www.",
    "x.com/",
    "+49 ",
    "(0) ",
    "1 x 1 ",
    "call 12 34 ",
    "born 14 May 87 ",
    "2026-01-02 10:",
    "CA 12345 ",
    "GB29 NWBK ",
    "plate AB 1 ",
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
