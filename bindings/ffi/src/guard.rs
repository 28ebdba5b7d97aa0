//! No panic reaches an app, and none takes a word of a message with it.
//!
//! Rust's own panic texts quote data: slicing a text at a wrong place prints up to 256 bytes of it.
//! Without a guard they would end in the app's crash reporter and on its standard error.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, Location, catch_unwind, set_hook, take_hook};
use std::sync::Once;

use crate::KindlineError;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs the engine's work. A panic in it becomes [`KindlineError::Internal`] with the place in our
/// code; its payload is dropped unread and nothing is printed.
pub(crate) fn guard<T>(
    work: impl FnOnce() -> Result<T, KindlineError>,
) -> Result<T, KindlineError> {
    keep_places_only();
    let inside = Inside::enter();
    // The engine is read-only data, so there is no half-done change to be seen after a panic.
    let outcome = catch_unwind(AssertUnwindSafe(work));
    drop(inside);
    outcome.unwrap_or_else(|_payload| {
        let place = PLACE.with(RefCell::take);
        Err(KindlineError::Internal {
            place: place.unwrap_or_else(|| "unknown".to_owned()),
        })
    })
}

/// Sets the panic hook once a process: inside a guard it keeps the place and prints nothing. Panics
/// outside belong to the host and go to the hook that it had.
fn keep_places_only() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let hosts = take_hook();
        set_hook(Box::new(move |panic| {
            if DEPTH.with(Cell::get) == 0 {
                hosts(panic);
                return;
            }
            let place = panic.location().map(place);
            PLACE.with(|slot| slot.replace(place));
        }));
    });
}

/// The file's last three parts and the line, so that no path of a build machine shows.
fn place(location: &Location<'_>) -> String {
    let parts: Vec<&str> = location.file().split(['/', '\\']).collect();
    let last = parts.get(parts.len().saturating_sub(3)..);
    format!("{}:{}", last.unwrap_or_default().join("/"), location.line())
}

/// This thread is inside a guard for as long as this lives.
struct Inside;

impl Inside {
    fn enter() -> Self {
        DEPTH.with(|depth| depth.set(depth.get() + 1));
        Self
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        DEPTH.with(|depth| depth.set(depth.get().saturating_sub(1)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(
        clippy::string_slice,
        reason = "a panic that quotes the text is wanted"
    )]
    fn a_panic_keeps_its_place_and_loses_its_words() {
        let text = "Dana's test came back \u{1f642}".to_owned();
        let error = guard(|| {
            let cut = text.len() - 1;
            Ok(text[cut..].len())
        })
        .unwrap_err();
        let KindlineError::Internal { place } = &error else {
            panic!("{error:?}")
        };
        assert!(place.contains("src/guard.rs:"), "{place}");
        let shown = format!("{error:?} {error} {} {}", error.code(), error.text());
        assert!(!shown.contains("Dana"), "{shown}");
    }

    #[test]
    fn a_guard_inside_a_guard_leaves_the_outer_one_in_force() {
        let error = guard(|| {
            let inner: Result<(), _> = guard(|| panic!("first secret"));
            assert!(inner.is_err());
            assert_eq!(DEPTH.with(Cell::get), 1);
            let nothing = "second secret".parse::<u8>();
            Ok(nothing.expect("second secret"))
        })
        .unwrap_err();
        assert!(!format!("{error:?}").contains("secret"));
        assert_eq!(DEPTH.with(Cell::get), 0);
    }
}
