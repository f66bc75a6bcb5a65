import type { Page } from "../document/page.ts";
import type { PageText } from "../document/page-text.ts";
import type { Plan } from "../document/plan.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { Model } from "../ports/model.ts";
import { planRequests } from "../steps/plan/plan-requests.ts";
import { readPages } from "./read-pages.ts";
import type { Run } from "./run.ts";

/**
 * The words that a plan needs. Digital pages are read at once; a plan for pictures need not wait for OCR, which runs beside the call.
 * Of a film, what is said is known long before all of its pictures are read.
 */
async function readForPlan(run: Run, model: Model, pages: readonly number[]): Promise<readonly PageText[]> {
  const { opened, options } = run;
  const { readsWords, input } = model.capabilities;
  const pageOf = (index: number): Page | undefined => opened.document.pages[index];
  const digital = pages.filter((index) => pageOf(index)?.unit !== "pixel");
  if (readsWords || input.image === undefined) return await run.texts;
  if (digital.length === 0 || options.words === "off") return [];
  const hasFrames = pages.some((index) => pageOf(index)?.unit === "pixel" && pageOf(index)?.time);
  return hasFrames ? await readPages(opened, digital) : await run.texts;
}

/**
 * What would be sent to a model about these pages. Throws `plan.unsupported` and `plan.too-long`.
 *
 * @param pages indices of pages
 */
export async function planFor(
  run: Run,
  model: Model,
  pages: readonly number[],
  pass?: { readonly number: number; readonly of: number },
): Promise<Plan> {
  const { document } = run.opened;
  if (model.capabilities.readsWords && run.options.words === "off") {
    throw new GleanerError("plan.unsupported", {
      what: `Cannot ask ${model.id}`,
      seen: "it answers from the words of the document, and grounding.words is off",
      hint: "Leave grounding.words out, or choose a model that looks at the pages itself.",
      where: { model: model.id, option: "grounding.words" },
    });
  }
  const texts = await readForPlan(run, model, pages);
  return planRequests({
    document,
    capabilities: model.capabilities,
    schema: run.schema,
    settings: run.options.settings,
    passUrls: run.options.passUrls,
    model: model.id,
    pages,
    ...(pass ? { pass } : {}),
    ...(texts.length > 0 ? { texts: new Map(texts.map((text) => [text.page, text])) } : {}),
  });
}
