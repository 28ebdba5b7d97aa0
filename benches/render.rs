//! Replies against the peers, on the same inputs in one run: `cargo bench --bench render`.
//!
//! What counts is the ratio to the named peer, so this prints ratios and what each must show; times
//! are the least of repeated runs and depend on the machine. The sentence has six slots; every engine
//! writes into a kept buffer where it can.

use std::alloc::{GlobalAlloc, Layout, System};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use kindline_hours::{Calendar, ScheduleDocument};
use kindline_reply::{
    Catalog, Channel, Context, Header, Inbound, Locale, Medium, Message, Region, ResponseWithin,
    Segments, Source, State, Tone, suppress,
};

/// Counts allocations, to show that counting segments and deciding silence make none.
struct Counting;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    // `cargo test --benches` asks for a test run; there is nothing to test here.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    println!("{:<44}{:>12}{:>12}{:>9}  must show", "measure", "ours", "peer", "ratio");
    // A name runs that part alone, for a profiler: `cargo bench --bench render -- sentence`.
    let parts: [(&str, fn()); 4] = [
        ("sentence", sentence),
        ("whole_reply", whole_reply),
        ("segments", segments),
        ("suppression", suppression),
    ];
    let named = |name: &&str| std::env::args().any(|argument| argument == *name);
    let any = parts.iter().any(|(name, _)| named(name));
    for (name, part) in parts {
        if !any || named(&name) {
            part();
        }
    }
}

/// The least time of one call over many short runs: what else the machine does can only add to it.
fn time_of<T>(mut call: impl FnMut() -> T) -> Duration {
    let mut run = |rounds: u32| {
        let start = Instant::now();
        for _ in 0..rounds {
            black_box(call());
        }
        start.elapsed()
    };
    let mut rounds = 1;
    while run(rounds) < Duration::from_millis(1) && rounds < 1 << 22 {
        rounds *= 2;
    }
    let least = (0..200).map(|_| run(rounds)).min().unwrap_or_default();
    least / rounds
}

fn allocations<T>(mut call: impl FnMut() -> T) -> u64 {
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    black_box(call());
    ALLOCATIONS.load(Ordering::Relaxed) - before
}

fn row(measure: &str, ours: Duration, peer: Option<Duration>, must: &str) {
    let peer_text = peer.map_or("-".to_owned(), |peer| format!("{peer:.1?}"));
    let ratio = peer.map_or("-".to_owned(), |peer| {
        format!("{:.1}x", peer.as_secs_f64() / ours.as_secs_f64())
    });
    println!("{measure:<44}{:>12}{peer_text:>12}{ratio:>9}  {must}", format!("{ours:.1?}"));
}

const NAMES: [(&str, &str); 6] = [
    ("agency", "Riverside Family Services"),
    ("worker", "Ana Reyes"),
    ("occasion", "Labor Day"),
    ("cover", "Sam Ortiz, 555-0142"),
    ("client", "Kim"),
    ("secure", "our client portal"),
];

