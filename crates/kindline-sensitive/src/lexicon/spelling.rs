//! Slips of the finger, by rule: what a word in the section `misspelt` may also be written as.

use std::collections::BTreeSet;

/// The word with two neighbors swapped, with one letter left out, and with one letter doubled or a
/// double one single. The first letter stays: who slips there writes another word.
pub(crate) fn slips(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut all = BTreeSet::new();
    for at in 1..letters.len() {
        let mut without = letters.clone();
        without.remove(at);
        all.insert(without.iter().collect());
        let mut doubled = letters.clone();
        doubled.insert(at, letters[at]);
        all.insert(doubled.iter().collect());
        if at + 1 < letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            all.insert(swapped.iter().collect());
        }
    }
    all.remove(word);
    all
}

#[test]
fn slips_of_a_word() {
    let all = slips("suicide");
    for wanted in [
        "sucide", "suicied", "siucide", "suicidde", "suiccide", "suicid",
    ] {
        assert!(all.contains(wanted), "{wanted}");
    }
    assert!(!all.contains("suicide"));
    assert!(all.iter().all(|slip| slip.starts_with('s')));
}
