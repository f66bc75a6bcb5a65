import { GleanerError } from "../errors/gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import { recordError } from "../recording/record-error.ts";
import type { Judgement } from "./judge-outcomes.ts";
import type { RunContext } from "./open-run-context.ts";
import { pauseRun } from "./pause-run.ts";
import type { JobInput } from "./process-job.ts";
import { putAside } from "./put-aside.ts";
import { readPause } from "./read-pause.ts";

/** How often a worker whose key is refused leaves the next try to others: of two that wait for it, each gets it every other time. */
const rests = 12;

/** What is wrong with this worker alone. */
function ownFault(error: GleanerError): GleanerError {
  const { code, what, seen, where } = recordError(error);
  return new GleanerError(code, {
    what,
    seen: `${seen}, while workers with another key are answered`,
    hint: "Start this worker again with a key that works; its documents are back in the queue.",
    where,
  });
}

/**
 * Pauses the run of a job for a fault that every other document of it would meet, and puts the job aside, to be tried again in a while. Where others have been answered
 * with other keys, this worker alone is unfit. Always throws.
 */
export async function holdRun(
  { job, token, server, onUnfit, onPause, refusals }: JobInput,
  { accounts }: RunContext,
  { fault, error }: Extract<Judgement, { readonly by: "run" }>,
): Promise<never> {
  const { run } = job.data;
  const isKey = error.code === "provider.unauthorized" || error.code === "provider.quota";
  if (isKey && (await accounts.othersAnswered())) {
    onUnfit(ownFault(error));
    throw error;
  }
  if (isKey) refusals.set(run, rests);
  const { probeMs, asideMs } = defaults.queue;
  const probes = await pauseRun(server.client, { run, error, fault, job: job.id ?? "", now: Date.now() });
  const pause = await readPause(server.client, run);
  if (pause) onPause(run, pause);
  return await putAside(
    { job, token, server },
    probes === undefined ? asideMs : Math.min(probeMs * 2 ** probes, asideMs),
  );
}
