import type { ExtractionEvent } from "../document/event.ts";

/** What an extraction among many tells while it runs, with the name of its document. */
export type BatchEvent = ExtractionEvent & { readonly source: string };
