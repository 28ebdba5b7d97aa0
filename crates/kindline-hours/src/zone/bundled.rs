//! The bundled time-zone database.
//!
//! `data/zones/names.txt` lists the zones, `data/zones/zones.bin` has their data, each once however many
//! names share it: a third of the size of the TZif files they are made from. `generate.rs` makes both
//! and proves that nothing is lost.
//!
//! The file begins with how many names there are and how many data (two bytes each, little-endian); then
//! come the number of each name's data (two bytes), the end of each data (three bytes), and the data. In
//! those, numbers have seven bits to a byte, the lowest first.

use super::posix::PosixRule;
use super::{LocalType, Transition, ZoneData};

/// The release of the data.
pub(super) const RELEASE: &str = "2026f";

static NAMES: &str = include_str!("../../data/zones/names.txt");
static ZONES: &[u8] = include_bytes!("../../data/zones/zones.bin");

/// No change of a clock is older.
pub(super) const OLDEST: i64 = -(1 << 40);

/// The names, in alphabetical order.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    NAMES.lines()
}

/// The zone of a name, in any letter case.
pub(super) fn zone(name: &str) -> Option<ZoneData> {
    let (index, name) = names()
        .enumerate()
        .find(|(_, known)| known.eq_ignore_ascii_case(name))?;
    let short = |at: usize| {
        Some(usize::from(u16::from_le_bytes(
            *ZONES.get(at..)?.first_chunk()?,
        )))
    };
    let ends = 4 + 2 * short(0)?;
    let all = ends + 3 * short(2)?;
    let end = |number: usize| {
        let [low, middle, high] = *ZONES.get(ends + 3 * number..)?.first_chunk()?;
        Some(u32::from_le_bytes([low, middle, high, 0]) as usize)
    };
    let number = short(4 + 2 * index)?;
    let start = match number.checked_sub(1) {
        Some(before) => end(before)?,
        None => 0,
    };
    read(name, ZONES.get(all + start..all + end(number)?)?)
}

fn read(name: &str, bytes: &'static [u8]) -> Option<ZoneData> {
    let mut reader = Reader(bytes);
    let rule = reader.text()?;
    let mut abbreviations = Vec::new();
    for _ in 0..reader.number()? {
        abbreviations.push(reader.text()?.to_owned());
    }
    let mut types = Vec::new();
    for _ in 0..reader.number()? {
        let shifted = i64::try_from(reader.number()?).ok()?;
        types.push(LocalType {
            offset: i32::try_from(shifted - super::MAX_OFFSET).ok()?,
            abbreviation: reader.byte()?,
        });
    }
    let mut at = OLDEST;
    let mut transitions = Vec::new();
    for _ in 0..reader.number()? {
        let to = *types.get(usize::from(reader.byte()?))?;
        let step = i64::try_from(reader.number()?).ok()?;
        at += if step % 2 == 0 {
            step / 2 * 3600
        } else {
            step / 2
        };
        transitions.push(Transition { at, to });
    }
    Some(ZoneData {
        name: name.to_owned(),
        first: *types.first()?,
        transitions,
        rule: match rule {
            "" => None,
            rule => Some(PosixRule::parse(rule)?),
        },
        abbreviations,
        guessed_from: 0,
    })
}

/// What is left of the data.
struct Reader(&'static [u8]);

impl Reader {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }

    /// A text up to a zero byte.
    fn text(&mut self) -> Option<&'static str> {
        let len = self.0.iter().position(|byte| *byte == 0)?;
        let (text, rest) = self.0.split_at_checked(len)?;
        self.0 = rest.get(1..)?;
        std::str::from_utf8(text).ok()
    }
}
