//! Values made up for the proof: the longest that a reply can have, and usual ones for reading.

use super::Place;
use crate::catalog::fill::{Filler, Scene};
use crate::catalog::out::Out;
use crate::catalog::plural::forms;
use crate::catalog::slot::{Fragment, Slot};
use crate::catalog::table::Table;
use crate::catalog::tree::{Key, Node, Path, taken};
use crate::crisis::Role;
use crate::{CrisisData, Locale, Region};

/// Writes cells with values made up for the proof.
pub(super) struct Sample<'a> {
    pub(super) place: &'a Place,
    pub(super) table: &'a Table,
    pub(super) data: &'a CrisisData,
}

/// The longest values that a reply can have.
pub(super) struct Values {
    emergency: String,
    crisis: String,
    response: String,
}

impl Sample<'_> {
    pub(super) fn values(&self, crisis_words: &Table) -> Values {
        Values {
            emergency: self.longest_crisis(Slot::Emergency, crisis_words),
            crisis: self.longest_crisis(Slot::Crisis, crisis_words),
            response: self.longest_response(crisis_words),
        }
    }

    /// The text of a path with the longest values that a text message admits.
    pub(super) fn text(&self, nodes: &[Node], path: &Path, values: &Values) -> String {
        self.run(nodes, path, &|slot| match slot {
            Slot::Emergency => values.emergency.clone(),
            Slot::Crisis => values.crisis.clone(),
            Slot::Response => values.response.clone(),
            Slot::Exceptions | Slot::Count => self.number(slot, path).to_string(),
            slot => "W".repeat(slot.sms_cap() as usize),
        })
    }

    /// The text of a path with values as they usually are, for reading.
    pub(super) fn typical(&self, nodes: &[Node], path: &Path, values: &Values) -> String {
        self.run(nodes, path, &|slot| match slot {
            Slot::Hours => "Monday to Friday, 9 to 5".to_owned(),
            Slot::NextOpen => "on Monday at 9".to_owned(),
            Slot::Emergency => values.emergency.clone(),
            Slot::Crisis => values.crisis.clone(),
            Slot::Response => values.response.clone(),
            Slot::Exceptions | Slot::Count => self.number(slot, path).to_string(),
            _ => "Ann Lee".to_owned(),
        })
    }

    fn number(&self, slot: Slot, path: &Path) -> u32 {
        let wanted = path
            .iter()
            .find(|(one, _)| *one == slot)
            .map(|(_, key)| *key);
        forms(self.table.language)
            .iter()
            .find(|(form, _)| wanted == Some(Key::Plural(*form)))
            .map_or(3, |(_, number)| *number)
    }

    fn run(&self, nodes: &[Node], path: &Path, value: &dyn Fn(Slot) -> String) -> String {
        let mut text = String::new();
        let separator = if self.place.channel.pays_by_segment() {
            "\n"
        } else {
            "\n\n"
        };
        let mut out = Out::new(&mut text, separator);
        walk(nodes, path, value, &mut out);
        Filler::finish(&mut out);
        text
    }

    /// The longest crisis words over all regions of the data, without one and at any hour.
    fn longest_crisis(&self, slot: Slot, words: &Table) -> String {
        let regions = self
            .data
            .all()
            .iter()
            .filter(|line| line.role != Role::Special)
            .filter_map(|line| Region::parse(&line.area).ok())
            .chain([Region::UNKNOWN])
            .chain(Region::parse("DE"));
        regions
            .map(|region| {
                let scene = self.scene(words, region);
                let filler = Filler::new(&scene);
                let mut text = String::new();
                let mut out = Out::new(&mut text, "\n\n");
                filler.write(slot, &mut out);
                Filler::finish(&mut out);
                text
            })
            .max_by_key(|text| text.encode_utf16().count())
            .unwrap_or_default()
    }

    fn scene<'s>(&'s self, crisis_words: &'s Table, region: Region) -> Scene<'s> {
        let way = (Locale::EnUs, self.place.channel, self.place.tone);
        Scene::new((self.table, crisis_words), way, self.data, region, None)
    }

    /// The longest promise, in hours or in days.
    fn longest_response(&self, crisis_words: &Table) -> String {
        [Fragment::ResponseHours, Fragment::ResponseDays]
            .into_iter()
            .flat_map(|fragment| {
                forms(self.table.language)
                    .iter()
                    .map(move |(_, count)| (fragment, *count))
            })
            .map(|(fragment, count)| {
                let scene = self.scene(crisis_words, Region::UNKNOWN);
                let filler = Filler {
                    count,
                    ..Filler::new(&scene)
                };
                let mut text = String::new();
                let mut out = Out::new(&mut text, " ");
                filler.fragment(self.table, fragment, &mut out);
                text
            })
            .max_by_key(|text| text.encode_utf16().count())
            .unwrap_or_default()
    }
}

fn walk(nodes: &[Node], path: &Path, value: &dyn Fn(Slot) -> String, out: &mut Out<'_>) {
    for node in nodes {
        match node {
            Node::Literal(text) => out.literal(text),
            Node::Paragraph => out.paragraph(),
            Node::Slot(slot, _) => out.words(&value(*slot)),
            Node::Choice(slot, arms, _) => {
                if let Some(arm) = taken(*slot, arms, path) {
                    walk(&arm.nodes, path, value, out);
                }
            }
        }
    }
}
