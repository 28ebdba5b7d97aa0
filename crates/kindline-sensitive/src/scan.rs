//! What one scan gives.

use serde::Serialize;

use crate::confidentiality::Confidentiality;
use crate::finding::{Finding, Topic};
use crate::label::LabelSet;
use crate::signals::Signals;

/// What is in a text. It holds positions and codes, never the text itself.
///
/// ```
/// use kindline_sensitive::{Confidentiality, Label, Scanner};
///
/// let scan = Scanner::new().scan("My client starts methadone on Monday");
/// assert!(scan.labels.contains(Label::Opioids));
/// assert_eq!(scan.confidentiality, Confidentiality::V);
/// assert!(scan.identifies_person());
/// assert!(!format!("{scan:?}").contains("methadone"));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scan {
    /// Identifiers, by place; none lies inside another.
    pub findings: Vec<Finding>,
    /// The words for which labels were given, by place.
    pub topics: Vec<Topic>,
    /// The special categories touched for a person.
    pub labels: LabelSet,
    /// The level the table derives from the labels and findings.
    pub confidentiality: Confidentiality,
    /// Crisis language, opt-out, threats.
    pub signals: Signals,
    pub(crate) tied: bool,
}

impl Scan {
    /// Whether a finding or the words tie the text to a person: a name, an identifier, the writer
    /// ("I", "my"), the addressee ("your"), somebody spoken of ("she", "my client").
    #[must_use]
    pub fn identifies_person(&self) -> bool {
        self.tied || !self.findings.is_empty()
    }
}
