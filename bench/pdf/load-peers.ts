import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The part of pdfjs's interface that is measured. */
interface PdfjsDocument {
  readonly numPages: number;
  readonly loadingTask: { destroy(): Promise<void> };
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ readonly items: readonly object[] }>;
    cleanup(): void;
  }>;
}

export interface Peers {
  /** Texts with their places, page by page. */
  readonly readWithPdfjs: (bytes: Uint8Array) => Promise<void>;
  readonly readWithUnpdf: (bytes: Uint8Array) => Promise<void>;
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
  const readPages = async (document: PdfjsDocument): Promise<void> => {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      await page.getTextContent();
      page.cleanup();
    }
    await document.loadingTask.destroy();
  };
  return {
    async readWithPdfjs(bytes) {
      await readPages(await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise);
    },
    async readWithUnpdf(bytes) {
      await readPages(await unpdf.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }));
    },
  };
}
