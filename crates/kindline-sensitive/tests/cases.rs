//! Behavior from the case files of the testkit.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use kindline_sensitive::{Crisis, Label, Scan, Scanner};
use kindline_testkit::{read, run};
use serde::Deserialize;

fn covered(scan: &Scan) -> BTreeSet<usize> {
    scan.findings
        .iter()
        .flat_map(|finding| finding.span.bytes())
        .collect()
}

fn kinds(gold: &str) -> &'static [&'static str] {
    match gold {
        "NHS" => &["UK_NHS"],
        "SSN" => &["US_SSN"],
        "CARD" => &["CREDIT_CARD"],
        "ZIP" => &["POSTCODE"],
        "DATE" => &["DATE", "DATE_OF_BIRTH"],
        "PHONE" => &["PHONE_NUMBER"],
        "URL" => &["URL"],
        "PERSON" => &["PERSON"],
        _ => &[],
    }
}

#[derive(Deserialize)]
struct Issue {
    text: String,
    must: Vec<(String, String)>,
    mustnot: Vec<(String, String)>,
}

#[test]
fn cases_from_trackers() {
    let scanner = Scanner::new();
    run(
        "issue_cases",
        &read("sensitive/issue_cases.jsonl"),
        |case: &Issue| {
            let scan = scanner.scan(&case.text);
            let seen = covered(&scan);
            for (surface, _) in &case.must {
                let start = case
                    .text
                    .find(surface.as_str())
                    .ok_or("the surface is not in the text")?;
                if !(start..start + surface.len()).all(|at| seen.contains(&at)) {
                    return Err(format!("`{surface}` is not covered: {:?}", scan.findings));
                }
            }
            for (surface, gold) in &case.mustnot {
                let start = case
                    .text
                    .find(surface.as_str())
                    .ok_or("the surface is not in the text")?;
                let wanted = kinds(gold);
                if wanted.is_empty() {
                    return Err(format!("unknown kind {gold}"));
                }
                let hit = scan.findings.iter().find(|finding| {
                    let bytes = finding.span.bytes();
                    wanted.contains(&finding.kind.id())
                        && bytes.start < start + surface.len()
                        && bytes.end > start
                });
                if let Some(hit) = hit {
                    return Err(format!("`{surface}` is taken for {hit:?}"));
                }
            }
            Ok(())
        },
    )
    .assert_all();
}

#[derive(Deserialize)]
struct Triage {
    label: String,
    text: String,
}

#[test]
fn crisis_triage() {
    let scanner = Scanner::new();
    run(
        "crisis_triage",
        &read("sensitive/crisis_triage.jsonl"),
        |case: &Triage| {
            let crisis = scanner.scan(&case.text).signals.crisis;
            match case.label.as_str() {
                "oblique_ideation" if crisis == Crisis::None => Err(format!("none: {}", case.text)),
                "intense_benign" if crisis != Crisis::None => {
                    Err(format!("{crisis}: {}", case.text))
                }
                "oblique_ideation" | "intense_benign" | "accepted_fp" => Ok(()),
                other => Err(format!("unknown label {other}")),
            }
        },
    )
    .assert_all();
}

#[derive(Deserialize)]
struct Message {
    text: String,
    labels: Vec<String>,
    crisis: String,
    confidentiality: String,
    confidentiality_also: Vec<String>,
}

#[test]
fn sample_messages_are_not_under_classified() {
    let scanner = Scanner::new();
    run(
        "messages_sample",
        &read("sensitive/messages_sample.jsonl"),
        |case: &Message| {
            let scan = scanner.scan(&case.text);
            let level = scan.confidentiality.id();
            let fair = case
                .confidentiality_also
                .iter()
                .chain([&case.confidentiality]);
            // N, R and V sort in rising order as letters as well.
            if fair.clone().all(|wanted| level < wanted.as_str()) {
                return Err(format!("{level} where {} is right", case.confidentiality));
            }
            for label in &case.labels {
                if !scan.labels.iter().any(|found| found.id() == label) {
                    return Err(format!("{label} is missing from {:?}", scan.labels));
                }
            }
            if scan.signals.crisis.id() != case.crisis {
                return Err(format!(
                    "crisis {} where {} is right",
                    scan.signals.crisis, case.crisis
                ));
            }
            Ok(())
        },
    )
    .assert_all();
}

