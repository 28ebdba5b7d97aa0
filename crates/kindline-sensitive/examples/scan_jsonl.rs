//! Scans JSON lines from standard input: `{"id","text","roster"?}` in, the scan's codes out.
//!
//! `cargo run --release --example scan_jsonl < messages.jsonl > predictions.jsonl`, then score them
//! with a script of one's own. Offsets are code points.

use std::io::{BufRead as _, Write as _};

use kindline_sensitive::{Roster, Scanner};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let plain = Scanner::new();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let row: Value = serde_json::from_str(&line?)?;
        let text = row.get("text").and_then(Value::as_str).unwrap_or_default();
        let names: Vec<&str> = row
            .get("roster")
            .and_then(Value::as_array)
            .map(|names| names.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        let scan = if names.is_empty() {
            plain.scan(text)
        } else {
            Scanner::builder()
                .roster(Roster::from_names(names))
                .build()
                .scan(text)
        };
        let findings: Vec<Value> = scan
            .findings
            .iter()
            .map(|finding| {
                let span = finding.span.chars();
                json!({"kind": finding.kind, "start": span.start, "end": span.end,
                    "confidence": finding.confidence, "evidence": finding.evidence})
            })
            .collect();
        let answer = json!({
            "id": row.get("id"),
            "findings": findings,
            "labels": scan.labels,
            "topics": scan.topics.iter().map(|t| json!([t.label, t.span.chars().start, t.span.chars().end])).collect::<Vec<_>>(),
            "crisis": scan.signals.crisis,
            "opt_out": scan.signals.opt_out,
            "threat": scan.signals.threat,
            "confidentiality": scan.confidentiality,
        });
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
