//! What each table and column of a plan holds, in words; `docs/TABEL.md` is written from it.

use super::skema::Tabel;
use crate::value::Teks;

impl Tabel {
    /// What the table holds, in one line.
    ///
    /// ```
    /// use renstra_core::sheet::Tabel;
    /// assert_eq!(Tabel::Aset.keterangan().en, "assets of the agency, a row for each kind");
    /// ```
    pub fn keterangan(self) -> Teks {
        let (id, en) = match self {
            Self::Rencana => (
                "identitas rencana: satu baris untuk setiap keterangan",
                "identity of the plan, a row for each fact",
            ),
            Self::ProgramPendanaan => (
                "T-C.27: tujuan, sasaran, program, kegiatan, dan sub kegiatan dengan target dan pagunya",
                "T-C.27: tujuan, sasaran, programmes, kegiatan and sub kegiatan with their targets and pagu",
            ),
            Self::AnggaranRealisasi => (
                "T-C.24: anggaran dan realisasi tahun-tahun yang lalu",
                "T-C.24: budget and realisation of past years",
            ),
            Self::PencapaianKinerja => (
                "T-C.23: target dan realisasi indikator pada tahun-tahun yang lalu",
                "T-C.23: targets and realised figures of indicators in past years",
            ),
            Self::Realisasi => (
                "kemajuan rencana: yang dicapai dan dibelanjakan program, kegiatan, atau sub kegiatan",
                "progress of the plan: what its programmes, kegiatan and sub kegiatan reached and spent",
            ),
            Self::EvaluasiRenstra => (
                "evaluasi hasil Renstra atau RPJMD, tahun-tahunnya berdampingan (E.54, E.58, E.80): target, realisasi, dan rasionya",
                "evaluation of a Renstra or RPJMD with its years side by side (E.54, E.58, E.80): targets, realised figures and their ratios",
            ),
            Self::CapaianSpm => (
                "capaian SPM: yang berhak atas setiap jenis pelayanan dan yang terlayani",
                "SPM coverage: people entitled to each service and people served",
            ),
            Self::TujuanSasaran => (
                "T-C.25: tujuan dan sasaran dengan indikator dan targetnya",
                "T-C.25: tujuan and sasaran with their indicators and targets",
            ),
            Self::IndikatorRpjmd => (
                "T-C.28: indikator yang mengacu pada tujuan dan sasaran RPJMD",
                "T-C.28: indicators that follow the goals of the RPJMD",
            ),
            Self::Iku => (
                "IKU: indikator kinerja utama perangkat daerah, pada bentuk yang berlaku sejak 2025",
                "IKU: main indicators of the agency, in the form in force since 2025",
            ),
            Self::Ikk => (
                "IKK: indikator kinerja kunci urusannya, pada bentuk yang berlaku sejak 2025",
                "IKK: key indicators of its urusan, in the form in force since 2025",
            ),
            Self::SubKegiatanPrioritas => (
                "sub kegiatan prioritas dengan program dan outcome yang didukungnya",
                "priority sub kegiatan with the programme and outcome that they serve",
            ),
            Self::Aset => (
                "aset perangkat daerah, satu baris untuk setiap jenis",
                "assets of the agency, a row for each kind",
            ),
            Self::SpmLayanan => (
                "jenis pelayanan SPM dengan kebutuhan dan komponen biayanya",
                "SPM services with their needs and cost components",
            ),
            Self::Permasalahan => ("permasalahan dan akarnya", "problems and their root causes"),
            Self::Strategi => (
                "T-C.26: strategi dan arah kebijakan untuk setiap sasaran",
                "T-C.26: strategies and policy directions for each sasaran",
            ),
            Self::KebutuhanDasar => (
                "kebutuhan dasar setiap kelompok sasaran SPM",
                "basic needs of each target group of the SPM",
            ),
            Self::KriteriaSpm => (
                "kriteria penerima pelayanan SPM",
                "criteria for being entitled to an SPM service",
            ),
            Self::Kejadian => (
                "kejadian pada layanan bencana atau kebakaran: dari laporan diterima sampai pertolongan diberikan",
                "events of a disaster or fire service: from the report received to the help given",
            ),
            Self::KebutuhanBarang => (
                "kebutuhan SPM menurut barang dan jasa: yang diperlukan, yang tersedia, dan biaya satu satuannya",
                "needs of the SPM by goods and services: required, available, and what one costs",
            ),
            Self::BantuanSosial => (
                "bantuan sosial: warga miskin, penerima setiap program, nilainya, dan pemutakhiran datanya",
                "social assistance: the poor, the recipients of each programme, what they receive, and updates of the data",
            ),
            Self::KomposisiPegawai => (
                "jumlah dan persentase pegawai menurut kelompok",
                "number and share of staff by group",
            ),
        };
        Teks::new(id, en)
    }

