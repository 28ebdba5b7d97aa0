//! The engine as an app sees it, against the core.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use kindline_ffi::{
    Channel, Engine, EngineOptions, Event, EventKind, Header, HoursStatus, Inbound, KindlineError,
    Medium, OffsetUnit, Party, PrivateText, Pseudonyms, RedactionKey, RedactionOperator,
    RedactionSettings, RemedyStep, SenderMemory, Verdict, check_policy, failure_drill,
    sms_segments, suppress, versions,
};

const POLICY: &str = include_str!("../../../examples/riverside.toml");

fn engine(offsets: OffsetUnit) -> Arc<Engine> {
    let options = EngineOptions {
        offsets,
        ..EngineOptions::default()
    };
    Engine::new(POLICY.into(), "riverside.toml".to_owned(), options).unwrap()
}

fn instant(rfc3339: &str) -> SystemTime {
    chrono::DateTime::parse_from_rfc3339(rfc3339)
        .unwrap()
        .into()
}

#[test]
fn typed_events_and_json_decide_alike() {
    let engine = engine(OffsetUnit::CodePoints);
    let typed = Event {
        channel: Some(Channel::Sms),
        party: Some(Party::Client),
        text: Some(PrivateText::new("can we move thursday to 4?")),
        facts_json: Some(PrivateText::new(r#"{"recipient_zone": "America/Chicago"}"#)),
        ..Event::new(EventKind::MessageReceived)
    };
    let json = br#"{"kind": "message.received", "channel": "sms", "party": "client",
        "text": "can we move thursday to 4?", "facts": {"recipient_zone": "America/Chicago"}}"#;
    let at = instant("2026-05-15T23:04:00-04:00");
    let decision = engine.decide(typed.clone(), at).unwrap();
    assert_eq!(
        decision,
        engine.decide_json(json.to_vec(), Some(at)).unwrap()
    );
    assert_eq!(decision.verdict, Verdict::Hold);
    assert_eq!(decision.until, Some(instant("2026-05-18T09:00:00-04:00")));
    assert_eq!(decision.recipient_zone.as_deref(), Some("America/Chicago"));
    assert_eq!(decision.replies[0].template, "after_hours");
    assert_eq!(decision.policy, engine.stamp().unwrap());
    assert!(
        engine
            .explain(typed, at)
            .unwrap()
            .starts_with("HOLD the answer until Monday 18 May")
    );
}

#[test]
fn only_facts_come_in_as_facts() {
    let engine = engine(OffsetUnit::CodePoints);
    for smuggled in [
        r#"{}, "channel": "sms""#,
        "{} {}",
        "",
        "{",
        r#"{"mfa": "Dana"}"#,
        "3",
    ] {
        let event = Event {
            facts_json: Some(PrivateText::new(smuggled)),
            ..Event::new(EventKind::AccountReviewed)
        };
        let error = engine.decide(event, SystemTime::UNIX_EPOCH).unwrap_err();
        assert_eq!(error.code(), "event", "{smuggled}");
        assert!(error.text().contains("facts"), "{}", error.text());
    }
}

#[test]
fn an_event_without_a_moment_is_a_mistake() {
    let engine = engine(OffsetUnit::CodePoints);
    let error = engine
        .decide_json(br#"{"kind": "mentioned"}"#.to_vec(), None)
        .unwrap_err();
    assert_eq!(
        error.text(),
        "the event has a problem: at: the event says no moment (add `at` to it, or pass a moment)"
    );
}

#[test]
fn a_decision_counts_in_the_unit_of_its_caller() {
    let text = "\u{1f642}\u{1f642} my ssn is 536-90-4399";
    let event = Event {
        channel: Some(Channel::Sms),
        party: Some(Party::Client),
        text: Some(PrivateText::new(text)),
        ..Event::new(EventKind::MessageDrafted)
    };
    let at = instant("2026-05-13T10:30:00-04:00");
    for (unit, start) in [(OffsetUnit::CodePoints, 13), (OffsetUnit::Utf16, 15)] {
        let engine = engine(unit);
        let decision = engine.decide(event.clone(), at).unwrap();
        let sighting = &decision.findings[0];
        assert_eq!((sighting.start, sighting.end), (start, start + 11));
        let scan = engine.scan(PrivateText::new(text)).unwrap();
        assert_eq!(
            (scan.findings[0].start, scan.findings[0].end),
            (start, start + 11)
        );
        let taken_out = decision.remedies.iter().flat_map(|remedy| &remedy.steps);
        let spans: Vec<_> = taken_out
            .filter_map(|step| match step {
                RemedyStep::TakeOut { spans } => Some(spans.clone()),
                _ => None,
            })
            .flatten()
            .collect();
        assert!(
            spans
                .iter()
                .any(|span| (span.start, span.end) == (start, start + 11)),
            "{spans:?}"
        );
    }
}

#[test]
fn a_bad_policy_names_every_problem() {
    let policy =
        "policy = \"a\"\nversion = \"1\"\nextends = \"social-wrok\"\n[hours]\nzone = \"Mars\"\n";
    let error = Engine::new(policy.into(), "a.toml".to_owned(), EngineOptions::default());
    let KindlineError::BadPolicy { problems } = error.unwrap_err() else {
        panic!("another error")
    };
    assert!(problems.len() >= 2, "{problems:?}");
    assert!(
        problems
            .iter()
            .all(|problem| problem.file.as_deref() == Some("a.toml"))
    );
    let extends = problems
        .iter()
        .find(|problem| problem.field == "extends")
        .unwrap();
    assert_eq!((extends.line, extends.column.is_some()), (Some(3), true));
    assert_eq!(extends.help.as_deref(), Some("did you mean `social-work`?"));
    assert_eq!(
        check_policy(policy.into(), "a.toml".to_owned())
            .unwrap()
            .problems,
        problems
    );
}

#[test]
fn a_good_policy_is_reported_with_its_rules() {
    let report = check_policy(POLICY.into(), "riverside.toml".to_owned()).unwrap();
    assert_eq!(report.problems, []);
    assert_eq!(report.stamp.unwrap().id, "riverside");
    assert!(
        report
            .rules
            .contains(&"riverside.no-court-papers-by-fax".to_owned())
    );
}

#[test]
fn bytes_that_are_not_text_are_a_problem_with_a_line() {
    let report = check_policy(b"policy = 'a'\n\xff".to_vec(), "a.toml".to_owned()).unwrap();
    assert_eq!(
        (report.problems[0].line, report.problems.len()),
        (Some(2), 1)
    );
}

#[test]
fn the_hours_are_those_of_the_policy() {
    let engine = engine(OffsetUnit::CodePoints);
    assert_eq!(engine.zone().unwrap(), "America/New_York");
    let thanksgiving = instant("2026-11-26T10:00:00-05:00");
    assert!(!engine.is_open(thanksgiving).unwrap());
    let HoursStatus::Closed { until, reason } = engine.hours_status(thanksgiving).unwrap() else {
        panic!("open on a holiday")
    };
    assert_eq!(until, Some(instant("2026-11-27T09:00:00-05:00")));
    assert!(format!("{reason:?}").contains("Thanksgiving"), "{reason:?}");
    let week = engine.week(thanksgiving).unwrap();
    let minutes: Vec<Vec<(i32, i32)>> = week
        .iter()
        .map(|day| {
            day.spans
                .iter()
                .map(|span| (span.start_minute, span.end_minute))
                .collect()
        })
        .collect();
    let ordinary = vec![(540, 720), (780, 1020)];
    let expected = [
        ordinary.clone(),
        ordinary.clone(),
        ordinary,
        vec![],
        vec![(540, 1020)],
        vec![],
        vec![],
    ];
    assert_eq!(minutes, expected);
    assert_eq!(
        (week[0].date.as_str(), week[6].date.as_str()),
        ("2026-11-23", "2026-11-29")
    );
    assert!(week[3].closed.is_some() && week[4].closed.is_none());
    let ahead = engine.holidays(thanksgiving, 30).unwrap();
    assert_eq!(
        ahead
            .iter()
            .map(|day| day.date.as_str())
            .collect::<Vec<_>>(),
        ["2026-11-26", "2026-12-25"]
    );
    let friday = instant("2026-11-27T16:00:00-05:00");
    let monday = instant("2026-11-30T10:00:00-05:00");
    assert_eq!(engine.open_seconds_between(friday, monday).unwrap(), 7200);
    assert_eq!(
        engine.next_close(friday).unwrap(),
        Some(friday + Duration::from_secs(3600))
    );
}

#[test]
fn no_words_come_out() {
    let secret = "Zebulon Quartermaine";
    let event = Event {
        text: Some(PrivateText::new(secret)),
        facts_json: Some(PrivateText::new(format!(
            r#"{{"envelope_from": "{secret}", "x": 1}}"#
        ))),
        ..Event::new(EventKind::MessageReceived)
    };
    assert!(!format!("{event:?}").contains("Zebulon"));
    let options = EngineOptions {
        roster: vec![PrivateText::new(secret)],
        ..EngineOptions::default()
    };
    assert!(!format!("{options:?}").contains("Zebulon"));
    let engine = Engine::new(POLICY.into(), "riverside.toml".to_owned(), options).unwrap();
    assert!(!format!("{engine:?}").contains("Zebulon"));
    for error in [
        engine
            .decide(event, SystemTime::UNIX_EPOCH)
            .map(drop)
            .unwrap_err(),
        failure_drill(PrivateText::new(secret)).unwrap_err(),
    ] {
        let shown = format!("{error:?} {error} {}", error.code());
        assert!(!shown.contains("Zebulon"), "{shown}");
    }
}

#[test]
fn eight_threads_share_one_engine() {
    let engine = engine(OffsetUnit::Utf16);
    let at = instant("2026-05-15T23:04:00-04:00");
    let ask = |engine: &Engine| {
        let json =
            br#"{"kind": "message.received", "channel": "sms", "party": "client", "text": "hi"}"#;
        engine.decide_json(json.to_vec(), Some(at)).unwrap()
    };
    let expected = ask(&engine);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..200 {
                    assert_eq!(ask(&engine), expected);
                }
            });
        }
    });
}

