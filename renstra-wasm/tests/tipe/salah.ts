import { Renstra, aggregate, coverage, disasterLevel, evaluateRenja, loadNomenklatur, parseNumber, read, reconcile, rule, silpa, spmIndex } from 'renstra';
import type { Hasil, RenstraError } from 'renstra';
import type { RenstraChecker } from 'renstra/checker';
declare const plan: Renstra;
declare const hasil: Hasil;
declare const galat: RenstraError;
declare const el: RenstraChecker;
coverage('43'); // salah
coverage('43', '60', { tanpa_berhak: 'kosong' }); // salah
coverage('43', '60', { tanpa: 'nol' }); // salah
coverage(true, '60'); // salah
aggregate(['1'], 'mean'); // salah
parseNumber(1234); // salah
parseNumber('1', { notasi: 'de' }); // salah
spmIndex('1', '2', { bahasa: 'fr' }); // salah
disasterLevel('3', 1); // salah
evaluateRenja({ target_renstra: 3, triwulan: [1, 2, 3], sifat: 'absolut' }); // salah
silpa({ pendapatan: 1, belanja: 1 }); // salah
rule('cover', {}); // salah
rule('coverage', { terlayani: 1 }); // salah
read(42); // salah
read([{ name: 'a.csv', isi: '' }]); // salah
new Renstra(); // salah
plan.budget({ menurut: 'dinas' }); // salah
plan.budget({ bentuk: 'xml' }); // salah
plan.coverage({ tahun: '2020' }); // salah
plan.renja('2024'); // salah
plan.scenario([{ jenis: 'fit_year', batas: '1' }]); // salah
plan.table('pagu'); // salah
const angka: number = hasil.nilai; // salah
galat.kode = 'X'; // salah
el.bahasa = 'jv'; // salah
const kosong: string = plan.check().baris[0].kolom; // salah
read({}, { nomenklatur: ['permendagri-90-2019'] }); // salah
loadNomenklatur('permendagri'); // salah
plan.absorption().kunci; // salah
const jenis: 'rupiah' = plan.explain('total').jenis; // salah
plan.explain(reconcile(plan, plan).baris[0].kunci); // salah
console.log(angka, kosong, jenis);
