//! From proven trees to a compiled table.

use std::collections::HashMap;

use super::section;
use super::slot::{Fragment, Slot};
use super::table::{
    ABSENT, CHOICE, LITERAL_LIMIT, OTHERWISE, PARAGRAPH, Parts, Review, SLOT, Table, UNKNOWN,
};
use super::tree::{Arm, Key, Node};
use crate::{Channel, Language, Locale, Message, Tone};

/// Builds a table; equal literals and equal programs are kept once.
pub(super) struct Encoder {
    parts: Parts,
    known_literals: HashMap<String, u16>,
    known_programs: HashMap<Vec<u16>, u16>,
    overflow: bool,
}

impl Encoder {
    pub(super) fn new() -> Self {
        Self::on(Parts {
            cells: vec![ABSENT; Message::ALL.len() * Channel::ALL.len() * Tone::ALL.len()],
            subjects: vec![ABSENT; Message::ALL.len() * Tone::ALL.len()],
            fragments: vec![ABSENT; Fragment::ALL.len() * 4],
            ..Parts::default()
        })
    }

    /// An encoder that goes on from a table, to lay more over it.
    pub(super) fn over(table: &Table) -> Self {
        Self::on(table.parts.clone())
    }

    fn on(parts: Parts) -> Self {
        Self {
            parts,
            known_literals: HashMap::new(),
            known_programs: HashMap::new(),
            overflow: false,
        }
    }

    pub(super) fn cell(&mut self, message: Message, channel: Channel, tone: Tone, nodes: &[Node]) {
        let program = self.program(nodes);
        let index = (message as usize * Channel::ALL.len() + channel as usize) * Tone::ALL.len()
            + tone as usize;
        set(&mut self.parts.cells, index, program);
    }

    pub(super) fn subject(&mut self, message: Message, tone: Tone, nodes: &[Node]) {
        let program = self.program(nodes);
        set(
            &mut self.parts.subjects,
            message as usize * Tone::ALL.len() + tone as usize,
            program,
        );
    }

    pub(super) fn fragment(
        &mut self,
        fragment: Fragment,
        sms: bool,
        discreet: bool,
        nodes: &[Node],
    ) {
        let program = self.program(nodes);
        let index = fragment as usize * 4 + usize::from(sms) * 2 + usize::from(discreet);
        set(&mut self.parts.fragments, index, program);
    }

    /// The table; `None` when its text or its programs are more than 16 bits can point into.
    pub(super) fn finish(
        self,
        language: Language,
        locale: Option<Locale>,
        review: Review,
        crisis_review: Review,
    ) -> Option<Table> {
        if self.overflow {
            return None;
        }
        let reviews = (review, crisis_review);
        let table = Table::new(language, locale, reviews, self.parts)?;
        // Written and read once: programs and literals that were laid over are gone, and what comes
        // back from bytes later is equal to this.
        let parts = section::read(&section::write(&table))?;
        Table::new(language, locale, reviews, parts)
    }

    fn program(&mut self, nodes: &[Node]) -> u16 {
        let mut words = Vec::new();
        self.nodes(nodes, &mut words);
        if let Some(&known) = self.known_programs.get(&words) {
            return known;
        }
        let start = self.fit(self.parts.words.len());
        let len = self.fit(words.len());
        self.parts.words.extend_from_slice(&words);
        let index = self.fit(self.parts.programs.len());
        self.parts.programs.push((start, len));
        self.known_programs.insert(words, index);
        index
    }

    fn nodes(&mut self, nodes: &[Node], words: &mut Vec<u16>) {
        for node in nodes {
            match node {
                Node::Literal(text) => self.literal(text, words),
                Node::Slot(slot, _) => words.push(SLOT | *slot as u16),
                Node::Paragraph => words.push(PARAGRAPH),
                Node::Choice(slot, arms, _) => self.choice(*slot, arms, words),
            }
        }
    }

    fn literal(&mut self, text: &str, words: &mut Vec<u16>) {
        let start = match self.known_literals.get(text) {
            Some(&start) => start,
            None => {
                let start = self.fit(self.parts.text.len());
                self.parts.text.push_str(text);
                self.known_literals.insert(text.to_owned(), start);
                start
            }
        };
        let len = self.fit(text.len());
        self.overflow |= len >= LITERAL_LIMIT;
        words.extend([len, start]);
    }

    fn choice(&mut self, slot: Slot, arms: &[Arm], words: &mut Vec<u16>) {
        let mut heads = Vec::new();
        let mut bodies = Vec::new();
        for arm in arms {
            let before = bodies.len();
            self.nodes(&arm.nodes, &mut bodies);
            let len = self.fit(bodies.len() - before);
            heads.extend([key(arm.key), len]);
        }
        words.extend([
            CHOICE | slot as u16,
            self.fit(arms.len()),
            self.fit(bodies.len()),
        ]);
        words.append(&mut heads);
        words.append(&mut bodies);
    }

    fn fit(&mut self, value: usize) -> u16 {
        match u16::try_from(value) {
            Ok(value) if value != ABSENT => value,
            _ => {
                self.overflow = true;
                0
            }
        }
    }
}

/// The key of an arm as programs hold it: what [`super::fill`] looks for.
const fn key(key: Key) -> u16 {
    match key {
        Key::Unknown => UNKNOWN,
        Key::Plural(plural) => plural as u16,
        Key::Word(place) => place,
        Key::Otherwise => OTHERWISE,
    }
}

fn set(places: &mut [u16], index: usize, program: u16) {
    if let Some(place) = places.get_mut(index) {
        *place = program;
    }
}
