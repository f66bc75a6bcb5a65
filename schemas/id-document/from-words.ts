import type { PageText } from "../../src/document/page-text.ts";
import type { WordsResult } from "../../src/document/schema.ts";
import { parseMrz } from "../../src/values/parse-mrz.ts";
import { readNumbered } from "./read-numbered.ts";

interface ZoneLine {
  readonly text: string;
  readonly page: number;
  readonly indices: readonly number[];
}

/** Widths of the lines of ICAO 9303. */
const widths = [44, 36, 30];

/** Fillers at the end are easily miscounted by a reader of pixels; where only they lack or are too many, the width is known. */
function fitWidth(text: string): string {
  const width = widths.find((each) => Math.abs(each - text.length) <= 3);
  if (width === undefined || !text.endsWith("<<")) return text;
  const bare = text.replace(/<+$/u, "");
  return bare.length <= width ? bare.padEnd(width, "<") : text;
}

function listLines({ page, words, lines }: PageText): ZoneLine[] {
  return lines.flatMap((_, line): ZoneLine[] => {
    const indices = words.flatMap((word, index) => (word.line === line ? [index] : []));
    const raw = indices.map((index) => words[index]?.text ?? "").join("");
    const text = raw.replaceAll(/[«‹]/gu, "<<").replaceAll(/\s/gu, "").toUpperCase();
    const isZone = /^[A-Z\d<]{28,46}$/u.test(text) && text.includes("<");
    return isZone ? [{ text: fitWidth(text), page, indices }] : [];
  });
}

/** The machine-readable zone as it stands on a page, each line with its words. */
function findZone(page: PageText): ZoneLine[] | undefined {
  const lines = listLines(page);
  for (const count of [3, 2]) {
    for (let start = 0; start + count <= lines.length; start += 1) {
      const zone = lines.slice(start, start + count);
      if (parseMrz(zone.map(({ text }) => text))) return zone;
    }
  }
  return undefined;
}

/**
 * The machine-readable zone and the numbered fields of a licence as a part of the answer; the other fields are searched by their
 * labels. Undefined where no page has either.
 */
export function fromWords(pages: readonly PageText[]): WordsResult | undefined {
  const zone = first(pages, findZone);
  const numbered = first(pages, readNumbered);
  if (!zone && !numbered) return undefined;
  const found = (zone ?? []).map(({ page, indices }, index) => [
    `/mrz/lines/${index}`,
    { state: "found", words: [{ page, indices }] } as const,
  ]);
  return {
    json: { ...numbered?.values, ...(zone ? { mrz: { lines: zone.map(({ text }) => text) } } : {}) },
    evidence: { ...numbered?.evidence, ...Object.fromEntries(found) },
    isPartial: true,
  };
}

function first<T>(pages: readonly PageText[], find: (page: PageText) => T | undefined): T | undefined {
  for (const page of pages) {
    const value = find(page);
    if (value !== undefined) return value;
  }
  return undefined;
}
