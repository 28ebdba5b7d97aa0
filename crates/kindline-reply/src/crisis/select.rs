//! Which lines a reply names.

use chrono::{NaiveTime, Timelike};

use super::{Answers, Confidence, CrisisData, Line, Need, Role};
use crate::Region;

/// The lines of a region, for a need, at an hour. It borrows the data and allocates nothing.
#[derive(Debug, Clone, Copy)]
pub struct Lines<'a> {
    data: &'a CrisisData,
    region: Region,
    need: Option<Need>,
    at: Option<u16>,
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
        Lines {
            data: self,
            region,
            need,
            at,
        }
    }
}

impl<'a> Lines<'a> {
    /// The emergency number to call; `None` where the region is unknown or not in the data.
    #[must_use]
    pub fn emergency(&self) -> Option<&'a str> {
        self.emergency_line().and_then(|line| line.voice.as_deref())
    }

    fn emergency_line(&self) -> Option<&'a Line> {
        let of = |area: &str| {
            self.data
                .all()
                .iter()
                .find(move |line| line.role == Role::Emergency && line.area == area && usable(line))
        };
        let country = self.region.country()?;
        of(self.region.id()).or_else(|| of(country)).or_else(|| {
            if self.region.is_in_the_european_union() {
                of("EU")
            } else {
                None
            }
        })
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
        this.data
            .all()
            .iter()
            .filter(move |line| this.is_special(line) && this.pair_is_whole(line))
            .map(move |line| this.contact(line))
    }

    /// Whether one of the lines that a reply would name is past its day.
    #[must_use]
    pub fn any_stale(&self, today: chrono::NaiveDate) -> bool {
        self.emergency_line()
            .into_iter()
            .chain(self.general_lines())
            .any(|l| l.expires < today)
            || self
                .data
                .all()
                .iter()
                .any(|line| self.is_special(line) && line.expires < today)
    }

    fn general_lines(&self) -> impl Iterator<Item = &'a Line> + use<'a> {
        let this = *self;
        this.data.all().iter().filter(move |line| {
            line.role == Role::General && this.is_here(line) && this.is_on(line)
        })
    }

    fn is_special(&self, line: &Line) -> bool {
        line.role == Role::Special
            && self.need.is_some_and(|need| line.serves.contains(&need))
            && self.is_here(line)
            && self.is_on(line)
    }

    fn pair_is_whole(&self, line: &Line) -> bool {
        let Some(pair) = line.pair.as_deref() else {
            return true;
        };
        self.data
            .all()
            .iter()
            .filter(|other| other.pair.as_deref() == Some(pair))
            .all(|other| self.is_special(other))
    }

    fn is_here(&self, line: &Line) -> bool {
        usable(line)
            && (line.area == self.region.id() || Some(&*line.area) == self.region.country())
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

fn usable(line: &Line) -> bool {
    line.confidence != Confidence::Low
}

/// A line that is known to be closed at the hour is not named; one of unknown hours is.
fn answers_at(answers: Answers, at: Option<u16>) -> bool {
    match (answers, at) {
        (Answers::Daily { from, to }, Some(at)) => from <= at && at < to,
        _ => true,
    }
}
