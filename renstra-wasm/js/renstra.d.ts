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

/** Where the core is: an address, a response, its bytes, or a compiled module. */
export type SumberInti = string | URL | Request | Response | BufferSource | WebAssembly.Module | Promise<Response>;

/** Starts the core; in Node it is started by the import, and there is nothing to wait for. */
export default function init(sumber?: SumberInti): Promise<void>;

/** Bytes of memory that the core has taken. */
export function memori(): number;

/** A number that goes in: decimal text such as `"1234.50"`, or a whole number. A fraction in binary is refused. */
export type Bilangan = string | number | bigint;
/** A decimal number that comes out, such as `"118873826774"` or `"71.67"`. */
export type Desimal = string;
export type Bahasa = 'id' | 'en';
/** Notation of printed numbers: `1.234,50` or `1,234.50`. */
export type Notasi = 'id' | 'en';

export interface OpsiBahasa {
  /** Language of messages and headings; `id` without it. */
  bahasa?: Bahasa;
}

// --- errors -------------------------------------------------------------------------------------

/** A place in the tables of a plan. */
export interface Tempat {
  tabel: string;
  baris: number | null;
  kolom: string | null;
}

/** Input that cannot be read, or a call that is wrong. */
export class RenstraError extends Error {
  /** `RenstraError`, `NumberError`, `KodeError` or `ScenarioError`. */
  readonly name: string;
  /** Stable code, such as `BAC011`. */
  readonly kode: string;
  /** The message in the language of the call. */
  readonly pesan: string;
  readonly lokasi: Tempat | null;
  /** The character at which reading stopped, from 0. */
  readonly offset: number | null;
  toJSON(): { jenis: string; kode: string; pesan: string; lokasi: Tempat | null; offset: number | null };
}
/** A printed number that cannot be read. */
export class NumberError extends RenstraError {}
/** A text that is no complete code. */
export class KodeError extends RenstraError {}
/** A step of a scenario that cannot be taken. */
export class ScenarioError extends RenstraError {}

// --- tables -------------------------------------------------------------------------------------

export interface Kolom<K extends string = string> {
  kunci: K;
  judul: string;
  jenis: 'teks' | 'angka' | 'rupiah' | 'persen' | 'tahun';
}

/** A result table: what its columns are, and its rows. */
export interface Tabel<Baris> {
  judul: string;
  kolom: Kolom[];
  baris: Baris[];
}

/** A table with its cells in the notation of a reader. */
export interface TabelTampil<Baris> extends Tabel<Baris> {
  tampil: string[][];
  /** Why cells have no figure: row, column, reason. */
  alasan: [number, number, string][];
}

export type BentukTeks = 'csv' | 'html' | 'markdown';

/** A table is an object; with `bentuk` it is text, or an object with cells for a reader (`tampil`). */
export interface Buat<Baris, Opsi = unknown, Hasil = Tabel<Baris>> {
  (opsi: Opsi & OpsiBahasa & { bentuk: BentukTeks }): string;
  (opsi: Opsi & OpsiBahasa & { bentuk: 'tampil' }): Hasil & TabelTampil<Baris>;
  (opsi?: Opsi & OpsiBahasa & { bentuk?: 'data' }): Hasil;
}

export type Keparahan = 'galat' | 'peringatan' | 'catatan';

export interface Temuan {
  kode: string;
  keparahan: Keparahan;
  tabel: string;
  baris: number | null;
  kolom: string | null;
  jalur: string | null;
  pesan: string;
  tercetak: string | null;
  dihitung: string | null;
  selisih: string | null;
  dasar: string | null;
  saran: string;
}

/** Findings, and how many comparisons passed, failed and could not be made, by code. */
export interface HasilPeriksa extends Tabel<Temuan> {
  passed: Record<string, number>;
  failed: Record<string, number>;
  skipped: Record<string, number>;
  /** What each check looks at, by code. */
  pemeriksaan: Record<string, string>;
}

export interface Hitungan {
  kode: string;
  pemeriksaan: string;
  lulus: number;
  gagal: number;
  dilewati: number;
}

/** Amounts stand under their year: `baris['2024']`. */
export interface BarisPagu {
  tingkat: string;
  kode: string | null;
  uraian: string;
  jumlah: Desimal | null;
  [tahun: string]: Desimal | null;
}

