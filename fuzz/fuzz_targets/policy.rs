//! Any text is a policy that decides, or an error whose problems all have words.
#![no_main]

use kindline::{Engine, Event, EventKind, Policy};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| match Policy::parse("fuzzed.toml", text) {
    Ok(policy) => {
        let decision = Engine::new(policy).decide(&Event::new(EventKind::MessageReceived), Default::default());
        assert!(!decision.explain().is_empty());
    }
    Err(error) => assert!(error.problems().iter().all(|problem| !problem.what().is_empty())),
});
