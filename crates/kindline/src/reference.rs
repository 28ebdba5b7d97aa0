//! The rule reference: the manual pages of the built-in policy, generated from its own documents.

use std::fmt::Write as _;

use crate::policy::built_in_areas;
use crate::rule::{Condition, RuleDocument};

/// The built-in policy's rules as Markdown, by area. `docs/rules.md` is this text; a test says when
/// it is stale.
#[must_use]
pub fn rule_reference() -> String {
    let mut text = String::from(
        "# Rules of the base policy `social-work`\n\n\
         Generated from `crates/kindline/policies/social-work/*.toml`; do not edit.\n",
    );
    for (area, rules) in built_in_areas() {
        let _ = write!(text, "\n## {}\n", area.replace('-', " "));
        for rule in &rules {
            page(&mut text, rule);
        }
    }
    text
}

fn page(text: &mut String, rule: &RuleDocument) {
    let _ = write!(
        text,
        "\n### `{}`\n\n**{}.** {}\n\n",
        rule.id, rule.title, rule.why
    );
    let kinds: Vec<String> = rule.on.iter().map(|kind| format!("`{kind}`")).collect();
    let _ = writeln!(text, "- looks at: {}", kinds.join(", "));
    if let Some(when) = &rule.when {
        let _ = writeln!(text, "- when: {}", condition(when));
    }
    for unless in &rule.unless {
        let _ = writeln!(text, "- unless: {}", condition(unless));
    }
    let _ = write!(text, "- then: **{}**", rule.then.verdict);
    if rule.then.escalate == Some(true) {
        text.push_str(", escalate");
    }
    if let Some(reply) = rule.then.reply {
        let _ = write!(text, ", reply `{}`", reply.id());
    }
    for obligation in &rule.then.oblige {
        let _ = write!(text, ", `{obligation}`");
    }
    text.push('\n');
    if rule.locked == Some(true) {
        text.push_str("- locked: no agency can switch it off\n");
    }
    if rule.off == Some(true) {
        text.push_str("- off unless switched on\n");
    }
    let _ = writeln!(text, "- sources: {}", rule.cite.join("; "));
}

fn condition(condition: &Condition) -> String {
    condition.to_string()
}
