//! An event and a moment become facts. Nothing else calls the hours and sensitive crates.

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use kindline_hours::{Calendar, ClosedReason, QuietHours, Status, Zone};
use kindline_sensitive::{Confidentiality, Crisis, Scan, Scanner};

use crate::decision::Sighting;
use crate::document::{Count, Flag, YesNo};
use crate::event::{Channel, Event, Party};
use crate::policy::{ChannelSecurity, Period, Policy};
use crate::rule::{Dimension, FactBits, Layout};

/// Everything the rules may know about one event.
#[derive(Debug)]
pub(crate) struct Gathered {
    pub(crate) bits: FactBits,
    /// What the scanner saw, where there were words.
    pub(crate) scan: Option<Scan>,
    pub(crate) status: Status,
    /// The last day of the worker's absence, if the worker is away now.
    pub(crate) away_through: Option<NaiveDate>,
    pub(crate) recipient_zone: Option<Zone>,
    pub(crate) quiet: Option<QuietHours>,
}

impl Gathered {
    /// The crisis level of the words; none where there were no words.
    pub(crate) fn crisis(&self) -> Crisis {
        self.scan
            .as_ref()
            .map_or(Crisis::None, |scan| scan.signals.crisis)
    }

    /// What was seen in the words: identifiers by their kind, special categories by their label.
    pub(crate) fn sightings(&self) -> impl Iterator<Item = Sighting> {
        self.scan.iter().flat_map(|scan| {
            let found = scan
                .findings
                .iter()
                .map(|found| (found.kind.id(), found.span.chars()));
            let topics = scan
                .topics
                .iter()
                .map(|topic| (topic.label.id(), topic.span.chars()));
            found.chain(topics).map(|(kind, chars)| Sighting {
                kind: kind.to_owned(),
                start: chars.start,
                end: chars.end,
            })
        })
    }

    /// The earliest instant from `now` that is inside office hours and outside the recipient's quiet
    /// hours.
    pub(crate) fn release(&self, calendar: &Calendar, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let from = match self.away_through.and_then(|last| last.succ_opt()) {
            Some(back) => calendar
                .schedule()
                .zone()
                .first_instant(back.and_time(chrono::NaiveTime::MIN)),
            None => now,
        };
        match &self.quiet {
            Some(quiet) => calendar.hold_until_awake(from, quiet),
            None => calendar.hold_until(from),
        }
    }
}

/// Collects what is known about an event at a moment.
pub(crate) fn gather(
    policy: &Policy,
    scanner: &Scanner,
    event: &Event,
    now: DateTime<Utc>,
) -> Gathered {
    let given = event.given();
    let zone = policy.calendar().schedule().zone();
    let today = zone.local(now).date();
    let status = policy.calendar().status(now);
    let away_through = given.absence.as_ref().and_then(|absence| {
        let begun = absence.from.is_none_or(|from| from <= today);
        (begun && today <= absence.through).then_some(absence.through)
    });
    let recipient_zone = given.recipient_zone.as_ref().and_then(|zone| zone.zone());
    let quiet = match (&given.recipient_quiet_hours, &recipient_zone) {
        (Some(quiet), Some(zone)) => quiet.in_zone(zone),
        _ => None,
    };
    let scan = event.text.as_ref().map(|text| scanner.scan(text.as_str()));

    let mut facts = Setter {
        layout: policy.layout(),
        bits: policy.layout().nothing_known(),
    };
    set_channel(&mut facts.bits, policy, event.channel);
    facts.position(
        Dimension::Account,
        event.account.map(|account| account as usize),
    );
    facts.position(Dimension::Party, event.party.map(|party| party as usize));
    facts.bits.set_word(
        facts.layout,
        Dimension::Hours,
        hours_word(&status, away_through.is_some()),
    );
    let quiet_now = quiet.as_ref().map(|quiet| quiet.is_quiet(now));
    facts.position(Dimension::RecipientTime, quiet_now.map(usize::from));
    facts.position(
        Dimension::Consent,
        event.consent.map(|consent| consent as usize),
    );
    facts.position(Dimension::Store, event.store.map(|store| store as usize));
    facts.position(
        Dimension::InReplyTo,
        given.in_reply_to.map(|to| to as usize),
    );
    facts.position(
        Dimension::NumberOnFileFor,
        given.number_on_file_for.map(|who| who as usize),
    );
    facts.position(
        Dimension::SearchReason,
        given.reason.map(|reason| reason as usize),
    );
    facts.position(
        Dimension::Attachment,
        given.attachment.map(|what| what as usize),
    );
    facts.position(
        Dimension::OverrideReason,
        given.override_reason.map(|reason| reason as usize),
    );
    facts.position(
        Dimension::CaseClosed,
        case_closed(event, policy.cooling(), today),
    );
    facts.yes_no(Dimension::SafeContact, given.safe_contact_flag.map(flag));
    for (dimension, fact) in [
        (Dimension::StoreEncrypted, given.store_encrypted),
        (Dimension::StoreAgreement, given.store_agreement),
        (Dimension::CrisisOpen, given.crisis_open),
        (Dimension::RecipientsVisible, given.recipients_visible),
        (Dimension::AddressVerified, given.address_verified),
        (Dimension::SharedPhone, given.shared_phone),
        (Dimension::ReleaseOnFile, given.release_on_file),
        (Dimension::WrittenConsent, given.written_consent_on_file),
        (Dimension::SearchConsent, given.consent_to_search),
        (Dimension::Approved, given.approved),
        (Dimension::ScreenLock, given.screen_lock),
        (Dimension::DiskEncryption, given.disk_encryption),
        (Dimension::RemoteWipe, given.remote_wipe),
        (Dimension::DeviceLost, given.device_lost),
        (Dimension::AgencyIssued, given.agency_issued),
        (Dimension::Mfa, given.mfa),
        (Dimension::PasswordReused, given.password_reused),
        (Dimension::PasswordBreached, given.password_breached),
    ] {
        facts.yes_no(dimension, fact);
    }
    for (dimension, fact) in [
        (Dimension::Recipients, given.recipients),
        (Dimension::PasswordLength, given.password_length),
        (Dimension::PasswordAgeDays, given.password_age_days),
        (Dimension::AccountUsers, given.account_users),
        (Dimension::EarlierExceptions, given.earlier_exceptions),
    ] {
        if let Some(Count(number)) = fact {
            let number = Some(number);
            facts.bits.set_number(facts.layout, dimension, number);
        }
    }
    facts.yes_no(
        Dimension::ClientIdentifiable,
        tells_of_client(event, scan.as_ref()),
    );
    if let Some(scan) = &scan {
        facts.position(
            Dimension::Confidentiality,
            Some(confidentiality_position(scan.confidentiality)),
        );
        facts.position(Dimension::Crisis, Some(scan.signals.crisis as usize));
        facts.bits.set_labels(scan.labels);
    }
    let bits = facts.bits;
    Gathered {
        bits,
        scan,
        status,
        away_through,
        recipient_zone,
        quiet,
    }
}

