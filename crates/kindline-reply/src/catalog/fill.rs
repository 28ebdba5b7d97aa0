//! Running a program: literals and values into one text.

use chrono::{NaiveDateTime, TimeDelta};

use super::plural::plural;
use super::slot::{Fragment, Kind, Slot};
use super::table::{Step, Table};
use crate::crisis::{Contact, Lines};
use crate::header_text::is_hidden;
use crate::hours_text::{self, HoursStyle};
use crate::{Channel, Context, Locale, ResponseWithin, Tone, sms};

/// Where the text goes, and what stands between its paragraphs.
pub(crate) struct Out<'b> {
    text: &'b mut String,
    separator: &'static str,
    at_start: bool,
    separate: bool,
}

impl<'b> Out<'b> {
    pub(crate) fn new(text: &'b mut String, separator: &'static str) -> Self {
        Self {
            text,
            separator,
            at_start: true,
            separate: false,
        }
    }

    /// Writes words of the template. A stop after a value that ends with one is left out: "until
    /// 5 p.m." and no more.
    #[inline]
    pub(crate) fn literal(&mut self, words: &str) {
        // What was left out between two sentences leaves no second space.
        let words = if self.at_start || self.text.ends_with(' ') {
            words.trim_start_matches(' ')
        } else {
            words
        };
        if words.is_empty() {
            return;
        }
        let words = if ends_with_stop(self.text) {
            without_stop(words)
        } else {
            words
        };
        self.begin();
        self.text.push_str(words);
    }

    /// Makes ready for a value.
    #[inline]
    fn begin(&mut self) {
        if self.at_start {
            if self.separate {
                self.text.push_str(self.separator);
            }
            self.at_start = false;
        }
    }

    /// Writes made-up words of a proof as a value.
    #[cfg(feature = "parse")]
    pub(crate) fn words(&mut self, words: &str) {
        self.begin();
        self.text.push_str(words);
    }

    /// Ends a paragraph. One in which nothing was written leaves no gap.
    #[inline]
    pub(crate) fn paragraph(&mut self) {
        self.trim();
        if !self.at_start {
            self.at_start = true;
            self.separate = true;
        }
    }

    fn trim(&mut self) {
        while self.text.ends_with(' ') {
            self.text.pop();
        }
    }

    /// Writes a value that is only text: one line, nothing hidden, and in a text message of a
    /// language that fits it within the 7-bit alphabet.
    pub(crate) fn value(&mut self, value: &str, fold: bool) {
        self.begin();
        let value = value.trim();
        if value
            .bytes()
            .all(|byte| (b' '..0x7f).contains(&byte) && !(fold && byte == b'`'))
        {
            self.text.push_str(value);
        } else if !(fold && sms::fold_into(value, self.text)) {
            for c in value.chars() {
                if c.is_whitespace() {
                    self.text.push(' ');
                } else if !is_hidden(c) {
                    self.text.push(c);
                }
            }
        }
    }
}

fn ends_with_stop(text: &str) -> bool {
    matches!(text.as_bytes().last(), Some(b'.' | b'!' | b'?')) || text.ends_with('…')
}

fn without_stop(words: &str) -> &str {
    match words.as_bytes().first() {
        Some(b'.') => words.get(1..).unwrap_or_default(),
        Some(0xe0..) => words.strip_prefix(['。', '।', '۔']).unwrap_or(words),
        _ => words,
    }
}

/// The values of one reply.
#[derive(Clone, Copy)]
pub(crate) struct Filler<'f> {
    /// The words of the message.
    pub(crate) table: &'f Table,
    /// The words about a crisis: another table's where the translation is not released.
    pub(crate) crisis_table: &'f Table,
    pub(crate) locale: Locale,
    pub(crate) channel: Channel,
    pub(crate) tone: Tone,
    pub(crate) lines: Lines<'f>,
    /// `None` only while fragments are measured.
    pub(crate) context: Option<&'f Context<'f>>,
    pub(crate) contact: Option<Contact<'f>>,
    pub(crate) count: u32,
}

impl<'f> Filler<'f> {
    pub(crate) fn run(&self, table: &Table, words: &[u16], out: &mut Out<'_>) {
        let mut rest = words;
        while let Some((step, after)) = table.step(rest) {
            match step {
                Step::Literal(words) => out.literal(words),
                Step::Slot(slot) => self.write(slot, out),
                Step::Paragraph => out.paragraph(),
                Step::Choice(slot, arms) => {
                    self.run(table, arms.pick(self.key(table, slot, out)), out);
                }
            }
            rest = after;
        }
    }

