//! The words on their own: any reply as the policy would write it.

use std::time::SystemTime;

use kindline::hours::Zone;
use kindline::replies::{self, ClosedDays, Locale, Message};

use crate::decision::notice;
use crate::guard::guard;
use crate::instant::to_utc;
use crate::{
    CrisisNeed, Engine, KindlineError, LocalDate, PrivateText, ReplyChannel, ReplyHeader,
    SmsSegments, Tone,
};

/// Which reply, by which way, and what is known beyond the policy. What is left out is unknown, or as the
/// policy says.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReplyRequest {
    /// The template's id, such as `after_hours`; [`reply_templates`] lists them.
    pub template: String,
    /// The form of the words.
    pub channel: ReplyChannel,
    /// The language, such as `es-US`; absent for the policy's. [`reply_locales`] lists those covered.
    #[uniffi(default)]
    pub locale: Option<String>,
    /// The tone; absent for the policy's.
    #[uniffi(default)]
    pub tone: Option<Tone>,
    /// The reader's time zone, an IANA name, so that times are given on both clocks.
    #[uniffi(default)]
    pub recipient_zone: Option<String>,
    /// What the reader needs: adds lines for it to the crisis reply.
    #[uniffi(default)]
    pub need: Option<CrisisNeed>,
    /// The reader's name, where using it is safe.
    #[uniffi(default)]
    pub client: Option<PrivateText>,
    /// Who stands in, and how to reach them.
    #[uniffi(default)]
    pub cover: Option<String>,
    /// The holiday's or the closure's name; absent for that of the moment.
    #[uniffi(default)]
    pub occasion: Option<String>,
    /// The first of the closed days that the reply is about.
    #[uniffi(default)]
    pub closed_from: Option<LocalDate>,
    /// The last of them.
    #[uniffi(default)]
    pub closed_through: Option<LocalDate>,
    /// How many exceptions there were, for the note that goes with one.
    #[uniffi(default)]
    pub exceptions: i32,
}

/// A reply as the policy would write it. The words are the engine's and the agency's own, and the reader's
/// name where one was given.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReplyPreview {
    /// The template's id.
    pub template: String,
    /// The locale that it is written in, such as `es-US`. Words about a crisis are English where nobody has
    /// released their translation, and `notices` says so.
    pub locale: String,
    /// Its tone.
    pub tone: Tone,
    /// The way it is written for.
    pub channel: ReplyChannel,
    /// Who has checked the words: `original`, `machine`, `human` or `professional`.
    pub review: String,
    /// The subject, for an e-mail.
    pub subject: Option<String>,
    /// The words.
    pub text: PrivateText,
    /// The words as HTML, for an e-mail; every value in it is escaped.
    pub html: Option<PrivateText>,
    /// The headers that keep other machines from answering, for an e-mail.
    pub headers: Vec<ReplyHeader>,
    /// What it costs, for a text message.
    pub sms: Option<SmsSegments>,
    /// What to know about the words, as codes such as `stale_crisis_line`.
    pub notices: Vec<String>,
}

/// The ids of the replies that there are words for.
#[uniffi::export]
#[must_use]
pub fn reply_templates() -> Vec<String> {
    Message::ALL
        .iter()
        .map(|each| each.id().to_owned())
        .collect()
}

/// The tags of the locales that replies are written in.
#[uniffi::export]
#[must_use]
pub fn reply_locales() -> Vec<String> {
    Locale::ALL
        .iter()
        .map(|each| each.tag().to_owned())
        .collect()
}

#[uniffi::export]
impl Engine {
    /// A reply as this policy would write it at a moment, whether or not one is due: for settings screens,
    /// previews and words that a worker sends by hand.
    ///
    /// # Errors
    /// A template, locale, zone or date that there is not, or an instant beyond counting.
    pub fn preview_reply(
        &self,
        request: ReplyRequest,
        at: SystemTime,
    ) -> Result<ReplyPreview, KindlineError> {
        guard(|| {
            let zone = request.recipient_zone.as_deref().map(Zone::from_name);
            let zone = zone
                .transpose()
                .map_err(|error| KindlineError::argument("recipient_zone", error.to_string()))?;
            let asked = kindline::ReplyRequest {
                locale: request
                    .locale
                    .as_deref()
                    .map(Locale::parse)
                    .transpose()
                    .map_err(|error| KindlineError::argument("locale", error.to_string()))?,
                tone: request.tone.map(Tone::core),
                recipient_zone: zone.as_ref(),
                need: request.need.map(CrisisNeed::core),
                client: request.client.as_ref().map(PrivateText::as_str),
                cover: request.cover.as_deref(),
                occasion: request.occasion.as_deref(),
                closed: request.closed()?,
                exceptions: u32::try_from(request.exceptions)
                    .map_err(|_| KindlineError::argument("exceptions", "it is less than none"))?,
                ..kindline::ReplyRequest::new(request.message()?, request.channel.core())
            };
            Ok(self.core().preview(&asked, to_utc(at)?).into())
        })
    }
}

impl ReplyRequest {
    fn message(&self) -> Result<Message, KindlineError> {
        Message::from_id(&self.template).ok_or_else(|| {
            let reason = format!("there is no reply `{}`", self.template);
            KindlineError::argument("template", reason)
        })
    }

    fn closed(&self) -> Result<Option<ClosedDays>, KindlineError> {
        let date = |argument, date: &Option<LocalDate>| {
            date.as_ref().map(|date| date.read(argument)).transpose()
        };
        let from = date("closed_from", &self.closed_from)?;
        let through = date("closed_through", &self.closed_through)?;
        match (from, through) {
            (Some(from), Some(through)) => Ok(Some(ClosedDays { from, through })),
            (None, None) => Ok(None),
            _ => Err(KindlineError::argument(
                "closed_from",
                "the first and the last closed day are given together",
            )),
        }
    }
}

impl From<replies::Reply> for ReplyPreview {
    fn from(reply: replies::Reply) -> Self {
        Self {
            template: reply.template.id().to_owned(),
            locale: reply.locale.tag().to_owned(),
            tone: reply.tone.into(),
            channel: reply.channel.into(),
            review: reply.review.id().to_owned(),
            subject: reply.subject.map(|subject| subject.as_str().to_owned()),
            text: PrivateText::new(reply.text),
            html: reply.html.map(PrivateText::new),
            headers: reply.headers.into_iter().map(Into::into).collect(),
            sms: reply.sms.map(Into::into),
            notices: reply.notices.into_iter().filter_map(notice).collect(),
        }
    }
}
