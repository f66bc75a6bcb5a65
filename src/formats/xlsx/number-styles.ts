import type { format, getFormatFromId, isDateFormat } from "numfmt";
import { attributeOf } from "../office/attribute-of.ts";
import { walkXml } from "../office/walk-xml.ts";

/** The short dates of Excel follow the reader's own settings; the ISO form can be taken for nothing else. */
const localDates: Readonly<Record<number, string>> = { 14: "yyyy-mm-dd", 22: "yyyy-mm-dd hh:mm" };
/** Days between the epochs of 1900 and 1904. */
const epochDays = 1462;

/** Numbers that no pattern changes; sheets are mostly made of these. */
const plain = /^(?=.{1,11}$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u;

/** Articles and accounts are stored as numbers too: one that is shown as 4.00638E+12 has lost most of them. */
const longest = 17;

interface Formatter {
  readonly format: typeof format;
  readonly getFormatFromId: typeof getFormatFromId;
  readonly isDateFormat: typeof isDateFormat;
}

/** Writes numbers as a spreadsheet shows them. */
export class NumberStyles {
  readonly #formatter: Formatter;
  /** By index of a cell's style. */
  readonly #patterns: readonly string[];
  readonly #isFrom1904: boolean;

  private constructor(formatter: Formatter, patterns: readonly string[], isFrom1904: boolean) {
    this.#formatter = formatter;
    this.#patterns = patterns;
    this.#isFrom1904 = isFrom1904;
  }

  static async read(xml: string, isFrom1904: boolean, source: string): Promise<NumberStyles> {
    const formatter = await import("numfmt");
    const own = new Map<number, string>();
    const ids: number[] = [];
    let isInCells = false;
    await walkXml(
      xml,
      {
        open(name, attributes) {
          const id = Number(attributeOf(attributes, "numFmtId") ?? 0);
          if (name === "numFmt") own.set(id, attributeOf(attributes, "formatCode") ?? "General");
          if (name === "cellXfs") isInCells = true;
          if (name === "xf" && isInCells) ids.push(id);
        },
        close(name) {
          if (name === "cellXfs") isInCells = false;
        },
      },
      source,
    );
    const patterns = ids.map((id) => own.get(id) ?? localDates[id] ?? formatter.getFormatFromId(id));
    return new NumberStyles(formatter, patterns, isFrom1904);
  }

  /** A number as its cell shows it; as it is stored where its pattern is faulty. */
  write(value: string, style: number): string {
    const pattern = this.#patterns[style] ?? "General";
    const number = Number(value);
    if (value === "" || !Number.isFinite(number)) return value;
    if (pattern === "General" && plain.test(value)) return value;
    if (pattern === "General" && Number.isInteger(number) && Math.abs(number) < 10 ** longest)
      return /^-?[1-9]\d*$/u.test(value) ? value : String(number);
    try {
      const shift = this.#isFrom1904 && this.#formatter.isDateFormat(pattern) ? epochDays : 0;
      return this.#formatter.format(pattern, number + shift, { nbsp: false }).trim();
    } catch {
      return value;
    }
  }
}
