/**
 * Calculation rules of Indonesian regional strategic plans (Renstra) and minimum service standards (SPM).
 *
 * ```js
 * import init, { read, coverage } from 'renstra';
 * await init();
 * const plan = read({ 'rencana.csv': '…', 'tabel-6.1-program-pendanaan.csv': '…' });
 * for (const temuan of plan.check().baris) console.log(temuan.kode, temuan.pesan);
 * coverage('43', '60').nilai; // '71.67'
 * ```
 *
 * Money, counts and percents come as decimal strings, missing values as `null`. Keys are Indonesian in all languages.
 */
import type { Bilangan, Notasi, OpsiBahasa, Pembulatan } from './dasar.js';
import type { Tempat } from './galat.js';
import type {
  BarisBebas,
  BarisCakupan,
  BarisIndikator,
  BarisKemajuan,
  BarisPagu,
  BarisSerapan,
  BentukTeks,
  BiayaLayanan,
  Buat,
  HasilPeriksa,
  Hitungan,
  JenisNilai,
  PilihanCapaian,
  Tabel,
  Temuan,
  TemuanDiterima,
  TemuanDua,
} from './tabel.js';

export type * from './dasar.js';
export * from './galat.js';
export * from './kaidah.js';
export type * from './tabel.js';

/** Where the core is: an address, a response, its bytes, or a compiled module. */
export type SumberInti = string | URL | Request | Response | BufferSource | WebAssembly.Module | Promise<Response>;

/** Starts the core; in Node it is started by the import, and there is nothing to wait for. */
export default function init(sumber?: SumberInti): Promise<void>;

/**
 * Starts a smaller module, for a page that is to be there at once: plans, their findings and their main tables (`absorption`,
 * `accepted`, `budget`, `check`, `counts`, `coverage`, `indicators`). What else is called throws until `init` has
 * brought the whole; plans go on living then.
 */
export function initPeriksa(sumber?: SumberInti): Promise<void>;

/** A kind of documents, each with a module of its own: workbooks (`.xlsx`, `.xlsm`) and PDFs. */
export type MacamDokumen = 'buku-kerja' | 'pdf';

/**
 * Fetches the module for a kind of documents, so that `read` takes them too. `readFiles` and `inspect` fetch it by themselves when such a
 * document comes, and Node reads it from disk then.
 */
export function initDokumen(macam: MacamDokumen, sumber?: SumberInti, opsi?: OpsiBahasa): Promise<void>;

/** Bytes of memory that the core has taken. */
export function memori(): number;

/** The tables of a plan as one document, as `toJson` writes it. */
export interface Dokumen {
  renstra: number;
  tabel: Record<string, TabelDokumen>;
  /** The declared choices, where the plan has any. */
  pilihan?: Pilihan;
  /** What of the documents behind the tables is not read, or hidden. */
  dokumen?: BagianDokumen[];
}

/** A part of a document: where it stands, why it is told about, and how many cells, rows or columns. */
export interface BagianDokumen {
  letak: string;
  sebab: string;
  jumlah: number;
}

/** A table as printed. */
export interface TabelDokumen {
  kolom: string[];
  baris: string[][];
  /** Number of each row, the header being row 1; without it the rows follow the header. */
  nomor?: number[];
  /** The document that the table was read from. */
  dokumen?: AsalTabel;
}

/** A block in a sheet (header in row `baris`, from column `kolom` on, both 1 without them), cells of one, or boxes on pages. */
export interface AsalTabel {
  berkas: string;
  lembar?: string;
  baris?: number;
  kolom?: number;
  /** For each row, from the header on: its row in the sheet, and the column of each cell. */
  sel?: [baris: number, kolom: number[]][];
  /** For each row, from the header on: the page, and for each cell left, upper, right and lower edge in points. */
  halaman?: [halaman: number, kotak: [number, number, number, number][]][];
}

export type Isi = string | ArrayBuffer | ArrayBufferView;
/** Files with names (tables as CSV, JSON, workbooks, PDFs: the content tells), or one of them as object, text or bytes. */
export type Sumber = { nama: string; isi: Isi }[] | Record<string, Isi> | Dokumen | Isi;

export interface OpsiBaca extends OpsiBahasa {
  /** Notation of all numbers; without it each column tells its own. */
  notasi?: Notasi;
  /** Whole lists of codes and names; bidang 1.06 and the support programme are built in. */
  nomenklatur?: Nomenklatur[];
  /** Declared choices, before a file `pilihan.json` among those of the plan: what it holds, or its text. */
  pilihan?: Pilihan | string;
}

