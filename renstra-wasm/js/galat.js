// Errors: what the core throws as JSON text becomes an Error with a code, a place and a message.

/** Input that cannot be read, or a call that is wrong. */
export class RenstraError extends Error {
  constructor({ jenis = 'RenstraError', kode, pesan, lokasi = null, offset = null }) {
    super(`${kode}: ${pesan}`);
    this.name = jenis;
    this.kode = kode;
    this.pesan = pesan;
    this.lokasi = lokasi;
    this.offset = offset;
  }

  /** Plain form, as `postMessage` carries it. */
  toJSON() {
    const { name: jenis, kode, pesan, lokasi, offset } = this;
    return { jenis, kode, pesan, lokasi, offset };
  }
}

/** A printed number that cannot be read; `offset` is the character at which reading stopped. */
export class NumberError extends RenstraError {}

/** A text that is no complete code. */
export class KodeError extends RenstraError {}

/** A step of a scenario that cannot be taken. */
export class ScenarioError extends RenstraError {}

const KELAS = { NumberError, KodeError, ScenarioError };

/** The error for its plain form. */
export function galat(data) {
  return new (KELAS[data.jenis] ?? RenstraError)(data);
}

/** A call that is wrong in a way that the core cannot see. */
export function salahPanggil(bahasa, id, en) {
  return new RenstraError({ kode: 'BAC011', pesan: bahasa === 'en' ? en : id });
}

/** Calls the core and turns what it throws into an error. */
export function panggil(kerja) {
  try {
    return kerja();
  } catch (thrown) {
    throw typeof thrown === 'string' ? galat(JSON.parse(thrown)) : thrown;
  }
}
