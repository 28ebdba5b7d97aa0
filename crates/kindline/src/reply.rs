//! The words that go out. Nothing else calls the reply crate to render.

use chrono::{DateTime, TimeDelta, Utc};
use kindline_hours::{ClosedReason, Status, Zone};
use kindline_reply::{
    Catalog, Channel as Medium, ClosedDays, Context, Header, Inbound, Locale, Medium as Way,
    Message, Need, Reply, ResponseWithin, Sent, Signal, State, Suppression, Tone, suppress,
};
use kindline_sensitive::Label;

use crate::combine::Urgency;
use crate::decision::{PlannedReply, Silence};
use crate::document::{Count, Flag, YesNo};
use crate::event::{Channel, Event, EventKind};
use crate::facts::Gathered;
use crate::policy::{Policy, ResponsePromise, Rule};
use crate::rule::Verdict;

/// What a host asks [`Engine::preview`](crate::Engine::preview) for: which reply, by which way, and what
/// it knows beyond the policy. Names and phrases are left out where they are unknown.
#[derive(Debug, Clone, Copy)]
pub struct ReplyRequest<'a> {
    /// Which reply.
    pub message: Message,
    /// The form of the words.
    pub channel: Medium,
    /// The language; `None` for the policy's, or US English where it names none.
    pub locale: Option<Locale>,
    /// The tone; `None` for the policy's, or the gentle one where it names none.
    pub tone: Option<Tone>,
    /// The reader's zone, so that times are given on both clocks.
    pub recipient_zone: Option<&'a Zone>,
    /// What the reader needs: adds lines for it to the crisis reply.
    pub need: Option<Need>,
    /// The reader's name, where using it is safe.
    pub client: Option<&'a str>,
    /// Who stands in, and how to reach them.
    pub cover: Option<&'a str>,
    /// The holiday's or the closure's name; `None` for that of the moment.
    pub occasion: Option<&'a str>,
    /// The closed days that the reply is about.
    pub closed: Option<ClosedDays>,
    /// How many exceptions there were.
    pub exceptions: u32,
}

impl ReplyRequest<'_> {
    /// A request about which nothing else is known.
    #[must_use]
    pub const fn new(message: Message, channel: Medium) -> Self {
        Self {
            message,
            channel,
            locale: None,
            tone: None,
            recipient_zone: None,
            need: None,
            client: None,
            cover: None,
            occasion: None,
            closed: None,
            exceptions: 0,
        }
    }
}

/// A policy and the words it speaks in.
pub(crate) struct Writer<'p> {
    pub(crate) policy: &'p Policy,
    pub(crate) catalog: &'p Catalog,
}

impl Writer<'_> {
    /// The reply to send, or why none goes out.
    ///
    /// One event gets at most one reply: the crisis words if there is a crisis, else the reply of a
    /// rule that asks for the verdict itself. What a milder rule would have said no longer fits.
    pub(crate) fn plan(
        &self,
        event: &Event,
        gathered: &Gathered,
        fired: &[&Rule],
        verdict: Verdict,
        urgency: Urgency,
        now: DateTime<Utc>,
    ) -> (Vec<PlannedReply>, Option<Silence>) {
        let asked = if urgency.is_crisis() {
            Some(Message::Crisis)
        } else {
            fired
                .iter()
                .filter(|rule| rule.outcome().verdict == verdict)
                .find_map(|rule| rule.outcome().reply)
                .map(|reply| reply.0)
        };
        let (message, silence) = if event.kind == EventKind::MessageReceived {
            suppressed(event, urgency, asked)
        } else {
            (asked, None)
        };
        let replies = message.map(|message| self.render(event, gathered, message, now));
        (replies.into_iter().collect(), silence)
    }

    /// A reply that a host asks for.
    pub(crate) fn preview(&self, request: &ReplyRequest<'_>, at: DateTime<Utc>) -> Reply {
        let status = self.policy.calendar().status(at);
        let context = Context {
            next_open: self.policy.calendar().next_open(at),
            recipient_zone: request.recipient_zone,
            need: request.need,
            client: request.client,
            cover: request.cover,
            occasion: request.occasion.or_else(|| occasion(&status)),
            closed: request.closed,
            exceptions: request.exceptions,
            ..self.context(at)
        }
        .with_closure();
        let locale = request.locale.unwrap_or_else(|| self.policy.reply_locale());
        let tone = request.tone.unwrap_or_else(|| self.policy.reply_tone());
        self.catalog
            .render(request.message, locale, tone, request.channel, &context)
    }

    /// What the policy itself says in every reply.
    fn context(&self, now: DateTime<Utc>) -> Context<'_> {
        let policy = self.policy;
        let agency = policy.agency();
        Context {
            region: policy.region(),
            crisis_data: policy.own_crisis_data(),
            response: policy.response().and_then(response),
            agency: agency.and_then(|agency| agency.name.as_deref()),
            worker: agency.and_then(|agency| agency.worker.as_deref()),
            secure_channel: policy.channels().secure_name.as_deref(),
            ..Context::new(policy.calendar().schedule(), now)
        }
    }

    fn render(
        &self,
        event: &Event,
        gathered: &Gathered,
        message: Message,
        now: DateTime<Utc>,
    ) -> PlannedReply {
        let policy = self.policy;
        let cover = event
            .given()
            .absence
            .as_ref()
            .and_then(|absence| absence.cover.as_ref());
        let context = Context {
            next_open: gathered.release(policy.calendar(), now),
            recipient_zone: gathered.recipient_zone.as_ref(),
            need: need(gathered),
            cover: cover.map(|cover| cover.as_str()),
            occasion: occasion(&gathered.status),
            closed: gathered.away_through.map(|through| ClosedDays {
                from: today(policy, now),
                through,
            }),
            exceptions: event
                .given()
                .earlier_exceptions
                .map_or(0, |Count(number)| number),
            ..self.context(now)
        }
        .with_closure();
        let reply = self.catalog.render(
            message,
            policy.reply_locale(),
            tone(policy, event, gathered),
            medium(event.channel),
            &context,
        );
        PlannedReply {
            template: message.id(),
            channel: event.channel,
            subject: reply.subject.map(|subject| subject.as_str().to_owned()),
            text: reply.text,
            html: reply.html,
            headers: reply.headers,
            segments: reply.sms.map(|sms| sms.segments),
            notices: reply.notices,
        }
    }
}

