// The types: right use is accepted, wrong use refused, and names and arguments are those of the core.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

import * as api from '../pkg/node.js';
import { AKAR, PKG, VEKTOR } from './alat.mjs';

const jalan = promisify(execFile);

/** Compiles a file that imports the package by its name, as a user would; gives the messages of the compiler. */
async function tsc(t, isi) {
  const folder = mkdtempSync(join(tmpdir(), 'renstra-tipe-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(PKG, join(folder, 'node_modules/renstra'));
  writeFileSync(join(folder, 'pakai.ts'), isi);
  const opsi = { module: 'esnext', moduleResolution: 'bundler', target: 'esnext', lib: ['esnext', 'dom', 'dom.iterable', 'esnext.disposable'] };
  const compilerOptions = { ...opsi, strict: true, noEmit: true, types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['pakai.ts'] }));
  try {
    await jalan(join(AKAR, 'renstra-wasm/node_modules/.bin/tsc'), ['-p', folder]);
    return [];
  } catch (error) {
    return error.stdout.split('\n').filter((line) => line.includes('error TS'));
  }
}

test('right use compiles', async (t) => {
  const isi = readFileSync(new URL('./tipe/benar.ts', import.meta.url), 'utf8');
  assert.deepEqual(await tsc(t, isi), []);
});

test('every wrong use is refused', async (t) => {
  const lines = readFileSync(new URL('./tipe/salah.ts', import.meta.url), 'utf8').split('\n');
  const messages = await tsc(t, lines.join('\n'));
  const refused = new Set(messages.map((m) => Number(/\((\d+),/.exec(m)?.[1])));
  const wrong = lines.flatMap((line, i) => (line.includes('// salah') ? [i + 1] : []));
  assert.ok(wrong.length >= 15);
  assert.deepEqual(wrong.filter((n) => !refused.has(n)).map((n) => lines[n - 1]), [], 'compiled all the same');
  assert.deepEqual([...refused].filter((n) => !wrong.includes(n)).map((n) => lines[n - 1]), [], 'refused for another reason');
});

/** The arguments of a rule: the core names all that it knows when it meets one that it does not. */
function argumen(nama, contoh) {
  try {
    api.rule(nama, { ...contoh, tak_ada: 1 });
  } catch (error) {
    const known = /yang dikenal: (.*)$/.exec(error.pesan)?.[1];
    return known?.split(', ').filter((k) => k !== 'pembulatan') ?? [];
  }
  return [];
}

/** A call of each rule that is complete, from the vectors. */
function contoh() {
  const manifest = JSON.parse(readFileSync(join(VEKTOR, 'manifest.json'), 'utf8'));
  const found = {};
  for (const { jalur } of manifest.berkas) {
    for (const kasus of JSON.parse(readFileSync(join(VEKTOR, jalur), 'utf8')).kasus) {
      const [operasi, nama] = kasus.operasi.split(':');
      if (operasi === 'rule' && kasus.harapan) (found[nama] ??= []).push(kasus.masukan);
    }
  }
  return found;
}

test('names of rules, their arguments, and names of tables are those of the core', async (t) => {
  const calls = contoh();
  const union = (names) => names.map((n) => JSON.stringify(n)).join(' | ') || 'never';
  const same = (what, type, names) => `const _${what}: Sama<${type}, ${union(names)}> = true;`;
  const checks = api.rules().map((nama) => {
    assert.ok(calls[nama], `no vector of ${nama}`);
    // Some arguments belong to one of the options alone.
    const names = [...new Set(calls[nama].flatMap((call) => argumen(nama, call)))];
    assert.ok(names.length > 0, `${nama}: no arguments`);
    return same(`rule_${nama}`, `keyof Kaidah['${nama}']`, names);
  });
  const isi = [
    "import type { Kaidah, NamaTabel } from 'renstra';",
    'type Sama<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;',
    same('rules', 'keyof Kaidah', api.rules()),
    same('tables', 'NamaTabel', api.tables()),
    ...checks,
    'export {};',
  ].join('\n');
  assert.deepEqual(await tsc(t, isi), []);
});

test('what is declared is there, and what is there is declared', async (t) => {
  const names = Object.keys(api).filter((n) => n !== 'default' && n !== 'readArguments');
  const isi = `import * as api from 'renstra';\n${names.map((n) => `void api.${n};`).join('\n')}`;
  assert.deepEqual(await tsc(t, isi), []);
  const files = ['renstra.d.ts', 'kaidah.d.ts', 'galat.d.ts'].map((nama) => readFileSync(join(PKG, nama), 'utf8'));
  const declared = files.join('\n').matchAll(/^export (?:function|class) (\w+)/gm);
  for (const [, nama] of declared) assert.ok(nama in api, nama);
  const members = ['check', 'budget', 'explain', 'scenario', 'toHtml', 'free'];
  for (const m of members) assert.equal(typeof api.Renstra.prototype[m], 'function', m);
});

test('each rule by position gives what it gives by name', () => {
  const camel = (nama) => nama.replace(/_(\w)/g, (_, c) => c.toUpperCase());
  for (const [nama, calls] of Object.entries(contoh())) {
    const posisi = api[camel(nama)].posisi;
    for (const args of calls) {
      const { ...rest } = args;
      const values = posisi.map((k) => {
        const value = rest[k];
        delete rest[k];
        return value;
      });
      assert.deepEqual(api[camel(nama)](...values, rest), api.rule(nama, args), nama);
    }
  }
});
