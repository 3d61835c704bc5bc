//! The content of a file of choices, whatever its form: texts and tables of texts. A key that stands twice is an error.

use crate::ordered::Set;
use crate::sheet::json_tree::{JsonError, JsonNode, JsonValue, parse};
use crate::value::Teks;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// A value of the file.
pub(super) enum IsiBerkas {
    Teks(String),
    Tabel(Vec<(String, IsiBerkas)>),
    /// Anything else, as a message shows it.
    Lain(String),
}

impl IsiBerkas {
    /// The content of JSON, or why it is none.
    pub(super) fn of_json(text: &str) -> Result<Self, Teks> {
        let (root, error) = parse(text);
        let content = error.map_or_else(|| Self::of_node(root), Err);
        content.map_err(|error| error.message(text))
    }

    fn of_node(node: JsonNode<'_>) -> Result<Self, JsonError> {
        Ok(match node.value {
            JsonValue::Text(text) => Self::Teks(text.into_owned()),
            JsonValue::Word(word) => Self::Lain(word.to_owned()),
            JsonValue::List(_) => Self::Lain("[…]".to_owned()),
            JsonValue::Object(members) => {
                let mut seen = Set::new();
                let mut all = Vec::with_capacity(members.len());
                for (key, node) in members {
                    let key = key.into_owned();
                    if !seen.insert(key.clone()) {
                        let key = shorten(&key);
                        return Err(JsonError::new(
                            node.at,
                            teks!(
                                "hanya satu `{key}`; hapus salah satunya",
                                "only one `{key}`; remove one of them"
                            ),
                        ));
                    }
                    all.push((key, Self::of_node(node)?));
                }
                Self::Tabel(all)
            }
        })
    }

    /// The content of TOML.
    #[cfg(feature = "toml")]
    pub(super) fn of_toml(value: toml::Value) -> Self {
        match value {
            toml::Value::String(text) => Self::Teks(text),
            toml::Value::Table(members) => {
                let members = members.into_iter();
                Self::Tabel(members.map(|(k, v)| (k, Self::of_toml(v))).collect())
            }
            toml::Value::Array(_) => Self::Lain("[…]".to_owned()),
            toml::Value::Integer(n) => Self::Lain(n.to_string()),
            toml::Value::Float(n) => Self::Lain(n.to_string()),
            toml::Value::Boolean(yes) => Self::Lain(yes.to_string()),
            toml::Value::Datetime(when) => Self::Lain(when.to_string()),
        }
    }
}
