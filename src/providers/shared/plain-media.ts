import type { Capabilities } from "../../ports/capabilities.ts";
import { base64Length } from "./base64-length.ts";

/** What is assumed of the chat surface of a gateway for models of which nothing is known. */
export const plainMedia = {
  text: { forms: ["text"], mediaTypes: ["text/plain"] },
  image: {
    forms: ["data-uri", "url"],
    mediaTypes: ["image/jpeg", "image/png", "image/webp"],
    maxEdge: 2048,
    maxCount: 50,
    maxBytes: base64Length(20 * 1024 * 1024),
  },
} as const satisfies Capabilities["input"];
