//! A Rust source file as its tokens: without comments, without what only tests see.

/// A token, with what the walls need to know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A word: a name or a keyword.
    Word(String),
    /// A number as written, without its underscores.
    Number(String),
    /// What stands between quotes.
    Text(String),
    /// Any other character; `::` is one.
    Sign(&'static str),
}

/// A file's tokens with the line each begins on.
pub struct Source {
    /// Where the file stands below `src`, with forward slashes.
    pub path: String,
    /// What a release build compiles.
    pub tokens: Vec<(usize, Token)>,
}

impl Source {
    /// Reads the text of a file.
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), tokens: without_tests(tokens(text)) }
    }

    /// The first folder of the path: the layer.
    pub fn layer(&self) -> &str {
        self.path.split_once('/').map_or("", |(layer, _)| layer)
    }

    /// Every name that follows `root ::`, alone or in braces, with its line.
    pub fn names_after(&self, root: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (at, (_, token)) in self.tokens.iter().enumerate() {
            if self.is_root(at) && *token == Token::Word(root.to_owned()) && self.sign(at + 1) == Some("::") {
                self.collect(at + 2, &mut found);
            }
        }
        found
    }

    /// Every word that starts a path (`word::`), with its line.
    pub fn roots(&self) -> Vec<(usize, String)> {
        let starts = self.tokens.iter().enumerate().filter_map(|(at, (line, token))| match token {
            Token::Word(word) if self.is_root(at) && self.sign(at + 1) == Some("::") => {
                Some((*line, word.clone()))
            }
            _ => None,
        });
        // `use serde;` and `extern crate serde;` name a crate without a path.
        let alone = self.tokens.windows(3).filter_map(|window| match window {
            [(_, Token::Word(key)), (line, Token::Word(word)), (_, Token::Sign(";"))]
                if key == "use" || key == "crate" =>
            {
                Some((*line, word.clone()))
            }
            _ => None,
        });
        starts.chain(alone).collect()
    }

    /// Whether a path starts here: nothing before it, or only the `::` of an absolute path.
    fn is_root(&self, at: usize) -> bool {
        at == 0
            || self.sign(at - 1) != Some("::")
            || at == 1
            || self.word(at - 2).is_none_or(|word| matches!(word, "use" | "return" | "in" | "as"))
    }

    fn sign(&self, at: usize) -> Option<&'static str> {
        match self.tokens.get(at) {
            Some((_, Token::Sign(sign))) => Some(sign),
            _ => None,
        }
    }

    fn word(&self, at: usize) -> Option<&str> {
        match self.tokens.get(at) {
            Some((_, Token::Word(word))) => Some(word),
            _ => None,
        }
    }

    fn collect(&self, at: usize, found: &mut Vec<(usize, String)>) {
        match self.tokens.get(at) {
            Some((line, Token::Word(word))) => found.push((*line, word.clone())),
            Some((line, Token::Sign("*"))) => found.push((*line, "*".to_owned())),
            Some((_, Token::Sign("{"))) => {
                let mut depth = 0_usize;
                let mut starts = true;
                for (at, (_, token)) in self.tokens.iter().enumerate().skip(at) {
                    match token {
                        Token::Sign("{") => depth += 1,
                        Token::Sign("}") if depth == 1 => return,
                        Token::Sign("}") => depth -= 1,
                        Token::Sign(",") if depth == 1 => starts = true,
                        _ if depth == 1 && starts => {
                            self.collect(at, found);
                            starts = false;
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

const SIGNS: [&str; 14] = ["::", "{", "}", "(", ")", "[", "]", "#", ";", ",", "*", "!", "=", "."];

fn tokens(text: &str) -> Vec<(usize, Token)> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while let Some(first) = rest.chars().next() {
        let (token, length) = token(rest, first);
        let (taken, after) = rest.split_at(length);
        found.extend(token.map(|token| (line, token)));
        line += taken.matches('\n').count();
        rest = after;
    }
    found
}

/// The token at the start of the text, if it counts, and how long it is.
fn token(text: &str, first: char) -> (Option<Token>, usize) {
    if text.starts_with("//") {
        return (None, text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return (None, block_comment(text));
    }
    if let Some((content, length)) = quoted(text) {
        return (Some(Token::Text(content)), length);
    }
    if first == '\'' {
        return (None, character_or_lifetime(text));
    }
    if first.is_ascii_digit() {
        return number(text);
    }
    if first.is_alphabetic() || first == '_' {
        let length = run(text, |character| character.is_alphanumeric() || character == '_');
        return (Some(Token::Word(text[..length].to_owned())), length);
    }
    let sign = SIGNS.into_iter().find(|sign| text.starts_with(sign));
    (sign.map(Token::Sign), sign.map_or(first.len_utf8(), str::len))
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|character| !belongs(character)).unwrap_or(text.len())
}

fn number(text: &str) -> (Option<Token>, usize) {
    let mut length = run(text, |character| character.is_alphanumeric() || character == '_');
    let fraction = text[length..].strip_prefix('.').map_or("", |rest| rest);
    if fraction.starts_with(|digit: char| digit.is_ascii_digit()) {
        length += 1 + run(fraction, |character| character.is_alphanumeric() || character == '_');
    }
    (Some(Token::Number(text[..length].replace('_', ""))), length)
}

fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// A text literal at the start, plain or raw, with its length.
fn quoted(text: &str) -> Option<(String, usize)> {
    let prefix = run(text, |character| matches!(character, 'b' | 'c' | 'r'));
    let is_raw = text[..prefix].contains('r');
    let hashes = if is_raw { run(&text[prefix..], |character| character == '#') } else { 0 };
    let start = prefix + hashes + 1;
    if prefix > 2 || !text[prefix + hashes..].starts_with('"') {
        return None;
    }
    let body = &text[start..];
    if is_raw {
        let end = body.find(&format!("\"{}", "#".repeat(hashes)))?;
        return Some((body[..end].to_owned(), start + end + 1 + hashes));
    }
    let mut escaped = false;
    let end = body.find(|character| {
        let ends = character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
        ends
    })?;
    Some((body[..end].to_owned(), start + end + 1))
}

fn character_or_lifetime(text: &str) -> usize {
    let mut characters = text.char_indices().skip(1);
    match characters.next() {
        Some((_, '\\')) => text.get(3..).and_then(|rest| rest.find('\'')).map_or(text.len(), |end| end + 4),
        _ => match characters.next() {
            Some((end, '\'')) => end + 1,
            _ => 1,
        },
    }
}

/// Takes out every item under `#[cfg(test)]`.
fn without_tests(tokens: Vec<(usize, Token)>) -> Vec<(usize, Token)> {
    let is = |at: usize, wanted: &str| match tokens.get(at) {
        Some((_, Token::Word(word))) => word == wanted,
        Some((_, Token::Sign(sign))) => *sign == wanted,
        _ => false,
    };
    let mark = ["#", "[", "cfg", "(", "test", ")", "]"];
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        if !mark.iter().enumerate().all(|(offset, wanted)| is(at + offset, wanted)) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        at += mark.len();
        let mut depth = 0_usize;
        while at < tokens.len() {
            let (opens, closes, ends) = (is(at, "{"), is(at, "}"), is(at, ";"));
            at += 1;
            depth = if opens { depth + 1 } else { depth - usize::from(closes) };
            if depth == 0 && (closes || ends) {
                break;
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_texts_and_tests_hide_nothing_else() {
        let text = "// use yew::a;\n/* b::c /* d */ */ fn f<'a>(x: &'a str) { let q = '\\''; let n = 1_000.5; \"s::t\"; }\n\
                    #[cfg(test)]\nmod tests { use yew::x; fn g() { {} } }\nuse serde;";
        let source = Source::new("domain/a.rs", text);
        let roots: Vec<String> = source.roots().into_iter().map(|(_, word)| word).collect();
        assert_eq!(roots, ["serde"]);
        assert!(source.tokens.contains(&(2, Token::Number("1000.5".into()))));
        assert!(source.tokens.contains(&(2, Token::Text("s::t".into()))));
    }

    #[test]
    fn groups_are_looked_into() {
        let source = Source::new(
            "ui/a.rs",
            "use crate::{data::{x, y}, domain, i18n::Locale};\nlet a = $crate::api::call();",
        );
        let names: Vec<String> = source.names_after("crate").into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["data", "domain", "i18n", "api"]);
    }
}
