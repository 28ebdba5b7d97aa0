//! What the command knows as the host and the libraries are told.

use std::time::SystemTime;

use chrono::{DateTime, Utc};

/// Now, where nobody names another moment.
#[expect(
    clippy::disallowed_methods,
    reason = "a person at the terminal asks about now"
)]
pub(crate) fn clock() -> DateTime<Utc> {
    SystemTime::now().into()
}
