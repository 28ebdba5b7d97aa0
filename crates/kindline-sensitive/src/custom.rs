//! What the host adds to the built-in detectors: terms that are fine, terms that are not, and
//! identifiers of its own.

mod checksum;
mod document;
mod identifier;
mod pattern;
mod plain;
mod terms;

use std::fmt;
use std::ops::Range;

pub use checksum::Checksum;
pub use document::ScannerDocument;
pub use identifier::Identifier;

use crate::detectors::{Raw, Score};
use crate::finding::{Evidence, Kind};
use crate::label::{Label, LabelSet};
use crate::overlap;
use crate::settings::{Judge, SettingProblem};
use identifier::Matcher;
use plain::{Plain, plain};
use terms::{Case, Terms};

/// The host's own terms and identifiers, compiled.
///
/// ```
/// use kindline_sensitive::{Custom, Deny, Kind, Label, Scanner};
///
/// let custom = Custom::builder()
///     .allow("313-555-0100")                       // the agency's own desk
///     .deny(Deny::new("14 Marl Lane").label(Label::VictimLocation))
///     .build()
///     .unwrap();
/// let scanner = Scanner::builder().custom(custom).build();
/// assert!(scanner.scan("Call our desk: (313) 555-0100").findings.is_empty());
/// let scan = scanner.scan("we meet at 14 marl lane");
/// assert!(scan.labels.contains(Label::VictimLocation));
/// ```
#[derive(Clone, Default)]
pub struct Custom {
    allow: Terms,
    deny: Terms,
    /// What each denied term is.
    denied: Vec<(Kind, Option<Label>)>,
    identifiers: Vec<Matcher>,
    /// For each byte the identifiers that can start with it; all of them for those beyond ASCII that
    /// start a character.
    starts: Vec<u64>,
}

/// The most identifiers of a host.
const MOST_IDENTIFIERS: usize = 64;
/// How sure a denied term is: the host said so.
const SURE: f32 = 0.99;

impl Custom {
    /// Nothing yet.
    #[must_use]
    pub fn builder() -> CustomBuilder {
        CustomBuilder::default()
    }

    /// The host's own kinds, those of denied terms and identifiers.
    #[must_use]
    pub fn kinds(&self) -> Vec<Kind> {
        let denied = self.denied.iter().map(|(kind, _)| kind.clone());
        let mut kinds: Vec<Kind> = denied
            .chain(self.identifiers.iter().map(|matcher| matcher.kind.clone()))
            .collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }

    /// Whether nothing was added.
    pub(crate) fn is_empty(&self) -> bool {
        self.allow.is_empty() && self.deny.is_empty() && self.identifiers.is_empty()
    }

    /// Adds what the host looks for to what was found, and takes out what it allows.
    pub(crate) fn apply(
        &self,
        text: &str,
        found: &mut Vec<Raw>,
        labels: &mut LabelSet,
        topics: &mut Vec<(Label, Range<usize>)>,
    ) {
        let before = found.len();
        let mut given: Vec<(Label, Range<usize>)> = Vec::new();
        self.identify(text, found, &mut given);
        if !(found.is_empty() && topics.is_empty() && given.is_empty()) {
            let allowed = Allowed::new(self.allow.find(text));
            found.retain(|raw| !allowed.covers_finding(text, raw));
            given.retain(|(_, range)| !allowed.covers(range));
            let had = topics.len();
            topics.retain(|(_, range)| !allowed.covers(range));
            if topics.len() < had {
                *labels = topics.iter().map(|(label, _)| *label).collect();
            }
        }
        for (range, term) in self.deny.find(text) {
            let Some((kind, label)) = self.denied.get(term) else {
                continue;
            };
            let score = Score {
                confidence: SURE,
                evidence: Evidence::CUSTOM,
            };
            found.push(Raw::new(range.clone(), kind.clone(), score));
            given.extend(label.map(|label| (label, range)));
        }
        if !given.is_empty() {
            for (label, range) in given {
                labels.insert(label);
                topics.push((label, range));
            }
            crate::topics::sort(topics);
            topics.dedup();
        }
        if found.len() != before || !self.deny.is_empty() || !self.identifiers.is_empty() {
            *found = overlap::resolve(std::mem::take(found));
        }
    }

