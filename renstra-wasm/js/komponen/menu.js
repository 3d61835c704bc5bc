// A button that opens a few others.

import { h } from './dom.js';

export function menu(label, items) {
  const opener = h('summary', {}, label);
  const box = h('details', { class: 'menu' }, opener, h('div', {}, items));
  const close = () => {
    box.open = false;
    opener.focus();
  };
  box.addEventListener('click', (event) => event.target.closest('button') && close());
  box.addEventListener('change', close);
  box.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) box.open = false;
  });
  box.addEventListener('keydown', (event) => event.key === 'Escape' && box.open && close());
  return box;
}
