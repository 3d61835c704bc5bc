//! The arguments of the command line.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::report::OpsiLaporan;
use crate::value::number::Locale;
use crate::value::{Bahasa, Tahun};

/// The range of text widths.
const LEBAR: std::ops::RangeInclusive<i64> =
    *OpsiLaporan::LEBAR.start() as i64..=*OpsiLaporan::LEBAR.end() as i64;

/// Baca, hitung, dan periksa Renstra / read, compute and check a Renstra.
#[derive(Debug, Parser)]
#[command(name = "renstra", version, about)]
pub(super) struct CliArgs {
    #[command(subcommand)]
    pub(super) perintah: Perintah,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Perintah {
    /// Overview and findings; status 1 with at least one galat / ringkasan dan temuan
    #[command(visible_alias = "periksa")]
    Check(Input),
    /// Overview without findings / ringkasan tanpa temuan
    #[command(visible_alias = "ringkas")]
    Summary(Input),
    /// How a figure comes about, down to printed cells / asal suatu angka sampai sel tercetak
    #[command(visible_alias = "jelaskan")]
    Explain(Tanya),
    /// What changed from plan A to plan B / perubahan dari rencana A ke B
    #[command(visible_alias = "banding")]
    Diff(Dua),
    /// The tables as one JSON document, or with `-o FOLDER/` as a folder of CSV files / tabel-tabel sebagai dokumen JSON atau folder CSV
    #[command(visible_alias = "konversi")]
    Convert(ConvertInput),
    /// Declared choices as a file, with what is left to declare / berkas pilihan, dengan yang belum dinyatakan
    #[command(visible_alias = "pilihan")]
    Choices(ChoicesInput),
    /// What is understood of a document: tables, columns, what is left out / tabel dan kolom yang dikenali
    #[command(visible_alias = "kenali")]
    Inspect(InspectInput),
}

impl Perintah {
    pub(super) fn keluaran(&self) -> &OutputArgs {
        match self {
            Self::Check(i) | Self::Summary(i) => &i.keluaran,
            Self::Explain(t) => &t.keluaran,
            Self::Diff(d) => &d.keluaran,
            Self::Convert(i) => &i.keluaran,
            Self::Choices(i) => &i.keluaran,
            Self::Inspect(i) => &i.keluaran,
        }
    }
}

/// One plan, and how to write.
#[derive(Debug, ClapArgs)]
pub(super) struct Input {
    /// PDFs, workbooks, folders of CSV files, JSON documents; several make one plan / PDF, buku kerja, folder tabel CSV, dokumen JSON
    #[arg(value_name = "PATH", required = true)]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) keluaran: OutputArgs,
    #[command(flatten)]
    pub(super) baca: ReadArgs,
    #[command(flatten)]
    pub(super) bentuk: OutputForm,
    /// Show every finding / tampilkan semua temuan
    #[arg(long)]
    pub(super) lengkap: bool,
}

/// Which figure of a plan, and how to write.
#[derive(Debug, ClapArgs)]
pub(super) struct Tanya {
    /// A PDF, a workbook, a folder with the tables as CSV files, or a JSON document / PDF, buku kerja, folder tabel CSV, atau dokumen JSON
    #[arg(value_name = "PATH")]
    pub(super) path: PathBuf,
    /// Key of the figure: total, 1.06.04, 1.06.04/target, serapan/jumlah, spm/1, temuan/ANG003/1 / kunci angka
    #[arg(value_name = "JALUR")]
    pub(super) jalur: String,
    /// Year; without it all years together / tahun
    #[arg(value_name = "TAHUN")]
    pub(super) tahun: Option<Tahun>,
    #[command(flatten)]
    pub(super) keluaran: OutputArgs,
    #[command(flatten)]
    pub(super) baca: ReadArgs,
    /// Form of the output / bentuk keluaran
    #[arg(long, value_enum, default_value_t = FormatPenjelasan::Text)]
    pub(super) format: FormatPenjelasan,
    /// Columns of the text, 60 to 500 / lebar teks, 60 sampai 500
    #[arg(long, default_value_t = 120, value_parser = clap::value_parser!(u16).range(LEBAR))]
    pub(super) lebar: u16,
    /// Levels below the figure; the rest is folded away / tingkat di bawah angkanya, sisanya dilipat
    #[arg(long, value_name = "N")]
    pub(super) kedalaman: Option<usize>,
}

/// Two plans, and how to write.
#[derive(Debug, ClapArgs)]
pub(super) struct Dua {
    /// The first version: PDF, workbook, folder, CSV file or JSON document / versi pertama
    #[arg(value_name = "A")]
    pub(super) a: PathBuf,
    /// The second version / versi kedua
    #[arg(value_name = "B")]
    pub(super) b: PathBuf,
    #[command(flatten)]
    pub(super) keluaran: OutputArgs,
    #[command(flatten)]
    pub(super) baca: ReadArgs,
    #[command(flatten)]
    pub(super) bentuk: OutputForm,
}

/// What to convert.
#[derive(Debug, ClapArgs)]
pub(super) struct ConvertInput {
    /// PDFs, workbooks, folders of CSV files, JSON documents; several make one plan / PDF, buku kerja, folder tabel CSV, dokumen JSON
    #[arg(value_name = "PATH", required = true)]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) keluaran: OutputArgs,
    #[command(flatten)]
    pub(super) baca: ReadArgs,
}

/// Whose choices, and in which form.
#[derive(Debug, ClapArgs)]
pub(super) struct ChoicesInput {
    /// PDFs, workbooks, folders of CSV files, JSON documents; several make one plan / PDF, buku kerja, folder tabel CSV, dokumen JSON
    #[arg(value_name = "PATH", required = true)]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) keluaran: OutputArgs,
    #[command(flatten)]
    pub(super) baca: ReadArgs,
    /// Form of the file / bentuk berkas
    #[arg(long, value_enum, default_value_t = ChoicesFormat::Toml)]
    pub(super) format: ChoicesFormat,
}

/// What to look into.
#[derive(Debug, ClapArgs)]
pub(super) struct InspectInput {
    /// PDFs, workbooks, folders of CSV files, JSON documents; several make one plan / PDF, buku kerja, folder tabel CSV, dokumen JSON
    #[arg(value_name = "PATH", required = true)]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) keluaran: OutputArgs,
    /// Form of the output / bentuk keluaran
    #[arg(long, value_enum, default_value_t = InspectFormat::Text)]
    pub(super) format: InspectFormat,
    /// Write a mapping, to correct it and read with it / tulis peta pembacaan untuk diperbaiki
    #[arg(long)]
    pub(super) peta: bool,
    /// Read with a mapping / pakai peta pembacaan
    #[arg(long, value_name = "FILE", conflicts_with = "peta")]
    pub(super) pakai_peta: Option<PathBuf>,
    /// Columns of the text, 60 to 500 / lebar teks, 60 sampai 500
    #[arg(long, default_value_t = 120, value_parser = clap::value_parser!(u16).range(LEBAR))]
    pub(super) lebar: u16,
}

/// Form of what was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum InspectFormat {
    /// Lines of text.
    Text,
    /// One JSON document.
    Json,
}

