//! Any bytes are an event with a decision that shows none of its words, or an error with a problem.
#![no_main]

use std::sync::LazyLock;

use kindline::{Engine, Event, Policy};
use libfuzzer_sys::fuzz_target;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let policy = Policy::parse("riverside.toml", include_str!("../../examples/riverside.toml"));
    Engine::new(policy.expect("the example policy is whole"))
});

fuzz_target!(|json: &[u8]| match Event::from_row(json).event {
    Ok(event) => {
        let at = event.at.map(|at| at.to_utc()).unwrap_or_default();
        let decision = ENGINE.decide(&event, at);
        assert_eq!(decision, ENGINE.decide(&event, at));
        assert!(decision.until.is_none_or(|until| until.to_utc() >= at));
        assert!(!decision.explain().is_empty());
    }
    Err(error) => assert!(!error.problems().is_empty()),
});
