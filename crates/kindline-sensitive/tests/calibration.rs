//! How often findings of each confidence are right, on the labelled cases. `KINDLINE_BLESS=1 cargo test -p
//! kindline-sensitive --test calibration` writes docs/calibration.md.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

use kindline_sensitive::{Evidence, Finding, Kind, Scanner};
use kindline_testkit::read;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A text with its identifiers between `«` and `»`, and their kinds in order; names are not labelled.
#[derive(Deserialize)]
struct Identifiers {
    id: String,
    text: String,
    kinds: Vec<String>,
}

/// A message with labelled spans in code points.
#[derive(Deserialize)]
struct Message {
    id: String,
    text: String,
    spans: Vec<Labelled>,
    optional_spans: Vec<Labelled>,
}

#[derive(Deserialize)]
struct Labelled {
    start: usize,
    end: usize,
    kind: String,
}

/// One finding: its confidence, its evidence, and whether a label says the same.
struct Judged {
    confidence: f32,
    evidence: Evidence,
    right: bool,
}

#[derive(Default)]
struct Outcome {
    judged: Vec<Judged>,
    labelled: usize,
    found: usize,
    wrong: Vec<String>,
}

fn rows<T: DeserializeOwned>(file: &str) -> Vec<T> {
    read(file)
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).expect("a row of the case file"))
        .collect()
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> f64 {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    shared as f64 / (a.end.max(b.end) - a.start.min(b.start)) as f64
}

impl Outcome {
    fn judge(&mut self, finding: &Finding, right: bool, id: &str) {
        if !right {
            let chars = finding.span.chars();
            self.wrong.push(format!(
                "{id}: {} at {chars:?} is in no label",
                finding.kind
            ));
        }
        self.judged.push(Judged {
            confidence: finding.confidence,
            evidence: finding.evidence,
            right,
        });
    }

    fn label(&mut self, found: bool, what: &str, id: &str) {
        self.labelled += 1;
        self.found += usize::from(found);
        if !found {
            self.wrong.push(format!("{id}: {what} is not found"));
        }
    }
}

/// The findings of a scan, names aside.
fn findings(scanner: &Scanner, text: &str) -> Vec<Finding> {
    let mut found = scanner.scan(text).findings;
    found.retain(|finding| finding.kind != Kind::PERSON);
    found
}

fn marked(case: &Identifiers) -> (String, Vec<Range<usize>>) {
    let mut text = String::new();
    let mut spans = Vec::new();
    let mut start = 0;
    for char in case.text.chars() {
        match char {
            '«' => start = text.len(),
            '»' => spans.push(start..text.len()),
            _ => text.push(char),
        }
    }
    (text, spans)
}

fn outcome() -> Outcome {
    let scanner = Scanner::new();
    let mut outcome = Outcome::default();
    for case in rows::<Identifiers>("sensitive/identifiers.jsonl") {
        let (text, spans) = marked(&case);
        assert_eq!(
            spans.len(),
            case.kinds.len(),
            "{}: a kind for each mark",
            case.id
        );
        let found = findings(&scanner, &text);
        let is = |finding: &Finding, span: &Range<usize>, kind: &str| {
            finding.kind.id() == kind && overlap(&finding.span.bytes(), span) >= 0.5
        };
        for finding in &found {
            let right = spans
                .iter()
                .zip(&case.kinds)
                .any(|(span, kind)| is(finding, span, kind));
            outcome.judge(finding, right, &case.id);
        }
        for (span, kind) in spans.iter().zip(&case.kinds) {
            let hit = found.iter().any(|finding| is(finding, span, kind));
            outcome.label(hit, kind, &case.id);
        }
    }
    for case in rows::<Message>("sensitive/messages_sample.jsonl") {
        let found = findings(&scanner, &case.text);
        let meets = |finding: &Finding, label: &Labelled| {
            overlap(&finding.span.chars(), &(label.start..label.end)) > 0.0
        };
        for finding in &found {
            let mut labels = case.spans.iter().chain(&case.optional_spans);
            let right = labels.any(|label| meets(finding, label));
            outcome.judge(finding, right, &case.id);
        }
        for label in case.spans.iter().filter(|label| label.kind != "PERSON") {
            let hit = found.iter().any(|finding| meets(finding, label));
            outcome.label(hit, &label.kind, &case.id);
        }
    }
    outcome
}

