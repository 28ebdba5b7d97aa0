//! Reading TZif files, versions 1 to 4 (RFC 9636).

use super::posix::PosixRule;
use super::{LocalType, MAX_OFFSET, Transition, ZoneData};

const MAGIC: &[u8; 4] = b"TZif";

/// Reads a whole file. The error says what is wrong with it.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<ZoneData, &'static str> {
    let mut reader = Reader(bytes);
    let header = Header::read(&mut reader)?;
    if header.version == 0 {
        let (data, _) = read_body(name, &header, &mut reader, Width::Four)?;
        return Ok(data);
    }
    // Later versions repeat everything with 64-bit times, then add the footer.
    let first_body = header.body_len(4).ok_or("its counts are too large")?;
    reader.take(first_body)?;
    let header = Header::read(&mut reader)?;
    let (mut data, mut reader) = read_body(name, &header, &mut reader, Width::Eight)?;
    data.rule = read_footer(&mut reader)?;
    Ok(data)
}

#[derive(Clone, Copy)]
enum Width {
    Four,
    Eight,
}

struct Header {
    version: u8,
    ut_indicators: usize,
    standard_indicators: usize,
    leap_seconds: usize,
    transitions: usize,
    types: usize,
    characters: usize,
}

impl Header {
    fn read(reader: &mut Reader<'_>) -> Result<Self, &'static str> {
        if reader.take(4)? != MAGIC {
            return Err("it does not start with `TZif`");
        }
        let version = reader.byte()?;
        reader.take(15)?;
        let header = Self {
            version,
            ut_indicators: reader.count()?,
            standard_indicators: reader.count()?,
            leap_seconds: reader.count()?,
            transitions: reader.count()?,
            types: reader.count()?,
            characters: reader.count()?,
        };
        if header.leap_seconds != 0 {
            return Err("it counts leap seconds");
        }
        Ok(header)
    }

    fn body_len(&self, time_len: usize) -> Option<usize> {
        self.transitions
            .checked_mul(time_len + 1)?
            .checked_add(self.types.checked_mul(6)?)?
            .checked_add(self.characters)?
            .checked_add(self.standard_indicators)?
            .checked_add(self.ut_indicators)
    }
}

fn read_body<'a>(
    name: &str,
    header: &Header,
    reader: &mut Reader<'a>,
    width: Width,
) -> Result<(ZoneData, Reader<'a>), &'static str> {
    let mut times = Vec::new();
    for _ in 0..header.transitions {
        times.push(match width {
            Width::Four => i64::from(i32::from_be_bytes(reader.array()?)),
            Width::Eight => i64::from_be_bytes(reader.array()?),
        });
    }
    if times.is_sorted_by(|a, b| a < b) {
        // In order, as the format demands.
    } else {
        return Err("its transitions are out of order");
    }
    let indices = reader.take(header.transitions)?;

    let mut raw_types = Vec::new();
    for _ in 0..header.types {
        let offset = i32::from_be_bytes(reader.array()?);
        if i64::from(offset).abs() >= MAX_OFFSET {
            return Err("an offset is more than a day");
        }
        let _is_daylight = reader.byte()?;
        raw_types.push((offset, reader.byte()?));
    }
    let characters = reader.take(header.characters)?;
    reader.take(header.standard_indicators)?;
    reader.take(header.ut_indicators)?;

    let mut abbreviations = Vec::new();
    let mut types = Vec::new();
    for (offset, start) in raw_types {
        let text = abbreviation_at(characters, start)?;
        let known = abbreviations.iter().position(|other| *other == text);
        let index = known.unwrap_or(abbreviations.len());
        if known.is_none() {
            abbreviations.push(text);
        }
        types.push(LocalType {
            offset,
            abbreviation: u8::try_from(index).map_err(|_| "it has too many abbreviations")?,
        });
    }
    let type_of = |index: u8| types.get(usize::from(index)).copied();
    let mut transitions = Vec::new();
    for (at, index) in times.into_iter().zip(indices) {
        let to = type_of(*index).ok_or("a transition names a type that is not there")?;
        transitions.push(Transition { at, to });
    }
    let data = ZoneData {
        name: name.to_owned(),
        first: type_of(0).ok_or("it has no types")?,
        transitions,
        rule: None,
        abbreviations,
        guessed_from: 0,
    };
    Ok((data, Reader(reader.0)))
}

fn abbreviation_at(characters: &[u8], start: u8) -> Result<String, &'static str> {
    let text = characters
        .get(usize::from(start)..)
        .and_then(|rest| rest.split(|byte| *byte == 0).next())
        .ok_or("an abbreviation lies outside its table")?;
    String::from_utf8(text.to_vec()).map_err(|_| "an abbreviation is not text")
}

/// The rule between two line feeds; an empty one says that the last offset stays.
fn read_footer(reader: &mut Reader<'_>) -> Result<Option<PosixRule>, &'static str> {
    const BAD: &str = "its footer is not a rule";
    if reader.byte()? != b'\n' {
        return Err(BAD);
    }
    let line = reader.0.split(|byte| *byte == b'\n').next();
    let text = line
        .and_then(|line| std::str::from_utf8(line).ok())
        .ok_or(BAD)?;
    if text.is_empty() {
        return Ok(None);
    }
    PosixRule::parse(text).map(Some).ok_or(BAD)
}

/// What is left of the file.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, len: usize) -> Result<&'a [u8], &'static str> {
        let (taken, rest) = self.0.split_at_checked(len).ok_or("it is cut short")?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], &'static str> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or("it is cut short")?;
        self.0 = rest;
        Ok(*taken)
    }

    fn byte(&mut self) -> Result<u8, &'static str> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn count(&mut self) -> Result<usize, &'static str> {
        let count = u32::from_be_bytes(self.array()?);
        usize::try_from(count).map_err(|_| "its counts are too large")
    }
}
