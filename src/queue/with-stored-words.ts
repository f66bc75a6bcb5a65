import type { OpenDocument } from "../document/open-document.ts";
import type { PageText } from "../document/page-text.ts";

/** Pages that one part has read: indices in `document.pages`, the last one included. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Parts whose words are held at once. */
const held = 3;

/** A page whose part failed for good: it is not tried again, for it may be what brought its workers down. */
const lost = (page: number): PageText => ({
  page,
  text: "",
  words: [],
  lines: [],
  status: "failed",
  textSource: "none",
  unreadRegions: [],
  warnings: [
    { code: "page.failed", message: "The page could not be read: no worker came to the end of it." },
  ],
});

/**
 * The same document, whose words come from where its parts have put them.
 *
 * @param find the words of one part; undefined where it failed
 */
export function withStoredWords(
  opened: OpenDocument,
  ranges: readonly WordRange[],
  find: (range: WordRange) => Promise<readonly PageText[] | undefined>,
): OpenDocument {
  const known = new Map<WordRange, Promise<readonly PageText[] | undefined>>();
  const load = (range: WordRange): Promise<readonly PageText[] | undefined> => {
    const loading = known.get(range) ?? find(range);
    known.delete(range);
    known.set(range, loading);
    const [oldest] = known.keys();
    if (known.size > held && oldest) known.delete(oldest);
    return loading;
  };
  const { document } = opened;
  return {
    ...opened,
    async *read(pages = document.selected ?? document.pages.map(({ index }) => index)) {
      for (const page of pages) {
        const range = ranges.find(({ from, to }) => page >= from && page <= to);
        if (!range) yield* opened.read([page]);
        else {
          const words = await load(range);
          yield words?.find((text) => text.page === page) ?? lost(page);
        }
      }
    },
  };
}
