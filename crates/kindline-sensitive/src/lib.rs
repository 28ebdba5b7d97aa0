//! What is in this text: identifiers, special categories and signals, without ever keeping the text.
//!
//! ```
//! use kindline_sensitive::Scanner;
//!
//! let scan = Scanner::new().scan("i start methadone monday, call me at 555-0147");
//! for finding in &scan.findings {
//!     println!("{} at {:?}", finding.kind, finding.span.chars());
//! }
//! assert_eq!(scan.confidentiality.title(), "very restricted");
//! ```

mod scanner;

mod confidentiality;
mod finding;
mod label;
mod roster;
mod scan;
mod signals;
mod span;

mod context;
mod detectors;
mod digits;
mod hash;
mod lexicon;
mod overlap;
mod tokens;
mod topics;

pub use confidentiality::{Confidentiality, ConfidentialityTable};
pub use finding::{Evidence, Finding, Kind, Topic};
pub use label::{Label, LabelSet};
pub use roster::Roster;
pub use scan::Scan;
pub use scanner::{Scanner, ScannerBuilder};
pub use signals::{Crisis, Signals};
pub use span::Span;
