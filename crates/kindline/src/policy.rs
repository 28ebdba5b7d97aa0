//! Policies: read from documents, checked whole, and then never wrong.

mod base;
mod checks;
mod emergency;
mod examples;
mod placed;
mod sensitive;
mod settings;

use std::sync::Arc;

use kindline_hours::Calendar;
use kindline_reply::{CrisisData, Locale, Region, Tone};
use kindline_sensitive::{Redaction, ScannerBuilder};
use sha2::{Digest, Sha256};

use crate::document::{
    FromNode, Node, Problem, Quote, Reader, SourceFile, document_schema, parse_json, parse_toml,
    record,
};
use crate::error::Error;
use crate::event::EventKind;
use crate::rule::{Layout, Outcome, RuleBox, RuleDocument, Side, Verdict};

pub(crate) use base::built_in_areas;
pub use emergency::EmergencySettings;
pub use placed::Placed;
pub use sensitive::SensitiveDocument;
pub use settings::{
    Agency, AgencyRegion, ChannelSecurity, Channels, FormerClients, HoursDocument, Period, Replies,
    ResponsePromise, ResponseSettings, RuleSwitches,
};

record! {
    /// A policy as its author writes it.
    pub struct PolicyDocument {
        /// The policy's id, in small letters.
        required policy: String,
        /// The version, in the agency's own counting.
        required version: String,
        /// The built-in policy that this one builds on: `social-work`.
        optional extends: Placed<String>,
        /// Who we are.
        optional agency: Agency,
        /// When we answer.
        optional hours: HoursDocument,
        /// By when we answer.
        optional response: ResponseSettings,
        /// Whom to call when it cannot wait.
        optional emergency: Placed<EmergencySettings>,
        /// Which channels others can read.
        optional channels: Channels,
        /// How long a former client counts as one.
        optional former_clients = "former-clients": FormerClients,
        /// How replies sound.
        optional replies: Replies,
        /// What else is looked for in texts, and how it is redacted.
        optional sensitive: SensitiveDocument,
        /// Built-in rules switched on or off.
        optional rules: RuleSwitches,
        /// Rules of our own.
        list rule: Placed<RuleDocument>,
    }
}

/// A policy that is whole: every rule compiled, every setting resolved. Deciding with it cannot fail.
///
/// ```
/// let policy = kindline::Policy::parse(
///     "riverside.toml",
///     r#"
///     policy = "riverside"
///     version = "2026.1"
///     extends = "social-work"
///
///     [hours]
///     zone = "America/New_York"
///     mon-fri = "09:00-17:00"
///     holidays = "US"
///     "#,
/// )?;
/// assert_eq!(policy.stamp().id, "riverside");
/// assert!(policy.rules().len() >= 14);
/// # Ok::<(), kindline::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Policy {
    stamp: Arc<PolicyStamp>,
    agency: Option<Agency>,
    response: Option<ResponsePromise>,
    region: Region,
    crisis_data: Option<CrisisData>,
    channels: Channels,
    cooling: Period,
    replies: Replies,
    scanner: ScannerBuilder,
    redaction: Redaction,
    calendar: Arc<Calendar>,
    layout: Layout,
    rules: Vec<Rule>,
    /// For each event kind the rules that look at it, as positions in `rules`.
    by_kind: Vec<Vec<u16>>,
}

/// Which policy decided: enough to find the very document again.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PolicyStamp {
    /// The policy's id.
    pub id: String,
    /// The policy's version.
    pub version: String,
    /// SHA-256 of the effective documents in a canonical form, in hexadecimal.
    pub digest: String,
}

/// A rule in force.
#[derive(Debug, Clone)]
pub struct Rule {
    document: RuleDocument,
    said: Said,
    when: RuleBox,
    unless: Vec<RuleBox>,
}

/// The words of a rule, as every decision that it made holds them.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) title: Arc<str>,
    pub(crate) why: Arc<str>,
    pub(crate) cite: Arc<[String]>,
}

impl Rule {
    /// The rule's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.document.id
    }

    /// The rule as it is written.
    #[must_use]
    pub fn document(&self) -> &RuleDocument {
        &self.document
    }

    pub(crate) fn outcome(&self) -> &Outcome {
        &self.document.then
    }

    pub(crate) fn said(&self) -> &Said {
        &self.said
    }

    pub(crate) fn fires(&self, facts: &crate::rule::FactBits) -> bool {
        self.when.holds_when(facts) && !self.unless.iter().any(|each| each.holds_unless(facts))
    }
}

