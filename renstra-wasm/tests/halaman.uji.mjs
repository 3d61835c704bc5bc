// What a planner does with the page: opens, looks, changes, takes along.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import * as api from '../pkg/node.js';
import { KUKAR, cli, kukar } from './alat.mjs';
import { namaGanda } from './nama-ganda.mjs';
import { bagian, bersama, bersih, buka, contoh, galat, periksaBerikut } from './halaman.mjs';

test('figures on the page are those of the command line', async (t) => {
  const { page } = await buka(t);
  await contoh(page);
  const counts = await page.locator('renstra-checker .hitung b').allTextContents();
  const { galat, peringatan, catatan } = bersama.laporan.periksa;
  assert.deepEqual(counts.map(Number), [galat, peringatan, catatan]);
  await bagian(page, 'temuan');
  await page.locator('renstra-checker .kelompok').first().waitFor();
  const pesan = page.locator('renstra-checker .pesan');
  while ((await pesan.count()) < bersama.laporan.periksa.temuan.length) {
    const n = await pesan.count();
    await page.locator('renstra-checker #panel > div > button').click();
    await pesan.nth(n).waitFor();
  }
  assert.ok(await page.locator('renstra-checker #panel > div > button').isHidden());
  const shown = await pesan.allTextContents();
  assert.deepEqual([...shown].sort(), bersama.laporan.periksa.temuan.map((f) => f.pesan).sort());
  await bagian(page, 'pagu');
  await page.locator('renstra-checker tr.total').waitFor();
  const total = await page.locator('renstra-checker tr.total td').allTextContents();
  const sum = bersama.laporan.pagu.at(-1);
  const grouped = (n) => n.replace(/\B(?=(\d{3})+$)/g, '.');
  assert.deepEqual(total, ['2022', '2023', '2024', '2025', '2026', 'jumlah'].map((k) => grouped(sum[k])));
  await bagian(page, 'spm');
  await page.locator('renstra-checker #panel[aria-labelledby="tab-spm"]').waitFor();
  assert.equal(await page.locator('renstra-checker #panel .blok').first().locator('tbody tr').count(), bersama.laporan.capaian_spm.length);
  await bersih(page);
});

test('an edit is checked at once, can be taken back, and is not lost by opening something else', async (t) => {
  const { page } = await buka(t);
  await contoh(page);
  await bagian(page, 'temuan');
  // The finding leads to its cell, and mending the cell ends it.
  const finding = page.locator('renstra-checker li', { hasText: '18.054.963.825,80' }).first();
  await finding.getByRole('button', { name: /Buka sel/ }).click();
  const cell = page.locator('renstra-checker table.isian td:focus');
  await cell.waitFor();
  assert.match(await cell.innerText(), /18\.054\.963\.825,80/);
  const ubah = async (isi) => {
    const done = await periksaBerikut(page);
    await page.keyboard.press('F2');
    await page.locator('renstra-checker .isi-sel').fill(isi);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    return done();
  };
  const mended = await ubah('18.054.963.816,80');
  assert.equal(mended.galat, bersama.laporan.periksa.galat - 1);
  assert.equal((await ubah('18.054.963.825,80')).galat, bersama.laporan.periksa.galat);
  await ubah('18.054.963.816,80');
  const shown = async () => await galat(page);
  assert.equal(await shown(), bersama.laporan.periksa.galat - 1);
  // Another plan is opened only if the reader says so; a plan that cannot be read takes nothing away.
  const files = page.locator('renstra-checker .alat input[type=file]').first();
  await files.setInputFiles({ name: 'foto.csv', mimeType: 'text/csv', buffer: Buffer.from('a\n1\n') });
  await page.getByRole('button', { name: 'Tetap di sini' }).click();
  await files.setInputFiles({ name: 'foto.csv', mimeType: 'text/csv', buffer: Buffer.from('a\n1\n') });
  await page.locator('renstra-checker .tanya button').last().click();
  await page.locator('renstra-checker .pesan-galat').waitFor();
  assert.match(await page.locator('renstra-checker .pesan-galat').innerText(), /BAC001.*foto/s);
  assert.equal(await shown(), bersama.laporan.periksa.galat - 1);
  const rencana = await page.evaluate(() => document.querySelector('renstra-checker').ambilRencana());
  assert.ok(JSON.stringify(rencana).includes('18.054.963.816,80'));
  await page.locator('renstra-checker').getByRole('button', { name: 'Urungkan' }).click();
  await page.locator('renstra-checker .hitung b', { hasText: String(bersama.laporan.periksa.galat) }).first().waitFor();
  await bersih(page);
});

