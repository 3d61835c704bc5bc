//! The tables of the overview, each short enough for a screen.

use crate::analysis::OpsiKemajuan;
use crate::model::{BarisRealisasi, Masa, Renstra, Tingkat};
use crate::table::progress::{spending_table, targets_table};
use crate::table::views::{coverage_table, indicators_table, sakip_table};
use crate::table::{
    JenisKolom as J, Table, assistance_table, declared_table, evaluation_table, index_table,
    mean_table, proposals_table, quarters_table, response_table,
};
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Nilai, Pembulatan, Rasio, TakTerdefinisi, Teks, write_number};

/// The roll-up down to the programmes; the levels below are in the full table.
pub(super) fn budget(plan: &Renstra) -> Table {
    let budget = plan.budget();
    let mut table = Table::new(teks!(
        "Pagu menurut tujuan, sasaran, dan program, dihitung dari sub kegiatan (rupiah)",
        "Budget by tujuan, sasaran and programme, rolled up from the sub kegiatan (rupiah)"
    ))
    .titled("uraian", teks!("uraian", "name"), J::Teks);
    for year in &budget.tahun {
        table = table.column(&year.to_string(), J::Rupiah);
    }
    table = table.titled("jumlah", teks!("jumlah", "total"), J::Rupiah);
    for row in budget.rows() {
        let level = row
            .simpul
            .and_then(|id| plan.pohon.get(id))
            .map(|n| n.tingkat);
        if level.is_some_and(|l| l > Tingkat::Program) || (level.is_none() && plan.pohon.is_empty())
        {
            continue;
        }
        let node = row.simpul.and_then(|id| plan.pohon.get(id));
        let name = match node {
            Some(n) => format!("{} {}", n.jalur, row.uraian),
            None => row.uraian.clone(),
        };
        let mut cells: Vec<Nilai> = vec![name.into()];
        cells.extend(row.per_tahun.iter().map(|v| Nilai::from(*v)));
        cells.push(row.jumlah.into());
        table.push(cells);
    }
    table
}

/// Coverage of the SPM services; each name is printed once.
pub(super) fn coverage(plan: &Renstra) -> Table {
    let rows = plan.coverage();
    let mut table = coverage_table(&rows);
    for (cells, row) in table.baris.iter_mut().zip(&rows) {
        if let Some(name) = cells.first_mut() {
            *name = row.sebutan.clone().into();
        }
    }
    let mut keys = vec![
        "jenis_pelayanan",
        "tahun",
        "jenis",
        "satuan",
        "berhak",
        "terlayani",
        "belum_terlayani",
        "capaian",
    ];
    if rows.iter().any(|r| r.dasar_berhak.is_some()) {
        keys.insert(5, "dasar_berhak");
    }
    if rows.iter().any(|r| r.tercetak) {
        keys.push("tercetak");
    }
    let mut table = table.select(&keys);
    let mut last = None;
    for cell in table.baris.iter_mut().filter_map(|row| row.first_mut()) {
        if last.as_ref() == Some(cell) {
            *cell = Nilai::Kosong;
        } else {
            last = Some(cell.clone());
        }
    }
    table
}

/// Who served them, in the latest counted year.
pub(super) fn breakdown(plan: &Renstra) -> Table {
    let mut table = Table::new(teks!("Siapa yang melayani", "Who served them"))
        .titled(
            "jenis_pelayanan",
            teks!("jenis pelayanan", "service"),
            J::Teks,
        )
        .titled("tahun", teks!("tahun", "year"), J::Tahun)
        .titled("sumber", teks!("pemberi layanan", "served by"), J::Teks)
        .titled("jumlah", teks!("jumlah", "number"), J::Angka)
        .titled("satuan", teks!("satuan", "unit"), J::Teks);
    for row in plan.coverage() {
        let mut name = Some(row.sebutan.clone());
        for source in &row.sumber {
            for quantity in &source.besaran {
                table.push(vec![
                    name.take().into(),
                    row.tahun.into(),
                    source.nama.clone().into(),
                    Nilai::Angka(quantity.angka),
                    quantity
                        .satuan
                        .as_ref()
                        .map(|s| s.as_str().to_owned())
                        .into(),
                ]);
            }
        }
    }
    table
}

