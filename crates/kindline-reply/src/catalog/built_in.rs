//! The built-in templates, unpacked language by language when they are first asked for.

mod files;

use std::sync::OnceLock;

use super::compiled;
use super::table::Table;
use crate::Language;

/// The built-in templates of a language.
pub(super) fn table(language: Language) -> &'static Table {
    static TABLES: [OnceLock<Table>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    static NONE: OnceLock<Table> = OnceLock::new();
    TABLES
        .get(language as usize)
        .unwrap_or(&NONE)
        .get_or_init(|| {
            // A test reads every file, so that none is missing or damaged.
            unpacked(language).unwrap_or_else(|| Table::empty(language))
        })
}

fn unpacked(language: Language) -> Option<Table> {
    let mut dictionary = Vec::new();
    if language != Language::En {
        // Templates are built alike, so the English ones are the dictionary of the others.
        dictionary = compiled::read_section(&mut file(Language::En)?, &[])?;
    }
    compiled::read_packed(&mut file(language)?, language, None, &dictionary)
}

fn file(language: Language) -> Option<&'static [u8]> {
    files::FILES
        .iter()
        .find(|(known, _)| *known == language)
        .map(|(_, file)| *file)
}

/// What the file of each language must hold for these tables, English among them.
#[cfg(feature = "parse")]
pub(super) fn packed(tables: &[Table]) -> Vec<(Language, Vec<u8>)> {
    let english = tables
        .iter()
        .find(|table| table.language == Language::En)
        .map(super::section::write)
        .unwrap_or_default();
    tables
        .iter()
        .map(|table| {
            let dictionary: &[u8] = match table.language {
                Language::En => &[],
                _ => &english,
            };
            (table.language, compiled::packed(table, dictionary))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_whole_file() {
        for &language in Language::ALL {
            assert!(table(language).is_sound(), "{language}");
        }
    }
}