    fn identify(&self, text: &str, found: &mut Vec<Raw>, given: &mut Vec<(Label, Range<usize>)>) {
        if self.identifiers.is_empty() {
            return;
        }
        let mut before = b' ';
        for (start, byte) in text.bytes().enumerate() {
            let mut open = self.starts.get(usize::from(byte)).copied().unwrap_or(0);
            let inside = before.is_ascii_alphanumeric() && byte.is_ascii_alphanumeric();
            before = byte;
            if open == 0 || inside {
                continue;
            }
            let char = text.get(start..).and_then(|rest| rest.chars().next());
            let Some(Plain::Char(first)) = char.map(plain) else {
                continue;
            };
            open &= self.starts.get(usize::from(first)).copied().unwrap_or(0);
            if open == 0 || !identifier::opens(text, start, first) {
                continue;
            }
            while open != 0 {
                let index = open.trailing_zeros() as usize;
                open &= open - 1;
                let Some(matcher) = self.identifiers.get(index) else {
                    continue;
                };
                if let Some((end, score)) = matcher.at(text, start) {
                    found.push(Raw::new(start..end, matcher.kind.clone(), score));
                    given.extend(matcher.label.map(|label| (label, start..end)));
                }
            }
        }
    }
}

/// It shows counts only: an agency's terms can be secrets.
impl fmt::Debug for Custom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Custom")
            .field("allow", &self.allow.len())
            .field("deny", &self.deny.len())
            .field("identifiers", &self.identifiers.len())
            .finish()
    }
}

/// The places that allowed terms cover.
struct Allowed {
    /// By start, each with the furthest end so far.
    places: Vec<(Range<usize>, usize)>,
}

impl Allowed {
    fn new(places: Vec<(Range<usize>, usize)>) -> Allowed {
        let mut furthest = 0;
        let places = places
            .into_iter()
            .map(|(range, _)| {
                furthest = furthest.max(range.end);
                (range, furthest)
            })
            .collect();
        Allowed { places }
    }

    fn covers(&self, range: &Range<usize>) -> bool {
        let upto = self
            .places
            .partition_point(|place| place.0.start <= range.start);
        upto.checked_sub(1)
            .and_then(|last| self.places.get(last))
            .is_some_and(|(_, furthest)| *furthest >= range.end)
    }

    /// Whether a finding is an allowed term, marks around it aside, and before a telephone number its
    /// country code.
    fn covers_finding(&self, text: &str, raw: &Raw) -> bool {
        if self.covers(&(raw.start..raw.end)) {
            return true;
        }
        let from = self
            .places
            .partition_point(|place| place.0.start < raw.start);
        self.places
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(|place| place.0.start < raw.end)
            .take(4)
            .any(|(place, _)| {
                let before = text.get(raw.start..place.start).unwrap_or_default();
                let after = text
                    .get(place.end.min(raw.end)..raw.end)
                    .unwrap_or_default();
                let bare = |part: &str| !part.chars().any(char::is_alphanumeric);
                let code = raw.kind == Kind::PHONE_NUMBER
                    && before.starts_with(['+', '('])
                    && before.chars().filter(char::is_ascii_digit).count() <= 3
                    && !before.chars().any(char::is_alphabetic);
                bare(after) && (bare(before) || code)
            })
    }
}

/// A term that is always a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Deny {
    text: String,
    kind: Option<String>,
    label: Option<Label>,
    case: Case,
}

impl Deny {
    /// A term, in any case and spacing. Its kind is `TERM` until another is given.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Deny {
        Deny {
            text: text.into(),
            kind: None,
            label: None,
            case: Case::Any,
        }
    }

    /// What its findings are called.
    #[must_use]
    pub fn kind(mut self, id: impl Into<String>) -> Deny {
        self.kind = Some(id.into());
        self
    }

    /// A label that it gives to the text.
    #[must_use]
    pub fn label(mut self, label: Label) -> Deny {
        self.label = Some(label);
        self
    }

    /// Let the case of letters count.
    #[must_use]
    pub fn exact_case(mut self) -> Deny {
        self.case = Case::Exact;
        self
    }
}

