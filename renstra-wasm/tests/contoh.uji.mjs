// The examples of `contoh/`, each with the package as `npm pack` makes it: used as a portal would, looked at in Chromium.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { read } from '../pkg/node.js';
import { AKAR, PKG, cli, folderSementara, kukar, peramban, sajikan } from './alat.mjs';

const CONTOH = join(AKAR, 'renstra-wasm/contoh');
const ALAT = join(AKAR, 'renstra-wasm/node_modules');
const akhir = [];
let laporan;
let rencana;
let browser;
let tarball;

before(async () => {
  const t = { after: (kerja) => akhir.unshift(kerja) };
  laporan = JSON.parse(cli('check', 'tests/data/kukar', '--format', 'json'));
  const plan = read(kukar());
  rencana = plan.toJson();
  plan.free();
  browser = await peramban(t);
  const folder = folderSementara(t);
  const said = execFileSync('npm', ['pack', PKG, '--json', '--silent'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  tarball = join(folder, JSON.parse(said)[0].filename);
});
after(async () => {
  for (const kerja of akhir) await kerja();
});

/** Installs the package into a folder, as `npm install` does; it needs nothing else, so that no registry is asked. */
function pasang(folder) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball], { cwd: folder, stdio: 'ignore' });
  return join(folder, 'node_modules/renstra');
}

/** A page with the component on it, until the plan is checked; gives the numbers. */
async function diperiksa(t, alamat) {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const salah = [];
  page.on('pageerror', (e) => salah.push(String(e)));
  page.on('console', (m) => m.type() === 'error' && salah.push(m.text()));
  await page.goto(alamat);
  await page.locator('renstra-checker .hitung b').first().waitFor();
  const counts = await page.locator('renstra-checker .hitung b').allTextContents();
  const { galat, peringatan, catatan } = laporan.periksa;
  assert.deepEqual(counts.map(Number), [galat, peringatan, catatan]);
  assert.deepEqual(salah, []);
  return page;
}

test('plain HTML', async (t) => {
  const folder = folderSementara(t);
  cpSync(join(CONTOH, 'html'), folder, { recursive: true });
  cpSync(pasang(folder), join(folder, 'renstra'), { recursive: true });
  writeFileSync(join(folder, 'rencana.json'), rencana);
  await diperiksa(t, await sajikan(t, folder));
});

test('React with Vite, built and checked by its compiler', async (t) => {
  const folder = folderSementara(t);
  pasang(folder);
  cpSync(join(CONTOH, 'react'), folder, { recursive: true });
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/rencana.json'), rencana);
  // React and Vite come from the tools of the tests instead of the registry.
  mkdirSync(join(folder, 'node_modules/@types'));
  for (const nama of ['react', 'react-dom', 'vite', '@types/react', '@types/react-dom']) {
    symlinkSync(join(ALAT, nama), join(folder, 'node_modules', nama));
  }
  execFileSync(join(ALAT, '.bin/tsc'), ['-p', folder], { stdio: 'inherit' });
  execFileSync(join(ALAT, '.bin/vite'), ['build', '--logLevel', 'error'], { cwd: folder, stdio: 'inherit' });
  const page = await diperiksa(t, await sajikan(t, join(folder, 'dist')));
  // By hand: 43 of 60.
  await page.locator('#cakupan', { hasText: '71.67 %' }).waitFor();
  await page.locator('#galat', { hasText: `${laporan.periksa.galat} galat` }).waitFor();
});

test('an empty Vite project with the core alone', async (t) => {
  const folder = folderSementara(t);
  pasang(folder);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><p id="p"></p><script type="module" src="main.js"></script>');
  const isi = `import init, { loadNomenklatur, parseNumber } from 'renstra';
await init();
const daftar = await loadNomenklatur('permendagri-90-2019');
document.getElementById('p').textContent = parseNumber('1.234,50').nilai + ' ' + daftar.about().jumlah;`;
  writeFileSync(join(folder, 'main.js'), isi);
  execFileSync(join(ALAT, '.bin/vite'), ['build', '--logLevel', 'error', '--target', 'es2022'], { cwd: folder, stdio: 'inherit' });
  const page = await (await browser.newContext()).newPage();
  t.after(() => page.context().close());
  await page.goto(await sajikan(t, join(folder, 'dist')));
  await page.locator('#p', { hasText: '1234.5 6929' }).waitFor();
});

test('the plug-in of WordPress, run by PHP', async (t) => {
  const folder = folderSementara(t);
  cpSync(join(CONTOH, 'wordpress/periksa-renstra'), join(folder, 'periksa-renstra'), { recursive: true });
  cpSync(pasang(folder), join(folder, 'periksa-renstra/renstra'), { recursive: true });
  writeFileSync(join(folder, 'rencana.json'), rencana);
  const run = (src) => execFileSync('php', [join(AKAR, 'renstra-wasm/tests/wordpress.php'), join(folder, 'periksa-renstra/periksa-renstra.php'), src], { encoding: 'utf8' });
  writeFileSync(join(folder, 'index.html'), run('/rencana.json'));
  await diperiksa(t, await sajikan(t, folder));
  assert.ok(!run('"><script>alert(1)</script>').includes('<script>alert'));
});

test('the component of Laravel, its directives put in by hand', async (t) => {
  const views = join(CONTOH, 'laravel/resources/views');
  const blade = readFileSync(join(views, 'components/periksa-renstra.blade.php'), 'utf8');
  const html = blade
    .replace(/^@props\(.*\)$/m, '')
    .replace(/^@(once|endonce)$/gm, '')
    .replaceAll("{{ asset('vendor/renstra/checker.js') }}", '/vendor/renstra/checker.js')
    .replaceAll('{{ $src }}', '/rencana.json')
    .replaceAll('{{ $bahasa }}', 'id')
    .replaceAll('{{ $attributes }}', '');
  assert.ok(!/[@{]/.test(html.replace(/@\w+\(/g, '')), html);
  assert.match(readFileSync(join(views, 'rencana.blade.php'), 'utf8'), /<x-periksa-renstra :src=/);
  const folder = folderSementara(t);
  mkdirSync(join(folder, 'vendor'));
  cpSync(pasang(folder), join(folder, 'vendor/renstra'), { recursive: true });
  writeFileSync(join(folder, 'rencana.json'), rencana);
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="id"><head><meta charset="utf-8"></head><body>${html}</body></html>`);
  await diperiksa(t, await sajikan(t, folder));
});

test('Node on the server: the page has no script at all', async (t) => {
  const folder = folderSementara(t);
  pasang(folder);
  cpSync(join(CONTOH, 'node'), folder, { recursive: true });
  const server = spawn('node', ['server.mjs'], { cwd: folder, env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => server.kill());
  const alamat = await new Promise((ya) => {
    server.stdout.once('data', (line) => ya(String(line).trim()));
  });
  const answer = await fetch(alamat, { method: 'POST', body: rencana });
  const html = await answer.text();
  assert.equal(answer.status, 200, html.slice(0, 300));
  assert.equal(html, cli('check', 'tests/data/kukar', '--format', 'html'));
  assert.ok(!html.includes('<script'));
  const wrong = await fetch(alamat, { method: 'POST', body: '[]' });
  assert.equal(wrong.status, 422);
  assert.match((await wrong.json()).kode, /^BAC/);
  assert.equal((await fetch(alamat)).status, 405);
});
