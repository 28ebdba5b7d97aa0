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
    pub(crate) client: bool,
}

impl Scan {
    /// Whether a finding or the words tie the text to a person: a name, an identifier, the writer
    /// ("I", "my"), the addressee ("your"), somebody spoken of ("she", "my client").
    #[must_use]
    pub fn identifies_person(&self) -> bool {
        self.tied || !self.findings.is_empty()
    }

    /// Whether the text speaks of somebody the writer works with: a name of the roster, an identifier
    /// that leads to one person ([`crate::Kind::is_hard`]), or words such as "my client" or "a former
    /// patient of mine". What is harmless to a colleague is a breach when it is posted.
    ///
    /// ```
    /// use kindline_sensitive::{Roster, Scanner};
    ///
    /// let scanner = Scanner::builder().roster(Roster::from_names(["Loretta Quillfeather"])).build();
    /// assert!(scanner.scan("One of our clients got her first flat today!").speaks_of_client());
    /// assert!(scanner.scan("So proud of Loretta this week").speaks_of_client());
    /// assert!(!scanner.scan("So proud of my sister this week").speaks_of_client());
    /// assert!(!scanner.scan("What a client-centered approach means to me").speaks_of_client());
    /// ```
    #[must_use]
    pub fn speaks_of_client(&self) -> bool {
        self.client
            || self.findings.iter().any(|finding| {
                finding.kind.is_hard() || finding.evidence.contains(crate::Evidence::ROSTER)
            })
    }
}
