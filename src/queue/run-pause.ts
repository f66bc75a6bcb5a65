import type { Fault } from "../errors/fault-of.ts";
import type { RecordedError } from "../recording/recording.ts";

/** Why the documents of a run wait, for all workers. */
export interface RunPause {
  readonly error: RecordedError;
  readonly fault: Fault;
  /** Milliseconds of the epoch. */
  readonly since: number;
  /** The job that is tried again meanwhile: once it meets the fault no more, the run goes on. */
  readonly probe: string;
  readonly probes: number;
  /** When that was tried last, in milliseconds of the epoch. */
  readonly probedAt: number;
}
