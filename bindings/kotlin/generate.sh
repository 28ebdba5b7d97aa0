#!/usr/bin/env bash
# Fills target/generated and target/natives out of the built library.
#
#   generate.sh BINDGEN LIBRARY OS-ARCH        such as linux-x86-64, as JNA names it
set -euo pipefail
bindgen=$1 library=$2 platform=$3
cd "$(dirname "$0")"
rm -rf target/generated target/natives
mkdir -p "target/natives/$platform"
cp "$library" "target/natives/$platform/"
"$bindgen" generate --no-format --language kotlin --out-dir target/generated "$library"
source=target/generated/org/kindline/kindline_ffi.kt

# The generated code compares checksums only if somebody asks; a library built from other sources would answer
# with garbage. So ask before the first function is bound.
sed -i '/^internal object UniffiLib {/,/^    external/ s/^    init {$/    init {\n        IntegrityCheckingUniffiLib.ensureInitialized()/' "$source"
# The words of an exception are ours, not its fields.
sed -i '/override val message$/ { n; s/get() = ".*/get() = text()/ }' "$source"
# A decision goes by plain numbers, src/main/kotlin/org/kindline/Direct.kt, and in uniffi's way only where that cannot.
sed -i '/fun `decide`(`event`: Event, `at`: java.time.Instant): Decision {$/,/^    }/ {
  /: Decision {$/a\        callDirectly { handle -> Direct.decide(handle, event, at) }?.let { return it }
}' "$source"
# As callWithHandle, without a call into the library that counts one more owner: this object stays one until we are done.
sed -i '/^open class Engine:/,/^    \/\/ Use a static inner class/ {
  /^    \/\/ Use a static inner class/i\    private inline fun <R> callDirectly(block: (handle: Long) -> R?): R? {\
        do {\
            val count = callCounter.get()\
            if (count == 0L || count == Long.MAX_VALUE) return null\
        } while (!callCounter.compareAndSet(count, count + 1L))\
        try {\
            return block(handle)\
        } finally {\
            if (callCounter.decrementAndGet() == 0L) cleanable?.clean()\
        }\
    }\

}' "$source"

# An object says its name, and an engine which policy it has.
sed -i -E 's/^    object (\w+) : (\w+)\(\)$/    data object \1 : \2()/' "$source"
sed -i '/^open class Engine:/,/^    \/\/ Use a static inner class/ {
  /^    private inline fun <R> callDirectly/i\    override fun toString(): String = try {\
        stamp().let { "Engine(${it.id} ${it.version}, ${it.digest.take(12)})" }\
    } catch (_: IllegalStateException) {\
        "Engine(closed)"\
    }\

}' "$source"

# What Rust calls errors, KDoc calls exceptions; a link of Rust is none here.
perl -0pi -e '
  s/\* # Errors\n\s*\* /* \@throws KindlineException /g;
  s{^(\s*\*.*)$}{my $line = $1; $line =~ s/\[(`[^`]+`)\](\([^)]*\))?/$1/g; $line =~ s/(`\w+)::(?=\w)/$1./g; $line}gme;
' "$source"

if [ "$(grep -c 'IntegrityCheckingUniffiLib.ensureInitialized()' "$source")" -ne 2 ] ||
  [ "$(grep -c 'get() = text()' "$source")" -ne 4 ] || [ "$(grep -c 'callDirectly' "$source")" -ne 2 ] ||
  [ "$(grep -c '"Engine(closed)"' "$source")" -ne 1 ] || ! grep -q '^    data object ' "$source" ||
  grep -qE '^    object \w+ : ' "$source"; then
  echo 'generate.sh: the generated code has another shape than expected' >&2
  exit 1
fi
