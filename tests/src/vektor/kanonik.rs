//! The canonical form of JSON and the projection of a result: what every runner compares.

use std::collections::BTreeMap;

use serde_json::Value;

/// JSON with sorted keys, without blanks, in UTF-8.
///
/// # Errors
/// A number that is not a whole one: the vectors hold none.
pub fn canonical(value: &Value) -> Result<String, String> {
    Ok(match value {
        Value::Number(n) if !(n.is_i64() || n.is_u64()) => {
            return Err(format!("{n} is no whole number"));
        }
        Value::Array(items) => {
            let items: Result<Vec<_>, _> = items.iter().map(canonical).collect();
            format!("[{}]", items?.join(","))
        }
        Value::Object(members) => {
            let sorted: BTreeMap<&String, &Value> = members.iter().collect();
            let members: Result<Vec<_>, String> = sorted
                .into_iter()
                .map(|(key, value)| {
                    Ok(format!(
                        "{}:{}",
                        Value::from(key.as_str()),
                        canonical(value)?
                    ))
                })
                .collect();
            format!("{{{}}}", members?.join(","))
        }
        other => other.to_string(),
    })
}

/// The part of a result that the expectation covers: of objects only its keys, of lists of the same
/// length each item; anything else as it is.
pub fn project(actual: &Value, expected: &Value) -> Value {
    match (actual, expected) {
        (Value::Object(have), Value::Object(want)) => want
            .iter()
            .filter_map(|(key, want)| Some((key.clone(), project(have.get(key)?, want))))
            .collect(),
        (Value::Array(have), Value::Array(want)) if have.len() == want.len() => {
            let both = have.iter().zip(want);
            both.map(|(have, want)| project(have, want)).collect()
        }
        _ => actual.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_form() {
        let value = json!({"é": "\u{1}\"\n/", "b": [1, null, true], "a": {"10": 1, "9": 2}});
        let text = r#"{"a":{"10":1,"9":2},"b":[1,null,true],"é":"\u0001\"\n/"}"#;
        assert_eq!(canonical(&value).as_deref(), Ok(text));
        assert!(canonical(&json!([1.5])).is_err());
    }

    /// A key that is expected and not there shows as a difference, also where `null` is expected.
    #[test]
    fn only_what_is_expected() {
        let have = json!({"a": 1, "b": {"c": [{"d": 1, "e": 2}], "f": 3}});
        let want = json!({"b": {"c": [{"e": 9}]}, "g": null});
        assert_eq!(project(&have, &want), json!({"b": {"c": [{"e": 2}]}}));
        assert_eq!(project(&json!([1, 2]), &json!([1])), json!([1, 2]));
    }
}
