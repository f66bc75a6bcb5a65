import type { ExtractionEvent } from "../document/event.ts";

/** Listeners for whom answers are asked for piece by piece, where the settings do not say otherwise. */
export const streamListeners = new WeakSet<(event: ExtractionEvent) => void>();
