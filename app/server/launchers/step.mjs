// One step of a starter: says what it does, does it, says how long it took.

/** @typedef {(line: string) => void} Say */

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * @template T
 * @param {Say} say
 * @param {string} title what the step does
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(say, title, work) {
  const begun = performance.now();
  say(`${title} ...`);
  try {
    const result = await work();
    say(`  done in ${seconds(performance.now() - begun)}`);
    return result;
  } catch (error) {
    say(`  failed after ${seconds(performance.now() - begun)}`);
    throw error;
  }
}