#[derive(Deserialize)]
struct Own {
    text: String,
    labels: Vec<String>,
    /// `None` where either answer is fair.
    crisis: Option<String>,
}

#[test]
fn our_own_messages() {
    let scanner = Scanner::new();
    run(
        "own_messages",
        &read("sensitive/own_messages.jsonl"),
        |case: &Own| {
            let scan = scanner.scan(&case.text);
            let found: Vec<&str> = scan.labels.iter().map(|label| label.id()).collect();
            for label in &case.labels {
                if !found.contains(&label.as_str()) {
                    return Err(format!("{label} is missing from {found:?}"));
                }
            }
            if case.labels.is_empty() && case.crisis.as_deref() == Some("none") {
                if let Some(label) = found.first() {
                    return Err(format!("a look-alike is given {label}"));
                }
            }
            match &case.crisis {
                Some(wanted) if scan.signals.crisis.id() != wanted => Err(format!(
                    "crisis {} where {wanted} is right",
                    scan.signals.crisis
                )),
                _ => Ok(()),
            }
        },
    )
    .assert_all();
}

#[derive(Deserialize)]
struct Signal {
    text: String,
    crisis: String,
}

#[test]
fn crisis_and_its_look_alikes() {
    let scanner = Scanner::new();
    let report = run(
        "crisis_more",
        &read("sensitive/crisis_more.jsonl"),
        |case: &Signal| {
            let crisis = scanner.scan(&case.text).signals.crisis;
            if crisis.id() == case.crisis {
                Ok(())
            } else {
                Err(format!("{crisis} where {} is right", case.crisis))
            }
        },
    );
    // The model weighs; it may be wrong about three in a hundred of the messages that it has learned from.
    assert!(
        report.total > 500 && report.failures.len() * 100 <= 3 * report.total,
        "{:?}",
        report.failures
    );
}

#[derive(Deserialize)]
struct Notice {
    text: String,
    /// Whether it speaks of a person, so that a label is due.
    tied: bool,
}

#[test]
fn notices_carry_no_label_and_people_do() {
    let scanner = Scanner::new();
    run(
        "notices",
        &read("sensitive/notices.jsonl"),
        |case: &Notice| {
            let labels = scanner.scan(&case.text).labels;
            if labels.iter().next().is_some() == case.tied {
                Ok(())
            } else {
                Err(format!("{labels:?}"))
            }
        },
    )
    .assert_all();
}

#[derive(Deserialize)]
struct Spoken {
    text: String,
    client: bool,
}

#[test]
fn words_for_a_client() {
    let scanner = Scanner::new();
    run(
        "client_words",
        &read("sensitive/client_words.jsonl"),
        |case: &Spoken| {
            if scanner.scan(&case.text).speaks_of_client() == case.client {
                Ok(())
            } else {
                Err(format!("{} is wrong", !case.client))
            }
        },
    )
    .assert_all();
}

/// A row of the labelled messages: what is right, and what is also right.
#[derive(Deserialize)]
struct Labelled {
    text: String,
    #[serde(default)]
    spans: Vec<serde_json::Value>,
    labels: BTreeSet<String>,
    optional_labels: BTreeSet<String>,
    crisis: String,
    /// Empty where nobody has said it.
    #[serde(default)]
    confidentiality: String,
    #[serde(default)]
    confidentiality_also: Vec<String>,
}

/// Shares of the labelled messages, from 0 to 1.
#[derive(Debug)]
struct Shares {
    /// Of the messages of crisis, those taken for none.
    crisis_missed: f64,
    /// Of the look-alikes, those taken for a crisis.
    crisis_false: f64,
    /// Of all messages, those given a level below every one that is right.
    under: f64,
    /// Of the look-alikes, those given a label that is not right.
    labelled: f64,
    /// The mean of the labels' F1; psychotherapy content counts as mental health.
    macro_f1: f64,
}

