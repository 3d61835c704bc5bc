// Charts: a table whose last column is a bar in plain SVG. Who cannot see the bars reads the same figures.

import { h, s, sebutan } from './dom.js';

// Lengths on the screen only; every figure beside them is the text of the core.
function panjang(nilai, paling) {
  const n = Number(nilai);
  if (!Number.isFinite(n) || n <= 0 || paling <= 0) return 0;
  return Math.min(100, (n / paling) * 100);
}

/**
 * `baris`: `{nama, batang: [{nilai, tampil, kelas, nama}]}`, a bar a series. `patokan`: a value marked by a line.
 */
export function grafikBatang({ judul, baris, patokan, kolom }) {
  const numbers = baris.flatMap((b) => b.batang.map((x) => Number(x.nilai))).filter(Number.isFinite);
  const most = Math.max(...numbers, patokan ?? 0, 0);
  const rows = baris.map((b) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, b.nama),
      h(
        'td',
        {},
        b.batang.map((x) =>
          h(
            'div',
            { class: 'batang' },
            h('span', { class: 'angka' }, x.nama ? [h('span', { class: `kunci ${x.kelas}` }), `${x.nama} `] : null, x.tampil || '–'),
            garis(panjang(x.nilai, most), patokan ? panjang(patokan, most) : null, x.kelas),
          ),
        ),
      ),
    ),
  );
  // Years stand beside their bars, names above them.
  const short = baris.every((b) => b.nama.length <= 6);
  return h(
    'table',
    { class: short ? 'grafik singkat' : 'grafik' },
    h('caption', {}, judul),
    h('thead', { class: 'tersembunyi' }, h('tr', {}, kolom.map((k) => h('th', { scope: 'col' }, k)))),
    h('tbody', {}, rows),
  );
}

function garis(lebar, tanda, kelas) {
  return s(
    'svg',
    { width: '100%', height: 12, 'aria-hidden': 'true', class: kelas },
    s('rect', { class: 'alas', x: 0, y: 0, width: '100%', height: 12, rx: 2 }),
    s('rect', { class: 'isi', x: 0, y: 0, width: `${lebar}%`, height: 12, rx: 2 }),
    tanda === null ? null : s('line', { class: 'patokan', x1: `${tanda}%`, x2: `${tanda}%`, y1: 0, y2: 12 }),
  );
}

/** Findings by table: one bar in three parts. */
export function grafikTumpuk({ judul, baris, jenis, t }) {
  const most = Math.max(...baris.map((b) => jenis.reduce((n, j) => n + b[j], 0)), 1);
  return h(
    'table',
    { class: 'grafik tumpuk' },
    h('caption', {}, judul),
    h('thead', { class: 'tersembunyi' }, h('tr', {}, h('th', { scope: 'col' }, t.tabel), h('th', { scope: 'col' }, t.temuan))),
    h(
      'tbody',
      {},
      baris.map((b) => {
        let x = 0;
        const parts = jenis
          .filter((j) => b[j] > 0)
          .map((j) => {
            const width = (b[j] / most) * 100;
            const rect = s('rect', { class: j, x: `${x}%`, y: 0, width: `${width}%`, height: 12 });
            x += width;
            return rect;
          });
        const words = jenis.filter((j) => b[j] > 0).map((j) => `${b[j]} ${sebutan(t, j, b[j])}`);
        return h(
          'tr',
          {},
          h('th', { scope: 'row' }, b.nama),
          h('td', {}, h('div', { class: 'batang' }, h('span', {}, words.join(', ')), s('svg', { width: '100%', height: 12, 'aria-hidden': 'true' }, parts))),
        );
      }),
    ),
  );
}
