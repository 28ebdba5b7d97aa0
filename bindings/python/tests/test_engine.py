import copy
import email
import json
import pickle
import threading
from datetime import date, datetime, timedelta, timezone

import pytest

import kindline
from kindline import (
    Channel, DecisionRow, Engine, Event, EventKind, FindingRow, Inbound, KindlineError, Medium, Obligation, Party, Pseudonyms, RedactionOperator,
    ScanRow, SenderMemory, SentReply, Suppression, Verdict, suppress,
)

from conftest import policy_path

NEW_YORK = timezone(timedelta(hours=-4))
LATE = datetime(2026, 5, 15, 23, 4, tzinfo=NEW_YORK)
WORKING = datetime(2026, 5, 13, 10, 30, tzinfo=NEW_YORK)
SECRET = "Zebulon Quartermaine"
NASTY = ["", "\0", "a\0b", "\ufeff", "\U0001f469\u200d\U0001f467", "\u202e\u05e9\u05dc", "e\u0301" * 9, "\ud800",
         "\udfff\ud800", "x" * 100_000, "\U0001f642" * 10_000]


def late_text(**more):
    return Event(EventKind.MESSAGE_RECEIVED, channel=Channel.SMS, party=Party.CLIENT,
                 text="can we move thursday to 4?", **more)


def test_a_late_text_waits_for_monday(engine):
    decision = engine.decide(late_text(facts={"recipient_zone": "America/Chicago"}), LATE)
    assert decision.verdict is Verdict.HOLD and not decision.goes_ahead
    assert decision.until == datetime(2026, 5, 18, 9, 0, tzinfo=NEW_YORK)
    assert decision.until.utcoffset() == timedelta(hours=-4)
    assert decision.until_for_recipient.hour == 8
    assert decision.replies[0].template == "after_hours"
    assert decision.replies[0].channel is Channel.SMS
    assert decision.policy == engine.stamp


def test_all_ways_to_ask_agree(engine):
    event = late_text(facts={"recipient_zone": "America/Chicago"})
    json_event = {"kind": "message.received", "channel": "sms", "party": "client", "text": event.text,
                  "facts": event.facts}
    expected = engine.decide(event, LATE)
    assert engine.decide_json(json_event, LATE) == expected
    assert engine.decide_json(json.dumps(json_event), LATE) == expected
    assert engine.decide_json({**json_event, "at": LATE}) == expected
    assert engine.decide_json(json.dumps(json_event).encode(), LATE) == expected
    row, = engine.decide_many([(event, LATE)])
    assert (row.verdict, row.until, row.escalate) == (expected.verdict, expected.until, expected.escalate)
    assert row.replies and not row.silent
    strongest = [reason.rule for reason in expected.reasons if reason.verdict is expected.verdict]
    assert row.rule == strongest[0]
    assert set(row.obligations) == set(expected.obligations)
    assert engine.explain_json(json_event, LATE).startswith("HOLD the answer until Monday 18 May")
    assert engine.explain(event, LATE) == engine.explain_json(json_event, LATE)


@pytest.mark.parametrize("batch", [1, 2, 3, 100])
def test_rows_are_those_of_single_calls(engine, batch):
    texts = ["my ssn is 536-90-4399", "", "\U0001f642 call 212-555-0147", "i start methadone on monday"] * 2
    rows = list(engine.scan_many(iter(texts), batch=batch))
    for text, row in zip(texts, rows):
        scan = engine.scan(text)
        assert list(row.labels) == scan.labels
        assert (row.confidentiality, row.crisis) == (scan.confidentiality, scan.crisis)
        assert (row.opt_out, row.threat) == (scan.opt_out, scan.threat)
        assert row.identifies_person == scan.identifies_person
        one = [(f.kind, f.start, f.end, f.confidence, list(f.evidence)) for f in row.findings]
        other = [(f.kind, f.start, f.end, f.confidence, f.evidence) for f in scan.findings]
        assert one == other
    assert len(rows) == len(texts) and sum(len(row.findings) for row in rows) >= 4


