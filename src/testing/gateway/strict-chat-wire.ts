import type { ChatRules } from "./chat-rules.ts";
import { fieldsOf } from "./fields-of.ts";
import type { GatewayWire, WireError } from "./gateway-wire.ts";
import { openaiChatWire } from "./openai-chat-wire.ts";

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
      const isBroken = rules.breaksOnTypeLists && hasTypeList(fields.response_format);
      return isBroken ? { status: 500, message: "type.toUpperCase is not a function" } : undefined;
    },
  };
}
