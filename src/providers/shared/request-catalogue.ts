import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { GatewayOptions } from "../../options/extract-options.ts";
import type { CatalogueEntry } from "../../ports/catalogue-entry.ts";
import { fieldsOf } from "./fields-of.ts";
import { listEntries } from "./list-entries.ts";
import type { Environment, GatewayDescription } from "./provider.ts";
import { readCatalogueEntry } from "./read-catalogue-entry.ts";
import { requestDocument } from "./request-document.ts";
import { spellModel } from "./spell-model.ts";

interface CatalogueRequest {
  readonly gateway: GatewayDescription;
  readonly options: GatewayOptions;
  readonly env: Environment;
  /** ISO date of today. */
  readonly date: string;
  readonly signal?: AbortSignal;
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether a list tells how a model is asked; where it does not, the model's own page may. */
const tellsLevers = (entry: Fields): boolean =>
  entry.json_request_schema !== undefined ||
  entry.request_schema !== undefined ||
  entry.supported_parameters !== undefined;

/**
 * What a gateway's own catalogue says of its models, by id; undefined for a gateway that has none. Models that we know
 * are also looked up one by one where the list leaves out how they are asked. Throws as `requestDocument` does for the
 * list; a model's own page that does not come leaves the list's word.
 */
export async function requestCatalogue(
  request: CatalogueRequest,
): Promise<Readonly<Record<string, CatalogueEntry>> | undefined> {
  const { gateway, options, date } = request;
  const { modelsPath, modelPath, isListOpen = false } = gateway;
  if (modelsPath === undefined) return undefined;
  const list = await requestDocument({ ...request, path: modelsPath, isOpen: isListOpen });
  const entries = new Map<string, CatalogueEntry>();
  const listed = listEntries(list.content);
  for (const [id, entry] of listed) entries.set(id, readCatalogueEntry(entry, list.address, date));
  if (modelPath === undefined) return Object.fromEntries(entries);
  const known = Object.keys(gateway.models).map((id) =>
    spellModel(id, gateway, options).find((spelling) => listed.has(spelling)),
  );
  for (const id of new Set(known)) {
    const entry = listed.get(id ?? "");
    if (id === undefined || !entry || tellsLevers(entry)) continue;
    try {
      const path = modelPath.replace("{id}", encodeURIComponent(id));
      const { content, address } = await requestDocument({ ...request, path });
      const own = fieldsOf(fieldsOf(content).data ?? content);
      entries.set(id, readCatalogueEntry({ ...entry, ...own }, address, date));
    } catch (error) {
      if (!isGleanerError(error)) throw error;
    }
  }
  return Object.fromEntries(entries);
}
