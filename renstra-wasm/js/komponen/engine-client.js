// The way to the engine: a worker of its own, or the page itself where a worker is not allowed.

import { RenstraError, galat } from '../galat.js';

/** The engine stopped: out of memory, or broken beyond what an error can say. */
export class MesinBerhenti extends Error {}

export class Hubungan {
  #pekerja = null;
  #langsung = null;
  #tunggu = new Map();
  #id = 0;
  #inti;
  #mulai;

  constructor(inti) {
    this.#inti = inti;
    this.#mulai = this.#hidupkan();
    // Whoever asks first gets the error.
    this.#mulai.catch(() => {});
  }

  async #hidupkan() {
    try {
      this.#pekerja = new Worker(new URL('./pekerja.js', import.meta.url), { type: 'module', name: 'renstra' });
      this.#pekerja.onmessage = ({ data }) => this.#jawab(data);
      const mulai = this.#kirim('mulai', { inti: this.#inti });
      // A worker that may not be loaded says so here, and by nothing else.
      await Promise.race([
        mulai,
        new Promise((_, gagal) => {
          this.#pekerja.onerror = (event) => {
            event.preventDefault();
            gagal(new Error('worker'));
          };
        }),
      ]);
      this.#pekerja.onerror = () => this.#gugur();
    } catch {
      this.#pekerja?.terminate();
      this.#pekerja = null;
      this.#tunggu.clear();
      const { Mesin } = await import('./engine.js');
      const mesin = new Mesin();
      await mesin.mulai({ inti: this.#inti });
      this.#langsung = mesin;
    }
  }

  /** Asks the engine; `lapor` hears how far it is. */
  async minta(nama, argumen, lapor) {
    await this.#mulai;
    if (this.#langsung) {
      try {
        return await this.#langsung[nama](argumen, lapor ?? (() => {}));
      } catch (error) {
        throw error instanceof RenstraError ? error : new MesinBerhenti(String(error));
      }
    }
    return this.#kirim(nama, argumen, lapor);
  }

  #kirim(minta, argumen, lapor) {
    this.#id += 1;
    const id = this.#id;
    return new Promise((terima, tolak) => {
      this.#tunggu.set(id, { terima, tolak, lapor });
      this.#pekerja.postMessage({ id, minta, argumen });
    });
  }

  #jawab({ id, hasil, galat: salah, tahap, nama }) {
    const tunggu = this.#tunggu.get(id);
    if (!tunggu) return;
    if (tahap) {
      tunggu.lapor?.(tahap, nama);
      return;
    }
    this.#tunggu.delete(id);
    if (!salah) tunggu.terima(hasil);
    else tunggu.tolak(salah.mesin ? new MesinBerhenti(salah.mesin) : galat(salah));
  }

  #gugur() {
    for (const { tolak } of this.#tunggu.values()) tolak(new MesinBerhenti('worker'));
    this.#tunggu.clear();
  }

  /** Ends the engine with everything it holds. */
  akhiri() {
    this.#pekerja?.terminate();
    this.#gugur();
  }
}
