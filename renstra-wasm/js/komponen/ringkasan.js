// Overview: the charts, and which tables hold the findings.

import { JENIS, h } from './dom.js';
import { grafikBatang, grafikTumpuk } from './grafik.js';
import { tabelHasil } from './tabel.js';

/** Rows of the coverage that are drawn; the table has all of them. */
const LAYANAN = 60;

export async function ringkasan(k) {
  const { t } = k;
  const [pagu, serapan, spm] = await Promise.all(['budget', 'absorption', 'coverage'].map((nama) => k.minta('tabel', { nama })));
  const parts = [
    k.ringkas.menurutTabel.length > 0 &&
      grafikTumpuk({ judul: t.temuanMenurutTabel, baris: k.ringkas.menurutTabel, jenis: JENIS, t }),
    grafikPagu(pagu, t),
    grafikSerapan(serapan, t),
    grafikCakupan(spm, t),
  ].filter(Boolean);
  return h(
    'div',
    {},
    h('div', { class: 'jajaran' }, parts.map((p) => h('div', { class: 'kartu' }, p))),
    rinci(k),
  );
}

/** Comparisons by check, fetched when they are opened. */
function rinci(k) {
  const box = h(
    'details',
    {
      class: 'rinci',
      ontoggle: async () => {
        if (box.open && box.childElementCount === 1) box.append(tabelHasil(await k.minta('tabel', { nama: 'counts' }), k.t, { kepalaBaris: 1 }));
      },
    },
    h('summary', {}, k.t.bandingRinci),
  );
  return box;
}

/** The last row of the budget is the plan as a whole; its year columns are the bars. */
export function grafikPagu(pagu, t) {
  const row = pagu.baris.at(-1);
  const years = pagu.kolom.map((k, j) => ({ ...k, j })).filter((k) => /^\d{4}$/.test(k.kunci));
  if (!row || pagu.semua > pagu.baris.length || years.every((y) => row[y.kunci] === null)) return null;
  const shown = pagu.tampil.at(-1);
  return grafikBatang({
    judul: t.paguTahun,
    kolom: [years[0].judul, t.pagu],
    baris: years.map((y) => ({ nama: y.judul, batang: [{ nilai: row[y.kunci], tampil: shown[y.j], kelas: 'satu' }] })),
  });
}

/** Budget and realised of all lines together, year by year. */
export function grafikSerapan(serapan, t) {
  const at = (kunci) => serapan.kolom.findIndex((k) => k.kunci === kunci);
  const [a, r, th] = [at('anggaran'), at('realisasi'), at('tahun')];
  // The rows of the sum come last and carry one name.
  const nama = serapan.baris.at(-1)?.uraian;
  const rows = serapan.baris.map((b, i) => ({ b, i })).filter(({ b }) => b.uraian === nama && b.tahun !== null);
  if (rows.length === 0) return null;
  return grafikBatang({
    judul: t.serapanTahun,
    kolom: [serapan.kolom[th].judul, t.serapan],
    baris: rows.map(({ b, i }) => ({
      nama: String(b.tahun),
      batang: [
        { nama: serapan.kolom[a].judul, nilai: b.anggaran, tampil: serapan.tampil[i][a], kelas: 'satu' },
        { nama: serapan.kolom[r].judul, nilai: b.realisasi, tampil: serapan.tampil[i][r], kelas: 'dua' },
      ],
    })),
  });
}

/** Coverage of each service, a bar a year and unit; the line is at 100 percent. */
export function grafikCakupan(spm, t) {
  const c = spm.kolom.findIndex((k) => k.kunci === 'capaian');
  const services = new Map();
  spm.baris.slice(0, LAYANAN).forEach((b, i) => {
    const bar = { nama: [b.tahun, b.satuan].filter(Boolean).join(', '), nilai: b.capaian, tampil: spm.tampil[i][c], kelas: 'satu' };
    services.set(b.jenis_pelayanan, [...(services.get(b.jenis_pelayanan) ?? []), bar]);
  });
  if (services.size === 0) return null;
  return grafikBatang({
    judul: t.cakupan,
    kolom: [spm.kolom[0].judul, spm.kolom[c].judul],
    patokan: 100,
    baris: [...services].map(([nama, batang]) => ({ nama, batang })),
  });
}
