import type { Json } from "../../document/json.ts";
import type { ChatRules } from "./chat-rules.ts";
import { fieldsOf } from "./fields-of.ts";
import type { GatewayWire, WireError } from "./gateway-wire.ts";
import { openaiChatWire } from "./openai-chat-wire.ts";
import { strictFaults } from "./strict-faults.ts";

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

function refuseContent(content: unknown, rules: ChatRules): WireError | undefined {
  const parts = listOf(content).map(fieldsOf);
  for (const part of parts) {
    const isTaken = rules.parts[part.type as string];
    if (!isTaken?.(part)) return invalid("Invalid type of a content part", "messages");
  }
  const firstText = parts.findIndex((part) => part.type === "text");
  const isMixed = parts.slice(firstText).some((part) => part.type !== "text");
  return rules.isMediaFirst && isMixed ? invalid("Media must come before text", "messages") : undefined;
}

function refuseFormat(fields: Record<string, unknown>): WireError | undefined {
  const format = fieldsOf(fields.response_format);
  if (format.type === "json_object" && !/json/i.test(JSON.stringify(fields.messages)))
    return invalid("'messages' must contain the word 'json' in some form", "messages");
  const { name, strict, schema } = fieldsOf(format.json_schema);
  if (format.type !== "json_schema") return undefined;
  if (typeof name !== "string" || !/^[A-Za-z0-9_-]{1,64}$/.test(name))
    return invalid("Invalid name of a schema", "response_format.json_schema.name");
  const [fault] = strict === true ? strictFaults((schema ?? {}) as Json) : [];
  return fault === undefined
    ? undefined
    : invalid(`Invalid schema for response_format: ${fault}`, "response_format");
}

/** The chat wire as one gateway has it: it refuses what the rules do not let through. */
export function strictChatWire(rules: ChatRules, path = "/v1/chat/completions"): GatewayWire {
  return {
    ...openaiChatWire,
    accepts: (called) => called === path,
    writeModels: (models) => ({
      ...openaiChatWire.writeModels(models),
      path: path.replace("/chat/completions", "/models"),
    }),
    refuse(body) {
      const fields = fieldsOf(body);
      const stranger = Object.keys(fields).find((name) => !rules.fields.includes(name));
      if (stranger !== undefined && rules.strangers === "refused")
        return invalid(`Unrecognized request argument supplied: ${stranger}`, stranger);
      if (typeof fields.model !== "string" || fields.model === "")
        return invalid("model is required", "model");
      for (const { role, content } of listOf(fields.messages).map(fieldsOf)) {
        if (role !== "system" && role !== "user" && role !== "assistant")
          return invalid("Invalid role", "messages");
        const refusal = typeof content === "string" ? undefined : refuseContent(content, rules);
        if (refusal) return refusal;
      }
      const refusal = rules.holdsSchemas ? refuseFormat(fields) : undefined;
      if (refusal) return refusal;
      const isBroken = rules.breaksOnTypeLists && hasTypeList(fields.response_format);
      return isBroken ? { status: 500, message: "type.toUpperCase is not a function" } : undefined;
    },
  };
}
