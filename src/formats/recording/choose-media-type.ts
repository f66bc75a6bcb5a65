import type { RecordingProbe } from "../../media/ffmpeg/recording-probe.ts";

const soundTypes: Readonly<Record<string, string>> = {
  "video/quicktime": "audio/mp4",
  "video/x-m4v": "audio/mp4",
  "audio/x-m4a": "audio/mp4",
  "audio/x-ms-asf": "audio/x-ms-wma",
  "application/vnd.ms-asf": "audio/x-ms-wma",
  "video/x-ms-asf": "audio/x-ms-wma",
  "application/ogg": "audio/ogg",
};
const filmTypes: Readonly<Record<string, string>> = {
  "audio/x-m4a": "video/mp4",
  "audio/x-ms-asf": "video/x-ms-wmv",
  "application/vnd.ms-asf": "video/x-ms-wmv",
  "application/ogg": "video/ogg",
  "video/MP1S": "video/mpeg",
  "video/MP2P": "video/mpeg",
};

/** One container may hold a film or only sound; its type is by what is in it. */
export function chooseMediaType(detected: string, { streams }: RecordingProbe): string {
  const hasFilm = streams.some(({ type }) => type === "video");
  const stated = (hasFilm ? filmTypes : soundTypes)[detected];
  if (stated !== undefined) return stated;
  return hasFilm ? detected.replace(/^audio\//u, "video/") : detected.replace(/^video\//u, "audio/");
}
