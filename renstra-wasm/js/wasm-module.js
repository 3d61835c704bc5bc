// The core as WebAssembly, shared by everything. There are two modules: `periksa` is small and has what a page shows first;
// `lengkap` has everything, and takes over what was read before it came.

import * as lengkap from './wasm/lengkap.js';
import * as periksa from './wasm/periksa.js';
import { salahPanggil } from './galat.js';

const MODUL = { periksa, lengkap };
const mulai = {};
const memoriModul = [];
let kini = null;

function pakai(nama, { memory }) {
  memoriModul.push(memory);
  if (kini !== lengkap) kini = MODUL[nama];
}

/** Starts the whole core from bytes or a compiled module, at once. */
export function mulaiLangsung(module) {
  pakai('lengkap', lengkap.initSync({ module }));
}

/** Starts a module from an address, a response, bytes, or a compiled module; further calls wait for the first. */
export async function mulaiDari(nama, sumber) {
  if (kini === lengkap || kini === MODUL[nama]) return;
  mulai[nama] ??= MODUL[nama].default({ module_or_path: sumber }).then((ekspor) => pakai(nama, ekspor));
  try {
    await mulai[nama];
  } catch (error) {
    mulai[nama] = undefined;
    throw error;
  }
}

/** The functions of the core that is there. */
export function siap() {
  if (kini) return kini;
  throw salahPanggil(
    'id',
    'renstra belum dimulai: panggil `await init()` dahulu (renstra is not started: call `await init()` first)',
    '',
  );
}

/** The functions of the whole core. */
export function penuh() {
  if (siap() === lengkap) return lengkap;
  throw salahPanggil(
    'id',
    'ini memerlukan modul lengkap: panggil `await init()` dahulu (this needs the whole module: call `await init()` first)',
    '',
  );
}

/** Bytes of memory that the core has taken; plans that were freed leave room in it for others. */
export function memori() {
  siap();
  return memoriModul.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
