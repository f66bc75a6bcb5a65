import type { GatewayOptions } from "../options/extract-options.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import type { CatalogueEntry } from "../ports/catalogue-entry.ts";
import { findCatalogueEntry } from "../providers/shared/find-catalogue-entry.ts";
import { findKey } from "../providers/shared/find-key.ts";
import type { Environment, GatewayDescription } from "../providers/shared/provider.ts";
import { knownCapabilities } from "../providers/shared/known-capabilities.ts";
import { redactAddress } from "../providers/shared/redact-address.ts";
import { resolveBaseUrls } from "../providers/shared/resolve-base-urls.ts";
import { resolveCapabilities } from "../providers/shared/resolve-capabilities.ts";
import { spellModel } from "../providers/shared/spell-model.ts";
import { importProvider } from "./import-provider.ts";
import { listProviders } from "./list-providers.ts";

export interface ListedModel {
  /** As `--model` takes it. */
  readonly id: string;
  /** With the price and its source, where one is known. */
  readonly capabilities: Capabilities;
  /** What the gateway's own catalogue says of it, where it was read. */
  readonly catalogue?: CatalogueEntry;
}

/** One gateway, or the engine of our own, as far as it is known without a call. */
export interface ListedGateway {
  readonly name: string;
  readonly title: string;
  readonly needsKey: boolean;
  readonly hasKey: boolean;
  readonly keyVariables: readonly string[];
  /** Absent for an engine that calls nobody. */
  readonly baseUrl?: string;
  readonly baseUrlVariable?: string;
  /** Its catalogue needs no key. */
  readonly isListOpen?: boolean;
  /** Known ones; a gateway passes any other id on as it is. */
  readonly models: readonly ListedModel[];
}

function toListed(description: GatewayDescription, options: GatewayOptions, modelId: string): ListedModel {
  const ids = [modelId, ...spellModel(modelId, description, options)];
  const catalogue = findCatalogueEntry(options, ids);
  return {
    id: `${description.name}/${modelId}`,
    capabilities: resolveCapabilities(knownCapabilities(description, modelId), description, options, ids),
    ...(catalogue ? { catalogue } : {}),
  };
}

async function listOwnEngine(): Promise<ListedGateway> {
  const { createEmbeddedModel } = await import("../embedded/embedded-model.ts");
  const { id, capabilities } = createEmbeddedModel();
  const title = "Our own engine: no key, nothing leaves the machine";
  return {
    name: id,
    title,
    needsKey: false,
    hasKey: false,
    keyVariables: [],
    models: [{ id, capabilities }],
  };
}

/** Every gateway with its models, the engine of our own first. Makes no request. Throws `options.invalid` for a faulty base address. */
export async function listModels(
  gateways: Readonly<Record<string, GatewayOptions>> = {},
  env: Environment = process.env,
): Promise<readonly ListedGateway[]> {
  const names = await listProviders();
  const listed = names.map(async (name): Promise<ListedGateway> => {
    const { gateway: description } = await importProvider(name);
    const options = gateways[name] ?? {};
    const ids = new Set([
      ...Object.keys(description.models),
      ...Object.keys(options.prices ?? {}),
      ...Object.keys(options.capabilities ?? {}).filter((id) => id !== "*"),
    ]);
    return {
      name,
      title: description.title,
      needsKey: description.needsKey,
      hasKey: findKey(description, options, env) !== undefined,
      keyVariables: description.keyVariables,
      baseUrl: redactAddress(resolveBaseUrls(description, options, env)[0]),
      baseUrlVariable: description.baseUrlVariable,
      isListOpen: description.isListOpen ?? false,
      models: [...ids].map((modelId) => toListed(description, options, modelId)),
    };
  });
  return [await listOwnEngine(), ...(await Promise.all(listed))];
}
