//! Whom to call: emergency numbers and crisis lines, as data that goes stale.
//!
//! The lines come from `data/crisis/*.toml` in this crate, compiled into a table. Every line says
//! where it was seen and when, until when that is trusted, whom it is for and what it is *not*. An
//! agency lays its own lines over them. A line past its day is still written, as a number that may
//! have changed is better than none, but the reply says so and [`CrisisData::stale`] makes it fail in
//! CI before it is shipped.

mod packed;
mod select;

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::closed_ids;

use select::Area;
pub use select::{Contact, Lines};

closed_ids! {
    /// Whom a crisis line is for, or what a reader needs.
    pub enum Need: "need" {
        /// Anybody in any crisis.
        General = "general",
        /// Veterans, service members and their families.
        Veterans = "veterans",
        /// Children and young people.
        Youth = "youth",
        /// Lesbian, gay, bisexual, transgender and queer young people.
        LgbtqYouth = "lgbtq_youth",
        /// Indigenous people.
        Indigenous = "indigenous",
        /// Violence or abuse by a partner or at home.
        DomesticViolence = "domestic_violence",
        /// Sexual violence.
        SexualViolence = "sexual_violence",
        /// Abuse or neglect of a child.
        ChildAbuse = "child_abuse",
        /// Trafficking.
        Trafficking = "trafficking",
        /// Distress after a disaster.
        Disaster = "disaster",
        /// Alcohol and other substances.
        SubstanceUse = "substance_use",
        /// Victims of a crime.
        CrimeVictims = "crime_victims",
        /// A missing child.
        MissingChild = "missing_child",
        /// Finding services; no help in a crisis.
        Information = "information",
    }
}

impl Need {
    /// Whether naming the service could put a reader at risk whose phone somebody else reads.
    #[must_use]
    pub const fn is_dangerous_to_name(self) -> bool {
        matches!(
            self,
            Self::DomesticViolence | Self::SexualViolence | Self::ChildAbuse | Self::Trafficking
        )
    }
}

closed_ids! {
    /// What a line is in a reply.
    pub enum Role: "role" {
        /// The emergency number: always called, never texted unless the reader has registered.
        Emergency = "emergency",
        /// A line for anybody, written after the emergency number. The first of a country is the one
        /// that every reply names.
        General = "general",
        /// A line for a need, written when that need is known.
        Special = "special",
    }
}

closed_ids! {
    /// What a line must not be taken for.
    pub enum NotA: "limit" {
        /// It does not counsel; it refers.
        Counselling = "counselling",
        /// Telling it is not a report to the authorities.
        ReportingLine = "reporting_line",
        /// It is not the police.
        LawEnforcement = "law_enforcement",
    }
}

closed_ids! {
    /// How far the stored pages carry a line.
    pub enum Confidence: "confidence" {
        /// Several agreeing pages, or the operator's own.
        High = "high",
        /// One page, or a part not seen.
        Medium = "medium",
        /// Weak copies only: never written until somebody verifies it.
        Low = "low",
    }
}

/// When a line answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answers {
    /// At any hour.
    Always,
    /// Every day between two minutes of the day, local time.
    Daily {
        /// The first minute.
        from: u16,
        /// The minute after the last.
        to: u16,
    },
    /// Not known, or different from place to place: no hours are promised.
    Unknown,
}

/// Where a line takes texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextLine {
    /// The number.
    pub to: Cow<'static, str>,
    /// The word to send, where one is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keyword: Option<Cow<'static, str>>,
    /// Only readers who registered beforehand can text it; then it is never written in a reply.
    #[serde(default)]
    pub registered_only: bool,
    /// When texts are answered, where that differs from the line's hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Answers>,
    /// The languages of texts, where they differ from the voice's.
    #[serde(default)]
    pub languages: Cow<'static, [Cow<'static, str>]>,
}

