import { hash } from "node:crypto";
import type { Extraction } from "../document/extraction.ts";
import type { Schema } from "../document/schema.ts";
import { hashSettings } from "../batch/hash-settings.ts";
import type { BatchContext } from "../batch/process-task.ts";
import { shareWork } from "../batch/share-work.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { addPrices } from "../options/add-prices.ts";
import { defaults } from "../options/defaults.ts";
import type { ExtractOptions, GatewayOptions } from "../options/extract-options.ts";
import type { Model } from "../ports/model.ts";
import { findSchema } from "../registry/find-schema.ts";
import { readCatalogue } from "../registry/read-catalogue.ts";
import { resolveChain } from "../run/resolve-chain.ts";
import { resolveSchema } from "../schema/resolve-schema.ts";
import type { BlobStore } from "../stores/blob-store.ts";
import { judgeOutcomes } from "./judge-outcomes.ts";
import type { OutcomeJudge } from "./judge-outcomes.ts";
import { openMoney } from "./open-money.ts";
import type { Money } from "./open-money.ts";
import type { QueueServer } from "./open-server.ts";
import { readJsonBlob } from "./read-json-blob.ts";
import { runKeys } from "./run-keys.ts";
import type { RunRecord } from "./run-record.ts";
import { shareAccounts } from "./share-accounts.ts";
import type { SharedAccounts } from "./share-accounts.ts";
import { shareBudget } from "./share-budget.ts";
import type { SharedBudget } from "./share-budget.ts";
import { shareLimits } from "./share-limits.ts";
import { shareResults } from "./share-results.ts";

/** What all documents of one run share within one worker. */
export interface RunContext {
  readonly store: BlobStore;
  readonly money: Money;
  readonly budget: SharedBudget;
  readonly split: SplitSettings;
  readonly batch: Omit<BatchContext, "signal">;
  /** Absent where the run is never paused. */
  readonly judge?: OutcomeJudge;
  readonly accounts: SharedAccounts;
}

/** When a document is worked on in parts. */
export interface SplitSettings {
  /** Pages from which on it is. */
  readonly fromPages: number;
  /** Pages of one part. */
  readonly partPages: number;
}

interface ContextInput {
  readonly split: SplitSettings;
  readonly run: string;
  readonly server: QueueServer;
  readonly store: BlobStore;
  /** Name of this worker. */
  readonly worker: string;
  /** Schemas that are code, which only the worker's own user may name. */
  readonly schemas: readonly Schema[];
  readonly password?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onEvent?: BatchContext["onEvent"];
}

function invalid(seen: string, hint: string): GleanerError {
  return new GleanerError("options.invalid", { what: "Cannot work on a run", seen, hint });
}

async function findRunSchema({ schema }: RunRecord, schemas: readonly Schema[]): Promise<Schema> {
  const { name, hash, content } = schema;
  const own = schemas.find((each) => each.hash === hash);
  if (own) return own;
  const found: Schema =
    content === undefined
      ? await findSchema(name).catch(() => {
          throw invalid(
            `its schema ${name} is code that this worker does not have`,
            "Start the worker with --schema FILE.",
          );
        })
      : await resolveSchema<unknown>(content);
  if (found.hash === hash) return found;
  throw invalid(
    `its schema ${name} is not the one that this worker knows by that name`,
    "Use the same version of gleaner everywhere, or pass --schema FILE to the worker.",
  );
}

/** A key is what tells limits apart; where there is none, the gateway does. */
const identityOf = (id: string, env: ContextInput["env"]): string => {
  const [gateway = ""] = id.split("/");
  const prefix = gateway.toUpperCase().replaceAll("-", "_");
  return [gateway, env[`${prefix}_API_KEY`] ?? "", env[`${prefix}_BASE_URL`] ?? ""].join("\n");
};

/** Reads a run from its store and sets up what its documents share. Throws `options.invalid`, `options.missing-key` and what the store throws. */
export async function openRunContext(input: ContextInput): Promise<RunContext> {
  const { run, server, store, worker, env, onEvent } = input;
  const record = (await readJsonBlob(store, runKeys(run).record)) as RunRecord | undefined;
  if (record?.kind !== "gleaner.run/1")
    throw invalid(
      `there is nothing of it in ${store.address}`,
      "Start the worker with the --store of gleaner batch.",
    );
  const schema = await findRunSchema(record, input.schemas);
  const { allowPartial = false, documentTimeoutMs, model, repairModel, voters, ...shared } = record.options;
  const isAsking = [model ?? [], repairModel ?? [], voters ?? []].flat().length > 0;
  const gateways: Readonly<Record<string, GatewayOptions>> = isAsking
    ? addPrices(await readCatalogue({ env }), record.prices ?? {})
    : {};
  const share = (found: Model): Model =>
    shareLimits(found, { client: server.client, limits: record.limits, identity: identityOf(found.id, env) });
  const chain = await resolveChain(model, gateways);
  const voting = voters === undefined ? undefined : await resolveChain(voters, gateways);
  const repairing = repairModel === undefined ? undefined : await resolveChain(repairModel, gateways);
  const all = [...chain, ...(repairing ?? []), ...(voting ?? [])];
  const keys = all.map(({ id }) => identityOf(id, env)).sort();
  const given: ExtractOptions<Schema> = {
    ...shared,
    schema,
    gateways,
    ...(input.password === undefined ? {} : { password: input.password }),
  };
  const money = openMoney(server.client, run, worker);
  const budget = shareBudget(money, record.caps);
  return {
    store,
    money,
    budget,
    split: input.split,
    ...(record.keepGoing ? {} : { judge: judgeOutcomes(defaults.queue.faultTries) }),
    accounts: shareAccounts(server.client, run, hash("sha256", [run, ...keys].join("\n")).slice(0, 16)),
    batch: {
      options: {
        ...given,
        model: chain.map(share),
        ...(repairing ? { repairModel: share(repairing[0]) } : {}),
        ...(voting ? { voters: voting.map(share) } : {}),
        budget: {
          shared: budget,
          ...(record.unknownPrice === undefined ? {} : { unknownPrice: record.unknownPrice }),
        },
      },
      settingsHash: hashSettings({
        ...given,
        ...(model === undefined ? {} : { model }),
        ...(repairModel === undefined ? {} : { repairModel }),
        ...(voters === undefined ? {} : { voters }),
      }),
      shared: shareWork<Extraction<unknown>>(),
      cache: shareResults(store),
      allowPartial,
      ...(documentTimeoutMs === undefined ? {} : { documentTimeoutMs }),
      ...(onEvent ? { onEvent } : {}),
    },
  };
}
