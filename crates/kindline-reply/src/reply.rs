//! What comes out: a reply in parts, ready for the host to send.

use serde::Serialize;

use crate::{Channel, HeaderText, Locale, Message, Review, Segments, Tone, bidi};

/// A reply in parts.
///
/// `text` is plain text with a blank line between paragraphs (on SMS a single line break). Its `Debug`
/// shows the words, as they are the engine's own and hold nothing that the reader wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// Which message it is.
    pub template: Message,
    /// The locale that it is written in.
    pub locale: Locale,
    /// Its tone.
    pub tone: Tone,
    /// The way it is written for.
    pub channel: Channel,
    /// Who has checked the words.
    pub review: Review,
    /// The subject, for an e-mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<HeaderText>,
    /// The words.
    pub text: String,
    /// The words as HTML, for an e-mail: paragraphs, every value escaped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// The headers that keep other machines from answering, for an e-mail.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<MailHeader>,
    /// What it costs, for a text message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms: Option<Segments>,
    /// What the host should know about this reply.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
}

/// A header line for an e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MailHeader {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: HeaderText,
}

/// What a host should know about a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The words about a crisis are English, as nobody has released the translation into the
    /// language that was asked for.
    CrisisWordsInEnglish,
    /// One of the numbers has not been checked for too long.
    StaleCrisisLine,
    /// No number is known for the region: the reply says to call the local emergency number.
    NoEmergencyNumber,
}

/// Plain text as HTML: paragraphs at blank lines, breaks at the others, everything escaped. Among
/// words that run from right to left, a paragraph that does not says so, and `<bdi>` holds numbers
/// together.
pub(crate) fn html(text: &str, locale: Locale) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 4 + 40);
    let right_to_left = locale.is_right_to_left();
    html.push_str("<div lang=\"");
    html.push_str(locale.tag());
    html.push_str(if right_to_left {
        "\" dir=\"rtl\">"
    } else {
        "\">"
    });
    if right_to_left {
        push_right_to_left(text, &mut html);
    } else {
        push_paragraphs(text, &mut html);
    }
    html.push_str("</div>");
    html
}

/// Paragraphs that run from left to right, escaped.
fn push_paragraphs(text: &str, html: &mut String) {
    html.push_str("<p>");
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| ESCAPED.contains(&byte)) {
        // What is escaped is ASCII, so the text can be cut before and behind it.
        let (Some(before), Some(found)) = (rest.get(..at), rest.as_bytes().get(at)) else {
            break;
        };
        html.push_str(before);
        let (put, len) = match found {
            b'&' => ("&amp;", 1),
            b'<' => ("&lt;", 1),
            b'>' => ("&gt;", 1),
            b'"' => ("&quot;", 1),
            b'\'' => ("&#39;", 1),
            _ if rest.as_bytes().get(at + 1) == Some(&b'\n') => ("</p><p>", 2),
            _ => ("<br>", 1),
        };
        html.push_str(put);
        rest = rest.get(at + len..).unwrap_or_default();
    }
    html.push_str(rest);
    html.push_str("</p>");
}

/// The same among words that run from right to left.
fn push_right_to_left(text: &str, html: &mut String) {
    for paragraph in text.split("\n\n") {
        let turns = bidi::starts_right_to_left(paragraph);
        html.push_str(if turns { "<p>" } else { "<p dir=\"ltr\">" });
        let mut rest = paragraph;
        while let Some(c) = rest.chars().next() {
            let run = if turns { bidi::run(rest, b":.-/ ") } else { 0 };
            let (piece, after) = rest
                .split_at_checked(run.max(c.len_utf8()))
                .unwrap_or((rest, ""));
            if run > 0 {
                html.push_str("<bdi dir=\"ltr\">");
                html.push_str(piece);
                html.push_str("</bdi>");
            } else {
                push_escaped(c, html);
            }
            rest = after;
        }
        html.push_str("</p>");
    }
}

fn push_escaped(c: char, html: &mut String) {
    match c {
        '&' => html.push_str("&amp;"),
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '"' => html.push_str("&quot;"),
        '\'' => html.push_str("&#39;"),
        '\n' => html.push_str("<br>"),
        c => html.push(c),
    }
}

const ESCAPED: [u8; 6] = *b"&<>\"'\n";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The plain reading: one character after the other.
    fn oracle(text: &str) -> String {
        let mut html = String::from("<div lang=\"en-US\">");
        for paragraph in text.split("\n\n") {
            html.push_str("<p>");
            for c in paragraph.chars() {
                match c {
                    '&' => html.push_str("&amp;"),
                    '<' => html.push_str("&lt;"),
                    '>' => html.push_str("&gt;"),
                    '"' => html.push_str("&quot;"),
                    '\'' => html.push_str("&#39;"),
                    '\n' => html.push_str("<br>"),
                    c => html.push(c),
                }
            }
            html.push_str("</p>");
        }
        html + "</div>"
    }

    proptest! {
        #[test]
        fn html_is_as_written_one_by_one(text in "[a\u{e9}\u{4e00}&<>\"'\n ]{0,40}") {
            prop_assert_eq!(html(&text, Locale::EnUs), oracle(&text));
        }
    }

    #[test]
    fn numbers_hold_together_among_words_from_right_to_left() {
        let text = "من 9:30 إلى 17:00 <555-0142>\n911\n\nCall 911 & 1-800-555-0142.";
        assert_eq!(
            html(text, Locale::Ar),
            "<div lang=\"ar\" dir=\"rtl\"><p>من <bdi dir=\"ltr\">9:30</bdi> إلى \
             <bdi dir=\"ltr\">17:00</bdi> &lt;<bdi dir=\"ltr\">555-0142</bdi>&gt;<br>\
             <bdi dir=\"ltr\">911</bdi></p>\
             <p dir=\"ltr\">Call 911 &amp; 1-800-555-0142.</p></div>"
        );
        assert_eq!(
            html("Call 911.", Locale::EnUs),
            "<div lang=\"en-US\"><p>Call 911.</p></div>"
        );
    }
}
