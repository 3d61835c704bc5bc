// How files come in: fields to choose them, and the place to drop them while there is no plan.

import { h } from './dom.js';

/** A button that is a file field; `terima` gets the chosen files. */
export function pemilih(label, terima, { utama = false, folder = false } = {}) {
  const input = h('input', {
    type: 'file',
    multiple: true,
    webkitdirectory: folder,
    accept: folder ? null : '.csv,.tsv,.txt,.json,.xlsx,.xlsm,.pdf',
    'aria-label': label,
    onchange: async () => {
      const files = [...input.files];
      input.value = '';
      await terima(files);
    },
  });
  return h('span', { class: utama ? 'tombol-berkas utama' : 'tombol-berkas' }, label, input);
}

/** What stands there before the first plan. */
export function tempatJatuh(t, terima) {
  return h(
    'div',
    { class: 'jatuh' },
    h('slot', { name: 'pengantar' }),
    h('h2', {}, t.seret),
    h('p', { class: 'redup' }, t.seretJelas),
    h(
      'div',
      { class: 'tombol' },
      pemilih(t.pilihBerkas, terima, { utama: true }),
      pemilih(t.pilihFolder, terima, { folder: true }),
      h('slot', { name: 'awal' }),
    ),
    h('p', { class: 'redup' }, t.takKirim),
  );
}
