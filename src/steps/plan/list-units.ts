import type { Document } from "../../document/document.ts";
import type { Page } from "../../document/page.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import { findFileWay } from "./find-file-way.ts";
import { findRecordingWays } from "./find-recording-ways.ts";
import { findWays } from "./find-ways.ts";
import { estimateTokens } from "../../values/estimate-tokens.ts";
import type { PageUnit } from "./page-unit.ts";
import { splitText } from "./split-text.ts";

interface UnitsInput {
  readonly document: Document;
  readonly capabilities: Capabilities;
  readonly texts?: ReadonlyMap<number, PageText>;
  readonly passUrls?: boolean;
  /** Indices of the pages asked for. */
  readonly asked: readonly number[];
  /** Tokens for the parts of one request. */
  readonly room: number;
}

/** Of the room, for a part of a page: what leads up to it needs some as well. */
const partShare = 0.85;

const isSaid = (text: PageText | undefined): boolean =>
  text?.status !== "read" || text.text.trim() !== "" || text.unreadRegions.length > 0;

/** A recording that is wanted whole and fits into one request is not taken apart. */
function wholeRecording(input: UnitsInput, page: Page): PageUnit | undefined {
  const { document, capabilities, texts, passUrls = false, asked, room } = input;
  const pages = document.pages.filter(({ file }) => file === page.file);
  if (page.time === undefined || !pages.every(({ index }) => asked.includes(index))) return undefined;
  const ways = findRecordingWays({ document, pages, texts, capabilities, passUrls });
  const fitting = ways.filter(({ tokens }) => tokens <= room);
  if (fitting.length === 0) return undefined;
  const isBlank = !pages.some(({ index }) => isSaid(texts?.get(index)));
  return { pages: pages.map(({ index }) => index), file: page.file, ways: fitting, isBlank };
}

/** The text of a page that does not fit by any of its ways, in parts that do; undefined where it fits, or has no text to cut. */
function cutUnit(unit: PageUnit, { texts, room }: UnitsInput): PageUnit[] | undefined {
  const [page] = unit.pages;
  const words = unit.ways.at(-1);
  const isText = words?.recipes.length === 1 && words.recipes[0]?.type === "text";
  const text = page === undefined ? undefined : texts?.get(page);
  if (page === undefined || !text || !words || !isText || unit.ways.some(({ tokens }) => tokens <= room))
    return undefined;
  const spans = splitText(text, Math.floor(room * partShare));
  return spans?.map((span) => ({
    ...unit,
    ways: [
      {
        ...words,
        recipes: [{ type: "text", page, spans: [span], excerpt: "part" }],
        tokens: estimateTokens(text.text.slice(span.start, span.end)),
      },
    ],
  }));
}

/** What cannot be split further, in the order of the document, with the ways in which it can be sent. */
export function listUnits(input: UnitsInput): PageUnit[] {
  const { document, capabilities, texts, passUrls, asked } = input;
  const units: PageUnit[] = [];
  const held = new Set<number>();
  for (const index of asked) {
    const page = document.pages[index];
    if (!page || held.has(index)) continue;
    const whole = wholeRecording(input, page);
    const ways = whole ? [] : findWays(document, page, texts, capabilities, passUrls);
    const unit = whole ?? { pages: [index], file: page.file, ways, isBlank: !isSaid(texts?.get(index)) };
    for (const covered of unit.pages) held.add(covered);
    units.push(...(cutUnit(unit, input) ?? [unit]));
  }
  for (const [file, { isContainer }] of document.files.entries()) {
    // The files in an archive are units of their own.
    if (isContainer === true || document.pages.some((page) => page.file === file)) continue;
    const way = findFileWay(document, file, undefined, capabilities, passUrls);
    units.push({ pages: [], file, ways: way ? [way] : [], isBlank: false });
  }
  return units;
}
