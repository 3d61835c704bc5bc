// The look. A host page changes it by the variables `--renstra-…`; light and dark follow the reader, or `tema`.

const TERANG = `
  --_latar: var(--renstra-latar, #ffffff);
  --_kartu: var(--renstra-kartu, #f5f7f9);
  --_teks: var(--renstra-teks, #17212b);
  --_redup: var(--renstra-redup, #51606e);
  --_garis: var(--renstra-garis, #cfd7de);
  --_tepi: var(--renstra-tepi, #6d7b88);
  --_warna: var(--renstra-warna, #0b5a7d);
  --_di-warna: var(--renstra-di-warna, #ffffff);
  --_lembut: var(--renstra-lembut, #e3eff5);
  --_kedua: var(--renstra-kedua, #b06a00);
  --_galat: var(--renstra-galat, #b3261e);
  --_peringatan: var(--renstra-peringatan, #8a5300);
  --_catatan: var(--renstra-catatan, #2a5ea8);
`;
const GELAP = `
  --_latar: var(--renstra-latar-gelap, #12181e);
  --_kartu: var(--renstra-kartu-gelap, #1c242c);
  --_teks: var(--renstra-teks-gelap, #e6ecf1);
  --_redup: var(--renstra-redup-gelap, #a9b6c2);
  --_garis: var(--renstra-garis-gelap, #38444f);
  --_tepi: var(--renstra-tepi-gelap, #8695a3);
  --_warna: var(--renstra-warna-gelap, #7cc4e8);
  --_di-warna: var(--renstra-di-warna-gelap, #06222f);
  --_lembut: var(--renstra-lembut-gelap, #1d3542);
  --_kedua: var(--renstra-kedua-gelap, #e2a44a);
  --_galat: var(--renstra-galat-gelap, #ff9a92);
  --_peringatan: var(--renstra-peringatan-gelap, #f0c070);
  --_catatan: var(--renstra-catatan-gelap, #9cc2ff);
`;

