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
#[path = "../../../src/hours_text/source.rs"]
pub(crate) mod source;
#[path = "../../../src/hours_text/ur.rs"]
mod ur;
#[path = "../../../src/hours_text/vi.rs"]
mod vi;
#[path = "../../../src/hours_text/words.rs"]
pub mod words;
#[path = "../../../src/hours_text/zh.rs"]
mod zh;

pub(crate) use packed::View;
pub(crate) use source::words as words_of;
use source::Words;

/// The words as the library packs them, which is how it writes a time of day with them.
pub(crate) fn view(words: &'static Words) -> View {
    let mut bytes = Vec::new();
    source::write(words, &mut bytes);
    let tables: &'static packed::Tables = Box::leak(Box::new(packed::Tables::read(&bytes).unwrap()));
    tables.view(0)
}
