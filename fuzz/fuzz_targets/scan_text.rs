//! Every text scans without a panic, its spans lie on character boundaries, and redacting covers them.
#![no_main]

use kindline_sensitive::{Operator, Redaction, Scanner, redact};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let scan = Scanner::new().scan(text);
    for span in scan
        .findings
        .iter()
        .map(|f| f.span)
        .chain(scan.topics.iter().map(|t| t.span))
    {
        assert!(text.get(span.bytes()).is_some_and(|part| !part.is_empty()));
    }
    let clean = redact(text, &scan, &Redaction::new(Operator::Placeholder));
    assert!(scan.findings.is_empty() || clean != text);
});
