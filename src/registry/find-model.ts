import { GleanerError } from "../errors/gleaner-error.ts";
import type { GatewayOptions } from "../options/extract-options.ts";
import type { Model } from "../ports/model.ts";
import type { Environment } from "../providers/shared/provider.ts";
import { importProvider } from "./import-provider.ts";
import { listProviders } from "./list-providers.ts";

const ownEngine = "embedded";
const noOptions: GatewayOptions = {};

async function unknownName(id: string, seen: string, known: readonly string[]): Promise<GleanerError> {
  const { nearestNames } = await import("../values/nearest-names.ts");
  const names = nearestNames(id.split("/")[0] ?? "", known);
  return new GleanerError("options.unknown-name", {
    what: "Cannot find the model",
    seen,
    hint: `Pass ${ownEngine}, or gateway/model-id with one of these gateways: ${names.join(", ")}.`,
    where: { option: "model" },
  });
}

/** Names a slip in a list of models; what looks like no name is not repeated. */
const describeUnknown = (name: string): string =>
  /^[a-z][\w.-]{0,30}$/iu.test(name) ? `there is no gateway ${name}` : "there is no such gateway";

/**
 * The model that an id names: `embedded`, or `gateway/model-id`, split at the first slash. Makes no request.
 * Throws `options.unknown-name`, and `options.missing-key` or `options.invalid` from the gateway.
 */
export async function findModel(
  id: string,
  gateways: Readonly<Record<string, GatewayOptions>> = {},
  env: Environment = process.env,
): Promise<Model> {
  if (id === ownEngine) {
    const { createEmbeddedModel } = await import("../embedded/embedded-model.ts");
    return createEmbeddedModel();
  }
  const slash = id.indexOf("/");
  const known = await listProviders();
  const name = slash < 0 ? "" : id.slice(0, slash);
  const modelId = slash < 0 ? "" : id.slice(slash + 1).trim();
  if (modelId === "") {
    const seen =
      slash < 0 ? "the id has no slash after a gateway's name" : "the id has nothing after its first slash";
    throw await unknownName(id, seen, known);
  }
  if (!known.includes(name)) throw await unknownName(id, describeUnknown(name), known);
  const provider = await importProvider(name);
  return provider({ modelId, gateway: gateways[name] ?? noOptions, env });
}
