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
    /// Piece by piece: chrono's pattern takes five times as long.
    fn say(self, out: &mut impl fmt::Write) -> fmt::Result {
        let at = self.0.naive_local();
        let (afternoon, hour) = at.hour12();
        let weekday = at.weekday().num_days_from_monday() as usize;
        out.write_str(WEEKDAYS.get(weekday).copied().unwrap_or_default())?;
        out.write_char(' ')?;
        digits(out, at.day(), 1)?;
        out.write_char(' ')?;
        out.write_str(
            MONTHS
                .get(at.month0() as usize)
                .copied()
                .unwrap_or_default(),
        )?;
        out.write_char(' ')?;
        match at.year() {
            year @ 0..=9999 => digits(out, year.unsigned_abs(), 4)?,
            year => write!(out, "{year:+05}")?,
        }
        out.write_str(", ")?;
        digits(out, hour, 1)?;
        out.write_char(':')?;
        digits(out, at.minute(), 2)?;
        out.write_str(if afternoon { " p.m." } else { " a.m." })
    }
}

/// The last four digits of a number, and of those at least so many.
fn digits(out: &mut impl fmt::Write, number: u32, least: usize) -> fmt::Result {
    let place = |power: u32| char::from_digit(number / power % 10, 10).unwrap_or('0');
    let mut begun = false;
    for (left, power) in [(4, 1000), (3, 100), (2, 10), (1, 1)] {
        begun |= number >= power || left <= least;
        if begun {
            out.write_char(place(power))?;
        }
    }
    Ok(())
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(out)
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
        let mut sentence = Sentence { out, last: None };
        for (index, step) in self.steps.iter().enumerate() {
            if index > 0 {
                sentence.write_str(", and ")?;
            }
            step.say(&mut sentence)?;
        }
        match sentence.last {
            None | Some('.') => Ok(()),
            Some(_) => out.write_str("."),
        }
    }
}

/// Words of which the first begins with a capital.
struct Sentence<'a, 'b> {
    out: &'a mut fmt::Formatter<'b>,
    last: Option<char>,
}

impl fmt::Write for Sentence<'_, '_> {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        let mut letters = words.chars();
        if self.last.is_none() {
            let Some(first) = letters.next() else {
                return Ok(());
            };
            first
                .to_uppercase()
                .try_for_each(|letter| self.out.write_char(letter))?;
            self.last = Some(first);
        }
        self.last = letters.clone().next_back().or(self.last);
        self.out.write_str(letters.as_str())
    }
}

impl fmt::Display for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(out)
    }
}

impl Step {
    fn say(&self, out: &mut impl fmt::Write) -> fmt::Result {
        match self {
            Self::Wait(until) => {
                out.write_str("wait until ")?;
                moment(*until).say(out)
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