export interface BarisSerapan {
  uraian: string;
  tahun: number | null;
  anggaran: Desimal | null;
  realisasi: Desimal | null;
  sisa: Desimal | null;
  serapan: Desimal | null;
  pertumbuhan_anggaran: Desimal | null;
  pertumbuhan_realisasi: Desimal | null;
}

export interface BarisCakupan {
  jenis_pelayanan: string;
  tahun: number;
  jenis: 'realisasi' | 'target';
  satuan: string | null;
  berhak: Desimal | null;
  terlayani: Desimal | null;
  belum_terlayani: Desimal | null;
  capaian: Desimal | null;
  alasan: string | null;
  rincian: string | null;
}

/** Targets stand under their year: `baris['2024']`. */
export interface BarisIndikator {
  jalur: string;
  indikator: string;
  satuan: string | null;
  polaritas: string | null;
  agregasi: string | null;
  asal_agregasi: string | null;
  kondisi_awal: string | null;
  target_akhir: string | null;
  akhir_dihitung: Desimal | null;
  [tahun: string]: string | null;
}

export interface BarisKemajuan {
  jalur: string;
  indikator: string;
  satuan: string | null;
  polaritas: string | null;
  agregasi: string | null;
  tahun: number;
  target: string | null;
  realisasi: string | null;
  capaian: string | null;
  kategori: string | null;
  target_akhir: Desimal | null;
  sisa_menuju_akhir: Desimal | null;
  laju_perlu: Desimal | null;
  posisi: string | null;
  alasan: string | null;
  rumus: string | null;
  dasar_kategori: string | null;
}

/** Rows of tables whose columns depend on the plan. */
export type BarisBebas = Record<string, string | number | null>;

/** The choices of an achievement. */
export interface PilihanCapaian {
  rumus_negatif?: 'positif' | 'selisih' | 'kebalikan' | 'stabil';
  batas?: BatasCapaian;
  target_nol?: TargetNol;
  bacaan?: BacaanTepi;
}

export interface BiayaLayanan {
  jenis_pelayanan: string;
  nama: string;
  satuan_biaya: Bilangan;
}

// --- a plan -------------------------------------------------------------------------------------

/** The tables of a plan as one document, as `toJson` writes it. */
export interface Dokumen {
  renstra: number;
  tabel: Record<string, { kolom: string[]; baris: string[][]; nomor?: number[] }>;
}

export type Isi = string | ArrayBuffer | ArrayBufferView;
/** Files with names, or a document as object, text or bytes. */
export type Sumber = { nama: string; isi: Isi }[] | Record<string, Isi> | Dokumen | Isi;

export interface OpsiBaca extends OpsiBahasa {
  /** Notation of all numbers; without it each column tells its own. */
  notasi?: Notasi;
}

/** Reads a plan. Mistakes in it are findings; input that is no plan throws. */
export function read(sumber: Sumber, opsi?: OpsiBaca): Renstra;
/** Reads a plan from `File` objects. */
export function readFiles(files: Iterable<File> | ArrayLike<File>, opsi?: OpsiBaca): Promise<Renstra>;

