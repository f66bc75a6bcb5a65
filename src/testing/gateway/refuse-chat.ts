import type { Json } from "../../document/json.ts";
import { fieldsOf } from "./fields-of.ts";
import type { WireError } from "./gateway-wire.ts";
import type { ChatRules } from "./rules/chat-rules.ts";
import type { SettledRules } from "./settle-rules.ts";
import { strictFaults } from "./strict-faults.ts";

type Rules = SettledRules<ChatRules>;
type Fields = Record<string, unknown>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const invalid = (message: string, parameter?: string): WireError => ({
  status: 400,
  message,
  ...(parameter === undefined ? {} : { parameter }),
});

/** Whether any schema inside has a list as its type. */
function hasTypeList(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(hasTypeList);
  const fields = fieldsOf(schema);
  return Array.isArray(fields.type) || Object.values(fields).some(hasTypeList);
}

function refuseContent(content: unknown, { parts: checks, isMediaFirst }: Rules): WireError | undefined {
  const parts = listOf(content).map(fieldsOf);
  if (parts.length === 0) return invalid("Content is empty", "messages");
  for (const part of parts) {
    const isTaken = checks[part.type as string];
    if (!isTaken?.(part)) return invalid("Invalid type of a content part", "messages");
  }
  const firstText = parts.findIndex((part) => part.type === "text");
  const isMixed = parts.slice(firstText).some((part) => part.type !== "text");
  return isMediaFirst && isMixed ? invalid("Media must come before text", "messages") : undefined;
}

function refuseMessages(messages: readonly unknown[], rules: Rules): WireError | undefined {
  if (messages.length === 0) return invalid("messages is required", "messages");
  for (const { role, content } of messages.map(fieldsOf)) {
    if (!rules.roles.includes(role as string)) return invalid("Invalid role", "messages");
    const refusal = typeof content === "string" ? undefined : refuseContent(content, rules);
    if (refusal) return refusal;
  }
  return undefined;
}

function refuseSchema(carrier: Fields, schema: unknown, place: string, rules: Rules): WireError | undefined {
  const { name, strict } = carrier;
  if (typeof name !== "string" || !/^[A-Za-z0-9_-]{1,64}$/.test(name))
    return invalid("Invalid name of a schema", `${place}.name`);
  if (fieldsOf(schema).type !== "object") return invalid(`Invalid schema for ${place}: no object`, place);
  const [fault] = rules.schemas === "strict" && strict === true ? strictFaults(schema as Json) : [];
  if (fault !== undefined) return invalid(`Invalid schema for ${place}: ${fault}`, place);
  return rules.schemas === "type-lists" && hasTypeList(schema)
    ? { status: 500, message: "type.toUpperCase is not a function" }
    : undefined;
}

function refuseFormat({ response_format: given, messages }: Fields, rules: Rules): WireError | undefined {
  if (given === undefined) return undefined;
  const format = fieldsOf(given);
  const type = format.type as string;
  if (!rules.formats.includes(type))
    return invalid(`response_format of type '${type}' is not supported`, "response_format");
  if (type === "json_object" && !/json/i.test(JSON.stringify(messages)))
    return invalid("'messages' must contain the word 'json' in some form", "messages");
  if (type !== "json_schema") return undefined;
  const carrier = fieldsOf(format.json_schema);
  return refuseSchema(carrier, carrier.schema, "response_format", rules);
}

function refuseTools({ tools, tool_choice: choice }: Fields, rules: Rules): WireError | undefined {
  if (tools === undefined) return undefined;
  if (rules.tools === "none") return invalid("tool_choice is not supported", "tool_choice");
  for (const tool of listOf(tools).map(fieldsOf)) {
    const carrier = fieldsOf(tool.function);
    if (tool.type !== "function") return invalid("Invalid type of a tool", "tools");
    const refusal = refuseSchema(carrier, carrier.parameters, "tools", rules);
    if (refusal) return refusal;
  }
  const isNamed = typeof choice !== "string" && choice !== undefined;
  return isNamed && rules.tools === "required"
    ? invalid("tool_choice must be one of none, auto, required", "tool_choice")
    : undefined;
}

/** What a gateway refuses in a body before it does anything; undefined where all is well. */
export function refuseChat(body: unknown, rules: Rules): WireError | undefined {
  const fields = fieldsOf(body);
  const taken = [...rules.fields, ...rules.doubtfulFields];
  const stranger = Object.keys(fields).find((name) => !taken.includes(name));
  if (stranger !== undefined && rules.strangers === "refused")
    return invalid(`Unrecognized request argument supplied: ${stranger}`, stranger);
  if (typeof fields.model !== "string" || fields.model === "") return invalid("model is required", "model");
  if (rules.goneModels.test(fields.model))
    return { status: 404, code: "model_not_found", message: "The model is no longer available" };
  return (
    refuseMessages(listOf(fields.messages), rules) ??
    refuseFormat(fields, rules) ??
    refuseTools(fields, rules)
  );
}
