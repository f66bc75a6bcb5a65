/** The entries that are wanted, in their order. A table with hundreds of thousands of keys is not copied for the few. */
export function pickEntries<T>(
  table: Readonly<Record<string, T>>,
  isWanted: (value: T, key: string) => boolean,
): [string, T][] {
  const picked: [string, T][] = [];
  for (const key of Object.keys(table)) {
    const value = table[key] as T;
    if (isWanted(value, key)) picked.push([key, value]);
  }
  return picked;
}
