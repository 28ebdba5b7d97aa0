//! From Fluent to the tree that is proven and compiled.
//!
//! The subset: messages with a text and attributes named after channels; slots; choices by `$tone`
//! and by slots; string literals; references to the file's own `part-...` messages and terms, which are
//! put in where they stand. Everything else is an error, so that nothing can go wrong when a reply is
//! written.

use fluent_syntax::ast;

use super::outline::Outline;
use super::plural::{Plural, forms};
use super::problem::{Lint, Problem, nearest};
use super::slot::{Kind, Slot};
use super::tree::{Arm, Key, Node};
use crate::Tone;

/// Lowers a pattern for a tone, and for a text message or not.
pub(super) fn lower<'s>(
    outline: &Outline<'s>,
    pattern: &'s ast::Pattern<&'s str>,
    tone: Tone,
    sms: bool,
    problems: &mut Vec<Problem>,
) -> Vec<Node> {
    let mut lowering = Lowering {
        outline,
        tone,
        sms,
        problems,
        depth: 0,
    };
    let mut nodes = Vec::new();
    lowering.pattern(pattern, &mut nodes);
    tidy(nodes)
}

struct Lowering<'a, 's> {
    outline: &'a Outline<'s>,
    tone: Tone,
    sms: bool,
    problems: &'a mut Vec<Problem>,
    depth: u8,
}

