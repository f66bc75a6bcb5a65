import type { RuleRows } from "../rule-row.ts";

/** Runware's wire of tasks, for the model that its own page describes. */
export const runwareRules = {
  fields: {
    is: [
      "taskType",
      "taskUUID",
      "model",
      "messages",
      "inputs",
      "seed",
      "numberResults",
      "deliveryMethod",
      "webhookURL",
      "includeCost",
      "includeUsage",
      "settings",
    ],
    evidence: "brief",
  },
  toolFields: { is: ["tools", "toolChoice"], evidence: "docs" },
  /** Other models have them; this one does not name them, and yet they are sent to it in the wild. */
  jsonFields: { is: ["outputFormat", "jsonSchema"], evidence: "unknown", otherwise: [] },
  strangers: { is: "refused", evidence: "sdk" },
  roles: { is: ["user", "assistant"], evidence: "sdk" },
  /** Smallest and largest value of each setting that is a number. */
  ranges: {
    is: { temperature: [0, 2], topP: [0, 1], maxTokens: [1, 65_536] },
    evidence: "brief",
  },
  seeds: { is: [0, 4_294_967_295], evidence: "brief" },
  mostResults: { is: 4, evidence: "brief" },
  longestRules: { is: 200_000, evidence: "brief" },
  /** How many, and how long each may be. */
  stops: { is: [5, 50], evidence: "brief" },
  deliveries: { is: ["sync", "async", "stream"], evidence: "docs" },
  /** That there are four is known, not their names. */
  thinkingLevels: {
    is: ["minimal", "low", "medium", "high"],
    evidence: "inferred",
    otherwise: ["none", "low", "medium", "high"],
  },
  /** Places whose bytes may stand in a data URI; in the others they are bare base64. */
  dataUriPlaces: { is: ["images"], evidence: "brief" },
  places: { is: ["images", "documents", "audios", "videos"], evidence: "brief" },
  /** JSON that was asked for comes as text, or already as a value. */
  isTextParsed: { is: false, evidence: "unknown", otherwise: true },
  hasEndMark: { is: true, evidence: "inferred", otherwise: false },
  areFramesWrapped: { is: true, evidence: "inferred", otherwise: false },
  /** What becomes of a task whose id was seen before. */
  repeatedTasks: { is: "run", evidence: "unknown", otherwise: "refuse" },
  /** Whether tasks that were waited for can be asked after as well. */
  isEveryTaskKept: { is: false, evidence: "unknown", otherwise: true },
} as const satisfies RuleRows;
