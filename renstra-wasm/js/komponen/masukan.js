// Files from a drop or a field: folders are opened, what is no table is left out.

/** The kinds of files that are read as they are, in the words of the core. */
const DIBACA = ['csv', 'json', 'pilihan'];

/** Names of documents. What a file is in fact its content tells. */
const DOKUMEN = /\.(xlsx|xlsm|pdf)$/i;

/** Files that were dropped with their folder. */
const dariFolder = new WeakSet();

/** The files of a drop, those in folders too. */
export async function berkasDariSeret(data) {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...data.files];
  const all = await Promise.all(entries.map((e) => telusuri(e)));
  entries.forEach((entry, i) => {
    if (entry.isDirectory) for (const file of all[i]) dariFolder.add(file);
  });
  return all.flat();
}

async function telusuri(entry) {
  if (entry.isFile) return [await new Promise((ya, tidak) => entry.file(ya, tidak))];
  const reader = entry.createReader();
  const found = [];
  // A reader hands out a folder in parts, an empty one at the end.
  for (;;) {
    const part = await new Promise((ya, tidak) => reader.readEntries(ya, tidak));
    if (part.length === 0) return found;
    for (const inside of part) found.push(...(await telusuri(inside)));
  }
}

/**
 * Names and bytes. A folder holds other things too, of which `jenis` tells the kinds by name; a single file is read whatever it is. The
 * documents of a folder are read where nothing else in it has tables; those that were chosen one by one are, with the others.
 */
export async function baca(files, lapor, jenis) {
  const list = [...files];
  const kinds = list.length > 1 ? await jenis(list.map((f) => f.name)) : [];
  const folder = list.some((f) => f.webkitRelativePath || dariFolder.has(f));
  const documents = !folder || !kinds.some((kind) => kind === 'csv' || kind === 'json');
  const wanted = (f, kind) => DIBACA.includes(kind) || (documents && kind === 'lain' && DOKUMEN.test(f.name));
  const tables = list.length > 1 ? list.filter((f, i) => wanted(f, kinds[i])) : list;
  const chosen = tables.length > 0 ? tables : list;
  const berkas = [];
  for (const [i, file] of chosen.entries()) {
    lapor?.(i, chosen.length);
    berkas.push({ nama: file.name, isi: await file.arrayBuffer() });
  }
  return berkas;
}

/** Files at addresses; the name is the last part of the path. */
export async function ambil(alamat, dasar) {
  return Promise.all(
    alamat
      .trim()
      .split(/\s+/)
      .map(async (tujuan) => {
        const url = new URL(tujuan, dasar);
        const answer = await fetch(url);
        if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
        const nama = decodeURIComponent(url.pathname.split('/').at(-1));
        return { nama, isi: await answer.arrayBuffer() };
      }),
  );
}
