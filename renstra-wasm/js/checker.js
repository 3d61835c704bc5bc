// `<renstra-checker>`: checks a plan in the page. See `checker.d.ts` for its attributes, properties and events.

import { RenstraError } from './galat.js';
import { dariInti, h, cacah, tanda } from './komponen/dom.js';
import { GAYA } from './komponen/gaya.js';
import { serapan, spm, target } from './komponen/hasil.js';
import { Hubungan } from './komponen/hubungan.js';
import { ambil, baca, berkasDariSeret } from './komponen/masukan.js';
import { pagu } from './komponen/pagu.js';
import { ringkasan } from './komponen/ringkasan.js';
import { sel } from './komponen/sel.js';
import { temuan } from './komponen/temuan.js';
import { TEKS } from './komponen/teks.js';

const BAGIAN = { ringkasan, temuan, pagu, spm, target, serapan, sel };
const JENIS = ['galat', 'peringatan', 'catatan'];
/** Milliseconds after which a reader is told how far it is. */
const SABAR = 150;

// On a server there are no elements; the module can be loaded there all the same.
const Dasar = globalThis.HTMLElement ?? class {};

export class RenstraChecker extends Dasar {
  static observedAttributes = ['bahasa', 'src'];

  #akar;
  #mesin = null;
  #calon = null;
  #ringkas = null;
  #bagian = 'ringkasan';
  #dibangun = new Map();
  #saring = {};
  #ingat = {};
  #giliran = 0;
  #tempat = {};
  #sumber = null;

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
    if (!this.isConnected || lama === baru) return;
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

  get t() {
    return TEKS[this.bahasa];
  }

  /** Counts of the last check: `{galat, peringatan, catatan}`, or null. */
  get hasil() {
    return this.#ringkas && { ...this.#ringkas.jumlah };
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

  #inti() {
    return this.getAttribute('inti') ? new URL(this.getAttribute('inti'), document.baseURI).href : undefined;
  }

  // --- reading ---------------------------------------------------------------------------------

