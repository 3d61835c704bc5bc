// For Node: the core is read from disk while this module loads, so that nothing has to wait for it.

import { readFileSync } from 'node:fs';

import { pemuat } from './daftar.js';
import { pasangLangsung } from './dokumen.js';
import { pembaca } from './rencana.js';
import * as bukuKerja from './wasm/buku-kerja.js';
import * as pdf from './wasm/pdf.js';
import { mulaiLangsung } from './wasm-module.js';

export * from './renstra.js';

mulaiLangsung(readFileSync(new URL('./wasm/lengkap_bg.wasm', import.meta.url)));

const DOKUMEN = { 'buku-kerja': bukuKerja, pdf };

// Read from disk with the first document of its kind.
pasangLangsung((macam) => {
  const glue = DOKUMEN[macam];
  glue.initSync({ module: readFileSync(new URL(`./wasm/${macam}_bg.wasm`, import.meta.url)) });
  return glue;
});

/** The same program runs in Node and in a browser: here there is nothing to wait for. */
export default async function init() {}

/** As `init`: the whole core is there. */
export async function initPeriksa() {}

/** As `init`: documents are read without it. */
export async function initDokumen() {}

export const { readFiles, inspect } = pembaca(initDokumen);

/** Reads a list of the nomenclature that comes with the package. */
export const loadNomenklatur = pemuat((url) => readFileSync(url));
