// Elements made by hand: text is always a text node, so nothing that a plan says can become markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes (`on…` are listeners, true and false set or leave out) and children. */
export function h(nama, atribut = {}, ...anak) {
  return isi(document.createElement(nama), atribut, anak);
}

/** The same for SVG. */
export function s(nama, atribut = {}, ...anak) {
  return isi(document.createElementNS(SVG, nama), atribut, anak);
}

function isi(el, atribut, anak) {
  for (const [kunci, nilai] of Object.entries(atribut)) {
    if (nilai === false || nilai === null || nilai === undefined) continue;
    if (kunci.startsWith('on')) el.addEventListener(kunci.slice(2), nilai);
    else el.setAttribute(kunci, nilai === true ? '' : String(nilai));
  }
  el.append(...anak.flat(Infinity).filter((a) => a !== null && a !== undefined && a !== false));
  return el;
}

/** A number of the page itself (a count), in the notation of the language. */
export function cacah(n, bahasa) {
  return n.toLocaleString(bahasa === 'en' ? 'en-GB' : 'id-ID');
}

/** How grave a finding is, the gravest first. */
export const JENIS = ['galat', 'peringatan', 'catatan'];

/** The word for so many of a severity. */
export function sebutan(t, keparahan, n) {
  return n === 1 ? t.satuan[keparahan] : t[keparahan];
}

/** The sign of a severity: shape and colour say the same. */
export function tanda(keparahan) {
  const bentuk = {
    galat: ['path', { d: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z' }],
    peringatan: ['path', { d: 'M8 1l7.5 14H.5z' }],
    catatan: ['circle', { cx: 8, cy: 8, r: 6.5 }],
  }[keparahan];
  return s(
    'svg',
    { class: `tanda ${keparahan}`, viewBox: '0 0 16 16', width: 14, height: 14, 'aria-hidden': 'true' },
    s(bentuk[0], bentuk[1]),
  );
}

/** What the core wrote as HTML without a page around it: its elements. All text in it is escaped, and nothing of it is run. */
export function dariInti(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.body.childNodes].map((node) => document.importNode(node, true));
}