def test_an_event_with_mistakes_gets_a_row_and_an_error(engine):
    bad = late_text(facts={"mfa": SECRET})
    row, good = engine.decide_many([(bad, LATE), (late_text(), LATE)])
    assert row.verdict is None and good.verdict is Verdict.HOLD
    with pytest.raises(KindlineError.BadEvent) as caught:
        engine.decide(bad, LATE)
    assert caught.value.problems[0].field == "facts.mfa"
    assert SECRET not in str(caught.value) and SECRET not in repr(caught.value)


def test_positions_are_python_slices(engine):
    for before in ["", "\U0001f642\U0001f642 ", "\u05d0 ", "e\u0301 ", "\0 ", "\ud800 "]:
        text = before + "my ssn is 536-90-4399"
        finding = engine.scan(text).findings[0]
        assert text[finding.start:finding.end] == "536-90-4399"
        row, = engine.scan_many([text])
        assert text[row.findings[0].start:row.findings[0].end] == "536-90-4399"
        draft = Event(EventKind.MESSAGE_DRAFTED, channel=Channel.SMS, party=Party.CLIENT, text=text)
        sighting = engine.decide(draft, WORKING).findings[0]
        assert text[sighting.start:sighting.end] == "536-90-4399"


def test_redacted_places_are_python_slices(engine):
    engine = engine.with_roster([SECRET])
    assert engine.roster_size == 1
    for before in ["", "\U0001f642\U0001f642 ", "\u05d0 ", "e\u0301 ", "\0 ", "\ud800 "]:
        text = before + "\U0001f642 visit Zebulon, ssn 536-90-4399"
        for operator in set(RedactionOperator) - {RedactionOperator.KEEP}:
            redacted = engine.redact(text, operator, key=bytes(16))
            # What is removed goes with the space before it.
            space = " " if operator is RedactionOperator.REMOVE else ""
            taken = [text[each.start:each.end] for each in redacted.replaced]
            assert taken == [space + "Zebulon", space + "536-90-4399"]
            assert "Zebulon" not in redacted.text and "visit" in redacted.text and "visit" not in repr(redacted)
        redacted = engine.redact(text)
        instead = [redacted.text[each.new_start:each.new_end] for each in redacted.replaced]
        assert instead == ["[PERSON]", "[US_SSN]"]
        assert [text[each.start:each.end] for each in engine.find_clients(text)] == ["Zebulon"]
    assert engine.with_roster([]).find_clients("ask Zebulon") == []
    for wrong in ({"operator": RedactionOperator.HASH}, {"topics": ["HVI"]}, {"kinds": {"X": RedactionOperator.MASK}}):
        with pytest.raises(KindlineError.BadArgument):
            engine.redact("x", **wrong)


def test_stand_ins_lead_back_and_texts_agree(engine):
    engine, names = engine.with_roster([SECRET]), Pseudonyms()
    for text in ["saw Zebulon at 3", "\U0001f642 and Zebulon left"]:
        redacted = engine.redact(text, RedactionOperator.PSEUDONYM, pseudonyms=names)
        assert "[PERSON A]" in redacted.text and names.restore(redacted.text) == text
    assert names.original("[PERSON A]") == "Zebulon" and names.original("[PERSON B]") is None
    assert len(names) == 1 and "Zebulon" not in repr(names)


def test_a_reply_is_previewed(engine):
    reply = engine.preview_reply("after_hours", kindline.ReplyChannel.SMS, LATE, tone=kindline.Tone.FIRM, client=SECRET)
    assert (reply.template, reply.locale, reply.tone) == ("after_hours", "en-US", kindline.Tone.FIRM)
    assert reply.sms.segments >= 1 and "9am" in reply.text and reply.html is None and reply.review == "original"
    assert "Zebulon" not in repr(reply)
    mail = engine.preview_reply("closure", kindline.ReplyChannel.EMAIL, LATE, locale="es-US",
                                closed=(date(2026, 12, 24), date(2026, 12, 31)))
    assert mail.subject and mail.html.startswith('<div lang="es') and mail.headers and mail.sms is None
    assert "after_hours" in kindline.reply_templates() and "es-US" in kindline.reply_locales()
    with pytest.raises(KindlineError.BadArgument, match="there is no reply"):
        engine.preview_reply("aftr", kindline.ReplyChannel.SMS, LATE)


