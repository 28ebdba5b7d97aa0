//! The command as people use it. `KINDLINE_BLESS=1 cargo test -p kindline-cli` writes the snapshots
//! anew.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn kindline(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kindline"));
    command
        .args(arguments)
        .current_dir(root())
        .stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    kindline(arguments).output().unwrap()
}

fn with_input(arguments: &[&str], input: &str) -> Output {
    let mut child = kindline(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

const POLICY: &str = "examples/riverside.toml";

fn examples() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(root().join("examples"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".json"))
        .collect();
    names.sort();
    assert!(names.len() >= 8);
    names
}

fn matches_snapshot(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/snapshots")
        .join(name);
    if std::env::var_os("KINDLINE_BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == found,
        "{name} differs from its snapshot; it is now:\n{found}"
    );
}

#[test]
fn every_example_reads_as_its_snapshot() {
    for name in examples() {
        let output = run(&["decide", "--policy", POLICY, &format!("examples/{name}")]);
        assert!(output.status.success(), "{name}: {}", text(&output.stderr));
        assert!(output.stderr.is_empty(), "{name}: {}", text(&output.stderr));
        matches_snapshot(&name.replace(".json", ".txt"), &text(&output.stdout));
    }
}

#[test]
fn the_machine_form_is_as_its_snapshot() {
    let output = run(&[
        "decide",
        "--policy",
        POLICY,
        "examples/hiv-result-by-sms.json",
        "--format",
        "json",
    ]);
    matches_snapshot("hiv-result-by-sms.decision.json", &text(&output.stdout));
}

#[test]
fn zone_and_language_of_the_host_change_nothing() {
    for name in examples() {
        let arguments = ["decide", "--policy", POLICY, &format!("examples/{name}")];
        let answers: Vec<Vec<u8>> = [
            ("America/New_York", "en_US.UTF-8"),
            ("Asia/Tokyo", "de_DE.UTF-8"),
            ("", "C"),
        ]
        .iter()
        .map(|(zone, language)| {
            let mut command = kindline(&arguments);
            command
                .env("TZ", zone)
                .env("LANG", language)
                .env("LC_ALL", language);
            command.output().unwrap().stdout
        })
        .collect();
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{name}");
    }
}

#[test]
fn a_stream_answers_every_row_and_stops_at_none() {
    let rows = concat!(
        "{\"id\": \"a\", \"kind\": \"message.received\", \"channel\": \"sms\", \"party\": \"client\", \"at\": \"2026-05-15T23:04:00-04:00\", \"text\": \"can we move thursday?\"}\n",
        "{\"id\": \"b\", \"kind\": \"message.recieved\", \"text\": \"secret words\"}\n",
        "\n",
        "not json at all: secret words\n",
        "{\"id\": 7, \"kind\": \"account.reviewed\", \"facts\": {\"mfa\": true}}\n",
    );
    let output = with_input(&["decide", "--policy", POLICY, "--jsonl"], rows);
    assert_eq!(output.status.code(), Some(1));
    let answers: Vec<serde_json::Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0]["id"], "a");
    assert_eq!(answers[0]["verdict"], "hold");
    assert_eq!(answers[0]["until"], "2026-05-18T09:00:00-04:00");
    assert_eq!(answers[0]["replies"][0]["template"], "after_hours");
    for key in ["escalate", "obligations", "reasons", "remedies", "policy"] {
        assert!(!answers[0][key].is_null(), "{key}");
    }
    assert_eq!(answers[1]["id"], "b");
    assert!(
        answers[1]["error"]
            .as_str()
            .unwrap()
            .contains("did you mean `message.received`?")
    );
    assert!(answers[2]["error"].as_str().unwrap().starts_with("row 3: "));
    assert!(answers[3]["error"].as_str().unwrap().contains("no moment"));
    assert!(!text(&output.stdout).contains("secret"));
    assert!(!text(&output.stderr).contains("secret"));

    let with_moment = with_input(
        &[
            "decide",
            "--policy",
            POLICY,
            "--jsonl",
            "--at",
            "2026-05-13T15:00:00Z",
        ],
        "{\"id\": 7, \"kind\": \"account.reviewed\", \"facts\": {\"mfa\": true}}\n",
    );
    assert!(with_moment.status.success());
}

