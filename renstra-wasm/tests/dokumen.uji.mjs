// Workbooks and PDFs: in Node, where `read` takes them as it takes tables.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { RenstraError, inspect, read, readFiles } from '../pkg/node.js';
import { macamDokumen } from '../pkg/dokumen.js';
import * as bukuKerja from '../pkg/wasm/buku-kerja.js';
import * as pdf from '../pkg/wasm/pdf.js';
import { AKAR, cli, kukar } from './alat.mjs';

const dokumen = (nama) => ({ nama, isi: readFileSync(join(AKAR, 'tests/data', nama)) });
const laporan = (...nama) => JSON.parse(cli('check', ...nama.map((n) => `tests/data/${n}`), '--format', 'json')).periksa.temuan;

/** Findings as both forms have them: the command line nests the place. */
function sama(plan, temuan) {
  const short = (t) => [t.kunci, t.keparahan, t.tabel, t.baris, t.kolom, t.dokumen, t.pesan, t.saran];
  assert.deepEqual(plan.check().baris.map(short), temuan.map(short));
}

for (const nama of ['kukar.pdf', 'kukar.xlsx']) {
  test(`${nama}: the findings of the command line, with their places`, async () => {
    const temuan = laporan(nama);
    assert.ok(temuan.length > 20 && temuan.every((t) => (t.dokumen ?? nama).startsWith(nama)));
    assert.ok(temuan.some((t) => (nama.endsWith('pdf') ? /!hlm\. \d+$/ : /!.+![A-Z]+\d+$/).test(t.dokumen)));
    const file = dokumen(nama);
    const plan = read([file]);
    sama(plan, temuan);
    // As JSON it keeps its places, and as a file of a form it is the same.
    const again = read(plan.toJson());
    sama(again, temuan);
    const chosen = await readFiles([new File([file.isi], nama)]);
    sama(chosen, temuan);
    // Bytes alone have no name.
    const bare = read(file.isi);
    assert.equal(bare.check().baris.length, temuan.length);
    for (const p of [plan, again, chosen, bare]) p.free();
  });

  test(`${nama}: what is understood of it is what the command line says`, async () => {
    const told = await inspect([dokumen(nama)], { bahasa: 'en' });
    assert.deepEqual(told, JSON.parse(cli('inspect', `tests/data/${nama}`, '--format', 'json', '--bahasa', 'en')));
  });
}

test('a document beside tables, and the same table twice', async () => {
  const table = (nama) => kukar().find((f) => f.nama.includes(nama));
  const plan = read([dokumen('kukar.pdf'), { nama: 'realisasi.csv', isi: 'kode,tahun,rp_realisasi\n1.06.02,2022,5\n' }]);
  const { tabel } = plan.toJSON();
  assert.deepEqual([tabel['program-pendanaan'].dokumen.berkas, tabel.realisasi.dokumen.berkas], ['kukar.pdf', 'realisasi.csv']);
  plan.free();
  assert.throws(() => read([dokumen('kukar.pdf'), dokumen('kukar.xlsx')]), { kode: 'BAC006' });
  const told = await inspect([dokumen('kukar.pdf'), table('capaian-spm')]);
  assert.equal(told.tabel.at(-1).tabel, table('capaian-spm').nama.replace('.csv', ''));
});

test('a document that cannot be read is an error in words, and the next one is read', async () => {
  const { isi } = dokumen('kukar.pdf');
  const rusak = {
    'Renstra.pdf': Buffer.from('%PDF-1.7\nnothing more'),
    'Renstra.xlsx': Buffer.from('PK\x03\x04nothing more'),
    'Renstra.xls': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
  };
  for (const [nama, bytes] of Object.entries(rusak)) {
    for (const bahasa of ['id', 'en']) {
      await assert.rejects(readFiles({ [nama]: bytes }, { bahasa }), (e) => e instanceof RenstraError && e.kode === 'BAC017' && e.pesan.includes(nama));
    }
  }
  // Cut off, and with bytes that are not its own: read in part, or an error; never anything else.
  for (let i = 0; i < 16; i += 1) {
    const other = Buffer.from(isi.subarray(0, i % 2 ? isi.length : (isi.length * i) / 16));
    for (let at = 97 * i + 900; at < other.length; at += 4001) other[at] = (other[at] * 7 + i) & 0xff;
    try {
      read({ 'lain.pdf': other }).free();
    } catch (error) {
      assert.ok(error instanceof RenstraError, String(error));
    }
  }
  const plan = read([dokumen('kukar.pdf')]);
  assert.ok(plan.check().baris.length > 20);
  plan.free();
});

test('an instance that ended is told in words of the core, and another one takes its place', () => {
  const glue = pdf;
  assert.throws(() => glue.readDocument('x.pdf', { length: 0xffff0000 }, 'id'));
  glue.__wbg_reset_state();
  const told = JSON.parse(glue.readingStopped('x.pdf', 'en'));
  assert.deepEqual([told.kode, told.pesan.includes('`x.pdf`')], ['BAC017', true]);
  assert.ok(glue.readDocument('kukar.pdf', dokumen('kukar.pdf').isi, 'id').includes('halaman'));
  glue.__wbg_reset_state();
});

test('JavaScript tells documents by their first bytes as the core does', () => {
  const text = (s) => Buffer.from(s, 'latin1');
  const bytes = [
    ...['', 'P', 'PK', 'PK\x03', 'PK\x03\x04', 'PK\x03\x05', 'xPK\x03\x04', 'PK\x03\x04 %PDF-', 'tingkat,kode', '{"renstra": 1}', '\ufeff'].map(text),
    ...['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xd0\xcf\x11\xe0\xa1\xb1\x1a', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe2', '%PDF-', '%PDF', '\n%PDF-1.4', '%%PDF-'].map(text),
    ...[1018, 1019, 1020, 1023, 1024].map((n) => text(`${' '.repeat(n)}%PDF-1.7`)),
    ...[1018, 1019, 1020].map((n) => text(`${' '.repeat(n)}%PDF-`)),
    ...['<table><tr>', ' \n<HTML>', '\xff\xfe<\0t\0a\0b\0l\0e\0', '<?xml version="1.0"?><a/>', '<p>a</p><div>', 'a <table>', `<a>${' '.repeat(4093)}<table>`].map(text),
  ];
  const found = bytes.map(macamDokumen);
  assert.deepEqual(new Set(found), new Set(['buku-kerja', 'pdf', undefined]));
  for (const core of [bukuKerja, pdf]) assert.deepEqual(found, bytes.map((b) => core.documentFormat(b)));
});
