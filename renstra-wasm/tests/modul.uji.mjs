// The two modules: the small one first, the whole one later, with what was read before.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

// What a browser imports; here the modules are handed over as bytes.
import init, { RenstraError, coverage, initPeriksa, memori, read, readNomenklatur, tables } from '../pkg/index.js';
import { AKAR, PKG, kukar } from './alat.mjs';

const modul = (nama) => readFileSync(join(PKG, 'wasm', `${nama}_bg.wasm`));
const butuhLengkap = (error) => error instanceof RenstraError && error.pesan.includes('await init()');

test('the small module finds what the whole one finds, and hands its plans over', async () => {
  assert.throws(() => read(kukar()), butuhLengkap);
  await initPeriksa(modul('periksa'));
  // What was read is the caller's again.
  const files = kukar().map(({ nama, isi }) => ({ nama, isi: Buffer.from(isi) }));
  const plan = read(files, { notasi: 'en' });
  for (const { isi } of files) isi.fill(0);
  const results = () => ({
    temuan: plan.check(),
    pagu: plan.budget(),
    simpul: plan.nodes(),
    json: plan.toJson(),
  });
  const before = results();
  assert.equal(before.pagu.baris.at(-1).jumlah, '118873826774');
  assert.deepEqual(tables(), ['accepted', 'absorption', 'budget', 'check', 'counts', 'coverage', 'indicators']);
  for (const whole of [() => plan.explain('total'), () => plan.toHtml({ bahasa: 'en' }), () => plan.toCsv()]) assert.throws(whole, butuhLengkap);
  assert.throws(() => plan.table('sakip'), butuhLengkap);
  assert.throws(() => coverage(43, 60), butuhLengkap);
  const list = readFileSync(join(AKAR, 'renstra-core/data/nasional/pemutakhiran-2027.tsv'));
  const daftar = () => readNomenklatur('pemutakhiran-2027.tsv', list);
  assert.throws(daftar, butuhLengkap);

  await init(modul('lengkap'));
  assert.equal(plan.explain('total').nilai, '118873826774');
  assert.equal(coverage(43, 60).nilai, '71.67');
  assert.deepEqual(results(), before);
  assert.equal(daftar().about().jumlah > 9000, true);
  // A module that has been taken over is not started again.
  await initPeriksa(modul('periksa'));
  assert.equal(plan.table('sakip').kolom.length > 0, true);
  const held = memori();
  plan.free();
  assert.throws(() => plan.check(), RenstraError);
  assert.equal(memori(), held);
});
