//! Generates the language bindings: `uniffi-bindgen generate --language kotlin ...`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
