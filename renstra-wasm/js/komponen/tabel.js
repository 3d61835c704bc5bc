// A result table of the core as a table of the page.

import { h } from './dom.js';
import { kisi } from './kisi.js';

/** Columns whose words must stay whole: they are typed elsewhere. */
const UTUH = new Set(['jalur', 'kode', 'tabel']);
/** Columns for programs: the cells of a row lead to what the first one names. */
export const UNTUK_PROGRAM = ['kunci', 'induk', 'layanan'];

// Figures in percent stand without a sign.
const judul = (kolom) => (kolom.jenis === 'persen' ? `${kolom.judul} (%)` : kolom.judul);

/** A text longer than this gets a column that is wide enough to read it. */
const PANJANG = 40;

function jenisSel(kolom, teks, nilai) {
  if (rata(kolom)) return Number(nilai) < 0 ? 'angka negatif' : 'angka';
  if (UTUH.has(kolom.kunci)) return 'kunci-kolom';
  return teks.length > PANJANG ? 'panjang' : '';
}

// Figures stand to the right; a column of several kinds reads like text.
const rata = (kolom) => kolom.jenis !== 'teks' && kolom.jenis !== 'campuran';

/** Rows that are made at once. */
const SEKALI = 150;

/** Finds what a list of `[row, column, ...]` says of a cell. */
export function menurutSel(daftar) {
  const rows = new Map();
  for (const [i, j, ...isi] of daftar) {
    if (!rows.has(i)) rows.set(i, new Map());
    rows.get(i).set(j, isi);
  }
  return (i, j) => rows.get(i)?.get(j);
}

/** Attributes of a cell that shows the figure `[key, year]`. */
export function atributFigur(figur) {
  return figur && { 'data-aksi': true, 'data-figur': figur[0], 'data-tahun': figur[1] };
}

/** Hands the figure of a cell to `buka(kunci, tahun)`. */
export function bukaFigur(cell, buka) {
  buka(cell.dataset.figur, cell.dataset.tahun === undefined ? null : Number(cell.dataset.tahun));
}

/**
 * `lihat`: the table as the engine hands it out. `kolom`: keys of the columns to show, in this order (all without it).
 * `buka(kunci, tahun)` explains a figure; which cell shows which figure, the core says.
 */
export function tabelHasil(lihat, t, { kolom, buka, kepalaBaris = 0 } = {}) {
  const every = lihat.kolom.map((k, j) => ({ ...k, j }));
  const shown = kolom ? kolom.map((kunci) => every.find((k) => k.kunci === kunci)) : every.filter((k) => !UNTUK_PROGRAM.includes(k.kunci));
  const reasons = menurutSel(lihat.alasan);
  const figures = menurutSel(buka ? lihat.kunci : []);
  const body = h('tbody');
  const table = h(
    'table',
    {},
    h('caption', {}, h('span', {}, lihat.judul)),
    h('thead', {}, h('tr', {}, shown.map((k) => h('th', { scope: 'col', class: rata(k) ? 'angka' : null }, judul(k))))),
    body,
  );

  function row(i) {
    return h(
      'tr',
      {},
      shown.map((k, n) => {
        const teks = lihat.tampil[i][k.j];
        const why = reasons(i, k.j)?.[0];
        const kelas = [jenisSel(k, teks, lihat.baris[i][k.kunci]), why ? 'kosong' : ''];
        // Where there is no value, the explanation tells what is missing.
        const attrs = { class: kelas.join(' ').trim() || null, title: why, ...atributFigur(figures(i, k.j)) };
        const inside = why ? [teks, h('span', { class: 'tersembunyi' }, ` ${why}`)] : [teks];
        return n === kepalaBaris ? h('th', { ...attrs, scope: 'row' }, inside) : h('td', attrs, inside);
      }),
    );
  }

  let done = 0;
  const more = h('button', { type: 'button', class: 'kecil lagi', onclick: () => tambah() });
  const grid = lihat.kunci.length > 0 && buka ? kisi(table, { aksi: (cell) => bukaFigur(cell, buka) }) : null;

  function tambah() {
    const until = Math.min(done + SEKALI, lihat.baris.length);
    const rows = [];
    for (; done < until; done += 1) rows.push(row(done));
    body.append(...rows);
    more.hidden = done >= lihat.baris.length;
    more.textContent = t.lagi(Math.min(SEKALI, lihat.baris.length - done));
    grid?.segar();
  }
  tambah();

  const cut = lihat.semua > lihat.baris.length && h('p', { class: 'redup' }, t.dipotong(lihat.baris.length, lihat.semua));
  return h('div', { class: 'blok' }, gulir(table, lihat.judul, !grid), more, cut);
}

/** A box that scrolls where its table is wider than the page; it takes focus if nothing inside does. */
export function gulir(table, judul, fokus) {
  return h('div', { class: 'gulir', role: 'region', 'aria-label': judul, tabindex: fokus ? 0 : null }, table);
}
