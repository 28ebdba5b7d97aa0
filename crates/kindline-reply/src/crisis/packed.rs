//! Crisis lines as bytes: what the built-in file holds. Strings have their length before them; what is
//! not known is empty.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Answers, Confidence, Line, MenuKey, Need, NotA, Role, TextLine};
use crate::catalog::pack;

/// Reads what [`packed`] wrote.
pub(super) fn unpacked(file: &[u8]) -> Option<Vec<Line>> {
    let (len, packed) = file.split_first_chunk()?;
    let len = usize::from(u16::from_be_bytes(*len));
    let bytes = pack::unpack(packed, &[], len)?;
    let mut input = Input { rest: &bytes };
    let mut lines = Vec::new();
    while !input.rest.is_empty() {
        lines.push(input.line()?);
    }
    Some(lines)
}

struct Input<'b> {
    rest: &'b [u8],
}

impl Input<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }

    fn short(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes([self.byte()?, self.byte()?]))
    }

    fn text(&mut self) -> Option<Cow<'static, str>> {
        let len = usize::from(self.byte()?);
        let (text, rest) = self.rest.split_at_checked(len)?;
        self.rest = rest;
        Some(Cow::Owned(std::str::from_utf8(text).ok()?.to_owned()))
    }

    fn known(&mut self) -> Option<Option<Cow<'static, str>>> {
        Some(Some(self.text()?).filter(|text| !text.is_empty()))
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(usize::from(self.byte()?)).copied()
    }

    fn list<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Cow<'static, [T]>>
    where
        [T]: ToOwned<Owned = Vec<T>>,
    {
        let count = self.byte()?;
        (0..count)
            .map(|_| read(self))
            .collect::<Option<Vec<T>>>()
            .map(Cow::Owned)
    }

    fn answers(&mut self) -> Option<Option<Answers>> {
        Some(match self.byte()? {
            0 => None,
            1 => Some(Answers::Always),
            2 => Some(Answers::Unknown),
            3 => Some(Answers::Daily {
                from: self.short()?,
                to: self.short()?,
            }),
            _ => return None,
        })
    }

    fn day(&mut self) -> Option<Option<NaiveDate>> {
        let day = i32::from(self.byte()?) << 16 | i32::from(self.short()?);
        Some(match day {
            0 => None,
            day => Some(NaiveDate::from_num_days_from_ce_opt(day)?),
        })
    }

    fn line(&mut self) -> Option<Line> {
        Some(Line {
            id: self.text()?,
            area: self.text()?,
            name: self.text()?,
            role: self.one(Role::ALL)?,
            serves: self.list(|input| input.one(Need::ALL))?,
            voice: self.known()?,
            menu: self.list(|input| {
                Some(MenuKey {
                    press: input.text()?,
                    gives: input.text()?,
                })
            })?,
            text: match self.byte()? {
                0 => None,
                kind => Some(TextLine {
                    to: self.text()?,
                    keyword: self.known()?,
                    registered_only: kind == 2,
                    answers: self.answers()?,
                    languages: self.list(Self::text)?,
                }),
            },
            chat: self.known()?,
            tty: self.known()?,
            answers: self.answers()??,
            languages: self.list(Self::text)?,
            is_not: self.list(|input| input.one(NotA::ALL))?,
            pair: self.known()?,
            confidence: self.one(Confidence::ALL)?,
            source: self.text()?,
            seen_on: self.day()??,
            verified_on: self.day()?,
            expires: self.day()??,
        })
    }
}

/// The file of these lines.
#[cfg(feature = "parse")]
pub(super) fn packed(lines: &[Line]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for line in lines {
        write_line(line, &mut bytes);
    }
    let mut file = (bytes.len() as u16).to_be_bytes().to_vec();
    file.extend(pack::pack(&bytes, &[]));
    file
}

#[cfg(feature = "parse")]
fn write_line(line: &Line, out: &mut Vec<u8>) {
    for words in [&line.id, &line.area, &line.name] {
        text(words, out);
    }
    out.push(line.role as u8);
    out.push(line.serves.len() as u8);
    out.extend(line.serves.iter().map(|need| *need as u8));
    known(&line.voice, out);
    out.push(line.menu.len() as u8);
    for key in &*line.menu {
        text(&key.press, out);
        text(&key.gives, out);
    }
    match &line.text {
        None => out.push(0),
        Some(texts) => {
            out.push(if texts.registered_only { 2 } else { 1 });
            text(&texts.to, out);
            known(&texts.keyword, out);
            answers(texts.answers, out);
            list(&texts.languages, out);
        }
    }
    known(&line.chat, out);
    known(&line.tty, out);
    answers(Some(line.answers), out);
    list(&line.languages, out);
    out.push(line.is_not.len() as u8);
    out.extend(line.is_not.iter().map(|not| *not as u8));
    known(&line.pair, out);
    out.push(line.confidence as u8);
    text(&line.source, out);
    for date in [Some(line.seen_on), line.verified_on, Some(line.expires)] {
        use chrono::Datelike as _;
        let day = date.map_or(0, |date| date.num_days_from_ce());
        out.extend(day.to_be_bytes().iter().skip(1));
    }
}

#[cfg(feature = "parse")]
fn text(words: &str, out: &mut Vec<u8>) {
    out.push(words.len() as u8);
    out.extend_from_slice(words.as_bytes());
}

#[cfg(feature = "parse")]
fn known(words: &Option<Cow<'static, str>>, out: &mut Vec<u8>) {
    text(words.as_deref().unwrap_or_default(), out);
}

#[cfg(feature = "parse")]
fn list(items: &[Cow<'static, str>], out: &mut Vec<u8>) {
    out.push(items.len() as u8);
    for item in items {
        text(item, out);
    }
}

#[cfg(feature = "parse")]
fn answers(answers: Option<Answers>, out: &mut Vec<u8>) {
    match answers {
        None => out.push(0),
        Some(Answers::Always) => out.push(1),
        Some(Answers::Unknown) => out.push(2),
        Some(Answers::Daily { from, to }) => {
            out.push(3);
            out.extend(from.to_be_bytes());
            out.extend(to.to_be_bytes());
        }
    }
}
