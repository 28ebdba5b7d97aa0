//! What holds for every redaction of every text.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

use kindline_sensitive::{
    Custom, DateGrain, Deny, Identifier, Kind, Label, Operator, Pseudonyms, Redacted, Redaction,
    Scanner, VictimPlace,
};
use proptest::prelude::*;

const PIECES: &[&str] = &[
    "my ssn is 536-90-4399",
    "call 313-555-0107",
    "313-555-0107",
    "+44 20 7946 0958",
    "ana@example.org",
    "ana\u{FF20}example.org",
    "card 4111 1111 1111 1111",
    "4111\u{200B}1111\u{200B}1111\u{200B}1111",
    "i start methadone monday",
    "he hit me",
    "\u{1F642}",
    "\u{1F1FA}\u{1F1F8}",
    "e\u{301}",
    "\u{202E}",
    "\u{200D}",
    "\u{FEFF}",
    "\u{FF13}\u{FF11}\u{FF13}-\u{FF15}\u{FF15}\u{FF15}-0107",
    "943\u{2011}476\u{2011}5919",
    ". ",
    "\n",
    "dob 03/11/1987",
    "03/14/2024",
    "Mr Okonkwo",
    "Hi Loretta,",
    "Loretta",
    "Loretta Quillfeather's",
    "Jos\u{E9}",
    "Jose\u{301} Mart\u{ED}nez",
    "Dr. A. Whitlock",
    "\u{418}\u{432}\u{430}\u{43D}",
    "IE64IRCE92050112345678",
    "12 Elm Street, Fresno, CA 93726",
    "zip 90210",
    "https://example.org/x",
    "@lark_99",
    "1-1-1-",
    "a.a.",
    "[PERSON A]",
    "[PERSON]",
    "[",
    "]",
    "***-**-4399",
    "@",
    "%40",
    "kill myself",
    "don\u{2019}t",
    "12",
    "(212) ",
    "#",
    "the wildlife refuge",
    "password is Harrow77x!",
    "pin: 4471",
    "AB12 3CD",
    "ref LCS-8830-4417",
    "LCS-8830",
    "Project Lantern",
    "my mother is 92 years old",
    "im at the refuge on Marl street",
    "case #2024-8812",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-zA-Z0-9 .,@\\-\u{301}\u{200B}\u{FF10}-\u{FF19}]{0,12}",
    ];
    let glue = proptest::sample::select(vec!["", " ", " ", "\u{A0}", "-", "/", ", "]);
    proptest::collection::vec((piece, glue), 0..8).prop_map(|parts| {
        parts
            .into_iter()
            .map(|(piece, glue)| piece + glue)
            .collect::<String>()
    })
}

const OPERATORS: [Operator; 8] = [
    Operator::Placeholder,
    Operator::Remove,
    Operator::MASK,
    Operator::Mask { keep_last: 4 },
    Operator::Hash,
    Operator::Pseudonym,
    Operator::GENERALIZE,
    Operator::Generalize {
        dates: DateGrain::Month,
    },
];

fn redactions() -> impl Strategy<Value = Redaction> {
    let operator = || proptest::sample::select(OPERATORS.to_vec());
    let topics = proptest::sample::select(vec![
        Vec::new(),
        vec![Label::Opioids, Label::Violence, Label::Hiv],
    ]);
    (operator(), operator(), operator(), topics, any::<bool>()).prop_map(
        |(all, person, phone, topics, keyed)| {
            let redaction = Redaction::new(all)
                .with(Kind::PERSON, person)
                .with(Kind::PHONE_NUMBER, phone)
                .topics(topics.into_iter().collect());
            if keyed {
                redaction.key(b"sixteen bytes ..")
            } else {
                redaction
            }
        },
    )
}

fn scanner() -> Scanner {
    let custom = Custom::builder()
        .identifier(Identifier::new("CLIENT_NUMBER", "LCS-####(-#{2,4})?"))
        .deny(Deny::new("Project Lantern").kind("PROJECT"))
        .allow("wildlife refuge")
        .build()
        .unwrap();
    Scanner::builder().custom(custom).build()
}

