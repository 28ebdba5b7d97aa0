//! The compiled templates of one language.

use super::flat::Flat;
use super::slot::{Fragment, Slot};
use crate::ids::closed_ids;
use crate::{Channel, Language, Locale, Message, Tone};

closed_ids! {
    /// Who has checked a translation.
    pub enum Review: "review status" {
        /// The language the project writes its templates in.
        Original = "original",
        /// Translated by a machine, read by nobody yet.
        Machine = "machine",
        /// Read and corrected by a speaker of the language.
        Human = "human",
        /// Checked by a professional translator or clinician.
        Professional = "professional",
    }
}

impl Review {
    /// Whether crisis wording of this status may be sent.
    #[must_use]
    pub const fn releases_crisis_wording(self) -> bool {
        !matches!(self, Self::Machine)
    }
}

/// A program: where its words start and how many they are.
pub(crate) type Program = (u16, u16);

/// The compiled templates of a language, or of one of its regional spellings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) language: Language,
    /// The regional spelling that it is for; `None`: the whole language.
    pub(crate) locale: Option<Locale>,
    pub(crate) review: Review,
    pub(crate) crisis_review: Review,
    pub(crate) parts: Parts,
    /// The programs of `parts` as they are run.
    pub(crate) flat: Flat,
}

/// Templates as programs of 16-bit words: literals point into `text`, so nothing is parsed when a reply
/// is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) text: String,
    pub(crate) words: Vec<u16>,
    pub(crate) programs: Vec<Program>,
    /// The program by message, channel and tone.
    pub(crate) cells: Vec<u16>,
    /// The program by message and tone.
    pub(crate) subjects: Vec<u16>,
    /// The program by fragment, whether it is for a text message, and whether it is discreet.
    pub(crate) fragments: Vec<u16>,
}

/// A cell without a program: the next table of the chain is asked.
pub(crate) const ABSENT: u16 = u16::MAX;

/// The first word of a literal is its length; its start follows.
pub(crate) const LITERAL_LIMIT: u16 = 0x4000;
/// A slot, in the low byte.
pub(crate) const SLOT: u16 = 0x4000;
/// The end of a paragraph.
pub(crate) const PARAGRAPH: u16 = 0x5000;
/// A choice by the slot in the low byte; the number of arms and of the words of all arms follow, then a
/// key and a length for each arm, then the arms' words. The last arm is taken when no key fits.
pub(crate) const CHOICE: u16 = 0x8000;
/// The key of the arm for an unknown slot, and one that only the last arm takes.
pub(crate) const UNKNOWN: u16 = 0;
pub(crate) const KNOWN: u16 = 1;
/// The key of the arm that fits always.
pub(crate) const OTHERWISE: u16 = u16::MAX;

/// One step of a program.
pub(crate) enum Step<'t> {
    Literal(&'t str),
    Slot(Slot),
    Paragraph,
    Choice(Slot, Arms<'t>),
}

/// The arms of a choice.
#[derive(Clone, Copy)]
pub(crate) struct Arms<'t> {
    heads: &'t [u16],
    bodies: &'t [u16],
}

impl<'t> Arms<'t> {
    #[cfg(test)]
    /// The words of the first arm with this key, or of the last one.
    pub(crate) fn pick(self, key: u16) -> &'t [u16] {
        let mut rest = self.bodies;
        for head in self.heads.chunks_exact(2) {
            let (wanted, len) = match head {
                [wanted, len] => (*wanted, usize::from(*len)),
                _ => return &[],
            };
            let (body, after) = rest.split_at_checked(len).unwrap_or((rest, &[]));
            if wanted == key || wanted == OTHERWISE {
                return body;
            }
            rest = after;
        }
        &[]
    }

    /// Each arm's key and words.
    pub(crate) fn all(self) -> impl Iterator<Item = (u16, &'t [u16])> {
        let mut rest = self.bodies;
        self.heads.chunks_exact(2).map(move |head| {
            let key = head.first().copied().unwrap_or(OTHERWISE);
            let len = head.last().copied().map_or(0, usize::from);
            let (body, after) = rest.split_at_checked(len).unwrap_or((rest, &[]));
            rest = after;
            (key, body)
        })
    }
}

impl Table {
    /// A table of these parts; `None` when their programs are too long to be pointed into.
    pub(crate) fn new(
        language: Language,
        locale: Option<Locale>,
        (review, crisis_review): (Review, Review),
        parts: Parts,
    ) -> Option<Self> {
        let mut table = Self {
            language,
            locale,
            review,
            crisis_review,
            parts,
            flat: Flat::default(),
        };
        table.flat = Flat::of(&table)?;
        Some(table)
    }