  async #ambil(alamat) {
    await this.#baca(() => ambil(alamat, document.baseURI));
  }

  async #mulai(files) {
    this.#sumber = null;
    const ready = files.every((f) => typeof f?.nama === 'string');
    return this.#baca((lapor) => (ready ? files : baca(files, lapor)));
  }

  /** A plan that is changed and not downloaded is given up only if the reader says so. */
  async #bacaBilaBoleh(files) {
    if (files.length === 0) return;
    if ((this.#ringkas?.diubah ?? 0) > 0 && !(await this.#tanya())) return;
    await this.#mulai(files);
  }

  async #baca(sumber) {
    const { t } = this;
    this.#giliran += 1;
    const mine = this.#giliran;
    // A new engine reads it, so that the plan before is still there if this goes wrong or is given up.
    const engine = this.#calon ?? new Hubungan(this.#inti());
    this.#calon = null;
    this.#tempat.galat.replaceChildren();
    const tell = this.#kemajuan(engine);
    try {
      tell(t.tahapMulai);
      const berkas = await sumber((i, n) => tell(`${t.tahapBerkas} ${i + 1}/${n}`));
      const argumen = { berkas, notasi: this.getAttribute('notasi') ?? undefined, bahasa: this.bahasa };
      const summary = await engine.minta('muat', argumen, (tahap) => tell(t[tahap]));
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
      this.#dibangun.clear();
      await this.#tampil();
      this.#umumkan(t.diperiksa(...JENIS.map((j) => summary.jumlah[j])));
      this.#kabari('renstra-siap', { judul: summary.kepala.judul, ...summary.jumlah });
      return true;
    } catch (error) {
      if (engine !== this.#mesin) engine.akhiri();
      if (mine === this.#giliran) this.#gagal(error);
      return false;
    } finally {
      tell.selesai();
    }
  }

  #kemajuan(engine) {
    const { t } = this;
    const label = h('p', { role: 'status' });
    const cancel = h(
      'button',
      {
        type: 'button',
        onclick: () => {
          this.#giliran += 1;
          engine.akhiri();
          tell.selesai();
          this.#umumkan(t.dibatalkan);
        },
      },
      t.batal,
    );
    const box = h('div', { class: 'kemajuan' }, label, h('progress', { 'aria-label': t.tahapMulai }), cancel);
    // What is done at once needs no word.
    const wait = setTimeout(() => this.#tempat.kemajuan.replaceChildren(box), SABAR);
    const tell = (text) => {
      label.textContent = text;
    };
    tell.selesai = () => {
      clearTimeout(wait);
      box.remove();
    };
    return tell;
  }

  #gagal(error) {
    const { t } = this;
    const known = error instanceof RenstraError;
    const pesan = known ? error.pesan : error?.name === 'MesinBerhenti' || !error?.message ? t.gagalMesin : error.message;
    const close = h('button', { type: 'button', class: 'kecil', onclick: () => this.#tempat.galat.replaceChildren() }, t.tutup);
    this.#tempat.galat.replaceChildren(
      h('div', { class: 'pesan-galat', role: 'alert' }, h('p', {}, h('strong', {}, `${t.gagal}${known ? ` (${error.kode})` : ''}: `), pesan), close),
    );
    this.#kabari('renstra-galat', known ? error.toJSON() : { kode: null, pesan });
  }

  #tanya() {
    const { t } = this;
    return new Promise((jawab) => {
      const done = (yes) => () => {
        this.#tempat.galat.replaceChildren();
        jawab(yes);
      };
      const stay = h('button', { type: 'button', class: 'utama', onclick: done(false) }, t.gantiTidak);
      this.#tempat.galat.replaceChildren(
        h(
          'div',
          { class: 'tanya', role: 'alertdialog', 'aria-label': t.gantiRencana },
          h('p', {}, t.gantiYakin(this.#ringkas.diubah)),
          h('p', { class: 'tombol' }, stay, h('button', { type: 'button', onclick: done(true) }, t.gantiYa)),
        ),
      );
      stay.focus();
    });
  }

  // --- the frame -------------------------------------------------------------------------------

  #kerangka() {
    const { t } = this;
    this.#tempat = {
      galat: h('div', {}),
      kemajuan: h('div', {}),
      kepala: h('div', {}),
      tab: h('div', { class: 'tab', role: 'tablist', 'aria-label': t.bagian }),
      isi: h('div', { class: 'isi' }),
      suara: h('div', { class: 'tersembunyi', role: 'status' }),
      tanya: h('dialog', { 'aria-labelledby': 'judul-asal' }),
    };
    const p = this.#tempat;
    const stage = h('div', { class: 'panggung' }, p.galat, p.kemajuan, p.kepala, p.tab, p.isi, p.suara, p.tanya);
    this.#akar.replaceChildren(stage);
    stage.addEventListener('dragover', (event) => this.#seret(event, true));
    stage.addEventListener('dragleave', (event) => this.#seret(event, false));
    stage.addEventListener('drop', async (event) => {
      this.#seret(event, false);
      if (event.dataTransfer) this.#bacaBilaBoleh(await berkasDariSeret(event.dataTransfer));
    });
    p.tab.addEventListener('keydown', (event) => this.#pindahTab(event));
    if (this.#ringkas) this.#tampil();
    else this.#kosong();
  }

  #seret(event, over) {
    event.preventDefault();
    this.#akar.querySelector('.jatuh')?.classList.toggle('di-atas', over);
  }

  #pemilih(label, utama, folder) {
    const input = h('input', {
      type: 'file',
      multiple: true,
      webkitdirectory: folder,
      accept: folder ? null : '.csv,.tsv,.txt,.json',
      'aria-label': label,
      onchange: async () => {
        const files = [...input.files];
        input.value = '';
        await this.#bacaBilaBoleh(files);
      },
    });
    return h('span', { class: utama ? 'tombol-berkas utama' : 'tombol-berkas' }, label, input);
  }

  #kosong() {
    const { t } = this;
    this.#tempat.tab.hidden = true;
    this.#tempat.kepala.replaceChildren();
    this.#tempat.isi.replaceChildren(
      h(
        'div',
        { class: 'jatuh' },
        h('h2', {}, t.seret),
        h('p', { class: 'redup' }, t.seretJelas),
        h('div', { class: 'tombol' }, this.#pemilih(t.pilihBerkas, true, false), this.#pemilih(t.pilihFolder, false, true), h('slot', { name: 'awal' })),
        h('p', { class: 'redup' }, t.takKirim),
      ),
    );
  }

  async #tampil() {
    const { tab } = this.#tempat;
    tab.hidden = false;
    tab.replaceChildren(
      ...Object.keys(BAGIAN).map((nama) =>
        h('button', { type: 'button', role: 'tab', id: `tab-${nama}`, 'aria-controls': 'panel', onclick: () => this.#buka(nama) }, this.t[nama]),
      ),
    );
    this.#tulisKepala();
    await this.#buka(this.#bagian);
  }

  #tulisKepala() {
    const { t, bahasa } = this;
    const { kepala, jumlah, perbandingan, basi } = this.#ringkas;
    const n = (x) => cacah(x, bahasa);
    // Vision and mission are long: folded away.
    const long = kepala.keterangan.filter((line) => line.length > 60);
    const short = kepala.keterangan.filter((line) => line.length <= 60);
    const arti = { galat: t.artiGalat, peringatan: t.artiPeringatan, catatan: t.artiCatatan };
    const counts = JENIS.map((j) =>
      h(
        'button',
        { type: 'button', 'data-jenis': j, onclick: () => this.#saringJenis(j) },
        h('b', {}, n(jumlah[j])),
        h('span', {}, tanda(j), t[j]),
        h('span', { class: 'redup' }, arti[j]),
      ),
    );
    this.#tempat.kepala.replaceChildren(
      h(
        'div',
        { class: 'kepala' },
        h('h2', {}, kepala.judul),
        short.length > 0 && h('p', { class: 'keterangan' }, short.map((line) => h('span', {}, line))),
        long.length > 0 && h('details', { class: 'redup' }, h('summary', {}, t.kepalaRinci), long.map((line) => h('p', {}, line))),
        basi && h('p', { class: 'pesan-galat', role: 'alert' }, `${t.basi} (${basi.kode}) ${basi.pesan}`),
        h('div', { class: 'hitung' }, counts),
        h('p', { class: 'redup' }, t.banding(n(perbandingan.lulus), n(perbandingan.gagal), n(perbandingan.dilewati))),
        this.#alat(),
      ),
    );
  }

  #alat() {
    const { t } = this;
    const item = (jenis, label) => h('button', { type: 'button', onclick: () => this.#unduh(jenis) }, label);
    const menu = h(
      'details',
      { class: 'menu' },
      h('summary', {}, t.unduh),
      h(
        'div',
        {},
        item('html', t.unduhHtml),
        item('json', t.unduhJson),
        item('check', t.unduhTemuan),
        item('budget', t.unduhPagu),
        item('coverage', t.unduhSpm),
        item('indicators', t.unduhTarget),
        item('absorption', t.unduhSerapan),
      ),
    );
    const close = () => {
      menu.open = false;
    };
    menu.addEventListener('click', (event) => event.target.closest('button') && close());
    menu.addEventListener('focusout', (event) => event.relatedTarget && !menu.contains(event.relatedTarget) && close());
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      close();
      menu.querySelector('summary').focus();
    });
    return h(
      'div',
      { class: 'alat' },
      menu,
      h('button', { type: 'button', onclick: () => window.print() }, t.cetak),
      this.#pemilih(t.gantiRencana, false, false),
      this.#pemilih(t.gantiFolder, false, true),
    );
  }

  // --- parts -----------------------------------------------------------------------------------

  #konteks() {
    const { t, bahasa } = this;
    return {
      t,
      bahasa,
      ringkas: this.#ringkas,
      saring: this.#saring,
      ingat: this.#ingat,
      minta: (nama, argumen) => this.#mesin.minta(nama, argumen),
      buka: (jalur, tahun) => this.#asal(jalur, tahun),
      bukaSel: (tabel, baris, kolom) => this.#keSel(tabel, baris, kolom),
      perbarui: (summary) => this.#perbarui(summary),
      kabari: (nama, detail) => this.#kabari(nama, detail),
      unduh: (jenis, nama) => this.#unduh(jenis, nama),
    };
  }

  async #buka(nama, fokus = false) {
    this.#bagian = nama;
    for (const button of this.#tempat.tab.children) {
      const on = button.id === `tab-${nama}`;
      button.setAttribute('aria-selected', String(on));
      button.tabIndex = on ? 0 : -1;
      if (on && fokus) button.focus();
    }
    let part = this.#dibangun.get(nama);
    if (!part) {
      const konteks = this.#konteks();
      part = { konteks, isi: h('div', { id: 'panel', role: 'tabpanel', 'aria-labelledby': `tab-${nama}` }, await BAGIAN[nama](konteks)) };
      this.#dibangun.set(nama, part);
    }
    // A later choice has overtaken this one.
    if (this.#bagian === nama) this.#tempat.isi.replaceChildren(part.isi);
    return part;
  }

  #pindahTab(event) {
    const names = Object.keys(BAGIAN);
    const at = names.indexOf(this.#bagian);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#buka(names[(to + names.length) % names.length], true);
  }

  #saringJenis(j) {
    this.#saring = { keparahan: [j] };
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
    this.#tulisKepala();
    this.#kabari('renstra-temuan', { ...summary.jumlah });
  }

  async #gantiBahasa() {
    this.#dibangun.clear();
    if (this.#ringkas) this.#ringkas = await this.#mesin.minta('bahasa', { bahasa: this.bahasa });
    this.#kerangka();
  }

  async #asal(jalur, tahun) {
    const { t } = this;
    const dialog = this.#tempat.tanya;
    const close = h('button', { type: 'button', onclick: () => dialog.close() }, t.tutup);
    let inside;
    try {
      inside = dariInti(await this.#mesin.minta('jelaskan', { jalur, tahun }));
    } catch (error) {
      inside = [h('p', {}, error.pesan ?? String(error))];
    }
    dialog.replaceChildren(
      h('header', {}, h('h3', { id: 'judul-asal' }, t.penjelasan), close),
      h('div', { class: 'penjelasan' }, inside),
    );
    dialog.showModal();
  }

  async #unduh(jenis, nama) {
    const { t } = this;
    const text = await this.#mesin.minta('ekspor', { jenis, nama });
    const dasar = { html: 'laporan.html', json: 'rencana.json', check: 'temuan.csv', budget: 'pagu.csv', coverage: 'cakupan-spm.csv' };
    const file = nama ? `${nama}.csv` : (dasar[jenis] ?? { indicators: 'target.csv', absorption: 'serapan.csv' }[jenis]);
    const type = { html: 'text/html', json: 'application/json' }[jenis] ?? 'text/csv';
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = h('a', { href: url, download: file });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    if (jenis === 'json') this.#perbarui(await this.#mesin.minta('tersimpan', {}));
    this.#umumkan(t.terunduh(file));
    this.#kabari('renstra-unduh', { berkas: file });
  }

  /** True while there are changes that were not downloaded. */
  get diubah() {
    return (this.#ringkas?.diubah ?? 0) > 0;
  }

  #umumkan(text) {
    this.#tempat.suara.textContent = text;
  }

  #kabari(nama, detail) {
    this.dispatchEvent(new CustomEvent(nama, { detail, bubbles: true, composed: true }));
  }
}

if (globalThis.customElements && !customElements.get('renstra-checker')) customElements.define('renstra-checker', RenstraChecker);
