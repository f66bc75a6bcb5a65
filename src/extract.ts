import type { Extraction } from "./document/extraction.ts";
import type { OpenDocument } from "./document/open-document.ts";
import type { Source } from "./document/source.ts";
import type { ExtractOptions } from "./options/extract-options.ts";
import { resolveOptions } from "./options/resolve-options.ts";
import { openSource } from "./registry/open-source.ts";
import { chooseCaller } from "./run/choose-caller.ts";
import { conclude } from "./run/conclude.ts";
import { isDone } from "./run/is-done.ts";
import { limitAttempts } from "./run/limit-attempts.ts";
import { orderChain } from "./run/order-chain.ts";
import { refuseRemote } from "./run/refuse-remote.ts";
import { resolveChain } from "./run/resolve-chain.ts";
import { resolveRepairModel } from "./run/resolve-repair-model.ts";
import { resolveVoters } from "./run/resolve-voters.ts";
import { startRun } from "./run/start-run.ts";
import { takeTurn } from "./run/take-turn.ts";
import { tryReaders } from "./run/try-readers.ts";
import type { DataOf } from "./schema/data-of.ts";
import { resolveSchema } from "./schema/resolve-schema.ts";
import { isOpenDocument } from "./sources/is-open-document.ts";
import { traceExtraction } from "./telemetry/trace-extraction.ts";

/**
 * One document to typed, checked JSON with the place of every value. Machine-readable data comes first, then the models
 * of the chain, in the order that the route gives, each until its answer is valid or its attempts are used up. Throws `GleanerError` with all attempts,
 * their usage and the best partial result where no valid answer came; an abort throws the reason of `signal`.
 */
export async function extract<TSchema>(
  source: Source,
  options: ExtractOptions<TSchema>,
): Promise<Extraction<DataOf<TSchema>>> {
  const settings = resolveOptions(options);
  settings.signal?.throwIfAborted();
  const schema = await resolveSchema(options.schema);
  const isReplay = settings.replay !== undefined;
  const chain = await resolveChain(options.model, settings.gateways, isReplay);
  const repairModel = await resolveRepairModel(options, settings.gateways, isReplay);
  const voters = await resolveVoters(options.voters, settings.gateways, isReplay);
  refuseRemote(schema, [...chain, ...(repairModel ? [repairModel] : []), ...voters], settings.allowRemote);
  const traced = { schema: schema.name, model: chain[0].id };
  const extraction = await traceExtraction(traced, async (wrapCaller) => {
    const call = wrapCaller(await chooseCaller(settings));
    const opened: OpenDocument = await openSource(source, settings);
    try {
      const run = startRun({
        opened,
        schema,
        settings,
        call,
        voters,
        ...(repairModel ? { repairModel } : {}),
      });
      let state = await tryReaders(run);
      const order = isDone(run, state) ? chain : await orderChain(run, chain);
      for (const [position, model] of order.entries()) {
        if (isDone(run, state)) break;
        const modelsAfter = order.length - 1 - position;
        const limitOf = limitAttempts(run, modelsAfter);
        const turn = { model, isFallback: position > 0, isLast: modelsAfter === 0, limitOf };
        state = await takeTurn(run, state, turn);
      }
      return await conclude(run, state, (order[0] ?? chain[0]).id);
    } finally {
      // Whoever opened a document closes it.
      if (!isOpenDocument(source)) await opened.close();
    }
  });
  settings.onEvent?.({ type: "done", extraction });
  return extraction as Extraction<DataOf<TSchema>>;
}