impl<'s> Lowering<'_, 's> {
    fn report(&mut self, at: usize, lint: Lint, message: String, help: Option<String>) {
        let mut problem = self.outline.source.problem(at, lint, message);
        problem.help = help;
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn pattern(&mut self, pattern: &'s ast::Pattern<&'s str>, nodes: &mut Vec<Node>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    nodes.push(Node::Literal((*value).to_owned()));
                }
                ast::PatternElement::Placeable { expression } => {
                    self.expression(expression, nodes);
                }
            }
        }
    }

    fn expression(&mut self, expression: &'s ast::Expression<&'s str>, nodes: &mut Vec<Node>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, nodes),
            ast::Expression::Select { selector, variants } => {
                self.choice(selector, variants, nodes);
            }
        }
    }

    fn inline(&mut self, inline: &'s ast::InlineExpression<&'s str>, nodes: &mut Vec<Node>) {
        let source = self.outline.source;
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                let at = source.offset(id.name);
                if let Some(slot) = self.slot(id.name, at) {
                    nodes.push(Node::Slot(slot, at));
                }
            }
            ast::InlineExpression::StringLiteral { value } => {
                nodes.push(Node::Literal(
                    fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned(),
                ));
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression, nodes),
            ast::InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => match self.outline.terms.get(id.name) {
                Some(&pattern) if self.depth < DEEPEST => {
                    self.depth += 1;
                    self.pattern(pattern, nodes);
                    self.depth -= 1;
                }
                _ => {
                    let known = self.outline.terms.keys().copied();
                    let help =
                        nearest(id.name, known).map(|near| format!("did you mean `-{near}`?"));
                    self.report(
                        source.offset(id.name),
                        Lint::UnknownSlot,
                        format!("there is no term `-{}` that can stand here", id.name),
                        help,
                    );
                }
            },
            ast::InlineExpression::MessageReference { id, attribute } => {
                let part = self
                    .outline
                    .parts
                    .get(id.name)
                    .filter(|_| attribute.is_none());
                let pattern =
                    part.and_then(|part| part.for_way(self.sms, self.tone == Tone::Discreet));
                match pattern {
                    Some(pattern) if self.depth < DEEPEST => {
                        self.depth += 1;
                        self.pattern(pattern, nodes);
                        self.depth -= 1;
                    }
                    _ => self.no_such_part(id.name),
                }
            }
            ast::InlineExpression::FunctionReference { id, .. }
            | ast::InlineExpression::TermReference { id, .. } => self.report(
                source.offset(id.name),
                Lint::NotInTheSubset,
                format!("`{}` cannot be called in a reply", id.name),
                Some("slots come ready to read: `{ $hours }`".to_owned()),
            ),
            ast::InlineExpression::NumberLiteral { value } => self.report(
                source.offset(value),
                Lint::NotInTheSubset,
                format!("the number `{value}` does not belong in braces"),
                Some("write it as words, or use a slot".to_owned()),
            ),
        }
    }

    fn no_such_part(&mut self, name: &'s str) {
        let help = if Slot::from_id(name).is_some() {
            Some(format!("a slot is written with a dollar sign: `${name}`"))
        } else {
            nearest(name, self.outline.parts.keys().copied())
                .map(|near| format!("did you mean `{near}`?"))
        };
        self.report(
            self.outline.source.offset(name),
            Lint::NotInTheSubset,
            format!("`{name}` cannot be put in here: only `part-...` of the same file can"),
            help,
        );
    }

    fn slot(&mut self, name: &str, at: usize) -> Option<Slot> {
        let slot = Slot::from_id(name);
        if slot.is_none() {
            let help = nearest(name, Slot::ALL.iter().map(|slot| slot.id()))
                .map(|near| format!("did you mean `${near}`?"));
            self.report(
                at,
                Lint::UnknownSlot,
                format!("there is no slot `${name}`"),
                help,
            );
        }
        slot
    }

    fn choice(
        &mut self,
        selector: &'s ast::InlineExpression<&'s str>,
        variants: &'s [ast::Variant<&'s str>],
        nodes: &mut Vec<Node>,
    ) {
        let ast::InlineExpression::VariableReference { id } = selector else {
            let at = variants
                .first()
                .map_or(0, |one| self.outline.source.offset(key_name(&one.key)));
            let help = Some("choose by `$tone` or by a slot".to_owned());
            self.report(
                at,
                Lint::NotInTheSubset,
                "a choice is made by a slot".to_owned(),
                help,
            );
            return;
        };
        if id.name == "tone" {
            self.tone_choice(variants, nodes);
            return;
        }
        let at = self.outline.source.offset(id.name);
        let Some(slot) = self.slot(id.name, at) else {
            return;
        };
        let mut arms: Vec<Arm> = Vec::new();
        let mut otherwise = None;
        for variant in variants {
            let key = self.key(slot, &variant.key);
            let mut inner = Vec::new();
            self.pattern(&variant.value, &mut inner);
            if variant.default {
                otherwise = Some((key, inner));
            } else if let Some(key) = key {
                if arms.iter().any(|arm| arm.key == key) {
                    let name = key_name(&variant.key);
                    let at = self.outline.source.offset(name);
                    self.report(
                        at,
                        Lint::WrongChoice,
                        format!("the arm `[{name}]` is there twice"),
                        None,
                    );
                }
                arms.push(Arm { key, nodes: inner });
            }
        }
        if let Some((key, inner)) = otherwise {
            self.check_arms(slot, &arms, key, at);
            arms.push(Arm {
                key: Key::Otherwise,
                nodes: inner,
            });
        }
        nodes.push(Node::Choice(slot, arms, at));
    }

    /// The tone is known when a template is loaded: only its arm stays.
    fn tone_choice(&mut self, variants: &'s [ast::Variant<&'s str>], nodes: &mut Vec<Node>) {
        for variant in variants {
            let name = key_name(&variant.key);
            if Tone::from_id(name).is_none() {
                let at = self.outline.source.offset(name);
                let help = nearest(name, Tone::ALL.iter().map(|tone| tone.id()))
                    .map(|near| format!("did you mean `[{near}]`?"));
                self.report(
                    at,
                    Lint::WrongChoice,
                    format!("there is no tone `{name}`"),
                    help,
                );
            }
        }
        let of = |tone: Tone| {
            variants
                .iter()
                .find(move |variant| Tone::from_id(key_name(&variant.key)) == Some(tone))
        };
        // What is firm enough the second time is firm enough the third.
        let firm = if self.tone == Tone::Firmer {
            of(Tone::Firm)
        } else {
            None
        };
        let chosen = of(self.tone)
            .or(firm)
            .or_else(|| variants.iter().find(|variant| variant.default));
        if let Some(variant) = chosen {
            self.pattern(&variant.value, nodes);
        }
    }

    fn key(&mut self, slot: Slot, key: &'s ast::VariantKey<&'s str>) -> Option<Key> {
        let name = key_name(key);
        let (found, known): (Option<Key>, Vec<&str>) = match slot.kind() {
            Kind::Optional | Kind::Always => (
                match name {
                    "none" => Some(Key::Unknown),
                    "some" => Some(Key::Otherwise),
                    _ => None,
                },
                vec!["none", "some"],
            ),
            Kind::Number => (
                Plural::from_id(name).map(Key::Plural),
                Plural::ALL.iter().map(|one| one.id()).collect(),
            ),
            Kind::Choice(words) => (
                words
                    .iter()
                    .position(|word| *word == name)
                    .and_then(|place| u16::try_from(place).ok())
                    .map(Key::Word),
                words.to_vec(),
            ),
        };
        if found.is_none() {
            let at = self.outline.source.offset(name);
            let message = format!("`${}` is never `{name}`", slot.id());
            let help = Some(format!("its arms are [{}]", known.join("], [")));
            self.report(at, Lint::WrongChoice, message, help);
        }
        found
    }

    /// Whether the arms of a choice are those that the slot needs in this language.
    fn check_arms(&mut self, slot: Slot, arms: &[Arm], otherwise: Option<Key>, at: usize) {
        let has = |key: Key| arms.iter().any(|arm| arm.key == key) || otherwise == Some(key);
        let missing: Vec<&str> = match slot.kind() {
            Kind::Always => vec![],
            Kind::Optional => {
                if otherwise == Some(Key::Unknown) {
                    let help = Some("mark `*[some]`".to_owned());
                    let message = format!("the default arm of `${}` must be `[some]`", slot.id());
                    self.report(at, Lint::WrongChoice, message, help);
                }
                if has(Key::Unknown) {
                    vec![]
                } else {
                    vec!["none"]
                }
            }
            Kind::Number => forms(self.outline.source.language)
                .iter()
                .filter(|(form, _)| !has(Key::Plural(*form)))
                .map(|(form, _)| form.id())
                .collect(),
            Kind::Choice(words) => (0_u16..)
                .zip(words)
                .filter(|(place, _)| !has(Key::Word(*place)))
                .map(|(_, word)| *word)
                .collect(),
        };
        if !missing.is_empty() {
            let message = format!(
                "the choice by `${}` lacks the arm [{}]",
                slot.id(),
                missing.join("], [")
            );
            self.report(at, Lint::WrongChoice, message, None);
        }
    }
}

