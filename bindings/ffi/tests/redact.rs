//! Redaction as an app sees it: what is left, where it stands, and the way back.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::sync::{Arc, LazyLock};

use kindline_ffi::{
    Engine, EngineOptions, OffsetUnit, PrivateText, Pseudonyms, Redacted, RedactionKey,
    RedactionOperator, RedactionSettings,
};
use proptest::prelude::*;

const POLICY: &str = include_str!("../../../examples/riverside.toml");

fn engine(offsets: OffsetUnit) -> Arc<Engine> {
    let options = EngineOptions {
        roster: vec![PrivateText::new("Zebulon Quartermaine")],
        offsets,
    };
    Engine::new(POLICY.into(), "riverside.toml".to_owned(), options).unwrap()
}

/// One for all cases: an engine takes longer to make than to ask.
static POINTS: LazyLock<Arc<Engine>> = LazyLock::new(|| engine(OffsetUnit::CodePoints));
static UTF16: LazyLock<Arc<Engine>> = LazyLock::new(|| engine(OffsetUnit::Utf16));

fn settings(operator: RedactionOperator) -> RedactionSettings {
    RedactionSettings {
        operator: Some(operator),
        key: (operator == RedactionOperator::Hash).then(|| RedactionKey::new(*b"an invented key!")),
        ..RedactionSettings::default()
    }
}

fn units(text: &str, unit: OffsetUnit) -> Vec<u32> {
    match unit {
        OffsetUnit::Utf16 => text.encode_utf16().map(u32::from).collect(),
        OffsetUnit::CodePoints => text.chars().map(u32::from).collect(),
    }
}

/// Takes each replaced place out of both texts: what is left must be the same.
fn outside_of_the_places_nothing_changed(text: &str, redacted: &Redacted, unit: OffsetUnit) {
    let (mut before, mut after) = (units(text, unit), units(redacted.text.as_str(), unit));
    let mut last = (0, 0);
    for place in &redacted.replaced {
        assert!(
            place.start >= last.0 && place.new_start >= last.1,
            "{place:?}"
        );
        assert!(
            place.start < place.end && place.new_start <= place.new_end,
            "{place:?}"
        );
        last = (place.end, place.new_end);
    }
    for place in redacted.replaced.iter().rev() {
        before.drain(place.start as usize..place.end as usize);
        after.drain(place.new_start as usize..place.new_end as usize);
    }
    assert_eq!(before, after);
}

#[test]
fn each_operator_says_where_it_wrote() {
    let text = "\u{1f642} Hi Zebulon, card 4111 1111 1111 1111, zip 90210 \u{1f642} ssn 536-90-4399 \u{5d0}";
    for unit in [OffsetUnit::CodePoints, OffsetUnit::Utf16] {
        let engine = engine(unit);
        for operator in RedactionOperator::ALL {
            if *operator == RedactionOperator::Keep {
                continue;
            }
            let redacted = engine
                .redact(PrivateText::new(text), settings(*operator), None)
                .unwrap();
            assert!(redacted.replaced.len() >= 3, "{operator:?} {redacted:?}");
            outside_of_the_places_nothing_changed(text, &redacted, unit);
            assert!(!redacted.text.as_str().contains("Zebulon"), "{operator:?}");
            assert!(!redacted.text.as_str().contains("536-90"), "{operator:?}");
        }
    }
}

#[test]
fn what_stands_there_is_the_operators() {
    let engine = engine(OffsetUnit::CodePoints);
    let text = "ask Zebulon, ssn 536-90-4399";
    for (operator, expected) in [
        (RedactionOperator::Placeholder, "ask [PERSON], ssn [US_SSN]"),
        (RedactionOperator::Mask, "ask *******, ssn ***-**-****"),
        (RedactionOperator::Remove, "ask, ssn"),
        (
            RedactionOperator::Pseudonym,
            "ask [PERSON A], ssn [US_SSN A]",
        ),
        (RedactionOperator::Generalize, "ask [PERSON], ssn [US_SSN]"),
    ] {
        let redacted = engine
            .redact(PrivateText::new(text), settings(operator), None)
            .unwrap();
        assert_eq!(redacted.text.as_str(), expected, "{operator:?}");
        assert_eq!(redacted.replaced[0].kind, "PERSON");
    }
}

#[test]
fn kinds_have_operators_of_their_own_and_topics_go_as_well() {
    let engine = engine(OffsetUnit::CodePoints);
    let mut settings = settings(RedactionOperator::Placeholder);
    settings.kinds = [("PERSON".to_owned(), RedactionOperator::Mask)].into();
    settings.topics = vec!["HIV".to_owned()];
    let text = "Zebulon has hiv, ssn 536-90-4399";
    let redacted = engine
        .redact(PrivateText::new(text), settings, None)
        .unwrap();
    assert!(
        redacted.text.as_str().starts_with("*******"),
        "{}",
        redacted.text.as_str()
    );
    assert!(redacted.text.as_str().ends_with("ssn [US_SSN]"));
    assert!(!redacted.text.as_str().contains("hiv"));
    assert!(redacted.replaced.iter().any(|place| place.kind == "HIV"));
    outside_of_the_places_nothing_changed(text, &redacted, OffsetUnit::CodePoints);
}

