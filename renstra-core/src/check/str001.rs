//! STR001: a code lost digits or a level, or is one of another level than its row. A spreadsheet took the kegiatan number for a decimal
//! number: `2.01` became 2, `2.05` became 2.1.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{MANY, few, list};
use crate::model::{Kode, KodeError, Renstra, Simpul, Tingkat};
use crate::nomenklatur::rantai_kode::RANTAI;
use crate::ordered::Map;
use crate::peraturan::permendagri_90_2019;
use crate::value::bahasa::teks;
use crate::value::{Tahun, Teks, TempatLain};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR001",
    keparahan: Keparahan::Peringatan,
    judul_id: "kode kehilangan angka atau tingkat",
    judul_en: "a code lost digits or a level",
    dasar: Some(permendagri_90_2019::KODE),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    if let Some(since) = older_codes(k) {
        return older(k, since, p);
    }
    let asked = asked(k);
    let taken = sisters(k.plan);
    let mut same: Map<SebabKode, Vec<&Simpul>> = Map::new();
    for node in k.plan.pohon.iter() {
        match &node.kode.kode {
            // A zero at the end is lost too: no leading one alone.
            Some(Ok(code))
                if code.zeros_lost() && (settled(node) || ten_of(node, &taken).is_some()) =>
            {
                p.fail_as(Keparahan::Catatan, zeros(node, code, &taken));
            }
            Some(Ok(code)) if code.zeros_lost() => same.push(SebabKode::Nol, node),
            Some(Ok(_)) => p.pass(),
            Some(Err(KodeError::KegiatanLost(_))) => {
                let cause = match settled(node) {
                    true => SebabKode::Terpulihkan,
                    false => SebabKode::Hilang,
                };
                same.push(cause, node);
            }
            Some(Err(error)) => {
                let found = finding(k, node, error, &asked);
                // Codes that are written in a way of their own: urusan and bidang left out, say.
                p.fail(match (settled(node), error) {
                    (false, KodeError::Unreadable(_)) => found.cause("unreadable"),
                    _ => found,
                });
            }
            // A node that has a code by law, without one.
            None if node.tingkat >= Tingkat::Program => p.skip(),
            None => {}
        }
    }
    for (cause, nodes) in same {
        let grave = match cause {
            SebabKode::Nol => Keparahan::Catatan,
            SebabKode::Terpulihkan | SebabKode::Hilang => Keparahan::Peringatan,
        };
        if let ([first, more @ ..], true) = (nodes.as_slice(), nodes.len() >= MANY) {
            p.fail_as(grave, all(cause, first, more, &asked));
            continue;
        }
        for node in nodes {
            let one = match &node.kode.kode {
                Some(Err(error)) => finding(k, node, error, &asked),
                Some(Ok(code)) => zeros(node, code, &taken),
                None => continue,
            };
            p.fail_as(grave, one);
        }
    }
}

/// The first year of a plan that began before Permendagri 90/2019 was in force and prints no kegiatan in its codes: they are of an
/// older classification, of which no list is at hand.
pub(super) fn older_codes(k: &Konteks<'_>) -> Option<Tahun> {
    let since = RANTAI.first()?.berlaku.sejak;
    let first = k.plan.first_year().filter(|y| y.get() < since)?;
    let of_today =
        |n: &Simpul| n.tingkat >= Tingkat::Kegiatan && matches!(n.kode.kode, Some(Ok(_)));
    (!k.plan.pohon.iter().any(of_today)).then_some(first)
}

/// One note for the codes of an older classification that cannot be read.
fn older(k: &Konteks<'_>, since: Tahun, p: &mut Pemeriksa) {
    let unread = |n: &&Simpul| matches!(n.kode.kode, Some(Err(_)));
    let nodes: Vec<&Simpul> = k.plan.pohon.iter().filter(unread).collect();
    let [first, more @ ..] = nodes.as_slice() else {
        return p.pass();
    };
    let (n, code) = (nodes.len(), &first.kode.tercetak);
    let found = Temuan::new(
        first.tempat.in_column("kode"),
        teks!(
            "{n} kode, misalnya `{code}`, ditulis menurut klasifikasi sebelum Permendagri 90/2019, yang belum berlaku ketika rencana ini mulai ({since}); tidak dicocokkan dengan nomenklatur",
            "{n} codes, such as `{code}`, are of a classification before Permendagri 90/2019, which was not in force when this plan began ({since}); they are not compared with the nomenclature"
        ),
        teks!(
            "kodenya boleh tetap; yang memerlukan kode menurut Permendagri 90/2019 tidak diperiksa",
            "the codes may stay; what needs a code by Permendagri 90/2019 is not checked"
        ),
    );
    let places = more.iter().map(|n| TempatLain {
        tercetak: Some(n.kode.tercetak.to_string()),
        ..TempatLain::from(&n.tempat.in_column("kode"))
    });
    p.fail_as(Keparahan::Catatan, found.tercetak(&**code).lists(places));
}

