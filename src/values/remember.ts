/** Enough for the few schemas, addresses and rules that a process works with at once. */
const defaultMost = 64;

/**
 * A pure function of one value that keeps what it gave lately: for work that is the same for every document, such as
 * hashing the rules of a schema. Texts are compared by content, objects by identity.
 */
export function remember<Given, Result>(
  compute: (given: Given) => Result,
  most: number = defaultMost,
): (given: Given) => Result {
  const known = new Map<Given, Result>();
  return (given) => {
    const found = known.get(given);
    if (found !== undefined) return found;
    const result = compute(given);
    if (known.size >= most) known.clear();
    known.set(given, result);
    return result;
  };
}
