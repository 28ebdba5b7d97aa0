//! A decision in words that a social worker reads.

use std::fmt::{self, Write as _};

use chrono::{DateTime, Datelike, FixedOffset, Timelike};

use crate::decision::{Decision, Reason};
use crate::event::Channel;
use crate::remedy::{Remedy, Step};
use crate::rule::Verdict;

/// One part of an explanation, so that a terminal can set headings apart.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Section {
    /// The heading; empty for the verdict itself.
    pub heading: String,
    /// The lines below it, without indentation of their own beyond what belongs to a list.
    pub lines: Vec<String>,
}

impl Decision {
    /// The decision in plain words: the verdict, until when, the reply to send, which rules said so
    /// and why, and what would make it allowed.
    #[must_use]
    pub fn explain(&self) -> String {
        let mut text = String::new();
        for section in self.explain_in_sections() {
            if !section.heading.is_empty() {
                let _ = write!(text, "\n{}\n", section.heading);
            }
            let indent = if section.heading.is_empty() { "" } else { "  " };
            for line in section.lines {
                let _ = writeln!(text, "{}", format!("{indent}{line}").trim_end());
            }
        }
        text
    }

    /// The same, part by part.
    #[must_use]
    pub fn explain_in_sections(&self) -> Vec<Section> {
        let mut sections = vec![section("", self.verdict_in_words())];
        for reply in &self.replies {
            let channel = reply
                .channel
                .map(|channel| format!(", by {}", in_words(channel).trim_start_matches("the ")));
            let mut lines: Vec<String> = reply
                .subject
                .iter()
                .map(|subject| format!("Subject: {subject}"))
                .collect();
            lines.extend(reply.text.lines().map(str::to_owned));
            sections.push(section(
                &format!("Reply to send now{}", channel.unwrap_or_default()),
                lines,
            ));
        }
        if let Some(silence) = &self.silence {
            let reason = silence.reason.replace('_', " ");
            sections.push(section(
                "No automatic reply goes out",
                vec![format!("Reason: {reason}.")],
            ));
        }
        if !self.obligations.is_empty() {
            let lines = self
                .obligations
                .iter()
                .map(|each| format!("- {}", each.about()))
                .collect();
            sections.push(section("Also", lines));
        }
        if !self.reasons.is_empty() {
            sections.push(section(
                "Why",
                self.reasons.iter().flat_map(reason_in_words).collect(),
            ));
        }
        if !self.remedies.is_empty() {
            let lines = self
                .remedies
                .iter()
                .map(|remedy| format!("- {remedy}"))
                .collect();
            sections.push(section("What would make it allowed", lines));
        }
        let digest = self.policy.digest.get(..12).unwrap_or_default();
        let stamp = format!("{} {} ({digest})", self.policy.id, self.policy.version);
        sections.push(section("Policy", vec![stamp]));
        sections
    }

    fn verdict_in_words(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.escalate {
            lines.push("URGENT: somebody must look at this now, whatever the hour.".to_owned());
        }
        // What came in is answered or not; what is about to go out is done or not.
        let inbound = self.on.is_inbound();
        let until = self
            .until
            .map(|until| format!("{}, {} time", moment(until), city(&self.zone)));
        lines.push(match (self.verdict, &until) {
            (Verdict::Hold, Some(until)) if inbound => format!("HOLD the answer until {until}."),
            (Verdict::Hold, Some(until)) => format!("HOLD it until {until}."),
            (Verdict::Hold, None) => "HOLD it: no next opening is known.".to_owned(),
            (Verdict::Allow, _) if inbound => "ANSWER: nothing stands against it.".to_owned(),
            (Verdict::Allow, _) => "GO AHEAD: nothing stands against it.".to_owned(),
            (Verdict::Notify, _) if inbound && self.escalate => "ANSWER NOW.".to_owned(),
            (Verdict::Notify, _) if inbound => "ANSWER, and mind what is said below.".to_owned(),
            (Verdict::Notify, _) => "GO AHEAD, and mind what is said below.".to_owned(),
            (Verdict::Require, _) => "NOT YET: something must be done first.".to_owned(),
            (Verdict::Redirect, _) => match self.channels.first() {
                Some(channel) => format!("USE ANOTHER CHANNEL: {}.", in_words(*channel)),
                None => "USE ANOTHER CHANNEL: a secure one.".to_owned(),
            },
            (Verdict::Decline, _) => "DECLINE, politely.".to_owned(),
            (Verdict::Block, _) => "DO NOT do this.".to_owned(),
        });
        if let (true, Some(until)) = (self.verdict != Verdict::Hold, &until) {
            lines.push(format!("And not before {until}."));
        }
        if let (Some(theirs), Some(zone)) = (self.until_for_recipient, &self.recipient_zone) {
            lines.push(format!(
                "For the client that is {}, {} time.",
                moment(theirs),
                city(zone)
            ));
        }
        lines
    }
}

