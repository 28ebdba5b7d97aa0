//! What holds for every reply, whatever the hours, the names and the place.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot set up its input must fail"
)]

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use kindline_hours::{Calendar, Closure, Schedule, ScheduleDocument, Zone};
use kindline_reply::{
    Catalog, Channel, Context, CrisisData, Encoding, Header, HoursStyle, Inbound, Language, Locale,
    Medium, Message, Need, Notice, Region, Reply, ResponseWithin, Segments, Source, State,
    Strength, Tone, closures_in_words, suppress,
};
use proptest::prelude::*;

/// A week of any shape: each day closed, open once or twice, over midnight, or all day.
fn week() -> impl Strategy<Value = Schedule> {
    let day = prop_oneof![
        3 => Just(None),
        3 => Just(Some(vec![(540, 1020)])),
        2 => (0_u16..96, 1_u16..96).prop_map(|(start, len)| {
            let (start, end) = (start * 15, (start + len) * 15);
            Some(vec![(start, end)])
        }),
        1 => Just(Some(vec![(540, 720), (780, 1035)])),
        1 => Just(Some(vec![(0, 1440)])),
    ];
    let zone = prop_oneof![
        Just("America/New_York"),
        Just("Australia/Sydney"),
        Just("Asia/Kolkata"),
        Just("UTC"),
    ];
    let closure = (
        0_i64..700,
        0_i64..40,
        prop::option::of("[A-Za-z]{1,9}( [A-Za-z]{1,9}){0,2}"),
    )
        .prop_map(|(start, len, name)| {
            let from = NaiveDate::default() + TimeDelta::days(20_454 + start);
            let through = from + TimeDelta::days(len);
            let mut closure = serde_json::json!({ "from": from, "through": through });
            if let Some(name) = name {
                closure["name"] = name.into();
            }
            closure
        });
    let closures = proptest::collection::vec(closure, 0..8);
    (proptest::collection::vec(day, 7), zone, closures).prop_map(|(days, zone, closures)| {
        let mut json = serde_json::json!({ "zone": zone, "closures": closures });
        for (name, spans) in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            .iter()
            .zip(days)
        {
            let Some(spans) = spans else { continue };
            let text = |minutes: u16, end: bool| {
                let shown = if end && minutes == 1440 {
                    1440
                } else {
                    minutes % 1440
                };
                format!("{:02}:{:02}", shown / 60, shown % 60)
            };
            json[*name] = spans
                .iter()
                .map(|&(start, end)| format!("{}-{}", text(start, false), text(end, true)))
                .collect();
        }
        let document: ScheduleDocument = serde_json::from_value(json).unwrap();
        match document.check() {
            Ok(schedule) => schedule,
            // Two night shifts may overlap; an office without hours is as good a week.
            Err(_) => serde_json::from_str::<ScheduleDocument>(r#"{"zone": "UTC"}"#)
                .unwrap()
                .check()
                .unwrap(),
        }
    })
}

/// The first and the last day of closures, those that touch each other as one.
fn joined(closures: &[Closure]) -> Vec<(NaiveDate, NaiveDate)> {
    let mut spans: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for closure in closures {
        match spans.last_mut() {
            Some((_, last)) if closure.from <= *last + TimeDelta::days(1) => {
                *last = closure.through.max(*last);
            }
            _ => spans.push((closure.from, closure.through)),
        }
    }
    spans
}

/// How many sets of facts: more with `KINDLINE_CASES=1000` and `--release`.
fn cases() -> u32 {
    std::env::var("KINDLINE_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(32)
}

fn region() -> impl Strategy<Value = Region> {
    prop_oneof![
        Just(Region::UNKNOWN),
        prop::sample::select(vec![
            "US", "CA", "GB", "GB-SCT", "IE", "AU", "NZ", "PL", "JP"
        ])
        .prop_map(|id| Region::parse(id).unwrap()),
    ]
}

/// Names as people have them, and as nobody should.
fn name() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        Just(None),
        Just(Some("Ana Reyes, 555-0142".to_owned())),
        Just(Some("Michał Źródło".to_owned())),
        Just(Some("Наталья".to_owned())),
        "[A-Za-z .'-]{1,60}".prop_map(Some),
        any::<String>().prop_map(Some),
        Just(Some(
            "x\r\nBcc: everybody@example.org\u{202e} <b>{ $crisis }</b>".to_owned()
        )),
    ]
}

