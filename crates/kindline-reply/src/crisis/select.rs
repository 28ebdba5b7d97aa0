//! Which lines a reply names.

use chrono::{NaiveTime, Timelike};

use super::{Answers, Confidence, CrisisData, Line, Need, Role};
use crate::Region;

/// The lines of a region, for a need, at an hour. It borrows the data and allocates nothing.
#[derive(Debug, Clone, Copy)]
pub struct Lines<'a> {
    data: &'a CrisisData,
    /// The lines of the part of the country, where a part is known and has some.
    part: Option<&'a Area>,
    /// The lines of the country.
    country: Option<&'a Area>,
    /// Whose emergency number holds.
    emergency: Option<&'a Line>,
    need: Option<Need>,
    at: Option<u16>,
}

/// The usable lines of an area by what they are, each by its place in the data and in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Area {
    id: AreaId,
    emergency: Option<u16>,
    general: Vec<u16>,
    special: Vec<u16>,
}

/// A region's code in one word. None is longer than six bytes.
type AreaId = [u8; 8];

/// Sorts lines by area. A line that is known too weakly is in none.
pub(super) fn areas(lines: &[Line]) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for (index, line) in (0_u16..).zip(lines) {
        let Some(id) = area_id(&line.area) else {
            continue;
        };
        if line.confidence == Confidence::Low {
            continue;
        }
        let known = areas.iter().position(|area| area.id == id);
        let at = known.unwrap_or(areas.len());
        if known.is_none() {
            areas.push(Area {
                id,
                emergency: None,
                general: Vec::new(),
                special: Vec::new(),
            });
        }
        let Some(area) = areas.get_mut(at) else {
            continue;
        };
        match line.role {
            Role::Emergency => area.emergency = area.emergency.or(Some(index)),
            Role::General => area.general.push(index),
            Role::Special => area.special.push(index),
        }
    }
    areas
}

fn area_id(id: &str) -> Option<AreaId> {
    let mut bytes = [0; 8];
    bytes.get_mut(..id.len())?.copy_from_slice(id.as_bytes());
    Some(bytes)
}

/// A line as a reply names it: how to reach it now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact<'a> {
    /// Its name.
    pub name: &'a str,
    /// The number to call.
    pub voice: Option<&'a str>,
    /// The number to text.
    pub text: Option<&'a str>,
    /// The word to text to it.
    pub keyword: Option<&'a str>,
    /// Whether it answers at any hour, so that a reply may say so.
    pub always: bool,
}

impl CrisisData {
    /// The lines for a region and, where they are known, for a need and at a local time. A part of a
    /// country has its own lines and the country's; a member state of the European Union without a
    /// number of its own has the European one.
    #[must_use]
    pub fn lines(&self, region: Region, need: Option<Need>, at: Option<NaiveTime>) -> Lines<'_> {
        let at = at.and_then(|time| u16::try_from(time.num_seconds_from_midnight() / 60).ok());
        let of = |id: AreaId| self.areas.iter().find(|area| area.id == id);
        let words = region.words();
        let here = words.and_then(|(_, country)| of(country));
        let part = words
            .filter(|(whole, country)| whole != country)
            .and_then(|(part, _)| of(part));
        let emergency = |area: Option<&Area>| area?.emergency;
        let union = || {
            if region.is_in_the_european_union() {
                emergency(area_id("EU").and_then(of))
            } else {
                None
            }
        };
        let emergency = emergency(part).or_else(|| emergency(here)).or_else(union);
        Lines {
            data: self,
            part,
            country: here,
            emergency: emergency.and_then(|index| self.lines.get(usize::from(index))),
            need,
            at,
        }
    }
}

