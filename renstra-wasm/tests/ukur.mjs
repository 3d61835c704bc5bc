// `node renstra-wasm/tests/ukur.mjs`: how long the page takes with the real plan. No test: it prints, and judges nothing.

import { layani, peramban } from './alat.mjs';

const PUTARAN = 9;
const akhir = [];
const t = { after: (kerja) => akhir.unshift(kerja) };

function tulis(nama, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const ms = (n) => `${n.toFixed(1)} ms`;
  console.log(`${nama}: fastest ${ms(sorted[0])}, median ${ms(sorted[sorted.length >> 1])}, slowest ${ms(sorted.at(-1))}`);
}

try {
  const alamat = await layani(t);

  // Cold: a new browser each time, nothing of the page kept; from the click until the findings are painted.
  const dingin = [];
  for (let i = 0; i < PUTARAN; i += 1) {
    const habis = [];
    const browser = await peramban({ after: (kerja) => habis.push(kerja) });
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    await page.goto(alamat);
    await page.locator('#contoh').waitFor();
    dingin.push(
      await page.evaluate(
        () =>
          new Promise((ya) => {
            const begun = performance.now();
            document.addEventListener('renstra-siap', () => requestAnimationFrame(() => ya(performance.now() - begun)), { once: true });
            document.getElementById('contoh').click();
          }),
      ),
    );
    for (const kerja of habis) await kerja();
  }
  tulis('from click to findings, cold', dingin);

  // A cell is changed and changed back; from the key until marks and head are written.
  const browser = await peramban(t);
  const page = await browser.newPage();
  await page.goto(alamat);
  await page.click('#contoh');
  await page.locator('renstra-checker #tab-sel').click();
  await page.locator('renstra-checker table.isian tbody tr').nth(20).locator('td').nth(6).click();
  // As fast as a program types, and as a person does, who takes a while between the last letter and Enter.
  for (const jeda of [0, 200]) {
    const ubah = [];
    for (let i = 0; i < 60; i += 1) {
      await page.evaluate(() => {
        window.berikut = new Promise((ya) => document.addEventListener('renstra-periksa', (e) => ya(e.detail.milidetik), { once: true }));
      });
      await page.keyboard.press('F2');
      await page.locator('renstra-checker .isi-sel').fill(String(i));
      await page.waitForTimeout(jeda);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
      ubah.push(await page.evaluate(() => window.berikut));
    }
    tulis(`a check after an edit, ${jeda} ms before Enter`, ubah.slice(10));
  }
} finally {
  for (const kerja of akhir) await kerja();
}
