//! Running a program: literals and values into one text.

use std::cell::OnceCell;

use chrono::{NaiveDateTime, TimeDelta};

use super::flat::Then;
use super::out::{Out, is_tight};
use super::plural::plural;
use super::slot::{Fragment, Kind, NAMES, PHRASES, Slot};
use super::table::{KNOWN, Table, UNKNOWN};
use crate::crisis::{Contact, Lines};
use crate::header_text::is_hidden;
use crate::hours_text::{self, HoursStyle};
use crate::{Channel, Context, CrisisData, Locale, Region, ResponseWithin, Tone, bidi, sms};

/// What one reply is written from.
pub(crate) struct Scene<'f> {
    /// The words of the message.
    pub(crate) table: &'f Table,
    /// The words about a crisis: another table's where the translation is not released.
    pub(crate) crisis_table: &'f Table,
    pub(crate) locale: Locale,
    pub(crate) channel: Channel,
    pub(crate) tone: Tone,
    pub(crate) data: &'f CrisisData,
    pub(crate) region: Region,
    /// `None` only while fragments are measured.
    pub(crate) context: Option<&'f Context<'f>>,
    /// The names and phrases that may be written, by their place.
    phrases: [Option<&'f str>; PHRASES.len()],
    /// The agency's wall clock, read when the first slot asks for it.
    now: OnceCell<NaiveDateTime>,
}

impl<'f> Scene<'f> {
    pub(crate) fn new(
        (table, crisis_table): (&'f Table, &'f Table),
        (locale, channel, tone): (Locale, Channel, Tone),
        data: &'f CrisisData,
        region: Region,
        context: Option<&'f Context<'f>>,
    ) -> Self {
        let now = OnceCell::new();
        let mut phrases = context.map_or([None; PHRASES.len()], |context| {
            [
                context.worker,
                context.agency,
                context.client,
                context.cover,
                context.secure_channel,
                context.occasion,
            ]
        });
        // Strangers read along, or somebody else may hold the telephone.
        if channel.is_public() || tone == Tone::Discreet {
            for name in phrases.iter_mut().take(NAMES) {
                *name = None;
            }
        }
        Self {
            table,
            crisis_table,
            locale,
            channel,
            tone,
            data,
            region,
            context,
            phrases,
            now,
        }
    }

    /// A plain phrase of as many bytes fits whichever it is. None is plain among words from right to left.
    const fn shortest_cap(&self) -> usize {
        if self.table.language.is_right_to_left() {
            0
        } else if self.channel.pays_by_segment() {
            20
        } else {
            LONGEST_PHRASE
        }
    }

    /// What the agency's wall clock reads.
    fn now(&self, context: &Context<'_>) -> NaiveDateTime {
        *self
            .now
            .get_or_init(|| context.schedule.zone().local(context.now))
    }

    /// The lines of the reader's region, for the need and the hour.
    pub(crate) fn lines(&self) -> Lines<'f> {
        let at = self.context.map(|context| self.now(context).time());
        let need = self.context.and_then(|context| context.need);
        self.data.lines(self.region, need, at)
    }
}

/// Writes the slots of one reply.
#[derive(Clone, Copy)]
pub(crate) struct Filler<'f> {
    pub(crate) scene: &'f Scene<'f>,
    pub(crate) contact: Option<Contact<'f>>,
    pub(crate) count: u32,
    /// Whether programs are read word by word: the oracle of how they are run.
    #[cfg(test)]
    pub(crate) plainly: bool,
}

impl<'f> Filler<'f> {
    pub(crate) const fn new(scene: &'f Scene<'f>) -> Self {
        Self {
            scene,
            contact: None,
            count: 0,
            #[cfg(test)]
            plainly: false,
        }
    }

    /// Runs a program. Jumps only lead forward, so it ends.
    pub(crate) fn run(&self, table: &Table, program: u16, out: &mut Out<'_>) {
        #[cfg(test)]
        if self.plainly {
            return self.run_plainly(table, table.words_of(program).unwrap_or_default(), out);
        }
        let mut at = table.flat.start(program);
        let mut wanted = 0;
        let cap = self.scene.shortest_cap();
        let sms = self.scene.channel.pays_by_segment();
        loop {
            let op = table.flat.at(at);
            at += 1;
            if let Some(words) = &op.words {
                if op.joint {
                    out.literal(words);
                } else {
                    out.plain_literal(words);
                }
            }
            // The commonest case before the others, so that it costs no jump of its own.
            if let Then::Phrase { place, next } = op.then {
                if let Some(&Some(phrase)) = self.scene.phrases.get(usize::from(place)) {
                    if phrase.len() <= cap && is_tight(phrase, sms) {
                        out.plain_value(phrase);
                        at = usize::from(next);
                    } else if self.odd_phrase(usize::from(place), phrase).is_some() {
                        self.value(phrase, out);
                        at = usize::from(next);
                    }
                }
                continue;
            }
            match op.then {
                Then::Next | Then::Phrase { .. } => {}
                Then::Slot(slot) => self.write(slot, out),
                Then::Paragraph => out.paragraph(),
                Then::Known { slot, otherwise } => {
                    if !self.has(slot, out) {
                        at = usize::from(otherwise);
                    }
                }
                Then::Switch(slot) => wanted = self.key(table, slot, out),
                Then::Case { key, to } => {
                    if u16::from(key) == wanted {
                        at = usize::from(to);
                    }
                }
                Then::Jump(to) => at = usize::from(to),
                Then::End => return,
            }
        }
    }

