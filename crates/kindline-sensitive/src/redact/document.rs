//! Redaction settings as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{DateGrain, Operator, Redaction, VictimPlace};
use crate::finding::Kind;
use crate::label::Label;
use crate::settings::{Judge, SettingProblem, Tree, join};

/// Redaction settings as data, right or wrong. The key is no part of them.
///
/// ```toml
/// operator = "placeholder"      # keep, generalize, mask, pseudonym, hash, placeholder or remove
/// keep-last = 0                 # for mask
/// dates = "year"                # for generalize: year, quarter or month
/// floor = 0.0                   # findings less sure than this stay
/// topics = ["HIV", "SDV"]       # labels whose words go as well
/// victim-place = "remove"       # or "block"
/// year = 2026                   # the present year, to tell who is 90
///
/// [kinds]
/// PERSON = "pseudonym"
/// CREDIT_CARD = { operator = "mask", keep-last = 4 }
/// DATE = { operator = "generalize", dates = "quarter" }
/// ```
///
/// ```
/// use kindline_sensitive::{RedactionDocument, Scanner};
///
/// let document: RedactionDocument =
///     serde_json::from_str(r#"{"kinds": {"PHONE_NUMBER": {"operator": "mask", "keep-last": 4}}}"#).unwrap();
/// let redaction = document.check().unwrap();
/// assert_eq!(Scanner::new().redact("call 313-555-0107", &redaction).text, "call ***-***-0107");
/// ```
#[derive(Clone, PartialEq)]
pub struct RedactionDocument {
    root: Tree,
}

impl std::fmt::Debug for RedactionDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RedactionDocument").finish_non_exhaustive()
    }
}

const KEYS: [&str; 8] = [
    "operator",
    "keep-last",
    "dates",
    "floor",
    "topics",
    "victim-place",
    "year",
    "kinds",
];

impl RedactionDocument {
    /// Checks everything against the built-in kinds.
    ///
    /// # Errors
    /// Every problem at once; at least one.
    pub fn check(&self) -> Result<Redaction, Vec<SettingProblem>> {
        self.check_with(&[])
    }

    /// The same where the host has kinds of its own; see
    /// [`ScannerBuilder::own_kinds`](crate::ScannerBuilder::own_kinds).
    ///
    /// # Errors
    /// Every problem at once; at least one.
    pub fn check_with(&self, own: &[Kind]) -> Result<Redaction, Vec<SettingProblem>> {
        let mut judge = Judge::default();
        judge.keys("", &self.root, &KEYS);
        let default = operator(&mut judge, "", &self.root, Operator::default());
        let mut kinds = BTreeMap::new();
        if let Some(table) = self.root.get("kinds") {
            match table {
                Tree::Table(entries) => {
                    for (id, value) in entries {
                        let field = join("kinds", id);
                        kinds.extend(
                            kind(&mut judge, &field, id, own)
                                .zip(Some(each(&mut judge, &field, value))),
                        );
                    }
                }
                other => {
                    judge.expected("kinds", other, "a table", "write `PERSON = \"pseudonym\"`")
                }
            }
        }
        let mut redaction = Redaction::new(default);
        redaction.kinds = kinds;
        self.rest(&mut judge, &mut redaction);
        judge.finish(redaction)
    }

    fn rest(&self, judge: &mut Judge, redaction: &mut Redaction) {
        match self.root.get("floor") {
            None => {}
            Some(Tree::Number(floor)) if (0.0..=1.0).contains(floor) => {
                redaction.floor = *floor as f32
            }
            Some(Tree::Integer(floor @ (0 | 1))) => redaction.floor = *floor as f32,
            Some(other) => judge.expected("floor", other, "a number from 0 to 1", ""),
        }
        if let Some(topics) = self.root.get("topics") {
            for id in judge.texts("topics", topics) {
                match Label::from_id(id) {
                    Some(label) => redaction.topics.insert(label),
                    None => {
                        let ids: Vec<&str> = Label::ALL.iter().map(|label| label.id()).collect();
                        let help = format!("known are {}", ids.join(", "));
                        judge.problem("topics", format!("`{id}` is no label"), help);
                    }
                }
            }
        }
        match self.root.get("victim-place") {
            None => {}
            Some(Tree::Text(word)) if word == "remove" => {}
            Some(Tree::Text(word)) if word == "block" => {
                redaction.victim_place = VictimPlace::Block
            }
            Some(other) => judge.expected(
                "victim-place",
                other,
                "`remove` or `block`",
                "34 USC 12291(b)(2) leaves nothing milder",
            ),
        }
        if let Some(year) = self.root.get("year") {
            let year = judge.whole("year", year, 2000, 2199);
            redaction.year = year.and_then(|year| u16::try_from(year).ok());
        }
    }
}

