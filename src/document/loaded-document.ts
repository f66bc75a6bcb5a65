import type { OpenDocument } from "./open-document.ts";

/** An open document as `load` gives it: `await using` closes it, as `close` does. */
export interface LoadedDocument extends OpenDocument, AsyncDisposable {}
