// The parts of a result as tabs: one stop for Tab, arrow keys between them.

import { h } from './dom.js';

/** `isi` is the list of tabs; `tandai(nama, fokus)` shows which one is open. `buka(nama, fokus)` is called to open one. */
export function tab(names, t, buka) {
  let now = names[0];
  const buttons = names.map((nama) =>
    h('button', { type: 'button', role: 'tab', id: `tab-${nama}`, 'aria-controls': 'panel', onclick: () => buka(nama, false) }, t[nama]),
  );

  function tandai(nama, fokus) {
    now = nama;
    names.forEach((n, i) => {
      buttons[i].setAttribute('aria-selected', String(n === nama));
      buttons[i].tabIndex = n === nama ? 0 : -1;
      if (n === nama && fokus) buttons[i].focus();
    });
  }

  function pindah(event) {
    const at = names.indexOf(now);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buka(names[(to + names.length) % names.length], true);
  }

  return { isi: h('div', { class: 'tab', role: 'tablist', 'aria-label': t.bagian, onkeydown: pindah }, buttons), tandai };
}
