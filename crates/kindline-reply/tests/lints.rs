//! Each way to get a template wrong makes the load fail: one test for each lint, and the gate that
//! takes something away from the shipped templates.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot set up its input must fail"
)]

use kindline_reply::{Catalog, CrisisData, Language, Lint, Problem, Source};

const ENGLISH: &str = include_str!("../data/replies/en.ftl");

/// The problems of an overlay in English.
fn problems(text: &str) -> Vec<Problem> {
    match Catalog::load(&[Source::of_language("own.ftl", Language::En, text)]) {
        Ok(_) => Vec::new(),
        Err(problems) => problems,
    }
}

/// Checks that an overlay breaks exactly this rule, at this place, and gives the report.
#[track_caller]
fn check(text: &str, lint: Lint, line: usize, column: usize) -> Problem {
    let found = problems(text);
    assert!(!found.is_empty(), "nothing was found wrong");
    for problem in &found {
        assert_eq!(problem.lint, lint, "{problem}");
    }
    let first = found.into_iter().next().unwrap();
    assert_eq!((first.line, first.column), (line, column), "{first}");
    assert!(
        first
            .to_string()
            .contains(&format!("own.ftl:{line}:{column}")),
        "{first}"
    );
    first
}

#[test]
fn an_overlay_that_is_right_loads() {
    let own =
        "during-hours = We have your message. We will answer soon.\n    .subject = We have it\n";
    assert_eq!(problems(own), []);
}

#[test]
fn syntax() {
    check("during-hours We have it.\n", Lint::Syntax, 1, 14);
}

#[test]
fn not_in_the_subset() {
    let call = check(
        "tag-reply = Since { DATETIME($closed) }.\n",
        Lint::NotInTheSubset,
        1,
        21,
    );
    assert!(call.message.contains("DATETIME"));
    let slip = check("tag-reply = At { hours }.\n", Lint::NotInTheSubset, 1, 18);
    assert_eq!(
        slip.help.as_deref(),
        Some("a slot is written with a dollar sign: `$hours`")
    );
    check(
        "tag-reply = Only { 5 } times.\n",
        Lint::NotInTheSubset,
        1,
        20,
    );
}

#[test]
fn a_part_that_holds_itself() {
    let text = "part-loop = Again. { part-loop }\ntag-reply = Yes. { part-loop }\n";
    check(text, Lint::NotInTheSubset, 1, 22);
}

#[test]
fn unknown_message() {
    let typo = check("afer-hours = Closed.\n", Lint::UnknownMessage, 1, 1);
    assert_eq!(typo.help.as_deref(), Some("did you mean `after-hours`?"));
}

#[test]
fn unknown_attribute() {
    let typo = check(
        "tag-reply = No.\n    .smss = No.\n",
        Lint::UnknownAttribute,
        2,
        6,
    );
    assert_eq!(typo.help.as_deref(), Some("did you mean `.sms`?"));
}

#[test]
fn unknown_slot() {
    let typo = check("tag-reply = Please. { $hour }\n", Lint::UnknownSlot, 1, 24);
    assert_eq!(typo.help.as_deref(), Some("did you mean `$hours`?"));
}

#[test]
fn misplaced_slot() {
    check("tag-reply = Call { $voice }.\n", Lint::MisplacedSlot, 1, 21);
    let choice =
        "tag-reply = { $reach ->\n    [call] A\n    [text] B\n    [either] C\n   *[both] D\n }\n";
    check(choice, Lint::MisplacedSlot, 1, 16);
}

#[test]
fn a_name_in_public_and_in_a_discreet_reply() {
    let text =
        "tag-reply = { $agency ->\n    [none] Thank you.\n   *[some] Thank you. { $agency }\n }\n";
    let problem = check(text, Lint::MisplacedSlot, 1, 16);
    assert!(problem.message.contains("$agency"), "{problem}");
}

#[test]
fn unguarded_slot() {
    let bare = check(
        "tag-reply = Our hours are { $hours }.\n",
        Lint::UnguardedSlot,
        1,
        30,
    );
    assert!(bare.help.unwrap().contains("[none]"));
}

