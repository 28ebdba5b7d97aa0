//! Whether a machine may answer, as an app asks it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::time::Duration;

use kindline_ffi::{
    Header, Inbound, Medium, PrivateText, SenderMemory, SentReply, Suppression, suppress,
};

const DAY: Duration = Duration::from_secs(86_400);

fn text(words: &str) -> Inbound {
    Inbound {
        medium: Medium::Sms,
        envelope_from: Some(PrivateText::new("+1 202 555 0142")),
        own_addresses: Vec::new(),
        headers: Vec::new(),
        text: Some(PrivateText::new(words)),
    }
}

fn silent(reason: &str, strength: &str, escalate: bool) -> Suppression {
    Suppression::StaySilent {
        reason: reason.to_owned(),
        strength: strength.to_owned(),
        escalate,
    }
}

#[test]
fn a_list_is_not_answered_and_a_person_is() {
    let mut mail = Inbound {
        medium: Medium::Email,
        envelope_from: Some(PrivateText::new("ana@example.org")),
        own_addresses: vec![PrivateText::new("worker@example.org")],
        headers: vec![Header {
            name: PrivateText::new("To"),
            value: PrivateText::new("worker@example.org"),
        }],
        text: None,
    };
    let memory = SenderMemory::default();
    assert_eq!(
        suppress(mail.clone(), memory.clone()).unwrap(),
        Suppression::Reply
    );
    mail.headers.push(Header {
        name: PrivateText::new("LIST-ID"),
        value: PrivateText::new("<news.example.org>"),
    });
    assert_eq!(
        suppress(mail, memory).unwrap(),
        silent("mailing_list", "hard", false)
    );
}

#[test]
fn keywords_count_alone() {
    let opted_out = SenderMemory {
        opted_out: true,
        ..SenderMemory::default()
    };
    for (words, memory, expected) in [
        (
            "STOP",
            SenderMemory::default(),
            silent("opt_out", "hard", false),
        ),
        (
            "stop it please",
            SenderMemory::default(),
            Suppression::Reply,
        ),
        ("HELP", SenderMemory::default(), Suppression::HelpAnswer),
        ("START", opted_out.clone(), Suppression::OptIn),
        ("hello", opted_out, silent("opt_out", "hard", false)),
    ] {
        assert_eq!(suppress(text(words), memory).unwrap(), expected, "{words}");
    }
}

#[test]
fn memory_is_an_argument() {
    let sent = |handle: &str, ago| SenderMemory {
        handle: "after_hours".to_owned(),
        sent: vec![SentReply {
            handle: handle.to_owned(),
            ago,
        }],
        ..SenderMemory::default()
    };
    let ask = |memory| suppress(text("are you there?"), memory).unwrap();
    assert_eq!(
        ask(sent("after_hours", DAY)),
        silent("already_replied", "soft", false)
    );
    assert_eq!(ask(sent("after_hours", 8 * DAY)), Suppression::Reply);
    assert_eq!(ask(sent("holiday", DAY)), Suppression::Reply);
    let mut short = sent("after_hours", 3 * DAY);
    short.period = Some(2 * DAY);
    assert_eq!(ask(short), Suppression::Reply);
    let mut crisis = sent("crisis", Duration::from_secs(60));
    crisis.handle = "crisis".to_owned();
    crisis.crisis = true;
    assert_eq!(ask(crisis.clone()), silent("already_replied", "soft", true));
    crisis.crisis_period = Some(Duration::from_secs(30));
    assert_eq!(ask(crisis), Suppression::CrisisNotice);
    let busy = SenderMemory {
        sent_in_10_minutes: 30,
        ..SenderMemory::default()
    };
    assert_eq!(ask(busy.clone()), silent("rate_limit", "hard", false));
    let wide = SenderMemory {
        limit_in_10_minutes: Some(31),
        ..busy
    };
    assert_eq!(ask(wide), Suppression::Reply);
}

#[test]
fn counts_below_none_and_endless_times_are_refused() {
    let negative = SenderMemory {
        identical_in_an_hour: -1,
        ..SenderMemory::default()
    };
    let endless = SenderMemory {
        since_our_reply: Some(Duration::from_secs(u64::MAX)),
        ..SenderMemory::default()
    };
    for (memory, argument) in [
        (negative, "identical_in_an_hour"),
        (endless, "since_our_reply"),
    ] {
        let error = suppress(text("hi"), memory).unwrap_err();
        assert_eq!(error.code(), "argument");
        assert!(error.text().contains(argument), "{}", error.text());
    }
}

#[test]
fn no_address_and_no_words_are_shown() {
    let mut inbound = text("Zebulon is here");
    inbound.headers.push(Header {
        name: PrivateText::new("From"),
        value: PrivateText::new("zebulon@example.org"),
    });
    inbound.own_addresses.push(PrivateText::new("zebulon"));
    let memory = SenderMemory {
        our_last_text: Some(PrivateText::new("Zebulon")),
        ..SenderMemory::default()
    };
    let shown = format!("{inbound:?} {memory:?}").to_lowercase();
    assert!(
        !shown.contains("zebulon") && !shown.contains("555"),
        "{shown}"
    );
}
