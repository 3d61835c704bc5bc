// The head of a result: whose plan it is, how much was found, and what can be done with it.

import { JENIS, cacah, h, sebutan, tanda } from './dom.js';
import { menu } from './menu.js';
import { pemilih } from './pemilih.js';
import { menuUnduh } from './unduh.js';

/** Lines longer than this (vision, mission) are folded away. */
const PANJANG = 60;

/** `isi` is the head; `segar(ringkas)` writes the figures of another check into it, and moves nothing else. */
export function kepala({ t, bahasa, saring, unduh, cetak, terima, daftar }) {
  const judul = h('h2', {});
  const lines = h('div', {});
  const basi = h('div', {});
  const banding = h('p', { class: 'redup' });
  const arti = { galat: t.artiGalat, peringatan: t.artiPeringatan, catatan: t.artiCatatan };
  const numbers = JENIS.map(() => h('b', {}));
  const words = JENIS.map(() => h('span', {}));
  const counts = JENIS.map((j, i) =>
    h(
      'button',
      { type: 'button', 'data-jenis': j, onclick: () => saring(j) },
      numbers[i],
      h('span', { class: 'jenis' }, tanda(j), words[i]),
      h('span', { class: 'redup' }, arti[j]),
    ),
  );
  const national = h('button', { type: 'button', onclick: daftar }, t.muatDaftar);
  const listed = h('p', { class: 'redup' });
  const tools = h(
    'div',
    { class: 'alat' },
    menuUnduh(t, unduh),
    menu(t.buka, [pemilih(t.gantiRencana, terima), pemilih(t.gantiFolder, terima, { folder: true })]),
    h('button', { type: 'button', onclick: cetak }, t.cetak),
    national,
  );

  function segar(ringkas) {
    const n = (x) => cacah(x, bahasa);
    const { judul: title, keterangan } = ringkas.kepala;
    judul.textContent = title;
    const short = keterangan.filter((line) => line.length <= PANJANG);
    const long = keterangan.filter((line) => line.length > PANJANG);
    const folded = lines.querySelector('details')?.open ?? false;
    lines.replaceChildren(
      h('p', { class: 'keterangan' }, short.map((line) => h('span', {}, line))),
      ...(long.length > 0 ? [h('details', { class: 'redup', open: folded }, h('summary', {}, t.kepalaRinci), long.map((line) => h('p', {}, line)))] : []),
    );
    JENIS.forEach((j, i) => {
      numbers[i].textContent = n(ringkas.jumlah[j]);
      words[i].textContent = sebutan(t, j, ringkas.jumlah[j]);
    });
    const { lulus, gagal, dilewati } = ringkas.perbandingan;
    banding.textContent = t.banding(n(lulus), n(gagal), n(dilewati));
    const stale = ringkas.basi && h('p', { class: 'pesan-galat', role: 'alert' }, `${t.basi} (${ringkas.basi.kode}) ${ringkas.basi.pesan}`);
    basi.replaceChildren(...(stale ? [stale] : []));
    national.hidden = ringkas.daftar.length > 0;
    const lists = ringkas.daftar.map((d) => ({ nama: d.sumber.kutipan.peraturan, n: n(d.jumlah) }));
    listed.textContent = lists.length > 0 ? t.daftarDipakai(lists) : '';
  }

  const isi = h('div', { class: 'kepala' }, judul, lines, basi, h('div', { class: 'hitung' }, counts), banding, listed, tools);
  return { isi, segar };
}