    /// Writes a phrase.
    #[inline]
    fn put(&self, phrase: Phrase<'_>, out: &mut Out<'_>) {
        match phrase {
            Phrase::Plain(text) => out.plain_value(text),
            Phrase::Odd(text) => self.value(text, out),
        }
    }

    /// Whether values are written within the 7-bit alphabet.
    fn folds(&self) -> bool {
        self.scene.channel.pays_by_segment() && self.scene.table.language.fits_gsm()
    }

    /// Ends a text.
    pub(crate) fn finish(out: &mut Out<'_>) {
        out.trim();
    }

    /// The key that a choice by `slot` looks for.
    pub(super) fn key(&self, table: &Table, slot: Slot, out: &mut Out<'_>) -> u16 {
        match slot.kind() {
            Kind::Number => plural(table.language, self.number(slot)) as u16,
            Kind::Choice(_) => self.choice(slot),
            Kind::Optional | Kind::Always if self.has(slot, out) => KNOWN,
            Kind::Optional | Kind::Always => UNKNOWN,
        }
    }

    fn number(&self, slot: Slot) -> u32 {
        match slot {
            Slot::Exceptions => self.scene.context.map_or(0, |context| context.exceptions),
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
            Slot::EmergencyNumber => self.scene.lines().emergency().is_some(),
            Slot::Support => self
                .contact
                .is_some_and(|c| c.voice.is_some() || c.text.is_some()),
            Slot::Voice => self.contact.is_some_and(|contact| contact.voice.is_some()),
            Slot::Text => self.contact.is_some_and(|contact| contact.text.is_some()),
            Slot::Keyword => self
                .contact
                .is_some_and(|contact| contact.keyword.is_some()),
            Slot::Hours | Slot::NextOpen | Slot::Closed => self.computed_fits(slot, out),
            Slot::Response => self.scene.context.is_some_and(promises),
            _ => self.phrase_of(slot).is_some(),
        }
    }

    /// Whether hours, an opening or closed days are there and, in a text message, short enough.
    fn computed_fits(&self, slot: Slot, out: &mut Out<'_>) -> bool {
        let Some(context) = self.scene.context else {
            return false;
        };
        let known = match slot {
            Slot::Hours => true,
            Slot::NextOpen => context.next_open.is_some(),
            _ => context.closed.is_some(),
        };
        if !known || !self.scene.channel.pays_by_segment() {
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
        let style = if self.scene.channel.pays_by_segment() {
            HoursStyle::Short
        } else {
            HoursStyle::Long
        };
        match slot {
            Slot::Hours => hours_text::hours_of(
                context,
                self.scene.now(context),
                self.scene.locale,
                style,
                text,
            ),
            Slot::NextOpen => {
                let now = self.scene.now(context);
                hours_text::next_opening(context, now, self.scene.locale, style, text);
            }
            _ => {
                if let Some(closed) = context.closed {
                    let today = self.scene.now(context).date();
                    hours_text::closed_days(closed, today, self.scene.locale, style, text);
                }
            }
        }
    }

    /// A name or phrase that the caller gave, where it can be written.
    fn phrase(&self, place: usize) -> Option<Phrase<'f>> {
        let phrase = (*self.scene.phrases.get(place)?)?;
        let sms = self.scene.channel.pays_by_segment();
        if phrase.len() <= self.scene.shortest_cap() && is_tight(phrase, sms) {
            return Some(Phrase::Plain(phrase));
        }
        self.odd_phrase(place, phrase)
    }

