//! JSON as a tree: nothing is converted, and where reading stops, what was read so far is kept to say where that is.

use std::borrow::Cow;

use memchr::{memchr_iter, memchr2};
use serde_json::value::RawValue;

use crate::value::Teks;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// Levels of nesting; the deepest form that is read here has eight.
const DEPTH: u32 = 32;

/// A value, and the byte at which it begins.
#[derive(Debug)]
pub(crate) struct JsonNode<'a> {
    pub(crate) at: usize,
    pub(crate) value: JsonValue<'a>,
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum JsonValue<'a> {
    Text(Cow<'a, str>),
    List(Vec<JsonNode<'a>>),
    /// Members in order, also those with the same name.
    Object(Vec<(Cow<'a, str>, JsonNode<'a>)>),
    /// A number, `true`, `false` or `null`, as it stands.
    Word(&'a str),
}

/// Where reading stopped, and what should have stood there.
#[derive(Debug)]
pub(crate) struct JsonError {
    at: usize,
    expected: Teks,
}

impl JsonError {
    /// What was expected at a byte of the text.
    pub(crate) fn new(at: usize, expected: Teks) -> Self {
        Self { at, expected }
    }

    /// What stands there, what was expected, and the line and the character.
    pub(crate) fn message(&self, text: &str) -> Teks {
        let before = text.get(..self.at).unwrap_or(text);
        let line = memchr_iter(b'\n', before.as_bytes()).count() + 1;
        let start = before.rfind('\n').map_or(0, |n| n + 1);
        let character = before.get(start..).unwrap_or_default().chars().count() + 1;
        let Teks { id, en } = &self.expected;
        let (there, is) = found(text.get(self.at..).unwrap_or_default());
        Teks::new(
            format!("{there}, seharusnya {id} (baris teks {line}, karakter {character})"),
            format!("{is}, expected {en} (line {line} of the text, character {character})"),
        )
    }

    /// Why a text is no JSON, or which member of its object is there twice.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let (root, error) = parse(text);
        let JsonValue::Object(members) = root.value else {
            return error;
        };
        error.or_else(|| twice(&members))
    }
}

/// A member whose name is there already.
pub(super) fn twice(members: &[(Cow<'_, str>, JsonNode<'_>)]) -> Option<JsonError> {
    let (name, node) = { members.iter().enumerate() }
        .find(|(i, (name, _))| members.iter().take(*i).any(|(n, _)| n == name))?
        .1;
    let name = shorten(name);
    Some(JsonError::new(
        node.at,
        teks!(
            "hanya satu `{name}`; hapus salah satunya",
            "only one `{name}`; remove one of them"
        ),
    ))
}

/// What stands at the beginning of a text, in words.
fn found(rest: &str) -> (String, String) {
    let mut marks = rest.chars();
    let word = match marks.next() {
        None => return ("teks berakhir".to_owned(), "the text ends".to_owned()),
        Some('[') => {
            return (
                "ada daftar `[…]`".to_owned(),
                "there is a list `[…]`".to_owned(),
            );
        }
        Some('{') => {
            return (
                "ada objek `{…}`".to_owned(),
                "there is an object `{…}`".to_owned(),
            );
        }
        Some('\n' | '\r') => return ("baris berakhir".to_owned(), "the line ends".to_owned()),
        Some('"') => marks.as_str().split(['"', '\n']).next(),
        Some(c) if c.is_alphanumeric() || c == '-' => rest
            .split(|c: char| c.is_whitespace() || ",:]}\"".contains(c))
            .next(),
        Some(c) => rest.get(..c.len_utf8()),
    };
    let word = shorten(word.unwrap_or_default());
    (format!("ada `{word}`"), format!("there is `{word}`"))
}

/// Reads a text. With an error, the last branch of the tree leads to where reading stopped.
pub(crate) fn parse(text: &str) -> (JsonNode<'_>, Option<JsonError>) {
    let mut parser = JsonParser {
        text,
        at: 0,
        error: None,
    };
    let mut root = parser.value(0);
    if parser.error.is_none() && parser.next().is_some() {
        parser.fail(teks!(
            "akhir teks; hapus yang berdiri di belakangnya",
            "the end of the text; remove what stands behind it"
        ));
        // That stands in no branch.
        root.value = JsonValue::Word("");
    }
    (root, parser.error)
}

struct JsonParser<'a> {
    text: &'a str,
    at: usize,
    error: Option<JsonError>,
}

