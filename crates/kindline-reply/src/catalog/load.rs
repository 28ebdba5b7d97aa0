//! Loading templates: parse, lower, prove, compile.

use super::encode::Encoder;
use super::lower;
use super::outline::{self, Outline};
use super::problem::{Lint, Problem};
use super::prove::{self, Place};
use super::slot::Fragment;
use super::source::Source;
use super::table::{Review, Table};
use super::tree::Node;
use super::{Catalog, CrisisWording};
use crate::{Channel, CrisisData, Message, Tone, sms};

impl Catalog {
    /// The built-in templates with an agency's own laid over them, message by message. Each source
    /// holds only what it changes.
    ///
    /// # Errors
    /// Every problem of every source at once: see [`Lint`].
    ///
    /// ```
    /// use kindline_reply::{Catalog, Language, Lint, Source};
    ///
    /// let text = "after-hours = We are closed. Back { $next-opne }.\n";
    /// let problems = Catalog::load(&[Source::of_language("own.ftl", Language::En, text)]).unwrap_err();
    /// let typo = problems.iter().find(|problem| problem.lint == Lint::UnknownSlot).unwrap();
    /// assert_eq!((typo.line, typo.column), (1, 38));
    /// assert_eq!(typo.help.as_deref(), Some("did you mean `$next-open`?"));
    /// assert!(problems.iter().any(|problem| problem.lint == Lint::MissingCrisis));
    /// ```
    pub fn load(sources: &[Source<'_>]) -> Result<Self, Vec<Problem>> {
        Self::load_with(sources, CrisisData::built_in())
    }

    /// As [`load`](Self::load), with the crisis lines that replies will be written from: text
    /// messages are measured with these.
    ///
    /// # Errors
    /// As [`load`](Self::load).
    pub fn load_with(sources: &[Source<'_>], data: &CrisisData) -> Result<Self, Vec<Problem>> {
        let mut tables: Vec<Table> = Vec::new();
        let mut problems = Vec::new();
        for source in sources {
            let base = tables.iter().position(|table| {
                table.language == source.language && table.locale == source.locale
            });
            let built_in = super::built_in::table(source.language);
            let over = match base {
                Some(at) => tables.get(at),
                None if source.locale.is_none() => Some(built_in),
                None => None,
            };
            let language = tables
                .iter()
                .find(|t| t.language == source.language && t.locale.is_none())
                .or(Some(built_in));
            let english = super::built_in::table(crate::Language::En);
            let scene = Scene {
                over,
                language,
                english,
                data,
            };
            if let Some(table) = compile(*source, &scene, &mut problems) {
                match base.and_then(|at| tables.get_mut(at)) {
                    Some(place) => *place = table,
                    None => tables.push(table),
                }
            }
        }
        if problems.is_empty() {
            Ok(Self {
                own: tables,
                wording: CrisisWording::Released,
            })
        } else {
            problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
            Err(problems)
        }
    }

    /// A catalogue of these sources alone: one complete file for every language, English among them.
    /// This is how the built-in catalogue is made.
    ///
    /// # Errors
    /// As [`load`](Self::load), and every message, subject and fragment that is missing.
    pub fn compile(sources: &[Source<'_>], data: &CrisisData) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut tables: Vec<Table> = Vec::new();
        let mut ordered: Vec<&Source<'_>> = sources.iter().collect();
        // English first: other languages fall back to its crisis words.
        ordered.sort_by_key(|source| (source.locale.is_some(), source.language));
        for source in ordered {
            let english = tables
                .iter()
                .find(|table| table.language == crate::Language::En);
            let language = tables
                .iter()
                .find(|t| t.language == source.language && t.locale.is_none());
            let english = english.unwrap_or_else(|| super::built_in::table(crate::Language::En));
            let over = if source.locale.is_some() {
                language
            } else {
                None
            };
            let scene = Scene {
                over: None,
                language: over,
                english,
                data,
            };
            tables.extend(compile(*source, &scene, &mut problems));
        }
        for &language in crate::Language::ALL {
            if !tables.iter().any(|table| table.language == language) && problems.is_empty() {
                problems.push(Problem {
                    file: format!("{language}.ftl"),
                    line: 1,
                    column: 1,
                    lint: Lint::MissingMessage,
                    message: format!("there are no templates for `{language}`"),
                    help: None,
                });
            }
        }
        if problems.is_empty() {
            Ok(Self {
                own: tables,
                wording: CrisisWording::Released,
            })
        } else {
            Err(problems)
        }
    }
}

/// What a source is compiled against.
struct Scene<'a> {
    /// The table that it is laid over; `None`: it must be complete.
    over: Option<&'a Table>,
    /// The table of the whole language, for a regional spelling.
    language: Option<&'a Table>,
    english: &'a Table,
    data: &'a CrisisData,
}

impl Scene<'_> {
    const fn must_be_complete(&self) -> bool {
        self.over.is_none() && self.language.is_none()
    }
}

fn compile(source: Source<'_>, scene: &Scene<'_>, problems: &mut Vec<Problem>) -> Option<Table> {
    let before = problems.len();
    let resource = outline::parse(&source, problems);
    let outline = outline::outline(source, &resource, problems);
    let mut encoder = scene.over.map_or_else(Encoder::new, Encoder::over);
    let mut cells = Vec::new();
    fragments(&outline, scene, &mut encoder, problems);
    messages(&outline, scene, &mut encoder, &mut cells, problems);
    let base = scene.over.or(scene.language);
    let review = outline
        .review
        .or(base.map(|table| table.review))
        .unwrap_or(Review::Machine);
    let crisis = outline
        .crisis_review
        .or(base.map(|table| table.crisis_review))
        .unwrap_or(Review::Machine);
    let Some(table) = encoder.finish(source.language, source.locale, review, crisis) else {
        problems.push(source.problem(
            0,
            Lint::TooLarge,
            "the templates are more than 65,000 bytes".to_owned(),
        ));
        return None;
    };
    if problems.len() > before {
        return None;
    }
    // Texts are read only when their parts are right: one mistake is told once.
    // A regional spelling takes what it does not say from its language.
    let words = match source.locale {
        Some(_) => scene.language.unwrap_or(&table),
        None => &table,
    };
    let crisis_words = if table.language == crate::Language::En {
        words
    } else {
        scene.english
    };
    for (place, nodes) in &cells {
        prove::texts(
            place,
            nodes,
            &outline,
            words,
            crisis_words,
            scene.data,
            problems,
        );
    }
    if !scene.english.parts.text.is_empty() && table.language != crate::Language::En {
        prove::translated(&outline, &cells, scene.english, problems);
    }
    (problems.len() == before).then_some(table)
}

fn fragments(
    outline: &Outline<'_>,
    scene: &Scene<'_>,
    encoder: &mut Encoder,
    problems: &mut Vec<Problem>,
) {
    for &fragment in Fragment::ALL {
        for (sms, discreet) in [(false, false), (false, true), (true, false), (true, true)] {
            let Some(pattern) = outline.fragment(fragment, sms, discreet) else {
                continue;
            };
            let tone = if discreet {
                Tone::Discreet
            } else {
                Tone::Gentle
            };
            let mut nodes = lower::lower(outline, pattern, tone, sms, problems);
            if sms {
                fold(&mut nodes, outline);
            }
            prove::fragment(fragment, &nodes, outline, problems);
            encoder.fragment(fragment, sms, discreet, &nodes);
        }
        if scene.must_be_complete() && !outline.fragments.contains_key(&fragment) {
            missing(outline, fragment.id(), problems);
        }
    }
}

fn messages(
    outline: &Outline<'_>,
    scene: &Scene<'_>,
    encoder: &mut Encoder,
    cells: &mut Vec<(Place, Vec<Node>)>,
    problems: &mut Vec<Problem>,
) {
    for &message in Message::ALL {
        let Some(entry) = outline.messages.get(&message) else {
            if scene.must_be_complete() {
                missing(outline, message.id(), problems);
            }
            continue;
        };
        for &tone in Tone::ALL {
            for &channel in Channel::ALL {
                let place = Place {
                    message,
                    channel,
                    tone,
                    subject: false,
                    at: entry.at,
                };
                match outline.text(message, channel) {
                    Some(pattern) => {
                        let sms = channel.pays_by_segment();
                        let mut nodes = lower::lower(outline, pattern, tone, sms, problems);
                        if sms {
                            fold(&mut nodes, outline);
                        }
                        prove::tree(&place, &nodes, outline, problems);
                        encoder.cell(message, channel, tone, &nodes);
                        cells.push((place, nodes));
                    }
                    // A message may override some channels of what it is laid over, never none.
                    None if scene.must_be_complete() => {
                        missing(outline, message.id(), problems);
                    }
                    None => {}
                }
            }
            match outline.subject(message) {
                Some(pattern) => {
                    let place = Place {
                        message,
                        channel: Channel::Email,
                        tone,
                        subject: true,
                        at: entry.at,
                    };
                    let nodes = lower::lower(outline, pattern, tone, false, problems);
                    prove::tree(&place, &nodes, outline, problems);
                    encoder.subject(message, tone, &nodes);
                    cells.push((place, nodes));
                }
                None if scene.must_be_complete() => {
                    let problem = outline.source.problem(
                        entry.at,
                        Lint::MissingMessage,
                        format!("`{message}` has no subject for an e-mail"),
                    );
                    if !problems.contains(&problem) {
                        problems.push(problem);
                    }
                }
                None => {}
            }
        }
    }
}

fn missing(outline: &Outline<'_>, id: &str, problems: &mut Vec<Problem>) {
    let end = outline.source.text.trim_end().len();
    let problem = outline.source.problem(
        end,
        Lint::MissingMessage,
        format!(
            "`{}` is missing in `{}`",
            id.replace('_', "-"),
            outline.source.language
        ),
    );
    if !problems.contains(&problem) {
        problems.push(problem);
    }
}

/// Writes the literals of a text message within the 7-bit alphabet where the language fits it.
fn fold(nodes: &mut [Node], outline: &Outline<'_>) {
    if !outline.source.language.fits_gsm() {
        return;
    }
    for node in nodes {
        match node {
            Node::Literal(text) => {
                let mut folded = String::with_capacity(text.len());
                if sms::fold_into(text, &mut folded) {
                    *text = folded;
                }
            }
            Node::Choice(_, arms, _) => {
                for arm in arms {
                    fold(&mut arm.nodes, outline);
                }
            }
            Node::Slot(..) | Node::Paragraph => {}
        }
    }
}
