/** An attribute by its name without prefix; one with a prefix goes before one of the same name without. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const ending = `:${name}`;
  for (const key in attributes) if (key.endsWith(ending)) return attributes[key];
  return attributes[name];
}
