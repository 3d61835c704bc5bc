// The API in Node: results, errors, memory.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as api from '../pkg/node.js';
import { cli, kukar } from './alat.mjs';

const { NumberError, KodeError, RenstraError, ScenarioError, read } = api;

test('figures are those of the command line', () => {
  const plan = read(kukar());
  const report = JSON.parse(cli('check', 'tests/data/kukar', '--format', 'json'));
  const { judul: _, kolom: __, baris: temuan, passed, failed, skipped } = plan.check();
  assert.deepEqual(temuan, report.periksa.temuan);
  const sum = (counts) => Object.values(counts).reduce((a, b) => a + b, 0);
  assert.deepEqual([sum(passed), sum(failed), sum(skipped)], [report.periksa.lulus, report.periksa.gagal, report.periksa.dilewati]);
  assert.deepEqual(plan.budget().baris, report.pagu);
  assert.deepEqual(plan.budget({ menurut: 'spm' }).baris, report.pagu_spm);
  assert.deepEqual(plan.coverage().baris, report.capaian_spm);
  assert.deepEqual(plan.targets().baris, report.kemajuan);
  assert.deepEqual(plan.absorption().baris, report.serapan);
  assert.equal(plan.report({ bentuk: 'markdown' }), cli('check', 'tests/data/kukar', '--format', 'markdown'));
  assert.equal(plan.toHtml({ bahasa: 'en' }), cli('check', 'tests/data/kukar', '--format', 'html', '--bahasa', 'en'));
  assert.equal(plan.check({ bentuk: 'csv' }), cli('check', 'tests/data/kukar', '--format', 'csv'));
  // By hand: the sum that the plan prints as its total.
  assert.equal(plan.budget().baris.at(-1).jumlah, '118873826774');
  plan.free();
});

test('declared choices are read, kept and written', () => {
  const tabel = 'tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,6\nkegiatan,1.02.02.2.01,K,5\n';
  const kunci = read({ 'program-pendanaan': tabel }).check().baris.find((t) => t.kode === 'ANG001').kunci;
  const pilihan = { aturan: { target_nol: 'seratus_bila_nol' }, temuan: { [kunci]: 'sisa untuk unit lain' } };
  for (const plan of [
    read({ 'program-pendanaan': tabel }, { pilihan }),
    read({ 'program-pendanaan': tabel }, { pilihan: JSON.stringify(pilihan) }),
    read({ 'program-pendanaan': tabel, 'pilihan.json': JSON.stringify(pilihan) }),
  ]) {
    assert.deepEqual(plan.accepted().baris.map((t) => t.alasan), ['sisa untuk unit lain']);
    assert.ok(plan.check().baris.every((t) => t.kode !== 'ANG001'));
    assert.deepEqual(plan.pilihan.aturan, pilihan.aturan);
    assert.deepEqual(JSON.parse(plan.choices()), plan.pilihan);
    assert.match(plan.choices({ bentuk: 'toml' }), /^alasan = "sisa untuk unit lain"$/m);
    const again = read(plan.toCsv());
    // As files, the tables stand in documents of their names.
    const bare = (p) => p.accepted().baris.map(({ dokumen, ...t }) => t);
    assert.deepEqual(bare(again), bare(plan));
  }
  assert.equal(read({ 'program-pendanaan': tabel }).pilihan, undefined);
  assert.throws(() => read({ 'program-pendanaan': tabel }, { pilihan: { atruan: {} } }), { kode: 'BAC016' });
});

test('what was written reads back equal', () => {
  const plan = read(kukar());
  for (const form of [plan.toJson(), plan.toJSON(), plan.toCsv(), Buffer.from(plan.toJson())]) {
    const again = read(form);
    assert.equal(again.toJson(), plan.toJson());
    assert.deepEqual(again.check().baris, plan.check().baris);
    again.free();
  }
  assert.deepEqual(JSON.parse(JSON.stringify(plan)), plan.toJSON());
  plan.free();
});

test('results are plain: they survive a structured clone and hold no Map and no BigInt', () => {
  const plan = read(kukar());
  const walk = (v) => {
    if (v === null || ['string', 'boolean'].includes(typeof v)) return;
    if (typeof v === 'number') return void assert.ok(Number.isSafeInteger(v));
    assert.ok(Array.isArray(v) || Object.getPrototypeOf(v) === Object.prototype);
    Object.values(v).forEach(walk);
  };
  for (const nama of api.tables()) walk(plan.table(nama, ['renja', 'service_performance'].includes(nama) ? { tahun: 2024 } : {}));
  walk(plan.check());
  walk(plan.explain('total'));
  walk(api.need(10, 4, [{ nama: 'a', satuan_biaya: '1000' }]));
  assert.deepEqual(structuredClone(plan.check()), plan.check());
  plan.free();
});