/// What a scan of the redacted text finds beyond the replacements themselves.
fn left(scanner: &Scanner, redacted: &Redacted) -> Vec<Kind> {
    let scan = scanner.scan(&redacted.text);
    let ours = |at: usize| {
        redacted
            .replaced
            .iter()
            .any(|place| place.now.bytes().contains(&at))
    };
    scan.findings
        .iter()
        .filter(|finding| {
            let bytes = finding.span.bytes();
            let words = &redacted.text[bytes.clone()];
            words
                .char_indices()
                .any(|(at, char)| char.is_alphanumeric() && !ours(bytes.start + at))
        })
        .map(|finding| finding.kind.clone())
        .collect()
}

/// How many texts: more with `KINDLINE_CASES=20000` and `--release`.
fn cases() -> u32 {
    std::env::var("KINDLINE_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(800)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn redacted_text_rescans_clean(text in texts(), redaction in redactions()) {
        let scanner = scanner();
        let redacted = scanner.redact(&text, &redaction);
        prop_assert_eq!(left(&scanner, &redacted), Vec::<Kind>::new(), "{}", redacted.text);
    }

    #[test]
    fn everything_found_is_covered(text in texts(), redaction in redactions()) {
        let scanner = scanner();
        let scan = scanner.scan(&text);
        let redacted = scanner.redact(&text, &redaction);
        let covered = |at: usize| redacted.replaced.iter().any(|place| place.span.bytes().contains(&at));
        for finding in &scan.findings {
            prop_assert!(finding.span.bytes().all(covered), "{} is left", finding.kind);
        }
        let topics = scan.topics.iter().filter(|topic| topic.label == Label::VictimLocation);
        for topic in topics {
            prop_assert!(topic.span.bytes().all(covered));
        }
    }

    /// A program that counts code points or UTF-16 units and one that counts bytes redact the same
    /// place: replacing the spans in each unit gives the same text.
    #[test]
    fn the_three_units_name_the_same_places(text in texts(), redaction in redactions()) {
        let redacted = scanner().redact(&text, &redaction);
        let chars: Vec<char> = text.chars().collect();
        let units: Vec<u16> = text.encode_utf16().collect();
        let now_chars: Vec<char> = redacted.text.chars().collect();
        let now_units: Vec<u16> = redacted.text.encode_utf16().collect();
        let (mut by_bytes, mut by_chars, mut by_units) = (String::new(), Vec::<char>::new(), Vec::<u16>::new());
        let (mut byte, mut char, mut unit) = (0, 0, 0);
        for place in &redacted.replaced {
            by_bytes += &text[byte..place.span.bytes().start];
            by_bytes += &redacted.text[place.now.bytes()];
            by_chars.extend(&chars[char..place.span.chars().start]);
            by_chars.extend(&now_chars[place.now.chars()]);
            by_units.extend(&units[unit..place.span.utf16().start]);
            by_units.extend(&now_units[place.now.utf16()]);
            (byte, char, unit) = (place.span.bytes().end, place.span.chars().end, place.span.utf16().end);
        }
        by_bytes += &text[byte..];
        by_chars.extend(&chars[char..]);
        by_units.extend(&units[unit..]);
        prop_assert_eq!(&by_bytes, &redacted.text);
        prop_assert_eq!(by_chars.into_iter().collect::<String>(), redacted.text.clone());
        prop_assert_eq!(String::from_utf16(&by_units).unwrap(), redacted.text);
    }

    #[test]
    fn a_victims_place_leaves_nothing(text in texts(), redaction in redactions()) {
        let scanner = scanner();
        let text = format!("{text} im at the refuge on Marl street {text}");
        let redacted = scanner.redact(&text, &redaction);
        prop_assert!(!redacted.text.contains("Marl"), "{}", redacted.text);
        let blocked = scanner.redact(&text, &redaction.victim_place(VictimPlace::Block));
        prop_assert!(blocked.blocked && blocked.text.is_empty());
    }

    #[test]
    fn numbers_come_back_from_their_stand_ins(text in texts(), keyed in any::<bool>()) {
        let scanner = scanner();
        let key: &[u8] = if keyed { b"sixteen bytes .." } else { b"" };
        let redaction = Redaction::new(Operator::Pseudonym).key(key);
        // What looks like a stand-in already cannot be told from one.
        let text = text.replace('[', "(");
        let mut names = Pseudonyms::default();
        let redacted = scanner.redact_with(&text, &redaction, &mut names);
        let stored = serde_json::to_string(&names).unwrap();
        let names: Pseudonyms = serde_json::from_str(&stored).unwrap();
        let original = |redacted: &Redacted| -> String {
            let mut out = String::new();
            let mut at = 0;
            for place in &redacted.replaced {
                out += &redacted.text[at..place.now.bytes().start];
                let stand_in = &redacted.text[place.now.bytes()];
                out += names.original(stand_in).unwrap_or(stand_in);
                at = place.now.bytes().end;
            }
            out + &redacted.text[at..]
        };
        prop_assert_eq!(names.restore(&redacted.text), original(&redacted));
        let people = redacted.replaced.iter().any(|place| place.kind == Kind::PERSON);
        let once = names.len() == redacted.replaced.len();
        if once && !people && redacted.replaced.iter().all(|place| place.operator == Operator::Pseudonym) {
            prop_assert_eq!(names.restore(&redacted.text), text);
        }
    }

    #[test]
    fn the_same_again(text in texts(), redaction in redactions()) {
        let scanner = scanner();
        prop_assert_eq!(scanner.redact(&text, &redaction), scanner.redact(&text, &redaction));
    }

    #[test]
    fn debug_holds_no_text(secret in "[b-df-hj-np-tv-xz]{9,12}") {
        let mut names = Pseudonyms::default();
        let redaction = Redaction::new(Operator::Pseudonym).key(secret.as_bytes());
        let text = format!("mail {secret}@example.org");
        let redacted = scanner().redact_with(&text, &redaction, &mut names);
        let shown = format!("{redacted:?} {names:?} {redaction:?}");
        prop_assert!(!shown.contains(&secret));
        let custom = Custom::builder().deny(Deny::new(&*secret)).build().unwrap();
        let shown = format!("{custom:?} {:?}", Scanner::builder().custom(custom.clone()));
        prop_assert!(!shown.contains(&secret));
    }
}

