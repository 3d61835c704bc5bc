// Lists of the nomenclature: read once, used for many plans.

import { bahasaDari } from './argumen.js';
import { Benda, KUNCI, mentah } from './handle.js';
import { panggil, salahPanggil } from './galat.js';
import * as inti from './wasm-module.js';
import { satu } from './sumber.js';

/** The whole lists that come with the package, each a file of its own. A bundler finds them by these lines. */
const BERKAS = {
  'permendagri-90-2019': () => new URL('./nomenklatur/permendagri-90-2019.tsv', import.meta.url),
  'pemutakhiran-2027': () => new URL('./nomenklatur/pemutakhiran-2027.tsv', import.meta.url),
};

/** Their names. */
export const DAFTAR = Object.keys(BERKAS);

/** A list of codes and names. */
export class Nomenklatur extends Benda {
  /** Which list it is, how many codes it has, and what could not be taken from its lines. */
  about(opsi) {
    const bahasa = bahasaDari(opsi);
    return JSON.parse(mentah(this, Nomenklatur, bahasa).about(bahasa));
  }
}

/** Reads a list; the name of its file tells which one it is. */
export function readNomenklatur(nama, isi, opsi) {
  const bahasa = bahasaDari(opsi);
  const [name, bytes] = satu(nama, isi, bahasa);
  const baca = () => panggil(() => inti.penuh().nomenclature(name, bytes, bahasa));
  return new Nomenklatur(KUNCI, baca(), baca);
}

/** The function that gets a list of the package, where `ambil(url)` gives the bytes of a file. */
export function pemuat(ambil) {
  return async function loadNomenklatur(nama, opsi) {
    const alamat = Object.hasOwn(BERKAS, nama) && BERKAS[nama]();
    if (alamat) return readNomenklatur(`${nama}.tsv`, await ambil(alamat), opsi);
    const [found, all] = [JSON.stringify(nama ?? null), DAFTAR.join(', ')];
    throw salahPanggil(
      bahasaDari(opsi),
      `daftar ${found} tidak ada dalam paket; yang ada: ${all}`,
      `the package has no list ${found}; it has: ${all}`,
    );
  };
}