#[test]
fn wrong_choice() {
    let tone = "tag-reply = { $tone ->\n    [frim] No.\n   *[gentle] No, thank you.\n }\n";
    let typo = check(tone, Lint::WrongChoice, 2, 6);
    assert_eq!(typo.help.as_deref(), Some("did you mean `[firm]`?"));
    let plural = "exception-note = { $exceptions ->\n   *[other] Many.\n }\n";
    let lacks = check(plural, Lint::WrongChoice, 1, 21);
    assert!(lacks.message.contains("[one]"), "{lacks}");
    let none = "hours-changed = { $hours ->\n   *[some] Now { $hours }.\n }\n";
    assert!(
        check(none, Lint::WrongChoice, 1, 20)
            .message
            .contains("[none]")
    );
}

#[test]
fn duplicate() {
    check("tag-reply = No.\ntag-reply = Yes.\n", Lint::Duplicate, 2, 1);
}

#[test]
fn missing_slot() {
    let text = "friend-decline = I do not connect with clients here.\n";
    let lost = check(text, Lint::MissingSlot, 1, 1);
    assert!(lost.message.contains("$hours"), "{lost}");
}

#[test]
fn missing_crisis() {
    let text = "late-apology = I am late.\n";
    check(text, Lint::MissingCrisis, 1, 1);
    // In one arm is not enough.
    let half = "late-apology = I am late. { $next-open ->\n    [none] Soon.\n   *[some] { $emergency }\n }\n";
    check(half, Lint::MissingCrisis, 1, 1);
}

#[test]
fn sms_over_budget() {
    let text = format!("tag-reply = {}\n", "Please do not tag me. ".repeat(20));
    check(&text, Lint::SmsOverBudget, 1, 1);
}

#[test]
fn sms_not_gsm() {
    let typo = check("tag-reply = Thank you \u{263a}.\n", Lint::SmsNotGsm, 1, 1);
    assert!(typo.message.contains('\u{263a}'));
}

#[test]
fn hidden_character() {
    for c in ['\u{202e}', '\u{2068}', '\u{200b}', '\u{feff}'] {
        let text = format!("tag-reply = Thank{c} you.\n");
        let found = problems(&text);
        assert!(
            found
                .iter()
                .any(|problem| problem.lint == Lint::HiddenCharacter),
            "U+{:04X}: {found:?}",
            u32::from(c)
        );
    }
}

#[test]
fn double_stop() {
    check("tag-reply = Thank you.. Goodbye.\n", Lint::DoubleStop, 1, 1);
    check("tag-reply = Thank you .\n", Lint::DoubleStop, 1, 1);
}

#[test]
fn forbidden_promise() {
    for promise in ["I'll text you tonight.", "I\u{2019}m always here for you."] {
        let found = problems(&format!("tag-reply = {promise}\n"));
        assert!(!found.is_empty(), "{promise}");
        assert!(
            found
                .iter()
                .all(|problem| problem.lint == Lint::ForbiddenPromise),
            "{found:?}"
        );
    }
    // Words inside other words are no promise.
    assert_eq!(problems("tag-reply = I write brightbacks.\n"), []);
}

#[test]
fn phone_number() {
    check("tag-reply = Call 911.\n", Lint::PhoneNumber, 1, 1);
    check("tag-reply = Call 555-0142.\n", Lint::PhoneNumber, 1, 1);
}

#[test]
fn reading_grade() {
    let hard = "tag-reply = Organizational responsibilities necessitate confidentiality. \
                Communication availability predominates institutionally. \
                Subsequent notification requires authorization.\n";
    check(hard, Lint::ReadingGrade, 1, 1);
}

#[test]
fn long_sentence() {
    let long = format!("tag-reply = We {}say no.\n", "and we and we ".repeat(9));
    check(&long, Lint::LongSentence, 1, 1);
}

#[test]
fn not_discreet() {
    let text = "tag-reply = { $tone ->\n    [discreet] The shelter has your message.\n   *[gentle] Thank you.\n }\n";
    let telling = check(text, Lint::NotDiscreet, 1, 1);
    assert!(telling.message.contains("shelter"));
}

