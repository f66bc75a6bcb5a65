import type { ExtractOptions, GatewayOptions } from "../options/extract-options.ts";

interface CappedCalls {
  readonly gateways: Readonly<Record<string, GatewayOptions>>;
  /** Documents that may be opened beside those whose models are asked. */
  readonly extra: number;
}

/** One more document for so many is opened while the others wait for answers. */
const share = 4;

/**
 * Caps the calls at each gateway at the number of documents that were asked for, so that a few more can be opened meanwhile and no call waits for a
 * file. Undefined where a model is an object, whose calls nobody can cap.
 */
export function capCalls(options: ExtractOptions, concurrency: number): CappedCalls | undefined {
  const { model, repairModel, voters, gateways = {} } = options;
  const listed: readonly unknown[] = [model, repairModel ?? [], voters ?? []].flat();
  if (!listed.every((entry) => typeof entry === "string")) return undefined;
  const names = new Set(listed.filter((id) => id.includes("/")).map((id) => id.split("/")[0] ?? ""));
  const capped = [...names].map((name): [string, GatewayOptions] => {
    const { limits = {}, ...given } = gateways[name] ?? {};
    return [name, { ...given, limits: { concurrency, ...limits } }];
  });
  return { gateways: { ...gateways, ...Object.fromEntries(capped) }, extra: Math.floor(concurrency / share) };
}