    /// What a column holds, in one line; `None` for a column that the table does not know. Year columns are asked
    /// for as `rp_YYYY`, or `YYYY` where they have no prefix.
    ///
    /// ```
    /// use renstra_core::sheet::Tabel;
    /// let column = Tabel::ProgramPendanaan.keterangan_kolom("rp_YYYY");
    /// assert_eq!(column.map(|c| c.en).as_deref(), Some("pagu of the year, in rupiah"));
    /// assert_eq!(Tabel::Aset.keterangan_kolom("rp_YYYY"), None);
    /// ```
    pub fn keterangan_kolom(self, kolom: &str) -> Option<Teks> {
        if !self.skema().column_names().any(|known| known == kolom) {
            return None;
        }
        let (id, en) = self.own_column(kolom).or_else(|| shared_column(kolom))?;
        Some(Teks::new(id, en))
    }

    /// Columns whose meaning depends on the table.
    fn own_column(self, column: &str) -> Option<(&'static str, &'static str)> {
        Some(match (self, column) {
            (Self::ProgramPendanaan, "tingkat") => (
                "tingkat baris (boleh tidak ada bila kode setiap baris lengkap): `tujuan`, `sasaran`, `urusan`, `bidang`, `program`, `kegiatan`, `subkegiatan`, atau `total` (jumlah yang tercetak)",
                "level of the row (may be left out where each row has a complete code): `tujuan`, `sasaran`, `urusan`, `bidang`, `program`, `kegiatan`, `subkegiatan`, or `total` (a printed total)",
            ),
            (Self::ProgramPendanaan, "kode") => (
                "kode nomenklatur, misalnya `1.06.02.2.03.0001`; tujuan dan sasaran tidak berkode",
                "nomenclature code, such as `1.06.02.2.03.0001`; empty for tujuan and sasaran",
            ),
            (Self::ProgramPendanaan, "uraian") => ("nama baris", "name of the row"),
            (Self::AnggaranRealisasi, "kelompok") => (
                "`anggaran`, `realisasi`, atau `rasio`",
                "`anggaran` (budget), `realisasi` (spent) or `rasio` (printed ratio)",
            ),
            (Self::AnggaranRealisasi, "uraian") => (
                "nama pos belanja; pos bernama Jumlah atau Total adalah jumlah yang tercetak",
                "name of the budget line; a line named Jumlah or Total is a printed total",
            ),
            (Self::AnggaranRealisasi, "YYYY") => (
                "rupiah pada tahun itu; persen pada kelompok `rasio`",
                "rupiah of the year; a percentage in the group `rasio`",
            ),
            (Self::AnggaranRealisasi, "tingkat") => (
                "tingkat pos: bilangan, atau kata seperti `program`",
                "level of the line: a number, or a word such as `program`",
            ),
            (Self::AnggaranRealisasi, "kode") => ("kode rekening", "account code"),
            (Self::PencapaianKinerja, "target_YYYY") => ("target tahun itu", "target of the year"),
            (Self::Realisasi | Self::EvaluasiRenstra, "kode") => (
                "kode program, kegiatan, atau sub kegiatan dalam rencana",
                "code of the programme, kegiatan or sub kegiatan in the plan",
            ),
            (Self::Realisasi, "realisasi") => (
                "nilai indikator yang dicapai",
                "realised value of the indicator",
            ),
            (Self::Realisasi | Self::EvaluasiRenstra, "unit_kerja") => (
                "unit kerja, bila beberapa unit memakai kode yang sama",
                "the unit, where several units bear the same code",
            ),
            (Self::Realisasi | Self::EvaluasiRenstra, "sasaran") => (
                "tujuan atau sasaran, bila kode yang sama berada di bawah beberapa",
                "the tujuan or sasaran, where the same code stands below several",
            ),
            (Self::Realisasi, "target") => ("target masa itu", "target of the period"),
            (Self::Realisasi, "indikator") => (
                "nama indikator; boleh kosong bila hanya ada satu",
                "name of the indicator; may be empty where there is only one",
            ),
            (Self::Realisasi | Self::EvaluasiRenstra, column) => return form_column(column),
            (Self::TujuanSasaran, "jenis") => (
                "`tujuan` atau `sasaran`",
                "`tujuan` (goal) or `sasaran` (objective)",
            ),
            (Self::IndikatorRpjmd | Self::Iku, "jenis") => ("jenis indikator", "kind of indicator"),
            (Self::TujuanSasaran | Self::IndikatorRpjmd | Self::Iku | Self::Ikk, "kelompok") => (
                "sama dengan `jenis`, bila kolom itu tidak ada",
                "the same as `jenis`, where that column is absent",
            ),
            (Self::BantuanSosial, "program") => (
                "program bantuan, misalnya PKH, BPNT, atau bantuan daerah",
                "programme of assistance, such as PKH, BPNT or help of the region",
            ),
            (Self::BantuanSosial, "sasaran") => (
                "banyaknya warga miskin tahun itu, dalam satuan yang sama dengan penerimanya",
                "number of the poor in the year, in the unit of the recipients",
            ),
            (Self::BantuanSosial, "nilai") => (
                "nilai bantuan program itu setahun, dalam rupiah",
                "amount of the programme in the year, in rupiah",
            ),
            (Self::BantuanSosial, "satuan") => (
                "yang dihitung: Orang, KK, KPM",
                "what is counted: people or families",
            ),
            (Self::Kejadian, "jenis") => ("jenis kejadian", "kind of event"),
            (Self::Ikk, "jenis") => ("urusannya", "its urusan"),
            (Self::TujuanSasaran | Self::IndikatorRpjmd | Self::Iku | Self::Ikk, "uraian") => (
                "tujuan atau sasaran yang diukur",
                "the goal or objective that is measured",
            ),
            (Self::TujuanSasaran | Self::IndikatorRpjmd | Self::Iku | Self::Ikk, "YYYY") => (
                "target tahun itu; tahun sebelum periode rencana adalah kondisi awal",
                "target of the year; years before the period of the plan are baselines",
            ),
            (Self::SubKegiatanPrioritas, "uraian") => (
                "nama kegiatan atau sub kegiatan",
                "name of the kegiatan or sub kegiatan",
            ),
            (Self::SubKegiatanPrioritas, "kode") => (
                "kodenya; boleh di depan namanya",
                "its code, which may stand before the name",
            ),
            (Self::SubKegiatanPrioritas, "target_YYYY") => (
                "target tahun itu, sama dengan tabel program",
                "target of the year, as in the funding matrix",
            ),
            (Self::SubKegiatanPrioritas, "rp_YYYY") => (
                "pagu tahun itu, sama dengan tabel program",
                "pagu of the year, as in the funding matrix",
            ),
            (Self::TujuanSasaran, "tujuan") => (
                "tujuan; kosong mengulang yang di atasnya",
                "the tujuan (goal); empty repeats the one above",
            ),
            (Self::TujuanSasaran, "sasaran") => (
                "sasaran; bila ada, indikatornya milik sasaran itu",
                "the sasaran (objective); where there is one, the indicator is its",
            ),
            (Self::SubKegiatanPrioritas, "program") => (
                "program prioritas yang didukungnya",
                "priority programme that it serves",
            ),
            (Self::CapaianSpm, "keterangan") => (
                "siapa melayani berapa: `PKH (303); Panti Sosial (21)`",
                "who served how many: `PKH (303); Panti Sosial (21)`",
            ),
            (Self::Aset, "jumlah") => ("banyaknya", "quantity"),
            (Self::SpmLayanan, "sasaran") => (
                "kelompok yang berhak, dipisah titik koma",
                "entitled groups, separated by semicolons",
            ),
            (Self::SpmLayanan, "target") => ("target, sebagai teks", "target, as text"),
            (Self::SpmLayanan, "program") => (
                "program yang menyediakannya, dipisah titik koma",
                "programmes that provide the service, separated by semicolons",
            ),
            (Self::Strategi, "YYYY") => (
                "tanda apa pun bila arah kebijakan berlaku pada tahun itu",
                "any mark where the policy direction applies in the year",
            ),
            (Self::Strategi, "sasaran") => ("sasaran", "the sasaran (objective)"),
            (Self::KebutuhanDasar | Self::KriteriaSpm, "sasaran") => {
                ("kelompok sasaran", "target group")
            }
            (Self::KomposisiPegawai, "kelompok") => (
                "kelompok, misalnya golongan III atau S-1",
                "the group, such as a rank or a degree",
            ),
            _ => return None,
        })
    }
}

