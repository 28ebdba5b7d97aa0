//! Writes `table.rs` from the files under `data/holidays`, and says when it is stale.
//!
//! `KINDLINE_BLESS=1 cargo test -p kindline-hours table_is_fresh` writes it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use super::rule::{DayRule, NO_DAY};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct CountryFile {
    country: String,
    name: String,
    source: String,
    read: String,
    law: Option<String>,
    holiday: Vec<HolidayEntry>,
    #[serde(default)]
    parts: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct HolidayEntry {
    name: String,
    on: String,
    from: Option<i16>,
    through: Option<i16>,
    #[serde(default)]
    except: Vec<i16>,
    every: Option<(i16, i16)>,
    observed: Option<String>,
    #[serde(rename = "in")]
    kept_in: Option<Vec<String>>,
    not_in: Option<Vec<String>>,
}

fn table() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = std::fs::read_dir(root.join("data/holidays"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut out = String::from(
        "//! Generated from `data/holidays` by `generate.rs`; edit those files instead.\n\n\
         use chrono::Weekday::*;\n\n\
         use super::region::{Country, rule};\n\
         use super::rule::DayRule::*;\n\
         use super::rule::NO_DAY;\n\
         use super::rule::Observed::*;\n\n\
         const EVER: i16 = i16::MIN;\n\
         const ON: i16 = i16::MAX;\n\n\
         pub(super) static COUNTRIES: &[Country] = &[\n",
    );
    let mut names = String::new();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let file: CountryFile =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(
            path.file_stem().unwrap().to_str(),
            Some(file.country.to_lowercase().as_str())
        );
        assert!(!file.source.is_empty() && file.law.is_none_or(|law| !law.is_empty()));
        file.read.parse::<chrono::NaiveDate>().unwrap();
        let id = &file.country;
        let _ = writeln!(
            out,
            "    Country {{ id: {id:?}, name: {:?}, parts: &[",
            file.name
        );
        for (part, name) in &file.parts {
            let _ = writeln!(out, "        (\"{id}-{part}\", {name:?}),");
        }
        out.push_str("    ], rules: &[\n");
        for entry in &file.holiday {
            let _ = writeln!(out, "        {},", line(entry, &file.parts, &mut names));
        }
        out.push_str("    ] },\n");
    }
    out.push_str("];\n\n");
    let _ = writeln!(out, "pub(super) static NAMES: &str = {names:?};");
    out
}

/// Where a name stands in the text of all of them.
fn place(name: &str, names: &mut String) -> (u16, u8) {
    let start = names.find(name).unwrap_or_else(|| {
        names.push_str(name);
        names.len() - name.len()
    });
    (start.try_into().unwrap(), name.len().try_into().unwrap())
}

fn line(entry: &HolidayEntry, parts: &BTreeMap<String, String>, names: &mut String) -> String {
    let day = DayRule::parse(&entry.on).unwrap_or_else(|| panic!("no rule: {}", entry.on));
    let day = format!("{day:?}").replace(&NO_DAY.to_string(), "NO_DAY");
    let bit = |part: &String| {
        if part == "national" {
            return 1;
        }
        let index = parts.keys().position(|known| known == part);
        2u64 << index.unwrap_or_else(|| panic!("no part: {part}"))
    };
    let all = (2u64 << parts.len()) - 1;
    let mask = |names: &Vec<String>| names.iter().map(bit).sum::<u64>();
    let regions = match (&entry.kept_in, &entry.not_in) {
        (Some(kept_in), None) => mask(kept_in),
        (None, Some(not_in)) => all & !mask(not_in),
        (None, None) => all,
        (Some(_), Some(_)) => panic!("`{}` has both `in` and `not-in`", entry.name),
    };
    let observed = match entry.observed.as_deref() {
        None => "Never",
        Some("nearest") => "Nearest",
        Some("sunday-to-monday") => "SundayToMonday",
        Some("saturday-to-friday") => "SaturdayToFriday",
        Some("next-monday") => "NextMonday",
        Some("next-free") => "NextFree",
        Some(other) => panic!("no such observance: {other}"),
    };
    let year = |year: Option<i16>, none: &str| year.map_or(none.to_owned(), |y| y.to_string());
    let (divisor, remainder) = entry.every.unwrap_or((1, 0));
    let mut except = [0; 2];
    assert!(entry.except.len() <= except.len(), "{}", entry.name);
    except[..entry.except.len()].copy_from_slice(&entry.except);
    let (start, len) = place(&entry.name, names);
    format!(
        "rule({regions:#x}, ({start}, {len}), {day}, ({}, {}), ({divisor}, {remainder}), {except:?}, {observed})",
        year(entry.from, "EVER"),
        year(entry.through, "ON"),
    )
}

#[test]
fn table_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/holiday/table.rs");
    let wanted = table();
    if std::env::var_os("KINDLINE_BLESS").is_some() {
        std::fs::write(&path, &wanted).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap();
    assert!(
        found == wanted,
        "src/holiday/table.rs is stale: run KINDLINE_BLESS=1 cargo test -p kindline-hours table_is_fresh"
    );
}
