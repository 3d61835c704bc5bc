// For Node: the core is read from disk while this module loads, so that nothing has to wait for it.

import { readFileSync } from 'node:fs';

import { pemuat } from './daftar.js';
import { mulaiLangsung } from './wasm-module.js';

export * from './renstra.js';

mulaiLangsung(readFileSync(new URL('./wasm/lengkap_bg.wasm', import.meta.url)));

/** The same program runs in Node and in a browser: here there is nothing to wait for. */
export default async function init() {}

/** As `init`: the whole core is there. */
export async function initPeriksa() {}

/** Reads a list of the nomenclature that comes with the package. */
export const loadNomenklatur = pemuat((url) => readFileSync(url));
