interface Level {
  readonly start: number;
  readonly format: string;
  /** Such as `%1.%2`. */
  readonly text: string;
}

export interface NumberingRules {
  /** Levels of each numbering, by the id that paragraphs name it by. */
  readonly lists: ReadonlyMap<string, { readonly key: string; readonly levels: ReadonlyMap<number, Level> }>;
  /** Numbering that a style brings along. */
  readonly styles: ReadonlyMap<string, { readonly id: string; readonly level: number }>;
}

const roman: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function toRoman(count: number): string {
  let rest = Math.min(count, 5000);
  let text = "";
  for (const [value, letters] of roman) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** a to z, then aa to zz: Word repeats the letter. */
function toLetter(count: number): string {
  return String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.min(20, Math.floor((count - 1) / 26) + 1));
}

function format(count: number, style: string): string {
  switch (style) {
    case "lowerLetter":
      return toLetter(count);
    case "upperLetter":
      return toLetter(count).toUpperCase();
    case "lowerRoman":
      return toRoman(count);
    case "upperRoman":
      return toRoman(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

/** Counts the numbered paragraphs of a Word document as they come, and says what is printed before each. */
export class Numbering {
  readonly #rules: NumberingRules;
  readonly #counts = new Map<string, number[]>();

  constructor(rules: NumberingRules) {
    this.#rules = rules;
  }

  /** The printed number of a paragraph; undefined where it has none or a bullet. Numbering 0 takes a style's number away. */
  next(id: string | undefined, level: number | undefined, style: string | undefined): string | undefined {
    const fromStyle = style === undefined ? undefined : this.#rules.styles.get(style);
    const list = this.#rules.lists.get(id ?? fromStyle?.id ?? "");
    const at = level ?? fromStyle?.level ?? 0;
    const own = list?.levels.get(at);
    if (!list || !own) return undefined;
    const counts = this.#counts.get(list.key) ?? [];
    this.#counts.set(list.key, counts);
    counts[at] = (counts[at] ?? own.start - 1) + 1;
    counts.length = at + 1;
    if (own.format === "bullet" || own.format === "none") return undefined;
    return own.text.replaceAll(/%(\d)/gu, (_, digit: string) => {
      const upper = Number(digit) - 1;
      const { start = 1, format: style = "decimal" } = list.levels.get(upper) ?? {};
      return format(counts[upper] ?? start, style);
    });
  }
}
