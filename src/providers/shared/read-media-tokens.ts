import type { TokensByModality } from "../../document/modality.ts";
import { amountOf } from "./amount-of.ts";
import { fieldsOf } from "./fields-of.ts";

const members = { audio: "audio_tokens", image: "image_tokens", video: "video_tokens" } as const;

/** Counts of the chat wire by modality (`{ audio_tokens: 32 }`); undefined where it tells none of them. */
export function readMediaTokens(details: unknown): TokensByModality | undefined {
  const fields = fieldsOf(details);
  const found = Object.entries(members).flatMap(([modality, member]) => {
    const tokens = amountOf(fields[member]);
    return tokens === undefined ? [] : [[modality, tokens] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
