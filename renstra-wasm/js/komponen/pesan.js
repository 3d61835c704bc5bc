// What the component says above the result: how far it is, what went wrong, what it asks.

import { RenstraError } from '../galat.js';
import { h } from './dom.js';

/** Milliseconds after which a reader is told how far it is. */
const SABAR = 150;

/** Tells how far something is: `lapor(text)` until `selesai()`; what is done at once needs no word. `batal` may be missing. */
export function kemajuan(place, t, batal) {
  const label = h('p', { role: 'status' });
  const cancel = batal && h('button', { type: 'button', onclick: batal }, t.batal);
  const box = h('div', { class: 'kemajuan' }, label, h('progress', { 'aria-label': t.tahapMulai }), cancel);
  const wait = setTimeout(() => place.replaceChildren(box), SABAR);
  return {
    lapor: (text) => {
      label.textContent = text;
    },
    selesai: () => {
      clearTimeout(wait);
      box.remove();
    },
  };
}

/** An error in words, as a host page gets it too. */
export function arti(error, t) {
  if (error instanceof RenstraError) return error.toJSON();
  const silent = error?.name === 'MesinBerhenti' || !error?.message;
  return { kode: null, pesan: silent ? t.gagalMesin : error.message };
}

/** Shows an error until it is closed. */
export function tunjukGalat(place, t, { kode, pesan }) {
  const close = h('button', { type: 'button', class: 'kecil', onclick: () => place.replaceChildren() }, t.tutup);
  const what = h('strong', {}, `${t.gagal}${kode ? ` (${kode})` : ''}: `);
  place.replaceChildren(h('div', { class: 'pesan-galat', role: 'alert' }, h('p', {}, what, pesan), close));
}

/** Asks whether changes may be given up; the safe answer has the focus. */
export function tanyaGanti(place, t, diubah) {
  return new Promise((jawab) => {
    const done = (yes) => () => {
      place.replaceChildren();
      jawab(yes);
    };
    const stay = h('button', { type: 'button', class: 'utama', onclick: done(false) }, t.gantiTidak);
    place.replaceChildren(
      h(
        'div',
        { class: 'tanya', role: 'alertdialog', 'aria-label': t.buka },
        h('p', {}, t.gantiYakin(diubah)),
        h('p', { class: 'tombol' }, stay, h('button', { type: 'button', onclick: done(true) }, t.gantiYa)),
      ),
    );
    stay.focus();
  });
}
