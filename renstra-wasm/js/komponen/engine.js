// The plan behind the component: it holds what the user typed, checks it, and hands out parts of the results.
// It runs in a worker (`pekerja.js`), or in the page where a worker is not to be had.

import { DAFTAR } from '../daftar.js';
import { macamDokumen, sebagaiTabel } from '../dokumen.js';
import { Dugaan } from './speculation.js';
import { siap } from '../wasm-module.js';
import { berkasDari } from '../sumber.js';
import init, { RenstraError, initDokumen, initPeriksa, loadNomenklatur, read, tables } from '../index.js';

/** Most rows of a result table that are handed to the page. */
const BARIS_TABEL = 5000;
/** Milliseconds: a plan that takes longer is not checked ahead while somebody types. */
const CEPAT = 50;

/** Requests by name; each gets its argument and a function that tells how far it is. */
export class Mesin {
  #plan = null;
  // The tables as typed; the plan is what they say.
  #dokumen = null;
  #notasi;
  #pilihan;
  #daftar = [];
  #bahasa = 'id';
  #temuan = [];
  #hitungan;
  #urung = [];
  #diubah = 0;
  #inti;
  #dugaan = new Dugaan();
  #milidetik = 0;

  /** Starts the core with the small module; `inti` is the folder of its files, where that is another one. */
  async mulai({ inti } = {}) {
    this.#inti = inti;
    await initPeriksa(inti && new URL('periksa_bg.wasm', inti));
  }

  /** The kinds of files of these names. */
  jenis(names) {
    return names.map((nama) => siap().fileKind(nama));
  }

  // The rest of the core, when it is asked for.
  async #lengkap() {
    await init(this.#inti && new URL('lengkap_bg.wasm', this.#inti));
  }

