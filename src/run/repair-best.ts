import type { Issue } from "../document/issue.ts";
import type { Json } from "../document/json.ts";
import type { ModelRequest } from "../ports/model.ts";
import { mergePatch } from "../steps/merge/merge-patch.ts";
import { parseAnswer } from "../steps/parse/parse-answer.ts";
import { parsePatch } from "../steps/parse/parse-patch.ts";
import { buildRepair } from "../steps/repair/build-repair.ts";
import { listRepairPointers } from "../steps/repair/list-repair-pointers.ts";
import { getAt } from "../values/get-at.ts";
import { setAt } from "../values/set-at.ts";
import type { RequestOutcome } from "./ask-request.ts";
import { askOnce } from "./ask-once.ts";
import { assessJson } from "./assess-json.ts";
import type { Assessment } from "./assessment.ts";
import { choosePlanned } from "./choose-planned.ts";
import { createAdopter } from "./create-adopter.ts";
import { keepEvidence } from "./keep-evidence.ts";
import { faultsOf } from "./faults-of.ts";
import { noteFaults } from "./note-faults.ts";
import { pickBetter } from "./pick-better.ts";
import type { Run } from "./run.ts";
import type { Turn } from "./turn.ts";

type Answer = RequestOutcome & { readonly ok: true };

/** Whether a list that may be several is left as it was. */
const isStillOpen =
  (patched: readonly string[]) =>
  ({ code, pointer }: Issue): boolean =>
    code === "ambiguous-list" && !patched.includes(pointer);

/** An answer in full says other places again too; where some were announced as final, only those asked for are taken. */
function takePlaces(json: Json, before: Json, pointers: readonly string[]): Json {
  return pointers.reduce((taken, pointer) => {
    const value = getAt(json, pointer) as Json | undefined;
    return value === undefined ? taken : setAt(taken, pointer, value);
  }, before);
}

function notAsked({ ledger }: Run, model: string, places: number): void {
  const count = `${places} place${places === 1 ? "" : "s"}`;
  const message = `${model} was not asked again for ${count} of the answer: the budget does not cover it.`;
  ledger.warn([{ code: "repair.over-budget", message }]);
}

/**
 * Asks again only for what failed, and merges it by pointer into the best JSON so far; the model that repairs need not be
 * the one that answered. Ends when nothing is wrong, when an answer brings nothing new or cannot be used, and when the
 * attempts or the budget are used up. What was announced as final is never changed.
 */
export async function repairBest(
  run: Run,
  { model: own, limitOf }: Pick<Turn, "model" | "limitOf">,
  answers: readonly Answer[],
  first: Assessment,
  unanswered: readonly number[],
  settled: readonly string[] = [],
): Promise<Assessment> {
  const { schema, options, ledger, opened } = run;
  let model = run.repairModel ?? own;
  let adopt = createAdopter(run, model);
  let best = first;
  const sent: ModelRequest[] = [];
  // An engine that reads words answers the same again.
  while (!model.capabilities.readsWords) {
    const faults = faultsOf(run, best);
    const before = best;
    const pointers = listRepairPointers(faults).filter(
      (pointer) => !settled.some((final) => final === pointer || final.startsWith(`${pointer}/`)),
    );
    if (pointers.length === 0) return best;
    const answer = choosePlanned(answers, pointers, best, opened.document);
    if (!answer || ledger.asked(answer.index) >= limitOf(answer.index)) return best;
    const adopted = await adopt(answer, (requests) => {
      const numbered = requests.map((planned, index) => ({ planned, index }));
      return choosePlanned(numbered, pointers, before, opened.document)?.planned;
    });
    if (!adopted) {
      if (model === own) return best;
      model = own;
      adopt = createAdopter(run, model);
      continue;
    }
    const { request: previous, mediaTokens } = adopted;
    const request = buildRepair({
      previous,
      json: best.json,
      ...faults,
      schema,
      fields: best.fields,
      earlier: sent,
    });
    if (!request) return best;
    sent.push(request);
    const isWhole = request.system === previous.system;
    if (isWhole && answers.length > 1) return best;
    const asked = await askOnce<Json>(run, {
      model,
      request,
      reason: "repair",
      index: answer.index,
      mediaTokens,
      read({ text, finishReason }) {
        const input = { text, finishReason, schema, locale: options.locale };
        if (isWhole) {
          const parsed = parseAnswer(input);
          if (!parsed.ok) return parsed;
          const value = settled.length > 0 ? takePlaces(parsed.json, before.json, pointers) : parsed.json;
          return { ok: true, value, mended: parsed.mended };
        }
        const parsed = parsePatch({ ...input, pointers, json: before.json });
        if (!parsed.ok) return { ok: false, code: parsed.code, issues: parsed.issues };
        return { ok: true, value: mergePatch(before.json, parsed.patch, pointers), mended: parsed.mended };
      },
    });
    if (!asked.ok) {
      if (asked.error.code === "limit.budget") notAsked(run, model.id, pointers.length);
      return best;
    }
    if (JSON.stringify(asked.value) === JSON.stringify(before.json)) return best;
    const evidence = isWhole ? {} : keepEvidence(before.evidence, pointers);
    const next = await assessJson(
      run,
      {
        json: asked.value,
        evidence,
        doubts: isWhole ? [] : before.doubts.filter(isStillOpen(pointers)),
        ...(before.overruled ? { overruled: before.overruled } : {}),
      },
      unanswered,
    );
    ledger.note(asked.position, noteFaults(next));
    const picked = pickBetter(best, next);
    if (!picked.isNew) return best;
    best = picked.assessment;
  }
  return best;
}
