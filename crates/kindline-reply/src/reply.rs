//! What comes out: a reply in parts, ready for the host to send.

use serde::Serialize;

use crate::{Channel, HeaderText, Locale, Message, Review, Segments, Tone};

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

/// Plain text as HTML: paragraphs at blank lines, breaks at the others, everything escaped.
pub(crate) fn html(text: &str, locale: Locale) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 4 + 40);
    html.push_str("<div lang=\"");
    html.push_str(locale.tag());
    html.push_str(if locale.is_right_to_left() {
        "\" dir=\"rtl\">"
    } else {
        "\">"
    });
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
    html.push_str("</div>");
    html
}
