/** The rules on their own. */
import type { BacaanTepi, BatasCapaian, Bilangan, OpsiBahasa, Notasi, Pembulatan, TargetNol } from './dasar.js';

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
  /** Percents are never added up. */
  persen?: boolean;
  /** The formula of achievement; `selisih` and `kebalikan` where lower is better. */
  rumus?: 'positif' | 'selisih' | 'kebalikan' | 'stabil';
  /** How the years are put together, where not as the quarters are. */
  antar_tahun?: Sifat;
}

/** The arguments of each rule by the names of the core. */
export interface Kaidah {
  absorption: { anggaran: Bilangan; realisasi: Bilangan };
  accumulate: { nilai: Deret; sifat: Sifat; persen?: boolean };
  achievement: {
    target: string | number | bigint;
    realisasi: string | number | bigint;
    polaritas?: 'positif' | 'negatif' | 'stabil';
    rumus?: 'positif' | 'selisih' | 'kebalikan' | 'stabil' | 'dari_awal';
    /** The baseline, for `dari_awal`. */
    awal?: Bilangan;
    batas?: BatasCapaian;
    target_nol?: TargetNol;
    notasi?: Notasi;
  };
  aggregate: { nilai: Bilangan[]; agregasi: Agregasi };
  belanja_class: { uraian: string };
  coverage: {
    terlayani: Bilangan;
    berhak: Bilangan;
    tanpa_berhak?: 'tak_terdefinisi' | 'seratus' | 'nol';
    dasar_berhak?: 'terdaftar' | 'ditetapkan' | 'proyeksi';
    tahun?: number;
    kesehatan?: boolean;
    awal_59?: '2021' | '2022';
  };
  coverage_of_stages: { tahap: { terlayani: Bilangan; berhak: Bilangan }[]; cara?: 'rata_rata' | 'rasio_jumlah' };
  deviation: { realisasi: Bilangan; target: Bilangan };
  disaster_level: { pengungsi: number; kabupaten_kota: number };
  evaluate_renja: Evaluasi;
  evaluate_rkpd: Evaluasi;
  growth: { nilai: Deret; rumus?: 'rata_rata_tahunan' | 'rupiah_per_tahun' | 'bagian_tahun_pertama' | 'tanpa_kurung' };
  growth_of_ratio: { tahun: { anggaran: Bilangan; realisasi: Bilangan }[] };
  largest_remainder: { jumlah: Bilangan; bobot: Bilangan[] };
  mandatory_share: { jenis: 'pegawai' | 'infrastruktur' | 'pendidikan'; bagian: Bilangan; total: Bilangan; pengurang?: Bilangan };
  mean_achievement: { capaian: Deret };
  mean_of: { nilai: Bilangan[] };
  need: { berhak: Bilangan; terlayani: Bilangan; biaya: { nama: string; satuan_biaya: Bilangan }[] };
  need_of_goods: { baris: { nama: string; diperlukan: Bilangan; tersedia: Bilangan; satuan_biaya: Bilangan }[] };
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
  spm_category: { indeks: Bilangan; kategori_dari?: 'tepat' | 'tercetak' };
  spm_index: { penerima: Bilangan; mutu: Bilangan; kategori_dari?: 'tepat' | 'tercetak' };
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
/** Coverage of an SPM service with stages, in percent. */
export function coverageOfStages(tahap: A<'coverage_of_stages', 'tahap'>, opsi?: Sisa<'coverage_of_stages', 'tahap'>): Hasil;
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
/** A share of regional spending that a law fixes, in percent. */
export function mandatoryShare(
  jenis: A<'mandatory_share', 'jenis'>,
  bagian: Bilangan,
  total: Bilangan,
  opsi?: Sisa<'mandatory_share', 'jenis' | 'bagian' | 'total'>,
): Hasil;
/** Mean of achievements. */
export function meanAchievement(capaian: Deret, opsi?: Sisa<'mean_achievement', 'capaian'>): Hasil;
/** Mean of indicators. */
export function meanOf(nilai: Bilangan[], opsi?: Sisa<'mean_of', 'nilai'>): Hasil;
/** The money that serves everybody who is entitled. */
export function need(berhak: Bilangan, terlayani: Bilangan, biaya: A<'need', 'biaya'>, opsi?: Sisa<'need', 'berhak' | 'terlayani' | 'biaya'>): Hasil;
/** Money for goods and services that are required and not there. */
export function needOfGoods(baris: A<'need_of_goods', 'baris'>, opsi?: Sisa<'need_of_goods', 'baris'>): Hasil;
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
