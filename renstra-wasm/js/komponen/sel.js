// The tables of the plan as typed: cells can be changed, findings stand at their cells.

import { cacah, h, tanda } from './dom.js';
import { kisi } from './kisi.js';
import { gulir } from './tabel.js';

/** Rows on a page. */
const HALAMAN = 100;
/** A cell longer than this names its row. */
const NAMA = 15;

export async function sel(k) {
  const { t, bahasa, ringkas } = k;
  const names = ringkas.tabel.map((x) => x.nama);
  const want = k.ingat.tabel;
  let nama = names.includes(want) ? want : (names.find((n) => n.includes('program-pendanaan')) ?? names[0]);
  let page = null;
  let from = k.ingat.dari ?? 0;
  const place = h('div', {});
  const note = h('div', { class: 'temuan-sel', role: 'status' });
  const pager = h('p', { class: 'tombol pembalik' });
  const edits = h('span', { class: 'redup' }, t.berubah(ringkas.diubah));
  const undo = h('button', { type: 'button', class: 'kecil', disabled: !ringkas.dapatUrung, onclick: () => ubahBaris('urungkan', {}) }, t.urungkan);
  const choice = h(
    'select',
    {
      id: 'pilih-tabel',
      onchange: () => {
        nama = choice.value;
        from = 0;
        tampil();
      },
    },
    names.map((n) => h('option', { value: n, selected: n === nama }, label(n, ringkas))),
  );
  let grid = null;
  let cells = [];

  function label(n, { menurutTabel }) {
    const found = menurutTabel.find((x) => x.nama === n);
    const count = found ? found.galat + found.peringatan + found.catatan : 0;
    return count ? `${n} (${count} ${t.temuan.toLowerCase()})` : n;
  }

  async function tampil() {
    page = await k.minta('sel', { nama, dari: from, jumlah: HALAMAN });
    k.ingat.tabel = nama;
    k.ingat.dari = from;
    note.replaceChildren(h('p', { class: 'redup' }, t.petunjukTanda));
    lukis();
  }

  function lukis() {
    const body = h('tbody');
    const table = h(
      'table',
      { class: 'isian' },
      h('caption', {}, h('span', {}, page.nama)),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col', class: 'angka' }, t.nomor), page.kolom.map((c) => h('th', { scope: 'col' }, c)))),
      body,
    );
    // Columns of sentences are wide, columns of figures as wide as these.
    const long = page.kolom.map((_, c) => page.baris.some((row) => (row[c]?.length ?? 0) > 30));
    cells = page.baris.map((row, r) => {
      const made = page.kolom.map((_, c) => h('td', { 'data-aksi': true, 'data-r': r, 'data-c': c, class: long[c] ? 'panjang' : null }, row[c] ?? ''));
      body.append(h('tr', {}, h('th', { scope: 'row', class: 'angka' }, page.nomor[r]), made));
      return made;
    });
    tandai();
    // The first click chooses, the next one (or a double one) opens the cell.
    grid = kisi(table, { aksi: (cell, lagi) => lagi && sunting(cell), tombol });
    table.addEventListener('focusin', (event) => tunjuk(event.target.closest('td')));
    place.replaceChildren(gulir(table, page.nama, false));
    const last = Math.min(from + HALAMAN, page.semua);
    const turn = (step, text, off) => h('button', { type: 'button', class: 'kecil', disabled: off, onclick: () => ((from += step), tampil()) }, text);
    pager.hidden = page.semua <= HALAMAN;
    pager.replaceChildren(
      turn(-HALAMAN, t.sebelumnya, from === 0),
      h('span', {}, t.barisKe(cacah(from + 1, bahasa), cacah(last, bahasa), cacah(page.semua, bahasa))),
      turn(HALAMAN, t.berikutnya, last >= page.semua),
    );
  }

  // Findings of each cell; what stands in no column of the table is told at the row.
  function temuanDari(r, c) {
    const nomor = page.nomor[r];
    const name = page.kolom[c]?.trim();
    return page.tanda.filter((x) => x.baris === nomor && x.kolom === name);
  }

  function tandai() {
    const found = new Map();
    // The core names the gravest first.
    for (const x of page.tanda) {
      const key = `${x.baris} ${x.kolom}`;
      if (!found.has(key)) found.set(key, x.keparahan);
    }
    // Only cells whose mark is another one now are touched.
    cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const kind = found.get(`${page.nomor[r]} ${page.kolom[c].trim()}`) ?? '';
        if ((cell.dataset.tanda ?? '') === kind) return;
        cell.querySelector('.tanda')?.remove();
        cell.querySelector('.tersembunyi')?.remove();
        if (kind) {
          cell.dataset.tanda = kind;
          cell.prepend(tanda(kind), h('span', { class: 'tersembunyi' }, `${t.satuan[kind]}: `));
        } else delete cell.dataset.tanda;
      }),
    );
  }

  function tunjuk(cell) {
    if (cell?.dataset.r === undefined) return;
    const [r, c] = [Number(cell.dataset.r), Number(cell.dataset.c)];
    const found = temuanDari(r, c).map((x) =>
      h('p', {}, tanda(x.keparahan), h('span', { class: 'kode' }, x.kode), ` ${x.pesan} `, h('span', { class: 'saran' }, x.saran)),
    );
    // Where the name of the row is scrolled away, it is told here.
    const name = page.baris[r].find((text) => text.length > NAMA) ?? '';
    const where = h('p', { class: 'tempat' }, [t.isiSel(page.kolom[c], page.nomor[r]), name].filter(Boolean).join(' · '));
    note.replaceChildren(where, ...(found.length > 0 ? found : [h('p', { class: 'redup' }, t.tiadaTemuanSel)]));
  }

  function tombol(cell, event) {
    if (cell.dataset.r === undefined) return false;
    if (event.key === 'F2') sunting(cell);
    else if (event.key === 'Delete' || event.key === 'Backspace') simpan(cell, '');
    else if (event.ctrlKey && event.key === 'z') undo.click();
    else if (event.key.length === 1 && !event.ctrlKey) sunting(cell, event.key);
    else return false;
    return true;
  }

  function sunting(cell, ketik) {
    if (cell?.dataset.r === undefined || cell.querySelector('input')) return;
    const [r, c] = [Number(cell.dataset.r), Number(cell.dataset.c)];
    const before = page.baris[r][c] ?? '';
    const box = h('input', { type: 'text', 'aria-label': t.isiSel(page.kolom[c], page.nomor[r]), class: 'isi-sel' });
    box.value = ketik ?? before;
    let over = false;
    const selesai = (keep, step) => {
      if (over) return;
      over = true;
      box.remove();
      cell.classList.remove('disunting');
      if (keep && box.value !== before) simpan(cell, box.value);
      if (step !== undefined) grid.pilih(cells[r + step]?.[c] ?? cell);
    };
    box.addEventListener('input', () => duga({ nama, baris: from + r, kolom: c, isi: box.value }));
    box.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') selesai(true, 1);
      else if (event.key === 'Escape') selesai(false, 0);
      else if (event.key === 'Tab') {
        event.preventDefault();
        selesai(true);
        grid.pilih(cells[r][c + (event.shiftKey ? -1 : 1)] ?? cell);
      }
    });
    // Whoever clicks elsewhere wants to keep what was typed.
    box.addEventListener('blur', () => selesai(true));
    cell.classList.add('disunting');
    cell.append(box);
    box.focus();
  }

  // What is being typed is checked ahead: the latest of it, one after the other.
  let ketikan = null;
  let menduga = false;
  async function duga(argumen) {
    ketikan = argumen;
    if (menduga) return;
    menduga = true;
    while (ketikan) {
      const kini = ketikan;
      ketikan = null;
      // If the engine is gone, saving the cell says so.
      await k.minta('duga', kini).catch(() => {});
    }
    menduga = false;
  }

  async function simpan(cell, isi) {
    ketikan = null;
    const [r, c] = [Number(cell.dataset.r), Number(cell.dataset.c)];
    const begun = performance.now();
    while (page.baris[r].length <= c) page.baris[r].push('');
    page.baris[r][c] = isi;
    for (const node of [...cell.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
    cell.append(isi);
    await periksa('ubah', { nama, baris: from + r, kolom: c, isi }, begun);
    k.kabari('renstra-ubah', { tabel: nama, baris: page.nomor[r], kolom: page.kolom[c], isi });
  }

  async function ubahBaris(minta, argumen) {
    const at = grid.kini();
    const place = at && [at.parentElement.rowIndex, at.cellIndex];
    const { diurung = nama } = await periksa(minta, { nama, ...argumen }, performance.now());
    // What is taken back may stand in another table.
    if (diurung !== nama) {
      nama = diurung;
      choice.value = nama;
      from = 0;
    }
    await tampil();
    if (place) grid.pilih(grid.cells()[Math.min(place[0], page.baris.length) - 1]?.[place[1]]);
  }

  // A change is made and checked: the head and the marks are written anew, nothing else is touched.
  async function periksa(minta, argumen, begun) {
    const [summary, marks] = await Promise.all([k.minta(minta, argumen), k.minta('tanda', { nama, dari: from, jumlah: HALAMAN })]);
    page.tanda = marks;
    tandai();
    k.perbarui(summary);
    tunjuk(grid.kini());
    edits.textContent = t.berubah(summary.diubah);
    undo.disabled = !summary.dapatUrung;
    for (const option of choice.options) option.textContent = label(option.value, summary);
    k.kabari('renstra-periksa', { milidetik: performance.now() - begun, ...summary.jumlah });
    return summary;
  }

  const barisKini = () => Number(grid.kini()?.parentElement.querySelector('td')?.dataset.r ?? 0);
  const view = h(
    'div',
    {},
    h('p', { class: 'bidang' }, h('label', { for: 'pilih-tabel' }, t.pilihTabel), choice),
    h('p', { class: 'redup petunjuk' }, t.petunjukSel),
    h(
      'p',
      { class: 'tombol' },
      undo,
      h('button', { type: 'button', class: 'kecil', onclick: () => ubahBaris('tambahBaris', { sesudah: from + barisKini() }) }, t.tambahBaris),
      h('button', { type: 'button', class: 'kecil', onclick: () => ubahBaris('hapusBaris', { baris: from + barisKini() }) }, t.hapusBaris),
      h('button', { type: 'button', class: 'kecil', onclick: () => k.unduh('tabel', nama) }, t.unduhTabel),
      edits,
    ),
    note,
    place,
    pager,
  );
  await tampil();

  /** Goes to a cell that a finding names. */
  k.keSel = async (tabel, nomor, kolom) => {
    const at = await k.minta('cariBaris', { nama: tabel, nomor });
    nama = tabel;
    choice.value = tabel;
    from = Math.max(0, Math.floor(at / HALAMAN) * HALAMAN);
    await tampil();
    const c = Math.max(0, page.kolom.findIndex((x) => x.trim() === kolom));
    const cell = cells[at - from]?.[c];
    if (cell) {
      grid.pilih(cell);
      cell.scrollIntoView({ block: 'center', inline: 'center' });
    }
  };
  return view;
}