    /// A table that says nothing.
    pub(crate) fn empty(language: Language) -> Self {
        Self {
            language,
            locale: None,
            review: Review::Machine,
            crisis_review: Review::Machine,
            parts: Parts::default(),
            flat: Flat::default(),
        }
    }

    /// The program of a message.
    pub(crate) fn cell(&self, message: Message, channel: Channel, tone: Tone) -> Option<u16> {
        let index = (message as usize * Channel::ALL.len() + channel as usize) * Tone::ALL.len()
            + tone as usize;
        present(self.parts.cells.get(index))
    }

    /// The program of a subject line.
    pub(crate) fn subject(&self, message: Message, tone: Tone) -> Option<u16> {
        let index = message as usize * Tone::ALL.len() + tone as usize;
        present(self.parts.subjects.get(index))
    }

    /// The program of a fragment.
    pub(crate) fn fragment(&self, fragment: Fragment, sms: bool, discreet: bool) -> Option<u16> {
        let index = fragment as usize * 4 + usize::from(sms) * 2 + usize::from(discreet);
        present(self.parts.fragments.get(index))
    }

    /// The words of a program.
    pub(crate) fn words_of(&self, program: u16) -> Option<&[u16]> {
        let (start, len) = *self.parts.programs.get(usize::from(program))?;
        self.parts
            .words
            .get(usize::from(start)..)?
            .get(..usize::from(len))
    }

    /// The next step of a program and the words after it. A word that means nothing ends it.
    #[inline]
    pub(crate) fn step<'t>(&'t self, words: &'t [u16]) -> Option<(Step<'t>, &'t [u16])> {
        let (&first, rest) = words.split_first()?;
        if first < LITERAL_LIMIT {
            let (&start, rest) = rest.split_first()?;
            let start = usize::from(start);
            let literal = self.parts.text.get(start..start + usize::from(first))?;
            return Some((Step::Literal(literal), rest));
        }
        if first == PARAGRAPH {
            return Some((Step::Paragraph, rest));
        }
        let slot = Slot::ALL.get(usize::from(first & 0xff)).copied()?;
        match first & 0xff00 {
            SLOT => Some((Step::Slot(slot), rest)),
            CHOICE => {
                let (&count, rest) = rest.split_first()?;
                let (&len, rest) = rest.split_first()?;
                let (heads, rest) = rest.split_at_checked(usize::from(count) * 2)?;
                let len = usize::from(len);
                let (bodies, rest) = rest.split_at_checked(len)?;
                Some((Step::Choice(slot, Arms { heads, bodies }), rest))
            }
            _ => None,
        }
    }

    /// Whether every cell is there, so that rendering from this table cannot lose words. A regional
    /// spelling may leave cells to its language.
    fn is_complete(&self) -> bool {
        let parts = &self.parts;
        let cells = Message::ALL.len() * Channel::ALL.len() * Tone::ALL.len();
        parts.cells.len() == cells
            && parts.subjects.len() == Message::ALL.len() * Tone::ALL.len()
            && parts.fragments.len() == Fragment::ALL.len() * 4
            && parts
                .cells
                .iter()
                .chain(&parts.subjects)
                .chain(&parts.fragments)
                .all(|&program| match self.words_of(program) {
                    Some(_) => true,
                    None => program == ABSENT && self.locale.is_some(),
                })
    }
}

/// Proofs of a table that came from outside.
impl Table {
    /// Whether every cell is there, and names the emergency line on every path where it must.
    pub(crate) fn is_sound(&self) -> bool {
        self.is_complete()
            && Message::ALL
                .iter()
                .filter(|message| message.needs_emergency_line())
                .all(|&message| {
                    let slot = if message == Message::Crisis {
                        Slot::Crisis
                    } else {
                        Slot::Emergency
                    };
                    Channel::ALL.iter().all(|&channel| {
                        Tone::ALL.iter().all(|&tone| {
                            self.cell(message, channel, tone)
                                .and_then(|program| self.words_of(program))
                                .is_none_or(|words| self.always_writes(words, slot))
                        })
                    })
                })
    }

    fn always_writes(&self, words: &[u16], slot: Slot) -> bool {
        let mut rest = words;
        while let Some((step, after)) = self.step(rest) {
            let writes = match step {
                Step::Slot(found) => found == slot,
                Step::Choice(_, arms) => arms.all().all(|(_, body)| self.always_writes(body, slot)),
                Step::Literal(_) | Step::Paragraph => false,
            };
            if writes {
                return true;
            }
            rest = after;
        }
        false
    }
}

fn present(program: Option<&u16>) -> Option<u16> {
    program.copied().filter(|&program| program != ABSENT)
}