    fn phrase_of(&self, slot: Slot) -> Option<Phrase<'f>> {
        self.phrase(slot.phrase_place()?)
    }

    /// A phrase that is long, or not plain words of one septet each.
    #[cold]
    fn odd_phrase(&self, place: usize, phrase: &'f str) -> Option<Phrase<'f>> {
        let slot = *PHRASES.get(place)?;
        let fits = if !self.scene.channel.pays_by_segment() {
            // As many bytes are never more characters.
            phrase.len() <= LONGEST_PHRASE || phrase.chars().nth(LONGEST_PHRASE).is_none()
        } else if self.scene.table.language.fits_gsm() {
            sms::fold_len(phrase).is_some_and(|units| units <= slot.sms_cap())
        } else {
            phrase.encode_utf16().count() <= slot.sms_cap() as usize
        };
        let shows = |c: char| !c.is_whitespace() && !is_hidden(c);
        (fits && phrase.chars().any(shows)).then_some(Phrase::Odd(phrase))
    }

    pub(crate) fn write(&self, slot: Slot, out: &mut Out<'_>) {
        match slot {
            Slot::Hours | Slot::NextOpen | Slot::Closed => {
                if let Some(context) = self.scene.context {
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
            Slot::Exceptions | Slot::Count => {
                out.begin();
                let number = u16::try_from(self.number(slot)).unwrap_or(u16::MAX);
                hours_text::number(number, 1, out.text);
            }
            Slot::EmergencyNumber => self.number_to_call(self.scene.lines().emergency(), out),
            Slot::Voice => self.number_to_call(self.contact.and_then(|contact| contact.voice), out),
            Slot::Text => self.number_to_call(self.contact.and_then(|contact| contact.text), out),
            Slot::Keyword => self.dial(self.contact.and_then(|contact| contact.keyword), out),
            Slot::Name => self.dial(self.contact.map(|contact| contact.name), out),
            Slot::Support => self.fragment(self.scene.crisis_table, Fragment::Reach, out),
            Slot::Always | Slot::Reach => {}
            _ => match self.phrase_of(slot) {
                Some(phrase) => self.put(phrase, out),
                None if slot == Slot::SecureChannel => {
                    self.fragment(self.scene.table, Fragment::SecureChannel, out);
                }
                None => {}
            },
        }
    }

    /// Writes a number as the data has it, among words that run from right to left in one piece.
    fn number_to_call(&self, number: Option<&str>, out: &mut Out<'_>) {
        match number {
            Some(number) if self.scene.crisis_table.language.is_right_to_left() => {
                out.begin();
                bidi::push_number(number, out.text);
            }
            number => self.dial(number, out),
        }
    }

    /// Writes a name or phrase that the caller gave.
    fn value(&self, phrase: &str, out: &mut Out<'_>) {
        if self.scene.table.language.is_right_to_left() {
            if let Some(joined) = bidi::joined(phrase) {
                return out.value(&joined, false);
            }
        }
        out.value(phrase, self.folds());
    }

    /// Writes a keyword or a line's name exactly as the data has it.
    fn dial(&self, words: Option<&str>, out: &mut Out<'_>) {
        if let Some(words) = words {
            out.begin();
            out.text.push_str(words);
        }
    }

    fn response(&self, out: &mut Out<'_>) {
        let (fragment, count) = match self.scene.context.and_then(|context| context.response) {
            Some(ResponseWithin::Hours(hours)) => (Fragment::ResponseHours, hours),
            Some(ResponseWithin::BusinessDays(days)) => (Fragment::ResponseDays, days),
            None => return,
        };
        Self { count, ..*self }.fragment(self.scene.table, fragment, out);
    }

    fn crisis_paragraph(&self, fragment: Fragment, out: &mut Out<'_>) {
        let with_contact = Self {
            contact: self.scene.lines().general(),
            ..*self
        };
        with_contact.fragment(self.scene.crisis_table, fragment, out);
    }

    /// The lines for a known need, where their names can be written safely and cost nothing extra.
    fn special_lines(&self, out: &mut Out<'_>) {
        if self.scene.tone == Tone::Discreet
            || self.scene.channel.pays_by_segment()
            || self.scene.channel.is_public()
        {
            return;
        }
        for contact in self.scene.lines().special() {
            out.paragraph();
            let one = Self {
                contact: Some(contact),
                ..*self
            };
            one.fragment(self.scene.crisis_table, Fragment::CrisisLine, out);
        }
    }

    pub(crate) fn fragment(&self, table: &Table, fragment: Fragment, out: &mut Out<'_>) {
        let sms = self.scene.channel.pays_by_segment();
        if let Some(program) = table.fragment(fragment, sms, self.scene.tone == Tone::Discreet) {
            self.run(table, program, out);
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

/// A phrase to write.
#[derive(Clone, Copy)]
enum Phrase<'f> {
    /// Letters, digits, spaces and signs of one septet each, no space at the ends.
    Plain(&'f str),
    /// Anything else, to be cleaned on the way.
    Odd(&'f str),
}

/// A longer name or phrase is none that anybody would sign with.
const LONGEST_PHRASE: usize = 120;
