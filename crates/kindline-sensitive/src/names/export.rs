//! What the training script reads, and the test that the weights still fit the code.

use std::io::Write as _;

use serde::{Deserialize, Serialize};

use super::features::{self, COUNT, LONGEST, Profile};
use super::model::{MODEL, Model};
use super::rows;
use crate::context::View;
use crate::lexicon::Table;
use crate::text::{Sweep, Text as Read};
use crate::tokens::Tokens;

/// A row of candidates as the script has it.
#[derive(Debug, Serialize, Deserialize)]
struct Row {
    /// The bytes of each word, without its ending of possession.
    words: Vec<(usize, usize)>,
    features: Vec<Vec<u32>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    scores: Vec<[i32; 2]>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tags: Vec<u8>,
    /// The posteriors of the names that the tags spell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    posteriors: Vec<f32>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Text {
    text: String,
    rows: Vec<Row>,
}

fn tokens_of(table: &Table, text: &str) -> Tokens {
    let mut sweep = Sweep::default();
    sweep.read(table, text);
    Tokens::of(&Read::new(table, text, &sweep))
}

fn read(table: &Table, text: &str) -> Vec<Row> {
    let seen = tokens_of(table, text);
    let view = View::new(text, &seen, &[]);
    let profile = Profile::of(&view);
    let mut read = Vec::new();
    rows(&view, &[], |from, to| {
        let mut row = Row {
            words: Vec::new(),
            features: Vec::new(),
            scores: Vec::new(),
            tags: Vec::new(),
            posteriors: Vec::new(),
        };
        features::features(&view, from, to, profile, |features| {
            row.features.push(features.each().collect());
        });
        for at in from..to {
            let token = view.token(at).unwrap();
            let start = token.start as usize;
            row.words
                .push((start, start + features::stem(token, view.word(at)).len()));
        }
        read.push(row);
    });
    read
}

/// Writes the features of the texts that the script asks for.
#[test]
fn features_for_training() {
    let (Ok(from), Ok(to)) = (
        std::env::var("KINDLINE_NAMES_TEXTS"),
        std::env::var("KINDLINE_NAMES_FEATURES"),
    ) else {
        return;
    };
    let table = Table::builtin();
    let mut out = std::io::BufWriter::new(std::fs::File::create(to).unwrap());
    for line in std::fs::read_to_string(from).unwrap().lines() {
        let text: String = serde_json::from_str(line).unwrap();
        serde_json::to_writer(&mut out, &read(table, &text)).unwrap();
        out.write_all(b"\n").unwrap();
    }
}

