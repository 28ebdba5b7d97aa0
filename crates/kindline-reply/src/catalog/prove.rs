//! The proof that a template can be sent: every path through every cell, before anything is sent.

mod reading;
mod wording;

use super::fill::{Filler, Out};
use super::lower::{Arm, Key, Node, Outline};
use super::plural::{Plural, forms};
use super::problem::{Lint, Problem};
use super::slot::{Fragment, Kind, Slot};
use super::table::Table;
use crate::crisis::Role;
use crate::{Channel, CrisisData, Encoding, Language, Locale, Message, Region, Segments, Tone};

/// Which cell is being proven.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) message: Message,
    pub(super) channel: Channel,
    pub(super) tone: Tone,
    pub(super) subject: bool,
    pub(super) at: usize,
}

impl Place {
    fn name(&self) -> String {
        let part = if self.subject {
            "the subject"
        } else {
            self.channel.id()
        };
        format!(
            "`{}` ({part}, {})",
            self.message.id().replace('_', "-"),
            self.tone
        )
    }
}

/// Proves what the tree of a cell shows by itself.
pub(super) fn tree(
    place: &Place,
    nodes: &[Node],
    outline: &Outline<'_>,
    problems: &mut Vec<Problem>,
) {
    let may_stand = |slot: Slot| {
        let hides =
            slot.names_somebody() && (place.channel.is_public() || place.tone == Tone::Discreet);
        let whole = matches!(slot, Slot::Emergency | Slot::Crisis);
        !(slot.is_of_fragments() || hides || (whole && place.subject))
    };
    slots(
        nodes,
        &mut Vec::new(),
        &may_stand,
        &place.name(),
        outline,
        problems,
    );
    if place.subject {
        return;
    }
    let crisis = if place.message == Message::Crisis {
        Slot::Crisis
    } else {
        Slot::Emergency
    };
    if place.message.needs_emergency_line() && !always_has(nodes, crisis) {
        let help = Some(format!("write `{{ ${crisis} }}` as its own paragraph"));
        let message = format!("{} can go out without the emergency line", place.name());
        report(
            outline,
            place.at,
            Lint::MissingCrisis,
            message,
            help,
            problems,
        );
    }
    let required = required(place.message, place.channel, place.tone);
    let paths = paths(nodes, outline.source.language);
    for &slot in required {
        if paths
            .iter()
            .any(|path| is_known(slot, path) && !writes(nodes, path, slot))
        {
            let message = format!("{} does not say `${slot}` where it is known", place.name());
            report(
                outline,
                place.at,
                Lint::MissingSlot,
                message,
                None,
                problems,
            );
        }
    }
}

/// Proves the tree of a fragment.
pub(super) fn fragment(
    fragment: Fragment,
    nodes: &[Node],
    outline: &Outline<'_>,
    problems: &mut Vec<Problem>,
) {
    let name = format!("`{fragment}`");
    let may_stand = |slot: Slot| fragment.slots().contains(&slot);
    slots(nodes, &mut Vec::new(), &may_stand, &name, outline, problems);
    let at = outline.fragments.get(&fragment).map_or(0, |entry| entry.at);
    let lint = if fragment.is_crisis_wording() {
        Lint::MissingCrisis
    } else {
        Lint::MissingSlot
    };
    for path in paths(nodes, outline.source.language) {
        for slot in needed(fragment, &path) {
            if !writes(nodes, &path, slot) {
                let message = format!("{name} does not say `${slot}` where it is known");
                report(outline, at, lint, message, None, problems);
            }
        }
    }
    for literal in literals(nodes) {
        wording::hidden(&literal, at, &name, outline, problems);
        wording::numbers(&literal, at, &name, outline, problems);
    }
}

