/** At most so many of a list, spread over all of it; the first one is always among them. */
export function spreadShots<T>(shots: readonly T[], max: number): T[] {
  if (shots.length <= max) return [...shots];
  const count = Math.max(1, Math.floor(max));
  return Array.from(
    { length: count },
    (_, index) => shots[Math.floor((index * shots.length) / count)],
  ).filter((shot) => shot !== undefined);
}
