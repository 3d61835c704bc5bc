// The worker: requests `{id, minta, argumen}` one after the other, answers `{id, hasil}`, `{id, galat}` or `{id, tahap, nama}`.

import { RenstraError } from '../galat.js';
import { Mesin } from './engine.js';
import { panaskan } from './pemanasan.js';

const mesin = new Mesin();
let antre = Promise.resolve();

self.onmessage = ({ data: { id, minta, argumen } }) => {
  antre = antre.then(async () => {
    try {
      self.postMessage({ id, hasil: await mesin[minta](argumen, (tahap, nama) => self.postMessage({ id, tahap, nama })) });
      if (minta === 'mulai') panaskan();
    } catch (error) {
      self.postMessage({ id, galat: error instanceof RenstraError ? error.toJSON() : { mesin: String(error) } });
    }
  });
};
