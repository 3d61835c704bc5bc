// Which cell shows which figure: the core says it, and `explain` gives the value of the cell, also where names repeat.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compare, read, tables } from '../pkg/node.js';
import { Mesin } from '../pkg/komponen/engine.js';
import { kukar } from './alat.mjs';
import { namaGanda } from './nama-ganda.mjs';

const CARA = ['hierarki', 'unit_kerja', 'lokasi', 'tujuan', 'spm'];

/** Every table of a plan with cells for a reader, those of one year for each year. */
function semuaTabel(plan, bahasa) {
  const years = plan.budget({ bentuk: 'tampil' }).kunci.map(([, , , tahun]) => tahun);
  const argumen = {
    budget: CARA.map((menurut) => ({ menurut })),
    renja: [...new Set(years)].filter(Boolean).map((tahun) => ({ tahun })),
  };
  argumen.service_performance = argumen.renja;
  return tables().flatMap((nama) => (argumen[nama] ?? [{}]).map((a) => ({ nama, tabel: plan.table(nama, { ...a, bahasa, bentuk: 'tampil' }) })));
}

/** Asks for the figure of every cell that has a key; gives how many there are by table. */
function jelaskanSemua(plan, bahasa) {
  const jumlah = {};
  for (const { nama, tabel } of semuaTabel(plan, bahasa)) {
    const reasons = new Map(tabel.alasan.map(([i, j, why]) => [`${i} ${j}`, why]));
    const seen = new Set();
    for (const [i, j, kunci, tahun] of tabel.kunci) {
      const where = `${nama}, row ${i}, ${tabel.kolom[j].kunci}: ${kunci} ${tahun}`;
      const told = plan.explain(kunci, tahun, { bahasa });
      const value = tabel.baris[i][tabel.kolom[j].kunci];
      // A rank or a name that is printed where numbers stand is no value; the explanation has it as printed.
      const printed = told.nilai === null && value !== null;
      assert.equal(printed ? told.tercetak : told.nilai, value, where);
      assert.equal(told.jenis === 'kosong', told.nilai === null, where);
      if (told.jenis !== 'kosong' && told.jenis !== 'teks') assert.equal(told.jenis, tabel.kolom[j].jenis, where);
      if (value === null) {
        assert.ok(told.alasan, where);
        assert.equal(reasons.get(`${i} ${j}`) ?? told.alasan, told.alasan, where);
      }
      assert.deepEqual([told.kunci, told.tahun], [kunci, tahun], where);
      if (tahun !== null) assert.deepEqual(plan.explain(`${kunci}@${tahun}`, null, { bahasa }), told);
      assert.ok(!seen.has(`${i} ${j}`), `two figures in one cell: ${where}`);
      seen.add(`${i} ${j}`);
      jumlah[nama] = (jumlah[nama] ?? 0) + 1;
    }
  }
  return jumlah;
}

for (const [nama, berkas] of [['the plan in which names repeat', namaGanda()], ['the real plan', kukar()]]) {
  for (const bahasa of ['id', 'en']) {
    test(`${nama} (${bahasa}): the figure of every cell is the value of the cell`, (t) => {
      const plan = read(berkas);
      const jumlah = jelaskanSemua(plan, bahasa);
      t.diagnostic(JSON.stringify(jumlah));
      // By hand: 4 lines with 2 figures in 2 years and 4 over all years; 12 rows, 4 amounts each; 7 rows, 2 figures each; 8 indicators, 3 years and the end.
      // Of the evaluation 4 + 5, 3 + 2 (no sum over the years: it is not declared) and 5 + 2 figures of performance and money.
      if (berkas.length < 8) assert.deepEqual([jumlah.absorption, jumlah.budget, jumlah.coverage, jumlah.indicators, jumlah.evaluation], [32, 48, 14, 32, 21]);
      plan.free();
    });
  }
}

/** The figures of a column in the rows that fit: key, year, value. */
function kolom(tabel, nama, cocok) {
  const j = tabel.kolom.findIndex((k) => k.kunci === nama);
  const cells = tabel.kunci.filter(([i, k]) => k === j && cocok(tabel.baris[i]));
  return cells.map(([i, , kunci, tahun]) => ({ kunci, tahun, nilai: tabel.baris[i][nama] }));
}

test('rows of one name lead to figures of their own', () => {
  const plan = read(namaGanda());
  const asal = ({ kunci, tahun }) => plan.explain(kunci, tahun).nilai;
  const sama = (cells, nilai) => {
    assert.deepEqual(cells.map((c) => c.nilai), nilai);
    assert.deepEqual(cells.map(asal), nilai);
    assert.equal(new Set(cells.map((c) => `${c.kunci} ${c.tahun}`)).size, nilai.length);
  };
  const tampil = { bentuk: 'tampil' };
  // By hand: 400/800 and 90/100; 800 - 400 and 100 - 90.
  const pegawai = (b) => b.uraian === 'Belanja Pegawai' && b.tahun === 2019;
  sama(kolom(plan.absorption(tampil), 'serapan', pegawai), ['50', '90']);
  sama(kolom(plan.absorption(tampil), 'sisa', pegawai), ['400', '10']);
  // 50/100 persons, 9/10 families, 36/40 persons.
  sama(kolom(plan.coverage(tampil), 'capaian', (b) => b.jenis_pelayanan === 'Lansia' && b.tahun === 2020), ['50', '90', '90']);
  sama(kolom(plan.budget(tampil), '2023', (b) => b.kode === '1.06.02.2.01'), ['110', '220']);
  const nama = (jalur, indikator) => (b) => b.jalur === jalur && b.indikator === indikator;
  sama(kolom(plan.indicators(tampil), '2022', nama('sasaran-1', 'Persentase layanan')), ['60', '11']);
  sama(kolom(plan.indicators(tampil), '2024', nama('1.06.02', 'Jumlah orang')), ['70', '4']);
  // 5/10 and 4/4 reports.
  sama(kolom(plan.targets(tampil), 'capaian', (b) => b.indikator === 'Jumlah laporan' && b.tahun === 2020), ['50', '100']);
  plan.free();
});

