// `<renstra-checker>`: checks a plan in the page. See `checker.d.ts` for its attributes, properties and events.

import { JENIS, dariInti, h } from './komponen/dom.js';
import { GAYA } from './komponen/gaya.js';
import { serapan, spm, target } from './komponen/hasil.js';
import { Hubungan } from './komponen/engine-client.js';
import { kepala } from './komponen/kepala.js';
import { ambil, baca, berkasDariSeret } from './komponen/masukan.js';
import { pagu } from './komponen/pagu.js';
import { tempatJatuh } from './komponen/pemilih.js';
import { arti, kemajuan, tanyaGanti, tunjukGalat } from './komponen/pesan.js';
import { ringkasan } from './komponen/ringkasan.js';
import { sel } from './komponen/sel.js';
import { tab } from './komponen/tab.js';
import { TEKS } from './komponen/teks.js';
import { temuan } from './komponen/temuan.js';
import { simpanBerkas } from './komponen/unduh.js';

const BAGIAN = { ringkasan, temuan, pagu, spm, target, serapan, sel };

// On a server there are no elements; the module can be loaded there all the same.
const Dasar = globalThis.HTMLElement ?? class {};

export class RenstraChecker extends Dasar {
  static observedAttributes = ['bahasa', 'src'];

  #akar;
  // The engine of the plan that is shown, and the one that waits for the next.
  #mesin = null;
  #calon = null;
  #ringkas = null;
  #kepala = null;
  #tab = null;
  #bagian = 'ringkasan';
  #dibangun = new Map();
  #saring = {};
  #ingat = {};
  #giliran = 0;
  #tempat = {};
  #sumber = null;
  #denganDaftar = false;

  constructor() {
    super();
    this.#akar = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(GAYA);
    this.#akar.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    // Ready before the first file comes.
    this.#calon ??= this.#mesin ? null : new Hubungan(this.#inti());
    this.#kerangka();
    if (this.#sumber) this.#mulai(this.#sumber);
    else if (this.getAttribute('src') && !this.#ringkas) this.#ambil(this.getAttribute('src'));
  }

  disconnectedCallback() {
    // Moved to another place of the page it comes back at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#calon?.akhiri();
      this.#mesin?.akhiri();
      this.#calon = null;
      this.#mesin = null;
      this.#ringkas = null;
    });
  }

  attributeChangedCallback(nama, lama, baru) {
    // Of an element in the markup the attributes come before its frame; `connectedCallback` reads them.
    if (!this.#tempat.isi || !this.isConnected || lama === baru) return;
    if (nama === 'src' && baru) this.#ambil(baru);
    if (nama === 'bahasa') this.#gantiBahasa();
  }

  get bahasa() {
    return this.getAttribute('bahasa') === 'en' ? 'en' : 'id';
  }

  set bahasa(kode) {
    this.setAttribute('bahasa', kode);
  }

  get src() {
    return this.getAttribute('src') ?? '';
  }

  set src(alamat) {
    this.setAttribute('src', alamat);
  }

  /** Counts of the last check: `{galat, peringatan, catatan}`, or null. */
  get hasil() {
    return this.#ringkas && { ...this.#ringkas.jumlah };
  }

  /** True while there are changes that were not downloaded. */
  get diubah() {
    return (this.#ringkas?.diubah ?? 0) > 0;
  }

  /** The plan as a JSON document, or null: what was read, with what was changed since. */
  async ambilRencana() {
    return this.#mesin && this.#ringkas ? this.#mesin.minta('dokumen', {}) : null;
  }

  /** Files: a FileList, or anything that holds `File` objects. */
  set files(files) {
    this.muat([...files]);
  }

  /** A plan as a JSON document: an object, or its text. */
  set rencana(dokumen) {
    const text = typeof dokumen === 'string' ? dokumen : JSON.stringify(dokumen);
    this.muat([{ nama: 'rencana.json', isi: text }]);
  }

  /** Reads `File` objects or `{nama, isi}` and checks them; true if that went well. */
  muat(files) {
    if (this.isConnected) return this.#mulai(files);
    this.#sumber = files;
    return Promise.resolve(false);
  }

  get #t() {
    return TEKS[this.bahasa];
  }

  #inti() {
    return this.getAttribute('inti') ? new URL(this.getAttribute('inti'), document.baseURI).href : undefined;
  }

  // --- reading ---------------------------------------------------------------------------------

