/** Errors. */

/** A place in the tables of a plan. */
export interface Tempat {
  tabel: string;
  baris?: number;
  kolom?: string;
  /** The same place in the document that was read. */
  dokumen?: TempatDokumen;
}

/** A place in a document: a cell or row of a sheet, a box on a page. */
export interface TempatDokumen {
  berkas: string;
  lembar?: string;
  /** `D5`, or `5` for a row. */
  sel?: string;
  halaman?: number;
  kotak?: { kiri: number; atas: number; kanan: number; bawah: number };
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