def test_a_machine_is_not_answered():
    mail = email.message_from_string("List-Id: <news.example.org>\n\nhello")
    found = suppress(Inbound(Medium.EMAIL, "ana@example.org", headers=mail.items()))
    assert found == Suppression.STAY_SILENT("mailing_list", "hard", False)
    assert repr(found) == "Suppression.STAY_SILENT(reason='mailing_list', strength='hard', escalate=False)"
    assert suppress(Inbound(Medium.EMAIL, "ana@example.org", headers={"list-id": "x"})).code() == "mailing_list"
    text = Inbound(Medium.SMS, "+12025550142", text="are you there?")
    assert suppress(text) == Suppression.REPLY()
    told = SenderMemory("after_hours", sent=[SentReply("after_hours", timedelta(days=1))])
    assert suppress(text, told).code() == "already_replied"
    assert suppress(text, SenderMemory("crisis", crisis=True)) == Suppression.CRISIS_NOTICE()
    with pytest.raises(KindlineError.BadArgument):
        suppress(text, SenderMemory(identical_in_an_hour=-1))
    with pytest.raises(ValueError):
        suppress(text, SenderMemory(since_our_reply=timedelta(seconds=-1)))
    shown = repr(Inbound(Medium.SMS, SECRET, [SECRET], [("To", SECRET)], SECRET))
    shown += repr(SenderMemory("after_hours", our_last_text=SECRET))
    assert "Zebulon" not in shown and "20 characters" in shown


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nasty_strings_have_answers(engine, text):
    engine.scan(text)
    list(engine.scan_many([text, text]))
    engine.decide(late_text()._replace(text=text), LATE)
    kindline.sms_segments(text)
    for operator in RedactionOperator:
        engine.redact(text, operator, key=bytes(16))
    suppress(Inbound(Medium.EMAIL, text, [text], [(text, text)], text), SenderMemory(our_last_text=text))
    assert Engine(policy_path("riverside").read_bytes(), roster=[text])


def test_a_policy_reports_every_mistake_at_once():
    with pytest.raises(KindlineError) as caught:
        Engine("extends = 'social-wrok'\n", file="agency.toml")
    error = caught.value
    assert isinstance(error, KindlineError.BadPolicy) and error.code() == "policy"
    problem = next(each for each in error.problems if each.field == "extends")
    assert (problem.file, problem.line, problem.help) == ("agency.toml", 1, "did you mean `social-work`?")
    assert str(error) == error.text() and "agency.toml:1:" in str(error)
    assert kindline.check_policy("extends = 'social-wrok'\n", file="agency.toml").problems == error.problems
    report = kindline.check_policy(policy_path("riverside").read_text())
    assert report.stamp == Engine(policy_path("riverside").read_bytes()).stamp
    assert report.problems == [] and "riverside.no-court-papers-by-fax" in report.rules


def test_moments_say_their_zone(engine):
    for moment, why in ((datetime(2026, 5, 15, 23, 4), "this one is naive"), (date(2026, 5, 15), "not a date"),
                        (1_778_900_640, "not an int"), (None, "not None"), ("2026-05-15", "not a str")):
        for ask in (lambda: engine.decide(late_text(), moment), lambda: engine.is_open(moment),
                    lambda: list(engine.decide_many([(late_text(), moment)])), lambda: engine.week(moment),
                    lambda: engine.explain(late_text(), moment)):
            with pytest.raises(TypeError, match=why):
                ask()


