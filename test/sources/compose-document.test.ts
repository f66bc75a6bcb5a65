import { describe, expect, it } from "vitest";
import type { PageText } from "../../src/document/page-text.ts";
import type { FormatPage, OpenFile } from "../../src/ports/format.ts";
import { composeDocument } from "../../src/sources/compose-document.ts";
import type { ComposedFile } from "../../src/sources/composed-file.ts";
import { selectPages } from "../../src/sources/select-pages.ts";
import { warnOfPages } from "../../src/sources/warn-of-pages.ts";
import { errorCodeOf } from "../support/error-code-of.ts";

interface Made extends ComposedFile {
  readonly log: string[];
}

/** An opened file that tells what was asked of it. */
function makeFile(name: string, pageCount: number, failures = 0): Made {
  const log: string[] = [];
  let left = failures;
  const pages = Array.from({ length: pageCount }, (_, i): FormatPage => ({
    pageNumber: i + 1,
    width: 10,
    height: 20,
    unit: "point",
    rotation: 0,
  }));
  const opened: OpenFile = {
    pages,
    attachments: [{ name: `${name}.xml`, bytes: new Uint8Array() }],
    metadata: { title: name, [name]: "own" },
    warnings: [{ code: "made", message: name }],
    async read(page): Promise<PageText> {
      log.push(`read ${page}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (left-- > 0) throw new Error("told to stop");
      const warnings = [{ code: "odd", message: "odd" }];
      return {
        page,
        text: `${name}${page}`,
        words: [],
        lines: [],
        status: "read",
        textSource: "text",
        unreadRegions: [],
        warnings,
      };
    },
    render: async ({ page, mediaType }) => ({
      page,
      mediaType,
      bytes: new Uint8Array([page]),
      width: 1,
      height: 2,
    }),
    select: async (chosen) => new Uint8Array(chosen),
    close: async () => void log.push("close"),
  };
  const file = { name, mediaType: "application/pdf", sha256: name, size: 3 };
  return {
    file,
    readBytes: async () => Buffer.from(name),
    opened,
    warnings: [{ code: "early", message: name }],
    log,
  };
}

async function readTexts(document: ReturnType<typeof composeDocument>, pages?: number[]): Promise<string[]> {
  const texts: string[] = [];
  for await (const page of document.read(pages)) texts.push(`${page.page}:${page.text}`);
  return texts;
}

describe("many files as one document", () => {
  it("counts page indices over all files and page numbers within each", () => {
    const { document } = composeDocument([makeFile("a", 2), makeFile("b", 1)]);
    expect(document.pages.map(({ index, file, pageNumber }) => [index, file, pageNumber])).toEqual([
      [0, 0, 1],
      [1, 0, 2],
      [2, 1, 1],
    ]);
    expect(document.files.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(document.attachments.map(({ name, file }) => [name, file])).toEqual([
      ["a.xml", 0],
      ["b.xml", 1],
    ]);
    expect(document.warnings.map(({ code, file }) => [code, file])).toEqual([
      ["early", 0],
      ["made", 0],
      ["early", 1],
      ["made", 1],
    ]);
    expect(document.metadata).toEqual({ title: "a", a: "own" });
  });

  it("gives a page's text, picture and warnings their place in the whole", async () => {
    const whole = composeDocument([makeFile("a", 2), makeFile("b", 2)]);
    expect(await readTexts(whole)).toEqual(["0:a0", "1:a1", "2:b0", "3:b1"]);
    for await (const page of whole.read([3]))
      expect(page.warnings).toEqual([{ code: "odd", message: "odd", file: 1, pageNumber: 2 }]);
    expect(await whole.render({ page: 3, mediaType: "image/png" })).toMatchObject({
      page: 3,
      bytes: new Uint8Array([1]),
    });
  });

  it("reads a page only when it is asked for, and once, even for two callers at the same time", async () => {
    const file = makeFile("a", 3);
    const whole = composeDocument([file]);
    expect(file.log).toEqual([]);
    await Promise.all([readTexts(whole, [2, 0]), readTexts(whole, [0, 2])]);
    expect(await readTexts(whole, [2])).toEqual(["2:a2"]);
    expect(file.log.sort()).toEqual(["read 0", "read 2"]);
  });

  it("stops reading when its reader does", async () => {
    const file = makeFile("a", 3);
    for await (const page of composeDocument([file]).read()) if (page.page === 0) break;
    expect(file.log).toEqual(["read 0"]);
  });

  it("reads a page anew after a reading that was stopped", async () => {
    const whole = composeDocument([makeFile("a", 1, 1)]);
    expect(await errorCodeOf(readTexts(whole))).toBeInstanceOf(Error);
    expect(await readTexts(whole)).toEqual(["0:a0"]);
  });

  it("hands out a file whole, or only the pages asked for", async () => {
    const whole = composeDocument([makeFile("a", 1), makeFile("b", 3)]);
    expect(Buffer.from(await whole.bytes(1)).toString()).toBe("b");
    expect([...(await whole.bytes(1, [3, 1]))]).toEqual([2, 0]);
    expect(Buffer.from(await whole.bytes(1, [1, 2, 3])).toString()).toBe("b");
    expect(await errorCodeOf(whole.bytes(1, [0]))).toBe("options.invalid");
    expect(await errorCodeOf(whole.bytes(2))).toBe("options.invalid");
  });

  it("closes every file once and then refuses to read", async () => {
    const files = [makeFile("a", 1), makeFile("b", 1)];
    const whole = composeDocument(files);
    await Promise.all([whole.close(), whole.close()]);
    expect(files.map(({ log }) => log)).toEqual([["close"], ["close"]]);
    expect(await errorCodeOf(readTexts(whole))).toBe("options.invalid");
  });

  it("refuses a page that it does not have", async () => {
    expect(await errorCodeOf(readTexts(composeDocument([makeFile("a", 1)]), [1]))).toBe("options.invalid");
  });
});

describe("asking for some pages", () => {
  const page: FormatPage = { width: 1, height: 1, unit: "point", rotation: 0 };
  const pages = [1, 2, 3, 1, 2].map((pageNumber) => ({ ...page, pageNumber }));

  it("means the page numbers of each file", () => {
    expect(selectPages(pages, [{ from: 2, to: 9 }])).toEqual([1, 2, 4]);
    expect(
      selectPages(pages, [
        { from: 3, to: 3 },
        { from: 1, to: 1 },
      ]),
    ).toEqual([0, 2, 3]);
  });

  it("always keeps what has no page numbers", () => {
    expect(selectPages([page, ...pages], [{ from: 3, to: 3 }])).toEqual([0, 3]);
  });

  it("is an error where no page is left", async () => {
    expect(await errorCodeOf((async () => selectPages(pages, [{ from: 7, to: 9 }]))())).toBe(
      "options.invalid",
    );
  });

  it.each([
    [
      "a page behind the last",
      [
        { from: 2, to: 2 },
        { from: 7, to: 7 },
      ],
      ["no page 7; its last one is 3"],
    ],
    [
      "a range behind the last",
      [
        { from: 1, to: 1 },
        { from: 4, to: 9 },
      ],
      ["no page from 4 to 9; its last one is 3"],
    ],
    ["nothing that only ends late", [{ from: 2, to: 99 }], []],
  ])("warns of %s", (_, range, messages) => {
    expect(warnOfPages(pages, range).map(({ message }) => message)).toEqual(
      messages.map((message) => expect.stringContaining(message)),
    );
  });

  it("warns of no page of a text, which has no numbers", () => {
    expect(warnOfPages([page], [{ from: 7, to: 7 }])).toEqual([]);
  });

  it("restricts what is read, not what the document has", async () => {
    const whole = composeDocument([makeFile("a", 3)], [1, 2]);
    expect(whole.document).toMatchObject({ selected: [1, 2], pages: [{}, {}, {}] });
    expect(await readTexts(whole)).toEqual(["1:a1", "2:a2"]);
    expect(await readTexts(whole, [0])).toEqual(["0:a0"]);
  });
});