#[derive(Debug, Clone)]
struct Facts {
    schedule: Schedule,
    now: DateTime<Utc>,
    region: Region,
    names: [Option<String>; 4],
    within: Option<ResponseWithin>,
    need: Option<Need>,
    zone: Option<&'static str>,
}

fn facts() -> impl Strategy<Value = Facts> {
    (
        week(),
        0_i64..1_000_000,
        region(),
        [name(), name(), name(), name()],
        prop::option::of(prop_oneof![
            (0_u32..200).prop_map(ResponseWithin::Hours),
            (0_u32..40).prop_map(ResponseWithin::BusinessDays)
        ]),
        prop::option::of(prop::sample::select(Need::ALL.to_vec())),
        prop::option::of(prop::sample::select(vec![
            "Pacific/Auckland",
            "America/Los_Angeles",
        ])),
    )
        .prop_map(
            |(schedule, minutes, region, names, within, need, zone)| Facts {
                schedule,
                now: "2026-01-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap()
                    + TimeDelta::minutes(minutes),
                region,
                names,
                within,
                need,
                zone,
            },
        )
}

/// A number as the reply's words write it: in one piece where they run from right to left.
fn written(number: &str, reply: &Reply) -> String {
    let english = reply.notices.contains(&Notice::CrisisWordsInEnglish);
    if reply.locale.is_right_to_left() && !english {
        number.chars().filter(char::is_ascii_digit).collect()
    } else {
        number.to_owned()
    }
}

