//! What only shows when the whole policy is seen.

use super::placed::Placed;
use super::settings::RuleSwitches;
use super::{Parts, base};
use crate::document::{Node, Problem, SourceFile, nearest};
use crate::event::EventKind;
use crate::rule::RuleDocument;

/// What can be said of the parts that could be read. Without the base nothing is said about it.
pub(super) fn parts(
    source: &SourceFile<'_>,
    node: &Node,
    parts: &Parts,
    base: Option<&[Node]>,
) -> Vec<Problem> {
    let built_in: Vec<_> = base
        .iter()
        .copied()
        .flatten()
        .flat_map(base::rules)
        .collect();
    let mut problems = rules(source, &parts.rules, &built_in);
    if base.is_some() {
        problems.extend(switches(source, &parts.switches, &built_in));
    }
    if node.get("hours").is_none() {
        let help = "write a table: [hours], zone = \"America/New_York\", mon-fri = \"09:00-17:00\"";
        problems.push(source.place(
            Problem::new("hours", "when do you answer?").help(help),
            None,
        ));
    }
    problems
}

/// Switches must name built-in rules, and locked rules stay on.
fn switches(
    source: &SourceFile<'_>,
    switches: &RuleSwitches,
    built_in: &[Placed<RuleDocument>],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let find = |id: &str| built_in.iter().find(|rule| rule.id == id);
    for switch in switches.on.iter().chain(&switches.off) {
        if find(switch).is_none() {
            let ids = built_in.iter().map(|rule| rule.id.as_str());
            let help = match nearest(switch, ids) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`kindline rules` lists the built-in rules".to_owned(),
            };
            let message = format!("there is no built-in rule `{}`", switch.value);
            problems.push(switch.problem(source, "", message, help));
        }
    }
    for switch in &switches.off {
        if find(switch).is_some_and(|rule| rule.locked == Some(true)) {
            let message = format!("the rule `{}` is locked and stays on", switch.value);
            problems.push(switch.problem(source, "", message, "take it out of the list"));
        }
        if switches.on.iter().any(|on| on.value == switch.value) {
            let message = format!("the rule `{}` is switched on and off", switch.value);
            problems.push(switch.problem(source, "", message, "keep it in one of the lists"));
        }
    }
    problems
}

/// The author's own rules must be usable: one id each, something to look at, a sensible outcome.
fn rules(
    source: &SourceFile<'_>,
    rules: &[Placed<RuleDocument>],
    built_in: &[Placed<RuleDocument>],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, rule) in rules.iter().enumerate() {
        let mut report = |field: &str, message: String, help: &str| {
            problems.push(rule.problem(source, field, message, help));
        };
        let earlier = rules.iter().take(index).chain(built_in);
        if earlier.into_iter().any(|other| other.id == rule.id) {
            report(
                "id",
                format!("there already is a rule `{}`", rule.id),
                "choose another id",
            );
        }
        let plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
        if rule.id.is_empty() || !rule.id.bytes().all(plain) {
            report(
                "id",
                format!("`{}` is not a rule id", rule.id),
                "small letters, digits, dots and hyphens, such as `channel.no-fax`",
            );
        }
        if rule.on.is_empty() {
            report(
                "on",
                format!("the rule `{}` looks at no event", rule.id),
                "add `on = [\"message.drafted\"]`",
            );
        }
        if rule.why.trim().is_empty() {
            report(
                "why",
                format!("the rule `{}` does not say why", rule.id),
                "the worker who meets it will ask",
            );
        }
    }
    problems
}

/// Whatever else a policy says, a crisis must be answered and escalated.
pub(super) fn whole(source: &SourceFile<'_>, rules: &[RuleDocument]) -> Vec<Problem> {
    EventKind::ALL
        .iter()
        .filter(|kind| kind.is_inbound())
        .filter(|kind| {
            !rules
                .iter()
                .any(|rule| rule.on.contains(kind) && answers_crisis(rule))
        })
        .map(|kind| {
            let problem = Problem::new("rule", format!("no rule answers a crisis in `{kind}`"))
                .help("add `extends = \"social-work\"`, whose rule `crisis.any-hour` does");
            source.place(problem, None)
        })
        .collect()
}

/// Whether a rule fires on every crisis, escalates it and sends the words for it.
fn answers_crisis(rule: &RuleDocument) -> bool {
    let asks_only_for_crisis = rule.when.as_ref().is_none_or(|when| when.is_only_crisis());
    asks_only_for_crisis
        && rule.unless.is_empty()
        && rule.then.escalate == Some(true)
        && rule
            .then
            .reply
            .is_some_and(|reply| reply.0 == kindline_reply::Message::Crisis)
}
