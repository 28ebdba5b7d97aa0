//! Texts too long for 32-bit offsets: scanned in pieces, as if they were one.

use crate::scan::Scan;
use crate::span::Position;

/// The longest piece that is scanned at once. Words count their bytes in 30 bits.
pub(crate) const LONGEST: usize = (1 << 30) - 1;

/// Scans a text in pieces of at most `longest` bytes, cut at white space where there is any within the
/// last quarter of a piece. Spans count from the start of the whole text.
pub(crate) fn scan(text: &str, longest: usize, scan_one: impl Fn(&str) -> Scan) -> Scan {
    let mut whole: Option<Scan> = None;
    let mut rest = text;
    let mut here = Position::default();
    while !rest.is_empty() || whole.is_none() {
        let (piece, after) = rest.split_at(cut(rest, longest));
        let mut scan = scan_one(piece);
        for span in scan
            .findings
            .iter_mut()
            .map(|f| &mut f.span)
            .chain(scan.topics.iter_mut().map(|t| &mut t.span))
        {
            *span = span.moved(here);
        }
        whole = Some(match whole {
            Some(before) => join(before, scan),
            None => scan,
        });
        here.advance(piece);
        rest = after;
    }
    whole.unwrap_or_else(|| scan_one(""))
}

fn join(mut before: Scan, after: Scan) -> Scan {
    before.findings.extend(after.findings);
    before.topics.extend(after.topics);
    before.labels = before.labels.union(after.labels);
    before.confidentiality = before.confidentiality.max(after.confidentiality);
    before.signals.crisis = before.signals.crisis.max(after.signals.crisis);
    before.signals.threat |= after.signals.threat;
    // An opt-out word is one only where it is the whole message.
    before.signals.opt_out = false;
    before.tied |= after.tied;
    before.client |= after.client;
    before
}

/// Where the first piece ends; never 0 for a text.
fn cut(text: &str, longest: usize) -> usize {
    if text.len() <= longest {
        return text.len();
    }
    let mut end = longest;
    while end > 0 && !text.is_char_boundary(end) {
        end -= 1;
    }
    if end == 0 {
        return text.chars().next().map_or(text.len(), char::len_utf8);
    }
    let bytes = text.as_bytes();
    let white = |at: &usize| bytes.get(at - 1).is_some_and(u8::is_ascii_whitespace);
    (end - end / 4 + 1..=end).rev().find(white).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use crate::Scanner;

    #[test]
    fn pieces_give_what_the_whole_gives() {
        let line =
            "Łukasz wrote 🙂 that 313-555-0107 is his number.\nMy HIV test came back positive.\n";
        let text = line.repeat(7);
        // The model reads the stretches that a piece starts with, which are not those of the whole.
        let scanner = Scanner::builder().gist(false).build();
        let whole = scanner.scan(&text);
        let parts = super::scan(&text, line.len() + 8, |piece| scanner.scan(piece));
        assert_eq!(whole, parts);
        assert!(!whole.findings.is_empty() && !whole.topics.is_empty());
    }

    #[test]
    fn cuts_always_move_on() {
        for text in ["", "a", "🙂🙂🙂", "a b c d e f g h", "ééééééé"] {
            for longest in 1..9 {
                let mut rest = text;
                while !rest.is_empty() {
                    let at = super::cut(rest, longest);
                    assert!(at > 0 && rest.is_char_boundary(at));
                    rest = rest.split_at(at).1;
                }
            }
        }
        let scanner = Scanner::new();
        assert_eq!(
            super::scan("", 4, |piece| scanner.scan(piece)),
            scanner.scan("")
        );
    }
}
