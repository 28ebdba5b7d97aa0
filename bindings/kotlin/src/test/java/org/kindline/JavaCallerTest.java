package org.kindline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The package as Java sees it. */
class JavaCallerTest {
    private static final Path POLICY = Path.of(System.getProperty("kindline.root"), "examples", "riverside.toml");

    @Test
    void aDraftWithATestResultIsRedirected() throws KindlineException {
        try (Engine engine = Kindline.engine(POLICY)) {
            String text = "Your HIV test came back positive.";
            Event draft = KindlineKt.event(EventKind.MESSAGE_DRAFTED, Channel.SMS, Party.CLIENT, text);
            Decision decision = engine.decide(draft, Instant.parse("2026-05-13T14:30:00Z"));
            assertEquals(Verdict.REDIRECT, decision.getVerdict());
            assertEquals(Channel.PORTAL, decision.getChannels().get(0));
        }
    }

    @Test
    void positionsAreInts() throws KindlineException {
        try (Engine engine = Kindline.engine(POLICY)) {
            String text = "\uD83D\uDE42 my ssn is 536-90-4399";
            Finding finding = KindlineKt.scan(engine, text).getFindings().get(0);
            assertEquals("536-90-4399", text.substring(finding.getStart(), finding.getEnd()));
        }
    }

    @Test
    void aMailingListIsNotAnsweredAndNamesGo() throws KindlineException {
        var headers = java.util.List.of(new kotlin.Pair<>("List-Id", "<news.example.org>"));
        Inbound mail = KindlineKt.inbound(Medium.EMAIL, "ana@example.org", null, java.util.List.of(), headers);
        Suppression answer = Kindline.suppress(mail);
        assertEquals("mailing_list", ((Suppression.StaySilent) answer).getReason());
        SenderMemory memory = new SenderMemory();
        memory.setOptedOut(true);
        assertEquals("opt_out", Kindline.suppress(KindlineKt.inbound(Medium.SMS, "+12025550142"), memory).code());
        try (Engine engine = Kindline.engine(POLICY)) {
            assertEquals("ssn [US_SSN]", KindlineKt.redact(engine, "ssn 536-90-4399").getText().reveal());
        }
    }

    @Test
    void oneClassHoldsTheFunctions() throws KindlineException {
        assertEquals(Channel.SMS, KindlineKt.of(Channel.Companion, "sms"));
        assertEquals(true, Kindline.replyTemplates().contains("after_hours"));
        assertEquals("internal", assertThrows(KindlineException.class, () -> Kindline.failureDrill("x")).code());
        try (Engine engine = Kindline.engine(POLICY)) {
            var rows = KindlineKt.scanAll(engine, java.util.List.of("ssn 536-90-4399", "hi")).iterator();
            assertEquals("US_SSN", rows.next().getFindings().get(0).getKind());
            assertEquals(0, rows.next().getFindings().size());
        }
    }

    @Test
    void problemsAreCheckedExceptions() {
        KindlineException error = assertThrows(KindlineException.class, () -> Kindline.engine("policy = 1"));
        assertEquals("policy", error.code());
        assertEquals(error.text(), error.getMessage());
    }
}