/// A cause that codes of a whole table share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum SebabKode {
    /// A spreadsheet dropped leading zeros.
    Nol,
    /// The kegiatan number is lost, and the name gives the full code.
    Terpulihkan,
    /// The kegiatan number is lost, and the name does not settle it.
    Hilang,
}

impl SebabKode {
    fn teks(self, n: usize) -> Teks {
        match self {
            Self::Nol => teks!(
                "{n} kode kehilangan nol di depan",
                "{n} codes lost their leading zeros"
            ),
            Self::Terpulihkan | Self::Hilang => teks!(
                "nomor kegiatan pada {n} kode hilang karena dibulatkan sebagai bilangan (2.01 menjadi 2, 2.05 menjadi 2.1)",
                "{n} codes lost their kegiatan number, it was rounded as a number (2.01 to 2, 2.05 to 2.1)"
            ),
        }
    }
}

/// True if the name of a node gives its full code, in a list.
fn settled(node: &Simpul) -> bool {
    node.kode.lengkap.is_some() && node.kode.menurut.is_some()
}

/// The codes of one cause: each with its row and its full code.
fn all(cause: SebabKode, first: &Simpul, more: &[&Simpul], asked: &str) -> Temuan {
    let nodes = || std::iter::once(first).chain(more.iter().copied());
    let what = cause.teks(more.len() + 1);
    let row = |n: &Simpul| n.tempat.baris().unwrap_or_default();
    let full: Vec<String> = nodes()
        .filter_map(|n| n.kode.lengkap.map(|c| c.to_string()))
        .collect();
    let each = |word: &'static str| {
        let nodes: Vec<&Simpul> = nodes().collect();
        nodes.into_iter().map(move |n| match n.kode.lengkap {
            Some(full) => format!("`{}` → {full} ({word} {})", n.kode.tercetak, row(n)),
            None => format!("`{}` ({word} {})", n.kode.tercetak, row(n)),
        })
    };
    let (id, en) = (few(&mut each("baris")).id, few(&mut each("row")).en);
    let place = first.tempat.in_column("kode");
    let finding = match cause {
        SebabKode::Hilang => Temuan::new(
            place,
            Teks::new(
                format!(
                    "{}; namanya tidak menentukan kode lengkapnya (dicari dalam {asked}): {id}",
                    what.id
                ),
                format!(
                    "{}; the names do not settle the full codes (looked up in {asked}): {en}",
                    what.en
                ),
            ),
            teks!(
                "tulis kode lengkapnya sebagai teks menurut nomenklatur; format kolom kode sebagai teks sebelum mengisinya",
                "write the full codes as text, by the nomenclature; format the column of codes as text before it is filled in"
            ),
        ),
        SebabKode::Nol | SebabKode::Terpulihkan => Temuan::new(
            place,
            Teks::new(format!("{}: {id}", what.id), format!("{}: {en}", what.en)),
            teks!(
                "format kolom kode sebagai teks, lalu tulis kode lengkapnya (kolom `kode` tabel pagu memuat semuanya)",
                "format the column of codes as text, then write the full codes (the column `kode` of the budget has them all)"
            ),
        ),
    };
    let finding = match full.is_empty() {
        true => finding,
        false => finding.dihitung(list(full)),
    };
    let places = more.iter().map(|n| TempatLain {
        tercetak: Some(n.kode.tercetak.to_string()),
        dihitung: n.kode.lengkap.map(|c| c.to_string().into()),
        ..TempatLain::from(&n.tempat.in_column("kode"))
    });
    finding.tercetak(&first.kode.tercetak).lists(places)
}

/// Sub kegiatan whose code is printed with all of its digits, by their code.
pub(super) fn sisters(plan: &Renstra) -> Map<NomorSub, &Simpul> {
    let mut all = Map::new();
    for node in plan
        .pohon
        .iter()
        .filter(|n| n.tingkat == Tingkat::SubKegiatan)
    {
        if let Some(Ok(code)) = &node.kode.kode
            && !code.zeros_lost()
        {
            all.keep_first(number_of(code), node);
        }
    }
    all
}

/// The code of a sub kegiatan without regard to its digits: its kegiatan and its number.
type NomorSub = (Option<Kode>, Option<u16>);

fn number_of(code: &Kode) -> NomorSub {
    (code.parent(), code.sub())
}

