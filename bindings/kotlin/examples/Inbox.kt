package org.kindline.examples

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import org.kindline.Channel
import org.kindline.EventKind
import org.kindline.Kindline
import org.kindline.Party
import org.kindline.Verdict
import org.kindline.event

/** Text messages of a Friday night, one a line: what to do with each, and nothing of its words. */
fun screen(policy: Path, inbox: Path): List<String> = Kindline.engine(policy).use { engine ->
    // A sample that gives the same answer at any hour; an app would say `Instant.now()`.
    val now = Instant.parse("2026-05-16T03:04:00Z")
    Files.readAllLines(inbox).mapIndexed { number, text ->
        val decision = engine.decide(event(EventKind.MESSAGE_RECEIVED, Channel.SMS, Party.CLIENT, text), now)
        val reply = decision.replies.firstOrNull()?.template ?: "no reply"
        val what = when {
            decision.escalate -> "URGENT: somebody must look now, reply $reply"
            decision.verdict == Verdict.HOLD -> "hold until ${decision.until}, reply $reply"
            else -> "${decision.verdict.id()}, reply $reply"
        }
        "${number + 1}  $what"
    }
}

fun main(arguments: Array<String>) {
    screen(Path.of(arguments[0]), Path.of(arguments[1])).forEach(::println)
}
