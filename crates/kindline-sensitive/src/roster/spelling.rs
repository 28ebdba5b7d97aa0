//! How else a name is written: other scripts' letters, Mac and Mc, and what people call its bearers.

use std::collections::HashMap;

use crate::tokens::fold;
use crate::words::{Sorted, bytes_of};

/// A word as the roster compares it: small Latin letters without accents.
pub(super) fn plain(word: &str) -> String {
    word.chars().filter_map(fold).collect()
}

/// Other plain spellings of a word.
pub(super) fn others(word: &str) -> Vec<String> {
    let mut others = Vec::new();
    let mut latin = String::with_capacity(word.len());
    for char in word.chars() {
        match in_latin(char) {
            Some(letters) => latin.push_str(letters),
            None => latin.extend(fold(char)),
        }
    }
    let usual = plain(word);
    if latin != usual {
        others.push(latin);
    }
    if usual.len() >= 5 {
        // Mueller for Müller and Muller for Mueller.
        let short = usual
            .replace("ue", "u")
            .replace("oe", "o")
            .replace("ae", "a");
        if short != usual {
            others.push(short);
        }
        if let Some(rest) = usual.strip_prefix("mac") {
            others.push(format!("mc{rest}"));
        } else if let Some(rest) = usual.strip_prefix("mc") {
            others.push(format!("mac{rest}"));
        }
    }
    others
}

/// What a letter is written as where only the plain alphabet is at hand; Cyrillic as passports have it
/// (ICAO Doc 9303, part 3, section 6).
fn in_latin(char: char) -> Option<&'static str> {
    Some(match char.to_lowercase().next().unwrap_or(char) {
        'ä' | 'æ' => "ae",
        'ö' | 'ø' | 'œ' => "oe",
        'ü' => "ue",
        'å' => "aa",
        'ß' => "ss",
        'þ' => "th",
        'ð' => "d",
        'ł' => "l",
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'є' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' | 'і' => "i",
        'ї' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' => "ie",
        'ы' => "y",
        'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

/// Which short forms belong to which names, read once for a roster.
pub(super) struct Nicknames {
    by: HashMap<&'static str, Vec<&'static str>>,
}

impl Nicknames {
    pub(super) fn read() -> Nicknames {
        let mut by: HashMap<&str, Vec<&str>> = HashMap::new();
        let lines = include_str!("../../data/names/nicknames.txt").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let mut words = line.split_whitespace();
            let Some(name) = words.next() else { continue };
            for short in words {
                by.entry(name).or_default().push(short);
                by.entry(short).or_default().push(name);
            }
        }
        Nicknames { by }
    }

    /// What somebody with this plain name is called, and whose name this is short for.
    pub(super) fn of(&self, name: &str) -> &[&'static str] {
        self.by.get(name).map_or(&[], Vec::as_slice)
    }
}

/// Words that are names and ordinary words: found only where something else says that a name stands
/// there. Own list; the words that the lexicon knows as ordinary count as well.
pub(super) fn is_doubtful(word: &str) -> bool {
    const WORDS: [&str; 190] = [
        "amber", "angel", "april", "art", "ash", "august", "autumn", "baker", "banks", "bell",
        "bill", "bishop", "black", "blue", "bond", "brook", "brown", "buddy", "bush", "candy",
        "carol", "cash", "chance", "charity", "chase", "chip", "chuck", "clay", "cliff", "con",
        "cook", "coral", "cross", "crystal", "daisy", "dale", "dawn", "day", "dean", "destiny",
        "dick", "dolly", "don", "dot", "drew", "dusty", "earl", "early", "eve", "faith", "fanny",
        "field", "fish", "flo", "flower", "forest", "fox", "frank", "gay", "gene", "ginger",
        "glen", "gold", "grace", "grant", "gray", "green", "grey", "guy", "hale", "hall", "hank",
        "harmony", "hazel", "heath", "heaven", "hill", "holly", "honey", "hope", "hunt", "hunter",
        "iris", "ivory", "ivy", "jade", "jasmine", "jean", "jewel", "joy", "june", "king", "kit",
        "lance", "lane", "lark", "lee", "lily", "little", "long", "love", "lucky", "major", "mark",
        "marsh", "mason", "may", "melody", "mercy", "miles", "misty", "moon", "nan", "noble",
        "north", "olive", "page", "paige", "pansy", "park", "parker", "pat", "patience", "pearl",
        "peg", "penny", "pepper", "pip", "poppy", "porter", "price", "prince", "prudence", "queen",
        "rain", "ray", "reed", "rich", "rob", "robin", "rock", "rocky", "rod", "rose", "ruby",
        "rusty", "sally", "sandy", "serenity", "sharp", "short", "skip", "sky", "small", "smart",
        "spring", "star", "stone", "storm", "strong", "sue", "summer", "sunny", "tad", "tiger",
        "trinity", "trip", "troy", "ty", "van", "violet", "wade", "walker", "wall", "ward",
        "warren", "way", "welcome", "wells", "west", "white", "will", "willow", "wills", "winter",
        "wise", "wood", "woods", "worth", "young",
    ];
    static LIST: Sorted<{ WORDS.len() }, { bytes_of(&WORDS) }> = Sorted::new(&WORDS);
    LIST.has(word)
}