def test_a_value_in_the_wrong_place_is_named_and_not_shown(engine):
    event, json_event = late_text(), {"kind": "message.received"}
    for ask, why in (
        (lambda: engine.decide(json_event, LATE), "decide_json takes mappings"),
        (lambda: engine.decide(Event("message.received"), LATE), r"kind: .* EventKind\('message.received'\)"),
        (lambda: engine.decide(event._replace(channel=SECRET), LATE), r"channel: .* Channel\('sms'\)"),
        (lambda: engine.explain(event._replace(channel=SECRET), LATE), "channel: "),
        (lambda: list(engine.decide_many([(event, LATE), (event._replace(party=SECRET), LATE)])), "party: "),
        (lambda: list(engine.decide_many([event])), "pairs of an Event and its moment"),
        (lambda: engine.decide(event._replace(text=SECRET.encode()), LATE), "text: a str is needed, not a bytes"),
        (lambda: engine.decide(event._replace(facts={"mfa": {SECRET}}), LATE), "cannot hold a set"),
        (lambda: engine.scan_many(SECRET), "texts: a list of str"),
        (lambda: engine.with_roster(SECRET), "roster: a list of str"),
        (lambda: Engine(policy_path("riverside")), "Engine.from_file"),
        (lambda: engine.redact("x", SECRET), "RedactionOperator"),
        (lambda: engine.redact("x", key=SECRET), "a key is bytes"),
        (lambda: engine.redact("x", pseudonyms={}), "kindline.Pseudonyms"),
        (lambda: engine.preview_reply("after_hours", Channel.SMS, LATE), "channel: a kindline.ReplyChannel"),
        (lambda: suppress(Inbound(SECRET)), "medium: "),
        (lambda: suppress(Inbound(Medium.SMS, own_addresses=SECRET)), "own_addresses: "),
    ):
        with pytest.raises(TypeError, match=why) as caught:
            ask()
        assert "Zebulon" not in str(caught.value) and caught.value.__cause__ is None and (
            caught.value.__suppress_context__ or caught.value.__context__ is None)
    with pytest.raises(KindlineError.BadArgument, match="the name of a file"):
        Engine("riverside.toml")
    with pytest.raises(ValueError, match="a batch holds at least one"):
        engine.scan_many([], batch=0)


def test_words_are_found_by_their_ids(engine):
    for words in (EventKind, Channel, Party, Verdict, Obligation, RedactionOperator, Medium, kindline.Consent):
        for word in words:
            assert words(word.id()) is word and words(word.value) is word and pickle.loads(pickle.dumps(word)) is word
        assert len({*words}) == len(list(words)) and {words(word.id()): 1 for word in words}
    with pytest.raises(ValueError, match="'smss' is no Channel; known are sms, "):
        Channel("smss")
    with pytest.raises(ValueError) as caught:
        Channel(SECRET)
    assert "Zebulon" not in str(caught.value)


def test_what_holds_an_address_of_the_library_is_not_copied(engine):
    assert copy.copy(engine) is engine and copy.deepcopy([engine])[0] is engine
    names = Pseudonyms()
    for held in (engine, names, engine._engine, names._map):
        with pytest.raises(TypeError):
            pickle.dumps(held)
    for held in (names, engine._engine, names._map):
        with pytest.raises(TypeError):
            copy.deepcopy(held)
    engine.redact("Hi Ana Lopez", RedactionOperator.PSEUDONYM, pseudonyms=names)
    assert "[PERSON A]" in names and "[PERSON B]" not in names
    assert "[PERSON A]" in Pseudonyms.stored(names.store())


def test_a_release_beyond_the_last_year_is_none(engine):
    last = datetime.max.replace(tzinfo=timezone.utc)
    assert engine.decide(late_text(), last).until is None
    row, = engine.decide_many([(late_text(), last)])
    assert row.verdict is Verdict.HOLD and row.until is None
    assert engine.next_open(last) is None and engine.next_close(last) is None
    closed = engine.hours_status(last)
    assert closed.is_CLOSED() and closed.until is None and closed.reason.is_HOLIDAY()


