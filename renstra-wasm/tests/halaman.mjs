// The page "Periksa Renstra" as `cargo xtask serve` hands it out, watched while a test uses it.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { KEBIJAKAN, cli, layani, peramban } from './alat.mjs';

export const BAGIAN = ['ringkasan', 'temuan', 'pagu', 'spm', 'target', 'serapan', 'sel'];

/** The report of the command line on the real plan; server and browser are shared by the tests of a file. */
export const bersama = { laporan: null, alamat: '', browser: null };
const akhir = [];

before(async () => {
  const t = { after: (kerja) => akhir.unshift(kerja) };
  bersama.laporan = JSON.parse(cli('check', 'tests/data/kukar', '--format', 'json'));
  bersama.alamat = await layani(t);
  bersama.browser = await peramban(t);
});
after(async () => {
  for (const kerja of akhir) await kerja();
});

/** The page, watched: violations of the policy, errors, layout shifts. */
export async function buka(t, tambahan = '', opsi = {}) {
  const context = await bersama.browser.newContext(opsi);
  t.after(() => context.close());
  const page = await context.newPage();
  page.salah = [];
  page.on('pageerror', (e) => page.salah.push(String(e)));
  page.on('console', (m) => m.type() === 'error' && page.salah.push(m.text()));
  await page.addInitScript(() => {
    window.pelanggaran = [];
    document.addEventListener('securitypolicyviolation', (e) => window.pelanggaran.push(`${e.violatedDirective} ${e.blockedURI}`));
    window.geser = 0;
    new PerformanceObserver((list) => {
      // Those right after a click count too: on a slow machine they come later and are seen. Only the foot may make room for a plan.
      const foot = ({ node }) => (node instanceof Element ? node : node?.parentElement)?.closest('footer');
      for (const e of list.getEntries()) if (!e.sources.every(foot)) window.geser += e.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const answer = await page.goto(bersama.alamat + tambahan);
  assert.equal(answer.headers()['content-security-policy'], KEBIJAKAN);
  return { page, context };
}

/** Opens the example and waits for its findings. */
export async function contoh(page) {
  await page.click('#contoh');
  await page.locator('renstra-checker .hitung b').first().waitFor();
}

/** Nothing went wrong, and nothing was tried that the policy forbids. */
export async function bersih(page) {
  assert.deepEqual(page.salah, []);
  assert.deepEqual(await page.evaluate(() => window.pelanggaran), []);
}

/** Opens a part and waits until it is there. */
export async function bagian(page, nama) {
  await page.locator(`renstra-checker #tab-${nama}`).click();
  await page.locator(`renstra-checker #panel[aria-labelledby="tab-${nama}"]`).waitFor();
}

/** The number of errors that the head shows. */
export async function galat(page) {
  return Number(await page.locator('renstra-checker .hitung b').first().textContent());
}

/** Listens for the next check after a change; what it gives waits for the numbers. */
export async function periksaBerikut(page) {
  await page.evaluate(() => {
    window.berikut = new Promise((ya) => document.addEventListener('renstra-periksa', (e) => ya(e.detail), { once: true }));
  });
  return () => page.evaluate(() => window.berikut);
}