/// The same six-slot sentence in every engine.
fn sentence() {
    // Ours: an overlay, as an agency writes it, proven and compiled when it is loaded.
    let template = r#"
part-client =
    { $client ->
        [none] friend
       *[some] { $client }
    }
part-worker =
    { $worker ->
        [none] the team
       *[some] { $worker }
    }
part-agency =
    { $agency ->
        [none] our office
       *[some] { $agency }
    }
part-occasion =
    { $occasion ->
        [none] a holiday
       *[some] { $occasion }
    }
part-cover =
    { $cover ->
        [none] our office
       *[some] { $cover }
    }
risk-notice =
    { $tone ->
        [discreet] Please use { $secure-channel }.
       *[gentle] Dear { part-client }, this is { part-worker } of { part-agency }. We are closed for { part-occasion }; please write by { $secure-channel } or call { part-cover }.
    }
    .public = Please write to our office.
"#;
    let catalog = Catalog::load(&[Source::of_language(
        "bench.ftl",
        kindline_reply::Language::En,
        template,
    )])
    .unwrap_or_else(|problems| panic!("{problems:#?}"));
    let schedule = office();
    let context = Context {
        agency: Some(NAMES[0].1),
        worker: Some(NAMES[1].1),
        occasion: Some(NAMES[2].1),
        cover: Some(NAMES[3].1),
        client: Some(NAMES[4].1),
        secure_channel: Some(NAMES[5].1),
        ..Context::new(&schedule, at())
    };
    let wanted = "Dear Kim, this is Ana Reyes of Riverside Family Services. We are closed for Labor Day; please write by our client portal or call Sam Ortiz, 555-0142.";
    let mut buffer = String::with_capacity(512);
    let mut ours = || {
        buffer.clear();
        catalog.render_text(
            Message::RiskNotice,
            Locale::EnUs,
            Tone::Gentle,
            Channel::Portal,
            black_box(&context),
            &mut buffer,
        );
        buffer.len()
    };
    ours();
    let ours_allocations = allocations(&mut ours);
    let ours_time = time_of(&mut ours);
    assert_eq!(buffer, wanted);

    let source = "m = Dear { $client }, this is { $worker } of { $agency }. We are closed for { $occasion }; please write by { $secure } or call { $cover }.\n";
    let resource = FluentResource::try_new(source.to_owned()).expect("the template is Fluent");
    let mut bundle = FluentBundle::new(vec!["en-US".parse().expect("a language")]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("the bundle is empty");
    let mut args = FluentArgs::new();
    for (name, value) in NAMES {
        args.set(name, value);
    }
    let pattern = bundle.get_message("m").and_then(|message| message.value()).expect("it is there");
    let mut fluent_buffer = String::with_capacity(512);
    let mut fluent = || {
        fluent_buffer.clear();
        let mut errors = Vec::new();
        bundle
            .write_pattern(&mut fluent_buffer, pattern, Some(black_box(&args)), &mut errors)
            .expect("a string takes all");
        fluent_buffer.len()
    };
    let fluent_time = time_of(&mut fluent);
    assert_eq!(fluent_buffer, wanted);

    let braces = "Dear {{ client }}, this is {{ worker }} of {{ agency }}. We are closed for {{ occasion }}; please write by {{ secure }} or call {{ cover }}.";
    let values: BTreeMap<&str, &str> = NAMES.into_iter().collect();

    let mut tera = tera::Tera::default();
    tera.add_raw_template("m", braces).expect("the template is Tera's");
    let tera_context = tera::Context::from_serialize(&values).expect("a map of text");
    let tera_time = time_of(|| tera.render("m", black_box(&tera_context)).expect("it renders"));
    assert_eq!(tera.render("m", &tera_context).expect("it renders"), wanted);

    let mut jinja = minijinja::Environment::new();
    jinja.add_template("m", braces).expect("the template is Jinja's");
    let template = jinja.get_template("m").expect("it is there");
    let jinja_values = minijinja::Value::from_pairs(NAMES);
    let jinja_time = time_of(|| template.render(black_box(&jinja_values)).expect("it renders"));

    let mut bars = handlebars::Handlebars::new();
    bars.register_template_string("m", braces).expect("the template is Handlebars'");
    let bars_time = time_of(|| bars.render("m", black_box(&values)).expect("it renders"));

    println!("render: {ours_allocations} allocations of ours in a kept buffer");
    row("render, 6 slots, against fluent-bundle", ours_time, Some(fluent_time), ">= 3x");
    row("render, 6 slots, against tera", ours_time, Some(tera_time), ">= 3x");
    row("render, 6 slots, against minijinja", ours_time, Some(jinja_time), "");
    row("render, 6 slots, against handlebars", ours_time, Some(bars_time), "");
}

/// The whole after-hours reply with the real hours, the next opening and the emergency line.
fn whole_reply() {
    let schedule = office();
    let context = Context {
        next_open: Calendar::new(schedule.clone()).next_open(at()),
        region: Region::parse("US").expect("a country"),
        response: Some(ResponseWithin::BusinessDays(1)),
        ..Context::new(&schedule, at())
    };
    let catalog = Catalog::built_in();
    let zone = schedule.zone();
    let now = at();
    let clock = time_of(|| zone.local(black_box(now)));
    row("of it, the wall clock of the zone, each", clock, None, "");
    for (name, channel) in [("portal", Channel::Portal), ("SMS", Channel::Sms), ("e-mail", Channel::Email)] {
        let mut buffer = String::with_capacity(1024);
        let text = time_of(|| {
            buffer.clear();
            catalog.render_text(
                Message::AfterHours,
                Locale::EnUs,
                Tone::Gentle,
                channel,
                black_box(&context),
                &mut buffer,
            );
            buffer.len()
        });
        row(&format!("after hours, words, {name}"), text, None, "<= 500 ns");
        let whole = time_of(|| {
            catalog.render(Message::AfterHours, Locale::EnUs, Tone::Gentle, channel, black_box(&context))
        });
        row(&format!("after hours, whole reply, {name}"), whole, None, "");
    }
}

fn segments() {
    let text = "Hi Ann, thank you for the note now. My office hours are Mon-Fri, 9am-5pm, and I reply within 24 hours. Texts are not for emergencies: call for help at any hour.";
    assert_eq!(text.len(), 160);
    let ours = time_of(|| Segments::count(black_box(text)));
    let splitter = sms_splitter::SplitSms::default();
    let peer = time_of(|| splitter.split(black_box(text).to_owned()));
    println!("segments: {} allocations", allocations(|| Segments::count(black_box(text))));
    row("count segments of 160 characters", ours, Some(peer), ">= 200x");
    let cyrillic = "Спасибо за сообщение. Часы работы: пн-пт, 9-17. ".repeat(4);
    row("count segments of 190 Cyrillic characters", time_of(|| Segments::count(black_box(&cyrillic))), None, "");
}

fn suppression() {
    let headers: Vec<Header<'_>> = [
        ("Return-Path", "<client@example.org>"),
        ("Received", "from mx.example.org by mail.agency.example with ESMTPS id 4Rx; Tue, 24 Nov 2026 23:30:00 +0000"),
        ("Received", "from phone.example.org by mx.example.org; Tue, 24 Nov 2026 23:29:58 +0000"),
        ("DKIM-Signature", "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=s1"),
        ("Authentication-Results", "mail.agency.example; dkim=pass; spf=pass"),
        ("From", "A Client <client@example.org>"),
        ("To", "Worker <worker@agency.example>, other@agency.example"),
        ("Cc", "front.desk@agency.example"),
        ("Subject", "A question about Thursday"),
        ("Date", "Tue, 24 Nov 2026 23:29:57 +0000"),
        ("Message-ID", "<20261124232957.1@example.org>"),
        ("In-Reply-To", "<20261120.7@agency.example>"),
        ("References", "<20261120.7@agency.example>"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "quoted-printable"),
        ("X-Mailer", "Mail 16.0"),
        ("X-Originating-IP", "[192.0.2.7]"),
        ("X-Spam-Status", "No, score=-0.2"),
        ("Accept-Language", "en-US"),
    ]
    .map(|(name, value)| Header { name, value })
    .to_vec();
    let own = ["worker@agency.example", "w.smith@agency.example"];
    let inbound = Inbound {
        envelope_from: Some("client@example.org"),
        own_addresses: &own,
        headers: &headers,
        ..Inbound::new(Medium::Email)
    };
    let state = State { handle: "after_hours", ..State::default() };
    println!("suppression: {} allocations", allocations(|| suppress(black_box(&inbound), &state)));
    row("suppression, 20 headers", time_of(|| suppress(black_box(&inbound), &state)), None, "<= 1 us");
}

fn office() -> kindline_hours::Schedule {
    let document: ScheduleDocument =
        serde_json::from_str(r#"{"zone": "America/New_York", "mon-fri": "09:00-17:00", "holidays": "US"}"#)
            .expect("a schedule");
    document.check().expect("an office")
}

fn at() -> DateTime<Utc> {
    "2026-11-24T23:30:00Z".parse().expect("a moment")
}
