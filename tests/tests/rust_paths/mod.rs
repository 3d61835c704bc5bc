//! The paths that a Rust file names, outside comments, texts and test modules.

/// One imported path.
pub struct Use {
    /// True for a re-export.
    pub public: bool,
    pub line: usize,
    /// The path as written; the last segment is the item.
    pub segments: Vec<String>,
    alias: Option<String>,
}

impl Use {
    /// The name under which the item is known here.
    pub fn name(&self) -> &str {
        let last = self.segments.last().map_or("", String::as_str);
        self.alias.as_deref().unwrap_or(last)
    }
}

/// What a file names.
pub struct Paths {
    pub uses: Vec<Use>,
    /// Paths in the code itself that begin with `crate`, `self` or `super`, with their lines.
    inline: Vec<(usize, Vec<String>)>,
}

impl Paths {
    /// All paths that begin with `crate`, `self` or `super`, from the root of the crate, for a file with this module
    /// path.
    pub fn absolute(&self, module: &[String]) -> Vec<(usize, Vec<String>)> {
        let imported = self.uses.iter().map(|u| (u.line, &u.segments));
        imported
            .chain(self.inline.iter().map(|(line, path)| (*line, path)))
            .filter_map(|(line, path)| Some((line, absolute(path, module)?)))
            .filter(|(_, path)| !path.is_empty())
            .collect()
    }
}

fn absolute(path: &[String], module: &[String]) -> Option<Vec<String>> {
    let mut base = match path.first()?.as_str() {
        "crate" => Vec::new(),
        "self" | "super" => module.to_vec(),
        _ => return None,
    };
    let mut rest = path;
    while let Some((first, tail)) = rest.split_first() {
        match first.as_str() {
            "crate" | "self" => {}
            "super" => {
                base.pop();
            }
            _ => break,
        }
        rest = tail;
    }
    base.extend_from_slice(rest);
    Some(base)
}

/// A word or a sign, with its line.
type Token = (usize, String);

/// Reads the paths of a file.
pub fn read_paths(text: &str) -> Paths {
    let tokens = without_tests(&tokens(text));
    let mut found = Paths {
        uses: Vec::new(),
        inline: Vec::new(),
    };
    let word = |i: usize| tokens.get(i).map_or("", |t| t.1.as_str());
    let mut i = 0;
    while i < tokens.len() {
        let line = tokens[i].0;
        if word(i) == "use" {
            let public = is_public(&tokens[..i]);
            i = use_tree(&tokens, i + 1, &[], (line, public), &mut found.uses);
        } else if ["crate", "super", "self"].contains(&word(i)) && word(i + 1) == "::" {
            let mut path = vec![word(i).to_owned()];
            while word(i + 1) == "::" && is_word(word(i + 2)) {
                path.push(word(i + 2).to_owned());
                i += 2;
            }
            found.inline.push((line, path));
        }
        i += 1;
    }
    found
}

/// True if what stands before `use` is `pub` or `pub(…)`.
fn is_public(before: &[Token]) -> bool {
    let mut words = before.iter().rev().map(|t| t.1.as_str());
    match words.next() {
        Some("pub") => true,
        Some(")") => words.skip_while(|w| *w != "(").nth(1) == Some("pub"),
        _ => false,
    }
}

/// Reads one tree of a `use`; returns the place of the token after it.
fn use_tree(
    tokens: &[Token],
    mut i: usize,
    prefix: &[String],
    (line, public): (usize, bool),
    out: &mut Vec<Use>,
) -> usize {
    let word = |i: usize| tokens.get(i).map_or("", |t| t.1.as_str());
    let mut segments = prefix.to_vec();
    loop {
        match word(i) {
            "{" => {
                i += 1;
                while word(i) != "}" && i < tokens.len() {
                    i = use_tree(tokens, i, &segments, (line, public), out);
                    if word(i) == "," {
                        i += 1;
                    }
                }
                return i + 1;
            }
            "::" => i += 1,
            "," | ";" | "}" | "" => break,
            "as" => {
                let alias = Some(word(i + 1).to_owned());
                out.push(Use {
                    public,
                    line,
                    segments,
                    alias,
                });
                return i + 2;
            }
            // The module itself, inside braces.
            "self" if !segments.is_empty() => i += 1,
            name => {
                segments.push(name.to_owned());
                i += 1;
            }
        }
    }
    out.push(Use {
        public,
        line,
        segments,
        alias: None,
    });
    i
}

