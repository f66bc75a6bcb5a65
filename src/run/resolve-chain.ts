import { GleanerError } from "../errors/gleaner-error.ts";
import type { ExtractOptions } from "../options/extract-options.ts";
import type { Model } from "../ports/model.ts";
import { findModel } from "../registry/find-model.ts";

/** The models to ask, first choice first. Names are looked up at once, so that a misspelt fallback fails early. */
export async function resolveChain(
  model: ExtractOptions["model"],
  gateways: ExtractOptions["gateways"],
): Promise<readonly [Model, ...Model[]]> {
  const asked =
    model === undefined ? ["embedded"] : typeof model === "string" || "call" in model ? [model] : model;
  const [first, ...rest] = await Promise.all(
    asked.map(async (entry) => (typeof entry === "string" ? await findModel(entry, gateways) : entry)),
  );
  if (!first) {
    throw new GleanerError("options.invalid", {
      what: "Option model cannot be used",
      seen: "the list of models is empty",
      hint: "Name at least one model, or leave the option out.",
      where: { option: "model" },
    });
  }
  return [first, ...rest];
}
