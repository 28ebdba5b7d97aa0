//! What the training script reads.

use std::io::Write as _;

use serde::Serialize;

use super::{SCORES, known};
use crate::lexicon::Table;
use crate::scanner::Scanner;
use crate::signals::Crisis;
use crate::text::{Sweep, Text};
use crate::topics;

/// A text as the model sees it: the hashes of its words, and which of the [`super::SCORES`] things the
/// lexicon tells, and whether anything ties the text to a person.
#[derive(Debug, Serialize)]
struct Row {
    words: Vec<u64>,
    known: Vec<usize>,
    /// Those of them that a phrase gave which names its person by itself.
    own: Vec<usize>,
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
        let both = known(scan.labels, scan.signals.crisis);
        let own = topics::read(&text, &topics::phrases(&text, &sweep), &[]).own;
        let own = known(own, Crisis::None);
        let of = |known: [bool; SCORES]| (0..SCORES).filter(|at| known[*at]).collect();
        let row = Row {
            words: text.words.iter().map(super::hash_of).collect(),
            known: of(both),
            own: of(own),
            tied: scan.tied,
        };
        serde_json::to_writer(&mut out, &row).unwrap();
        out.write_all(b"\n").unwrap();
    }
}
