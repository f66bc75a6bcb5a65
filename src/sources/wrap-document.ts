import type { LoadedDocument } from "../document/loaded-document.ts";
import type { OpenDocument } from "../document/open-document.ts";

/** Stands for an open document of any making; closing it, or leaving the block of its `await using`, closes the document itself. */
export function wrapDocument(opened: OpenDocument): LoadedDocument {
  const close = (): Promise<void> => opened.close();
  return {
    document: opened.document,
    read: (pages) => opened.read(pages),
    render: (request) => opened.render(request),
    ...(opened.clip ? { clip: opened.clip.bind(opened) } : {}),
    bytes: (file, pages) => opened.bytes(file, pages),
    ...(opened.bytesToSend ? { bytesToSend: opened.bytesToSend.bind(opened) } : {}),
    address: (file) => opened.address?.(file),
    close,
    [Symbol.asyncDispose]: close,
  };
}
