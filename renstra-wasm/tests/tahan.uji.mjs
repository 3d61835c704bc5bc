// What the page withstands: markup in cells, hostile files, a change of mind, many plans.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { BAGIAN, bagian, bersama, bersih, buka, contoh, galat } from './halaman.mjs';

test('markup in names and cells stays text', async (t) => {
  const { page } = await buka(t);
  const jahat = '<script>window.kena=1</script><img src=x onerror=window.kena=1>';
  const csv = `tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022,rp_akhir\nprogram,1.06.02,${jahat},${jahat},%,abc,"1.000.000",5\n`;
  const identitas = `kunci,nilai\nperangkat_daerah,${jahat}\nvisi,${jahat}\n`;
  await page.locator('renstra-checker input[type=file]').first().setInputFiles([
    { name: 'tabel-6.1-program-pendanaan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
    { name: 'rencana.csv', mimeType: 'text/csv', buffer: Buffer.from(identitas) },
  ]);
  await page.locator('renstra-checker .hitung b').first().waitFor();
  for (const nama of BAGIAN) {
    await bagian(page, nama);
    assert.equal(await page.locator('renstra-checker script, renstra-checker img').count(), 0, nama);
  }
  await bagian(page, 'temuan');
  for (const finding of await page.locator('renstra-checker li').all()) {
    await finding.getByRole('button', { name: 'Jelaskan', exact: true }).click();
    await finding.locator('.penjelasan details').first().waitFor();
  }
  await bagian(page, 'pagu');
  await page.locator('renstra-checker tbody td').first().click();
  await page.locator('renstra-checker dialog[open]').waitFor();
  assert.equal(await page.locator('renstra-checker script, renstra-checker img').count(), 0);
  assert.equal(await page.evaluate(() => window.kena), undefined);
  assert.ok((await page.locator('renstra-checker h2').innerText()).includes('<script>'));
  await bersih(page);
});

test('a hostile file of 20 MB leaves the page alive and the plan before in place', async (t) => {
  const { page } = await buka(t);
  await contoh(page);
  const folder = mkdtempSync(join(tmpdir(), 'renstra-besar-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const kasar = {
    'satu-sel.csv': ['tabel-6.1-program-pendanaan.csv', `tingkat,kode,uraian,rp_2022\nprogram,1,"${'"'.repeat(20_000_000)}`],
    'banyak-baris.csv': ['tabel-6.1-program-pendanaan.csv', `tingkat,kode,uraian,rp_2022\n${'program,9,"a,b;c",1.0.0\n'.repeat(830_000)}`],
    'kurung.json': ['rencana.json', '['.repeat(20_000_000)],
    'nol.csv': ['tabel-6.1-program-pendanaan.csv', '\0'.repeat(20_000_000)],
  };
  for (const [nama, [file, isi]] of Object.entries(kasar)) {
    const path = join(folder, nama.endsWith('json') ? 'rencana.json' : file);
    writeFileSync(path, isi);
    const begun = Date.now();
    await page.locator('renstra-checker .alat input[type=file]').first().setInputFiles(path);
    await page.locator('renstra-checker .pesan-galat').waitFor({ timeout: 120_000 });
    t.diagnostic(`${nama}: ${Date.now() - begun} ms, ${(await page.locator('renstra-checker .pesan-galat').innerText()).slice(0, 100)}`);
    assert.equal(await galat(page), bersama.laporan.periksa.galat, nama);
    await page.locator('renstra-checker .pesan-galat button').click();
  }
  // As many rows as are allowed, each with mistakes: read, with the page answering meanwhile.
  const rows = Array.from({ length: 190_000 }, (_, i) => `program,1.06.${i},"P ${i}",1.0.${i % 10},x,5`);
  const path = join(folder, 'tabel-6.1-program-pendanaan.csv');
  writeFileSync(path, `tingkat,kode,uraian,rp_2022,rp_2023,rp_akhir\n${rows.join('\n')}\n`.padEnd(20_000_000, '\n'));
  const begun = Date.now();
  await page.locator('renstra-checker .alat input[type=file]').first().setInputFiles(path);
  await page.locator('renstra-checker .kemajuan').waitFor({ timeout: 60_000 });
  const answered = Date.now();
  await page.evaluate(() => new Promise((ya) => requestAnimationFrame(ya)));
  t.diagnostic(`the page answers while it reads: after ${Date.now() - answered} ms`);
  const done = page.locator('renstra-checker .pesan-galat, renstra-checker h2:has-text("tidak disebut")');
  await done.first().waitFor({ timeout: 300_000 });
  t.diagnostic(`190 000 wrong rows: ${Date.now() - begun} ms, ${(await page.locator('renstra-checker .kepala, renstra-checker .pesan-galat').first().innerText()).slice(0, 160)}`);
  await page.locator('renstra-checker #tab-temuan').click();
  await page.locator('renstra-checker .kelompok, renstra-checker .kosong-besar').first().waitFor({ timeout: 60_000 });
});

test('a long check can be cancelled', async (t) => {
  const { page } = await buka(t);
  await contoh(page);
  const rows = Array.from({ length: 150_000 }, (_, i) => `program,1.06.${i},"P ${i}",1.0.${i % 10}`);
  const csv = `tingkat,kode,uraian,rp_2022\n${rows.join('\n')}\n`;
  const file = { name: 'tabel-6.1-program-pendanaan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('renstra-checker .alat input[type=file]').first().setInputFiles(file);
  await page.locator('renstra-checker .kemajuan button').click();
  await page.locator('renstra-checker .kemajuan').waitFor({ state: 'detached' });
  assert.equal(await galat(page), bersama.laporan.periksa.galat);
  await bagian(page, 'pagu');
  await page.locator('renstra-checker table.pohon').waitFor();
});

test('memory stays flat over many plans', async (t) => {
  const { page } = await buka(t, '', { serviceWorkers: 'block' });
  await contoh(page);
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { usedSize, nodes };
  };
  const putar = (n) =>
    page.evaluate(async (times) => {
      const el = document.querySelector('renstra-checker');
      const rencana = await el.ambilRencana();
      for (let i = 0; i < times; i += 1) await el.muat([{ nama: 'rencana.json', isi: JSON.stringify(rencana) }]);
    }, n);
  await putar(10);
  const first = await heap();
  await putar(40);
  const last = await heap();
  t.diagnostic(`heap ${first.usedSize} -> ${last.usedSize} bytes, nodes ${first.nodes} -> ${last.nodes}`);
  assert.ok(last.usedSize < first.usedSize * 1.25 + 500_000);
  assert.ok(last.nodes < first.nodes * 1.25 + 500);
});
