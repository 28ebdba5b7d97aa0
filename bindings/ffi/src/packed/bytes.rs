//! Reading packed bytes. Nothing is trusted: every length is checked before it is used.

use chrono::{DateTime, Utc};
use kindline::Text;

use super::VERSION;
use crate::event::with_facts;
use crate::{Account, Channel, Consent, EventKind, KindlineError, Party, Problem, Store};

const ABSENT: u32 = u32::MAX;
const UNKNOWN: u8 = u8::MAX;
/// The size of an event's fixed part.
const HEAD: usize = 32;

/// The bytes that came in, with what is not read yet.
pub(super) struct Input<'a> {
    argument: &'static str,
    count: usize,
    rest: &'a [u8],
}

impl<'a> Input<'a> {
    /// Reads the header.
    pub(super) fn open(argument: &'static str, bytes: &'a [u8]) -> Result<Self, KindlineError> {
        let mut input = Self {
            argument,
            count: 0,
            rest: bytes,
        };
        let header = input.take(8)?;
        let mut fields = Fields(header);
        let version = fields.u16();
        let spare = fields.u16();
        if version != VERSION || spare != 0 {
            return Err(input.wrong(format!(
                "format version {version} is not the {VERSION} of this engine"
            )));
        }
        input.count = usize::try_from(fields.u32()).unwrap_or(usize::MAX);
        Ok(input)
    }

    /// The table of lengths.
    pub(super) fn lengths(
        &mut self,
    ) -> Result<impl ExactSizeIterator<Item = u32> + use<'a>, KindlineError> {
        let table = self.table(4)?;
        Ok(table.chunks_exact(4).map(|field| Fields(field).u32()))
    }

    /// The table of events' fixed parts.
    pub(super) fn event_heads(
        &mut self,
    ) -> Result<impl ExactSizeIterator<Item = &'a [u8]> + use<'a>, KindlineError> {
        Ok(self.table(HEAD)?.chunks_exact(HEAD))
    }

    /// The next text.
    pub(super) fn text(&mut self, number: usize, length: u32) -> Result<&'a str, KindlineError> {
        let bytes = self.take(usize::try_from(length).unwrap_or(usize::MAX))?;
        std::str::from_utf8(bytes).map_err(|_| self.wrong(format!("number {number} is not UTF-8")))
    }

    /// The next event with its moment; `None` for one with mistakes.
    pub(super) fn event(
        &mut self,
        number: usize,
        head: &[u8],
    ) -> Result<Option<(kindline::Event, DateTime<Utc>)>, KindlineError> {
        match self.event_or_why(number, head) {
            Ok(event) => Ok(Some(event)),
            Err(KindlineError::BadEvent { .. }) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// The next event with its moment. Its own mistakes are [`KindlineError::BadEvent`].
    pub(super) fn event_or_why(
        &mut self,
        number: usize,
        head: &[u8],
    ) -> Result<(kindline::Event, DateTime<Utc>), KindlineError> {
        let mut head = Fields(head);
        let at = DateTime::from_timestamp(head.i64(), head.u32());
        let (text, facts) = (head.u32(), head.u32());
        let words = [(); 6].map(|()| head.u8());
        let [kind, channel, account, party, consent, store] = words;
        let mut part = |length| match length {
            ABSENT => Ok(None),
            length => self.text(number, length).map(Some),
        };
        let (text, facts) = (part(text)?, part(facts)?);
        let at = at.ok_or_else(|| mistake("at", "the instant cannot be counted"))?;
        let kind = word("kind", EventKind::ALL, kind)?
            .ok_or_else(|| mistake("kind", "the kind is missing"))?;
        let mut event = match facts {
            None => kindline::Event::new(kind.core()),
            Some(facts) => with_facts(kind, facts)?,
        };
        event.channel = word("channel", Channel::ALL, channel)?.map(Channel::core);
        event.account = word("account", Account::ALL, account)?.map(Account::core);
        event.party = word("party", Party::ALL, party)?.map(Party::core);
        event.consent = word("consent", Consent::ALL, consent)?.map(Consent::core);
        event.store = word("store", Store::ALL, store)?.map(Store::core);
        event.text = text.map(Text::new);
        Ok((event, at))
    }

    /// Nothing may be left over: it would be a mistake of the writer.
    pub(super) fn finish(self) -> Result<(), KindlineError> {
        match self.rest.len() {
            0 => Ok(()),
            left => Err(self.wrong(format!("{left} bytes are left over"))),
        }
    }

    fn table(&mut self, row: usize) -> Result<&'a [u8], KindlineError> {
        self.take(self.count.saturating_mul(row))
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], KindlineError> {
        match self.rest.split_at_checked(length) {
            Some((taken, rest)) => {
                self.rest = rest;
                Ok(taken)
            }
            None => Err(self.wrong("the bytes end too early")),
        }
    }

    fn wrong(&self, reason: impl Into<String>) -> KindlineError {
        KindlineError::argument(self.argument, reason)
    }
}

fn mistake(field: &str, what: &str) -> KindlineError {
    let help = "write it as the format says";
    KindlineError::BadEvent {
        problems: vec![Problem::in_field(field, what, help)],
    }
}

/// The word at a place of its list; `None` where it is unknown.
fn word<T: Copy>(field: &str, all: &[T], place: u8) -> Result<Option<T>, KindlineError> {
    if place == UNKNOWN {
        return Ok(None);
    }
    let word = all.get(usize::from(place)).copied();
    word.map(Some)
        .ok_or_else(|| mistake(field, "no word has this number"))
}

/// Little-endian fields one after another; zero past the end, which callers have excluded.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        match self.0.split_first_chunk::<N>() {
            Some((field, rest)) => {
                self.0 = rest;
                *field
            }
            None => [0; N],
        }
    }

    fn u8(&mut self) -> u8 {
        u8::from_le_bytes(self.bytes())
    }

    fn u16(&mut self) -> u16 {
        u16::from_le_bytes(self.bytes())
    }

    fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.bytes())
    }

    fn i64(&mut self) -> i64 {
        i64::from_le_bytes(self.bytes())
    }
}
