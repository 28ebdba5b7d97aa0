//! How confidential a text is, and the table that derives it from what was found.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::finding::{Finding, Sort};
use crate::label::{Label, LabelSet};
use crate::signals::Crisis;

/// HL7's confidentiality scale (v3 Confidentiality, OID 2.16.840.1.113883.5.25), in rising order.
///
/// ```
/// use kindline_sensitive::Confidentiality;
///
/// assert!(Confidentiality::V > Confidentiality::R);
/// assert_eq!(Confidentiality::from_id("R"), Some(Confidentiality::R));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Confidentiality {
    /// Unrestricted: meant for the public.
    U,
    /// Low: de-identified.
    L,
    /// Moderate.
    M,
    /// Normal: everyday professional communication.
    N,
    /// Restricted: a special category or a hard identifier of a person.
    R,
    /// Very restricted: the categories that law protects most.
    V,
}

impl Confidentiality {
    /// Every level, lowest first.
    pub const ALL: &'static [Confidentiality] = &[
        Confidentiality::U,
        Confidentiality::L,
        Confidentiality::M,
        Confidentiality::N,
        Confidentiality::R,
        Confidentiality::V,
    ];

    /// HL7's code: one letter.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Confidentiality::U => "U",
            Confidentiality::L => "L",
            Confidentiality::M => "M",
            Confidentiality::N => "N",
            Confidentiality::R => "R",
            Confidentiality::V => "V",
        }
    }

    /// The level with this id; `None` for any other text.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Confidentiality> {
        Confidentiality::ALL
            .iter()
            .copied()
            .find(|level| level.id() == id)
    }

    /// The level in plain English words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Confidentiality::U => "unrestricted",
            Confidentiality::L => "low",
            Confidentiality::M => "moderate",
            Confidentiality::N => "normal",
            Confidentiality::R => "restricted",
            Confidentiality::V => "very restricted",
        }
    }
}

impl fmt::Display for Confidentiality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Confidentiality {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Confidentiality {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Confidentiality::from_id(&id)
            .ok_or_else(|| serde::de::Error::custom(format_args!("unknown confidentiality `{id}`")))
    }
}

/// Which level each label and each sort of identifier asks for; the highest wins.
///
/// ```
/// use kindline_sensitive::{Confidentiality, ConfidentialityTable, Label, Scanner};
///
/// let table = ConfidentialityTable::default().with(Label::Union, Confidentiality::V);
/// let scanner = Scanner::builder().confidentiality(table).build();
/// let scan = scanner.scan("i joined the union last week, my rep is helping me");
/// assert_eq!(scan.confidentiality, Confidentiality::V);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfidentialityTable {
    labels: Vec<Confidentiality>,
    hard: Confidentiality,
    crisis: Confidentiality,
    base: Confidentiality,
}

impl Default for ConfidentialityTable {
    /// Very restricted: HIV (state HIV confidentiality acts), substance use (42 CFR Part 2), sexual
    /// and domestic violence and where a victim is (34 USC 12291(b)(2)), child protection, the
    /// content of psychotherapy (45 CFR 164.501). Every other label, every hard identifier, and words
    /// of crisis or concern, which speak of somebody's health or safety: restricted. Everything else:
    /// normal.
    fn default() -> Self {
        let labels = Label::ALL
            .iter()
            .map(|label| match label {
                Label::Hiv
                | Label::SubstanceUse
                | Label::Alcohol
                | Label::Opioids
                | Label::Violence
                | Label::VictimLocation
                | Label::ChildWelfare
                | Label::PsychotherapyNote => Confidentiality::V,
                _ => Confidentiality::R,
            })
            .collect();
        ConfidentialityTable {
            labels,
            hard: Confidentiality::R,
            crisis: Confidentiality::R,
            base: Confidentiality::N,
        }
    }
}

impl ConfidentialityTable {
    /// The table with another level for one label.
    #[must_use]
    pub fn with(mut self, label: Label, level: Confidentiality) -> Self {
        if let Some(slot) = self.labels.get_mut(usize::from(label.index())) {
            *slot = level;
        }
        self
    }

    /// The table with another level for hard identifiers, those that lead to one person or to their
    /// money by themselves (see [`crate::Kind::is_hard`]).
    #[must_use]
    pub fn with_hard_identifiers(mut self, level: Confidentiality) -> Self {
        self.hard = level;
        self
    }

    /// The table with another level for words of crisis or concern ([`crate::Signals::crisis`]).
    #[must_use]
    pub fn with_crisis(mut self, level: Confidentiality) -> Self {
        self.crisis = level;
        self
    }

    /// The table with another level for a text in which nothing was found.
    #[must_use]
    pub fn with_base(mut self, level: Confidentiality) -> Self {
        self.base = level;
        self
    }

    /// The level that one label asks for.
    #[must_use]
    pub fn level(&self, label: Label) -> Confidentiality {
        self.labels
            .get(usize::from(label.index()))
            .copied()
            .unwrap_or(Confidentiality::R)
    }

    /// The highest level that anything found asks for.
    #[must_use]
    pub fn derive(
        &self,
        labels: LabelSet,
        findings: &[Finding],
        crisis: Crisis,
    ) -> Confidentiality {
        if labels.is_empty() && findings.is_empty() && crisis == Crisis::None {
            return self.base;
        }
        let from_labels = labels.iter().map(|label| self.level(label)).max();
        let from_findings = findings
            .iter()
            .any(|finding| finding.kind.sort() == Sort::Hard)
            .then_some(self.hard);
        let from_crisis = (crisis != Crisis::None).then_some(self.crisis);
        from_labels
            .into_iter()
            .chain(from_findings)
            .chain(from_crisis)
            .fold(self.base, Ord::max)
    }
}
