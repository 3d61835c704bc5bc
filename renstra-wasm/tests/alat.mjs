// What the tests share: where things are, the real plan, a browser, the server of the page.

import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

export const AKAR = fileURLToPath(new URL('../..', import.meta.url));
export const PKG = join(AKAR, 'renstra-wasm/pkg');
export const VEKTOR = join(AKAR, 'tests/vectors');
export const KUKAR = join(AKAR, 'tests/data/kukar');

/** The policy under which the page must work. */
export const KEBIJAKAN = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** The tables of the real plan: `{nama, isi}`. */
export function kukar() {
  const names = readdirSync(KUKAR).filter((n) => n.endsWith('.csv'));
  return names.map((nama) => ({ nama, isi: readFileSync(join(KUKAR, nama), 'utf8') }));
}

/** What the command line says. */
export function cli(...argumen) {
  const opsi = { cwd: AKAR, encoding: 'utf8', maxBuffer: 1 << 28 };
  const cargo = ['run', '--quiet', '-p', 'renstra-core', '--features', 'cli', '--bin', 'renstra', '--', ...argumen];
  try {
    return execFileSync('cargo', cargo, opsi);
  } catch (error) {
    // Status 1: the plan has errors, which is no failure of the call.
    if (error.status === 1) return error.stdout;
    throw error;
  }
}

/** Debian's Chromium, with a profile of its own that is gone with it. */
export async function peramban(t) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  t.after(() => browser.close());
  return browser;
}

/** A folder for a test, gone with it. */
export function folderSementara(t) {
  const folder = mkdtempSync(join(tmpdir(), 'renstra-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The page as `cargo xtask serve` hands it out; gives its address. */
export async function layani(t) {
  const server = spawn('cargo', ['xtask', 'serve', '--port', '0'], { cwd: AKAR, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  t.after(() => {
    if (server.exitCode === null) process.kill(-server.pid);
  });
  return new Promise((ya, tidak) => {
    let said = '';
    server.stdout.on('data', (part) => {
      said += part;
      const found = /http:\/\/\S+/.exec(said);
      if (found) ya(found[0]);
    });
    server.on('exit', () => tidak(new Error(`the server ended: ${said}`)));
  });
}

const JENIS = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };

/** A folder on loopback, other folders below it by name. */
export async function sajikan(t, folder, { tambahan = {} } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const first = path.split('/')[1];
    const root = tambahan[first];
    let file = normalize(root ? join(root, path.slice(first.length + 1)) : join(folder, path));
    try {
      if (statSync(file).isDirectory()) file = join(file, 'index.html');
      const body = readFileSync(file);
      response.writeHead(200, { 'Content-Type': JENIS[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((ya) => {
    server.listen(0, '127.0.0.1', ya);
  });
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}
