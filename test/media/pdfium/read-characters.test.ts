import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { askCharacter } from "../../../src/media/pdfium/ask-character.ts";
import { bootPdfium } from "../../../src/media/pdfium/boot-pdfium.ts";
import type { Pdfium } from "../../../src/media/pdfium/boot-pdfium.ts";
import type { Characters } from "../../../src/media/pdfium/characters.ts";
import { copyCharacters } from "../../../src/media/pdfium/copy-characters.ts";
import { loadDocument } from "../../../src/media/pdfium/load-document.ts";
import { readCharacters } from "../../../src/media/pdfium/read-characters.ts";
import { webAssembly } from "../../../src/media/pdfium/web-assembly.ts";
import { listPdfs } from "../../../bench/pdf/list-pdfs.ts";

const fixtures = fileURLToPath(new URL("../../../fixtures/files/", import.meta.url));
let pdfium: Pdfium;
beforeAll(async () => {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  pdfium = await bootPdfium(await webAssembly.compile(wasm));
});

function makeRoom(count: number): Characters {
  return {
    count,
    codes: new Uint32Array(count),
    boxes: new Float32Array(4 * count),
    flags: new Uint8Array(count),
    objects: new Uint32Array(count),
  };
}

function withTextPages(path: string, work: (textPage: number, count: number) => void): void {
  const { api } = pdfium;
  const document = loadDocument(pdfium, new Uint8Array(readFileSync(path)), undefined);
  for (let index = 0; index < api.FPDF_GetPageCount(document.handle); index += 1) {
    const page = api.FPDF_LoadPage(document.handle, index);
    const textPage = api.FPDFText_LoadPage(page);
    work(textPage, api.FPDFText_CountChars(textPage));
    api.FPDFText_ClosePage(textPage);
    api.FPDF_ClosePage(page);
  }
  api.FPDF_CloseDocument(document.handle);
  pdfium.release(document.address);
}

function askAll(textPage: number, count: number): Characters {
  const asked = makeRoom(count);
  const scratch = pdfium.allocate(16);
  for (let index = 0; index < count; index += 1) {
    askCharacter(pdfium, textPage, index, scratch, asked, index);
  }
  pdfium.release(scratch);
  return asked;
}

const keep = ({ count, codes, boxes, flags, objects }: Characters): Characters => ({
  count,
  codes: codes.slice(0, count),
  boxes: boxes.slice(0, 4 * count),
  flags: flags.slice(0, count),
  objects: objects.slice(0, count),
});

it("finds in the engine's memory what the engine tells of each character of every fixture", () => {
  let characters = 0;
  for (const path of listPdfs(fixtures)) {
    withTextPages(path, (textPage, count) => {
      const copied = makeRoom(count);
      expect(copyCharacters(pdfium, textPage, copied)).toBe(true);
      expect(copied).toEqual(askAll(textPage, count));
      characters += count;
    });
  }
  expect(characters).toBeGreaterThan(10_000);
});

const blocksAt = 20;
const countAt = 36;
type Change = (memory: DataView, textPage: number) => void;

/** The engine with its memory changed when it is next looked at. */
function changeOnce(textPage: number, change: Change): Pdfium {
  let isChanged = false;
  return {
    ...pdfium,
    heap() {
      if (isChanged) return pdfium.heap();
      isChanged = true;
      const memory = pdfium.heap().slice();
      change(new DataView(memory.buffer), textPage);
      return memory;
    },
  };
}

const changes: readonly (readonly [string, Change])[] = [
  ["counts other characters", (memory, page) => memory.setUint32(page + countAt, 7, true)],
  [
    "keeps its characters elsewhere",
    (memory, page) => {
      const block = memory.getUint32(page + blocksAt, true);
      memory.setUint32(block, memory.getUint32(block, true) + 80, true);
    },
  ],
  [
    "says where they are by addresses beyond its end",
    (memory, page) => memory.setUint32(memory.getUint32(page + blocksAt, true), 0xffff_fff0, true),
  ],
];

it.each(changes)("asks for each character where the memory %s", (_, change) => {
  const [path = ""] = listPdfs(fixtures);
  withTextPages(path, (textPage, count) => {
    expect(count).toBeGreaterThan(7);
    const read = readCharacters(changeOnce(textPage, change), textPage);
    expect(keep(read)).toEqual(askAll(textPage, count));
  });
});

it("asks for each character where the memory of a later page is not what the engine tells", () => {
  const [path = ""] = listPdfs(fixtures);
  withTextPages(path, (textPage, count) => {
    let asked = 0;
    const api = {
      ...pdfium.api,
      FPDFText_GetUnicode(page: number, index: number) {
        asked += 1;
        return pdfium.api.FPDFText_GetUnicode(page, index);
      },
    };
    const engine = { ...pdfium, api };
    readCharacters(engine, textPage);
    expect(asked).toBeGreaterThanOrEqual(count);
    asked = 0;
    readCharacters(engine, textPage);
    expect(asked).toBeLessThan(12);
    for (const [, change] of changes) {
      const other = changeOnce(textPage, change);
      engine.heap = () => other.heap();
      expect(keep(readCharacters(engine, textPage))).toEqual(askAll(textPage, count));
    }
  });
});
