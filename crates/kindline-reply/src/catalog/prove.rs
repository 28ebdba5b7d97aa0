//! The proof that a template can be sent: every path through every cell, before anything is sent.

mod reading;
mod sample;
mod wording;

use super::outline::Outline;
use super::plural::plural;
use super::problem::{Lint, Problem};
use super::slot::{Fragment, Kind, Slot};
use super::table::Table;
use super::tree::{Key, Node, Path, always_has, choices, is_known, literals, paths, writes};
use crate::{Channel, CrisisData, Encoding, Language, Message, Segments, Tone};
use sample::Sample;

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
    let mut choosing = Vec::new();
    choices(nodes, &mut choosing);
    if choosing.len() > MOST_CHOICES {
        let message = format!("{} chooses by more than {MOST_CHOICES} slots", place.name());
        report(
            outline,
            place.at,
            Lint::WrongChoice,
            message,
            None,
            problems,
        );
        return;
    }
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
        for slot in needed(fragment, &path, outline.source.language) {
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
    let sample = Sample { place, table, data };
    let own = sample.values(table);
    // Where a translation is not released, the crisis words are the English ones.
    let english = (!std::ptr::eq(table, crisis_table)).then(|| sample.values(crisis_table));
    let paths = paths(nodes, outline.source.language);
    let mut worst: Option<(u32, String)> = None;
    for path in &paths {
        for values in std::iter::once(&own).chain(&english) {
            let text = sample.text(nodes, path, values);
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
            .map(|path| sample.typical(nodes, path, &own))
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
            if is_sentence && english.parts.text.contains(words) {
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
fn needed(fragment: Fragment, path: &Path, language: Language) -> Vec<Slot> {
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
            // "Within two hours" is one word in Arabic: a form of so few numbers needs no digit.
            let few = |form| (3..=200).all(|count| plural(language, count) != form);
            let says =
                |key: &(Slot, Key)| matches!(key, (Slot::Count, Key::Plural(form)) if few(*form));
            if path.iter().any(says) {
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

/// How many slots one cell may choose by: the proof walks every combination.
const MOST_CHOICES: usize = 8;