    /// Ends a text.
    pub(crate) fn finish(out: &mut Out<'_>) {
        out.trim();
    }

    /// The key that a choice by `slot` looks for.
    fn key(&self, table: &Table, slot: Slot, out: &mut Out<'_>) -> u16 {
        match slot.kind() {
            Kind::Number => plural(table.language, self.number(slot)) as u16,
            Kind::Choice(_) => self.choice(slot),
            Kind::Optional | Kind::Always => u16::from(self.has(slot, out)),
        }
    }

    fn number(&self, slot: Slot) -> u32 {
        match slot {
            Slot::Exceptions => self.context.map_or(0, |context| context.exceptions),
            _ => self.count,
        }
    }

    fn choice(&self, slot: Slot) -> u16 {
        match slot {
            Slot::Always => u16::from(!self.contact.is_some_and(|contact| contact.always)),
            _ => match self.contact {
                Some(Contact {
                    voice: Some(voice),
                    text: Some(text),
                    keyword,
                    ..
                }) => {
                    if voice == text && keyword.is_none() {
                        2
                    } else {
                        3
                    }
                }
                Some(Contact { text: Some(_), .. }) => 1,
                _ => 0,
            },
        }
    }

    /// Whether a slot has something to say in this reply.
    fn has(&self, slot: Slot, out: &mut Out<'_>) -> bool {
        match slot {
            Slot::EmergencyNumber => self.lines.emergency().is_some(),
            Slot::Support => self
                .contact
                .is_some_and(|c| c.voice.is_some() || c.text.is_some()),
            Slot::Voice => self.contact.is_some_and(|contact| contact.voice.is_some()),
            Slot::Text => self.contact.is_some_and(|contact| contact.text.is_some()),
            Slot::Keyword => self
                .contact
                .is_some_and(|contact| contact.keyword.is_some()),
            Slot::Hours | Slot::NextOpen | Slot::Closed => self.computed_fits(slot, out),
            Slot::Response => self.context.is_some_and(promises),
            _ => self.phrase(slot).is_some(),
        }
    }

    /// Whether hours, an opening or closed days are there and, in a text message, short enough.
    fn computed_fits(&self, slot: Slot, out: &mut Out<'_>) -> bool {
        let Some(context) = self.context else {
            return false;
        };
        let known = match slot {
            Slot::Hours => true,
            Slot::NextOpen => context.next_open.is_some(),
            _ => context.closed.is_some(),
        };
        if !known || !self.channel.pays_by_segment() {
            return known;
        }
        let before = out.text.len();
        self.computed(slot, context, out.text);
        let units = out.text.get(before..).map_or(0, |text| {
            text.chars()
                .map(|c| if c > '\u{ffff}' { 2 } else { 1 })
                .sum::<u32>()
        });
        out.text.truncate(before);
        units <= slot.sms_cap()
    }

    fn computed(&self, slot: Slot, context: &Context<'_>, text: &mut String) {
        let style = if self.channel.pays_by_segment() {
            HoursStyle::Short
        } else {
            HoursStyle::Long
        };
        match slot {
            Slot::Hours => hours_text::hours_of(context, self.locale, style, text),
            Slot::NextOpen => {
                hours_text::next_opening(context, self.locale, style, text);
            }
            _ => {
                if let Some(closed) = context.closed {
                    let today = local(context).date();
                    hours_text::closed_days(closed, today, self.locale, style, text);
                }
            }
        }
    }

