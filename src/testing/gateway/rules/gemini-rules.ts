import type { RuleRows } from "../rule-row.ts";

/** Gemini's generateContent. */
export const geminiRules = {
  fields: {
    is: [
      "contents",
      "systemInstruction",
      "generationConfig",
      "safetySettings",
      "tools",
      "toolConfig",
      "cachedContent",
      "serviceTier",
      "labels",
      "store",
    ],
    evidence: "sdk",
  },
  configFields: {
    is: [
      "maxOutputTokens",
      "temperature",
      "topP",
      "topK",
      "seed",
      "stopSequences",
      "candidateCount",
      "frequencyPenalty",
      "presencePenalty",
      "mediaResolution",
      "thinkingConfig",
      "responseMimeType",
      "responseSchema",
      "responseJsonSchema",
    ],
    evidence: "sdk",
  },
  /** Whether the model gives probabilities is not known. */
  logprobFields: { is: ["responseLogprobs", "logprobs"], evidence: "unknown", otherwise: [] },
  partFields: {
    is: ["text", "inlineData", "fileData", "videoMetadata", "mediaResolution", "thought", "thoughtSignature"],
    evidence: "sdk",
  },
  roles: { is: ["user", "model"], evidence: "sdk" },
  thinkingLevels: { is: ["MINIMAL", "LOW", "MEDIUM", "HIGH"], evidence: "sdk" },
  mostStops: { is: 5, evidence: "sdk" },
  candidates: { is: [1, 8], evidence: "sdk" },
  /** Media types of bytes that stand in the request. */
  mediaTypes: {
    is: /^(image\/(png|jpeg|webp|heic|heif)|application\/pdf|text\/plain|video\/(x-flv|quicktime|mpeg|mpegs|mpg|mp4|webm|wmv|x-ms-wmv|3gpp)|audio\/[\w.-]+)$/,
    evidence: "docs",
  },
  /** Longest request in bytes: the two published figures contradict each other. */
  longestRequest: { is: 20 * 1024 * 1024, evidence: "unknown", otherwise: 100 * 1024 * 1024 },
  /** JSON under a tool call at the same time. */
  takesToolsWithJson: { is: false, evidence: "docs/issue" },
} as const satisfies RuleRows;