#[test]
fn a_policy_with_ten_mistakes_gets_ten_errors_with_line_and_help() {
    let output = run(&["check", "crates/kindline-cli/tests/ten-mistakes.toml"]);
    assert_eq!(output.status.code(), Some(1));
    let report = text(&output.stdout);
    matches_snapshot("ten-mistakes.txt", &report);
    assert!(report.matches("error: ").count() >= 10);
    assert!(report.matches("help: ").count() >= 10);
}

#[test]
fn the_example_policy_has_no_problem() {
    let output = run(&["check", POLICY]);
    assert!(output.status.success(), "{}", text(&output.stdout));
}

#[test]
fn exit_codes_are_as_documented() {
    let code = |arguments: &[&str]| run(arguments).status.code().unwrap();
    assert_eq!(
        code(&["decide", "--policy", POLICY, "examples/late-text.json"]),
        0
    );
    assert_eq!(
        code(&[
            "decide",
            "--policy",
            POLICY,
            "examples/late-text.json",
            "--exit-code"
        ]),
        4
    );
    assert_eq!(code(&["decide", "--policy", POLICY, "Cargo.toml"]), 1);
    assert_eq!(code(&["decide", "--policy", POLICY]), 2);
    assert_eq!(code(&["check", "no-such-file.toml"]), 3);
}

#[test]
fn colors_are_for_terminals_only() {
    let output = kindline(&["check", "crates/kindline-cli/tests/ten-mistakes.toml"])
        .env("CLICOLOR_FORCE", "1")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    assert!(!text(&run(&["check", POLICY]).stdout).contains('\u{1b}'));
    // `NO_COLOR` wins over everything.
    assert!(!text(&output.stdout).contains('\u{1b}'));
}

#[test]
fn hours_go_out_and_come_back() {
    let written = run(&["hours", "export", "--to", "osm", POLICY]);
    assert!(written.status.success(), "{}", text(&written.stderr));
    let read = with_input(
        &[
            "hours",
            "import",
            "--from",
            "osm",
            "-",
            "--zone",
            "America/New_York",
            "--holidays",
            "US",
        ],
        &text(&written.stdout),
    );
    assert!(read.status.success(), "{}", text(&read.stderr));
    let table = text(&read.stdout);
    assert!(
        table.starts_with("[hours]\nzone = \"America/New_York\""),
        "{table}"
    );
    assert!(table.contains("fri = \"09:00-17:00\""), "{table}");

    let calendar = run(&[
        "hours",
        "export",
        "--to",
        "ical",
        "--on",
        "2026-11-22",
        POLICY,
    ]);
    assert!(calendar.status.success(), "{}", text(&calendar.stderr));
    let read = with_input(
        &[
            "hours",
            "import",
            "--from",
            "ical",
            "-",
            "--zone",
            "America/New_York",
        ],
        &text(&calendar.stdout),
    );
    assert!(read.status.success(), "{}", text(&read.stderr));
    assert!(
        text(&read.stdout).contains("fri = \"09:00-17:00\""),
        "{}",
        text(&read.stdout)
    );

    let sunrise = with_input(
        &[
            "hours",
            "import",
            "--from",
            "osm",
            "-",
            "--zone",
            "Europe/Paris",
        ],
        "Mo-Fr sunrise-17:00",
    );
    assert_eq!(sunrise.status.code(), Some(1));
    assert!(
        text(&sunrise.stderr).contains("sunrise"),
        "{}",
        text(&sunrise.stderr)
    );
}

#[test]
fn a_week_reads_as_its_snapshot() {
    let output = run(&["hours", "show", POLICY, "--at", "2026-11-24T10:00:00-05:00"]);
    matches_snapshot("hours-show.txt", &text(&output.stdout));
}

