import type { PageText } from "../document/page-text.ts";
import type { Plan } from "../document/plan.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { Model } from "../ports/model.ts";
import { planRequests } from "../steps/plan/plan-requests.ts";
import type { Run } from "./run.ts";

/**
 * What would be sent to a model about these pages. Throws `plan.unsupported` and `plan.too-long`.
 *
 * @param pages indices of pages
 */
export async function planFor(run: Run, model: Model, pages: readonly number[]): Promise<Plan> {
  const { document } = run.opened;
  if (model.capabilities.readsWords && run.options.words === "off") {
    throw new GleanerError("plan.unsupported", {
      what: `Cannot ask ${model.id}`,
      seen: "it answers from the words of the document, and grounding.words is off",
      hint: "Leave grounding.words out, or choose a model that looks at the pages itself.",
      where: { model: model.id, option: "grounding.words" },
    });
  }
  // Digital pages are read at once; a plan for pictures need not wait for OCR, which runs beside the call.
  const isTextLikely =
    model.capabilities.readsWords || pages.some((index) => document.pages[index]?.unit !== "pixel");
  const isPictureTaken = model.capabilities.input.image !== undefined;
  const texts: readonly PageText[] = isTextLikely || !isPictureTaken ? await run.texts : [];
  return planRequests({
    document,
    capabilities: model.capabilities,
    schema: run.schema,
    settings: run.options.settings,
    passUrls: run.options.passUrls,
    model: model.id,
    pages,
    ...(texts.length > 0 ? { texts: new Map(texts.map((text) => [text.page, text])) } : {}),
  });
}
