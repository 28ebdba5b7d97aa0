//! A template file taken apart: which patterns it has, by name.

use std::collections::BTreeMap;

use fluent_syntax::ast;

use super::problem::{Lint, Problem, nearest};
use super::slot::Fragment;
use super::source::Source;
use super::table::Review;
use crate::{Channel, Message};

/// The patterns of a message, fragment or the file's status.
#[derive(Debug, Clone)]
pub(super) struct Entry<'s> {
    pub(super) at: usize,
    pub(super) value: Option<&'s ast::Pattern<&'s str>>,
    attributes: Vec<(&'s str, &'s ast::Pattern<&'s str>)>,
}

/// A file taken apart: which patterns it has, by name.
pub(super) struct Outline<'s> {
    pub(super) source: Source<'s>,
    pub(super) messages: BTreeMap<Message, Entry<'s>>,
    pub(super) fragments: BTreeMap<Fragment, Entry<'s>>,
    /// Sentences that messages share: `part-...`.
    pub(super) parts: BTreeMap<&'s str, Entry<'s>>,
    pub(super) terms: BTreeMap<&'s str, &'s ast::Pattern<&'s str>>,
    pub(super) review: Option<Review>,
    pub(super) crisis_review: Option<Review>,
}

/// Parses a file. The tree borrows the source, so that every part of it knows its place.
pub(super) fn parse<'s>(
    source: &Source<'s>,
    problems: &mut Vec<Problem>,
) -> ast::Resource<&'s str> {
    match fluent_syntax::parser::parse(source.text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                problems.push(source.problem(
                    error.pos.start,
                    Lint::Syntax,
                    format!(
                        "the template cannot be read: {}",
                        lower_first(&error.kind.to_string())
                    ),
                ));
            }
            resource
        }
    }
}

/// Files the patterns of a parsed file by name.
pub(super) fn outline<'s>(
    source: Source<'s>,
    resource: &'s ast::Resource<&'s str>,
    problems: &mut Vec<Problem>,
) -> Outline<'s> {
    let mut outline = Outline {
        source,
        messages: BTreeMap::new(),
        fragments: BTreeMap::new(),
        parts: BTreeMap::new(),
        terms: BTreeMap::new(),
        review: None,
        crisis_review: None,
    };
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(message) => outline.file(message, problems),
            ast::Entry::Term(term) => {
                outline.terms.insert(term.id.name, &term.value);
            }
            _ => {}
        }
    }
    outline
}

impl<'s> Outline<'s> {
    fn file(&mut self, message: &'s ast::Message<&'s str>, problems: &mut Vec<Problem>) {
        let name = message.id.name;
        let at = self.source.offset(name);
        let entry = Entry {
            at,
            value: message.value.as_ref(),
            attributes: message
                .attributes
                .iter()
                .map(|attribute| (attribute.id.name, &attribute.value))
                .collect(),
        };
        let twice = if name == "review" {
            let status = entry.value.and_then(plain_text);
            self.review = self.status(status, at, problems);
            let crisis = entry.attributes.iter().find(|(name, _)| *name == "crisis");
            self.crisis_review = self.status(
                crisis.and_then(|(_, pattern)| plain_text(pattern)),
                at,
                problems,
            );
            false
        } else if let Some(message) = Message::from_id(name) {
            self.check_attributes(&entry, MESSAGE_ATTRIBUTES, problems);
            self.messages.insert(message, entry).is_some()
        } else if let Some(fragment) = Fragment::from_id(name) {
            self.check_attributes(&entry, FRAGMENT_ATTRIBUTES, problems);
            self.fragments.insert(fragment, entry).is_some()
        } else if name.starts_with("part-") {
            self.check_attributes(&entry, FRAGMENT_ATTRIBUTES, problems);
            self.parts.insert(name, entry).is_some()
        } else {
            let mut problem = self.source.problem(
                at,
                Lint::UnknownMessage,
                format!("there is no message `{name}`"),
            );
            let typed = name.replace('-', "_");
            let names = Message::ALL.iter().map(|one| one.id());
            problem.help = nearest(&typed, names)
                .map(|near| format!("did you mean `{}`?", near.replace('_', "-")));
            problems.push(problem);
            false
        };
        if twice {
            problems.push(self.source.problem(
                at,
                Lint::Duplicate,
                format!("the message `{name}` is written twice"),
            ));
        }
    }

    fn status(
        &self,
        status: Option<&str>,
        at: usize,
        problems: &mut Vec<Problem>,
    ) -> Option<Review> {
        let status = status?.trim();
        let found = Review::from_id(status);
        if found.is_none() {
            let mut problem = self.source.problem(
                at,
                Lint::WrongChoice,
                format!("there is no review status `{status}`"),
            );
            problem.help = Some("write original, machine, human or professional".to_owned());
            problems.push(problem);
        }
        found
    }

    fn check_attributes(
        &self,
        entry: &Entry<'s>,
        known: &[&'static str],
        problems: &mut Vec<Problem>,
    ) {
        for (name, _) in &entry.attributes {
            if !known.contains(name) {
                let mut problem = self.source.problem(
                    self.source.offset(name),
                    Lint::UnknownAttribute,
                    format!("there is no `.{name}` here"),
                );
                problem.help = nearest(name, known.iter().copied())
                    .map(|near| format!("did you mean `.{near}`?"))
                    .or_else(|| Some(format!("write one of .{}", known.join(", ."))));
                problems.push(problem);
            }
        }
    }

    /// The text of a message for a channel.
    pub(super) fn text(
        &self,
        message: Message,
        channel: Channel,
    ) -> Option<&'s ast::Pattern<&'s str>> {
        let entry = self.messages.get(&message)?;
        entry.attribute(channel_attribute(channel)).or(entry.value)
    }

    /// The subject of a message.
    pub(super) fn subject(&self, message: Message) -> Option<&'s ast::Pattern<&'s str>> {
        self.messages.get(&message)?.attribute("subject")
    }

    /// The text of a fragment.
    pub(super) fn fragment(
        &self,
        fragment: Fragment,
        sms: bool,
        discreet: bool,
    ) -> Option<&'s ast::Pattern<&'s str>> {
        self.fragments.get(&fragment)?.for_way(sms, discreet)
    }
}

impl<'s> Entry<'s> {
    /// The pattern of a fragment or part: the discreet one, the one for text messages, the usual one.
    pub(super) fn for_way(&self, sms: bool, discreet: bool) -> Option<&'s ast::Pattern<&'s str>> {
        let special = if discreet {
            self.attribute("discreet")
        } else {
            None
        };
        special
            .or_else(|| if sms { self.attribute("sms") } else { None })
            .or(self.value)
    }

    fn attribute(&self, name: &str) -> Option<&'s ast::Pattern<&'s str>> {
        self.attributes
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, pattern)| *pattern)
    }
}

fn plain_text<'s>(pattern: &ast::Pattern<&'s str>) -> Option<&'s str> {
    match pattern.elements.as_slice() {
        [ast::PatternElement::TextElement { value }] => Some(value),
        _ => None,
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

const fn channel_attribute(channel: Channel) -> &'static str {
    match channel {
        Channel::Sms => "sms",
        Channel::Email => "email",
        Channel::SocialDm => "dm",
        Channel::SocialPublic => "public",
        Channel::Portal => "portal",
        Channel::Chat => "chat",
    }
}

const MESSAGE_ATTRIBUTES: &[&str] = &["sms", "email", "dm", "public", "portal", "chat", "subject"];

const FRAGMENT_ATTRIBUTES: &[&str] = &["sms", "discreet"];