test('errors have code, place, message and class', () => {
  const salah = (kerja, kelas, kode, word) => {
    assert.throws(kerja, (e) => {
      assert.ok(e instanceof kelas && e instanceof RenstraError && e instanceof Error, String(e));
      assert.equal(e.kode, kode);
      assert.ok(e.pesan.includes(word), e.pesan);
      assert.ok(e.message.includes(e.pesan));
      return true;
    });
  };
  salah(() => read({ 'foto.csv': 'a\n1\n' }), RenstraError, 'BAC001', 'foto');
  salah(() => read({ 'foto.csv': 'a\n1\n' }, { bahasa: 'en' }), RenstraError, 'BAC001', 'no table');
  salah(() => read(3), RenstraError, 'BAC011', 'JSON');
  salah(() => read([{ nama: 'a.csv', isi: 3 }]), RenstraError, 'BAC011', 'a.csv');
  salah(() => read({ 'rencana.csv': new Uint8Array([0xff, 0xfe, 0x41]) }), RenstraError, 'BAC002', 'rencana');
  salah(() => api.parseNumber('1.2.3,4,5', { notasi: 'id' }), NumberError, 'BAC012', '1.2.3,4,5');
  salah(() => api.parseKode('abc'), KodeError, 'BAC013', 'abc');
  salah(() => api.coverage(1, 2, { bahasa: 'jv' }), RenstraError, 'BAC011', 'jv');
  salah(() => api.rule('cover', {}), RenstraError, 'BAC011', 'cover');
  const plan = read(kukar());
  salah(() => plan.budget({ menurut: 'x' }), RenstraError, 'BAC011', 'hierarki');
  salah(() => plan.budget({ bentuk: 'xml' }), RenstraError, 'BAC011', 'xml');
  salah(() => plan.explain('total', null, { bentuk: 'xml' }), RenstraError, 'BAC011', 'xml');
  salah(() => plan.renja(2050), RenstraError, 'BAC009', '2050');
  salah(() => plan.explain('x'), RenstraError, 'BAC010', 'x');
  assert.throws(() => plan.scenario([{ jenis: 'set_pagu', jalur: 'x', tahun: 2024, jumlah: '1' }]), ScenarioError);
  plan.free();
  plan.free();
  salah(() => plan.check(), RenstraError, 'BAC011', 'free');
  salah(() => api.diff(plan, plan, { bahasa: 'en' }), RenstraError, 'BAC011', 'read');
});

test('a number that JavaScript has made inexact is refused, a BigInt is exact', () => {
  for (const wrong of [0.1 + 0.2, NaN, Infinity, 2 ** 53, 1e21]) {
    assert.throws(() => api.remaining(wrong, 0), (e) => e instanceof RenstraError && e.pesan.includes('`anggaran`'), String(wrong));
    assert.throws(() => api.achievement(wrong, 1), (e) => e instanceof RenstraError && /`target`/.test(e.pesan), String(wrong));
  }
  assert.throws(() => api.growth([1, NaN, 2]), RenstraError);
  assert.equal(api.remaining(9007199254740993n, 0n).nilai, '9007199254740993');
  assert.equal(api.remaining('0.30', '0.20').nilai, '0.1');
  // A gap is null; it is no zero.
  assert.equal(api.sumOf(['1', '2']).nilai, '3');
  assert.throws(() => api.sumOf(['1', null]), RenstraError);
});

test('one core serves many plans, which do not know of each other', () => {
  const a = read(kukar());
  const files = kukar();
  const matrix = files.find((f) => f.nama.includes('program-pendanaan'));
  matrix.isi = matrix.isi.replace('"60,000,000"', '"61,000,000"');
  const b = read(files);
  assert.equal(a.budget().baris.at(-1)['2022'], '23750520794');
  assert.equal(b.budget().baris.at(-1)['2022'], '23751520794');
  assert.ok(api.diff(a, b).baris.length > 0);
  assert.equal(api.diff(a, a).baris.length, 0);
  a.free();
  assert.equal(b.budget().baris.at(-1)['2022'], '23751520794');
  const s = b.scenario([{ jenis: 'fit_year', tahun: 2025, batas: '21000000000', lindungi: ['SPM'] }]);
  const c = s.plan();
  s[Symbol.dispose ?? Symbol.for('Symbol.dispose')]();
  assert.equal(c.budget().baris.at(-1)['2025'], '21000000000');
  b.free();
  c.free();
});