impl<'a> JsonParser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next character that is no blank.
    fn next(&mut self) -> Option<u8> {
        let rest = self.rest().bytes();
        let blanks = rest.take_while(|b| matches!(b, b' ' | b'\n' | b'\r' | b'\t'));
        self.at += blanks.count();
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, mark: u8) -> bool {
        let there = self.next() == Some(mark);
        self.at += usize::from(there);
        there
    }

    /// The first error counts.
    fn fail(&mut self, expected: Teks) {
        let at = self.at;
        self.error
            .get_or_insert_with(|| JsonError::new(at, expected));
    }

    fn value(&mut self, depth: u32) -> JsonNode<'a> {
        let first = self.next();
        let at = self.at;
        let value = match first {
            Some(b'"') => JsonValue::Text(self.string()),
            Some(b'[' | b'{') if depth >= DEPTH => {
                self.fail(teks!(
                    "paling banyak {DEPTH} tingkat daftar dan objek",
                    "at most {DEPTH} levels of lists and objects"
                ));
                JsonValue::Word("")
            }
            Some(b'[') => JsonValue::List(self.members(b']', |p| p.value(depth + 1))),
            Some(b'{') => JsonValue::Object(self.members(b'}', |p| p.member(depth + 1))),
            _ => JsonValue::Word(self.word()),
        };
        JsonNode { at, value }
    }

    /// What stands between two marks with commas between.
    fn members<T>(&mut self, close: u8, one: impl Fn(&mut Self) -> T) -> Vec<T> {
        self.at += 1;
        let mut all = Vec::new();
        if self.take(close) {
            return all;
        }
        loop {
            all.push(one(self));
            if self.error.is_some() || self.take(close) {
                return all;
            }
            let end = char::from(close);
            let comma = self.at;
            if !self.take(b',') {
                self.fail(teks!("koma atau `{end}`", "a comma or `{end}`"));
                return all;
            }
            if self.next() == Some(close) {
                self.at = comma;
                self.fail(teks!(
                    "`{end}`; hapus koma sebelum `{end}`",
                    "`{end}`; remove the comma before `{end}`"
                ));
                return all;
            }
        }
    }

    fn member(&mut self, depth: u32) -> (Cow<'a, str>, JsonNode<'a>) {
        let name = if self.next() == Some(b'"') {
            self.string()
        } else {
            self.fail(teks!(
                "nama dalam tanda kutip ganda",
                "a name in double quotes"
            ));
            Cow::default()
        };
        if self.error.is_none() && !self.take(b':') {
            self.fail(teks!("titik dua sesudah nama", "a colon behind the name"));
        }
        let value = if self.error.is_none() {
            self.value(depth)
        } else {
            JsonNode {
                at: self.at,
                value: JsonValue::Word(""),
            }
        };
        (name, value)
    }

    fn string(&mut self) -> Cow<'a, str> {
        let inside = self.rest().get(1..).unwrap_or_default();
        let mut end = 0;
        let mut plain = true;
        loop {
            let more = inside.as_bytes().get(end..).unwrap_or_default();
            let Some(n) = memchr2(b'"', b'\\', more) else {
                self.fail(teks!(
                    "teks yang ditutup; tanda kutip ini tidak ditutup",
                    "a text that is closed; this quote is not closed"
                ));
                return Cow::default();
            };
            end += n;
            if more.get(n) == Some(&b'"') {
                break;
            }
            plain = false;
            end += 2;
        }
        let text = inside.get(..end).unwrap_or_default();
        if let Some(control) = text.bytes().position(|b| b < b' ') {
            self.at += control + 1;
            self.fail(teks!(
                "teks pada satu baris; tutup tanda kutipnya, atau tulis `\\n` untuk baris baru dan `\\t` untuk tab",
                "a text on one line; close its quote, or write `\\n` for a new line and `\\t` for a tab"
            ));
            return Cow::default();
        }
        if plain {
            self.at += end + 2;
            return Cow::Borrowed(text);
        }
        let whole = self.rest().get(..end + 2).unwrap_or_default();
        match serde_json::from_slice(whole.as_bytes()) {
            Ok(text) => {
                self.at += end + 2;
                Cow::Owned(text)
            }
            Err(_) => {
                self.fail(teks!(
                    "teks dengan tanda `\\` yang dikenal; tulis `\\\\` untuk satu `\\`",
                    "a text with known escapes; write `\\\\` for one `\\`"
                ));
                Cow::default()
            }
        }
    }

    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let is_part = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
        let length = rest.bytes().take_while(is_part).count();
        let word = rest.get(..length).unwrap_or_default();
        if serde_json::from_slice::<&RawValue>(word.as_bytes()).is_err() {
            let quoted = matches!(rest.chars().next(), Some('\'' | '“' | '”' | '‘' | '’'));
            self.fail(if quoted {
                teks!(
                    "tanda kutip ganda yang lurus `\"`",
                    "a straight double quote `\"`"
                )
            } else {
                teks!(
                    "teks dalam tanda kutip ganda, angka, `[`, `{{`, `true`, `false`, atau `null`",
                    "a text in double quotes, a number, `[`, `{{`, `true`, `false` or `null`"
                )
            });
            return "";
        }
        self.at += length;
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        JsonError::of(text)
            .map(|e| e.message(text).en)
            .unwrap_or_default()
    }

    #[test]
    fn what_is_json_is_read() {
        for text in [
            "{}",
            " [1, -2.5e3, \"a\\u00e9\\\"\", true, null, {\"a\": []}]\n",
            "\"\"",
        ] {
            assert_eq!(problem(text), "", "{text}");
        }
        let (root, _) = parse(r#"["a\n\u00e9", "b"]"#);
        assert_eq!(format!("{:?}", root.value).matches("Text(\"").count(), 2);
        assert!(format!("{:?}", root.value).contains(r#"Text("a\né")"#));
    }

    /// As the reader of the `serde_json` crate, whatever is cut off or put in.
    #[test]
    fn the_same_texts_are_json() {
        let whole = r#"{"a": ["x\u00e9\\", 12, -0.5e+1, true], "b": {"c": null, "d": []}}"#;
        let marks = ["", "\"", ",", "[", "}", "\\", "0", "x", " ", "\n", ":"];
        let ends = |n: usize| whole.is_char_boundary(n);
        for from in (0..=whole.len()).filter(|n| ends(*n)) {
            for skip in [0, 1, 2]
                .map(|n| from + n)
                .into_iter()
                .filter(|n| *n <= whole.len())
            {
                for mark in marks {
                    let text = format!(
                        "{}{mark}{}",
                        whole.get(..from).unwrap(),
                        whole.get(skip..).unwrap()
                    );
                    let other = serde_json::from_str::<&RawValue>(&text).is_ok();
                    let (_, error) = parse(&text);
                    assert_eq!(error.is_none(), other, "{text}: {error:?}");
                }
            }
        }
    }

    #[test]
    fn an_error_says_where_what_and_what_was_expected() {
        for (text, says) in [
            ("", "the text ends, expected a text in double quotes"),
            (
                "[1,\n 2",
                "the text ends, expected a comma or `]` (line 2 of the text, character 3)",
            ),
            (
                "[1,\n 2,]",
                "there is `,`, expected `]`; remove the comma before `]` (line 2 of the text, character 3)",
            ),
            (
                "{\"é\": 1 \"b\": 2}",
                "there is `b`, expected a comma or `}` (line 1 of the text, character 9)",
            ),
            ("{a: 1}", "there is `a`, expected a name in double quotes"),
            ("{\"a\" 1}", "there is `1`, expected a colon"),
            ("['a']", "expected a straight double quote"),
            ("[True]", "there is `True`, expected"),
            ("[NaN]", "there is `NaN`, expected"),
            ("[01]", "there is `01`, expected"),
            (
                "[\"a\nb\"]",
                "the line ends, expected a text on one line; close its quote",
            ),
            ("[\"a]", "there is `a]`, expected a text that is closed"),
            ("[\"\\q\"]", "expected a text with known escapes"),
            ("{} x", "there is `x`, expected the end"),
            (
                "{\"a\": 1,\n\"a\": 2}",
                "there is `2`, expected only one `a`; remove one of them (line 2 of the text, character 6)",
            ),
        ] {
            assert!(problem(text).contains(says), "{text}: {}", problem(text));
        }
        let deep = "[".repeat(100_000);
        assert!(problem(&deep).contains("levels"), "{}", problem(&deep));
    }
}