#[test]
fn a_message_reads_as_its_snapshot() {
    let at = "2026-05-15T23:04:00-04:00";
    let output = run(&[
        "reply",
        "preview",
        "--policy",
        POLICY,
        "after_hours",
        "--at",
        at,
    ]);
    matches_snapshot("reply-preview.txt", &text(&output.stdout));
}

#[test]
fn a_preview_says_where_another_locale_is_written() {
    let preview = |locale: &str| {
        let at = "2026-05-15T23:04:00-04:00";
        let output = run(&[
            "reply",
            "preview",
            "--policy",
            POLICY,
            "after_hours",
            "--locale",
            locale,
            "--at",
            at,
        ]);
        text(&output.stdout)
    };
    let nearest = preview("es-MX");
    assert!(
        nearest.starts_with("`es-MX` is written as es-419, the nearest covered."),
        "{nearest}"
    );
    assert!(
        nearest.contains("(the words about a crisis are English"),
        "{nearest}"
    );
    let exact = preview("en-GB");
    assert!(exact.starts_with("sms, gentle"), "{exact}");
}

#[test]
fn rules_and_schemas_are_the_committed_ones() {
    let read = |file: &str| std::fs::read_to_string(root().join(file)).unwrap();
    assert_eq!(text(&run(&["rules"]).stdout), read("docs/rules.md"));
    assert_eq!(
        text(&run(&["schema", "event"]).stdout),
        read("docs/schema/event.schema.json")
    );
    assert_eq!(
        text(&run(&["schema", "policy"]).stdout),
        read("docs/schema/policy.schema.json")
    );
}

/// A directory of a test's own, empty at its start.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

const NOTE: &str = "Hi Loretta, your methadone pickup moved to 03/14/2024.\n\
Call me at 313-555-0107 🙂 or mail ana@example.org, Loretta.\n";

#[test]
fn a_scan_reads_as_its_snapshot() {
    let output = with_input(&["scan"], NOTE);
    assert!(output.status.success(), "{}", text(&output.stderr));
    matches_snapshot("scan.txt", &text(&output.stdout));
    let output = with_input(&["scan", "--format", "json"], NOTE);
    matches_snapshot("scan.json", &text(&output.stdout));
}

#[test]
fn lines_are_texts_of_their_own() {
    let folder = folder("lines");
    let file = folder.join("night.log");
    let mut log = NOTE.replace('\n', "\r\n\r\n").into_bytes();
    log.extend_from_slice(b"Jos\xE9 at 313-555-0107\nhis number is 313-555-0108");
    std::fs::write(&file, log).unwrap();
    let run = |format: &str| {
        let output = kindline(&["scan", "--lines", "--format", format, "night.log"])
            .current_dir(&folder)
            .output()
            .unwrap();
        // The third line is refused and costs no other.
        assert_eq!(output.status.code(), Some(1));
        (text(&output.stdout), text(&output.stderr))
    };
    let (found, errors) = run("text");
    matches_snapshot("scan-lines.txt", &found);
    assert_eq!(
        errors,
        "night.log, line 5: the text is not UTF-8 at byte 3\n"
    );
    let (found, errors) = run("json");
    matches_snapshot("scan-lines.jsonl", &found);
    assert_eq!(errors, "");
    let output = with_input(&["scan", "--lines", "-"], "\n \r\n");
    assert!(output.status.success() && output.stdout.is_empty());
    let output = with_input(&["scan", "--lines", "--jsonl"], "");
    assert_eq!(output.status.code(), Some(2));
}

