import { access } from "node:fs/promises";
import { cancelBatches } from "../../../batch/delivery/cancel-batches.ts";
import { codes } from "../../../errors/codes.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { CommandIo } from "../command-io.ts";
import { cleanText } from "../table/clean-text.ts";
import { hushSqlite } from "./hush-sqlite.ts";
import type { BatchSettings } from "./read-batch-settings.ts";

/** `gleaner batch --cancel-batches`: ends what goes on at gateways. The exit code of the first one that could not be ended. */
export async function runCancel({ out = "", options }: BatchSettings, io: CommandIo): Promise<number> {
  hushSqlite();
  await access(`${out}.journal`).catch((cause: unknown) => {
    throw new GleanerError("input.not-found", {
      what: `Cannot end batches of ${out}`,
      seen: "there is no journal of a run beside it",
      hint: "Pass --out with the file of that run.",
      where: { option: "out" },
      cause,
    });
  });
  const cancelled = await cancelBatches({ out, options, signal: io.signal });
  for (const { model, batch, questions, error } of cancelled) {
    const name = `batch ${cleanText(batch ?? "")} with ${questions} questions to ${cleanText(model)}`;
    if (error) io.writeError(`gleaner: ${name} goes on: ${cleanText(error.message)} (${error.code})\n`);
    else if (batch === undefined) io.writeError(`gleaner: a batch to ${cleanText(model)} never arrived\n`);
    else io.writeError(`gleaner: ${name} is told to end; --resume fetches what is answered by then\n`);
  }
  if (cancelled.length === 0) io.writeError("gleaner: no batch goes on\n");
  const failed = cancelled.find(({ error }) => error)?.error;
  return failed ? codes[failed.code].exit : 0;
}