fn shares(file: &str) -> Result<Shares, Box<dyn Error>> {
    let scanner = Scanner::new();
    let rows: Vec<Labelled> = read(file)
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let (mut crises, mut missed, mut looks, mut alarms, mut under, mut labelled) =
        (0, 0, 0, 0, 0, 0);
    // Right, wrongly given and missing, by label.
    let mut counts: BTreeMap<&str, (u32, u32, u32)> = BTreeMap::new();
    for row in &rows {
        let scan = scanner.scan(&row.text);
        let crisis = scan.signals.crisis;
        let found: BTreeSet<&str> = scan
            .labels
            .iter()
            .map(|label| {
                if label.id() == "PSYTHPN" {
                    "PSY"
                } else {
                    label.id()
                }
            })
            .collect();
        let look = row.labels.is_empty() && row.spans.is_empty() && row.crisis == "none";
        crises += u32::from(row.crisis == "crisis");
        missed += u32::from(row.crisis == "crisis" && crisis == Crisis::None);
        looks += u32::from(look);
        alarms += u32::from(look && crisis == Crisis::Crisis);
        let wrong =
            |label: &&&str| !row.labels.contains(**label) && !row.optional_labels.contains(**label);
        labelled += u32::from(look && found.iter().any(|label| wrong(&label)));
        // N, R and V sort in rising order as letters as well.
        let level = scan.confidentiality.id();
        let mut fair = row
            .confidentiality_also
            .iter()
            .chain([&row.confidentiality]);
        under += u32::from(fair.all(|wanted| level < wanted.as_str()));
        for label in &row.labels {
            let known = Label::from_id(label).ok_or("no label of ours")?.id();
            let count = counts.entry(known).or_default();
            if found.contains(label.as_str()) {
                count.0 += 1;
            } else {
                count.2 += 1;
            }
        }
        for label in found.iter().filter(wrong) {
            counts.entry(label).or_default().1 += 1;
        }
    }
    let share = |part: u32, of: u32| f64::from(part) / f64::from(of.max(1));
    let f1 = counts.values().map(|(right, wrong, missing)| {
        2.0 * f64::from(*right) / f64::from(2 * right + wrong + missing)
    });
    Ok(Shares {
        crisis_missed: share(missed, crises),
        crisis_false: share(alarms, looks),
        under: share(under, u32::try_from(rows.len())?),
        labelled: share(labelled, looks),
        macro_f1: f1.sum::<f64>() / counts.len().max(1) as f64,
    })
}

/// Messages that the lexicon was shaped by: a floor under what was reached, no estimate of what
/// strangers' messages get.
#[test]
fn development_messages_keep_their_scores() {
    let shares = shares("sensitive/own_dev.jsonl").unwrap();
    assert!(shares.crisis_missed <= 0.08, "{shares:?}");
    assert!(shares.crisis_false <= 0.02, "{shares:?}");
    assert!(shares.under <= 0.07, "{shares:?}");
    assert!(shares.labelled <= 0.06, "{shares:?}");
    assert!(shares.macro_f1 >= 0.84, "{shares:?}");
}

/// A message with what is right, where that is known.
#[derive(Deserialize)]
struct More {
    text: String,
    labels: Option<BTreeSet<String>>,
    crisis: Option<String>,
}

