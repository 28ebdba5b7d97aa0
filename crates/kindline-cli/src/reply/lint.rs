//! `kindline reply lint`: an agency's own template files, proven before anything is sent.

use std::io::Write as _;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use kindline::replies::{Catalog, Language, Locale, Problem, Source};

use crate::{Failure, read_text};

pub(super) fn run(files: &[String], tag: &str) -> Result<ExitCode, Failure> {
    let texts = files
        .iter()
        .map(|file| Ok((file.as_str(), read_text(file)?)))
        .collect::<Result<Vec<_>, Failure>>()?;
    // `en` is the whole language, `en-GB` one spelling of it.
    let language = Language::from_id(tag);
    let locale = match language {
        Some(_) => None,
        None => Some(Locale::parse(tag).map_err(|error| Failure::Mistakes(error.to_string()))?),
    };
    let sources: Vec<Source<'_>> = texts
        .iter()
        .filter_map(|(name, text)| match (language, locale) {
            (Some(language), _) => Some(Source::of_language(name, language, text)),
            (None, Some(locale)) => Some(Source::of_locale(name, locale, text)),
            (None, None) => None,
        })
        .collect();
    let mut out = anstream::stdout();
    match Catalog::load(&sources) {
        Ok(_) => {
            writeln!(out, "{}: no problems", files.join(", "))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            let bad = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
            let groups = groups(&problems);
            for group in &groups {
                let problem = group.first;
                writeln!(
                    out,
                    "{bad}{}{bad:#}: {}:{}:{}: {}{}",
                    problem.lint.id(),
                    problem.file,
                    problem.line,
                    problem.column,
                    group.what,
                    group.forms(),
                )?;
                if let Some(help) = &problem.help {
                    writeln!(out, "  help: {help}")?;
                }
            }
            let problems = groups;
            let noun = if problems.len() == 1 {
                "problem"
            } else {
                "problems"
            };
            writeln!(out, "{} {noun}", problems.len())?;
            Ok(ExitCode::from(1))
        }
    }
}

/// The same problem in several channels and tones.
struct Group<'a> {
    first: &'a Problem,
    /// What is wrong, without the channel and tone.
    what: String,
    /// Each channel and tone, as the problem names it.
    forms: Vec<&'a str>,
}

impl Group<'_> {
    /// How many forms are worth naming one by one.
    const MOST: usize = 4;

    fn forms(&self) -> String {
        match self.forms.len() {
            0 => String::new(),
            few if few <= Self::MOST => format!(" [{}]", self.forms.join("; ")),
            many => format!(
                " [{many} forms: {}; ...]",
                self.forms.first().unwrap_or(&"")
            ),
        }
    }
}

fn groups(problems: &[Problem]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for problem in problems {
        let (what, form) = without_form(&problem.message);
        let same = groups.iter_mut().find(|group| {
            group.what == what
                && (group.first.line, group.first.column) == (problem.line, problem.column)
                && group.first.file == problem.file
        });
        match same {
            Some(group) => group.forms.extend(form),
            None => groups.push(Group {
                first: problem,
                what,
                forms: form.into_iter().collect(),
            }),
        }
    }
    groups
}

/// A message such as `x (sms, gentle) says y`, with the channel and tone taken out.
fn without_form(message: &str) -> (String, Option<&str>) {
    let parts = message.split_once(" (").and_then(|(before, rest)| {
        let (form, after) = rest.split_once(')')?;
        Some((before, form, after))
    });
    match parts {
        Some((before, form, after)) => (format!("{before}{after}"), Some(form)),
        None => (message.to_owned(), None),
    }
}
