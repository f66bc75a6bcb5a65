import { PDFDocument, PDFName } from "pdf-lib";
import { expect, it } from "vitest";
import type { Pdfium } from "../../../src/media/pdfium/boot-pdfium.ts";
import { closeKeptPage } from "../../../src/media/pdfium/close-kept-page.ts";
import { loadDocument } from "../../../src/media/pdfium/load-document.ts";
import { withPage } from "../../../src/media/pdfium/open-page.ts";
import { PdfFault } from "../../../src/media/pdfium/pdf-fault.ts";
import { bootEngine } from "./compose/with-engine-pages.ts";

/** Pages, each with a note that draws something where `isNoted`. */
async function writePages(count: number, isNoted: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  for (let number = 0; number < count; number += 1) {
    const page = document.addPage([200, 200]);
    const drawing = context.stream("10 10 20 20 re f", {
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, 50, 50],
    });
    const note = context.obj({
      Type: "Annot",
      Subtype: "Stamp",
      Rect: [20, 20, 70, 70],
      AP: { N: context.register(drawing) },
    });
    if (isNoted) page.node.set(PDFName.of("Annots"), context.obj([context.register(note)]));
  }
  return await document.save();
}

/** What happens to pages, as a line of signs: `+` one is opened, `-` one is closed, a digit is the work with that one. */
async function watch(
  bytes: Uint8Array,
  indices: readonly number[],
  heapBytes = 32 * 1024 * 1024,
): Promise<{ events: string; open: number }> {
  const engine = await bootEngine();
  let events = "";
  const pages = new Set<number>();
  const pdfium: Pdfium = {
    ...engine,
    heap: () => Object.defineProperty(engine.heap().subarray(), "length", { value: heapBytes }),
    api: {
      ...engine.api,
      FPDF_LoadPage(document, index) {
        events += "+";
        const page = engine.api.FPDF_LoadPage(document ?? 0, index ?? 0);
        if (page !== 0) pages.add(page);
        return page;
      },
      FPDF_ClosePage(page) {
        events += "-";
        expect(pages.delete(page ?? 0)).toBe(true);
        return engine.api.FPDF_ClosePage(page ?? 0);
      },
    },
  };
  const document = loadDocument(engine, bytes, undefined);
  const kept = { page: 0 };
  const owner = { handle: document.handle, form: 0, kept, extras: new Map() };
  for (const index of indices) {
    try {
      withPage(pdfium, owner, index, ({ handle }) => {
        expect(pages.has(handle)).toBe(true);
        events += index;
      });
    } catch (error) {
      if (!(error instanceof PdfFault)) throw error;
      events += "!";
    }
  }
  closeKeptPage(pdfium, kept);
  closeKeptPage(pdfium, kept);
  engine.api.FPDF_CloseDocument(document.handle);
  engine.release(document.address);
  return { events, open: pages.size };
}

it("keeps a page open until the next one is, and never more than two", async () => {
  const { events, open } = await watch(await writePages(4, false), [0, 1, 1, 3]);
  expect(events).toBe("+0+-1+-1+-3-");
  expect(open).toBe(0);
});

it("keeps a page with notes open while it is opened again with them in it", async () => {
  const { events, open } = await watch(await writePages(2, true), [0, 1, 0]);
  expect(events).toBe("++-0+-+-1+-0-");
  expect(open).toBe(0);
});

it("closes pages of an engine that has grown large before the next one is opened", async () => {
  const { events, open } = await watch(await writePages(3, false), [0, 1, 2], 97 * 1024 * 1024);
  expect(events).toBe("+0-+1-+2-");
  expect(open).toBe(0);
});

it("leaves no page open where one cannot be opened", async () => {
  const { events, open } = await watch(await writePages(2, false), [0, 7, 1]);
  expect(events).toBe("+0+!+-1-");
  expect(open).toBe(0);
});
