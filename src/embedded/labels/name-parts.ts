/** A shorter or other form of a name, and how surely it is printed in its place (0..1). */
export interface NamePart {
  readonly text: string;
  readonly weight: number;
}

/** Nouns that tell the type of a value rather than the thing ("seat number" is printed as "Seat"). */
const typeNoun =
  /^(.{3,}) (?:number|no|nr|id|code|date|time|name|amount|value|text|level|percent|percentage|count|in \p{L}+|kg|km|cm|mm|lit(?:er|re)s|met(?:er|re)s|grams|eur|usd)$/u;

/**
 * What a name of several words (lower case, one blank between) may be called in print besides: without its type noun, in
 * singular or plural, by its last two words.
 */
export function nameParts(name: string): NamePart[] {
  const words = name.split(" ");
  const bare = typeNoun.exec(name)?.[1];
  const parts: NamePart[] = [];
  if (bare !== undefined && !/^(?:total|invoice|first|last|full|given|family)$/.test(bare)) {
    parts.push({ text: bare, weight: 0.8 });
    if (!bare.endsWith("s")) parts.push({ text: `${bare}s`, weight: 0.75 });
  }
  if (/[^s]s$/.test(name)) parts.push({ text: name.slice(0, -1), weight: 0.8 });
  else if (/\p{L}{3}$/u.test(name)) parts.push({ text: `${name}s`, weight: 0.8 });
  // "Issue date" is printed as "date of issue", "date exécution" as "date d'exécution".
  if (words.length === 2 && !typeNoun.test(words[0]!)) {
    if (/^(?:date|number|name|time|place|type)$/.test(words[1]!))
      parts.push({ text: `${words[1]} of ${words[0]}`, weight: 0.85 });
    if (
      /^(?:date|fecha|data|numéro|numero|número|nombre|nom|lieu|lugar|luogo|montant|importe|code|código)$/.test(
        words[0]!,
      )
    )
      for (const link of ["de", "d", "du", "del", "di"])
        parts.push({ text: `${words[0]} ${link} ${words[1]}`, weight: 0.8 });
  }
  if (words.length > 2) parts.push({ text: words.slice(-2).join(" "), weight: 0.65 });
  return parts;
}
