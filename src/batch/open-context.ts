import type { Extraction } from "../document/extraction.ts";
import type { Schema } from "../document/schema.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { resolveOptions } from "../options/resolve-options.ts";
import { resolveChain } from "../run/resolve-chain.ts";
import { resolveSchema } from "../schema/resolve-schema.ts";
import { capCalls } from "./cap-calls.ts";
import { checkDelivery } from "./delivery/check-delivery.ts";
import { choosePace } from "./choose-pace.ts";
import { hashSettings } from "./hash-settings.ts";
import type { ManyOptions } from "./many-options.ts";
import type { Pace } from "./pace.ts";
import type { BatchContext } from "./process-task.ts";
import { openResultCache } from "./result-cache.ts";
import { shareWork } from "./share-work.ts";

interface OpenedContext {
  readonly context: BatchContext;
  readonly pace: Pace;
  readonly failFast: boolean;
}

/**
 * Checks the options once for all documents: a slip in them ends the run before the first one. `signal` stops the work of every document.
 * Throws what `extract` throws for options, and `result.unwritable` for the cache.
 *
 * @param isElsewhere other processes ask the models, so that this one needs no key
 */
export async function openContext(
  options: ManyOptions,
  signal: AbortSignal,
  isElsewhere = false,
): Promise<OpenedContext> {
  const {
    concurrency,
    documentTimeoutMs,
    cache,
    allowPartial = false,
    failFast = false,
    onEvent,
    delivery,
    followUps,
    ...given
  } = options;
  resolveOptions(given);
  checkDelivery({ delivery, followUps }, given);
  if (documentTimeoutMs !== undefined && !(documentTimeoutMs > 0)) {
    throw new GleanerError("options.invalid", {
      what: "Option documentTimeoutMs cannot be used",
      seen: "it is not a positive number",
      hint: "Pass milliseconds, or leave it out.",
      where: { option: "documentTimeoutMs" },
    });
  }
  const schema: Schema = await resolveSchema(given.schema);
  const capped = typeof concurrency === "number" ? capCalls(given, concurrency) : undefined;
  const asked = { ...given, schema, ...(capped ? { gateways: capped.gateways } : {}) };
  const chain = await resolveChain(given.model, asked.gateways, isElsewhere || given.replay !== undefined);
  const isLocal = chain.every(({ capabilities }) => capabilities.readsWords);
  const opened = cache === undefined ? undefined : await openResultCache(cache);
  const pace = choosePace(concurrency, isLocal, isLocal ? 0 : (capped?.extra ?? 0));
  return {
    pace,
    failFast,
    context: {
      // Looked up once: the same models for all.
      options: { ...asked, model: chain },
      settingsHash: hashSettings(asked),
      shared: shareWork<Extraction<unknown>>(),
      allowPartial,
      signal,
      ...(opened ? { cache: opened } : {}),
      ...(documentTimeoutMs === undefined ? {} : { documentTimeoutMs }),
      ...(onEvent ? { onEvent } : {}),
    },
  };
}