fn vectors() -> Vec<Text> {
    include_str!("../../data/names/vectors.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The decoder gives what the training script gives for the same features: the same scores and tags,
/// and posteriors up to rounding.
#[test]
fn decoder_agrees_with_the_script() {
    let model = Model::builtin();
    let (mut words, mut names) = (0, 0);
    for text in vectors() {
        for row in text.rows {
            let mut scores = [[0; 3]; LONGEST];
            for ((slot, features), expected) in
                scores.iter_mut().zip(&row.features).zip(&row.scores)
            {
                assert_eq!(features.len(), COUNT);
                *slot = model.sum(features.iter().copied());
                assert_eq!([slot[1], slot[2]], *expected, "{}", text.text);
                words += 1;
            }
            let count = row.features.len();
            assert_eq!(
                model.best(&scores, count)[..count],
                row.tags,
                "{}",
                text.text
            );
            let found = model.names(&scores, count, 0);
            let mut posteriors = row.posteriors.iter();
            for name in found.into_iter().flatten() {
                let expected = *posteriors.next().unwrap();
                let again = model.names(&scores, count, 0).unwrap();
                let posterior = again.posterior(name.tokens.start, name.tokens.end);
                assert!(
                    (posterior - expected).abs() < 1e-3,
                    "{posterior} {expected}"
                );
                assert_eq!(name.confidence, model.calibrate(posterior));
                names += 1;
            }
            assert_eq!(posteriors.next(), None);
        }
    }
    assert!(words >= 40 && names >= 15, "{words} words, {names} names");
}

/// The features that the model was trained on are those of today. The lists behind them may gain and lose a
/// word; when this fails, train again with `scripts/names_model.py`.
#[test]
fn features_are_those_of_the_training() {
    let table = Table::builtin();
    let (mut all, mut same) = (0, 0);
    for text in vectors() {
        let today = read(table, &text.text);
        for row in &text.rows {
            for (word, features) in row.words.iter().zip(&row.features) {
                let now = today.iter().find_map(|row| {
                    let index = row.words.iter().position(|other| other == word)?;
                    row.features.get(index)
                });
                for (at, feature) in features.iter().enumerate() {
                    all += 1;
                    same += usize::from(now.is_some_and(|now| now.get(at) == Some(feature)));
                }
            }
        }
    }
    assert!(same * 100 >= all * 95, "{same} of {all} features");
}

/// The model card names the files that are here.
#[test]
fn the_card_names_the_files() {
    use sha2::{Digest as _, Sha256};
    let card = include_str!("../../../../docs/names-model.md");
    let ordinary = include_bytes!("../../data/names/ordinary.bin").as_slice();
    for (name, file) in [("model.bin", MODEL), ("ordinary.bin", ordinary)] {
        let hash: String = Sha256::digest(file)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let line = format!("| `{name}` | {} | `{hash}` |", file.len());
        assert!(card.contains(&line), "the card has no line {line}");
    }
}

/// No list of words holds one that the filter turns away.
#[test]
fn the_filter_knows_its_words() {
    let table = Table::builtin();
    let text = "the hopeful gardener waters seventeen purple onions and whistles";
    let seen = tokens_of(table, text);
    let view = View::new(text, &seen, &[]);
    for token in &seen.list {
        assert!(super::is_ordinary(&features::Letters::of(&view, *token)));
    }
    let text = "zqxv Oluwaseun Tadhg Quillfeather Whitlok brrmpf Xyloq";
    let seen = tokens_of(table, text);
    let view = View::new(text, &seen, &[]);
    let taken = seen
        .list
        .iter()
        .filter(|token| super::is_ordinary(&features::Letters::of(&view, **token)))
        .count();
    assert!(taken <= 1);
}

/// A word read in one piece has the hash and the affixes of its letters.
#[test]
fn a_short_spelling_is_that_of_the_letters() {
    let table = Table::builtin();
    let text = "I am McDonald AB12 o'Neill's Ana's Jos\u{e9} a\u{200B}b abcdefgh abcdefghi abcdefghijklmnop \
                abcdefghijklmnopq dogs' \u{ff21}na xY b4 Zo\u{eb} Al";
    let mut short = 0;
    for text in [text, "Al", "to Ana", "Loretta's", "we saw Loretta now"] {
        let seen = tokens_of(table, text);
        let view = View::new(text, &seen, &[]);
        for token in &seen.list {
            let spelling = features::Spelling::of(&view, *token);
            let letters = features::Letters::of(&view, *token);
            let word = letters.as_str();
            assert_eq!(spelling.hash(), letters.hash(), "{word}");
            assert_eq!(spelling.affixes(), letters.affixes(), "{word}");
            if let features::Spelling::Short(_, length, inner) = spelling {
                let written = text.get(token.range()).unwrap();
                assert_eq!(length, written.len(), "{word}");
                let capitals = |c: char| c.is_ascii_uppercase();
                assert_eq!(inner, written.chars().skip(1).any(capitals), "{word}");
                short += 1;
            }
        }
    }
    assert!(short >= 14, "{short}");
}

/// A row of one word has a name exactly where the best row of tags has one.
#[test]
fn one_word_is_decided_as_a_row_is() {
    let model = Model::builtin();
    let mut names = 0;
    for begin in (-3000..3000).step_by(17) {
        for inside in [-2_000_000, -3000, 0, 3000, 900_000, 1_100_000, 2_000_000] {
            let mut scores = [[0; 3]; LONGEST];
            scores[0] = [0, begin, inside];
            let name = model.best(&scores, 1)[0] != 0;
            assert_eq!(
                model.names(&scores, 1, 0).is_some(),
                name,
                "{begin} {inside}"
            );
            names += usize::from(name);
        }
    }
    assert!(names > 100);
}

/// The small words inside names, capitals or not, and no others.
#[test]
fn particles_are_words_of_their_list() {
    let list = "de la van von der den bin al el del da di du le st mac mc ibn abu dos ben";
    for word in list.split(' ') {
        assert!(features::is_particle(word) && features::is_particle(&word.to_uppercase()));
    }
    for word in [
        "", "d", "dee", "vann", "DE\0", "D\u{05}", "b@n", "lá", "VANs",
    ] {
        assert!(!features::is_particle(word), "{word:?}");
    }
}
