import type { PageText } from "../document/page-text.ts";
import type { PlannedRequest } from "../document/plan.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import { prepareParts } from "../steps/prepare/prepare-parts.ts";
import { buildPrompt } from "../steps/prompt/build-prompt.ts";
import type { Run } from "./run.ts";

async function textsFor(run: Run, { recipes }: PlannedRequest): Promise<ReadonlyMap<number, PageText>> {
  // Pictures go out while their words are still being read.
  const isTextNeeded = recipes.some((recipe) => recipe.type === "text" || recipe.type === "words");
  const texts = isTextNeeded ? await run.texts : [];
  return new Map(texts.map((text) => [text.page, text]));
}

/** The question that a model is asked about the pages of one planned request, before anything has to be repaired. */
export async function firstRequest(run: Run, model: Model, planned: PlannedRequest): Promise<ModelRequest> {
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
    ...(planned.pass ? { pass: planned.pass } : {}),
    ...(options.instructions === undefined ? {} : { instructions: options.instructions }),
  });
}
