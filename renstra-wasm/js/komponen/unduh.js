// What can be taken along: the menu, and a text as a file.

import { h } from './dom.js';
import { menu } from './menu.js';

/** Result, name of its file, key of its label. */
const BERKAS = [
  ['html', 'laporan.html', 'unduhHtml'],
  ['json', 'rencana.json', 'unduhJson'],
  ['pilihan', 'pilihan.json', 'unduhPilihan'],
  ['check', 'temuan.csv', 'unduhTemuan'],
  ['budget', 'pagu.csv', 'unduhPagu'],
  ['coverage', 'cakupan-spm.csv', 'unduhSpm'],
  ['indicators', 'target.csv', 'unduhTarget'],
  ['absorption', 'serapan.csv', 'unduhSerapan'],
];
const TIPE = { html: 'text/html', json: 'application/json', pilihan: 'application/json' };

/** The menu; `unduh(jenis)` is called with what was chosen. */
export function menuUnduh(t, unduh) {
  const items = BERKAS.map(([jenis, , label]) => h('button', { type: 'button', onclick: () => unduh(jenis) }, t[label]));
  return menu(t.unduh, items);
}

/** Hands a text to the browser as a file; gives the name of the file. */
export function simpanBerkas(text, jenis, tabel) {
  const name = tabel ? `${tabel}.csv` : BERKAS.find(([key]) => key === jenis)[1];
  const url = URL.createObjectURL(new Blob([text], { type: `${TIPE[jenis] ?? 'text/csv'};charset=utf-8` }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return name;
}
