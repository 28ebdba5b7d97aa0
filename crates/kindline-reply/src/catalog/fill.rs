//! Running a program: literals and values into one text.

use std::cell::OnceCell;

use chrono::{NaiveDateTime, TimeDelta};

use super::flat::{Op, Then, skip};
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
    /// A plain phrase of as many bytes fits whichever it is. None is plain among words from right to
    /// left.
    shortest_cap: usize,
    /// The agency's wall clock, read when the first slot asks for it.
    now: OnceCell<NaiveDateTime>,
    /// The lines of the reader's region, for the need and the hour, found when first asked for.
    lines: OnceCell<Lines<'f>>,
}

impl<'f> Scene<'f> {
    pub(crate) fn new(
        (table, crisis_table): (&'f Table, &'f Table),
        (locale, channel, tone): (Locale, Channel, Tone),
        data: &'f CrisisData,
        region: Region,
        context: Option<&'f Context<'f>>,
    ) -> Self {
        let phrases = context.map_or([None; PHRASES.len()], |context| {
            [
                context.worker,
                context.agency,
                context.client,
                context.cover,
                context.secure_channel,
                context.occasion,
            ]
        });
        let shortest_cap = if table.language.is_right_to_left() {
            0
        } else if channel.pays_by_segment() {
            20
        } else {
            LONGEST_PHRASE
        };
        let mut scene = Self {
            table,
            crisis_table,
            locale,
            channel,
            tone,
            data,
            region,
            context,
            phrases,
            shortest_cap,
            now: OnceCell::new(),
            lines: OnceCell::new(),
        };
        // Strangers read along, or somebody else may hold the telephone.
        if channel.is_public() || tone == Tone::Discreet {
            for name in scene.phrases.iter_mut().take(NAMES) {
                *name = None;
            }
        }
        scene
    }

    /// What the agency's wall clock reads.
    fn now(&self, context: &Context<'_>) -> NaiveDateTime {
        *self
            .now
            .get_or_init(|| context.schedule.zone().local(context.now))
    }

    /// The lines of the reader's region, for the need and the hour.
    pub(crate) fn lines(&self) -> &Lines<'f> {
        self.lines.get_or_init(|| {
            let at = self.context.map(|context| self.now(context).time());
            let need = self.context.and_then(|context| context.need);
            self.data.lines(self.region, need, at)
        })
    }
}

/// Writes the slots of one reply.
#[derive(Clone, Copy)]
pub(crate) struct Filler<'s, 'f> {
    pub(crate) scene: &'s Scene<'f>,
    pub(crate) contact: Option<Contact<'f>>,
    pub(crate) count: u32,
    /// Whether programs are read word by word: the oracle of how they are run.
    #[cfg(test)]
    pub(crate) plainly: bool,
}

impl<'s, 'f> Filler<'s, 'f> {
    pub(crate) const fn new(scene: &'s Scene<'f>) -> Self {
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
        let sms = self.scene.channel.pays_by_segment();
        let mut steps = table.flat.steps(program);
        while let Some((op, rest)) = steps.split_first() {
            steps = rest;
            out.template(op);
            // A place that is none is no place of a phrase either: one look for both.
            let place = usize::from(op.phrase);
            if let Some(&Some(phrase)) = self.scene.phrases.get(place) {
                if phrase.len() <= self.scene.shortest_cap && is_tight(phrase, sms) {
                    out.plain_value(phrase);
                    steps = skip(steps, op.after_phrase);
                    continue;
                }
                if self.can_write(place, phrase) {
                    self.value(phrase, out);
                    steps = skip(steps, op.after_phrase);
                    continue;
                }
            }
            match op.then {
                Then::Next => {}
                Then::Jump(over) => steps = skip(steps, over),
                Then::End => return,
                then => steps = self.rarer(table, then, steps, out),
            }
        }
    }

