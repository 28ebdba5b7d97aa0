#!/usr/bin/env bash
# Builds KindlineFFI.xcframework for iOS and macOS, on a Mac with Xcode and the Rust targets below.
# Not run by CI here, which has no Mac: expect to mend it on its first run.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CARGO_PROFILE_RELEASE_STRIP=debuginfo
targets=(aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin)
for target in "${targets[@]}"; do
  cargo build --locked --release -p kindline-ffi --lib --target "$target"
done
cargo build --locked --manifest-path bindings/bindgen/Cargo.toml --target-dir target
bindings/swift/generate.sh "$PWD/target/debug/uniffi-bindgen" \
  target/aarch64-apple-darwin/release/libkindline_ffi.dylib "$PWD/bindings/swift"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/include" "$work/simulator" "$work/macos"
cp bindings/swift/Sources/KindlineFFI/KindlineFFI.h "$work/include/"
# Apple's linker gets the library itself, so the module names none.
sed '/^ *link /d' bindings/swift/Sources/KindlineFFI/module.modulemap >"$work/include/module.modulemap"
name=libkindline_ffi.a
lipo -create -output "$work/simulator/$name" target/{aarch64-apple-ios-sim,x86_64-apple-ios}/release/$name
lipo -create -output "$work/macos/$name" target/{aarch64,x86_64}-apple-darwin/release/$name
rm -rf bindings/swift/KindlineFFI.xcframework
xcodebuild -create-xcframework -output bindings/swift/KindlineFFI.xcframework \
  -library "target/aarch64-apple-ios/release/$name" -headers "$work/include" \
  -library "$work/simulator/$name" -headers "$work/include" \
  -library "$work/macos/$name" -headers "$work/include"
