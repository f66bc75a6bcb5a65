import type { Document } from "../../src/document/document.ts";
import type { Json } from "../../src/document/json.ts";

/** What is known of the film itself; null where the document is none. */
export function describeMedia({ streams = [], files, pages }: Document): Json {
  const video = streams.find(({ type }) => type === "video");
  if (!video) return null;
  const own = pages.filter(({ file }) => file === video.file).flatMap(({ time }) => time?.end ?? []);
  const lengths = streams.flatMap(({ durationSeconds }) => durationSeconds ?? []);
  return {
    durationSeconds: own.length + lengths.length > 0 ? Math.max(...own, ...lengths) : null,
    width: video.width ?? null,
    height: video.height ?? null,
    framesPerSecond: video.framesPerSecond ?? null,
    hasAudio: streams.some(({ type }) => type === "audio"),
    sha256: files[video.file]?.sha256 ?? null,
  };
}
