// For browsers and bundlers: the core is fetched, once.

import { bahasaDari } from './argumen.js';
import { pemuat } from './daftar.js';
import { siapkan } from './dokumen.js';
import { pembaca } from './rencana.js';
import { mulaiDari } from './wasm-module.js';

export * from './renstra.js';

/**
 * Starts the core. Everything else may be called when it is done.
 * `sumber`: where the core is, if it is not beside this file: an address, a response, its bytes, or a compiled module.
 */
export default function init(sumber) {
  return mulaiDari('lengkap', sumber ?? new URL('./wasm/lengkap_bg.wasm', import.meta.url));
}

/**
 * Starts the small module: plans, their findings and main tables. `init` brings the rest later, for the plans that are there too.
 * `sumber` is as for `init`.
 */
export function initPeriksa(sumber) {
  return mulaiDari('periksa', sumber ?? new URL('./wasm/periksa_bg.wasm', import.meta.url));
}

// A bundler finds the modules by these lines; each is fetched with the first document of its kind.
const DOKUMEN = {
  'buku-kerja': [() => import('./wasm/buku-kerja.js'), () => new URL('./wasm/buku-kerja_bg.wasm', import.meta.url)],
  pdf: [() => import('./wasm/pdf.js'), () => new URL('./wasm/pdf_bg.wasm', import.meta.url)],
};

/**
 * Fetches the module for workbooks (`buku-kerja`) or PDFs (`pdf`), so that `read` takes them too; `readFiles` and `inspect` do it by
 * themselves. `sumber` is as for `init`.
 */
export async function initDokumen(macam, sumber, opsi) {
  const [ambil, alamat] = DOKUMEN[macam];
  await siapkan(macam, ambil, sumber ?? alamat(), bahasaDari(opsi));
}

export const { readFiles, inspect } = pembaca(initDokumen);

/** Fetches a list of the nomenclature that comes with the package. */
export const loadNomenklatur = pemuat(async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  return answer.arrayBuffer();
});
