// SPM, targets and absorption: tables of the core, with their charts.

import { h } from './dom.js';
import { grafikCakupan, grafikSerapan } from './ringkasan.js';
import { UNTUK_PROGRAM, tabelHasil } from './tabel.js';

const kosong = (t) => h('p', { class: 'kosong-besar' }, t.tiadaData);
const petunjuk = (t) => h('p', { class: 'redup petunjuk' }, t.petunjukAngka);

export async function spm(k) {
  const { t } = k;
  const [table, index] = await Promise.all([k.minta('tabel', { nama: 'coverage' }), k.minta('tabel', { nama: 'spm_index' })]);
  if (table.baris.length === 0) return kosong(t);
  return h(
    'div',
    {},
    petunjuk(t),
    tabelHasil(table, t, {
      kolom: ['jenis_pelayanan', 'tahun', 'jenis', 'satuan', 'berhak', 'terlayani', 'capaian', 'belum_terlayani', 'rincian'],
      buka: k.buka,
    }),
    h('div', { class: 'kartu' }, grafikCakupan(table, t)),
    index.baris.length > 0 && tabelHasil(index, t, { buka: k.buka }),
  );
}

export async function serapan(k) {
  const { t } = k;
  const [table, spending] = await Promise.all([k.minta('tabel', { nama: 'absorption' }), k.minta('tabel', { nama: 'spending' })]);
  const spent = spending.baris.some((b) => b.rp_realisasi !== null);
  if (table.baris.length === 0 && !spent) return kosong(t);
  return h(
    'div',
    {},
    petunjuk(t),
    table.baris.length > 0 && tabelHasil(table, t, { buka: k.buka }),
    table.baris.length > 0 && h('div', { class: 'kartu' }, grafikSerapan(table, t)),
    spent && tabelHasil(spending, t, { kepalaBaris: 1, buka: k.buka }),
  );
}

const TAMPILAN = [
  ['indicators', 'indikator'],
  ['targets', 'kemajuan'],
  ['sakip', 'sakip'],
  ['proposals', 'turunan'],
];

export async function target(k) {
  const { t } = k;
  const place = h('div', {});
  const choice = h(
    'select',
    { id: 'tampilan', onchange: () => tampil(choice.value) },
    TAMPILAN.map(([value, text]) => h('option', { value, selected: value === k.ingat.target }, t[text])),
  );
  async function tampil(nama) {
    k.ingat.target = nama;
    const table = await k.minta('tabel', { nama });
    if (table.baris.length === 0) {
      place.replaceChildren(kosong(t));
      return;
    }
    place.replaceChildren(petunjuk(t), tabelHasil(table, t, { kolom: urutan(table.kolom), buka: k.buka }));
  }
  await tampil(k.ingat.target ?? 'indicators');
  return h('div', {}, h('p', { class: 'bidang' }, h('label', { for: 'tampilan' }, t.pilihTampilan), choice), place);
}

/** Figures beside the name of their indicator; what describes the indicator comes behind them. */
const BELAKANG = ['jalur', 'polaritas', 'agregasi', 'asal_agregasi'];

function urutan(kolom) {
  const keys = kolom.map((c) => c.kunci).filter((kunci) => !UNTUK_PROGRAM.includes(kunci));
  return [...keys.filter((kunci) => !BELAKANG.includes(kunci)), ...BELAKANG.filter((kunci) => keys.includes(kunci))];
}