test('files and a folder can be chosen, results downloaded', async (t) => {
  const { page } = await buka(t);
  const fields = page.locator('renstra-checker input[type=file]');
  await fields.first().setInputFiles(kukar().map((f) => join(KUKAR, f.nama)));
  await page.locator('renstra-checker .hitung b').first().waitFor();
  assert.equal(await galat(page), bersama.laporan.periksa.galat);
  const unduh = async (label) => {
    await page.locator('renstra-checker .menu > summary', { hasText: 'Unduh' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('renstra-checker .menu').getByRole('button', { name: label }).click()]);
    return readFileSync(await file.path(), 'utf8');
  };
  assert.equal(await unduh(/HTML/), cli('check', 'tests/data/kukar', '--format', 'html'));
  assert.equal(await unduh(/Temuan/), cli('check', 'tests/data/kukar', '--format', 'csv'));
  assert.equal(await unduh(/Pagu/), cli('summary', 'tests/data/kukar', '--format', 'csv'));
  const json = await unduh(/Rencana/);
  await page.reload();
  await page.locator('renstra-checker input[type=file]').first().setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await page.locator('renstra-checker .hitung b').first().waitFor();
  // A folder, with other things in it.
  await page.locator('renstra-checker .alat input[webkitdirectory]').setInputFiles(KUKAR);
  await page.locator('renstra-checker .hitung b', { hasText: String(bersama.laporan.periksa.galat) }).first().waitFor();
  await bersih(page);
});

test('declared choices are taken for the plan that is shown, and taken along', async (t) => {
  const { page } = await buka(t);
  await contoh(page);
  const { kunci } = bersama.laporan.periksa.temuan[0];
  const file = (isi) => ({ name: 'pilihan.json', mimeType: 'application/json', buffer: Buffer.from(isi) });
  const terima = page.locator('renstra-checker .alat input[type=file]').first();
  await terima.setInputFiles(file('{"temuan": {"x": ""}}'));
  await page.locator('renstra-checker', { hasText: 'BAC016' }).waitFor();
  assert.equal(await galat(page), bersama.laporan.periksa.galat);
  await terima.setInputFiles(file(JSON.stringify({ temuan: { [kunci]: 'sudah dibahas' } })));
  await page.locator('renstra-checker .hitung b', { hasText: String(bersama.laporan.periksa.galat - 1) }).first().waitFor();
  await bagian(page, 'temuan');
  await page.locator('renstra-checker .diterima', { hasText: 'sudah dibahas' }).waitFor();
  await page.locator('renstra-checker .menu > summary', { hasText: 'Unduh' }).click();
  const unduh = page.locator('renstra-checker .menu').getByRole('button', { name: /Pilihan/ });
  const [diunduh] = await Promise.all([page.waitForEvent('download'), unduh.click()]);
  const isi = JSON.parse(readFileSync(await diunduh.path(), 'utf8'));
  assert.equal(isi.temuan[kunci].alasan, 'sudah dibahas');
  await bersih(page);
});

test('a drop is read', async (t) => {
  const { page } = await buka(t);
  const files = kukar();
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { nama, isi } of list) transfer.items.add(new File([isi], nama));
    return transfer;
  }, files);
  await page.locator('renstra-checker .jatuh').dispatchEvent('drop', { dataTransfer: data });
  await page.locator('renstra-checker .hitung b').first().waitFor();
  assert.equal(await galat(page), bersama.laporan.periksa.galat);
  await bersih(page);
});

test('after the first visit it works without a network', async (t) => {
  const { page, context } = await buka(t);
  await page.locator('#luring', { hasText: 'tanpa jaringan' }).waitFor();
  await context.setOffline(true);
  await page.reload();
  await contoh(page);
  assert.equal(await galat(page), bersama.laporan.periksa.galat);
  await bersih(page);
});