/// Whoever writes a line and waits for what is in it gets it, though the input goes on.
#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    for (arguments, input) in [
        (
            &["scan", "--lines", "--format", "json"][..],
            "call 313-555-0107\n",
        ),
        (
            &["scan", "--jsonl"],
            "{\"id\": 1, \"text\": \"call 313-555-0107\"}\n",
        ),
    ] {
        let mut child = kindline(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        for _ in 0..3 {
            stdin.write_all(input.as_bytes()).unwrap();
            let mut answer = String::new();
            stdout.read_line(&mut answer).unwrap();
            assert!(answer.contains("PHONE_NUMBER"), "{answer}");
        }
        drop(stdin);
        assert!(child.wait().unwrap().success());
    }
}

/// More rows than are answered at once, some of them bad: every row has its answer, in its place, and
/// the same as alone.
#[test]
fn many_rows_are_answered_in_order() {
    let row = |number: usize| match number % 101 {
        7 => "not json: secret words\n".to_owned(),
        8 => format!("{{\"id\": {number}, \"text\": 5}}\n\n"),
        9 => format!(
            "{{\"id\": {number}, \"text\": \"saw quillfeather\", \"roster\": [\"Ann Quillfeather\"]}}\r\n"
        ),
        _ => format!(
            "{{\"id\": {number}, \"text\": \"{} call 313-555-{:04}\"}}\n",
            "well. ".repeat(number % 70),
            100 + number % 100
        ),
    };
    let count = 9000;
    let rows: String = (1..=count).map(row).collect();
    assert!(rows.len() > 3 << 19);
    let output = with_input(&["scan", "--jsonl"], &rows);
    assert_eq!(output.status.code(), Some(1));
    let answers = text(&output.stdout);
    let answers: Vec<&str> = answers.lines().collect();
    assert_eq!(answers.len(), count);
    for (number, answer) in (1..).zip(&answers) {
        let answer: serde_json::Value = serde_json::from_str(answer).unwrap();
        match number % 101 {
            7 => {
                assert!(answer["id"].is_null());
                let error = answer["error"].as_str().unwrap();
                assert!(error.starts_with(&format!("row {number}: ")), "{error}");
                assert!(!error.contains("secret"));
            }
            8 => assert!(answer["id"] == number && answer["error"].is_string()),
            9 => assert!(answer["id"] == number && answer["findings"][0]["kind"] == "PERSON"),
            _ => {
                let start = number % 70 * "well. ".len() + " call ".len();
                assert_eq!(answer["id"], number);
                assert_eq!(answer["findings"][0]["start"], start);
            }
        }
    }
    let refused = (1..=count)
        .filter(|number| [7, 8].contains(&(number % 101)))
        .count();
    assert_eq!(
        text(&output.stderr),
        format!("{refused} of {count} rows could not be answered\n")
    );
    for number in [1, 9, 700, 8000] {
        let alone = with_input(&["scan", "--jsonl"], &row(number));
        assert_eq!(text(&alone.stdout).trim_end(), answers[number - 1]);
    }
}

#[test]
fn what_is_found_is_underlined_for_terminals_only() {
    let forced = |variables: &[(&str, &str)]| {
        let folder = folder("underlined");
        let file = folder.join("note.txt");
        std::fs::write(&file, "call 313-555-0107 \u{1b}[2J\u{202e} now").unwrap();
        let mut command = kindline(&["scan", file.to_str().unwrap()]);
        command
            .env("CLICOLOR_FORCE", "1")
            .envs(variables.iter().copied());
        text(&command.output().unwrap().stdout)
    };
    let underlined = forced(&[]);
    assert!(underlined.contains("\u{1b}[4m"), "{underlined:?}");
    // What the text itself says to the terminal is shown and not obeyed.
    assert!(!underlined.contains("\u{1b}[2J") && !underlined.contains('\u{202e}'));
    assert!(!forced(&[("NO_COLOR", "1")]).contains('\u{1b}'));
}

