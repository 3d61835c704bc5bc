// Workbooks and PDFs on the page: their modules are fetched with the first of them, and read away from what is painted.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { AKAR, cli, folderSementara, kukar } from './alat.mjs';
import { bagian, bersama, bersih, buka, contoh, galat } from './halaman.mjs';

const file = (nama) => ({ name: nama, mimeType: '', buffer: readFileSync(join(AKAR, 'tests/data', nama)) });
const laporan = (nama) => JSON.parse(cli('check', `tests/data/${nama}`, '--format', 'json')).periksa;

/** The modules that a page asked for. */
function diminta(page) {
  const seen = [];
  page.on('request', (request) => {
    const found = /wasm\/(.+)_bg\.wasm$/.exec(new URL(request.url()).pathname);
    if (found) seen.push(found[1]);
  });
  return seen;
}

/** Drops a file; what it gives waits until it is checked, or refused. */
async function jatuhkan(page, nama, isi) {
  await page.evaluate(() => {
    const sekali = (nama) => new Promise((ya) => document.addEventListener(nama, (e) => ya(e.detail), { once: true }));
    window.selesai = Promise.race([sekali('renstra-siap'), sekali('renstra-galat')]);
  });
  const data = await page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      return transfer;
    },
    [nama, isi.toString('base64')],
  );
  await page.locator('renstra-checker .panggung').dispatchEvent('drop', { dataTransfer: data });
  return page.evaluate(() => window.selesai);
}

for (const nama of ['kukar.pdf', 'kukar.xlsx']) {
  test(`${nama} dropped on the page gives the findings of the command line, with their places`, async (t) => {
    const { page } = await buka(t, '', { serviceWorkers: 'block' });
    const asked = diminta(page);
    await contoh(page);
    assert.deepEqual(asked, ['periksa']);
    const before = await galat(page);
    assert.equal(before, bersama.laporan.periksa.galat);
    const expected = laporan(nama);
    const begun = Date.now();
    assert.equal((await jatuhkan(page, nama, file(nama).buffer)).galat, expected.galat);
    t.diagnostic(`${Date.now() - begun} ms`);
    const counts = await page.locator('renstra-checker .hitung b').allTextContents();
    assert.deepEqual(counts.map(Number), [expected.galat, expected.peringatan, expected.catatan]);
    assert.deepEqual([...new Set(asked)].sort(), [nama.endsWith('pdf') ? 'pdf' : 'buku-kerja', 'periksa']);
    await bagian(page, 'temuan');
    const first = page.locator('renstra-checker li .tempat').first();
    assert.match(await first.innerText(), nama.endsWith('pdf') ? /kukar\.pdf!hlm\. \d+/ : /kukar\.xlsx!.+![A-Z]+\d+/);
    // Another cell, the explanation and the report: the places stay.
    await page.locator('renstra-checker li').first().getByRole('button', { name: 'Jelaskan', exact: true }).click();
    await page.locator('renstra-checker li .penjelasan details').first().waitFor();
    assert.equal(await galat(page), expected.galat);
    await bersih(page);
  });
}

test('a damaged document is an error in words, and the plan before stays; a name may hold markup', async (t) => {
  const { page } = await buka(t, '', { serviceWorkers: 'block' });
  await contoh(page);
  const jahat = `<img src=x onerror=window.kena=1>${'x'.repeat(150)}.pdf`;
  assert.equal((await jatuhkan(page, jahat, Buffer.from('%PDF-1.7\nnothing more'))).kode, 'BAC017');
  const said = page.locator('renstra-checker .pesan-galat');
  await said.waitFor();
  assert.match(await said.innerText(), /BAC017.*<img.*rusak/s);
  assert.equal(await page.locator('renstra-checker img').count(), 0);
  assert.equal(await page.evaluate(() => window.kena), undefined);
  assert.equal(await galat(page), bersama.laporan.periksa.galat);
  await bersih(page);
});

test('a folder with tables is read without its documents, files one by one with them', async (t) => {
  const { page } = await buka(t, '', { serviceWorkers: 'block' });
  const asked = diminta(page);
  const tables = kukar().map(({ nama, isi }) => ({ name: nama, mimeType: 'text/csv', buffer: Buffer.from(isi) }));
  const folder = folderSementara(t);
  for (const f of [...tables, file('kukar.pdf')]) writeFileSync(join(folder, f.name), f.buffer);
  await page.locator('renstra-checker input[webkitdirectory]').setInputFiles(folder);
  await page.locator('renstra-checker .hitung b').first().waitFor();
  assert.ok(!asked.includes('pdf'));
  // Both have all tables: together they are refused, as by the command line.
  const fields = page.locator('renstra-checker input[type=file]');
  await fields.first().setInputFiles([...tables, file('kukar.pdf')]);
  await page.locator('renstra-checker .pesan-galat', { hasText: 'BAC006' }).waitFor();
  assert.ok(asked.includes('pdf'));
  await fields.first().setInputFiles([file('kukar.xlsx'), { name: 'realisasi.csv', mimeType: 'text/csv', buffer: Buffer.from('kode,tahun,rp_realisasi\n1.06.02,2022,5\n') }]);
  await page.locator('renstra-checker .hitung b').first().waitFor();
  await bersih(page);
});

test('a PDF is read without a network once its module was used, and the page says what is missing before', async (t) => {
  const { page, context } = await buka(t);
  await page.locator('#luring', { hasText: 'tanpa jaringan' }).waitFor();
  await context.setOffline(true);
  await jatuhkan(page, 'kukar.pdf', file('kukar.pdf').buffer);
  await page.locator('renstra-checker .pesan-galat', { hasText: 'memerlukan jaringan' }).waitFor();
  assert.equal((await jatuhkan(page, 'kukar.xlsx', file('kukar.xlsx').buffer)).kode, undefined);
  await context.setOffline(false);
  const expected = laporan('kukar.pdf').galat;
  const dibaca = async () => {
    await page.reload();
    assert.equal((await jatuhkan(page, 'kukar.pdf', file('kukar.pdf').buffer)).galat, expected);
  };
  await dibaca();
  await context.setOffline(true);
  await dibaca();
});
