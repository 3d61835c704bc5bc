/** Result tables and their rows. */
import type { BacaanTepi, BatasCapaian, Bilangan, Desimal, OpsiBahasa, TargetNol } from './dasar.js';

export interface Kolom<K extends string = string> {
  kunci: K;
  judul: string;
  /** `campuran`: cells of several kinds; another column says which (`jenis` of findings). */
  jenis: 'teks' | 'angka' | 'rupiah' | 'persen' | 'tahun' | 'campuran';
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
  /** Which cell shows which figure: row, column, and what `explain` takes: key, year. */
  kunci: [number, number, string, number | null][];
}

export type BentukTeks = 'csv' | 'html' | 'markdown';

/** What kind of value something is. */
export type JenisNilai = 'kosong' | 'teks' | 'angka' | 'rupiah' | 'persen' | 'tahun';

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
  /** Its key for `explain`: `temuan/ANG001/1.06.04@2022`. It stays the same when other findings come or go. */
  kunci: string;
  /** Kind of `dihitung` and `selisih`. */
  jenis: Exclude<JenisNilai, 'kosong' | 'tahun'> | null;
  /** The figure that it is about, by its key for `explain`. */
  figur: string | null;
  /** The place in the document: `tabel-2.4-anggaran-realisasi.csv!D5`. */
  dokumen: string | null;
  /** Its parts: sheet and cell of a workbook, or page and box (in points from the upper left corner) of a PDF. */
  lembar: string | null;
  sel: string | null;
  halaman: number | null;
  kotak: Kotak | null;
  /** How many places have this one cause. */
  jumlah_tempat: number;
  /** The further places of the cause. */
  tempat_lain: TempatLain[];
}

/** A further place of a finding, with its own figures. */
export interface TempatLain {
  tabel: string;
  baris: number | null;
  kolom: string | null;
  tercetak: string | null;
  dihitung: string | null;
  selisih: string | null;
  dokumen: string | null;
  lembar: string | null;
  sel: string | null;
  halaman: number | null;
  kotak: Kotak | null;
}

/** A box on a page, in points from the upper left corner. */
export interface Kotak {
  kiri: number;
  atas: number;
  kanan: number;
  bawah: number;
}

/** A finding that the choices of the plan accept. */
export interface TemuanDiterima extends Temuan {
  alasan: string;
}

/** A finding about two documents; it cannot be explained from one of them, and has no key. */
export interface TemuanDua extends Omit<Temuan, 'kunci'> {
  kunci: null;
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
  /** Key of the node for `explain`; `null` for a group. */
  kunci: string | null;
  /** Key of the row above; `total` for the topmost nodes, `null` for a group and for the plan as a whole. */
  induk: string | null;
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
  /** Key of the absorption for `explain`: `serapan/2`, `serapan/jumlah`. */
  kunci: string;
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
  /** Key of the coverage for `explain`: `spm/5/jiwa`; `null` where the unit of the service comes once more. */
  kunci: string | null;
  /** Number of the service in its table, from 1. */
  layanan: number;
  indikator: string | null;
  tempat: string | null;
  dasar_berhak: 'terdaftar' | 'ditetapkan' | 'proyeksi' | null;
  /** The coverage where only that is printed. */
  tercetak: Desimal | null;
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
  /** Key of the target for `explain`: `1.06.04/target/2`. */
  kunci: string;
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
  /** Key of the target for `explain`: `1.06.04/target/2`. */
  kunci: string;
}

/** Rows of tables whose columns depend on the plan. */
export type BarisBebas = Record<string, string | number | null>;

/** The choices of an achievement. */
export interface PilihanCapaian {
  rumus_positif?: 'positif' | 'dari_awal';
  rumus_negatif?: 'selisih' | 'kebalikan' | 'dari_awal';
  batas?: BatasCapaian;
  target_nol?: TargetNol;
  bacaan?: BacaanTepi;
}

export interface BiayaLayanan {
  jenis_pelayanan: string;
  nama: string;
  satuan_biaya: Bilangan;
}
