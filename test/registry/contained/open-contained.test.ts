import { readFile, readdir } from "node:fs/promises";
import { extname } from "node:path";
import { describe, expect, it } from "vitest";
import type { BytesFormat, ChildFile, FormatInput, OpenFile } from "../../../src/ports/format.ts";
import { ContainedProcess } from "../../../src/registry/contained/contained-process.ts";
import { openContained } from "../../../src/registry/contained/open-contained.ts";
import { listFormats } from "../../../src/registry/list-formats.ts";
import { openFile } from "../../../src/registry/open-file.ts";
import { load } from "../../../src/load.ts";
import badFormat from "../../support/bad-format.ts";
import { formatContext } from "../../support/format-context.ts";

const folder = new URL("../../../fixtures/files/", import.meta.url);
const endings = /\.(?:csv|tsv|html?|eml|msg|rtf|txt|md|xml|mbox|docx|xlsx|pptx|od[tsp]|epub)$/u;
const files = (await readdir(folder, { recursive: true })).filter((name) => endings.test(name)).sort();
const formats = await listFormats();

async function tell(opened: OpenFile): Promise<unknown> {
  const { mediaType, pages, attachments, metadata, warnings, isContainer } = opened;
  const texts = await Promise.all(pages.map(async (_, page) => await opened.read(page)));
  const inner: ChildFile[] = [];
  for await (const child of opened.children?.() ?? []) inner.push(child);
  await opened.close();
  const facts = { mediaType, pages, attachments, metadata, warnings, isContainer };
  return { facts, texts: texts.map(({ text, words, lines }) => ({ text, words, lines })), inner };
}

const input = (name: string): FormatInput => ({ name, mediaType: "text/plain", bytes: new Uint8Array(10) });

describe("A file that is opened by a process of its own", () => {
  it("is tested with files of many kinds", () => {
    expect(new Set(files.map((name) => extname(name))).size).toBeGreaterThan(6);
  });

  it.each(files)("is what it is without one: %s", async (name) => {
    const bytes = new Uint8Array(await readFile(new URL(name, folder)));
    const { mediaType } = await openFile({ name, bytes }, formatContext());
    const format = formats.find(({ mediaTypes }) => mediaTypes.includes(mediaType)) as BytesFormat;
    expect(format.aloneFrom).toBeGreaterThan(0);
    const given = { name, mediaType, bytes };
    const here = await tell(await format.open(given, formatContext()));
    expect(await tell(await openContained(format, given, formatContext()))).toEqual(here);
  });

  it("is any file of some size, and gives the same words", async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `${index};bearing;12.50`);
    const document = await load({ bytes: new TextEncoder().encode(rows.join("\n")), name: "rows.csv" });
    const pages = await Array.fromAsync(document.read());
    await document.close();
    expect(pages[0]?.lines).toHaveLength(30_000);
    expect(pages[0]?.words.at(-1)).toMatchObject({ text: "12.50", line: 29_999, origin: "text" });
  });
});

describe("A file that its process cannot read", () => {
  const limits = { maxPages: 10, maxPixels: 10, pageTimeoutMs: 500 };

  it("is refused with the error of its format", async () => {
    const here = await badFormat.open(input("locked"), formatContext()).catch((error: unknown) => error);
    const there = await openContained(badFormat, input("locked"), formatContext()).catch((error) => error);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  });

  it("is refused when it takes too long, while everything else goes on", async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 20);
    const opening = openContained(badFormat, input("endless"), formatContext({ limits }));
    await expect(opening).rejects.toMatchObject({ code: "input.timeout", where: { source: "endless" } });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it("is refused when it takes too much memory", async () => {
    const reader = new ContainedProcess({ name: "greedy", timeoutMs: 60_000, maxHeapMb: 48 });
    const { signal: _signal, readPixels: _pixels, ...context } = formatContext();
    const asking = reader.ask({ ask: "open", format: badFormat.id, input: input("greedy"), context });
    await expect(asking).rejects.toMatchObject({ code: "input.too-large", where: { source: "greedy" } });
  });

  it("is left at once when the caller stops", async () => {
    const controller = new AbortController();
    const opening = openContained(badFormat, input("endless"), formatContext({ signal: controller.signal }));
    setTimeout(() => controller.abort(new Error("stopped")), 50);
    await expect(opening).rejects.toThrow("stopped");
  });

  it("is refused when it breaks what reads it", async () => {
    const opening = openContained(badFormat, input("ending"), formatContext());
    await expect(opening).rejects.toMatchObject({ code: "input.corrupt", where: { source: "ending" } });
  });

  it("fails as its library does", async () => {
    const opening = openContained(badFormat, input("failing"), formatContext());
    await expect(opening).rejects.toThrow(new RangeError("a fault of a library"));
  });
});
