import type { Json } from "../../document/json.ts";
import type { Part } from "../../document/part.ts";

/** Address of a part as this wire writes it: a URL, or a data URI. */
function addressOf(part: Part): string {
  return part.form === "base64" ? `data:${part.mediaType};base64,${part.value}` : part.value;
}

/** The bare base64 characters. */
function base64Of(part: Part): string {
  return part.form === "data-uri" ? part.value.slice(part.value.indexOf(",") + 1) : part.value;
}

const audioFormats: Readonly<Record<string, string>> = {
  "audio/wav": "wav",
  "audio/x-wav": "wav",
  "audio/wave": "wav",
  "audio/vnd.wave": "wav",
  "audio/mpeg": "mp3",
  "audio/mp3": "mp3",
};

/** One part in the shape of the chat wire. */
export function toChatPart(part: Part): { readonly [key: string]: Json } {
  switch (part.type) {
    case "text":
      return { type: "text", text: part.value };
    case "image":
      return { type: "image_url", image_url: { url: addressOf(part) } };
    case "document":
      // The wire refuses inline files without a name.
      return { type: "file", file: { filename: part.name ?? "document.pdf", file_data: addressOf(part) } };
    case "audio":
      return {
        type: "input_audio",
        input_audio: {
          data: base64Of(part),
          format: audioFormats[part.mediaType] ?? part.mediaType.split("/")[1] ?? "",
        },
      };
    case "video":
      return { type: "video_url", video_url: { url: addressOf(part) } };
    default:
      return part.type satisfies never;
  }
}