  /** Reads files; only if that succeeds the plan before is given up. */
  async muat({ berkas, notasi, bahasa, daftar }, lapor) {
    if (daftar) await this.#ambilDaftar(lapor);
    const tabel = await this.#tabel(berkas, bahasa, lapor);
    lapor('tahapUrai');
    await jeda();
    const begun = performance.now();
    const plan = read(tabel, { notasi, bahasa, nomenklatur: this.#daftar });
    this.#milidetik = performance.now() - begun;
    this.#dugaan.buang();
    lapor('tahapPeriksa');
    await jeda();
    this.#plan?.free();
    this.#plan = plan;
    this.#notasi = notasi;
    this.#pilihan = plan.pilihan;
    this.#dokumen = tanpaPilihan(plan);
    this.#urung = [];
    this.#diubah = 0;
    this.#bahasa = bahasa;
    return this.#periksa();
  }

  // Files with the tables of documents in their place; a module for documents is fetched with the first one of its kind.
  async #tabel(berkas, bahasa, lapor) {
    const tabel = [];
    for (const [nama, isi] of berkasDari(berkas, bahasa)) {
      const macam = macamDokumen(isi);
      if (macam) {
        lapor('tahapDokumen', nama);
        await initDokumen(macam, this.#inti && new URL(`${macam}_bg.wasm`, this.#inti), { bahasa });
        await jeda();
      }
      const [name, text] = sebagaiTabel([nama, isi], bahasa);
      tabel.push({ nama: name, isi: text });
    }
    return tabel;
  }

  /** Reads the plan again with the whole national lists of codes. */
  async daftar(_, lapor) {
    await this.#ambilDaftar(lapor);
    this.#dugaan.buang();
    return this.#bacaLagi();
  }

  /** Reads the plan again with declared choices, the text of a file; they stay as they were if that goes wrong. */
  pilihan({ nama, isi }) {
    const files = { 'rencana.json': JSON.stringify(this.#dokumen), [nama]: isi };
    const plan = read(files, { notasi: this.#notasi, bahasa: this.#bahasa, nomenklatur: this.#daftar });
    this.#dugaan.buang();
    this.#plan.free();
    this.#plan = plan;
    this.#pilihan = plan.pilihan;
    return this.#periksa();
  }

  /** The findings that the choices accept. */
  diterima() {
    return this.#plan.accepted({ bahasa: this.#bahasa }).baris;
  }

  async #ambilDaftar(lapor) {
    if (this.#daftar.length > 0) return;
    lapor('tahapDaftar');
    await this.#lengkap();
    this.#daftar = await Promise.all(DAFTAR.map((nama) => loadNomenklatur(nama, { bahasa: this.#bahasa })));
  }

  /** The same plan in another language. */
  bahasa({ bahasa }) {
    this.#bahasa = bahasa;
    this.#dugaan.buang();
    return this.#periksa();
  }

  #periksa(hasil = this.#plan.check({ bahasa: this.#bahasa })) {
    this.#temuan = hasil.baris;
    this.#hitungan = hasil;
    return this.ringkas();
  }

  /** The head of the result. */
  ringkas() {
    const jumlah = { galat: 0, peringatan: 0, catatan: 0 };
    const tabel = new Map();
    for (const t of this.#temuan) {
      jumlah[t.keparahan] += 1;
      const row = tabel.get(t.tabel) ?? { galat: 0, peringatan: 0, catatan: 0 };
      row[t.keparahan] += 1;
      tabel.set(t.tabel, row);
    }
    const { passed, failed, skipped, pemeriksaan } = this.#hitungan;
    const sum = (counts) => Object.values(counts).reduce((a, b) => a + b, 0);
    return {
      kepala: this.#plan.header({ bahasa: this.#bahasa }),
      jumlah,
      perbandingan: { lulus: sum(passed), gagal: sum(failed), dilewati: sum(skipped) },
      kode: Object.keys(failed).filter((k) => failed[k] > 0).map((k) => ({ kode: k, judul: pemeriksaan[k] })),
      menurutTabel: [...tabel].map(([nama, n]) => ({ nama, ...n })),
      tabel: Object.entries(this.#dokumen.tabel).map(([nama, t]) => ({ nama, baris: t.baris.length, dariDokumen: dariDokumen(t) })),
      daftar: this.#daftar.map((d) => d.about({ bahasa: this.#bahasa })),
      diubah: this.#diubah,
      dapatUrung: this.#urung.length > 0,
    };
  }

  /** Findings that pass a filter, from one on, in the order of the core: the gravest first, those of a code together. */
  temuan({ saring = {}, dari = 0, jumlah = 50 }) {
    const { keparahan, kode, tabel, cari } = saring;
    const word = cari?.trim().toLowerCase();
    const fits = (t) =>
      (!keparahan || keparahan.includes(t.keparahan)) &&
      (!kode || t.kode === kode) &&
      (!tabel || t.tabel === tabel) &&
      (!word || [t.kode, t.tabel, t.kolom, t.jalur, t.pesan, t.saran, t.dasar].some((x) => x?.toLowerCase().includes(word)));
    const all = this.#temuan.filter(fits);
    return { semua: this.#temuan.length, cocok: all.length, baris: all.slice(dari, dari + jumlah) };
  }

  /** A result table with its cells for a reader. */
  async tabel({ nama, argumen = {} }) {
    if (!tables().includes(nama)) await this.#lengkap();
    const table = this.#plan.table(nama, { ...argumen, bahasa: this.#bahasa, bentuk: 'tampil' });
    if (nama === 'budget' && (argumen.menurut ?? 'hierarki') === 'hierarki') table.simpul = this.#plan.nodes();
    table.semua = table.baris.length;
    if (table.semua > BARIS_TABEL) {
      for (const part of ['baris', 'tampil', 'simpul']) table[part] = table[part]?.slice(0, BARIS_TABEL);
      // Rows are cut behind: those that stay keep their numbers.
      for (const part of ['alasan', 'kunci']) table[part] = table[part].filter(([row]) => row < BARIS_TABEL);
    }
    return table;
  }

  /** How a figure or finding comes about, as HTML of the core. */
  async jelaskan({ kunci, tahun }) {
    await this.#lengkap();
    return this.#plan.explain(kunci, tahun ?? undefined, { bahasa: this.#bahasa, bentuk: 'fragmen' });
  }

  /** Cells of a table of the plan, with the findings that stand in them. */
  sel({ nama, dari, jumlah }) {
    const table = this.#dokumen.tabel[nama];
    const rows = table.baris.slice(dari, dari + jumlah).map((row) => row.slice());
    const nomor = table.nomor.slice(dari, dari + jumlah);
    const tanda = this.tanda({ nama, dari, jumlah });
    return { nama, kolom: table.kolom, baris: rows, nomor, dari, semua: table.baris.length, tanda };
  }

  /** The findings in rows of a table. */
  tanda({ nama, dari, jumlah }) {
    const table = this.#dokumen.tabel[nama];
    const rows = new Set(table.nomor.slice(dari, dari + jumlah));
    return this.#temuan
      .filter((t) => t.tabel === nama && rows.has(t.baris))
      .map(({ kode, keparahan, baris, kolom, pesan, saran }) => ({ kode, keparahan, baris, kolom, pesan, saran }));
  }

  /** The index of the row that a finding names. */
  cariBaris({ nama, nomor }) {
    return this.#dokumen.tabel[nama]?.nomor.indexOf(nomor) ?? -1;
  }

  /** Changes a cell and checks again. */
  ubah({ nama, baris, kolom, isi }) {
    const kembali = this.#isi(nama, baris, kolom, isi);
    return this.#berubah(nama, kembali);
  }

  /** Reads and checks ahead what a cell is being changed to; `ubah` finds it done. */
  duga({ nama, baris, kolom, isi }) {
    if (this.#milidetik > CEPAT) return;
    const kembali = this.#isi(nama, baris, kolom, isi);
    const text = JSON.stringify(this.#dokumen);
    kembali();
    this.#dugaan.siapkan(text, (t) => this.#baca(t));
  }

  // Writes a cell; gives back what undoes it.
  #isi(nama, baris, kolom, isi) {
    const rows = this.#dokumen.tabel[nama].baris;
    const lama = rows[baris];
    const row = lama.slice();
    while (row.length <= kolom) row.push('');
    row[kolom] = isi;
    rows[baris] = row;
    return () => {
      this.#dokumen.tabel[nama].baris[baris] = lama;
    };
  }

  tambahBaris({ nama, sesudah }) {
    const table = this.#dokumen.tabel[nama];
    return this.#ubahBaris(nama, (rows) => rows.splice(sesudah + 1, 0, table.kolom.map(() => '')));
  }

  hapusBaris({ nama, baris }) {
    return this.#ubahBaris(nama, (rows) => rows.splice(baris, 1));
  }

  // Rows count anew from the header, which is row 1, and stand no more where they stand in the document.
  #ubahBaris(nama, kerja) {
    const { tabel } = this.#dokumen;
    const semula = tabel[nama];
    const { dokumen: _, ...lama } = semula;
    const baris = lama.baris.slice();
    kerja(baris);
    tabel[nama] = { ...lama, baris, nomor: baris.map((_row, i) => i + 2) };
    return this.#berubah(nama, () => {
      tabel[nama] = semula;
    });
  }

  #berubah(nama, kembali) {
    this.#urung.push({ nama, kembali });
    this.#diubah += 1;
    return this.#bacaLagi();
  }

  /** Takes the last change back; tells in which table. */
  urungkan() {
    const last = this.#urung.pop();
    if (!last) return this.ringkas();
    last.kembali();
    this.#diubah = Math.max(0, this.#diubah - 1);
    return { ...this.#bacaLagi(), diurung: last.nama };
  }

  #baca(text) {
    const begun = performance.now();
    const plan = read(text, { notasi: this.#notasi, bahasa: this.#bahasa, nomenklatur: this.#daftar, pilihan: this.#pilihan });
    const hasil = plan.check({ bahasa: this.#bahasa });
    this.#milidetik = performance.now() - begun;
    return { plan, hasil };
  }

  // What was typed stays, whatever comes of it; the results are those of the last plan that could be read.
  #bacaLagi() {
    const text = JSON.stringify(this.#dokumen);
    try {
      const { plan, hasil } = this.#dugaan.ambil(text) ?? this.#baca(text);
      this.#plan.free();
      this.#plan = plan;
      return this.#periksa(hasil);
    } catch (error) {
      if (!(error instanceof RenstraError)) throw error;
      return { ...this.ringkas(), basi: error.toJSON() };
    }
  }

  /** The changes are downloaded. */
  tersimpan() {
    this.#diubah = 0;
    return this.ringkas();
  }

  /** What can be downloaded: a result as text. */
  async ekspor({ jenis, nama }) {
    const opsi = { bahasa: this.#bahasa };
    const csv = { ...opsi, bentuk: 'csv' };
    switch (jenis) {
      case 'html':
        await this.#lengkap();
        return this.#plan.toHtml(opsi);
      case 'pilihan':
        await this.#lengkap();
        return this.#plan.choices(opsi);
      case 'json':
        return JSON.stringify({ ...this.#dokumen, pilihan: this.#pilihan }, null, 2);
      case 'tabel':
        await this.#lengkap();
        return this.#plan.toCsv()[`${nama}.csv`];
      default:
        if (!tables().includes(jenis)) await this.#lengkap();
        return this.#plan.table(jenis, csv);
    }
  }

  /** The tables as typed. */
  dokumen() {
    return this.#dokumen;
  }
}

// The choices are held apart: others may be declared for the same tables.
function tanpaPilihan(plan) {
  const { pilihan: _, ...dokumen } = plan.toJSON();
  return dokumen;
}

// True for a table out of a sheet or from pages: a CSV file is one table, whose rows are those of the file.
function dariDokumen({ dokumen }) {
  return Boolean(dokumen?.lembar ?? dokumen?.halaman);
}

// Lets the report of the step before reach the page, where no worker is to be had.
function jeda() {
  return new Promise((lanjut) => {
    setTimeout(lanjut);
  });
}
