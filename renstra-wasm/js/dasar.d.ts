/** What arguments and results are made of. */

/** A number that goes in: decimal text such as `"1234.50"`, or a whole number. A fraction in binary is refused. */
export type Bilangan = string | number | bigint;
/** A decimal number that comes out, such as `"118873826774"` or `"71.67"`. */
export type Desimal = string;
export type Bahasa = 'id' | 'en';
/** Notation of printed numbers: `1.234,50` or `1,234.50`. */
export type Notasi = 'id' | 'en';

export interface OpsiBahasa {
  /** Language of messages and headings; `id` without it. */
  bahasa?: Bahasa;
}

export interface Pembulatan {
  /** Places behind the comma; 2 without it. */
  desimal?: number;
  cara?: 'setengah_menjauhi_nol' | 'potong';
}

export type BacaanTepi = 'bawah_terbuka' | 'bawah_tertutup' | 'atas_terbuka' | 'bulatkan_dulu';
export type BatasCapaian = 'tanpa_batas' | 'bawah_nol' | 'nol_sampai_seratus';
export type TargetNol = 'tak_terdefinisi' | 'seratus_bila_nol';
