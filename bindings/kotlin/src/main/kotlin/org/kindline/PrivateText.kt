package org.kindline

/**
 * Words that must not show: a message, a name, an address. `toString` tells their length only, so that no log and
 * no crash report can hold them.
 */
class PrivateText(private val words: String) {
    /** The words themselves. */
    fun reveal(): String = words

    /** For the engine: a lone surrogate becomes U+FFFD, one unit for one, so that no position moves. */
    internal fun forEngine(): String {
        for (at in words.indices) {
            if (words[at].isSurrogate()) return words.withoutLoneSurrogates(at)
        }
        return words
    }

    override fun equals(other: Any?): Boolean = other is PrivateText && other.words == words

    override fun hashCode(): Int = words.hashCode()

    override fun toString(): String = "PrivateText(${words.length} characters)"
}

/** The secret of [RedactionOperator.HASH]. `toString` tells its length only. */
class RedactionKey(bytes: ByteArray) {
    private val secret = bytes.copyOf()

    internal fun forEngine(): ByteArray = secret

    override fun equals(other: Any?): Boolean = other is RedactionKey && other.secret.contentEquals(secret)

    override fun hashCode(): Int = secret.contentHashCode()

    override fun toString(): String = "RedactionKey(${secret.size} bytes)"
}

private fun String.withoutLoneSurrogates(from: Int): String {
    val units = toCharArray()
    var at = from
    while (at < units.size) {
        val paired = units[at].isHighSurrogate() && at + 1 < units.size && units[at + 1].isLowSurrogate()
        when {
            paired -> at += 1
            units[at].isSurrogate() -> units[at] = '\uFFFD'
        }
        at += 1
    }
    return String(units)
}