def test_kinds_of_the_policys_own_are_in_rows():
    own = '\n[[sensitive.identifier]]\nkind = "CLIENT_NUMBER"\npattern = "LCS-####"\n'
    engine = Engine(policy_path("riverside").read_text("utf-8") + own)
    row, = engine.scan_many(["file LCS-1234, ssn 536-90-4399"])
    assert [found.kind for found in row.findings] == ["CLIENT_NUMBER", "US_SSN"]
    assert row.findings[0].evidence == ("format", "custom")


def test_rows_are_those_that_an_app_can_make_itself(engine):
    texts = ["my ssn is 536-90-4399", "see you then", "212-555-0147 or 212-555-0148 or 212-555-0149"]
    rows = list(engine.scan_many(texts))
    assert [len(row.findings) for row in rows] == [1, 0, 3]
    decided, = engine.decide_many([(late_text(), LATE)])
    pairs = [*((row, ScanRow) for row in rows), *((row, FindingRow) for row in rows[2].findings), (decided, DecisionRow)]
    for row, kind in pairs:
        made = kind(*row)
        assert isinstance(row, kind) and row == made and hash(row) == hash(made) and repr(row) == repr(made)
        assert pickle.loads(pickle.dumps(row)) == copy.deepcopy(row) == row and row._asdict() == made._asdict()
        assert type(row).__name__ == kind.__name__ and type(row).__module__ == kind.__module__
    assert rows[0].findings[0]._replace(start=3) == (*rows[0].findings[0][:1], 3, *rows[0].findings[0][2:])


def test_a_batch_of_any_size_gives_the_same_rows(engine):
    # Up to a quarter of a megabyte goes one way, more another.
    texts = ["my ssn is 536-90-4399", "can we move thursday?", "\U0001f642 call 212-555-0147", ""] * 40
    long = [*texts, "x" * 300_000, *texts]
    rows = list(engine.scan_many(texts))
    assert list(engine.scan_many(long, batch=1000)) == [*rows, *engine.scan_many(["x"]), *rows]
    assert list(engine.scan_many(texts, batch=3)) == rows
    assert [row for text in texts for row in engine.scan_many([text])] == rows


def test_places_in_a_message_are_those_of_each_message(engine):
    for front in ("", "oh, ", "\U0001f642 ", "so it is: "):
        text = f"{front}my ssn is 536-90-4399"
        draft = Event(EventKind.MESSAGE_DRAFTED, channel=Channel.SMS, party=Party.CLIENT, text=text)
        for _ in range(2):
            decision = engine.decide(draft, LATE)
            spans = {span for remedy in decision.remedies for step in remedy.steps for span in step.spans}
            assert (len(front) + 10, len(text)) in spans
            assert {(seen.start, seen.end) for seen in decision.findings} >= spans


def test_an_event_without_a_moment_is_a_mistake(engine):
    with pytest.raises(KindlineError.BadEvent, match="the event says no moment"):
        engine.decide_json({"kind": "mentioned"})


def test_no_words_come_out(engine, capfd):
    shown = repr(late_text()._replace(text=SECRET, facts={"envelope_from": SECRET}))
    assert SECRET not in shown and "20 characters" in shown
    with pytest.raises(KindlineError.Internal) as caught:
        kindline.failure_drill(SECRET)
    error = caught.value
    everything = f"{error} {error!r} {error.args} {error.text()} {error.code()}"
    out, err = capfd.readouterr()
    assert SECRET not in everything + out + err
    assert type(error).__module__ == "kindline" and type(error).__qualname__ == "KindlineError.Internal"
    assert error.code() == "internal" and "src/drill.rs:" in error.place
    named = Engine(policy_path("riverside").read_bytes(), roster=[SECRET])
    assert SECRET not in repr(named)


