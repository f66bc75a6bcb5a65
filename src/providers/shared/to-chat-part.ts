import type { Json } from "../../document/json.ts";
import type { Part } from "../../document/part.ts";
import type { ModelSettings } from "../../ports/model.ts";
import { addressOf } from "./address-of.ts";
import { audioFormatOf } from "./audio-format-of.ts";
import { base64Of } from "./base64-of.ts";

export type ChatPart = { readonly [key: string]: Json };

/** How one gateway writes the parts of a kind that it writes in a way of its own. */
export type ChatParts = { readonly [type in Part["type"]]?: (part: Part) => ChatPart };

/** One part in the shape of the chat wire. */
export function toChatPart(part: Part, settings: ModelSettings = {}, own: ChatParts = {}): ChatPart {
  const write = own[part.type];
  if (write) return write(part);
  const { mediaResolution } = settings;
  switch (part.type) {
    case "text":
      return { type: "text", text: part.value };
    case "image":
      return {
        type: "image_url",
        image_url: {
          url: addressOf(part),
          ...(mediaResolution === undefined ? {} : { detail: mediaResolution }),
        },
      };
    case "document":
      // The wire refuses inline files without a name.
      return { type: "file", file: { filename: part.name ?? "document.pdf", file_data: addressOf(part) } };
    case "audio":
      return {
        type: "input_audio",
        input_audio: {
          data: base64Of(part) ?? part.value,
          format: audioFormatOf(part.mediaType),
        },
      };
    case "video":
      return { type: "video_url", video_url: { url: addressOf(part) } };
    default:
      return part.type satisfies never;
  }
}
