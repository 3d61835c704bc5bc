// Arguments on their way into the core: JSON, and no number that JavaScript has already made inexact.

/** The language of a call; the core refuses one that it does not know. */
export function bahasaDari(opsi) {
  return String(opsi?.bahasa ?? 'id');
}

/** Options without the language, which travels on its own. */
export function tanpaBahasa(opsi) {
  const { bahasa: _, bentuk: __, ...rest } = opsi ?? {};
  return rest;
}

/**
 * JSON of arguments. A BigInt is exact and becomes its digits. A number that a double cannot hold exactly (NaN,
 * Infinity, beyond 2^53) becomes an object that no argument accepts, so that the core refuses it by name.
 */
export function keJson(argumen) {
  return JSON.stringify(argumen, (_, value) => {
    if (typeof value === 'bigint') return value.toString();
    if (typeof value === 'number' && !aman(value)) return { bukan_bilangan_tepat: String(value) };
    return value;
  });
}

// Fractions pass: the core refuses them with the message that explains why.
function aman(n) {
  return Number.isFinite(n) && Math.abs(n) <= Number.MAX_SAFE_INTEGER;
}
