import type { GatewayOptions } from "../options/extract-options.ts";
import type { Environment } from "../providers/shared/provider.ts";
import { redactAddress } from "../providers/shared/redact-address.ts";
import { resolveBaseUrls } from "../providers/shared/resolve-base-urls.ts";
import { cataloguePath } from "./catalogue-path.ts";
import { importProvider } from "./import-provider.ts";
import { listProviders } from "./list-providers.ts";
import { loadCatalogue } from "./load-catalogue.ts";

type Gateways = Readonly<Record<string, GatewayOptions>>;

interface ReadCatalogueOptions {
  /** Options to add to; what they say stays above what the catalogues say. */
  readonly gateways?: Gateways;
  /** @default gleaner/catalogue.json in XDG_CACHE_HOME, else in ~/.cache */
  readonly file?: string;
  readonly env?: Environment;
}

/**
 * The option `gateways` with what `gleaner models --refresh` has read: prices, limits and levers as the gateways
 * themselves state them. The library never looks into that file of itself: pass what this gives to `extract`. A
 * catalogue of another base address than the one in use is left out. Throws `input.corrupt` and `input.unreadable`.
 */
export async function readCatalogue(options: ReadCatalogueOptions = {}): Promise<Gateways> {
  const { gateways = {}, env = process.env } = options;
  const path = options.file ?? cataloguePath(env);
  if (path === undefined) return gateways;
  const stored = await loadCatalogue(path);
  const names = (await listProviders()).filter((name) => stored.gateways[name] !== undefined);
  const read = names.map(async (name): Promise<[string, GatewayOptions][]> => {
    const { gateway } = await importProvider(name);
    const given = gateways[name] ?? {};
    const address = redactAddress(resolveBaseUrls(gateway, given, env)[0]);
    const known = stored.gateways[name];
    return known?.address === address ? [[name, { catalogue: known.models, ...given }]] : [];
  });
  return { ...gateways, ...Object.fromEntries((await Promise.all(read)).flat()) };
}
