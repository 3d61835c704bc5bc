//! The pages of a PDF as marks, read by `hayro-interpret`: the only file that knows it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape, Vec2};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, InterpreterWarning, RenderContent, SoftMask,
    TransformExt, interpret_page,
};

use super::page::{Arah, Glyph, POINT, Page, Ruling};

/// Pages that are read at most.
pub(super) const PAGES: usize = 3_000;
/// Marks of one page that are taken at most: a drawing of more is no table.
const MARKS: usize = 400_000;
/// Width of a filled rectangle that is a line, in hundredths of a point; backgrounds are wider.
const THIN: i32 = 160;
/// How much of its length a line may be off the level or the upright.
const SKEW: i32 = 60;
/// The part of a page that a large image covers: one in so many.
const LARGE: i64 = 7;
/// Large images of a page that are looked at.
const IMAGES: usize = 100;
/// Characters over an image of a table that are no part of it: a caption, a number.
const FEW: usize = 20;
/// What lies further off than any page reaches.
const FAR: i32 = 10_000_000;
/// Shorter strokes are dots and parts of letters.
const SHORT: i32 = 20;

/// Why a PDF is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It has a password.
    Password,
    /// It is damaged.
    Damaged,
    /// Its end is missing.
    CutOff,
    /// It has more pages than are read.
    Pages(usize),
}

/// The pages of a PDF.
pub(super) fn pages(bytes: &[u8]) -> Result<Vec<Page>, Unreadable> {
    if is_cut_off(bytes) {
        return Err(Unreadable::CutOff);
    }
    // A damaged file shall not end the program of the caller, whatever the interpreter makes of it.
    std::panic::catch_unwind(|| all_pages(bytes)).unwrap_or(Err(Unreadable::Damaged))
}

/// True if the last object is not followed by the place of the table of objects: what stood behind it is missing, and a plan
/// without its last pages would be checked as if it were whole.
fn is_cut_off(bytes: &[u8]) -> bool {
    let last = |word: &[u8]| memchr::memmem::rfind(bytes, word);
    last(b"startxref") < last(b"endobj")
}

fn all_pages(bytes: &[u8]) -> Result<Vec<Page>, Unreadable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Unreadable::Password,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Unreadable::Damaged,
    })?;
    let count = pdf.pages().len();
    if count > PAGES {
        return Err(Unreadable::Pages(count));
    }
    let cache = InterpreterCache::new();
    let lost = Arc::new(AtomicBool::new(false));
    let text_lost = Arc::clone(&lost);
    let settings = InterpreterSettings {
        render_content: RenderContent::PAGE,
        warning_sink: Arc::new(move |warning| {
            if matches!(warning, InterpreterWarning::UnsupportedFont) {
                text_lost.store(true, Ordering::Relaxed);
            }
        }),
        ..InterpreterSettings::default()
    };
    let mut found = Vec::with_capacity(count);
    for (nomor, page) in (1..).zip(pdf.pages().iter()) {
        let (width, height) = page.render_dimensions();
        let hundredths = Affine::scale(f64::from(POINT));
        let initial = hundredths * page.initial_transform(true).to_kurbo();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let area = hundredths.transform_rect_bbox(area);
        let mut marks = Marks::new(Page {
            nomor,
            lebar: whole(area.x1),
            tinggi: whole(area.y1),
            ..Page::default()
        });
        let mut context = Context::new(initial, area, &cache, pdf.xref(), settings.clone());
        interpret_page(page, &mut context, &mut marks);
        let mut marks = marks.finish();
        let unread = page.page_stream().is_none() && page.raw().contains_key("Contents");
        marks.rusak = lost.swap(false, Ordering::Relaxed) || unread;
        found.push(marks);
    }
    Ok(found)
}

/// A coordinate as a whole number; a place far off the page stays one.
fn whole(value: f64) -> i32 {
    let value = value.round().clamp(f64::from(-FAR), f64::from(FAR));
    if value.is_nan() { 0 } else { value as i32 }
}

struct Marks {
    page: Page,
    /// Large images: upper left and lower right corner.
    images: Vec<((i32, i32), (i32, i32))>,
}

impl Marks {
    fn new(page: Page) -> Self {
        Self {
            page,
            images: Vec::new(),
        }
    }

    /// The page, and whether a large image on it has no text over it: a background has.
    fn finish(mut self) -> Page {
        let glyphs: Vec<(i32, i32)> = self.page.glyph.iter().map(Glyph::middle).collect();
        let bare = |((x0, y0), (x1, y1)): &((i32, i32), (i32, i32))| {
            let over = |(x, y): &&(i32, i32)| (*x0..=*x1).contains(x) && (*y0..=*y1).contains(y);
            glyphs.iter().filter(over).nth(FEW).is_none()
        };
        self.page.gambar = self.images.iter().take(IMAGES).any(bare);
        self.page
    }

    fn full(&self) -> bool {
        self.page.glyph.len() + self.page.datar.len() + self.page.tegak.len() > MARKS
    }

