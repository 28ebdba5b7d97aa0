#!/usr/bin/env bash
# Builds the library for each ABI of Android into build/natives, and the generated Kotlin. Takes the Android NDK
# (ANDROID_NDK_HOME, r27 or later) and `rustup target add` for the targets below.
# Not run by CI, which has no NDK: expect to mend it on its first run.
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=bindings/kotlin/android api=26
tools=$(echo "${ANDROID_NDK_HOME:?names the Android NDK}"/toolchains/llvm/prebuilt/*/bin)
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
# Symbols must stay until the bindings are generated: the library describes its own interface in them.
export CARGO_PROFILE_RELEASE_STRIP=debuginfo
# Pages of 16 KiB, which Android 15 devices may have and Google Play asks for; relocations packed as Android has read
# them since API level 23, and equal functions joined, which together save a thirtieth.
export RUSTFLAGS='-C link-arg=-Wl,-z,max-page-size=16384 -C link-arg=-Wl,--pack-dyn-relocs=android -C link-arg=-Wl,--icf=all'

cargo build --locked --manifest-path bindings/bindgen/Cargo.toml
build() { # ABI, Rust's target, clang's target
  local variable=${2^^} clang=$tools/$3$api-clang
  variable=CARGO_TARGET_${variable//-/_}_LINKER
  env "$variable=$clang" "CC_${2//-/_}=$clang" "AR_${2//-/_}=$tools/llvm-ar" \
    cargo rustc --locked --release -p kindline-ffi --lib --crate-type cdylib --target "$2"
  mkdir -p "$here/build/natives/$1"
  "$tools/llvm-strip" --strip-unneeded -o "$here/build/natives/$1/libkindline_ffi.so" \
    "$CARGO_TARGET_DIR/$2/release/libkindline_ffi.so"
  "$here/alignment.sh" "$here/build/natives/$1/libkindline_ffi.so"
}
build arm64-v8a aarch64-linux-android aarch64-linux-android
build armeabi-v7a armv7-linux-androideabi armv7a-linux-androideabi
build x86_64 x86_64-linux-android x86_64-linux-android

bindings/kotlin/generate.sh "$CARGO_TARGET_DIR/debug/uniffi-bindgen" \
  "$CARGO_TARGET_DIR/aarch64-linux-android/release/libkindline_ffi.so" android-aarch64