/** How a figure comes about: a tree down to printed cells. */
export interface Penjelasan {
  judul: string;
  jalur: string | null;
  tahun: number | null;
  nilai: string | null;
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
  budget: Buat<BarisPagu, { menurut?: 'hierarki' | 'unit_kerja' | 'lokasi' | 'tujuan' | 'spm' }>;
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
  /** Key (for `explain`) and depth of each row of `budget` by hierarchy. */
  nodes(): { jalur: string; kedalaman: number }[];
  /** How a figure comes about: `explain('1.06.04', 2024)`, `explain('temuan/ANG003/1')`. */
  explain(jalur: string, tahun: number | null | undefined, opsi: OpsiBahasa & { bentuk: 'html' | 'text' }): string;
  explain(jalur: string, tahun?: number | null, opsi?: OpsiBahasa & { bentuk?: 'json' }): Penjelasan;
  /** The report: a page, Markdown, text or JSON text. */
  report(opsi?: OpsiBahasa & { bentuk?: 'html' | 'markdown' | 'text' | 'json'; temuan?: boolean; lebar?: number; lengkap?: boolean }): string;
  /** A changed copy. */
  scenario(langkah: Langkah[], opsi?: OpsiBahasa): Scenario;
  /** The report as a page. */
  toHtml(opsi?: OpsiBahasa): string;
  /** The tables as one JSON document. */
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
export function reconcile(a: Renstra, b: Renstra, opsi?: OpsiBahasa & { bentuk?: 'data' | 'tampil' }): Tabel<Temuan>;

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
  | 'budget'
  | 'check'
  | 'counts'
  | 'coverage'
  | 'declared'
  | 'indicators'
  | 'mean_achievements'
  | 'proposals'
  | 'renja'
  | 'sakip'
  | 'service_performance'
  | 'spending'
  | 'spm_index'
  | 'spm_need'
  | 'targets';
export function tables(): NamaTabel[];

// --- rules --------------------------------------------------------------------------------------

export interface Pembulatan {
  /** Places behind the comma; 2 without it. */
  desimal?: number;
  cara?: 'setengah_menjauhi_nol' | 'potong';
}

/** Why there is no value. */
export type Alasan = 'penyebut_nol' | 'data_tidak_ada' | 'tak_terbaca' | 'satuan_berbeda' | 'di_luar_rentang' | 'luapan';

/** What a rule gives back. */
export interface Hasil {
  /** Key of the rule in the documentation. */
  aturan: string;
  jenis: 'persen' | 'pecahan' | 'angka' | 'rupiah' | 'teks';
  /** The value, rounded once; `null` without one. */
  nilai: string | null;
  /** The exact ratio; 1 is 100 percent. */
  tepat: string | null;
  alasan: Alasan | null;
  /** The reason in words. */
  pesan: string | null;
  /** The choices that were used. */
  pilihan: Record<string, unknown>;
  /** What else belongs to the result. */
  rincian: Record<string, unknown>;
}

export type BacaanTepi = 'bawah_terbuka' | 'bawah_tertutup' | 'atas_terbuka' | 'bulatkan_dulu';
export type BatasCapaian = 'tanpa_batas' | 'bawah_nol' | 'nol_sampai_seratus';
export type TargetNol = 'tak_terdefinisi' | 'seratus_bila_nol';
export type Agregasi = 'jumlah' | 'akhir' | 'rata_rata' | 'maksimum' | 'minimum';
export type Sifat = 'inkremental' | 'absolut' | 'kumulatif';
export type Deret = (Bilangan | null)[];

export interface Evaluasi {
  target_renstra: Bilangan;
  sampai_tahun_lalu?: Bilangan | null;
  target_renja?: Bilangan | null;
  /** Four quarters; `null` for an empty one. */
  triwulan: [Bilangan | null, Bilangan | null, Bilangan | null, Bilangan | null];
  sifat: Sifat;
}

/** The arguments of each rule by the names of the core. */
export interface Kaidah {
  absorption: { anggaran: Bilangan; realisasi: Bilangan };
  accumulate: { nilai: Deret; sifat: Sifat; persen?: boolean };
  achievement: {
    target: string | number | bigint;
    realisasi: string | number | bigint;
    polaritas?: 'positif' | 'negatif' | 'stabil';
    rumus?: 'positif' | 'selisih' | 'kebalikan' | 'stabil';
    batas?: BatasCapaian;
    target_nol?: TargetNol;
    notasi?: Notasi;
  };
  aggregate: { nilai: Bilangan[]; agregasi: Agregasi };
  belanja_class: { uraian: string };
  coverage: { terlayani: Bilangan; berhak: Bilangan; tanpa_berhak?: 'tak_terdefinisi' | 'seratus' | 'nol' };
  deviation: { realisasi: Bilangan; target: Bilangan };
  disaster_level: { pengungsi: number; kabupaten_kota: number };
  evaluate_renja: Evaluasi;
  evaluate_rkpd: Evaluasi;
  growth: { nilai: Deret; rumus?: 'rata_rata_tahunan' | 'rupiah_per_tahun' | 'bagian_tahun_pertama' | 'tanpa_kurung' };
  growth_of_ratio: { tahun: { anggaran: Bilangan; realisasi: Bilangan }[] };
  largest_remainder: { jumlah: Bilangan; bobot: Bilangan[] };
  mean_achievement: { capaian: Deret };
  mean_of: { nilai: Bilangan[] };
  need: { berhak: Bilangan; terlayani: Bilangan; biaya: { nama: string; satuan_biaya: Bilangan }[] };
  parse_kode: { teks: string };
  parse_number: { teks: string; notasi?: 'auto' | Notasi };
  performance_category: {
    persen: Bilangan;
    bacaan?: BacaanTepi;
    skala?: { dasar: string; pita: { nama: string; dari: Bilangan }[] };
  };
  quality: { baris: { terpenuhi: Bilangan; diperlukan: Bilangan }[]; gabungan?: 'rata_rata' | 'subtotal' };
  ratio_of_sums: { baris: { pembilang: Bilangan; penyebut: Bilangan }[] };
  recapitulate: { nilai: [Bilangan | null, Bilangan | null, Bilangan | null]; target_renstra: Bilangan; sifat: Sifat };
  remaining: { anggaran: Bilangan; realisasi: Bilangan };
  sakip_points_2015: { ya: number; pertanyaan: number; bobot: Bilangan };
  sakip_predicate: { nilai: Bilangan; bacaan?: BacaanTepi; tahun?: number };
  sakip_score: { jawaban: { komponen: string; bagian: string; nilai: string }[] };
  silpa: { pendapatan: Bilangan; belanja: Bilangan; penerimaan_pembiayaan: Bilangan; pengeluaran_pembiayaan: Bilangan };
  spm_category: { indeks: Bilangan };
  spm_index: { penerima: Bilangan; mutu: Bilangan };
  sum_of: { nilai: Bilangan[] };
  weighted_mean_of: { baris: { nilai: Bilangan; bobot: Bilangan }[] };
}

/** What every rule takes beside its own arguments. */
export interface OpsiKaidah extends OpsiBahasa {
  pembulatan?: Pembulatan;
}

/** A rule by its name in the core, all arguments by name. */
export function rule<K extends keyof Kaidah>(nama: K, argumen: Kaidah[K] & { pembulatan?: Pembulatan }, opsi?: OpsiBahasa): Hasil;
export function rules(): (keyof Kaidah)[];

// The arguments of a rule without those that it takes by position.
type Sisa<K extends keyof Kaidah, P extends keyof Kaidah[K]> = Omit<Kaidah[K], P> & OpsiKaidah;
type A<K extends keyof Kaidah, P extends keyof Kaidah[K]> = Kaidah[K][P];

/** Realised over budget, in percent. */
export function absorption(anggaran: Bilangan, realisasi: Bilangan, opsi?: Sisa<'absorption', 'anggaran' | 'realisasi'>): Hasil;
/** Quarters or years of an indicator put together. */
export function accumulate(nilai: Deret, sifat: Sifat, opsi?: Sisa<'accumulate', 'nilai' | 'sifat'>): Hasil;
/** What was reached of a target; `notasi` where they are as printed. */
export function achievement(
  target: A<'achievement', 'target'>,
  realisasi: A<'achievement', 'realisasi'>,
  opsi?: Sisa<'achievement', 'target' | 'realisasi'>,
): Hasil;
/** Yearly targets put together. */
export function aggregate(nilai: Bilangan[], agregasi: Agregasi, opsi?: Sisa<'aggregate', 'nilai' | 'agregasi'>): Hasil;
/** The class of a line of belanja by its name. */
export function belanjaClass(uraian: string, opsi?: Sisa<'belanja_class', 'uraian'>): Hasil;
/** Served over entitled, in percent. */
export function coverage(terlayani: Bilangan, berhak: Bilangan, opsi?: Sisa<'coverage', 'terlayani' | 'berhak'>): Hasil;
/** Realised less target, in percent points. */
export function deviation(realisasi: Bilangan, target: Bilangan, opsi?: Sisa<'deviation', 'realisasi' | 'target'>): Hasil;
/** Who is in charge of a disaster. */
export function disasterLevel(pengungsi: number, kabupatenKota: number, opsi?: Sisa<'disaster_level', 'pengungsi' | 'kabupaten_kota'>): Hasil;
/** A row of the evaluation of a Renja. */
export function evaluateRenja(argumen: Kaidah['evaluate_renja'] & OpsiKaidah): Hasil;
/** A row of the evaluation of an RKPD. */
export function evaluateRkpd(argumen: Kaidah['evaluate_rkpd'] & OpsiKaidah): Hasil;
/** Mean yearly growth, as a fraction. */
export function growth(nilai: Deret, opsi?: Sisa<'growth', 'nilai'>): Hasil;
/** Growth of the ratio of realised to budget. */
export function growthOfRatio(tahun: A<'growth_of_ratio', 'tahun'>, opsi?: Sisa<'growth_of_ratio', 'tahun'>): Hasil;
/** A sum shared out in whole rupiah. */
export function largestRemainder(jumlah: Bilangan, bobot: Bilangan[], opsi?: Sisa<'largest_remainder', 'jumlah' | 'bobot'>): Hasil;
/** Mean of achievements. */
export function meanAchievement(capaian: Deret, opsi?: Sisa<'mean_achievement', 'capaian'>): Hasil;
/** Mean of indicators. */
export function meanOf(nilai: Bilangan[], opsi?: Sisa<'mean_of', 'nilai'>): Hasil;
/** The money that serves everybody who is entitled. */
export function need(berhak: Bilangan, terlayani: Bilangan, biaya: A<'need', 'biaya'>, opsi?: Sisa<'need', 'berhak' | 'terlayani' | 'biaya'>): Hasil;
/** A code in any spelling; throws `KodeError`. */
export function parseKode(teks: string, opsi?: Sisa<'parse_kode', 'teks'>): Hasil;
/** A printed number; throws `NumberError`. */
export function parseNumber(teks: string, opsi?: Sisa<'parse_number', 'teks'>): Hasil;
/** `Sangat Tinggi` to `Sangat Rendah`. */
export function performanceCategory(persen: Bilangan, opsi?: Sisa<'performance_category', 'persen'>): Hasil;
/** Quality of an SPM service. */
export function quality(baris: A<'quality', 'baris'>, opsi?: Sisa<'quality', 'baris'>): Hasil;
/** Sum over sum, in percent. */
export function ratioOfSums(baris: A<'ratio_of_sums', 'baris'>, opsi?: Sisa<'ratio_of_sums', 'baris'>): Hasil;
/** Three years against the target of the Renstra. */
export function recapitulate(
  nilai: A<'recapitulate', 'nilai'>,
  targetRenstra: Bilangan,
  sifat: Sifat,
  opsi?: Sisa<'recapitulate', 'nilai' | 'target_renstra' | 'sifat'>,
): Hasil;
/** Budget less realised. */
export function remaining(anggaran: Bilangan, realisasi: Bilangan, opsi?: Sisa<'remaining', 'anggaran' | 'realisasi'>): Hasil;
/** Points of a part of the evaluation of 2015. */
export function sakipPoints2015(ya: number, pertanyaan: number, bobot: Bilangan, opsi?: Sisa<'sakip_points_2015', 'ya' | 'pertanyaan' | 'bobot'>): Hasil;
/** `AA` to `D`. */
export function sakipPredicate(nilai: Bilangan, opsi?: Sisa<'sakip_predicate', 'nilai'>): Hasil;
/** The score of an evaluation from its grades. */
export function sakipScore(jawaban: A<'sakip_score', 'jawaban'>, opsi?: Sisa<'sakip_score', 'jawaban'>): Hasil;
/** Sisa lebih perhitungan anggaran. */
export function silpa(argumen: Kaidah['silpa'] & OpsiKaidah): Hasil;
/** `Tuntas Paripurna` to `Belum Tuntas`. */
export function spmCategory(indeks: Bilangan, opsi?: Sisa<'spm_category', 'indeks'>): Hasil;
/** Index of an SPM service from two percents. */
export function spmIndex(penerima: Bilangan, mutu: Bilangan, opsi?: Sisa<'spm_index', 'penerima' | 'mutu'>): Hasil;
/** Sum of indicators. */
export function sumOf(nilai: Bilangan[], opsi?: Sisa<'sum_of', 'nilai'>): Hasil;
/** Weighted mean of indicators. */
export function weightedMeanOf(baris: A<'weighted_mean_of', 'baris'>, opsi?: Sisa<'weighted_mean_of', 'baris'>): Hasil;
