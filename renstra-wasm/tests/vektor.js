// The runner of the vectors in JavaScript: the same in Node and in a browser. `tests/vectors/README.md` tells the format.

/** JSON in canonical form: no blanks, keys by code point. */
export function kanonik(value) {
  if (Array.isArray(value)) return `[${value.map(kanonik).join(',')}]`;
  if (value && typeof value === 'object') {
    const keys = Object.keys(value).sort(menurutKode);
    return `{${keys.map((k) => `${JSON.stringify(k)}:${kanonik(value[k])}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`no whole number: ${value}`);
  return JSON.stringify(value);
}

function menurutKode(a, b) {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const d = x[i].codePointAt(0) - y[i].codePointAt(0);
    if (d !== 0) return d;
  }
  return x.length - y.length;
}

/** Of objects the keys that are expected, of lists of the same length each item. */
export function proyeksi(actual, expected) {
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length) {
    return actual.map((a, i) => proyeksi(a, expected[i]));
  }
  const both = [actual, expected].every((v) => v && typeof v === 'object' && !Array.isArray(v));
  if (!both) return actual;
  const keys = Object.keys(expected).filter((k) => Object.hasOwn(actual, k));
  return Object.fromEntries(keys.map((k) => [k, proyeksi(actual[k], expected[k])]));
}

/** Runs all cases; `ambil(path)` gives the text of a file below `tests/vectors`. */
export async function jalankan(api, ambil) {
  const manifest = JSON.parse(await ambil('manifest.json'));
  const data = {};
  for (const [nama, paths] of Object.entries(manifest.data ?? {})) {
    const files = await Promise.all(paths.map(async (p) => [p.split('/').at(-1), await ambil(p)]));
    data[nama] = Object.fromEntries(files);
  }
  const salah = [];
  let benar = 0;
  for (const { jalur } of manifest.berkas) {
    const file = JSON.parse(await ambil(jalur));
    for (const kasus of file.kasus) {
      try {
        periksa(api, { data, file }, kasus);
        benar += 1;
      } catch (error) {
        salah.push(`${kasus.id}: ${error.message}`);
      }
    }
  }
  return { jumlah: manifest.jumlah, benar, salah };
}

function periksa(api, tempat, kasus) {
  let name = 'harapan';
  let actual;
  try {
    actual = hasil(api, tempat, kasus);
  } catch (error) {
    if (!(error instanceof api.RenstraError)) throw error;
    if (!kasus.galat) throw new Error(`an error: ${JSON.stringify(error)}`);
    name = 'galat';
    actual = error.toJSON();
  }
  if (!(name in kasus)) throw new Error(`no error, but ${kanonik(actual)}`);
  const want = kanonik(kasus[name]);
  const came = kanonik(proyeksi(actual, kasus[name]));
  if (want !== came) throw new Error(`${name}\n  expected ${want}\n  came     ${came}`);
}

function hasil(api, tempat, kasus) {
  const { masukan = {}, bahasa = 'id' } = kasus;
  const [operasi, nama] = kasus.operasi.split(/:(.*)/);
  if (operasi === 'rule') return api.rule(nama, masukan, { bahasa });
  const open = [];
  const baca = (sumber) => {
    if (sumber) return bacaRencana(api, tempat, sumber, open, bahasa);
    const plan = api.readArguments(masukan, { bahasa });
    open.push(plan);
    return plan;
  };
  try {
    const a = baca(kasus.rencana);
    switch (operasi) {
      case 'read':
        return a.toJSON();
      case 'table':
        return baris(a.table(nama, { ...masukan, bahasa }), kasus);
      case 'explain': {
        const { jalur, tahun, ...rest } = masukan;
        if (Object.keys(rest).length > 0) throw new Error(`unknown: ${Object.keys(rest)}`);
        return a.explain(jalur, tahun, { bahasa });
      }
      case 'compare': {
        const b = baca(kasus.pembanding);
        return baris(api.compare(nama, a, b, { bahasa }), kasus);
      }
      case 'scenario': {
        const s = a.scenario(masukan.langkah, { bahasa });
        open.push(s);
        return baris(s.table(nama, { bahasa }), kasus);
      }
      default:
        throw new Error(`no operation ${kasus.operasi}`);
    }
  } finally {
    for (const x of open) x.free();
  }
}

function bacaRencana(api, tempat, sumber, open, bahasa) {
  const nomenklatur = urut(daftar(tempat, sumber)).map(({ nama, isi }) => api.readNomenklatur(nama, isi, { bahasa }));
  open.push(...nomenklatur);
  const plan = api.read(urut(teks(tempat, sumber)), { notasi: sumber.notasi, nomenklatur, bahasa });
  open.push(plan);
  return plan;
}

function urut(files) {
  const names = Object.keys(files).sort(menurutKode);
  return names.map((nama) => ({ nama, isi: files[nama] }));
}

/** The lists of codes of a plan by name. */
function daftar({ data, file }, sumber) {
  const acuan = sumber.acuan ? daftar({ data, file }, ada(file.rencana ?? {}, sumber.acuan)) : {};
  return { ...acuan, ...utuh(sumber.daftar) };
}

/** Texts; those given as lines put together. */
function utuh(texts = {}) {
  const text = (isi) => (Array.isArray(isi) ? isi.map((line) => `${line}\n`).join('') : isi);
  return Object.fromEntries(Object.entries(texts).map(([nama, isi]) => [nama, text(isi)]));
}

/** The texts of a plan by name. */
function teks({ data, file }, sumber) {
  const files = { ...(sumber.data ? ada(data, sumber.data) : {}) };
  if (sumber.acuan) Object.assign(files, teks({ data, file }, ada(file.rencana ?? {}, sumber.acuan)));
  Object.assign(files, utuh(sumber.berkas));
  for (const [lama, baru] of sumber.ganti ?? []) {
    let seen = false;
    for (const nama of Object.keys(files)) {
      if (!files[nama].includes(lama)) continue;
      seen = true;
      files[nama] = files[nama].split(lama).join(baru);
    }
    if (!seen) throw new Error(`nothing to replace: ${lama}`);
  }
  return files;
}

function ada(object, key) {
  if (!Object.hasOwn(object, key)) throw new Error(`no ${key}`);
  return object[key];
}

function baris(table, { saring = {}, pilih }) {
  const cell = (row, key) => {
    if (!Object.hasOwn(row, key)) throw new Error(`no column ${key}`);
    return row[key];
  };
  const kept = table.baris.filter((row) => Object.entries(saring).every(([key, values]) => values.includes(cell(row, key))));
  return { judul: table.judul, kolom: table.kolom, baris: pilih ? kept.map((row) => pilih.map((key) => cell(row, key))) : kept };
}
