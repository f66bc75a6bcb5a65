import type { BatchOutcome } from "../../../batch/batch-outcome.ts";
import type { BatchProgress } from "../../../batch/batch-progress.ts";
import type { DeliveryEvent } from "../../../batch/delivery/delivery-event.ts";
import { formatMilliseconds } from "../../result/format-milliseconds.ts";
import type { CommandIo } from "../command-io.ts";
import { cleanText } from "../table/clean-text.ts";
import { describeDelivery } from "./describe-delivery.ts";
import { formatMoney } from "./format-money.ts";

const redrawMs = 500;
/** On no terminal a line is for whoever reads the log. */
const plainMs = 10_000;
const eraseLine = "\r\u001b[2K";

export interface BatchShow {
  readonly tell: (event: DeliveryEvent) => void;
  start(read: () => BatchProgress): void;
  note(outcome: BatchOutcome): void;
  stop(): void;
}

const count = (value: number): string => value.toLocaleString("en-US");

/** Where the run stands in one line; what nobody can know yet is left out. */
function toLine({ slowestStep, ...progress }: BatchProgress): string {
  const { done, total, isListed, failed, partial, skipped, inFlight, limit, rate, remainingMs, cost } =
    progress;
  const { delivery } = progress;
  return [
    `${count(done)} of ${count(total)}${isListed ? "" : " so far"}`,
    failed > 0 ? `${count(failed)} failed` : "",
    partial > 0 ? `${count(partial)} partial` : "",
    skipped > 0 ? `${count(skipped)} skipped` : "",
    `${inFlight} of ${limit} in flight`,
    delivery
      ? `${delivery.batches === 1 ? "1 batch" : `${delivery.batches} batches`}: ${count(delivery.answered)} of ${count(delivery.questions)} answered`
      : "",
    rate > 0 ? `${rate.toPrecision(3)}/s` : "",
    remainingMs === undefined || done === total ? "" : `${formatMilliseconds(remainingMs)} left`,
    cost > 0 ? formatMoney(cost) : "",
    slowestStep ? `slowest: ${cleanText(slowestStep.name)} ${Math.round(slowestStep.share * 100)} %` : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Shows a run while it goes on: a line that is drawn again on a terminal, plain lines elsewhere, or JSON lines. */
export function showBatch(io: CommandIo, events: "json" | "lines" | "none"): BatchShow {
  if (events === "none")
    return { start: () => undefined, tell: () => undefined, note: () => undefined, stop: () => undefined };
  const tell = (event: object): void => io.writeError(`${JSON.stringify(event)}\n`);
  const isDrawn = events === "lines" && io.isErrorTerminal;
  let timer: NodeJS.Timeout | undefined;
  return {
    start(read) {
      const show = (): void => {
        const progress = read();
        if (events === "json") tell({ type: "progress", ...progress });
        else if (isDrawn)
          io.writeError(`${eraseLine}${toLine(progress).slice(0, Math.max(io.errorWidth - 1, 20))}`);
        else io.writeError(`gleaner: ${toLine(progress)}\n`);
      };
      timer = setInterval(show, isDrawn ? redrawMs : plainMs);
      timer.unref();
    },
    tell(event) {
      if (events === "json") tell(event);
      else io.writeError(`${isDrawn ? eraseLine : ""}gleaner: ${describeDelivery(event)}\n`);
    },
    note({ source, sha256, status, extraction, error }) {
      const usage = (extraction ?? error)?.usage;
      if (events === "json")
        tell({
          type: "document",
          source,
          sha256,
          status,
          verdict: extraction?.verdict,
          code: error?.code,
          cost: usage?.cost,
        });
      else if (error)
        io.writeError(`${isDrawn ? eraseLine : ""}gleaner: ${cleanText(error.message)} (${error.code})\n`);
    },
    stop() {
      clearInterval(timer);
      if (isDrawn) io.writeError(eraseLine);
    },
  };
}
