//! Any text is a template file with problems that have a place, or a catalogue that keeps its promise.
#![no_main]

use kindline_reply::{Catalog, Language, Source};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Catalog::load(&[Source::of_language("fuzzed.ftl", Language::En, text)]) {
        Ok(catalog) => assert_eq!(catalog.review(kindline_reply::Locale::EnUs).1.id().is_empty(), false),
        Err(problems) => assert!(problems.iter().all(|problem| problem.line > 0 && problem.column > 0)),
    }
});
