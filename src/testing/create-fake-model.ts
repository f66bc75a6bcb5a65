import type { Json } from "../document/json.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import type { CallContext, Model, ModelAnswer, ModelRequest } from "../ports/model.ts";

export interface FakeModelOptions {
  /** @default "fake/model" */
  readonly id?: string;
  /** What differs from a model that takes text, pictures and PDF, and has every JSON mode. */
  readonly capabilities?: Partial<Capabilities>;
  /**
   * The answer to the request with this number, from 0: a text is sent as it stands, an answer with `candidates` too,
   * any other value as JSON. What it throws is thrown by the call.
   */
  readonly answers: (
    request: ModelRequest,
    index: number,
    context: CallContext,
  ) => FakeAnswer | Promise<FakeAnswer>;
}

export type FakeAnswer = Json | (Partial<ModelAnswer> & Pick<ModelAnswer, "candidates">);

/** A model that answers from a function and keeps every request that it was sent. */
export interface FakeModel extends Model {
  readonly requests: readonly ModelRequest[];
}

const fakeCapabilities: Capabilities = {
  input: {
    text: { forms: ["text"], mediaTypes: ["text/plain"] },
    image: {
      forms: ["data-uri", "base64"],
      mediaTypes: ["image/jpeg", "image/png", "image/webp"],
      maxEdge: 1568,
      maxCount: 20,
    },
    document: { forms: ["data-uri", "base64"], mediaTypes: ["application/pdf"], maxCount: 5 },
  },
  readsWords: false,
  jsonModes: ["json-schema", "json", "none"],
  dialect: "plain",
  streaming: true,
  candidates: 1,
  seed: true,
  logprobs: false,
  contextTokens: 128_000,
  outputTokens: 16_000,
};

function isAnswer(value: FakeAnswer): value is Exclude<FakeAnswer, Json> {
  return (
    typeof value === "object" && value !== null && "candidates" in value && Array.isArray(value.candidates)
  );
}

/** Makes a model for tests; no network, no clock. */
export function createFakeModel(options: FakeModelOptions): FakeModel {
  const id = options.id ?? "fake/model";
  const requests: ModelRequest[] = [];
  return {
    id,
    capabilities: { ...fakeCapabilities, ...options.capabilities },
    requests,
    async call(request, context) {
      const index = requests.push(request) - 1;
      context.signal.throwIfAborted();
      const given = await options.answers(request, index, context);
      const usage = { calls: 1, milliseconds: 0 };
      if (isAnswer(given)) return { model: id, usage, ...given };
      const text = typeof given === "string" ? given : JSON.stringify(given);
      context.onText?.(text);
      return { model: id, candidates: [{ text, finishReason: "stop" }], usage };
    },
  };
}
