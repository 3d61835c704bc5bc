// A plan once read, and what can be asked of it.

import { bahasaDari, keJson, tanpaBahasa } from './argumen.js';
import { Benda, KUNCI, mentah } from './handle.js';
import { Nomenklatur } from './daftar.js';
import { dipahami, macamBerkas, sebagaiTabel } from './dokumen.js';
import { panggil } from './galat.js';
import * as inti from './wasm-module.js';
import { berkasDari, berkasDibaca } from './sumber.js';

/**
 * Reads a plan.
 * @see renstra.d.ts
 */
export function read(sumber, opsi) {
  return baca(berkasDari(sumber, bahasaDari(opsi)), opsi);
}

function baca(berkas, opsi) {
  const bahasa = bahasaDari(opsi);
  const { nomenklatur = [], pilihan, ...argumen } = tanpaBahasa(opsi);
  argumen.pilihan = berkasPilihan(pilihan);
  const bacaBerkas = (files) => {
    const lists = nomenklatur.map((daftar) => mentah(daftar, Nomenklatur, bahasa));
    const terkumpul = new (inti.siap().Berkas)();
    for (const [nama, isi] of files) terkumpul.add(nama, isi);
    for (const daftar of lists) terkumpul.list(daftar);
    // Reading takes the files: nothing of them is left behind, whatever comes of it.
    return panggil(() => terkumpul.read(keJson(argumen), bahasa));
  };
  inti.siap();
  const raw = bacaBerkas(berkas.map((file) => sebagaiTabel(file, bahasa)));
  return new Renstra(KUNCI, raw, (lama) => {
    argumen.pilihan = berkasPilihan(lama.declared());
    return bacaBerkas(berkasDari(lama.toJson(), bahasa));
  });
}

// Choices as the core takes them: a file; an object or its text is the content of one.
function berkasPilihan(pilihan) {
  if (pilihan === undefined || pilihan === null) return undefined;
  return { nama: 'pilihan.json', isi: typeof pilihan === 'string' ? pilihan : JSON.stringify(pilihan) };
}

// For the vectors: all arguments as the core takes them.
export function readArguments(argumen, opsi) {
  const bahasa = bahasaDari(opsi);
  return new Renstra(KUNCI, panggil(() => inti.penuh().readArguments(keJson(argumen), bahasa)));
}

/**
 * The functions that fetch what they need: `readFiles` reads a plan from `File` objects, as a form field or a drop gives them, and
 * whatever `read` takes; `inspect` tells what is understood of files. `siapkan(macam, opsi)` fetches the module for a kind of documents.
 */
export function pembaca(siapkan) {
  const terbuka = async (sumber, opsi) => {
    const berkas = await berkasDibaca(sumber, bahasaDari(opsi));
    return [berkas, macamBerkas(berkas)];
  };
  return {
    async readFiles(files, opsi) {
      const [berkas, macam] = await terbuka(files, opsi);
      for (const satu of macam) await siapkan(satu, undefined, opsi);
      return baca(berkas, opsi);
    },
    async inspect(files, opsi) {
      const [berkas, macam] = await terbuka(files, opsi);
      const text = berkas.length > 0 && berkas.some((file) => macamBerkas([file]).length === 0);
      for (const satu of new Set(text ? [...macam, 'buku-kerja'] : macam)) await siapkan(satu, undefined, opsi);
      const all = berkas.map((file) => dipahami(file, bahasaDari(opsi)));
      const semua = (bagian) => all.flatMap((f) => f[bagian]);
      return { tabel: semua('tabel'), tak_dikenal: semua('tak_dikenal'), lain: semua('lain') };
    },
  };
}

/** The names of the tables of a plan; the small module has the main ones. */
export function tables() {
  return JSON.parse(inti.siap().tables());
}

/** What changed from one plan to another. */
export function diff(a, b, opsi) {
  return compare('diff', a, b, opsi);
}

/** What both amount to, year by year. */
export function diffTotals(a, b, opsi) {
  return compare('diff_totals', a, b, opsi);
}

/** Where two documents disagree. */
export function reconcile(a, b, opsi) {
  return compare('reconcile', a, b, opsi);
}

/** A table about two plans by its name in the core. */
export function compare(nama, a, b, opsi) {
  const bahasa = bahasaDari(opsi);
  inti.penuh();
  const [x, y] = [a, b].map((plan) => mentah(plan, Renstra, bahasa));
  return hasil(opsi, (bentuk) => panggil(() => inti.siap().compare(x, y, nama, bentuk, bahasa)));
}

// A table is an object, or text where a form is asked for.
function hasil(opsi, tulis) {
  const bentuk = String(opsi?.bentuk ?? 'data');
  const text = tulis(bentuk);
  return bentuk === 'data' || bentuk === 'tampil' ? JSON.parse(text) : text;
}

