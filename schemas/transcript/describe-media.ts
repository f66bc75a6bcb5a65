import type { Document } from "../../src/document/document.ts";
import type { Json } from "../../src/document/json.ts";

/** What is known of the recording itself; null where the document is none. */
export function describeMedia({ streams = [], files, pages }: Document): Json {
  const audio = streams.find(({ type }) => type === "audio");
  const ends = pages.flatMap(({ time }) => time?.end ?? []);
  const lengths = streams.flatMap(({ durationSeconds }) => durationSeconds ?? []);
  if (streams.length === 0) return null;
  return {
    durationSeconds: ends.length + lengths.length > 0 ? Math.max(...ends, ...lengths) : null,
    sampleRate: audio?.sampleRate ?? null,
    channels: audio?.channels ?? null,
    sha256: files[streams[0]?.file ?? 0]?.sha256 ?? null,
  };
}
