//! The proven templates, and rendering from them.

mod built_in;
mod compiled;
#[cfg(feature = "parse")]
mod encode;
mod fill;
mod flat;
#[cfg(feature = "parse")]
mod load;
#[cfg(feature = "parse")]
mod lower;
#[cfg(test)]
mod oracle;
mod out;
#[cfg(feature = "parse")]
mod outline;
pub(crate) mod pack;
mod plural;
#[cfg(feature = "parse")]
mod problem;
#[cfg(feature = "parse")]
mod prove;
mod section;
mod slot;
#[cfg(feature = "parse")]
mod source;
mod table;
#[cfg(feature = "parse")]
mod tree;

use crate::reply::{self, MailHeader};
use crate::{Channel, Context, CrisisData, HeaderText, Language, Locale, Message, Notice, Reply};
use crate::{Segments, Tone};

use fill::{Filler, Scene};
use out::Out;
use table::Table;

pub use compiled::CompiledError;
pub use plural::Plural;
#[cfg(feature = "parse")]
pub use problem::{Lint, Problem};
pub use slot::{Fragment, Slot};
#[cfg(feature = "parse")]
pub use source::Source;
pub use table::Review;

/// Every template, proven: whatever the locale, the channel, the tone and the context, there is a
/// text, and it says what the message must say.
///
/// Immutable, `Send` and `Sync`. [`built_in`](Self::built_in) is data in the program, unpacked language
/// by language when it is first used; an agency's own wording is laid over it by `load`, and reaches a
/// phone as bytes for [`from_bytes`](Self::from_bytes).
///
/// ```
/// use kindline_hours::ScheduleDocument;
/// use kindline_reply::{Catalog, Channel, Context, Locale, Message, Region, Tone};
///
/// let hours: ScheduleDocument = serde_json::from_str(r#"{"zone": "UTC", "mon-fri": "09:00-17:00"}"#)?;
/// let schedule = hours.check().unwrap();
/// let context = Context {
///     region: Region::parse("US")?,
///     ..Context::new(&schedule, "2026-11-24T23:30:00Z".parse()?)
/// };
/// let reply = Catalog::built_in().render(
///     Message::FriendDecline,
///     Locale::EnUs,
///     Tone::Gentle,
///     Channel::Email,
///     &context,
/// );
/// assert!(reply.text.starts_with("To maintain professional boundaries"));
/// assert_eq!(reply.headers[0].name, "Auto-Submitted");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Catalog {
    // INVARIANT: each table is sound, and those without a `locale` are complete. Languages that have
    // none here have the built-in one.
    own: Vec<Table>,
    wording: CrisisWording,
}

/// Which crisis wording may be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
enum CrisisWording {
    #[default]
    Released,
    Any,
}

