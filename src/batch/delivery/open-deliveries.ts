import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { defaults } from "../../options/defaults.ts";
import type { Model } from "../../ports/model.ts";
import { resolveChain } from "../../run/resolve-chain.ts";
import type { BatchInput } from "../batch-input.ts";
import type { Journal } from "../journal/open-journal.ts";
import type { BatchContext } from "../process-task.ts";
import { deliverBatches } from "./deliver-batches.ts";
import type { Deliveries } from "./deliver-batches.ts";
import { endBatches } from "./end-batches.ts";
import { removeLeftPacks } from "./remove-left-packs.ts";

interface DeliveriesInput {
  readonly input: BatchInput;
  readonly journal: Journal;
  readonly context: BatchContext;
  readonly soft: AbortSignal;
  readonly hard: AbortSignal;
}

/** Batches of a run; undefined where none are asked for, and none are left from before. */
export async function openDeliveries(given: DeliveriesInput): Promise<Deliveries | undefined> {
  const { input, journal, context, soft, hard } = given;
  const { out, onDelivery } = input;
  const { delivery, followUps = "live", gateways } = input.options;
  const isWanted = delivery === "batch" && input.openElsewhere === undefined;
  if (!isWanted && journal.batches.open().length === 0) return undefined;
  const { model } = context.options;
  const chain = await resolveChain(model, gateways);
  if (isWanted) {
    for (const { id, batch, capabilities } of chain)
      if (!batch && !capabilities.readsWords) onDelivery?.({ type: "batch-unavailable", model: id });
  }
  const place = out === undefined ? join(tmpdir(), `gleaner-${process.pid}`) : `${out}.journal`;
  if (out !== undefined) await removeLeftPacks(place);
  const findModel = async (id: string): Promise<Model> =>
    chain.find((each) => each.id === id) ?? (await resolveChain(id, gateways))[0];
  const deliveries = deliverBatches({
    journal,
    isWanted,
    followUps,
    place,
    findModel,
    pollDelayMs: ({ id }) => gateways?.[id.split("/")[0] ?? ""]?.pollDelayMs ?? defaults.gateways.pollDelayMs,
    soft,
    hard,
    ...(onDelivery ? { onEvent: onDelivery } : {}),
  });
  if (!input.endsBatches) return deliveries;
  return {
    ...deliveries,
    async close() {
      await deliveries.close();
      const signal = AbortSignal.timeout(input.graceMs);
      // Who leaves does not wait for long.
      await endBatches({ journal, findModel, signal }).catch(() => []);
    },
  };
}
