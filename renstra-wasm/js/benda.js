// Objects that stand for one in the core, until they are freed.

import { salahPanggil } from './galat.js';

const DISPOSE = Symbol.dispose ?? Symbol.for('Symbol.dispose');
const isi = new WeakMap();

/** Only files that get this key make such objects. */
export const KUNCI = Symbol('renstra');

export class Benda {
  constructor(kunci, raw) {
    if (kunci !== KUNCI) throw new TypeError('read(…), plan.scenario(…), readNomenklatur(…)');
    isi.set(this, raw);
  }

  free() {
    isi.get(this)?.free();
    isi.delete(this);
  }

  [DISPOSE]() {
    this.free();
  }
}

/** What stands behind an object of a class. */
export function mentah(object, kelas, bahasa) {
  const raw = object instanceof kelas ? isi.get(object) : undefined;
  if (raw) return raw;
  const nama = kelas.name;
  throw salahPanggil(
    bahasa,
    `ini bukan ${nama} yang dibaca dengan \`read\`, atau sudah dibebaskan dengan \`free\``,
    `this is no ${nama} that was read with \`read\`, or it was freed with \`free\``,
  );
}
