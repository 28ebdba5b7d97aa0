//! The host's settings for a scanner, as data.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::checksum::Checksum;
use super::identifier::Identifier;
use super::terms::Case;
use super::{CustomBuilder, Deny};
use crate::countries::country;
use crate::finding::Kind;
use crate::label::Label;
use crate::scanner::{Scanner, ScannerBuilder};
use crate::settings::{Judge, SettingProblem, Tree, item_of, join};

/// The host's settings for a [`Scanner`] as data, right or wrong.
///
/// ```toml
/// allow = ["313-555-0100", { text = "Hope House", case = "exact" }]
/// deny = ["Project Lantern", { text = "14 Marl Lane", kind = "SHELTER", label = "DV_LOCATION" }]
/// locales = ["US", "CA"]                     # whose national identifiers run; all, if absent
///
/// [[identifier]]
/// kind = "CLIENT_NUMBER"
/// pattern = "LCS-####(-##)?"                 # see `Identifier`
/// context = ["client", "file"]               # words of which one must stand near
/// checksum = "luhn"                          # or "mod97", "verhoeff", { mod11 = [4, 3, 2, 1] }
/// label = "CHILD_WELFARE"
/// example = "client LCS-8830-41"
/// counter = "ticket LCS-8830-41"
/// ```
///
/// ```
/// use kindline_sensitive::ScannerDocument;
///
/// let document: ScannerDocument = serde_json::from_str(
///     r##"{"allow": "313-555-0100", "identifier": [{"kind": "BADGE", "pattern": "B-#{5"},
///         {"kind": "badge", "pattern": "#"}]}"##,
/// ).unwrap();
/// let problems: Vec<String> = document.check().unwrap_err().iter().map(|p| p.to_string()).collect();
/// assert_eq!(problems[0], "identifier[0].pattern: a `{` is not closed (add `}`)");
/// assert_eq!(problems.len(), 3);
/// ```
#[derive(Clone, PartialEq)]
pub struct ScannerDocument {
    root: Tree,
}

impl std::fmt::Debug for ScannerDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ScannerDocument").finish_non_exhaustive()
    }
}

const KEYS: [&str; 4] = ["allow", "deny", "locales", "identifier"];

impl ScannerDocument {
    /// Checks everything and gives a scanner's builder, to which the host can add a roster.
    ///
    /// # Errors
    /// Every problem at once; at least one.
    pub fn check(&self) -> Result<ScannerBuilder, Vec<SettingProblem>> {
        let mut judge = Judge::default();
        judge.keys("", &self.root, &KEYS);
        let mut custom = CustomBuilder::default();
        if let Some(list) = self.root.get("allow") {
            for (field, item) in items("allow", list) {
                if let Some((text, case)) = term(&mut judge, &field, item, &["text", "case"]) {
                    custom.allow.push((text, case, field));
                }
            }
        }
        if let Some(list) = self.root.get("deny") {
            for (field, item) in items("deny", list) {
                let keys = ["text", "case", "kind", "label"];
                if let Some((text, case)) = term(&mut judge, &field, item, &keys) {
                    let mut deny = Deny::new(text);
                    deny.case = case;
                    if let Some(kind) = item.get("kind") {
                        let written = judge.text(&join(&field, "kind"), kind);
                        deny.kind = written.map(str::to_owned);
                    }
                    deny.label = label(&mut judge, &field, item);
                    custom.deny.push((deny, field));
                }
            }
        }
        if let Some(list) = self.root.get("identifier") {
            for (field, item) in items("identifier", list) {
                if let Some(identifier) = identifier(&mut judge, &field, item) {
                    custom.identifiers.push((identifier, field));
                }
            }
        }
        let mut builder = Scanner::builder();
        if let Some(list) = self.root.get("locales") {
            let codes = judge.texts("locales", list);
            for code in &codes {
                locale(&mut judge, code);
            }
            builder = builder.locales(codes);
        }
        let custom = custom.compile(&mut judge);
        judge.finish(builder.custom(custom))
    }
}

fn items<'t>(key: &str, list: &'t Tree) -> Vec<(String, &'t Tree)> {
    let items = list.items();
    items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let alone = !matches!(list, Tree::List(_));
            let length = if alone { 1 } else { items.len().max(2) };
            (item_of(key, index, length), item)
        })
        .collect()
}