test('lists of the nomenclature are read once, serve many plans, and say what they are', async () => {
  const list = await api.loadNomenklatur('permendagri-90-2019');
  // Its readme: 6,932 lines, three of which stand twice.
  const { sumber, jumlah, catatan } = list.about();
  assert.deepEqual([sumber.kunci, jumlah, catatan.length], ['permendagri-90-2019', 6929, 3]);
  assert.match(catatan[0].pesan, /2\.12\.04\.2\.01\.04 sudah ada/);
  // The sub kegiatan lost a level; its name below the kegiatan is in the whole list only.
  const table =
    'tingkat,kode,uraian,rp_2022\nprogram,1.02.02,PEMENUHAN UPAYA KESEHATAN,1\n' +
    'kegiatan,1 2 2 2,Penyelenggaraan Sistem Informasi Kesehatan secara Terintegrasi,1\n';
  const files = { 'tabel-6.1-program-pendanaan.csv': table };
  for (const [nomenklatur, kode] of [[[], null], [[list], '1.02.02.2.03'], [[list], '1.02.02.2.03']]) {
    const plan = read(files, { nomenklatur });
    assert.equal(plan.budget().baris[1].kode, kode ?? plan.budget().baris[1].kode);
    assert.equal(plan.budget().baris.some((row) => row.kode === '1.02.02.2.03'), kode !== null);
    plan.free();
  }
  const own = api.readNomenklatur('pemutakhiran-2027.tsv', 'jenis_pemda\tkode\turaian\n2\t1.02\tKESEHATAN\n2\t1.02.x\tY\n', { bahasa: 'en' });
  assert.equal(own.about().jumlah, 1);
  assert.match(own.about({ bahasa: 'en' }).catatan[0].pesan, /line is not used/);
  assert.throws(() => api.readNomenklatur('daftar.tsv', 'x'), (e) => e instanceof RenstraError && e.pesan.includes('permendagri-90-2019'));
  await assert.rejects(api.loadNomenklatur('x'), (e) => e instanceof RenstraError && e.pesan.includes('pemutakhiran-2027'));
  own.free();
  list.free();
  assert.throws(() => read(files, { nomenklatur: [list] }), (e) => e instanceof RenstraError && e.pesan.includes('Nomenklatur'));
});

test('a text that looks like markup stays text', () => {
  const plan = read({ 'tabel-6.1-program-pendanaan.csv': 'tingkat,kode,uraian,rp_2022\nprogram,1.06.02,<script>alert(1)</script>,1000\n' });
  assert.equal(plan.budget().baris[0].uraian, '<script>alert(1)</script>');
  for (const html of [plan.toHtml(), plan.budget({ bentuk: 'html' }), plan.explain('1.06.02', null, { bentuk: 'html' })]) {
    assert.ok(!html.includes('<script>alert') && html.includes('&lt;script&gt;'));
  }
  plan.free();
});

test('memory stays flat over many plans', () => {
  const files = kukar();
  const putaran = (n) => {
    for (let i = 0; i < n; i += 1) {
      const plan = read(files);
      plan.check();
      plan.explain('total');
      const s = plan.scenario([{ jenis: 'scale_pagu', faktor: '0.9' }]);
      s.plan().free();
      s.free();
      plan.free();
      assert.throws(() => read({ 'x.csv': 'a' }), RenstraError);
    }
  };
  putaran(20);
  const before = api.memori();
  putaran(200);
  // A page of WebAssembly is 64 kB; none is lost.
  assert.equal(api.memori(), before);
});

test('nodes are linked to rows of other tables', () => {
  const plan = read({
    'program-pendanaan.csv': 'tingkat,kode,uraian,indikator,rp_2026,rp_2027\nsasaran,,Warga setara,Cakupan,,\nkegiatan,1.06.04.2.01,Bina,Jumlah orang,5,6\n',
    'iku.csv': 'indikator,2026,2027\nCakupan,50,60\n',
    'ikk.csv': 'indikator,2026,2027\nJumlah orang,5,6\n',
  });
  assert.deepEqual(plan.links().baris.map((l) => [l.jalur, l.jenis, l.isi]), [['sasaran-1', 'iku', 'Cakupan'], ['1.06.04.2.01', 'ikk', 'Jumlah orang']]);
  plan.free();
});
