import type { Evidence } from "../document/evidence.ts";
import type { Json } from "../document/json.ts";
import type { PageText } from "../document/page-text.ts";
import type { PlannedRequest } from "../document/plan.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import { parseAnswer } from "../steps/parse/parse-answer.ts";
import { prepareParts } from "../steps/prepare/prepare-parts.ts";
import { buildPrompt } from "../steps/prompt/build-prompt.ts";
import { buildRepair } from "../steps/repair/build-repair.ts";
import { askOnce } from "./ask-once.ts";
import { easeThinking } from "./ease-thinking.ts";
import type { Run } from "./run.ts";

interface RequestInput {
  readonly model: Model;
  readonly planned: PlannedRequest;
  /** Index in the plan. */
  readonly index: number;
  /** Questions that this request may have had in all when this model is done. */
  readonly limit: number;
  readonly isFallback: boolean;
}

/** What one planned request came to: JSON, or the last failure with what was complete. */
export type RequestOutcome = {
  readonly planned: PlannedRequest;
  readonly index: number;
} & (
  | {
      readonly ok: true;
      readonly json: Json;
      readonly evidence: Readonly<Record<string, Evidence>>;
      readonly request: ModelRequest;
      readonly modelAnswered: string;
      readonly position: number;
    }
  /** Without an error where no question was left to ask. */
  | { readonly ok: false; readonly error?: GleanerError; readonly partial?: Json }
);

async function textsFor(run: Run, { recipes }: PlannedRequest): Promise<ReadonlyMap<number, PageText>> {
  // Pictures go out while their words are still being read.
  const isTextNeeded = recipes.some((recipe) => recipe.type === "text" || recipe.type === "words");
  const texts = isTextNeeded ? await run.texts : [];
  return new Map(texts.map((text) => [text.page, text]));
}

async function firstRequest(run: Run, { model, planned }: RequestInput): Promise<ModelRequest> {
  const { opened, options, schema } = run;
  const texts = await textsFor(run, planned);
  const parts = await prepareParts(planned.recipes, opened, texts);
  return buildPrompt({
    parts,
    schema,
    capabilities: model.capabilities,
    settings: options.settings,
    locale: options.locale,
    document: opened.document,
    pages: planned.pages.flatMap((page) => texts.get(page) ?? []),
    jsonMode: model.capabilities.jsonModes[0] ?? "none",
    ...(options.instructions === undefined ? {} : { instructions: options.instructions }),
  });
}

/** Puts one planned request to one model until an answer can be read, the limit is reached, or the wire fails. */
export async function askRequest(run: Run, input: RequestInput): Promise<RequestOutcome> {
  const { model, planned, index, limit } = input;
  const { schema, options, ledger } = run;
  const place = { planned, index };
  if (ledger.asked(index) >= limit) return { ...place, ok: false };
  let request: ModelRequest;
  try {
    request = await firstRequest(run, input);
  } catch (error) {
    if (isGleanerError(error)) return { ...place, ok: false, error };
    throw error;
  }
  const first = request;
  const sent: ModelRequest[] = [];
  for (let turn = 0; ; turn += 1) {
    const asked = await askOnce<Json>(run, {
      model,
      request,
      reason: turn > 0 ? "repair" : input.isFallback ? "fallback" : "first",
      index,
      mediaTokens: planned.estimatedMediaTokens ?? 0,
      read({ text, finishReason }) {
        const parsed = parseAnswer({ text, finishReason, schema, locale: options.locale });
        return parsed.ok ? { ok: true, value: parsed.json, mended: parsed.mended } : parsed;
      },
    });
    if (asked.ok) {
      const { value: json, candidate, model: modelAnswered, position } = asked;
      return {
        ...place,
        ok: true,
        json,
        evidence: candidate.evidence ?? {},
        request: first,
        modelAnswered,
        position,
      };
    }
    const failure = {
      ...place,
      ok: false as const,
      error: asked.error,
      ...(asked.partial === undefined ? {} : { partial: asked.partial }),
    };
    // An engine that reads words answers the same again; a wire that failed after its retries is the next model's turn.
    if (!asked.candidate || model.capabilities.readsWords || ledger.asked(index) >= limit) return failure;
    // A cut-off answer lacks values: the document must be read again. One that is only malformed can be written again.
    const isWhole = asked.error.code === "output.invalid-json";
    const next = buildRepair({
      previous: first,
      issues: asked.issues,
      checks: [],
      ungrounded: [],
      schema,
      earlier: sent,
      ...(isWhole ? { answer: asked.candidate.text } : {}),
    });
    if (!next) return failure;
    sent.push(next);
    request = easeThinking(next, asked.candidate, model.capabilities);
  }
}
