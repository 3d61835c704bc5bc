//! The lines of a page: pieces that lie on one line become one, and lines that meet become the frame of a table.

use super::page::{POINT, Page, Ruling};

/// Lines that are nearer to each other are one.
const SNAP: i32 = 250;
/// Pieces of a line with a smaller gap between them are one.
const GAP: i32 = 300;
/// Lines of a direction on one page that are looked at; a drawing has more.
const MOST: usize = 3_000;

/// Lines that meet: a table, if there are enough of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) datar: Vec<Ruling>,
    pub(super) tegak: Vec<Ruling>,
}

/// The groups of lines of a page that meet each other; `None` if it has too many.
pub(super) fn frames(page: &Page) -> Option<Vec<Frame>> {
    let (datar, tegak) = (united(&page.datar), united(&page.tegak));
    if datar.len() > MOST || tegak.len() > MOST {
        return None;
    }
    // Each level line, then each upright one, by the group that it belongs to.
    let mut group: Vec<usize> = (0..datar.len() + tegak.len()).collect();
    for (i, level) in datar.iter().enumerate() {
        for (j, upright) in tegak.iter().enumerate() {
            if meet(level, upright) {
                unite(&mut group, i, datar.len() + j);
            }
        }
    }
    let mut found: Vec<(usize, Frame)> = Vec::new();
    let all = datar
        .iter()
        .map(|r| (true, r))
        .chain(tegak.iter().map(|r| (false, r)));
    for (at, (level, ruling)) in all.enumerate() {
        let root = root(&mut group, at);
        let place = match found.iter().position(|(r, _)| *r == root) {
            Some(place) => place,
            None => {
                found.push((root, Frame::default()));
                found.len() - 1
            }
        };
        if let Some((_, frame)) = found.get_mut(place) {
            if level {
                frame.datar.push(*ruling);
            } else {
                frame.tegak.push(*ruling);
            }
        }
    }
    let frames = found.into_iter().map(|(_, frame)| frame);
    Some(
        frames
            .filter(|f| f.datar.len() > 1 && f.tegak.len() > 1)
            .collect(),
    )
}

/// True if a level and an upright line meet, or nearly so.
fn meet(level: &Ruling, upright: &Ruling) -> bool {
    let within = |at: i32, r: &Ruling| r.dari - SNAP <= at && at <= r.sampai + SNAP;
    within(upright.letak, level) && within(level.letak, upright)
}

fn root(group: &mut [usize], mut at: usize) -> usize {
    while let Some(&up) = group.get(at).filter(|up| **up != at) {
        let above = group.get(up).copied().unwrap_or(up);
        if let Some(own) = group.get_mut(at) {
            *own = above;
        }
        at = up;
    }
    at
}

fn unite(group: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(group, a), root(group, b));
    if let Some(own) = group.get_mut(b) {
        *own = a;
    }
}

/// Lines from pieces: what lies on one line and touches is one.
fn united(pieces: &[Ruling]) -> Vec<Ruling> {
    let mut pieces = pieces.to_vec();
    pieces.sort_unstable();
    let mut lines: Vec<Ruling> = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some(first) = rest.first() {
        let near = rest.partition_point(|p| p.letak <= first.letak.saturating_add(SNAP));
        let (same, others) = rest.split_at(near.max(1));
        rest = others;
        lines.append(&mut joined(same));
    }
    lines.retain(|l| l.sampai - l.dari >= 2 * POINT);
    lines
}

/// Pieces of about one place: joined where they touch, each where the longest of its pieces lies.
fn joined(same: &[Ruling]) -> Vec<Ruling> {
    let mut same = same.to_vec();
    same.sort_unstable_by_key(|p| (p.dari, p.sampai));
    let mut lines: Vec<(Ruling, i32)> = Vec::new();
    for piece in same {
        let length = piece.sampai - piece.dari;
        match lines.last_mut() {
            Some((line, longest)) if piece.dari <= line.sampai.saturating_add(GAP) => {
                line.sampai = line.sampai.max(piece.sampai);
                if length > *longest {
                    *longest = length;
                    line.letak = piece.letak;
                }
            }
            _ => lines.push((piece, length)),
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ruling(letak: i32, dari: i32, sampai: i32) -> Ruling {
        Ruling {
            letak,
            dari,
            sampai,
        }
    }

    #[test]
    fn pieces_of_a_line_become_one() {
        let pieces = [
            ruling(1_000, 0, 500),
            ruling(1_040, 520, 2_000),
            ruling(5_000, 0, 900),
            ruling(5_000, 1_900, 2_000),
        ];
        let expected = [ruling(1_040, 0, 2_000), ruling(5_000, 0, 900)];
        assert_eq!(united(&pieces)[..2], expected);
    }

    #[test]
    fn two_tables_of_a_page_are_two() {
        let square = |at: i32| {
            let ends = (at, at + 5_000);
            [
                ruling(ends.0, ends.0, ends.1),
                ruling(ends.1, ends.0, ends.1),
            ]
        };
        let all: Vec<Ruling> = [square(1_000), square(20_000)].concat();
        let page = Page {
            datar: all.clone(),
            tegak: all,
            ..Page::default()
        };
        let found = frames(&page).unwrap();
        assert_eq!(found.len(), 2);
        assert!(
            found
                .iter()
                .all(|f| f.datar.len() == 2 && f.tegak.len() == 2)
        );
    }

    #[test]
    fn a_word_that_is_underlined_is_no_table() {
        let page = Page {
            datar: vec![ruling(1_000, 0, 900), ruling(2_000, 0, 900)],
            ..Page::default()
        };
        assert_eq!(frames(&page).unwrap(), []);
    }
}
