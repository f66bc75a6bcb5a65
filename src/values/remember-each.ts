/**
 * A pure function of one object that works each object out once and keeps what it gave as long as the object lives: for
 * what is the same for every document of a schema, however many schemas there are.
 */
export function rememberEach<Given extends object, Result>(
  compute: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>();
  return (given) => {
    const found = known.get(given);
    if (found) return found.result;
    const result = compute(given);
    known.set(given, { result });
    return result;
  };
}
