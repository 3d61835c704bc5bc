// Documents among the files of a plan: a module for each kind makes of one the JSON of its tables, which is read like any other.

import { RenstraError, galat, salahPanggil } from './galat.js';

/** The kinds of documents, which are the names of their modules, and what a file of them is called that has no name. */
export const MACAM = { 'buku-kerja': 'dokumen.xlsx', pdf: 'dokumen.pdf' };

const modul = {};
const kode = new TextEncoder();
const diambil = {};
// Starts a module at once, where that can be: in Node.
let mulaiLangsung = () => undefined;

const TANDA = [
  ['buku-kerja', [0x50, 0x4b, 0x03, 0x04]],
  ['buku-kerja', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];
const HTML = ['<!doctype html', '<html', '<head', '<meta', '<style', '<body', '<div', '<center', '<table'];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** What kind of document this is, told by its first bytes as the core tells it (`DocumentFormat::of`): nothing for text. */
export function macamDokumen(isi) {
  const at = (i, tanda) => tanda.every((byte, j) => isi[i + j] === byte);
  const found = TANDA.find(([, tanda]) => at(0, tanda));
  if (found) return found[0];
  // Some programs write a line before the mark of a PDF.
  const last = Math.min(isi.length, 1024) - PDF.length;
  for (let i = 0; i <= last; i += 1) if (at(i, PDF)) return 'pdf';
  return halamanWeb(isi) ? 'buku-kerja' : undefined;
}

/** A page of HTML: text that begins with an element and soon has one of a page; the letters of UTF-16 are those of ASCII with a zero. */
function halamanWeb(isi) {
  const awal = [...isi.subarray(0, 4096)].filter((byte) => byte > 0 && byte < 128);
  const teks = String.fromCharCode(...awal).toLowerCase().replace(/^[\t\n\f\r ]+/, '');
  return teks.startsWith('<') && HTML.some((elemen) => teks.includes(elemen));
}

/** For Node: `mulai(macam)` starts a module and gives its functions. */
export function pasangLangsung(mulai) {
  mulaiLangsung = mulai;
}

/**
 * Fetches the module for a kind of documents, once. `ambil`: gives its functions; `sumber`: an address, a response, its bytes, or
 * a compiled module.
 */
export async function siapkan(macam, ambil, sumber, bahasa) {
  if (modul[macam]) return;
  const mulai = async () => {
    const glue = await ambil();
    await glue.default({ module_or_path: sumber });
    modul[macam] = glue;
  };
  diambil[macam] ??= mulai();
  try {
    await diambil[macam];
  } catch (error) {
    diambil[macam] = undefined;
    const pesan = {
      id: `pembaca dokumen (${macam}) tidak dapat diambil; untuk pertama kali ia memerlukan jaringan (${error.message})`,
      en: `the reader of documents (${macam}) cannot be fetched; the first time it needs a network (${error.message})`,
    };
    throw new RenstraError({ kode: 'BAC007', pesan: pesan[bahasa] ?? pesan.id });
  }
}

function milik(macam, nama, bahasa) {
  modul[macam] ??= mulaiLangsung(macam);
  if (modul[macam]) return modul[macam];
  throw salahPanggil(
    bahasa,
    `berkas ${JSON.stringify(nama)}: untuk membaca dokumen panggil \`await readFiles(…)\`, atau \`await initDokumen('${macam}')\` dahulu`,
    `file ${JSON.stringify(nama)}: to read a document call \`await readFiles(…)\`, or \`await initDokumen('${macam}')\` first`,
  );
}

// Each document gets an instance of its module: what a damaged one breaks, and the memory that a large one takes, ends with it.
function kerjakan(macam, nama, isi, bahasa, kerja) {
  const glue = milik(macam, nama, bahasa);
  let salah;
  try {
    return glue[kerja](nama, isi, bahasa);
  } catch (error) {
    salah = error;
  } finally {
    glue.__wbg_reset_state();
  }
  // What the core throws is text; anything else ended the instance.
  throw galat(JSON.parse(typeof salah === 'string' ? salah : glue.readingStopped(nama, bahasa)));
}

/** The kinds of documents among files, each once. */
export function macamBerkas(berkas) {
  return [...new Set(berkas.map(([, isi]) => macamDokumen(isi)))].filter(Boolean);
}

/** A file as the core reads it: of a document the JSON of its tables. */
export function sebagaiTabel([nama, isi], bahasa) {
  const macam = macamDokumen(isi);
  return macam ? [`${nama}.json`, kode.encode(kerjakan(macam, nama, isi, bahasa, 'readDocument'))] : [nama, isi];
}

/** What is understood of a file; the module for workbooks knows tables as text too. */
export function dipahami([nama, isi], bahasa) {
  return JSON.parse(kerjakan(macamDokumen(isi) ?? 'buku-kerja', nama, isi, bahasa, 'inspectDocument'));
}
