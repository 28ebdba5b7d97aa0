//! A decision in the form in which uniffi writes its record, straight from the core's into lent memory.
//!
//! The ordinary way builds a [`Decision`](crate::Decision) with its own strings and maps, writes it and
//! takes it apart again, which costs as much as the decision. Here nothing is copied but into the
//! answer. After the record stand the places of its fields as so many u32, so that a language can read
//! one field when somebody asks for it.

use std::fmt::{self, Write};

use chrono::{DateTime, FixedOffset, Utc};
use kindline::{Decision, LastMoment, PlannedReply, Reason, Remedy, Step};

use crate::decision::notice;
use crate::instant::from_utc;
use crate::offsets::Offsets;
use crate::{Channel, Obligation, Verdict};

/// How many fields a decision has, and after them the clocks: how many seconds the worker's and the
/// recipient's clock are ahead of UTC at the release, each an option. The record's reader stops before
/// them.
const FIELDS: usize = 16;

/// Writes a decision. Returns how many bytes it takes, more than there is room for where it does not fit;
/// what was written is of no use then.
pub(crate) fn write(decision: &Decision, offsets: &Offsets, room: &mut [u8]) -> usize {
    let mut out = Out { room, at: 0 };
    let mut places = [0; FIELDS];
    for (field, place) in places.iter_mut().enumerate() {
        *place = out.at;
        write_field(field, decision, offsets, &mut out);
    }
    for place in places {
        out.count(place);
    }
    out.at
}

/// One field, in the order of the record's declaration.
fn write_field(field: usize, decision: &Decision, offsets: &Offsets, out: &mut Out<'_>) {
    match field {
        0 => out.word(Verdict::from(decision.verdict) as i32),
        1 => {
            let until = decision.until.map(|until| until.to_utc());
            let countable = until.filter(|until| from_utc(*until).is_some());
            out.option(countable, Out::instant);
        }
        2 => out.text(&decision.zone),
        3 => out.option(decision.recipient_zone.as_deref(), Out::text),
        4 => out.flag(decision.escalate),
        5 => out.list(&decision.obligations, |out, each| {
            out.word(Obligation::from(*each) as i32);
        }),
        6 => out.list(&decision.channels, |out, each| {
            out.word(Channel::from(*each) as i32);
        }),
        7 => out.list(&decision.replies, write_reply),
        8 => out.option(decision.silence.as_ref(), |out, silence| {
            out.text(silence.template);
            out.text(silence.reason);
            out.text(silence.strength);
        }),
        9 => out.list(&decision.reasons, write_reason),
        10 => {
            let mut last = LastMoment::default();
            out.list(&decision.remedies, |out, each| {
                write_remedy(each, offsets, &mut last, out);
            });
        }
        11 => out.list(&decision.findings, |out, each| {
            out.text(&each.kind);
            out.span(offsets.range(each.start..each.end));
        }),
        12 => out.list(&decision.labels, |out, each| out.text(each)),
        13 => {
            out.text(&decision.policy.id);
            out.text(&decision.policy.version);
            out.text(&decision.policy.digest);
        }
        14 => out.clock(decision.until),
        _ => out.clock(decision.until_for_recipient),
    }
}

fn write_reply(out: &mut Out<'_>, reply: &PlannedReply) {
    out.text(reply.template);
    out.option(reply.channel, |out, channel| {
        out.word(Channel::from(channel) as i32);
    });
    out.option(reply.subject.as_deref(), Out::text);
    out.text(&reply.text);
    out.option(reply.html.as_deref(), Out::text);
    out.list(&reply.headers, |out, header| {
        out.text(header.name);
        out.text(header.value.as_str());
    });
    out.option(reply.segments, |out, segments| {
        out.number(i32::try_from(segments).unwrap_or(i32::MAX));
    });
    let notices: Vec<String> = reply.notices.iter().copied().filter_map(notice).collect();
    out.list(&notices, |out, each| out.text(each));
}