/** What a reader declares beside the tables: options of rules, indicators by key, accepted findings by key with the reason. */
export interface Pilihan {
  pilihan?: 1;
  aturan?: Record<string, string>;
  indikator?: Record<
    string,
    {
      nama?: string;
      polaritas?: 'positif' | 'negatif' | 'stabil';
      agregasi?: 'jumlah' | 'akhir' | 'rata_rata' | 'maksimum' | 'minimum';
      akumulasi?: 'inkremental' | 'kumulatif' | 'absolut';
      akumulasi_rp?: 'inkremental' | 'kumulatif' | 'absolut';
    }
  >;
  temuan?: Record<string, string | { alasan: string; tercetak?: string; jumlah_tempat?: number | string }>;
}

/** What `read` takes, and files that still have to be read: of a form field, of a drop. */
export type SumberBerkas =
  | Sumber
  | Blob
  | Iterable<Blob | { nama: string; isi: Isi | Blob }>
  | ArrayLike<Blob | { nama: string; isi: Isi | Blob }>
  | Record<string, Isi | Blob>;

/**
 * Reads a plan. Mistakes in it are findings; input that is no plan throws. In browsers a workbook or PDF needs its module first
 * (`initDokumen`); `readFiles` fetches it.
 */
export function read(sumber: Sumber, opsi?: OpsiBaca): Renstra;
/** Reads a plan from `File` objects and whatever `read` takes, and fetches what that needs. */
export function readFiles(files: SumberBerkas, opsi?: OpsiBaca): Promise<Renstra>;
/** What is understood of files before they are read as a plan. A file that is damaged throws. */
export function inspect(files: SumberBerkas, opsi?: OpsiBahasa): Promise<Pemahaman>;

/** What was understood of files. */
export interface Pemahaman {
  tabel: TabelDipahami[];
  /** Heads in which no table is recognised: sheet or pages, lines of the head, and the texts of its columns. */
  tak_dikenal: { berkas: string; letak: string; kepala: number; kolom: { letak: string; tercetak: string; kolom: null }[] }[];
  /** What no table took, and what is hidden. */
  lain: (BagianDokumen & { pesan: string })[];
}

/** A table as understood. */
export interface TabelDipahami {
  tabel: string;
  berkas: string | null;
  letak: string;
  /** How many rows it has. */
  baris: number;
  /** Its columns: where each stands, its head as printed, and the column that it means, `null` if it is not used. */
  kolom: { letak: string; tercetak: string; kolom: string | null }[];
  /** The first rows. */
  contoh: string[][];
  /** Columns that it lacks. */
  kurang: string[];
}

/** A list of codes and names, read once for many plans. Made by `readNomenklatur` or `loadNomenklatur`. */
export class Nomenklatur {
  private constructor();
  /** Which list it is, how many codes it has, and what could not be taken from its lines. */
  about(opsi?: OpsiBahasa): {
    sumber: { kunci: string; kutipan: { peraturan: string; bagian: string; keyakinan: string }; sejak: number; digit_sub: number };
    jumlah: number;
    catatan: { baris: number; pesan: string }[];
  };
  free(): void;
  [Symbol.dispose](): void;
}
/** The lists that come with the package, each a file of its own. */
export type NamaDaftar = 'permendagri-90-2019' | 'pemutakhiran-2027';
/** Fetches (in Node: reads) a list that comes with the package. */
export function loadNomenklatur(nama: NamaDaftar, opsi?: OpsiBahasa): Promise<Nomenklatur>;
/** Reads a list; the name of its file tells which one it is. */
export function readNomenklatur(nama: string, isi: Isi, opsi?: OpsiBahasa): Nomenklatur;

/** How a figure comes about: a tree down to printed cells. */
export interface Penjelasan {
  judul: string;
  /** Key of the figure; parts that cannot be asked for have none. */
  kunci: string | null;
  /** The same. */
  jalur: string | null;
  tahun: number | null;
  nilai: string | null;
  /** Kind of `nilai`. */
  jenis: JenisNilai;
  tepat?: unknown;
  alasan?: string;
  langkah: string;
  rumus: string;
  aturan?: string;
  pembulatan?: Required<Pembulatan>;
  dasar?: unknown;
  catatan?: string[];
  tempat?: Tempat;
  tercetak?: string;
  /** True if the cell stands in the second of two documents. */
  di_kedua?: boolean;
  /** True if a scenario set the cell; what was printed there. */
  skenario?: boolean;
  tercetak_semula?: string;
  bagian?: Penjelasan[];
}

