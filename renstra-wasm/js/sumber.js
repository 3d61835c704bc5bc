// What a plan can be read from, as names and bytes.

import { MACAM, macamDokumen } from './dokumen.js';
import { salahPanggil } from './galat.js';

const kode = new TextEncoder();

/** Names and contents of anything that `read` takes. */
export function berkasDari(sumber, bahasa) {
  if (typeof sumber === 'string' || bentukBytes(sumber)) return [tanpaNama(bytes(sumber))];
  if (Array.isArray(sumber)) return sumber.map((file) => satu(file?.nama, file?.isi, bahasa));
  if (sumber && typeof sumber === 'object') {
    // The document of `toJson` has its version as a number; a folder has texts only.
    if (typeof sumber.renstra === 'number') return [['rencana.json', bytes(JSON.stringify(sumber))]];
    return Object.entries(sumber).map(([nama, isi]) => satu(nama, isi, bahasa));
  }
  throw salahPanggil(
    bahasa,
    'sumber rencana harus berupa daftar {nama, isi}, objek nama ke isi, atau dokumen JSON',
    'a plan is read from a list of {nama, isi}, an object of names and contents, or a JSON document',
  );
}

/** The same, where files may still have to be read: anything that `read` takes, `File` objects, and lists of them. */
export async function berkasDibaca(sumber, bahasa) {
  if (blob(sumber)) return berkasDibaca([sumber], bahasa);
  // A FileList is no list; a text has no files.
  const list = typeof sumber === 'object' && sumber !== null && !bentukBytes(sumber) && (Symbol.iterator in sumber || sumber.length >= 0);
  if (list) return Promise.all(Array.from(sumber, (file) => satuDibaca(file, bahasa)));
  if (sumber && typeof sumber === 'object' && Object.values(sumber).some(blob)) {
    return Promise.all(Object.entries(sumber).map(([nama, isi]) => satuDibaca({ nama, isi }, bahasa)));
  }
  return berkasDari(sumber, bahasa);
}

async function satuDibaca(file, bahasa) {
  if (blob(file)) {
    const isi = new Uint8Array(await file.arrayBuffer());
    const nama = file.webkitRelativePath || file.name;
    return nama === undefined ? tanpaNama(isi) : [nama, isi];
  }
  const isi = blob(file?.isi) ? await file.isi.arrayBuffer() : file?.isi;
  return satu(file?.nama, isi, bahasa);
}

function tanpaNama(isi) {
  return [MACAM[macamDokumen(isi)] ?? 'rencana.json', isi];
}

function blob(isi) {
  return typeof isi?.arrayBuffer === 'function';
}

/** Name and bytes of one file. */
export function satu(nama, isi, bahasa) {
  if (typeof nama === 'string' && (typeof isi === 'string' || bentukBytes(isi))) return [nama, bytes(isi)];
  const name = JSON.stringify(nama ?? null);
  throw salahPanggil(
    bahasa,
    `berkas ${name}: \`nama\` harus teks dan \`isi\` harus teks, Uint8Array, atau ArrayBuffer`,
    `file ${name}: \`nama\` must be text and \`isi\` text, a Uint8Array or an ArrayBuffer`,
  );
}

function bentukBytes(isi) {
  return isi instanceof ArrayBuffer || ArrayBuffer.isView(isi);
}

function bytes(isi) {
  if (typeof isi === 'string') return kode.encode(isi);
  return isi instanceof ArrayBuffer ? new Uint8Array(isi) : new Uint8Array(isi.buffer, isi.byteOffset, isi.byteLength);
}