    /// Does what comes after a step's words, where that is more than a jump, and answers
    /// where to go on. Kept apart, so that it costs the commoner steps nothing.
    #[inline(never)]
    fn rarer<'t>(&self, table: &Table, then: Then, steps: &'t [Op], out: &mut Out<'_>) -> &'t [Op] {
        match then {
            Then::Slot(slot) => self.write(slot, out),
            Then::Paragraph => out.paragraph(),
            Then::Known { slot, otherwise } => {
                let known = match slot {
                    Slot::Hours | Slot::NextOpen | Slot::Closed => {
                        return self.computed_or(slot, steps, otherwise, out);
                    }
                    _ => self.has(slot, out),
                };
                if !known {
                    return skip(steps, otherwise);
                }
            }
            Then::Switch(slot) => {
                let wanted = self.key(table, slot, out);
                let mut cases = steps;
                while let Some((op, rest)) = cases.split_first() {
                    cases = rest;
                    match op.then {
                        Then::Case { key, over } if u16::from(key) == wanted => {
                            return skip(cases, over);
                        }
                        Then::Case { .. } => {}
                        Then::Jump(over) => return skip(cases, over),
                        // A switch has an arm for whatever comes; one without has none.
                        _ => return steps,
                    }
                }
            }
            Then::Next | Then::Case { .. } | Then::Jump(_) | Then::End => {}
        }
        steps
    }

    /// Goes on after asking whether hours, an opening or closed days can be told. Where they come with
    /// the very next words, these are written at once and taken back when they are too long for a text
    /// message, as that is what writing them would tell.
    fn computed_or<'t>(
        &self,
        slot: Slot,
        steps: &'t [Op],
        otherwise: u16,
        out: &mut Out<'_>,
    ) -> &'t [Op] {
        let Some(context) = self.scene.context.filter(|context| knows(context, slot)) else {
            return skip(steps, otherwise);
        };
        match steps.split_first() {
            Some((op, rest)) if op.then == Then::Slot(slot) && op.is_without_phrase() => {
                let before = out.mark();
                out.template(op);
                out.begin();
                let start = out.text.len();
                self.computed(slot, context, out.text);
                if self.is_within(start, slot, out) {
                    return rest;
                }
                out.back_to(before);
            }
            _ if self.computed_fits(slot, out) => return steps,
            _ => {}
        }
        skip(steps, otherwise)
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
        if !knows(context, slot) || !self.scene.channel.pays_by_segment() {
            return knows(context, slot);
        }
        let before = out.text.len();
        self.computed(slot, context, out.text);
        let fits = self.is_within(before, slot, out);
        out.text.truncate(before);
        fits
    }

    /// Whether what was written for a slot is short enough. Only text messages have too little room.
    fn is_within(&self, start: usize, slot: Slot, out: &Out<'_>) -> bool {
        let cap = slot.sms_cap() as usize;
        // A text never has more units than bytes.
        !self.scene.channel.pays_by_segment()
            || out.text.len() - start <= cap
            || out
                .text
                .get(start..)
                .is_some_and(|text| text.encode_utf16().count() <= cap)
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
    fn phrase_of(&self, slot: Slot) -> Option<&'f str> {
        let place = slot.phrase_place()?;
        let phrase = (*self.scene.phrases.get(place)?)?;
        self.can_write(place, phrase).then_some(phrase)
    }

    /// Whether a name or phrase shows something and is not too long for its place.
    #[cold]
    fn can_write(&self, place: usize, phrase: &str) -> bool {
        let Some(slot) = PHRASES.get(place) else {
            return false;
        };
        let fits = if !self.scene.channel.pays_by_segment() {
            // As many bytes are never more characters.
            phrase.len() <= LONGEST_PHRASE || phrase.chars().nth(LONGEST_PHRASE).is_none()
        } else if self.scene.table.language.fits_gsm() {
            sms::fold_len(phrase).is_some_and(|units| units <= slot.sms_cap())
        } else {
            phrase.encode_utf16().count() <= slot.sms_cap() as usize
        };
        let shows = |c: char| !c.is_whitespace() && !is_hidden(c);
        fits && phrase.chars().any(shows)
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
                Some(phrase) => self.value(phrase, out),
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

/// Whether hours, an opening or closed days are there.
const fn knows(context: &Context<'_>, slot: Slot) -> bool {
    match slot {
        Slot::Hours => true,
        Slot::NextOpen => context.next_open.is_some(),
        _ => context.closed.is_some(),
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

/// A longer name or phrase is none that anybody would sign with.
const LONGEST_PHRASE: usize = 120;