/// Proves what a reader would see: every path through the cell, filled in with the longest values.
pub(super) fn texts(
    place: &Place,
    nodes: &[Node],
    outline: &Outline<'_>,
    table: &Table,
    crisis_table: &Table,
    data: &CrisisData,
    problems: &mut Vec<Problem>,
) {
    let name = place.name();
    for literal in literals(nodes) {
        wording::hidden(&literal, place.at, &name, outline, problems);
        wording::numbers(&literal, place.at, &name, outline, problems);
    }
    let sample = Sample {
        place,
        table,
        crisis_table,
        data,
        own: table,
    };
    let paths = paths(nodes, outline.source.language);
    let mut worst: Option<(u32, String)> = None;
    for path in &paths {
        for lines_from in [sample.crisis_table, sample.own] {
            let text = sample.text(nodes, path, lines_from);
            wording::text(place, &text, outline, problems);
            if place.channel.pays_by_segment() && !place.subject {
                let segments = Segments::count(&text);
                if worst
                    .as_ref()
                    .is_none_or(|(most, _)| segments.segments > *most)
                {
                    worst = Some((segments.segments, text));
                }
            }
        }
    }
    if let Some((most, text)) = worst {
        cost(place, most, &text, outline, problems);
    }
    if !place.subject && place.channel == Channel::Email {
        if let Some(longest) = paths
            .iter()
            .map(|path| sample.typical(nodes, path))
            .max_by_key(String::len)
        {
            reading::check(place, &longest, outline, problems);
        }
    }
}

/// That a translation is one: no text is the English one.
pub(super) fn translated(
    outline: &Outline<'_>,
    cells: &[(Place, Vec<Node>)],
    english: &Table,
    problems: &mut Vec<Problem>,
) {
    for (place, nodes) in cells {
        for literal in literals(nodes) {
            let words = literal.trim();
            let is_sentence = words.split_whitespace().count() >= 3;
            if is_sentence && english.text.contains(words) {
                let message = format!("{} is English: `{words}`", place.name());
                report(
                    outline,
                    place.at,
                    Lint::Untranslated,
                    message,
                    None,
                    problems,
                );
            }
        }
    }
}

fn cost(place: &Place, most: u32, text: &str, outline: &Outline<'_>, problems: &mut Vec<Problem>) {
    let counted = Segments::count(text);
    let gsm = outline.source.language.fits_gsm();
    if gsm && counted.encoding == Encoding::Ucs2 {
        let c = counted.forced_by.unwrap_or_default();
        let message = format!(
            "{} is forced out of the 7-bit alphabet by `{c}`",
            place.name()
        );
        let help = Some("a text message with it has 70 characters a segment, not 160".to_owned());
        report(outline, place.at, Lint::SmsNotGsm, message, help, problems);
        return;
    }
    let budget = u32::from(place.message.sms_budget(gsm));
    if most > budget {
        let units = counted.units;
        let message = format!(
            "{} can cost {most} segments ({units} units), {budget} are allowed",
            place.name()
        );
        let help = Some("give it a shorter `.sms`".to_owned());
        report(
            outline,
            place.at,
            Lint::SmsOverBudget,
            message,
            help,
            problems,
        );
    }
}

/// The slots that a message must say somewhere, whatever the way.
const fn required(message: Message, channel: Channel, tone: Tone) -> &'static [Slot] {
    let public = channel.is_public();
    match message {
        Message::AfterHours => &[Slot::Hours, Slot::NextOpen],
        Message::Holiday | Message::Closure => &[Slot::NextOpen],
        Message::Absence if !public && !matches!(tone, Tone::Discreet) => {
            &[Slot::NextOpen, Slot::Cover]
        }
        Message::FriendDecline if !public => &[Slot::Hours],
        Message::HoursChanged => &[Slot::Hours],
        Message::SecureRedirect if !public => &[Slot::SecureChannel],
        _ => &[],
    }
}

/// The slots that a fragment must say on a path.
fn needed(fragment: Fragment, path: &Path) -> Vec<Slot> {
    let known = |slots: &[Slot]| -> Vec<Slot> {
        slots
            .iter()
            .copied()
            .filter(|slot| is_known(*slot, path))
            .collect()
    };
    match fragment {
        Fragment::Emergency | Fragment::Crisis => known(&[Slot::EmergencyNumber, Slot::Support]),
        Fragment::CrisisLine => {
            let mut slots = known(&[Slot::Support]);
            slots.push(Slot::Name);
            slots
        }
        Fragment::Reach => {
            let reach = path
                .iter()
                .find(|(slot, _)| *slot == Slot::Reach)
                .map(|(_, key)| *key);
            // The words of the choice in order: call, text, either, both.
            known(match reach {
                Some(Key::Word(0 | 2)) => &[Slot::Voice],
                Some(Key::Word(1)) => &[Slot::Text, Slot::Keyword],
                _ => &[Slot::Voice, Slot::Text, Slot::Keyword],
            })
        }
        // "By the end of the next business day" says one without a digit.
        Fragment::ResponseHours | Fragment::ResponseDays => {
            if path.contains(&(Slot::Count, Key::Plural(Plural::One))) {
                vec![]
            } else {
                vec![Slot::Count]
            }
        }
        Fragment::SecureChannel => vec![],
    }
}

