// The page "Periksa Renstra" in a real browser, as `cargo xtask serve` hands it out, under its policy.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';

import { KEBIJAKAN, KUKAR, cli, kukar, layani, peramban } from './alat.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const BAGIAN = ['ringkasan', 'temuan', 'pagu', 'spm', 'target', 'serapan', 'sel'];
let laporan;

before(() => {
  laporan = JSON.parse(cli('check', 'tests/data/kukar', '--format', 'json'));
});

/** The page, watched: violations of the policy, errors, layout shifts. */
async function buka(t, alamat, opsi) {
  const context = await peramban(t, opsi);
  const page = context.pages()[0] ?? (await context.newPage());
  page.salah = [];
  page.on('pageerror', (e) => page.salah.push(String(e)));
  page.on('console', (m) => m.type() === 'error' && page.salah.push(m.text()));
  await page.addInitScript(() => {
    window.pelanggaran = [];
    document.addEventListener('securitypolicyviolation', (e) => window.pelanggaran.push(`${e.violatedDirective} ${e.blockedURI}`));
    window.geser = 0;
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) if (!e.hadRecentInput) window.geser += e.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const answer = await page.goto(alamat);
  assert.equal(answer.headers()['content-security-policy'], KEBIJAKAN);
  return { page, context };
}

/** Opens the example and waits for its findings. */
async function contoh(page) {
  await page.click('#contoh');
  await page.locator('renstra-checker .hitung b').first().waitFor();
}

async function bersih(page) {
  assert.deepEqual(page.salah, []);
  assert.deepEqual(await page.evaluate(() => window.pelanggaran), []);
}

const tab = (page, nama) => page.locator(`renstra-checker #tab-${nama}`).click();

async function axe(page) {
  // The checker of accessibility is a tool of the test; it is brought in past the policy of the page.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary}`).join(' | ')}`);
}

test('figures on the page are those of the command line', async (t) => {
  const { page } = await buka(t, await layani(t));
  await contoh(page);
  const counts = await page.locator('renstra-checker .hitung b').allTextContents();
  const { galat, peringatan, catatan } = laporan.periksa;
  assert.deepEqual(counts.map(Number), [galat, peringatan, catatan]);
  await tab(page, 'temuan');
  await page.locator('renstra-checker .kelompok').first().waitFor();
  const pesan = page.locator('renstra-checker .pesan');
  while ((await pesan.count()) < laporan.periksa.temuan.length) {
    const n = await pesan.count();
    await page.locator('renstra-checker #panel > div > button').click();
    await pesan.nth(n).waitFor();
  }
  assert.ok(await page.locator('renstra-checker #panel > div > button').isHidden());
  const shown = await pesan.allTextContents();
  assert.deepEqual([...shown].sort(), laporan.periksa.temuan.map((f) => f.pesan).sort());
  await tab(page, 'pagu');
  await page.locator('renstra-checker tr.total').waitFor();
  const total = await page.locator('renstra-checker tr.total td').allTextContents();
  const sum = laporan.pagu.at(-1);
  const grouped = (n) => n.replace(/\B(?=(\d{3})+$)/g, '.');
  assert.deepEqual(total, ['2022', '2023', '2024', '2025', '2026', 'jumlah'].map((k) => grouped(sum[k])));
  await tab(page, 'spm');
  await page.locator('renstra-checker #panel[aria-labelledby="tab-spm"]').waitFor();
  assert.equal(await page.locator('renstra-checker #panel .blok').first().locator('tbody tr').count(), laporan.capaian_spm.length);
  await bersih(page);
});

test('axe finds nothing, light and dark, in both languages', async (t) => {
  const alamat = await layani(t);
  for (const [colorScheme, bahasa] of [['light', 'id'], ['dark', 'en']]) {
    const { page } = await buka(t, `${alamat}?bahasa=${bahasa}`, { colorScheme, serviceWorkers: 'block' });
    assert.deepEqual(await axe(page), [], 'empty page');
    await contoh(page);
    for (const nama of BAGIAN) {
      await tab(page, nama);
      await page.locator(`renstra-checker #panel[aria-labelledby="tab-${nama}"]`).waitFor();
      assert.deepEqual(await axe(page), [], `${colorScheme} ${nama}`);
    }
    await tab(page, 'pagu');
    await page.locator('renstra-checker tr.total td').last().click();
    await page.locator('renstra-checker dialog[open]').waitFor();
    assert.deepEqual(await axe(page), [], `${colorScheme} dialog`);
    await page.close();
  }
});

test('all of it with the keyboard alone', async (t) => {
  const { page } = await buka(t, await layani(t));
  const fokus = () =>
    page.evaluate(() => {
      let el = document.activeElement;
      while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
      return { id: el.id, teks: el.textContent.trim(), nama: el.localName, garis: getComputedStyle(el).outlineStyle };
    });
  const sampai = async (ada, tombol = 'Tab') => {
    for (let i = 0; i < 60; i += 1) {
      const f = await fokus();
      if (ada(f)) return f;
      await page.keyboard.press(tombol);
    }
    throw new Error(`never there: ${ada}`);
  };
  const f = await sampai((x) => x.id === 'contoh');
  assert.notEqual(f.garis, 'none');
  await page.keyboard.press('Enter');
  await page.locator('renstra-checker .hitung b').first().waitFor();
  await sampai((x) => x.id === 'tab-ringkasan');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.locator('renstra-checker table.pohon').waitFor();
  assert.equal((await fokus()).id, 'tab-pagu');
  // Into the tree: open a row, go to a figure, ask where it comes from, and back.
  await sampai((x) => x.nama === 'th');
  const rows = () => page.locator('renstra-checker table.pohon tbody tr').count();
  const before = await rows();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  assert.ok((await rows()) > before);
  await page.keyboard.press('ArrowRight');
  assert.equal((await fokus()).nama, 'td');
  await page.keyboard.press('Enter');
  await page.locator('renstra-checker dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  assert.equal((await fokus()).nama, 'td');
  // To the tables: change a cell and take it back.
  await sampai((x) => x.id === 'tab-pagu', 'Shift+Tab');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
  await page.locator('renstra-checker table.isian').waitFor();
  await sampai((x) => x.nama === 'th' || x.nama === 'td');
  await page.keyboard.press('ArrowRight');
  const lama = (await fokus()).teks;
  await page.keyboard.type('abc');
  await page.keyboard.press('Escape');
  assert.equal((await fokus()).teks, lama);
  await page.keyboard.type('abc');
  const periksa = page.evaluate(() => new Promise((ya) => document.addEventListener('renstra-periksa', (e) => ya(e.detail), { once: true })));
  await page.keyboard.press('Enter');
  const hasil = await periksa;
  assert.notDeepEqual([hasil.galat, hasil.peringatan, hasil.catatan], [laporan.periksa.galat, laporan.periksa.peringatan, laporan.periksa.catatan]);
  await bersih(page);
});

test('nothing is wider than the page at 360, 768 and 1440 pixels, and nothing jumps', async (t) => {
  const alamat = await layani(t);
  for (const width of [360, 768, 1440]) {
    const { page } = await buka(t, alamat, { viewport: { width, height: 800 } });
    const fits = async (where) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wide, 0, `${width} ${where}`);
    };
    await fits('empty');
    await contoh(page);
    for (const nama of BAGIAN) {
      await tab(page, nama);
      await page.locator(`renstra-checker #panel[aria-labelledby="tab-${nama}"]`).waitFor();
      await fits(nama);
    }
    assert.ok((await page.evaluate(() => window.geser)) < 0.1, 'layout shift');
    await bersih(page);
    await page.close();
  }
});

