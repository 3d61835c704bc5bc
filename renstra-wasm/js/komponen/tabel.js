// A result table of the core as a table of the page.

import { h } from './dom.js';
import { kisi } from './kisi.js';

/** Columns whose words must stay whole: they are typed elsewhere. */
const KUNCI = new Set(['jalur', 'kode', 'tabel']);

// Figures in percent stand without a sign.
const judul = (kolom) => (kolom.jenis === 'persen' ? `${kolom.judul} (%)` : kolom.judul);

/** A text longer than this gets a column that is wide enough to read it. */
const PANJANG = 40;

function jenisSel(kolom, teks) {
  if (kolom.jenis !== 'teks') return 'angka';
  if (KUNCI.has(kolom.kunci)) return 'kunci-kolom';
  return teks.length > PANJANG ? 'panjang' : '';
}

/** Rows that are made at once. */
const SEKALI = 150;

/**
 * `lihat`: the table as the engine hands it out. `kolom`: keys of the columns to show, in this order (all without it).
 * `kunci(baris, kolom, i)`: the key by which a figure can be explained, or null; `buka(jalur, tahun)` shows it.
 */
export function tabelHasil(lihat, t, { kolom, kunci, buka, kepalaBaris = 0 } = {}) {
  const every = lihat.kolom.map((k, j) => ({ ...k, j }));
  const shown = kolom ? kolom.map((kunci) => every.find((k) => k.kunci === kunci)) : every;
  const reasons = new Map(lihat.alasan.map(([i, j, why]) => [`${i} ${j}`, why]));
  const body = h('tbody');
  const table = h(
    'table',
    {},
    h('caption', {}, h('span', {}, lihat.judul)),
    h('thead', {}, h('tr', {}, shown.map((k) => h('th', { scope: 'col', class: k.jenis === 'teks' ? null : 'angka' }, judul(k))))),
    body,
  );

  function row(i) {
    return h(
      'tr',
      {},
      shown.map((k, n) => {
        const teks = lihat.tampil[i][k.j];
        const why = reasons.get(`${i} ${k.j}`);
        // Where there is no figure, the explanation tells what is missing.
        const key = teks || why ? kunci?.(lihat.baris[i], k, i) : null;
        const kelas = [jenisSel(k, teks), teks.startsWith('-') ? 'negatif' : '', why ? 'kosong' : ''];
        const attrs = { class: kelas.join(' ').trim() || null, title: why };
        if (key) Object.assign(attrs, { 'data-aksi': true, 'data-jalur': key.jalur, 'data-tahun': key.tahun });
        const inside = why ? [teks, h('span', { class: 'tersembunyi' }, ` ${why}`)] : [teks];
        return n === kepalaBaris ? h('th', { ...attrs, scope: 'row' }, inside) : h('td', attrs, inside);
      }),
    );
  }

  let done = 0;
  const more = h('button', { type: 'button', class: 'kecil lagi', onclick: () => tambah() });
  const grid = buka ? kisi(table, { aksi: (cell) => buka(cell.dataset.jalur, Number(cell.dataset.tahun) || null) }) : null;

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
