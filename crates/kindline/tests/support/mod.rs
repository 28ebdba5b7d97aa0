//! What the tests of this crate share: a reference agency and random events.

#![allow(dead_code, reason = "each test file uses its own part")]

use kindline::{Engine, Event, Policy};
use kindline_testkit::Overrides;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The agency that all vignettes and examples speak of: New York, Monday to Friday nine to five.
pub(crate) const REFERENCE: &str = r#"
policy = "reference"
version = "1"
extends = "social-work"

[agency]
name = "Riverside Family Services"
region = "US"

[hours]
zone = "America/New_York"
mon-fri = "09:00-17:00"
holidays = "US"

[response]
within = "24 hours"
"#;

pub(crate) fn policy(text: &str) -> Policy {
    match Policy::parse("test.toml", text) {
        Ok(policy) => policy,
        Err(error) => panic!("{error}"),
    }
}

pub(crate) fn engine(text: &str) -> Engine {
    Engine::new(policy(text))
}

pub(crate) fn event(json: &Value) -> Event {
    match Event::from_json(json.to_string().as_bytes()) {
        Ok(event) => event,
        Err(error) => panic!("{error}\n{json}"),
    }
}

/// The base policy's files as one document without `extends`, and its rules one by one.
pub(crate) fn base_rules() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/policies/social-work");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            text.split("[[rule]]\n")
                .skip(1)
                .map(|rule| format!("[[rule]]\n{rule}"))
                .collect::<Vec<_>>()
        })
        // The examples would run at every parse; another test runs them.
        .map(|rule| rule.split("[[rule.").next().unwrap_or_default().to_owned())
        .collect()
}

/// A policy of these rules alone.
pub(crate) fn policy_of(rules: &[String]) -> Policy {
    let head = REFERENCE.replace("extends = \"social-work\"\n", "");
    policy(&format!("{head}\n{}", rules.join("\n")))
}

/// Words of every kind that a rule looks for, and ordinary ones.
pub(crate) const TEXTS: &[&str] = &[
    "see you thursday at 3",
    "i want to kill myself tonight",
    "some days I wish I wasn't here anymore",
    "Your HIV test came back positive.",
    "my client is on methadone",
    "he hit me again, i am scared",
    "STOP",
    "my number is 212-555-0142 and my ssn is 219-09-9999",
    "So proud of my client today, six months sober!",
    "",
    "ünïcödé \u{1F600}\u{200B} text",
];

/// Random events over every key of the schema.
pub(crate) fn any_event() -> BoxedStrategy<Value> {
    let mut overrides = Overrides::new();
    overrides.insert(
        "text",
        prop::sample::select(TEXTS).prop_map(Value::from).boxed(),
    );
    // Ten years around the present, to the second, with any offset of a whole hour.
    let at = (1_700_000_000_i64..2_000_000_000, -12_i32..=14).prop_map(|(seconds, hours)| {
        let offset = chrono::FixedOffset::east_opt(hours * 3600).unwrap();
        let at = chrono::DateTime::from_timestamp(seconds, 0)
            .unwrap()
            .with_timezone(&offset);
        Value::from(at.to_rfc3339())
    });
    overrides.insert("at", at.boxed());
    let date = (1_500_000_000_i64..2_100_000_000)
        .prop_map(|seconds| {
            Value::from(
                chrono::DateTime::from_timestamp(seconds, 0)
                    .unwrap()
                    .date_naive()
                    .to_string(),
            )
        })
        .boxed();
    for key in ["from", "through", "case_closed_on"] {
        overrides.insert(key, date.clone());
    }
    let zones = [
        "America/New_York",
        "Pacific/Honolulu",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "UTC",
    ];
    overrides.insert(
        "recipient_zone",
        prop::sample::select(zones.to_vec())
            .prop_map(Value::from)
            .boxed(),
    );
    let spans = ["21:00-08:00", "22:30-06:15", "12:00-13:00"];
    overrides.insert(
        "recipient_quiet_hours",
        prop::sample::select(spans.to_vec())
            .prop_map(Value::from)
            .boxed(),
    );
    let header = prop::sample::select(vec![
        json!(["From", "Client <client@example.org>"]),
        json!(["List-Id", "<network.example.org>"]),
        json!(["Auto-Submitted", "auto-replied"]),
        json!(["X-Auto-Response-Suppress", "OOF"]),
    ]);
    overrides.insert(
        "headers",
        prop::collection::vec(header, 0..3)
            .prop_map(Value::from)
            .boxed(),
    );
    kindline_testkit::instances(&Event::json_schema(), &overrides)
}
