// Findings: filter, list by code, explanation on demand, and the way to the cell.

import { JENIS, dariInti, h, sebutan, tanda } from './dom.js';

/** Findings that are shown at once. */
const SEKALI = 60;

export async function temuan(k) {
  const { t, saring, ringkas } = k;
  const list = h('div', { class: 'daftar' });
  const count = h('p', { class: 'redup', role: 'status' });
  const more = h('button', { type: 'button', class: 'kecil lagi', hidden: true, onclick: () => muat(false) });
  let done = 0;
  let asked = 0;

  async function muat(anew) {
    asked += 1;
    const mine = asked;
    if (anew) done = 0;
    const page = await k.minta('temuan', { saring, dari: done, jumlah: SEKALI });
    // A later filter has overtaken this one.
    if (mine !== asked) return;
    if (anew) list.replaceChildren();
    done += page.baris.length;
    for (const row of page.baris) satu(row);
    more.hidden = done >= page.cocok;
    more.textContent = t.lagi(Math.min(SEKALI, page.cocok - done));
    count.textContent = t.tampilTemuan(page.cocok, page.semua);
    if (page.cocok === 0) list.replaceChildren(h('p', { class: 'kosong-besar' }, page.semua === 0 ? t.tiadaTemuan : t.tiadaCocok));
  }

  function satu(row) {
    let group = list.lastElementChild;
    if (group?.dataset.kode !== row.kode || !group.classList.contains(row.keparahan)) {
      group = kelompok(row);
      list.append(group);
    }
    group.lastElementChild.append(butir(row));
  }

  function kelompok(row) {
    const title = ringkas.kode.find((c) => c.kode === row.kode)?.judul ?? '';
    return h(
      'div',
      { class: `kelompok ${row.keparahan}`, 'data-kode': row.kode },
      h('h3', {}, tanda(row.keparahan), h('span', { class: 'kode' }, row.kode), ` ${title} `, h('span', { class: 'redup' }, t.satuan[row.keparahan])),
      h('ul', {}),
    );
  }

  function butir(row) {
    // Out of a document a table has no rows that a reader could count: the page or the cell says where it stands.
    const { dariDokumen } = ringkas.tabel.find((x) => x.nama === row.tabel) ?? {};
    const place = [
      row.tabel,
      row.baris !== null && `${t.baris} ${row.baris}`,
      row.kolom && `${t.kolom} ${row.kolom}`,
      dariDokumen && row.dokumen,
    ].filter(Boolean);
    const why = h('div', { class: 'penjelasan', hidden: true });
    const explain = h(
      'button',
      {
        type: 'button',
        class: 'kecil',
        'aria-expanded': 'false',
        onclick: async () => {
          const open = why.hidden;
          if (open && why.childElementCount === 0) why.append(...dariInti(await k.minta('jelaskan', { kunci: row.kunci })));
          why.hidden = !open;
          explain.setAttribute('aria-expanded', String(open));
          explain.textContent = open ? t.tutupPenjelasan : t.jelaskan;
        },
      },
      t.jelaskan,
    );
    const canOpen = row.baris !== null && ringkas.tabel.some((x) => x.nama === row.tabel);
    return h(
      'li',
      { 'data-kunci': row.kunci },
      h('p', { class: 'tempat' }, place.join(', ')),
      h('p', { class: 'pesan' }, row.pesan),
      row.saran && h('p', { class: 'saran' }, row.saran),
      h(
        'p',
        { class: 'tombol' },
        explain,
        canOpen &&
          h(
            'button',
            { type: 'button', class: 'kecil', onclick: () => k.bukaSel(row.tabel, row.baris, row.kolom), 'aria-label': `${t.bukaSel}: ${place.join(', ')}` },
            t.bukaSel,
          ),
      ),
      why,
    );
  }

  const accepted = await k.minta('diterima', {});
  const view = h('div', {}, saringan(k, () => muat(true)), count, list, more, accepted.length > 0 && diterima(t, accepted));
  await muat(true);
  /** On paper all of them. */
  k.siapCetak = async () => {
    while (!more.hidden) await muat(false);
  };
  return view;
}

/** What the choices accept, apart from the findings. */
function diterima(t, rows) {
  const items = rows.map((row) =>
    h(
      'li',
      { 'data-kunci': row.kunci },
      h('p', { class: 'tempat' }, `${row.kode} ${row.kunci}`),
      h('p', {}, row.pesan),
      h('p', { class: 'saran' }, `${t.alasan}: ${row.alasan}`),
    ),
  );
  return h('div', { class: 'kelompok diterima' }, h('h3', {}, t.diterima(rows.length)), h('ul', {}, items));
}

function saringan(k, berubah) {
  const { t, saring, ringkas } = k;
  let wait;
  const cari = h('input', {
    type: 'search',
    id: 'cari',
    value: saring.cari ?? '',
    oninput: () => {
      clearTimeout(wait);
      wait = setTimeout(() => {
        saring.cari = cari.value;
        berubah();
      }, 120);
    },
  });
  const boxes = JENIS.map((j) => {
    const box = h('input', {
      type: 'checkbox',
      id: `saring-${j}`,
      checked: !saring.keparahan || saring.keparahan.includes(j),
      onchange: () => {
        const on = JENIS.filter((_, i) => boxes[i].checked);
        saring.keparahan = on.length === JENIS.length ? undefined : on;
        berubah();
      },
    });
    return box;
  });
  const pick = (id, kunci, label, options) => {
    const select = h(
      'select',
      {
        id,
        onchange: () => {
          saring[kunci] = select.value || undefined;
          berubah();
        },
      },
      h('option', { value: '' }, t.semua),
      options.map(([value, text]) => h('option', { value, selected: saring[kunci] === value }, text)),
    );
    return h('span', { class: 'bidang' }, h('label', { for: id }, label), select);
  };
  const clear = h(
    'button',
    {
      type: 'button',
      class: 'kecil',
      onclick: () => {
        for (const kunci of Object.keys(saring)) delete saring[kunci];
        const anew = saringan(k, berubah);
        form.replaceWith(anew);
        anew.querySelector('#cari').focus();
        berubah();
      },
    },
    t.hapusSaring,
  );
  const form = h(
    'form',
    { class: 'saringan', role: 'search', 'aria-label': t.saring, onsubmit: (e) => e.preventDefault() },
    h('span', { class: 'bidang lebar' }, h('label', { for: 'cari' }, t.cari), cari),
    pick('saring-kode', 'kode', t.kode, ringkas.kode.map((c) => [c.kode, `${c.kode} ${c.judul}`])),
    pick('saring-tabel', 'tabel', t.tabel, ringkas.menurutTabel.map((x) => [x.nama, x.nama])),
    h(
      'fieldset',
      {},
      h('legend', { class: 'tersembunyi' }, t.saring),
      JENIS.map((j, i) =>
        h('label', { for: `saring-${j}`, class: `centang ${j}` }, boxes[i], tanda(j), ` ${ringkas.jumlah[j]} ${sebutan(t, j, ringkas.jumlah[j])}`),
      ),
    ),
    clear,
  );
  return form;
}