/// Sets the channel and what the policy says of its security.
pub(crate) fn set_channel(bits: &mut FactBits, policy: &Policy, channel: Option<Channel>) {
    let layout = policy.layout();
    bits.set(
        layout,
        Dimension::Channel,
        channel.map(|channel| channel as usize),
    );
    match channel.and_then(|channel| policy.channels().security(channel)) {
        Some(security) => {
            bits.set_word(layout, Dimension::ChannelSecurity, security_word(security))
        }
        None => bits.set(layout, Dimension::ChannelSecurity, None),
    }
}

struct Setter<'a> {
    layout: &'a Layout,
    bits: FactBits,
}

impl Setter<'_> {
    /// INVARIANT: the position is the variant's own, because a dimension's words are its vocabulary's
    /// ids in the same order.
    fn position(&mut self, dimension: Dimension, position: Option<usize>) {
        // Nothing is known to begin with.
        if position.is_some() {
            self.bits.set(self.layout, dimension, position);
        }
    }

    fn yes_no(&mut self, dimension: Dimension, fact: Option<YesNo>) {
        match fact {
            Some(YesNo::Yes) => self.bits.set_word(self.layout, dimension, "yes"),
            Some(YesNo::No) => self.bits.set_word(self.layout, dimension, "no"),
            None => self.position(dimension, None),
        }
    }
}

fn flag(flag: Flag) -> YesNo {
    match flag {
        Flag::Raised => YesNo::Yes,
        Flag::Down => YesNo::No,
    }
}

fn security_word(security: ChannelSecurity) -> &'static str {
    match security {
        ChannelSecurity::Secure => "secure",
        ChannelSecurity::Spoken => "spoken",
        ChannelSecurity::Plain => "plain",
        ChannelSecurity::Public => "public",
    }
}

fn hours_word(status: &Status, away: bool) -> &'static str {
    if away {
        return "absence";
    }
    match status {
        Status::Open { .. } => "open",
        Status::Closed { reason, .. } => match reason {
            ClosedReason::BeforeHours | ClosedReason::AfterHours => "after-hours",
            ClosedReason::Break => "break",
            ClosedReason::DayOff => "day-off",
            ClosedReason::Holiday(_) => "holiday",
            ClosedReason::Closure(_) => "closure",
            ClosedReason::Absence { .. } => "absence",
        },
    }
}

fn confidentiality_position(level: Confidentiality) -> usize {
    match level {
        Confidentiality::U => 0,
        Confidentiality::L => 1,
        Confidentiality::M => 2,
        Confidentiality::N => 3,
        Confidentiality::R => 4,
        Confidentiality::V => 5,
    }
}

/// Whether the words or the picture tell of a client. The host and the words can each say yes; no is
/// said only where there are words.
fn tells_of_client(event: &Event, scan: Option<&Scan>) -> Option<YesNo> {
    match (event.given().client_identifiable, scan) {
        (Some(YesNo::Yes), _) => Some(YesNo::Yes),
        (_, Some(scan)) if scan.speaks_of_client() => Some(YesNo::Yes),
        (Some(YesNo::No), _) | (None, Some(_)) => Some(YesNo::No),
        (None, None) => None,
    }
}

/// 0: the case is open; 1: it was closed within the policy's period; 2: before that.
fn case_closed(event: &Event, cooling: Period, today: NaiveDate) -> Option<usize> {
    let Some(closed) = event.given().case_closed_on else {
        return (event.party == Some(Party::Client)).then_some(0);
    };
    let over = match cooling {
        Period::Months(months) => closed.checked_add_months(Months::new(months)),
        Period::Days(days) => closed.checked_add_signed(TimeDelta::days(i64::from(days))),
    };
    if today < closed {
        Some(0)
    } else if over.is_some_and(|over| over <= today) {
        Some(2)
    } else {
        Some(1)
    }
}
