//! The packed rows against single calls, and against nonsense.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::sync::{Arc, LazyLock};
use std::time::{Duration, SystemTime};

use kindline_ffi::{
    Account, Channel, Confidentiality, Consent, Crisis, Engine, EngineOptions, Event, EventKind,
    Obligation, OffsetUnit, Party, PrivateText, Store, Verdict,
};
use proptest::prelude::*;

static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(|| {
    let policy = include_bytes!("../../../examples/riverside.toml");
    let options = EngineOptions {
        offsets: OffsetUnit::Utf16,
        ..EngineOptions::default()
    };
    Engine::new(policy.to_vec(), "riverside.toml".to_owned(), options).unwrap()
});

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap())
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap())
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap())
}

fn header(count: usize) -> Vec<u8> {
    let mut bytes = vec![1, 0, 0, 0];
    bytes.extend((count as u32).to_le_bytes());
    bytes
}

fn pack_texts(texts: &[String]) -> Vec<u8> {
    let mut bytes = header(texts.len());
    for text in texts {
        bytes.extend((text.len() as u32).to_le_bytes());
    }
    bytes.extend(texts.concat().bytes());
    bytes
}

fn pack_event(event: &Event, at: SystemTime) -> (Vec<u8>, String) {
    let at = at.duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let mut head = Vec::new();
    head.extend((at.as_secs() as i64).to_le_bytes());
    head.extend(at.subsec_nanos().to_le_bytes());
    let mut body = String::new();
    for text in [&event.text, &event.facts_json] {
        let length = text
            .as_ref()
            .map_or(u32::MAX, |text| text.as_str().len() as u32);
        head.extend(length.to_le_bytes());
        body.push_str(text.as_ref().map_or("", PrivateText::as_str));
    }
    fn word<T: PartialEq>(all: &[T], word: Option<T>) -> u8 {
        word.map_or(255, |word| {
            all.iter().position(|each| *each == word).unwrap() as u8
        })
    }
    head.push(word(EventKind::ALL, Some(event.kind)));
    head.push(word(Channel::ALL, event.channel));
    head.push(word(Account::ALL, event.account));
    head.push(word(Party::ALL, event.party));
    head.push(word(Consent::ALL, event.consent));
    head.push(word(Store::ALL, event.store));
    head.extend([0; 6]);
    (head, body)
}

fn pack_events(events: &[Event], at: SystemTime) -> Vec<u8> {
    let (heads, bodies): (Vec<_>, Vec<_>) =
        events.iter().map(|event| pack_event(event, at)).unzip();
    let mut bytes = header(events.len());
    bytes.extend(heads.concat());
    bytes.extend(bodies.concat().bytes());
    bytes
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "(my ssn is 536-90-4399|call 555-0147|i take methadone|\u{1f642}|STOP| |i want to kill myself){0,6}",
    ]
}

fn maybe<T: Copy + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    prop_oneof![Just(None), proptest::sample::select(all).prop_map(Some)]
}

