//! What changed between two versions of a plan (a Review Renstra).

mod cells;
mod changed_below;
mod columns;
mod indikator;
mod nodes;
mod raw_tables;
mod total;

pub use total::{SelisihTahun, diff_totals};

use serde::Serialize;

use crate::model::figur::FigurId;
use crate::model::{Renstra, Tingkat};
use crate::value::bahasa::teks;
use crate::value::{Angka, Rupiah, Tahun, Teks};

/// The kind of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JenisPerubahan {
    /// A year, or with no year a column, that only the second version has.
    KolomDitambah,
    /// A year, or with no year a column, that only the first version has.
    KolomDihapus,
    /// A node or an indicator that only the second version has.
    Ditambah,
    /// A node or an indicator that only the first version has.
    Dihapus,
    /// Another name.
    DiubahNama,
    /// Another code.
    Kode,
    /// Below another node.
    PindahInduk,
    /// Money of a year.
    Pagu,
    /// Money at the end of the period.
    PaguAkhir,
    /// Baseline without a year of its own.
    KondisiAwal,
    /// Target of a year.
    Target,
    /// Target at the end of the period.
    TargetAkhir,
    /// Unit of an indicator.
    Satuan,
    /// Unit kerja.
    UnitKerja,
    /// Lokasi.
    Lokasi,
    /// A cell of another table, or a whole one with other rows (rows × columns).
    Tabel,
}

impl JenisPerubahan {
    /// The key in tables.
    pub fn nama(self) -> &'static str {
        match self {
            Self::KolomDitambah => "kolom_ditambah",
            Self::KolomDihapus => "kolom_dihapus",
            Self::Ditambah => "ditambah",
            Self::Dihapus => "dihapus",
            Self::DiubahNama => "diubah_nama",
            Self::Kode => "kode",
            Self::PindahInduk => "pindah_induk",
            Self::Pagu => "pagu",
            Self::PaguAkhir => "pagu_akhir",
            Self::KondisiAwal => "kondisi_awal",
            Self::Target => "target",
            Self::TargetAkhir => "target_akhir",
            Self::Satuan => "satuan",
            Self::UnitKerja => "unit_kerja",
            Self::Lokasi => "lokasi",
            Self::Tabel => "tabel",
        }
    }
}

impl JenisPerubahan {
    /// In words.
    pub fn teks(self) -> Teks {
        match self {
            Self::KolomDitambah => teks!("kolom ditambah", "column added"),
            Self::KolomDihapus => teks!("kolom dihapus", "column removed"),
            Self::Ditambah => teks!("ditambah", "added"),
            Self::Dihapus => teks!("dihapus", "removed"),
            Self::DiubahNama => teks!("diubah nama", "renamed"),
            Self::Kode => teks!("kode", "code"),
            Self::PindahInduk => teks!("pindah induk", "moved"),
            Self::Pagu => teks!("pagu", "budget"),
            Self::PaguAkhir => teks!("pagu akhir", "budget at the end"),
            Self::KondisiAwal => teks!("kondisi awal", "baseline"),
            Self::Target => teks!("target", "target"),
            Self::TargetAkhir => teks!("target akhir", "end target"),
            Self::Satuan => teks!("satuan", "unit"),
            Self::UnitKerja => teks!("unit kerja", "unit kerja"),
            Self::Lokasi => teks!("lokasi", "lokasi"),
            Self::Tabel => teks!("isi tabel", "cell of a table"),
        }
    }
}

/// The value in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keadaan {
    /// Absent.
    TidakAda,
    /// An empty cell.
    Kosong,
    /// A text, or a cell without a single number: `-`, `N.A`, a range, a rank.
    Teks(String),
    /// A number.
    Angka(Angka),
    /// Money.
    Rupiah(Rupiah),
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Perubahan {
    /// What kind.
    pub jenis: JenisPerubahan,
    /// Level of the node; `None` for rows that are no node.
    pub tingkat: Option<Tingkat>,
    /// Key of the node in the second version (of a removed node in the first); table and row of an
    /// indicator outside the matrix; the table for a column.
    pub jalur: String,
    /// Name of the node, of the row or of the column.
    pub uraian: String,
    /// The indicator, for changes of one.
    pub indikator: Option<String>,
    /// The figure that changed, in the second version (of what was removed, in the first); `None` for columns and
    /// cells that are no figure.
    pub figur: Option<FigurId>,
    /// The year, for changes of one.
    pub tahun: Option<Tahun>,
    /// The value in the first version.
    pub sebelum: Keadaan,
    /// The value in the second version.
    pub sesudah: Keadaan,
    /// True if the node's money differs because something below it changed too: do not add both up.
    pub bawahan_berubah: bool,
    /// After less before, exact, where both are numbers; nothing and `-` count as zero for money,
    /// an empty cell and `N.A` have no difference.
    pub selisih: Option<Angka>,
}

/// What changed from plan `a` to plan `b`: years and columns first, then node by node in the order
/// of `b` (removed nodes where they stood), printed totals, then T-C.25 and T-C.28, then the cells of
/// all other tables.
///
/// Nodes are paired by their full code, then by name below the same node. A year that one version
/// does not have is one change, not one of every node. Money cut to 0 or `-` is a change of money;
/// the ways of having no value (empty, `-`, `N.A`) differ from each other and from 0. Case, spacing
/// and punctuation are no other name, and `94` is `94.0` and `94%`.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{JenisPerubahan, Renstra, diff};
/// assert!(diff(&plan, &plan).is_empty());
/// let old = "Presentase TMP yang di kelola,Persen,100,100,\"200,000,000\"";
/// let new = "Presentase TMP yang di kelola,Persen,100,100,-";
/// let files = renstra_tests::files("kukar").into_iter()
///     .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap().replace(old, new)));
/// let changes = diff(&plan, &Renstra::read(files)?);
/// assert_eq!(changes.len(), 1);
/// assert_eq!((changes[0].jenis, changes[0].jalur.as_str()), (JenisPerubahan::Pagu, "1.06.07"));
/// assert_eq!(changes[0].selisih.unwrap().to_string(), "-200000000");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn diff(a: &Renstra, b: &Renstra) -> Vec<Perubahan> {
    let mut out = columns::changes(a, b);
    out.extend(nodes::changes(a, b));
    out.extend(indikator::table_changes(a, b));
    out.extend(raw_tables::changes(a, b));
    out
}
