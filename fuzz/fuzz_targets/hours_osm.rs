//! Any text is refused, or read as a schedule that can be written.
#![no_main]

use kindline_hours::{Zone, osm};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let zone = Zone::from_name("America/New_York").expect("a bundled zone");
    if let Ok(schedule) = osm::read(text, &zone, &[]) {
        osm::write(&schedule).expect("what was read can be written");
    }
});
