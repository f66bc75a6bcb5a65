import { estimateBatch } from "../../../batch/estimate-batch.ts";
import { listSources } from "../../../batch/sources/list-sources.ts";
import type { CommandIo } from "../command-io.ts";
import { cleanText } from "../table/clean-text.ts";
import { formatMoney } from "./format-money.ts";
import type { BatchSettings } from "./read-batch-settings.ts";

const number = (value: number): string => value.toLocaleString("en-US");

/** `gleaner batch --dry-run`: what there is, and what it may cost. Asks no model. */
export async function runDry(settings: BatchSettings, io: CommandIo): Promise<number> {
  const { given, options, isOwn, events } = settings;
  const estimate = await estimateBatch({
    tasks: listSources({ given, stdin: io.stdin, isOwn }),
    options,
    signal: io.signal,
    onEstimate({ error }) {
      if (error && events === "lines")
        io.writeError(`gleaner: ${cleanText(error.message)} (${error.code})\n`);
    },
  });
  if (!io.isTerminal) {
    await io.write(`${JSON.stringify(estimate)}\n`);
    return 0;
  }
  const { documents, pages, inputTokens, cost, delivery, unpriced, unusable } = estimate;
  const isLive = delivery === "live" && options.delivery === "batch";
  const how = delivery === "batch" ? " in batches" : isLive ? " at once: no batches are known" : "";
  const rows = [
    ["documents", number(documents)],
    ["pages", number(pages)],
    ["input tokens", number(inputTokens)],
    ["price", unpriced === documents && documents > 0 ? "unknown" : `about ${formatMoney(cost)}${how}`],
    ...(unpriced > 0 ? [["without a known price", number(unpriced)]] : []),
    ...(unusable > 0 ? [["cannot be opened or sent", number(unusable)]] : []),
  ];
  await io.write(rows.map(([name = "", value = ""]) => `${name.padEnd(24)} ${value}\n`).join(""));
  return 0;
}
