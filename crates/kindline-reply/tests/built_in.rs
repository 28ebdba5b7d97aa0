//! The data that this crate ships is what its sources say, proven and in date.
//!
//! After a change of `data/`, run `KINDLINE_BLESS=1 cargo test -p kindline-reply --test built_in`,
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

use chrono::{Datelike, NaiveDate};
use kindline_reply::{
    Answers, Catalog, CrisisData, Language, Line, Locale, Role, Source, TextLine,
};
use serde::Deserialize;
use serde_json::Value;

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
    if blessing() {
        std::fs::write(here("src/crisis/built_in.rs"), crisis_code(&sources)).unwrap();
        return;
    }
    assert_eq!(
        &sources,
        CrisisData::built_in(),
        "run with KINDLINE_BLESS=1"
    );
}

#[test]
fn the_templates_are_those_of_their_files() {
    let catalog = compiled();
    let json = serde_json::to_value(&catalog).unwrap();
    if blessing() {
        write_tables(&json);
        return;
    }
    let built_in = serde_json::to_value(Catalog::built_in()).unwrap();
    assert!(json == built_in, "run with KINDLINE_BLESS=1");
}

#[test]
fn the_compiled_catalogue_comes_back() {
    let json = serde_json::to_string(Catalog::built_in()).unwrap();
    let back: Catalog = serde_json::from_str(&json).unwrap();
    assert_eq!(&back, Catalog::built_in());
}