fn term(judge: &mut Judge, field: &str, item: &Tree, keys: &[&str]) -> Option<(String, Case)> {
    if let Tree::Text(text) = item {
        return Some((text.clone(), Case::Any));
    }
    judge.keys(field, item, keys);
    let case = case(judge, field, item);
    match item.get("text") {
        Some(text) => Some((judge.text(&join(field, "text"), text)?.to_owned(), case)),
        None if matches!(item, Tree::Table(_)) => {
            judge.problem(field, "`text` is missing", "add `text = \"...\"`");
            None
        }
        None => None,
    }
}

fn case(judge: &mut Judge, field: &str, item: &Tree) -> Case {
    match item.get("case") {
        None => Case::Any,
        Some(Tree::Text(word)) if word == "any" => Case::Any,
        Some(Tree::Text(word)) if word == "exact" => Case::Exact,
        Some(other) => {
            judge.expected(&join(field, "case"), other, "`any` or `exact`", "");
            Case::Any
        }
    }
}

fn label(judge: &mut Judge, field: &str, item: &Tree) -> Option<Label> {
    let tree = item.get("label")?;
    let field = join(field, "label");
    let id = judge.text(&field, tree)?;
    let label = Label::from_id(id);
    if label.is_none() {
        let ids: Vec<&str> = Label::ALL.iter().map(|label| label.id()).collect();
        let help = format!("known are {}", ids.join(", "));
        judge.problem(field, format!("`{id}` is no label"), help);
    }
    label
}

fn locale(judge: &mut Judge, code: &str) {
    let mut known: Vec<&str> = Kind::ALL.iter().filter_map(country).collect();
    known.sort_unstable();
    known.dedup();
    let upper = code.trim().to_ascii_uppercase();
    if upper != "UK" && !known.contains(&upper.as_str()) {
        let help = format!("known are {}", known.join(", "));
        judge.problem(
            "locales",
            format!("there are no identifiers of `{code}`"),
            help,
        );
    }
}

fn identifier(judge: &mut Judge, field: &str, item: &Tree) -> Option<Identifier> {
    const KEYS: [&str; 8] = [
        "kind", "pattern", "context", "checksum", "label", "case", "example", "counter",
    ];
    judge.keys(field, item, &KEYS);
    if !matches!(item, Tree::Table(_)) {
        return None;
    }
    let mut needed = |key: &str| match item.get(key) {
        Some(tree) => judge.text(&join(field, key), tree).map(str::to_owned),
        None => {
            judge.problem(
                field,
                format!("`{key}` is missing"),
                format!("add `{key} = \"...\"`"),
            );
            None
        }
    };
    let (kind, pattern) = (needed("kind"), needed("pattern"));
    let mut list = |key: &str| match item.get(key) {
        Some(tree) => judge.texts(&join(field, key), tree),
        None => Vec::new(),
    };
    let (context, examples, counters) = (list("context"), list("example"), list("counter"));
    let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut identifier = Identifier::new(kind?, pattern?).context(context);
    identifier.examples = owned(examples);
    identifier.counters = owned(counters);
    identifier.label = label(judge, field, item);
    identifier.case = case(judge, field, item);
    if let Some(tree) = item.get("checksum") {
        identifier.checksum = checksum(judge, &join(field, "checksum"), tree);
    }
    Some(identifier)
}

fn checksum(judge: &mut Judge, field: &str, tree: &Tree) -> Checksum {
    if let Some(weights) = tree.get("mod11") {
        judge.keys(field, tree, &["mod11"]);
        let field = join(field, "mod11");
        let weights = weights.items().iter().filter_map(|weight| {
            let weight = judge.whole(&field, weight, 0, 255)?;
            u8::try_from(weight).ok()
        });
        return Checksum::Mod11(weights.collect());
    }
    match tree {
        Tree::Text(word) if word == "none" => Checksum::None,
        Tree::Text(word) if word == "luhn" => Checksum::Luhn,
        Tree::Text(word) if word == "mod97" => Checksum::Mod97,
        Tree::Text(word) if word == "verhoeff" => Checksum::Verhoeff,
        other => {
            let help = "write `luhn`, `mod97`, `verhoeff`, `none` or `{ mod11 = [4, 3, 2, 1] }`";
            judge.expected(field, other, "a checksum", help);
            Checksum::None
        }
    }
}

impl Serialize for ScannerDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.root.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ScannerDocument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Tree::deserialize(deserializer).map(|root| Self { root })
    }
}
