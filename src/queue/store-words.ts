import type { OpenDocument } from "../document/open-document.ts";
import type { PageText } from "../document/page-text.ts";
import type { BlobStore } from "../stores/blob-store.ts";
import { readJsonBlob } from "./read-json-blob.ts";
import { runKeys } from "./run-keys.ts";
import { splitPages } from "./split-pages.ts";
import { withStoredWords } from "./with-stored-words.ts";
import type { WordRange } from "./with-stored-words.ts";

interface StoredWords {
  put(range: WordRange, words: readonly PageText[]): Promise<void>;
  /** The document with the words that its parts have put there, for the pages (indices) that were asked for. */
  wrap(opened: OpenDocument, pages: readonly number[], partPages: number): OpenDocument;
}

/** Words of the pages of one document, in the store of its run. */
export function storeWords({
  store,
  run,
  at,
}: {
  readonly store: BlobStore;
  readonly run: string;
  readonly at: string;
}): StoredWords {
  const keyOf = ({ from, to }: WordRange): string => runKeys(run).words(at, from, to);
  return {
    put: (range, words) => store.put(keyOf(range), Buffer.from(JSON.stringify(words))),
    wrap(opened, pages, partPages) {
      return withStoredWords(opened, splitPages(pages, partPages), async (range) => {
        return (await readJsonBlob(store, keyOf(range))) as readonly PageText[] | undefined;
      });
    },
  };
}
