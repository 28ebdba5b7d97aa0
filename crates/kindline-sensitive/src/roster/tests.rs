use super::*;
use crate::{Evidence, Kind, Scanner};

fn check(text: &str, expected: &[&str]) {
    check_with(
        &["Saoirse Quill-Marlow", "Will Oakham", "Bjørn Tesfaye"],
        text,
        expected,
    );
}

#[test]
fn names_as_people_write_them() {
    check("saw saoirse today", &["saoirse"]);
    check("saw saorise's mam", &["saorise"]);
    check("is Saoirses bus late", &["Saoirse"]);
    check("MARLOW, saoirse quill", &["MARLOW, saoirse quill"]);
    check("met bjorn tesfay", &["bjorn tesfay"]);
    check("with Sairse later", &["Sairse"]);
    check("i will ring you", &[]);
    check("ask Will about it", &["Will"]);
    check("Will you come", &[]);
}

fn check_with(names: &[&str], text: &str, expected: &[&str]) {
    let roster = Roster::from_names(names);
    let scanner = Scanner::builder().roster(roster).build();
    let scan = scanner.scan(text);
    let found: Vec<&str> = scan
        .findings
        .iter()
        .filter(|finding| finding.evidence.contains(Evidence::ROSTER))
        .filter_map(|finding| text.get(finding.span.bytes()))
        .collect();
    assert_eq!(found, expected, "{text} with {names:?}");
}

#[test]
fn what_people_call_each_other() {
    check_with(
        &["Margaret Ashdown"],
        "peggy rang, and Maggie Ashdown",
        &["peggy", "Maggie Ashdown"],
    );
    check_with(&["Peggy Ashdown"], "see margaret", &["margaret"]);
    check_with(
        &["Francisco Ruiz"],
        "paco no viene, fran tampoco",
        &["paco", "fran"],
    );
    check_with(&["Ruiz, William"], "ask bill. the bill is due", &["bill"]);
    // A family name has no short form.
    check_with(&["Ines William"], "billy is here", &[]);
}

#[test]
fn initials_and_order() {
    let names = &["Jane Doerfler", "Doerfler, Anselm"];
    check_with(
        names,
        "J. Doerfler and Doerfler, Jane",
        &["J. Doerfler", "Doerfler, Jane"],
    );
    check_with(names, "DOERFLER, J. missed it", &["DOERFLER, J."]);
    check_with(names, "Jane D. came", &["Jane D."]);
    check_with(names, "K. Doerfler", &["Doerfler"]);
    check_with(names, "A Doerfler is here", &["Doerfler"]);
    check_with(names, "spoke with JD about it", &["JD"]);
    check_with(names, "spoke with J.D. about it", &["J.D."]);
    check_with(names, "the JD is out", &[]);
}

#[test]
fn parts_and_letters() {
    check_with(
        &["Inés de la Cruz"],
        "with ines de la cruz",
        &["ines de la cruz"],
    );
    check_with(&["Inés de la Cruz"], "Cruzs file", &["Cruz"]);
    check_with(
        &["Sean O'Neil"],
        "o neil, ONeil and O’Neil's",
        &["o neil", "ONeil", "O’Neil"],
    );
    check_with(&["Sean O'Neil"], "neil is somebody else", &[]);
    check_with(&["Fergus MacAllister"], "mcallister rang", &["mcallister"]);
    check_with(
        &["Jörg Müller"],
        "joerg mueller, jorg muller",
        &["joerg mueller", "jorg muller"],
    );
    check_with(&["Юлия Иванова"], "iuliia ivanova", &["iuliia ivanova"]);
    check_with(
        &["Mary-Jane Quist"],
        "maryjane, mary-jane, jane",
        &["maryjane", "mary-jane", "jane"],
    );
}

#[test]
fn names_that_are_words_need_a_cue() {
    let names = &[
        "Hope Quist",
        "Will Oakham",
        "Grace Tull",
        "Mark Bo",
        "May Ling",
    ];
    for text in [
        "hope you are well",
        "Hope this helps",
        "i will call",
        "may be late",
        "May I call you?",
        "grace period ends",
        "mark the date",
        "Will do",
        "HOPE YOU ARE WELL",
    ] {
        check_with(names, text, &[]);
    }
    check_with(names, "ask will about it", &["will"]);
    check_with(names, "I told Hope that", &["Hope"]);
    check_with(names, "hope quist rang", &["hope quist"]);
    check_with(names, "my daughter grace is ill", &["grace"]);
    check_with(names, "Grace said no", &["Grace"]);
    check_with(names, "hi mark, its me", &["mark"]);
}

/// A name of a million letters must not take a million times a million steps.
#[test]
fn a_very_long_name_is_taken_in() {
    let long = "a".repeat(1_000_000);
    let roster = Roster::from_names([long.as_str(), "Jonah Whitlock"]);
    let scan = Scanner::builder()
        .roster(roster)
        .build()
        .scan("met Jonah Whitlok today");
    assert!(
        scan.findings
            .iter()
            .any(|finding| finding.kind == Kind::PERSON)
    );
}