#[test]
fn a_damaged_catalogue_is_refused() {
    let good = serde_json::to_value(Catalog::built_in()).unwrap();
    let mut version = good.clone();
    version["version"] = 99.into();
    let mut cells = good.clone();
    cells["tables"][0]["cells"][3] = 60_000.into();
    let mut text = good.clone();
    text["tables"][0]["text"] = "short".into();
    let mut missing = good.clone();
    missing["tables"] = Value::Array(Vec::new());
    for (what, bad) in [
        ("version", version),
        ("cells", cells),
        ("text", text),
        ("missing", missing),
    ] {
        let refused = serde_json::from_value::<Catalog>(bad).unwrap_err();
        assert!(!refused.to_string().is_empty(), "{what}");
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

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn option(text: Option<&str>) -> String {
    text.map_or("None".to_owned(), |text| {
        format!("Some(Cow::Borrowed({}))", quoted(text))
    })
}

fn list<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    let items: Vec<String> = items.iter().map(write).collect();
    format!("Cow::Borrowed(&[{}])", items.join(", "))
}

fn day(date: NaiveDate) -> String {
    format!("day({}, {}, {})", date.year(), date.month(), date.day())
}

fn answers(answers: Answers) -> String {
    match answers {
        Answers::Always => "Answers::Always".to_owned(),
        Answers::Daily { from, to } => format!("Answers::Daily {{ from: {from}, to: {to} }}"),
        Answers::Unknown => "Answers::Unknown".to_owned(),
    }
}

fn text_line(text: &TextLine) -> String {
    format!(
        "Some(TextLine {{ to: Cow::Borrowed({}), keyword: {}, registered_only: {}, answers: {}, languages: {} }})",
        quoted(&text.to),
        option(text.keyword.as_deref()),
        text.registered_only,
        text.answers
            .map_or("None".to_owned(), |one| format!("Some({})", answers(one))),
        list(&text.languages, |one| format!(
            "Cow::Borrowed({})",
            quoted(one)
        )),
    )
}

fn crisis_code(data: &CrisisData) -> String {
    let mut code = String::from(
        "//! The built-in crisis lines. @generated from `data/crisis/` by `tests/built_in.rs`.\n\n\
         use std::borrow::Cow;\n\nuse chrono::NaiveDate;\n\n\
         use super::{Answers, Confidence, Line, MenuKey, Need, NotA, Role, TextLine};\n\n\
         pub(super) static LINES: &[Line] = &[\n",
    );
    for line in data.all() {
        let _ = writeln!(
            code,
            "Line {{ id: Cow::Borrowed({}), area: Cow::Borrowed({}), name: Cow::Borrowed({}), role: Role::{:?}, \
             serves: {}, voice: {}, menu: {}, text: {}, chat: {}, tty: {}, answers: {}, languages: {}, is_not: {}, \
             pair: {}, confidence: Confidence::{:?}, source: Cow::Borrowed({}), seen_on: {}, verified_on: {}, expires: {} }},",
            quoted(&line.id),
            quoted(&line.area),
            quoted(&line.name),
            line.role,
            list(&line.serves, |need| format!("Need::{need:?}")),
            option(line.voice.as_deref()),
            list(&line.menu, |key| format!(
                "MenuKey {{ press: Cow::Borrowed({}), gives: Cow::Borrowed({}) }}",
                quoted(&key.press),
                quoted(&key.gives)
            )),
            line.text.as_ref().map_or("None".to_owned(), text_line),
            option(line.chat.as_deref()),
            option(line.tty.as_deref()),
            answers(line.answers),
            list(&line.languages, |one| format!(
                "Cow::Borrowed({})",
                quoted(one)
            )),
            list(&line.is_not, |one| format!("NotA::{one:?}")),
            option(line.pair.as_deref()),
            line.confidence,
            quoted(&line.source),
            day(line.seen_on),
            line.verified_on
                .map_or("None".to_owned(), |date| format!("Some({})", day(date))),
            day(line.expires),
        );
    }
    code.push_str(
        "];\n\n/// A day of the calendar; the generator only writes days that are.\n\
         const fn day(year: i32, month: u32, day: u32) -> NaiveDate {\n    \
         match NaiveDate::from_ymd_opt(year, month, day) {\n        Some(date) => date,\n        \
         None => NaiveDate::MIN,\n    }\n}\n",
    );
    code
}

fn numbers(name: &str, ty: &str, values: &[Value], code: &mut String) {
    let write = |value: &Value| match value {
        Value::Array(pair) => format!("({}, {})", pair[0], pair[1]),
        other => other.to_string(),
    };
    let _ = write!(code, "#[rustfmt::skip]\nstatic {name}: &[{ty}] = &[\n");
    let mut line = String::from("   ");
    for value in values {
        let one = write(value);
        if line.len() + one.len() + 2 > 100 {
            let _ = writeln!(code, "{line}");
            line = String::from("   ");
        }
        let _ = write!(line, " {one},");
    }
    let _ = write!(code, "{line}\n];\n\n");
}

fn write_tables(catalog: &Value) {
    let tables = catalog["tables"].as_array().unwrap();
    let mut index = String::from(
        "//! The built-in templates, compiled. @generated from `data/replies/` by `tests/built_in.rs`.\n\n",
    );
    let mut names = Vec::new();
    for table in tables {
        let language: Language = serde_json::from_value(table["language"].clone()).unwrap();
        let module = language.id().replace('-', "_").to_lowercase();
        let variant = format!("{language:?}");
        std::fs::write(
            here(&format!("src/catalog/built_in/{module}.txt")),
            table["text"].as_str().unwrap(),
        )
        .unwrap();
        let mut code = format!(
            "//! Compiled templates in `{language}`. @generated from `data/replies/{language}.ftl` by `tests/built_in.rs`.\n\n\
             use std::borrow::Cow;\n\nuse crate::Language;\nuse crate::catalog::table::{{Program, Review, Table}};\n\n\
             pub(super) const TABLE: Table = Table {{ language: Language::{variant}, locale: None, \
             review: Review::{}, crisis_review: Review::{}, text: Cow::Borrowed(include_str!(\"{module}.txt\")), \
             words: Cow::Borrowed(WORDS), programs: Cow::Borrowed(PROGRAMS), cells: Cow::Borrowed(CELLS), \
             subjects: Cow::Borrowed(SUBJECTS), fragments: Cow::Borrowed(FRAGMENTS) }};\n\n",
            capital(table["review"].as_str().unwrap()),
            capital(table["crisis_review"].as_str().unwrap()),
        );
        for (name, ty, key) in [
            ("WORDS", "u16", "words"),
            ("PROGRAMS", "Program", "programs"),
            ("CELLS", "u16", "cells"),
            ("SUBJECTS", "u16", "subjects"),
            ("FRAGMENTS", "u16", "fragments"),
        ] {
            numbers(name, ty, table[key].as_array().unwrap(), &mut code);
        }
        std::fs::write(here(&format!("src/catalog/built_in/{module}.rs")), code).unwrap();
        let _ = writeln!(index, "mod {module};");
        names.push(module);
    }
    let english = names.iter().find(|name| *name == "en").unwrap();
    let _ = write!(
        index,
        "\nuse super::table::Table;\n\n/// English, whose crisis words stand in for those that nobody has released.\n\
         pub(super) static ENGLISH: &Table = &{english}::TABLE;\n\n/// Every language.\n\
         pub(super) static TABLES: &[Table] = &["
    );
    for name in &names {
        let _ = write!(index, "{name}::TABLE, ");
    }
    index.push_str("];\n");
    std::fs::write(here("src/catalog/built_in.rs"), index).unwrap();
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
