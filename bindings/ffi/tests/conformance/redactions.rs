//! What is left of a text, and where each replacement stands, with hostile Unicode around it.

use kindline_ffi::{
    OffsetUnit, PrivateText, Pseudonyms, RedactionKey, RedactionOperator, RedactionSettings,
    Replaced,
};
use serde_json::{Value, json};

use super::{both, compare, engine};

const ROSTER: [&str; 2] = ["Zebulon Quartermaine", "Ana Lopez"];
const KEY: &str = "an invented secret";

fn settings(operator: RedactionOperator) -> RedactionSettings {
    RedactionSettings {
        operator: Some(operator),
        key: Some(RedactionKey::new(KEY)),
        ..RedactionSettings::default()
    }
}

#[test]
fn redactions_are_as_written() {
    let names = || ROSTER.map(PrivateText::new).to_vec();
    let [points, utf16] = [OffsetUnit::CodePoints, OffsetUnit::Utf16]
        .map(|unit| engine("riverside", unit).with_roster(names()).unwrap());
    let every_kind =
        "Zebulon, card 4111 1111 1111 1111, seen 03/14/2024, zip 90210, ssn 536-90-4399";
    let texts = [
        "",
        "\0",
        "nothing to see",
        every_kind,
        "\u{1f642}\u{1f642} ask Zebulon \u{1f1fa}\u{1f1f8} ssn 536-90-4399 \u{10ffff}",
        "\u{202e}ssn 536-90-4399\u{202c} \u{5e9}\u{5dc}\u{5d5}\u{5dd} ana@example.org",
        "\u{feff}e\u{301}e\u{301} zebulon\u{2019}s mam, a\0b 212-555-0147",
        "\u{fffd}Zebulon\u{fffd} and Zebulon, ana@example.org ana@example.org",
        "\u{1f469}\u{200d}\u{1f467}[PERSON A] Zebulon\r\n\u{2028}\u{85}Ana Lopez",
        "im at the refuge on Marl street, call 313-555-0107",
    ];
    let mut asked: Vec<(&str, RedactionSettings)> = texts
        .iter()
        .flat_map(|text| {
            RedactionOperator::ALL
                .iter()
                .map(|each| (*text, settings(*each)))
        })
        .collect();
    let mut mixed = settings(RedactionOperator::Placeholder);
    mixed.kinds = [
        ("PERSON".to_owned(), RedactionOperator::Pseudonym),
        ("CREDIT_CARD".to_owned(), RedactionOperator::Mask),
        ("DATE".to_owned(), RedactionOperator::Generalize),
    ]
    .into();
    mixed.topics = vec!["HIV".to_owned(), "OPIOIDUD".to_owned()];
    let topics =
        "\u{1f642} Zebulon starts methadone and his hiv test is back, card 4111 1111 1111 1111";
    asked.extend([every_kind, topics].map(|text| (text, mixed.clone())));
    let rows: Vec<Value> = asked
        .into_iter()
        .map(|(text, settings)| {
            let given = Pseudonyms::new();
            let map = || Some(std::sync::Arc::clone(&given));
            let words = || PrivateText::new(text);
            let here = points.redact(words(), settings.clone(), map()).unwrap();
            let there = utf16.redact(words(), settings.clone(), map()).unwrap();
            assert_eq!(here.text, there.text);
            let was = |each: &Replaced| (each.start, each.end);
            let is = |each: &Replaced| (each.new_start, each.new_end);
            let was = both(&here.replaced, &there.replaced, was);
            let is = both(&here.replaced, &there.replaced, is);
            let places = here.replaced.iter().zip(was).zip(is);
            json!({
                "policy": "riverside", "roster": ROSTER, "text": text,
                "settings": {
                    "operator": settings.operator.map(|each| each.id()), "key": KEY, "topics": settings.topics,
                    "kinds": settings.kinds.iter().map(|(kind, each)| (kind.clone(), json!(each.id())))
                        .collect::<serde_json::Map<_, _>>(),
                },
                "redacted": here.text.as_str(),
                "restored": given.restore(here.text.clone()).unwrap().as_str(),
                "replaced": places.map(|((each, was), is)| json!({
                    "kind": each.kind, "points": was.0, "utf16": was.1,
                    "new_points": is.0, "new_utf16": is.1,
                })).collect::<Vec<_>>(),
            })
        })
        .collect();
    compare("redactions.jsonl", &rows);
}
