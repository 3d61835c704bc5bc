// What the reader is typing, read and checked ahead: when the typing ends, the result is there.

import { RenstraError } from '../galat.js';

export class Dugaan {
  #text = null;
  #ada = null;

  /** Has the plan of a text made by `baca`, unless it is there. A text that cannot be read is told when it is meant. */
  siapkan(text, baca) {
    if (text === this.#text) return;
    this.buang();
    try {
      this.#ada = baca(text);
      this.#text = text;
    } catch (error) {
      if (!(error instanceof RenstraError)) throw error;
    }
  }

  /** The plan and its findings, if they are those of the text; they are the taker's then. */
  ambil(text) {
    const found = text === this.#text ? this.#ada : null;
    if (found) this.#text = this.#ada = null;
    return found;
  }

  buang() {
    this.#ada?.plan.free();
    this.#text = this.#ada = null;
  }
}