def test_records_are_frozen_and_readable(engine):
    finding = engine.scan("my ssn is 536-90-4399").findings[0]
    assert repr(finding).startswith("Finding(kind='US_SSN', start=10, end=21, confidence=")
    with pytest.raises(AttributeError):
        finding.start = 0
    assert hash(finding) == hash(engine.scan("my ssn is 536-90-4399").findings[0])
    assert finding == engine.scan("my ssn is 536-90-4399").findings[0] and finding != 3
    decision = engine.decide(late_text(), LATE)
    with pytest.raises(AttributeError):
        decision.verdict = Verdict.ALLOW
    assert hash(decision) == hash(engine.decide(late_text(), LATE))
    assert repr(Verdict.HOLD) == "Verdict.HOLD" and Obligation.REDACT.id() == "REDACT"
    closed = engine.hours_status(LATE)
    assert repr(closed).startswith("HoursStatus.CLOSED(until=datetime.datetime(2026, 5, 18")
    assert type(closed).__match_args__ == ("until", "reason")
    assert closed.is_CLOSED() and closed == engine.hours_status(LATE)
    with pytest.raises(AttributeError):
        closed.until = None


def test_a_decision_is_the_same_by_either_way(engine):
    # `decide` reads the engine's own form and `decide_json` its JSON.
    moments = [
        LATE, WORKING, datetime(1950, 5, 1, 3, 4, 5, 678901, tzinfo=timezone.utc),
        datetime(1969, 12, 31, 23, 59, 59, 500000, tzinfo=timezone.utc),
    ]
    texts = [None, "can we move thursday?", "\U0001f642 my ssn is 536-90-4399", "it is about hiv. " * 3000, "\ud800"]
    facts = {"recipient_zone": "Asia/Kathmandu", "recipient_quiet_hours": "21:00-08:00"}
    for at in moments:
        for text in texts:
            for kind in (EventKind.MESSAGE_RECEIVED, EventKind.MESSAGE_DRAFTED, EventKind.CONSENT_CHANGED):
                for channel in (Channel.SMS, Channel.EMAIL):
                    event = Event(kind, channel=channel, party=Party.CLIENT, text=text, facts=facts)
                    written = {"kind": kind.id(), "channel": channel.id(), "party": "client", "facts": facts}
                    if text is not None:
                        written["text"] = text.replace("\ud800", "\ufffd")
                    one, other = engine.decide(event, at), engine.decide_json(written, at)
                    assert repr(one) == repr(other)
                    assert one == other and hash(one) == hash(other) and one != "a decision"
                    assert pickle.loads(pickle.dumps(one)) == other
    with pytest.raises(AttributeError):
        one.nothing_of_the_kind


def test_hours(engine):
    thanksgiving = datetime(2026, 11, 26, 15, tzinfo=timezone.utc)
    assert engine.zone == "America/New_York" and not engine.is_open(thanksgiving)
    assert engine.next_open(thanksgiving) == datetime(2026, 11, 27, 14, tzinfo=timezone.utc)
    week = engine.week(thanksgiving)
    assert [len(day.spans) for day in week] == [2, 2, 2, 0, 1, 0, 0]
    assert "Thanksgiving" in week[3].closed.name
    assert week[3].date == date(2026, 11, 26)
    assert [day.date for day in engine.holidays(thanksgiving, 30)] == [date(2026, 11, 26), date(2026, 12, 25)]
    with pytest.raises(KindlineError.BadArgument, match="a century"):
        engine.holidays(thanksgiving, 10**9)
    friday = datetime(2026, 11, 27, 21, tzinfo=timezone.utc)
    assert engine.open_seconds_between(friday, friday + timedelta(days=3, hours=-6)) == 7200


def test_text_messages_cost_what_they_cost():
    dear = kindline.sms_segments("I\u2019ll answer on Monday.")
    assert (dear.encoding, dear.segments, dear.forced_by) == (kindline.SmsEncoding.UCS2, 1, "\u2019")


def test_eight_threads_share_one_engine(engine):
    expected, wrong = engine.decide(late_text(), LATE), []

    def ask():
        for _ in range(200):
            if engine.decide(late_text(), LATE) != expected:
                wrong.append(1)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_every_export_is_named_and_documented():
    for name in kindline.__all__:
        assert getattr(kindline, name) is not None
        if name != "__version__":
            assert getattr(kindline, name).__doc__, name
    assert kindline.__version__ == kindline.versions().engine
