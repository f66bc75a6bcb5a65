import type { Levers } from "../../ports/capabilities.ts";

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
