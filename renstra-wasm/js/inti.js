// The core as WebAssembly: started once, shared by everything.

import * as ikatan from './wasm/renstra_wasm.js';
import { salahPanggil } from './galat.js';

let mulai = null;
let ada = false;
let ekspor;

/** Starts from bytes or a compiled module, at once. */
export function mulaiLangsung(module) {
  ekspor ??= ikatan.initSync({ module });
  ada = true;
}

/** Starts from an address, a response, bytes, or a compiled module; further calls wait for the first. */
export function mulaiDari(sumber) {
  mulai ??= ikatan.default({ module_or_path: sumber }).then(
    (exports) => {
      ekspor = exports;
      ada = true;
    },
    (error) => {
      mulai = null;
      throw error;
    },
  );
  return ada ? Promise.resolve() : mulai;
}

/** The functions of the core. */
export function siap() {
  if (ada) return ikatan;
  throw salahPanggil(
    'id',
    'renstra belum dimulai: panggil `await init()` dahulu (renstra is not started: call `await init()` first)',
    '',
  );
}

/** Bytes of memory that the core has taken; plans that were freed leave room in it for others. */
export function memori() {
  siap();
  return ekspor.memory.buffer.byteLength;
}
