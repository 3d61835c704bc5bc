// What a plan can be read from, as names and bytes.

import { salahPanggil } from './galat.js';

const kode = new TextEncoder();

/** Names and contents of anything that `read` takes. */
export function berkasDari(sumber, bahasa) {
  if (typeof sumber === 'string' || bentukBytes(sumber)) return [['rencana.json', bytes(sumber)]];
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
