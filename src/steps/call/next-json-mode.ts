import type { Capabilities, JsonMode } from "../../ports/capabilities.ts";

/** From the most to the least that a gateway enforces. */
const ladder: readonly JsonMode[] = ["json-schema", "tool", "json", "none"];

/** The next mode down that the model has; asking in words always remains. Undefined below that. */
export function nextJsonMode(mode: JsonMode, capabilities: Capabilities): JsonMode | undefined {
  return ladder
    .slice(ladder.indexOf(mode) + 1)
    .find((lower) => lower === "none" || capabilities.jsonModes.includes(lower));
}
