//! Pieces of Markdown.

/// A text inside a table: pipes escaped, on one line.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// A table; nothing for no rows.
pub fn table<const N: usize>(
    head: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let body: String = rows
        .into_iter()
        .map(|row| line(&row.map(|c| cell(&c))))
        .collect();
    if body.is_empty() {
        return body;
    }
    line(&head.map(str::to_owned)) + &line(&head.map(|_| "---".to_owned())) + &body
}

/// A section; nothing for an empty body.
pub fn section(title: &str, body: &str) -> String {
    if body.is_empty() {
        return String::new();
    }
    format!("\n## {title}\n\n{}\n", body.trim_end())
}

/// A text as code.
pub fn code(text: &str) -> String {
    format!("`{text}`")
}
