// The roll-up: a tree by hierarchy, or groups; every figure leads to where it comes from.

import { h } from './dom.js';
import { kisi } from './kisi.js';
import { atributFigur, bukaFigur, gulir, menurutSel, tabelHasil } from './tabel.js';

const CARA = [
  ['hierarki', 'hierarki'],
  ['unit_kerja', 'unit_kerja'],
  ['lokasi', 'lokasi'],
  ['tujuan', 'tujuan'],
  ['spm', 'spmPagu'],
];

export async function pagu(k) {
  const { t } = k;
  const place = h('div', {});
  const choice = h(
    'select',
    { id: 'menurut', onchange: () => tampil(choice.value) },
    CARA.map(([value, text]) => h('option', { value, selected: value === k.ingat.menurut }, t[text])),
  );
  async function tampil(menurut) {
    k.ingat.menurut = menurut;
    const table = await k.minta('tabel', { nama: 'budget', argumen: { menurut } });
    if (table.baris.length === 0) place.replaceChildren(h('p', { class: 'kosong-besar' }, t.tiadaData));
    else if (table.simpul) place.replaceChildren(pohon(k, table));
    else place.replaceChildren(tabelHasil(table, t, { kepalaBaris: 2, buka: k.buka }));
  }
  await tampil(k.ingat.menurut ?? 'hierarki');
  return h('div', {}, h('p', { class: 'bidang' }, h('label', { for: 'menurut' }, t.menurut), choice), place);
}

function pohon(k, lihat) {
  const { t } = k;
  const { simpul } = lihat;
  const nama = lihat.kolom.findIndex((c) => c.kunci === 'uraian');
  const kode = lihat.kolom.findIndex((c) => c.kunci === 'kode');
  const angka = lihat.kolom.map((c, j) => ({ ...c, j })).filter((c) => c.jenis === 'rupiah');
  const reasons = menurutSel(lihat.alasan);
  const figures = menurutSel(lihat.kunci);
  const place = new Map(lihat.baris.map((b, i) => [b.kunci, i]));
  // The topmost rows stand below the plan as a whole, which is a row of its own at the end.
  const parent = lihat.baris.map((b, i) => (simpul[i].kedalaman > 0 ? place.get(b.induk) : -1));
  const parents = new Set(parent);
  const hasChild = parent.map((_, i) => parents.has(i));
  // At first down to the programmes: what stands above them is open, if the plan has them.
  const first = new Set(lihat.baris.flatMap((b, i) => (hasChild[i] && ['tujuan', 'sasaran', 'urusan', 'bidang'].includes(b.tingkat) ? [i] : [])));
  let open = k.ingat.terbuka ?? first;
  if (!k.ingat.terbuka && first.size === 0 && lihat.baris.length <= 40) open = semua();
  const body = h('tbody');
  const table = h(
    'table',
    { class: 'pohon' },
    h('caption', {}, h('span', {}, lihat.judul)),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, lihat.kolom[nama].judul), angka.map((c) => h('th', { scope: 'col', class: 'angka' }, c.judul)))),
    body,
  );
  const rows = lihat.baris.map((_, i) => baris(i));

  function semua() {
    return new Set(hasChild.flatMap((yes, i) => (yes ? [i] : [])));
  }

  function baris(i) {
    const { kedalaman } = simpul[i];
    const [code, title, level] = [lihat.tampil[i][kode], lihat.tampil[i][nama], lihat.baris[i].tingkat];
    const head = h(
      'th',
      { scope: 'row', class: `dalam-${Math.min(kedalaman, 6)}` },
      h('span', { class: 'panah', 'aria-hidden': 'true' }),
      code && [h('span', { class: 'kode' }, code), ' '],
      title,
      level && h('span', { class: 'tingkat' }, ` ${level}`),
    );
    const cells = angka.map((c) => {
      const why = reasons(i, c.j)?.[0];
      return h(
        'td',
        { class: why ? 'angka kosong' : 'angka', title: why, ...atributFigur(figures(i, c.j)) },
        lihat.tampil[i][c.j],
        why && h('span', { class: 'tersembunyi' }, ` ${why}`),
      );
    });
    return h('tr', { 'aria-level': kedalaman + 1, 'data-i': i, class: level }, head, cells);
  }

  const seen = (i) => {
    for (let p = parent[i]; p >= 0; p = parent[p]) if (!open.has(p)) return false;
    return true;
  };

  function segar() {
    k.ingat.terbuka = open;
    body.replaceChildren(...rows.filter((_, i) => seen(i)));
    hasChild.forEach((yes, i) => {
      if (yes) rows[i].setAttribute('aria-expanded', String(open.has(i)));
    });
    grid.segar();
  }

  function balik(i, to) {
    if (to) open.add(i);
    else open.delete(i);
    segar();
  }

  const grid = kisi(table, {
    peran: 'treegrid',
    aksi: (cell) => bukaFigur(cell, k.buka),
    tombol: (cell, { key }) => {
      const i = Number(cell.parentElement.dataset.i);
      if (cell.cellIndex !== 0) return false;
      if ((key === 'Enter' || key === ' ') && hasChild[i]) balik(i, !open.has(i));
      else if (key === 'ArrowRight' && hasChild[i] && !open.has(i)) balik(i, true);
      else if (key === 'ArrowLeft' && hasChild[i] && open.has(i)) balik(i, false);
      else if (key === 'ArrowLeft' && parent[i] >= 0) grid.pilih(rows[parent[i]].cells[0]);
      else return false;
      grid.pilih(grid.kini());
      return true;
    },
  });
  body.addEventListener('click', (event) => {
    const i = Number(event.target.closest('th')?.parentElement.dataset.i ?? -1);
    if (i >= 0 && hasChild[i]) balik(i, !open.has(i));
  });
  segar();
  const set = (to) => () => {
    open = to();
    segar();
  };
  return h(
    'div',
    { class: 'blok' },
    h(
      'p',
      { class: 'tombol' },
      h('button', { type: 'button', class: 'kecil', onclick: set(semua) }, t.bukaSemua),
      h('button', { type: 'button', class: 'kecil', onclick: set(() => new Set(first)) }, t.tutupSemua),
    ),
    h('p', { class: 'redup petunjuk' }, `${t.petunjukAngka} ${t.petunjukPohon}`),
    gulir(table, lihat.judul, false),
  );
}