/// What is left of the reply after everything that must not be answered by machine.
fn suppressed(
    event: &Event,
    urgency: Urgency,
    asked: Option<Message>,
) -> (Option<Message>, Option<Silence>) {
    match suppression(event, urgency, asked) {
        Suppression::Reply | Suppression::CrisisNotice => (asked, None),
        Suppression::HelpAnswer => (Some(Message::HelpAnswer), None),
        Suppression::OptIn => (None, None),
        Suppression::Suppress {
            reason, strength, ..
        } => {
            let silence = asked.map(|message| Silence {
                template: message.id(),
                reason: reason.id(),
                strength: strength.id(),
            });
            (None, silence)
        }
    }
}

/// Whether a machine may answer a message with the reply that is asked for.
pub(crate) fn suppression(event: &Event, urgency: Urgency, asked: Option<Message>) -> Suppression {
    let given = event.given();
    let headers: Vec<Header<'_>> = given
        .headers
        .iter()
        .map(|header| Header {
            name: header.name.as_str(),
            value: header.value.as_str(),
        })
        .collect();
    let own: Vec<&str> = given
        .own_addresses
        .iter()
        .map(|address| address.as_str())
        .collect();
    let inbound = Inbound {
        envelope_from: given.envelope_from.as_ref().map(|from| from.as_str()),
        own_addresses: &own,
        headers: &headers,
        text: event.text.as_ref().map(|text| text.as_str()),
        ..Inbound::new(way(event.channel))
    };
    // The host lists the notices of this closed period, so each of them is recent enough to count.
    let sent: Vec<Sent<'_>> = given
        .notices_sent
        .iter()
        .map(|handle| Sent {
            handle: handle.as_str(),
            ago: TimeDelta::zero(),
        })
        .collect();
    let count = |count: Option<Count>| count.map_or(0, |Count(number)| number);
    let state = State {
        signal: if urgency.is_crisis() {
            Signal::Crisis
        } else {
            Signal::Calm
        },
        handle: asked.map_or("", Message::id),
        sent: &sent,
        opted_out: given.opted_out == Some(YesNo::Yes),
        worker_wrote_ago: given
            .worker_wrote_minutes_ago
            .map(|Count(minutes)| TimeDelta::minutes(i64::from(minutes))),
        sent_in_10_minutes: count(given.automatic_replies_last_10_minutes),
        identical_in_an_hour: count(given.identical_messages_last_hour),
        ..State::default()
    };
    suppress(&inbound, &state)
}

fn today(policy: &Policy, now: DateTime<Utc>) -> chrono::NaiveDate {
    policy.calendar().schedule().zone().local(now).date()
}

/// Where somebody else may read the telephone, or there is violence at home, the words give nothing
/// away.
fn tone(policy: &Policy, event: &Event, gathered: &Gathered) -> Tone {
    let given = event.given();
    let flagged =
        given.safe_contact_flag == Some(Flag::Raised) || given.shared_phone == Some(YesNo::Yes);
    if flagged || need(gathered).is_some() {
        return Tone::Discreet;
    }
    policy.reply_tone()
}

/// The lines that the words of the message call for.
fn need(gathered: &Gathered) -> Option<Need> {
    let labels = gathered.scan.as_ref()?.labels;
    labels
        .contains(Label::Violence)
        .then_some(Need::DomesticViolence)
}

fn response(promise: ResponsePromise) -> Option<ResponseWithin> {
    match promise {
        ResponsePromise::Hours(hours) => Some(ResponseWithin::Hours(hours)),
        ResponsePromise::BusinessDays(days) => Some(ResponseWithin::BusinessDays(days)),
        // The catalog has no words for open hours; the next opening says enough.
        ResponsePromise::OpenHours(_) => None,
    }
}

fn occasion(status: &Status) -> Option<&str> {
    match status {
        Status::Closed {
            reason: ClosedReason::Holiday(name) | ClosedReason::Closure(name),
            ..
        } => name.as_deref(),
        _ => None,
    }
}

fn way(channel: Option<Channel>) -> Way {
    match channel {
        Some(Channel::Email | Channel::EmailEncrypted) => Way::Email,
        Some(Channel::Sms | Channel::Mms) => Way::Sms,
        _ => Way::Chat,
    }
}

/// The form the words take. A channel that takes no text gets the shortest form, for whoever reads
/// it out or sends it on.
fn medium(channel: Option<Channel>) -> Medium {
    match channel {
        Some(Channel::Email | Channel::EmailEncrypted | Channel::Post | Channel::Fax) => {
            Medium::Email
        }
        Some(Channel::Portal) => Medium::Portal,
        Some(Channel::E2eChat) => Medium::Chat,
        Some(Channel::SocialDm) => Medium::SocialDm,
        Some(Channel::SocialPublic) => Medium::SocialPublic,
        Some(
            Channel::Sms
            | Channel::Mms
            | Channel::Phone
            | Channel::Voicemail
            | Channel::Video
            | Channel::InPerson
            | Channel::None,
        )
        | None => Medium::Sms,
    }
}
