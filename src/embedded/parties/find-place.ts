const place = String.raw`\p{Lu}[\p{L}'’.\- ]+?`;
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<city>${place}),?\s+(?<state>[A-Z]{2})\.?,?\s+(?<code>\d{5}(?:-\d{4})?)(?!\d)`,
    "u",
  ),
  new RegExp(
    String.raw`(?<city>${place}),?\s+(?<state>ACT|NSW|NT|QLD|SA|TAS|VIC|WA),?\s+(?<code>\d{4})(?!\d)`,
    "u",
  ),
  new RegExp(
    String.raw`(?<city>${place}),?\s+\(?(?<state>AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)\)?,?\s+(?<code>[A-Z]\d[A-Z]\s?\d[A-Z]\d)(?![\p{L}\d])`,
    "u",
  ),
  new RegExp(
    String.raw`(?!(?:LOT|Lot|UNIT|Unit|BLOCK|Block|NO|No|LEVEL|Level)\b)(?<city>${place}),?\s+(?<code>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?![\p{L}\d])`,
    "u",
  ),
  // Portugal and Brazil, Poland, Sweden and the Czechs.
  new RegExp(
    String.raw`(?<![\p{L}\d/.,-])(?:[A-Z]{1,2}\s?-\s?)?(?<code>\d{4,5}-\d{3}|\d{2}-\d{3}|\d{3} \d{2})\s+(?<city>${place})(?=\s*(?:$|[,;·•|(]|\s{2}))`,
    "u",
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d/.,-])(?:[A-Z]{1,2}\s?-\s?)?(?<code>\d{4}\s?[A-Z]{2}|\d{5,6}|\d{4})\s*[,-]?\s+(?<city>${place})(?=\s*(?:$|[,;·•|(]|\s{2}|CEDEX|Cedex|\d))`,
    "u",
  ),
];

/** Where parts of a line start and end. */
interface FoundPlace {
  readonly code: [number, number];
  readonly city: [number, number];
  readonly state?: [number, number];
  /** The lower, the surer. */
  readonly rank: number;
}

/** The postcode and place of a line; undefined where it holds none. */
export function findPlace(text: string): FoundPlace | undefined {
  for (const [rank, form] of forms.entries()) {
    const match = form.exec(text);
    if (!match) continue;
    const { code = "", city = "", state } = match.groups!;
    const at = (part: string): [number, number] => {
      const start = match.index + match[0].indexOf(part);
      return [start, start + part.trimEnd().length];
    };
    const isShort = /^\d{4}$/.test(code) ? 1 : 0;
    return {
      code: at(code),
      city: at(city),
      ...(state === undefined ? {} : { state: at(state) }),
      rank: rank + isShort,
    };
  }
  return undefined;
}
