//! A finding: what kind of identifier, where, how sure, and on which evidence. Never the text.

use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::label::Label;
use crate::span::Span;

/// What was found, as an open id in Presidio's style: `EMAIL_ADDRESS`, `US_SSN`, `PERSON`.
///
/// ```
/// use kindline_sensitive::Kind;
///
/// assert_eq!(Kind::US_SSN.id(), "US_SSN");
/// assert_eq!(Kind::custom("LIBRARY_CARD").id(), "LIBRARY_CARD");
/// assert!(Kind::US_SSN.is_hard());
/// ```
#[derive(Clone)]
pub struct Kind(Repr);

#[derive(Clone)]
enum Repr {
    Known(&'static str, Sort),
    Custom(Arc<str>),
}

/// What a finding of this kind does for confidentiality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Leads to one person, their account or their key by itself.
    Hard,
    /// A name.
    Person,
    /// A way to reach somebody, a place, a date.
    Soft,
}

macro_rules! kinds {
    ($($name:ident $sort:ident $doc:literal,)*) => {
        impl Kind {
            $(#[doc = $doc] pub const $name: Kind = Kind(Repr::Known(stringify!($name), Sort::$sort));)*

            /// Every built-in kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)*];
        }
    };
}

kinds! {
    PERSON Person "A person's name.",
    USERNAME Soft "A handle or a username on a named platform.",
    EMAIL_ADDRESS Soft "An e-mail address.",
    PHONE_NUMBER Soft "A telephone or fax number.",
    URL Soft "A web address.",
    IP_ADDRESS Soft "An IP address, version 4 or 6.",
    MAC_ADDRESS Soft "A network card's address.",
    IMEI Hard "A mobile device's number.",
    DEVICE_ID Hard "A device's serial number.",
    STREET_ADDRESS Soft "A postal address, or the part of it that names a house.",
    POSTCODE Soft "A postal code without its street.",
    LOCATION Soft "A town, a state or a country where somebody lives or comes from.",
    COORDINATES Soft "A latitude and longitude.",
    DATE Soft "A full calendar date.",
    DATE_OF_BIRTH Hard "A date of birth.",
    AGE_OVER_89 Soft "An age above 89, which 45 CFR 164.514(b)(2) counts as identifying.",
    US_SSN Hard "A US social security number, or its last four digits with words that say so.",
    US_ITIN Hard "A US individual taxpayer identification number.",
    US_EIN Soft "A US employer identification number.",
    US_MBI Hard "A US Medicare beneficiary identifier.",
    US_NPI Soft "A US national provider identifier.",
    US_DEA Soft "A US DEA registration number.",
    ABA_ROUTING Soft "A US bank routing number.",
    UK_NHS Hard "A UK NHS number.",
    UK_NINO Hard "A UK national insurance number.",
    UK_UTR Hard "A UK unique taxpayer reference.",
    CA_SIN Hard "A Canadian social insurance number.",
    CA_HEALTH_CARD Hard "A Canadian provincial health card number.",
    AU_TFN Hard "An Australian tax file number.",
    AU_MEDICARE Hard "An Australian Medicare number.",
    AU_CRN Hard "An Australian Centrelink customer reference number.",
    NZ_IRD Hard "A New Zealand inland revenue number.",
    NZ_NHI Hard "A New Zealand national health index number.",
    IE_PPSN Hard "An Irish personal public service number.",
    CREDIT_CARD Hard "A payment card number.",
    IBAN Hard "An international bank account number.",
    ACCOUNT_NUMBER Hard "A bank, benefit or customer account number.",
    PASSPORT Hard "A passport number.",
    DRIVER_LICENSE Hard "A driving licence number.",
    LICENSE_PLATE Hard "A vehicle's licence plate.",
    VIN Hard "A vehicle identification number.",
    MEDICAL_RECORD_NUMBER Hard "A medical record number.",
    HEALTH_PLAN_NUMBER Hard "A health plan's member number.",
    CASE_NUMBER Hard "A case, docket, referral or claim number.",
    CERTIFICATE_NUMBER Hard "A certificate or professional licence number.",
    BIOMETRIC_ID Hard "The number of a fingerprint, a face, a voice or another biometric record.",
    PASSWORD Hard "A password, passcode or PIN.",
}

impl Kind {
    /// A kind of the host's own, for its own identifiers.
    #[must_use]
    pub fn custom(id: &str) -> Kind {
        Kind::ALL
            .iter()
            .find(|kind| kind.id() == id)
            .cloned()
            .unwrap_or_else(|| Kind(Repr::Custom(Arc::from(id))))
    }

    /// The kind's id, as reports and policies write it.
    #[must_use]
    pub fn id(&self) -> &str {
        match &self.0 {
            Repr::Known(id, _) => id,
            Repr::Custom(id) => id,
        }
    }

    /// Whether such an identifier leads to one person, their account or their key by itself.
    /// Custom kinds count as such.
    #[must_use]
    pub fn is_hard(&self) -> bool {
        self.sort() == Sort::Hard
    }

    pub(crate) fn sort(&self) -> Sort {
        match &self.0 {
            Repr::Known(_, sort) => *sort,
            Repr::Custom(_) => Sort::Hard,
        }
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Kind) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Kind {}

impl std::hash::Hash for Kind {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

impl PartialOrd for Kind {
    fn partial_cmp(&self, other: &Kind) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Kind {
    fn cmp(&self, other: &Kind) -> std::cmp::Ordering {
        self.id().cmp(other.id())
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// What speaks for a finding, as codes.
///
/// ```
/// use kindline_sensitive::{Evidence, Scanner};
///
/// let scan = Scanner::new().scan("my ssn is 536-90-4399");
/// let evidence = scan.findings.first().map(|finding| finding.evidence);
/// assert!(evidence.is_some_and(|e| e.contains(Evidence::FORMAT) && e.contains(Evidence::CONTEXT)));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Evidence(u8);

impl Evidence {
    /// The characters have the shape of the kind.
    pub const FORMAT: Evidence = Evidence(1);
    /// The kind's check digits are right.
    pub const CHECKSUM: Evidence = Evidence(2);
    /// Words near by say what it is.
    pub const CONTEXT: Evidence = Evidence(4);
    /// The host's roster of clients has it.
    pub const ROSTER: Evidence = Evidence(8);
    /// A list of known names has it.
    pub const GAZETTEER: Evidence = Evidence(16);
    /// The embedded name model found it.
    pub const MODEL: Evidence = Evidence(32);
    /// The host's own list or pattern has it.
    pub const CUSTOM: Evidence = Evidence(64);

    const CODES: [(Evidence, &'static str); 7] = [
        (Evidence::FORMAT, "format"),
        (Evidence::CHECKSUM, "checksum"),
        (Evidence::CONTEXT, "context"),
        (Evidence::ROSTER, "roster"),
        (Evidence::GAZETTEER, "gazetteer"),
        (Evidence::MODEL, "model"),
        (Evidence::CUSTOM, "custom"),
    ];

    /// Whether all of `other` is part of this evidence.
    #[must_use]
    pub fn contains(self, other: Evidence) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Evidence) -> Evidence {
        Evidence(self.0 | other.0)
    }

    /// The codes: `format`, `checksum`, `context`, `roster`, `gazetteer`, `model`, `custom`.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        Evidence::CODES
            .into_iter()
            .filter(move |(part, _)| self.contains(*part))
            .map(|(_, code)| code)
    }
}

impl fmt::Debug for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.codes()).finish()
    }
}

impl Serialize for Evidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.codes())
    }
}

/// One identifier in the text.
///
/// It holds no text; [`Span::bytes`] gives the place in the text that the caller has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// Where it is.
    pub span: Span,
    /// How sure the detector is, 0 to 1: the log-odds of form, check digits and words, added up.
    /// docs/calibration.md compares it with how often such findings are right.
    pub confidence: f32,
    /// What speaks for it.
    pub evidence: Evidence,
}

/// The words for which a label was given: the place, never the text.
///
/// ```
/// use kindline_sensitive::{Label, Scanner};
///
/// let text = "i start methadone on monday";
/// let scan = Scanner::new().scan(text);
/// let topic = scan.topics.first();
/// assert_eq!(topic.map(|t| t.label), Some(Label::Opioids));
/// assert_eq!(topic.and_then(|t| text.get(t.span.bytes())), Some("methadone"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Topic {
    /// The category.
    pub label: Label,
    /// The words that speak of it.
    pub span: Span,
}
