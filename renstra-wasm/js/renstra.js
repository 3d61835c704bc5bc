// The API, the same everywhere; `index.js` and `node.js` add the way in which the core is started.

export { Nomenklatur, readNomenklatur } from './daftar.js';
export { KodeError, NumberError, RenstraError, ScenarioError } from './galat.js';
export { memori } from './wasm-module.js';
export * from './kaidah.js';
export { Renstra, Scenario, compare, diff, diffTotals, read, reconcile, tables } from './rencana.js';
