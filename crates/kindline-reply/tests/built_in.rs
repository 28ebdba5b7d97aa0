//! The data that this crate ships is what its sources say, proven and in date.
//!
//! After a change of `data/` or of words in `src/hours_text/`, run `KINDLINE_BLESS=1 cargo test -p kindline-reply --test built_in`,
//! then `cargo fmt -p kindline-reply`, and commit what it writes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot set up its input must fail"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use kindline_reply::{Catalog, CompiledError, CrisisData, Language, Line, Locale, Role, Source};
use serde::Deserialize;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn blessing() -> bool {
    std::env::var_os("KINDLINE_BLESS").is_some()
}

/// The crisis lines as `data/crisis/*.toml` has them.
fn crisis_sources() -> CrisisData {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        line: Vec<Line>,
    }
    let mut lines = Vec::new();
    for country in ["us", "ca", "gb", "ie", "eu", "au", "nz"] {
        let path = here(&format!("data/crisis/{country}.toml"));
        let text = std::fs::read_to_string(&path).unwrap();
        let file: File =
            toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        lines.extend(file.line);
    }
    CrisisData::new(lines).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The templates as `data/replies/*.ftl` has them.
fn compiled() -> Catalog {
    let files: Vec<(String, Language, String)> = Language::ALL
        .iter()
        .map(|&language| {
            let name = format!("data/replies/{language}.ftl");
            let text = std::fs::read_to_string(here(&name)).unwrap();
            (name, language, text)
        })
        .collect();
    let sources: Vec<Source<'_>> = files
        .iter()
        .map(|(name, language, text)| Source::of_language(name, *language, text))
        .collect();
    Catalog::compile(&sources, &crisis_sources()).unwrap_or_else(|problems| {
        let list: String = problems.iter().fold(String::new(), |mut list, problem| {
            let _ = writeln!(list, "{}: {problem}", problem.lint);
            list
        });
        panic!("{} problems\n{list}", problems.len())
    })
}

#[test]
fn the_crisis_lines_are_those_of_their_files() {
    let sources = crisis_sources();
    let file = here("src/crisis/built_in.bin");
    if blessing() {
        std::fs::write(file, sources.built_in_file()).unwrap();
        return;
    }
    assert!(
        std::fs::read(file).unwrap() == sources.built_in_file(),
        "run with KINDLINE_BLESS=1"
    );
    assert_eq!(
        &sources,
        CrisisData::built_in(),
        "run with KINDLINE_BLESS=1"
    );
}

#[test]
fn the_words_of_hours_are_those_of_their_sources() {
    let path = here("src/hours_text/built_in.bin");
    if blessing() {
        std::fs::write(path, Catalog::hours_file()).unwrap();
        return;
    }
    let shipped = std::fs::read(path).unwrap();
    assert!(
        shipped == Catalog::hours_file(),
        "run with KINDLINE_BLESS=1"
    );
}

#[test]
fn the_templates_are_those_of_their_files() {
    let files = compiled().built_in_files();
    if blessing() {
        write_files(&files);
        return;
    }
    for (language, file) in &files {
        let path = here(&format!("src/catalog/built_in/{language}.bin"));
        let shipped = std::fs::read(&path).unwrap_or_default();
        assert!(file == &shipped, "{language}: run with KINDLINE_BLESS=1");
    }
    assert!(
        files == Catalog::shipped_files(),
        "run with KINDLINE_BLESS=1"
    );
}

#[test]
fn the_compiled_catalogue_comes_back() {
    let catalog = compiled();
    let bytes = catalog.to_bytes();
    println!("{} bytes", bytes.len());
    assert_eq!(Catalog::from_bytes(&bytes), Ok(catalog.clone()));
    let json = serde_json::to_string(&catalog).unwrap();
    assert_eq!(serde_json::from_str::<Catalog>(&json).unwrap(), catalog);
}

#[test]
fn a_damaged_catalogue_is_refused() {
    let own = "opt-out-confirmation = You will get no more messages from us.\n";
    let catalog = Catalog::load(&[Source::of_language("own.ftl", Language::En, own)]).unwrap();
    let good = catalog.to_bytes();
    assert_eq!(Catalog::from_bytes(&[]), Err(CompiledError::NoCatalog));
    let mut version = good.clone();
    version[5] = 99;
    assert!(matches!(
        Catalog::from_bytes(&version),
        Err(CompiledError::Version { found: 99, .. })
    ));
    for at in (6..good.len()).step_by(37) {
        let mut bad = good.clone();
        bad[at] ^= 0x10;
        assert_eq!(Catalog::from_bytes(&bad), Err(CompiledError::Damaged));
        assert_eq!(
            Catalog::from_bytes(&good[..at]),
            Err(CompiledError::Damaged)
        );
    }
}

/// CI sets `KINDLINE_TODAY` to the day it runs on; without it the day of the last change counts.
#[test]
fn no_crisis_line_is_out_of_date() {
    let today = std::env::var("KINDLINE_TODAY").unwrap_or_else(|_| "2026-11-22".to_owned());
    let today: NaiveDate = today.parse().unwrap();
    let stale: Vec<&str> = CrisisData::built_in()
        .stale(today)
        .map(|line| &*line.id)
        .collect();
    assert!(
        stale.is_empty(),
        "check these again at the operators' pages: {stale:?}"
    );
}

#[test]
fn the_gate_closes() {
    let late: NaiveDate = "2030-01-01".parse().unwrap();
    assert_eq!(
        CrisisData::built_in().stale(late).count(),
        CrisisData::built_in().all().len()
    );
}

#[test]
fn the_crisis_data_keeps_its_own_rules() {
    for line in CrisisData::built_in().all() {
        assert!(line.expires > line.seen_on, "{}", line.id);
        let emergency_text = line.role == Role::Emergency && line.text.is_some();
        if emergency_text {
            assert!(
                line.text.as_ref().is_some_and(|text| text.registered_only),
                "{}: texting an emergency number is for registered readers only",
                line.id
            );
        }
        if let Some(pair) = &line.pair {
            let others = CrisisData::built_in()
                .all()
                .iter()
                .filter(|other| other.pair.as_ref() == Some(pair))
                .count();
            assert!(others >= 2, "{}: a pair of one", line.id);
        }
    }
}

#[test]
fn every_language_says_who_has_read_it() {
    for &locale in Locale::ALL {
        let (review, crisis) = Catalog::built_in().review(locale);
        println!("{locale}: {review}, crisis {crisis}");
        assert_eq!(
            crisis.releases_crisis_wording(),
            locale.language() == Language::En,
            "{locale}: a person must release crisis words and say so here"
        );
    }
}

fn write_files(files: &[(Language, Vec<u8>)]) {
    let mut code = String::from(
        "//! The files of the languages. @generated by `tests/built_in.rs`.\n\nuse crate::Language;\n\n\
         pub(super) static FILES: &[(Language, &[u8])] = &[\n",
    );
    for (language, file) in files {
        std::fs::write(here(&format!("src/catalog/built_in/{language}.bin")), file).unwrap();
        let _ = writeln!(
            code,
            "    (Language::{language:?}, include_bytes!(\"{language}.bin\")),"
        );
    }
    code.push_str("];\n");
    std::fs::write(here("src/catalog/built_in/files.rs"), code).unwrap();
}