/// A key to press in a line's voice menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MenuKey {
    /// The key.
    pub press: Cow<'static, str>,
    /// What for.
    pub gives: Cow<'static, str>,
}

/// One emergency number or crisis line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its identifier, such as `us-988`.
    pub id: Cow<'static, str>,
    /// Where it serves: a region's code, or `EU`.
    pub area: Cow<'static, str>,
    /// What it calls itself.
    pub name: Cow<'static, str>,
    /// What it is in a reply.
    pub role: Role,
    /// Whom it is for.
    pub serves: Cow<'static, [Need]>,
    /// The number to call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<Cow<'static, str>>,
    /// The keys of its voice menu.
    #[serde(default)]
    pub menu: Cow<'static, [MenuKey]>,
    /// Where it takes texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TextLine>,
    /// Where it chats: a host name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat: Option<Cow<'static, str>>,
    /// The number for text telephones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tty: Option<Cow<'static, str>>,
    /// When it answers.
    pub answers: Answers,
    /// Its languages, as far as they were seen.
    #[serde(default)]
    pub languages: Cow<'static, [Cow<'static, str>]>,
    /// What it must not be taken for.
    #[serde(default)]
    pub is_not: Cow<'static, [NotA]>,
    /// Lines of one pair are written together or not at all, so that nobody reads a line that turns
    /// them away without the one that would not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pair: Option<Cow<'static, str>>,
    /// How far the sources carry it.
    pub confidence: Confidence,
    /// The page where it was seen.
    pub source: Cow<'static, str>,
    /// The day a stored copy of that page was read.
    pub seen_on: NaiveDate,
    /// The day somebody checked it at the operator's own page; none has been yet where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<NaiveDate>,
    /// The last day on which it may be shipped without being checked again.
    pub expires: NaiveDate,
}

/// The emergency numbers and crisis lines that replies are written from.
///
/// ```
/// use kindline_reply::{CrisisData, Region};
///
/// let data = CrisisData::built_in();
/// let us = data.lines(Region::parse("US")?, None, None);
/// assert_eq!(us.emergency(), Some("911"));
/// assert_eq!(us.general().map(|contact| contact.voice), Some(Some("988")));
///
/// // Nobody knows where the reader is: no number is better than a wrong one.
/// assert_eq!(data.lines(Region::UNKNOWN, None, None).emergency(), None);
/// # Ok::<(), kindline_reply::RegionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrisisData {
    lines: Vec<Line>,
    areas: Vec<Area>,
}

impl CrisisData {
    /// The lines that this crate ships.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static DATA: OnceLock<CrisisData> = OnceLock::new();
        // A test compares what is unpacked with the sources, so that nothing is missing.
        DATA.get_or_init(|| {
            Self::of(packed::unpacked(include_bytes!("crisis/built_in.bin")).unwrap_or_default())
        })
    }

    /// Data of these lines alone.
    ///
    /// # Errors
    /// Every line that has no number and no chat, a number that is not one, or an identifier twice.
    pub fn new(lines: Vec<Line>) -> Result<Self, Vec<LineProblem>> {
        let problems = problems(&lines);
        if problems.is_empty() {
            Ok(Self::of(lines))
        } else {
            Err(problems)
        }
    }

    fn of(lines: Vec<Line>) -> Self {
        let areas = select::areas(&lines);
        Self { lines, areas }
    }

    /// What the file of the built-in lines must hold for this data to be the built-in one.
    #[cfg(feature = "parse")]
    #[doc(hidden)]
    #[must_use]
    pub fn built_in_file(&self) -> Vec<u8> {
        packed::packed(&self.lines)
    }

    /// These lines with the agency's own laid over them: a line of the same identifier is replaced,
    /// another is put before the others of its area, so that an agency's general line comes first.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn overlaid(&self, own: Vec<Line>) -> Result<Self, Vec<LineProblem>> {
        let kept: Vec<Line> = self
            .lines
            .iter()
            .filter(|line| own.iter().all(|mine| mine.id != line.id))
            .cloned()
            .collect();
        let mut lines = own;
        lines.extend(kept);
        Self::new(lines)
    }

    /// Every line.
    #[must_use]
    pub fn all(&self) -> &[Line] {
        &self.lines
    }

    /// The lines that must be checked again before anything is shipped on `today`. CI calls this with
    /// the day it runs on.
    pub fn stale(&self, today: NaiveDate) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.expires < today)
    }

    /// Whether `number` is written in the data, spaces and hyphens aside.
    #[must_use]
    pub fn knows_number(&self, number: &str) -> bool {
        let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        let wanted = digits(number);
        self.lines.iter().any(|line| {
            [
                line.voice.as_deref(),
                line.text.as_ref().map(|text| &*text.to),
                line.tty.as_deref(),
            ]
            .into_iter()
            .flatten()
            .any(|known| digits(known) == wanted)
        })
    }
}