test('language and look can be changed at any time', async (t) => {
  const { page } = await buka(t);
  await contoh(page);
  await page.click('#bahasa');
  await page.locator('renstra-checker #tab-temuan', { hasText: 'Findings' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await bagian(page, 'temuan');
  const en = JSON.parse(cli('check', 'tests/data/kukar', '--format', 'json', '--bahasa', 'en'));
  const first = await page.locator('renstra-checker .pesan').first().innerText();
  assert.ok(en.periksa.temuan.some((f) => f.pesan === first), first);
  await page.click('#tema');
  assert.equal(await page.locator('renstra-checker').getAttribute('tema'), 'gelap');
  await bersih(page);
});

test('codes are compared with the national lists when they are asked for, then without a network too', async (t) => {
  const { page, context } = await buka(t);
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('#luring', { hasText: 'tanpa jaringan' }).waitFor();
  await contoh(page);
  assert.ok(!asked.some((path) => path.includes('nomenklatur')));
  const cocokkan = page.locator('renstra-checker').getByRole('button', { name: /daftar kode nasional/ });
  await cocokkan.click();
  await page.locator('renstra-checker .kepala', { hasText: '6.929 kode' }).waitFor();
  assert.ok(await cocokkan.isHidden());
  const lists = await Promise.all(['permendagri-90-2019', 'pemutakhiran-2027'].map((nama) => api.loadNomenklatur(nama)));
  const plan = api.read(kukar(), { nomenklatur: lists });
  const errors = plan.check().baris.filter((row) => row.keparahan === 'galat').length;
  assert.equal(await galat(page), errors);
  await context.setOffline(true);
  await page.reload();
  await contoh(page);
  await cocokkan.click();
  await page.locator('renstra-checker .kepala', { hasText: '6.929 kode' }).waitFor();
  await bersih(page);
});

test('a cell is opened by a second click, and what is taken back is shown in its table', async (t) => {
  const { page } = await buka(t);
  await contoh(page);
  await bagian(page, 'sel');
  const cell = page.locator('renstra-checker table.isian tbody tr').nth(3).locator('td').nth(2);
  const tall = async () => (await page.locator('renstra-checker .temuan-sel').boundingBox()).height;
  const before = await tall();
  await page.locator('renstra-checker td[data-tanda]').first().click();
  await page.locator('renstra-checker .temuan-sel .kode').first().waitFor();
  assert.equal(await tall(), before, 'the table below moves');
  await cell.click();
  assert.equal(await page.locator('renstra-checker .isi-sel').count(), 0);
  await cell.click();
  await page.locator('renstra-checker .isi-sel').fill('Lain');
  const changed = await periksaBerikut(page);
  await page.keyboard.press('Enter');
  await changed();
  await page.locator('renstra-checker #pilih-tabel').selectOption('komposisi-pegawai');
  await page.locator('renstra-checker table.isian caption', { hasText: 'komposisi-pegawai' }).waitFor();
  await page.locator('renstra-checker').getByRole('button', { name: 'Urungkan' }).click();
  await page.locator('renstra-checker table.isian caption', { hasText: 'program-pendanaan' }).waitFor();
  assert.notEqual(await cell.innerText(), 'Lain');
  await bersih(page);
});

test('a figure that is not there is explained too', async (t) => {
  const { page } = await buka(t);
  const csv = 'tingkat,kode,uraian,rp_2022,rp_2023\nprogram,1.06.02,Satu,"1.000.00",5\n';
  const file = { name: 'tabel-6.1-program-pendanaan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('renstra-checker input[type=file]').first().setInputFiles(file);
  await page.locator('renstra-checker .hitung b').first().waitFor();
  await bagian(page, 'pagu');
  await page.locator('renstra-checker tr.total td').first().click();
  const asal = page.locator('renstra-checker dialog[open]');
  await asal.waitFor();
  assert.match(await asal.innerText(), /tidak terbaca/);
  assert.match(await asal.innerText(), /1\.000\.00/);
  await bersih(page);
});

test('where names repeat, a click explains the row that was clicked', async (t) => {
  const { page } = await buka(t);
  const files = namaGanda().map(({ nama, isi }) => ({ name: nama, mimeType: 'text/csv', buffer: Buffer.from(isi) }));
  await page.locator('renstra-checker input[type=file]').first().setInputFiles(files);
  await page.locator('renstra-checker .hitung b').first().waitFor();
  const asal = page.locator('renstra-checker dialog[open]');
  // Every figure in the rows of a name: the explanation begins with the figure that was clicked.
  const klik = async (nama, kolom) => {
    const rows = page.locator('renstra-checker #panel .blok').first().locator('tbody tr', { hasText: nama });
    const seen = [];
    for (const row of await rows.all()) {
      const cell = row.locator('td[data-figur]').nth(kolom);
      const shown = (await cell.innerText()).trim();
      await cell.click();
      await asal.waitFor();
      const [head] = (await asal.locator('.penjelasan').innerText()).split('\n');
      assert.ok(head.replace('= Rp', '= ').includes(`= ${shown}`), `${head}: ${shown}`);
      seen.push(shown);
      await page.keyboard.press('Escape');
      await asal.waitFor({ state: 'detached' });
    }
    return seen;
  };
  await bagian(page, 'serapan');
  assert.deepEqual(await klik(/^Belanja Pegawai/, 1), ['50,00', '70,00', '60,59', '90,00', '80,00', '84,55']);
  await bagian(page, 'spm');
  assert.equal((await klik(/^Lansia\s*2020/, 0)).length, 3);
  await bagian(page, 'pagu');
  await page.locator('renstra-checker').getByRole('button', { name: 'Buka semua' }).click();
  assert.deepEqual(await klik(/Pembinaan/, 1), ['110', '220']);
  await bersih(page);
});