/// Walks a tree: each slot may stand here, and one that may be empty only in its own choice.
fn slots(
    nodes: &[Node],
    known: &mut Vec<Slot>,
    may_stand: &dyn Fn(Slot) -> bool,
    name: &str,
    outline: &Outline<'_>,
    problems: &mut Vec<Problem>,
) {
    for node in nodes {
        match node {
            Node::Slot(slot, at) => {
                if !may_stand(*slot) {
                    let message = format!("`${slot}` has no place in {name}");
                    report(outline, *at, Lint::MisplacedSlot, message, None, problems);
                    continue;
                }
                match slot.kind() {
                    Kind::Optional if !known.contains(slot) => {
                        let message = format!("`${slot}` may be unknown");
                        let help = Some(format!(
                            "write {{ ${slot} -> [none] ... *[some] ... {{ ${slot} }} ... }}"
                        ));
                        report(outline, *at, Lint::UnguardedSlot, message, help, problems);
                    }
                    Kind::Choice(_) => {
                        let message = format!("`${slot}` is chosen by, never written");
                        report(outline, *at, Lint::MisplacedSlot, message, None, problems);
                    }
                    _ => {}
                }
            }
            Node::Choice(slot, arms, at) => {
                if !may_stand(*slot) {
                    let message = format!("`${slot}` has no place in {name}");
                    report(outline, *at, Lint::MisplacedSlot, message, None, problems);
                }
                for arm in arms {
                    let is_known = arm.key == Key::Otherwise && slot.kind() == Kind::Optional;
                    if is_known {
                        known.push(*slot);
                    }
                    slots(&arm.nodes, known, may_stand, name, outline, problems);
                    if is_known {
                        known.pop();
                    }
                }
            }
            Node::Literal(_) | Node::Paragraph => {}
        }
    }
}

/// Whether a slot is written on every path.
fn always_has(nodes: &[Node], slot: Slot) -> bool {
    nodes.iter().any(|node| match node {
        Node::Slot(found, _) => *found == slot,
        Node::Choice(_, arms, _) => arms.iter().all(|arm| always_has(&arm.nodes, slot)),
        Node::Literal(_) | Node::Paragraph => false,
    })
}

/// Whether a slot is written on a path.
fn writes(nodes: &[Node], path: &Path, slot: Slot) -> bool {
    nodes.iter().any(|node| match node {
        Node::Slot(found, _) => *found == slot,
        Node::Choice(by, arms, _) => {
            taken(*by, arms, path).is_some_and(|arm| writes(&arm.nodes, path, slot))
        }
        Node::Literal(_) | Node::Paragraph => false,
    })
}

/// Whether a slot has something to say on a path: what no choice asks about always has.
fn is_known(slot: Slot, path: &Path) -> bool {
    !path.contains(&(slot, Key::Unknown))
}

/// The arm of a choice that a path takes.
fn taken<'n>(by: Slot, arms: &'n [Arm], path: &Path) -> Option<&'n Arm> {
    let key = path
        .iter()
        .find(|(slot, _)| *slot == by)
        .map(|(_, key)| *key);
    arms.iter()
        .find(|arm| Some(arm.key) == key || arm.key == Key::Otherwise)
}

fn literals(nodes: &[Node]) -> Vec<String> {
    let mut found = Vec::new();
    for node in nodes {
        match node {
            Node::Literal(text) => found.push(text.clone()),
            Node::Choice(_, arms, _) => {
                found.extend(arms.iter().flat_map(|arm| literals(&arm.nodes)));
            }
            Node::Slot(..) | Node::Paragraph => {}
        }
    }
    found
}