#[test]
fn stand_ins_lead_back_and_texts_agree() {
    let engine = engine(OffsetUnit::Utf16);
    let names = Pseudonyms::new();
    let texts = ["saw Zebulon at 3", "zebulon called, and Zebulon left"];
    for text in texts {
        let redacted = engine
            .redact(
                PrivateText::new(text),
                settings(RedactionOperator::Pseudonym),
                Some(Arc::clone(&names)),
            )
            .unwrap();
        assert!(redacted.text.as_str().contains("[PERSON A]"));
        let back = names.restore(redacted.text.clone()).unwrap();
        assert_eq!(back.as_str().to_lowercase(), text.to_lowercase());
        outside_of_the_places_nothing_changed(text, &redacted, OffsetUnit::Utf16);
    }
    assert_eq!(names.count().unwrap(), 1);
    let original = names.original(PrivateText::new("[PERSON A]")).unwrap();
    assert_eq!(original.unwrap().as_str(), "Zebulon");
    assert!(
        names
            .original(PrivateText::new("[PERSON B]"))
            .unwrap()
            .is_none()
    );
    let odd = "[PERSON A [[PERSON A]] [] [PERSON A\u{5d0}] [";
    let back = names.restore(PrivateText::new(odd)).unwrap();
    assert_eq!(back.as_str(), "[PERSON A [Zebulon] [] [PERSON A\u{5d0}] [");
    assert!(!format!("{names:?}").contains("Zebulon"));
}

#[test]
fn hashes_take_a_key_and_settings_are_checked() {
    let engine = engine(OffsetUnit::CodePoints);
    let refuse = |settings: RedactionSettings, argument: &str| {
        let error = engine
            .redact(PrivateText::new("x"), settings, None)
            .unwrap_err();
        assert_eq!(error.code(), "argument");
        assert!(error.text().contains(argument), "{}", error.text());
    };
    let mut hash = settings(RedactionOperator::Hash);
    hash.key = Some(RedactionKey::new(*b"short"));
    refuse(hash.clone(), "key");
    hash.key = None;
    refuse(hash.clone(), "key");
    hash.operator = None;
    hash.kinds = [("PERSON".to_owned(), RedactionOperator::Hash)].into();
    refuse(hash.clone(), "key");
    hash.kinds = [("PERSONN".to_owned(), RedactionOperator::Mask)].into();
    refuse(hash.clone(), "PERSONN");
    hash.kinds.clear();
    hash.topics = vec!["HVI".to_owned()];
    refuse(hash, "HVI");
    for floor in [-0.1, 1.5, f32::NAN] {
        let mut floored = settings(RedactionOperator::Mask);
        floored.floor = Some(floor);
        refuse(floored, "floor");
    }
    let keyed = |key: &[u8]| {
        let mut settings = settings(RedactionOperator::Hash);
        settings.key = Some(RedactionKey::new(key));
        let text = PrivateText::new("ssn 536-90-4399");
        engine.redact(text, settings, None).unwrap().text
    };
    assert_eq!(keyed(b"an invented key!"), keyed(b"an invented key!"));
    assert_ne!(keyed(b"an invented key!"), keyed(b"another such key"));
}

#[test]
fn descriptions_show_no_words_and_no_key() {
    let engine = engine(OffsetUnit::CodePoints);
    let settings = settings(RedactionOperator::Hash);
    let redacted = engine
        .redact(
            PrivateText::new("ask about the divorce"),
            settings.clone(),
            None,
        )
        .unwrap();
    assert_eq!(redacted.text.as_str(), "ask about the divorce");
    let shown = format!("{redacted:?} {settings:?}");
    assert!(
        !shown.contains("divorce") && !shown.contains("invented"),
        "{shown}"
    );
    assert!(!shown.contains("97, 110"), "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn places_are_right_whatever_the_text(
        parts in prop::collection::vec(prop_oneof![
            Just("Zebulon ".to_owned()), Just("536-90-4399".to_owned()), Just("ana@example.org,".to_owned()),
            Just(" 12/03/1990 ".to_owned()), Just("my hiv test ".to_owned()), Just("\u{1f642}".to_owned()),
            Just("[PERSON A]".to_owned()), any::<String>(),
        ], 0..8),
        operator in prop::sample::select(RedactionOperator::ALL),
        utf16 in any::<bool>(),
    ) {
        let (engine, unit) = match utf16 {
            true => (&*UTF16, OffsetUnit::Utf16),
            false => (&*POINTS, OffsetUnit::CodePoints),
        };
        let text = parts.concat();
        let mut settings = settings(operator);
        settings.topics = vec!["HIV".to_owned()];
        let redacted = engine.redact(PrivateText::new(&*text), settings, None).unwrap();
        outside_of_the_places_nothing_changed(&text, &redacted, unit);
    }
}
