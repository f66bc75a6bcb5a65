import type { Capabilities, Levers } from "../../ports/capabilities.ts";

const mebibyte = 1024 * 1024;
/** Limits are published for bytes; a part is measured as base64, four characters of three bytes. */
const asBase64 = (bytes: number): number => Math.floor((bytes * 4) / 3);

/** What Gemini models take in general, from Google's published lists (2026-10). */
export const geminiMedia = {
  text: { forms: ["text"], mediaTypes: ["text/plain"] },
  image: {
    forms: ["base64", "url"],
    mediaTypes: ["image/jpeg", "image/png", "image/webp"],
    maxEdge: 2048,
    maxCount: 250,
    maxBytes: asBase64(7 * mebibyte),
  },
  document: {
    forms: ["base64", "url"],
    mediaTypes: ["application/pdf"],
    maxBytes: asBase64(50 * mebibyte),
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
    maxBytes: asBase64(2048 * mebibyte),
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
    maxBytes: asBase64(2048 * mebibyte),
  },
} as const satisfies Capabilities["input"];

/** The settings of generateContent with their published limits. */
export const geminiLevers = {
  temperature: { min: 0, max: 2 },
  topP: { min: 0, max: 1 },
  seed: {},
  stop: { maxCount: 5 },
  frequencyPenalty: { min: -2, max: 2 },
  presencePenalty: { min: -2, max: 2 },
  logprobs: { max: 20 },
  reasoning: { values: ["minimal", "low", "medium", "high"], otherwise: "low" },
  mediaResolution: { values: ["low", "medium", "high"] },
} as const satisfies Levers;

/** What is assumed of the chat surface of a gateway for models of which nothing is known. */
export const plainMedia = {
  text: { forms: ["text"], mediaTypes: ["text/plain"] },
  image: {
    forms: ["data-uri", "url"],
    mediaTypes: ["image/jpeg", "image/png", "image/webp"],
    maxEdge: 2048,
    maxCount: 50,
    maxBytes: asBase64(20 * mebibyte),
  },
} as const satisfies Capabilities["input"];
