//! Line breaking for terminals.

/// Breaks a line at blanks; continuation lines keep the indent of the first and two more.
pub(super) fn wrap(line: &str, indent: &str, width: u16) -> String {
    let text = line.trim_start();
    let first = format!("{indent}{}", " ".repeat(line.len() - text.len()));
    fold(text, &first, &format!("{first}  "), width)
}

/// Breaks a text at blanks, with a prefix for the first line and one for the others.
pub(super) fn fold(text: &str, first: &str, rest: &str, width: u16) -> String {
    let mut out = String::new();
    let mut current = first.to_owned();
    let mut empty = true;
    for word in text.split(' ') {
        let length = current.chars().count() + 1 + word.chars().count();
        if !empty && length > usize::from(width) {
            out.push_str(current.trim_end());
            out.push('\n');
            rest.clone_into(&mut current);
            empty = true;
        }
        if !empty {
            current.push(' ');
        }
        current.push_str(word);
        empty = false;
    }
    out.push_str(current.trim_end());
    out.push('\n');
    out
}
