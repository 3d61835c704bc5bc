// SPM, targets and absorption: tables of the core, with their charts.

import { h } from './dom.js';
import { grafikCakupan, grafikSerapan } from './ringkasan.js';
import { tabelHasil } from './tabel.js';

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
      kunci: kunciCakupan(table.baris),
      buka: k.buka,
    }),
    h('div', { class: 'kartu' }, grafikCakupan(table, t)),
    index.baris.length > 0 && tabelHasil(index, t),
  );
}

/** `spm/2/kk`: the number of the service in the order of the plan, and its unit. */
export function kunciCakupan(baris) {
  const services = [...new Set(baris.map((b) => b.jenis_pelayanan))];
  return (row, kolom) => {
    if (kolom.kunci !== 'capaian') return null;
    const unit = row.satuan ? `/${row.satuan.toLowerCase()}` : '';
    return { jalur: `spm/${services.indexOf(row.jenis_pelayanan) + 1}${unit}`, tahun: row.tahun };
  };
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
    table.baris.length > 0 && tabelHasil(table, t, { kunci: kunciSerapan(table.baris), buka: k.buka }),
    table.baris.length > 0 && h('div', { class: 'kartu' }, grafikSerapan(table, t)),
    spent && tabelHasil(spending, t, { kepalaBaris: 1 }),
  );
}

/** `serapan/2`, `sisa/jumlah`: the figure and the number of the line. */
export function kunciSerapan(baris) {
  const lines = [...new Set(baris.map((b) => b.uraian))];
  const figures = ['serapan', 'sisa', 'pertumbuhan_anggaran', 'pertumbuhan_realisasi'];
  return (row, kolom) => {
    if (!figures.includes(kolom.kunci)) return null;
    const n = lines.indexOf(row.uraian);
    return { jalur: `${kolom.kunci}/${n === lines.length - 1 ? 'jumlah' : n + 1}`, tahun: row.tahun };
  };
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
    const kunci = kunciTarget(nama, table.baris);
    const kolom = urutan(table.kolom.map((c) => c.kunci));
    place.replaceChildren(petunjuk(t), tabelHasil(table, t, { kolom, kunci, buka: k.buka }));
  }
  await tampil(k.ingat.target ?? 'indicators');
  return h('div', {}, h('p', { class: 'bidang' }, h('label', { for: 'tampilan' }, t.pilihTampilan), choice), place);
}

/** Figures beside the name of their indicator; what describes the indicator comes behind them. */
const BELAKANG = ['jalur', 'polaritas', 'agregasi', 'asal_agregasi'];

function urutan(kolom) {
  return [...kolom.filter((kunci) => !BELAKANG.includes(kunci)), ...BELAKANG.filter((kunci) => kolom.includes(kunci))];
}

/** `1.06.04/target/2`: the key of the node, and the number of the indicator there. */
export function kunciTarget(nama, baris) {
  const nomor = [];
  const seen = new Map();
  baris.forEach((b, i) => {
    const key = nama === 'targets' ? `${b.jalur} ${b.tahun}` : b.jalur;
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    nomor[i] = n;
  });
  const of = (b, i, figure) => `${b.jalur}/${figure}${nomor[i] > 1 ? `/${nomor[i]}` : ''}`;
  return (row, kolom, i) => {
    if (nama === 'indicators') {
      if (/^\d{4}$/.test(kolom.kunci)) return { jalur: of(row, i, 'target'), tahun: kolom.kunci };
      return kolom.kunci === 'akhir_dihitung' ? { jalur: of(row, i, 'target') } : null;
    }
    if (nama === 'targets') {
      return ['capaian', 'kategori'].includes(kolom.kunci) ? { jalur: of(row, i, kolom.kunci), tahun: row.tahun } : null;
    }
    if (nama === 'proposals') return kolom.kunci === 'dihitung' ? { jalur: `turunan/${row.jalur}`, tahun: row.tahun } : null;
    return null;
  };
}
