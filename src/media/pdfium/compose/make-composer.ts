import type { Pdfium } from "../boot-pdfium.ts";
import type { Characters } from "../characters.ts";
import { makeCharacters } from "../make-characters.ts";
import type { OpenPage } from "../open-page.ts";
import { readCharacters } from "../read-characters.ts";
import { readString } from "../read-string.ts";
import { withString } from "../with-string.ts";
import { composeCharacters } from "./compose-characters.ts";
import { findGlyphs } from "./find-glyphs.ts";
import { makeGlyphs } from "./glyphs.ts";
import { isAlike } from "./is-alike.ts";
import { learnGlyphs } from "./learn-glyphs.ts";
import { listTextObjects } from "./list-text-objects.ts";
import { makeTextObjects } from "./text-objects.ts";

/** Reads the characters of a document's pages from their text objects, without the text pages of the engine, which cost more than all else. */
export interface Composer {
  /** Undefined where the page is to be read by way of a text page. Valid until the next characters are read. */
  compose(page: OpenPage): Characters | undefined;
  /** Takes what a text page tells that `compose` left to the engine; its characters, to be used instead of those given. */
  learn(page: OpenPage, textPage: number, characters: Characters): Characters;
  close(): void;
}

/** Fonts of one document that are kept; those of a document with more are left to the engine. */
const maxFonts = 200;
const maxGlyphs = 20_000;
/** Share of a page's letters up to which asking for the unknown ones alone is worth it. */
const maxAsked = 0.5;
/** Pages with letters that could not be learned after which nothing more is tried. */
const maxFailures = 3;
/** Pages that are composed before one is read by way of a text page again, and the two held against each other. */
const pagesOfProof = 64;
const firstCodes = 256;

const objects = makeTextObjects();

/** True where the engine takes characters without a direction for ones that run from the right. */
function readsFromRight(pdfium: Pdfium, document: number): boolean {
  const name = readString(
    pdfium,
    (buffer, bytes) =>
      withString(pdfium, "Direction", (key) =>
        pdfium.api.FPDF_VIEWERREF_GetName(document, key, buffer, bytes),
      ),
    "utf-8",
  );
  return name === "R2L";
}

/** One composer for each document. */
export function makeComposer(pdfium: Pdfium, document: number): Composer {
  const { api } = pdfium;
  const glyphs = makeGlyphs();
  const key = pdfium.allocate(16);
  pdfium.heap().set(new TextEncoder().encode("ActualText\0"), key);
  let isOff = readsFromRight(pdfium, document);
  let failures = 0;
  let isListed = false;
  /** Objects of the page that is listed with letters that are not known yet. */
  let holders: readonly number[] = [];
  let unprovenPages = Infinity;

  const addFonts = (): boolean => {
    let last = 0;
    for (let index = 0; index < objects.count; index += 1) {
      const font = objects.fonts[index] ?? 0;
      if (font === last) continue;
      last = font;
      if (glyphs.fonts.has(font)) continue;
      if (glyphs.fonts.size >= maxFonts) return false;
      const pin = api.FPDFPageObj_CreateTextObj(document, font, 1);
      if (pin === 0) return false;
      if (api.FPDFTextObj_GetFont(pin) !== font) {
        api.FPDFPageObj_Destroy(pin);
        return false;
      }
      api.FPDFFont_GetGlyphWidth(font, 0x20, 1000, key + 12);
      const spaceWidth = pdfium.numbers()[(key + 12) >>> 2] ?? 0;
      glyphs.fonts.set(font, { places: new Int32Array(firstCodes).fill(-1), spaceWidth, pin });
    }
    return true;
  };
  const countItems = (indices: Iterable<number>): number => {
    let count = 0;
    for (const index of indices)
      count += (objects.firstItem[index + 1] ?? 0) - (objects.firstItem[index] ?? 0);
    return count;
  };
  const copy = ({ count, codes, boxes, flags, objects: addresses }: Characters): Characters => ({
    count,
    codes: codes.slice(0, count),
    boxes: boxes.slice(0, 4 * count),
    flags: flags.slice(0, count),
    objects: addresses.slice(0, count),
  });
  /** Learns from a text page, and composes nothing more for the document where that differs from it. True where all letters are known now. */
  const learnFrom = (
    page: OpenPage,
    textPage: number,
    told: Characters,
    isActive: (index: number) => boolean = () => true,
  ): boolean => {
    learnGlyphs(pdfium, textPage, told, objects, glyphs, isActive);
    if (findGlyphs(objects, glyphs, holders)?.holders.length !== 0) return false;
    const composed = composeCharacters(objects, glyphs, page, isActive);
    isOff = composed !== undefined && !isAlike(composed, told);
    if (composed) unprovenPages = 0;
    return !isOff;
  };
  /** Learns from a text page of a few objects alone. */
  const askFor = (page: OpenPage, asked: ReadonlySet<number>): boolean => {
    const isAsked = new Uint8Array(objects.count);
    for (const index of asked) isAsked[index] = 1;
    const setActive = (value: number): void => {
      for (let index = 0; index < objects.count; index += 1) {
        if (isAsked[index] === 0) api.FPDFPageObj_SetIsActive(objects.addresses[index] ?? 0, value);
      }
    };
    setActive(0);
    const textPage = api.FPDFText_LoadPage(page.handle);
    try {
      const told = copy(readCharacters(pdfium, textPage));
      return learnFrom(page, textPage, told, (index) => isAsked[index] === 1);
    } finally {
      if (textPage !== 0) api.FPDFText_ClosePage(textPage);
      setActive(1);
    }
  };

  return {
    compose(page) {
      isListed = false;
      if (isOff || page.map.toAngle(0) !== 0 || !listTextObjects(pdfium, page.handle, key, objects))
        return undefined;
      if (objects.count === 0) return makeCharacters(0);
      if (glyphs.count > maxGlyphs || !addFonts()) {
        isOff = true;
        return undefined;
      }
      const unknown = findGlyphs(objects, glyphs);
      if (!unknown) return undefined;
      const { asked } = unknown;
      ({ holders } = unknown);
      if (asked.size > 0) {
        isListed = countItems(asked) > maxAsked * (objects.firstItem[objects.count] ?? 0);
        if (isListed) return undefined;
        if (!askFor(page, asked)) {
          failures += 1;
          isOff ||= failures >= maxFailures;
          isListed = !isOff;
          return undefined;
        }
      }
      isListed = unprovenPages >= pagesOfProof;
      if (isListed) return undefined;
      unprovenPages += 1;
      return composeCharacters(objects, glyphs, page);
    },
    learn(page, textPage, characters) {
      if (!isListed) return characters;
      isListed = false;
      const told = copy(characters);
      learnFrom(page, textPage, told);
      return told;
    },
    close() {
      for (const { pin } of glyphs.fonts.values()) api.FPDFPageObj_Destroy(pin);
      glyphs.fonts.clear();
      pdfium.release(key);
    },
  };
}
