import type { Origin } from "../../src/document/origin.ts";
import { drawTable } from "../providers/draw-table.ts";
import type { Claim } from "./claim.ts";

const parts = {
  document: "the file",
  image: "pictures",
  audio: "sound",
  video: "film",
  text: "text",
} as const;
const places = { box: "in their boxes", time: "with times", span: "in reading order" } as const;
const origins: Partial<Record<Origin, string>> = {
  "text-layer": "text layer, ",
  ocr: "OCR, ",
  subtitle: "subtitles, ",
  transcript: "speech server, ",
};

function drawCells({ toldBy, parts: types, word, pages, limits }: Claim): string[] {
  return [
    `by ${toldBy}`,
    types.map((type) => parts[type]).join(", "),
    `${origins[word.origin] ?? ""}${places[word.place]}`,
    pages.each,
    Object.keys(limits).join(", "),
  ];
}

/** What every kind of file gives, made of the claims that are tested; kinds with the same cells share a row. */
export function drawConformanceTable(claims: readonly Claim[]): string {
  const kinds = new Map<string, { readonly names: string[]; readonly cells: string[] }>();
  for (const claim of claims) {
    const cells = drawCells(claim);
    const key = JSON.stringify(cells);
    const row = kinds.get(key) ?? { names: [], cells };
    row.names.push(claim.kind);
    kinds.set(key, row);
  }
  const rows = [...kinds.values()].map(({ names, cells }) => [names.join(", "), ...cells]);
  return drawTable(["kind", "detected", "parts", "words", "a page is", "limits"], rows);
}
