import type { Json } from "../../document/json.ts";
import type { Candidate, OutputRequest } from "../../ports/model.ts";
import { fitsShape } from "./fits-shape.ts";

/** `ignored`: nothing in the answer is JSON. `doubtful`: JSON that a gateway which holds a model to the mode does not let through. */
export type ModeVerdict = "held" | "doubtful" | "ignored";

function read(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/**
 * Whether an answer is one that its JSON mode can have led to: JSON at all, and of the shape of the schema that went
 * along. A fence or sentences around it say nothing: gateways add those to an answer that was held to JSON. Undefined
 * where it cannot be told: no mode was asked for, nothing was said, or the answer was cut off.
 */
export function judgeMode(
  { text, finishReason }: Candidate,
  { mode, jsonSchema }: OutputRequest,
): ModeVerdict | undefined {
  const isEnded = finishReason === "stop" || finishReason === "other";
  if (mode === "none" || !isEnded || text.trim() === "") return undefined;
  const starts = [text.indexOf("{"), text.indexOf("[")].filter((at) => at >= 0);
  const end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]")) + 1;
  let json = read(text);
  for (const start of starts) json ??= read(text.slice(start, end));
  if (json === undefined) {
    if (starts.length === 0) return "ignored";
    // What does not even close may have been cut off without a word.
    return /[}\]][\s`]*$/.test(text) ? "doubtful" : undefined;
  }
  return mode === "json" || fitsShape(json, jsonSchema) ? "held" : "doubtful";
}
