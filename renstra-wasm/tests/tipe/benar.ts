import init, { RenstraError, aggregate, coverage, diff, initDokumen, inspect, loadNomenklatur, readFiles, parseNumber, read, readNomenklatur, rule, spmIndex } from 'renstra';
import type { Dokumen, Hasil, HasilPeriksa, JenisNilai, Nomenklatur, Renstra, Temuan } from 'renstra';
import 'renstra/checker';
import type { RenstraChecker } from 'renstra/checker';

await init();
await init(new URL('https://portal.example/renstra.wasm'));

const plan: Renstra = read([{ nama: 'rencana.csv', isi: 'kunci,nilai\n' }], { notasi: 'id', bahasa: 'en' });
read({ 'rencana.csv': new Uint8Array() });
read(new ArrayBuffer(8));
await initDokumen('pdf');
await readFiles([new File([], 'Renstra.pdf'), { nama: 'rencana.csv', isi: 'kunci,nilai\n' }], { notasi: 'id' });
await readFiles({ 'Renstra.xlsx': new Blob() });
declare const medan: HTMLInputElement;
if (medan.files) await readFiles(medan.files);
const dipahami = await inspect(new File([], 'Renstra.pdf'), { bahasa: 'en' });
const artinya: string | null | undefined = dipahami.tabel[0]?.kolom[0]?.kolom;
const luar: string | undefined = dipahami.lain[0]?.pesan;
const dokumen: Dokumen = plan.toJSON();
read(dokumen);

const hasil: HasilPeriksa = plan.check({ bahasa: 'en' });
const temuan: Temuan | undefined = hasil.baris[0];
const gagal: number | undefined = hasil.failed['ANG003'];
const csv: string = plan.budget({ menurut: 'spm', bentuk: 'csv' });
const pagu: string | null | undefined = plan.budget().baris[0]?.['2024'];
const tampil: string[][] = plan.coverage({ tahun: 2020, bentuk: 'tampil' }).tampil;
const asal: string = plan.explain('1.06.04', 2024).judul;
const halaman: string = plan.explain('total', null, { bentuk: 'html' });
{
  using skenario = plan.scenario([{ jenis: 'fit_year', tahun: 2025, batas: '21000000000', lindungi: ['SPM'] }]);
  using baru = skenario.plan();
  diff(plan, baru).baris;
}

const persen: Hasil = coverage('43', 60, { tanpa_berhak: 'nol', pembulatan: { desimal: 1 } });
coverage(43n, 60n);
aggregate(['1', '2'], 'rata_rata');
parseNumber('1.234,50', { notasi: 'id' });
spmIndex('90', '80.5');
rule('growth', { nilai: ['1', null, '2'] }, { bahasa: 'en' });

try {
  parseNumber('x');
} catch (error) {
  if (error instanceof RenstraError) console.log(error.kode, error.pesan, error.lokasi?.baris, error.offset);
}

const pemeriksa: RenstraChecker = document.createElement('renstra-checker');
pemeriksa.rencana = dokumen;
pemeriksa.bahasa = 'en';
pemeriksa.addEventListener('renstra-temuan', (event) => console.log(event.detail.galat));
console.log(temuan?.pesan, gagal, csv, pagu, tampil, asal, halaman, persen.nilai);
plan.free();
const daftar: Nomenklatur = await loadNomenklatur('permendagri-90-2019');
read({ 'rencana.csv': 'kunci,nilai\n' }, { nomenklatur: [daftar, readNomenklatur('pemutakhiran-2027.tsv', new Uint8Array())] });
const banyak: number = daftar.about().jumlah;
const kunci: string | undefined = temuan?.kunci;
for (const [i, j, figur, tahun] of plan.absorption({ bentuk: 'tampil' }).kunci) console.log(i + j, plan.explain(figur, tahun).jenis);
const macam: JenisNilai = plan.explain('total').jenis;
const campuran: boolean = hasil.kolom.some((k) => k.jenis === 'campuran');
const dokumen2: string | null | undefined = temuan?.dokumen;
const sel: string | undefined = plan.explain('total@2024').tempat?.dokumen?.sel;
console.log(artinya, luar, banyak, kunci, macam, campuran, dokumen2, sel);