const BOUNDS: [f32; 8] = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

fn row(out: &mut String, name: &str, part: &[&Judged]) {
    let right = part.iter().filter(|judged| judged.right).count();
    if part.is_empty() {
        writeln!(out, "| {name} | 0 | - | - | - |").expect("writing to a string");
        return;
    }
    let mean: f32 = part.iter().map(|judged| judged.confidence).sum::<f32>() / part.len() as f32;
    let observed = right as f32 / part.len() as f32;
    writeln!(
        out,
        "| {name} | {} | {right} | {mean:.2} | {observed:.2} |",
        part.len()
    )
    .expect("writing to a string");
}

fn page(outcome: &Outcome) -> String {
    let mut out = String::from(
        "# Calibration

How often a finding of `kindline-sensitive` is right, by the confidence it was given. Generated from the
labelled cases `identifiers.jsonl` and `messages_sample.jsonl` of the testkit by `KINDLINE_BLESS=1 cargo test -p
kindline-sensitive --test calibration`; a test says when it is stale. Names are left out: they come from another
part of the scanner.

The confidence is a sum of log-odds: what the form alone says, the logarithm of how rarely random characters pass
the check digits, and what words near by add. The cases are invented and hold as many look-alikes as identifiers;
text of another sort has another share of look-alikes, and other precision.

| confidence | findings | right | mean confidence | observed precision |
|---|--:|--:|--:|--:|
",
    );
    for bounds in BOUNDS.windows(2) {
        let (low, high) = (bounds[0], bounds[1]);
        let part: Vec<&Judged> = outcome
            .judged
            .iter()
            .filter(|judged| judged.confidence >= low && judged.confidence < high)
            .collect();
        row(&mut out, &format!("{low:.2} - {:.2}", high.min(1.0)), &part);
    }
    out.push_str(
        "\n| evidence | findings | right | mean confidence | observed precision |\n|---|--:|--:|--:|--:|\n",
    );
    for (name, checked, said) in [
        ("form", false, false),
        ("form, check digits", true, false),
        ("form, words", false, true),
        ("form, check digits, words", true, true),
    ] {
        let part: Vec<&Judged> = outcome
            .judged
            .iter()
            .filter(|judged| {
                judged.evidence.contains(Evidence::CHECKSUM) == checked
                    && judged.evidence.contains(Evidence::CONTEXT) == said
            })
            .collect();
        row(&mut out, name, &part);
    }
    write!(
        out,
        "\nOf {} labelled identifiers {} are found.\n",
        outcome.labelled, outcome.found
    )
    .expect("writing to a string");
    out
}

#[test]
fn the_page_is_fresh() {
    let page = page(&outcome());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/calibration.md");
    if std::env::var_os("KINDLINE_BLESS").is_some() {
        std::fs::write(&path, &page).expect("docs can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/calibration.md does not fit: run the test with KINDLINE_BLESS=1"
    );
}

#[test]
fn confidence_is_earned() {
    let outcome = outcome();
    let report = outcome.wrong.join("\n");
    let right = outcome.judged.iter().filter(|judged| judged.right).count();
    let precision = right as f64 / outcome.judged.len() as f64;
    let recall = outcome.found as f64 / outcome.labelled as f64;
    assert!(
        precision >= 0.96 && recall >= 0.96,
        "{precision:.3} {recall:.3}\n{report}"
    );
    // Where there is enough to judge by, a promise is kept.
    for bounds in BOUNDS.windows(2) {
        let part = outcome
            .judged
            .iter()
            .filter(|judged| judged.confidence >= bounds[0] && judged.confidence < bounds[1]);
        let (count, good) = part.fold((0, 0), |(count, good), judged| {
            (count + 1, good + u32::from(judged.right))
        });
        let observed = f64::from(good) / f64::from(count.max(1));
        assert!(
            count < 10 || observed >= f64::from(bounds[0]) - 0.05,
            "{bounds:?}: {good} of {count}\n{report}"
        );
    }
}
