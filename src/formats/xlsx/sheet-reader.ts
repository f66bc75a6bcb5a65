import { attributeOf } from "../office/attribute-of.ts";
import type { XmlVisitor } from "../office/walk-xml.ts";
import { decodeEscapes } from "./decode-escapes.ts";
import type { NumberStyles } from "./number-styles.ts";

type Attributes = Readonly<Record<string, string>>;

/** As many columns as spreadsheets have. */
const maxColumns = 16_384;

/** The time of a day that is stored without one. */
const midnight = /T00:00:00(?:\.0+)?Z?$/u;

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** `AB12` to 27; undefined where there is no letter. */
function toColumn(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return Math.min(column, maxColumns) - 1;
}

/** Reads one sheet row by row; cells give their texts as they are shown. */
export class SheetReader implements XmlVisitor {
  /** Rows of cells; lines of a cell are parted by line feeds. */
  readonly rows: string[][] = [];
  /** Header and footer, in the codes of the print setup. */
  readonly margins: string[] = [];
  /** Formulas whose results were not stored; their cells are empty. */
  unknownResults = 0;
  /** Rows with text that the program does not show. */
  hiddenRows = 0;
  /** The same of columns. */
  readonly hiddenColumns = new Set<number>();
  readonly #strings: readonly string[];
  readonly #styles: NumberStyles;
  #row: string[] = [];
  #column = 0;
  #number = 0;
  #type = "";
  #style = 0;
  #text: string | undefined;
  #phonetic = 0;
  #isHidden = false;
  #isFormula = false;
  readonly #hidden: { readonly first: number; readonly last: number }[] = [];

  constructor(strings: readonly string[], styles: NumberStyles) {
    this.#strings = strings;
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "row") {
      const number = Number(attributes["r"] ?? this.#number + 1);
      if (number > this.#number + 1) this.#end([]);
      this.#number = number;
      this.#row = [];
      this.#column = 0;
      this.#isHidden = isOn(attributes["hidden"]);
    }
    if (name === "col" && isOn(attributes["hidden"])) {
      const [first, last] = [Number(attributes["min"]), Number(attributes["max"])];
      this.#hidden.push({ first: first - 1, last: last - 1 });
    }
    if (name === "f") this.#isFormula = true;
    if (name === "c") {
      this.#isFormula = false;
      this.#column = toColumn(attributes["r"]) ?? this.#column;
      this.#type = attributes["t"] ?? "n";
      this.#style = Number(attributeOf(attributes, "s") ?? 0);
    }
    if (name === "rPh") this.#phonetic += 1;
    if (
      name === "v" ||
      (name === "t" && this.#phonetic === 0) ||
      /^(?:odd|even|first)(?:Header|Footer)$/u.test(name)
    )
      this.#text ??= "";
  }

  text(text: string): void {
    if (this.#text !== undefined && this.#phonetic === 0) this.#text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic -= 1;
    if (name === "v") this.#put(this.#show(this.#text ?? ""));
    if (name === "is") this.#put(decodeEscapes(this.#text ?? ""));
    if (name === "c") {
      // What has no result is no value, and no text either.
      if (this.#isFormula) this.unknownResults += 1;
      this.#column += 1;
    }
    if (name === "row") {
      if (this.#isHidden && this.#row.some((cell) => cell)) this.hiddenRows += 1;
      this.#end(this.#row);
    }
    if (/(?:Header|Footer)$/u.test(name) && this.#text !== undefined) {
      this.margins.push(this.#text);
      this.#text = undefined;
    }
  }

  /** Rows without text part blocks; one is as good as many. */
  #end(row: string[]): void {
    if (row.length > 0 || (this.rows.at(-1)?.length ?? 0) > 0) this.rows.push(row);
  }

  #put(text: string): void {
    this.#text = undefined;
    this.#isFormula = false;
    const column = this.#column;
    if (text !== "" && this.#hidden.some(({ first, last }) => column >= first && column <= last))
      this.hiddenColumns.add(column);
    const lines = text.split(/\r\n|[\r\n]/u).map((line) => line.replaceAll(/\s+/gu, " ").trim());
    while (this.#row.length < this.#column) this.#row.push("");
    this.#row[this.#column] = lines.join("\n").trim();
  }

  #show(value: string): string {
    switch (this.#type) {
      case "s":
        return this.#strings[Number(value)] ?? "";
      case "b":
        return value === "1" ? "TRUE" : "FALSE";
      case "n":
        return this.#styles.write(value, this.#style);
      case "str":
        return decodeEscapes(value);
      case "d":
        return value.replace(midnight, "");
      default:
        return value;
    }
  }
}