#[test]
fn another_roster_changes_what_is_seen_and_nothing_else() {
    let without = engine(OffsetUnit::Utf16);
    let text = || PrivateText::new("\u{1f642} zebulon's mam and Quartermain, with Loretta");
    assert_eq!(without.find_clients(text()).unwrap(), []);
    assert_eq!(without.roster_size().unwrap(), 0);
    let names = vec![
        PrivateText::new("Zebulon Quartermaine"),
        PrivateText::new("Will Oakham"),
    ];
    let with = without.with_roster(names).unwrap();
    let found = with.find_clients(text()).unwrap();
    let places: Vec<(i32, i32)> = found.iter().map(|each| (each.start, each.end)).collect();
    assert_eq!(places, [(3, 10), (21, 32)]);
    assert!(
        found
            .iter()
            .all(|each| each.evidence.contains(&"roster".to_owned()))
    );
    assert_eq!(with.roster_size().unwrap(), 2);
    assert_eq!(with.stamp().unwrap(), without.stamp().unwrap());
    let post = |engine: &Engine| {
        let event = Event {
            text: Some(PrivateText::new("so proud of Zebulon today")),
            ..Event::new(EventKind::PostDrafted)
        };
        engine
            .decide(event, instant("2026-05-13T10:30:00-04:00"))
            .unwrap()
            .verdict
    };
    assert_eq!(post(&with), Verdict::Block);
    assert!(post(&without).goes_ahead());
    assert!(with.scan(text()).unwrap().speaks_of_client);
    let emptied = with.with_roster(Vec::new()).unwrap();
    assert_eq!(emptied.find_clients(text()).unwrap(), []);
    assert!(!format!("{with:?}").contains("Zebulon"));
}

