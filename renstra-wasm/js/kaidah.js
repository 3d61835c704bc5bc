// The rules on their own. Each takes what it needs by position, and its choices by name.

import { bahasaDari, keJson, tanpaBahasa } from './argumen.js';
import { panggil } from './galat.js';
import * as inti from './wasm-module.js';

/** Computes a rule by its name in the core, such as `spm_index`, with all arguments by name. */
export function rule(nama, argumen, opsi) {
  const bahasa = bahasaDari(opsi);
  return JSON.parse(panggil(() => inti.penuh().rule(nama, keJson(argumen ?? {}), bahasa)));
}

/** The names of all rules. */
export function rules() {
  return JSON.parse(inti.penuh().rules());
}

// A function whose first arguments have these names.
function kaidah(nama, ...posisi) {
  const hitung = (...nilai) => {
    const opsi = nilai[posisi.length];
    const argumen = tanpaBahasa(opsi);
    posisi.forEach((kunci, i) => {
      argumen[kunci] = nilai[i];
    });
    return rule(nama, argumen, opsi);
  };
  return Object.assign(hitung, { posisi });
}

export const absorption = kaidah('absorption', 'anggaran', 'realisasi');
export const accumulate = kaidah('accumulate', 'nilai', 'sifat');
export const achievement = kaidah('achievement', 'target', 'realisasi');
export const aggregate = kaidah('aggregate', 'nilai', 'agregasi');
export const belanjaClass = kaidah('belanja_class', 'uraian');
export const coverage = kaidah('coverage', 'terlayani', 'berhak');
export const coverageOfStages = kaidah('coverage_of_stages', 'tahap');
export const deviation = kaidah('deviation', 'realisasi', 'target');
export const disasterLevel = kaidah('disaster_level', 'pengungsi', 'kabupaten_kota');
export const evaluateRenja = kaidah('evaluate_renja');
export const evaluateRkpd = kaidah('evaluate_rkpd');
export const growth = kaidah('growth', 'nilai');
export const growthOfRatio = kaidah('growth_of_ratio', 'tahun');
export const largestRemainder = kaidah('largest_remainder', 'jumlah', 'bobot');
export const mandatoryShare = kaidah('mandatory_share', 'jenis', 'bagian', 'total');
export const meanAchievement = kaidah('mean_achievement', 'capaian');
export const meanOf = kaidah('mean_of', 'nilai');
export const need = kaidah('need', 'berhak', 'terlayani', 'biaya');
export const needOfGoods = kaidah('need_of_goods', 'baris');
export const parseKode = kaidah('parse_kode', 'teks');
export const parseNumber = kaidah('parse_number', 'teks');
export const performanceCategory = kaidah('performance_category', 'persen');
export const quality = kaidah('quality', 'baris');
export const ratioOfSums = kaidah('ratio_of_sums', 'baris');
export const recapitulate = kaidah('recapitulate', 'nilai', 'target_renstra', 'sifat');
export const remaining = kaidah('remaining', 'anggaran', 'realisasi');
export const sakipPoints2015 = kaidah('sakip_points_2015', 'ya', 'pertanyaan', 'bobot');
export const sakipPredicate = kaidah('sakip_predicate', 'nilai');
export const sakipScore = kaidah('sakip_score', 'jawaban');
export const silpa = kaidah('silpa');
export const spmCategory = kaidah('spm_category', 'indeks');
export const spmIndex = kaidah('spm_index', 'penerima', 'mutu');
export const sumOf = kaidah('sum_of', 'nilai');
export const weightedMeanOf = kaidah('weighted_mean_of', 'baris');
