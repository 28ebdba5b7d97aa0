//! A rule's examples, run where the rule is written.

use chrono::{DateTime, Utc};

use super::{Placed, Policy};
use crate::document::{Problem, SourceFile};
use crate::engine::Engine;
use crate::rule::{Example, RuleDocument};

/// Runs the examples of an author's own rules.
pub(super) fn run(
    source: &SourceFile<'_>,
    rules: &[Placed<RuleDocument>],
    policy: &Policy,
) -> Vec<Problem> {
    if rules
        .iter()
        .all(|rule| rule.example.is_empty() && rule.counter.is_empty())
    {
        return Vec::new();
    }
    let engine = Engine::new(policy.clone());
    let wrong = rules.iter().flat_map(|rule| {
        check(&engine, rule).into_iter().map(|wrong| {
            rule.problem(
                source,
                &wrong.field,
                wrong.message,
                "mend the rule or the example",
            )
        })
    });
    wrong.collect()
}

/// An example that does not come out as it is written.
#[derive(Debug)]
pub(crate) struct WrongExample {
    pub(crate) field: String,
    pub(crate) message: String,
}

/// Runs a rule's examples and counter-examples.
pub(crate) fn check(engine: &Engine, rule: &RuleDocument) -> Vec<WrongExample> {
    let mut wrong = Vec::new();
    let groups = [
        ("example", true, &rule.example),
        ("counter", false, &rule.counter),
    ];
    for (group, should_fire, examples) in groups {
        for (index, example) in examples.iter().enumerate() {
            let field = format!("{group}[{index}]");
            let decision = engine.decide(&example.event, moment(engine, example));
            let fires = decision.reasons.iter().any(|reason| reason.rule == rule.id);
            if fires != should_fire {
                let message = if fires {
                    "the rule fires on this"
                } else {
                    "the rule does not fire on this"
                };
                wrong.push(WrongExample {
                    field,
                    message: format!("{message} (`{}`)", rule.id),
                });
            } else if let Some(expect) = example.expect.filter(|expect| *expect != decision.verdict)
            {
                let message = format!(
                    "the verdict is `{}`, not `{expect}` (`{}`)",
                    decision.verdict, rule.id
                );
                wrong.push(WrongExample { field, message });
            }
        }
    }
    wrong
}

/// When an example happens: at its own moment, else on an ordinary open morning.
fn moment(engine: &Engine, example: &Example) -> DateTime<Utc> {
    let ordinary = DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_586);
    example.event.at.map_or_else(
        || {
            engine
                .policy()
                .calendar()
                .next_open(ordinary)
                .unwrap_or(ordinary)
        },
        |at| at.to_utc(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::built_in_areas;

    /// New York, nine to five, a Saturday with a break, a closure, and every optional rule on.
    const REFERENCE: &str = r#"
        policy = "reference"
        version = "1"
        extends = "social-work"
        [agency]
        region = "US"
        [hours]
        zone = "America/New_York"
        mon-fri = "09:00-17:00"
        sat = ["09:00-12:00", "13:00-15:00"]
        holidays = "US"
        closures = [{ from = "2026-08-17", through = "2026-08-21", name = "Staff retreat" }]
        [rules]
        on = ["accounts.password-age"]
    "#;

    #[test]
    fn every_built_in_rule_keeps_its_examples() {
        let plain = Engine::new(Policy::parse("reference.toml", REFERENCE).unwrap());
        let strict = REFERENCE.replace("on = [", "on = [\"channels.risk-notice-first\", ");
        let strict = Engine::new(Policy::parse("reference.toml", &strict).unwrap());
        let mut wrong = Vec::new();
        for rule in built_in_areas().into_iter().flat_map(|(_, rules)| rules) {
            let engine = if rule.id == "channels.risk-notice-first" {
                &strict
            } else {
                &plain
            };
            for each in check(engine, &rule) {
                wrong.push(format!("{}.{}: {}", rule.id, each.field, each.message));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