impl<'a> Lines<'a> {
    /// The emergency number to call; `None` where the region is unknown or not in the data.
    #[must_use]
    pub fn emergency(&self) -> Option<&'a str> {
        self.emergency.and_then(|line| line.voice.as_deref())
    }

    /// The line for anybody that every reply of the region names. Where the first one takes calls
    /// only, the first that takes texts lends its number, as readers who cannot speak need one too.
    #[must_use]
    pub fn general(&self) -> Option<Contact<'a>> {
        let mut lines = self.general_lines();
        let mut contact = self.contact(lines.next()?);
        if contact.text.is_none() || contact.voice.is_none() {
            for line in lines {
                let other = self.contact(line);
                if contact.text.is_none() && other.text.is_some() {
                    contact.text = other.text;
                    contact.keyword = other.keyword;
                    contact.always &= other.always;
                } else if contact.voice.is_none() && other.voice.is_some() {
                    contact.voice = other.voice;
                    contact.always &= other.always;
                }
            }
        }
        Some(contact)
    }

    /// The lines for the need, by name. Lines of one pair come together or not at all.
    pub fn special(&self) -> impl Iterator<Item = Contact<'a>> + use<'a> {
        let this = *self;
        this.special_lines()
            .filter(move |line| this.pair_is_whole(line))
            .map(move |line| this.contact(line))
    }

    /// Whether one of the lines that a reply would name is past its day.
    #[must_use]
    pub fn any_stale(&self, today: chrono::NaiveDate) -> bool {
        self.emergency
            .into_iter()
            .chain(self.general_lines())
            .chain(self.special_lines())
            .any(|line| line.expires < today)
    }

    fn general_lines(&self) -> impl Iterator<Item = &'a Line> + use<'a> {
        let this = *self;
        this.in_order(|area| &area.general)
            .filter(move |line| this.is_on(line))
    }

    fn special_lines(&self) -> impl Iterator<Item = &'a Line> + use<'a> {
        let this = *self;
        this.in_order(|area| &area.special)
            .filter(move |line| this.serves(line) && this.is_on(line))
    }

    /// The lines of the part and of the country as they stand in the data.
    fn in_order(
        &self,
        list: fn(&'a Area) -> &'a [u16],
    ) -> impl Iterator<Item = &'a Line> + use<'a> {
        let lines = &self.data.lines;
        let mut one = self.part.map_or(&[][..], list);
        let mut other = self.country.map_or(&[][..], list);
        std::iter::from_fn(move || {
            let (first, rest) = match (one.split_first(), other.split_first()) {
                (Some((left, rest)), Some((right, _))) if left < right => (left, (rest, other)),
                (_, Some((right, rest))) => (right, (one, rest)),
                (Some((left, rest)), None) => (left, (rest, other)),
                (None, None) => return None,
            };
            (one, other) = rest;
            lines.get(usize::from(*first))
        })
    }

    fn serves(&self, line: &Line) -> bool {
        self.need.is_some_and(|need| line.serves.contains(&need))
    }

    fn pair_is_whole(&self, line: &Line) -> bool {
        let Some(pair) = line.pair.as_deref() else {
            return true;
        };
        self.data
            .all()
            .iter()
            .filter(|other| other.pair.as_deref() == Some(pair))
            .all(|other| self.special_lines().any(|line| std::ptr::eq(line, other)))
    }

    fn is_on(&self, line: &Line) -> bool {
        answers_at(line.answers, self.at)
    }

    fn contact(&self, line: &'a Line) -> Contact<'a> {
        let text = line.text.as_ref().filter(|text| {
            !text.registered_only && answers_at(text.answers.unwrap_or(line.answers), self.at)
        });
        let text_always =
            text.is_none_or(|text| matches!(text.answers.unwrap_or(line.answers), Answers::Always));
        Contact {
            name: &line.name,
            voice: line.voice.as_deref(),
            text: text.map(|text| &*text.to),
            keyword: text.and_then(|text| text.keyword.as_deref()),
            always: matches!(line.answers, Answers::Always) && text_always,
        }
    }
}

/// A line that is known to be closed at the hour is not named; one of unknown hours is.
fn answers_at(answers: Answers, at: Option<u16>) -> bool {
    match (answers, at) {
        (Answers::Daily { from, to }, Some(at)) => from <= at && at < to,
        _ => true,
    }
}
