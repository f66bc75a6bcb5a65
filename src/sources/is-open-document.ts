import type { OpenDocument } from "../document/open-document.ts";

/** Told by shape, so that documents of another copy of this package are known too. */
export function isOpenDocument(source: unknown): source is OpenDocument {
  if (typeof source !== "object" || source === null) return false;
  const { document, read, render, close } = source as Partial<OpenDocument>;
  return (
    typeof document === "object" && [read, render, close].every((method) => typeof method === "function")
  );
}
