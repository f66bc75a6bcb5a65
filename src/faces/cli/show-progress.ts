import type { ExtractionEvent } from "../../document/event.ts";
import { formatMilliseconds } from "../result/format-milliseconds.ts";
import type { CommandIo } from "./command-io.ts";
import { cleanText } from "./table/clean-text.ts";

/** Nothing is said about work that takes less. */
const quietMs = 1000;
const redrawMs = 250;
/** Steps of the line in words. */
const steps: Readonly<Record<string, string>> = {
  load: "opening",
  read: "reading page",
  prepare: "preparing",
};
const eraseLine = "\r\u001b[2K";

export interface Progress {
  readonly onEvent: (event: ExtractionEvent) => void;
  /** Wipes the line away; whatever is written next stands at the start of it. */
  readonly stop: () => void;
}

/** One line on the terminal that says what is going on, for work that takes more than a second. */
export function showProgress(io: CommandIo, name: string, isWanted: boolean): Progress {
  if (!isWanted || !io.isErrorTerminal) return { onEvent: () => undefined, stop: () => undefined };
  const start = performance.now();
  let step = "opening";
  let isDrawn = false;
  const timer = setInterval(() => {
    const milliseconds = performance.now() - start;
    if (milliseconds < quietMs) return;
    isDrawn = true;
    const line = `${step} · ${formatMilliseconds(milliseconds)} · ${cleanText(name)}`;
    io.writeError(`${eraseLine}${line.slice(0, Math.max(io.errorWidth - 1, 20))}`);
  }, redrawMs);
  timer.unref();
  return {
    onEvent(event) {
      step = describeEvent(event) ?? step;
    },
    stop() {
      clearInterval(timer);
      if (isDrawn) io.writeError(eraseLine);
      isDrawn = false;
    },
  };
}

function describeEvent(event: ExtractionEvent): string | undefined {
  if (event.type === "progress") {
    const step = steps[event.step] ?? event.step;
    return event.total > 1 ? `${step} ${Math.min(event.done + 1, event.total)} of ${event.total}` : step;
  }
  if (event.type === "attempt-start")
    return `asking ${event.model}${event.reason === "first" ? "" : ` (${event.reason})`}`;
  return undefined;
}
