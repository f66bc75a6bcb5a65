import type { OpenDocument } from "../../src/document/open-document.ts";
import type { Page } from "../../src/document/page.ts";
import type { PageText } from "../../src/document/page-text.ts";
import type { RenderRequest } from "../../src/document/render-request.ts";

export interface FakeDocument extends OpenDocument {
  readonly renders: RenderRequest[];
}

export function pageText(page: number, text: string): PageText {
  return {
    page,
    text,
    words: [],
    lines: [],
    status: "read",
    textSource: "text",
    unreadRegions: [],
    warnings: [],
  };
}

/** A PDF of three pages whose pictures have as many bytes as `sizeOf` says. */
export function fakeDocument(
  sizeOf: (request: RenderRequest) => number,
  change: Partial<OpenDocument> = {},
): FakeDocument {
  const renders: RenderRequest[] = [];
  const pages = [0, 1, 2].map((index): Page => ({
    index,
    file: 0,
    pageNumber: index + 1,
    width: 100,
    height: 200,
    unit: "point",
    rotation: 0,
  }));
  return {
    renders,
    document: {
      files: [{ name: "a.pdf", mediaType: "application/pdf", sha256: "0", size: 3 }],
      pages,
      attachments: [],
      metadata: {},
      warnings: [],
    },
    async *read(asked = [0, 1, 2]) {
      for (const page of asked) yield pageText(page, `text ${page}`);
    },
    async render(request) {
      renders.push(request);
      const { page, mediaType, maxEdge = 1000 } = request;
      return { page, mediaType, bytes: new Uint8Array(sizeOf(request)), width: maxEdge / 2, height: maxEdge };
    },
    bytes: async (_, asked) => Buffer.from(asked ? `pages ${asked.join()}` : "whole"),
    close: async () => undefined,
    ...change,
  };
}