/** A plan once read. */
export class Renstra extends Benda {
  #table(nama, opsi) {
    const bahasa = bahasaDari(opsi);
    if (!tables().includes(nama)) inti.penuh();
    const raw = mentah(this, Renstra, bahasa);
    const argumen = keJson(tanpaBahasa(opsi));
    return hasil(opsi, (bentuk) => panggil(() => raw.table(nama, argumen, bentuk, bahasa)));
  }

  check(opsi) {
    const bahasa = bahasaDari(opsi);
    const raw = mentah(this, Renstra, bahasa);
    let counts;
    const table = hasil(opsi, (bentuk) => {
      const [findings, hitungan] = panggil(() => raw.check(bentuk, bahasa));
      counts = hitungan;
      return findings;
    });
    if (typeof table === 'string') return table;
    const rows = JSON.parse(counts).baris;
    const by = (kolom) => Object.fromEntries(rows.map((row) => [row.kode, row[kolom]]));
    return { ...table, passed: by('lulus'), failed: by('gagal'), skipped: by('dilewati'), pemeriksaan: by('pemeriksaan') };
  }

  accepted(opsi) {
    return this.#table('accepted', opsi);
  }

  /** The declared choices, or nothing where the plan has none. */
  get pilihan() {
    const text = mentah(this, Renstra, 'id').declared();
    return text === undefined ? undefined : JSON.parse(text);
  }

  choices(opsi) {
    const bahasa = bahasaDari(opsi);
    inti.penuh();
    const raw = mentah(this, Renstra, bahasa);
    return panggil(() => raw.choices(String(opsi?.bentuk ?? 'json'), bahasa));
  }

  absorption(opsi) {
    return this.#table('absorption', opsi);
  }

  budget(opsi) {
    return this.#table('budget', opsi);
  }

  counts(opsi) {
    return this.#table('counts', opsi);
  }

  coverage(opsi) {
    return this.#table('coverage', opsi);
  }

  declared(opsi) {
    return this.#table('declared', opsi);
  }

  indicators(opsi) {
    return this.#table('indicators', opsi);
  }

  meanAchievements(opsi) {
    return this.#table('mean_achievements', opsi);
  }

  proposals(opsi) {
    return this.#table('proposals', opsi);
  }

  renja(tahun, opsi) {
    return this.#table('renja', { ...opsi, tahun });
  }

  sakip(opsi) {
    return this.#table('sakip', opsi);
  }

  servicePerformance(tahun, opsi) {
    return this.#table('service_performance', { ...opsi, tahun });
  }

  spending(opsi) {
    return this.#table('spending', opsi);
  }

  evaluation(opsi) {
    return this.#table('evaluation', opsi);
  }

  links(opsi) {
    return this.#table('links', opsi);
  }

  quarters(opsi) {
    return this.#table('quarters', opsi);
  }

  spmStages(opsi) {
    return this.#table('spm_stages', opsi);
  }

  spmGoods(opsi) {
    return this.#table('spm_goods', opsi);
  }

  spmSpending(opsi) {
    return this.#table('spm_spending', opsi);
  }

  socialAssistance(opsi) {
    return this.#table('social_assistance', opsi);
  }

  responseTimes(opsi) {
    return this.#table('response_times', opsi);
  }

  spmIndex(opsi) {
    return this.#table('spm_index', opsi);
  }

  spmNeed(opsi) {
    return this.#table('spm_need', opsi);
  }

  targets(opsi) {
    return this.#table('targets', opsi);
  }

  table(nama, opsi) {
    return this.#table(nama, opsi);
  }

  header(opsi) {
    const bahasa = bahasaDari(opsi);
    return JSON.parse(mentah(this, Renstra, bahasa).header(bahasa));
  }

  nodes() {
    return JSON.parse(mentah(this, Renstra, 'id').nodes());
  }

  explain(kunci, tahun, opsi) {
    const bahasa = bahasaDari(opsi);
    inti.penuh();
    const raw = mentah(this, Renstra, bahasa);
    const bentuk = String(opsi?.bentuk ?? 'json');
    const text = panggil(() => raw.explain(keJson({ jalur: kunci, tahun }), bentuk, bahasa));
    return bentuk === 'json' ? JSON.parse(text) : text;
  }

  report(opsi) {
    const bahasa = bahasaDari(opsi);
    inti.penuh();
    const raw = mentah(this, Renstra, bahasa);
    const argumen = { ...tanpaBahasa(opsi), bentuk: opsi?.bentuk ?? 'html' };
    return panggil(() => raw.report(keJson(argumen), bahasa));
  }

  scenario(langkah, opsi) {
    const bahasa = bahasaDari(opsi);
    inti.penuh();
    const raw = mentah(this, Renstra, bahasa);
    return new Scenario(KUNCI, panggil(() => raw.scenario(keJson({ langkah }), bahasa)));
  }

  toHtml(opsi) {
    const bahasa = bahasaDari(opsi);
    inti.penuh();
    const raw = mentah(this, Renstra, bahasa);
    return panggil(() => raw.page(keJson(tanpaBahasa(opsi)), bahasa));
  }

  toJson() {
    return mentah(this, Renstra, 'id').toJson();
  }

  toJSON() {
    return JSON.parse(this.toJson());
  }

  toCsv() {
    inti.penuh();
    const flat = mentah(this, Renstra, 'id').toCsv();
    const files = {};
    for (let i = 0; i < flat.length; i += 2) files[flat[i]] = flat[i + 1];
    return files;
  }
}

/** A changed copy of a plan, beside the original. */
export class Scenario extends Benda {
  #table(nama, opsi) {
    const bahasa = bahasaDari(opsi);
    const raw = mentah(this, Scenario, bahasa);
    return hasil(opsi, (bentuk) => panggil(() => raw.table(nama, bentuk, bahasa)));
  }

  /** The changed plan; it lives on its own. */
  plan() {
    return new Renstra(KUNCI, mentah(this, Scenario, 'id').plan());
  }

  table(nama, opsi) {
    return this.#table(nama, opsi);
  }

  compare(opsi) {
    return this.#table('compare', opsi);
  }

  targets(opsi) {
    return this.#table('targets', opsi);
  }

  spm(opsi) {
    return this.#table('spm', opsi);
  }
}
