//! A page as marks: characters and straight lines with their places, in hundredths of a point from the upper left corner.

use crate::value::Kotak;

/// Hundredths of a point.
pub(super) const POINT: i32 = 100;

/// A direction in which text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Arah {
    #[default]
    Kanan,
    Bawah,
    Kiri,
    Atas,
}

/// A character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) teks: char,
    /// Where it begins, on the line that it stands on.
    pub(super) x: i32,
    pub(super) y: i32,
    /// Width along its direction, and size of its font.
    pub(super) lebar: i32,
    pub(super) besar: i32,
    pub(super) arah: Arah,
}

/// A straight line, upright or level: from and to along it, and where it lies across.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ruling {
    pub(super) letak: i32,
    pub(super) dari: i32,
    pub(super) sampai: i32,
}

/// What stands on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Number of the page, from 1.
    pub(super) nomor: u32,
    pub(super) lebar: i32,
    pub(super) tinggi: i32,
    pub(super) glyph: Vec<Glyph>,
    pub(super) datar: Vec<Ruling>,
    pub(super) tegak: Vec<Ruling>,
    /// True if a large image stands on it, without text over it.
    pub(super) gambar: bool,
    /// True if a part of it could not be read: a damaged part, a font of an unknown kind.
    pub(super) rusak: bool,
}

impl Glyph {
    /// A point in the middle of the character.
    pub(super) fn middle(&self) -> (i32, i32) {
        let (along, up) = (self.lebar / 2, self.besar * 3 / 10);
        match self.arah {
            Arah::Kanan => (self.x + along, self.y - up),
            Arah::Bawah => (self.x + up, self.y + along),
            Arah::Kiri => (self.x - along, self.y + up),
            Arah::Atas => (self.x - up, self.y - along),
        }
    }

    /// Where it stands for someone who reads in its direction: along its line, and down from line to line.
    pub(super) fn as_read(&self) -> (i32, i32) {
        match self.arah {
            Arah::Kanan => (self.x, self.y),
            Arah::Bawah => (self.y, -self.x),
            Arah::Kiri => (-self.x, -self.y),
            Arah::Atas => (-self.y, self.x),
        }
    }

    /// The character on a page that is turned so that this direction runs to the right.
    pub(super) fn turned(&self, dulu: Arah) -> Self {
        let quarter = |arah: Arah| match arah {
            Arah::Kanan => 0,
            Arah::Bawah => 1,
            Arah::Kiri => 2,
            Arah::Atas => 3,
        };
        let all = [Arah::Kanan, Arah::Bawah, Arah::Kiri, Arah::Atas];
        let at = (quarter(self.arah) + 4 - quarter(dulu)) % 4;
        let (x, y) = turned_point(dulu, self.x, self.y);
        Self {
            x,
            y,
            arah: all.get(at).copied().unwrap_or_default(),
            ..self.clone()
        }
    }
}

/// A point of a page that is turned so that this direction runs to the right.
pub(super) fn turned_point(dulu: Arah, x: i32, y: i32) -> (i32, i32) {
    match dulu {
        Arah::Kanan => (x, y),
        Arah::Bawah => (y, -x),
        Arah::Kiri => (-x, -y),
        Arah::Atas => (-y, x),
    }
}

/// A box of a turned page, in points of the page as it is.
pub(super) fn turned_back(dulu: Arah, (x0, y0): (i32, i32), (x1, y1): (i32, i32)) -> Kotak {
    let back = |x: i32, y: i32| match dulu {
        Arah::Kanan => (x, y),
        Arah::Bawah => (-y, x),
        Arah::Kiri => (-x, -y),
        Arah::Atas => (y, -x),
    };
    let ((a, b), (c, d)) = (back(x0, y0), back(x1, y1));
    let points = |at: i32| at.saturating_add(POINT / 2).div_euclid(POINT);
    Kotak {
        kiri: points(a.min(c)),
        atas: points(b.min(d)),
        kanan: points(a.max(c)),
        bawah: points(b.max(d)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_page_comes_back() {
        for arah in [Arah::Kanan, Arah::Bawah, Arah::Kiri, Arah::Atas] {
            let from = turned_point(arah, 1_000, 2_000);
            let to = turned_point(arah, 3_000, 2_500);
            let found = turned_back(arah, from, to);
            let expected = Kotak {
                kiri: 10,
                atas: 20,
                kanan: 30,
                bawah: 25,
            };
            assert_eq!(found, expected, "{arah:?}");
        }
    }

    #[test]
    fn text_that_runs_upwards_runs_right_on_the_turned_page() {
        let glyph = Glyph {
            teks: 'a',
            x: 500,
            y: 900,
            lebar: 50,
            besar: 100,
            arah: Arah::Atas,
        };
        let turned = glyph.turned(Arah::Atas);
        assert_eq!((turned.x, turned.y, turned.arah), (-900, 500, Arah::Kanan));
        assert_eq!(glyph.as_read(), turned.as_read());
    }
}