/// The tokens without what stands behind `#[cfg(test)]`.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut out = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let here = tokens[i..].iter().map(|t| t.1.as_str());
        if !here.take(MARK.len()).eq(MARK) {
            out.push(tokens[i].clone());
            i += 1;
            continue;
        }
        i += MARK.len();
        let mut depth = 0;
        while let Some((_, word)) = tokens.get(i) {
            i += 1;
            match word.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                ";" if depth == 0 => break,
                _ => continue,
            }
            if depth == 0 && word == "}" {
                break;
            }
        }
    }
    out
}

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words and signs; comments and texts are left out.
fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let (mut out, mut i, mut line) = (Vec::new(), 0, 1);
    while i < chars.len() {
        let start = i;
        match at(i) {
            '/' if at(i + 1) == '/' => {
                while i < chars.len() && at(i) != '\n' {
                    i += 1;
                }
            }
            '"' => i = text_end(&chars, i),
            '\'' if at(i + 1) == '\\' => {
                i += 3;
                while i < chars.len() && at(i) != '\'' {
                    i += 1;
                }
                i += 1;
            }
            '\'' if at(i + 2) == '\'' => i += 3,
            c if c.is_alphanumeric() || c == '_' => {
                while at(i).is_alphanumeric() || at(i) == '_' {
                    i += 1;
                }
                let word: String = chars[start..i].iter().collect();
                match raw_text_end(&chars, i).filter(|_| word == "r" || word == "br") {
                    Some(end) => i = end,
                    None => out.push((line, word)),
                }
            }
            ':' if at(i + 1) == ':' => {
                out.push((line, "::".to_owned()));
                i += 2;
            }
            c => {
                if !c.is_whitespace() {
                    out.push((line, c.to_string()));
                }
                i += 1;
            }
        }
        line += chars[start..i.min(chars.len())]
            .iter()
            .filter(|c| **c == '\n')
            .count();
    }
    out
}

/// The place behind a text that begins here.
fn text_end(chars: &[char], start: usize) -> usize {
    let mut i = start + 1;
    while i < chars.len() && chars[i] != '"' {
        i += if chars[i] == '\\' { 2 } else { 1 };
    }
    i + 1
}

/// The place behind a raw text whose `#` and `"` begin here.
fn raw_text_end(chars: &[char], start: usize) -> Option<usize> {
    let marks = chars[start..].iter().take_while(|c| **c == '#').count();
    let inside = start + marks + 1;
    (chars.get(inside - 1) == Some(&'"')).then_some(())?;
    let closes = |i: usize| {
        chars[i] == '"' && chars[i + 1..].iter().take_while(|c| **c == '#').count() >= marks
    };
    let end = (inside..chars.len()).find(|i| closes(*i))?;
    Some(end + 1 + marks)
}

#[test]
fn paths_of_a_small_file() {
    let found = read_paths(
        "//! crate::not_this\nuse super::{a, b::{self, C as D}};\npub(crate) use crate::x::Y;\n\
         fn f() { let _ = \"crate::z\"; let c = '\"'; crate::value::Angka::new() }\n\
         #[cfg(test)]\nmod tests { use crate::api; }\n",
    );
    let module = ["check".to_owned(), "ang001".to_owned()];
    let all = found.absolute(&module);
    let all: Vec<String> = all
        .iter()
        .map(|(line, p)| format!("{line} {}", p.join("::")))
        .collect();
    let expected = [
        "2 check::a",
        "2 check::b",
        "2 check::b::C",
        "3 x::Y",
        "4 value::Angka::new",
    ];
    assert_eq!(all, expected);
    assert_eq!(found.uses[2].name(), "D");
    assert_eq!(
        found.uses.iter().map(|u| u.public).collect::<Vec<_>>(),
        [false, false, false, true]
    );
}
