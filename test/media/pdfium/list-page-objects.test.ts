import { expect, it } from "vitest";
import type { Pdfium } from "../../../src/media/pdfium/boot-pdfium.ts";
import { listPageObjects } from "../../../src/media/pdfium/list-page-objects.ts";
import { loadDocument } from "../../../src/media/pdfium/load-document.ts";
import { bootEngine } from "./compose/with-engine-pages.ts";
import { writeContent } from "./compose/write-content.ts";

interface Told {
  readonly addresses: readonly number[];
  readonly kinds: readonly number[];
}

/** Text, shapes and forms in turn, in as many rounds; more of them than the engine keeps in one block, and than there is room for at first. */
const mixed = (rounds: number): string =>
  "BT /F1 9 Tf 20 300 Td (a) Tj ET 10 10 5 5 re f q 1 0 0 1 0 50 cm /X1 Do Q 20 20 m 30 30 l S ".repeat(
    rounds,
  );

function askAll({ api }: Pdfium, page: number): Told {
  const count = api.FPDFPage_CountObjects(page);
  const addresses = Array.from({ length: count }, (_, index) => api.FPDFPage_GetObject(page, index));
  return { addresses, kinds: addresses.map((address) => api.FPDFPageObj_GetType(address)) };
}

function listAll(pdfium: Pdfium, page: number): Told {
  const { count, addresses, kinds } = listPageObjects(pdfium, page);
  return { addresses: [...addresses.subarray(0, count)], kinds: [...kinds.subarray(0, count)] };
}

async function withPages(
  contents: readonly string[],
  work: (pdfium: Pdfium, page: number) => void,
): Promise<void> {
  const pdfium = await bootEngine();
  const document = loadDocument(pdfium, await writeContent(contents), undefined);
  for (let index = 0; index < contents.length; index += 1) {
    const page = pdfium.api.FPDF_LoadPage(document.handle, index);
    work(pdfium, page);
    pdfium.api.FPDF_ClosePage(page);
  }
  pdfium.api.FPDF_CloseDocument(document.handle);
  pdfium.release(document.address);
}

it("lists the objects of pages as the engine tells them, with few questions", async () => {
  await withPages([mixed(3), mixed(600), "", mixed(2500), mixed(1)], (pdfium, page) => {
    let questions = 0;
    const ask = (place: number, index: number): number => {
      questions += 1;
      return pdfium.api.FPDFPage_GetObject(place, index);
    };
    const listed = listAll({ ...pdfium, api: { ...pdfium.api, FPDFPage_GetObject: ask } }, page);
    expect(listed).toEqual(askAll(pdfium, page));
    expect(questions).toBeLessThan(8);
  });
});

it.each([
  ["has no such list", (memory: DataView, page: number) => memory.setUint32(page + 33 * 4, 1, true)],
  ["holds other objects", (memory: DataView, page: number) => memory.setUint32(page + 32 * 4, 1, true)],
])("asks for each object where the engine's memory %s", async (_, change) => {
  await withPages([mixed(3)], (pdfium, page) => {
    const expected = askAll(pdfium, page);
    let isChanged = false;
    const changed: Pdfium = {
      ...pdfium,
      words() {
        if (isChanged) return pdfium.words();
        isChanged = true;
        const copy = pdfium.heap().slice();
        change(new DataView(copy.buffer), page);
        return new Uint32Array(copy.buffer);
      },
    };
    expect(listAll(changed, page)).toEqual(expected);
    expect(isChanged).toBe(true);
  });
});
