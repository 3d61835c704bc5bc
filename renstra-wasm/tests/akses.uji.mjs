// The page for everybody: axe, keyboard alone, three widths, light and dark.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { BAGIAN, bagian, bersama, bersih, buka, contoh, periksaBerikut } from './halaman.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function axe(page) {
  // The checker of accessibility is a tool of the test; it is brought in past the policy of the page.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary}`).join(' | ')}`);
}

test('axe finds nothing, light and dark, in both languages', async (t) => {
  for (const [colorScheme, bahasa] of [['light', 'id'], ['dark', 'en']]) {
    const { page } = await buka(t, `?bahasa=${bahasa}`, { colorScheme, serviceWorkers: 'block' });
    assert.deepEqual(await axe(page), [], 'empty page');
    await contoh(page);
    for (const nama of BAGIAN) {
      await bagian(page, nama);
      assert.deepEqual(await axe(page), [], `${colorScheme} ${nama}`);
    }
    await bagian(page, 'pagu');
    await page.locator('renstra-checker tr.total td').last().click();
    await page.locator('renstra-checker dialog[open]').waitFor();
    assert.deepEqual(await axe(page), [], `${colorScheme} dialog`);
    await page.close();
  }
});

test('all of it with the keyboard alone', async (t) => {
  const { page } = await buka(t);
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
  const periksa = await periksaBerikut(page);
  await page.keyboard.press('Enter');
  const hasil = await periksa();
  assert.notDeepEqual([hasil.galat, hasil.peringatan, hasil.catatan], [bersama.laporan.periksa.galat, bersama.laporan.periksa.peringatan, bersama.laporan.periksa.catatan]);
  await bersih(page);
});

test('nothing is wider than the page at 360, 768 and 1440 pixels, and nothing jumps', async (t) => {
  for (const width of [360, 768, 1440]) {
    const { page } = await buka(t, '', { viewport: { width, height: 800 } });
    const fits = async (where) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wide, 0, `${width} ${where}`);
    };
    await fits('empty');
    await contoh(page);
    for (const nama of BAGIAN) {
      await bagian(page, nama);
      await fits(nama);
    }
    assert.ok((await page.evaluate(() => window.geser)) < 0.1, 'layout shift');
    await bersih(page);
    await page.close();
  }
});
