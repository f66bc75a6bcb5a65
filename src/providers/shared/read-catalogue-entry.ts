import type { PartType } from "../../document/part.ts";
import type { JsonMode } from "../../ports/capabilities.ts";
import type { CatalogueEntry } from "../../ports/catalogue-entry.ts";
import { amountOf } from "./amount-of.ts";
import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";
import { readCatalogueLevers } from "./read-catalogue-levers.ts";
import { readCataloguePrice } from "./read-catalogue-price.ts";

type Fields = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, PartType>> = {
  text: "text",
  image: "image",
  images: "image",
  file: "document",
  pdf: "document",
  document: "document",
  documents: "document",
  audio: "audio",
  video: "video",
};

function firstAmount(values: readonly unknown[]): number | undefined {
  return values.map(amountOf).find((amount) => amount !== undefined && amount > 0);
}

function readTypes(entry: Fields): readonly PartType[] | undefined {
  const { architecture, capabilities, modalities } = entry;
  const lists = [
    fieldsOf(architecture).input_modalities,
    entry.input_modalities,
    fieldsOf(modalities).input,
    fieldsOf(capabilities).input,
  ];
  const stated = lists.find(Array.isArray);
  if (!stated) return undefined;
  const known = listOf(stated).flatMap((word) =>
    typeof word === "string" ? (types[word.toLowerCase()] ?? []) : [],
  );
  return known.length > 0 ? [...new Set<PartType>(["text", ...known])] : undefined;
}

/** Lists of parameters are complete: one that does not name a JSON mode says that there is none. */
function readModes(entry: Fields): readonly JsonMode[] | undefined {
  const parameters = listOf(entry.supported_parameters);
  if (parameters.length === 0) return undefined;
  const providers = listOf(entry.providers).map(fieldsOf);
  const has = (...names: readonly string[]): boolean =>
    names.some(
      (name) => parameters.includes(name) || providers.some(({ [name]: isThere }) => isThere === true),
    );
  const hasSchema = has("structured_outputs", "json_schema");
  const hasJson = hasSchema || has("response_format", "json_output", "json_mode");
  // Whether a schema may come with `response_format` is left open where nothing else is said of it.
  if (hasJson && !hasSchema && !has("json_output", "json_mode")) return undefined;
  return [
    ...(hasSchema ? (["json-schema"] as const) : []),
    ...(has("tools") ? (["tool"] as const) : []),
    ...(hasJson ? (["json"] as const) : []),
    "none",
  ];
}

/**
 * One entry of a list of models, whatever its gateway's shape: shapes drift, so each fact is looked for under all names
 * that are in use, and what is not understood is left out.
 */
export function readCatalogueEntry(entry: Fields, source: string, date: string): CatalogueEntry {
  const top = fieldsOf(entry.top_provider);
  const schema = fieldsOf(entry.json_request_schema ?? entry.request_schema);
  const { max_tokens: cap, max_completion_tokens: newCap } = fieldsOf(schema.properties);
  const contextTokens = firstAmount([
    entry.context_length,
    entry.context_window,
    entry.max_context_tokens,
    entry.max_model_len,
    entry.inputTokenLimit,
    fieldsOf(entry.meta).n_ctx,
    fieldsOf(entry.meta).n_ctx_train,
  ]);
  const outputTokens = firstAmount([
    top.max_completion_tokens,
    entry.max_completion_tokens,
    entry.max_output_tokens,
    entry.max_output,
    entry.outputTokenLimit,
    fieldsOf(newCap).maximum,
    fieldsOf(cap).maximum,
  ]);
  const inputTypes = readTypes(entry);
  const levers = readCatalogueLevers(entry);
  const jsonModes = readModes(entry);
  const price = readCataloguePrice(entry, source, date);
  return {
    source,
    date,
    ...(contextTokens === undefined ? {} : { contextTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    ...(inputTypes ? { inputTypes } : {}),
    ...(levers ? { levers } : {}),
    ...(jsonModes ? { jsonModes } : {}),
    ...(price ? { price } : {}),
  };
}
