import type { Capabilities } from "../../ports/capabilities.ts";
import { base64Length } from "./base64-length.ts";

const mebibyte = 1024 * 1024;
/** What Gemini models take in general, from Google's published lists (2026-10). */
export const geminiMedia = {
  text: { forms: ["text"], mediaTypes: ["text/plain"] },
  image: {
    forms: ["base64", "url"],
    mediaTypes: ["image/jpeg", "image/png", "image/webp"],
    maxEdge: 2048,
    // Older models count tiles, newer ones a fixed budget for each picture, whichever is more.
    tile: { edge: 768, tokens: 258, least: 1120 },
    maxCount: 250,
    maxBytes: base64Length(7 * mebibyte),
  },
  document: {
    forms: ["base64", "url"],
    mediaTypes: ["application/pdf"],
    maxBytes: base64Length(50 * mebibyte),
    maxCount: 10,
  },
  audio: {
    // Addresses of recordings are not fetched.
    forms: ["base64"],
    mediaTypes: [
      "audio/wav",
      "audio/x-wav",
      "audio/wave",
      "audio/vnd.wave",
      "audio/mpeg",
      "audio/mp3",
      "audio/mp4",
      "audio/m4a",
      "audio/x-m4a",
      "audio/aac",
      "audio/x-aac",
      "audio/flac",
      "audio/x-flac",
      "audio/ogg",
      "audio/webm",
    ],
    maxCount: 1,
    maxBytes: base64Length(2048 * mebibyte),
  },
  video: {
    forms: ["base64", "url"],
    mediaTypes: [
      "video/mp4",
      "video/mpeg",
      "video/quicktime",
      "video/webm",
      "video/x-flv",
      "video/x-ms-wmv",
      "video/3gpp",
    ],
    maxCount: 10,
    maxBytes: base64Length(2048 * mebibyte),
  },
} as const satisfies Capabilities["input"];
