import type { Part } from "../document/part.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import { addressOf } from "./shared/address-of.ts";
import { base64Length } from "./shared/base64-length.ts";
import { chatCapabilities } from "./shared/chat-capabilities.ts";
import { chatWire } from "./shared/chat-wire.ts";
import { createModel } from "./shared/create-model.ts";
import { defineProvider } from "./shared/define-provider.ts";
import { geminiMedia } from "./shared/gemini-media.ts";
import { geminiRoom } from "./shared/gemini-room.ts";
import { knownCapabilities } from "./shared/known-capabilities.ts";
import { plainMedia } from "./shared/plain-media.ts";
import type { ChatPart } from "./shared/to-chat-part.ts";

const mebibyte = 1024 * 1024;

const base: Capabilities = {
  ...chatCapabilities,
  // Of the JSON modes its documentation shows the one without a schema, and tools; the others are tried and stepped down from.
  seed: false,
  levers: {
    ...chatCapabilities.levers,
    // Its page promises thinking levels without naming the field; this one is likely, so it is sent only on request.
    reasoning: { values: ["minimal", "low", "medium", "high"] },
  },
};

const flashLite: Capabilities = {
  ...base,
  input: {
    ...plainMedia,
    document: { ...geminiMedia.document, forms: ["data-uri", "url"], maxBytes: base64Length(24 * mebibyte) },
    audio: {
      forms: ["data-uri", "url"],
      mediaTypes: geminiMedia.audio.mediaTypes.filter((type) => type !== "audio/webm"),
      maxCount: 1,
      maxBytes: base64Length(20 * mebibyte),
    },
    video: { ...geminiMedia.video, forms: ["data-uri", "url"], maxBytes: base64Length(20 * mebibyte) },
  },
  dialect: "gemini",
  ...geminiRoom,
};

/** A PDF by its address or by its bytes, never both. */
function toFile(part: Part): ChatPart {
  if (part.form === "url") return { type: "file", file: { file_url: part.value } };
  return { type: "file", file: { filename: part.name ?? "document.pdf", file_data: addressOf(part) } };
}

const gateway = {
  name: "oxen",
  title: "Oxen.ai",
  keyVariables: ["OXEN_API_KEY"],
  needsKey: true,
  baseUrlVariable: "OXEN_BASE_URL",
  baseUrl: "https://hub.oxen.ai/api/ai",
  defaultCapabilities: base,
  models: { "gemini-3-1-flash-lite-preview": flashLite },
  spellings: [["gemini-3-1-flash-lite-preview", "gemini-3-1-flash-lite"]],
  modelsPath: "/models",
  modelPath: "/models/{id}",
};

/** Chat completions with addresses for recordings and video; media stand before the text. */
export default defineProvider(gateway, (input) =>
  createModel({
    gateway,
    input,
    capabilities: knownCapabilities(gateway, input.modelId),
    wire: chatWire({
      outputCapField: "max_tokens",
      isMediaFirst: true,
      asksForStreamUsage: false,
      parts: {
        document: toFile,
        audio: (part) => ({ type: "audio_url", audio_url: { url: addressOf(part) } }),
      },
    }),
  }),
);