/// The host's own terms and identifiers, as they are written.
#[derive(Debug, Clone, Default)]
pub struct CustomBuilder {
    /// Each with the field that its problems name.
    allow: Vec<(String, Case, String)>,
    deny: Vec<(Deny, String)>,
    identifiers: Vec<(Identifier, String)>,
}

impl CustomBuilder {
    /// A term that is no finding, in any case and spacing: the agency's own number, a hotline.
    #[must_use]
    pub fn allow(mut self, term: impl Into<String>) -> Self {
        let field = format!("allow[{}]", self.allow.len());
        self.allow.push((term.into(), Case::Any, field));
        self
    }

    /// A term that is no finding where its letters have this very case.
    #[must_use]
    pub fn allow_exact(mut self, term: impl Into<String>) -> Self {
        let field = format!("allow[{}]", self.allow.len());
        self.allow.push((term.into(), Case::Exact, field));
        self
    }

    /// A term that is always a finding, even where it is allowed.
    #[must_use]
    pub fn deny(mut self, term: Deny) -> Self {
        let field = format!("deny[{}]", self.deny.len());
        self.deny.push((term, field));
        self
    }

    /// An identifier of the host's own.
    #[must_use]
    pub fn identifier(mut self, identifier: Identifier) -> Self {
        let field = format!("identifier[{}]", self.identifiers.len());
        self.identifiers.push((identifier, field));
        self
    }

    /// Compiles everything.
    ///
    /// # Errors
    /// Every problem at once; at least one.
    pub fn build(self) -> Result<Custom, Vec<SettingProblem>> {
        let mut judge = Judge::default();
        let custom = self.compile(&mut judge);
        judge.finish(custom)
    }

    fn compile(self, judge: &mut Judge) -> Custom {
        let mut custom = Custom {
            starts: vec![0; 256],
            ..Custom::default()
        };
        for (text, case, field) in self.allow {
            if is_term(&text, &field, judge) {
                custom.allow.add(&text, case);
            }
        }
        for (deny, field) in self.deny {
            let kind = match &deny.kind {
                Some(id) => identifier::kind(id, &crate::settings::join(&field, "kind"), judge),
                None => Some(Kind::custom("TERM")),
            };
            if let (true, Some(kind)) = (is_term(&deny.text, &field, judge), kind) {
                custom.deny.add(&deny.text, deny.case);
                custom.denied.push((kind, deny.label));
            }
        }
        if self.identifiers.len() > MOST_IDENTIFIERS {
            let message = format!("there are more than {MOST_IDENTIFIERS} identifiers");
            judge.problem("identifier", message, "join patterns of one kind");
        }
        for (written, field) in &self.identifiers {
            custom
                .identifiers
                .extend(Matcher::compile(written, field, judge));
        }
        for (index, matcher) in custom.identifiers.iter().enumerate().take(MOST_IDENTIFIERS) {
            for (byte, starts) in (0u8..=255).zip(custom.starts.iter_mut()) {
                if byte >= 0xC0 || matcher.pattern.starts_with(byte) {
                    *starts |= 1 << index;
                }
            }
        }
        custom
    }
}