impl Catalog {
    /// The templates that this crate ships.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static CATALOG: Catalog = Catalog {
            own: Vec::new(),
            wording: CrisisWording::Released,
        };
        &CATALOG
    }

    /// What the files of the built-in templates must hold for this catalogue to be the built-in one.
    #[cfg(feature = "parse")]
    #[doc(hidden)]
    #[must_use]
    pub fn built_in_files(&self) -> Vec<(Language, Vec<u8>)> {
        built_in::packed(&self.own)
    }

    /// What the files of the built-in templates hold.
    #[cfg(feature = "parse")]
    #[doc(hidden)]
    #[must_use]
    pub fn shipped_files() -> Vec<(Language, Vec<u8>)> {
        let tables: Vec<Table> = Language::ALL
            .iter()
            .map(|&language| built_in::table(language).clone())
            .collect();
        built_in::packed(&tables)
    }

    /// What the file of the words of hours must hold.
    #[cfg(feature = "parse")]
    #[doc(hidden)]
    #[must_use]
    pub fn hours_file() -> Vec<u8> {
        crate::hours_text::file()
    }

    /// This catalogue, sending crisis words that only a machine has translated. Do this only where a
    /// person who speaks the language has read them: a wrong word here costs more than an English
    /// one.
    #[must_use]
    pub fn sending_unreviewed_crisis_words(mut self) -> Self {
        self.wording = CrisisWording::Any;
        self
    }

    /// Who has checked the words of a locale: the messages, and the words about a crisis.
    #[must_use]
    pub fn review(&self, locale: Locale) -> (Review, Review) {
        let table = self.table(locale.language());
        (table.review, table.crisis_review)
    }

    /// Writes a reply. It cannot fail: what the context does not know has words of its own.
    #[must_use]
    pub fn render(
        &self,
        message: Message,
        locale: Locale,
        tone: Tone,
        channel: Channel,
        context: &Context<'_>,
    ) -> Reply {
        let mut text = String::with_capacity(512);
        let scene = self.scene(message, locale, tone, channel, context);
        self.write_text(message, &scene, &mut text);
        let is_mail = channel == Channel::Email;
        let subject = is_mail.then(|| self.subject(message, &scene));
        Reply {
            template: message,
            locale: scene.locale,
            tone,
            channel,
            review: scene.table.review,
            subject,
            html: is_mail.then(|| reply::html(&text, scene.locale)),
            headers: if is_mail {
                headers(scene.locale, context)
            } else {
                Vec::new()
            },
            sms: channel.pays_by_segment().then(|| Segments::count(&text)),
            notices: notices(message, &scene, locale, context),
            text,
        }
    }

    /// Appends only the words of a reply to `text`, for hosts that keep a buffer.
    pub fn render_text(
        &self,
        message: Message,
        locale: Locale,
        tone: Tone,
        channel: Channel,
        context: &Context<'_>,
        text: &mut String,
    ) {
        let scene = self.scene(message, locale, tone, channel, context);
        self.write_text(message, &scene, text);
    }

    fn scene<'f>(
        &'f self,
        message: Message,
        locale: Locale,
        tone: Tone,
        channel: Channel,
        context: &'f Context<'f>,
    ) -> Scene<'f> {
        let table = self.table(locale.language());
        let released =
            table.crisis_review.releases_crisis_wording() || self.wording == CrisisWording::Any;
        let crisis_table = if released {
            table
        } else {
            self.table(Language::En)
        };
        // A crisis reply is crisis wording from the first word to the last.
        let (table, locale) = if message == Message::Crisis && !released {
            (crisis_table, Locale::EnUs)
        } else {
            (table, locale)
        };
        let data = context
            .crisis_data
            .unwrap_or_else(|| CrisisData::built_in());
        let way = (locale, channel, tone);
        Scene::new(
            (table, crisis_table),
            way,
            data,
            context.region,
            Some(context),
        )
    }

    fn write_text<'f>(&'f self, message: Message, scene: &Scene<'f>, text: &mut String) {
        let separator = if scene.channel.pays_by_segment() {
            "\n"
        } else {
            "\n\n"
        };
        let mut out = Out::new(text, separator);
        for table in self.chain(scene) {
            if let Some(program) = table.cell(message, scene.channel, scene.tone) {
                Filler::new(scene).run(table, program, &mut out);
                break;
            }
        }
        Filler::finish(&mut out);
    }

    fn subject<'f>(&'f self, message: Message, scene: &Scene<'f>) -> HeaderText {
        let mut text = String::with_capacity(64);
        let mut out = Out::new(&mut text, " ");
        for table in self.chain(scene) {
            if let Some(program) = table.subject(message, scene.tone) {
                Filler::new(scene).run(table, program, &mut out);
                break;
            }
        }
        Filler::finish(&mut out);
        HeaderText::new(&text)
    }

    /// The tables that may hold a cell: the spelling's own, then the language's.
    fn chain<'f>(&'f self, scene: &Scene<'f>) -> impl Iterator<Item = &'f Table> {
        let locale = scene.locale;
        self.own
            .iter()
            .filter(move |table| table.locale == Some(locale))
            .chain(std::iter::once(scene.table))
    }

    fn table(&self, language: Language) -> &Table {
        self.own
            .iter()
            .find(|table| table.language == language && table.locale.is_none())
            .unwrap_or_else(|| built_in::table(language))
    }
}

/// Says which languages have templates of their own, not which.
impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let own = self.own.iter().map(|table| (table.language, table.locale));
        f.debug_list().entries(own).finish()
    }
}

fn headers(locale: Locale, context: &Context<'_>) -> Vec<MailHeader> {
    let mut headers = Vec::with_capacity(5);
    let mut add = |name, value: &str| {
        headers.push(MailHeader {
            name,
            value: HeaderText::new(value),
        })
    };
    add("Auto-Submitted", "auto-replied");
    add("X-Auto-Response-Suppress", "All");
    add("Content-Language", locale.tag());
    if let Some(id) = context.in_reply_to.map(HeaderText::new) {
        if is_message_id(id.as_str()) {
            add("In-Reply-To", id.as_str());
            add("References", id.as_str());
        }
    }
    headers
}

fn is_message_id(id: &str) -> bool {
    id.len() <= 250
        && id.is_ascii()
        && id
            .strip_prefix('<')
            .and_then(|rest| rest.strip_suffix('>'))
            .is_some_and(|inner| inner.contains('@') && !inner.contains(['<', '>', ' ']))
}

fn notices(
    message: Message,
    scene: &Scene<'_>,
    wanted: Locale,
    context: &Context<'_>,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    if !message.needs_emergency_line() {
        return notices;
    }
    if scene.crisis_table.language != wanted.language() {
        notices.push(Notice::CrisisWordsInEnglish);
    }
    let lines = scene.lines();
    if lines.emergency().is_none() {
        notices.push(Notice::NoEmergencyNumber);
    }
    if lines.any_stale(context.now.date_naive()) {
        notices.push(Notice::StaleCrisisLine);
    }
    notices
}
