/** More numbers than any page of print needs; what a larger one takes is given back. */
const mostKept = 65_536;

/**
 * Numbers for the while of a call, taken again by the next one: pages come by the thousand, and making room for each takes as long as some
 * of the steps that use it. What comes may be longer than asked for and holds what was left in it.
 */
export function keepArray<T extends Int32Array | Uint8Array | Uint16Array | Float64Array>(
  create: (length: number) => T,
): (length: number) => T {
  let kept = create(0);
  return (length) => {
    if (length > mostKept) return create(length);
    if (length > kept.length) kept = create(Math.min(mostKept, 2 * length));
    return kept;
  };
}
