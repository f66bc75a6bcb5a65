import type { Redis } from "ioredis";
import type { Fault } from "../errors/fault-of.ts";
import type { GleanerError } from "../errors/gleaner-error.ts";
import { recordError } from "../recording/record-error.ts";

interface PauseInput {
  readonly run: string;
  readonly error: GleanerError;
  readonly fault: Fault;
  /** The job that met the fault. */
  readonly job: string;
  /** Milliseconds of the epoch. */
  readonly now: number;
}

/**
 * The first job that meets a fault pauses its run, and is the probe from then on; what others meet meanwhile changes nothing. One step, so that of several
 * workers one is first. KEYS: the pause, names of paused runs. ARGV: run, job, now, error, fault. Gives how often the
 * probe has failed since, or -1 where another job is the probe.
 */
const script = `
local pause, paused = KEYS[1], KEYS[2]
local run, job, now = ARGV[1], ARGV[2], ARGV[3]
redis.call('SADD', paused, run)
local probe = redis.call('HGET', pause, 'probe')
if probe and probe ~= job then return -1 end
redis.call('HSET', pause, 'probe', job, 'probedAt', now, 'error', ARGV[4], 'fault', ARGV[5])
redis.call('HSETNX', pause, 'since', now)
if not probe then
  redis.call('HSET', pause, 'probes', 0)
  return 0
end
return redis.call('HINCRBY', pause, 'probes', 1)`;

/** Pauses a run for all workers. Gives how often its probe has failed since then; undefined where another job is the probe. */
export async function pauseRun(client: Redis, input: PauseInput): Promise<number | undefined> {
  const { run, error, fault, job, now } = input;
  const { usage: _, ...told } = recordError(error);
  const keys = [`{gleaner}:run:${run}:pause`, "{gleaner}:paused"];
  const given = [run, job, now, JSON.stringify(told), fault];
  const probes = Number(await client.eval(script, keys.length, ...keys, ...given));
  return probes < 0 ? undefined : probes;
}
