package org.kindline

import java.io.File
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import org.junit.jupiter.api.Test

/** What a call takes in Kotlin. No test by its name, so that only `-Dtest=Bench` runs it, as bindings/bench/bench.sh does. */
class Bench {
    private val root = Path.of(System.getProperty("kindline.root"))
    private val lines = StringBuilder()

    private fun bench(name: String, calls: Int, per: Int = 1, work: () -> Any) {
        var kept = 0
        val times = DoubleArray(2000) {
            val start = System.nanoTime()
            repeat(calls) { kept += work().hashCodeOfReference() }
            (System.nanoTime() - start) / 1e3 / calls / per
        }
        times.sort()
        check(kept != 1) { "what was worked out is used" }
        lines.append("%s\t%.3f\t%.3f\n".format(name, times[0], times[times.size / 4]))
    }

    private fun Any.hashCodeOfReference() = System.identityHashCode(this) and 2

    @Test
    fun calls() = Kindline.engine(root.resolve("examples/riverside.toml")).use { engine ->
        val working = Instant.parse("2026-05-13T14:30:00Z")
        val late = Instant.parse("2026-05-16T03:04:00Z")
        val quiet = event(EventKind.CONSENT_CHANGED, Channel.NO_CHANNEL, Party.CLIENT)
        val text = event(EventKind.MESSAGE_RECEIVED, Channel.SMS, Party.CLIENT)
        bench("decide, allow", 50) { engine.decide(quiet, working) }
        bench("decide, redirect with a reply", 50) { engine.decide(text, working) }
        bench("decide, hold with a reply", 50) { engine.decide(text, late) }

        val messages = Files.readAllLines(root.resolve("bindings/bench/messages.txt"))
        for ((name, marked) in listOf("scan, nothing found" to false, "scan, something found" to true)) {
            val some = messages.filter { it.startsWith("*") == marked }.map { it.removePrefix("*") }
            val texts = List(100) { some[it % some.size] }
            bench(name, 2, per = 100) { engine.scanAll(texts).toList() }
        }
        val events = List(100) { if (it % 2 == 0) quiet to working else text to late }
        bench("decide, many", 2, per = 100) { engine.decideAll(events).toList() }
        File(System.getProperty("kindline.bench", "bench.tsv")).writeText(lines.toString())
    }
}
