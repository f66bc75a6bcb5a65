import { fieldsOf } from "./fields-of.ts";
import type { WireError } from "./gateway-wire.ts";

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Members of a request and of its `generationConfig`, as the published types have them. */
const bodyFields = new Set([
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
]);
const configFields = new Set([
  "maxOutputTokens",
  "temperature",
  "topP",
  "topK",
  "seed",
  "stopSequences",
  "candidateCount",
  "frequencyPenalty",
  "presencePenalty",
  "responseLogprobs",
  "logprobs",
  "mediaResolution",
  "thinkingConfig",
  "responseMimeType",
  "responseSchema",
  "responseJsonSchema",
]);
const partFields = new Set(["text", "inlineData", "fileData", "videoMetadata", "mediaResolution"]);
const levels = new Set<unknown>(["MINIMAL", "LOW", "MEDIUM", "HIGH"]);

const invalid = (message: string): WireError => ({ status: 400, code: "INVALID_ARGUMENT", message });
const unknownName = (name: string, place: string): WireError =>
  invalid(`Invalid JSON payload received. Unknown name "${name}" at '${place}': Cannot find field.`);

function refusePart(part: unknown): WireError | undefined {
  const fields = fieldsOf(part);
  const stranger = Object.keys(fields).find((name) => !partFields.has(name));
  if (stranger !== undefined) return unknownName(stranger, "contents[0].parts");
  const { mimeType, data } = fieldsOf(fields.inlineData);
  if (fields.inlineData === undefined) return undefined;
  if (typeof mimeType !== "string") return invalid("inlineData.mimeType is missing");
  if (typeof data !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(data))
    return invalid("Base64 decoding failed for inlineData.data");
  return undefined;
}

function refuseSchema(config: Record<string, unknown>): WireError | undefined {
  if (config.responseJsonSchema === undefined) return undefined;
  if (config.responseMimeType !== "application/json")
    return invalid("responseJsonSchema needs responseMimeType application/json");
  let fault: WireError | undefined;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    const fields = fieldsOf(value);
    const besides = Object.keys(fields).filter((name) => !name.startsWith("$"));
    if (typeof fields.$ref === "string" && besides.length > 0)
      fault ??= invalid("A sub-schema with $ref may hold only $-keys in responseJsonSchema");
    Object.values(fields).forEach(visit);
  };
  visit(config.responseJsonSchema);
  return fault;
}

/** What generateContent refuses with status 400: unknown members, bytes that are not bare base64, a schema outside its rules. */
export function refuseGemini(body: unknown): WireError | undefined {
  const fields = fieldsOf(body);
  const stranger = Object.keys(fields).find((name) => !bodyFields.has(name));
  if (stranger !== undefined) return unknownName(stranger, "");
  const config = fieldsOf(fields.generationConfig);
  const lever = Object.keys(config).find((name) => !configFields.has(name));
  if (lever !== undefined) return unknownName(lever, "generation_config");
  const { thinkingLevel } = fieldsOf(config.thinkingConfig);
  if (thinkingLevel !== undefined && !levels.has(thinkingLevel))
    return invalid("Invalid value at 'generation_config.thinking_config.thinking_level'");
  const contents = listOf(fields.contents).map(fieldsOf);
  if (contents.length === 0) return invalid("contents is not specified");
  if (contents.some(({ role }) => role !== "user" && role !== "model"))
    return invalid("Please use a valid role: user, model.");
  for (const part of contents.flatMap(({ parts }) => listOf(parts))) {
    const refusal = refusePart(part);
    if (refusal) return refusal;
  }
  if (fields.tools !== undefined && config.responseMimeType !== undefined)
    return invalid("Function calling with a response mime type is unsupported");
  return refuseSchema(config);
}
