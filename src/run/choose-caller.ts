import type { ResolvedOptions } from "../options/resolved-options.ts";
import type { Caller } from "../recording/caller.ts";
import { callModel } from "../steps/call/call-model.ts";

/** How questions are put: to the models themselves, written down beside, or answered from what was written down. Throws as those do. */
export async function chooseCaller({ record, replay }: ResolvedOptions): Promise<Caller> {
  if (replay !== undefined) {
    const { replayCalls } = await import("../recording/replay-calls.ts");
    return await replayCalls(replay, callModel);
  }
  if (record === undefined) return callModel;
  const { recordCalls } = await import("../recording/record-calls.ts");
  return await recordCalls(record, callModel);
}