/// The city that a time zone is named after.
fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

fn section(heading: &str, lines: Vec<String>) -> Section {
    Section {
        heading: heading.to_owned(),
        lines,
    }
}

fn reason_in_words(reason: &Reason) -> Vec<String> {
    let aside = if reason.set_aside {
        " Set aside: a crisis comes first."
    } else {
        ""
    };
    let mut lines = vec![
        format!("- {}.{aside}  [{}]", reason.title, reason.rule),
        format!("  {}", reason.why),
    ];
    if !reason.cite.is_empty() {
        lines.push(format!("  Source: {}", reason.cite.join("; ")));
    }
    lines
}

/// `Monday 18 May 2026, 9:00 a.m.`
fn moment(at: DateTime<FixedOffset>) -> Moment {
    Moment(at)
}

#[derive(Clone, Copy)]
struct Moment(DateTime<FixedOffset>);

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Moment {
    /// Piece by piece and at once: chrono's pattern takes five times as long, and each piece that goes
    /// out by itself as long as all of this.
    fn line(self) -> Line {
        let at = self.0.naive_local();
        let (afternoon, hour) = at.hour12();
        let weekday = at.weekday().num_days_from_monday() as usize;
        let month = at.month0() as usize;
        let mut line = Line::default();
        line.push(WEEKDAYS.get(weekday).copied().unwrap_or_default());
        line.push(" ");
        line.short(at.day());
        line.push(" ");
        line.push(MONTHS.get(month).copied().unwrap_or_default());
        line.push(" ");
        match at.year() {
            year @ 0..=9999 => {
                line.pair(year.unsigned_abs() / 100);
                line.pair(year.unsigned_abs() % 100);
            }
            // The line takes what it is given.
            year => {
                fmt::Write::write_fmt(&mut line, format_args!("{year:+05}")).unwrap_or_default()
            }
        }
        line.push(", ");
        line.short(hour);
        line.push(":");
        line.pair(at.minute());
        line.push(if afternoon { " p.m." } else { " a.m." });
        line
    }
}

/// How the last moment reads, so that remedies that wait for the same one work it out once.
#[derive(Debug, Clone, Default)]
pub struct LastMoment(Option<(DateTime<FixedOffset>, Line)>);

impl LastMoment {
    fn line(&mut self, at: DateTime<FixedOffset>) -> &Line {
        // Two that are the same instant can stand on different clocks.
        let known = self.0.take();
        let known = known.filter(|(last, _)| *last == at && last.offset() == at.offset());
        let (_, line) = self
            .0
            .insert(known.unwrap_or_else(|| (at, moment(at).line())));
        line
    }
}

/// A short line that is put together before it goes out. It has room for the longest moment.
#[derive(Debug, Clone)]
struct Line {
    bytes: [u8; 48],
    length: usize,
}

impl Default for Line {
    fn default() -> Self {
        Self {
            bytes: [0; 48],
            length: 0,
        }
    }
}

impl Line {
    fn put(&mut self, bytes: &[u8]) {
        let end = self.length + bytes.len();
        if let Some(room) = self.bytes.get_mut(self.length..end) {
            room.copy_from_slice(bytes);
            self.length = end;
        }
    }

    #[inline]
    fn push(&mut self, words: &str) {
        self.put(words.as_bytes());
    }

    /// A number below a hundred in two digits.
    fn pair(&mut self, number: u32) {
        self.put(&[digit(number / 10), digit(number)]);
    }

    /// A number below a hundred.
    fn short(&mut self, number: u32) {
        if number < 10 {
            self.put(&[digit(number)]);
        } else {
            self.pair(number);
        }
    }

    fn as_str(&self) -> &str {
        let line = self.bytes.get(..self.length).unwrap_or_default();
        std::str::from_utf8(line).unwrap_or_default()
    }
}

impl fmt::Write for Line {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        self.push(words);
        Ok(())
    }
}

/// The last digit of a number.
fn digit(number: u32) -> u8 {
    b'0' + (number % 10) as u8
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.line().as_str())
    }
}