/// Columns of an evaluation form.
fn form_column(column: &str) -> Option<(&'static str, &'static str)> {
    Some(match column {
        "uraian" => (
            "nama program, kegiatan, atau sub kegiatan",
            "name of the programme, kegiatan or sub kegiatan",
        ),
        "target_akhir" => (
            "formulir evaluasi: target akhir Renstra atau RPJMD",
            "evaluation form: target at the end of the Renstra or RPJMD",
        ),
        "sampai_tahun_lalu" => (
            "formulir evaluasi: yang dicapai sampai tahun lalu",
            "evaluation form: reached up to last year",
        ),
        "capaian" => (
            "formulir evaluasi: capaian target tahun ini, sebagaimana tercetak",
            "evaluation form: achievement of the target of this year, as printed",
        ),
        "sampai_tahun_ini" => (
            "formulir evaluasi: yang dicapai sampai tahun ini, sebagaimana tercetak",
            "evaluation form: reached up to this year, as printed",
        ),
        "tingkat_capaian" => (
            "formulir evaluasi: bagian target akhir yang tercapai, sebagaimana tercetak",
            "evaluation form: share of the target at the end, as printed",
        ),
        "rp_target" => (
            "anggaran tahun itu, dalam rupiah",
            "budget of the year, in rupiah",
        ),
        "target_berikut" => (
            "T-C.29: target tahun berikutnya, yang ditambahkan sebagai prakiraan pada yang dicapai sampai tahun itu",
            "T-C.29: target of the next year, added as an estimate to what is reached up to that year",
        ),
        "rasio_YYYY" => (
            "rasio realisasi terhadap target tahun itu, sebagaimana tercetak",
            "ratio of realised to target of the year, as printed",
        ),
        "rp_target_YYYY" => (
            "anggaran tahun itu, dalam rupiah",
            "budget of the year, in rupiah",
        ),
        "rp_realisasi_YYYY" => (
            "yang dibelanjakan tahun itu, dalam rupiah",
            "spent in the year, in rupiah",
        ),
        "rp_rasio_YYYY" => (
            "rasio keuangan tahun itu, sebagaimana tercetak",
            "ratio of money of the year, as printed",
        ),
        _ if column.starts_with("target_tw_") => ("target triwulan itu", "target of the quarter"),
        _ if column.starts_with("realisasi_tw_") => (
            "yang dicapai pada triwulan itu; kolom triwulan berdampingan seperti pada E.81",
            "reached in the quarter; quarters side by side as in form E.81",
        ),
        _ if column.starts_with("rp_realisasi_tw_") => (
            "yang dibelanjakan pada triwulan itu, dalam rupiah",
            "spent in the quarter, in rupiah",
        ),
        "rp_target_akhir"
        | "rp_sampai_tahun_lalu"
        | "rp_capaian"
        | "rp_sampai_tahun_ini"
        | "rp_tingkat_capaian"
        | "rp_target_berikut" => (
            "kolom itu untuk keuangan (Rp)",
            "the same column for money (Rp)",
        ),
        _ => return None,
    })
}