impl Policy {
    /// Reads a policy from TOML, or from JSON where the text starts with `{`. `file` is the name that
    /// problems carry.
    ///
    /// # Errors
    /// Names every mistake at once, each with its line and what would help.
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let source = SourceFile::new(file, text);
        let (node, mut problems) = if text.trim_start().starts_with('{') {
            match parse_json(text.as_bytes()) {
                Ok(node) => (node, Vec::new()),
                Err(problem) => return Err(Error::policy(vec![source.place(problem, None)])),
            }
        } else {
            parse_toml(&source)
        };
        let mut reader = Reader::new(Quote::Everything);
        let document = PolicyDocument::from_node(&node, &mut reader);
        problems.extend(reader.finish(Some(&source)));
        let parts = Parts::read(&node);
        let base = base::find(&source, parts.extends.as_ref(), &mut problems);
        problems.extend(checks::parts(&source, &node, &parts, base.as_deref()));
        // A document without hours has a problem by now.
        let whole = document
            .filter(|_| problems.is_empty())
            .and_then(|mut document| {
                let hours = document.hours.take()?;
                Some((document, hours))
            });
        if let Some((document, hours)) = whole {
            let base = base.unwrap_or_default();
            let policy = compile(&source, &node, document, hours, &base, &mut problems);
            if problems.is_empty() {
                problems.extend(examples::run(&source, &parts.rules, &policy));
            }
            if problems.is_empty() {
                return Ok(policy);
            }
        }
        problems.sort_by_key(Problem::place);
        Err(Error::policy(problems))
    }

    /// Which policy this is.
    #[must_use]
    pub fn stamp(&self) -> &Arc<PolicyStamp> {
        &self.stamp
    }

    /// The rules in force, by id.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The worker's office hours.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Who we are, if the policy says so.
    #[must_use]
    pub fn agency(&self) -> Option<&Agency> {
        self.agency.as_ref()
    }

    /// By when we promise to answer, if the policy says so.
    #[must_use]
    pub fn response(&self) -> Option<ResponsePromise> {
        self.response
    }

    /// Where clients are, for the emergency line; unknown where the policy does not say.
    #[must_use]
    pub fn region(&self) -> Region {
        self.region
    }

    /// The emergency numbers and crisis lines that replies name: the built-in ones, with the policy's
    /// own `[emergency]` laid over them.
    #[must_use]
    pub fn crisis_data(&self) -> &CrisisData {
        self.crisis_data
            .as_ref()
            .unwrap_or_else(|| CrisisData::built_in())
    }

    pub(crate) fn own_crisis_data(&self) -> Option<&CrisisData> {
        self.crisis_data.as_ref()
    }

    /// Which channels others can read.
    #[must_use]
    pub fn channels(&self) -> &Channels {
        &self.channels
    }

    pub(crate) fn cooling(&self) -> Period {
        self.cooling
    }

    /// How texts are redacted: placeholders, if the policy does not say. It has no key; see
    /// [`Redaction::key`].
    #[must_use]
    pub fn redaction(&self) -> &Redaction {
        &self.redaction
    }

    /// A scanner's builder with the policy's own terms, identifiers and locales.
    #[must_use]
    pub fn scanner(&self) -> ScannerBuilder {
        self.scanner.clone()
    }

    /// The language of replies; US English where the policy names none.
    #[must_use]
    pub fn reply_locale(&self) -> Locale {
        self.replies
            .locale
            .as_ref()
            .map_or(Locale::EnUs, |locale| locale.0)
    }

    /// The tone of replies; gentle where the policy names none.
    #[must_use]
    pub fn reply_tone(&self) -> Tone {
        self.replies.tone.map_or(Tone::Gentle, |tone| tone.0)
    }

    pub(crate) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The rules that fire on these facts.
    pub(crate) fn firing<'a>(
        &'a self,
        kind: EventKind,
        facts: &'a crate::rule::FactBits,
    ) -> impl Iterator<Item = &'a Rule> {
        self.about(kind).filter(|rule| rule.fires(facts))
    }

    /// Whether a rule fires on these facts that stands in the worker's way.
    pub(crate) fn restricts(&self, kind: EventKind, facts: &crate::rule::FactBits) -> bool {
        self.about(kind)
            .any(|rule| rule.outcome().verdict > Verdict::Notify && rule.fires(facts))
    }

    /// The rules that look at events of a kind.
    fn about(&self, kind: EventKind) -> impl Iterator<Item = &Rule> {
        self.by_kind
            .get(kind as usize)
            .into_iter()
            .flatten()
            .filter_map(|index| self.rules.get(usize::from(*index)))
    }

    /// The policy document's JSON Schema (draft 2020-12), generated from the record.
    #[must_use]
    pub fn json_schema() -> serde_json::Value {
        document_schema::<PolicyDocument>("Kindline policy")
    }
}

/// The parts of a document that can be judged even where others cannot be read, so that one mistake
/// hides no other.
struct Parts {
    extends: Option<Placed<String>>,
    switches: RuleSwitches,
    rules: Vec<Placed<RuleDocument>>,
}