/// As the list of its lines.
impl Serialize for CrisisData {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.lines.serialize(serializer)
    }
}

/// From a list of lines, checked as [`CrisisData::new`] does.
impl<'de> Deserialize<'de> for CrisisData {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let lines = Vec::<Line>::deserialize(deserializer)?;
        Self::new(lines).map_err(|problems| match problems.first() {
            Some(problem) => serde::de::Error::custom(problem),
            None => serde::de::Error::custom("these lines cannot be taken in"),
        })
    }
}

/// Why a crisis line cannot be taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("crisis line `{id}`: {reason}")]
pub struct LineProblem {
    /// The line's identifier.
    pub id: String,
    /// What is wrong with it.
    pub reason: LineFault,
}

/// What can be wrong with a crisis line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// There is no way to reach it.
    #[error("it has no number to call, no number to text and no chat")]
    Unreachable,
    /// A number that nobody can dial.
    #[error("`{0}` is no telephone number: write ASCII digits, spaces and hyphens")]
    NotANumber(String),
    /// The identifier is used twice.
    #[error("the identifier is used twice")]
    Twice,
    /// The text of a line holds characters that must not reach a reader.
    #[error("the name or the keyword holds control characters, or is empty or longer than 60")]
    Unwritable,
    /// An emergency line without a voice number.
    #[error("an emergency line needs a number to call")]
    EmergencyWithoutVoice,
}

fn problems(lines: &[Line]) -> Vec<LineProblem> {
    let mut problems = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let mut report = |reason| {
            problems.push(LineProblem {
                id: line.id.to_string(),
                reason,
            })
        };
        if lines.iter().take(index).any(|before| before.id == line.id) {
            report(LineFault::Twice);
        }
        let text = line.text.as_ref();
        if line.voice.is_none() && text.is_none() && line.chat.is_none() {
            report(LineFault::Unreachable);
        }
        if line.role == Role::Emergency && line.voice.is_none() {
            report(LineFault::EmergencyWithoutVoice);
        }
        let numbers = [
            line.voice.as_deref(),
            text.map(|text| &*text.to),
            line.tty.as_deref(),
        ];
        for number in numbers.into_iter().flatten() {
            if !is_number(number) {
                report(LineFault::NotANumber(number.chars().take(40).collect()));
            }
        }
        let words = [
            Some(&*line.name),
            text.and_then(|text| text.keyword.as_deref()),
        ];
        if words.into_iter().flatten().any(|words| {
            words.is_empty()
                || words.chars().count() > 60
                || words.chars().any(crate::header_text::is_hidden)
        }) {
            report(LineFault::Unwritable);
        }
    }
    problems
}

fn is_number(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (2..=15).contains(&digits)
        && number.len() <= 24
        && number
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'-' | b'+'))
        && number
            .bytes()
            .next()
            .is_some_and(|b| b.is_ascii_digit() || b == b'+')
        && number
            .bytes()
            .next_back()
            .is_some_and(|b| b.is_ascii_digit())
}
