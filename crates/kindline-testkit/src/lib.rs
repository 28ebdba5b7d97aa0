//! Case files and the runner that every crate's tests share.
//!
//! Behavior lives in case files under `cases/`: one JSON object a line, each with an `id`. A crate's
//! test reads them as its own type, hands each to one `check` function and gets one report that
//! names every failing case:
//!
//! ```
//! #[derive(serde::Deserialize)]
//! struct Case { id: String, text: String, chars: usize }
//!
//! let rows = r#"{"id": "e-acute", "text": "é", "chars": 1}"#;
//! let report = kindline_testkit::run("sample", rows, |case: &Case| {
//!     let found = case.text.chars().count();
//!     if found == case.chars { Ok(()) } else { Err(format!("{found} characters")) }
//! });
//! report.assert_all();
//! ```
//!
//! It knows none of the crates it tests, so each of them can use it in its own tests.

#![forbid(unsafe_code)]

mod cases;
mod instances;

pub use cases::{Failure, Report, cases_dir, read, run};
pub use instances::{Overrides, instances};