  #ambil(alamat) {
    return this.#baca(() => ambil(alamat, document.baseURI));
  }

  #mulai(files) {
    this.#sumber = null;
    const ready = files.every((f) => typeof f?.nama === 'string');
    return this.#baca((lapor, jenis) => (ready ? files : baca(files, lapor, jenis)));
  }

  /** A plan that is changed and not downloaded is given up only if the reader says so. */
  async #bacaBilaBoleh(files) {
    if (files.length === 0) return;
    if (this.#ringkas && files.length === 1) {
      const [jenis] = await this.#mesin.minta('jenis', [files[0].name]);
      if (jenis === 'pilihan') {
        await this.#pakaiPilihan(files[0]);
        return;
      }
    }
    if (this.diubah && !(await tanyaGanti(this.#tempat.galat, this.#t, this.#ringkas.diubah))) return;
    await this.#mulai(files);
  }

  /** Declared choices for the plan that is shown. */
  async #pakaiPilihan(file) {
    this.#tempat.galat.replaceChildren();
    try {
      this.#ringkas = await this.#mesin.minta('pilihan', { nama: file.name, isi: await file.text() });
      await this.#tampil();
      this.#umumkan(this.#t.diperiksa(...JENIS.map((j) => this.#ringkas.jumlah[j])));
      this.#kabari('renstra-temuan', { ...this.#ringkas.jumlah });
    } catch (error) {
      this.#gagal(error);
    }
  }

  async #baca(sumber) {
    const t = this.#t;
    this.#giliran += 1;
    const mine = this.#giliran;
    // A new engine reads it, so that the plan before is still there if this goes wrong or is given up.
    const engine = this.#calon ?? new Hubungan(this.#inti());
    this.#calon = null;
    this.#tempat.galat.replaceChildren();
    const progress = kemajuan(this.#tempat.kemajuan, t, () => {
      this.#giliran += 1;
      engine.akhiri();
      progress.selesai();
      this.#umumkan(t.dibatalkan);
    });
    try {
      progress.lapor(t.tahapMulai);
      const jenis = (names) => engine.minta('jenis', names);
      const berkas = await sumber((i, n) => progress.lapor(`${t.tahapBerkas} ${i + 1}/${n}`), jenis);
      const daftar = this.#denganDaftar || this.hasAttribute('nomenklatur');
      const argumen = { berkas, notasi: this.getAttribute('notasi') ?? undefined, bahasa: this.bahasa, daftar };
      const summary = await engine.minta('muat', argumen, (tahap, nama) => progress.lapor(nama ? t[tahap](nama) : t[tahap]));
      if (mine !== this.#giliran) {
        engine.akhiri();
        return false;
      }
      this.#mesin?.akhiri();
      this.#mesin = engine;
      this.#ringkas = summary;
      this.#saring = {};
      this.#ingat = {};
      this.#bagian = 'ringkasan';
      await this.#tampil();
      this.#umumkan(t.diperiksa(...JENIS.map((j) => summary.jumlah[j])));
      this.#kabari('renstra-siap', { judul: summary.kepala.judul, ...summary.jumlah });
      return true;
    } catch (error) {
      if (engine !== this.#mesin) engine.akhiri();
      if (mine === this.#giliran) this.#gagal(error);
      return false;
    } finally {
      progress.selesai();
    }
  }

  #gagal(error) {
    const told = arti(error, this.#t);
    tunjukGalat(this.#tempat.galat, this.#t, told);
    this.#kabari('renstra-galat', told);
  }

  // --- the frame -------------------------------------------------------------------------------

  async #kerangka() {
    this.#tempat = {
      galat: h('div', {}),
      kemajuan: h('div', {}),
      kepala: h('div', {}),
      isi: h('div', { class: 'isi' }),
      suara: h('div', { class: 'tersembunyi', role: 'status' }),
      tanya: h('dialog', { 'aria-labelledby': 'judul-asal' }),
    };
    const { galat, kemajuan: progress, kepala: head, isi, suara, tanya } = this.#tempat;
    const drag = (over) => (event) => {
      event.preventDefault();
      this.#akar.querySelector('.jatuh')?.classList.toggle('di-atas', over);
    };
    const drop = async (event) => {
      drag(false)(event);
      if (event.dataTransfer) this.#bacaBilaBoleh(await berkasDariSeret(event.dataTransfer));
    };
    const listeners = { ondragover: drag(true), ondragleave: drag(false), ondrop: drop };
    if (this.#ringkas) await this.#tampil();
    else isi.replaceChildren(tempatJatuh(this.#t, (files) => this.#bacaBilaBoleh(files)));
    this.#akar.replaceChildren(h('div', { class: 'panggung', ...listeners }, galat, progress, head, this.#tempat.isi, suara, tanya));
  }

  // Head and part are put in at once: nothing on the page moves in between.
  async #tampil() {
    this.#dibangun.clear();
    this.#tab = tab(Object.keys(BAGIAN), this.#t, (nama, fokus) => this.#buka(nama, fokus));
    this.#kepala = kepala({
      t: this.#t,
      bahasa: this.bahasa,
      saring: (jenis) => this.#saringJenis(jenis),
      unduh: (jenis) => this.#unduh(jenis),
      cetak: () => this.#cetak(),
      terima: (files) => this.#bacaBilaBoleh(files),
      daftar: () => this.#muatDaftar(),
    });
    this.#kepala.segar(this.#ringkas);
    await this.#buka(this.#bagian, false, () => {
      this.#tempat.kepala.replaceChildren(this.#kepala.isi, this.#tab.isi);
      // An element of its own: the one before would be seen to move under the head.
      const isi = h('div', { class: 'isi' });
      this.#tempat.isi.replaceWith(isi);
      this.#tempat.isi = isi;
    });
  }

  // --- parts -----------------------------------------------------------------------------------

  #konteks() {
    return {
      t: this.#t,
      bahasa: this.bahasa,
      ringkas: this.#ringkas,
      saring: this.#saring,
      ingat: this.#ingat,
      minta: (nama, argumen) => this.#mesin.minta(nama, argumen),
      buka: (kunci, tahun) => this.#asal(kunci, tahun),
      bukaSel: (tabel, baris, kolom) => this.#keSel(tabel, baris, kolom),
      perbarui: (summary) => this.#perbarui(summary),
      kabari: (nama, detail) => this.#kabari(nama, detail),
      unduh: (jenis, nama) => this.#unduh(jenis, nama),
    };
  }

  async #buka(nama, fokus = false, sebelum = () => {}) {
    this.#bagian = nama;
    this.#tab.tandai(nama, fokus);
    let part = this.#dibangun.get(nama);
    if (!part) {
      const konteks = this.#konteks();
      part = { konteks, isi: h('div', { id: 'panel', role: 'tabpanel', 'aria-labelledby': `tab-${nama}` }, await BAGIAN[nama](konteks)) };
      this.#dibangun.set(nama, part);
    }
    sebelum();
    // A later choice has overtaken this one.
    if (this.#bagian === nama) this.#tempat.isi.replaceChildren(part.isi);
    return part;
  }

  #saringJenis(jenis) {
    this.#saring = { keparahan: [jenis] };
    this.#dibangun.delete('temuan');
    this.#buka('temuan', true);
  }

  async #keSel(tabel, baris, kolom) {
    const { konteks } = await this.#buka('sel');
    await konteks.keSel(tabel, baris, kolom);
  }

  // After an edit: the head is written anew, other parts when they are opened again.
  #perbarui(summary) {
    this.#ringkas = summary;
    for (const nama of this.#dibangun.keys()) if (nama !== 'sel') this.#dibangun.delete(nama);
    this.#kepala.segar(summary);
    this.#kabari('renstra-temuan', { ...summary.jumlah });
  }

  /** The whole national lists of codes, which are fetched only now. */
  async #muatDaftar() {
    const t = this.#t;
    const progress = kemajuan(this.#tempat.kemajuan, t);
    try {
      this.#ringkas = await this.#mesin.minta('daftar', {}, (tahap) => progress.lapor(t[tahap]));
      this.#denganDaftar = true;
      await this.#tampil();
      this.#umumkan(t.diperiksa(...JENIS.map((j) => this.#ringkas.jumlah[j])));
      this.#kabari('renstra-temuan', { ...this.#ringkas.jumlah });
    } catch (error) {
      this.#gagal(error);
    } finally {
      progress.selesai();
    }
  }

  async #gantiBahasa() {
    if (this.#ringkas) this.#ringkas = await this.#mesin.minta('bahasa', { bahasa: this.bahasa });
    this.#kerangka();
  }

  async #asal(kunci, tahun) {
    const t = this.#t;
    const dialog = this.#tempat.tanya;
    const close = h('button', { type: 'button', onclick: () => dialog.close() }, t.tutup);
    let inside;
    try {
      inside = dariInti(await this.#mesin.minta('jelaskan', { kunci, tahun }));
    } catch (error) {
      inside = [h('p', {}, arti(error, t).pesan)];
    }
    dialog.replaceChildren(
      h('header', {}, h('h3', { id: 'judul-asal' }, t.penjelasan), close),
      h('div', { class: 'penjelasan' }, inside),
    );
    dialog.showModal();
  }

  async #unduh(jenis, tabel) {
    const text = await this.#mesin.minta('ekspor', { jenis, nama: tabel });
    const berkas = simpanBerkas(text, jenis, tabel);
    if (jenis === 'json') this.#perbarui(await this.#mesin.minta('tersimpan', {}));
    this.#umumkan(this.#t.terunduh(berkas));
    this.#kabari('renstra-unduh', { berkas });
  }

  /** Prints what is open, with the rows that are not shown yet. */
  async #cetak() {
    const { konteks, isi } = this.#dibangun.get(this.#bagian);
    await konteks.siapCetak?.();
    for (const more of isi.querySelectorAll('.blok > .lagi')) while (!more.hidden) more.click();
    window.print();
  }

  #umumkan(text) {
    this.#tempat.suara.textContent = text;
  }

  #kabari(nama, detail) {
    this.dispatchEvent(new CustomEvent(nama, { detail, bubbles: true, composed: true }));
  }
}

if (globalThis.customElements && !customElements.get('renstra-checker')) customElements.define('renstra-checker', RenstraChecker);
