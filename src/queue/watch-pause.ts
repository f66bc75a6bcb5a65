import { GleanerError } from "../errors/gleaner-error.ts";
import type { RunPause } from "./run-pause.ts";

interface WatchInput {
  readonly read: () => Promise<RunPause | undefined>;
  readonly onHalt: (error: GleanerError) => void;
  readonly onPause?: (pause?: RunPause) => void;
}

/** Milliseconds between two looks. */
const lookMs = 1_000;

/** Looks after the pauses of a run for whoever waits for its documents: a fault of the account ends the waiting, a gateway that is down does not. */
export function watchPause({ read, onHalt, onPause }: WatchInput): { readonly close: () => void } {
  let told: number | undefined;
  let isOver = false;
  const look = async (): Promise<void> => {
    const pause = await read();
    if (isOver || pause?.since === told) return;
    told = pause?.since;
    if (pause?.fault !== "account") return onPause?.(pause);
    isOver = true;
    onHalt(new GleanerError(pause.error.code, pause.error));
  };
  // A server that does not answer is told of elsewhere.
  const timer = setInterval(() => void look().catch(() => undefined), lookMs);
  return {
    close() {
      isOver = true;
      clearInterval(timer);
    },
  };
}
