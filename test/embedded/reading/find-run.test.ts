import { describe, expect, it } from "vitest";
import { buildReading } from "../../../src/embedded/reading/build-reading.ts";
import { findRun } from "../../../src/embedded/reading/find-run.ts";
import { documentOf, pageOf } from "../page-of.ts";

/** The run around a piece of a line; words in capitals are taken by another value. */
function runAround(line: string, piece: string): string {
  const pages = [pageOf(line)];
  const segment = buildReading(pages, documentOf(pages)).segments.find((one) => one.text.includes(piece))!;
  const start = segment.text.indexOf(piece);
  const run = findRun({ segment, start, end: start + piece.length }, (_, { text }) =>
    /^[A-Z]{2,}$/.test(text),
  );
  return segment.text.slice(run.start, run.end);
}

describe("the run of words around a value", () => {
  it.each([
    ["Web design for the spring", "design for", "Web design for the spring"],
    ["Baker & Sons", "Baker", "Baker & Sons"],
    ["Fair of 2026 campaign", "Fair of", "Fair of 2026 campaign"],
    ["Baker, Bath", "Baker", "Baker"],
    ["Baker - Bath", "Baker", "Baker"],
    ["Baker (Bath)", "Baker", "Baker"],
    ["Name: Baker", "Baker", "Baker"],
    ["Visa 6258 App: chip", "Visa", "Visa"],
    ["Baker TOTAL due", "Baker", "Baker"],
    ["Baker    Bath", "Baker", "Baker"],
    ["Baker 12.50", "Baker", "Baker"],
    ["30 days net. Please quote the number", "30 days net", "30 days net"],
    ["Pay at once. Baker", "Baker", "Baker"],
    ["Fa. Baker", "Baker", "Fa. Baker"],
  ])("of %j, %j is %j", (line, piece, run) => {
    expect(runAround(line, piece)).toBe(run);
  });
});
