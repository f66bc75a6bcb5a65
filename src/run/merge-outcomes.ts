import type { Evidence } from "../document/evidence.ts";
import type { Issue } from "../document/issue.ts";
import type { Json } from "../document/json.ts";
import { groundLeaves } from "../steps/ground/ground-leaves.ts";
import { mergeAnswers } from "../steps/merge/merge-answers.ts";
import type { RequestOutcome } from "./ask-request.ts";
import type { Run } from "./run.ts";
import { settleConflicts } from "./settle-conflicts.ts";
import { shownTexts } from "./shown-texts.ts";

interface Merged {
  readonly json: Json;
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** See `RequestOutcome`. */
  readonly doubts?: readonly Issue[];
  /** Places on which the answers differ. */
  readonly issues: readonly Issue[];
}

/** The answers to all requests of a document as one, each grounded in what it was shown, so that no row is lost or counted twice. */
export async function mergeOutcomes(
  run: Run,
  answers: readonly (RequestOutcome & { readonly ok: true })[],
): Promise<Merged> {
  const [only, ...others] = answers;
  // Word indices belong to the JSON that came with them; after a merge values are located afresh.
  if (others.length === 0) {
    const { json = null, evidence = {}, doubts } = only ?? {};
    return { json, evidence, issues: [], ...(doubts ? { doubts } : {}) };
  }
  const { schema, opened, options } = run;
  const texts = await run.texts;
  const grounded = answers.map(({ json, planned }) => {
    const pages = shownTexts(planned, texts);
    if (pages.length === 0) return { json, pages: planned.pages };
    const { fields } = groundLeaves({
      json,
      schema,
      document: opened.document,
      pages,
      notAsked: [],
      locale: options.locale,
    });
    return { json, pages: planned.pages, fields };
  });
  const merged = mergeAnswers(grounded, schema.node);
  const settled = settleConflicts(merged.json ?? null, merged.conflicts, schema, run.today);
  const evidence = settled.conflicts.map(({ pointer, alternatives, isAmbiguous }): [string, Evidence] => [
    pointer,
    { state: "found", alternatives, ...(isAmbiguous ? { isAmbiguous } : {}) },
  ]);
  return { json: settled.json, evidence: Object.fromEntries(evidence), issues: merged.issues };
}
