import type { Pdfium } from "../boot-pdfium.ts";
import { countLetters } from "./count-letters.ts";
import type { Layers } from "./layers.ts";
import { objectLayout } from "./object-layout.ts";

const kinds = { path: 2, image: 3, form: 5 };
const maxDepth = 8;
/** Taking one away costs as much as there are objects; beyond, shapes that nobody sees stay, which harms no word. */
const maxPaths = 2000;
const layerMark = "OC";

/** A place that holds page objects: a page, or a form on it. */
interface Holder {
  readonly objects: readonly number[];
  remove(object: number): number;
}

function openHolder(pdfium: Pdfium, page: number, form: number): Holder {
  const { api } = pdfium;
  const count = form === 0 ? api.FPDFPage_CountObjects(page) : api.FPDFFormObj_CountObjects(form);
  const get = (index: number): number =>
    form === 0 ? api.FPDFPage_GetObject(page, index) : api.FPDFFormObj_GetObject(form, index);
  return {
    objects: Array.from({ length: count }, (_, index) => get(index)),
    remove: (object) =>
      form === 0 ? api.FPDFPage_RemoveObject(page, object) : api.FPDFFormObj_RemoveObject(form, object),
  };
}

/**
 * Takes what stands on layers that are switched off from an open page, as the engine does when it draws the page: it is no part of what
 * is read then. Gives the number of letters.
 */
export function removeHiddenObjects(pdfium: Pdfium, page: number, layers: Layers): number {
  const { api } = pdfium;
  const { reader } = layers;
  const { mark, form, image } = objectLayout;
  const marks = new Map<number, boolean>();
  const wordAt = (address: number, place: number): number => pdfium.words()[(address >>> 2) + place] ?? 0;
  const isMarkShown = (address: number): boolean => {
    if (wordAt(address, mark.kind) !== mark.isProperty) return true;
    if (reader.readString(wordAt(address, mark.name)) !== layerMark) return true;
    const name = reader.readString(wordAt(address, mark.property));
    return layers.isShown(reader.get(wordAt(address, mark.properties), name));
  };
  const areMarksShown = (object: number): boolean => {
    for (let index = 0; index < api.FPDFPageObj_CountMarks(object); index += 1) {
      const address = api.FPDFPageObj_GetMark(object, index);
      const isShown = marks.get(address) ?? isMarkShown(address);
      marks.set(address, isShown);
      if (!isShown) return false;
    }
    return true;
  };
  const isContentShown = (object: number, kind: number): boolean => {
    if (kind === kinds.form) {
      const dictionary = wordAt(wordAt(object, form.content), form.dictionary);
      return layers.isShown(reader.get(dictionary, layerMark));
    }
    return kind !== kinds.image || layers.isShown(wordAt(wordAt(object, image.content), image.layer));
  };
  let letters = 0;
  let paths = 0;
  const visit = (container: number, depth: number): void => {
    const holder = openHolder(pdfium, page, container);
    for (const object of holder.objects) {
      const kind = api.FPDFPageObj_GetType(object);
      if (areMarksShown(object) && isContentShown(object, kind)) {
        if (kind === kinds.form && depth < maxDepth) visit(object, depth + 1);
        continue;
      }
      letters += countLetters(pdfium, object);
      if (kind === kinds.path) paths += 1;
      if (paths > maxPaths && kind === kinds.path) continue;
      if (holder.remove(object) !== 0) api.FPDFPageObj_Destroy(object);
    }
  };
  visit(0, 0);
  return letters;
}