fn write_reason(out: &mut Out<'_>, reason: &Reason) {
    out.text(&reason.rule);
    out.text(&reason.title);
    out.text(&reason.why);
    out.list(&reason.cite, |out, each| out.text(each));
    out.word(Verdict::from(reason.verdict) as i32);
    out.flag(reason.set_aside);
    out.list(&reason.facts, |out, matched| {
        out.text(matched.fact);
        out.text(&matched.value);
    });
}

fn write_remedy(remedy: &Remedy, offsets: &Offsets, last: &mut LastMoment, out: &mut Out<'_>) {
    out.words(remedy, last);
    out.list(&remedy.steps, |out, step| match step {
        Step::Wait(until) if from_utc(until.to_utc()).is_some() => {
            out.number(1);
            out.instant(until.to_utc());
        }
        Step::UseChannel(channel) => {
            out.number(2);
            out.word(Channel::from(*channel) as i32);
        }
        Step::TakeOut(spans) => {
            out.number(3);
            out.list(spans, |out, (start, end)| {
                out.span(offsets.range(*start..*end));
            });
        }
        Step::Make { fact, value, words } => {
            out.number(4);
            out.text(fact);
            out.text(value);
            out.text(words);
        }
        // A step for which this version has no name.
        _ => out.number(5),
    });
}

/// Memory that is written from its start, with everything that does not fit counted all the same.
struct Out<'a> {
    room: &'a mut [u8],
    at: usize,
}

impl Out<'_> {
    #[inline]
    fn bytes(&mut self, bytes: &[u8]) {
        let end = self.at.saturating_add(bytes.len());
        if let Some(room) = self.room.get_mut(self.at..end) {
            room.copy_from_slice(bytes);
        }
        self.at = end;
    }

    #[inline]
    fn number(&mut self, number: i32) {
        self.bytes(&number.to_be_bytes());
    }

    fn count(&mut self, count: usize) {
        self.number(i32::try_from(count).unwrap_or(i32::MAX));
    }

    /// A word of a closed set by its place in it: uniffi counts from 1.
    fn word(&mut self, place: i32) {
        self.number(place + 1);
    }

    fn flag(&mut self, flag: bool) {
        self.bytes(&[u8::from(flag)]);
    }

    fn span(&mut self, (start, end): (i32, i32)) {
        self.number(start);
        self.number(end);
    }

    fn text(&mut self, text: &str) {
        let length = i32::try_from(text.len()).unwrap_or(i32::MAX);
        let end = self.at.saturating_add(4).saturating_add(text.len());
        let room = self.room.get_mut(self.at..end);
        if let Some((size, words)) = room.and_then(<[u8]>::split_first_chunk_mut) {
            *size = length.to_be_bytes();
            words.copy_from_slice(text.as_bytes());
        }
        self.at = end;
    }

    /// A remedy as a text.
    fn words(&mut self, remedy: &Remedy, last: &mut LastMoment) {
        let start = self.at;
        self.count(0);
        // Writing counts what does not fit and so never fails.
        let _ = remedy.write_words(last, self);
        let end = self.at;
        self.at = start;
        self.count(end.saturating_sub(start).saturating_sub(4));
        self.at = end;
    }

    fn instant(&mut self, at: DateTime<Utc>) {
        // uniffi counts the nanoseconds of an instant before 1970 away from it.
        let (mut seconds, mut nanos) = (at.timestamp(), at.timestamp_subsec_nanos());
        if seconds < 0 && nanos > 0 {
            seconds += 1;
            nanos = 1_000_000_000_u32.saturating_sub(nanos);
        }
        self.bytes(&seconds.to_be_bytes());
        self.bytes(&nanos.to_be_bytes());
    }

    fn clock(&mut self, at: Option<DateTime<FixedOffset>>) {
        let ahead = at.map(|at| at.offset().local_minus_utc());
        self.option(ahead, Self::number);
    }

    fn option<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) {
        self.flag(value.is_some());
        if let Some(value) = value {
            write(self, value);
        }
    }

    fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.count(items.len());
        for item in items {
            write(self, item);
        }
    }
}

impl Write for Out<'_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.bytes(text.as_bytes());
        Ok(())
    }
}
