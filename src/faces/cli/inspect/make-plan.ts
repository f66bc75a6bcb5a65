import type { OpenDocument } from "../../../document/open-document.ts";
import type { PageText } from "../../../document/page-text.ts";
import type { Part } from "../../../document/part.ts";
import type { Plan } from "../../../document/plan.ts";
import type { Schema } from "../../../document/schema.ts";
import type { GatewayOptions } from "../../../options/extract-options.ts";
import type { Model, ModelRequest } from "../../../ports/model.ts";
import { findModel } from "../../../registry/find-model.ts";
import { planRequests } from "../../../steps/plan/plan-requests.ts";
import { prepareParts } from "../../../steps/prepare/prepare-parts.ts";
import { buildPrompt } from "../../../steps/prompt/build-prompt.ts";
import { keyStandIn } from "./key-stand-in.ts";

/** A plan that was carried out up to the call. */
export interface MadePlan {
  readonly plan: Plan;
  readonly model: Model;
  /** Parts of each planned request. */
  readonly parts: readonly (readonly Part[])[];
  /** The first request in full. */
  readonly first?: ModelRequest;
}

interface PlanInput {
  readonly modelId: string;
  readonly schema: Schema;
  readonly opened: OpenDocument;
  readonly texts: ReadonlyMap<number, PageText>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly gateways: Readonly<Record<string, GatewayOptions>>;
}

/** Plans and prepares what one model would be sent. Throws what the plan throws. */
export async function makePlan(input: PlanInput): Promise<MadePlan> {
  const { modelId, schema, opened, texts, env, gateways } = input;
  const [gateway = ""] = modelId.split("/");
  const access = { ...gateways[gateway], apiKey: keyStandIn };
  const model = await findModel(modelId, { [gateway]: access }, env);
  const { capabilities } = model;
  const { document } = opened;
  const { selected } = document;
  const plan = planRequests({
    document,
    capabilities,
    schema,
    settings: {},
    model: modelId,
    texts,
    ...(selected ? { pages: selected } : {}),
  });
  const parts: Part[][] = [];
  for (const { recipes } of plan.requests) parts.push(await prepareParts(recipes, opened, texts));
  const [planned] = plan.requests;
  const [jsonMode] = capabilities.jsonModes;
  if (!planned || !jsonMode || capabilities.readsWords) return { plan, model, parts };
  const first = buildPrompt({
    parts: parts[0] ?? [],
    schema,
    capabilities,
    settings: {},
    locale: {},
    document,
    pages: planned.pages.flatMap((page) => texts.get(page) ?? []),
    jsonMode,
  });
  return { plan, model, parts, first };
}
