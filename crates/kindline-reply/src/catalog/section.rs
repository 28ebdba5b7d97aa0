//! A table as bytes: what the built-in files and compiled catalogues hold, before packing.
//!
//! First the number of each cell's program, then the programs, then the literals. A program is a list
//! of items that ends with [`END`]; literals are told apart by NUL, and a program takes the next one
//! or names one that another took before. So templates that say the same in several tones repeat the
//! same bytes, and the packer finds them.

use super::slot::{Fragment, Slot};
#[cfg(feature = "parse")]
use super::table::Table;
use super::table::{ABSENT, CHOICE, LITERAL_LIMIT, OTHERWISE, PARAGRAPH, Parts, Program, SLOT};
use crate::{Channel, Message, Tone};

const END: u8 = 0;
const NEXT_LITERAL: u8 = 1;
const KNOWN_LITERAL: u8 = 2;
const NEW_PARAGRAPH: u8 = 3;
const FIRST_SLOT: u8 = 0x20;
const FIRST_CHOICE: u8 = 0x60;
/// A cell without a program; lower numbers count back from the next new program, 0 being that one.
const NO_PROGRAM: u8 = 0xff;
const FAR_PROGRAM: u8 = 0xfe;
/// The key of the arm that is taken when no other is.
const ANY_KEY: u8 = 0xff;

/// How many choices stand within each other at most.
const DEEPEST: u8 = 8;

const CELLS: usize = Message::ALL.len() * Channel::ALL.len() * Tone::ALL.len();
const SUBJECTS: usize = Message::ALL.len() * Tone::ALL.len();
const FRAGMENTS: usize = Fragment::ALL.len() * 4;

/// Reads a table's parts; `None` when the bytes are no table. Whatever it gives back can be followed
/// to its end; whether every cell is there is for [`Table::is_sound`] to say.
pub(crate) fn read(bytes: &[u8]) -> Option<Parts> {
    let mut input = Input { rest: bytes };
    let mut programs = 0;
    let mut cells = Vec::with_capacity(CELLS + SUBJECTS + FRAGMENTS);
    for _ in 0..CELLS + SUBJECTS + FRAGMENTS {
        cells.push(input.cell(&mut programs)?);
    }
    let fragments = cells.split_off(CELLS + SUBJECTS);
    let subjects = cells.split_off(CELLS);
    // The literals stand last; how long the programs are is only known once they are read.
    let text_len = usize::try_from(input.long()?).ok()?;
    let (items, literals) = input
        .rest
        .split_at_checked(input.rest.len().checked_sub(text_len)?)?;
    let literals = std::str::from_utf8(literals).ok()?;
    let mut text = String::with_capacity(literals.len());
    let mut places: Vec<(u16, u16)> = Vec::new();
    for literal in literals.split_terminator('\0') {
        let len = u16::try_from(literal.len()).ok()?;
        if len >= LITERAL_LIMIT {
            return None;
        }
        places.push((len, u16::try_from(text.len()).ok()?));
        text.push_str(literal);
    }
    let mut reader = Reader {
        input: Input { rest: items },
        places: &places,
        taken: 0,
        words: Vec::new(),
    };
    let mut all: Vec<Program> = Vec::with_capacity(usize::from(programs));
    for _ in 0..programs {
        let start = u16::try_from(reader.words.len()).ok()?;
        reader.nodes(0)?;
        let len = reader.words.len().checked_sub(usize::from(start))?;
        all.push((start, u16::try_from(len).ok()?));
    }
    if !reader.input.rest.is_empty() {
        return None;
    }
    Some(Parts {
        words: reader.words,
        text,
        programs: all,
        cells,
        subjects,
        fragments,
    })
}

struct Input<'b> {
    rest: &'b [u8],
}

impl Input<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }

    fn short(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes([self.byte()?, self.byte()?]))
    }

    fn long(&mut self) -> Option<u32> {
        Some(u32::from(self.short()?) << 16 | u32::from(self.short()?))
    }

    /// The program of a cell; `programs` counts those that were named.
    fn cell(&mut self, programs: &mut u16) -> Option<u16> {
        let program = match self.byte()? {
            NO_PROGRAM => return Some(ABSENT),
            FAR_PROGRAM => self.short()?,
            back => programs.checked_sub(u16::from(back))?,
        };
        if program > *programs || program == ABSENT - 1 {
            return None;
        }
        if program == *programs {
            *programs += 1;
        }
        Some(program)
    }
}

struct Reader<'b> {
    input: Input<'b>,
    places: &'b [(u16, u16)],
    taken: usize,
    words: Vec<u16>,
}