test('a name of several nodes is refused, and the nodes are named', () => {
  const plan = read(namaGanda());
  assert.throws(
    () => plan.explain('1.06.02.2.01', 2022),
    (e) => e.kode === 'BAC010' && ['1.06.02.2.01@upt-barat', '1.06.02.2.01@upt-timur'].every((kunci) => e.pesan.includes(kunci)),
  );
  plan.free();
});

/** True if a step or one below it stands in the cell, or in the row where the finding names no cell. */
function memuat(langkah, { tabel, baris, kolom: nama }) {
  const at = langkah.tempat;
  const here = at?.tabel === tabel && (baris === null || at.baris === baris) && (nama === null || at.kolom === nama);
  return here || (langkah.bagian ?? []).some((b) => memuat(b, { tabel, baris, kolom: nama }));
}

for (const [nama, berkas] of [['the plan in which names repeat', namaGanda()], ['the real plan', kukar()]]) {
  test(`${nama}: each finding is explained by its key, down to its cell`, () => {
    const plan = read(berkas);
    const { baris, kolom: columns } = plan.check();
    assert.ok(baris.length >= 5);
    assert.equal(new Set(baris.map((t) => t.kunci)).size, baris.length);
    assert.deepEqual(columns.filter((k) => k.jenis === 'campuran').map((k) => k.kunci), ['dihitung']);
    for (const t of baris) {
      const told = plan.explain(t.kunci);
      assert.equal(told.kunci, t.kunci);
      assert.equal(told.judul, t.pesan);
      assert.ok(t.baris === null || memuat(told, t), `${t.kunci}: ${t.tabel} ${t.baris} ${t.kolom}`);
      assert.equal(t.jenis === null, t.dihitung === null && t.selisih === null, t.kunci);
      if (t.figur) assert.equal(plan.explain(t.figur).tahun === null, !/@\d{4}$/.test(t.figur), t.figur);
    }
    plan.free();
  });
}

test('the key of a finding does not move when another finding goes', () => {
  const [ganda, kurang] = [namaGanda(), namaGanda()];
  const matrix = kurang.find((f) => f.nama.includes('program-pendanaan'));
  matrix.isi = matrix.isi.replace('300,330,360,990', '300,330,360,991');
  const [a, b] = [read(kurang), read(ganda)];
  const keys = (plan) => plan.check().baris.map((t) => t.kunci);
  const [more, less] = [keys(a), keys(b)];
  assert.ok(more.length > less.length);
  assert.deepEqual(less.filter((kunci) => !more.includes(kunci)), []);
  a.free();
  b.free();
});

test('findings about two plans have no key in one of them, and places in their documents', () => {
  const [a, b] = [read(namaGanda()), read(namaGanda().map((f) => ({ ...f, isi: f.isi.replace(',100,110,120,330,', ',100,115,120,335,') })))];
  const { baris } = compare('reconcile', a, b);
  assert.ok(baris.length > 0);
  assert.ok(baris.every((t) => t.kunci === null && t.dokumen.includes('.csv!')));
  a.free();
  b.free();
});

test('the engine cuts a long table, and the cells that stay keep their figures', async () => {
  const mesin = new Mesin();
  const rows = Array.from({ length: 6000 }, (_, i) => `program,,P ${i % 7},${i + 1}`);
  const isi = `tingkat,kode,uraian,rp_2022\n${rows.join('\n')}\n`;
  await mesin.muat({ berkas: [{ nama: 'tabel-6.1-program-pendanaan.csv', isi }], bahasa: 'id' }, () => {});
  const tabel = await mesin.tabel({ nama: 'budget' });
  assert.ok(tabel.semua > 6000 && tabel.baris.length < tabel.semua);
  assert.equal(tabel.tampil.length, tabel.baris.length);
  assert.equal(tabel.kunci.length, 2 * tabel.baris.length);
  const plan = read({ 'tabel-6.1-program-pendanaan.csv': isi });
  for (const [i, j, kunci, tahun] of tabel.kunci.filter(([row]) => row % 500 === 0 || row === tabel.baris.length - 1)) {
    assert.equal(plan.explain(kunci, tahun).nilai, tabel.baris[i][tabel.kolom[j].kunci]);
    assert.equal(tabel.baris[i].jumlah, String(i + 1));
  }
  plan.free();
});
