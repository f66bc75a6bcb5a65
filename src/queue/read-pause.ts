import type { Redis } from "ioredis";
import type { Fault } from "../errors/fault-of.ts";
import type { RecordedError } from "../recording/recording.ts";
import type { RunPause } from "./run-pause.ts";

/** Why a run is paused; undefined where it is not. */
export async function readPause(client: Pick<Redis, "hgetall">, run: string): Promise<RunPause | undefined> {
  const {
    error,
    fault,
    since,
    probe = "",
    probes,
    probedAt,
  } = await client.hgetall(`{gleaner}:run:${run}:pause`);
  if (error === undefined) return undefined;
  return {
    error: JSON.parse(error) as RecordedError,
    fault: fault as Fault,
    probe,
    since: Number(since),
    probes: Number(probes),
    probedAt: Number(probedAt),
  };
}
