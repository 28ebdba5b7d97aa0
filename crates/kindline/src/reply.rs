//! The words that go out. Nothing else calls the reply crate to render.

use chrono::{DateTime, TimeDelta, Utc};
use kindline_hours::{ClosedReason, Status};
use kindline_reply::{
    Catalog, Channel as Medium, ClosedDays, Context, Header, Inbound, Locale, Medium as Way,
    Message, Need, ResponseWithin, Sent, Signal, State, Suppression, Tone, suppress,
};
use kindline_sensitive::Label;

use crate::combine::Urgency;
use crate::decision::{PlannedReply, Silence};
use crate::document::{Count, Flag, YesNo};
use crate::event::{Channel, Event, EventKind};
use crate::facts::Gathered;
use crate::policy::{Policy, ResponsePromise, Rule};
use crate::rule::Verdict;

/// The reply to send, or why none goes out.
///
/// One event gets at most one reply: the crisis words if there is a crisis, else the reply of a rule
/// that asks for the verdict itself. What a milder rule would have said no longer fits.
pub(crate) fn plan(
    policy: &Policy,
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
    let replies = message.map(|message| render(policy, event, gathered, message, now));
    (replies.into_iter().collect(), silence)
}

/// What is left of the reply after everything that must not be answered by machine.
fn suppressed(
    event: &Event,
    urgency: Urgency,
    asked: Option<Message>,
) -> (Option<Message>, Option<Silence>) {
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
    match suppress(&inbound, &state) {
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

fn render(
    policy: &Policy,
    event: &Event,
    gathered: &Gathered,
    message: Message,
    now: DateTime<Utc>,
) -> PlannedReply {
    let calendar = policy.calendar();
    let agency = policy.agency();
    let cover = event
        .given()
        .absence
        .as_ref()
        .and_then(|absence| absence.cover.as_ref());
    let context = Context {
        next_open: gathered.release(calendar, now),
        recipient_zone: gathered.recipient_zone.as_ref(),
        region: policy.region(),
        need: need(gathered),
        crisis_data: policy.crisis_data(),
        response: policy.response().and_then(response),
        agency: agency.and_then(|agency| agency.name.as_deref()),
        worker: agency.and_then(|agency| agency.worker.as_deref()),
        secure_channel: policy.channels().secure_name.as_deref(),
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
        ..Context::new(calendar.schedule(), now)
    }
    .with_closure();
    let medium = medium(event.channel);
    let reply = Catalog::built_in().render(
        message,
        locale(policy),
        tone(policy, event, gathered),
        medium,
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

fn today(policy: &Policy, now: DateTime<Utc>) -> chrono::NaiveDate {
    policy.calendar().schedule().zone().local(now).date()
}

fn locale(policy: &Policy) -> Locale {
    policy
        .replies()
        .locale
        .as_ref()
        .map_or(Locale::EnUs, |locale| locale.0)
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
    policy.replies().tone.map_or(Tone::Gentle, |tone| tone.0)
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
