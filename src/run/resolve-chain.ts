import { GleanerError } from "../errors/gleaner-error.ts";
import type { ExtractOptions } from "../options/extract-options.ts";
import { refuseUnknownKeys } from "../options/refuse-unknown-keys.ts";
import type { Model } from "../ports/model.ts";
import { findModel } from "../registry/find-model.ts";
import { loadOnce } from "../values/load-once.ts";

function invalid(option: string, seen: string, hint: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: `Option ${option} cannot be used`,
    seen,
    hint,
    where: { option },
  });
}

function isModel(entry: unknown): entry is Model {
  const { id, capabilities, call } = (entry ?? {}) as Partial<Model>;
  return typeof id === "string" && typeof capabilities === "object" && typeof call === "function";
}

/** Looks models up that nobody will call, so that no key is needed. */
async function findUncalled(id: string, gateways: ExtractOptions["gateways"]): Promise<Model> {
  const [name = ""] = id.split("/");
  const known = gateways?.[name];
  return await findModel(id, { ...gateways, [name]: { apiKey: "none-is-needed", ...known } });
}

const loadProviders = loadOnce(() => import("../registry/list-providers.ts"));

async function checkGateways(gateways: ExtractOptions["gateways"]): Promise<void> {
  if (!gateways) return;
  const { listProviders } = await loadProviders();
  refuseUnknownKeys("gateways", gateways, await listProviders());
}

/**
 * The models to ask, first choice first. Names are looked up at once, so that a misspelt fallback fails early.
 *
 * @param isReplay none of them is called, so none needs a key
 */
export async function resolveChain(
  model: ExtractOptions["model"],
  gateways: ExtractOptions["gateways"],
  isReplay = false,
  option: "model" | "repairModel" | "voters" = "model",
): Promise<readonly [Model, ...Model[]]> {
  await checkGateways(gateways);
  const asked: readonly unknown[] = Array.isArray(model) ? model : [model ?? "embedded"];
  const [first, ...rest] = await Promise.all(
    asked.map(async (entry) => {
      if (typeof entry === "string") return await (isReplay ? findUncalled : findModel)(entry, gateways);
      if (isModel(entry)) return entry;
      throw invalid(
        option,
        "an entry is neither the id of a model nor a model",
        "Pass ids such as embedded or gateway/model-id, or objects with id, capabilities and call.",
      );
    }),
  );
  if (!first)
    throw invalid(option, "the list of models is empty", "Name at least one model, or leave the option out.");
  return [first, ...rest];
}
