// What is typed is checked ahead: the results are those that they would be without it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { initPeriksa, memori } from '../pkg/index.js';
import { Mesin } from '../pkg/komponen/engine.js';
import { PKG, kukar } from './alat.mjs';

const nama = 'tabel-6.1-program-pendanaan';
const sel = (baris, kolom, isi) => ({ nama, baris, kolom, isi });

async function mesin() {
  await initPeriksa(readFileSync(join(PKG, 'wasm/periksa_bg.wasm')));
  const baru = new Mesin();
  await baru.muat({ berkas: kukar(), bahasa: 'id' }, () => {});
  return baru;
}

function semua(m) {
  return { ringkas: m.ringkas(), temuan: m.temuan({ jumlah: 9999 }), dokumen: structuredClone(m.dokumen()) };
}

test('checked ahead or not: the same findings, the same document, the same way back', async () => {
  const [tanpa, dengan] = [await mesin(), await mesin()];
  const awal = semua(dengan);
  const isi = sel(20, 6, '12345');
  // Other texts on the way, one that is the cell as it is, one too large to be read.
  for (const text of ['1', '123', awal.dokumen.tabel[nama].baris[20][6], 'x'.repeat(40000), '12345']) dengan.duga(sel(20, 6, text));
  assert.deepEqual(semua(dengan), awal);
  assert.deepEqual(dengan.ubah(isi), tanpa.ubah(isi));
  assert.deepEqual(semua(dengan), semua(tanpa));
  // Not what was typed in the end, another language, the change taken back.
  dengan.duga(sel(21, 6, '9'));
  assert.deepEqual(dengan.ubah(sel(21, 6, '8')), tanpa.ubah(sel(21, 6, '8')));
  dengan.duga(sel(22, 6, '7'));
  for (const m of [tanpa, dengan]) m.bahasa({ bahasa: 'en' });
  assert.deepEqual(dengan.ubah(sel(22, 6, '7')), tanpa.ubah(sel(22, 6, '7')));
  for (const m of [tanpa, dengan]) for (let i = 0; i < 3; i += 1) m.urungkan();
  assert.deepEqual(semua(dengan).dokumen, awal.dokumen);
  assert.deepEqual(semua(dengan), semua(tanpa));
});

test('what nobody ends typing leaves no memory behind', async () => {
  const m = await mesin();
  m.duga(sel(20, 6, '1'));
  const held = memori();
  for (let i = 0; i < 100; i += 1) m.duga(sel(20, 6, String(i)));
  assert.ok(memori() <= held + 2 * 1024 * 1024, `${held} ${memori()}`);
});

test('rows that are shown are copies: where there is no worker, a change is taken back all the same', async () => {
  const m = await mesin();
  const awal = structuredClone(m.dokumen());
  m.sel({ nama, dari: 20, jumlah: 1 }).baris[0][6] = '12345';
  m.ubah(sel(20, 6, '12345'));
  m.urungkan();
  assert.deepEqual(m.dokumen(), awal);
});
