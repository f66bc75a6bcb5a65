import type { FormatContext } from "../../src/ports/format.ts";
import type { PixelReading } from "../../src/ports/pixel-reader.ts";

/** What a format is given, with a reader that finds what the test says. */
export function formatContext(
  change: Partial<FormatContext> = {},
  reading: Partial<PixelReading> = {},
): FormatContext {
  return {
    maxBytes: 100_000_000,
    limits: { maxPages: 10, maxPixels: 1_000_000, pageTimeoutMs: 120_000 },
    recordings: { maxSeconds: 600, maxFrames: 100 },
    archives: { maxFiles: 20, maxExpandedBytes: 10_000_000, maxExpansion: 200 },
    words: "auto",
    readPixels: async () => ({ words: [], unreadRegions: [], rotation: 0, ...reading }),
    ...change,
  };
}
