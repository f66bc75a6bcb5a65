import type { BytesFormat, OpenFile } from "../ports/format.ts";
import { isOneColumn } from "./csv/is-one-column.ts";
import { splitLoosely } from "./csv/split-loosely.ts";
import { openTexts } from "./flow/open-texts.ts";
import { readTextFile } from "./flow/read-text-file.ts";
import { writeRows } from "./flow/write-rows.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

/** Separators that spreadsheets write; the comma last, since numbers and sentences hold it too. */
const separators = ["\t", ";", "|", ","];
/** Excel names the separator in a first line of its own. */
const separatorLine = /^sep=(.)\r?\n/iu;
const sampleLines = 200;
const sampleLength = 65_536;

/** How evenly a separator divides the lines: the share of rows with the most frequent number of cells. */
function score(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells, most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return cells < 2 ? 0 : most / rows.length;
}

function toLine(cell: string): string {
  return cell.replaceAll(/\s+/gu, " ").trim();
}

function warnOfQuotes(name: string, count: number): OpenFile["warnings"] {
  if (count === 0) return [];
  const message = `${count} line${count === 1 ? "" : "s"} of ${name} ha${count === 1 ? "s" : "ve"} quotes that do not close and ${count === 1 ? "was" : "were"} read as ${count === 1 ? "it stands" : "they stand"}. Compare ${count === 1 ? "it" : "them"} with the file.`;
  return [{ code: "text.quotes-broken", message }];
}

/** Comma-separated values as their rows: a line each, cells parted by tabs, quotes taken off. */
const csv: BytesFormat = {
  id: "csv",
  mediaTypes: ["text/csv", "text/tab-separated-values"],
  aloneFrom: aloneSizes.text,
  async open(input) {
    const { text, encoding, warnings } = await readTextFile(input);
    const { default: Papa } = await import("papaparse");
    const told = separatorLine.exec(text);
    const body = told ? text.slice(told[0].length) : text;
    const parse = (content: string, delimiter: string, preview: number) =>
      Papa.parse<string[]>(content, { delimiter, preview, skipEmptyLines: "greedy" });
    const sample = body.slice(0, sampleLength);
    const isOfDecimals = isOneColumn(sample.split(/\r\n|[\r\n]/u, sampleLines));
    const scored = separators.map((separator) => ({
      separator,
      score: separator === "," && isOfDecimals ? 0 : score(parse(sample, separator, sampleLines).data),
    }));
    const best = scored.reduce((most, next) => (next.score > most.score ? next : most));
    const separator = told?.[1] ?? (best.score > 0 ? best.separator : "\u001F");
    const { data, errors } = parse(body, separator, 0);
    // A value whose quotes do not close would hold all lines that follow.
    const loose = errors.some(({ type }) => type === "Quotes") ? splitLoosely(body, separator) : undefined;
    const rows = (loose?.rows ?? data).map((row) => row.map((cell) => toLine(cell)));
    return openTexts({
      name: input.name,
      pages: [{ text: writeRows(rows) }],
      metadata: { encoding },
      warnings: [...warnings, ...warnOfQuotes(input.name, loose?.broken ?? 0)],
    });
  },
};
export default csv;
