/** Containers that state when they end, counted from zero; others state how long they last. */
const statesEnd = /^(?:matroska|mov|asf)/u;
/** Sound begins up to this much after zero for reasons of its coding. */
const leadInSeconds = 0.5;

/**
 * Seconds that a recording lasts by what its container states, where its first picture or sound may stand at any time: parts of longer
 * recordings begin late. Undefined where nothing is stated.
 */
export function measureLength(container: string, stated: number | undefined, start = 0): number | undefined {
  if (stated === undefined || start < leadInSeconds || !statesEnd.test(container)) return stated;
  return stated > start ? stated - start : stated;
}
