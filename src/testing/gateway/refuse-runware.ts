import { fieldsOf } from "./fields-of.ts";
import type { WireError } from "./gateway-wire.ts";

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const base64Pattern = /^[A-Za-z0-9+/]+={0,2}$/;
const addressPattern = /^https?:\/\//;

const taskFields = new Set([
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
  "tools",
  "toolChoice",
  "outputFormat",
  "jsonSchema",
]);
/** Smallest and largest value of each setting that is a number. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  temperature: [0, 2],
  topP: [0, 1],
  maxTokens: [1, 65_536],
};
const settingFields = new Set([...Object.keys(ranges), "systemPrompt", "stopSequences", "thinkingLevel"]);
const levels = new Set<unknown>(["minimal", "low", "medium", "high"]);

const invalid = (code: string, parameter: string): WireError => ({
  status: 400,
  code,
  parameter,
  message: `Invalid value for '${parameter}'.`,
});

function refuseInputs(inputs: Record<string, unknown>): WireError | undefined {
  for (const [place, values] of Object.entries(inputs)) {
    const takesDataUri = place === "images";
    if (!["images", "documents", "audios", "videos"].includes(place))
      return invalid("unsupportedParameter", place);
    for (const value of listOf(values)) {
      const text = typeof value === "string" ? value : "";
      const isBytes = takesDataUri
        ? /^data:[^;,]+;base64,/.test(text) || base64Pattern.test(text)
        : base64Pattern.test(text);
      if (!isBytes && !addressPattern.test(text) && !uuidPattern.test(text))
        return invalid("invalidInput", `inputs.${place}`);
    }
    if (listOf(values).length === 0) return invalid("invalidInput", `inputs.${place}`);
  }
  return undefined;
}

function refuseSettings(settings: Record<string, unknown>): WireError | undefined {
  for (const [name, value] of Object.entries(settings)) {
    if (!settingFields.has(name)) return invalid("unsupportedParameter", `settings.${name}`);
    const [min, max] = ranges[name] ?? [];
    if (min !== undefined && !(typeof value === "number" && value >= min && value <= (max ?? Infinity)))
      return invalid("invalidParameter", `settings.${name}`);
  }
  const { systemPrompt = "x", stopSequences, thinkingLevel = "low" } = settings;
  if (typeof systemPrompt !== "string" || systemPrompt.length < 1 || systemPrompt.length > 200_000)
    return invalid("invalidParameter", "settings.systemPrompt");
  const stops = listOf(stopSequences);
  if (stops.length > 5 || stops.some((stop) => typeof stop !== "string" || stop.length > 50))
    return invalid("invalidParameter", "settings.stopSequences");
  return levels.has(thinkingLevel) ? undefined : invalid("invalidParameter", "settings.thinkingLevel");
}

/** What the wire of tasks refuses: no list, no task id, a medium in the wrong form, a member or a value that it does not know. */
export function refuseRunware(body: unknown): WireError | undefined {
  const [first] = listOf(body);
  const task = fieldsOf(first);
  if (task.taskType !== "textInference") return invalid("invalidTaskType", "taskType");
  if (typeof task.taskUUID !== "string" || !uuidPattern.test(task.taskUUID))
    return invalid("missingTaskUUID", "taskUUID");
  const stranger = Object.keys(task).find((name) => !taskFields.has(name));
  if (stranger !== undefined) return invalid("unsupportedParameter", stranger);
  if (typeof task.model !== "string" || task.model === "") return invalid("missingModel", "model");
  const messages = listOf(task.messages).map(fieldsOf);
  const isSpoken = messages.every(
    ({ role, content }) =>
      (role === "user" || role === "assistant") && typeof content === "string" && content.length > 0,
  );
  if (!isSpoken || messages.at(-1)?.role !== "user") return invalid("invalidMessages", "messages");
  const { numberResults = 1, deliveryMethod = "sync" } = task;
  if (typeof numberResults !== "number" || numberResults < 1 || numberResults > 4)
    return invalid("invalidParameter", "numberResults");
  if (!["sync", "async", "stream"].includes(deliveryMethod as string))
    return invalid("invalidParameter", "deliveryMethod");
  return refuseInputs(fieldsOf(task.inputs)) ?? refuseSettings(fieldsOf(task.settings));
}
