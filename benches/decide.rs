//! The engine: reading a policy, deciding without words, deciding about a text message.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kindline::{Engine, Event, Policy};
use std::hint::black_box;

const POLICY: &str = include_str!("../examples/riverside.toml");

fn event(json: &str) -> Event {
    Event::from_json(json.as_bytes()).expect("the bench's event is whole")
}

fn decide(criterion: &mut Criterion) {
    let engine = Engine::new(Policy::parse("riverside.toml", POLICY).expect("the policy is whole"));
    let night = "2026-05-15T23:04:00-04:00".parse().expect("an instant");
    let mut group = criterion.benchmark_group("decide");
    let events = [
        ("open, no words", r#"{"kind": "account.reviewed", "facts": {"mfa": true}}"#),
        ("friend request with reply", r#"{"kind": "connection.requested", "channel": "social_dm", "party": "client"}"#),
        (
            "late text with reply",
            r#"{"kind": "message.received", "channel": "sms", "party": "client", "text": "can we move thursday to 4?"}"#,
        ),
        (
            "sensitive draft with remedies",
            r#"{"kind": "message.drafted", "channel": "sms", "party": "client", "text": "Your HIV test came back positive."}"#,
        ),
    ];
    for (name, json) in events {
        let event = event(json);
        group.throughput(Throughput::Elements(1));
        group.bench_function(name, |bencher| {
            bencher.iter(|| engine.decide(black_box(&event), black_box(night)));
        });
    }
    group.finish();
}

fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    group.bench_function("policy with its base", |bencher| {
        bencher.iter(|| Policy::parse("riverside.toml", black_box(POLICY)));
    });
    let json = include_bytes!("../examples/late-text.json");
    group.bench_function("event", |bencher| bencher.iter(|| Event::from_json(black_box(json))));
    group.finish();
}

criterion_group!(benches, decide, read);
criterion_main!(benches);
