/**
 * `<renstra-checker>` checks a plan in the page.
 *
 * ```html
 * <script type="module" src="…/renstra/checker.js"></script>
 * <renstra-checker src="rencana.json" bahasa="id"></renstra-checker>
 * ```
 *
 * Attributes: `src` (addresses of a JSON document, a workbook, a PDF or CSV files, parted by blanks), `bahasa` (`id`, `en`), `notasi` (`id`, `en`),
 * `tema` (`terang`, `gelap`; without it that of the reader), `inti` (address of the folder with the modules, ending in `/`, where they are not beside the script),
 * `nomenklatur` (present: codes are checked against the whole national lists, which are fetched with the first plan).
 * Slots, shown while there is no plan: `pengantar` above the place to drop files, `awal` beside its buttons.
 */
import type { Bahasa, Dokumen } from './renstra.js';

export interface JumlahTemuan {
  galat: number;
  peringatan: number;
  catatan: number;
}

export class RenstraChecker extends HTMLElement {
  bahasa: Bahasa;
  src: string;
  /** Files to check. */
  set files(files: Iterable<File>);
  /** A plan to check, as a JSON document. */
  set rencana(dokumen: Dokumen | string);
  /** Counts of the last check, or null. */
  readonly hasil: JumlahTemuan | null;
  /** True while there are changes that were not downloaded. */
  readonly diubah: boolean;
  /** Checks files; true if that went well. */
  muat(files: (File | { nama: string; isi: string | ArrayBuffer | ArrayBufferView })[]): Promise<boolean>;
  /** The plan with what was changed since, or null. */
  ambilRencana(): Promise<Dokumen | null>;
}

export interface PeristiwaRenstra {
  /** A plan was read and checked. */
  'renstra-siap': CustomEvent<JumlahTemuan & { judul: string }>;
  /** It was checked again after a change. */
  'renstra-temuan': CustomEvent<JumlahTemuan>;
  /** A cell was changed. */
  'renstra-ubah': CustomEvent<{ tabel: string; baris: number; kolom: string; isi: string }>;
  /** A change is checked and shown; how long that took. */
  'renstra-periksa': CustomEvent<JumlahTemuan & { milidetik: number }>;
  /** Something could not be read. */
  'renstra-galat': CustomEvent<{ kode: string | null; pesan: string }>;
  /** A file was downloaded. */
  'renstra-unduh': CustomEvent<{ berkas: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'renstra-checker': RenstraChecker;
  }
  interface HTMLElementEventMap extends PeristiwaRenstra {}
}
