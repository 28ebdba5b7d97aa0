package org.kindline.examples

import java.nio.file.Path
import java.time.Instant
import org.kindline.Channel
import org.kindline.EventKind
import org.kindline.Kindline
import org.kindline.Party
import org.kindline.event

/** The tour in the README, run from the top of the repository. */
fun tour() {
    Kindline.engine(Path.of("examples/riverside.toml")).use { engine ->
        val draft = event(EventKind.MESSAGE_DRAFTED, Channel.SMS, Party.CLIENT, "Your HIV test came back positive.")
        val decision = engine.decide(draft, Instant.parse("2026-05-13T14:30:00Z"))
        println("${decision.verdict.id()} - ${decision.remedies.first().words}")
    }
}
