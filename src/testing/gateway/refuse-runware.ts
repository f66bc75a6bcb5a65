import { fieldsOf } from "./fields-of.ts";
import type { WireError } from "./gateway-wire.ts";
import type { runwareRules } from "./rules/runware-rules.ts";
import type { SettledRules } from "./settle-rules.ts";

type Rules = SettledRules<typeof runwareRules>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const base64Pattern = /^[A-Za-z0-9+/]+={0,2}$/;
const addressPattern = /^https?:\/\//;

const invalid = (code: string, parameter: string): WireError => ({
  status: 400,
  code,
  parameter,
  message: `Invalid value for '${parameter}'.`,
});

const isOneOf = (values: readonly string[], value: unknown): boolean => values.includes(value as string);
const isWithin = ([min, max]: readonly [number, number], value: unknown): boolean =>
  typeof value === "number" && value >= min && value <= max;

function refuseInputs(inputs: Record<string, unknown>, rules: Rules): WireError | undefined {
  for (const [place, values] of Object.entries(inputs)) {
    const takesDataUri = isOneOf(rules.dataUriPlaces, place);
    if (!isOneOf(rules.places, place)) return invalid("unsupportedParameter", place);
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

function refuseSettings(settings: Record<string, unknown>, rules: Rules): WireError | undefined {
  const { systemPrompt = "x", stopSequences, thinkingLevel, ...numbers } = settings;
  for (const [name, value] of Object.entries(numbers)) {
    const range = Object.entries(rules.ranges).find(([known]) => known === name)?.[1];
    if (!range) return invalid("unsupportedParameter", `settings.${name}`);
    if (!isWithin(range, value)) return invalid("invalidParameter", `settings.${name}`);
  }
  if (typeof systemPrompt !== "string" || !isWithin([1, rules.longestRules], systemPrompt.length))
    return invalid("invalidParameter", "settings.systemPrompt");
  const stops = listOf(stopSequences);
  const [mostStops, longestStop] = rules.stops;
  if (stops.length > mostStops || stops.some((stop) => typeof stop !== "string" || stop.length > longestStop))
    return invalid("invalidParameter", "settings.stopSequences");
  return thinkingLevel === undefined || isOneOf(rules.thinkingLevels, thinkingLevel)
    ? undefined
    : invalid("invalidParameter", "settings.thinkingLevel");
}

/** What the wire of tasks refuses: no list, no task id, a medium in the wrong form, a member or a value that it does not know. */
export function refuseRunware(body: unknown, rules: Rules): WireError | undefined {
  const [first] = listOf(body);
  const task = fieldsOf(first);
  if (task.taskType !== "textInference") return invalid("invalidTaskType", "taskType");
  if (typeof task.taskUUID !== "string" || !uuidPattern.test(task.taskUUID))
    return invalid("missingTaskUUID", "taskUUID");
  const taken: readonly string[] = [...rules.fields, ...rules.toolFields, ...rules.jsonFields];
  const stranger = Object.keys(task).find((name) => !taken.includes(name));
  if (stranger !== undefined) return invalid("unsupportedParameter", stranger);
  if (typeof task.model !== "string" || task.model === "") return invalid("missingModel", "model");
  const messages = listOf(task.messages).map(fieldsOf);
  const isSpoken = messages.every(
    ({ role, content }) => isOneOf(rules.roles, role) && typeof content === "string" && content.length > 0,
  );
  if (!isSpoken || messages.at(-1)?.role !== "user") return invalid("invalidMessages", "messages");
  const { numberResults = 1, deliveryMethod = "sync", seed = 0 } = task;
  if (!isWithin([1, rules.mostResults], numberResults)) return invalid("invalidParameter", "numberResults");
  if (!isWithin(rules.seeds, seed)) return invalid("invalidParameter", "seed");
  if (!isOneOf(rules.deliveries, deliveryMethod)) return invalid("invalidParameter", "deliveryMethod");
  return refuseInputs(fieldsOf(task.inputs), rules) ?? refuseSettings(fieldsOf(task.settings), rules);
}
