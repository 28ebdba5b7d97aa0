//! Numbers among words that run from right to left.
//!
//! After an Arabic letter, a display orders each group of digits by itself and the groups from right
//! to left (UAX #9, rule W2 and on): `555-0142` is shown as `0142-555`, and so is dialled wrong.
//! Control characters that would hold it together make a text message dearer, are lost on the way,
//! and hide things, so none is sent. Instead a number to call is written without the signs between
//! its groups; its digits are Latin and in their order. A leading `+` may still be shown on the other
//! side of its number. In HTML, `<bdi>` holds numbers together.

/// Appends a number to call, without what parts its groups.
pub(crate) fn push_number(number: &str, out: &mut String) {
    out.extend(number.chars().filter(|c| c.is_ascii_digit() || *c == '+'));
}

/// A value with the numbers to call in it written in one piece, where they follow letters that run
/// from right to left or none at all; `None` where nothing changes.
pub(crate) fn joined(value: &str) -> Option<String> {
    let mut out = String::new();
    let mut after_left_to_right = false;
    let mut changed = false;
    let mut rest = value;
    while let Some(c) = rest.chars().next() {
        let run = run(rest, b"- ");
        let (piece, after) = rest
            .split_at_checked(run.max(c.len_utf8()))
            .unwrap_or((rest, ""));
        let digits = piece.bytes().filter(u8::is_ascii_digit).count();
        if run > 0 && !after_left_to_right && digits >= SHORTEST && digits < run {
            push_number(piece, &mut out);
            changed = true;
        } else {
            out.push_str(piece);
        }
        if c.is_alphabetic() {
            after_left_to_right = !is_right_to_left(c);
        }
        rest = after;
    }
    changed.then_some(out)
}

/// Fewer digits are a time, a date or a house.
const SHORTEST: usize = 7;

/// The bytes of the number that a text begins with: digits, and single ones of these signs between
/// them. None where it begins with something else.
pub(crate) fn run(text: &str, signs: &[u8]) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    let sign = |at: usize| bytes.get(at).is_some_and(|byte| signs.contains(byte));
    while digit(end) || (end > 0 && sign(end) && digit(end + 1)) {
        end += 1;
    }
    end
}

/// Whether a text is set from right to left: by its first letter, as displays do. One without
/// letters is.
pub(crate) fn starts_right_to_left(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_none_or(is_right_to_left)
}

const fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_joined_where_a_display_would_turn_them() {
        let of = |value| joined(value).unwrap_or_else(|| String::from("as it is"));
        assert_eq!(of("سارة، 555-0142"), "سارة، 5550142");
        assert_eq!(of("555 01 42"), "5550142");
        assert_eq!(
            of("سارة 1-833-555-0142 و 10-12"),
            "سارة 18335550142 و 10-12"
        );
        // After a Latin letter the whole runs from left to right.
        assert_eq!(of("Ana Reyes, 555-0142"), "as it is");
        assert_eq!(of("سارة"), "as it is");
        assert_eq!(of("5550142"), "as it is");
        assert_eq!(of("555--0142"), "as it is");
    }

    #[test]
    fn a_paragraph_runs_as_its_first_letter_does() {
        assert!(starts_right_to_left("5: رسالة from"));
        assert!(!starts_right_to_left("If this is (رسالة)"));
    }
}