fn holds(
    reply: &Reply,
    message: Message,
    channel: Channel,
    facts: &Facts,
) -> Result<(), TestCaseError> {
    let hostile =
        facts.names.iter().flatten().any(|name| {
            name.contains(['{', '$', '.', ',', '<', '?', '!', '…']) || name.contains("  ")
        });
    let text = &reply.text;
    prop_assert!(!text.trim().is_empty());
    if !hostile {
        prop_assert!(
            !text.contains('{') && !text.contains('$'),
            "a slot is left: {text}"
        );
        for doubled in [
            "..", " .", "  ", ",,", "?.", "۔۔", " ۔", "،،", " ،", "।।", " ।", "。。",
        ] {
            prop_assert!(!text.contains(doubled), "`{doubled}` in {text}");
        }
    }
    let hidden = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    prop_assert!(!text.chars().any(hidden), "{text:?}");
    if let Some(subject) = &reply.subject {
        prop_assert!(!subject.as_str().chars().any(char::is_control));
    }
    if let Some(html) = &reply.html {
        let words = html
            .replace("<p>", "")
            .replace("<p dir=\"ltr\">", "")
            .replace("<bdi dir=\"ltr\">", "")
            .replace("</bdi>", "")
            .replace("</p>", "")
            .replace("<br>", "");
        let words = words.trim_start_matches("<div lang=\"");
        let words = words.split_once('>').unwrap().1.trim_end_matches("</div>");
        prop_assert!(!words.contains(['<', '>', '"']), "{html}");
    }
    if message.needs_emergency_line() {
        let lines = CrisisData::built_in().lines(facts.region, None, None);
        if let Some(number) = lines.emergency() {
            let number = written(number, reply);
            prop_assert!(text.contains(&number), "{number} is not in {text}");
        } else {
            prop_assert!(reply.notices.contains(&Notice::NoEmergencyNumber));
        }
        if let Some(contact) = lines.general() {
            for number in [contact.voice, contact.text].into_iter().flatten() {
                let number = written(number, reply);
                prop_assert!(text.contains(&number), "{number} is not in {text}");
            }
        }
    }
    if channel == Channel::Sms {
        let gsm = reply.locale.language().fits_gsm();
        let cost = Segments::count(text);
        prop_assert_eq!(reply.sms, Some(cost));
        prop_assert!(
            !gsm || cost.encoding == Encoding::Gsm7,
            "{:?} in {text}",
            cost.forced_by
        );
        prop_assert!(
            cost.segments <= u32::from(message.sms_budget(gsm)),
            "{} segments: {text}",
            cost.segments
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    /// Every locale, channel, tone and message for each set of facts: thousands of replies a set.
    #[test]
    fn every_reply_can_be_sent(facts in facts()) {
        let next_open = Calendar::new(facts.schedule.clone()).next_open(facts.now);
        let zone = facts.zone.map(|name| Zone::from_name(name).unwrap());
        let context = Context {
            next_open,
            recipient_zone: zone.as_ref(),
            region: facts.region,
            need: facts.need,
            response: facts.within,
            agency: facts.names[0].as_deref(),
            worker: facts.names[1].as_deref(),
            cover: facts.names[2].as_deref(),
            secure_channel: facts.names[3].as_deref(),
            exceptions: 2,
            ..Context::new(&facts.schedule, facts.now)
        }
        .with_closure();
        let translated = Catalog::built_in().clone().sending_unreviewed_crisis_words();
        for &locale in Locale::ALL {
            for &message in Message::ALL {
                for &channel in Channel::ALL {
                    for &tone in Tone::ALL {
                        // As it is sent, and with the crisis words of the language itself.
                        for catalog in [Catalog::built_in(), &translated] {
                            let reply = catalog.render(message, locale, tone, channel, &context);
                            holds(&reply, message, channel, &facts).map_err(|error| {
                                TestCaseError::fail(format!("{locale} {message} {channel} {tone}: {error}"))
                            })?;
                            let english = locale.language() == Language::En;
                            if english || !message.needs_emergency_line() {
                                break;
                            }
                        }
                    }
                }
            }
        }
    }

    /// The text is the same in a kept buffer, and what stood there before stays.
    #[test]
    fn a_kept_buffer_gets_the_same_words(facts in facts(), message in prop::sample::select(Message::ALL.to_vec())) {
        let context = Context { region: facts.region, ..Context::new(&facts.schedule, facts.now) };
        let catalog = Catalog::built_in();
        for &channel in Channel::ALL {
            let reply = catalog.render(message, Locale::EnGb, Tone::Firm, channel, &context);
            let mut text = String::from("kept: ");
            catalog.render_text(message, Locale::EnGb, Tone::Firm, channel, &context, &mut text);
            prop_assert_eq!(text, format!("kept: {}", reply.text));
        }
    }
}

/// Pieces that templates are made of, right and wrong.
fn template() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "after-hours",
        "tag-reply",
        "crisis",
        "part-x",
        " = ",
        "\n",
        "\n    ",
        "\n\n",
        "{ ",
        " }",
        "{",
        "}",
        "$hours",
        "$emergency",
        "$tone",
        "$crisis",
        " ->",
        "\n    [none] ",
        "\n   *[some] ",
        "\n    [firm] ",
        "\n   *[gentle] ",
        "part-x",
        "\"",
        "\\u0041",
        "Thank you. ",
        "911",
        "..",
        "\u{202e}",
        "ł",
        ".sms",
        ".subject",
        "#",
        "-term",
        "*",
        "[",
        "]",
        "é",
        "review",
        "machine",
    ]);
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// Any template text is refused with problems that have a place, or gives a catalogue that still
    /// keeps the emergency line.
    #[test]
    fn any_template_text_is_proven_or_refused(text in template(), noise in any::<String>()) {
        for text in [text, noise] {
            let source = Source::of_language("any.ftl", Language::En, &text);
            match Catalog::load(&[source]) {
                Ok(catalog) => {
                    let schedule = serde_json::from_str::<ScheduleDocument>(r#"{"zone": "UTC"}"#)
                        .unwrap()
                        .check()
                        .unwrap();
                    let context = Context {
                        region: Region::parse("US").unwrap(),
                        ..Context::new(&schedule, DateTime::<Utc>::UNIX_EPOCH)
                    };
                    for &channel in Channel::ALL {
                        for &tone in Tone::ALL {
                            for message in [Message::AfterHours, Message::Crisis] {
                                let reply =
                                    catalog.render(message, Locale::EnUs, tone, channel, &context);
                                prop_assert!(reply.text.contains("911"), "{text:?}");
                            }
                        }
                    }
                }
                Err(problems) => {
                    let lines = text.lines().count().max(1) + 1;
                    prop_assert!(!problems.is_empty());
                    for problem in problems {
                        prop_assert!(problem.line >= 1 && problem.line <= lines, "{problem}");
                        prop_assert!(problem.column >= 1 && !problem.message.is_empty());
                    }
                }
            }
        }
    }

    /// Whatever the headers, the decision is made; a machine's mark always silences.
    #[test]
    fn any_headers_are_decided(
        headers in proptest::collection::vec((any::<String>(), any::<String>()), 0..8),
        envelope in prop::option::of(any::<String>()),
        text in any::<String>(),
        own in any::<String>(),
    ) {
        let own = [own.as_str(), "worker@agency.example"];
        let mut lines: Vec<Header<'_>> =
            headers.iter().map(|(name, value)| Header { name, value }).collect();
        let mail = |headers: &[Header<'_>]| {
            let inbound = Inbound {
                envelope_from: envelope.as_deref(),
                own_addresses: &own,
                headers,
                text: Some(&text),
                ..Inbound::new(Medium::Email)
            };
            suppress(&inbound, &State::default())
        };
        let before = mail(&lines);
        prop_assert_eq!(before, mail(&lines));
        lines.push(Header { name: "Auto-Submitted", value: "auto-generated" });
        prop_assert_eq!(mail(&lines).strength(), Some(Strength::Hard));
        let chat = Inbound { text: Some(&text), ..Inbound::new(Medium::Chat) };
        let _ = suppress(&chat, &State::default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    /// Closures in words name every closure once, hide nothing, and fit the 7-bit alphabet where the
    /// language does.
    #[test]
    fn closures_in_words_hide_nothing(schedule in week(), start in 0_i64..800) {
        let from = NaiveDate::default() + TimeDelta::days(20_454 + start);
        for &locale in Locale::ALL {
            for style in [HoursStyle::Long, HoursStyle::Short] {
                let text = closures_in_words(&schedule, from, 200, locale, style);
                let ahead = |closure: &&Closure| {
                    closure.through >= from && closure.from <= from + TimeDelta::days(200)
                };
                let known: Vec<&Closure> = schedule.closures().iter().filter(ahead).collect();
                prop_assert_eq!(text.is_some(), !known.is_empty());
                let text = text.unwrap_or_default();
                prop_assert!(!text.contains("  ") && !text.chars().any(char::is_control), "{text}");
                let plain: String = text.chars().filter(|c| !c.is_ascii_alphanumeric()).collect();
                if style == HoursStyle::Short && locale.language().fits_gsm() {
                    prop_assert_eq!(Segments::count(&plain).encoding, Encoding::Gsm7, "{}", text);
                }
                // Closures that touch are told as one, to the end of the last.
                let told = joined(schedule.closures());
                let told = told.iter().filter(|(first, last)| {
                    *last >= from && *first <= from + TimeDelta::days(200)
                });
                let days: Vec<NaiveDate> = told.flat_map(|&(first, last)| [first, last]).collect();
                for day in days.iter().filter(|day| days.len() == 2 && day.day() > 1) {
                    prop_assert!(text.contains(&day.day().to_string()), "{day} is not in {text}");
                }
            }
        }
    }
}