/// Form of a file of choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ChoicesFormat {
    /// TOML, with comments.
    Toml,
    /// JSON, without what is left to declare.
    Json,
}

/// The language of the output, and where it goes.
#[derive(Debug, ClapArgs)]
pub(super) struct OutputArgs {
    /// Language of the output / bahasa keluaran
    #[arg(long, value_enum, default_value_t = BahasaArg::Id)]
    pub(super) bahasa: BahasaArg,
    /// Write to a file / tulis ke berkas
    #[arg(short = 'o', long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// How the plan is read.
#[derive(Debug, ClapArgs)]
pub(super) struct ReadArgs {
    /// Notation of all numbers, instead of inferring it / notasi angka, bila tidak ditentukan sendiri
    #[arg(long, value_enum)]
    pub(super) notasi: Option<NotasiArg>,
    /// List of codes and names: a file, or one shipped with the program (permendagri-90-2019, pemutakhiran-2027) / daftar nomenklatur
    #[arg(long, value_name = "FILE")]
    pub(super) daftar: Vec<PathBuf>,
    /// Declared choices, instead of pilihan.toml or pilihan.json in the folder / pilihan yang dinyatakan
    #[arg(long, value_name = "FILE")]
    pub(super) pilihan: Option<PathBuf>,
    /// How tables of documents are read, as `inspect --peta` writes it (TOML or JSON) / peta pembacaan dokumen
    #[arg(long, value_name = "FILE")]
    pub(super) peta: Option<PathBuf>,
    /// Option of a rule, such as target_nol=seratus_bila_nol; `choices` prints all / pilihan kaidah
    #[arg(long, value_name = "KEY=WORD")]
    pub(super) pilih: Vec<String>,
}

/// Form of the output, and its width.
#[derive(Debug, ClapArgs)]
pub(super) struct OutputForm {
    /// Form of the output / bentuk keluaran
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Columns of the text, 60 to 500 / lebar teks, 60 sampai 500
    #[arg(long, default_value_t = 120, value_parser = clap::value_parser!(u16).range(LEBAR))]
    pub(super) lebar: u16,
}

/// Form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Aligned text.
    Text,
    /// One JSON document.
    Json,
    /// Markdown.
    Markdown,
    /// CSV: the findings, the roll-up, or the changes.
    Csv,
    /// A page.
    Html,
}

/// Form of an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatPenjelasan {
    /// Indented text.
    Text,
    /// One JSON document.
    Json,
    /// A page.
    Html,
}

/// Language of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum BahasaArg {
    /// Indonesian.
    Id,
    /// English.
    En,
}

impl From<BahasaArg> for Bahasa {
    fn from(arg: BahasaArg) -> Self {
        match arg {
            BahasaArg::Id => Self::Id,
            BahasaArg::En => Self::En,
        }
    }
}

/// Notation of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum NotasiArg {
    /// 1.234,5
    Id,
    /// 1,234.5
    En,
}

impl From<NotasiArg> for Locale {
    fn from(arg: NotasiArg) -> Self {
        match arg {
            NotasiArg::Id => Self::Id,
            NotasiArg::En => Self::En,
        }
    }
}
