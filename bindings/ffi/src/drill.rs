//! A failure on purpose.

use crate::guard::guard;
use crate::{KindlineError, PrivateText};

/// Fails as a defect in the engine would, with `text` in the middle of it.
///
/// Call it in your own tests to see that neither the error nor your crash reporter nor your log holds
/// a word of the text.
///
/// # Errors
/// Always [`KindlineError::Internal`].
#[uniffi::export]
pub fn failure_drill(text: PrivateText) -> Result<(), KindlineError> {
    guard(|| {
        #[expect(clippy::panic, reason = "the drill fails on purpose")]
        {
            panic!("{}", text.as_str())
        }
    })
}