/// Messages by a writer who had not seen the lexicon; it has since been shaped by them, so this too is a
/// floor and no estimate. A look-alike has no labels and no crisis.
#[test]
fn messages_of_another_writer_keep_their_scores() {
    let scanner = Scanner::new();
    // Of a level: how many, how many taken for none, how many given another level.
    let mut levels: BTreeMap<&str, (u32, u32, u32)> = BTreeMap::new();
    let (mut right, mut wrong, mut missing) = (0, 0, 0);
    let file = read("sensitive/own_more.jsonl");
    let rows: Vec<More> = file
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for row in &rows {
        let scan = scanner.scan(&row.text);
        if let Some(wanted) = &row.crisis {
            let level = levels.entry(wanted).or_default();
            let found = scan.signals.crisis;
            level.0 += 1;
            level.1 += u32::from(found == Crisis::None);
            level.2 += u32::from(found.id() != wanted);
        }
        if let Some(wanted) = &row.labels {
            let found: BTreeSet<&str> = scan.labels.iter().map(|label| label.id()).collect();
            right += wanted.iter().filter(|l| found.contains(l.as_str())).count();
            missing += wanted
                .iter()
                .filter(|l| !found.contains(l.as_str()))
                .count();
            // Alcohol and opioids are substances as well.
            let substance = wanted.contains("ETHUD") || wanted.contains("OPIOIDUD");
            wrong += found
                .iter()
                .filter(|l| !(wanted.contains(**l) || substance && **l == "ETH"))
                .count();
        }
    }
    let share = |part: u32, of: u32| f64::from(part) / f64::from(of.max(1));
    let counts = format!("{levels:?}, labels {right} right, {wrong} wrong, {missing} missing");
    let of = |level| levels.get(level).copied().unwrap_or_default();
    let (crises, missed, _) = of("crisis");
    assert!(share(missed, crises) <= 0.07, "{counts}");
    let (concerns, missed, _) = of("concern");
    assert!(share(missed, concerns) <= 0.08, "{counts}");
    let (looks, _, flagged) = of("none");
    assert!(share(flagged, looks) <= 0.08, "{counts}");
    assert!(right as f64 / (right + missing) as f64 >= 0.95, "{counts}");
    assert!(right as f64 / (right + wrong) as f64 >= 0.78, "{counts}");
}

/// The floors of a file of messages: what was reached, kept.
struct Floors {
    file: &'static str,
    crisis_missed: f64,
    crisis_false: f64,
    labelled: f64,
    macro_f1: f64,
}

/// What nothing was learned from. `held_back` are messages of those who wrote what was; it chose the thresholds. The
/// others are by four writers who had seen neither lexicon nor model: what was wrong in `own_held` and in
/// `own_second` has been read, `own_blind` and `own_unread` nobody has read who writes the lexicon, the messages or
/// the thresholds (docs/gist-model.md says how often their scores were in view).
const HELD_BACK: [Floors; 5] = [
    Floors {
        file: "invented/held_back",
        crisis_missed: 0.12,
        crisis_false: 0.03,
        labelled: 0.08,
        macro_f1: 0.63,
    },
    Floors {
        file: "own_held",
        crisis_missed: 0.25,
        crisis_false: 0.03,
        labelled: 0.06,
        macro_f1: 0.73,
    },
    Floors {
        file: "own_blind",
        crisis_missed: 0.09,
        crisis_false: 0.03,
        labelled: 0.12,
        macro_f1: 0.74,
    },
    Floors {
        file: "own_second",
        crisis_missed: 0.06,
        crisis_false: 0.03,
        labelled: 0.11,
        macro_f1: 0.73,
    },
    Floors {
        file: "own_unread",
        crisis_missed: 0.06,
        crisis_false: 0.03,
        labelled: 0.13,
        macro_f1: 0.76,
    },
];

#[test]
fn messages_held_back_keep_their_scores() {
    for floors in HELD_BACK {
        let shares = shares(&format!("sensitive/{}.jsonl", floors.file)).unwrap();
        let told = format!("{}: {shares:?}", floors.file);
        assert!(shares.crisis_missed <= floors.crisis_missed, "{told}");
        assert!(shares.crisis_false <= floors.crisis_false, "{told}");
        assert!(shares.labelled <= floors.labelled, "{told}");
        assert!(shares.macro_f1 >= floors.macro_f1, "{told}");
    }
}

/// Only this file says confidentiality.
#[test]
fn messages_held_back_keep_their_confidentiality() {
    let shares = shares("sensitive/own_held.jsonl").unwrap();
    assert!(shares.under <= 0.13, "{shares:?}");
}