/// Joins literals, makes single line breaks spaces and blank lines paragraphs.
fn tidy(nodes: Vec<Node>) -> Vec<Node> {
    let mut tidied: Vec<Node> = Vec::new();
    let mut text = String::new();
    for node in nodes {
        match node {
            Node::Literal(literal) => text.push_str(&literal),
            Node::Choice(slot, arms, at) => {
                flow(&mut text, &mut tidied);
                let arms = arms
                    .into_iter()
                    .map(|arm| Arm {
                        key: arm.key,
                        nodes: tidy(arm.nodes),
                    })
                    .collect();
                tidied.push(Node::Choice(slot, arms, at));
            }
            other => {
                flow(&mut text, &mut tidied);
                tidied.push(other);
            }
        }
    }
    flow(&mut text, &mut tidied);
    tidied
}

fn flow(text: &mut String, nodes: &mut Vec<Node>) {
    let mut newlines = 0;
    let mut literal = String::new();
    for c in text.chars() {
        match c {
            '\n' => newlines += 1,
            // An arm that says nothing leaves no second space.
            ' ' if newlines > 0 || literal.ends_with(' ') => {}
            '\r' => {}
            c => {
                close_gap(&mut newlines, &mut literal, nodes);
                literal.push(c);
            }
        }
    }
    close_gap(&mut newlines, &mut literal, nodes);
    if !literal.is_empty() {
        nodes.push(Node::Literal(literal));
    }
    text.clear();
}

fn close_gap(newlines: &mut usize, literal: &mut String, nodes: &mut Vec<Node>) {
    match *newlines {
        0 => {}
        1 => literal.push(' '),
        _ => {
            if !literal.is_empty() {
                nodes.push(Node::Literal(std::mem::take(literal)));
            }
            nodes.push(Node::Paragraph);
        }
    }
    *newlines = 0;
}

const fn key_name<'s>(key: &ast::VariantKey<&'s str>) -> &'s str {
    match key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}

/// How deep parts may hold parts: a part that holds itself ends here.
const DEEPEST: u8 = 4;