/// Indicators of tujuan, sasaran and programmes; those of other tables only where the plan has no
/// funding matrix.
pub(super) fn targets(plan: &Renstra) -> Table {
    let rows: Vec<_> = plan
        .indicators()
        .into_iter()
        .filter(|r| match r.simpul {
            Some(node) => node.tingkat <= Tingkat::Program,
            None => plan.pohon.is_empty(),
        })
        .collect();
    let mut table = indicators_table(&rows);
    let keys: Vec<String> = table
        .kolom
        .iter()
        .map(|k| k.kunci.clone())
        .filter(|k| {
            !matches!(
                k.as_str(),
                "polaritas" | "asal_agregasi" | "akhir_dihitung" | "satuan" | "kunci"
            )
        })
        .collect();
    table = table.select(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    for column in &mut table.kolom {
        column.judul = match column.kunci.as_str() {
            "kondisi_awal" => teks!("awal", "baseline"),
            "target_akhir" => teks!("akhir", "end"),
            "agregasi" => teks!("agregasi", "aggregation"),
            "indikator" => teks!("indikator", "indicator"),
            _ => continue,
        };
    }
    table.judul = teks!(
        "Target tujuan, sasaran, dan program",
        "Targets of tujuan, sasaran and programmes"
    );
    table
}

/// Targets with realised figures; empty without realised figures.
pub(super) fn progress(plan: &Renstra) -> Table {
    let rows = plan.reached_targets(&OpsiKemajuan::of(plan));
    targets_table(&rows).select(&[
        "jalur",
        "indikator",
        "tahun",
        "target",
        "realisasi",
        "capaian",
        "kategori",
        "sisa_menuju_akhir",
        "laju_perlu",
        "posisi",
    ])
}

/// What the quarters and months reached; empty without them.
pub(super) fn quarters(plan: &Renstra) -> Table {
    quarters_table(&plan.quarters(&OpsiKemajuan::of(plan))).select(&[
        "jalur",
        "indikator",
        "tahun",
        "masa",
        "target_masa",
        "realisasi",
        "capaian_masa",
        "sampai_masa",
        "target",
        "capaian_sampai_masa",
    ])
}

/// The computed columns of evaluation forms; empty without them.
pub(super) fn evaluation(plan: &Renstra) -> Table {
    evaluation_table(&plan.evaluation(), &OpsiKemajuan::of(plan)).select(&[
        "formulir",
        "kode",
        "uraian",
        "besaran",
        "tahun",
        "target_akhir",
        "realisasi",
        "capaian",
        "sampai_tahun_ini",
        "tingkat_capaian",
    ])
}

/// Pagu and what was spent of every node that spent something; parts of the year only down to the programmes.
pub(super) fn spending(plan: &Renstra) -> Table {
    let mut rows = Vec::new();
    if plan.realisasi.iter().any(BarisRealisasi::has_money) {
        rows = plan.spending();
    }
    rows.retain(|r| {
        let high = r.simpul.is_none_or(|n| n.tingkat <= Tingkat::Program);
        r.rp_realisasi != Err(TakTerdefinisi::DataTidakAda) && (high || r.masa == Masa::Setahun)
    });
    spending_table(&rows).select(&[
        "jalur",
        "uraian",
        "tahun",
        "masa",
        "pagu",
        "rp_realisasi",
        "sisa",
        "serapan",
    ])
}

/// The SPM index; nothing where no index has a value.
pub(super) fn spm_index(plan: &Renstra) -> Table {
    let mut rows = plan.spm_indices();
    if rows.iter().all(|r| r.indeks.is_err()) {
        rows.clear();
    }
    // A category beside a figure that looks like another one needs a word.
    let told = rows.iter().any(|r| r.needs_a_word());
    let mut keys = vec![
        "jenis_pelayanan",
        "tahun",
        "satuan",
        "penerima",
        "mutu",
        "indeks",
        "kategori",
    ];
    keys.extend(told.then_some("alasan"));
    index_table(&rows).select(&keys)
}

/// Mean achievement by programme; nothing without realised figures.
pub(super) fn mean_achievements(plan: &Renstra) -> Table {
    mean_table(&plan.mean_achievements(&OpsiKemajuan::of(plan))).select(&[
        "jalur",
        "uraian",
        "tahun",
        "rata_rata_capaian",
        "kategori",
        "bernilai",
        "tanpa_nilai",
    ])
}

/// What the plan declares to follow from others.
pub(super) fn declared(plan: &Renstra) -> Table {
    declared_table(&plan.declared()).select(&[
        "jalur", "cara", "tahun", "tercetak", "dihitung", "cocok", "alasan",
    ])
}

/// Proposed derived indicators of sasaran.
pub(super) fn derived(plan: &Renstra) -> Table {
    proposals_table(&plan.mean_proposals()).select(&[
        "jalur",
        "tahun",
        "tercetak",
        "dihitung",
        "cocok",
        "jumlah_program",
    ])
}

/// Response times by the standards that the table prints.
pub(super) fn response(plan: &Renstra) -> Table {
    response_table(&plan.response_times(None))
}

/// Cover of social assistance.
pub(super) fn assistance(plan: &Renstra) -> Table {
    assistance_table(&plan.social_assistance()).select(&[
        "tahun",
        "satuan",
        "sasaran",
        "penerima",
        "cakupan",
        "target",
        "nilai",
        "nilai_per_penerima",
        "pemutakhiran",
        "pemutakhiran_wajib",
    ])
}

/// SAKIP scores and predicates of every indicator that carries them.
pub(super) fn sakip(plan: &Renstra) -> Table {
    sakip_table(plan).select(&["jalur", "tahun", "nilai", "predikat", "arti"])
}

/// Budget history in total, year by year, with the mean yearly growth in the title.
pub(super) fn history(plan: &Renstra, bahasa: Bahasa) -> Table {
    let history = plan.absorption();
    let growth = |language: Bahasa| {
        let show = |g: &Result<Rasio, TakTerdefinisi>| match g {
            Ok(g) => g.percent(Pembulatan::default()).map_or_else(
                |_| "–".to_owned(),
                |p| format!("{} %", write_number(p, language.locale(), 2)),
            ),
            Err(_) => "–".to_owned(),
        };
        history
            .growth_total()
            .map(|g| (show(&g.anggaran), show(&g.realisasi)))
            .unwrap_or_default()
    };
    let (a, r) = growth(bahasa);
    let mut table = Table::new(Teks::new(
        format!("Anggaran dan realisasi (rupiah, jumlah dari barisnya); rata-rata pertumbuhan anggaran {a}, realisasi {r}"),
        format!("Budget and realisation (rupiah, sums of the lines); mean yearly growth of budget {a}, realised {r}"),
    ))
    .titled("tahun", teks!("tahun", "year"), J::Teks)
    .titled("anggaran", teks!("anggaran", "budget"), J::Rupiah)
    .titled("realisasi", teks!("realisasi", "realised"), J::Rupiah)
    .titled("sisa", teks!("sisa", "remaining"), J::Rupiah)
    .titled("serapan", teks!("serapan %", "absorption %"), J::Persen);
    for row in history.totals() {
        let all = match bahasa {
            Bahasa::Id => "semua",
            Bahasa::En => "all",
        };
        table.push(vec![
            row.tahun
                .map_or_else(|| all.to_owned(), |t| t.to_string())
                .into(),
            row.anggaran.into(),
            row.realisasi.into(),
            row.sisa.into(),
            row.serapan.clone().into(),
        ]);
    }
    table
}
