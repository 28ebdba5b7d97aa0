//! What the training script reads.

use std::io::Write as _;

use serde::Serialize;

use super::{LABELS, known};
use crate::lexicon::Table;
use crate::scanner::Scanner;
use crate::text::{Sweep, Text};
use crate::topics::{self, Reading};

/// A text as the model sees it.
#[derive(Debug, Serialize)]
struct Row {
    /// The hashes of its words.
    words: Vec<u64>,
    /// Which of the [`super::KNOWN`] things the lexicon tells.
    known: Vec<usize>,
    /// Those labels that a phrase gave which names its person by itself.
    own: Vec<usize>,
    /// Whether anything ties the text to a person.
    tied: bool,
}

/// Writes what the model sees of the texts that the script asks for: one JSON string a line.
#[test]
fn texts_for_training() {
    let (Ok(from), Ok(to)) = (
        std::env::var("KINDLINE_GIST_TEXTS"),
        std::env::var("KINDLINE_GIST_ROWS"),
    ) else {
        return;
    };
    let table = Table::builtin();
    let scanner = Scanner::builder().gist(false).build();
    let mut sweep = Sweep::default();
    let mut out = std::io::BufWriter::new(std::fs::File::create(to).unwrap());
    for line in std::fs::read_to_string(from).unwrap().lines() {
        let text: String = serde_json::from_str(line).unwrap();
        let scan = scanner.scan(&text);
        sweep.read(table, &text);
        let text = Text::new(table, &text, &sweep);
        // Names of people are the scanner's to find.
        let reading = Reading {
            labels: scan.labels,
            signals: scan.signals,
            ..topics::read(&text, &topics::phrases(&text, &sweep), &[])
        };
        let known = known(&reading);
        let row = Row {
            words: text.words.iter().map(super::rows::hash_of).collect(),
            known: (0..known.len()).filter(|at| known[*at]).collect(),
            own: (0..LABELS.len())
                .filter(|at| reading.own.contains(LABELS[*at]))
                .collect(),
            tied: scan.tied,
        };
        serde_json::to_writer(&mut out, &row).unwrap();
        out.write_all(b"\n").unwrap();
    }
}
