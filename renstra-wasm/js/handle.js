// Objects that stand for one in the core, until they are freed.

import { salahPanggil } from './galat.js';
import { siap } from './wasm-module.js';

const DISPOSE = Symbol.dispose ?? Symbol.for('Symbol.dispose');
const isi = new WeakMap();

/** Only files that get this key make such objects. */
export const KUNCI = Symbol('renstra');

export class Benda {
  // `pindah` makes it anew in the module that has taken over, from what it was.
  constructor(kunci, raw, pindah) {
    if (kunci !== KUNCI) throw new TypeError('read(…), plan.scenario(…), readNomenklatur(…)');
    isi.set(this, { raw, modul: siap(), pindah });
  }

  free() {
    isi.get(this)?.raw.free();
    isi.delete(this);
  }

  [DISPOSE]() {
    this.free();
  }
}

/** What stands behind an object of a class. */
export function mentah(object, kelas, bahasa) {
  const found = object instanceof kelas ? isi.get(object) : undefined;
  if (found) return diModulIni(found);
  const nama = kelas.name;
  throw salahPanggil(
    bahasa,
    `ini bukan ${nama} yang dibaca dengan \`read\`, atau sudah dibebaskan dengan \`free\``,
    `this is no ${nama} that was read with \`read\`, or it was freed with \`free\``,
  );
}

function diModulIni(found) {
  if (found.modul !== siap()) {
    const lama = found.raw;
    found.raw = found.pindah(lama);
    found.modul = siap();
    found.pindah = undefined;
    lama.free();
  }
  return found.raw;
}
