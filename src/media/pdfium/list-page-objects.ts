import type { Pdfium } from "./boot-pdfium.ts";
import { pageObjectsLayout } from "./page-objects-layout.ts";

/** The objects of a page in content order, and what the engine calls the kind of each; valid until those of another page are listed. */
export interface PageObjects {
  count: number;
  addresses: Uint32Array;
  kinds: Uint8Array;
}

const firstRoom = 8192;
/** Objects of each page for which the engine is asked as well. */
const samples = 4;
const listed: PageObjects = {
  count: 0,
  addresses: new Uint32Array(firstRoom),
  kinds: new Uint8Array(firstRoom),
};

/** Kinds by the class of an object, as one engine told them. */
const kindsOfEngines = new WeakMap<Pdfium, Map<number, number>>();

/** Copies the list from the engine's memory. False where the memory looks otherwise. */
function copyAddresses(pdfium: Pdfium, page: number): boolean {
  const { blocks, blocksEnd, first, count, objectsOfBlock } = pageObjectsLayout;
  const words = pdfium.words();
  const at = page >>> 2;
  const start = words[at + first] ?? 0;
  const blocksAt = (words[at + blocks] ?? 0) >>> 2;
  const room = (((words[at + blocksEnd] ?? 0) >>> 2) - blocksAt) * objectsOfBlock;
  if (words[at + count] !== listed.count || room < start + listed.count) return false;
  for (let index = 0; index < listed.count;) {
    const place = (start + index) % objectsOfBlock;
    const length = Math.min(objectsOfBlock - place, listed.count - index);
    const from = ((words[blocksAt + Math.floor((start + index) / objectsOfBlock)] ?? 0) >>> 2) + place;
    listed.addresses.set(words.subarray(from, from + length), index);
    index += length;
  }
  return true;
}

/** True where the engine tells of the last object, the first one and some between them what was copied, and a kind that others of their class have. */
function isTold(pdfium: Pdfium, page: number, known: Map<number, number>): boolean {
  const { api } = pdfium;
  const step = Math.max(1, Math.floor(listed.count / samples));
  for (let index = listed.count - 1; index >= 0; index -= step) {
    const address = api.FPDFPage_GetObject(page, index);
    const itsClass = pdfium.words()[address >>> 2] ?? 0;
    const kind = api.FPDFPageObj_GetType(address);
    if (address !== listed.addresses[index] || (known.get(itsClass) ?? kind) !== kind) return false;
    known.set(itsClass, kind);
  }
  return true;
}

function findKinds(pdfium: Pdfium, known: Map<number, number>): void {
  const words = pdfium.words();
  let lastClass = -1;
  let kind = 0;
  for (let index = 0; index < listed.count; index += 1) {
    const address = listed.addresses[index] ?? 0;
    const itsClass = words[address >>> 2] ?? 0;
    if (itsClass !== lastClass) {
      kind = known.get(itsClass) ?? pdfium.api.FPDFPageObj_GetType(address);
      known.set(itsClass, kind);
      lastClass = itsClass;
    }
    listed.kinds[index] = kind;
  }
}

/** Lists what stands on a page. Taken from the engine's memory where that proves right, else asked for one by one, which takes three times as long. */
export function listPageObjects(pdfium: Pdfium, page: number): PageObjects {
  const { api } = pdfium;
  listed.count = Math.max(0, api.FPDFPage_CountObjects(page));
  if (listed.count > listed.addresses.length) {
    listed.addresses = new Uint32Array(2 * listed.count);
    listed.kinds = new Uint8Array(2 * listed.count);
  }
  const known = kindsOfEngines.get(pdfium) ?? new Map<number, number>();
  kindsOfEngines.set(pdfium, known);
  if (copyAddresses(pdfium, page) && isTold(pdfium, page, known)) {
    findKinds(pdfium, known);
    return listed;
  }
  for (let index = 0; index < listed.count; index += 1) {
    const address = api.FPDFPage_GetObject(page, index);
    listed.addresses[index] = address;
    listed.kinds[index] = api.FPDFPageObj_GetType(address);
  }
  return listed;
}
