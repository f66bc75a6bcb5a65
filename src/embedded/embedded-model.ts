import type { Evidence } from "../document/evidence.ts";
import type { Model } from "../ports/model.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import { addGiven } from "./output/add-given.ts";
import { answerDocument } from "./answer-document.ts";
import { breakLongLines } from "./break-long-lines.ts";
import { limitWords } from "./limit-words.ts";
import type { Built } from "./output/build-json.ts";

/** Words that are searched, some 600 pages of print; what a table or a text has beyond is left out, with a warning. */
const mostWords = 300_000;

/** Of what was found in a part of a document nobody knows whether the rest says otherwise. */
function doubtAll({ json, evidence }: Built): Built {
  const doubted: Record<string, Evidence> = {};
  // A long table has hundreds of thousands of values, of which no list of pairs is made.
  for (const pointer of Object.keys(evidence)) {
    const each = evidence[pointer];
    if (each) doubted[pointer] = each.state === "found" ? { ...each, isAmbiguous: true } : each;
  }
  return { json, evidence: doubted };
}

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
      const { schema, document, locale } = reading;
      const { pages: limited, left } = limitWords(reading.pages, mostWords);
      const pages = limited.map(breakLongLines);
      const whole = left ? doubtAll : (built: Built): Built => built;
      const given = schema.fromWords?.(reading.pages, document);
      const built =
        given && given.isPartial !== true
          ? given
          : addGiven(whole(await answerDocument({ schema, document, pages, locale })), given);
      return {
        model: "embedded",
        candidates: [{ text: JSON.stringify(built.json), finishReason: "stop", evidence: built.evidence }],
        usage: { cost: 0, costSource: "free", calls: 1, milliseconds: 0 },
        ...(left && (!given || given.isPartial === true)
          ? {
              warnings: [
                {
                  code: "model.not-searched",
                  message: `The embedded engine searched the first ${mostWords} words; ${left.words} words from page ${left.from + 1} on were not searched, so that nothing found is proven. Split the file, or name its pages.`,
                },
              ],
            }
          : {}),
      };
    },
  };
}
