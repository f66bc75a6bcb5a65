import type { GatewayWire, WireAnswer, WireUsage } from "./gateway-wire.ts";

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};

function usageOf(usage: WireUsage): Fields {
  return {
    prompt_tokens: usage.inputTokens,
    completion_tokens: usage.outputTokens,
    total_tokens: usage.inputTokens + usage.outputTokens,
    ...(usage.cost === undefined ? {} : { cost: usage.cost }),
  };
}

function messageOf(answer: WireAnswer, text: string): Fields {
  return answer.refusal
    ? { role: "assistant", content: null, refusal: "I cannot help with this." }
    : { role: "assistant", content: text, refusal: null };
}

const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/** The chat completions wire that OpenAI began and most gateways and local servers speak. */
export const openaiChatWire: GatewayWire = {
  accepts: (path) => path === "/v1/chat/completions",
  readRequest(body) {
    const fields = fieldsOf(body);
    const mode = fields.tools ? "tool" : fieldsOf(fields.response_format).type;
    return {
      model: String(fields.model),
      streams: fields.stream === true,
      ...(typeof mode === "string" ? { mode } : {}),
    };
  },
  writeAnswer(answer, request) {
    return JSON.stringify({
      id: "chatcmpl-1",
      object: "chat.completion",
      model: request.model,
      choices: answer.texts.map((text, index) => ({
        index,
        message:
          request.mode === "tool"
            ? {
                role: "assistant",
                content: null,
                tool_calls: [
                  { id: "call_1", type: "function", function: { name: "answer", arguments: text } },
                ],
              }
            : messageOf(answer, text),
        finish_reason: answer.finish ?? (request.mode === "tool" ? "tool_calls" : "stop"),
      })),
      usage: usageOf(answer.usage),
    });
  },
  writeStream(pieces, request, end) {
    const chunk = (delta: Fields, finish: string | null): string =>
      event({
        id: "chatcmpl-1",
        object: "chat.completion.chunk",
        model: request.model,
        choices: [{ index: 0, delta, finish_reason: finish }],
      });
    const events = [": keep-alive\n\n", chunk({ role: "assistant", content: "" }, null)];
    for (const piece of pieces) {
      const call = { index: 0, function: { arguments: piece } };
      events.push(chunk(request.mode === "tool" ? { tool_calls: [call] } : { content: piece }, null));
    }
    if (!end) return events;
    if (end.refusal) events.push(chunk({ refusal: "I cannot help with this." }, null));
    events.push(chunk({}, end.finish ?? "stop"));
    events.push(event({ id: "chatcmpl-1", model: request.model, choices: [], usage: usageOf(end.usage) }));
    events.push("data: [DONE]\n\n");
    return events;
  },
  writeError: ({ status, code, message, parameter }) =>
    JSON.stringify({
      error: {
        message: message ?? "The request could not be served.",
        type: status >= 500 ? "server_error" : "invalid_request_error",
        param: parameter ?? null,
        code: code ?? null,
      },
    }),
  writeModels: (models) => ({
    path: "/v1/models",
    body: JSON.stringify({
      object: "list",
      data: models.map((id) => ({ id, object: "model", created: 0, owned_by: "test" })),
    }),
  }),
};
