//! Content lines (RFC 5545, section 3.1) and the components they make up.

use crate::Problem;

/// Components may not stand deeper within one another: a real file has three levels.
const MOST_DEPTH: usize = 8;

/// One line: a name, parameters and a value, the value as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property {
    /// In capitals.
    pub(super) name: String,
    /// Names in capitals; values without their quotation marks.
    pub(super) parameters: Vec<(String, String)>,
    pub(super) value: String,
}

/// What stands between `BEGIN` and `END`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Component {
    /// In capitals.
    pub(super) name: String,
    /// Where it stands, such as `VEVENT[2]`.
    pub(super) path: String,
    pub(super) properties: Vec<Property>,
    pub(super) components: Vec<Component>,
}

impl Property {
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let known = self.parameters.iter().find(|(known, _)| known == name);
        known.map(|(_, value)| value.as_str())
    }
}

impl Component {
    /// The properties of a name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Property> {
        self.properties
            .iter()
            .filter(move |property| property.name == name)
    }

    /// The first property of a name.
    pub(super) fn first(&self, name: &str) -> Option<&Property> {
        self.properties
            .iter()
            .find(|property| property.name == name)
    }

    /// A problem with one of its properties.
    pub(super) fn problem(&self, property: &str, message: &str) -> Problem {
        let problem = Problem::new(format!("{}.{property}", self.path), message);
        match self.first(property) {
            Some(found) => problem.with_value(&found.value),
            None => problem,
        }
    }
}

/// Reads a text of one or more calendars: the components within them, in order.
pub(super) fn calendars(text: &str) -> Result<Vec<Component>, Problem> {
    let mut open: Vec<Component> = Vec::new();
    let mut found = Vec::new();
    let mut any = false;
    for (number, line) in unfolded(text) {
        let wrong = |message: &str| Problem::new(format!("line {number}"), message);
        let property = property(&line).ok_or_else(|| {
            wrong("is not a line of an iCalendar file").with_value(line.trim_end())
        })?;
        match property.name.as_str() {
            "BEGIN" => {
                let name = property.value.to_ascii_uppercase();
                if open.is_empty() && name != "VCALENDAR" {
                    return Err(wrong("is not in a calendar").with_value(line));
                }
                if open.len() >= MOST_DEPTH {
                    return Err(wrong("begins a component too deep within others"));
                }
                any = true;
                let path = match open.as_slice() {
                    [] | [_] => format!("{name}[{}]", found.len()),
                    [.., parent] => {
                        format!("{}.{name}[{}]", parent.path, parent.components.len())
                    }
                };
                open.push(Component {
                    name,
                    path,
                    ..Component::default()
                });
            }
            "END" => {
                let ended = open
                    .pop()
                    .filter(|ended| ended.name.eq_ignore_ascii_case(&property.value))
                    .ok_or_else(|| wrong("ends what did not begin").with_value(line))?;
                match open.as_mut_slice() {
                    [] => {}
                    [_calendar] => found.push(ended),
                    [.., parent] => parent.components.push(ended),
                }
            }
            _ => match open.last_mut() {
                Some(component) => component.properties.push(property),
                None => return Err(wrong("is not in a calendar").with_value(line)),
            },
        }
    }
    match open.last() {
        Some(component) => Err(Problem::new(&component.path, "does not end")),
        None if !any => Err(Problem::new("", "is not an iCalendar file")),
        None => Ok(found),
    }
}

/// Logical lines with the number of their first physical one. A line that starts with a space or a
/// tab goes on with the line before; empty lines mean nothing.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(text.split('\n')) {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ if line.is_empty() => {}
            _ => lines.push((number, line.to_owned())),
        }
    }
    lines
}

/// Reads `NAME;PARAMETER=value;OTHER="a:b":value`. `None` when it is none.
fn property(line: &str) -> Option<Property> {
    let (name, mut rest) = line.split_at_checked(line.find([';', ':'])?)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if name.is_empty() || !name.chars().all(plain) {
        return None;
    }
    let mut parameters = Vec::new();
    while let Some(after) = rest.strip_prefix(';') {
        let (name, after) = after.split_once('=')?;
        if name.is_empty() || !name.chars().all(plain) {
            return None;
        }
        // A comma separates several values of one parameter; they are kept as one text.
        let mut value = String::new();
        let mut quoted = false;
        let mut end = after.len();
        for (at, c) in after.char_indices() {
            match c {
                '"' => quoted = !quoted,
                ';' | ':' if !quoted => {
                    end = at;
                    break;
                }
                c => value.push(c),
            }
        }
        if quoted {
            return None;
        }
        parameters.push((name.to_ascii_uppercase(), value));
        rest = after.split_at_checked(end)?.1;
    }
    Some(Property {
        name: name.to_ascii_uppercase(),
        parameters,
        value: rest.strip_prefix(':')?.to_owned(),
    })
}

/// The text that a value of type TEXT stands for.
pub(super) fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(c) => text.push(c),
                None => text.push('\\'),
            },
            (c, _) => text.push(c),
        }
    }
    text
}

/// A text as a value of type TEXT.
pub(super) fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => value.push_str("\\n"),
            '\\' | ';' | ',' => value.extend(['\\', c]),
            // What RFC 5545 does not allow within a line.
            c if c.is_control() && c != '\t' => {}
            c => value.push(c),
        }
    }
    value
}

/// Adds a line, folded so that none is longer than 75 bytes.
pub(super) fn push_line(out: &mut String, line: &str) {
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop with its line"
)]
mod tests {
    use super::{calendars, escaped, property, push_line, unescaped, unfolded};
    use proptest::prelude::*;

    #[test]
    fn quoted_parameters_may_hold_what_separates() {
        let line = property(r#"dtstart;x-a="a:b;c";tzid=Europe/Berlin:20260101T090000"#).unwrap();
        assert_eq!(line.name, "DTSTART");
        assert_eq!(line.parameter("X-A"), Some("a:b;c"));
        assert_eq!(line.parameter("TZID"), Some("Europe/Berlin"));
        assert_eq!(line.value, "20260101T090000");
        for wrong in ["", "NAME", ":x", "A;B:x", "A;=b:x", "A;B=\"x:y", "A B:c"] {
            assert_eq!(property(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn components_nest_and_must_end() {
        let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let found = calendars(text).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].components[0].path, "VEVENT[0].VALARM[0]");
        for (end, why) in [
            ("END:VEVENT", "`VCALENDAR[0]` does not end"),
            ("END:VTODO", "`line 3` ends what did not begin: `END:VTODO`"),
            ("?", "`line 3` is not a line of an iCalendar file: `?`"),
        ] {
            let problem = calendars(&format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{end}"));
            assert_eq!(problem.unwrap_err().to_string(), why);
        }
        assert!(calendars("").is_err());
        assert!(calendars(&"BEGIN:VCALENDAR\n".repeat(1000)).is_err());
    }

    proptest! {
        #[test]
        fn folded_lines_unfold_to_themselves(text in "[^\\x00-\\x1f\\x7f-\\u{9f}]{1,300}") {
            let mut out = String::new();
            push_line(&mut out, &format!("X:{text}"));
            prop_assert!(out.split("\r\n").all(|line| line.len() <= 75));
            prop_assert_eq!(unfolded(&out), vec![(1, format!("X:{text}"))]);
        }

        #[test]
        fn escapes_are_undone(text in "[^\\x00-\\x09\\x0b-\\x1f\\x7f-\\u{9f}]{0,80}") {
            prop_assert_eq!(unescaped(&escaped(&text)), text);
        }
    }
}
