//! Policies: what is refused and how, what is generated and fresh.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod support;

use kindline::{Event, Policy};

/// Ten mistakes of ten kinds.
const TEN_MISTAKES: &str = r#"policy = "broken"
version = 3
extends = "social-work"

[agency]
regoin = "US"

[hours]
zone = "America/New_Yrok"
mon-fri = "17:00-25:00"

[response]
within = "soon"

[replies]
tone = "stern"

[rules]
off = ["crisis.any-hour", "hours.late-mesage"]

[[rule]]
id = "own.no-fax"
title = "No fax"
why = "It stands in the hallway."
on = ["message.draftd"]
when = { channel = "telegraph", confidentiality = ">= Q" }
then = { verdict = "forbid" }
"#;

#[test]
fn ten_mistakes_are_ten_problems_with_line_and_help() {
    let error = Policy::parse("broken.toml", TEN_MISTAKES).unwrap_err();
    let report: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
    let report = report.join("\n");
    for (line, word) in [
        (2, "version"),
        (6, "regoin"),
        (9, "New_Yrok"),
        (10, "25:00"),
        (13, "soon"),
        (16, "stern"),
        (19, "crisis.any-hour"),
        (19, "hours.late-mesage"),
        (25, "message.draftd"),
        (26, "telegraph"),
        (26, ">= Q"),
        (27, "forbid"),
    ] {
        assert!(
            error.problems().iter().any(|problem| {
                problem.line() == Some(line) && problem.to_string().contains(word)
            }),
            "line {line} says nothing of {word}:\n{report}"
        );
    }
    assert!(error.problems().len() >= 10, "{report}");
}

#[test]
fn syntax_errors_do_not_hide_other_mistakes() {
    let text = "policy = \"x\"\nversion = \"1\"\nextends = \"social-wrok\"\nx = = 3\n[hours]\nzone = \"UTC\"\n";
    let error = Policy::parse("x.toml", text).unwrap_err();
    let lines: Vec<_> = error
        .problems()
        .iter()
        .filter_map(kindline::Problem::line)
        .collect();
    assert!(lines.contains(&3) && lines.contains(&4), "{error}");
}

#[test]
fn sensitive_settings_are_judged_with_their_lines() {
    let text = format!(
        "{}\n[sensitive]\nallow = [\"x\"]\nlocals = \"US\"\n\
         [[sensitive.identifier]]\nkind = \"BADGE\"\npattern = \"B-#{{4\"\n\
         [sensitive.redaction]\noperator = \"hide\"\n[sensitive.redaction.kinds]\nPHONE = \"mask\"\n",
        support::REFERENCE
    );
    let line = |word: &str| text.lines().position(|line| line.contains(word)).unwrap() + 1;
    let error = Policy::parse("x.toml", &text).unwrap_err();
    for (word, field) in [
        ("allow", "sensitive.allow[0]"),
        ("locals", "sensitive.locals"),
        ("pattern", "sensitive.identifier[0].pattern"),
        ("hide", "sensitive.redaction.operator"),
        ("PHONE", "sensitive.redaction.kinds.PHONE"),
    ] {
        let problem = error
            .problems()
            .iter()
            .find(|problem| problem.field() == field);
        let found = problem.and_then(kindline::Problem::line);
        assert_eq!(found, u32::try_from(line(word)).ok(), "{field}\n{error}");
    }
    assert_eq!(error.problems().len(), 5, "{error}");
}