fn is_term(text: &str, field: &str, judge: &mut Judge) -> bool {
    let length = terms::length(text);
    if !(2..=terms::LONGEST).contains(&length) {
        let message = format!("`{text}` has {length} letters and digits");
        let help = format!("a term has 2 to {}", terms::LONGEST);
        judge.problem(field, message, help);
        return false;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scanner;

    fn scan(document: &str, text: &str) -> crate::Scan {
        let document: ScannerDocument = serde_json::from_str(document).unwrap();
        let builder = document.check().unwrap_or_else(|p| panic!("{p:?}"));
        builder.build().scan(text)
    }

    fn kinds(scan: &crate::Scan) -> Vec<&str> {
        scan.findings
            .iter()
            .map(|finding| finding.kind.id())
            .collect()
    }

    #[test]
    fn allowed_terms_are_no_findings() {
        let allow = r#"{"allow": ["313-555-0100", {"text": "Grace Whitlock", "case": "exact"}]}"#;
        assert!(kinds(&scan(allow, "call (313) 555 0100 or +1 313-555-0100")).is_empty());
        assert_eq!(kinds(&scan(allow, "call 313-555-0107")), ["PHONE_NUMBER"]);
        assert!(kinds(&scan(allow, "ask Mrs Grace Whitlock")).is_empty());
        let scanner = Scanner::new();
        let plain = scanner.scan("Hi Grace Whitlock and hi Loretta");
        assert_eq!(kinds(&plain).len(), 2);
        assert_eq!(
            kinds(&scan(allow, "Hi Grace Whitlock and hi Loretta")).len(),
            1
        );
    }

    #[test]
    fn allowing_a_name_of_a_service_takes_its_label_away() {
        let text = "i moved my methadone pickup";
        let scanner = Scanner::new();
        assert!(scanner.scan(text).labels.contains(Label::Opioids));
        let allowed = scan(r#"{"allow": "methadone pickup"}"#, text);
        assert!(!allowed.labels.contains(Label::Opioids));
        // What is allowed in one place is a finding in another.
        let both = scan(
            r#"{"allow": "methadone pickup"}"#,
            "i take methadone, my methadone pickup moved",
        );
        assert!(both.labels.contains(Label::Opioids));
    }

    #[test]
    fn denied_terms_are_findings_with_kind_and_label() {
        let deny = r#"{"allow": "project lantern", "deny": [{"text": "Project Lantern", "kind": "PROJECT", "label": "DV_LOCATION"}]}"#;
        let scan = scan(deny, "meet at PROJECT-LANTERN today");
        assert_eq!(kinds(&scan), ["PROJECT"]);
        assert!(scan.labels.contains(Label::VictimLocation));
        assert_eq!(scan.confidentiality, crate::Confidentiality::V);
        assert_eq!(scan.findings[0].span, scan.topics[0].span);
    }

    #[test]
    fn identifiers_need_their_context_and_checksum() {
        let own = r##"{"identifier": [{"kind": "CARD", "pattern": "#{8}", "context": ["library card"], "checksum": "luhn"}]}"##;
        assert_eq!(kinds(&scan(own, "my Library-Card is 79927398")), ["CARD"]);
        assert!(!kinds(&scan(own, "my library card is 79927395")).contains(&"CARD"));
        assert!(!kinds(&scan(own, "my card is 79927398")).contains(&"CARD"));
    }

    #[test]
    fn every_problem_comes_at_once() {
        let document: ScannerDocument = serde_json::from_str(
            r##"{"alow": 1, "allow": ["x", 3], "deny": [{"kind": "a"}, {"text": "Marl", "kind": "a b", "label": "X"}],
                "locales": ["US", "XX"],
                "identifier": [{"pattern": "#"}, {"kind": "A", "pattern": "@@"}, {"kind": "B", "pattern": "B##(", "checksum": "lun"},
                  {"kind": "C", "pattern": "C#{4}", "checksum": {"mod11": [1, 2]}, "example": "C12345"}]}"##,
        )
        .unwrap();
        let problems = document.check().unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|p| p.field.as_str()).collect();
        for field in [
            "alow",
            "allow[0]",
            "allow[1]",
            "deny[0]",
            "deny[1].kind",
            "deny[1].label",
            "locales",
            "identifier[0]",
            "identifier[1].pattern",
            "identifier[2].pattern",
            "identifier[2].checksum",
            "identifier[3].checksum",
            "identifier[3].example",
        ] {
            assert!(
                fields.contains(&field),
                "{field} is missing from {fields:?}"
            );
        }
    }
}