    /// A name or phrase that the caller gave, where it can be written.
    fn phrase(&self, slot: Slot) -> Option<&'f str> {
        let context = self.context?;
        if slot.names_somebody() && (self.channel.is_public() || self.tone == Tone::Discreet) {
            return None;
        }
        let phrase = match slot {
            Slot::Worker => context.worker,
            Slot::Agency => context.agency,
            Slot::Client => context.client,
            Slot::SecureChannel => context.secure_channel,
            Slot::Cover => context.cover,
            Slot::Occasion => context.occasion,
            _ => None,
        }?;
        let fits = if !self.channel.pays_by_segment() {
            phrase.chars().take(LONGEST_PHRASE + 1).count() <= LONGEST_PHRASE
        } else if self.table.language.fits_gsm() {
            sms::fold_len(phrase).is_some_and(|units| units <= slot.sms_cap())
        } else {
            phrase.encode_utf16().count() <= slot.sms_cap() as usize
        };
        let shows = |c: char| !c.is_whitespace() && !is_hidden(c);
        (fits && phrase.chars().any(shows)).then_some(phrase)
    }

    pub(crate) fn write(&self, slot: Slot, out: &mut Out<'_>) {
        match slot {
            Slot::Hours | Slot::NextOpen | Slot::Closed => {
                if let Some(context) = self.context {
                    out.begin();
                    self.computed(slot, context, out.text);
                }
            }
            Slot::Emergency => self.crisis_paragraph(Fragment::Emergency, out),
            Slot::Crisis => {
                self.crisis_paragraph(Fragment::Crisis, out);
                self.special_lines(out);
            }
            Slot::Response => self.response(out),
            Slot::SecureChannel if self.phrase(slot).is_none() => {
                self.fragment(self.table, Fragment::SecureChannel, out);
            }
            Slot::Exceptions | Slot::Count => {
                out.begin();
                let number = u16::try_from(self.number(slot)).unwrap_or(u16::MAX);
                hours_text::number(number, 1, out.text);
            }
            Slot::EmergencyNumber => self.dial(self.lines.emergency(), out),
            Slot::Voice => self.dial(self.contact.and_then(|contact| contact.voice), out),
            Slot::Text => self.dial(self.contact.and_then(|contact| contact.text), out),
            Slot::Keyword => self.dial(self.contact.and_then(|contact| contact.keyword), out),
            Slot::Name => self.dial(self.contact.map(|contact| contact.name), out),
            Slot::Support => self.fragment(self.crisis_table, Fragment::Reach, out),
            Slot::Always | Slot::Reach => {}
            _ => {
                if let Some(phrase) = self.phrase(slot) {
                    let fold = self.channel.pays_by_segment() && self.table.language.fits_gsm();
                    out.value(phrase, fold);
                }
            }
        }
    }

    /// Writes a number, a keyword or a line's name exactly as the data has it.
    fn dial(&self, words: Option<&str>, out: &mut Out<'_>) {
        if let Some(words) = words {
            out.begin();
            out.text.push_str(words);
        }
    }

    fn response(&self, out: &mut Out<'_>) {
        let (fragment, count) = match self.context.and_then(|context| context.response) {
            Some(ResponseWithin::Hours(hours)) => (Fragment::ResponseHours, hours),
            Some(ResponseWithin::BusinessDays(days)) => (Fragment::ResponseDays, days),
            None => return,
        };
        Self { count, ..*self }.fragment(self.table, fragment, out);
    }

    fn crisis_paragraph(&self, fragment: Fragment, out: &mut Out<'_>) {
        let with_contact = Self {
            contact: self.lines.general(),
            ..*self
        };
        with_contact.fragment(self.crisis_table, fragment, out);
    }

    /// The lines for a known need, where their names can be written safely and cost nothing extra.
    fn special_lines(&self, out: &mut Out<'_>) {
        if self.tone == Tone::Discreet || self.channel.pays_by_segment() || self.channel.is_public()
        {
            return;
        }
        for contact in self.lines.special() {
            out.paragraph();
            let one = Self {
                contact: Some(contact),
                ..*self
            };
            one.fragment(self.crisis_table, Fragment::CrisisLine, out);
        }
    }

    pub(crate) fn fragment(&self, table: &Table, fragment: Fragment, out: &mut Out<'_>) {
        let sms = self.channel.pays_by_segment();
        if let Some(words) = table.fragment(fragment, sms, self.tone == Tone::Discreet) {
            self.run(table, words, out);
        }
    }
}

/// Whether the promise can be said: one that ends before anybody is back at work would contradict the
/// opening beside it.
fn promises(context: &Context<'_>) -> bool {
    match (context.response, context.next_open) {
        (Some(ResponseWithin::Hours(hours)), Some(opening)) => {
            context.now + TimeDelta::hours(hours.into()) >= opening
        }
        (response, _) => response.is_some(),
    }
}

fn local(context: &Context<'_>) -> NaiveDateTime {
    context.schedule.zone().local(context.now)
}

/// A longer name or phrase is none that anybody would sign with.
const LONGEST_PHRASE: usize = 120;