export type Langkah =
  | { jenis: 'set_pagu'; jalur: string; tahun: number; jumlah: Bilangan }
  | { jenis: 'scale_pagu'; jalur?: string; tahun?: number; faktor: Bilangan }
  | { jenis: 'move_pagu'; dari: string; ke: string; tahun: number; jumlah: Bilangan }
  | { jenis: 'fit_year'; tahun: number; batas: Bilangan; lindungi?: string[] }
  | { jenis: 'set_target'; jalur: string; indikator?: number; tahun: number; nilai: Bilangan }
  | { jenis: 'scale_target'; jalur: string; indikator?: number; tahun?: number; faktor: Bilangan };

/** A plan once read. Made by `read`; `free` gives its memory back at once. */
export class Renstra {
  private constructor();
  /** Findings, and the comparisons behind them. */
  check: Buat<Temuan, unknown, HasilPeriksa>;
  /** Comparisons that passed, failed, could not be made. */
  counts: Buat<Hitungan>;
  /** Pagu added up from the sub kegiatan. */
  budget: Buat<BarisPagu, { menurut?: 'hierarki' | 'unit_kerja' | 'lokasi' | 'tujuan' | 'spm'; baris_hasil?: 'nomenklatur' | 'semua' }>;
  /** The findings that its choices accept, with the reasons. */
  accepted: Buat<TemuanDiterima>;
  /** Its declared choices, if it has any. */
  readonly pilihan: Pilihan | undefined;
  /** The choices as a file: JSON, or TOML with what is left to declare as comments. */
  choices(opsi?: OpsiBahasa & { bentuk?: 'json' | 'toml' }): string;
  /** Budget history: absorption, what is left, growth. */
  absorption: Buat<BarisSerapan>;
  /** SPM coverage. */
  coverage: Buat<BarisCakupan, { tahun?: number }>;
  /** Targets with what was reached, by year. */
  targets: Buat<BarisKemajuan, PilihanCapaian>;
  /** Indicators with all their targets in one row. */
  indicators: Buat<BarisIndikator>;
  /** Indicators that the plan declares to follow from others. */
  declared: Buat<BarisBebas>;
  /** Mean achievement by year and group. */
  meanAchievements: Buat<BarisBebas>;
  /** Indicators that are proposed to follow from others. */
  proposals: Buat<BarisBebas>;
  /** SAKIP scores and predicates. */
  sakip: Buat<BarisBebas>;
  /** Pagu and what was spent, by node and year. */
  spending: Buat<BarisBebas>;
  /** Response times of events by year, in minutes. */
  responseTimes: Buat<BarisBebas, { standar_menit?: Bilangan }>;
  /** Evaluation forms (E.81, E.60, T-C.29, E.54, E.58, E.80) with their computed columns. */
  evaluation: Buat<BarisBebas>;
  /** The IKU, IKK, priorities, NSPK and sasaran of the RPJMD of each node. */
  links: Buat<BarisBebas>;
  /** What each quarter or month reached, and the year so far. */
  quarters: Buat<BarisBebas>;
  /** Coverage of SPM services with stages. */
  spmStages: Buat<BarisBebas, { cara?: 'rata_rata' | 'rasio_jumlah' }>;
  /** Goods and services that the SPM needs. */
  spmGoods: Buat<BarisBebas>;
  /** Pagu and what was spent by SPM service. */
  spmSpending: Buat<BarisBebas>;
  /** Cover of social assistance by year, recipients counted once. */
  socialAssistance: Buat<BarisBebas>;
  /** SPM index of each service. */
  spmIndex: Buat<BarisBebas>;
  /** The money that closes the gap of each service. */
  spmNeed: Buat<BarisBebas, { biaya?: BiayaLayanan[] }>;
  /** The slice of one year. */
  renja(tahun: number, opsi: OpsiBahasa & { bentuk: BentukTeks }): string;
  renja(tahun: number, opsi?: OpsiBahasa & { bentuk?: 'data' | 'tampil' }): Tabel<BarisBebas>;
  /** Table T-C.30 of one year: performance of the services. */
  servicePerformance(tahun: number, opsi: OpsiBahasa & { bentuk: BentukTeks }): string;
  servicePerformance(tahun: number, opsi?: OpsiBahasa & { bentuk?: 'data' | 'tampil' }): Tabel<BarisBebas>;
  /** Any of the tables above by its name in the core; `tables()` lists them. */
  table(nama: NamaTabel, opsi: OpsiBahasa & { bentuk: BentukTeks; [argumen: string]: unknown }): string;
  table(nama: NamaTabel, opsi?: OpsiBahasa & { bentuk?: 'data' | 'tampil'; [argumen: string]: unknown }): Tabel<BarisBebas>;
  /** Whose plan it is. */
  header(opsi?: OpsiBahasa): { judul: string; keterangan: string[] };
  /** Key and depth of each row of `budget` by hierarchy. */
  nodes(): { jalur: string; kedalaman: number }[];
  /**
   * How a figure or a finding comes about: `explain('1.06.04', 2024)`, the same as `explain('1.06.04@2024')`. Keys come with the results: in
   * `kunci` of a row, and for each cell in `kunci` of a table with `bentuk: 'tampil'`. A text that fits several nodes is an error that
   * names them. `fragmen` is the HTML without a page around it.
   */
  explain(kunci: string, tahun: number | null | undefined, opsi: OpsiBahasa & { bentuk: 'html' | 'fragmen' | 'text' }): string;
  explain(kunci: string, tahun?: number | null, opsi?: OpsiBahasa & { bentuk?: 'json' }): Penjelasan;
  /** The report: a page, Markdown, text or JSON text. */
  report(opsi?: OpsiBahasa & { bentuk?: 'html' | 'markdown' | 'text' | 'json'; temuan?: boolean; lebar?: number; lengkap?: boolean }): string;
  /** A changed copy. */
  scenario(langkah: Langkah[], opsi?: OpsiBahasa): Scenario;
  /** The report as a page; without its findings where `temuan` is false. */
  toHtml(opsi?: OpsiBahasa & { temuan?: boolean }): string;
  /** The tables, and the declared choices, as one JSON document. */
  toJson(): string;
  toJSON(): Dokumen;
  /** The tables as CSV, by file name. */
  toCsv(): Record<string, string>;
  free(): void;
  [Symbol.dispose](): void;
}

