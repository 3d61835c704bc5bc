// The page around the component: example, language, look, and the way without a network.

import './renstra/checker.js';

const TEKS = {
  id: {
    pengantar: 'Seret rencana (PDF, buku kerja, tabel CSV) ke halaman ini: setiap angka dihitung ulang, yang keliru ditunjukkan dengan tempat dan alasannya.',
    contoh: 'Lihat contoh nyata',
    bantuan: 'Tabel apa saja yang dibaca?',
    lihatContoh: 'lihat contoh',
    rahasia: 'Data rencana tidak meninggalkan peramban ini.',
    luring: 'Halaman ini siap dipakai tanpa jaringan.',
    gelap: 'Gelap',
    terang: 'Terang',
    tampilan: 'Tampilan',
    lain: ['en', 'English'],
  },
  en: {
    pengantar: 'Drop a plan (PDF, workbook, CSV tables) here: every figure is computed again, and what is wrong is shown with its place and reason.',
    contoh: 'See a real example',
    bantuan: 'Which tables are read?',
    lihatContoh: 'see the example',
    rahasia: 'The data of the plan does not leave this browser.',
    luring: 'This page is ready to be used without a network.',
    gelap: 'Dark',
    terang: 'Light',
    tampilan: 'Look',
    lain: ['id', 'Bahasa Indonesia'],
  },
};

const pemeriksa = document.getElementById('pemeriksa');
const tombolBahasa = document.getElementById('bahasa');
const tombolTema = document.getElementById('tema');
let luring = false;

// Some browsers forbid storage; then the choice lasts as long as the page.
const ingatan = {
  baca(kunci) {
    try {
      return localStorage.getItem(kunci);
    } catch {
      return null;
    }
  },
  tulis(kunci, nilai) {
    try {
      localStorage.setItem(kunci, nilai);
    } catch {
      // Nothing is lost but the choice.
    }
  },
};

function bahasakan(bahasa) {
  const t = TEKS[bahasa];
  document.documentElement.lang = bahasa;
  for (const el of document.querySelectorAll('[data-teks]')) el.textContent = t[el.dataset.teks];
  for (const el of document.querySelectorAll('[data-bahasa]')) el.hidden = el.dataset.bahasa !== bahasa;
  [tombolBahasa.lang, tombolBahasa.textContent] = t.lain;
  pemeriksa.bahasa = bahasa;
  namaiTema();
  document.getElementById('luring').textContent = luring ? t.luring : '';
  ingatan.tulis('bahasa', bahasa);
}

// What the reader has chosen, or else what the system says.
const gelap = () => (document.documentElement.dataset.tema ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'gelap' : 'terang')) === 'gelap';

function namaiTema() {
  const t = TEKS[document.documentElement.lang];
  tombolTema.textContent = gelap() ? t.terang : t.gelap;
  tombolTema.title = `${t.tampilan}: ${tombolTema.textContent}`;
}

function temakan(tema) {
  document.documentElement.dataset.tema = tema;
  pemeriksa.setAttribute('tema', tema);
  namaiTema();
}

tombolBahasa.addEventListener('click', () => bahasakan(document.documentElement.lang === 'id' ? 'en' : 'id'));
tombolTema.addEventListener('click', () => {
  temakan(gelap() ? 'terang' : 'gelap');
  ingatan.tulis('tema', document.documentElement.dataset.tema);
});
document.getElementById('contoh').addEventListener('click', () => {
  pemeriksa.removeAttribute('src');
  pemeriksa.src = 'contoh/kukar.json';
});

// What was typed is not lost by a slip of the hand.
addEventListener('beforeunload', (event) => {
  if (pemeriksa.diubah) event.preventDefault();
});

const tema = ingatan.baca('tema');
if (tema) temakan(tema === 'gelap' ? 'gelap' : 'terang');
const diminta = new URLSearchParams(location.search).get('bahasa') ?? ingatan.baca('bahasa');
bahasakan(diminta === 'en' ? 'en' : 'id');

if ('serviceWorker' in navigator) {
  try {
    await navigator.serviceWorker.register('sw.js');
    await navigator.serviceWorker.ready;
    luring = true;
    document.getElementById('luring').textContent = TEKS[document.documentElement.lang].luring;
  } catch {
    // Without it the page works as long as there is a network.
  }
}
