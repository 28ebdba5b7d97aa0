//! The invariants of docs/architecture.md, each as a property over random events.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod support;

use chrono::{DateTime, Utc};
use kindline::{Decision, Engine, Event, Verdict};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| support::engine(support::REFERENCE));

fn decide(engine: &Engine, json: &Value) -> Decision {
    let event = support::event(json);
    engine.decide(&event, moment(&event))
}

fn moment(event: &Event) -> DateTime<Utc> {
    event
        .at
        .map_or(DateTime::from_timestamp(1_778_700_000, 0).unwrap(), |at| {
            at.to_utc()
        })
}

fn is_crisis(json: &Value) -> bool {
    json["text"] == "i want to kill myself tonight"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    /// Invariants 1 and 2: every event has an answer, and the same one every time.
    #[test]
    fn deciding_is_total_and_repeatable(json in support::any_event()) {
        let first = decide(&ENGINE, &json);
        prop_assert_eq!(&first, &decide(&ENGINE, &json));
        prop_assert!(!first.explain().is_empty());
        if let Some(until) = first.until {
            let event = support::event(&json);
            prop_assert!(until.to_utc() >= moment(&event));
            prop_assert!(ENGINE.policy().calendar().is_open(until.to_utc()));
        }
    }

    /// Invariant 3: the order of the rules changes nothing, the digest included.
    #[test]
    fn the_order_of_rules_changes_nothing(
        rules in Just(support::base_rules()).prop_shuffle(),
        events in prop::collection::vec(support::any_event(), 20),
    ) {
        static IN_ORDER: LazyLock<Engine> =
            LazyLock::new(|| Engine::new(support::policy_of(&support::base_rules())));
        let shuffled = Engine::new(support::policy_of(&rules));
        for json in &events {
            prop_assert_eq!(decide(&IN_ORDER, json), decide(&shuffled, json));
        }
    }

    /// Invariant 3: a rule more never loosens a decision.
    #[test]
    fn a_rule_more_never_loosens(
        rules in Just(support::base_rules()).prop_flat_map(|rules| {
            let count = rules.len();
            prop::sample::subsequence(rules, 1..count)
        }),
        events in prop::collection::vec(support::any_event(), 20),
    ) {
        let mut rules = rules;
        let crisis = support::base_rules().into_iter().find(|rule| rule.contains("crisis.any-hour")).unwrap();
        if !rules.contains(&crisis) {
            rules.push(crisis);
        }
        let fewer = Engine::new(support::policy_of(&rules));
        static ALL: LazyLock<Engine> =
            LazyLock::new(|| Engine::new(support::policy_of(&support::base_rules())));
        for json in &events {
            let (fewer, all) = (decide(&fewer, json), decide(&ALL, json));
            prop_assert!(fewer.verdict <= all.verdict, "{} > {}", fewer.verdict, all.verdict);
            prop_assert!(!fewer.escalate || all.escalate);
            for obligation in &fewer.obligations {
                prop_assert!(all.obligations.contains(obligation));
            }
        }
    }

    /// Invariant 4: a fact that nobody gave is never milder than one that somebody gave.
    ///
    /// Rules that say `known` take silence for no by their own word, and reports (a lost device) are
    /// told or not told; docs/policy.md lists both.
    #[test]
    fn unknown_never_relaxes(json in support::any_event(), which in 0..SAFEGUARDS.len()) {
        static STRICT: LazyLock<Engine> = LazyLock::new(|| {
            let rules: Vec<String> =
                support::base_rules().into_iter().filter(|rule| !rule.contains("\"known\"")).collect();
            Engine::new(support::policy_of(&rules))
        });
        let key = SAFEGUARDS[which];
        let mut without = json.clone();
        match key.strip_prefix("facts.") {
            Some(fact) => drop(without["facts"].as_object_mut().map(|facts| facts.remove(fact))),
            None => drop(without.as_object_mut().unwrap().remove(key)),
        }
        let (given, unknown) = (decide(&STRICT, &json), decide(&STRICT, &without));
        prop_assert!(unknown.verdict >= given.verdict, "{key}: {} < {}", unknown.verdict, given.verdict);
    }

    /// Invariant 5: a crisis is escalated and answered with the emergency line, and never held.
    #[test]
    fn crisis_comes_first(json in support::any_event()) {
        let mut json = json;
        json["text"] = "i want to kill myself tonight".into();
        prop_assume!(support::event(&json).kind.is_inbound());
        let decision = decide(&ENGINE, &json);
        prop_assert!(decision.escalate);
        prop_assert!(!matches!(decision.verdict, Verdict::Hold | Verdict::Redirect | Verdict::Require));
        prop_assert!(decision.until.is_none());
        match &decision.silence {
            // A list or a robot is never answered, but a person still looks at once.
            Some(silence) => prop_assert_eq!(silence.strength, "hard"),
            None => {
                prop_assert_eq!(decision.replies.len(), 1);
                prop_assert_eq!(decision.replies[0].template, "crisis");
                prop_assert!(decision.replies[0].text.contains("911"));
            }
        }
    }

    /// Invariant 5 from the other side: whatever a policy's own rule says, it cannot hide a crisis.
    #[test]
    fn no_rule_can_hide_a_crisis(verdict in prop::sample::select(Verdict::ALL)) {
        let rule = format!(
            "{}\n[[rule]]\nid = \"own.block\"\ntitle = \"t\"\nwhy = \"w\"\non = [\"message.received\"]\nthen = {{ verdict = \"{verdict}\" }}\n",
            support::REFERENCE,
        );
        let json = serde_json::json!({
            "kind": "message.received", "channel": "sms", "party": "client",
            "at": "2026-05-16T02:00:00-04:00", "text": "i want to kill myself tonight",
        });
        let decision = decide(&support::engine(&rule), &json);
        prop_assert!(decision.verdict <= Verdict::Notify);
        prop_assert!(decision.escalate && decision.replies.len() == 1);
    }

    /// Invariant 6: no word of a message, header or address appears in anything that comes out.
    #[test]
    fn no_words_come_out(json in support::any_event(), marker in "[b-df-hj-np-tv-z]{9}", at in 0..4_usize) {
        let mut json = json;
        let words = [
            format!("{marker} i want to kill myself"),
            format!("my hiv test {marker}@example.org 219-09-9999"),
            format!("{marker} {marker}"),
            format!("call {marker} at 212-555-0142"),
        ];
        json["text"] = words[at].clone().into();
        if !json["facts"].is_object() {
            json["facts"] = serde_json::json!({});
        }
        json["facts"]["envelope_from"] = format!("{marker}@example.org").into();
        json["facts"]["own_addresses"] = serde_json::json!([marker]);
        json["facts"]["headers"] = serde_json::json!([["Subject", marker]]);
        json["facts"]["safe_contact_flag"] = marker.clone().into();
        let event = support::event(&json);
        let decision = ENGINE.decide(&event, moment(&event));
        let mut shown = vec![
            format!("{event:?}"),
            format!("{decision:?}"),
            decision.explain(),
            serde_json::to_string(&decision).unwrap(),
            format!("{:?}", *ENGINE),
        ];
        // The same words in an event that cannot be read.
        json["text"] = serde_json::json!([words[at]]);
        json["kind"] = words[at].clone().into();
        json["facts"]["headers"] = serde_json::json!(words[at]);
        json["facts"]["recipient_zone"] = words[at].clone().into();
        let error = Event::from_json(json.to_string().as_bytes()).unwrap_err();
        shown.push(format!("{error} {error:?}"));
        let broken = json.to_string().replace("\"text\":", "\"text\"");
        shown.push(format!("{:?}", Event::from_row(broken.as_bytes()).event));
        for text in shown {
            prop_assert!(!text.contains(&marker), "{text}");
        }
    }

    /// Whatever bytes arrive, the answer is an event or an error that names a problem.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Err(error) = Event::from_json(&bytes) {
            prop_assert!(!error.problems().is_empty());
        }
    }

    /// A remedy that is offered works: the rules allow the event once its steps are taken.
    #[test]
    fn remedies_by_channel_and_time_work(json in support::any_event()) {
        use kindline::Step;
        let decision = decide(&ENGINE, &json);
        for remedy in &decision.remedies {
            prop_assert!(!remedy.steps.is_empty());
            let mut changed = json.clone();
            let mut covered = true;
            for step in &remedy.steps {
                match step {
                    Step::Wait(until) => changed["at"] = until.to_rfc3339().into(),
                    Step::UseChannel(channel) => changed["channel"] = channel.id().into(),
                    _ => covered = false,
                }
            }
            if covered {
                let after = decide(&ENGINE, &changed);
                prop_assert!(after.verdict <= Verdict::Notify, "{remedy}: {}", after.verdict);
            }
        }
    }
}

const SAFEGUARDS: &[&str] = &[
    "channel",
    "account",
    "party",
    "consent",
    "store",
    "facts.recipients_visible",
    "facts.address_verified",
    "facts.release_on_file",
    "facts.written_consent_on_file",
    "facts.consent_to_search",
    "facts.reason",
    "facts.approved",
    "facts.store_encrypted",
    "facts.store_agreement",
    "facts.screen_lock",
    "facts.disk_encryption",
    "facts.mfa",
];

/// The properties above must meet real crises and real holds, or they prove nothing.
#[test]
fn random_events_reach_every_verdict() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = support::any_event();
    let mut seen = std::collections::BTreeSet::new();
    let mut crises = 0;
    for _ in 0..5_000 {
        let json = strategy.new_tree(&mut runner).unwrap().current();
        seen.insert(decide(&ENGINE, &json).verdict);
        crises += usize::from(is_crisis(&json));
    }
    assert_eq!(seen.len(), Verdict::ALL.len(), "{seen:?}");
    assert!(crises > 50);
}
