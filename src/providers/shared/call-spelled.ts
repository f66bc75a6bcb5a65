import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { GleanerError } from "../../errors/gleaner-error.ts";
import type { ModelAnswer } from "../../ports/model.ts";

interface SpelledCall {
  /** In the order in which they are sent. */
  readonly spellings: readonly [string, ...string[]];
  /** What a spelling is remembered for: the model at its address. */
  readonly memoryKey: string;
  /** As the user names the model. */
  readonly modelId: string;
  readonly call: (spelling: string) => Promise<ModelAnswer>;
  /** Says which models there are, once none of the spellings is known. */
  readonly explain: (error: GleanerError) => Promise<GleanerError>;
}

/** Spellings that worked where an earlier one was not known; kept as long as the process lives. */
const working = new Map<string, string>();

/**
 * One call of a model that may have several names: where the first is not known, the next one is tried, and remembered
 * if it works; every answer under another name than the first says so in a warning. Throws what the call throws.
 */
export async function callSpelled(input: SpelledCall): Promise<ModelAnswer> {
  const { spellings, memoryKey, modelId, call } = input;
  const [first, second] = spellings;
  const remembered = working.get(memoryKey);
  // Each is tried once: the page's own name, then its other spelling.
  const order = remembered !== undefined ? [remembered] : second === undefined ? [first] : [first, second];
  let unknown: GleanerError | undefined;
  for (const spelling of order) {
    try {
      const answer = await call(spelling);
      if (spelling === first) return answer;
      working.set(memoryKey, spelling);
      const message = `The gateway does not know ${first}, the name that its own page has for ${modelId}; ${spelling} was used.`;
      return {
        ...answer,
        warnings: [...(answer.warnings ?? []), { code: "provider.other-model-id", message }],
      };
    } catch (error) {
      if (!isGleanerError(error, "provider.not-found")) throw error;
      unknown = error;
    }
  }
  // What worked once and is now gone is looked for afresh the next time.
  working.delete(memoryKey);
  throw await input.explain(unknown as GleanerError);
}
