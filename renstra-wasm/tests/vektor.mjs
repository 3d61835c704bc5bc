// `node vektor.mjs node|peramban`: all vectors in Node, or in a browser; prints how many came out as expected.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { AKAR, VEKTOR, peramban, sajikan } from './alat.mjs';
import { jalankan } from './vektor.js';

async function diNode() {
  const api = { ...(await import('../pkg/node.js')), ...(await import('../pkg/rencana.js')) };
  return jalankan(api, (path) => readFile(join(VEKTOR, path), 'utf8'));
}

async function diPeramban() {
  const akhir = [];
  try {
    const t = { after: (kerja) => akhir.unshift(kerja) };
    const alamat = await sajikan(t, AKAR, { tambahan: { kosong: join(AKAR, 'renstra-wasm/tests/kosong') } });
    const page = await (await peramban(t)).newPage();
    await page.goto(`${alamat}kosong/`);
    return await page.evaluate(async () => {
      const [api, rencana, vektor] = await Promise.all(
        ['/renstra-wasm/pkg/index.js', '/renstra-wasm/pkg/rencana.js', '/renstra-wasm/tests/vektor.js'].map((path) => import(path)),
      );
      await api.default();
      return vektor.jalankan({ ...api, ...rencana }, async (path) => {
        const answer = await fetch(new URL(path, `${location.origin}/tests/vectors/`));
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        return answer.text();
      });
    });
  } finally {
    for (const kerja of akhir) await kerja();
  }
}

const CARA = { node: ['javascript-node', diNode], peramban: ['javascript-peramban', diPeramban] };
const [nama, jalan] = CARA[process.argv[2]];
const { jumlah, benar, salah } = await jalan();
for (const line of salah) console.error(line);
console.log(`vektor ${nama}: ${benar}`);
process.exitCode = salah.length === 0 && benar === jumlah ? 0 : 1;