#[test]
fn the_engine_looks_for_the_policys_own_terms() {
    let text = format!(
        "{}\n[sensitive]\ndeny = [{{ text = \"Project Lantern\", kind = \"PROJECT\", label = \"DV_LOCATION\" }}]\n\
         [sensitive.redaction]\nkinds = {{ PROJECT = \"remove\", PERSON = \"pseudonym\" }}\n",
        support::REFERENCE
    );
    let engine = kindline::Engine::new(Policy::parse("x.toml", &text).unwrap());
    let scan = engine.scan("We meet at project lantern.");
    assert_eq!(scan.confidentiality.id(), "V");
    let redacted = engine.redact("Hi Loretta, call 313-555-0107", engine.policy().redaction());
    assert_eq!(redacted.text, "Hi [PERSON A], call [PHONE_NUMBER]");
    let draft = Event::from_json(
        br#"{"kind": "message.drafted", "channel": "sms", "party": "client", "text": "We meet at Project Lantern."}"#,
    )
    .unwrap();
    let decision = engine.decide(&draft, "2026-05-13T15:00:00Z".parse().unwrap());
    assert!(decision.verdict > kindline::Verdict::Notify, "{decision:?}");
}

#[test]
fn a_policy_that_answers_no_crisis_is_refused() {
    let text = "policy = \"x\"\nversion = \"1\"\n[hours]\nzone = \"UTC\"\nmon = \"09:00-17:00\"\n";
    let error = Policy::parse("x.toml", text).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("no rule answers a crisis in `message.received`"),
        "{error}"
    );
}

#[test]
fn an_example_that_does_not_come_out_is_a_problem() {
    let text = format!(
        "{}\n[[rule]]\nid = \"own.no-fax\"\ntitle = \"No fax\"\nwhy = \"Hallway.\"\non = \"message.drafted\"\n\
         when = {{ channel = \"fax\" }}\nthen = {{ verdict = \"block\" }}\n\
         [[rule.example]]\nevent = {{ kind = \"message.drafted\", channel = \"sms\", party = \"client\", text = \"hello\" }}\n",
        support::REFERENCE
    );
    let error = Policy::parse("x.toml", &text).unwrap_err();
    assert!(
        error.to_string().contains("the rule does not fire on this"),
        "{error}"
    );
}

#[test]
fn json_and_toml_policies_are_the_same() {
    let toml = support::policy(support::REFERENCE);
    let json = serde_json::json!({
        "policy": "reference", "version": "1", "extends": "social-work",
        "agency": { "name": "Riverside Family Services", "region": "US" },
        "hours": { "zone": "America/New_York", "mon-fri": "09:00-17:00", "holidays": "US" },
        "response": { "within": "24 hours" },
    });
    let json = support::policy(&json.to_string());
    assert_eq!(toml.stamp(), json.stamp());
}

#[test]
fn the_digest_changes_with_the_policy_and_not_with_its_layout() {
    let digest = |text: &str| support::policy(text).stamp().digest.clone();
    let plain = digest(support::REFERENCE);
    let spaced = support::REFERENCE.replace(" = ", "   =   ");
    assert_eq!(plain, digest(&spaced));
    assert_ne!(plain, digest(&support::REFERENCE.replace("17:00", "16:00")));
}

#[test]
fn unknown_keys_of_an_event_are_named_with_the_nearest() {
    let json = br#"{"kind": "message.received", "chanel": "sms", "facts": {"reciepient_zone": "UTC", "mfa": 3}}"#;
    let error = Event::from_json(json).unwrap_err();
    let text = error.to_string();
    assert!(text.contains("did you mean `channel`?"), "{text}");
    assert!(text.contains("did you mean `recipient_zone`?"), "{text}");
    assert!(text.contains("facts.mfa"), "{text}");
}

/// Generated files are committed; `KINDLINE_BLESS=1 cargo test -p kindline` writes them anew.
#[test]
fn generated_files_are_fresh() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs");
    let pretty = |value| format!("{}\n", serde_json::to_string_pretty(&value).unwrap());
    for (file, fresh) in [
        ("schema/event.schema.json", pretty(Event::json_schema())),
        ("schema/policy.schema.json", pretty(Policy::json_schema())),
        ("rules.md", kindline::rule_reference()),
    ] {
        let path = format!("{root}/{file}");
        if std::env::var_os("KINDLINE_BLESS").is_some() {
            std::fs::write(&path, &fresh).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == fresh,
            "docs/{file} is stale: run KINDLINE_BLESS=1 cargo test -p kindline"
        );
    }
}
