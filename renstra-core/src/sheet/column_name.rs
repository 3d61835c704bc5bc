//! Names of columns: in one form, and with their year.

use crate::value::Tahun;
use crate::value::latin::lower;

/// The year of a column name with this prefix.
pub(crate) fn year_of(column: &str, prefix: &str) -> Option<Tahun> {
    let rest = column.strip_prefix(prefix)?;
    let rest = if prefix.is_empty() {
        rest
    } else {
        rest.strip_prefix('_')?
    };
    rest.parse().ok()
}

/// Lower case, blanks as `_`, without outer blanks.
pub(crate) fn normal_column(name: &str) -> String {
    lower(&name.split_whitespace().collect::<Vec<_>>().join("_"))
}

/// How many letters must change, come or go, to make one name of the other.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    // Names of columns are short, those of the tables too.
    for (i, ca) in a.chars().take(80).enumerate() {
        let mut left = i + 1;
        let mut corner = i;
        for (cb, above) in b.iter().zip(row.iter_mut().skip(1)) {
            let change = corner + usize::from(ca != *cb);
            corner = *above;
            left = change.min(left + 1).min(*above + 1);
            *above = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_change() {
        for (a, b, far) in [
            ("", "", 0),
            ("ab", "ab", 0),
            ("ab", "", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(a, b), far, "{a} {b}");
            assert_eq!(distance(b, a), far, "{b} {a}");
        }
    }
}