#[test]
fn a_reply_by_mail_comes_with_its_headers() {
    let event = Event {
        channel: Some(Channel::Email),
        party: Some(Party::Client),
        text: Some(PrivateText::new("can we move thursday to 4?")),
        ..Event::new(EventKind::MessageReceived)
    };
    let late = instant("2026-05-15T23:04:00-04:00");
    let reply = &engine(OffsetUnit::Utf16)
        .decide(event, late)
        .unwrap()
        .replies[0];
    let header = reply
        .headers
        .iter()
        .find(|header| header.name == "Auto-Submitted");
    assert!(header.unwrap().value.starts_with("auto-"));
    assert!(reply.html.as_deref().unwrap().starts_with("<div lang=\"en"));
    assert!(reply.subject.is_some() && reply.segments.is_none());
}

#[test]
fn nasty_strings_have_answers() {
    let nasty = [
        String::new(),
        "\0".to_owned(),
        "\u{feff}\u{202e}\u{5e9}".to_owned(),
        "\u{1f469}\u{200d}\u{1f467}".repeat(1000),
        "e\u{301}".repeat(1000),
        "[".repeat(10_000),
        "x".repeat(100_000),
    ];
    let names = || nasty.iter().map(PrivateText::new).collect::<Vec<_>>();
    let engine = engine(OffsetUnit::Utf16).with_roster(names()).unwrap();
    for text in &nasty {
        let words = || PrivateText::new(text);
        let event = Event {
            text: Some(words()),
            ..Event::new(EventKind::MessageReceived)
        };
        engine.decide(event, SystemTime::UNIX_EPOCH).unwrap();
        engine.scan(words()).unwrap();
        engine.find_clients(words()).unwrap();
        sms_segments(words()).unwrap();
        let given = Pseudonyms::new();
        for operator in RedactionOperator::ALL {
            let settings = RedactionSettings {
                operator: Some(*operator),
                key: Some(RedactionKey::new([0; 16])),
                ..RedactionSettings::default()
            };
            let map = Some(Arc::clone(&given));
            let redacted = engine.redact(words(), settings, map).unwrap();
            given.restore(redacted.text).unwrap();
        }
        let mail = Inbound {
            medium: Medium::Email,
            envelope_from: Some(words()),
            own_addresses: vec![words()],
            headers: vec![Header {
                name: words(),
                value: words(),
            }],
            text: Some(words()),
        };
        suppress(mail, SenderMemory::default()).unwrap();
    }
}

