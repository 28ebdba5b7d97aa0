//! The special categories of a helping profession, as a closed set of labels.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! labels {
    ($($variant:ident $id:literal $title:literal $doc:literal,)*) => {
        /// A special category that a text may touch for a person.
        ///
        /// Where HL7 has a code for it (v3 ActCode, `ActInformationSensitivityPolicy`, CC0, read
        /// 2026-11) the id is that code; the others are ours.
        ///
        /// ```
        /// use kindline_sensitive::Label;
        ///
        /// assert_eq!(Label::from_id("ETHUD"), Some(Label::Alcohol));
        /// assert_eq!(Label::Alcohol.title(), "alcohol use");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Label {
            $(#[doc = $doc] $variant,)*
        }

        impl Label {
            /// Every label, in order of [`Label::index`].
            pub const ALL: &'static [Label] = &[$(Label::$variant,)*];

            /// The HL7 code, or ours where HL7 has none.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Label::$variant => $id,)* }
            }

            /// The label in plain English words, for people.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Label::$variant => $title,)* }
            }

            /// The label with this id; `None` for any other text.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Label> {
                match id { $($id => Some(Label::$variant),)* _ => None }
            }
        }
    };
}

labels! {
    SubstanceUse "ETH" "substance use or its treatment" "Substance use, withdrawal, treatment and recovery (HL7).",
    Alcohol "ETHUD" "alcohol use" "Alcohol use and its treatment (HL7).",
    Opioids "OPIOIDUD" "opioid use" "Opioid use and its treatment (HL7).",
    Psychiatric "PSY" "mental health" "Mental health: diagnosis, medication, ward, therapy (HL7).",
    PsychotherapyNote "PSYTHPN" "psychotherapy content" "The content of psychotherapy, as process notes hold it (HL7; 45 CFR 164.501).",
    Hiv "HIV" "HIV status" "HIV: test, status, treatment, programme (HL7).",
    SexuallyTransmitted "STD" "sexually transmitted infection" "Sexually transmitted infection other than HIV (HL7).",
    Violence "SDV" "sexual or domestic violence" "Sexual assault, abuse, domestic violence, stalking, coercive control (HL7).",
    VictimLocation "DV_LOCATION" "where a victim is" "A place where a victim of violence or their children can be found (ours; 34 USC 12291(b)(2)).",
    Sexuality "SEX" "sexuality or reproduction" "Sexuality, sexual orientation and reproductive health (HL7).",
    Gender "GENDER" "gender identity" "Gender identity and transition (HL7 entity code).",
    Genetic "GDIS" "genetic condition" "Genetic condition, carrier state or test (HL7).",
    Pregnancy "PREGNANT" "pregnancy" "Pregnancy, its loss or its end (HL7).",
    ChildWelfare "CHILD_WELFARE" "child protection" "Child protection: report, enquiry, removal, placement, contact (ours).",
    Immigration "IMMIGRATION" "immigration status" "Immigration status, asylum, detention (ours).",
    Criminal "CRIMINAL" "criminal record" "Arrest, charge, conviction, prison, probation (ours; GDPR Art. 10).",
    Financial "FINANCIAL" "hardship or benefits" "Debt, benefits, hunger, eviction (ours).",
    Disability "DISABILITY" "disability" "Disability, its aids and its benefits (ours; HL7 has DVD for developmental disability).",
    Health "HEALTH" "other health" "Any other illness or treatment (ours).",
    Religion "RELIGION" "religion" "Religion or belief (ours; GDPR Art. 9).",
    Ethnicity "ETHNICITY" "ethnic origin" "Racial or ethnic origin (ours; GDPR Art. 9).",
    Politics "POLITICS" "political opinion" "Political opinion or activity (ours; GDPR Art. 9).",
    Union "UNION" "union membership" "Trade union membership or action (ours; GDPR Art. 9).",
}

impl Label {
    /// The label's place in [`Label::ALL`] and its bit in [`LabelSet::bits`]; below 64.
    #[must_use]
    pub fn index(self) -> u8 {
        self as u8
    }

    pub(crate) fn from_index(index: u8) -> Option<Label> {
        Label::ALL.get(usize::from(index)).copied()
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Label::from_id(&id)
            .ok_or_else(|| serde::de::Error::custom(format_args!("unknown label `{id}`")))
    }
}

/// A set of labels: one machine word, copied freely.
///
/// ```
/// use kindline_sensitive::{Label, LabelSet};
///
/// let set: LabelSet = [Label::Hiv, Label::Health].into_iter().collect();
/// assert!(set.contains(Label::Hiv));
/// assert_eq!(set.iter().count(), 2);
/// assert_eq!(set.union(LabelSet::EMPTY), set);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct LabelSet(u64);

impl LabelSet {
    /// The set without any label.
    pub const EMPTY: LabelSet = LabelSet(0);

    /// One bit a label, at [`Label::index`].
    #[must_use]
    pub fn bits(self) -> u64 {
        self.0
    }

    /// Whether the label is in the set.
    #[must_use]
    pub fn contains(self, label: Label) -> bool {
        self.0 & (1 << label.index()) != 0
    }

    /// Puts the label into the set.
    pub fn insert(&mut self, label: Label) {
        self.0 |= 1 << label.index();
    }

    /// Takes a label out.
    ///
    /// ```
    /// use kindline_sensitive::{Label, LabelSet};
    ///
    /// let mut labels = LabelSet::from_iter([Label::Hiv, Label::Health]);
    /// labels.remove(Label::Health);
    /// assert_eq!(labels, LabelSet::from_iter([Label::Hiv]));
    /// ```
    pub fn remove(&mut self, label: Label) {
        self.0 &= !(1 << label.index());
    }

    /// Whether no label is in the set.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many labels are in the set.
    #[must_use]
    pub fn len(self) -> usize {
        usize::try_from(self.0.count_ones()).unwrap_or(0)
    }

    /// The labels of either set.
    #[must_use]
    pub fn union(self, other: LabelSet) -> LabelSet {
        LabelSet(self.0 | other.0)
    }

    /// The labels of both sets.
    #[must_use]
    pub fn intersection(self, other: LabelSet) -> LabelSet {
        LabelSet(self.0 & other.0)
    }

    /// The labels in order of their index.
    pub fn iter(self) -> impl Iterator<Item = Label> {
        Label::ALL
            .iter()
            .copied()
            .filter(move |label| self.contains(*label))
    }
}

impl FromIterator<Label> for LabelSet {
    fn from_iter<I: IntoIterator<Item = Label>>(labels: I) -> Self {
        let mut set = LabelSet::EMPTY;
        for label in labels {
            set.insert(label);
        }
        set
    }
}

impl Extend<Label> for LabelSet {
    fn extend<I: IntoIterator<Item = Label>>(&mut self, labels: I) {
        for label in labels {
            self.insert(label);
        }
    }
}

impl fmt::Debug for LabelSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for LabelSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_come_back() {
        assert!(Label::ALL.len() < 64);
        for (index, &label) in Label::ALL.iter().enumerate() {
            assert_eq!(usize::from(label.index()), index);
            assert_eq!(Label::from_id(label.id()), Some(label));
            assert_eq!(Label::from_index(label.index()), Some(label));
        }
        assert_eq!(Label::from_id("eth"), None);
    }
}
