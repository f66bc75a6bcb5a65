import type { ExtractOptions } from "../options/extract-options.ts";
import { invalidOption } from "../options/invalid-option.ts";
import type { Model } from "../ports/model.ts";
import { resolveChain } from "./resolve-chain.ts";

/**
 * The model that repairs; undefined where each repairs its own answers. Throws `options.invalid` for one that cannot.
 *
 * @param isReplay it is not called, so it needs no key
 */
export async function resolveRepairModel(
  { repairModel, escalate }: Pick<ExtractOptions, "repairModel" | "escalate">,
  gateways: ExtractOptions["gateways"],
  isReplay: boolean,
): Promise<Model | undefined> {
  if (repairModel === undefined) return undefined;
  if (escalate === true) {
    throw invalidOption(
      "repairModel",
      "escalate is set as well",
      "Let one model repair, or the next ones of the list.",
    );
  }
  if (Array.isArray(repairModel)) {
    throw invalidOption("repairModel", "it is a list", "Name one model.");
  }
  const [model] = await resolveChain(repairModel, gateways, isReplay, "repairModel");
  if (!model.capabilities.readsWords) return model;
  throw invalidOption(
    "repairModel",
    `${model.id} reads words and answers the same each time`,
    "Name a model that looks at the document itself.",
  );
}