/// For a sub kegiatan printed as one digit: the sister of another name that has that number already, and the code of ten times the
/// number, which is left then.
pub(super) fn ten_of<'a>(
    node: &Simpul,
    taken: &Map<NomorSub, &'a Simpul>,
) -> Option<(&'a Simpul, Kode)> {
    let digits = { node.kode.tercetak.bytes().rev() }.take_while(u8::is_ascii_digit);
    let code = node.kode.kode.as_ref()?.as_ref().ok()?;
    let one = node.tingkat == Tingkat::SubKegiatan && code.zeros_lost() && digits.count() == 1;
    let sister = taken
        .get(&number_of(code))
        .filter(|s| one && s.uraian != node.uraian)?;
    let full = code.parent()?.with_sub(code.sub()?.checked_mul(10)?)?;
    Some((sister, full))
}

/// Leading zeros that a spreadsheet dropped: nothing is lost, but the code is not the official one.
fn zeros(node: &Simpul, code: &Kode, taken: &Map<NomorSub, &Simpul>) -> Temuan {
    let printed = &node.kode.tercetak;
    // A zero at the end is lost too, where the name says so.
    let (full, by) = (node.kode.lengkap.unwrap_or(*code), node.kode.menurut);
    if let (true, Some(by)) = (full != *code, by) {
        let name = &node.uraian;
        return Temuan::new(
            node.tempat.in_column("kode"),
            teks!(
                "`{printed}` kehilangan nol di belakang: menurut nama `{name}` dalam {by} kode lengkapnya {full}, bukan {code}",
                "`{printed}` lost its last zero: by the name `{name}` in {by} the full code is {full}, not {code}"
            ),
            teks!(
                "tulis kode {full} sebagai teks",
                "write the code {full} as text"
            ),
        )
        .tercetak(printed)
        .dihitung(full.to_string())
        .beside([&node.tempat.in_column("uraian")])
        .jalur(&node.jalur);
    }
    // `.1` beside a `.01` of another name is `.10`.
    if let Some((sister, full)) = ten_of(node, taken) {
        let (name, own) = (&sister.uraian, &sister.kode.tercetak);
        return Temuan::new(
            node.tempat.in_column("kode"),
            teks!(
                "`{printed}` kehilangan nol: {own} sudah dipakai `{name}`, jadi kode lengkapnya {full}",
                "`{printed}` lost a zero: {own} is `{name}` already, so the full code is {full}"
            ),
            teks!(
                "tulis kode {full} sebagai teks",
                "write the code {full} as text"
            ),
        )
        .tercetak(printed)
        .dihitung(full.to_string())
        .beside([&sister.tempat.in_column("kode")])
        .jalur(&node.jalur);
    }
    Temuan::new(
        node.tempat.in_column("kode"),
        teks!(
            "`{printed}` kehilangan nol di depan; kode lengkapnya {code}",
            "`{printed}` lost its leading zeros; the full code is {code}"
        ),
        teks!(
            "tulis kode {code} sebagai teks",
            "write the code {code} as text"
        ),
    )
    .tercetak(printed)
    .dihitung(code.to_string())
    .jalur(&node.jalur)
}

fn finding(k: &Konteks<'_>, node: &Simpul, error: &KodeError, asked: &str) -> Temuan {
    let reason = error.teks();
    let place = node.tempat.in_column("kode");
    let name = &node.uraian;
    // Name and code of the parent settle the full code.
    let above = node.induk.and_then(|id| k.plan.pohon.get(id));
    let above = above.filter(|n| !n.kode.tercetak.is_empty());
    match node.kode.lengkap.zip(node.kode.menurut) {
        Some((full, by)) => {
            let full = full.to_string();
            Temuan::new(
                place,
                Teks::new(
                    format!(
                        "{}; menurut nama `{name}` dalam {by} kode lengkapnya {full}",
                        reason.id
                    ),
                    format!(
                        "{}; by the name `{name}` in {by} the full code is {full}",
                        reason.en
                    ),
                ),
                teks!(
                    "tulis kode {full} sebagai teks",
                    "write the code {full} as text"
                ),
            )
            .dihitung(full)
        }
        None => Temuan::new(
            place,
            Teks::new(
                format!(
                    "{}; nama `{name}` tidak menentukan kode lengkapnya (dicari dalam {asked})",
                    reason.id
                ),
                format!(
                    "{}; the name `{name}` does not settle the full code (looked up in {asked})",
                    reason.en
                ),
            ),
            teks!(
                "tulis kode lengkapnya sebagai teks menurut nomenklatur",
                "write the full code as text, by the nomenclature"
            ),
        ),
    }
    .tercetak(&node.kode.tercetak)
    .beside([&node.tempat.in_column("uraian")])
    .beside(above.map(|n| n.tempat.in_column("kode")).iter())
    .jalur(&node.jalur)
}

/// The lists that were searched, each once.
fn asked(k: &Konteks<'_>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for l in k.plan.lists() {
        let name = l.sumber.kutipan.peraturan;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    list(names)
}
