// Overview: the charts, and which tables hold the findings.

import { JENIS, h } from './dom.js';
import { grafikBatang, grafikTumpuk } from './grafik.js';
import { tabelHasil } from './tabel.js';

/** Rows of the coverage that are drawn; the table has all of them. */
const LAYANAN = 60;
/** Keys of the core: the plan as a whole, and all lines of the budget history together. */
const SEMUA_PAGU = 'total';
const SEMUA_GARIS = 'serapan/jumlah';

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

/** The plan as a whole; its figures with a year are the bars. */
export function grafikPagu(pagu, t) {
  const at = pagu.baris.findIndex((b) => b.kunci === SEMUA_PAGU);
  const row = pagu.baris[at];
  const years = pagu.kunci.filter(([i, , , tahun]) => i === at && tahun !== null).map(([, j]) => ({ ...pagu.kolom[j], j }));
  if (!row || years.every((y) => row[y.kunci] === null)) return null;
  const shown = pagu.tampil[at];
  return grafikBatang({
    judul: t.paguTahun,
    kolom: [t.tahun, t.pagu],
    baris: years.map((y) => ({ nama: y.judul, batang: [{ nilai: row[y.kunci], tampil: shown[y.j], kelas: 'satu' }] })),
  });
}

/** Budget and realised of all lines together, year by year. */
export function grafikSerapan(serapan, t) {
  const at = (kunci) => serapan.kolom.findIndex((k) => k.kunci === kunci);
  const [a, r, th] = [at('anggaran'), at('realisasi'), at('tahun')];
  const rows = serapan.baris.map((b, i) => ({ b, i })).filter(({ b }) => b.kunci === SEMUA_GARIS && b.tahun !== null);
  if (rows.length === 0) return null;
  return grafikBatang({
    judul: t.serapanTahun,
    kolom: [serapan.kolom[th].judul, t.serapan],
    baris: rows.map(({ b, i }) => ({
      nama: b.kosong === null ? String(b.tahun) : `${b.tahun} *`,
      batang: [
        { nama: serapan.kolom[a].judul, nilai: b.anggaran, tampil: serapan.tampil[i][a], kelas: 'satu' },
        { nama: serapan.kolom[r].judul, nilai: b.realisasi, tampil: serapan.tampil[i][r], kelas: 'dua' },
      ],
    })),
  });
}

/** Coverage of each service in each unit, a bar a year; the line is at 100 percent. */
export function grafikCakupan(spm, t) {
  const c = spm.kolom.findIndex((k) => k.kunci === 'capaian');
  const services = new Map();
  spm.baris.slice(0, LAYANAN).forEach((b, i) => {
    const service = `${b.layanan} ${b.satuan}`;
    services.set(service, [...(services.get(service) ?? []), { b, i }]);
  });
  if (services.size === 0) return null;
  return grafikBatang({
    judul: t.cakupan,
    kolom: [spm.kolom[0].judul, spm.kolom[c].judul],
    patokan: 100,
    baris: [...services.values()].map((rows) => ({
      nama: rows[0].b.jenis_pelayanan,
      batang: rows.map(({ b, i }) => ({
        nama: [b.tahun, b.satuan].filter(Boolean).join(', '),
        nilai: b.capaian,
        tampil: spm.tampil[i][c],
        kelas: 'satu',
      })),
    })),
  });
}
