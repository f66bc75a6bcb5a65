import type { GatewayOptions } from "../../../options/extract-options.ts";
import type { ListedGateway } from "../../../registry/list-models.ts";
import { listModels } from "../../../registry/list-models.ts";
import { captureRequest } from "./capture-request.ts";
import type { CapturedRequest } from "./capture-request.ts";
import type { MadePlan } from "./make-plan.ts";

export interface PlannedCapture extends Omit<CapturedRequest, "path"> {
  readonly url: string;
  readonly gateway: ListedGateway;
}

/** The first planned request as it would go out, with a stand-in for the key; undefined for engines that are called without HTTP. */
export async function capturePlanned(
  { plan, first }: MadePlan,
  env: Readonly<Record<string, string | undefined>>,
  gateways: Readonly<Record<string, GatewayOptions>>,
): Promise<PlannedCapture | undefined> {
  const listed = await listModels({}, env);
  const gateway = listed.find(({ name }) => name === plan.model.split("/")[0]);
  if (!first || gateway?.baseUrl === undefined) return undefined;
  const base = new URL(gateway.baseUrl);
  const basePath = base.pathname.replace(/\/$/, "");
  const { path, ...captured } = await captureRequest({
    modelId: plan.model,
    basePath,
    request: first,
    env,
    gateways,
  });
  return { ...captured, url: base.origin + path, gateway };
}