    /// A line from one point to another, if it is level or upright.
    fn line(&mut self, from: Point, to: Point) {
        let (x0, y0, x1, y1) = (whole(from.x), whole(from.y), whole(to.x), whole(to.y));
        self.ruling((x0.min(x1), y0.min(y1)), (x0.max(x1), y0.max(y1)), SKEW);
    }

    /// A box that is thin in one direction is a line in the other.
    fn ruling(&mut self, (x0, y0): (i32, i32), (x1, y1): (i32, i32), thin: i32) {
        let (width, height) = (x1 - x0, y1 - y0);
        if width.max(height) < SHORT || self.full() {
            return;
        }
        if height <= thin && height <= width {
            self.page.datar.push(Ruling {
                letak: y0 + height / 2,
                dari: x0,
                sampai: x1,
            });
        }
        if width <= thin && width <= height {
            self.page.tegak.push(Ruling {
                letak: x0 + width / 2,
                dari: y0,
                sampai: y1,
            });
        }
    }

    fn filled(&mut self, path: &BezPath, transform: Affine) {
        let mut part = BezPath::new();
        for element in path.elements() {
            if matches!(element, PathEl::MoveTo(_)) && !part.is_empty() {
                self.filled_part(&part, transform);
                part = BezPath::new();
            }
            part.push(*element);
        }
        self.filled_part(&part, transform);
    }

    fn filled_part(&mut self, part: &BezPath, transform: Affine) {
        if part.elements().len() > 1 {
            let area = transform.transform_rect_bbox(part.bounding_box());
            let from = (whole(area.x0), whole(area.y0));
            self.ruling(from, (whole(area.x1), whole(area.y1)), THIN);
        }
    }

    fn stroked(&mut self, path: &BezPath, transform: Affine) {
        let (mut first, mut last) = (Point::ZERO, Point::ZERO);
        for element in path.elements() {
            match *element {
                PathEl::MoveTo(to) => (first, last) = (transform * to, transform * to),
                PathEl::LineTo(to) => {
                    let to = transform * to;
                    self.line(last, to);
                    last = to;
                }
                PathEl::ClosePath => {
                    self.line(last, first);
                    last = first;
                }
                PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => last = transform * to,
            }
        }
    }
}

/// The direction that a vector has, to the nearest quarter.
fn direction(along: Vec2) -> Arah {
    if along.x.abs() >= along.y.abs() {
        if along.x >= 0.0 {
            Arah::Kanan
        } else {
            Arah::Kiri
        }
    } else if along.y >= 0.0 {
        Arah::Bawah
    } else {
        Arah::Atas
    }
}

impl<'a> Device<'a> for Marks {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        match mode {
            DrawMode::Fill(_) => self.filled(path, props.transform),
            DrawMode::Stroke(_) => self.stroked(path, props.transform),
            DrawMode::FillAndStroke(..) => {
                self.filled(path, props.transform);
                self.stroked(path, props.transform);
            }
            DrawMode::Invisible => {}
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        // Invisible text lies over scanned images and is a guess of the program that scanned them.
        if matches!(mode, DrawMode::Invisible) {
            return;
        }
        for glyph in run.glyphs() {
            if self.full() {
                return;
            }
            let transform = props.transform * glyph.transform();
            let origin = transform * Point::ZERO;
            let along = (transform * Point::new(1.0, 0.0)).to_vec2() - origin.to_vec2();
            let up = (transform * Point::new(0.0, 1_000.0)).to_vec2() - origin.to_vec2();
            let besar = whole(up.hypot());
            let advance = match &**glyph {
                hayro_interpret::font::Glyph::Outline(outline) => outline.advance_width(),
                hayro_interpret::font::Glyph::Type3(glyph) => glyph.advance_width(),
            };
            // From the widths of the document: the font that is drawn instead may have others.
            let thousandths = i64::from(whole(f64::from(advance.unwrap_or(500.0))));
            let lebar = i64::from(besar) * thousandths / 1_000;
            let mut next = Glyph {
                teks: char::REPLACEMENT_CHARACTER,
                x: whole(origin.x),
                y: whole(origin.y),
                lebar: i32::try_from(lebar).unwrap_or(FAR).min(FAR),
                besar,
                arah: direction(along),
            };
            match glyph.as_unicode() {
                Some(BfString::Char(c)) => next.teks = c,
                Some(BfString::String(text)) => {
                    let mut chars = text.chars();
                    if let Some(first) = chars.next() {
                        next.teks = first;
                    }
                    // A ligature: its letters stand at one place, in their order.
                    self.page.glyph.push(next.clone());
                    for teks in chars {
                        next.teks = teks;
                        next.x = next.x.saturating_add(1);
                        self.page.glyph.push(next.clone());
                    }
                    continue;
                }
                None => {}
            }
            self.page.glyph.push(next);
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let pixels = Rect::new(0.0, 0.0, width, height);
        let area = props.transform.transform_rect_bbox(pixels);
        let (from, to) = (
            (whole(area.x0), whole(area.y0)),
            (whole(area.x1), whole(area.y1)),
        );
        let size = i64::from(to.0 - from.0) * i64::from(to.1 - from.1);
        let page = i64::from(self.page.lebar) * i64::from(self.page.tinggi);
        if size > page / LARGE && self.images.len() < MARKS {
            self.images.push((from, to));
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
