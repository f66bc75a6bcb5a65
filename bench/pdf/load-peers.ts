import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { cutItems } from "./cut-items.ts";
import type { TextItem } from "./cut-items.ts";

/** The part of pdfjs's interface that is measured. */
interface PdfjsDocument {
  readonly numPages: number;
  readonly loadingTask: { destroy(): Promise<void> };
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { readonly transform: readonly number[] };
    getTextContent(): Promise<{ readonly items: readonly (TextItem | object)[] }>;
    cleanup(): void;
  }>;
}

export interface Peers {
  /** Words with boxes, and the text of each page, page by page. */
  readonly readWithPdfjs: (bytes: Uint8Array) => Promise<string[]>;
  readonly readWithUnpdf: (bytes: Uint8Array) => Promise<string[]>;
}

const folder = new URL("../peers/node_modules/", import.meta.url);

/** pdfjs-dist and unpdf of bench/peers; undefined where they are not installed (`npm ci --prefix bench/peers`). */
export async function loadPeers(): Promise<Peers | undefined> {
  const pdfjsFile = new URL("pdfjs-dist/legacy/build/pdf.mjs", folder);
  const unpdfFile = new URL("unpdf/dist/index.mjs", folder);
  if (!existsSync(pdfjsFile) || !existsSync(unpdfFile)) return undefined;
  const pdfjs = (await import(pathToFileURL(pdfjsFile.pathname).href)) as {
    getDocument(options: object): { promise: Promise<PdfjsDocument> };
  };
  const unpdf = (await import(pathToFileURL(unpdfFile.pathname).href)) as {
    getDocumentProxy(bytes: Uint8Array, options: object): Promise<PdfjsDocument>;
  };
  const readPages = async (document: PdfjsDocument): Promise<string[]> => {
    const found: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { words } = cutItems(items, page.getViewport({ scale: 1 }).transform);
      for (const { text } of words) found.push(text);
      page.cleanup();
    }
    await document.loadingTask.destroy();
    return found;
  };
  return {
    async readWithPdfjs(bytes) {
      return await readPages(await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise);
    },
    async readWithUnpdf(bytes) {
      return await readPages(await unpdf.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }));
    },
  };
}
