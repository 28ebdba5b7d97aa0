//! Writing a Latin text within the GSM 7-bit alphabet: `Michał` becomes `Michal`, `“` becomes `"`.

use super::gsm7::{self, Septets};
use crate::header_text::is_hidden;

/// Appends `text` to `out` with every character that has a plain spelling in the 7-bit alphabet
/// written that way. Answers `false`, leaving `out` as it was, when one has none: then the whole
/// message would turn UCS-2, and the caller leaves the value out.
pub(crate) fn fold_into(text: &str, out: &mut String) -> bool {
    let before = out.len();
    for c in text.chars() {
        // The alphabet has line breaks and a form feed; a value is one line.
        if c.is_whitespace() {
            out.push(' ');
        } else if gsm7::septets(c) != Septets::None {
            out.push(c);
        } else if let Some(plain) = plain_spelling(c) {
            out.push_str(plain);
        } else if !is_hidden(c) && !is_combining(c) {
            out.truncate(before);
            return false;
        }
    }
    true
}

/// The septets of `text` once folded; `None` when it cannot be.
pub(crate) fn fold_len(text: &str) -> Option<u32> {
    let mut units = 0_u32;
    for c in text.chars() {
        units = units.saturating_add(match gsm7::septets(c) {
            _ if c.is_whitespace() => 1,
            Septets::One => 1,
            Septets::Two => 2,
            Septets::None => match plain_spelling(c) {
                // Plain spellings are basic characters, one septet a byte.
                Some(plain) => u32::try_from(plain.len()).unwrap_or(u32::MAX),
                None if is_hidden(c) || is_combining(c) => 0,
                None => return None,
            },
        });
    }
    Some(units)
}

const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

const fn plain_spelling(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\t' => " ",
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʼ' => "'",
        '“' | '”' | '„' | '″' | '«' | '»' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => "-",
        '…' => "...",
        '•' | '·' => "-",
        'á' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ª' => "a",
        'Á' | 'À' | 'Â' | 'Ã' | 'Ā' | 'Ă' | 'Ą' => "A",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'Ć' | 'Č' | 'Ĉ' | 'Ċ' => "C",
        'ď' | 'đ' | 'ð' => "d",
        'Ď' | 'Đ' | 'Ð' => "D",
        'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'È' | 'Ê' | 'Ë' | 'Ē' | 'Ĕ' | 'Ė' | 'Ę' | 'Ě' => "E",
        'ğ' | 'ģ' | 'ġ' | 'ĝ' => "g",
        'Ğ' | 'Ģ' | 'Ġ' | 'Ĝ' => "G",
        'ħ' | 'ĥ' => "h",
        'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'į' | 'ı' => "i",
        'Í' | 'Ì' | 'Î' | 'Ï' | 'Ĩ' | 'Ī' | 'Į' | 'İ' => "I",
        'ķ' => "k",
        'Ķ' => "K",
        'ł' | 'ľ' | 'ĺ' | 'ļ' => "l",
        'Ł' | 'Ľ' | 'Ĺ' | 'Ļ' => "L",
        'ń' | 'ň' | 'ņ' => "n",
        'Ń' | 'Ň' | 'Ņ' => "N",
        'ó' | 'ô' | 'õ' | 'ō' | 'ŏ' | 'ő' | 'º' => "o",
        'Ó' | 'Ò' | 'Ô' | 'Õ' | 'Ō' | 'Ő' => "O",
        'œ' => "oe",
        'Œ' => "OE",
        'ŕ' | 'ř' => "r",
        'Ŕ' | 'Ř' => "R",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'Ś' | 'Š' | 'Ş' | 'Ș' => "S",
        'ť' | 'ţ' | 'ț' => "t",
        'Ť' | 'Ţ' | 'Ț' => "T",
        'ú' | 'û' | 'ũ' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'Ú' | 'Ù' | 'Û' | 'Ũ' | 'Ū' | 'Ů' | 'Ű' | 'Ų' => "U",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'Ý' | 'Ÿ' | 'Ŷ' => "Y",
        'ź' | 'ż' | 'ž' => "z",
        'Ź' | 'Ż' | 'Ž' => "Z",
        'þ' => "th",
        'Þ' => "Th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Encoding, Segments};

    fn fold(text: &str) -> Option<String> {
        let mut out = String::from("> ");
        fold_into(text, &mut out).then(|| out.split_off(2))
    }

    #[test]
    fn names_keep_their_letters() {
        assert_eq!(fold("Michał O’Neíl").as_deref(), Some("Michal O'Neil"));
        assert_eq!(fold("Zoe\u{301}").as_deref(), Some("Zoe"));
        assert_eq!(fold("Наталья"), None);
        // Fuzzing found that a form feed, which the alphabet has, went through.
        assert_eq!(fold("Ann\x0cLee\r\n7").as_deref(), Some("Ann Lee  7"));
    }

    proptest! {
        #[test]
        fn folded_text_is_gsm7_and_of_the_told_length(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(folded.is_some(), fold_len(&text).is_some());
            if let Some(folded) = folded {
                let counted = Segments::count(&folded);
                prop_assert_eq!(counted.encoding, Encoding::Gsm7);
                prop_assert_eq!(Some(counted.units), fold_len(&text));
            }
        }

        #[test]
        fn ascii_without_controls_stays(text in "[ -_a-z{|}~]*") {
            prop_assert_eq!(fold(&text), Some(text));
        }
    }
}
