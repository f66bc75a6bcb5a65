import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { writeWholeFile } from "../media/write-whole-file.ts";
import type { GatewayOptions } from "../options/extract-options.ts";
import type { CatalogueEntry } from "../ports/catalogue-entry.ts";
import type { Environment } from "../providers/shared/provider.ts";
import { redactAddress } from "../providers/shared/redact-address.ts";
import { requestCatalogue } from "../providers/shared/request-catalogue.ts";
import { resolveBaseUrls } from "../providers/shared/resolve-base-urls.ts";
import { cataloguePath } from "./catalogue-path.ts";
import { importProvider } from "./import-provider.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import type { GatewayCatalogue } from "./stored-catalogue.ts";

/** What came of asking one gateway for its catalogue. */
export type RefreshedGateway =
  | { readonly ok: true; readonly models: Readonly<Record<string, CatalogueEntry>> | undefined }
  | { readonly ok: false; readonly error: GleanerError };

interface RefreshOptions {
  readonly gateways?: Readonly<Record<string, GatewayOptions>>;
  readonly env?: Environment;
  readonly signal?: AbortSignal;
  /** ISO date of today. */
  readonly date: string;
}

async function store(path: string, fresh: Readonly<Record<string, GatewayCatalogue>>): Promise<void> {
  // What cannot be used is made anew.
  const before = await loadCatalogue(path).catch(() => undefined);
  const gateways = { ...before?.gateways, ...fresh };
  try {
    await writeWholeFile(path, `${JSON.stringify({ kind: "gleaner.catalogue/1", gateways })}\n`);
  } catch (error) {
    throw new GleanerError("result.unwritable", {
      what: `Cannot write the catalogue ${path}`,
      seen: `the system says ${(error as NodeJS.ErrnoException).code ?? "no"}`,
      hint: "Set XDG_CACHE_HOME to a folder that may be written to.",
      cause: error,
    });
  }
}

/**
 * Asks gateways for their catalogues, all at once, and keeps what they say in the user's cache folder, readable for its
 * owner alone and without keys. A gateway that does not answer keeps what it said before and does not stop the others.
 * Throws `result.unwritable` and an abort's reason.
 */
export async function refreshCatalogue(
  names: readonly string[],
  options: RefreshOptions,
): Promise<ReadonlyMap<string, RefreshedGateway>> {
  const { gateways = {}, env = process.env, date, signal } = options;
  const path = cataloguePath(env);
  const fresh: Record<string, GatewayCatalogue> = {};
  const asked = names.map(async (name): Promise<[string, RefreshedGateway]> => {
    const { gateway } = await importProvider(name);
    const given = gateways[name] ?? {};
    try {
      const address = redactAddress(resolveBaseUrls(gateway, given, env)[0]);
      const models = await requestCatalogue({
        gateway,
        options: given,
        env,
        date,
        ...(signal ? { signal } : {}),
      });
      if (models) fresh[name] = { address, models };
      return [name, { ok: true, models }];
    } catch (error) {
      if (!isGleanerError(error)) throw error;
      return [name, { ok: false, error }];
    }
  });
  const answers = new Map(await Promise.all(asked));
  if (path !== undefined && Object.keys(fresh).length > 0) await store(path, fresh);
  return answers;
}
