import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { Caller } from "./caller.ts";
import { describeQuestion } from "./describe-question.ts";
import type { RecordedOutcome, Recording } from "./recording.ts";
import { toRecordedOutcome } from "./to-recorded-outcome.ts";
import { writeWholeFile } from "../media/write-whole-file.ts";

async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new GleanerError("result.unwritable", {
      what: `Cannot record into ${folder}`,
      seen: `the system says ${(error as NodeJS.ErrnoException).code ?? "no"}`,
      hint: "Name a folder that may be written to.",
      where: { option: "record" },
      cause: error,
    });
  }
}

/**
 * `call`, with every question and what came of it written into a folder: one file a question, named by its hash, without
 * keys, headers, documents and media; the answers are in it. What an earlier run recorded of the same question is
 * replaced. Engines that read words call nobody and are not recorded. Throws `result.unwritable` where nothing can be
 * written; a file that cannot be written later is a warning, because its answer is paid for.
 */
export async function recordCalls(folder: string, call: Caller): Promise<Caller> {
  await openFolder(folder);
  const outcomes = new Map<string, RecordedOutcome[]>();
  let writing: Promise<unknown> = Promise.resolve();
  return async (input) => {
    const outcome = await call(input);
    if (input.model.capabilities.readsWords) return outcome;
    const question = describeQuestion(input.model, input.request);
    const known = [...(outcomes.get(question.hash) ?? []), toRecordedOutcome(outcome)];
    outcomes.set(question.hash, known);
    const recording: Recording = { kind: "gleaner.recording/1", question, outcomes: known };
    const text = `${JSON.stringify(recording, undefined, 2)}\n`;
    // One after the other, so that of one question the longest list is the last one written.
    const written = writing.then(() => writeWholeFile(join(folder, `${question.hash}.json`), text));
    writing = written.catch(() => undefined);
    try {
      await written;
      return outcome;
    } catch (error) {
      if (!outcome.ok) return outcome;
      const system = (error as NodeJS.ErrnoException).code ?? "no";
      const message = `The answer of ${input.model.id} could not be recorded: the system says ${system}.`;
      return { ...outcome, warnings: [...outcome.warnings, { code: "call.not-recorded", message }] };
    }
  };
}