/// Columns that mean the same in every table.
fn shared_column(column: &str) -> Option<(&'static str, &'static str)> {
    Some(match column {
        "kunci" => (
            "nama keterangan: `perangkat_daerah`, `daerah`, `tingkat_daerah`, `bidang_urusan`, `periode_awal`, `periode_akhir`, `versi`, `visi`, `misi` (boleh berulang), `turunan` (boleh berulang), `rumus_positif`, `rumus_negatif`, `batas_capaian`, `target_nol`, `baris_hasil`",
            "name of the fact: `perangkat_daerah`, `daerah`, `tingkat_daerah`, `bidang_urusan`, `periode_awal`, `periode_akhir`, `versi`, `visi`, `misi` (repeatable), `turunan` (repeatable), `rumus_positif`, `rumus_negatif`, `batas_capaian`, `target_nol`, `baris_hasil`",
        ),
        "nilai" => (
            "isinya; `turunan` menyatakan bagaimana suatu indikator mengikuti yang lain: `sasaran-1 = rata_rata(1.06.02; 1.06.04)`, juga `jumlah(…)`, `rata_rata_tertimbang(KUNCI * BOBOT; …)`, `rasio_jumlah(KUNCI : KUNCI; …)`; pilihan capaian: `rumus_positif` `positif` atau `dari_awal`, `rumus_negatif` `selisih`, `kebalikan`, atau `dari_awal`, `batas_capaian` `tanpa_batas`, `bawah_nol`, atau `nol_sampai_seratus`, `target_nol` `tak_terdefinisi` atau `seratus_bila_nol`; `baris_hasil` `nomenklatur` atau `semua`: apakah uang baris outcome dan output ditambahkan pada simpulnya",
            "its value; `turunan` declares how an indicator follows from others: `sasaran-1 = rata_rata(1.06.02; 1.06.04)`, also `jumlah(…)`, `rata_rata_tertimbang(KEY * WEIGHT; …)`, `rasio_jumlah(KEY : KEY; …)`; choices of an achievement: `rumus_positif` `positif` or `dari_awal`, `rumus_negatif` `selisih`, `kebalikan` or `dari_awal`, `batas_capaian` `tanpa_batas`, `bawah_nol` or `nol_sampai_seratus`, `target_nol` `tak_terdefinisi` or `seratus_bila_nol`; `baris_hasil` `nomenklatur` or `semua`: whether the money of outcome and output rows is added to that of their node",
        ),
        "indikator" => ("nama indikator", "name of the indicator"),
        "satuan" => ("satuan", "unit"),
        "no" => ("nomor urut tercetak", "printed number of the row"),
        "kondisi_awal" => (
            "nilai indikator pada awal periode",
            "baseline of the indicator",
        ),
        "target_YYYY" => (
            "target indikator pada tahun itu",
            "target of the indicator in the year",
        ),
        "target_akhir" => (
            "target indikator pada akhir periode",
            "target of the indicator at the end of the period",
        ),
        "akhir" => (
            "target pada akhir periode",
            "target at the end of the period",
        ),
        "rp_YYYY" => (
            "pagu tahun itu, dalam rupiah",
            "pagu of the year, in rupiah",
        ),
        "rp_akhir" => (
            "pagu seluruh periode, dalam rupiah",
            "pagu of the whole period, in rupiah",
        ),
        "unit_kerja" => ("unit kerja penanggung jawab", "responsible unit"),
        "lokasi" => ("lokasi", "place"),
        "polaritas" => (
            "`positif` (makin tinggi makin baik), `negatif`, atau `stabil`",
            "`positif` (higher is better), `negatif` (lower is better) or `stabil` (the target itself is best)",
        ),
        "agregasi" => (
            "bagaimana tahun-tahun membentuk nilai akhir: `jumlah`, `akhir`, `rata_rata`, `maksimum`, `minimum`",
            "how the years make the value at the end: `jumlah` (sum), `akhir` (last), `rata_rata` (mean), `maksimum`, `minimum`",
        ),
        "akumulasi" => (
            "bagaimana triwulan dan bulan menjadi setahun: `inkremental` (dijumlahkan), `kumulatif` (jumlah berjalan), `absolut` (suatu keadaan)",
            "how quarters and months make the year: `inkremental` (added up), `kumulatif` (running totals), `absolut` (a state)",
        ),
        "akumulasi_rp" => (
            "hal yang sama untuk `rp_realisasi`, bila berbeda dari indikatornya",
            "the same for `rp_realisasi`, where it differs from that of the indicator",
        ),
        "pertumbuhan" => (
            "rata-rata pertumbuhan per tahun, sebagaimana tercetak",
            "mean yearly growth, as printed",
        ),
        "realisasi_YYYY" => (
            "nilai yang dicapai pada tahun itu",
            "realised value of the year",
        ),
        "rasio_YYYY" => (
            "capaian tahun itu, sebagaimana tercetak",
            "achievement of the year, as printed",
        ),
        "rumus" => (
            "rumus capaian, sebagaimana tercetak",
            "formula of the achievement, as printed",
        ),
        "tahun" => ("tahun", "year"),
        "triwulan" => (
            "triwulan 1 sampai 4 (atau I sampai IV); kosong untuk setahun penuh",
            "quarter 1 to 4 (or I to IV); empty for the whole year",
        ),
        "bulan" => (
            "bulan 1 sampai 12 (atau namanya)",
            "month 1 to 12 (or its Indonesian name)",
        ),
        "rp_realisasi" => ("yang dibelanjakan, dalam rupiah", "amount spent, in rupiah"),
        "jenis_pelayanan" => ("jenis pelayanan dasar", "the SPM service"),
        "berhak_YYYY" => (
            "banyaknya yang berhak pada tahun itu",
            "number entitled in the year",
        ),
        "terlayani_YYYY" => (
            "banyaknya yang terlayani pada tahun itu",
            "number served in the year",
        ),
        "target_terlayani_YYYY" => (
            "banyaknya yang direncanakan terlayani pada tahun itu",
            "number planned to be served in the year",
        ),
        "tempat" => (
            "tempat atau unit yang dihitung baris itu, misalnya kecamatan",
            "the place or unit that the row counts, such as a kecamatan",
        ),
        "menit" => (
            "waktu tanggap dalam menit: dari laporan diterima sampai pertolongan diberikan",
            "response time in minutes: from the report received to the help given",
        ),
        "dilaporkan" => (
            "saat laporan diterima: `2025-03-01 10:15`, `01/03/2025 10.15`, atau `10:15`",
            "when the report was received: `2025-03-01 10:15`, `01/03/2025 10.15`, or `10:15`",
        ),
        "ditolong" => (
            "saat pertolongan diberikan, ditulis seperti `dilaporkan`",
            "when help was given, written like `dilaporkan`",
        ),
        "korban" => ("banyaknya korban", "number of victims"),
        "standar_menit" => (
            "standar waktu tanggap kejadian itu dalam menit",
            "the standard of the response time of the event in minutes",
        ),
        "target_dalam_standar" => (
            "target bagian kejadian yang ditangani dalam standar tahun itu, dalam persen",
            "planned share of the events of the year within the standard, in percent",
        ),
        "penerima" => (
            "banyaknya penerima program itu",
            "number of recipients of the programme",
        ),
        "juga_penerima" => (
            "berapa di antaranya yang sudah tercatat pada program di atasnya tahun itu; 0 bila tidak ada",
            "how many of them stand in a programme above it in the same year already; 0 if none",
        ),
        "target_cakupan" => (
            "target bagian warga miskin yang menerima bantuan, dalam persen",
            "planned share of the poor that receives help, in percent",
        ),
        "pemutakhiran" => (
            "berapa kali data penerima dimutakhirkan tahun itu",
            "how many times the data of the recipients were updated in the year",
        ),
        "pemutakhiran_wajib" => (
            "berapa kali wajib dimutakhirkan; kosong sejak 2026 berarti empat kali (DTSEN)",
            "how many updates were due; empty since 2026 means four (DTSEN)",
        ),
        "tahap" => (
            "tahap layanan yang dihitung baris itu, misalnya pra-krisis dan tanggap darurat; capaian layanannya rata-rata capaian tahapnya",
            "stage of the service that the row counts, such as before a disaster; the coverage of the service is the mean of its stages",
        ),
        "barang" => (
            "jenis barang atau jasa menurut standar teknis",
            "kind of goods or services of the technical standard",
        ),
        "diperlukan" => ("banyaknya yang diperlukan", "how many are required"),
        "tersedia" => ("banyaknya yang tersedia", "how many are available"),
        "satuan_biaya" => (
            "biaya satu satuan (standar biaya), dalam rupiah",
            "what one costs, in rupiah",
        ),
        "dasar_berhak" => (
            "asal banyaknya yang berhak: `terdaftar`, `ditetapkan` kepala daerah, atau `proyeksi`",
            "where the number entitled is from: `terdaftar` (registered), `ditetapkan` (set by the head of the region), `proyeksi` (projected)",
        ),
        "capaian_YYYY" => (
            "capaian penerima tahun itu dalam persen, sebagaimana tercetak",
            "coverage of the year in percent, as printed",
        ),
        "mutu_YYYY" => (
            "capaian mutu minimal tahun itu dalam persen, sebagaimana tercetak",
            "achieved minimum quality of the year in percent, as printed",
        ),
        "keterangan" => (
            "keterangan; tidak dihitung",
            "remarks; not used in computing",
        ),
        "outcome" => ("outcome yang didukungnya", "outcome that it serves"),
        "nspk" => (
            "norma, standar, prosedur, dan kriteria yang dituju",
            "norms, standards, procedures and criteria that it follows",
        ),
        "sasaran_rpjmd" => (
            "sasaran RPJMD yang didukungnya",
            "sasaran of the RPJMD that it serves",
        ),
        "jenis_barang" => ("jenis barang", "kind of asset"),
        "kebutuhan" => (
            "kebutuhan yang harus dipenuhi, dipisah titik koma",
            "needs to be met, separated by semicolons",
        ),
        "komponen_biaya" => (
            "komponen biayanya, dipisah titik koma",
            "cost components, separated by semicolons",
        ),
        "cara_hitung" => (
            "cara menghitung capaian",
            "how the coverage is computed, as text",
        ),
        "pokok_masalah" => ("pokok masalah", "main problem"),
        "masalah" => ("masalah", "problem"),
        "akar_masalah" => ("akar masalah", "root cause"),
        "misi" => ("misi", "mission"),
        "tujuan" => ("tujuan", "the tujuan (goal)"),
        "strategi" => ("strategi", "strategy"),
        "arah_kebijakan" => ("arah kebijakan", "policy direction"),
        "komponen" => ("kebutuhan dasar", "the basic need"),
        "kriteria" => ("kriteria", "the criterion"),
        "pengelompokan" => (
            "dasar pengelompokan, misalnya fungsi, pendidikan, golongan",
            "what the staff is grouped by: function, education, rank",
        ),
        "jumlah_tercetak" => (
            "banyaknya pegawai, sebagaimana tercetak",
            "number of staff, as printed",
        ),
        "persen_tercetak" => (
            "persentase pegawai, sebagaimana tercetak",
            "share of staff in percent, as printed",
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_meaning() {
        for table in Tabel::ALL {
            for column in table.skema().column_names() {
                let known = table.keterangan_kolom(&column).is_some();
                assert!(known, "{}: {column}", table.nama());
            }
        }
    }
}