#[test]
fn redacted_texts_read_as_their_snapshot() {
    let mut all = String::new();
    for operator in [
        "placeholder",
        "remove",
        "mask",
        "pseudonym",
        "generalize",
        "keep",
    ] {
        let output = with_input(&["redact", "--operator", operator], NOTE);
        assert!(output.status.success(), "{}", text(&output.stderr));
        all += &format!(
            "$ kindline redact --operator {operator}\n{}",
            text(&output.stdout)
        );
    }
    let folder = folder("redacted");
    let (key, settings) = (folder.join("key"), folder.join("settings.toml"));
    std::fs::write(&key, "0123456789abcdef0123456789abcdef\n").unwrap();
    std::fs::write(
        &settings,
        "operator = \"hash\"\n[kinds]\nPERSON = \"pseudonym\"\n\
         PHONE_NUMBER = { operator = \"mask\", keep-last = 4 }\n",
    )
    .unwrap();
    let (key, settings) = (key.to_str().unwrap(), settings.to_str().unwrap());
    let output = with_input(&["redact", "--settings", settings, "--key-file", key], NOTE);
    assert!(output.status.success(), "{}", text(&output.stderr));
    all += &format!(
        "$ kindline redact --settings .. --key-file ..\n{}",
        text(&output.stdout)
    );
    matches_snapshot("redact.txt", &all);
}

#[test]
fn redacting_rows_leaves_a_map_for_its_owner_alone() {
    let folder = folder("map");
    let map = folder.join("map.json");
    let map_name = map.to_str().unwrap();
    let rows = concat!(
        "{\"id\": 1, \"text\": \"Hi Loretta, how are you\"}\n",
        "not json: secret words\n",
        "{\"id\": \"b\", \"text\": \"saw quillfeather today, loretta was away\", \"roster\": [\"Ann Quillfeather\"]}\n",
    );
    let first = [
        "redact",
        "--jsonl",
        "--operator",
        "pseudonym",
        "--map-out",
        map_name,
    ];
    let output = with_input(&first, rows);
    assert_eq!(output.status.code(), Some(1));
    let answers: Vec<serde_json::Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        answers[0],
        serde_json::json!({ "id": 1, "text": "Hi [PERSON A], how are you" })
    );
    assert!(answers[1]["error"].as_str().unwrap().starts_with("row 2: "));
    assert!(
        answers[2]["text"]
            .as_str()
            .unwrap()
            .starts_with("saw [PERSON B] today")
    );
    assert!(!text(&output.stdout).contains("secret"));
    let kept: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&map).unwrap()).unwrap();
    assert_eq!(kept[0]["original"], "Loretta");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&map).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // The only way back is not overwritten, and nothing is redacted without it.
    let again = run(&first);
    assert_eq!(again.status.code(), Some(3));
    assert!(again.stdout.is_empty());
    let on = with_input(
        &[
            "redact",
            "--operator",
            "pseudonym",
            "--map-in",
            map_name,
            "--map-out",
            map_name,
        ],
        "Dear Loretta, see you soon",
    );
    assert_eq!(text(&on.stdout), "Dear [PERSON A], see you soon");
    let left: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn mistakes_in_redaction_settings_come_all_at_once() {
    let folder = folder("settings");
    let settings = folder.join("settings.toml");
    std::fs::write(
        &settings,
        "operator = \"hsah\"\nflor = 1\n[kinds]\nPHONE = \"mask\"\n",
    )
    .unwrap();
    let output = run(&["redact", "--settings", settings.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let report = text(&output.stderr);
    assert_eq!(report.lines().count(), 3, "{report}");
    assert!(report.contains("did you mean PHONE_NUMBER?"), "{report}");
    let output = run(&["redact", "--operator", "hash"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("--key-file"));
    let output = run(&["redact", "--operator", "hide"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_victims_place_is_left_out() {
    let note = "Thanks for today. im at the refuge on Marl street";
    let output = with_input(&["redact", "--operator", "pseudonym"], note);
    assert_eq!(text(&output.stdout), "Thanks for today.");
    let output = with_input(&["redact", "--block-victim-places"], note);
    assert!(output.stdout.is_empty());
    assert!(text(&output.stderr).contains("is left out"));
}