#[test]
fn eight_threads_share_one_map_of_stand_ins() {
    let names = vec![
        PrivateText::new("Zebulon Quartermaine"),
        PrivateText::new("Loretta Quill"),
    ];
    let engine = engine(OffsetUnit::Utf16).with_roster(names).unwrap();
    let given = Pseudonyms::new();
    let settings = RedactionSettings {
        operator: Some(RedactionOperator::Pseudonym),
        ..RedactionSettings::default()
    };
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let (engine, given, settings) = (&engine, &given, &settings);
            scope.spawn(move || {
                let text = ["ask Zebulon", "ask Loretta"][thread % 2];
                for _ in 0..50 {
                    let map = Some(Arc::clone(given));
                    let words = PrivateText::new(text);
                    let redacted = engine.redact(words, settings.clone(), map).unwrap();
                    assert_eq!(given.restore(redacted.text).unwrap().as_str(), text);
                }
            });
        }
    });
    assert_eq!(given.count().unwrap(), 2);
}

#[test]
fn segments_and_versions_are_those_of_the_core() {
    let counted = sms_segments(PrivateText::new("I\u{2019}ll answer on Monday.")).unwrap();
    assert_eq!(
        (counted.segments, counted.forced_by.as_deref()),
        (1, Some("\u{2019}"))
    );
    assert_eq!(versions().engine, env!("CARGO_PKG_VERSION"));
    assert_eq!(versions().zone_data, kindline::hours::tzdb_version());
}

/// Kotlin's exceptions have a `message` of their own, and its objects a `close`: a field or method of
/// that name does not compile there or means something else.
#[test]
fn no_export_has_a_name_that_kotlin_needs_itself() {
    let mut sources = vec![std::path::PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/src"
    ))];
    let mut read = 0;
    while let Some(path) = sources.pop() {
        if path.is_dir() {
            sources.extend(
                std::fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        read += 1;
        for line in text.lines().map(str::trim) {
            for banned in [
                "message:",
                "pub message:",
                "pub fn close(",
                "pub fn message(",
            ] {
                assert!(!line.starts_with(banned), "{}: {line}", path.display());
            }
        }
    }
    assert!(read > 10);
}
