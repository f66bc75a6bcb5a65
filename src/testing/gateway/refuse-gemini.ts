import { fieldsOf } from "./fields-of.ts";
import type { WireError } from "./gateway-wire.ts";
import { hasEndlessValue } from "./has-endless-value.ts";
import type { geminiRules } from "./rules/gemini-rules.ts";
import type { SettledRules } from "./settle-rules.ts";

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

type Rules = SettledRules<typeof geminiRules>;

const invalid = (message: string): WireError => ({ status: 400, code: "INVALID_ARGUMENT", message });
const unknownName = (name: string, place: string): WireError =>
  invalid(`Invalid JSON payload received. Unknown name "${name}" at '${place}': Cannot find field.`);

const isOneOf = (values: readonly string[], value: unknown): boolean => values.includes(value as string);

function refusePart(part: unknown, rules: Rules): WireError | undefined {
  const fields = fieldsOf(part);
  const stranger = Object.keys(fields).find((name) => !isOneOf(rules.partFields, name));
  if (stranger !== undefined) return unknownName(stranger, "contents[0].parts");
  const kinds = ["text", "inlineData", "fileData"].filter((kind) => fields[kind] !== undefined);
  if (kinds.length !== 1) return invalid("A part needs exactly one of text, inlineData and fileData");
  const { mimeType, data } = fieldsOf(fields.inlineData ?? fields.fileData);
  if (fields.text !== undefined) return undefined;
  if (typeof mimeType !== "string") return invalid("mimeType is missing");
  if (fields.fileData !== undefined)
    return /^https?:\/\/./.test(String(fieldsOf(fields.fileData).fileUri))
      ? undefined
      : invalid("Invalid fileUri");
  if (!rules.mediaTypes.test(mimeType)) return invalid("Unsupported MIME type");
  return typeof data === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(data)
    ? undefined
    : invalid("Base64 decoding failed for inlineData.data");
}

function refuseSchema(config: Record<string, unknown>): WireError | undefined {
  if (config.responseJsonSchema === undefined) return undefined;
  if (config.responseSchema !== undefined)
    return invalid("Only one of responseSchema and responseJsonSchema may be set");
  if (config.responseMimeType !== "application/json")
    return invalid("responseJsonSchema needs responseMimeType application/json");
  if (hasEndlessValue(config.responseJsonSchema))
    return invalid(
      "Recursion in responseJsonSchema is only allowed through properties that are not required",
    );
  let fault: WireError | undefined;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    const fields = fieldsOf(value);
    const besides = Object.keys(fields).filter((name) => !name.startsWith("$"));
    if (typeof fields.$ref === "string" && besides.length > 0)
      fault ??= invalid("A sub-schema with $ref may hold only $-keys in responseJsonSchema");
    if (listOf(fields.enum).some((each) => typeof each !== "string" && typeof each !== "number"))
      fault ??= invalid("enum holds something other than texts and numbers in responseJsonSchema");
    Object.values(fields).forEach(visit);
  };
  visit(config.responseJsonSchema);
  return fault;
}

function refuseConfig(config: Record<string, unknown>, rules: Rules): WireError | undefined {
  const taken = [...rules.configFields, ...rules.logprobFields];
  const stranger = Object.keys(config).find((name) => !isOneOf(taken, name));
  if (stranger !== undefined) return unknownName(stranger, "generation_config");
  const { thinkingLevel } = fieldsOf(config.thinkingConfig);
  if (thinkingLevel !== undefined && !isOneOf(rules.thinkingLevels, thinkingLevel))
    return invalid("Invalid value at 'generation_config.thinking_config.thinking_level'");
  const { candidateCount = 1, stopSequences } = config;
  const [fewest, most] = rules.candidates;
  if (typeof candidateCount !== "number" || candidateCount < fewest || candidateCount > most)
    return invalid("Invalid value at 'generation_config.candidate_count'");
  if (listOf(stopSequences).length > rules.mostStops)
    return invalid("Invalid value at 'generation_config.stop_sequences'");
  return refuseSchema(config);
}

/** What generateContent refuses with status 400: unknown members, bytes that are not bare base64, a schema outside its rules. */
export function refuseGemini(body: unknown, rules: Rules): WireError | undefined {
  const fields = fieldsOf(body);
  const stranger = Object.keys(fields).find((name) => !isOneOf(rules.fields, name));
  if (stranger !== undefined) return unknownName(stranger, "");
  const contents = listOf(fields.contents).map(fieldsOf);
  if (contents.length === 0) return invalid("contents is not specified");
  if (contents.some(({ role }) => !isOneOf(rules.roles, role)))
    return invalid("Please use a valid role: user, model.");
  for (const part of contents.flatMap(({ parts }) => listOf(parts))) {
    const refusal = refusePart(part, rules);
    if (refusal) return refusal;
  }
  if (JSON.stringify(body).length > rules.longestRequest)
    return invalid("Request payload size exceeds the limit");
  const config = fieldsOf(fields.generationConfig);
  if (fields.tools !== undefined && config.responseMimeType !== undefined && !rules.takesToolsWithJson)
    return invalid("Function calling with a response mime type is unsupported");
  return refuseConfig(config, rules);
}
