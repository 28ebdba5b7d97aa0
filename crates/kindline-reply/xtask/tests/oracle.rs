//! Every weekday, month, date and time of every locale is what ICU4X writes, or a difference that is
//! listed in `differences.toml` with its reason.
//!
//! `KINDLINE_BLESS=1 cargo test` writes the differences that there are to `differences.txt`: a change
//! of our table or of the CLDR shows there, one line a word.

mod hours_text;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use hours_text::View;
use hours_text::source::Words;
use icu::calendar::Gregorian;
use icu::datetime::input::{Date, Time};
use icu::datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter, fieldsets};
use icu::locale::Locale as IcuLocale;
use kindline_hours::ScheduleDocument;
use kindline_reply::{HoursStyle, Language, Locale, closures_in_words};

/// One place where the two differ.
struct Difference {
    locale: &'static str,
    what: &'static str,
    of: String,
    ours: String,
    theirs: String,
}

/// What is compared.
const KINDS: [&str; 5] = ["weekday", "short weekday", "date", "date with year", "time"];

/// ICU4X parts words with spaces that no keyboard has.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
}

fn differences() -> (usize, Vec<Difference>) {
    let mut found = Vec::new();
    let mut compared = 0;
    for &locale in Locale::ALL {
        let mut check = |what, of: String, ours: &str, theirs: &str| {
            compared += 1;
            let theirs = plain(theirs);
            if ours != theirs {
                let ours = ours.to_owned();
                let locale = locale.tag();
                found.push(Difference {
                    locale,
                    what,
                    of,
                    ours,
                    theirs,
                });
            }
        };
        let icu: IcuLocale = locale.tag().parse().unwrap();
        let (long, short) = hours_text::words_of(locale);
        weekdays(&icu, long, short, &mut check);
        dates(&icu, locale, long, &mut check);
        times(&icu, hours_text::view(long), &mut check);
    }
    (compared, found)
}

fn weekdays(
    icu: &IcuLocale,
    long: &Words,
    short: &Words,
    check: &mut dyn FnMut(&'static str, String, &str, &str),
) {
    let of = |fields| FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(icu.into(), fields);
    let (wide, abbreviated) = (
        of(fieldsets::E::long()).unwrap(),
        of(fieldsets::E::short()).unwrap(),
    );
    for day in 0..7_u8 {
        // November 23, 2026 is a Monday.
        let date = Date::try_new_gregorian(2026, 11, 23 + day).unwrap();
        let index = usize::from(day);
        let name = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][index].to_owned();
        let theirs = wide.format(&date).to_string();
        check("weekday", name.clone(), long.days[index], &theirs);
        let theirs = abbreviated.format(&date).to_string();
        check(
            "short weekday",
            name,
            short.days[index],
            theirs.trim_end_matches('.'),
        );
    }
}

fn dates(
    icu: &IcuLocale,
    locale: Locale,
    long: &Words,
    check: &mut dyn FnMut(&'static str, String, &str, &str),
) {
    let near =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(icu.into(), fieldsets::MD::long())
            .unwrap();
    let far =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(icu.into(), fieldsets::YMD::long())
            .unwrap();
    for month in 1..=12_u8 {
        for day in [1, 24] {
            let theirs = Date::try_new_gregorian(2026, month, day).unwrap();
            let ours = NaiveDate::from_ymd_opt(2026, month.into(), day.into()).unwrap();
            let name = ours.to_string();
            let theirs_far = far.format(&theirs).to_string();
            let theirs = near.format(&theirs).to_string();
            check(
                "date",
                name.clone(),
                &written(locale, long, ours, ours),
                &theirs,
            );
            let long_before = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
            check(
                "date with year",
                name,
                &written(locale, long, ours, long_before),
                &theirs_far,
            );
        }
    }
}

/// A date as the library writes it, as seen from a day.
fn written(locale: Locale, words: &Words, date: NaiveDate, from: NaiveDate) -> String {
    let document: ScheduleDocument = serde_json::from_value(serde_json::json!({
        "zone": "UTC", "closures": [{"from": date, "through": date}]
    }))
    .unwrap();
    let schedule = document.check().unwrap();
    let text = closures_in_words(&schedule, from, 1000, locale, HoursStyle::Long).unwrap();
    let [before, after] = words.closed;
    let text = text.strip_prefix(before).unwrap();
    text.strip_suffix(after).unwrap().to_owned()
}

fn times(icu: &IcuLocale, long: View, check: &mut dyn FnMut(&'static str, String, &str, &str)) {
    let clock = NoCalendarFormatter::try_new(icu.into(), fieldsets::T::hm()).unwrap();
    for (hour, minute) in [
        (0, 0),
        (2, 0),
        (6, 15),
        (9, 0),
        (9, 5),
        (12, 0),
        (12, 30),
        (13, 0),
        (17, 0),
        (23, 45),
    ] {
        let theirs = clock
            .format(&Time::try_new(hour, minute, 0, 0).unwrap())
            .to_string();
        let mut ours = String::new();
        long.time(u16::from(hour) * 60 + u16::from(minute), &mut ours);
        check("time", format!("{hour:02}:{minute:02}"), &ours, &theirs);
    }
}

/// `[locale or language][what] = reason`.
fn reasons() -> BTreeMap<String, BTreeMap<String, String>> {
    let text = std::fs::read_to_string(here("differences.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

fn here(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

#[test]
fn the_table_is_icu4xs_but_for_listed_differences() {
    let (compared, found) = differences();
    let reasons = reasons();
    let mut used = BTreeSet::new();
    let mut without = Vec::new();
    let mut list = format!(
        "# {} of {compared} words differ. Written by `tests/oracle.rs`.\n",
        found.len()
    );
    for one in &found {
        list += &format!(
            "{}\t{}\t{}\t{}\t{}\n",
            one.locale, one.what, one.of, one.ours, one.theirs
        );
        let language = one.locale.split('-').next().unwrap();
        let key = [one.locale, language].into_iter().find(|key| {
            reasons
                .get(*key)
                .is_some_and(|kinds| kinds.contains_key(one.what))
        });
        match key {
            Some(key) => {
                used.insert((key.to_owned(), one.what.to_owned()));
            }
            None => without.push(format!(
                "{} {} {}: {:?}, ICU4X {:?}",
                one.locale, one.what, one.of, one.ours, one.theirs
            )),
        }
    }
    if std::env::var_os("KINDLINE_BLESS").is_some() {
        std::fs::write(here("differences.txt"), &list).unwrap();
    }
    assert!(
        without.is_empty(),
        "no reason in differences.toml for\n{}",
        without.join("\n")
    );
    for (key, kinds) in &reasons {
        for (what, reason) in kinds {
            assert!(
                KINDS.contains(&what.as_str()),
                "{key}: there is no `{what}`"
            );
            assert!(reason.len() > 20, "{key} {what}: say why");
            assert!(
                used.contains(&(key.clone(), what.clone())),
                "{key} {what} does not differ any more"
            );
        }
    }
    let known = std::fs::read_to_string(here("differences.txt")).unwrap();
    assert!(
        known == list,
        "run with KINDLINE_BLESS=1 and read what changed in differences.txt"
    );
}

/// The names are not only like the CLDR's of the day they were derived: they are ICU4X's of today.
#[test]
fn what_differs_is_less_than_what_does_not() {
    let (compared, found) = differences();
    let names = |one: &&Difference| one.what == "weekday";
    assert!(compared > 1500, "{compared}");
    assert!(found.iter().filter(names).count() < compared / 20);
}
