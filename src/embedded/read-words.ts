import type { Document } from "../document/document.ts";
import type { LocaleHints } from "../document/locale-hints.ts";
import type { PageText } from "../document/page-text.ts";
import type { Box } from "./candidates/find-boxes.ts";
import { findBoxes } from "./candidates/find-boxes.ts";
import { findEntities } from "./entities/find-entities.ts";
import { dropWords } from "../layout/drop-words.ts";
import { buildReading } from "./reading/build-reading.ts";
import type { Reading } from "./reading/reading.ts";
import { guessDateOrder } from "./sentences/guess-date-order.ts";
import type { Prose } from "./sentences/prose.ts";
import { readProse } from "./sentences/read-prose.ts";

/** What the words of some pages are, whatever is asked of them. */
export interface WordsRead {
  readonly reading: Reading;
  readonly entities: ReturnType<typeof findEntities>;
  readonly prose: Prose | undefined;
  readonly boxes: readonly Box[];
}

interface Kept {
  readonly document: Document;
  readonly locale: LocaleHints;
  readonly read: WordsRead;
}

const known = new WeakMap<readonly PageText[], Kept>();

/** Rows, entities and sentences of the pages, made once for the same list of them: several schemas may be put to it. */
export function readWords(pages: readonly PageText[], document: Document, locale: LocaleHints): WordsRead {
  const kept = known.get(pages);
  if (kept && kept.document === document && kept.locale === locale) return kept.read;
  const reading = buildReading(pages, document);
  const entities = findEntities(reading, guessDateOrder(reading, locale));
  const prose = readProse(pages, reading, entities.conventions.dates);
  // Only sentences lead back to them; of a long table they are as much as its rows.
  if (!prose) pages.forEach(dropWords);
  const read = { reading, entities, prose, boxes: findBoxes(reading) };
  known.set(pages, { document, locale, read });
  return read;
}
