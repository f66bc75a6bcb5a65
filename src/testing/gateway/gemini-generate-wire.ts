import { fieldsOf } from "./fields-of.ts";
import type { GatewayWire, WireAnswer, WireUsage } from "./gateway-wire.ts";
import { keepUploads } from "./keep-uploads.ts";
import type { KeptFile } from "./keep-uploads.ts";
import { refuseGemini } from "./refuse-gemini.ts";
import { geminiRules } from "./rules/gemini-rules.ts";
import { settleRules } from "./settle-rules.ts";

type Fields = Record<string, unknown>;

const callPattern = /^\/v1beta\/(?:models\/)?([^:]+):(generateContent|streamGenerateContent)$/;

const usageOf = (usage: WireUsage): Fields => ({
  promptTokenCount: usage.inputTokens,
  candidatesTokenCount: usage.outputTokens,
  totalTokenCount: usage.inputTokens + usage.outputTokens,
});

/** Finish words of tests in this wire's own. */
const finishes: Readonly<Record<string, string>> = { length: "MAX_TOKENS", stop: "STOP" };
const finishOf = ({ finish = "stop" }: Partial<WireAnswer>): string => finishes[finish] ?? finish;

const statuses: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
};

interface GeminiOptions {
  /** Rules that are taken the other way, of those that nobody could check (see `listDoubts`). */
  readonly otherwise?: readonly string[];
}

/** The generateContent wire with its store for files; strict. Each call gives a wire with a store of its own. */
export function geminiGenerateWire({ otherwise }: GeminiOptions = {}): GatewayWire & {
  readonly files: readonly KeptFile[];
} {
  const rules = settleRules(geminiRules, otherwise);
  const store = keepUploads();
  const respond = (candidates: readonly Fields[] | undefined, model: string, more: Fields = {}): Fields => ({
    ...(candidates ? { candidates } : {}),
    ...more,
    modelVersion: model,
    responseId: "response-1",
  });
  // A model that was told to call a function, and writes something else, writes text.
  const partOf = (text: string, mode: string | undefined): Fields => {
    try {
      if (mode === "functionCall") return { functionCall: { name: "answer", args: JSON.parse(text) } };
    } catch {
      return { text };
    }
    return { text };
  };
  const candidateOf = (text: string, index: number, finish?: string, mode?: string): Fields => ({
    // A candidate that ran out of room in its thoughts comes without content.
    ...(text === "" ? {} : { content: { role: "model", parts: [partOf(text, mode)] } }),
    index,
    ...(finish === undefined ? {} : { finishReason: finish }),
  });
  const event = (value: unknown): string => `data: ${JSON.stringify(value)}\r\n\r\n`;
  return {
    files: store.files,
    accepts: (path) => callPattern.test(path),
    aside: (request) => store.answer(request),
    refuse: (body) => refuseGemini(body, rules),
    readRequest(body, path) {
      const [, model = "", method] = callPattern.exec(path) ?? [];
      const config = fieldsOf(fieldsOf(body).generationConfig);
      const mode =
        config.responseJsonSchema !== undefined
          ? "responseJsonSchema"
          : config.responseMimeType === "application/json"
            ? "responseMimeType"
            : fieldsOf(body).tools === undefined
              ? undefined
              : "functionCall";
      return { model, streams: method === "streamGenerateContent", ...(mode ? { mode } : {}) };
    },
    writeAnswer(answer, request) {
      const more = { usageMetadata: usageOf(answer.usage) };
      if (answer.refusal)
        return JSON.stringify(
          respond(undefined, request.model, { promptFeedback: { blockReason: "SAFETY" }, ...more }),
        );
      const candidates = answer.texts.map((text, index) =>
        candidateOf(text, index, finishOf(answer), request.mode),
      );
      return JSON.stringify(respond(candidates, request.model, more));
    },
    writeStream(pieces, request, end) {
      const thought = {
        content: { role: "model", parts: [{ text: "Let me see.", thought: true }] },
        index: 0,
      };
      const events = [event(respond([thought], request.model))];
      // A call of a function comes whole.
      const texts = request.mode === "functionCall" ? [pieces.join("")] : pieces;
      for (const text of texts)
        events.push(event(respond([candidateOf(text, 0, undefined, request.mode)], request.model)));
      if (!end) return events;
      const more = { usageMetadata: usageOf(end.usage) };
      if (end.refusal)
        return [
          event(respond(undefined, request.model, { promptFeedback: { blockReason: "SAFETY" }, ...more })),
        ];
      events.push(event(respond([candidateOf("", 0, finishOf(end))], request.model, more)));
      return events;
    },
    writeError: ({ status, code, message, parameter }) =>
      JSON.stringify({
        error: {
          code: status,
          message: `${message ?? "The request could not be served."}${parameter ? ` (${parameter})` : ""}`,
          status: code ?? statuses[status] ?? "UNKNOWN",
        },
      }),
    writeModels: (models) => ({
      path: "/v1beta/models",
      body: JSON.stringify({ models: models.map((id) => ({ name: `models/${id}`, inputTokenLimit: 1 })) }),
    }),
  };
}
