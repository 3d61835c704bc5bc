//! STR011: a priority sub kegiatan is not in the funding matrix as it is printed.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::{CaraTaut, TautanPrioritas};
use crate::model::{BarisPrioritas, Kode, Simpul, Tingkat, parse_kode};
use crate::nomenklatur::nama::{bare_name, likeness_percent};
use crate::ordered::Map;
use crate::peraturan::inmendagri_2_2025;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR011",
    keparahan: Keparahan::Peringatan,
    judul_id: "sub kegiatan prioritas tidak ada dalam tabel program, atau kode, nama, atau programnya lain di sana",
    judul_en: "a priority sub kegiatan is not in the funding matrix, or has another code, name or programme there",
    dasar: Some(inmendagri_2_2025::SUB_KEGIATAN_PRIORITAS),
    jalankan: run,
};

/// Names that share this much of their words are one name, cut or completed.
const SAME_NAME_PERCENT: usize = 60;

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let mut listed = Map::new();
    for link in k.plan.priority_links() {
        let row = link.baris;
        let code = row.kode.as_deref().unwrap_or_default();
        let name = &row.uraian;
        match (link.cara, link.simpul.first()) {
            (CaraTaut::TidakDapat, _) => p.skip(),
            (CaraTaut::TidakAda, _) | (_, None) => {
                let label = format!("{code} {name}");
                let finding = missing(link.baris, label.trim());
                let parent = parse_kode(code).ok().and_then(|c| c.parent());
                let whole = parent.is_some_and(|parent| {
                    let known = listed.get(&parent).copied();
                    known.unwrap_or_else(|| {
                        let whole = lists_all(k, &parent);
                        listed.insert(parent, whole);
                        whole
                    })
                });
                match whole {
                    true => p.fail(finding.cause("tidak ada")),
                    false => p.fail_as(Keparahan::Catatan, finding.cause("sebagian")),
                }
            }
            (CaraTaut::NamaLain, Some(node)) => {
                p.judge(is_same(&link), || other_name(&link, node, code));
            }
            (CaraTaut::KodeLain, Some(node)) => p.fail(other_code(&link, node, code)),
            (CaraTaut::Sama, Some(_)) => programme(k, p, &link),
        }
    }
}

/// True if code and name mean one node, the name perhaps cut or completed.
pub(super) fn is_same(link: &TautanPrioritas<'_>) -> bool {
    let like = |n: &&Simpul| likeness_percent(&link.baris.uraian, &n.uraian) >= SAME_NAME_PERCENT;
    match link.cara {
        CaraTaut::NamaLain => link.simpul.first().is_some_and(like),
        cara => cara == CaraTaut::Sama,
    }
}

fn missing(row: &BarisPrioritas, label: &str) -> Temuan {
    Temuan::new(
        row.tempat.in_column("uraian"),
        teks!(
            "`{label}` tidak ada dalam tabel program dan pendanaan yang dibaca, baik kodenya maupun namanya",
            "`{label}` is not in the funding matrix that was read, neither its code nor its name"
        ),
        teks!(
            "lengkapi tabel program dan pendanaan bila hanya sebagian, atau betulkan kode dan namanya di sini",
            "complete the funding matrix if it is there in part, or correct its code and name here"
        ),
    )
    .tercetak(label)
}

/// True if the matrix lists all that stands below a code: it adds up to what the code prints. Of a part of a matrix nobody knows
/// what else there is.
fn lists_all(k: &Konteks<'_>, parent: &Kode) -> bool {
    let nodes = k.plan.pohon.find_all(&parent.to_string());
    let mut nodes = nodes.into_iter().peekable();
    nodes.peek().is_some()
        && nodes.all(|n| {
            let printed = n
                .pagu
                .iter()
                .enumerate()
                .filter_map(|(y, (_, c))| Some((y, c.money()?)));
            let mut known = printed.peekable();
            !n.anak.is_empty()
                && known.peek().is_some()
                && known.all(|(y, m)| k.roll.of_node(n.id, y) == Ok(m))
        })
}

fn other_name(link: &TautanPrioritas<'_>, node: &Simpul, code: &str) -> Temuan {
    let (name, there) = (&link.baris.uraian, &node.uraian);
    let row = node.tempat.baris().unwrap_or_default();
    Temuan::new(
        link.baris.tempat.in_column("uraian"),
        teks!(
            "kode {code} bernama `{name}` di sini, `{there}` dalam tabel program dan pendanaan (baris {row})",
            "the code {code} is called `{name}` here, `{there}` in the funding matrix (row {row})"
        ),
        teks!(
            "samakan kode dan nama di kedua tabel",
            "use one pair of code and name in both tables"
        ),
    )
    .tercetak(name)
    .dihitung(there)
    .beside([&node.tempat.in_column("uraian")])
    .jalur(&node.jalur)
}

fn other_code(link: &TautanPrioritas<'_>, node: &Simpul, code: &str) -> Temuan {
    let name = &link.baris.uraian;
    let there = &node
        .kode
        .lengkap
        .map_or_else(|| node.kode.tercetak.clone(), |k| k.to_string());
    let row = node.tempat.baris().unwrap_or_default();
    Temuan::new(
        link.baris.tempat.in_column("kode"),
        teks!(
            "`{name}` berkode {code} di sini, {there} dalam tabel program dan pendanaan (baris {row})",
            "`{name}` has the code {code} here, {there} in the funding matrix (row {row})"
        ),
        teks!(
            "pakai kode menurut nomenklatur yang berlaku di kedua tabel",
            "use the code of the nomenclature in force in both tables"
        ),
    )
    .tercetak(code)
    .dihitung(there)
    .beside([&node.tempat.in_column("kode")])
    .jalur(&node.jalur)
}

/// The programme that the row names is another one of the plan than that of its node.
fn programme(k: &Konteks<'_>, p: &mut Pemeriksa, link: &TautanPrioritas<'_>) {
    let Some(named) = &link.baris.program else {
        p.pass();
        return;
    };
    let tree = &k.plan.pohon;
    let key = bare_name(named);
    let programme = |n: &&Simpul| n.tingkat == Tingkat::Program && bare_name(&n.uraian) == key;
    let other = tree.iter().find(programme);
    let own = link.simpul.iter().filter_map(|n| {
        let above = tree.above(n, Tingkat::Program);
        if n.tingkat == Tingkat::Program {
            Some(*n)
        } else {
            above
        }
    });
    let own: Vec<&Simpul> = own.collect();
    // A programme of the RPJMD or of the region need not be one of the agency.
    let (Some(other), Some(first)) = (other, own.first()) else {
        p.pass();
        return;
    };
    let same = own.iter().any(|n| bare_name(&n.uraian) == key);
    p.judge(same, || {
        let (name, there) = (&link.baris.uraian, &first.uraian);
        let row = first.tempat.baris().unwrap_or_default();
        Temuan::new(
            link.baris.tempat.in_column("program"),
            teks!(
                "`{name}` berada di bawah `{named}` di sini, di bawah `{there}` dalam tabel program dan pendanaan (baris {row})",
                "`{name}` stands below `{named}` here, below `{there}` in the funding matrix (row {row})"
            ),
            teks!(
                "samakan programnya di kedua tabel",
                "name one programme in both tables"
            ),
        )
        .tercetak(named)
        .dihitung(there)
        .beside([&first.tempat.in_column("uraian"), &other.tempat.in_column("uraian")])
        .jalur(&first.jalur)
    });
}
