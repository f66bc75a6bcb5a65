import { expect, it } from "vitest";
import type { PageText } from "../../src/document/page-text.ts";
import { plainParts } from "../../src/layout/plain-parts.ts";
import { plainText } from "../../src/layout/plain-text.ts";
import { keepReadings } from "../../src/sources/keep-readings.ts";

function makePage(page: number, textSource: PageText["textSource"]): PageText {
  return {
    page,
    text: `Seite ${page} für „alle“`,
    words: [{ text: "Seite", span: { start: 0, end: 5 }, line: 0, origin: "ocr" }],
    lines: [],
    status: "read",
    textSource,
    unreadRegions: [],
    warnings: [],
  };
}

function watch(source: PageText["textSource"]): {
  reads: number[];
  readPage: (page: number) => Promise<PageText>;
} {
  const reads: number[] = [];
  return {
    reads,
    readPage: async (page) => {
      reads.push(page);
      return makePage(page, source);
    },
  };
}

it("reads pages from pixels only once, however many come between, and gives the same text again", async () => {
  const { reads, readPage } = watch("ocr");
  const readings = keepReadings(readPage);
  for (let page = 0; page < 200; page += 1) await readings.read(page);
  expect(await readings.read(3)).toEqual(makePage(3, "ocr"));
  expect(await readings.read(199)).toEqual(makePage(199, "ocr"));
  expect(reads).toHaveLength(200);
});

it("reads the text layer of a page again after many others, and of a recent one not", async () => {
  const { reads, readPage } = watch("text-layer");
  const readings = keepReadings(readPage);
  for (let page = 0; page < 200; page += 1) await readings.read(page);
  await readings.read(199);
  expect(reads).toHaveLength(200);
  expect(await readings.read(3)).toEqual(makePage(3, "text-layer"));
  expect(reads).toHaveLength(201);
});

it("reads a page once for callers that ask at the same time, and again after it failed", async () => {
  const { reads, readPage } = watch("ocr");
  let fails = true;
  const readings = keepReadings(async (page) => {
    const text = await readPage(page);
    if (fails) throw new Error("no");
    return text;
  });
  const both = await Promise.allSettled([readings.read(0), readings.read(0)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(reads).toHaveLength(1);
  fails = false;
  expect((await readings.read(0)).page).toBe(0);
});

it("makes no words of plain text, however many pages are read, and takes none of them for dear", async () => {
  const reads: number[] = [];
  const readings = keepReadings(async (page) => {
    reads.push(page);
    return plainText("Seite mit Wörtern", page);
  });
  const read: PageText[] = [];
  for (let page = 0; page < 20; page += 1) read.push(await readings.read(page));
  expect(read.filter((page) => Reflect.get(page, plainParts) !== undefined)).toEqual([]);
  expect(await readings.read(0)).toEqual(read[0]);
  expect(reads).toHaveLength(21);
});