/** A changed copy of a plan, beside the original. */
export class Scenario {
  private constructor();
  /** The changed plan; it lives on its own. */
  plan(): Renstra;
  /** Money beside the original. */
  compare: Buat<BarisBebas>;
  /** What it does to targets. */
  targets: Buat<BarisBebas>;
  /** What it does to SPM services. */
  spm: Buat<BarisBebas>;
  /** Any of these by its name in the core. */
  table(nama: 'compare' | 'targets' | 'spm', opsi: OpsiBahasa & { bentuk: BentukTeks }): string;
  table(nama: 'compare' | 'targets' | 'spm', opsi?: OpsiBahasa & { bentuk?: 'data' | 'tampil' }): Tabel<BarisBebas>;
  free(): void;
  [Symbol.dispose](): void;
}

/** What changed from `a` to `b`. */
export function diff(a: Renstra, b: Renstra, opsi: OpsiBahasa & { bentuk: BentukTeks }): string;
export function diff(a: Renstra, b: Renstra, opsi?: OpsiBahasa & { bentuk?: 'data' | 'tampil' }): Tabel<BarisBebas>;
/** What both amount to, year by year. */
export function diffTotals(a: Renstra, b: Renstra, opsi: OpsiBahasa & { bentuk: BentukTeks }): string;
export function diffTotals(a: Renstra, b: Renstra, opsi?: OpsiBahasa & { bentuk?: 'data' | 'tampil' }): Tabel<BarisBebas>;
/** Findings where `b`, an RPJMD or a Renja, disagrees with `a`. */
export function reconcile(a: Renstra, b: Renstra, opsi: OpsiBahasa & { bentuk: BentukTeks }): string;
export function reconcile(a: Renstra, b: Renstra, opsi?: OpsiBahasa & { bentuk?: 'data' | 'tampil' }): Tabel<TemuanDua>;

/** Any of these three by its name in the core. */
export function compare(nama: 'diff' | 'diff_totals' | 'reconcile', a: Renstra, b: Renstra, opsi: OpsiBahasa & { bentuk: BentukTeks }): string;
export function compare(
  nama: 'diff' | 'diff_totals' | 'reconcile',
  a: Renstra,
  b: Renstra,
  opsi?: OpsiBahasa & { bentuk?: 'data' | 'tampil' },
): Tabel<BarisBebas>;

/** Names of the tables of a plan. */
export type NamaTabel =
  | 'absorption'
  | 'accepted'
  | 'budget'
  | 'check'
  | 'counts'
  | 'coverage'
  | 'declared'
  | 'evaluation'
  | 'indicators'
  | 'links'
  | 'mean_achievements'
  | 'proposals'
  | 'quarters'
  | 'renja'
  | 'response_times'
  | 'sakip'
  | 'service_performance'
  | 'social_assistance'
  | 'spending'
  | 'spm_goods'
  | 'spm_index'
  | 'spm_need'
  | 'spm_spending'
  | 'spm_stages'
  | 'targets';
export function tables(): NamaTabel[];