impl Reader<'_> {
    /// Reads items up to the end of their list and writes them as words.
    fn nodes(&mut self, depth: u8) -> Option<()> {
        loop {
            match self.input.byte()? {
                END => return Some(()),
                NEXT_LITERAL => {
                    self.literal(self.taken)?;
                    self.taken += 1;
                }
                KNOWN_LITERAL => {
                    let index = usize::from(self.input.short()?);
                    self.literal(index)?;
                }
                NEW_PARAGRAPH => self.words.push(PARAGRAPH),
                choice if choice >= FIRST_CHOICE => {
                    if depth >= DEEPEST {
                        return None;
                    }
                    let slot = slot(choice - FIRST_CHOICE)?;
                    self.choice(slot, depth)?;
                }
                other => {
                    let slot = slot(other.checked_sub(FIRST_SLOT)?)?;
                    self.words.push(SLOT | slot as u16);
                }
            }
        }
    }

    fn literal(&mut self, index: usize) -> Option<()> {
        let &(len, start) = self.places.get(index)?;
        self.words.extend([len, start]);
        Some(())
    }

    fn choice(&mut self, slot: Slot, depth: u8) -> Option<()> {
        let arms = self.input.byte()?;
        if arms == 0 {
            return None;
        }
        let head = self.words.len();
        self.words
            .extend([CHOICE | slot as u16, u16::from(arms), 0]);
        self.words
            .resize(head + 3 + 2 * usize::from(arms), OTHERWISE);
        let bodies = self.words.len();
        for arm in 0..arms {
            let key = match self.input.byte()? {
                ANY_KEY => OTHERWISE,
                key => u16::from(key),
            };
            // Without an arm for whatever comes, a reply could lose words.
            if arm + 1 == arms && key != OTHERWISE {
                return None;
            }
            let before = self.words.len();
            self.nodes(depth + 1)?;
            let len = u16::try_from(self.words.len() - before).ok()?;
            let at = head + 3 + 2 * usize::from(arm);
            *self.words.get_mut(at)? = key;
            *self.words.get_mut(at + 1)? = len;
        }
        let len = u16::try_from(self.words.len() - bodies).ok()?;
        *self.words.get_mut(head + 2)? = len;
        Some(())
    }
}

fn slot(number: u8) -> Option<Slot> {
    Slot::ALL.get(usize::from(number)).copied()
}

/// Writes a table so that [`read`] gives the same words, if each of its programs can be followed.
#[cfg(feature = "parse")]
pub(crate) fn write(table: &Table) -> Vec<u8> {
    let mut writer = Writer {
        table,
        known: std::collections::HashMap::new(),
        items: Vec::new(),
        text: Vec::new(),
    };
    let mut bytes = Vec::new();
    let mut order: Vec<u16> = Vec::new();
    let parts = &table.parts;
    for &program in parts
        .cells
        .iter()
        .chain(&parts.subjects)
        .chain(&parts.fragments)
    {
        if program == ABSENT {
            bytes.push(NO_PROGRAM);
            continue;
        }
        match order.iter().position(|&one| one == program) {
            None => {
                order.push(program);
                bytes.push(0);
            }
            Some(place) => match u8::try_from(order.len() - place) {
                Ok(back) if back < FAR_PROGRAM => bytes.push(back),
                _ => {
                    bytes.push(FAR_PROGRAM);
                    bytes.extend((place as u16).to_be_bytes());
                }
            },
        }
    }
    for program in order {
        writer.nodes(table.words_of(program).unwrap_or_default());
    }
    bytes.extend((writer.text.len() as u32).to_be_bytes());
    bytes.append(&mut writer.items);
    bytes.append(&mut writer.text);
    bytes
}

#[cfg(feature = "parse")]
struct Writer<'t> {
    table: &'t Table,
    known: std::collections::HashMap<&'t str, u16>,
    items: Vec<u8>,
    text: Vec<u8>,
}

#[cfg(feature = "parse")]
impl<'t> Writer<'t> {
    fn nodes(&mut self, words: &'t [u16]) {
        use super::table::Step;
        let mut rest = words;
        while let Some((step, after)) = self.table.step(rest) {
            match step {
                Step::Literal(literal) => self.literal(literal),
                Step::Slot(slot) => self.items.push(FIRST_SLOT + slot as u8),
                Step::Paragraph => self.items.push(NEW_PARAGRAPH),
                Step::Choice(slot, arms) => {
                    self.items.push(FIRST_CHOICE + slot as u8);
                    self.items.push(arms.all().count() as u8);
                    for (key, body) in arms.all() {
                        self.items
                            .push(if key == OTHERWISE { ANY_KEY } else { key as u8 });
                        self.nodes(body);
                    }
                }
            }
            rest = after;
        }
        self.items.push(END);
    }

    fn literal(&mut self, literal: &'t str) {
        if let Some(&index) = self.known.get(literal) {
            self.items.push(KNOWN_LITERAL);
            self.items.extend(index.to_be_bytes());
            return;
        }
        self.known.insert(literal, self.known.len() as u16);
        self.items.push(NEXT_LITERAL);
        self.text.extend_from_slice(literal.as_bytes());
        self.text.push(0);
    }
}