/// Which arm each choosing slot takes on one path.
type Path = Vec<(Slot, Key)>;

/// Every combination of arms of the slots that a tree chooses by. The same slot takes the same arm
/// throughout, as it does in a reply.
fn paths(nodes: &[Node], language: Language) -> Vec<Path> {
    let mut choosing = Vec::new();
    choices(nodes, &mut choosing);
    let mut paths: Vec<Path> = vec![Vec::new()];
    for slot in choosing {
        let keys: Vec<Key> = match slot.kind() {
            Kind::Number => forms(language)
                .iter()
                .map(|(form, _)| Key::Plural(*form))
                .collect(),
            Kind::Choice(words) => (0..words.len() as u16).map(Key::Word).collect(),
            Kind::Optional | Kind::Always => vec![Key::Unknown, Key::Otherwise],
        };
        paths = paths
            .iter()
            .flat_map(|path| {
                keys.iter().map(move |&key| {
                    let mut path = path.clone();
                    path.push((slot, key));
                    path
                })
            })
            .collect();
    }
    paths
}

fn choices(nodes: &[Node], found: &mut Vec<Slot>) {
    for node in nodes {
        if let Node::Choice(slot, arms, _) = node {
            if !found.contains(slot) {
                found.push(*slot);
            }
            for arm in arms {
                choices(&arm.nodes, found);
            }
        }
    }
}

/// Writes cells with values made up for the proof.
struct Sample<'a> {
    place: &'a Place,
    table: &'a Table,
    crisis_table: &'a Table,
    own: &'a Table,
    data: &'a CrisisData,
}

impl Sample<'_> {
    /// The text of a path with the longest values that a text message admits.
    fn text(&self, nodes: &[Node], path: &Path, crisis_words: &Table) -> String {
        self.run(nodes, path, &|slot| match slot {
            Slot::Emergency | Slot::Crisis => self.longest_crisis(slot, crisis_words),
            Slot::Response => self.response(),
            Slot::Exceptions | Slot::Count => self.number(slot, path).to_string(),
            Slot::SecureChannel => "W".repeat(slot.sms_cap() as usize),
            slot => "W".repeat(slot.sms_cap() as usize),
        })
    }

    /// The text of a path with values as they usually are, for reading.
    fn typical(&self, nodes: &[Node], path: &Path) -> String {
        self.run(nodes, path, &|slot| match slot {
            Slot::Hours => "Monday to Friday, 9 to 5".to_owned(),
            Slot::NextOpen => "on Monday at 9".to_owned(),
            Slot::Emergency | Slot::Crisis => self.longest_crisis(slot, self.own),
            Slot::Response => self.response(),
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
                let filler = Filler {
                    table: self.table,
                    crisis_table: words,
                    locale: Locale::EnUs,
                    channel: self.place.channel,
                    tone: self.place.tone,
                    lines: self.data.lines(region, None, None),
                    context: None,
                    contact: None,
                    count: 0,
                };
                let mut text = String::new();
                let mut out = Out::new(&mut text, "\n\n");
                filler.write(slot, &mut out);
                Filler::finish(&mut out);
                text
            })
            .max_by_key(|text| text.encode_utf16().count())
            .unwrap_or_default()
    }

    /// The longest promise, in hours or in days.
    fn response(&self) -> String {
        [Fragment::ResponseHours, Fragment::ResponseDays]
            .into_iter()
            .flat_map(|fragment| {
                forms(self.table.language)
                    .iter()
                    .map(move |(_, count)| (fragment, *count))
            })
            .map(|(fragment, count)| {
                let filler = Filler {
                    table: self.table,
                    crisis_table: self.crisis_table,
                    locale: Locale::EnUs,
                    channel: self.place.channel,
                    tone: self.place.tone,
                    lines: self.data.lines(Region::UNKNOWN, None, None),
                    context: None,
                    contact: None,
                    count,
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

fn report(
    outline: &Outline<'_>,
    at: usize,
    lint: Lint,
    message: String,
    help: Option<String>,
    problems: &mut Vec<Problem>,
) {
    let mut problem = outline.source.problem(at, lint, message);
    problem.help = help;
    if !problems.contains(&problem) {
        problems.push(problem);
    }
}