impl Parts {
    fn read(node: &Node) -> Self {
        // The problems of reading are reported by the whole document's reader.
        let mut reader = Reader::new(Quote::Everything);
        let value = |key| node.get(key).map(|entry| &entry.node);
        let extends = value("extends")
            .and_then(|name| reader.within("extends", |reader| Placed::from_node(name, reader)));
        let switches = value("rules").and_then(|node| {
            reader.within("rules", |reader| RuleSwitches::from_node(node, reader))
        });
        let rules = value("rule").map_or_else(Vec::new, |rules| {
            let items = reader.items(rules).iter().enumerate();
            reader.within("rule", |reader| {
                items
                    .filter_map(|(index, item)| {
                        reader.within_item(index, |reader| Placed::from_node(item, reader))
                    })
                    .collect()
            })
        });
        Self {
            extends,
            switches: switches.unwrap_or_default(),
            rules,
        }
    }
}

/// Joins a document without mistakes with its base. Only what shows when both are seen together can
/// still be wrong.
fn compile(
    source: &SourceFile<'_>,
    node: &Node,
    document: PolicyDocument,
    hours: HoursDocument,
    base: &[Node],
    problems: &mut Vec<Problem>,
) -> Policy {
    let switches = document.rules.unwrap_or_default();
    let mut rules: Vec<RuleDocument> = base
        .iter()
        .flat_map(base::rules)
        .chain(document.rule)
        .map(|placed| placed.value)
        .filter(|rule| switches.leaves_on(rule))
        .collect();
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    problems.extend(checks::whole(source, &rules));
    let region = document
        .agency
        .as_ref()
        .and_then(|agency| agency.region)
        .map_or(Region::UNKNOWN, |region| region.0);
    let crisis_data = document.emergency.as_ref().and_then(|emergency| {
        if region == Region::UNKNOWN {
            let help = "add `region = \"US\"` to [agency]";
            problems.push(emergency.problem(source, "", "the agency's region is missing", help));
        }
        let overlaid = emergency.overlaid(region);
        for message in overlaid.as_ref().err().into_iter().flatten() {
            problems.push(emergency.problem(source, "", message.as_str(), "mend the number"));
        }
        overlaid.ok()
    });
    let conditions = rules
        .iter()
        .flat_map(|rule| rule.when.iter().chain(&rule.unless));
    let layout = Layout::new(conditions.clone());
    if let Some(dimension) = Layout::crowded(conditions) {
        let message = format!("the rules name too many bounds of `{}`", dimension.key());
        problems.push(source.place(Problem::new("rule", message), None));
    }
    let rules: Vec<Rule> = rules
        .into_iter()
        .map(|document| Rule {
            said: Said {
                title: document.title.as_str().into(),
                why: document.why.as_str().into(),
                cite: document.cite.as_slice().into(),
            },
            when: layout.to_box(&document.when.clone().unwrap_or_default(), Side::When),
            unless: document
                .unless
                .iter()
                .map(|each| layout.to_box(each, Side::Unless))
                .collect(),
            document,
        })
        .collect();
    let (scanner, redaction) = document
        .sensitive
        .map(|own| (own.scanner, own.redaction))
        .unwrap_or_default();
    let by_kind = EventKind::ALL
        .iter()
        .map(|kind| {
            rules
                .iter()
                .enumerate()
                .filter(|(_, rule)| rule.document.on.contains(kind))
                .filter_map(|(index, _)| u16::try_from(index).ok())
                .collect()
        })
        .collect();
    Policy {
        stamp: Arc::new(PolicyStamp {
            id: document.policy,
            version: document.version,
            digest: digest(base.iter().chain(std::iter::once(node))),
        }),
        agency: document.agency,
        response: document.response.map(|response| response.within),
        region,
        crisis_data,
        channels: document.channels.unwrap_or_default(),
        cooling: document
            .former_clients
            .map_or(Period::TWO_YEARS, |former| former.cooling),
        replies: document.replies.unwrap_or_default(),
        scanner,
        redaction,
        calendar: Arc::new(Calendar::new(hours.schedule)),
        layout,
        rules,
        by_kind,
    }
}

/// SHA-256 over the documents with keys and rules in order, so that a shuffled policy has the same
/// digest and a changed one has not.
fn digest<'a>(documents: impl Iterator<Item = &'a Node>) -> String {
    let mut canonical: Vec<String> = documents
        .map(|document| serde_json::to_string(&base::canonical(document)).unwrap_or_default())
        .collect();
    canonical.sort_unstable();
    let mut hasher = Sha256::new();
    for document in canonical {
        hasher.update((document.len() as u64).to_be_bytes());
        hasher.update(document);
    }
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
