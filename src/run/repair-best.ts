import type { Json } from "../document/json.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import { mergePatch } from "../steps/merge/merge-patch.ts";
import { parseAnswer } from "../steps/parse/parse-answer.ts";
import { parsePatch } from "../steps/parse/parse-patch.ts";
import { buildRepair } from "../steps/repair/build-repair.ts";
import { listRepairPointers } from "../steps/repair/list-repair-pointers.ts";
import type { RequestOutcome } from "./ask-request.ts";
import { askOnce } from "./ask-once.ts";
import { assessJson } from "./assess-json.ts";
import type { Assessment } from "./assessment.ts";
import { noteFaults } from "./note-faults.ts";
import { pickBetter } from "./pick-better.ts";
import { choosePlanned } from "./choose-planned.ts";
import type { Run } from "./run.ts";

interface RepairTurn {
  readonly model: Model;
  readonly limitOf: (index: number) => number;
}

type Answer = RequestOutcome & { readonly ok: true };

function faultsOf({ validation, checks, coverage }: Assessment) {
  return { issues: validation.ok ? [] : validation.issues, checks, ungrounded: coverage.ungrounded };
}

/**
 * Asks again only for what failed, and merges it by pointer into the best JSON so far. Ends when nothing is wrong, when
 * an answer brings nothing new or cannot be used, and when the attempts or the money are used up.
 */
export async function repairBest(
  run: Run,
  turn: RepairTurn,
  answers: readonly Answer[],
  first: Assessment,
  unanswered: readonly number[],
): Promise<Assessment> {
  const { schema, options, ledger } = run;
  const { model, limitOf } = turn;
  let best = first;
  const sent: ModelRequest[] = [];
  // An engine that reads words answers the same again.
  while (!model.capabilities.readsWords) {
    const faults = faultsOf(best);
    const pointers = listRepairPointers(faults);
    const answer = choosePlanned(answers, pointers, best, run.opened.document);
    if (!answer || ledger.asked(answer.index) >= limitOf(answer.index)) return best;
    const request = buildRepair({
      previous: answer.request,
      json: best.json,
      ...faults,
      schema,
      fields: best.fields,
      earlier: sent,
    });
    if (!request) return best;
    sent.push(request);
    const isWhole = request.system === answer.request.system;
    if (isWhole && answers.length > 1) return best;
    const before = best.json;
    const asked = await askOnce<Json>(run, {
      model,
      request,
      reason: "repair",
      index: answer.index,
      mediaTokens: answer.planned.estimatedMediaTokens ?? 0,
      read({ text, finishReason }) {
        const input = { text, finishReason, schema, locale: options.locale };
        if (isWhole) {
          const parsed = parseAnswer(input);
          return parsed.ok ? { ok: true, value: parsed.json, mended: parsed.mended } : parsed;
        }
        const parsed = parsePatch({ ...input, pointers, json: before });
        if (!parsed.ok) return { ok: false, code: parsed.code, issues: parsed.issues };
        return { ok: true, value: mergePatch(before, parsed.patch, pointers), mended: parsed.mended };
      },
    });
    if (!asked.ok) return best;
    if (JSON.stringify(asked.value) === JSON.stringify(before)) return best;
    const next = await assessJson(run, { json: asked.value, evidence: {} }, unanswered);
    ledger.note(asked.position, noteFaults(next));
    const picked = pickBetter(best, next);
    if (!picked.isNew) return best;
    best = picked.assessment;
  }
  return best;
}
