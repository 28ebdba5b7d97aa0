//! What the engine's own work takes, without a boundary in between: `bindings/bench/bench.sh` holds the other languages
//! against it. One line a case: its name, the least of many runs in microseconds, and their lower quartile. An argument names the one case to run.

#![allow(missing_docs, reason = "a program")]
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench reads the clock, prints, and stops where it cannot go on"
)]

use std::hint::black_box;
use std::time::Instant;

use kindline::{Channel, Engine, Event, EventKind, Party, Policy};

const RUNS: usize = 400;

fn bench(name: &str, calls: u32, per: f64, mut work: impl FnMut()) {
    if std::env::args().nth(1).is_some_and(|only| only != name) {
        return;
    }
    let mut runs: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..calls {
                work();
            }
            start.elapsed().as_secs_f64() * 1e6 / f64::from(calls) / per
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    let least = runs.first().expect("a run");
    let quartile = runs.get(RUNS / 4).expect("a quarter of the runs");
    println!("{name}\t{least:.3}\t{quartile:.3}");
}

fn main() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let read = |path: &str| std::fs::read_to_string(format!("{root}/{path}")).expect(path);
    let policy = Policy::parse("riverside.toml", &read("examples/riverside.toml"));
    let engine = Engine::new(policy.expect("the sample is a policy"));
    let working = "2026-05-13T14:30:00Z".parse().expect("a moment");
    let late = "2026-05-16T03:04:00Z".parse().expect("a moment");
    let about = |kind, channel| {
        let mut event = Event::new(kind);
        event.channel = Some(channel);
        event.party = Some(Party::Client);
        event
    };
    let quiet = about(EventKind::ConsentChanged, Channel::None);
    let text = about(EventKind::MessageReceived, Channel::Sms);
    let single = |name: &str, event: &Event, at| {
        bench(name, 100, 1.0, || {
            black_box(engine.decide(black_box(event), at));
        });
    };
    single("decide, allow", &quiet, working);
    single("decide, redirect with a reply", &text, working);
    single("decide, hold with a reply", &text, late);

    let messages = read("bindings/bench/messages.txt");
    for (name, marked) in [
        ("scan, nothing found", false),
        ("scan, something found", true),
    ] {
        let lines = messages
            .lines()
            .filter(|line| line.starts_with('*') == marked);
        let texts: Vec<&str> = lines.map(|line| line.trim_start_matches('*')).collect();
        bench(name, 2, 100.0, || {
            for text in texts.iter().cycle().take(100) {
                black_box(engine.scan(black_box(text)));
            }
        });
    }
    let events = [(quiet, working), (text, late)];
    bench("decide, many", 2, 100.0, || {
        for (event, at) in events.iter().cycle().take(100) {
            black_box(engine.decide(black_box(event), *at));
        }
    });
}
