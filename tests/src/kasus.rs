//! Every finding: a small table that triggers it, and a variant that just does not. The cases are the vectors in
//! `vectors/temuan/`.

use std::sync::{Arc, LazyLock};

use renstra_core::nomenklatur::Nomenklatur;
use renstra_core::{OpsiBaca, Renstra, RenstraError, Temuan, reconcile};

use crate::vektor::{self, BerkasKasus, Rencana, Vektor};

/// A case of a finding.
pub struct Kasus {
    /// Its code.
    pub kode: String,
    /// Tables that trigger it: name and text.
    pub tabel: Vec<(String, String)>,
    /// Row and column of the finding; 0 and nothing where it has none.
    pub di: (u32, String),
    /// What to replace, and by what, so that there is just nothing to find.
    pub ganti: (String, String),
    /// Tables of the second document, for findings of two.
    pub kedua: Vec<(String, String)>,
    /// Lists of codes that are passed with the tables: file name and text.
    pub daftar: Vec<(String, String)>,
}

impl Kasus {
    /// The tables, or those in which there is just nothing to find.
    pub fn files(&self, benar: bool) -> impl Iterator<Item = (&str, String)> {
        let (from, to) = &self.ganti;
        self.tabel.iter().map(move |(name, text)| {
            let text = if benar {
                text.replace(from, to)
            } else {
                text.clone()
            };
            (name.as_str(), text)
        })
    }

    /// The plan, or the one in which there is just nothing to find.
    ///
    /// # Panics
    /// If it cannot be read.
    pub fn plan(&self, benar: bool) -> Renstra {
        let opsi = OpsiBaca {
            nomenklatur: self.daftar.iter().map(|d| self.list(d)).collect(),
            ..OpsiBaca::default()
        };
        read(Renstra::read_with(self.files(benar), &opsi), &self.kode)
    }

    fn list(&self, (file, text): &(String, String)) -> Arc<Nomenklatur> {
        let list = Nomenklatur::read(file, text.as_bytes());
        Arc::new(read(list, &self.kode).daftar)
    }

    /// The second document; none for a finding of one plan.
    ///
    /// # Panics
    /// If it cannot be read.
    pub fn kedua(&self) -> Option<Renstra> {
        let tables = self.kedua.iter().map(|(name, text)| (name, text));
        (!self.kedua.is_empty()).then(|| read(Renstra::read(tables), &self.kode))
    }

    /// Its findings of this code.
    ///
    /// # Panics
    /// If the tables cannot be read.
    pub fn found(&self, benar: bool) -> Vec<Temuan> {
        let plan = self.plan(benar);
        let result = match self.kedua() {
            Some(kedua) => reconcile(&plan, &kedua),
            None => plan.check(),
        };
        let own = result.temuan().iter().filter(|t| t.kode == self.kode);
        own.cloned().collect()
    }
}

#[allow(clippy::panic, reason = "a test cannot go on without its data")]
fn read<T>(done: Result<T, RenstraError>, kode: &str) -> T {
    done.unwrap_or_else(|e| panic!("{kode}: {e}"))
}

/// Name of a table, or a whole one.
pub const MATRIX: &str = "tabel-6.1-program-pendanaan";
/// Name of a table, or a whole one.
pub const HISTORY: &str = "tabel-2.4-anggaran-realisasi";
/// Name of a table, or a whole one.
pub const KINERJA: &str = "tabel-pencapaian-kinerja";
/// Name of a table, or a whole one.
pub const SPM: &str = "tabel-2.3-capaian-spm";
/// Name of a table, or a whole one.
pub const PERMASALAHAN: &str = "tabel-3.1-permasalahan";
/// Name of a table, or a whole one.
pub const TUJUAN: &str = "tabel-4.1-tujuan-sasaran";
/// Name of a table, or a whole one.
pub const STRATEGI: &str = "tabel-5.1-strategi";

/// One case for each check.
pub static KASUS: LazyLock<Vec<Kasus>> = LazyLock::new(|| {
    let all = vektor::all();
    let pairs = all.kasus().filter_map(|(berkas, case)| {
        let kode = case.id.strip_suffix(".ada")?;
        berkas.rencana.get(kode)?;
        of_pair(&all, berkas, kode)
    });
    pairs.collect()
});

/// The case of a code: `CODE.ada` has the finding, `CODE.tidak` is the same plan with one replacement.
fn of_pair(all: &Vektor, berkas: &BerkasKasus, kode: &str) -> Option<Kasus> {
    let named = |end: &str| {
        let id = format!("{kode}.{end}");
        berkas.kasus.iter().find(move |k| k.id == id)
    };
    let (ada, tidak) = (named("ada")?, named("tidak")?);
    let files = |plan: Option<&Rencana>| -> Option<Vec<(String, String)>> {
        let files = plan.map(|plan| all.files(berkas, plan).ok());
        Some(
            files
                .unwrap_or_else(|| Some(Default::default()))?
                .into_iter()
                .collect(),
        )
    };
    let lists = berkas.lists(ada.rencana.as_ref()?).ok()?;
    let row = ada.harapan.as_ref()?.get("baris")?.get(0)?;
    let number = row.get(1)?.as_u64().unwrap_or_default();
    let column = row.get(2)?.as_str().unwrap_or_default();
    Some(Kasus {
        kode: kode.to_owned(),
        tabel: files(ada.rencana.as_ref())?,
        di: (u32::try_from(number).ok()?, column.to_owned()),
        ganti: tidak.rencana.as_ref()?.ganti.first()?.clone(),
        kedua: files(ada.pembanding.as_ref())?,
        daftar: lists.into_iter().collect(),
    })
}
