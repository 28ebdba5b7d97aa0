//! The crisis data: selection by place, need and hour; overlays; pairs; what a reply says of it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot set up its input must fail"
)]

use chrono::NaiveTime;
use kindline_hours::{Schedule, ScheduleDocument};
use kindline_reply::{
    Answers, Catalog, Channel, Confidence, Context, CrisisData, Line, LineFault, Locale, Message,
    Need, Notice, Region, Role, TextLine, Tone,
};

fn region(id: &str) -> Region {
    Region::parse(id).unwrap()
}

fn office() -> Schedule {
    let document: ScheduleDocument =
        serde_json::from_str(r#"{"zone": "UTC", "mon-fri": "09:00-17:00"}"#).unwrap();
    document.check().unwrap()
}

/// An agency's own line, with an invented number.
fn own(id: &'static str, role: Role, voice: &'static str) -> Line {
    Line {
        id: id.into(),
        area: "US".into(),
        name: "Riverside night desk".into(),
        role,
        serves: vec![Need::General].into(),
        voice: Some(voice.into()),
        menu: vec![].into(),
        text: None,
        chat: None,
        tty: None,
        answers: Answers::Always,
        languages: vec![].into(),
        is_not: vec![].into(),
        pair: None,
        confidence: Confidence::High,
        source: "the agency".into(),
        seen_on: "2026-11-01".parse().unwrap(),
        verified_on: Some("2026-11-01".parse().unwrap()),
        expires: "2027-11-01".parse().unwrap(),
    }
}

#[test]
fn every_country_of_the_data_has_a_number() {
    for (id, emergency) in [
        ("US", "911"),
        ("CA", "911"),
        ("GB", "999"),
        ("GB-SCT", "999"),
        ("IE", "112"),
        ("AU", "000"),
        ("NZ", "111"),
        ("FR", "112"),
        ("us-ny", "911"),
    ] {
        let lines = CrisisData::built_in().lines(region(id), None, None);
        assert_eq!(lines.emergency(), Some(emergency), "{id}");
    }
    for id in ["JP", "MX", "ZZ"] {
        assert_eq!(
            CrisisData::built_in()
                .lines(region(id), None, None)
                .emergency(),
            None,
            "{id}"
        );
    }
}

#[test]
fn an_emergency_number_is_never_texted() {
    for line in CrisisData::built_in().all() {
        if line.role != Role::Emergency {
            continue;
        }
        let Ok(place) = Region::parse(&line.area) else {
            continue;
        };
        let schedule = office();
        let context = Context {
            region: place,
            ..Context::new(&schedule, "2026-11-24T23:30:00Z".parse().unwrap())
        };
        for &channel in Channel::ALL {
            let reply = Catalog::built_in().render(
                Message::Crisis,
                Locale::EnUs,
                Tone::Gentle,
                channel,
                &context,
            );
            let number = line.voice.as_deref().unwrap();
            assert!(
                !reply.text.contains(&format!("text {number}")),
                "{}",
                reply.text
            );
            assert!(
                !reply.text.contains(&format!("to {number}")),
                "{}",
                reply.text
            );
        }
    }
}

#[test]
fn a_line_that_is_closed_is_not_named() {
    let data = CrisisData::built_in();
    let names = |at: &str| -> Vec<String> {
        let at: NaiveTime = at.parse().unwrap();
        data.lines(region("NZ"), Some(Need::DomesticViolence), Some(at))
            .special()
            .map(|contact| contact.name.to_owned())
            .collect()
    };
    let shine = "Shine Helpline".to_owned();
    assert!(names("12:00:00").contains(&shine));
    assert!(names("09:00:00").contains(&shine));
    assert!(!names("23:00:00").contains(&shine));
    assert!(!names("03:00:00").contains(&shine));
}

#[test]
fn a_pair_comes_whole_or_not_at_all() {
    let half: Vec<Line> = CrisisData::built_in()
        .all()
        .iter()
        .filter(|line| line.area == "GB")
        .map(|line| {
            let mut line = line.clone();
            if line.id == "gb-mensadvice" {
                // Open for one minute of the day.
                line.answers = Answers::Daily { from: 0, to: 1 };
            }
            line
        })
        .collect();
    let data = CrisisData::new(half).unwrap();
    let count = |at: &str| {
        let at: NaiveTime = at.parse().unwrap();
        data.lines(region("GB"), Some(Need::DomesticViolence), Some(at))
            .special()
            .count()
    };
    assert_eq!(count("00:00:00"), 2);
    assert_eq!(count("12:00:00"), 0);
}

#[test]
fn a_weak_number_is_not_written() {
    let youth = CrisisData::built_in().lines(region("GB"), Some(Need::Youth), None);
    let names: Vec<&str> = youth.special().map(|contact| contact.name).collect();
    assert_eq!(names, ["PAPYRUS HOPELINE"]);
}

#[test]
fn an_agency_lays_its_own_lines_over() {
    let data = CrisisData::built_in()
        .overlaid(vec![own("riverside-night", Role::General, "555-0111")])
        .unwrap();
    let schedule = office();
    let context = Context {
        region: region("US"),
        crisis_data: Some(&data),
        ..Context::new(&schedule, "2026-11-24T23:30:00Z".parse().unwrap())
    };
    let reply = Catalog::built_in().render(
        Message::AfterHours,
        Locale::EnUs,
        Tone::Firm,
        Channel::Portal,
        &context,
    );
    // The agency's desk takes calls; 988 lends the number for texts.
    assert!(
        reply.text.contains("call 555-0111 or text 988 at any hour"),
        "{}",
        reply.text
    );
    let replaced = CrisisData::built_in()
        .overlaid(vec![own("us-988", Role::General, "555-0112")])
        .unwrap();
    assert_eq!(replaced.all().len(), CrisisData::built_in().all().len());
}

#[test]
fn a_wrong_line_is_refused_with_all_its_faults() {
    let mut unreachable = own("a", Role::Special, "555-0100");
    unreachable.voice = None;
    let mut letters = own("b", Role::General, "1-800-HELP");
    letters.name = "x\u{202e}".into();
    let mut textless = own("c", Role::Emergency, "555-0100");
    textless.voice = None;
    textless.text = Some(TextLine {
        to: "55501\r\nBcc".into(),
        keyword: Some("".into()),
        registered_only: false,
        answers: None,
        languages: vec![].into(),
    });
    let problems =
        CrisisData::new(vec![unreachable, letters.clone(), letters, textless]).unwrap_err();
    let of = |id: &str| -> Vec<LineFault> {
        problems
            .iter()
            .filter(|one| one.id == id)
            .map(|one| one.reason.clone())
            .collect()
    };
    assert_eq!(of("a"), [LineFault::Unreachable]);
    assert!(of("b").contains(&LineFault::NotANumber("1-800-HELP".to_owned())));
    assert!(of("b").contains(&LineFault::Twice));
    assert!(of("b").contains(&LineFault::Unwritable));
    assert!(of("c").contains(&LineFault::EmergencyWithoutVoice));
    assert!(of("c").contains(&LineFault::Unwritable));
}

#[test]
fn a_reply_says_what_the_host_should_know() {
    let schedule = office();
    let notices = |locale, place: Region, at: &str| {
        let context = Context {
            region: place,
            ..Context::new(&schedule, at.parse().unwrap())
        };
        Catalog::built_in()
            .render(
                Message::AfterHours,
                locale,
                Tone::Gentle,
                Channel::Sms,
                &context,
            )
            .notices
    };
    let today = "2026-11-24T23:30:00Z";
    assert_eq!(notices(Locale::EnUs, region("US"), today), []);
    assert_eq!(
        notices(Locale::EsUs, region("US"), today),
        [Notice::CrisisWordsInEnglish]
    );
    assert_eq!(
        notices(Locale::EnUs, Region::UNKNOWN, today),
        [Notice::NoEmergencyNumber]
    );
    assert_eq!(
        notices(Locale::EnUs, region("US"), "2029-01-01T00:00:00Z"),
        [Notice::StaleCrisisLine]
    );
}

#[test]
fn machine_translated_crisis_words_need_a_decision() {
    let schedule = office();
    let context = Context {
        region: region("US"),
        ..Context::new(&schedule, "2026-11-24T23:30:00Z".parse().unwrap())
    };
    let reply = |catalog: &Catalog| {
        catalog.render(
            Message::Crisis,
            Locale::EsUs,
            Tone::Gentle,
            Channel::Portal,
            &context,
        )
    };
    let safe = reply(Catalog::built_in());
    assert_eq!(safe.locale, Locale::EnUs);
    assert!(safe.text.starts_with("Thank you") && safe.text.contains("988"));
    let chosen = reply(
        &Catalog::built_in()
            .clone()
            .sending_unreviewed_crisis_words(),
    );
    assert_eq!(chosen.locale, Locale::EsUs);
    assert!(chosen.text.starts_with("Gracias") && chosen.text.contains("988"));
    assert_eq!(chosen.notices, []);
}
