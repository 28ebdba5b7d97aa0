//! The library's own table, read from its source: it is nobody's public interface.

#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "the library writes whole sentences from it, the oracle reads names"
)]

#[path = "../../../src/hours_text/ar.rs"]
mod ar;
#[path = "../../../src/hours_text/cldr.rs"]
mod cldr;
#[path = "../../../src/hours_text/en.rs"]
mod en;
#[path = "../../../src/hours_text/es.rs"]
mod es;
#[path = "../../../src/hours_text/fil.rs"]
mod fil;
#[path = "../../../src/hours_text/fr.rs"]
mod fr;
#[path = "../../../src/hours_text/ht.rs"]
mod ht;
#[path = "../../../src/hours_text/ko.rs"]
mod ko;
#[path = "../../../src/hours_text/pa.rs"]
mod pa;
#[path = "../../../src/hours_text/packed.rs"]
mod packed;
#[path = "../../../src/hours_text/pl.rs"]
mod pl;
#[path = "../../../src/hours_text/pt.rs"]
mod pt;
#[path = "../../../src/hours_text/ru.rs"]
mod ru;
#[path = "../../../src/hours_text/ur.rs"]
mod ur;
#[path = "../../../src/hours_text/vi.rs"]
mod vi;
#[path = "../../../src/hours_text/words.rs"]
pub mod words;
#[path = "../../../src/hours_text/zh.rs"]
mod zh;

use kindline_reply::{Language, Locale};
pub(crate) use packed::View;
use words::Words;

/// The words as the library packs them, which is how it writes a time of day with them.
pub(crate) fn view(words: &'static Words) -> View {
    const ROOM: usize = 16 * 1024;
    let text: [u8; ROOM] = packed::text(&[words]);
    let table = Box::leak(Box::new(packed::pack(words, &text)));
    let text = String::from_utf8(text.to_vec()).unwrap();
    View {
        table,
        text: Box::leak(text.into_boxed_str()),
    }
}

/// The long and the short words of a locale.
pub fn words(locale: Locale) -> (&'static Words, &'static Words) {
    match locale.language() {
        Language::En => en::words(locale),
        Language::Es => es::words(locale),
        Language::Fr => fr::words(),
        Language::ZhHans => zh::simplified(),
        Language::ZhHant => zh::traditional(),
        Language::Vi => vi::words(),
        Language::Pt => pt::words(locale),
        Language::Ru => ru::words(),
        Language::Ko => ko::words(),
        Language::Fil => fil::words(),
        Language::Ht => ht::words(),
        Language::Pl => pl::words(),
        Language::Ar => ar::words(),
        Language::Ur => ur::words(),
        Language::Pa => pa::words(),
    }
}
