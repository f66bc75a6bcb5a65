import type { Model } from "../ports/model.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import { addGiven } from "./output/add-given.ts";
import { answerDocument } from "./answer-document.ts";

const capabilities: Capabilities = {
  input: {},
  readsWords: true,
  jsonModes: ["none"],
  dialect: "plain",
  streaming: false,
  candidates: 1,
  seed: false,
  logprobs: false,
  // It has no levers: settings are answered with a warning, never dropped in silence.
  levers: {},
  // The engine reads whole documents; the figure only says that nothing is ever split for it.
  contextTokens: Number.MAX_SAFE_INTEGER,
  outputTokens: Number.MAX_SAFE_INTEGER,
  price: { input: 0, output: 0, source: "embedded" },
};

/**
 * The engine that needs no key and no network: it proposes values for each leaf of the schema from labels, forms and
 * tables among the read words, and lets the schema's equations choose. The same words always give the same answer.
 */
export function createEmbeddedModel(): Model {
  return {
    id: "embedded",
    capabilities,
    call: async ({ reading }, { signal }) => {
      signal.throwIfAborted();
      const { schema, document, pages, locale } = reading;
      const given = schema.fromWords?.(pages, document);
      const built =
        given && given.isPartial !== true
          ? given
          : addGiven(await answerDocument({ schema, document, pages, locale }), given);
      return {
        model: "embedded",
        candidates: [{ text: JSON.stringify(built.json), finishReason: "stop", evidence: built.evidence }],
        usage: { cost: 0, costSource: "free", calls: 1, milliseconds: 0 },
      };
    },
  };
}
