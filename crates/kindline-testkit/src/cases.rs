//! Reading JSON-lines case files and reporting every failure at once.

use std::fmt::Write as _;
use std::path::PathBuf;

use serde::de::DeserializeOwned;

/// A case that did not come out as its file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The case's `id`, or `line N` where the line could not be read.
    pub id: String,
    /// What went wrong, in the words of the check.
    pub reason: String,
}

/// What a case file's run gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The file's name, for messages.
    pub name: String,
    /// How many cases the file holds.
    pub total: usize,
    /// Those that failed, in file order.
    pub failures: Vec<Failure>,
}

impl Report {
    /// How many cases passed.
    #[must_use]
    pub fn passed(&self) -> usize {
        self.total - self.failures.len()
    }

    /// Panics with every failing case unless all passed and there was at least one.
    #[track_caller]
    #[expect(clippy::panic, reason = "a failing case file is a failing test")]
    pub fn assert_all(&self) {
        if self.total == 0 {
            panic!("{}: no cases were read", self.name);
        }
        if !self.failures.is_empty() {
            let mut text = format!(
                "{}: {} of {} cases failed",
                self.name,
                self.failures.len(),
                self.total
            );
            for failure in &self.failures {
                let _ = write!(text, "\n  {}: {}", failure.id, failure.reason);
            }
            panic!("{text}");
        }
    }
}

/// The folder that holds the case files: `crates/kindline-testkit/cases`.
#[must_use]
pub fn cases_dir() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// The text of a case file, named relative to [`cases_dir`].
///
/// # Panics
/// When the file cannot be read: a test without its cases must not pass.
#[must_use]
#[expect(clippy::panic, reason = "a test without its cases must not pass")]
pub fn read(relative: &str) -> String {
    let path = cases_dir().join(relative);
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("case file {} cannot be read: {error}", path.display()))
}

/// Runs `check` over every row of a JSON-lines text. Blank lines are skipped; a row that does not
/// parse is a failure like any other.
pub fn run<T: DeserializeOwned>(
    name: &str,
    rows: &str,
    mut check: impl FnMut(&T) -> Result<(), String>,
) -> Report {
    let mut report = Report {
        name: name.to_owned(),
        total: 0,
        failures: Vec::new(),
    };
    for (index, line) in rows.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        report.total += 1;
        let outcome = serde_json::from_str::<T>(line)
            .map_err(|error| format!("the case cannot be read: {error}"))
            .and_then(|case| check(&case));
        if let Err(reason) = outcome {
            report.failures.push(Failure {
                id: id_of(line, index),
                reason,
            });
        }
    }
    report
}

fn id_of(line: &str, index: usize) -> String {
    serde_json::from_str::<serde_json::Value>(line)
        .ok()
        .and_then(|row| row.get("id").and_then(|id| id.as_str().map(str::to_owned)))
        .unwrap_or_else(|| format!("line {}", index + 1))
}