#[test]
fn too_large() {
    use std::fmt::Write as _;
    let mut text = String::new();
    for message in ["tag-reply", "peer-decline", "comment-reply"] {
        let _ = write!(text, "{message} = ");
        for word in 0..4_000 {
            let _ = write!(text, "word{}x ", word * 7919 % 10_007);
        }
        text.push('\n');
    }
    assert!(
        problems(&text)
            .iter()
            .any(|problem| problem.lint == Lint::TooLarge)
    );
}

#[test]
fn missing_message() {
    let english = |text: &str| {
        Catalog::compile(
            &[Source::of_language("en.ftl", Language::En, text)],
            CrisisData::built_in(),
        )
    };
    let without = without_entry(ENGLISH, "tag-reply");
    let problems = english(&without).unwrap_err();
    assert!(
        problems
            .iter()
            .all(|problem| problem.lint == Lint::MissingMessage)
    );
    assert!(
        problems
            .iter()
            .any(|problem| problem.message.contains("tag-reply"))
    );
    let no_subject = ENGLISH.replacen("    .subject = About the tag\n", "", 1);
    assert_ne!(no_subject, ENGLISH);
    assert!(
        english(&no_subject)
            .unwrap_err()
            .iter()
            .all(|p| p.lint == Lint::MissingMessage)
    );
}

#[test]
fn several_problems_come_at_once_in_order() {
    let text = "tag-reply = { $hour }\npeer-decline = I'll text you tonight {\"\\u200B\"}.\nafter-hours = Closed.\nnonsense = 1\n";
    let found = problems(text);
    let lines: Vec<usize> = found.iter().map(|problem| problem.line).collect();
    let mut sorted = lines.clone();
    sorted.sort_unstable();
    assert_eq!(lines, sorted);
    let lints: Vec<Lint> = found.iter().map(|problem| problem.lint).collect();
    for lint in [
        Lint::UnknownSlot,
        Lint::MissingCrisis,
        Lint::MissingSlot,
        Lint::UnknownMessage,
    ] {
        assert!(lints.contains(&lint), "{lints:?}");
    }
}

