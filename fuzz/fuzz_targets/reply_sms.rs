//! Any text has a price, and a longer one is never cheaper.
#![no_main]

use kindline_reply::{HeaderText, Segments};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let cost = Segments::count(text);
    let twice = Segments::count(&text.repeat(2));
    assert!(cost.segments >= 1 && twice.units == cost.units * 2 && twice.segments >= cost.segments);
    assert!(!HeaderText::new(text).as_str().chars().any(char::is_control));
});
