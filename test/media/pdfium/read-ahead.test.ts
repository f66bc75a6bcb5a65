import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../src/layout/columns-of.ts";
import { copyColumns } from "../../../src/layout/copy-columns.ts";
import type { PackedPageText } from "../../../src/media/pdfium/messages.ts";
import { PdfFault } from "../../../src/media/pdfium/pdf-fault.ts";
import { readAhead } from "../../../src/media/pdfium/read-ahead.ts";
import type { ReadRow } from "../../../src/media/pdfium/read-ahead.ts";

const count = 40;

/** A page that is told by its width. */
function makePage(page: number): PackedPageText {
  const facts = { characters: 0, brokenCharacters: 0, unmappedCharacters: 0, hiddenCharacters: 0 };
  return {
    width: page,
    height: 1,
    links: [],
    comments: [],
    facts: { ...facts, undrawnCharacters: 0, images: [], paths: 0, squares: [] },
    worth: "none",
    words: copyColumns(columnsOf([])),
  };
}

interface Engine {
  readonly readRow: ReadRow;
  /** What was asked for: the first page and the last one. */
  readonly asked: (readonly [number, number])[];
}

/** Answers with all pages asked for, or with fewer; breaks off where one of them is `broken`, as an engine that dies does. */
function makeEngine({ broken = -1, most = count }: { broken?: number; most?: number } = {}): Engine {
  const asked: (readonly [number, number])[] = [];
  const readRow: ReadRow = async (page, ahead) => {
    asked.push([page, page + ahead]);
    await Promise.resolve();
    if (broken >= page && broken <= page + ahead) throw new PdfFault("dead", { page: broken });
    return Array.from({ length: Math.min(most, ahead + 1) }, (_, index) => makePage(page + index));
  };
  return { readRow, asked };
}

async function readAll(read: (page: number) => Promise<PackedPageText>, pages: readonly number[]) {
  const found: (number | string)[] = [];
  for (const page of pages) {
    try {
      found.push((await read(page)).width);
    } catch (error) {
      found.push(error instanceof PdfFault ? `${error.kind} ${error.page ?? "nowhere"}` : "unknown");
    }
  }
  return found;
}

const inOrder = Array.from({ length: count }, (_, page) => page);

describe("readAhead", () => {
  it("gives each page once, in few questions, where pages are read in order", async () => {
    const { readRow, asked } = makeEngine();
    expect(await readAll(readAhead(readRow, count), inOrder)).toEqual(inOrder);
    expect(asked.flatMap(([first, last]) => inOrder.slice(first, last + 1))).toEqual(inOrder);
    expect(asked.length).toBeLessThan(count / 4);
    expect(Math.max(...asked.map(([first, last]) => last - first + 1))).toBe(8);
  });

  it("asks for the rest of a row whose pages took long", async () => {
    const { readRow, asked } = makeEngine({ most: 3 });
    expect(await readAll(readAhead(readRow, count), inOrder)).toEqual(inOrder);
    expect(asked.length).toBeLessThan(count / 2);
  });

  it.each([
    ["a single page", [7], [[7, 7]]],
    [
      "pages here and there",
      [9, 3, 5],
      [
        [9, 9],
        [3, 3],
        [5, 5],
      ],
    ],
    [
      "two pages of a row, and only the ones behind them ahead",
      [0, 1],
      [
        [0, 0],
        [1, 1],
        [2, 3],
      ],
    ],
  ])("asks for no more than is likely to be wanted: %s", async (_, pages, expected) => {
    const { readRow, asked } = makeEngine();
    expect(await readAll(readAhead(readRow, count), pages)).toEqual(pages);
    expect(asked).toEqual(expected);
  });

  it.each([0, 1, 2, 5, 20, count - 1])("lets page %i that breaks the engine fail alone", async (broken) => {
    const { readRow, asked } = makeEngine({ broken });
    const expected = inOrder.map((page) => (page === broken ? `dead ${broken}` : page));
    expect(await readAll(readAhead(readRow, count), inOrder)).toEqual(expected);
    const times = asked.filter(([first, last]) => first <= broken && broken <= last).length;
    expect(times).toBe(1);
  });

  it("gives every page to callers that ask for many at once", async () => {
    const { readRow } = makeEngine({ broken: 11 });
    const read = readAhead(readRow, count);
    const found = await Promise.all(inOrder.map(async (page) => (await readAll(read, [page]))[0]));
    expect(found).toEqual(inOrder.map((page) => (page === 11 ? "dead 11" : page)));
  });

  it("gives a page again where it is asked for twice", async () => {
    const read = readAhead(makeEngine().readRow, count);
    expect(await readAll(read, [0, 1, 2, 3, 2, 3, 4])).toEqual([0, 1, 2, 3, 2, 3, 4]);
  });
});
