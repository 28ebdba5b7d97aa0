package org.kindline

/** What an app does first; run with a library that does not fit. */
fun main() {
    println(versions())
}