prop_compose! {
    fn events()(
        kind in proptest::sample::select(EventKind::ALL), channel in maybe(Channel::ALL),
        account in maybe(Account::ALL), party in maybe(Party::ALL), consent in maybe(Consent::ALL),
        store in maybe(Store::ALL), text in proptest::option::of(texts()),
        facts in proptest::option::of("(\\{\"mfa\": (true|false|1)\\}|\\{\"recipients\": [0-9]\\}|\\{)"),
    ) -> Event {
        Event {
            channel, account, party, consent, store,
            text: text.map(PrivateText::new),
            facts_json: facts.map(PrivateText::new),
            ..Event::new(kind)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn scan_rows_say_what_single_scans_say(texts in proptest::collection::vec(texts(), 0..6)) {
        let rows = ENGINE.scan_packed(&pack_texts(&texts)).unwrap();
        let legend = ENGINE.packed_legend().unwrap();
        prop_assert_eq!((u16_at(&rows, 0), u16_at(&rows, 2)), (1, 16));
        prop_assert_eq!(u32_at(&rows, 4) as usize, texts.len());
        let mut finding = 16 + 16 * texts.len();
        prop_assert_eq!(rows.len(), finding + 16 * u32_at(&rows, 8) as usize);
        for (number, text) in texts.iter().enumerate() {
            let scan = ENGINE.scan(PrivateText::new(text)).unwrap();
            let row = 16 + 16 * number;
            let bits = u64_at(&rows, row);
            let labels: Vec<_> = (0..64).filter(|bit| bits >> bit & 1 == 1).map(|bit| &legend.labels[bit]).collect();
            prop_assert_eq!(labels, scan.labels.iter().collect::<Vec<_>>());
            prop_assert_eq!(u32_at(&rows, row + 8) as usize, scan.findings.len());
            prop_assert_eq!(Confidentiality::ALL[usize::from(rows[row + 12])], scan.confidentiality);
            prop_assert_eq!(Crisis::ALL[usize::from(rows[row + 13])], scan.crisis);
            let flags = u8::from(scan.opt_out) | u8::from(scan.threat) << 1 | u8::from(scan.identifies_person) << 2;
            prop_assert_eq!(rows[row + 14], flags);
            for single in &scan.findings {
                prop_assert_eq!((u32_at(&rows, finding) as i32, u32_at(&rows, finding + 4) as i32), (single.start, single.end));
                prop_assert_eq!(f32::from_bits(u32_at(&rows, finding + 8)), single.confidence);
                prop_assert_eq!(&legend.kinds[usize::from(u16_at(&rows, finding + 12))], &single.kind);
                let bits = rows[finding + 14];
                let evidence: Vec<_> = (0..7).filter(|bit| bits >> bit & 1 == 1).map(|bit| &legend.evidence[bit]).collect();
                prop_assert_eq!(evidence, single.evidence.iter().collect::<Vec<_>>());
                finding += 16;
            }
        }
    }

    #[test]
    fn decision_rows_say_what_single_decisions_say(
        events in proptest::collection::vec(events(), 0..5), at in 1_700_000_000_u64..1_900_000_000,
    ) {
        let at = SystemTime::UNIX_EPOCH + Duration::new(at, 5);
        let rows = ENGINE.decide_packed(&pack_events(&events, at)).unwrap();
        let legend = ENGINE.packed_legend().unwrap();
        prop_assert_eq!(rows.len(), 16 + 32 * events.len());
        prop_assert_eq!((u16_at(&rows, 2), u32_at(&rows, 4) as usize), (32, events.len()));
        for (number, event) in events.into_iter().enumerate() {
            let row = &rows[16 + 32 * number..][..32];
            let json = ENGINE.decide_packed_to_json(&pack_events(std::slice::from_ref(&event), at));
            let single = match ENGINE.decide(event, at) {
                Ok(single) => single,
                Err(error) => {
                    prop_assert_eq!(row[28], 255);
                    prop_assert_eq!(json.unwrap_err(), error);
                    continue;
                }
            };
            let json: serde_json::Value = serde_json::from_slice(&json.unwrap()).unwrap();
            prop_assert_eq!(json["verdict"].as_str().unwrap(), single.verdict.id());
            prop_assert_eq!(json["reasons"].as_array().unwrap().len(), single.reasons.len());
            prop_assert_eq!(Verdict::ALL[usize::from(row[28])], single.verdict);
            let until = single.until.map(|until| until.duration_since(SystemTime::UNIX_EPOCH).unwrap());
            let seconds = until.map_or(i64::MIN, |until| until.as_secs() as i64);
            prop_assert_eq!(u64_at(row, 0) as i64, seconds);
            prop_assert_eq!(u32_at(row, 20), until.map_or(0, |until| until.subsec_nanos()));
            let bits = u64_at(row, 8);
            let labels: Vec<_> = (0..64).filter(|bit| bits >> bit & 1 == 1).map(|bit| &legend.labels[bit]).collect();
            prop_assert_eq!(labels, single.labels.iter().collect::<Vec<_>>());
            let bits = u32_at(row, 16);
            let mut obligations: Vec<_> = (0..32).filter(|bit| bits >> bit & 1 == 1).map(|bit| Obligation::ALL[bit]).collect();
            obligations.sort_by_key(|each| single.obligations.iter().position(|other| other == each));
            prop_assert_eq!(obligations, single.obligations);
            prop_assert_eq!(usize::from(u16_at(row, 26)), single.findings.len());
            let flags = u8::from(single.escalate) | u8::from(!single.replies.is_empty()) << 1 | u8::from(single.silence.is_some()) << 2;
            prop_assert_eq!(row[29], flags);
            let channel = (row[30] != 255).then(|| Channel::ALL[usize::from(row[30])]);
            prop_assert_eq!(channel, single.channels.first().copied());
            prop_assert_eq!(usize::from(row[31]), single.reasons.len());
            let rule = u16_at(row, 24);
            if rule == u16::MAX {
                prop_assert!(single.reasons.iter().all(|reason| reason.set_aside));
            } else {
                let id = &legend.rules[usize::from(rule)];
                let reason = single.reasons.iter().find(|reason| reason.rule == *id).unwrap();
                prop_assert!(!reason.set_aside);
                prop_assert_eq!(reason.verdict, single.verdict);
            }
        }
    }

    #[test]
    fn nonsense_is_an_argument_error(mut bytes in proptest::collection::vec(any::<u8>(), 0..200), ours in any::<bool>()) {
        if ours {
            bytes.splice(0..bytes.len().min(8), [1, 0, 0, 0, 3, 0, 0, 0]);
        }
        for outcome in [ENGINE.scan_packed(&bytes), ENGINE.decide_packed(&bytes)] {
            if let Err(error) = outcome {
                prop_assert_eq!(error.code(), "argument");
            }
        }
    }
}

#[test]
fn kinds_of_the_policys_own_have_numbers() {
    let policy = format!(
        "{}\n[[sensitive.identifier]]\nkind = \"CLIENT_NUMBER\"\npattern = \"LCS-####\"\n\
         [[sensitive.identifier]]\nkind = \"CASE_NUMBER\"\npattern = \"LCX-####\"\n",
        include_str!("../../../examples/riverside.toml"),
    );
    let engine = Engine::new(
        policy.into_bytes(),
        "own.toml".to_owned(),
        EngineOptions::default(),
    );
    let engine = engine.unwrap();
    let text = "files LCS-1234 and LCX-9876 and ssn 536-90-4399".to_owned();
    let single = engine.scan(PrivateText::new(&text)).unwrap();
    let single: Vec<&str> = single
        .findings
        .iter()
        .map(|one| one.kind.as_str())
        .collect();
    assert_eq!(single, ["CLIENT_NUMBER", "CASE_NUMBER", "US_SSN"]);
    let legend = engine.packed_legend().unwrap();
    for engine in [engine.clone(), engine.with_roster(Vec::new()).unwrap()] {
        let rows = engine
            .scan_packed(&pack_texts(std::slice::from_ref(&text)))
            .unwrap();
        let kinds: Vec<&String> = (0..3)
            .map(|finding| &legend.kinds[usize::from(u16_at(&rows, 16 + 16 + 16 * finding + 12))])
            .collect();
        assert_eq!(kinds, single);
    }
    let mut unique = legend.kinds.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), legend.kinds.len());
}

#[test]
fn a_count_that_lies_reserves_no_memory() {
    let mut bytes = header(0);
    bytes.splice(4..8, u32::MAX.to_le_bytes());
    assert_eq!(ENGINE.scan_packed(&bytes).unwrap_err().code(), "argument");
    assert_eq!(ENGINE.decide_packed(&bytes).unwrap_err().code(), "argument");
}

#[test]
fn another_version_is_refused_by_name() {
    let error = ENGINE.scan_packed(&[2, 0, 0, 0, 0, 0, 0, 0]).unwrap_err();
    assert_eq!(
        error.text(),
        "`texts` cannot be used: format version 2 is not the 1 of this engine"
    );
}