test('an edit is checked at once, can be taken back, and is not lost by opening something else', async (t) => {
  const { page } = await buka(t, await layani(t));
  await contoh(page);
  await tab(page, 'temuan');
  // The finding leads to its cell, and mending the cell ends it.
  const finding = page.locator('renstra-checker li', { hasText: '18.054.963.825,80' }).first();
  await finding.getByRole('button', { name: /Buka sel/ }).click();
  const cell = page.locator('renstra-checker table.isian td:focus');
  await cell.waitFor();
  assert.match(await cell.innerText(), /18\.054\.963\.825,80/);
  const times = [];
  const ubah = async (isi) => {
    const done = page.evaluate(() => new Promise((ya) => document.addEventListener('renstra-periksa', (e) => ya(e.detail), { once: true })));
    await page.keyboard.press('F2');
    await page.locator('renstra-checker .isi-sel').fill(isi);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    const detail = await done;
    times.push(detail.milidetik);
    return detail;
  };
  const mended = await ubah('18.054.963.816,80');
  assert.equal(mended.galat, laporan.periksa.galat - 1);
  for (let i = 0; i < 10; i += 1) {
    await ubah('18.054.963.825,80');
    await ubah('18.054.963.816,80');
  }
  times.sort((a, b) => a - b);
  t.diagnostic(`re-check after an edit: median ${times[10].toFixed(1)} ms, slowest ${times.at(-1).toFixed(1)} ms`);
  const shown = async () => Number(await page.locator('renstra-checker .hitung b').first().textContent());
  assert.equal(await shown(), laporan.periksa.galat - 1);
  // Another plan is opened only if the reader says so; a plan that cannot be read takes nothing away.
  const files = page.locator('renstra-checker .alat input[type=file]').first();
  await files.setInputFiles({ name: 'foto.csv', mimeType: 'text/csv', buffer: Buffer.from('a\n1\n') });
  await page.getByRole('button', { name: 'Tetap di sini' }).click();
  await files.setInputFiles({ name: 'foto.csv', mimeType: 'text/csv', buffer: Buffer.from('a\n1\n') });
  await page.locator('renstra-checker .tanya button').last().click();
  await page.locator('renstra-checker .pesan-galat').waitFor();
  assert.match(await page.locator('renstra-checker .pesan-galat').innerText(), /BAC001.*foto/s);
  assert.equal(await shown(), laporan.periksa.galat - 1);
  const rencana = await page.evaluate(() => document.querySelector('renstra-checker').ambilRencana());
  assert.ok(JSON.stringify(rencana).includes('18.054.963.816,80'));
  await page.locator('renstra-checker').getByRole('button', { name: 'Urungkan' }).click();
  await page.locator('renstra-checker .hitung b', { hasText: String(laporan.periksa.galat) }).first().waitFor();
  await bersih(page);
});

