import { defaults } from "../../../options/defaults.ts";
import type { RunPause } from "../../../queue/run-pause.ts";
import { formatMilliseconds } from "../../result/format-milliseconds.ts";
import { cleanText } from "../table/clean-text.ts";

/** What a run is paused for and how it goes on, or that it does, in one line. */
export function describePause(run: string, pause: RunPause | undefined): string {
  if (!pause) return `run ${run} goes on`;
  const { what, seen, hint, code } = pause.error;
  const { probeMs, asideMs } = defaults.queue;
  const nextMs = Math.min(probeMs * 2 ** pause.probes, asideMs);
  return [
    `run ${run} is paused: ${cleanText(`${what}: ${seen}. ${hint}`)} (${code})`,
    `its documents wait, none has failed; one is tried again in ${formatMilliseconds(nextMs)}, gleaner queue resume --run ${run} tries at once`,
  ].join("\ngleaner: ");
}