fn kind(judge: &mut Judge, field: &str, id: &str, own: &[Kind]) -> Option<Kind> {
    let known = Kind::ALL.iter().chain(own).find(|kind| kind.id() == id);
    if known.is_none() {
        let near = Kind::ALL
            .iter()
            .chain(own)
            .filter(|kind| !id.is_empty() && (kind.id().contains(id) || id.contains(kind.id())))
            .map(Kind::id)
            .collect::<Vec<_>>();
        let help = if near.is_empty() {
            "kinds are written as findings show them, such as `PHONE_NUMBER`".to_owned()
        } else {
            format!("did you mean {}?", near.join(" or "))
        };
        judge.problem(field, format!("there is no kind `{id}`"), help);
    }
    known.cloned()
}

/// The operator of one kind: a name or a table.
fn each(judge: &mut Judge, field: &str, value: &Tree) -> Operator {
    if let Tree::Text(_) = value {
        return named(judge, field, value).unwrap_or_default();
    }
    judge.keys(field, value, &["operator", "keep-last", "dates"]);
    if matches!(value, Tree::Table(_)) && value.get("operator").is_none() {
        judge.problem(field, "`operator` is missing", "add `operator = \"mask\"`");
    }
    operator(judge, field, value, Operator::default())
}

fn named(judge: &mut Judge, field: &str, value: &Tree) -> Option<Operator> {
    let named = match value {
        Tree::Text(id) => Operator::from_id(id),
        _ => None,
    };
    if named.is_none() {
        let ids: Vec<&str> = Operator::ALL.iter().map(|operator| operator.id()).collect();
        let help = format!("known are {}", ids.join(", "));
        judge.expected(field, value, "an operator", &help);
    }
    named
}

fn operator(judge: &mut Judge, field: &str, table: &Tree, fallback: Operator) -> Operator {
    let written = table.get("operator");
    let mut operator = match written {
        Some(value) => named(judge, &join(field, "operator"), value).unwrap_or(fallback),
        None => fallback,
    };
    if let Some(value) = table.get("keep-last") {
        let at = join(field, "keep-last");
        let kept = judge
            .whole(&at, value, 0, 255)
            .and_then(|n| u8::try_from(n).ok());
        match (&mut operator, kept) {
            (Operator::Mask { keep_last }, Some(kept)) => *keep_last = kept,
            (_, Some(_)) => judge.problem(at, "only `mask` keeps characters", "take it out"),
            _ => {}
        }
    }
    if let Some(value) = table.get("dates") {
        let at = join(field, "dates");
        let grain = match value {
            Tree::Text(id) => DateGrain::from_id(id),
            _ => None,
        };
        match (&mut operator, grain) {
            (Operator::Generalize { dates }, Some(grain)) => *dates = grain,
            (_, None) => judge.expected(&at, value, "`year`, `quarter` or `month`", ""),
            _ => judge.problem(at, "only `generalize` makes dates coarser", "take it out"),
        }
    }
    operator
}

impl Serialize for RedactionDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.root.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for RedactionDocument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Tree::deserialize(deserializer).map(|root| Self { root })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> RedactionDocument {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn settings_are_read_whole() {
        let document = read(
            r#"{"operator": "generalize", "dates": "month", "floor": 0.6, "topics": "HIV", "victim-place": "block",
                "year": 2026, "kinds": {"PERSON": "pseudonym", "CREDIT_CARD": {"operator": "mask", "keep-last": 4}, "BADGE": "remove"}}"#,
        );
        let own = [Kind::custom("BADGE")];
        let wanted = Redaction::new(Operator::Generalize {
            dates: DateGrain::Month,
        })
        .floor(0.6)
        .topics([Label::Hiv].into_iter().collect())
        .victim_place(VictimPlace::Block)
        .year(2026)
        .with(Kind::PERSON, Operator::Pseudonym)
        .with(Kind::CREDIT_CARD, Operator::Mask { keep_last: 4 })
        .with(Kind::custom("BADGE"), Operator::Remove);
        assert_eq!(document.check_with(&own).unwrap(), wanted);
        assert_eq!(document.check().unwrap_err()[0].field, "kinds.BADGE");
        assert_eq!(read("{}").check().unwrap(), Redaction::default());
    }

    #[test]
    fn every_problem_comes_at_once() {
        let document = read(
            r#"{"opertor": "x", "operator": "hide", "keep-last": 4, "dates": "day", "floor": 2, "topics": ["HIV", "HVI"],
                "victim-place": "mask", "year": 26, "kinds": {"PHONE": "mask", "PERSON": {"keep-last": "x"}, "DATE": 3}}"#,
        );
        let problems = document.check().unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|p| p.field.as_str()).collect();
        for field in [
            "opertor",
            "operator",
            "keep-last",
            "dates",
            "floor",
            "topics",
            "victim-place",
            "year",
            "kinds.PHONE",
            "kinds.PERSON",
            "kinds.PERSON.keep-last",
            "kinds.DATE",
        ] {
            assert!(
                fields.contains(&field),
                "{field} is missing from {fields:?}"
            );
        }
        let phone = problems.iter().find(|p| p.field == "kinds.PHONE").unwrap();
        assert_eq!(phone.help.as_deref(), Some("did you mean PHONE_NUMBER?"));
    }
}