test('files and a folder can be chosen, results downloaded', async (t) => {
  const { page } = await buka(t, await layani(t), { acceptDownloads: true });
  const fields = page.locator('renstra-checker input[type=file]');
  await fields.first().setInputFiles(kukar().map((f) => join(KUKAR, f.nama)));
  await page.locator('renstra-checker .hitung b').first().waitFor();
  assert.equal(Number(await page.locator('renstra-checker .hitung b').first().textContent()), laporan.periksa.galat);
  const unduh = async (label) => {
    await page.locator('renstra-checker .menu > summary').click();
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
  await page.locator('renstra-checker .hitung b', { hasText: String(laporan.periksa.galat) }).first().waitFor();
  await bersih(page);
});

test('a drop is read', async (t) => {
  const { page } = await buka(t, await layani(t));
  const files = kukar();
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { nama, isi } of list) transfer.items.add(new File([isi], nama));
    return transfer;
  }, files);
  await page.locator('renstra-checker .jatuh').dispatchEvent('drop', { dataTransfer: data });
  await page.locator('renstra-checker .hitung b').first().waitFor();
  assert.equal(Number(await page.locator('renstra-checker .hitung b').first().textContent()), laporan.periksa.galat);
  await bersih(page);
});

test('markup in names and cells stays text', async (t) => {
  const { page } = await buka(t, await layani(t));
  const jahat = '<script>window.kena=1</script><img src=x onerror=window.kena=1>';
  const csv = `tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022,rp_akhir\nprogram,1.06.02,${jahat},${jahat},%,abc,"1.000.000",5\n`;
  const identitas = `kunci,nilai\nperangkat_daerah,${jahat}\nvisi,${jahat}\n`;
  await page.locator('renstra-checker input[type=file]').first().setInputFiles([
    { name: 'tabel-6.1-program-pendanaan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
    { name: 'rencana.csv', mimeType: 'text/csv', buffer: Buffer.from(identitas) },
  ]);
  await page.locator('renstra-checker .hitung b').first().waitFor();
  for (const nama of BAGIAN) {
    await tab(page, nama);
    await page.locator(`renstra-checker #panel[aria-labelledby="tab-${nama}"]`).waitFor();
    assert.equal(await page.locator('renstra-checker script, renstra-checker img').count(), 0, nama);
  }
  await tab(page, 'temuan');
  const explain = page.locator('renstra-checker li').getByRole('button', { name: 'Jelaskan', exact: true });
  for (let left = await explain.count(); left > 0; left -= 1) await explain.first().click();
  await page.locator('renstra-checker .penjelasan:visible').last().waitFor();
  await tab(page, 'pagu');
  await page.locator('renstra-checker tbody td').first().click();
  await page.locator('renstra-checker dialog[open]').waitFor();
  assert.equal(await page.locator('renstra-checker script, renstra-checker img').count(), 0);
  assert.equal(await page.evaluate(() => window.kena), undefined);
  assert.ok((await page.locator('renstra-checker h2').innerText()).includes('<script>'));
  await bersih(page);
});

test('a hostile file of 20 MB leaves the page alive and the plan before in place', async (t) => {
  const { page } = await buka(t, await layani(t));
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
    assert.equal(Number(await page.locator('renstra-checker .hitung b').first().textContent()), laporan.periksa.galat, nama);
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
  const { page } = await buka(t, await layani(t));
  await contoh(page);
  const rows = Array.from({ length: 150_000 }, (_, i) => `program,1.06.${i},"P ${i}",1.0.${i % 10}`);
  const csv = `tingkat,kode,uraian,rp_2022\n${rows.join('\n')}\n`;
  const file = { name: 'tabel-6.1-program-pendanaan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('renstra-checker .alat input[type=file]').first().setInputFiles(file);
  await page.locator('renstra-checker .kemajuan button').click();
  await page.locator('renstra-checker .kemajuan').waitFor({ state: 'detached' });
  assert.equal(Number(await page.locator('renstra-checker .hitung b').first().textContent()), laporan.periksa.galat);
  await tab(page, 'pagu');
  await page.locator('renstra-checker table.pohon').waitFor();
});

test('after the first visit it works without a network', async (t) => {
  const { page, context } = await buka(t, await layani(t));
  await page.locator('#luring', { hasText: 'tanpa jaringan' }).waitFor();
  await context.setOffline(true);
  await page.reload();
  await contoh(page);
  assert.equal(Number(await page.locator('renstra-checker .hitung b').first().textContent()), laporan.periksa.galat);
  await bersih(page);
});

test('language and look can be changed at any time', async (t) => {
  const { page } = await buka(t, await layani(t));
  await contoh(page);
  await page.click('#bahasa');
  await page.locator('renstra-checker #tab-temuan', { hasText: 'Findings' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await tab(page, 'temuan');
  const en = JSON.parse(cli('check', 'tests/data/kukar', '--format', 'json', '--bahasa', 'en'));
  const first = await page.locator('renstra-checker .pesan').first().innerText();
  assert.ok(en.periksa.temuan.some((f) => f.pesan === first), first);
  await page.click('#tema');
  assert.equal(await page.locator('renstra-checker').getAttribute('tema'), 'gelap');
  await bersih(page);
});

test('memory stays flat over many plans', async (t) => {
  const { page } = await buka(t, await layani(t), { serviceWorkers: 'block' });
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

test('from click to findings', async (t) => {
  const alamat = await layani(t);
  const times = [];
  for (let i = 0; i < 5; i += 1) {
    const { page } = await buka(t, alamat, { serviceWorkers: 'block' });
    await page.locator('#contoh').waitFor();
    times.push(
      await page.evaluate(
        () =>
          new Promise((ya) => {
            document.addEventListener('renstra-siap', () => requestAnimationFrame(() => ya(performance.now() - begun)), { once: true });
            const begun = performance.now();
            document.getElementById('contoh').click();
          }),
      ),
    );
    await page.context().close();
  }
  times.sort((a, b) => a - b);
  t.diagnostic(`cold, a new browser each: median ${times[2].toFixed(0)} ms, slowest ${times[4].toFixed(0)} ms`);
});
