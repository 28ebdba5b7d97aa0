//! The phrases as they are written, from text to trees.

use super::source::plain;

/// A phrase as it is written.
pub(super) enum Tree {
    Row(Vec<Tree>),
    Choice(Vec<Tree>),
    Part(Part),
}

impl Tree {
    pub(super) fn parts(&mut self, visit: &mut impl FnMut(&mut Part)) {
        match self {
            Tree::Row(list) | Tree::Choice(list) => {
                for tree in list {
                    tree.parts(visit);
                }
            }
            Tree::Part(part) => visit(part),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Word(String),
    Class(String),
    Number,
    Any,
    Gap,
}

/// `(a|b c)`, `[optional|words]`, `{class}`, `word+` (also with s), `#` (a number), `_` (any word),
/// `..` (up to three words).
pub(super) fn parse(phrase: &str) -> Result<Tree, String> {
    let mut rest = phrase.trim();
    let tree = choice(&mut rest)?;
    if rest.is_empty() {
        Ok(tree)
    } else {
        Err("a bracket is closed that was not opened".into())
    }
}

fn choice(rest: &mut &str) -> Result<Tree, String> {
    let mut list = vec![row(rest)?];
    while let Some(after) = rest.strip_prefix('|') {
        *rest = after;
        list.push(row(rest)?);
    }
    Ok(Tree::Choice(list))
}

fn row(rest: &mut &str) -> Result<Tree, String> {
    let mut list = Vec::new();
    loop {
        *rest = rest.trim_start();
        match rest.chars().next() {
            None | Some('|' | ')' | ']') => return Ok(Tree::Row(list)),
            Some(open @ ('(' | '[')) => {
                *rest = rest.get(1..).unwrap_or_default();
                let inner = choice(rest)?;
                let close = if open == '(' { ')' } else { ']' };
                *rest = rest.strip_prefix(close).ok_or("a bracket is not closed")?;
                list.push(if open == '(' {
                    inner
                } else {
                    Tree::Choice(vec![inner, Tree::Row(Vec::new())])
                });
            }
            Some(_) => {
                let end = rest
                    .find([' ', '(', '[', ')', ']', '|'])
                    .unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                *rest = after;
                list.push(part(word)?);
            }
        }
    }
}

fn part(word: &str) -> Result<Tree, String> {
    Ok(match word {
        "_" => Tree::Part(Part::Any),
        ".." => Tree::Part(Part::Gap),
        "#" => Tree::Part(Part::Number),
        _ if word.starts_with('{') => {
            Tree::Part(Part::Class(word.trim_matches(['{', '}']).to_owned()))
        }
        _ => {
            let stem = plain(word.trim_end_matches('+'));
            if stem.is_empty() || !stem.chars().all(char::is_alphanumeric) {
                return Err(format!("`{word}` is not a word"));
            }
            let one = Tree::Part(Part::Word(stem.clone()));
            if word.ends_with('+') {
                Tree::Choice(vec![one, Tree::Part(Part::Word(format!("{stem}s")))])
            } else {
                one
            }
        }
    })
}

/// Short forms that crisis phrases hold, and what they stand for: somebody in danger may write either.
const SHORT: &[(&str, &str)] = &[
    ("im", "i am"),
    ("ive", "i have"),
    ("ill", "i will"),
    ("hes", "he is"),
    ("shes", "she is"),
    ("theyre", "they are"),
    ("hell", "he will"),
    ("shell", "she will"),
    ("wont", "will not"),
    ("dont", "do not"),
    ("doesnt", "does not"),
    ("didnt", "did not"),
    ("cant", "can not"),
    ("isnt", "is not"),
    ("wasnt", "was not"),
    ("havent", "have not"),
    ("hasnt", "has not"),
    ("wouldnt", "would not"),
];

/// The phrase with every short form also written in full.
pub(super) fn spelled_out(tree: Tree) -> Tree {
    match tree {
        Tree::Row(list) => Tree::Row(list.into_iter().map(spelled_out).collect()),
        Tree::Choice(list) => Tree::Choice(list.into_iter().map(spelled_out).collect()),
        Tree::Part(Part::Word(word)) => {
            let long = SHORT.iter().find(|(short, _)| *short == word);
            let one = Tree::Part(Part::Word(word));
            match long {
                Some((_, long)) => {
                    let words = long
                        .split(' ')
                        .map(|word| Tree::Part(Part::Word(word.to_owned())));
                    Tree::Choice(vec![one, Tree::Row(words.collect())])
                }
                None => one,
            }
        }
        other => other,
    }
}