#[test]
fn a_regional_spelling_says_only_what_differs() {
    use kindline_hours::ScheduleDocument;
    use kindline_reply::{Channel, Context, Locale, Message, Tone};

    let text =
        "tag-reply = J'ai enlevé le mot-clic. Merci !\n    .sms = J'ai enlevé le mot-clic.\n";
    let own = Source::of_locale("fr-CA.ftl", Locale::FrCa, text);
    let catalog = Catalog::load(&[own]).unwrap();
    let document: ScheduleDocument = serde_json::from_str(r#"{"zone": "UTC"}"#).unwrap();
    let schedule = document.check().unwrap();
    let context = Context::new(&schedule, "2026-11-24T23:30:00Z".parse().unwrap());
    let write = |message, locale, channel| {
        catalog
            .render(message, locale, Tone::Gentle, channel, &context)
            .text
    };
    assert_eq!(
        write(Message::TagReply, Locale::FrCa, Channel::Chat),
        "J'ai enlevé le mot-clic. Merci !"
    );
    // Other spellings and other messages stay those of the language.
    assert!(write(Message::TagReply, Locale::FrFr, Channel::Chat).starts_with("Merci d'avoir"));
    assert!(write(Message::PeerDecline, Locale::FrCa, Channel::Chat).starts_with("Merci de la"));
    // The subject is the language's as well.
    let mail = catalog.render(
        Message::TagReply,
        Locale::FrCa,
        Tone::Gentle,
        Channel::Email,
        &context,
    );
    assert_eq!(
        mail.subject.unwrap().as_str(),
        "Au sujet de l'identification"
    );
    // What is laid over is proven like the rest.
    let bad = Source::of_locale("fr-CA.ftl", Locale::FrCa, "late-apology = Pardon.\n");
    let problems = Catalog::load(&[bad]).unwrap_err();
    assert!(
        problems
            .iter()
            .all(|problem| problem.lint == Lint::MissingCrisis)
    );
}

#[test]
fn untranslated() {
    let text = "tag-reply = Thank you for thinking of me.\n";
    let own = Source::of_language("own.ftl", Language::Es, text);
    let problems = Catalog::load(&[own]).unwrap_err();
    assert!(
        problems
            .iter()
            .all(|problem| problem.lint == Lint::Untranslated),
        "{problems:?}"
    );
}

/// The text without one entry and what belongs to it.
fn without_entry(text: &str, name: &str) -> String {
    let mut out = String::new();
    let mut skipping = false;
    for line in text.lines() {
        let starts = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if starts {
            skipping = line.split(' ').next() == Some(name);
        } else if line.starts_with('#') {
            skipping = false;
        }
        if !skipping {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// Every shipped file of templates.
fn shipped() -> Vec<(Language, String)> {
    Language::ALL
        .iter()
        .map(|&language| {
            let name = format!("{}/data/replies/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
            (language, std::fs::read_to_string(name).unwrap())
        })
        .collect()
}

/// The problems of a file that must be complete. That the other languages have no file is none of its
/// own.
fn own_problems(language: Language, text: &str) -> Vec<Problem> {
    let source = Source::of_language("own.ftl", language, text);
    let problems = Catalog::compile(&[source], CrisisData::built_in()).unwrap_err();
    problems
        .into_iter()
        .filter(|problem| problem.file == "own.ftl")
        .collect()
}

/// The mutation gate: take any entry out of the shipped templates and they no longer load.
#[test]
fn every_entry_of_the_shipped_templates_is_needed() {
    for (language, text) in shipped() {
        let names: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|line| line.split(' ').next())
            .filter(|name| *name != "review")
            .collect();
        assert!(names.len() > 30);
        for name in names {
            let cut = without_entry(&text, name);
            assert!(
                !own_problems(language, &cut).is_empty(),
                "`{name}` of {language} can be deleted and nobody notices"
            );
        }
    }
}

/// Take any one emergency slot, number or contact out of the shipped templates: they no longer load.
#[test]
fn every_crisis_line_of_the_shipped_templates_is_needed() {
    for (language, text) in shipped() {
        for slot in [
            "{ $emergency }",
            "{ $crisis }",
            "{ $emergency-number }",
            "{ $support }",
            "{ $voice }",
            "{ $text }",
            "{ $keyword }",
        ] {
            let places: Vec<usize> = text.match_indices(slot).map(|(at, _)| at).collect();
            assert!(!places.is_empty(), "{language} {slot}");
            for at in places {
                // Whether the slot stands in a line of its own or in words, nothing takes its place.
                let cut = format!("{}{{\"\"}}{}", &text[..at], &text[at + slot.len()..]);
                let line = text[..at].matches('\n').count() + 1;
                assert!(
                    !own_problems(language, &cut).is_empty(),
                    "{slot} of {language}, line {line}, can be deleted and nobody notices"
                );
            }
        }
    }
}

/// A mark that turns the direction of writing, a number of its own, or words left in English are
/// found in every language.
#[test]
fn hidden_marks_numbers_and_english_are_found_in_every_language() {
    for &language in Language::ALL {
        let finds = |words: &str, lint: Lint| {
            let text = format!("tag-reply = {words}\n");
            let source = Source::of_language("own.ftl", language, &text);
            let found = Catalog::load(&[source]).map_or_else(|found| found, |_| Vec::new());
            assert!(
                found.iter().any(|problem| problem.lint == lint),
                "{language}: {lint} is not found in {words:?}"
            );
        };
        for mark in ["\u{200e}", "\u{200f}", "\u{202b}", "\u{2068}", "\u{61c}"] {
            finds(&format!("OK{mark} OK"), Lint::HiddenCharacter);
        }
        // Eastern digits are digits.
        for number in ["555-0142", "٩١١", "۹۱۱", "੯੧੧"] {
            finds(&format!("OK {number}"), Lint::PhoneNumber);
        }
        if language != Language::En {
            finds("Thank you for thinking of me.", Lint::Untranslated);
        }
    }
}
