import type { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import { listEntries } from "./list-entries.ts";
import type { Environment, GatewayDescription } from "./provider.ts";
import { requestDocument } from "./request-document.ts";

export type GatewayAnswer =
  | { readonly ok: true; readonly modelIds: readonly string[]; readonly milliseconds: number }
  | { readonly ok: false; readonly error: GleanerError; readonly milliseconds: number };

/** `GET <base><modelsPath>`: the ids that a gateway offers, or why it does not say. Rethrows an abort's reason. */
export async function requestModels(
  gateway: GatewayDescription,
  options: GatewayOptions,
  env: Environment,
  signal?: AbortSignal,
): Promise<GatewayAnswer> {
  const started = performance.now();
  const milliseconds = (): number => performance.now() - started;
  const { modelsPath = "/models" } = gateway;
  try {
    const { content } = await requestDocument({
      gateway,
      options,
      env,
      path: modelsPath,
      ...(signal ? { signal } : {}),
    });
    return { ok: true, modelIds: [...listEntries(content).keys()], milliseconds: milliseconds() };
  } catch (error) {
    if (!isGleanerError(error)) throw error;
    return { ok: false, error, milliseconds: milliseconds() };
  }
}
