import type { Document } from "../../src/document/document.ts";
import type { Evidence } from "../../src/document/evidence.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";
import type { WordsResult } from "../../src/document/schema.ts";

interface ShownLine {
  readonly text: string;
  readonly seconds: number;
  readonly page: number;
  readonly indices: readonly number[];
  readonly box: Json;
}

const spoken: ReadonlySet<PageText["textSource"]> = new Set(["subtitle", "transcript"]);

/** Every line that is written on a frame, once for as long as it stays. */
function listShown(pages: readonly PageText[], document: Document): ShownLine[] {
  const shown: ShownLine[] = [];
  let before = new Set<string>();
  for (const page of pages) {
    const time = document.pages[page.page]?.time;
    if (!time || spoken.has(page.textSource) || page.words.length === 0) continue;
    const now = new Set<string>();
    for (const { span, words, box } of page.lines) {
      const text = page.text.slice(span.start, span.end);
      now.add(text);
      if (text.trim() === "" || before.has(text)) continue;
      const indices = Array.from({ length: words.end - words.start }, (_, index) => words.start + index);
      shown.push({ text, seconds: time.start, page: page.page, indices, box: box ? { ...box } : null });
    }
    before = now;
  }
  return shown;
}

/**
 * What stands on the frames and what the file says of itself: its title, its chapters, every line shown. What it all means is for
 * a model to say, so nothing is summed up here.
 */
export function fromWords(pages: readonly PageText[], document: Document): WordsResult {
  const shown = listShown(pages, document);
  const found = shown.map(({ page, indices }, index): [string, Evidence] => [
    `/onScreenText/${index}/text`,
    { state: "found", words: [{ page, indices }] },
  ]);
  return {
    json: {
      onScreenText: shown.map(({ text, seconds, box }) => ({ time: seconds, text, box })),
      chapters: (document.chapters ?? []).map(({ time, title }) => ({
        start: time.start,
        end: time.end,
        title: title ?? null,
      })),
    },
    evidence: Object.fromEntries(found),
  };
}