/// 32 KB of what makes trees and automata walk: no clock is read here, that it ends is what is held.
#[test]
fn long_repetitions_end() {
    let custom = Custom::builder()
        .identifier(Identifier::new("A", "(#-?){20,30}x"))
        .identifier(Identifier::new("B", "*{1,60}#").context(["case"]))
        .deny(Deny::new("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2"))
        .deny(Deny::new("a a a a a a a a a a a a a a a a a b"))
        .allow("case case case case case case")
        .build()
        .unwrap();
    let scanner = Scanner::builder().custom(custom).build();
    let units = [
        "1",
        "1 ",
        "1-",
        "a ",
        "a",
        "case ",
        "1\u{200B}",
        "\u{200B}",
        "1 1 1 x",
        "ana@example.org ",
        "[",
        "[PERSON A] ",
        "Loretta ",
        "Mr Okonkwo ",
        "\u{FF11}",
        "313-555-0107 ",
        "im at the refuge ",
        "Ana Lopez, ",
    ];
    for unit in units {
        let text = unit.repeat(32 * 1024 / unit.len());
        for operator in [Operator::Placeholder, Operator::Pseudonym] {
            let redacted = scanner.redact(&text, &Redaction::new(operator));
            assert!(left(&scanner, &redacted).is_empty(), "{unit:?}");
        }
    }
}