/// The channel as people call it.
fn in_words(channel: Channel) -> &'static str {
    match channel {
        Channel::Sms => "text message",
        Channel::Mms => "multimedia message",
        Channel::Email => "e-mail",
        Channel::EmailEncrypted => "encrypted e-mail",
        Channel::Portal => "the client portal",
        Channel::E2eChat => "encrypted chat",
        Channel::SocialDm => "direct message",
        Channel::SocialPublic => "public comment",
        Channel::Phone => "telephone",
        Channel::Voicemail => "voice message",
        Channel::Video => "video call",
        Channel::Fax => "fax",
        Channel::Post => "letter",
        Channel::InPerson => "word of mouth",
        Channel::None => "no channel",
    }
}

impl fmt::Display for Remedy {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_words(&mut LastMoment::default(), out)
    }
}

impl Remedy {
    /// Writes what [`Display`](fmt::Display) shows: the same words with no formatter in between, which for so short
    /// a sentence takes longer than the writing. `last` begins as the default and goes from one remedy to the next.
    ///
    /// # Errors
    /// Only those of `out`.
    ///
    /// ```
    /// use kindline::{Channel, Engine, Event, EventKind, LastMoment, Policy};
    ///
    /// let engine = Engine::new(Policy::parse("p.toml", "policy = 'p'\nversion = '1'\nextends = 'social-work'\n[hours]\nzone = 'UTC'\nmon-fri = '09:00-17:00'\n")?);
    /// let mut event = Event::new(EventKind::MessageReceived);
    /// event.channel = Some(Channel::Portal);
    /// let decision = engine.decide(&event, "2026-11-22T03:00:00Z".parse()?);
    /// assert!(!decision.remedies.is_empty());
    /// let mut last = LastMoment::default();
    /// for remedy in &decision.remedies {
    ///     let mut words = String::new();
    ///     remedy.write_words(&mut last, &mut words)?;
    ///     assert_eq!(words, remedy.to_string());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write_words(&self, last: &mut LastMoment, out: &mut impl fmt::Write) -> fmt::Result {
        let mut sentence = Sentence { out, last: None };
        for (index, step) in self.steps.iter().enumerate() {
            if index > 0 {
                sentence.write_str(", and ")?;
            }
            step.say(last, &mut sentence)?;
        }
        match sentence.last {
            None | Some(b'.') => Ok(()),
            Some(_) => out.write_str("."),
        }
    }
}

/// Words of which the first begins with a capital.
struct Sentence<'a, W> {
    out: &'a mut W,
    /// The last byte: enough to know a full stop.
    last: Option<u8>,
}

impl<W: fmt::Write> fmt::Write for Sentence<'_, W> {
    #[inline]
    fn write_str(&mut self, words: &str) -> fmt::Result {
        let Some(last) = words.as_bytes().last() else {
            return Ok(());
        };
        if self.last.replace(*last).is_some() {
            return self.out.write_str(words);
        }
        let mut letters = words.chars();
        letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .try_for_each(|letter| self.out.write_char(letter))?;
        self.out.write_str(letters.as_str())
    }
}

impl fmt::Display for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(&mut LastMoment::default(), out)
    }
}

impl Step {
    fn say(&self, last: &mut LastMoment, out: &mut impl fmt::Write) -> fmt::Result {
        match self {
            Self::Wait(until) => {
                out.write_str("wait until ")?;
                out.write_str(last.line(*until).as_str())
            }
            Self::UseChannel(channel) => {
                out.write_str("use ")?;
                out.write_str(in_words(*channel))
            }
            Self::TakeOut(spans) if spans.is_empty() => {
                out.write_str("take the sensitive words out")
            }
            Self::TakeOut(spans) => {
                out.write_str("take the sensitive words out, at characters ")?;
                for (index, (start, end)) in spans.iter().enumerate() {
                    let comma = if index > 0 { ", " } else { "" };
                    write!(out, "{comma}{start}-{end}")?;
                }
                Ok(())
            }
            Self::Make { words, .. } => out.write_str(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_as_chrono_writes_it() {
        for days in (-800_000..4_000_000).step_by(997) {
            let at = DateTime::from_timestamp(days * 86_400 + days * 61, 0).unwrap();
            let at = at.fixed_offset();
            let (afternoon, hour) = at.hour12();
            let half = if afternoon { "p.m." } else { "a.m." };
            let minute = at.minute();
            let expected = format!("{}, {hour}:{minute:02} {half}", at.format("%A %-d %B %Y"));
            assert_eq!(moment(at).to_string(), expected);
        }
    }
}