export const GAYA = `
:host { ${TERANG} color-scheme: light; display: block; color: var(--_teks); background: var(--_latar);
  font: 1rem/1.5 var(--renstra-huruf, system-ui, sans-serif); container-type: inline-size; min-height: 20rem; }
:host([hidden]) { display: none; }
/* Paper is white. */
@media screen and (prefers-color-scheme: dark) { :host(:not([tema='terang'])) { ${GELAP} color-scheme: dark; } }
@media screen { :host([tema='gelap']) { ${GELAP} color-scheme: dark; } }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, p, ul, figure, table, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
:focus-visible { outline: 3px solid var(--_warna); outline-offset: 2px; }
.tersembunyi { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.redup { color: var(--_redup); font-size: .875rem; }
.kode { font-weight: 600; font-variant-numeric: tabular-nums; }

button, select, input { font: inherit; color: inherit; }
button, select, input[type='search'], .tombol-berkas { min-height: 2.5rem; border: 1px solid var(--_tepi); border-radius: .375rem;
  background: var(--_latar); padding: .375rem .75rem; }
button, .tombol-berkas { cursor: pointer; }
button:hover:not(:disabled), .tombol-berkas:hover { background: var(--_lembut); }
button:disabled { opacity: .55; cursor: default; }
button.kecil { min-height: 2rem; padding: .125rem .625rem; font-size: .875rem; }
button.utama, .tombol-berkas.utama { background: var(--_warna); color: var(--_di-warna); border-color: var(--_warna); font-weight: 600; }
button.utama:hover, .tombol-berkas.utama:hover { filter: brightness(1.1); background: var(--_warna); }
.tombol { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.bidang { display: inline-flex; flex-direction: column; gap: .125rem; min-width: 0; }
.bidang label { font-size: .875rem; color: var(--_redup); }
.bidang select, .bidang input { max-width: 100%; }
select { max-width: 100%; }
p.bidang { display: flex; align-items: start; margin-block-end: .625rem; }
.bidang + .redup { margin-block-end: .5rem; }

.panggung { position: relative; }
.jatuh { border: 2px dashed var(--_tepi); border-radius: .75rem; padding: clamp(1rem, 5cqi, 2.5rem); text-align: center; background: var(--_kartu);
  display: grid; gap: .75rem; justify-items: center; }
.jatuh.di-atas { border-color: var(--_warna); background: var(--_lembut); }
.jatuh h2 { font-size: 1.25rem; }
.jatuh p, ::slotted(p) { max-width: 44rem; }
.jatuh .tombol { justify-content: center; }
.tombol-berkas { display: inline-flex; align-items: center; position: relative; }
.tombol-berkas:focus-within { outline: 3px solid var(--_warna); outline-offset: 2px; }
.tombol-berkas input { position: absolute; inset: 0; opacity: 0; cursor: pointer; width: 100%; min-height: 0; }
.tombol-berkas input::file-selector-button { cursor: pointer; }

.kemajuan { display: grid; gap: .5rem; justify-items: start; padding: 1rem; border: 1px solid var(--_garis); border-radius: .5rem; background: var(--_kartu);
  position: absolute; z-index: 6; inset: .5rem .5rem auto; box-shadow: 0 6px 20px rgb(0 0 0 / .25); }
.kemajuan progress { width: 100%; height: .75rem; accent-color: var(--_warna); }
.pesan-galat { border-inline-start: .375rem solid var(--_galat); background: var(--_kartu); padding: .75rem 1rem; margin-block-end: 1rem; display: grid; gap: .5rem;
  justify-items: start; overflow-wrap: anywhere; }
.tanya { border-inline-start: .375rem solid var(--_peringatan); background: var(--_kartu); padding: .75rem 1rem; margin-block-end: 1rem; display: grid; gap: .5rem; }

.kepala { display: grid; gap: .5rem; padding-block-end: 1rem; }
.kepala h2 { font-size: clamp(1.25rem, 4cqi, 1.75rem); line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
.keterangan { display: flex; flex-wrap: wrap; gap: 0 1.25rem; color: var(--_redup); font-size: .875rem; }
.hitung { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .5rem; }
.hitung button { display: grid; grid-template-columns: auto 1fr; gap: 0 .5rem; align-items: center; align-content: start; text-align: start; padding: .625rem .75rem; }
.hitung b { font-size: 1.5rem; line-height: 1; font-variant-numeric: tabular-nums; }
.hitung .redup { grid-column: 1 / -1; font-size: .8125rem; }
.hitung .jenis { white-space: nowrap; }
.alat { display: flex; flex-wrap: wrap; gap: .5rem; align-items: start; }
.menu { position: relative; }
.menu > summary { list-style: none; border: 1px solid var(--_tepi); border-radius: .375rem; padding: .375rem .75rem; min-height: 2.5rem; cursor: pointer; display: flex; align-items: center; }
.menu > summary::-webkit-details-marker { display: none; }
.menu > summary::after { content: '▾' / ''; margin-inline-start: .375rem; }
.menu > div { position: absolute; z-index: 5; inset-inline-start: 0; margin-block-start: .25rem; background: var(--_latar); border: 1px solid var(--_tepi);
  border-radius: .375rem; box-shadow: 0 6px 20px rgb(0 0 0 / .25); display: grid; min-width: min(20rem, 85cqi); padding: .25rem; }
.menu > div > * { border: 0; text-align: start; }

.tab { display: flex; flex-wrap: wrap; gap: .25rem; border-block-end: 2px solid var(--_warna); margin-block-end: 1rem; }
.tab button { border: 1px solid transparent; border-block-end: 0; border-radius: .375rem .375rem 0 0; background: none; }
.tab button[aria-selected='true'] { background: var(--_warna); color: var(--_di-warna); }
.isi { min-height: 24rem; }
.blok { display: grid; gap: .5rem; margin-block: .75rem 1.25rem; justify-items: start; }
.blok > * { max-width: 100%; min-width: 0; }
.jajaran { columns: 24rem; column-gap: 1rem; }
.jajaran > * { break-inside: avoid; margin-block-end: 1rem; }
.kartu { background: var(--_kartu); border: 1px solid var(--_garis); border-radius: .5rem; padding: .75rem 1rem; min-width: 0; }
.isi > div > .kartu { margin-block: 1rem; max-width: 48rem; }
.rinci { margin-block: 1rem; }
summary { cursor: pointer; }
.kosong-besar { padding: 2rem 1rem; text-align: center; color: var(--_redup); background: var(--_kartu); border-radius: .5rem; }

.gulir { overflow: auto; max-height: min(75vh, 60rem); width: 100%; border: 1px solid var(--_garis); border-radius: .375rem; position: relative; }
table { border-collapse: separate; border-spacing: 0; font-size: .875rem; }
.gulir table { min-width: 100%; }
caption { text-align: start; font-weight: 600; padding: .5rem; }
.gulir caption span { position: sticky; inset-inline-start: .5rem; }
.gulir thead th { position: sticky; inset-block-start: 0; background: var(--_kartu); z-index: 1; border-block-end: 2px solid var(--_tepi); vertical-align: bottom; }
th, td { padding: .3125rem .5rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--_garis); font-weight: 400; }
thead th { font-weight: 600; }
.angka { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.negatif { color: var(--_galat); }
.kosong { color: var(--_redup); }
tbody th[scope='row'] { min-width: 12rem; max-width: 26rem; overflow-wrap: break-word; }
td:not(.angka) { max-width: 26rem; overflow-wrap: break-word; }
.kunci-kolom { white-space: nowrap; }
.panjang { min-width: 16rem; }
td[data-figur] { cursor: pointer; text-decoration: underline dotted; text-decoration-color: var(--_tepi); text-underline-offset: 3px; }
td[data-aksi]:hover { background: var(--_lembut); }
td:focus-visible, tbody th:focus-visible { outline-offset: -3px; }
.isian td:focus { outline: 3px solid var(--_warna); outline-offset: -3px; }
.pohon tbody th { position: sticky; inset-inline-start: 0; background: var(--_latar); max-width: min(26rem, 52cqi); min-width: min(16rem, 52cqi); }
.pohon tr[aria-expanded] th { cursor: pointer; }
.pohon .panah { display: inline-block; width: 1.1em; }
.pohon tr[aria-expanded] .panah::before { content: '▸'; }
.pohon tr[aria-expanded='true'] .panah::before { content: '▾'; }
.pohon .tingkat { color: var(--_redup); font-size: .8125rem; }
.pohon tr.tujuan, .pohon tr.sasaran, .pohon tr.program, .pohon tr.total { font-weight: 600; }
.pohon tr.tujuan th, .pohon tr.sasaran th, .pohon tr.program th, .pohon tr.total th { font-weight: 600; }
.pohon tr.total th, .pohon tr.total td { border-block-start: 2px solid var(--_tepi); }
.dalam-1 { padding-inline-start: 1.25rem; } .dalam-2 { padding-inline-start: 2rem; } .dalam-3 { padding-inline-start: 2.75rem; }
.dalam-4 { padding-inline-start: 3.5rem; } .dalam-5 { padding-inline-start: 4.25rem; } .dalam-6 { padding-inline-start: 5rem; }
@container (max-width: 34rem) {
  .hitung { grid-template-columns: repeat(3, 1fr); }
  .hitung button { grid-template-columns: 1fr; padding: .375rem .5rem; }
  .hitung .redup { display: none; }
  .hitung .jenis { font-size: .8125rem; }
  .alat button, .alat .tombol-berkas, .menu > summary { font-size: .875rem; min-height: 2.125rem; padding: .125rem .5rem; }
  .tab button { padding: .25rem .5rem; font-size: .9375rem; }
  .dalam-1 { padding-inline-start: .75rem; } .dalam-2 { padding-inline-start: 1rem; } .dalam-3 { padding-inline-start: 1.25rem; }
  .dalam-4 { padding-inline-start: 1.5rem; } .dalam-5 { padding-inline-start: 1.75rem; } .dalam-6 { padding-inline-start: 2rem; }
}

.grafik { width: 100%; table-layout: fixed; }
.grafik caption { padding: 0 0 .5rem; }
.grafik th, .grafik td { border: 0; padding: .25rem 0; display: block; max-width: none; min-width: 0; }
.grafik tbody th[scope='row'] { max-width: none; min-width: 0; padding-block: .375rem 0; }
.grafik tr { display: block; }
.grafik tbody, .grafik thead:not(.tersembunyi) { display: block; }
.grafik .batang { display: grid; grid-template-columns: minmax(0, 15rem) minmax(3rem, 1fr); gap: .125rem .75rem; align-items: center; padding-block-end: .125rem; }
.grafik.singkat tbody tr { display: grid; grid-template-columns: 3rem minmax(0, 1fr); }
.grafik.singkat th[scope='row'] { padding-block: .25rem; }
.grafik.singkat td { padding-block: .25rem; }
.grafik .batang .angka { text-align: start; font-size: .875rem; white-space: normal; }
.grafik svg { display: block; }
.grafik .alas { fill: var(--_garis); opacity: .5; }
.grafik .satu .isi, .kunci.satu { fill: var(--_warna); background: var(--_warna); }
.grafik .dua .isi, .kunci.dua { fill: var(--_kedua); background: var(--_kedua); }
.grafik .patokan { stroke: var(--_teks); stroke-width: 2; stroke-dasharray: 3 2; }
.kunci { display: inline-block; width: .75em; height: .75em; border-radius: 2px; margin-inline-end: .25em; }
rect.galat { fill: var(--_galat); } rect.peringatan { fill: var(--_peringatan); } rect.catatan { fill: var(--_catatan); }
.tanda { vertical-align: -.1em; margin-inline-end: .25em; fill: currentColor; flex: none; }
.tanda.galat { color: var(--_galat); } .tanda.peringatan { color: var(--_peringatan); } .tanda.catatan { color: var(--_catatan); }

.saringan { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; background: var(--_kartu); border: 1px solid var(--_garis); border-radius: .5rem;
  padding: .75rem; margin-block-end: .75rem; }
.saringan .bidang { flex: 1 1 12rem; } .saringan .lebar { flex: 2 1 16rem; }
fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.centang { display: inline-flex; align-items: center; gap: .25rem; min-height: 2rem; cursor: pointer; }
input[type='checkbox'] { width: 1.15rem; height: 1.15rem; accent-color: var(--_warna); margin: 0; }
.kelompok { margin-block: 1rem; border-inline-start: .25rem solid var(--_catatan); padding-inline-start: .75rem; }
.kelompok.galat { border-color: var(--_galat); } .kelompok.peringatan { border-color: var(--_peringatan); }
.kelompok h3 { font-size: 1rem; }
.kelompok li { padding-block: .625rem; border-block-end: 1px solid var(--_garis); display: grid; gap: .125rem; overflow-wrap: anywhere; }
.tempat { font-size: .8125rem; color: var(--_redup); }
.saran::before { content: '→ '; } .saran { color: var(--_redup); }
li .tombol { padding-block-start: .25rem; }

.penjelasan { background: var(--_kartu); border-radius: .375rem; padding: .5rem .75rem; margin-block-start: .375rem; font-size: .9375rem; overflow-wrap: anywhere; }
.penjelasan details, .penjelasan .sel { margin: .25rem 0 .25rem 1rem; } .penjelasan > details { margin-inline-start: 0; }
.penjelasan .n { font-weight: 600; font-variant-numeric: tabular-nums; }
.penjelasan dl { margin: .125rem 0 .375rem 1rem; color: var(--_redup); font-size: .875rem; }
.penjelasan dt { float: inline-start; clear: inline-start; margin-inline-end: .5em; } .penjelasan dt::after { content: ':'; } .penjelasan dd { margin: 0; }
dialog { border: 1px solid var(--_tepi); border-radius: .5rem; background: var(--_latar); color: var(--_teks); padding: 0; width: min(56rem, 94vw); max-height: 88vh; }
dialog::backdrop { background: rgb(0 0 0 / .5); }
dialog header { display: flex; justify-content: space-between; gap: 1rem; align-items: center; padding: .75rem 1rem; border-block-end: 1px solid var(--_garis);
  position: sticky; inset-block-start: 0; background: var(--_latar); }
dialog h3 { font-size: 1.0625rem; }
dialog .penjelasan { background: none; padding: .75rem 1rem 1.25rem; margin: 0; }

.isian { width: max-content; }
.isian td.panjang { min-width: 15rem; max-width: 22rem; }
.isian td { min-width: 4rem; overflow-wrap: break-word; white-space: pre-wrap; position: relative; border-inline-end: 1px solid var(--_garis); cursor: cell; height: 2rem; }
.isian tbody th[scope='row'] { position: sticky; inset-inline-start: 0; background: var(--_kartu); min-width: 3rem; z-index: 1; color: var(--_redup); }
.isian td[data-tanda='galat'] { box-shadow: inset 0 0 0 2px var(--_galat); }
.isian td[data-tanda='peringatan'] { box-shadow: inset 0 0 0 2px var(--_peringatan); }
.isian td[data-tanda='catatan'] { box-shadow: inset 0 0 0 1px var(--_catatan); }
.isi-sel { position: absolute; inset: 0; width: 100%; min-width: 10rem; min-height: 100%; height: 2rem; padding: .25rem .5rem; border: 2px solid var(--_warna);
  background: var(--_latar); z-index: 2; }
/* Always as high: a table that moves is clicked in the wrong place. */
.temuan-sel { height: 6.5rem; overflow: auto; padding: .375rem .75rem; background: var(--_kartu); border: 1px solid var(--_garis);
  border-radius: .375rem; margin-block: .5rem; font-size: .875rem; }
.pembalik { margin-block-start: .5rem; }

@media (prefers-reduced-motion: no-preference) { progress { transition: none; } }
@media (forced-colors: active) { .tab button[aria-selected='true'] { border: 2px solid Highlight; } .grafik rect, .tanda { forced-color-adjust: none; } }
@media print {
  :host { font-size: 10pt; }
  .alat, .tab, .saringan, .tombol, .jatuh, .kemajuan, .menu, .temuan-sel, .petunjuk, .lagi { display: none !important; }
  .gulir { max-height: none; overflow: visible; border: 0; }
  .gulir thead th, .pohon tbody th, .isian tbody th { position: static; }
  thead { display: table-header-group; } tr, li, .kartu { break-inside: avoid; }
  table { font-size: 8pt; }
  /* All columns stay on the sheet. */
  .isian { width: 100%; font-size: 5pt; } .isian td, .isian th, .isian td.panjang, .isian tbody th[scope='row'] { min-width: 0; padding: 1pt; overflow-wrap: anywhere; }
  .panjang { min-width: 0; }
}
`;
